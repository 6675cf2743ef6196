// Puts the shell together: one instance, one session, one window, one practice process, and how they end.
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, session as sessions, type BrowserWindow } from 'electron'
import type { Notice } from '#contract/kinds'
import { serveDesk } from './desk.ts'
import { guardSession } from './guards.ts'
import { openChannel } from './ipc.ts'
import { showMenu } from './menu.ts'
import { declareScheme, home, servePages } from './pages.ts'
import { watchPower } from './power.ts'
import { startPractice, type PracticeProcess } from './practiceProcess.ts'
import { openPreferences } from './preferences.ts'
import { print, printToPdf } from './printer.ts'
import { openWindow, rememberPlace } from './window.ts'

/** In development the page comes from Vite's server on this machine. */
const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const ours = (url: string): boolean => url.startsWith('app://bundle/') || (devServer !== undefined && url.startsWith(devServer))

const run = (): void => {
  const userData = app.getPath('userData')
  mkdirSync(userData, { recursive: true, mode: 0o700 })
  if (process.platform !== 'win32') chmodSync(userData, 0o700)
  const preferences = openPreferences(join(userData, 'preferences.json'), app.getLocale())
  const session = sessions.fromPartition('entrenous', { cache: false }) // in memory
  guardSession(session, ours)
  const papers = servePages(session, join(import.meta.dirname, '../renderer'))

  let idleMinutes: number | null = null
  let quitting = false
  let window: BrowserWindow
  let practice: PracticeProcess

  const tell = (notice: Notice): void => window.webContents.send('notice', notice)
  const load = (): void => void window.loadURL(devServer ?? home)
  const menu = (): void =>
    showMenu(preferences.get().language, (command) => (command === 'lock' ? lock() : tell({ about: 'command', command })))

  /** Asks the page to save what is being typed; it then calls vault.lock, which ends in `locked`. */
  const lock = (): void => {
    if (idleMinutes !== null) tell({ about: 'lock' })
  }
  const locked = async (): Promise<void> => {
    idleMinutes = null
    if (process.platform !== 'linux') window.setContentProtection(false)
    if (quitting) {
      practice.end()
      return app.exit(0)
    }
    await practice.renew()
    load()
  }

  window = openWindow(session, preferences, ours, app.isPackaged)
  practice = startPractice(join(userData, 'vaults'), {
    outside: serveDesk({
      window: () => window,
      preferences,
      printToPdf: (html) => printToPdf(session, papers, html),
      print: (html) => print(session, papers, html),
      lock: locked,
      onPreferences: menu
    }),
    onIdleMinutes: (minutes) => {
      idleMinutes = minutes
      if (process.platform !== 'linux') window.setContentProtection(minutes !== null)
    },
    onNotice: tell,
    onCrash: () => {
      idleMinutes = null
      load()
    }
  })
  openChannel(() => window.webContents, ours, practice.ask)
  menu()
  watchPower(() => idleMinutes, lock)

  // A page that is gone or hangs cannot save any more: what it had is in the vault up to two seconds ago.
  window.webContents.on('render-process-gone', () => void locked())
  window.on('close', (event) => {
    if (quitting && idleMinutes === null) return
    event.preventDefault()
    app.quit()
  })
  app.on('before-quit', (event) => {
    quitting = true
    rememberPlace(window, preferences)
    if (idleMinutes === null) return
    event.preventDefault()
    lock()
  })
  app.on('will-quit', () => practice.end())
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  load()
}

export const start = (): void => {
  if (!app.requestSingleInstanceLock()) return app.quit()
  app.enableSandbox()
  declareScheme()
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(run)
}
