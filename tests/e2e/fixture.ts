// The journeys' fixtures: an empty profile, and the built app started on it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type ElectronApplication } from '@playwright/test'
import { startApp, type Running, type Start } from './host.ts'

export { expect } from '@playwright/test'
export { host } from './host.ts'

/** Starts the built app on its own empty profile; closed again when the test ends. */
export type Launch = (start?: Start) => Promise<Running>

export const test = base.extend<{ profile: string; launch: Launch }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
  profile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'entrenous-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  launch: async ({ profile }, use) => {
    const started: ElectronApplication[] = []
    await use(async (start) => startApp(profile, start, (app) => void started.push(app)))
    await Promise.all(started.map(async (app) => app.close().catch(() => {})))
  }
})
