// No slot opens for anything but its own secret.
import { expect, test } from 'vitest'
import { brief } from './soak.ts'
import { tryWrongKeys } from './wrongKeys.ts'

test('every slot refuses wrong things of every kind', { timeout: 300_000 }, async () => {
  const { ways, ...figures } = await tryWrongKeys(brief(53))
  expect(figures).toEqual({ tries: 53, opened: 0 })
  expect(ways).toBeGreaterThan(100)
})
