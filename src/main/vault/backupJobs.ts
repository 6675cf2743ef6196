// Making backups in the worker: snapshots under the vault's own key, exports under a fresh one; each read back before it has its name.
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BackupCounts } from '#contract/backups'
import type { RefusalCode } from '#contract/kinds'
import { refusalOf } from '../refusals.ts'
import { Refusal } from '../tools.ts'
import { isGone, readBackup, writeBackup, type Manifest, type SmallFiles, type WaysIn, type WaysOut } from './backupFile.ts'
import { fsyncFile, fsyncFolder, quietly, refuseNarrow } from './files.ts'
import type { SlotsFile } from './keys.ts'
import { schemaVersion, versionOf } from './migrate.ts'
import { copyProven, everyPageProven, largeReads, pageSize } from './pages.ts'
import { connect, rekeyCopy, type Connection } from './sqlcipher.ts'
import { partsOf } from './stages.ts'
import type { Meter } from './worker.ts'

interface Making {
  /** Path of the live vault. */
  readonly vault: string
  readonly dataKey: Uint8Array
  readonly vaultId: string
  /** Age recipient of the recovery kit, where there is one. */
  readonly recipient: string | null
  /** log2 of scrypt's N. */
  readonly sealing: number
  readonly madeAt: string
}

export type ExportJob = Making & { readonly job: 'export'; readonly place: string; readonly passphrase: string }
export type SnapshotJob = Making & {
  readonly job: 'snapshot'
  /** Full paths, one for each destination. */
  readonly places: readonly string[]
  readonly passphrase: string | null
  readonly slots: SlotsFile
}

export interface BackupResult {
  readonly bytes: number
  readonly counts: BackupCounts
  /** Of the database inside, hex. */
  readonly sha256: string
}

/** A snapshot that is whole and has its name, while others may still be written. */
export interface CopyMade {
  readonly place: string
  readonly bytes: number
  readonly counts: BackupCounts
}

/** What became of a snapshot at each of its places, in their order. */
export interface SnapshotResult {
  readonly counts: BackupCounts
  readonly copies: readonly ({ readonly place: string; readonly bytes: number } | { readonly place: string; readonly code: RefusalCode })[]
}

/** SQLite's own check, the foreign keys, and how much is in it; null if it is not sound. */
export const soundCounts = (db: Connection): BackupCounts | null => {
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') return null
  if ((db.pragma('foreign_key_check') as unknown[]).length > 0) return null
  const count = (table: string) => db.prepare(`select count(*) from ${table}`).pluck().get() as number
  return { clients: count('clients'), notes: count('notes') }
}

/**
 * Runs `work` while the vault's file stands still, though she goes on typing: with the WAL empty, a read transaction of ours
 * keeps any checkpoint from touching the file, and what she writes meanwhile goes to the WAL. The connection that `work` is given proves
 * no page: that is for `work`. Another takes the WAL in, proving it.
 */
