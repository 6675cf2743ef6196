// A note as the table keeps it, and its place in time there.
import type { AmendmentKind, Modality, Note, NoteDoc, NoteFacts, NoteFormat, NoteHeader } from '#contract/notes'
import { Refusal, type ReadableDb, type WritableDb } from '../../tools.ts'
import { namesOf } from '../clients/clients.ts'
import { insertRows } from './insertRows.ts'
import { wordsOf } from './words.ts'

export interface NoteRecord {
  readonly n: number
  readonly id: string
  readonly clientId: string
  readonly amends: string | null
  readonly amendmentKind: AmendmentKind | null
  readonly reason: string
  readonly format: NoteFormat
  readonly startAt: string
  readonly endAt: string | null
  readonly timeZone: string
  readonly modality: Modality
  readonly personsPresent: string
  readonly facts: string | null
  readonly doc: string
  readonly body: string
  readonly revision: number
  readonly createdAt: string
  readonly updatedAt: string
  readonly signedAt: string | null
  readonly discardedAt: string | null
}

const columns = `n, id, client_id as clientId, amends, amendment_kind as amendmentKind, reason, format, start_at as startAt, end_at as endAt, time_zone as timeZone,
  modality, persons_present as personsPresent, facts, doc, body, revision, created_at as createdAt, updated_at as updatedAt, signed_at as signedAt, discarded_at as discardedAt`

/** Refuses with `notFound`; a discarded draft is found only by those who ask for it. */
export const getRecord = (db: ReadableDb, id: string, discarded = false): NoteRecord => {
  const record = db.get<NoteRecord>(`select ${columns} from notes where id = ?`, id)
  if (!record || (record.discardedAt !== null && !discarded)) throw new Refusal('notFound')
  return record
}

export const amendmentsOf = (db: ReadableDb, id: string): NoteRecord[] =>
  db.all<NoteRecord>(`select ${columns} from notes where amends = ? and discarded_at is null order by created_at, n`, id)

/** Without facts there is no word of them: so was what was signed before there were any. */
export const headerOf = ({ startAt, endAt, timeZone, modality, personsPresent, facts }: NoteRecord): NoteHeader => ({
  startAt,
  endAt,
  timeZone,
  modality,
  personsPresent,
  ...(facts === null ? {} : { facts: JSON.parse(facts) as NoteFacts })
})

/** The note with its amendments, as screens see it. */
export const noteOf = (db: ReadableDb, record: NoteRecord): Note => {
  const clientName = namesOf(db, [record.clientId]).get(record.clientId)!
  const shown = (one: NoteRecord, amendments: readonly Note[]): Note => ({
    id: one.id,
    clientId: one.clientId,
    clientName,
    format: one.format,
    header: headerOf(one),
    doc: JSON.parse(one.doc) as NoteDoc,
    revision: one.revision,
    createdAt: one.createdAt,
    updatedAt: one.updatedAt,
    signedAt: one.signedAt,
    amends: one.amends,
    amendmentKind: one.amendmentKind,
    reason: one.reason,
    amendments
  })
  const amendments = record.amends === null ? amendmentsOf(db, record.id) : []
  return shown(
    record,
    amendments.map((one) => shown(one, []))
  )
}

/** Numbers for the notes that begin in one minute; when they are used up, the next minute's serve. */
const placesInMinute = 256

/** Of the minute of this moment. */
export const firstPlace = (at: string): number => Math.floor(Date.parse(at) / 60_000) * placesInMinute

/**
 * The free place in time for a note that begins at `startAt`: the table's key, and so the order in which the index gives its hits.
 * Sorting every hit of a common word by date would cost a hundred times more (docs/decisions/0008-notes-stand-in-order-of-time.md).
 */
export const placeInTime = (db: ReadableDb, startAt: string): number => {
  for (let first = firstPlace(startAt); ; first += placesInMinute) {
    const last = db.get<{ last: number | null }>(
      'select max(n) as last from notes where n >= ? and n < ?',
      first,
      first + placesInMinute
    )!.last
    if (last === null) return first
    if (last < first + placesInMinute - 1) return last + 1
  }
}

export interface NewNote {
  readonly id: string
  readonly clientId: string
  readonly format: NoteFormat
  readonly header: NoteHeader
  readonly doc: NoteDoc
  readonly at: string
  readonly amends?: { readonly id: string; readonly kind: AmendmentKind; readonly reason: string }
  /** Locked from its first moment: a sample's, an import's. */
  readonly signed?: { readonly at: string; readonly sha256: string }
}

const columnsOf = (note: NewNote, n: number): Readonly<Record<string, string | number | null>> => ({
  n,
  id: note.id,
  client_id: note.clientId,
  amends: note.amends?.id ?? null,
  amendment_kind: note.amends?.kind ?? null,
  reason: note.amends?.reason ?? '',
  format: note.format,
  start_at: note.header.startAt,
  end_at: note.header.endAt,
  time_zone: note.header.timeZone,
  modality: note.header.modality,
  persons_present: note.header.personsPresent,
  facts: note.header.facts ? JSON.stringify(note.header.facts) : null,
  doc: JSON.stringify(note.doc),
  body: wordsOf(note.doc),
  revision: 0,
  created_at: note.at,
  updated_at: note.at,
  signed_at: note.signed?.at ?? null,
  signed_sha256: note.signed?.sha256 ?? null
})

/** In order of time, and in one statement: the index writes itself out once for each statement, and thousands of notes go in at once. */
export const insertNotes = (db: WritableDb, notes: readonly NewNote[]): void => {
  let n = -Infinity
  const rows = notes.map((note) => columnsOf(note, (n = Math.max(n + 1, placeInTime(db, note.header.startAt)))))
  if (rows.length > 0) insertRows(db, 'notes', rows)
}
