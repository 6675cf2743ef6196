// Journeys on the built app: in Electron where its binary is, in the Chromium stand-in otherwise (tests/e2e/fixture.ts).
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/e2e',
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // a test that needs a second try is a bug to find, not to hide
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'out/reports/e2e.json' }]]
})
