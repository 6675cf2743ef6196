// Calendar days (ISO) and the clock on the wall: what a calendar on screen reckons with.
import type { Appointment } from '#contract/appointments'

const dayMs = 86_400_000
const numberOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMs

export const plusDays = (date: string, days: number): string => new Date((numberOf(date) + days) * dayMs).toISOString().slice(0, 10)
/** 1 is Monday. */
export const weekdayOf = (date: string): number => ((((numberOf(date) + 3) % 7) + 7) % 7) + 1

export const plusMonths = (date: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}

/** Where people begin the week on Sunday. */
const fromSunday = (locale: string): boolean => locale === 'en-US' || locale.endsWith('-CA')
export const startOfWeek = (date: string, locale: string): string =>
  plusDays(date, -(fromSunday(locale) ? weekdayOf(date) % 7 : weekdayOf(date) - 1))

export type View = 'day' | 'week' | 'month'

/** The days that a view of `date` shows; a month in whole weeks. */
export const daysOf = (view: View, date: string, locale: string): string[] => {
  if (view === 'day') return [date]
  const first = startOfWeek(view === 'week' ? date : `${date.slice(0, 8)}01`, locale)
  const count =
    view === 'week' ? 7 : numberOf(startOfWeek(plusDays(plusMonths(`${date.slice(0, 8)}01`, 1), -1), locale)) + 7 - numberOf(first)
  return Array.from({ length: count }, (_, n) => plusDays(first, n))
}

export const turn = (view: View, date: string, way: 1 | -1): string =>
  view === 'month' ? plusMonths(date, way) : plusDays(date, view === 'week' ? 7 * way : way)

const clocks = new Map<string, Intl.DateTimeFormat>()

interface Wall {
  readonly date: string
  /** Since midnight. */
  readonly minutes: number
}

/** The day and the minutes that the clock on the wall shows. */
export const wallOf = (moment: string | Date, timeZone: string): Wall => {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23'
    })
  clocks.set(timeZone, clock)
  const parts = Object.fromEntries(clock.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]))
  return { date: `${parts['year']}-${parts['month']}-${parts['day']}`, minutes: Number(parts['hour']) * 60 + Number(parts['minute']) }
}

/** 870 → 14:30 */
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

export interface Placed {
  readonly appointment: Appointment
  /** Minutes since midnight. */
  readonly from: number
  readonly to: number
  /** Which of how many columns side by side. */
  readonly column: number
  readonly columns: number
}

type Piece = Omit<Placed, 'column' | 'columns'>

const whole = 24 * 60

const walls = new WeakMap<Appointment, { start: Wall; end: Wall }>()
/** Read off the clock once: each day of a view asks, and so does each step of a drag. */
const wallsOf = (appointment: Appointment): { start: Wall; end: Wall } => {
  const { startAt, endAt, timeZone } = appointment
  const found = walls.get(appointment) ?? { start: wallOf(startAt, timeZone), end: wallOf(endAt, timeZone) }
  walls.set(appointment, found)
  return found
}

/** What of an appointment lies on this day; null: nothing. */
const pieceOn = (appointment: Appointment, date: string): Piece | null => {
  const { start, end } = wallsOf(appointment)
  if (start.date > date || end.date < date || (end.date === date && end.minutes === 0 && start.date < date)) return null
  const from = start.date < date ? 0 : start.minutes
  const to = end.date > date ? whole : end.minutes
  // where the clocks go back, the end may stand before the start
  return { appointment, from, to: Math.max(to, from + 5) }
}

/** Pieces that touch one another share the width. */
const sideBySide = (group: readonly Piece[]): Placed[] => {
  const ends: number[] = []
  const columns = group.map(({ from, to }) => {
    const free = ends.findIndex((end) => end <= from)
    const column = free < 0 ? ends.length : free
    ends[column] = to
    return column
  })
  return group.map((piece, n) => ({ ...piece, column: columns[n]!, columns: ends.length }))
}

/** The appointments of a day, by their start, with their place in its column. */
export const placedOn = (rows: readonly Appointment[], date: string): Placed[] => {
  const pieces = rows.flatMap((row) => pieceOn(row, date) ?? []).toSorted((a, b) => a.from - b.from || b.to - a.to)
  const placed: Placed[] = []
  let group: Piece[] = []
  let end = -1
  for (const piece of pieces) {
    if (piece.from >= end) {
      placed.push(...sideBySide(group))
      group = []
    }
    group.push(piece)
    end = Math.max(end, piece.to)
  }
  return [...placed, ...sideBySide(group)]
}
