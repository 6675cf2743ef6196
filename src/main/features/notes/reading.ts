// Reads of notes: the client's timeline, what waits to be written, what a search found.
import type { Whose } from '#contract/fields'
import type { LastNote, NoteDoc, NoteRow } from '#contract/notes'
import type { NoteHit } from '#contract/search'
import { dateIn } from '../../lib/moments.ts'
import { hitMarks } from '../../lib/snippets.ts'
import { dueOf, type ReadableDb, type TellDues } from '../../tools.ts'
import { namesOf } from '../clients/clients.ts'
import { notesOfSessions } from '../sessions/running.ts'
import type { TextWish } from '../clients/wish.ts'
import { firstPlace } from './records.ts'
import { wordsOf } from './words.ts'

/** `opening` is longer than a line of any list, and shorter than a page of the file. */
const rowOf = `id, client_id as clientId, format, start_at as startAt, time_zone as timeZone, modality, signed_at as signedAt, updated_at as updatedAt, amends,
  replace(substr(body, 1, 160), char(10), ' ') as opening,
  (select count(*) from notes as amendment where amendment.amends = notes.id and amendment.signed_at is not null) as amendments,
  (select person from note_marks where note_id = coalesce(amends, id) and person_id is not null) as alone,
  coalesce((select sensitive from note_marks where note_id = coalesce(amends, id)), 0) as sensitive`

type StoredRow = Omit<NoteRow, 'clientName' | 'sensitive'> & { readonly sensitive: 0 | 1 }

const named = <Row extends { clientId: string }>(db: ReadableDb, rows: readonly Row[]): (Row & { clientName: string })[] => {
  const names = namesOf(
    db,
    rows.map((row) => row.clientId)
  )
  return rows.map((row) => ({ ...row, clientName: names.get(row.clientId)! }))
}

const listed = (db: ReadableDb, rows: readonly StoredRow[]): NoteRow[] =>
  named(db, rows).map((row) => ({ ...row, sensitive: row.sensitive === 1 }))

/** Blank, and the note of a session: it waits to be written. Any other blank page, the client's next one, is in no list. */
const blankOfSessions = (db: ReadableDb, clientId: string | null): string => {
  const blanks = db.all<{ id: string }>(
    `select id from notes where signed_at is null and discarded_at is null and body = '' and reason = '' ${clientId === null ? '' : 'and client_id = ?'}`,
    ...(clientId === null ? [] : [clientId])
  )
  return JSON.stringify(
    notesOfSessions(
      db,
      blanks.map(({ id }) => id)
    )
  )
}

const written = "(signed_at is not null or body <> '' or id in (select value from json_each(?)))"
const toWrite = "signed_at is null and discarded_at is null and (body <> '' or reason <> '' or id in (select value from json_each(?)))"

/** What is marked as one person's alone is never among what is shared. */
const shared = 'id not in (select note_id from note_marks where person_id is not null)'
const ofWhom = (whose: Whose): { where: string; values: string[] } => {
  if (whose === 'all') return { where: '1', values: [] }
  if (whose === 'shared') return { where: shared, values: [] }
  return { where: 'id in (select note_id from note_marks where person_id = ?)', values: [whose] }
}

/** Newest first; amendments stand with the note that they amend. */
export const notesOfClient = (
  db: ReadableDb,
  query: { clientId: string; whose: Whose; offset: number; limit: number }
): { rows: NoteRow[]; total: number } => {
  const of = ofWhom(query.whose)
  const where = `client_id = ? and amends is null and discarded_at is null and ${written} and ${of.where}`
  const values = [query.clientId, blankOfSessions(db, query.clientId), ...of.values]
  const rows = db.all<StoredRow>(
    `select ${rowOf} from notes where ${where} order by n desc limit ? offset ?`,
    ...values,
    query.limit,
    query.offset
  )
  return {
    rows: listed(db, rows),
    total: db.get<{ total: number }>(`select count(*) as total from notes where ${where}`, ...values)!.total
  }
}

/** The last signed note, with what its section of the plan says: one that everybody whom the file is about may have before them. */
export const lastNote = (db: ReadableDb, clientId: string): LastNote | null => {
  const row = db.get<Omit<LastNote, 'plan'> & { doc: string }>(
    `select id, start_at as startAt, time_zone as timeZone, substr(body, 1, 600) as opening, doc from notes
       where client_id = ? and amends is null and discarded_at is null and signed_at is not null and ${shared} order by n desc limit 1`,
    clientId
  )
  if (!row) return null
  const { doc, ...note } = row
  const plan = (JSON.parse(doc) as NoteDoc).content.find((part) => part.type === 'noteSection' && part.attrs.name === 'plan')
  return { ...note, plan: plan ? wordsOf({ type: 'doc', content: [plan] }) : '' }
}

/** Drafts of all clients, those of amendments too, oldest session first. */
export const unfinishedNotes = (db: ReadableDb): NoteRow[] =>
  listed(db, db.all<StoredRow>(`select ${rowOf} from notes where ${toWrite} order by start_at, n`, blankOfSessions(db, null)))

