// Recurrences against an independent reckoning: rrule-temporal, which shares nothing with ours.
import fc from 'fast-check'
import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { datesBetween, dateOfNth, nextDate, plusDays, weekdayOf, type Rule } from '../src/main/lib/recurrence.ts'
import { momentOf, oddityOf, shiftOf, wallOf } from '../src/main/lib/wallClock.ts'

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** The days up to `to` by the other library, each at noon UTC, so that no zone can shift them. */
const reckoned = (rule: Rule, start: string, from: string, to: string): string[] => {
  const first = Temporal.PlainDate.from(start)
  const nth = Math.ceil(first.day / 7)
  const name = names[weekdayOf(start) - 1]!
  const at = (date: string) => Temporal.ZonedDateTime.from(`${date}T12:00[UTC]`)
  const other = new RRuleTemporal({
    freq: { daily: 'DAILY', weekly: 'WEEKLY', monthlyDay: 'MONTHLY', monthlyWeekday: 'MONTHLY' }[rule.frequency] as 'DAILY',
    interval: rule.every,
    dtstart: at(start),
    ...(rule.frequency === 'weekly' ? { byDay: rule.weekdays.map((weekday) => names[weekday - 1]!) } : {}),
    ...(rule.frequency === 'monthlyDay' ? { byMonthDay: [first.day] } : {}),
    ...(rule.frequency === 'monthlyWeekday' ? { byDay: [`${nth < 5 ? nth : -1}${name}`] } : {}),
    ...(rule.until === null ? {} : { until: at(rule.until) })
  })
  return other.between(new Date(`${from}T00:00:00Z`), new Date(`${to}T23:59:59Z`), true).map((one) => one.toPlainDate().toString())
}

const date = fc.integer({ min: 0, max: 9000 }).map((days) => plusDays('2015-01-01', days))
const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 })
const rules = fc
  .record({
    start: date,
    frequency: fc.constantFrom('daily', 'weekly', 'monthlyDay', 'monthlyWeekday'),
    every: fc.integer({ min: 1, max: 6 }),
    weekdays,
    days: fc.option(fc.integer({ min: 0, max: 900 }))
  })
  .map(({ start, frequency, every, weekdays: some, days }) => ({
    start,
    rule: {
      frequency,
      every,
      weekdays: frequency === 'weekly' ? [...new Set([...some, weekdayOf(start)])] : [],
      until: days === null ? null : plusDays(start, days)
    } satisfies Rule as Rule
  }))

test('the days of any rule in any window are those that another library reckons', () => {
  fc.assert(
    fc.property(rules, fc.integer({ min: -60, max: 1500 }), fc.integer({ min: 0, max: 120 }), ({ rule, start }, later, length) => {
      const from = plusDays(start, later)
      const to = plusDays(from, length)
      expect(datesBetween(rule, start, from, to)).toEqual(reckoned(rule, start, from, to))
    }),
    { numRuns: 300 }
  )
})

test('a window is the same whether looked at whole or day by day', () => {
  fc.assert(
    fc.property(rules, fc.integer({ min: 0, max: 3000 }), ({ rule, start }, later) => {
      const from = plusDays(start, later)
      const days = Array.from({ length: 45 }, (_, n) => plusDays(from, n))
      expect(days.flatMap((day) => datesBetween(rule, start, day, day))).toEqual(datesBetween(rule, start, from, days.at(-1)!))
    })
  )
})

test('the number of an occurrence and the next one agree with the days themselves', () => {
  fc.assert(
    fc.property(rules, fc.integer({ min: 1, max: 40 }), ({ rule, start }, times) => {
      const all = datesBetween({ ...rule, until: null }, start, start, plusDays(start, 40_000))
      expect(dateOfNth({ ...rule, until: null }, start, times)).toBe(all[times - 1] ?? null)
      const since = plusDays(all[0] ?? start, 3)
      expect(nextDate({ ...rule, until: null }, start, since)).toBe(all.find((day) => day >= since) ?? null)
    }),
    { numRuns: 60 }
  )
})

test('a fifth weekday is the last one, a 31st is left out where there is none', () => {
  const monthly = (frequency: Rule['frequency']): Rule => ({ frequency, every: 1, weekdays: [], until: null })
  expect(datesBetween(monthly('monthlyWeekday'), '2026-03-31', '2026-03-01', '2026-07-31')).toEqual([
    '2026-03-31',
    '2026-04-28',
    '2026-05-26',
    '2026-06-30',
    '2026-07-28'
  ])
  expect(datesBetween(monthly('monthlyDay'), '2026-01-31', '2026-01-01', '2026-05-31')).toEqual(['2026-01-31', '2026-03-31', '2026-05-31'])
})

const zones = ['Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'America/St_Johns', 'UTC', 'Asia/Kolkata', 'Africa/Casablanca']

test('the clock on the wall keeps its hour through every change of the clocks', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: 0, max: 1439 }), fc.constantFrom(...zones), (day, minutes, zone) => {
      const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
      const shown = wallOf(momentOf(day, time, zone), zone)
      // an hour that does not exist is the one after it, on the same or the next day; every other is itself
      if (oddityOf(day, time, zone) === 'gap') expect(`${shown.date}T${shown.time}` > `${day}T${time}`).toBe(true)
      else expect(shown).toEqual({ date: day, time })
    }),
    { numRuns: 400 }
  )
})

test('02:30 that does not exist is 03:30, and of two the first', () => {
  expect(oddityOf('2026-03-29', '02:30', 'Europe/Paris')).toBe('gap')
  expect(momentOf('2026-03-29', '02:30', 'Europe/Paris')).toBe('2026-03-29T01:30:00.000Z')
  expect(oddityOf('2026-10-25', '02:30', 'Europe/Paris')).toBe('fold')
  expect(momentOf('2026-10-25', '02:30', 'Europe/Paris')).toBe('2026-10-25T00:30:00.000Z')
  expect(oddityOf('2026-10-26', '02:30', 'Europe/Paris')).toBeNull()
})

test('between Paris and New York the clocks go apart for two weeks of March and one of autumn', () => {
  const shift = (day: string) => shiftOf(momentOf(day, '15:00', 'Europe/Paris'), 'Europe/Paris', 'America/New_York')
  expect(['2026-03-05', '2026-03-10', '2026-03-17', '2026-03-31', '2026-04-07'].map(shift)).toEqual([0, 60, 0, -60, 0])
  expect(['2026-10-20', '2026-10-27', '2026-11-03', '2026-11-10'].map(shift)).toEqual([0, 60, -60, 0])
  expect(shiftOf('2026-03-30T12:00:00.000Z', 'Europe/Paris', 'Europe/London')).toBe(0)
})
