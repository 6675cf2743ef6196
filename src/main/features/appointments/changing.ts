// Books, changes, moves, settles and removes: each in one step that can be taken back.
import type { AppointmentFields, Done, Repeating, Scope, Which } from '#contract/appointments'
import { dateIn, plusMinutes } from '../../lib/moments.ts'
import { dayNumber, datesBetween, nextDate, plusDays } from '../../lib/recurrence.ts'
import { momentOf } from '../../lib/wallClock.ts'
import { Refusal, type ReadableDb, type WriteTools } from '../../tools.ts'
import { getClient } from '../clients/clients.ts'
import { readServices } from '../services/services.ts'
import { readSettings } from '../settings/settings.ts'
import { refuseTooEarly } from './checking.ts'
import { fieldsOf, find } from './reading.ts'
import { beginStep, selecting, type AppointmentRow, type Ledger, type SeriesRow } from './records.ts'
import { columnsOfRule, ruleOf, settledRule } from './series.ts'

const mostWithClient = 12 * 60

/** Refuses what belongs to nobody, and what only a client or only her own time can have. */
const checkFields = (db: ReadableDb, fields: AppointmentFields): void => {
  if (fields.serviceId !== null && !readServices(db).some(({ id }) => id === fields.serviceId))
    throw new Refusal('notFound', { field: 'fields.serviceId' })
  if (fields.clientId === null) return
  getClient(db, fields.clientId)
  if (fields.modality === null) throw new Refusal('invalid', { field: 'fields.modality' })
  if (fields.minutes > mostWithClient) throw new Refusal('invalid', { field: 'fields.minutes' })
}

const common = ({ clientId, title, serviceId, modality, place }: AppointmentFields) => ({
  client_id: clientId,
  title: clientId === null ? title : '',
  service_id: serviceId,
  modality: clientId === null ? null : modality,
  place
})

const times = ({ date, time, minutes }: AppointmentFields, timeZone: string) => {
  const startAt = momentOf(date, time, timeZone)
  return { start_at: startAt, end_at: plusMinutes(startAt, minutes), time_zone: timeZone }
}

const fresh = {
  series_id: null,
  series_on: null,
  state: 'planned',
  cancelled_by: null,
  reason: '',
  session_id: null,
  note_id: null,
  source_uid: null,
  removed_at: null
} as const

const newSeries = (
  id: string,
  fields: AppointmentFields,
  repeats: Repeating,
  count: number | null,
  timeZone: string,
  at: string
): SeriesRow => ({
  id,
  ...common(fields),
  starts_on: fields.date,
  start_time: fields.time,
  minutes: fields.minutes,
  time_zone: timeZone,
  ...columnsOfRule(settledRule(repeats, fields.date, count)),
  source_uid: null,
  created_at: at,
  updated_at: at
})

type Override = { readonly reason: string } | undefined

interface Booking {
  readonly fields: AppointmentFields
  readonly repeats: Repeating | null
  readonly times: number | null
  readonly override?: Override
}

export const book = (tools: WriteTools, { fields, repeats, times: count, override }: Booking): Done => {
  const { db, now, newId } = tools
  checkFields(db, fields)
  refuseTooEarly(tools, fields, override)
  const { timeZone } = readSettings(db)
  const at = now()
  const id = newId()
  if (repeats !== null) {
    const step = beginStep(tools, 'booked', { id, on: fields.date })
    step.put('appointment_series', newSeries(id, fields, repeats, count, timeZone, at))
    return step.finish()
  }
  const step = beginStep(tools, 'booked', { id, on: null })
  step.put('appointments', { id, ...fresh, ...common(fields), ...times(fields, timeZone), created_at: at, updated_at: at })
  return step.finish()
}

/** As a row of its own, so that something can become of it alone. */
const asOwn = ({ newId, now }: WriteTools, { row, own }: { row: AppointmentRow; own: boolean }): AppointmentRow =>
  own ? { ...row, updated_at: now() } : { ...row, id: newId(), created_at: now(), updated_at: now() }

