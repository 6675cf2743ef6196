// Share-safe: while a session runs, whoever sees her screen sees nobody's name and text but this client's. On unless she switches it off.
import { useSyncExternalStore } from 'react'

let offFor: string | null = null
const watchers = new Set<() => void>()

/** For one session: the next one begins share-safe again. */
export const setShareSafe = (sessionId: string, on: boolean): void => {
  offFor = on ? null : sessionId
  for (const watcher of watchers) watcher()
}

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

export const useShareSafe = (sessionId: string | undefined): boolean => {
  const off = useSyncExternalStore(watch, () => offFor)
  return sessionId !== undefined && off !== sessionId
}
