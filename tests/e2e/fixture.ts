// One set of journeys, two hosts: Electron where its binary is installed, the Chromium stand-in otherwise (or with E2E_HOST=chromium).
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'

export { expect } from '@playwright/test'

const root = resolve(import.meta.dirname, '../..')
const hasElectron = existsSync(join(root, 'node_modules/electron/path.txt'))
export const host = process.env['E2E_HOST'] ?? (hasElectron ? 'electron' : 'chromium')
// read by the electron package when Playwright asks it for the executable
if (host === 'chromium') process.env['ELECTRON_OVERRIDE_DIST_PATH'] = join(root, 'tests/electron-host')

export interface Start {
  /** The folder or file that Electron is given. */
  readonly app?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Starts the built app on its own empty profile; closed again when the test ends. */
export type Launch = (start?: Start) => Promise<{ app: ElectronApplication; page: Page }>

const present = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))

export const test = base.extend<{ profile: string; launch: Launch }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
  profile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'entrenous-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  launch: async ({ profile }, use) => {
    const started: ElectronApplication[] = []
    await use(async ({ app: entry = '.', args = [], env = {} } = {}) => {
      // as root Chromium has no sandbox of its own, in either host
      const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
      const app = await _electron.launch({
        cwd: root,
        args: [entry, `--user-data-dir=${profile}`, ...sandbox, ...args],
        env: { ...present(process.env), ...env }
      })
      started.push(app)
      const page = await app.firstWindow()
      await page.waitForURL(/index\.html/)
      return { app, page }
    })
    await Promise.all(started.map(async (app) => app.close().catch(() => {})))
  }
})
