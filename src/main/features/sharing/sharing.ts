// Sharing: the handlers of the room, each the therapist's verb.
import type { Contract, Handlers } from '#contract'
import type { Tools } from '../../tools.ts'
import { saveAsPdf } from '../paper/saving.ts'
import { accountOf } from './account.ts'
import { letterOf, share } from './leaving.ts'
import { getEntry, listLedger, openEntries, remark, settle } from './ledger.ts'
import { sheetsOf } from './letter.ts'
import { offerOf } from './parts.ts'
import { dropRule, rulesFor, saveRule } from './rules.ts'
import { shareWords } from './words.ts'

export const sharing: Handlers<Contract['sharing'], Tools> = {
  offer: ({ db, now }, { clientId, language }) => offerOf(db, now(), clientId, language),
  preview: (tools, wish) => ({ html: sheetsOf(tools.db, tools.now(), letterOf(tools, wish), ({ kind }) => kind !== 'file') }),
  share,
  open: ({ db }, { clientId }) => openEntries(db, clientId),
  settle,
  list: ({ db }, query) => listLedger(db, query),
  get: ({ db }, { id }) => getEntry(db, id),
  remark,
  rules: ({ db }, wish) => rulesFor(db, wish),
  saveRule,
  dropRule: (tools, { key }) => dropRule(tools, key),
  account: accountOf,
  printAccount: async ({ read, happened, outside }, wish) => {
    await outside.print(read((tools) => accountOf(tools, wish)).html)
    return happened(null)
  },
  saveAccount: async (tools, wish) => {
    const { html } = tools.read((reading) => accountOf(reading, wish))
    return tools.happened(await saveAsPdf(tools, html, shareWords[wish.language].account.file))
  }
}
