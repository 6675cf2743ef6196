// Once a week, some minutes after she has begun, the whole vault is checked while she works.
import { useEffect } from 'react'
import { api, refresh } from '../lib/door.ts'

/** After the rush of the start, ms. */
const calm = 3 * 60_000

/** Locking or a backup may stop it: it comes back with the next start. */
const checkIfDue = async (): Promise<void> => {
  const { due } = await api.integrity.look({})
  if (!due) return
  await api.integrity.check({})
  refresh()
}

export const useWeeklyCheck = (): void =>
  useEffect(() => {
    const timer = setTimeout(() => void checkIfDue().catch(() => null), calm)
    return () => clearTimeout(timer)
  }, [])
