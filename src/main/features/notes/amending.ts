// What must be added to a signed note or corrected in it is a draft beside it.
import type { AmendmentKind, Note } from '#contract/notes'
import { Refusal, type WriteTools } from '../../tools.ts'
import { amendmentsOf, getRecord, headerOf, insertNotes, noteOf } from './records.ts'
import { emptyDoc } from './words.ts'

/** Amending an amendment amends the note itself. A draft of an amendment that is already begun is gone on with. */
export const amend = ({ db, now, newId }: WriteTools, { id, kind }: { id: string; kind: AmendmentKind }): Note => {
  const asked = getRecord(db, id)
  const original = asked.amends === null ? asked : getRecord(db, asked.amends)
  if (original.signedAt === null) throw new Refusal('invalid', { field: 'id' })
  const begun = amendmentsOf(db, original.id).find((amendment) => amendment.signedAt === null)
  if (begun) return noteOf(db, begun)
  const newest = newId()
  insertNotes(db, [
    {
      id: newest,
      clientId: original.clientId,
      format: 'free',
      header: headerOf(original),
      doc: emptyDoc('free'),
      at: now(),
      amends: { id: original.id, kind, reason: '' }
    }
  ])
  return noteOf(db, getRecord(db, newest))
}
