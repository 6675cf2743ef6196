// The week of a full practice after ten years: 100,000 appointments and the series that go on, against the bare rows in plain SQLite.
import Database from 'better-sqlite3'
import { v7 } from 'uuid'
import { insertRow, type AppointmentRow } from '../../src/main/features/appointments/records.ts'
import { plusMinutes } from '../../src/main/lib/moments.ts'
import { plusDays, weekdayOf } from '../../src/main/lib/recurrence.ts'
import { momentOf } from '../../src/main/lib/wallClock.ts'
import type { Rounds } from './inside.ts'
import { figure, inTurn, timed, type Figure } from './measure.ts'
import type { Practice } from './practice.ts'

const zone = 'Europe/London'
const years = 10
const blank = {
  series_id: null,
  series_on: null,
  title: '',
  service_id: null,
  time_zone: zone,
  modality: 'video',
  place: '',
  state: 'held' as const,
  cancelled_by: null,
  reason: '',
  session_id: null,
  note_id: null,
  source_uid: null,
  removed_at: null
}

/** So many spread over ten years up to today, in office hours, and forty series that began along the way and go on. */
const fill = ({ keeper }: Practice, count: number): void =>
  keeper.vault().transaction((db) => {
    const clients = db.all<{ id: string }>('select id from clients order by n limit 400').map(({ id }) => id)
    const today = new Date().toISOString().slice(0, 10)
    const days = years * 365
    for (let n = 0; n < count; n++) {
      const startAt = momentOf(
        plusDays(today, -Math.floor(((count - n) / count) * days)),
        `${String(8 + (n % 11)).padStart(2, '0')}:00`,
        zone
      )
      const row: AppointmentRow = {
        ...blank,
        id: v7(),
        client_id: clients[n % clients.length]!,
        start_at: startAt,
        end_at: plusMinutes(startAt, 50),
        created_at: startAt,
        updated_at: startAt
      }
      insertRow(db, 'appointments', row)
    }
    for (let n = 0; n < 40; n++) {
      const startsOn = plusDays(today, -Math.floor((n / 40) * days))
      insertRow(db, 'appointment_series', {
        id: v7(),
        client_id: clients[n]!,
        title: '',
        service_id: null,
        starts_on: startsOn,
        start_time: `${String(8 + (n % 11)).padStart(2, '0')}:00`,
        minutes: 50,
        time_zone: zone,
        modality: 'video',
        place: '',
        frequency: 'weekly',
        every: 1,
        weekdays: JSON.stringify([weekdayOf(startsOn)]),
        until_on: null,
        source_uid: null,
        created_at: `${startsOn}T08:00:00.000Z`,
        updated_at: `${startsOn}T08:00:00.000Z`
      })
    }
  })

/** The same rows with the names beside, in an unencrypted file. */
const plainCopy = ({ keeper }: Practice): Database.Database => {
  const db = new Database(':memory:')
  db.exec(`create table appointments (id text primary key, client_id text, name text, start_at text, end_at text) strict;
    create index by_start on appointments (start_at);`)
  const insert = db.prepare('insert into appointments values (?, ?, ?, ?, ?)')
  const rows = keeper
    .vault()
    .readable.all<Record<string, string>>(
      'select appointments.id, client_id, name, start_at, end_at from appointments join clients on clients.id = client_id'
    )
  db.transaction(() => {
    for (const { id, client_id: client, name, start_at: start, end_at: end } of rows) insert.run(id, client, name, start, end)
  })()
  return db
}

export const calendarWeek = async (practice: Practice, count: number, { many }: Rounds): Promise<Figure[]> => {
  fill(practice, count)
  const plain = plainCopy(practice)
  const bare = plain.prepare('select * from appointments where start_at >= ? and start_at < ? order by start_at')
  const today = new Date().toISOString().slice(0, 10)
  // a year ago: the invented practice of so many clients was there in the last weeks, more than anybody could see
  const [last, next] = [plusDays(today, -364), plusDays(today, 7)]
  const week = (from: string) => practice.ask('appointments', 'days', { from, days: 7 })
  const bareWeek = (from: string) => bare.all(momentOf(from, '00:00', zone), momentOf(plusDays(from, 7), '00:00', zone))
  const taken = await inTurn(Math.ceil(many / 4), {
    past: () => timed(() => week(last)),
    pastPlain: () => timed(() => bareWeek(last)),
    coming: () => timed(() => week(next)),
    month: () => timed(() => practice.ask('appointments', 'days', { from: next, days: 42 }))
  })
  plain.close()
  const against = { what: 'bare query, plain SQLite in memory', ms: taken.pastPlain }
  return [
    figure('calendar, a week of ten years', taken.past, against, { ms: 100 }),
    figure('calendar, next week of forty series', taken.coming, against, { ms: 100 }),
    figure('calendar, six weeks to come', taken.month, null, { ms: 100 })
  ]
}
