// kill -9 at random: what was acknowledged is there, and what was under way is done or not begun.
import { afterAll, expect, test } from 'vitest'
import { removeFolders } from '../keeping.ts'
import { backingUp, changingPassphrase, creating, migrating, restoring, rotating } from './jobs.ts'
import { killDuring } from './killJobs.ts'
import { killWhileSaving } from './killSaving.ts'
import { brief } from './soak.ts'

const minutes = 60_000

afterAll(removeFolders)

test('killed 60 times while notes save themselves, nothing that was acknowledged is lost', { timeout: 15 * minutes }, async () => {
  const figures = await killWhileSaving(brief(60))
  console.log('while saving:', figures)
  expect(figures).toMatchObject({ kills: 60, broken: 0 })
  expect(figures.acknowledged).toBeGreaterThan(60)
})

test.each([
  ['made', creating],
  ['migrated', migrating],
  ['backed up', backingUp],
  ['restored', restoring],
  ['given another passphrase', changingPassphrase],
  ['given another data key', rotating]
])('killed while a vault is being %s: the old or the new, never half', { timeout: 5 * minutes }, async (what, job) => {
  const figures = await killDuring(job, brief(4), null)
  console.log(`while being ${what}:`, figures)
  expect(figures).toMatchObject({ kills: 4, broken: 0 })
})
