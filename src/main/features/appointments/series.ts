// Series are looked at lazily: their days are worked out for the window that is asked for, and each is its own once it differs.
import type { Repeating } from '#contract/appointments'
import { plusMinutes } from '../../lib/moments.ts'
import { datesBetween, dateOfNth, plusDays, weekdayOf, type Rule } from '../../lib/recurrence.ts'
import { momentOf } from '../../lib/wallClock.ts'
import { Refusal, type ReadableDb } from '../../tools.ts'
import { selecting, type AppointmentRow, type SeriesRow } from './records.ts'

export const ruleOf = (row: SeriesRow): Rule & Repeating => ({
  frequency: row.frequency,
  every: row.every,
  weekdays: JSON.parse(row.weekdays) as number[],
  until: row.until_on
})

/** The first day of a rule is one of its days, and `times` becomes its last day. Refuses with `invalid` what ends before it begins. */
export const settledRule = (repeats: Repeating, startsOn: string, times: number | null): Rule => {
  const weekdays = repeats.frequency === 'weekly' ? [...new Set([...repeats.weekdays, weekdayOf(startsOn)])].toSorted((a, b) => a - b) : []
  const rule = { ...repeats, weekdays, until: times === null ? repeats.until : null }
  const until = times === null ? rule.until : dateOfNth(rule, startsOn, times)
  if (times !== null && until === null) throw new Refusal('invalid', { field: 'times' })
  if (until !== null && until < startsOn) throw new Refusal('invalid', { field: 'repeats.until' })
  return { ...rule, until }
}

export const columnsOfRule = (rule: Rule) => ({
  frequency: rule.frequency,
  every: rule.every,
  weekdays: JSON.stringify(rule.weekdays),
  until_on: rule.until
})

/** One of a series, as long as nothing has become of it: a row that is nowhere yet. */
export const occurrence = (series: SeriesRow, on: string): AppointmentRow => {
  const startAt = momentOf(on, series.start_time, series.time_zone)
  return {
    id: series.id,
    series_id: series.id,
    series_on: on,
    client_id: series.client_id,
    title: series.title,
    service_id: series.service_id,
    start_at: startAt,
    end_at: plusMinutes(startAt, series.minutes),
    time_zone: series.time_zone,
    modality: series.modality,
    place: series.place,
    state: 'planned',
    cancelled_by: null,
    reason: '',
    session_id: null,
    note_id: null,
    source_uid: null,
    removed_at: null,
    created_at: series.created_at,
    updated_at: series.updated_at
  }
}

/** Whether the series has one on this day. */
export const hasOn = (series: SeriesRow, on: string): boolean => datesBetween(ruleOf(series), series.starts_on, on, on).length > 0

/** Those of these series that begin between two moments (UTC, the second excluded) and are not rows of their own. */
export const occurrencesBetween = (db: ReadableDb, series: readonly SeriesRow[], from: string, to: string): AppointmentRow[] => {
  if (series.length === 0) return []
  // a zone may be a day ahead or behind
  const [first, last] = [plusDays(from.slice(0, 10), -1), plusDays(to.slice(0, 10), 1)]
  const own = new Set(
    db
      .all<{ id: string; day: string }>(
        'select series_id as id, series_on as day from appointments where series_id in (select value from json_each(?)) and series_on between ? and ?',
        JSON.stringify(series.map(({ id }) => id)),
        first,
        last
      )
      .map(({ id, day }) => id + day)
  )
  return series.flatMap((one) =>
    datesBetween(ruleOf(one), one.starts_on, first, last)
      .filter((on) => !own.has(one.id + on))
      .map((on) => occurrence(one, on))
      .filter(({ start_at: at }) => at >= from && at < to)
  )
}

/** Series that may have a day between two moments, of one client or of all. */
export const seriesBetween = (db: ReadableDb, from: string, to: string, clientId: string | null = null): SeriesRow[] =>
  selecting(
    db,
    'appointment_series',
    `starts_on <= ? and (until_on is null or until_on >= ?) ${clientId === null ? '' : 'and client_id = ?'}`,
    plusDays(to.slice(0, 10), 1),
    plusDays(from.slice(0, 10), -1),
    ...(clientId === null ? [] : [clientId])
  )
