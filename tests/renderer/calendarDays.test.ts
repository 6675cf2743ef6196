// What the calendar on screen reckons: its days, where entries stand beside one another, and working hours as they are typed.
import { expect, test } from 'vitest'
import type { Appointment } from '#contract/appointments'
import { daysOf, placedOn, plusMonths, startOfWeek, turn, wallOf } from '../../src/renderer/features/appointments/days.ts'
import { bookingOf, draftFrom, draftOfAppointment } from '../../src/renderer/features/appointments/draft.ts'
import { spansIn } from '../../src/renderer/features/settings/Hours.tsx'

const one = (startAt: string, endAt: string, more: Partial<Appointment> = {}): Appointment => ({
  id: startAt,
  on: null,
  seriesId: null,
  repeats: null,
  clientId: '0193f0a0-0000-7000-8000-000000000001',
  clientName: 'Heron',
  title: '',
  serviceId: null,
  startAt,
  endAt,
  timeZone: 'Europe/Paris',
  modality: 'video',
  place: '',
  state: 'planned',
  noteId: null,
  clientZone: null,
  shift: 0,
  linked: false,
  ...more
})
const at = (from: string, to: string, day = '2026-11-24') => one(`${day}T${from}:00.000Z`, `${day}T${to}:00.000Z`)

test('weeks begin on Monday, in the United States on Sunday; a month is shown in whole weeks', () => {
  expect(startOfWeek('2026-11-29', 'en-GB')).toBe('2026-11-23')
  expect(startOfWeek('2026-11-29', 'en-US')).toBe('2026-11-29')
  const month = daysOf('month', '2026-11-15', 'fr')
  expect([month[0], month.at(-1), month.length % 7]).toEqual(['2026-10-26', '2026-12-06', 0])
  expect(daysOf('month', '2027-02-10', 'fr')).toHaveLength(28)
  expect(plusMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect([turn('day', '2026-12-31', 1), turn('week', '2026-01-03', -1), turn('month', '2026-03-31', -1)]).toEqual([
    '2027-01-01',
    '2025-12-27',
    '2026-02-28'
  ])
})

test('entries that touch share the width, those after them have all of it again', () => {
  const rows = [at('08:00', '08:50'), at('08:30', '09:20'), at('08:50', '09:40'), at('10:00', '10:50')]
  expect(placedOn(rows, '2026-11-24').map(({ from, column, columns }) => [from, column, columns])).toEqual([
    [540, 0, 2],
    [570, 1, 2],
    [590, 0, 2],
    [660, 0, 1]
  ])
})

test('what lasts over midnight stands on both days, what ends at midnight on one', () => {
  const late = one('2026-11-24T22:30:00.000Z', '2026-11-25T00:30:00.000Z')
  expect(placedOn([late], '2026-11-24').map(({ from, to }) => [from, to])).toEqual([[1410, 1440]])
  expect(placedOn([late], '2026-11-25').map(({ from, to }) => [from, to])).toEqual([[0, 90]])
  const midnight = one('2026-11-24T22:00:00.000Z', '2026-11-24T23:00:00.000Z')
  expect(placedOn([midnight], '2026-11-25')).toEqual([])
})

test('on the night in which the clocks go back an entry has a place', () => {
  const twice = one('2026-10-25T00:45:00.000Z', '2026-10-25T01:15:00.000Z')
  expect(wallOf(twice.startAt, 'Europe/Paris').minutes).toBe(165)
  expect(placedOn([twice], '2026-10-25')[0]!.to).toBeGreaterThan(165)
})

test('a form gives what the door takes, and nothing while it is not whole', () => {
  const draft = draftOfAppointment(one('2026-11-24T13:30:00.000Z', '2026-11-24T14:20:00.000Z'))
  expect(draft).toMatchObject({ whom: 'client', date: '2026-11-24', time: '14:30', minutes: '50', repeats: 'never' })
  expect(bookingOf({ ...draft, repeats: 'weeks2', ends: 'times', times: '6' }, null)).toMatchObject({
    fields: { minutes: 50, modality: 'video' },
    repeats: { frequency: 'weekly', every: 2, weekdays: [], until: null },
    times: 6
  })
  expect(bookingOf({ ...draft, whom: 'own', title: 'Lunch' }, null)).toMatchObject({
    fields: { clientId: null, title: 'Lunch', modality: null }
  })
  for (const wrong of [
    { clientId: '' },
    { date: '' },
    { time: '' },
    { minutes: '0' },
    { minutes: '800' },
    { repeats: 'week', ends: 'on', until: '2026-11-01' }
  ])
    expect(bookingOf({ ...draft, ...wrong }, null), JSON.stringify(wrong)).toBeNull()
  expect(draftFrom({ whom: 'nobody' }, draft)).toBeUndefined()
})

test('a rule that the form has no word for stays as it is', () => {
  const repeats = { frequency: 'weekly' as const, every: 1, weekdays: [2, 4], until: '2027-06-30' }
  const draft = draftOfAppointment(one('2026-11-24T13:30:00.000Z', '2026-11-24T14:20:00.000Z', { repeats, seriesId: 'x' }))
  expect(draft).toMatchObject({ repeats: 'other', ends: 'on', until: '2027-06-30' })
  expect(bookingOf(draft, repeats)?.repeats).toEqual(repeats)
})

test('working hours are typed as people write them', () => {
  expect(spansIn('9:00-12:30, 14-18', 2)).toEqual([
    { weekday: 2, from: '09:00', to: '12:30' },
    { weekday: 2, from: '14:00', to: '18:00' }
  ])
  expect(spansIn('9h–12h30 ; 20:00 – 24:00', 1)).toEqual([
    { weekday: 1, from: '09:00', to: '12:30' },
    { weekday: 1, from: '20:00', to: '24:00' }
  ])
  expect(spansIn('', 1)).toEqual([])
  for (const wrong of ['9', '9-8', '9:70-10', '25-26', 'mornings', '24:30-24:40']) expect(spansIn(wrong, 1), wrong).toBeNull()
})
