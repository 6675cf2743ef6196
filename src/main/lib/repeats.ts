// The days of what recurs in plain steps: every so many days, weeks, months or years from a first day on.
import { Temporal } from 'temporal-polyfill'

interface Step {
  readonly every: number
  readonly unit: 'day' | 'week' | 'month' | 'year'
}

const plural = { day: 'days', week: 'weeks', month: 'months', year: 'years' } as const

/**
 * The first day of the rhythm later than `after`; all ISO. Each day is reckoned from the first one: the 31st is the last of a shorter
 * month, and the 31st again after it.
 */
export const nextDay = (first: string, { every, unit }: Step, after: string): string => {
  const start = Temporal.PlainDate.from(first)
  const nth = (n: number): string => start.add({ [plural[unit]]: n * every }).toString()
  const whole = start.until(after, { largestUnit: unit })[plural[unit]]
  let n = Math.max(1, Math.floor(whole / every) - 1)
  while (nth(n) <= after) n++
  return nth(n)
}