/** Drafts that wait for her signature are due on the day of their session. */
export const dueNotes: TellDues = ({ db, clientId }) =>
  db
    .all<{ id: string; clientId: string; startAt: string; timeZone: string }>(
      `select id, client_id as clientId, start_at as startAt, time_zone as timeZone from notes
       where ${toWrite} ${clientId === null ? '' : 'and client_id = ?'}`,
      blankOfSessions(db, clientId),
      ...(clientId === null ? [] : [clientId])
    )
    .map(({ id, clientId: of, startAt, timeZone }) => dueOf('note', dateIn(startAt, timeZone), id, { clientId: of }))

/** A stretch of time of one client, UTC, its end excluded. */
export interface Stretch {
  readonly clientId: string
  readonly from: string
  readonly to: string
}

/** Notes of sessions that began in one of these stretches and of which something is written. */
export const notesWritten = (db: ReadableDb, stretches: readonly Stretch[]): { id: string; clientId: string; startAt: string }[] =>
  db.all(
    `select notes.id as id, client_id as clientId, start_at as startAt
     from json_each(?) as asked join notes on client_id = asked.value ->> 0 and n >= asked.value ->> 1 and n < asked.value ->> 2
     where discarded_at is null and amends is null and (signed_at is not null or body <> '')`,
    JSON.stringify(stretches.map(({ clientId, from, to }) => [clientId, firstPlace(from), firstPlace(to)]))
  )

export type FoundNote = Omit<NoteHit, 'snippet' | 'signed' | 'amendment'> & {
  readonly signed: 0 | 1
  readonly amendment: 0 | 1
  readonly snippet: string
}

/** Both lists are made once, then each hit is looked up in them. */
const wished = ({ expression, unless }: TextWish): { where: string; values: string[] } =>
  unless
    ? {
        where: `notes_index match ? and (notes_index.rowid in (select n from notes where client_id in (select value from json_each(?)))
          or notes_index.rowid in (select rowid from notes_index where notes_index match ?))`,
        values: [expression, JSON.stringify(unless.clientIds), unless.whole]
      }
    : { where: 'notes_index match ?', values: [expression] }

/** Notes that are found; hits in their snippets stand between `hitMarks`. `newest` needs no sorting, `best` ranks every match. */
export const findNotes = (
  db: ReadableDb,
  wish: TextWish,
  query: { order: 'newest' | 'best'; limit: number; offset: number }
): FoundNote[] => {
  const { where, values } = wished(wish)
  const order = query.order === 'best' ? 'rank' : 'notes_index.rowid desc'
  const rows = db.all<Omit<FoundNote, 'clientName'>>(
    `select coalesce(amends, id) as noteId, client_id as clientId, start_at as startAt, time_zone as timeZone, format,
       signed_at is not null as signed, amends is not null as amendment,
       (select person from note_marks where note_id = coalesce(amends, id) and person_id is not null) as alone,
       snippet(notes_index, 0, '${hitMarks[0]}', '${hitMarks[1]}', '…', 24) as snippet
     from notes_index join notes on notes.n = notes_index.rowid
     where ${where} order by ${order} limit ? offset ?`,
    ...values,
    query.limit,
    query.offset
  )
  return named(db, rows)
}

/** How many notes match, counted no further than `most`. */
export const countFound = (db: ReadableDb, wish: TextWish, most: number): number => {
  const { where, values } = wished(wish)
  return db.get<{ found: number }>(`select count(*) as found from (select 1 from notes_index where ${where} limit ?)`, ...values, most)!
    .found
}

/** Note → client, for those of `ids` that are notes. */
export const clientsOfNotes = (db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, string> => {
  const rows = db.all<{ id: string; clientId: string }>(
    'select id, client_id as clientId from notes where id in (select value from json_each(?))',
    JSON.stringify([...new Set(ids)])
  )
  return new Map(rows.map(({ id, clientId }) => [id, clientId]))
}

/** When the sessions of a client's notes were, the newest first; nothing of their text. */
export const noteNames = (db: ReadableDb, clientId: string): { id: string; at: string; timeZone: string }[] =>
  db.all(
    'select id, start_at as at, time_zone as timeZone from notes where client_id = ? and amends is null and discarded_at is null order by n desc',
    clientId
  )

/** The signed notes of a client, newest session first; nothing of their text. */
export const signedNotes = (db: ReadableDb, clientId: string): { id: string; startAt: string; timeZone: string }[] =>
  db.all(
    'select id, start_at as startAt, time_zone as timeZone from notes where client_id = ? and signed_at is not null and amends is null order by n desc',
    clientId
  )

/** Every note of the client, amendments and discarded drafts too. */
export const idsOfNotes = (db: ReadableDb, clientId: string): string[] =>
  db.all<{ id: string }>('select id from notes where client_id = ?', clientId).map(({ id }) => id)
