// The keeper's part in integrity checks: one at a time, beside whatever else goes on, and out of the way of what needs the file alone.
import { startJob, type Progress } from './jobs.ts'
import type { CheckResult } from './checkJob.ts'
import { Refusal } from '../tools.ts'

export interface Checks {
  /** Looks at everything in the open vault; refuses with `busy` while another check runs, with `cancelled` when it is stopped. */
  checkVault(progress: Progress): Promise<CheckResult>
  /** Ends when the check has let go of the file. */
  cancelCheck(): Promise<void>
}

export const checksOf = (worker: URL, opened: () => { path: string; dataKey: Buffer }): Checks => {
  let cancel: (() => Promise<void>) | undefined
  return {
    checkVault: async (progress) => {
      if (cancel) throw new Refusal('busy')
      const { path: vault, dataKey } = opened()
      const job = startJob<CheckResult>(worker, { job: 'check', vault, dataKey }, progress, [])
      cancel = job.cancel
      try {
        return await job.result
      } finally {
        cancel = undefined
      }
    },
    cancelCheck: async () => cancel?.()
  }
}
