// What speaks against an appointment. She is told and decides; only the first session online takes a reason (R002).
import type { AppointmentFields, Proposal, Repeating, Warning, Which } from '#contract/appointments'
import type { WorkingHours } from '#contract/settings'
import { dateIn, plusMinutes } from '../../lib/moments.ts'
import { datesBetween, dayNumber, plusDays, weekdayOf } from '../../lib/recurrence.ts'
import { momentOf, oddityOf, shiftOf, wallOf } from '../../lib/wallClock.ts'
import type { ReadableDb, WriteTools } from '../../tools.ts'
import { facesOf } from '../clients/clients.ts'
import { missingFor } from '../consents/guards.ts'
import { readServices } from '../services/services.ts'
import { isReady, refuseUnready } from '../readiness/readiness.ts'
import { readSettings } from '../settings/settings.ts'
import { fieldsOf, find, rowsBetween } from './reading.ts'
import { selecting, type AppointmentRow } from './records.ts'
import { settledRule } from './series.ts'

/** So many of a series, within a year, are looked at. */
const looked = { most: 53, days: 371 }
/** So many starts are named. */
const named = 3

interface Slot {
  readonly date: string
  readonly startAt: string
  readonly endAt: string
}

const slotsOf = ({ date, time, minutes }: AppointmentFields, repeats: Repeating | null, zone: string): Slot[] => {
  const dates =
    repeats === null || (repeats.until !== null && repeats.until < date)
      ? [date]
      : datesBetween(settledRule(repeats, date, null), date, date, plusDays(date, looked.days)).slice(0, looked.most)
  return dates.map((each) => {
    const startAt = momentOf(each, time, zone)
    return { date: each, startAt, endAt: plusMinutes(startAt, minutes) }
  })
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Within one span of the weekday, or several that touch. */
export const withinHours = (hours: WorkingHours, weekday: number, from: number, to: number): boolean => {
  let reached = from
  for (const span of hours.filter((each) => each.weekday === weekday).toSorted((a, b) => minutesOf(a.from) - minutesOf(b.from)))
    if (minutesOf(span.from) <= reached && minutesOf(span.to) > reached) reached = minutesOf(span.to)
  return reached >= to
}

const takesTime = ({ state }: AppointmentRow): boolean => state === 'planned' || state === 'held'

const collector = () => {
  const found = new Map<string, Omit<Warning, 'count' | 'starts'> & { starts: string[] }>()
  return {
    add: (about: Warning['about'], start: string | null, name: string | null = null, minutes = 0, missing: Warning['missing'] = []) => {
      const key = `${about} ${name ?? ''} ${minutes}`
      const one = found.get(key) ?? { about, name, minutes, missing, starts: [] }
      if (start !== null) one.starts.push(start)
      found.set(key, one)
    },
    all: (): Warning[] =>
      [...found.values()].map(({ starts, ...rest }) => ({ ...rest, starts: starts.slice(0, named), count: starts.length }))
  }
}

interface Asked {
  readonly fields: AppointmentFields
  readonly repeats: Repeating | null
  /** The one that is changed by it. */
  readonly instead: Which | null
}

/** All that takes her time around these slots, but the one that is changed, and its series where the whole of that is. */
const others = (db: ReadableDb, slots: readonly Slot[], pause: number, { repeats, instead }: Asked): AppointmentRow[] => {
  const changed = instead === null ? null : find(db, instead)
  const from = plusMinutes(slots[0]!.startAt, -pause)
  const to = plusMinutes(slots.at(-1)!.endAt, pause)
  return rowsBetween(db, from, to).filter((row) => {
    if (!takesTime(row)) return false
    if (changed === null) return true
    if (repeats !== null && changed.series !== null) return row.series_id !== changed.series.id
    return row.id !== changed.row.id || row.series_on !== changed.row.series_on
  })
}

const collide = (db: ReadableDb, slots: readonly Slot[], asked: Asked, add: ReturnType<typeof collector>['add']): void => {
  const { pauseMinutes } = readSettings(db)
  const busy = others(db, slots, pauseMinutes, asked)
  const faces = facesOf(
    db,
    busy.flatMap(({ client_id: client }) => client ?? [])
  )
  for (const { startAt, endAt } of slots)
    for (const row of busy) {
      const name = (row.client_id === null ? row.title : faces.get(row.client_id)?.name) ?? ''
      if (row.start_at < endAt && row.end_at > startAt) add('overlap', startAt, name)
      else if (row.start_at < plusMinutes(endAt, pauseMinutes) && row.end_at > plusMinutes(startAt, -pauseMinutes))
        add('tooClose', startAt, name)
    }
}

const isNight = (time: string): boolean => time >= '23:00' || time < '06:00'

const online: ReadonlySet<string> = new Set(['video', 'voice'])

/** Whether a session online has ever been booked. */
const hasOnline = (db: ReadableDb): boolean =>
  selecting(db, 'appointments', "modality in ('video', 'voice') and removed_at is null limit 1").length > 0 ||
  selecting(db, 'appointment_series', "modality in ('video', 'voice') limit 1").length > 0

type Met = Pick<AppointmentFields, 'clientId' | 'modality'>

/** The first session online waits until the practice is signed off for it (R002). */
export const isUnready = (db: ReadableDb, now: string, { clientId, modality }: Met): boolean =>
  clientId !== null && modality !== null && online.has(modality) && !isReady(db, now) && !hasOnline(db)

/** Refuses with `notReady`, unless she says why she goes on: then with a line in the log. */
export const refuseTooEarly = (tools: WriteTools, met: Met, override: { readonly reason: string } | undefined): void => {
  if (isUnready(tools.db, tools.now(), met)) refuseUnready(tools, override)
}

const ofClient = (
  db: ReadableDb,
  now: string,
  slots: readonly Slot[],
  fields: AppointmentFields,
  add: ReturnType<typeof collector>['add']
): void => {
  const { timeZone, modalities, workingHours } = readSettings(db)
  if (fields.clientId === null) return
  const face = facesOf(db, [fields.clientId]).get(fields.clientId)
  for (const { date, startAt } of slots) {
    const from = minutesOf(fields.time)
    if (workingHours.length > 0 && !withinHours(workingHours, weekdayOf(date), from, from + fields.minutes)) add('outsideHours', startAt)
    const shift = face ? shiftOf(startAt, timeZone, face.timeZone) : 0
    if (shift !== 0) add('shift', startAt, null, shift)
    if (face && fields.modality !== 'inPerson' && face.timeZone !== timeZone && isNight(wallOf(startAt, face.timeZone).time))
      add('theirNight', startAt)
  }
  if (fields.modality === null) return
  if (!modalities.includes(fields.modality)) add('modalityOff', null)
  if (isUnready(db, now, fields)) add('notReady', null)
  const missing = face ? missingFor(db, now, { clientId: fields.clientId, purpose: fields.modality }) : []
  if (missing.length > 0) add('consentMissing', null, null, 0, missing)
}

export const check = (db: ReadableDb, now: string, asked: Asked): Warning[] => {
  const { fields, repeats, instead } = asked
  const { timeZone } = readSettings(db)
  const slots = slotsOf(fields, repeats, timeZone)
  const { add, all } = collector()
  collide(db, slots, asked, add)
  for (const { date, startAt } of slots) {
    const odd = oddityOf(date, fields.time, timeZone)
    if (odd) add(odd, startAt)
  }
  ofClient(db, now, slots, fields, add)
  // what stands where it stood is no news
  if (slots[0]!.startAt < now && (instead === null || find(db, instead).row.start_at !== slots[0]!.startAt)) add('past', slots[0]!.startAt)
  if (fields.serviceId !== null && readServices(db).find(({ id }) => id === fields.serviceId)?.endedOn) add('serviceEnded', null)
  return all()
}

/** Whole weeks between the last two of a client, four at most; one where there is no telling. */
const usualDays = (db: ReadableDb, clientId: string, row: AppointmentRow): number => {
  const [before] = selecting(
    db,
    'appointments',
    `client_id = ? and start_at < ? and removed_at is null and state in ('planned', 'held', 'noShow') order by start_at desc limit 1`,
    clientId,
    plusMinutes(row.start_at, -24 * 60)
  )
  const weeks = before ? Math.round((Date.parse(row.start_at) - Date.parse(before.start_at)) / (7 * 86_400_000)) : 1
  return weeks >= 1 && weeks <= 4 ? weeks * 7 : 7
}

/** The latest one that took place or will, of a series too. */
const latestOf = (db: ReadableDb, now: string, clientId: string): AppointmentRow | null =>
  rowsBetween(db, plusMinutes(now, -62 * 24 * 60), plusMinutes(now, 62 * 24 * 60), clientId)
    .filter(({ state }) => state !== 'cancelled' && state !== 'lateCancelled')
    .at(-1) ??
  selecting(
    db,
    'appointments',
    "client_id = ? and removed_at is null and state not in ('cancelled', 'lateCancelled') order by start_at desc limit 1",
    clientId
  )[0] ??
  null

/** For somebody who has none yet: the next full hour. */
const firstOf = (db: ReadableDb, now: string, clientId: string): AppointmentFields => {
  const { timeZone, sessionMinutes, modalities } = readSettings(db)
  const wall = wallOf(plusMinutes(now, 60), timeZone)
  const linked = facesOf(db, [clientId]).get(clientId)?.linked === 1
  const wanted = linked ? 'video' : 'inPerson'
  return {
    clientId,
    title: '',
    serviceId: null,
    date: wall.date,
    time: `${wall.time.slice(0, 2)}:00`,
    minutes: sessionMinutes,
    modality: modalities.includes(wanted) ? wanted : (modalities[0] ?? wanted),
    place: ''
  }
}

export const proposeNext = (db: ReadableDb, now: string, clientId: string, after: Which | null): Proposal => {
  const { timeZone } = readSettings(db)
  const row = after === null ? latestOf(db, now, clientId) : find(db, after).row
  if (row === null) return { fields: firstOf(db, now, clientId), warnings: [], already: false }
  const last = fieldsOf(row, timeZone)
  const days = usualDays(db, clientId, row)
  const today = dateIn(now, timeZone)
  const passed = Math.max(1, Math.ceil((dayNumber(today) + 1 - dayNumber(last.date)) / days))
  const fields = { ...last, date: plusDays(last.date, passed * days), clientId }
  const startAt = momentOf(fields.date, fields.time, timeZone)
  const already = rowsBetween(db, startAt, plusMinutes(startAt, fields.minutes), clientId).some(takesTime)
  return { fields, warnings: already ? [] : check(db, now, { fields, repeats: null, instead: null }), already }
}