const whileStill = async <T>({ vault, dataKey }: Making, work: (db: Connection, bytes: number) => Promise<T>): Promise<T> => {
  const emptying = connect(vault, dataKey, { mustExist: true })
  let reading: Connection | undefined
  try {
    emptying.pragma('busy_timeout=5000')
    reading = connect(vault, dataKey, { mustExist: true, proven: true })
    for (;;) {
      emptying.pragma('wal_checkpoint(TRUNCATE)')
      reading.exec('begin')
      reading.prepare('select count(*) from sqlite_master').get()
      if ((statSync(`${vault}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0) break
      reading.exec('rollback') // a save slipped in between
    }
    const result = await work(reading, statSync(vault).size)
    reading.exec('rollback')
    return result
  } finally {
    reading?.close()
    emptying.close()
  }
}

const codeOf = (fault: unknown): string => (fault instanceof Error && 'code' in fault ? String(fault.code) : '')

/** A disk that is not there, is full, write-protected or broken, as opposed to the vault's own. */
export const faultOfPlace = (fault: unknown): unknown => {
  const code = codeOf(fault)
  if (isGone(code)) return new Refusal('placeAbsent')
  if (code === 'EIO') return new Refusal('placeUnsound')
  if (/^(ENOSPC|EDQUOT|EFBIG)$/.test(code)) return new Refusal('placeFull')
  if (/^(EROFS|EACCES|EPERM)$/.test(code)) return new Refusal('placeReadOnly')
  return fault
}

const faultOfVault = (fault: unknown): unknown => (codeOf(fault) === 'EIO' ? new Refusal('vaultDamaged') : fault)
const refuseOfVault = (fault: unknown): never => {
  throw faultOfVault(fault)
}

/** What has just been written there is not what is read from there. */
const readBack = async (part: string, ways: WaysIn, small: SmallFiles, progress: (bytes: number) => void): Promise<void> => {
  try {
    const reader = await readBackup(part, ways)
    try {
      await reader.check(progress, small)
    } finally {
      reader.close()
    }
  } catch (fault) {
    throw fault instanceof Refusal && fault.code !== 'placeAbsent' ? new Refusal('placeUnsound') : fault
  }
}

/** What was proven: how many bytes, and their SHA-256. */
interface Proven {
  readonly bytes: number
  readonly sha256: string
}

/**
 * Writes beside its place, reads everything back, and only then gives it its name. Refuses with `vaultDamaged` where the database no longer
 * is what was `proven`.
 */
const writeProven = async (
  place: string,
  database: string,
  { bytes, sha256: proven }: Proven,
  manifestOf: (sha256: string) => Manifest,
  ways: WaysOut,
  progress: (bytes: number) => void
): Promise<Proven> => {
  const part = `${place}.part`
  let ofVault: unknown
  try {
    refuseNarrow(dirname(place), bytes, 'placeFull')
    const source = createReadStream(database, { ...largeReads, end: bytes - 1 })
    source.once('error', (fault) => (ofVault = fault))
    const { manifest, small } = await writeBackup(part, source, bytes, manifestOf, ways, progress)
    const { sha256, key } = manifest
    if (sha256 !== proven) throw new Refusal('vaultDamaged')
    fsyncFile(part)
    // as she will open it: by the vault's key where that does, else by its passphrase
    const waysIn = { dataKeys: ways.slots ? [Buffer.from(key, 'hex')] : [], passphrase: ways.passphrase, recoveryKey: null }
    await readBack(part, waysIn, small, progress)
    renameSync(part, place)
    fsyncFolder(dirname(place))
    return { bytes: statSync(place).size, sha256 }
  } catch (fault) {
    quietly(() => rmSync(part, { force: true })) // where the disk is gone, the part is too
    throw fault === ofVault ? faultOfVault(fault) : faultOfPlace(fault)
  }
}

const manifestFor =
  (job: Making, key: Uint8Array, bytes: number, counts: BackupCounts, schema = schemaVersion) =>
  (sha256: string): Manifest => ({
    format: 1,
    key: Buffer.from(key).toString('hex'),
    vaultId: job.vaultId,
    sha256,
    pages: bytes / pageSize,
    counts,
    schemaVersion: schema,
    madeAt: job.madeAt
  })

/** The same bytes under the same key, straight from the vault into each of its places. One that fails does not hinder the other. */
export const makeSnapshot = (job: SnapshotJob, meter: Meter, tell: (copy: CopyMade) => void = () => {}): Promise<SnapshotResult> =>
  whileStill(job, async (db, bytes) => {
    const progress = meter(bytes * (1 + 2 * job.places.length))
    const hash = createHash('sha256')
    const counts = (await everyPageProven(job.vault, job.dataKey, progress, hash).catch(refuseOfVault)) ? soundCounts(db) : null
    if (!counts) throw new Refusal('vaultDamaged')
    const proven = { bytes, sha256: hash.digest('hex') }
    const ways = { recipient: job.recipient, passphrase: job.passphrase, sealing: job.sealing, slots: job.slots }
    const copies: SnapshotResult['copies'][number][] = []
    for (const place of job.places) {
      try {
        const manifest = manifestFor(job, job.dataKey, bytes, counts, versionOf(db))
        const made = await writeProven(place, job.vault, proven, manifest, ways, progress)
        copies.push({ place, bytes: made.bytes })
        tell({ place, bytes: made.bytes, counts })
      } catch (fault) {
        copies.push({ place, code: refusalOf(fault).code })
      }
    }
    return { counts, copies }
  })

const copyStill = (job: Making, to: string, progress: (bytes: number) => void): Promise<void> =>
  whileStill(job, (_, bytes) => copyProven(job.vault, to, bytes, job.dataKey, progress))

/** Under a fresh key: one lost export opens neither the vault nor another. */
export const makeExport = async (job: ExportJob, meter: Meter): Promise<BackupResult> => {
  const copy = join(dirname(job.vault), 'backup.part')
  const bytes = statSync(job.vault).size
  const progress = meter(bytes * 4)
  const key = randomBytes(32)
  try {
    refuseNarrow(dirname(copy), bytes) // the copy, and while it is re-keyed a journal of its size
    await copyStill(job, copy, progress).catch(refuseOfVault)
    rekeyCopy(copy, job.dataKey, key)
    const hash = createHash('sha256')
    const counts = (await everyPageProven(copy, key, progress, hash)) ? countsOfCopy(copy, key) : null
    if (!counts) throw new Refusal('vaultDamaged')
    fsyncFile(copy)
    const size = statSync(copy).size
    const proven = { bytes: size, sha256: hash.digest('hex') }
    const ways = { recipient: job.recipient, passphrase: job.passphrase, sealing: job.sealing, slots: null }
    const made = await writeProven(job.place, copy, proven, manifestFor(job, key, size, counts), ways, progress)
    return { ...made, counts }
  } finally {
    key.fill(0)
    for (const part of partsOf(dirname(job.vault))) quietly(() => rmSync(part, { force: true })) // else at the next start
  }
}

const countsOfCopy = (path: string, key: Uint8Array): BackupCounts | null => {
  const db = connect(path, key, { mustExist: true, proven: true })
  try {
    db.pragma('journal_mode=DELETE') // a copy needs no WAL, and must be one file
    return soundCounts(db)
  } finally {
    db.close()
  }
}
