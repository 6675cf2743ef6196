// The records of backups that were made and verified.
import type { BackupCounts, BackupMade, DestinationName } from '#contract/backups'
import type { ReadableDb, WritableDb } from '../../tools.ts'
import { underEarlierKey } from '../../vault/meta.ts'

export interface BackupRecord {
  readonly n: number
  readonly kind: 'snapshot' | 'export'
  readonly file: string
  /** Null for a place that she chose that once. */
  readonly destination: DestinationName | null
  readonly madeAt: string
  readonly verifiedAt: string
  readonly bytes: number
  readonly clients: number
  readonly notes: number
  /** Number of the last change that it surely holds. */
  readonly mark: number
}

const columns = 'n, kind, file, destination, made_at as madeAt, verified_at as verifiedAt, bytes, clients, notes, mark'

/** A snapshot of before the data key was renewed, or the vault restored: the vault's passphrase does not open it. An export has a key of its own. */
export const hasEarlierKey = (db: ReadableDb): ((made: BackupRecord) => boolean) => {
  const last = underEarlierKey(db)
  return ({ kind, mark }) => kind === 'snapshot' && last !== null && mark <= last
}

const madeOf = (db: ReadableDb, made: BackupRecord): BackupMade => {
  const { madeAt, verifiedAt, bytes, clients, notes } = made
  return { madeAt, verifiedAt, bytes, counts: { clients, notes }, earlierKey: hasEarlierKey(db)(made) }
}

/** The latest backup that was verified, or null. */
export const lastBackup = (db: ReadableDb): BackupMade | null => {
  const row = db.get<BackupRecord>(`select ${columns} from backups where removed_at is null order by n desc limit 1`)
  return row ? madeOf(db, row) : null
}

/** Newest first; not those that were removed to make room. */
export const backupRecords = (db: ReadableDb): BackupRecord[] =>
  db.all<BackupRecord>(`select ${columns} from backups where removed_at is null order by n desc limit 1000`)

/** Oldest first. */
export const snapshotsIn = (db: ReadableDb, destination: DestinationName): BackupRecord[] =>
  db.all<BackupRecord>(
    `select ${columns} from backups where kind = 'snapshot' and destination = ? and removed_at is null order by n`,
    destination
  )

export const lastSnapshotIn = (db: ReadableDb, destination: DestinationName): BackupRecord | null =>
  db.get<BackupRecord>(`select ${columns} from backups where kind = 'snapshot' and destination = ? order by n desc limit 1`, destination) ??
  null

export const record = (db: WritableDb, made: Omit<BackupRecord, 'n' | 'clients' | 'notes'> & { counts: BackupCounts }): void =>
  void db.run(
    'insert into backups (kind, file, destination, made_at, verified_at, bytes, clients, notes, mark) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    made.kind,
    made.file,
    made.destination,
    made.madeAt,
    made.verifiedAt,
    made.bytes,
    made.counts.clients,
    made.counts.notes,
    made.mark
  )

/** Null for one that is there after all. */
export const noteRemoved = (db: WritableDb, n: number, at: string | null): void =>
  void db.run('update backups set removed_at = ? where n = ?', at, n)
