// Words of the audit log: whatever the practice process writes into it by name is told in words, never as its key.
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { audit as english } from '../../src/renderer/locales/en/audit.ts'

const written = globSync('src/main/**/*.ts').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\b(?:log|audit)\([^'\n]*'([a-z]+\.[A-Za-z]+)'/g)].map(([, event]) => event!)
)
/** French has the same keys: its type is the English one's. */
const told: Record<string, Record<string, unknown>>[] = [english.methods, english.events]

test.each([...new Set(written)])('%s has words', (event) => {
  const [room, what] = event.split('.') as [string, string]
  expect(told.some((rooms) => typeof rooms[room]?.[what] === 'string')).toBe(true)
})

test('events are found where they are written', () => {
  expect(written).toEqual(expect.arrayContaining(['backups.removed', 'merges.merged', 'vault.knocksChanged']))
})
