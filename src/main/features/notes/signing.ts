// Signing locks a note's text for good; what must be added or corrected later is an amendment beside it.
import { createHash } from 'node:crypto'
import type { AmendmentKind, Note } from '#contract/notes'
import { canonicalJson } from '../../lib/canonicalJson.ts'
import { Refusal, type WritableDb, type WriteTools } from '../../tools.ts'
import { getLatestDraft } from './drafts.ts'
import { amendmentsOf, getRecord, headerOf, insertDraft, noteOf, type NoteRecord } from './records.ts'
import { keepVersion } from './versions.ts'
import { emptyDoc } from './words.ts'

/** SHA-256 over all that was signed, so that anyone can prove later that not a character has changed. */
export const sealOf = (note: NoteRecord, signedAt: string): string => {
  const { id, clientId, amends, amendmentKind, reason, format } = note
  const signed = {
    id,
    clientId,
    amends,
    amendmentKind,
    reason,
    header: headerOf(note),
    format,
    doc: JSON.parse(note.doc) as unknown,
    signedAt
  }
  return createHash('sha256').update(canonicalJson(signed)).digest('hex')
}

/** Seals a draft that may be signed, and keeps the signed text as its last version. */
export const seal = (db: WritableDb, draft: NoteRecord, versionId: string, signedAt: string): void => {
  db.run('update notes set signed_at = ?, signed_sha256 = ? where id = ?', signedAt, sealOf(draft, signedAt), draft.id)
  keepVersion(db, versionId, { noteId: draft.id, kind: 'signed', at: signedAt, doc: draft.doc, body: draft.body })
}

export const sign = ({ db, now, newId }: WriteTools, { id, revision }: { id: string; revision: number }): { signedAt: string } => {
  const draft = getLatestDraft(db, id, revision)
  if (draft.body === '') throw new Refusal('empty')
  if (draft.amends !== null && draft.reason === '') throw new Refusal('reasonMissing', { field: 'reason' })
  const signedAt = now()
  seal(db, draft, newId(), signedAt)
  return { signedAt }
}

/** Amending an amendment amends the note itself. A draft of an amendment that is already begun is gone on with. */
export const amend = ({ db, now, newId }: WriteTools, { id, kind }: { id: string; kind: AmendmentKind }): Note => {
  const asked = getRecord(db, id)
  const original = asked.amends === null ? asked : getRecord(db, asked.amends)
  if (original.signedAt === null) throw new Refusal('invalid', { field: 'id' })
  const begun = amendmentsOf(db, original.id).find((amendment) => amendment.signedAt === null)
  if (begun) return noteOf(db, begun)
  const newest = newId()
  insertDraft(db, {
    id: newest,
    clientId: original.clientId,
    format: 'free',
    header: headerOf(original),
    doc: emptyDoc('free'),
    at: now(),
    amends: { id: original.id, kind }
  })
  return noteOf(db, getRecord(db, newest))
}
