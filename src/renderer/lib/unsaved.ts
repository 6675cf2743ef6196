// What is being typed and not yet in the vault: editors register here, and are asked to save before the vault locks.
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import type { Refused } from './door.ts'

/** Saves what is pending; false when it could not be saved. Never throws. */
export type Flush = () => Promise<boolean>

const flushes = new Set<Flush>()
const failures = new Map<string, Refused>()
const watchers = new Set<() => void>()
let firstFailure: Refused | null = null

/** Registers a save, on screen or not; gives back its removal. */
export const registerFlush = (flush: Flush): (() => void) => {
  flushes.add(flush)
  return () => void flushes.delete(flush)
}

/** Registers a save for as long as the component is on screen. */
export const useFlush = (flush: Flush): void => {
  const latest = useEffectEvent(flush)
  useEffect(() => registerFlush(() => latest()), [])
}

/** Asks every editor to save; true when all of them could. */
export const flushAll = async (): Promise<boolean> => {
  const saved = await Promise.all([...flushes].map((flush) => flush().catch(() => false)))
  return saved.every(Boolean)
}

/** Says that saving `what` (an id) fails, or, with null, that it works again; the frame shows a banner as long as anything fails. */
export const reportSaving = (what: string, refused: Refused | null): void => {
  if (refused) failures.set(what, refused)
  else failures.delete(what)
  firstFailure = failures.values().next().value ?? null
  for (const watcher of watchers) watcher()
}

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

/** Why saving fails at present, or null. */
export const useSavingFailure = (): Refused | null => useSyncExternalStore(watch, () => firstFailure)
