// What is typed into a form and not sent: kept in the vault, so that locking never waits for a form and never loses one.
import { useEffect, useEffectEvent } from 'react'
import { api, useRead } from './door.ts'
import { useFlush } from './unsaved.ts'

const pause = 800

/** What had been typed into `form` (`client:new`, `client:<id>`) before; undefined while it is being read. */
export const useKept = (form: string) => useRead('drafts.get', { form }, { once: true }).data

/** Keeps what is typed, a moment after the last key and before the vault locks; `drop` forgets it. */
export const useKeeping = (form: string, typed: Record<string, string> | null) => {
  const keep = useEffectEvent(async () => {
    if (typed) await api.drafts.keep({ form, values: typed })
    return true
  })
  useEffect(() => {
    if (!typed) return
    const timer = setTimeout(() => void keep().catch(() => null), pause)
    return () => clearTimeout(timer)
  }, [typed])
  useFlush(async () => keep())
  return {
    keepNow: async () => typed !== null && api.drafts.keep({ form, values: typed }),
    drop: async () => api.drafts.drop({ form })
  }
}
