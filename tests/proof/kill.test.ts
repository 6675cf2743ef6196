// kill -9 at random: what was acknowledged is there, and what was under way is done or not begun.
import { afterAll, expect, test } from 'vitest'
import { removeFolders } from '../keeping.ts'
import { killWhileBackingUp, killWhileChangingPassphrase, killWhileCreating, killWhileRestoring, killWhileSaving } from './kill.ts'

const minutes = 60_000

afterAll(removeFolders)

test('killed 200 times while notes save themselves, nothing that was acknowledged is lost', { timeout: 10 * minutes }, async () => {
  const figures = await killWhileSaving(200)
  console.log('while saving:', figures)
  expect(figures.kills).toBe(200)
  expect(figures.acknowledged).toBeGreaterThan(200)
})

test.each([
  ['made', killWhileCreating],
  ['backed up', killWhileBackingUp],
  ['restored', killWhileRestoring],
  ['given another passphrase', killWhileChangingPassphrase]
])('killed while a vault is being %s: the old or the new, never half', { timeout: 5 * minutes }, async (what, kill) => {
  const figures = await kill(12)
  console.log(`while being ${what}:`, figures)
  expect(figures.old + figures.whole).toBe(12)
})
