// The header's times: typed in the zone of the session, kept in UTC.
import { expect, test } from 'vitest'
import { minutesOf, momentsOf, whenOf } from '../../src/renderer/features/notes/when.ts'

const header = (timeZone: string, startAt: string, endAt: string | null) => ({
  timeZone,
  startAt,
  endAt,
  modality: 'video' as const,
  personsPresent: ''
})

test('the hours of another zone are shown and kept as they are there', () => {
  const montreal = header('America/Toronto', '2026-07-14T18:30:00.000Z', '2026-07-14T19:20:00.000Z')
  expect(whenOf(montreal)).toEqual({ date: '2026-07-14', start: '14:30', end: '15:20' })
  expect(momentsOf(whenOf(montreal), 'America/Toronto')).toEqual({ startAt: montreal.startAt, endAt: montreal.endAt })
})

test('an end earlier on the clock is on the next day', () => {
  const { startAt, endAt } = momentsOf({ date: '2026-12-31', start: '23:30', end: '00:20' }, 'Europe/Paris')
  expect(minutesOf(header('Europe/Paris', startAt, endAt))).toBe(50)
})

test('a session through the night on which the clocks change keeps its true length', () => {
  const { startAt, endAt } = momentsOf({ date: '2026-10-25', start: '01:30', end: '03:30' }, 'Europe/Paris')
  expect(minutesOf(header('Europe/Paris', startAt, endAt))).toBe(180)
})

test('an unknown end stays unknown', () => {
  expect(momentsOf({ date: '2026-05-12', start: '09:00', end: null }, 'UTC')).toEqual({ startAt: '2026-05-12T09:00:00.000Z', endAt: null })
})
