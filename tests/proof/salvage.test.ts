// A salvage that leaves something behind without a word would be a loss that nobody looks for.
import { afterAll, expect, test } from 'vitest'
import { removeFolders } from '../keeping.ts'
import { salvagePages } from './salvaging.ts'
import { brief } from './soak.ts'

afterAll(removeFolders)

test('of 20 pages that are ruined one at a time, what is missing afterwards is said', { timeout: 300_000 }, async () => {
  expect(await salvagePages(brief(20))).toMatchObject({ pages: 20, silent: 0 })
})
