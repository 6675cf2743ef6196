// Earlier texts of a note: kept while it is a draft, and once more when it is signed.
import type { NoteDoc, NoteVersion } from '#contract/notes'
import { minute } from '../../lib/moments.ts'
import { Refusal, type ReadableDb, type WritableDb } from '../../tools.ts'
import { insertRows } from './insertRows.ts'
import { countWords } from './words.ts'

/** While she writes on, an earlier text is kept this often, minutes. */
const interval = 10

/** Characters lost from one save to the next from which the text before is kept at once. */
const muchLost = 40

/** How many characters of `before` are gone: what lies between the common beginning and the common end. */
const lostCharacters = (before: string, after: string): number => {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return before.length - start - end
}

interface NewVersion {
  readonly id: string
  readonly noteId: string
  readonly kind: 'draft' | 'signed'
  readonly at: string
  readonly doc: string
  readonly body: string
}

export const keepVersions = (db: WritableDb, versions: readonly NewVersion[]): void => {
  const rows = versions.map(({ id, noteId, kind, at, doc, body }) => ({ id, note_id: noteId, kind, at, doc, words: countWords(body) }))
  if (rows.length > 0) insertRows(db, 'note_versions', rows)
}

/** Whether the text `before` should be kept as a version now that `after` takes its place. */
export const worthKeeping = (
  db: ReadableDb,
  before: { id: string; body: string; createdAt: string; updatedAt: string },
  after: string,
  now: string
): boolean => {
  if (before.body === '' || before.body === after) return false
  const last =
    db.get<{ at: string }>('select at from note_versions where note_id = ? order by n desc limit 1', before.id)?.at ?? before.createdAt
  return Date.parse(now) - Date.parse(last) >= interval * minute || lostCharacters(before.body, after) >= muchLost
}

/** Newest first. */
export const versionsOf = (db: ReadableDb, noteId: string): NoteVersion[] =>
  db.all<NoteVersion>('select id, at, kind, words from note_versions where note_id = ? order by n desc', noteId)

export const getVersion = (db: ReadableDb, noteId: string, id: string): { at: string; kind: 'draft' | 'signed'; doc: NoteDoc } => {
  const found = db.get<{ at: string; kind: 'draft' | 'signed'; doc: string }>(
    'select at, kind, doc from note_versions where id = ? and note_id = ?',
    id,
    noteId
  )
  if (!found) throw new Refusal('notFound')
  return { ...found, doc: JSON.parse(found.doc) as NoteDoc }
}
