// When the shell gives up: only where ends follow one another closely, however many there have been in weeks.
import { expect, test } from 'vitest'
import { tooOften } from '../src/main/shell/often.ts'

test('what ends once a week is started again for years; the fourth end within a minute is too many', () => {
  let now = 0
  const happens = tooOften(3, 60_000, () => now)
  for (let week = 0; week < 200; week++) {
    now += 7 * 86_400_000
    expect(happens()).toBe(false)
  }
  expect([1, 2, 3].map(() => ((now += 19_000), happens()))).toEqual([false, false, true])
  now += 60_000
  expect(happens()).toBe(false)
})
