// Entry of the worker thread: the long jobs of the vault, each with connections of its own.
import { parentPort, workerData } from 'node:worker_threads'
import type { RefusalCode } from '#contract/kinds'
import { refusalOf } from '../refusals.ts'
import { makeExport, makeSnapshot, type CopyMade, type ExportJob, type SnapshotJob } from './backupJobs.ts'
import { checkVault, type CheckJob } from './checkJob.ts'
import { salvage, type SalvageJob } from './salvageJob.ts'
import { rotate, type RotateJob } from './rotateJob.ts'
import { proveBackup, stageBackup, type ProveJob, type StageJob } from './restoreJobs.ts'

export type Job = ExportJob | SnapshotJob | StageJob | ProveJob | RotateJob | CheckJob | SalvageJob

export type JobMessage =
  | { is: 'progress'; done: number; total: number }
  | { is: 'copied'; copy: CopyMade }
  | { is: 'done'; value: unknown }
  | { is: 'refused'; code: RefusalCode }

/** Opens the meter of a job that goes over so many bytes. */
export type Meter = (total: number) => (bytes: number) => void

const port = parentPort!

/** Tells that the job is about to go over them, and how far it is, at most once per hundredth. */
const meter: Meter = (total) => {
  let done = 0
  let told = 0
  port.postMessage({ is: 'progress', done, total } satisfies JobMessage)
  return (bytes) => {
    done = Math.min(total, done + bytes)
    if (done - told < total / 100 && done < total) return
    told = done
    port.postMessage({ is: 'progress', done, total } satisfies JobMessage)
  }
}

const run = (job: Job): Promise<unknown> => {
  switch (job.job) {
    case 'export':
      return makeExport(job, meter)
    case 'snapshot':
      return makeSnapshot(job, meter, (copy) => port.postMessage({ is: 'copied', copy } satisfies JobMessage))
    case 'stage':
      return stageBackup(job, meter)
    case 'prove':
      return proveBackup(job, meter)
    case 'salvage':
      return salvage(job, meter)
    case 'check':
      return checkVault(job, meter)
    case 'rotate':
      return rotate(job, meter)
  }
}

const answer = async (job: Job): Promise<JobMessage> => {
  try {
    return { is: 'done', value: await run(job) }
  } catch (fault) {
    return { is: 'refused', code: refusalOf(fault).code }
  } finally {
    job.dataKey.fill(0)
    if ('ways' in job) for (const key of job.ways.dataKeys) key.fill(0)
  }
}

port.postMessage(await answer(workerData as Job))
