// Whose turn it is: what would share a stage, a connection or the file goes one at a time, and checks give way.
import { Refusal } from '../tools.ts'
import type { CopyMade } from './backupJobs.ts'
import type { Checks } from './checks.ts'
import { startJob, type Progress } from './jobs.ts'
import type { Job } from './worker.ts'

export interface Turns {
  /** Making, unlocking, restoring and changing keys go one at a time; refuses with `conflict`. */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** While something goes alone. */
  isAlone(): boolean
  /**
   * One long job at a time, beside that; refuses with `busy`. What it needs may be found out in its turn. `leftovers`: files that go where it
   * is ended. `copied`: of each copy made.
   */
  job<T>(job: Job | (() => Promise<Job>), progress: Progress, leftovers?: readonly string[], copied?: (copy: CopyMade) => void): Promise<T>
  isBusy(): boolean
  refuseBusy(): void
  /** Ends the long job that is running, if any; nothing of what it had not finished is left. */
  cancelJob(): Promise<void>
}

/** `prepare` may refuse before a turn is taken. */
export const turnsOf = (worker: URL, prepare: () => void, { cancelCheck }: Pick<Checks, 'cancelCheck'>): Turns => {
  let taken = false
  let cancelJob: (() => Promise<void>) | undefined

  const refuseBusy = (): void => {
    if (cancelJob) throw new Refusal('busy')
  }

  return {
    alone: async (work) => {
      prepare()
      if (taken) throw new Refusal('conflict')
      taken = true
      try {
        await cancelCheck()
        return await work()
      } finally {
        taken = false
      }
    },
    isAlone: () => taken,
    job: async <T>(
      asked: Job | (() => Promise<Job>),
      progress: Progress,
      leftovers: readonly string[] = [],
      copied?: (copy: CopyMade) => void
    ) => {
      prepare()
      refuseBusy()
      let cancelled = false
      cancelJob = async () => void (cancelled = true) // its turn is taken before anything is waited for
      try {
        await cancelCheck()
        const found = typeof asked === 'function' ? await asked() : asked
        if (cancelled) throw new Refusal('cancelled')
        const { result, cancel } = startJob<T>(worker, found, progress, leftovers, copied)
        cancelJob = cancel
        return await result
      } finally {
        cancelJob = undefined
      }
    },
    isBusy: () => taken || cancelJob !== undefined,
    refuseBusy,
    cancelJob: async () => cancelJob?.()
  }
}
