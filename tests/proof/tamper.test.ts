// Files that somebody or some disk has changed: refused or harmless, never another content and never silence.
import { afterAll, expect, test } from 'vitest'
import { removeFolders } from '../keeping.ts'
import { brief } from './soak.ts'
import { tamper } from './tampering.ts'

afterAll(removeFolders)

test('600 changed copies of vault, WAL, slots and backup: none is silent', { timeout: 300_000 }, async () => {
  const figures = await tamper(brief(600))
  console.log('tampered:', figures)
  expect(figures.refused).toBeGreaterThan(300)
  expect(figures.refused + figures.harmless).toBe(600)
})
