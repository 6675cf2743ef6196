// Puts the shell together: one instance, one session, one window, one practice process, and how they end.
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog, session as sessions, type BrowserWindow } from 'electron'
import { endsProgram, type LockReason, type Notice } from '#contract/kinds'
import { clearNow } from './clearing.ts'
import { serveDesk } from './desk.ts'
import { guardContents, guardSession } from './guards.ts'
import { openChannel } from './ipc.ts'
import { showMenu } from './menu.ts'
import { tooOften } from './often.ts'
import { declareScheme, home, servePages } from './pages.ts'
import { watchPower, watchShutdown } from './power.ts'
import { startPractice, type PracticeProcess } from './practiceProcess.ts'
import { openPreferences } from './preferences.ts'
import { print, printToPdf } from './printer.ts'
import { openWindow, rememberPlace } from './window.ts'
import { words } from './words.ts'

/** In development the page comes from Vite's server on this machine. */
const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const ours = (url: string): boolean =>
  url.startsWith('app://bundle/') || (devServer !== undefined && URL.parse(url)?.origin === new URL(devServer).origin)

/** How long a page may be silent after it was told that it must lock, or is locked, ms: long enough for a slow one on a busy computer. */
const pagePatience = 15_000

const run = (): void => {
  const userData = app.getPath('userData')
  mkdirSync(userData, { recursive: true, mode: 0o700 })
  if (process.platform !== 'win32') chmodSync(userData, 0o700)
  const preferences = openPreferences(join(userData, 'preferences.json'), app.getLocale())
  const session = sessions.fromPartition('entrenous', { cache: false }) // in memory
  guardSession(session, ours)
  const papers = servePages(session, join(import.meta.dirname, '../renderer'), preferences.get)

  let idleMinutes: number | null = null
  /** Nothing is open any more: the window may close. */
  let ending = false
  let renewing: Promise<void> | undefined
  /** When the page last asked anything, ms: it is alive. It also asks by itself, so that this says nothing of her. */
  let lastHeard = 0
  /** When a key or the pointer last reached the window, or she opened the vault, ms. */
  let touched = 0
  let window: BrowserWindow
  let practice: PracticeProcess

  const tell = (notice: Notice): void => window.webContents.send('notice', notice)
  /** Anew in any case, which the same address with another fragment would not be. */
  const load = (query: '' | '?restored' = ''): void => void window.loadURL(`${devServer ?? home}${query}`).catch(() => {}) // loaded again meanwhile
  const menu = (): void =>
    showMenu(preferences.get().language, (command) => (command === 'lock' ? lock('asked') : tell({ about: 'command', command })))
  const protect = (on: boolean): void => {
    if (process.platform !== 'linux') window.setContentProtection(on)
  }
  const toFront = (): void => {
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }
  const giveUp = (): void => {
    dialog.showErrorBox('Entrenous', words[preferences.get().language].stopped)
    app.exit(1)
  }

  /** A page that has been told something and says nothing at all within its patience is dead. */
  const ifSilent = (work: () => void): void => {
    const told = Date.now()
    setTimeout(() => lastHeard < told && work(), pagePatience).unref()
  }

  /**
   * Asks the page to save what is being typed; it then calls vault.lock, which ends in `locked`. Until then she may change her mind:
   * nothing is remembered of it here. The vault of a dead page is locked without it.
   */
  const lock = (why: LockReason): void => {
    if (idleMinutes === null) return
    tell({ about: 'lock', why })
    ifSilent(() => idleMinutes !== null && void locked(why))
  }
  const locked = async (why?: LockReason | 'restored'): Promise<void> => {
    idleMinutes = null
    if (why !== undefined && why !== 'restored' && endsProgram(why)) {
      practice.end()
      await Promise.race([clearNow().catch(() => {}), new Promise((done) => setTimeout(done, 1_000))])
      return app.exit(0)
    }
    renewing ??= practice.renew().finally(() => (renewing = undefined))
    window.webContents.once('did-finish-load', () => protect(idleMinutes !== null)) // not before the clinical page is gone
    load(why === 'restored' ? '?restored' : '') // at once: the old page goes while the old process ends
    await renewing
  }

  app.on('web-contents-created', (_event, contents) => guardContents(contents, ours)) // paper too, and whatever might yet come
  window = openWindow(session, preferences, app.isPackaged)
  practice = startPractice(join(userData, 'vaults'), {
    outside: serveDesk({
      window: () => window,
      preferences,
      printToPdf: (html) => printToPdf(session, papers, html),
      print: (html) => print(session, papers, html),
      lock: locked,
      onReminder: () => {
        toFront()
        tell({ about: 'command', command: 'today' })
      },
      onPreferences: menu
    }),
    onIdleMinutes: (minutes) => {
      idleMinutes = minutes === null ? null : Math.min(60, Math.max(1, minutes))
      if (minutes === null) return
      touched = Date.now()
      protect(true)
    },
    onNotice: tell,
    onCrash: () => {
      idleMinutes = null
      tell({ about: 'ended' })
      ifSilent(load)
    },
    onGiveUp: giveUp
  })
  openChannel(
    () => window.webContents,
    ours,
    (...question) => {
      lastHeard = Date.now()
      return practice.ask(...question)
    }
  )
  menu()
  window.webContents.on('input-event', () => (touched = Date.now()))
  watchPower(
    () => idleMinutes,
    () => touched,
    lock
  )
  watchShutdown(window, () => idleMinutes !== null, lock)

  // A page that is gone cannot save any more: what it had is in the vault up to two seconds ago.
  const goneTooOften = tooOften(3, 60_000)
  window.webContents.on('render-process-gone', () => {
    if (goneTooOften()) giveUp()
    else void locked()
  })
  window.on('close', (event) => {
    if (ending) return
    event.preventDefault()
    app.quit()
  })
  app.on('before-quit', (event) => {
    rememberPlace(window, preferences)
    ending = idleMinutes === null
    if (ending) return
    event.preventDefault()
    lock('quit')
  })
  app.on('will-quit', () => practice.end())
  app.on('second-instance', toFront)
  load()
}

/** Chromium opens connections ahead of asking whether it may: every way leads to a port that nobody listens on, those on this computer too. */
const cutNetwork = (): void => {
  const { commandLine } = app
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('proxy-server', 'socks5://127.0.0.1:1')
  commandLine.appendSwitch('proxy-bypass-list', '<-loopback>')
}

export const start = (): void => {
  if (!app.requestSingleInstanceLock()) return app.quit()
  app.enableSandbox()
  // WebRTC obeys neither the content policy nor the request filter, and a new frame would have it again
  for (const name of ['force-webrtc-ip-handling-policy', 'webrtc-ip-handling-policy'])
    app.commandLine.appendSwitch(name, 'disable_non_proxied_udp')
  if (devServer === undefined) cutNetwork()
  declareScheme()
  if (process.platform === 'win32') app.setAppUserModelId('app.entrenous') // without it Windows shows no notification
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(run)
}
