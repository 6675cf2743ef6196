// Session notes: the handlers of the room, each the therapist's verb.
import type { Contract, Handlers } from '#contract'
import type { Tools } from '../../tools.ts'
import { saveAsPdf } from '../paper/saving.ts'
import { amend } from './amending.ts'
import { begin, beginPart, discard, recover, save } from './drafts.ts'
import { noteOnPaper } from './notePaper.ts'
import { lastNote, notesOfClient, unfinishedNotes } from './reading.ts'
import { getRecord, noteOf } from './records.ts'
import { goOn, guardOf } from './guarding.ts'
import { sign } from './signing.ts'
import { getVersion, versionsOf } from './versions.ts'

export const notes: Handlers<Contract['notes'], Tools> = {
  begin,
  beginPart,
  get: ({ db }, { id }) => noteOf(db, getRecord(db, id)),
  ofClient: ({ db }, query) => notesOfClient(db, query),
  lastOf: ({ db }, { clientId }) => lastNote(db, clientId),
  unfinished: ({ db }) => unfinishedNotes(db),
  save,
  guard: (tools, { id, modality }) => guardOf(tools, getRecord(tools.db, id), modality),
  goOn,
  sign,
  amend,
  discard,
  recover,
  print: async ({ read, happened, outside }, paper) => {
    await outside.print(read((tools) => noteOnPaper(tools, paper)))
    return happened(null)
  },
  savePdf: async (tools, paper) => {
    const { folder } = await saveAsPdf(
      tools,
      tools.read((reading) => noteOnPaper(reading, paper)),
      paper.words.title
    )
    return tools.happened({ folder })
  },
  copied: async ({ outside }) => {
    await outside.clearCopied()
    return null
  },
  versions: ({ db }, { id }) => versionsOf(db, getRecord(db, id).id),
  version: ({ db }, { id, version }) => getVersion(db, id, version)
}
