// A backup is worth what comes out of it: random vaults, restored on an empty machine, say the same.
import { afterAll, expect, test } from 'vitest'
import { removeFolders } from '../keeping.ts'
import { restoreEverything } from './restoring.ts'
import { brief } from './soak.ts'

afterAll(removeFolders)

test('4 restores of random vaults give back every row', { timeout: 300_000 }, async () => {
  expect(await restoreEverything(brief(4))).toMatchObject({ restores: 4, different: 0 })
})
