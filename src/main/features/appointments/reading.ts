// Looks into the calendar: the days of a window, one appointment with all there is to it, those of a client.
import type { Appointment, AppointmentDetails, AppointmentFields, Which } from '#contract/appointments'
import type { Modality } from '#contract/notes'
import { longestMinutes } from '#contract/appointments'
import { plusMinutes, startOfDate } from '../../lib/moments.ts'
import { shiftOf, wallOf } from '../../lib/wallClock.ts'
import { Refusal, type ReadableDb } from '../../tools.ts'
import { facesOf } from '../clients/clients.ts'
import { missingFor } from '../consents/guards.ts'
import { readSettings } from '../settings/settings.ts'
import { appointmentRow, selecting, seriesRow, stepsOf, type AppointmentRow, type SeriesRow } from './records.ts'
import { hasOn, occurrence, occurrencesBetween, ruleOf, seriesBetween } from './series.ts'

/** A row or one of a series that is nowhere yet, and its series. Refuses with `notFound`. */
export const find = (db: ReadableDb, { id, on }: Which): { row: AppointmentRow; series: SeriesRow | null; own: boolean } => {
  if (on === null) {
    const row = appointmentRow(db, id)
    if (!row || row.removed_at !== null) throw new Refusal('notFound')
    return { row, series: row.series_id === null ? null : seriesRow(db, row.series_id), own: true }
  }
  const series = seriesRow(db, id)
  // what has become a row since is still found by the day of its series
  const [row] = selecting(db, 'appointments', 'series_id = ? and series_on = ?', id, on)
  if (row && row.removed_at === null) return { row, series, own: true }
  if (!series || row || !hasOn(series, on)) throw new Refusal('notFound')
  return { row: occurrence(series, on), series, own: false }
}

const isOwn = (row: AppointmentRow): boolean => row.id !== row.series_id

export const whichOf = (row: AppointmentRow): Which => ({ id: row.id, on: isOwn(row) ? null : row.series_on })

/** The client's zone, where its clock shows another time then than the practice's. */
export const zoneApart = (startAt: string, timeZone: string, theirs: string): string | null => {
  const [here, there] = [wallOf(startAt, timeZone), wallOf(startAt, theirs)]
  return here.date === there.date && here.time === there.time ? null : theirs
}

/** Rows as screens see them. */
export const shown = (db: ReadableDb, rows: readonly AppointmentRow[]): Appointment[] => {
  const { timeZone } = readSettings(db)
  const faces = facesOf(
    db,
    rows.flatMap(({ client_id: client }) => client ?? [])
  )
  const series = new Map(
    selecting(
      db,
      'appointment_series',
      'id in (select value from json_each(?))',
      JSON.stringify([...new Set(rows.flatMap(({ series_id: id }) => id ?? []))])
    ).map((one) => [one.id, ruleOf(one)])
  )
  return rows.map((row) => {
    const face = row.client_id === null ? undefined : faces.get(row.client_id)
    // who comes to the room lives by its clock
    const apart = face !== undefined && face.timeZone !== timeZone && row.modality !== 'inPerson'
    return {
      ...whichOf(row),
      seriesId: row.series_id,
      repeats: row.series_id === null ? null : (series.get(row.series_id) ?? null),
      clientId: row.client_id,
      clientName: face?.name ?? null,
      title: row.title,
      serviceId: row.service_id,
      startAt: row.start_at,
      endAt: row.end_at,
      timeZone,
      modality: row.modality as Modality | null,
      place: row.place,
      state: row.state,
      noteId: row.note_id,
      clientZone: apart ? zoneApart(row.start_at, timeZone, face.timeZone) : null,
      shift: apart ? shiftOf(row.start_at, timeZone, face.timeZone) : 0,
      linked: face?.linked === 1
    }
  })
}

/** As the form would show it. */
export const fieldsOf = (row: AppointmentRow, timeZone: string): AppointmentFields => ({
  clientId: row.client_id,
  title: row.title,
  serviceId: row.service_id,
  ...wallOf(row.start_at, timeZone),
  minutes: Math.round((Date.parse(row.end_at) - Date.parse(row.start_at)) / 60_000),
  modality: row.modality as AppointmentFields['modality'],
  place: row.place
})

/** Of two that begin at the same moment the one booked first stands first, however often they are read. */
const byStart = (one: AppointmentRow, other: AppointmentRow): number => {
  if (one.start_at !== other.start_at) return one.start_at < other.start_at ? -1 : 1
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}

