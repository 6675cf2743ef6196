// Locks when she has been away (idle minutes, suspend, the system's own lock) and when the computer shuts down.
import { powerMonitor, type BrowserWindow } from 'electron'

/** How often the idle time is looked at, ms. */
const every = 5000

/** `touchedAt`: when she last did something in the window, ms; it counts where the system has never told an idle time (Wayland). */
export const watchPower = (idleMinutes: () => number | null, touchedAt: () => number, lock: (why: 'away' | 'sleep') => void): void => {
  let told = false
  powerMonitor.on('suspend', () => lock('sleep'))
  powerMonitor.on('lock-screen', () => lock('sleep'))
  setInterval(() => {
    const seconds = powerMonitor.getSystemIdleTime()
    told ||= seconds > 0
    const idle = told ? seconds : (Date.now() - touchedAt()) / 1000
    const minutes = idleMinutes()
    if (minutes !== null && idle >= minutes * 60) lock('away')
  }, every).unref()
}

/**
 * She logs off, or the computer shuts down: while the vault is open it is asked to wait until what she is typing is saved.
 * Windows tells the window, the other systems the power monitor; each goes on once the program has ended.
 */
export const watchShutdown = (window: BrowserWindow, isOpen: () => boolean, lock: (why: 'shutdown') => void): void => {
  const wait = (event: { preventDefault(): void }): void => {
    if (!isOpen()) return
    event.preventDefault()
    lock('shutdown')
  }
  window.on('query-session-end', wait)
  window.on('session-end', () => lock('shutdown')) // Windows waits no longer: what is quick enough is saved
  powerMonitor.on('shutdown', wait as () => void) // the event is documented, and missing in Electron's types
}
