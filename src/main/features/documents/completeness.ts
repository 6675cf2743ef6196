// What a client needs, what of it is there, and the one action that prepares the rest.
import type { PackPart } from '#contract/documents'
import type { Language } from '#contract/fields'
import type { TemplateName } from '#contract/templates'
import { dateIn } from '../../lib/moments.ts'
import type { ReadableDb, ReadTools, WriteTools } from '../../tools.ts'
import { getClient } from '../clients/clients.ts'
import { consentsOf, holds } from '../consents/judging.ts'
import { readSettings } from '../settings/settings.ts'
import { textOf, versionsThatHold } from '../templates/texts.ts'
import { kindOf } from './agreeing.ts'
import { documentsOf } from './listing.ts'
import { packFor, type PackWish } from './packs.ts'
import { begin, prepare } from './preparing.ts'
import { getDocument, signaturesOf } from './records.ts'
import { besideOf } from './signers.ts'

const wishesFor = (tools: ReadTools, clientId: string): PackWish[] =>
  packFor(besideOf(tools, getClient(tools.db, clientId)).circumstances, readSettings(tools.db).jurisdictions)

const mineIn = (db: ReadableDb, id: string, state: string): number | null => {
  if (state !== 'prepared') return null
  const place = getDocument(db, id).signers.findIndex(({ role }) => role === 'practitioner')
  return place < 0 || signaturesOf(db, id).some((signature) => signature.place === place) ? null : place
}

/** What is agreed to counts more than what was prepared after it; what was only saved as a PDF counts for nothing. */
const standing = (tools: ReadTools, clientId: string): ReadonlyMap<string, NonNullable<PackPart['document']>> => {
  const { db } = tools
  const rows = documentsOf(db, clientId).filter(({ state }) => state !== 'saved')
  const closed = (state: string): number => (state === 'signed' || state === 'given' ? 0 : 1)
  const ordered = rows.toSorted((a, b) => closed(b.state) - closed(a.state) || (a.updatedAt < b.updatedAt ? -1 : 1))
  return new Map(
    ordered.map(({ template, language, id, state, version, closedAt, unacknowledged, signed, signers }) => {
      const outdated = closed(state) === 0 && !versionsThatHold(tools, template, language).includes(version)
      return [template, { id, state, version, closedAt, unacknowledged, signed, signers, mine: mineIn(db, id, state), outdated }]
    })
  )
}

/** Consents to the same that were entered by hand, of before this program perhaps: they count, unless somebody has said no since. */
const enteredByHand = ({ db, now }: ReadTools, clientId: string): ((template: TemplateName) => PackPart['byHand']) => {
  const consents = consentsOf(db, now(), clientId).filter(({ state }) => state !== 'left')
  return (template) => {
    const same = consents.filter(({ kind }) => kind === kindOf(template))
    const last = same.filter(({ documentId }) => documentId === null).at(-1)
    if (!last || !same.every(({ state }) => holds(state))) return null
    return { on: dateIn(last.givenAt, last.timeZone), how: last.how }
  }
}

const agreedTo = (document: PackPart['document']): boolean => document?.state === 'signed' || document?.state === 'given'

export const packOf = (tools: ReadTools, clientId: string, language: Language): PackPart[] => {
  const there = standing(tools, clientId)
  const byHand = enteredByHand(tools, clientId)
  return wishesFor(tools, clientId).map(({ template, part, optional }) => {
    const document = there.get(template) ?? null
    return {
      template,
      title: textOf(tools, template, language).title,
      part,
      optional,
      document,
      byHand: agreedTo(document) ? null : byHand(template)
    }
  })
}

export const preparePack = (tools: WriteTools, clientId: string): { ids: string[] } => {
  const there = standing(tools, clientId)
  const byHand = enteredByHand(tools, clientId)
  const missing = wishesFor(tools, clientId).filter(
    ({ template, optional }) => !optional && !there.has(template) && byHand(template) === null
  )
  return {
    ids: missing.map(({ template }) => prepare(tools, begin(tools, { clientId, template, language: null }).preparation).id)
  }
}
