// Moments in UTC (ISO 8601 with milliseconds) and the days of a time zone.
import { Temporal } from 'temporal-polyfill'

export const minute = 60_000

const at = (milliseconds: number): string => new Date(milliseconds).toISOString()

export const plusMinutes = (moment: string, minutes: number): string => at(Date.parse(moment) + minutes * minute)

/** The full `minutes` that have begun, e.g. 14:03 → 14:00: a session never begins in the future. */
export const downTo = (moment: string, minutes: number): string =>
  at(Math.floor(Date.parse(moment) / (minutes * minute)) * minutes * minute)

/** The minute that has begun. */
export const wholeMinute = (moment: string): string => at(Math.floor(Date.parse(moment) / minute) * minute)

/** When the day of `moment` began in `zone` (not always at midnight). */
export const startOfDay = (moment: string, zone: string): string =>
  at(Temporal.Instant.from(moment).toZonedDateTimeISO(zone).startOfDay().epochMilliseconds)

/** The calendar day of `moment` in `zone`, ISO. */
export const dateIn = (moment: string, zone: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString()

/** What the clock of `zone` showed, e.g. 14:03. */
export const clockIn = (moment: string, zone: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })

/** Day and time of day, to the second, that the clock of `zone` showed, as they may stand in a file's name: `2026-11-22 14-03-00`. */
export const stampIn = (moment: string, zone: string): string =>
  Temporal.Instant.from(moment)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replace('T', ' ')
    .replaceAll(':', '-')

/** When the calendar day `date` (ISO), or the one `daysLater`, begins in `zone`. */
export const startOfDate = (date: string, zone: string, daysLater = 0): string =>
  at(Temporal.PlainDate.from(date).add({ days: daysLater }).toZonedDateTime(zone).epochMilliseconds)

/** The same hour so many calendar months later in `zone`: 31 January → 28 or 29 February. */
export const plusMonths = (moment: string, months: number, zone: string): string =>
  at(Temporal.Instant.from(moment).toZonedDateTimeISO(zone).add({ months }).epochMilliseconds)

/** The calendar day so many months after `date`, both ISO; the last of the month where there is none. */
export const monthsAfter = (date: string, months: number): string => Temporal.PlainDate.from(date).add({ months }).toString()

/**
 * Whether more than so many whole days have passed since then. A moment of the future was told by a clock that was wrong: nobody knows
 * when it was, and so it is.
 */
export const overdue = (since: string, days: number, now: string): boolean => since > now || daysBetween(since, now) > days

/** Whole days from one moment to another; 0 where the clock was put back. */
export const daysBetween = (from: string, to: string): number => Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000))
