// The days of what recurs in plain steps: reckoned from the first one, over month ends, leap days and changes of the clocks.
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { Repeat } from '#contract/tasks'
import { nextDay } from '../src/main/lib/repeats.ts'

describe('the rhythm of days', () => {
  const day = fc.integer({ min: 0, max: 60_000 }).map((n) => Temporal.PlainDate.from('1960-01-01').add({ days: n }).toString())
  const step = fc.record({
    every: fc.integer({ min: 1, max: 99 }),
    unit: fc.constantFrom('day', 'week', 'month', 'year')
  }) as fc.Arbitrary<Repeat>
  /** More than lie between the first of these days and the last. */
  const spans = { day: 60_000, week: 8600, month: 2000, year: 170 }
  const plural = { day: 'days', week: 'weeks', month: 'months', year: 'years' } as const

  test('gives the first day after a day that is one of its own, whatever month ends early', () => {
    fc.assert(
      fc.property(day, step, day, (first, every, after) => {
        const next = nextDay(first, every, after)
        expect(next > after && next > first).toBe(true)
        const start = Temporal.PlainDate.from(first)
        const nth = (n: number) => start.add({ [plural[every.unit]]: n * every.every }).toString()
        // the first one that is not before it, by halves: later ones are never earlier
        let [low, n] = [0, Math.ceil(spans[every.unit] / every.every) + 2]
        while (n - low > 1) {
          const middle = Math.floor((low + n) / 2)
          if (Temporal.PlainDate.compare(nth(middle), next) >= 0) n = middle
          else low = middle
        }
        expect(nth(n)).toBe(next)
        expect(n === 1 || nth(n - 1) <= after).toBe(true)
      }),
      { numRuns: 150 }
    )
  })

  test.each([
    ['2026-01-31', { every: 1, unit: 'month' }, '2026-01-31', '2026-02-28'],
    ['2026-01-31', { every: 1, unit: 'month' }, '2026-02-28', '2026-03-31'],
    ['2028-02-29', { every: 1, unit: 'year' }, '2028-02-29', '2029-02-28'],
    ['2028-02-29', { every: 4, unit: 'year' }, '2028-02-29', '2032-02-29'],
    ['2026-10-25', { every: 1, unit: 'day' }, '2026-10-25', '2026-10-26'] // the night of the long hour
  ] as const)('%s, every %j, after %s: %s', (first, every, after, next) => {
    expect(nextDay(first, every, after)).toBe(next)
  })
})