/** What it was called before and what it is called once it is a row of its own. */
const named = (done: Done, row: AppointmentRow): Done => ({ ...done, id: row.id, on: null })

const changeThis = (
  tools: WriteTools,
  which: Which,
  change: Partial<AppointmentRow>,
  what: 'changed' | 'moved' | 'settled' | 'removed'
): Done => {
  const found = find(tools.db, which)
  const row = { ...asOwn(tools, found), ...change }
  const step = beginStep(tools, what, { id: row.id, on: null })
  step.put('appointments', row)
  return named(step.finish(), row)
}

/** Where an exception of the old series belongs in the new one: the nearest of its days to where it would stand; none: it stands alone. */
const homes = (series: SeriesRow, shift: number) => {
  const taken = new Set<string>()
  return (on: string): string | null => {
    const wanted = plusDays(on, shift)
    const near = datesBetween(ruleOf(series), series.starts_on, plusDays(wanted, -3), plusDays(wanted, 3))
      .filter((date) => !taken.has(date))
      .toSorted((a, b) => Math.abs(dayNumber(a) - dayNumber(wanted)) - Math.abs(dayNumber(b) - dayNumber(wanted)))[0]
    if (near === undefined) return null
    taken.add(near)
    return near
  }
}

/** The series has none from `on` on; one that would have none at all goes. */
const cutBefore = (step: Ledger, series: SeriesRow, on: string, at: string): void => {
  const earlier = datesBetween(ruleOf(series), series.starts_on, series.starts_on, plusDays(on, -1)).at(-1)
  if (earlier === undefined) step.drop('appointment_series', series.id)
  else step.put('appointment_series', { ...series, until_on: earlier, updated_at: at })
}

const exceptionsFrom = (db: ReadableDb, series: SeriesRow, on: string): AppointmentRow[] =>
  selecting(db, 'appointments', 'series_id = ? and series_on >= ? order by series_on', series.id, on)

/** One that loses its series stands alone. */
const detached = (row: AppointmentRow): AppointmentRow => ({ ...row, series_id: null, series_on: null })

interface Split {
  readonly series: SeriesRow
  /** The first day of the old series that is no longer its own. */
  readonly on: string
  /** What comes in its place; null: nothing does. */
  readonly next: SeriesRow | null
  /** Days by which the new ones stand later. */
  readonly shift: number
}

const splitAt = (db: ReadableDb, step: Ledger, { series, on, next, shift }: Split, at: string): void => {
  if (next) step.put('appointment_series', next)
  const home = next ? homes(next, shift) : () => null
  const rows = exceptionsFrom(db, series, on)
  for (const row of rows) {
    const day = home(row.series_on!)
    const untouched = row.state === 'planned' && row.note_id === null
    // a planned one without a home was a wish about the old series: it goes with it
    if (next && day !== null) step.put('appointments', { ...row, series_id: next.id, series_on: day })
    else if (untouched) step.put('appointments', { ...detached(row), removed_at: row.removed_at ?? at })
    else step.put('appointments', detached(row))
  }
  cutBefore(step, series, on, at)
}

interface SeriesChange extends Booking {
  readonly scope: Scope
}

/** The day of the series from which the change holds: this one, or the first that is still to come. */
const firstChanged = (now: string, series: SeriesRow, on: string, scope: Scope): string => {
  if (scope !== 'all') return on
  const today = dateIn(now, series.time_zone)
  return nextDate(ruleOf(series), series.starts_on, today) ?? on
}

