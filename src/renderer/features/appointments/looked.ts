// What the calendar shows when it opens: where she was last, or the appointment that led there. In memory only.
import type { Appointment, Which } from '#contract/appointments'
import { wallOf, type View } from './days.ts'
import { keyOf } from './doing.ts'

interface Looked {
  readonly view: View
  readonly date: string
  readonly open: Which | null
}

let last: Looked | null = null

export const lastLooked = (): Looked | null => last

export const remember = (looked: Omit<Looked, 'open'>): void => {
  last = { ...looked, open: null }
}

/** The calendar opens with this one. */
export const lookAt = (one: Appointment): void => {
  last = { view: last?.view ?? 'week', date: wallOf(one.startAt, one.timeZone).date, open: keyOf(one) }
}
