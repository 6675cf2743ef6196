// The rows of the calendar, and the steps in which they change: each can be taken back whole.
import { isDeepStrictEqual } from 'node:util'
import type { Done, Step, StepKind, Which } from '#contract/appointments'
import { Refusal, type ReadableDb, type Sql, type WritableDb, type WriteTools } from '../../tools.ts'

export interface SeriesRow {
  readonly id: string
  readonly client_id: string | null
  readonly title: string
  readonly service_id: string | null
  readonly starts_on: string
  readonly start_time: string
  readonly minutes: number
  readonly time_zone: string
  readonly modality: string | null
  readonly place: string
  readonly frequency: 'daily' | 'weekly' | 'monthlyDay' | 'monthlyWeekday'
  readonly every: number
  readonly weekdays: string
  readonly until_on: string | null
  readonly source_uid: string | null
  readonly created_at: string
  readonly updated_at: string
}

export interface AppointmentRow {
  readonly id: string
  readonly series_id: string | null
  readonly series_on: string | null
  readonly client_id: string | null
  readonly title: string
  readonly service_id: string | null
  readonly start_at: string
  readonly end_at: string
  readonly time_zone: string
  readonly modality: string | null
  readonly place: string
  readonly state: 'planned' | 'held' | 'cancelled' | 'lateCancelled' | 'noShow'
  readonly cancelled_by: 'client' | 'practitioner' | null
  readonly reason: string
  readonly session_id: string | null
  readonly note_id: string | null
  readonly source_uid: string | null
  readonly removed_at: string | null
  readonly created_at: string
  readonly updated_at: string
}

interface Tables {
  readonly appointments: AppointmentRow
  readonly appointment_series: SeriesRow
}
type Table = keyof Tables

const columns = {
  appointments:
    'id, series_id, series_on, client_id, title, service_id, start_at, end_at, time_zone, modality, place, state, cancelled_by, reason, session_id, note_id, source_uid, removed_at, created_at, updated_at',
  appointment_series:
    'id, client_id, title, service_id, starts_on, start_time, minutes, time_zone, modality, place, frequency, every, weekdays, until_on, source_uid, created_at, updated_at'
} as const satisfies Record<Table, string>

export const selecting = <T extends Table>(db: ReadableDb, table: T, where: string, ...values: Sql[]): Tables[T][] =>
  db.all<Tables[T]>(`select ${columns[table]} from ${table} where ${where}`, ...values)

const one = <T extends Table>(db: ReadableDb, table: T, id: string): Tables[T] | null =>
  db.get<Tables[T]>(`select ${columns[table]} from ${table} where id = ?`, id) ?? null

export const appointmentRow = (db: ReadableDb, id: string): AppointmentRow | null => one(db, 'appointments', id)
export const seriesRow = (db: ReadableDb, id: string): SeriesRow | null => one(db, 'appointment_series', id)

/** Without a step: for what is invented. */
export const insertRow = <T extends Table>(db: WritableDb, table: T, row: Tables[T]): void => {
  const names = columns[table].split(', ')
  db.run(
    `insert into ${table} (${columns[table]}) values (${names.map(() => '?').join(', ')})`,
    ...names.map((name) => (row as unknown as Record<string, Sql>)[name] ?? null)
  )
}

const put = <T extends Table>(db: WritableDb, table: T, id: string, row: Tables[T] | null): void => {
  if (row === null) return void db.run(`delete from ${table} where id = ?`, id)
  const names = columns[table].split(', ').slice(1)
  const changed = db.run(
    `update ${table} set ${names.map((name) => `${name} = ?`).join(', ')} where id = ?`,
    ...names.map((name) => (row as unknown as Record<string, Sql>)[name] ?? null),
    id
  )
  if (changed === 0) insertRow(db, table, row)
}

interface Change {
  readonly table: Table
  readonly id: string
  readonly was: AppointmentRow | SeriesRow | null
  readonly became: AppointmentRow | SeriesRow | null
}

/** Everything that is put within one step is taken back together. */
export interface Ledger {
  put<T extends Table>(table: T, row: Tables[T]): void
  drop(table: Table, id: string): void
  finish(): Done
}

export const beginStep = ({ db, now, newId }: WriteTools, what: StepKind, { id: subject, on }: Which): Ledger => {
  const changes = new Map<string, Change>()
  const change = <T extends Table>(table: T, id: string, became: Tables[T] | null): void => {
    const before = changes.get(id)
    changes.set(id, { table, id, was: before ? before.was : one(db, table, id), became })
    put(db, table, id, became)
  }
  return {
    put: (table, row) => change(table, row.id, row),
    drop: (table, id) => change(table, id, null),
    finish: () => {
      const step = newId()
      db.run(
        'insert into appointment_steps (id, at, what, subject, changes) values (?, ?, ?, ?, ?)',
        step,
        now(),
        what,
        subject,
        JSON.stringify([...changes.values()])
      )
      return { id: subject, on, step }
    }
  }
}

/** Refuses with `notFound`, or with `conflict` where something has changed since. */
export const undoStep = ({ db, now }: WriteTools, id: string): void => {
  const step = db.get<{ changes: string }>('select changes from appointment_steps where id = ? and undone_at is null', id)
  if (!step) throw new Refusal('notFound')
  const changes = JSON.parse(step.changes) as Change[]
  for (const { table, id: row, became } of changes)
    if (!isDeepStrictEqual({ ...one(db, table, row) }, { ...became })) throw new Refusal('conflict')
  // backwards: what was made of another goes before it
  for (const { table, id: row, was } of changes.toReversed()) put(db, table, row, was as AppointmentRow & SeriesRow)
  db.run('update appointment_steps set undone_at = ? where id = ?', now(), id)
}

/** The last ones that were about any of these, newest first. */
export const stepsOf = (db: ReadableDb, subjects: readonly (string | null)[]): Step[] =>
  db.all<Step>(
    `select id, at, case when undone_at is null then what else 'undone' end as what
     from appointment_steps where subject in (select value from json_each(?)) order by n desc limit 20`,
    JSON.stringify(subjects.filter(Boolean))
  )
