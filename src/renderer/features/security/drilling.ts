// The drill that is under way, wherever she is in the program meanwhile; what came of it is said when it ends.
import { useSyncExternalStore } from 'react'
import type { Drill } from '#contract/security'

let running = false
const watchers = new Set<() => void>()
const become = (now: boolean): void => {
  running = now
  for (const watcher of watchers) watcher()
}

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

export const useDrilling = (): boolean => useSyncExternalStore(watch, () => running)

/** One at a time; resolves or throws as `work` does. */
export const drill = async <T extends Drill | null>(work: () => Promise<T>): Promise<T> => {
  become(true)
  try {
    return await work()
  } finally {
    become(false)
  }
}
