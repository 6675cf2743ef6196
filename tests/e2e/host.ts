// One way to start the built app, in two hosts: Electron where its binary is installed, the Chromium stand-in otherwise (or with E2E_HOST=chromium).
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

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

export interface Running {
  readonly app: ElectronApplication
  readonly page: Page
}

const present = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))

/** `begun` is told of the app before it has a window. Its computer is a small one, on which passphrases are stretched least, unless `env` says otherwise. */
export const startApp = async (
  profile: string,
  { app: entry = '.', args = [], env = {} }: Start = {},
  begun: (app: ElectronApplication) => void = () => {}
): Promise<Running> => {
  // as root Chromium has no sandbox of its own, in either host
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({
    cwd: root,
    args: [entry, `--user-data-dir=${profile}`, ...sandbox, ...args],
    env: { ...present(process.env), CHROMIUM_HOST_SMALL: '1', ...env }
  })
  begun(app)
  const page = await app.firstWindow()
  await page.waitForURL(/index\.html/)
  return { app, page }
}
