// Opening backups in the worker: laid out whole on a stage and proven there, for a restore or to show that one would succeed.
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { BackupCounts, Holding } from '#contract/backups'
import { Refusal } from '../tools.ts'
import { readBackup, type BackupReader, type WaysIn } from './backupFile.ts'
import { soundCounts } from './backupJobs.ts'
import { fsyncFile, quietly, refuseNarrow } from './files.ts'
import { logicalHash } from './logicalHash.ts'
import { applyMigrations, schemaVersion, versionOf } from './migrate.ts'
import { noteNewKey } from './meta.ts'
import { openVault, type OpenVault } from './openVault.ts'
import { recordsIn } from './recordCounts.ts'
import { connect, rekeyCopy, type Connection } from './sqlcipher.ts'
import { emptyStage } from './stages.ts'
import type { Meter } from './worker.ts'

interface Opening {
  /** Path of the backup. */
  readonly backup: string
  readonly ways: WaysIn
}

/** `dataKey` and `vaultId` are those that the staged vault gets; `stage` is an empty folder. */
export type StageJob = Opening & {
  readonly job: 'stage'
  readonly stage: string
  readonly dataKey: Uint8Array
  readonly vaultId: string
  readonly now: string
}
/** `scratch` is a folder to be made on the vault's own disk; nothing of it is left. */
export type ProveJob = Opening & { readonly job: 'prove'; readonly scratch: string; readonly dataKey: Uint8Array }

export interface Staged extends Holding {
  readonly madeAt: string
}

/** A restore that was carried out in full and thrown away. */
export interface Proof {
  readonly madeAt: string
  readonly bytes: number
  readonly counts: BackupCounts
  /** Over every row, the same in the backup and in what was restored from it. */
  readonly logicalSha256: string
}

const schemaOf = (db: Database.Database): string =>
  JSON.stringify(db.prepare('select type, name, tbl_name, sql from sqlite_master order by type, name').raw().all())

/** A stranger's file might hold triggers or views of its own: before anything in it is run, its schema must be exactly the one that this program makes. */
const refuseForeignSchema = (db: Connection): void => {
  const reference = new Database(':memory:')
  try {
    const version = versionOf(db)
    if (version > schemaVersion) throw new Refusal('backupNewer')
    applyMigrations(reference, version)
    if (version === 0 || schemaOf(db) !== schemaOf(reference)) throw new Refusal('backupDamaged')
  } finally {
    reference.close()
  }
}

/** Read-only, nothing of its schema trusted. `proven`: its pages have just been. */
const looking = <T>(path: string, key: Uint8Array, proven: boolean, work: (db: Connection) => T): T => {
  const db = connect(path, key, { mustExist: true, proven })
  try {
    db.pragma('trusted_schema=OFF')
    db.pragma('cell_size_check=ON')
    db.pragma('query_only=ON')
    refuseForeignSchema(db)
    return work(db)
  } finally {
    db.close()
  }
}

const newestNoteAt = (db: Connection): string | null =>
  (db.prepare('select start_at from notes where discarded_at is null order by n desc limit 1').pluck().get() as string | undefined) ?? null

/** Lays the database out, proves it, and gives it its new key and the present schema; `look` sees it before, `become` changes it after. */
const layOut = async (
  reader: BackupReader,
  staged: string,
  dataKey: Uint8Array,
  look: (db: Connection) => unknown,
  become: (vault: OpenVault) => void,
  progress: (bytes: number) => void
): Promise<Staged> => {
  const { manifest } = reader
  const key = Buffer.from(manifest.key, 'hex')
  try {
    await reader.extract(staged, progress)
    const holding = looking(staged, key, true, (db) => {
      const counts = soundCounts(db)
      if (!counts || counts.clients !== manifest.counts.clients || counts.notes !== manifest.counts.notes)
        throw new Refusal('backupDamaged')
      look(db)
      return { counts, records: recordsIn((sql) => db.prepare(sql).pluck().get() as number), newestNoteAt: newestNoteAt(db) }
    })
    rekeyCopy(staged, key, dataKey)
    progress(reader.bytes)
    const vault = openVault(staged, dataKey, { anew: true }) // an older schema is brought up to date here
    try {
      become(vault)
    } finally {
      vault.close()
    }
    fsyncFile(staged)
    return { madeAt: manifest.madeAt, ...holding }
  } finally {
    key.fill(0)
  }
}

const opening = async <T>({ backup, ways }: Opening, folder: string, work: (reader: BackupReader) => Promise<T>): Promise<T> => {
  const reader = await readBackup(backup, ways)
  try {
    if (reader.manifest.schemaVersion > schemaVersion) throw new Refusal('backupNewer')
    refuseNarrow(folder, reader.bytes) // the database, and once more for its key and schema to be changed
    return await work(reader)
  } finally {
    reader.close()
  }
}

export const stageBackup = (job: StageJob, meter: Meter): Promise<Staged> =>
  opening(job, job.stage, (reader) => {
    const become = (vault: OpenVault): void =>
      vault.transaction((db, audit) => {
        db.run("update meta set value = ? where key = 'vaultId'", job.vaultId)
        noteNewKey(db)
        audit(job.now, 'backups.restore', null)
      })
    return layOut(reader, join(job.stage, 'vault.db'), job.dataKey, () => {}, become, meter(reader.bytes * 2))
  })

/** The whole way of a restore, into a scratch place; what came out says the same as what went in, row by row. */
export const proveBackup = (job: ProveJob, meter: Meter): Promise<Proof> => {
  emptyStage(job.scratch)
  return opening(job, job.scratch, async (reader) => {
    const staged = join(job.scratch, 'vault.db')
    const key = randomBytes(32)
    let before = ''
    try {
      const look = (db: Connection) => (before = logicalHash(db))
      const { counts, madeAt } = await layOut(reader, staged, key, look, () => {}, meter(reader.bytes * 2))
      const logicalSha256 = looking(staged, key, false, logicalHash)
      // an older schema is another one afterwards, and says the same in other words
      if (reader.manifest.schemaVersion === schemaVersion && logicalSha256 !== before) throw new Refusal('backupDamaged')
      return { madeAt, bytes: reader.bytes, counts, logicalSha256 }
    } finally {
      key.fill(0)
      quietly(() => rmSync(job.scratch, { recursive: true, force: true })) // else at the next start
    }
  })
}
