// Locks when she has been away: idle minutes, suspend, or the system's own lock.
import { powerMonitor } from 'electron'

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
