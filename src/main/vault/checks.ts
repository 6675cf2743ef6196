// The keeper's part in what goes on quietly beside everything else, and out of the way of what needs the file alone: checks and proofs.
import { dirname, join } from 'node:path'
import { startJob, type Progress } from './jobs.ts'
import type { CheckResult } from './checkJob.ts'
import type { Proof } from './restoreJobs.ts'
import { Refusal } from '../tools.ts'
import type { Turns } from './turns.ts'

export interface Checks {
  /** Looks at everything in the open vault; refuses with `busy` while another check runs or the file is needed alone, with `cancelled` when it is stopped. */
  checkVault(progress: Progress): Promise<CheckResult>
  /** As `proveSnapshot`, but whatever else is begun stops it (`cancelled`); refuses with `busy` while a check or anything else runs. */
  proveQuietly(backup: string, progress: Progress): Promise<Proof>
  /** Stops both; ends when they have let go of the file. */
  cancelCheck(): Promise<void>
  cancelProof(): Promise<void>
}

export const checksOf = (
  worker: URL,
  opened: () => { path: string; dataKey: Buffer },
  turns: () => Pick<Turns, 'isAlone' | 'isBusy'>
): Checks => {
  const stop: Record<'check' | 'prove', (() => Promise<void>) | undefined> = { check: undefined, prove: undefined }
  const run = async <T>(what: keyof typeof stop, start: () => ReturnType<typeof startJob<T>>): Promise<T> => {
    let cancelled = false
    stop[what] = async () => void (cancelled = true) // its turn is taken before anything is waited for
    try {
      if (what === 'check') await stop.prove?.()
      if (cancelled) throw new Refusal('cancelled')
      const { result, cancel } = start()
      stop[what] = cancel
      return await result
    } finally {
      stop[what] = undefined
    }
  }
  return {
    checkVault: async (progress) => {
      if (stop.check || turns().isAlone()) throw new Refusal('busy')
      const { path: vault, dataKey } = opened()
      return run('check', () => startJob<CheckResult>(worker, { job: 'check', vault, dataKey }, progress, []))
    },
    proveQuietly: async (backup, progress) => {
      if (stop.check || stop.prove || turns().isBusy()) throw new Refusal('busy')
      const { path, dataKey } = opened()
      const scratch = join(dirname(path), '..', 'proof.quiet') // its own: she may begin a proof herself meanwhile
      const ways = { dataKeys: [dataKey], passphrase: null, recoveryKey: null }
      return run('prove', () =>
        startJob<Proof>(worker, { job: 'prove', backup, ways, scratch, dataKey: Buffer.alloc(0) }, progress, [scratch])
      )
    },
    cancelCheck: async () => void (await Promise.all([stop.check?.(), stop.prove?.()])),
    cancelProof: async () => stop.prove?.()
  }
}
