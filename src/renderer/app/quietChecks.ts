// What is done by itself beside her work: a session that nobody ended leaves its note, once a week the whole vault is checked, and after her
// months a restore is tried out.
import { useEffect } from 'react'
import { drill } from '../features/security/drilling.ts'
import { api, refresh } from '../lib/door.ts'

/** After the rush of the start, ms. */
const calm = 3 * 60_000
/** So long nothing has been typed or pressed, ms. */
const pause = 60_000

const checkIfDue = async (): Promise<void> => {
  const { due } = await api.integrity.look({})
  if (!due) return
  await api.integrity.check({})
  refresh()
}

const proveIfDue = async (): Promise<void> => {
  if ((await drill(() => api.security.proveDue({}))) !== null) refresh()
}

const quiet = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    let timer = setTimeout(resolve, pause)
    const again = () => {
      clearTimeout(timer)
      timer = setTimeout(resolve, pause)
    }
    for (const event of ['keydown', 'pointerdown']) window.addEventListener(event, again, { signal })
    signal.addEventListener('abort', () => clearTimeout(timer))
  })

const hour = 3_600_000

const giveUpUnended = async (): Promise<void> => {
  const ids = await api.sessions.unended({})
  // one that cannot be given up keeps no other waiting
  for (const id of ids) await api.sessions.giveUp({ id }).catch(() => null)
  if (ids.length > 0) refresh()
}

/** At once, and while the program stays open. */
export const useUnended = (): void =>
  useEffect(() => {
    const look = () => void giveUpUnended().catch(() => null)
    look()
    const timer = setInterval(look, hour)
    return () => clearInterval(timer)
  }, [])

/** Locking or a backup may stop it: it comes back with the next start. */
export const useQuietChecks = (): void =>
  useEffect(() => {
    const stop = new AbortController()
    const begin = async (): Promise<void> => {
      await checkIfDue().catch(() => null)
      await quiet(stop.signal)
      await proveIfDue().catch(() => null)
    }
    const timer = setTimeout(() => void begin(), calm)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [])
