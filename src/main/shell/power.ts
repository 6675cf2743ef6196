// Locks when she has been away: idle minutes, suspend, or the system's own lock.
import { powerMonitor } from 'electron'

/** How often the idle time is looked at, ms. */
const every = 5000

export const watchPower = (idleMinutes: () => number | null, lock: () => void): void => {
  powerMonitor.on('suspend', lock)
  powerMonitor.on('lock-screen', lock)
  setInterval(() => {
    const minutes = idleMinutes()
    if (minutes !== null && powerMonitor.getSystemIdleTime() >= minutes * 60) lock()
  }, every).unref()
}