/** All that touch the time between two moments (UTC, the second excluded), of one client or of all, by their start. */
export const rowsBetween = (db: ReadableDb, from: string, to: string, clientId: string | null = null): AppointmentRow[] => {
  const own = selecting(
    db,
    'appointments',
    `start_at >= ? and start_at < ? and end_at > ? and removed_at is null ${clientId === null ? '' : 'and client_id = ?'}`,
    plusMinutes(from, -longestMinutes),
    to,
    from,
    ...(clientId === null ? [] : [clientId])
  )
  const series = seriesBetween(db, plusMinutes(from, -longestMinutes), to, clientId)
  const longest = Math.max(0, ...series.map(({ minutes }) => minutes))
  const others = occurrencesBetween(db, series, plusMinutes(from, -longest), to).filter(({ end_at: end }) => end > from)
  return [...own, ...others].toSorted(byStart)
}

/** As their index says it. */
const openEnded = `removed_at is null and client_id is not null and (state = 'planned' or (state = 'held' and note_id is null))`

/** Minutes after which nobody is asked any more what became of a session: who never says it has thousands of them by then. */
const longestOpen = 366 * 24 * 60

/**
 * Sessions of the last year that are over and of which something stands open: nobody said what became of them, or no note is theirs. Two
 * kinds are told only from `from` on: what recurs and was never touched, and history brought along from another calendar.
 */
export const unsettledRows = (db: ReadableDb, from: string, now: string, clientId: string | null): AppointmentRow[] => {
  const own = selecting(
    db,
    'appointments',
    `${openEnded} and start_at >= ? and start_at < ? and end_at <= ? and (start_at >= ? or source_uid is null or created_at <= end_at)
     ${clientId === null ? '' : 'and client_id = ?'}`,
    plusMinutes(now, -longestOpen),
    now,
    now,
    from,
    ...(clientId === null ? [] : [clientId])
  )
  const others = occurrencesBetween(db, seriesBetween(db, from, now, clientId), from, now)
  return [...own, ...others.filter(({ client_id: of, end_at: end }) => of !== null && end <= now)].toSorted(byStart)
}

/** Those of some notes that are an appointment's. */
export const notesOfAppointments = (db: ReadableDb, noteIds: readonly string[]): ReadonlySet<string> =>
  new Set(
    db
      .all<{ id: string }>(
        'select note_id as id from appointments where note_id in (select value from json_each(?)) and removed_at is null',
        JSON.stringify(noteIds)
      )
      .map(({ id }) => id)
  )

/** Those of some days of the practice's zone. */
export const onDays = (db: ReadableDb, from: string, days: number): Appointment[] => {
  const { timeZone } = readSettings(db)
  return shown(db, rowsBetween(db, startOfDate(from, timeZone), startOfDate(from, timeZone, days)))
}

/** Less than the hours that a cancellation takes. */
export const isLate = (db: ReadableDb, now: string, startAt: string): boolean =>
  plusMinutes(now, readSettings(db).cancellationHours * 60) > startAt

export const details = (db: ReadableDb, now: string, which: Which): AppointmentDetails => {
  const { row } = find(db, which)
  const [one] = shown(db, [row])
  const face = row.client_id === null ? undefined : facesOf(db, [row.client_id]).get(row.client_id)
  return {
    ...one!,
    cancelledBy: row.cancelled_by,
    reason: row.reason,
    phone: face?.phone ?? null,
    missing:
      row.client_id !== null && one!.modality !== null && row.state === 'planned'
        ? missingFor(db, now, { clientId: row.client_id, purpose: one!.modality })
        : [],
    late: isLate(db, now, row.start_at),
    history: stepsOf(db, [row.id, row.series_id])
  }
}

/** Weeks into the future for which a series is worked out where a few next ones are wanted. */
const ahead = 60 * 24 * 60

export const ofClient = (db: ReadableDb, now: string, clientId: string, limit: number): { next: Appointment[]; past: Appointment[] } => {
  const next = rowsBetween(db, now, plusMinutes(now, ahead), clientId).slice(0, limit)
  const later = selecting(
    db,
    'appointments',
    'client_id = ? and start_at >= ? and removed_at is null order by start_at limit ?',
    clientId,
    plusMinutes(now, ahead),
    limit
  )
  const since = plusMinutes(now, -ahead)
  const unsettled = occurrencesBetween(db, seriesBetween(db, since, now, clientId), since, now).filter(({ end_at: end }) => end <= now)
  const past = selecting(
    db,
    'appointments',
    'client_id = ? and end_at <= ? and removed_at is null order by start_at desc limit ?',
    clientId,
    now,
    limit
  )
  return {
    next: shown(db, [...next, ...later].slice(0, limit)),
    past: shown(db, [...past, ...unsettled].toSorted(byStart).toReversed().slice(0, limit))
  }
}
