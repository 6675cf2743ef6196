// The rows of the room: drafts, conclusions, and the steps beside them.
import type { Modality } from '#contract/notes'
import { screeningFields, type ReopenReason, type Screening, type ScreeningEvent, type ScreeningRow } from '#contract/screenings'
import { Refusal, type ReadableDb, type WriteTools } from '../../tools.ts'
import { getClient, namesOf } from '../clients/clients.ts'
import { needs } from '../consents/judging.ts'

const columns = `id, concluded_at as concludedAt, started_at as startedAt, time_zone as timeZone, outcome, valid_until as validUntil, signed_by as signedBy`

/** Conclusions, newest first. */
export const historyOf = (db: ReadableDb, clientId: string): ScreeningRow[] =>
  db.all(`select ${columns} from screenings where client_id = ? and concluded_at is not null order by n desc`, clientId)

export const draftOf = (db: ReadableDb, clientId: string): string | null =>
  db.get<{ id: string }>('select id from screenings where client_id = ? and concluded_at is null and discarded_at is null', clientId)?.id ??
  null

/** The newest that was concluded, whole. */
export const lastFields = (db: ReadableDb, clientId: string): Screening['fields'] | null => {
  const row = db.get<{ fields: string }>(
    'select fields from screenings where client_id = ? and concluded_at is not null order by n desc limit 1',
    clientId
  )
  return row ? (screeningFields.safeParse(JSON.parse(row.fields)).data ?? null) : null
}

type Row = ScreeningRow & {
  readonly clientId: string
  readonly fields: string
  readonly country: string
  readonly sha256: string | null
  readonly discardedAt: string | null
}

export const getRow = (db: ReadableDb, id: string): Row => {
  const row = db.get<Row>(
    `select ${columns}, client_id as clientId, fields, country, sha256, discarded_at as discardedAt from screenings where id = ?`,
    id
  )
  if (!row) throw new Refusal('notFound')
  return row
}

/** Refuses with `signed` what was concluded. */
export const getDraft = (db: ReadableDb, id: string): Row => {
  const row = getRow(db, id)
  if (row.concludedAt !== null) throw new Refusal('signed')
  return row
}

export const isMinor = (db: ReadableDb, now: string, clientId: string): boolean => needs(db, now, clientId)?.minor === 1

/** Refuses with `notFound`. */
export const getScreening = (db: ReadableDb, now: string, id: string): Screening => {
  const { fields, country, discardedAt: _discarded, ...row } = getRow(db, id)
  const read = screeningFields.parse(JSON.parse(fields))
  return {
    ...row,
    fields: read,
    clientName: namesOf(db, [row.clientId]).get(row.clientId) ?? '',
    country: country || getClient(db, row.clientId).country,
    // what was asked of them then stays asked
    minor: row.concludedAt === null ? isMinor(db, now, row.clientId) : read.answers.guardiansAgree !== undefined
  }
}

export const eventsOf = (db: ReadableDb, clientId: string): ScreeningEvent[] =>
  db.all('select id, what, why, modality, words, at from screening_events where client_id = ? order by n desc limit 50', clientId)

interface Step {
  readonly clientId: string
  readonly what: ScreeningEvent['what']
  readonly why: ReopenReason | null
  readonly modality?: Modality
  readonly words: string
  /** The step that reopened. */
  readonly takesBack?: string
}

export const note = ({ db, now, newId }: WriteTools, { clientId, what, why, modality, words, takesBack }: Step): void =>
  void db.run(
    'insert into screening_events (id, client_id, what, why, modality, words, at, takes_back) values (?, ?, ?, ?, ?, ?, ?, ?)',
    newId(),
    clientId,
    what,
    why,
    modality ?? null,
    words,
    now(),
    takesBack ?? null
  )

/** Whose screenings these are, where they are screenings. */
export const clientsOfScreenings = (db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    db
      .all<{ id: string; clientId: string }>(
        'select screenings.id as id, client_id as clientId from json_each(?) join screenings on screenings.id = value',
        JSON.stringify(ids)
      )
      .map(({ id, clientId }) => [id, clientId])
  )

export const idsOfScreenings = (db: ReadableDb, clientId: string): string[] =>
  db.all<{ id: string }>('select id from screenings where client_id = ?', clientId).map(({ id }) => id)
