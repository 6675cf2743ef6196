// The header's times: typed in the zone of the session, kept in UTC.
import { expect, test } from 'vitest'
import { noteHeader } from '#contract/notes'
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

test('whatever is typed in the nights on which the clocks change, the header is one that the vault takes', () => {
  const clocks = Array.from(
    { length: 48 },
    (_, n) => `${String(Math.floor(n / 2)).padStart(2, '0')}:${String((n % 2) * 30).padStart(2, '0')}`
  )
  for (const date of ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25'])
    for (const start of clocks.slice(0, 8))
      for (const end of clocks) {
        const moments = momentsOf({ date, start, end }, 'Europe/Paris')
        if (!noteHeader.safeParse(header('Europe/Paris', moments.startAt, moments.endAt)).success) expect.fail(`${date} ${start} to ${end}`)
      }
})

test('an end in the hour that spring leaves out, before the start, is not known; one after it is', () => {
  const night = (start: string, end: string) => momentsOf({ date: '2026-03-29', start, end }, 'Europe/Paris')
  expect(night('02:30', '03:00')).toEqual({ startAt: '2026-03-29T01:30:00.000Z', endAt: null })
  expect(night('02:30', '03:45').endAt).toBe('2026-03-29T01:45:00.000Z')
})
