// The drill that is under way, wherever she is in the program meanwhile; what came of it is said when it ends, and why it failed until the next.
import { useSyncExternalStore } from 'react'
import type { RefusalCode } from '#contract/kinds'
import type { Drill } from '#contract/security'

interface Drilling {
  readonly running: boolean
  /** Why the last one was not carried out, unless that is told elsewhere. */
  readonly fault: RefusalCode | null
}

let state: Drilling = { running: false, fault: null }
const watchers = new Set<() => void>()
const become = (now: Drilling): void => {
  state = now
  for (const watcher of watchers) watcher()
}

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

export const useDrilling = (): Drilling => useSyncExternalStore(watch, () => state)

export const tellFault = (fault: RefusalCode): void => become({ ...state, fault })

/** One at a time; resolves or throws as `work` does. */
export const drill = async <T extends Drill | null>(work: () => Promise<T>): Promise<T> => {
  become({ ...state, running: true })
  try {
    const made = await work()
    if (made !== null) become({ ...state, fault: null })
    return made
  } finally {
    become({ ...state, running: false })
  }
}
