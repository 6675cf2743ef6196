// The calendar's handlers, each the therapist's verb, and what sessions and notes tell it.
import type { Contract, Handlers } from '#contract'
import type { Appointment, Which } from '#contract/appointments'
import type { Modality } from '#contract/notes'
import { plusMinutes } from '../../lib/moments.ts'
import { momentOf } from '../../lib/wallClock.ts'
import { Refusal, type ReadableDb, type Tools, type WritableDb, type WriteTools } from '../../tools.ts'
import { facesOf, getClient } from '../clients/clients.ts'
import { readSettings, todayIn } from '../settings/settings.ts'
import { book, change, endSeries, move, remove, settle } from './changing.ts'
import { check, proposeNext } from './checking.ts'
import { daySheetHtml } from './daysheet.ts'
import { exportIcs, importIcs, previewIcs } from './ics.ts'
import { details, find, ofClient, onDays, rowsBetween, whichOf, zoneApart } from './reading.ts'
import { selecting, undoStep, type AppointmentRow } from './records.ts'
import { reminderOf } from './reminder.ts'

/** Those of her today, for the screen that opens the day. */
export const appointmentsToday = (db: ReadableDb, now: string): Appointment[] => onDays(db, todayIn(db, now), 1)

/** Minutes by which a session may begin before its appointment, or after its end, and still be it. */
const slack = 60

interface Held {
  readonly id: string
  readonly clientId: string
  readonly startedAt: string
  readonly endedAt: string
}

/** What the client had planned around a session. */
const plannedFor = (db: ReadableDb, { clientId, startedAt, endedAt }: Held): AppointmentRow | null => {
  const away = (start: string): number => Math.abs(Date.parse(start) - Date.parse(startedAt))
  const [nearest] = rowsBetween(db, plusMinutes(startedAt, -slack), plusMinutes(endedAt, slack), clientId)
    .filter(({ state }) => state === 'planned')
    .toSorted((a, b) => away(a.start_at) - away(b.start_at))
  return nearest ?? null
}

/** What the client had planned around a session that has ended was held. */
export const heldBySession = (tools: WriteTools, session: Held): void => {
  const nearest = plannedFor(tools.db, session)
  if (nearest) settle(tools, whichOf(nearest), { state: 'held', cancelled_by: null, reason: '', session_id: session.id })
}

/** The appointment that a session is; until it has ended, what was planned around it. */
export const appointmentOfSession = (db: ReadableDb, session: Held): { which: Which; noteId: string | null } | null => {
  const [held] = selecting(db, 'appointments', 'session_id = ? and client_id = ? and removed_at is null', session.id, session.clientId)
  const row = held ?? plannedFor(db, session)
  return row ? { which: whichOf(row), noteId: row.note_id } : null
}

/** How the client and she meet by what is planned about now; null where nothing is. */
export const bookedModality = (db: ReadableDb, clientId: string, now: string): Modality | null =>
  (plannedFor(db, { id: '', clientId, startedAt: now, endedAt: now })?.modality as Modality | null | undefined) ?? null

/** What a note about this appointment begins with; its client must be `clientId`. Refuses with `notFound`. */
export const appointmentForNote = (db: ReadableDb, which: { id: string; on: string | null }, clientId: string) => {
  const { row } = find(db, which)
  if (row.client_id !== clientId) throw new Refusal('notFound')
  return {
    noteId: row.note_id,
    sessionId: row.session_id,
    startAt: row.start_at,
    endAt: row.end_at,
    timeZone: row.time_zone,
    modality: row.modality
  }
}

export const rememberNote = (tools: WriteTools, which: { id: string; on: string | null }, noteId: string): void => {
  const { row, own } = find(tools.db, which)
  if (!own) {
    const done = settle(tools, which, { state: row.state, cancelled_by: row.cancelled_by, reason: row.reason })
    return rememberNote(tools, done, noteId)
  }
  tools.db.run('update appointments set note_id = ? where id = ?', noteId, row.id)
}

/** A draft that is discarded is no appointment's note any more. */
export const forgetNote = (db: WritableDb, noteId: string): void =>
  void db.run('update appointments set note_id = null where note_id = ?', noteId)

/** Whose appointments these are, for the audit log. */
export const clientsOfAppointments = (db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, string> => {
  const sought = JSON.stringify(ids)
  const rows = db.all<{ id: string; clientId: string }>(
    `select appointments.id as id, client_id as clientId from json_each(?) join appointments on appointments.id = value where client_id is not null
     union all
     select appointment_series.id, client_id from json_each(?) join appointment_series on appointment_series.id = value where client_id is not null`,
    sought,
    sought
  )
  return new Map(rows.map(({ id, clientId }) => [id, clientId]))
}

export const idsOfAppointments = (db: ReadableDb, clientId: string): string[] => [
  ...selecting(db, 'appointments', 'client_id = ?', clientId).map(({ id }) => id),
  ...selecting(db, 'appointment_series', 'client_id = ?', clientId).map(({ id }) => id)
]

export const appointments: Handlers<Contract['appointments'], Tools> = {
  days: ({ db }, { from, days }) => {
    const { timeZone, workingHours } = readSettings(db)
    return { timeZone, hours: workingHours, rows: onDays(db, from, days) }
  },
  get: ({ db, now }, which) => details(db, now(), which),
  ofClient: ({ db, now }, { clientId, limit }) => {
    getClient(db, clientId)
    return ofClient(db, now(), clientId, limit)
  },
  check: ({ db, now }, asked) => {
    const { clientId, date, time } = asked.fields
    const { timeZone } = readSettings(db)
    const face = clientId === null ? undefined : facesOf(db, [clientId]).get(clientId)
    const startAt = momentOf(date, time, timeZone)
    return {
      warnings: check(db, now(), asked),
      startAt,
      clientName: face?.name ?? null,
      clientZone: face && asked.fields.modality !== 'inPerson' ? zoneApart(startAt, timeZone, face.timeZone) : null
    }
  },
  next: ({ db, now }, { clientId, after }) => {
    getClient(db, clientId)
    return proposeNext(db, now(), clientId, after)
  },
  book,
  change,
  move,
  settle: (tools, { id, on, state, by, reason }) => {
    if ((state === 'held' || state === 'noShow') && find(tools.db, { id, on }).row.start_at > tools.now())
      throw new Refusal('notYet', { field: 'state' })
    const cancelled = state === 'cancelled' || state === 'lateCancelled'
    return settle(
      tools,
      { id, on },
      { state, cancelled_by: cancelled ? by : null, reason: state === 'planned' || state === 'held' ? '' : reason }
    )
  },
  endSeries,
  remove,
  undo: (tools, { id }) => {
    undoStep(tools, id)
    return null
  },
  reminder: reminderOf,
  printDay: async ({ outside, read, happened }, { date, language, names }) => {
    const html = read(({ db }) => daySheetHtml({ language, date, names, practice: readSettings(db), rows: onDays(db, date, 1) }))
    await outside.print(html)
    return happened(null)
  },
  exportIcs,
  readIcs: ({ db, now }, { bytes }) => previewIcs(db, now(), bytes),
  importIcs
}
