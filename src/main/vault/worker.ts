// Entry of the worker thread: the long jobs of the vault, each with connections of its own.
import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'
import type { BackupCounts } from '#contract/backups'
import type { RefusalCode } from '#contract/kinds'
import { refusalOf } from '../refusals.ts'
import { Refusal } from '../tools.ts'
import { readBackup, sha256Of, writeBackup } from './backupFile.ts'
import { fsyncFile, fsyncFolder } from './files.ts'
import { applyMigrations, schemaVersion, versionOf } from './migrate.ts'
import { openVault } from './openVault.ts'
import { everyPageProven, pageSize } from './pages.ts'
import { rotate, type RotateJob } from './rotateJob.ts'
import { connect, rekeyCopy, type Connection } from './sqlcipher.ts'

export type Job =
  | {
      job: 'backup'
      vault: string
      dataKey: Uint8Array
      vaultId: string
      place: string
      passphrase: string
      sealing: number
      madeAt: string
    }
  | RotateJob
  | { job: 'restore'; backup: string; passphrase: string; stage: string; dataKey: Uint8Array; vaultId: string; now: string }

export type JobMessage =
  | { is: 'progress'; done: number; total: number }
  | { is: 'done'; value: unknown }
  | { is: 'refused'; code: RefusalCode }

export interface BackupResult {
  readonly bytes: number
  readonly counts: BackupCounts
  readonly sha256: string
}

const port = parentPort!

/** Tells how far the job is, at most once per hundredth. */
const meter = (total: number): ((bytes: number) => void) => {
  let done = 0
  let told = 0
  return (bytes) => {
    done = Math.min(total, done + bytes)
    if (done - told < total / 100 && done < total) return
    told = done
    port.postMessage({ is: 'progress', done, total } satisfies JobMessage)
  }
}

const countsOf = (db: Connection): BackupCounts => ({
  clients: db.prepare('select count(*) from clients').pluck().get() as number,
  notes: db.prepare('select count(*) from notes').pluck().get() as number
})

/**
 * A byte copy while she goes on typing: with the WAL empty, a read transaction of ours keeps any checkpoint from touching
 * the file, and what she writes meanwhile goes to the WAL.
 */
const copyStill = async (vault: string, dataKey: Uint8Array, to: string, progress: (bytes: number) => void): Promise<void> => {
  const db = connect(vault, dataKey, { mustExist: true })
  try {
    db.pragma('busy_timeout=5000')
    for (;;) {
      db.pragma('wal_checkpoint(TRUNCATE)')
      db.exec('begin')
      db.prepare('select count(*) from sqlite_master').get()
      if (!existsSync(`${vault}-wal`) || statSync(`${vault}-wal`).size === 0) break
      db.exec('rollback') // a save slipped in between
    }
    await pipeline(createReadStream(vault), counted(progress), createWriteStream(to, { mode: 0o600 }))
    db.exec('rollback')
  } finally {
    db.close()
  }
}

const counted = (progress: (bytes: number) => void) =>
  async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      progress(chunk.length)
      yield chunk
    }
  }

/** SQLite's own check of a closed file whose pages are proven; null if it fails. */
const soundInside = (path: string, key: Uint8Array): BackupCounts | null => {
  const db = connect(path, key, { mustExist: true })
  try {
    db.pragma('journal_mode=DELETE') // a copy needs no WAL, and must be one file
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') return null
    if ((db.pragma('foreign_key_check') as unknown[]).length > 0) return null
    return countsOf(db)
  } finally {
    db.close()
  }
}

const backup = async (job: Extract<Job, { job: 'backup' }>): Promise<BackupResult> => {
  const copy = join(dirname(job.vault), 'backup.part')
  const part = `${job.place}.part`
  const progress = meter(statSync(job.vault).size * 5)
  const key = randomBytes(32)
  try {
    await copyStill(job.vault, job.dataKey, copy, progress)
    rekeyCopy(copy, job.dataKey, key)
    const counts = (await everyPageProven(copy, key, progress)) ? soundInside(copy, key) : null
    if (!counts) throw new Refusal('vaultDamaged')
    const sha256 = await sha256Of(copy, progress)
    const manifest = {
      format: 1 as const,
      key: key.toString('hex'),
      vaultId: job.vaultId,
      sha256,
      pages: statSync(copy).size / pageSize,
      counts,
      schemaVersion,
      madeAt: job.madeAt
    }
    await writeBackup(part, copy, manifest, job, progress)
    fsyncFile(part)
    const reader = await readBackup(part, job.passphrase)
    try {
      await reader.extract(null, progress)
    } finally {
      reader.close()
    }
    renameSync(part, job.place)
    fsyncFolder(dirname(job.place))
    return { bytes: statSync(job.place).size, counts, sha256 }
  } finally {
    key.fill(0)
    for (const left of [part, copy, `${copy}-journal`, `${copy}-wal`, `${copy}-shm`]) rmSync(left, { force: true })
  }
}

const schemaOf = (db: Database.Database): string =>
  JSON.stringify(db.prepare('select type, name, tbl_name, sql from sqlite_master order by type, name').raw().all())

/** A stranger's file might hold triggers or views of its own: before anything in it is run, its schema must be exactly the one that this program makes. */
const refuseForeignSchema = (path: string, key: Uint8Array): void => {
  const db = connect(path, key, { mustExist: true })
  const reference = new Database(':memory:')
  try {
    db.pragma('trusted_schema=OFF')
    db.pragma('cell_size_check=ON')
    db.pragma('query_only=ON')
    const version = versionOf(db)
    if (version > schemaVersion) throw new Refusal('backupNewer')
    applyMigrations(reference, version)
    if (version === 0 || schemaOf(db) !== schemaOf(reference)) throw new Refusal('backupDamaged')
  } finally {
    reference.close()
    db.close()
  }
}

const restore = async (job: Extract<Job, { job: 'restore' }>): Promise<BackupCounts> => {
  const staged = join(job.stage, 'vault.db')
  const reader = await readBackup(job.backup, job.passphrase)
  const { manifest } = reader
  const key = Buffer.from(manifest.key, 'hex')
  try {
    if (manifest.schemaVersion > schemaVersion) throw new Refusal('backupNewer')
    const progress = meter(reader.bytes * 2)
    await reader.extract(staged, progress)
    if (!(await everyPageProven(staged, key, progress))) throw new Refusal('backupDamaged')
    refuseForeignSchema(staged, key)
    const counts = soundInside(staged, key)
    if (!counts || counts.clients !== manifest.counts.clients || counts.notes !== manifest.counts.notes) throw new Refusal('backupDamaged')
    rekeyCopy(staged, key, job.dataKey)
    const vault = openVault(staged, job.dataKey)
    try {
      vault.transaction((db, audit) => {
        db.run("update meta set value = ? where key = 'vaultId'", job.vaultId)
        audit(job.now, 'backups.restore', null)
      })
    } finally {
      vault.close()
    }
    fsyncFile(staged)
    return counts
  } finally {
    key.fill(0)
    reader.close()
  }
}

const run = async (job: Job): Promise<JobMessage> => {
  try {
    return { is: 'done', value: await (job.job === 'backup' ? backup(job) : job.job === 'rotate' ? rotate(job, meter) : restore(job)) }
  } catch (fault) {
    return { is: 'refused', code: refusalOf(fault).code }
  } finally {
    job.dataKey.fill(0)
  }
}

port.postMessage(await run(workerData as Job))
