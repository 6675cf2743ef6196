// Signing locks a note's text for good; what must be added or corrected later is an amendment beside it.
import { createHash } from 'node:crypto'
import type { AmendmentKind, NoteDoc, NoteFormat, NoteHeader } from '#contract/notes'
import { canonicalJson } from '../../lib/canonicalJson.ts'
import { plusMinutes } from '../../lib/moments.ts'
import { Refusal, type WritableDb, type WriteTools } from '../../tools.ts'
import { getLatestDraft } from './drafts.ts'
import { refuseUnguarded } from './guarding.ts'
import { headerOf, insertNotes, type NewNote } from './records.ts'
import { keepVersions } from './versions.ts'
import { wordsOf } from './words.ts'

interface Signed {
  readonly id: string
  readonly clientId: string
  readonly amends: string | null
  readonly amendmentKind: AmendmentKind | null
  readonly reason: string
  readonly header: NoteHeader
  readonly format: NoteFormat
  readonly doc: NoteDoc
  readonly signedAt: string
}

/** SHA-256 over all that was signed, so that anyone can prove later that not a character has changed. */
const sealOf = (signed: Signed): string => createHash('sha256').update(canonicalJson(signed)).digest('hex')

/** Written and signed before it came here: a sample's, an import's. */
export type SignedNote = NewNote & { readonly signedAt: string; readonly versionId: string }

/** Notes that were written and signed before they came here; their texts are kept as versions like any other's. In order of time. */
export const insertSigned = (db: WritableDb, notes: readonly SignedNote[]): void => {
  insertNotes(
    db,
    notes.map((note) => ({ ...note, signed: { at: note.signedAt, sha256: sealOfNew(note, note.signedAt) } }))
  )
  keepVersions(
    db,
    notes.map(({ versionId, id, signedAt, doc }) => ({
      id: versionId,
      noteId: id,
      kind: 'signed',
      at: signedAt,
      doc: JSON.stringify(doc),
      body: wordsOf(doc)
    }))
  )
}

const sealOfNew = ({ id, clientId, amends, header, format, doc }: NewNote, signedAt: string): string =>
  sealOf({
    id,
    clientId,
    amends: amends?.id ?? null,
    amendmentKind: amends?.kind ?? null,
    reason: amends?.reason ?? '',
    header,
    format,
    doc,
    signedAt
  })

/** A session later than this, in minutes from now, has a wrong date: another zone's clock is at most this far ahead. */
const longestAhead = 24 * 60

interface Signing {
  readonly id: string
  readonly revision: number
  readonly override?: { reason: string } | undefined
}

export const sign = (tools: WriteTools, { id, revision, override }: Signing): { signedAt: string } => {
  const { db, now, newId } = tools
  const draft = getLatestDraft(db, id, revision)
  if (draft.body === '') throw new Refusal('empty')
  if (draft.startAt > plusMinutes(now(), longestAhead)) throw new Refusal('notYet', { field: 'header.startAt' })
  if (draft.amends !== null && draft.reason === '') throw new Refusal('reasonMissing', { field: 'reason' })
  refuseUnguarded(tools, draft, override)
  const signedAt = now()
  const { clientId, amends, amendmentKind, reason, format } = draft
  const sha256 = sealOf({
    id,
    clientId,
    amends,
    amendmentKind,
    reason,
    header: headerOf(draft),
    format,
    doc: JSON.parse(draft.doc) as NoteDoc,
    signedAt
  })
  db.run('update notes set signed_at = ?, signed_sha256 = ? where id = ?', signedAt, sha256, id)
  keepVersions(db, [{ id: newId(), noteId: id, kind: 'signed', at: signedAt, doc: draft.doc, body: draft.body }])
  return { signedAt }
}
