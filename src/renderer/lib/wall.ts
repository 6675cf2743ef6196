// A moment as the clock on the wall of a zone shows it, and back.
import { parseAbsolute, parseDate, parseTime, toCalendarDate, toCalendarDateTime, toTime, toZoned } from '@internationalized/date'

/** 14:30 */
export const clockAt = (utc: string, timeZone: string): string => toTime(parseAbsolute(utc, timeZone)).toString().slice(0, 5)

/** 2026-05-12 */
export const dateAt = (utc: string, timeZone: string): string => toCalendarDate(parseAbsolute(utc, timeZone)).toString()

/** In UTC, ISO; an hour that spring leaves out is the one after it. `days` later, where it is on another day. */
export const momentAt = (date: string, clock: string, timeZone: string, days = 0): string =>
  toZoned(toCalendarDateTime(parseDate(date).add({ days }), parseTime(clock)), timeZone)
    .toDate()
    .toISOString()
