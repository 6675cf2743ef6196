// The register of recordings: none without everybody's consent, each with a day on which it is to be gone (R053, R054).
import type { Contract, Handlers } from '#contract'
import type { Recording, RecordingFields } from '#contract/recordings'
import { dueOf, Refusal, type ReadableDb, type TellDues, type Tools, type WritableDb, type WriteTools } from '../../tools.ts'
import { namesOf } from '../clients/clients.ts'
import { missingFor, refusedRecording, refuseUnconsented } from '../consents/guards.ts'
import { sessionExists } from '../sessions/running.ts'
import { todayIn } from '../settings/settings.ts'

interface Row {
  readonly id: string
  readonly clientId: string
  readonly sessionId: string | null
  readonly recordedOn: string
  readonly medium: Recording['medium']
  readonly purpose: string
  readonly persons: string
  readonly place: string
  readonly encrypted: 0 | 1
  readonly deleteBy: string
  readonly deletedOn: string | null
}

const columns = `id, client_id as clientId, session_id as sessionId, recorded_on as recordedOn, medium, purpose, persons, place, encrypted,
  delete_by as deleteBy, deleted_on as deletedOn`

/** Whoever takes a consent back wants what was recorded on it gone. */
const isWithdrawn = (db: ReadableDb, now: string, { clientId, purpose, persons }: Pick<Row, 'clientId' | 'purpose' | 'persons'>): boolean =>
  missingFor(db, now, { clientId, purpose: 'recording', persons: JSON.parse(persons) as string[], about: purpose }).some(
    ({ state }) => state === 'withdrawn' || state === 'declined'
  )

const named = (db: ReadableDb, now: string, rows: readonly Row[]): Recording[] => {
  const names = namesOf(
    db,
    rows.map(({ clientId }) => clientId)
  )
  const today = todayIn(db, now)
  const refused = refusedRecording(db)
  return rows.map(({ recordedOn, persons, encrypted, ...row }) => {
    const withdrawn = row.deletedOn === null && refused.has(row.clientId) && isWithdrawn(db, now, { ...row, persons })
    return {
      ...row,
      clientName: names.get(row.clientId)!,
      on: recordedOn,
      persons: JSON.parse(persons) as string[],
      encrypted: encrypted === 1,
      withdrawn,
      due: row.deletedOn === null && (row.deleteBy <= today || withdrawn)
    }
  })
}

/** Each is to be gone by its day, and at once where a consent was taken back. */
export const dueRecordings: TellDues = ({ db, now, today, until, clientId }) => {
  const refused = refusedRecording(db)
  const isDueNow = (row: Pick<Row, 'clientId' | 'purpose' | 'persons'>): boolean => refused.has(row.clientId) && isWithdrawn(db, now(), row)
  return db
    .all<Pick<Row, 'id' | 'clientId' | 'deleteBy' | 'purpose' | 'persons'>>(
      `select id, client_id as clientId, delete_by as deleteBy, purpose, persons from recordings
       where deleted_on is null ${clientId === null ? '' : 'and client_id = ?'}`,
      ...(clientId === null ? [] : [clientId])
    )
    .map((row) => ({ ...row, by: row.deleteBy > today && isDueNow(row) ? today : row.deleteBy }))
    .filter(({ by }) => by <= until)
    .map(({ id, clientId: of, by }) => dueOf('recording', by, id, { clientId: of }))
}

/** Whose recordings these are, where they are recordings. */
export const clientsOfRecordings = (db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    db
      .all<{ id: string; clientId: string }>(
        'select recordings.id as id, client_id as clientId from json_each(?) join recordings on recordings.id = value',
        JSON.stringify(ids)
      )
      .map(({ id, clientId }) => [id, clientId])
  )

export const idsOfRecordings = (db: ReadableDb, clientId: string): string[] =>
  db.all<{ id: string }>('select id from recordings where client_id = ?', clientId).map(({ id }) => id)

/** What the recordings of a client are called, the newest first. */
export const recordingNames = (db: ReadableDb, clientId: string): { id: string; medium: Recording['medium']; on: string }[] =>
  db.all('select id, medium, recorded_on as "on" from recordings where client_id = ? order by n desc', clientId)

const tickedOff = (db: WritableDb, id: string, on: string | null): null => {
  if (db.run('update recordings set deleted_on = ? where id = ?', on, id) === 0) throw new Refusal('notFound')
  return null
}

interface NewRecording {
  readonly id: string
  readonly clientId: string
  readonly sessionId: string | null
  readonly fields: RecordingFields
}

export const insertRecording = (db: WritableDb, { id, clientId, sessionId, fields }: NewRecording): void =>
  void db.run(
    `insert into recordings (id, client_id, session_id, recorded_on, medium, purpose, persons, place, encrypted, delete_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    clientId,
    sessionId,
    fields.on,
    fields.medium,
    fields.purpose,
    JSON.stringify(fields.persons),
    fields.place,
    fields.encrypted ? 1 : 0,
    fields.deleteBy
  )

const add = (tools: WriteTools, { clientId, sessionId, fields, override }: Parameters<typeof recordings.add>[1]): { id: string } => {
  const { db, now, newId } = tools
  if (sessionId !== null && !sessionExists(db, sessionId, clientId)) throw new Refusal('notFound')
  if (fields.on > todayIn(db, now())) throw new Refusal('notYet', { field: 'fields.on' })
  refuseUnconsented(tools, { clientId, purpose: 'recording', persons: fields.persons, about: fields.purpose, override })
  const id = newId()
  insertRecording(db, { id, clientId, sessionId, fields })
  return { id }
}

export const recordings: Handlers<Contract['recordings'], Tools> = {
  list: ({ db, now }, { offset, limit }) => ({
    rows: named(
      db,
      now(),
      db.all(`select ${columns} from recordings order by deleted_on is not null, delete_by, n limit ? offset ?`, limit, offset)
    ),
    total: db.get<{ total: number }>('select count(*) as total from recordings')!.total
  }),
  ofClient: ({ db, now }, { clientId }) =>
    named(db, now(), db.all(`select ${columns} from recordings where client_id = ? order by n desc`, clientId)),
  add,
  change: (tools, { id, fields, override }) => {
    const { db } = tools
    const before = db.get<Row>(`select ${columns} from recordings where id = ?`, id)
    if (!before) throw new Refusal('notFound')
    const { clientId, purpose, persons } = before
    if (fields.purpose !== purpose)
      refuseUnconsented(tools, {
        clientId,
        purpose: 'recording',
        persons: JSON.parse(persons) as string[],
        about: fields.purpose,
        override
      })
    db.run(
      'update recordings set medium = ?, purpose = ?, place = ?, encrypted = ?, delete_by = ? where id = ?',
      fields.medium,
      fields.purpose,
      fields.place,
      fields.encrypted ? 1 : 0,
      fields.deleteBy,
      id
    )
    return null
  },
  tickDeleted: ({ db, now }, { id }) => tickedOff(db, id, todayIn(db, now())),
  untickDeleted: ({ db }, { id }) => tickedOff(db, id, null)
}
