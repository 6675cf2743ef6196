// Starts a long job in a worker thread, so that saving a note never waits for a backup.
import { rmSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { refusalOf } from '../refusals.ts'
import { Refusal } from '../tools.ts'
import { quietly } from './files.ts'
import type { RefusalCode } from '#contract/kinds'
import type { CopyMade } from './backupJobs.ts'
import type { Job, JobMessage } from './worker.ts'

export type Progress = (done: number, total: number) => void

/**
 * `result` settles with the job's value or a Refusal; `cancel` ends it at once (`cancelled`).
 * Whatever way it ends but well, the `leftovers` are removed. `copied` hears of each finished copy at once, and must not throw.
 */
export const startJob = <T>(
  worker: URL,
  job: Job,
  progress: Progress,
  leftovers: readonly string[],
  copied: (copy: CopyMade) => void = () => {}
): { result: Promise<T>; cancel(): Promise<void> } => {
  const thread = new Worker(worker, { workerData: job })
  let cancelled = false
  const result = new Promise<T>((resolve, reject) => {
    const fail = (code: RefusalCode): void => {
      // on a stick that was pulled out it throws, and outside of any call: that would end the whole practice
      for (const path of leftovers) quietly(() => rmSync(path, { recursive: true, force: true }))
      reject(new Refusal(code))
    }
    let settled = false
    thread.on('message', (message: JobMessage) => {
      if (message.is === 'progress') return progress(message.done, message.total)
      if (message.is === 'copied') return copied(message.copy)
      settled = true
      if (message.is === 'done') resolve(message.value as T)
      else fail(message.code)
    })
    thread.on('error', (fault) => {
      if (settled) return
      settled = true
      fail(refusalOf(fault).code)
    })
    thread.on('exit', () => {
      if (!settled) fail(cancelled ? 'cancelled' : 'failed')
    })
  })
  return {
    result,
    cancel: async () => {
      cancelled = true
      await thread.terminate()
      await result.catch(() => {})
    }
  }
}
