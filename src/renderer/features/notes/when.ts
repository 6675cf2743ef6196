// A session's date and times as she types them, in the session's own zone, and as the vault keeps them, in UTC.
import type { NoteHeader } from '#contract/notes'
import { clockAt, dateAt, momentAt } from '../../lib/wall.ts'

export interface When {
  /** 2026-05-12 */
  readonly date: string
  /** 14:30 */
  readonly start: string
  readonly end: string | null
}

export const whenOf = ({ startAt, endAt, timeZone }: NoteHeader): When => ({
  date: dateAt(startAt, timeZone),
  start: clockAt(startAt, timeZone),
  end: endAt && clockAt(endAt, timeZone)
})

/**
 * An end earlier on the clock than the start is on the next day. In the hour that spring leaves out no order of two times can be known:
 * an end that would come first is not known yet, since a note with it could never be saved.
 */
export const momentsOf = ({ date, start, end }: When, timeZone: string): Pick<NoteHeader, 'startAt' | 'endAt'> => {
  const startAt = momentAt(date, start, timeZone)
  const endAt = end === null ? null : momentAt(date, end, timeZone, end > start ? 0 : 1)
  return { startAt, endAt: endAt !== null && endAt > startAt ? endAt : null }
}

export const minutesOf = ({ startAt, endAt }: NoteHeader): number | null =>
  endAt === null ? null : Math.round((Date.parse(endAt) - Date.parse(startAt)) / 60_000)
