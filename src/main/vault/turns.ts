// Whose turn it is: what would share a stage, a connection or the file goes one at a time, and checks give way.
import type { Working } from '#contract/vault'
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
  /** The long job that is running, and how far it is. */
  working(): Working | null
  /** Resolves when no long job is running any more, however it ends. */
  jobEnded(): Promise<void>
}

interface Current extends Working {
  cancel(): Promise<void>
  readonly ended: Promise<void>
}

/** `prepare` may refuse before a turn is taken. */
export const turnsOf = (worker: URL, prepare: () => void, { cancelCheck }: Pick<Checks, 'cancelCheck'>): Turns => {
  let taken = false
  let current: Current | undefined

  const refuseBusy = (): void => {
    if (current) throw new Refusal('busy')
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
      const { promise: ended, resolve: end } = Promise.withResolvers<void>()
      // its turn is taken before anything is waited for
      const mine: Current = {
        job: typeof asked === 'function' ? null : asked.job,
        done: 0,
        total: 0,
        cancel: async () => void (cancelled = true),
        ended
      }
      current = mine
      try {
        await cancelCheck()
        const found = typeof asked === 'function' ? await asked() : asked
        if (cancelled) throw new Refusal('cancelled')
        const tell: Progress = (done, total) => {
          Object.assign(mine, { job: found.job, done, total })
          progress(done, total)
        }
        const { result, cancel } = startJob<T>(worker, found, tell, leftovers, copied)
        mine.cancel = cancel
        return await result
      } finally {
        current = undefined
        end()
      }
    },
    isBusy: () => taken || current !== undefined,
    refuseBusy,
    cancelJob: async () => current?.cancel(),
    working: () => (current ? { job: current.job, done: current.done, total: current.total } : null),
    jobEnded: async () => {
      await current?.ended
    }
  }
}