/** `on` is the day on which the series has the one she has before her. */
const changeSeries = (tools: WriteTools, series: SeriesRow, on: string, change: SeriesChange, what: 'changed' | 'moved'): Done => {
  const { db, now, newId } = tools
  const { fields, repeats, times: count, scope } = change
  const { timeZone } = readSettings(db)
  const at = now()
  const shift = dayNumber(fields.date) - dayNumber(on)
  const first = firstChanged(at, series, on, scope)
  const moved = { ...fields, date: plusDays(first, shift) }
  const id = newId()
  const step = beginStep(tools, what, { id: repeats ? id : series.id, on: repeats ? moved.date : null })
  // the one before her is changed with the others, whatever was said of it alone
  if (on >= first)
    for (const row of selecting(
      db,
      'appointments',
      "series_id = ? and series_on = ? and state = 'planned' and note_id is null",
      series.id,
      on
    ))
      step.drop('appointments', row.id)
  if (repeats === null) {
    splitAt(db, step, { series, on: first, next: null, shift }, at)
    step.put('appointments', { id, ...fresh, ...common(moved), ...times(moved, timeZone), created_at: at, updated_at: at })
    return { ...step.finish(), id, on: null }
  }
  const next = newSeries(id, moved, repeats, count, timeZone, at)
  splitAt(db, step, { series, on: first, next, shift }, at)
  return { ...step.finish(), id, on: moved.date }
}

export const change = (tools: WriteTools, { id, on, scope, ...booking }: Which & SeriesChange): Done => {
  const { db } = tools
  const { fields, repeats, times: count, override } = booking
  checkFields(db, fields)
  refuseTooEarly(tools, fields, override)
  const { row, series } = find(db, { id, on })
  if (series && scope !== 'this') return changeSeries(tools, series, row.series_on!, { scope, ...booking }, 'changed')
  if (!series && repeats !== null) {
    // one of its own becomes the first of a series
    const { timeZone } = readSettings(db)
    const next = newSeries(tools.newId(), fields, repeats, count, timeZone, tools.now())
    const step = beginStep(tools, 'changed', { id: next.id, on: fields.date })
    step.put('appointment_series', next)
    step.put('appointments', {
      ...row,
      ...common(fields),
      ...times(fields, timeZone),
      series_id: next.id,
      series_on: fields.date,
      updated_at: tools.now()
    })
    return { ...step.finish(), id: row.id, on: null }
  }
  return changeThis(tools, { id, on }, { ...common(fields), ...times(fields, readSettings(db).timeZone) }, 'changed')
}

/** A weekly series of one weekday goes to the weekday it was moved to. */
const movedRule = (series: SeriesRow, days: number): Repeating => {
  const rule = ruleOf(series)
  return {
    ...rule,
    weekdays: rule.weekdays.map((weekday) => ((weekday - 1 + days + 70_000) % 7) + 1),
    until: rule.until === null ? null : plusDays(rule.until, Math.max(0, days))
  }
}

export const move = (tools: WriteTools, { id, on, scope, date, time }: Which & { scope: Scope; date: string; time: string }): Done => {
  const { db } = tools
  const { timeZone } = readSettings(db)
  const { row, series } = find(db, { id, on })
  const fields = { ...fieldsOf(row, timeZone), date, time }
  if (!series || scope === 'this') return changeThis(tools, { id, on }, times(fields, timeZone), 'moved')
  const repeats = movedRule(series, dayNumber(date) - dayNumber(row.series_on!))
  return changeSeries(tools, series, row.series_on!, { scope, fields, repeats, times: null }, 'moved')
}

type Outcome = Pick<AppointmentRow, 'state' | 'cancelled_by' | 'reason'>

export const settle = (tools: WriteTools, which: Which, outcome: Outcome & { session_id?: string | null }): Done =>
  changeThis(tools, which, outcome, 'settled')

export const remove = (tools: WriteTools, which: Which): Done => changeThis(tools, which, { removed_at: tools.now() }, 'removed')

export const endSeries = (tools: WriteTools, which: Which): Done => {
  const { row, series } = find(tools.db, which)
  if (!series) throw new Refusal('notFound')
  const step = beginStep(tools, 'ended', { id: series.id, on: row.series_on })
  splitAt(tools.db, step, { series, on: row.series_on!, next: null, shift: 0 }, tools.now())
  return step.finish()
}
