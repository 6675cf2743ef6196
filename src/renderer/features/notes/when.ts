// A session's date and times as she types them, in the session's own zone, and as the vault keeps them, in UTC.
import { parseAbsolute, parseDate, parseTime, toCalendarDate, toCalendarDateTime, toTime, toZoned } from '@internationalized/date'
import type { NoteHeader } from '#contract/notes'

export interface When {
  /** 2026-05-12 */
  readonly date: string
  /** 14:30 */
  readonly start: string
  readonly end: string | null
}

const clockOf = (utc: string, timeZone: string): string => toTime(parseAbsolute(utc, timeZone)).toString().slice(0, 5)

export const whenOf = ({ startAt, endAt, timeZone }: NoteHeader): When => ({
  date: toCalendarDate(parseAbsolute(startAt, timeZone)).toString(),
  start: clockOf(startAt, timeZone),
  end: endAt && clockOf(endAt, timeZone)
})

/**
 * An end earlier on the clock than the start is on the next day. In the hour that spring leaves out no order of two times can be known:
 * an end that would come first is not known yet, since a note with it could never be saved.
 */
export const momentsOf = ({ date, start, end }: When, timeZone: string): Pick<NoteHeader, 'startAt' | 'endAt'> => {
  const day = parseDate(date)
  const utc = (clock: string, days: number): string =>
    toZoned(toCalendarDateTime(day.add({ days }), parseTime(clock)), timeZone)
      .toDate()
      .toISOString()
  const startAt = utc(start, 0)
  const endAt = end === null ? null : utc(end, end > start ? 0 : 1)
  return { startAt, endAt: endAt !== null && endAt > startAt ? endAt : null }
}

export const minutesOf = ({ startAt, endAt }: NoteHeader): number | null =>
  endAt === null ? null : Math.round((Date.parse(endAt) - Date.parse(startAt)) / 60_000)
