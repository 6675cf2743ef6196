// An open vault: one writer, a readable side that cannot write, and the audit log that every transaction feeds.
import { closeSync, openSync, statSync } from 'node:fs'
import type Database from 'better-sqlite3'
import type { MissingChanges } from '#contract/vault'
import { Refusal, type ReadableDb, type Sql, type WritableDb } from '../tools.ts'
import { openAuditLog } from './auditLog.ts'
import { quietly, there } from './files.ts'
import { dropKeptWal, hasKeptWal, keepWal } from './keptWal.ts'
import { guard, isBehind } from './rollback.ts'
import { readMeta } from './meta.ts'
import { migrate, refuseNewer, schemaVersion, versionOf } from './migrate.ts'
import { connect, harden, type Connection } from './sqlcipher.ts'

type Audit = (at: string, method: string, record: string | null) => void
type AuditLine = Parameters<Audit>
type Statement = Database.Statement

export interface OpenVault {
  readonly readable: ReadableDb
  /** One immediate transaction: everything in `work`, its audit line among it, or nothing. */
  transaction<T>(work: (db: WritableDb, audit: Audit) => T): T
  /** Remembers that clinical text was read; written with the next transaction or within a second. */
  noteRead: Audit
  /** What is not in this file though it was in this vault once; until she accepts it nothing can be written (`changesMissing`). */
  missing(): MissingChanges | null
  /** Goes on from what there is, with a line in the log. */
  acceptMissing(at: string): void
  close(): void
}

/** Reads of clinical text wait this long at most for their audit line, ms: a commit for each keystroke of a search would cost more than the search. */
const readLinesWait = 1000
/** After this long without a write the WAL is checkpointed and the index merged, ms. */
const idleAfter = 5000

const pageSize = 4096

export const readableOf = (db: Connection): ReadableDb => {
  const statements = new Map<string, Statement>()
  const prepared = (sql: string) => {
    let statement = statements.get(sql)
    if (!statement) {
      statement = db.prepare(sql)
      if (!statement.readonly) throw new Error('a read must not write')
      statements.set(sql, statement)
    }
    return statement
  }
  return {
    get: <T>(sql: string, ...values: Sql[]) => prepared(sql).get(...values) as T | undefined,
    all: <T>(sql: string, ...values: Sql[]) => prepared(sql).all(...values) as T[]
  }
}

const writableOf = (db: Connection, readable: ReadableDb): WritableDb => {
  const statements = new Map<string, Statement>()
  return {
    ...readable,
    run: (sql, ...values) => {
      let statement = statements.get(sql)
      if (!statement) statements.set(sql, (statement = db.prepare(sql)))
      return statement.run(...values).changes
    }
  }
}

/** A file that lost its end would be read as far as it goes: refuse it while nothing has been written. */
const refuseTruncated = (db: Connection, path: string): void => {
  db.pragma('wal_checkpoint(TRUNCATE)')
  const pages = db.pragma('page_count', { simple: true }) as number
  if (statSync(path).size !== pages * pageSize) throw new Refusal('vaultDamaged')
}

/** What a kept log holds was saved with the schema of then, and fits no other: it is salvaged, not migrated. */
const refuseMigrationOfLess = (db: Connection, path: string): void => {
  if (versionOf(db) < schemaVersion && hasKeptWal(path) && isBehind(readableOf(db), path)) throw new Refusal('vaultDamaged')
}

const asDamage = (fault: unknown): unknown =>
  typeof fault === 'object' && fault !== null && 'code' in fault && /^SQLITE_(NOTADB|CORRUPT|IOERR_SHORT_READ)/.test(String(fault.code))
    ? new Refusal('vaultDamaged')
    : fault

/**
 * Of a closed vault whose schema would be brought up to date when it is opened: what it remembers under `name`. Null where nothing would
 * be, or where `openVault` has its own word to say; what hinders the looking is thrown, else the schema would be changed with nothing kept.
 */
export const earlier = (path: string, dataKey: Uint8Array, name: string): { readonly remembered: string | undefined } | null => {
  if (!there(path)) throw new Refusal('vaultDamaged')
  let db: Connection | undefined
  try {
    keepWal(path)
    db = connect(path, dataKey, { mustExist: true })
    const version = versionOf(db)
    const readable = readableOf(db)
    if (version === 0 || version >= schemaVersion || (hasKeptWal(path) && isBehind(readable, path))) return null
    return { remembered: readMeta(readable, name) }
  } catch (fault) {
    throw asDamage(fault)
  } finally {
    db?.close()
  }
}

/** Makes a new, empty vault file at `path`, which must not exist. */
export const createVaultFile = (path: string, dataKey: Uint8Array): void => {
  closeSync(openSync(path, 'wx', 0o600)) // SQLite gives what it lays beside the file the same rights
  const db = connect(path, dataKey, { mustExist: true })
  try {
    harden(db)
    migrate(db)
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
}

const orClose = <T>(db: Connection, work: () => T): T => {
  try {
    return work()
  } catch (fault) {
    db.close()
    throw asDamage(fault)
  }
}

const connectChecked = (path: string, dataKey: Uint8Array): Connection => {
  if (!there(path)) throw new Refusal('vaultDamaged')
  let db: Connection | undefined
  try {
    db = connect(path, dataKey, { mustExist: true })
    refuseNewer(db)
    if (versionOf(db) === 0) throw new Refusal('vaultDamaged') // an empty file opens as an empty database under any key
    harden(db)
    refuseTruncated(db, path)
    refuseMigrationOfLess(db, path)
    migrate(db)
    return db
  } catch (fault) {
    db?.close()
    throw asDamage(fault)
  }
}

/**
 * Opens the file with its data key. Refuses with `vaultNewer` or `vaultDamaged`, nothing changed; what a kill left in the WAL may have been
 * taken into the file.
 * With `anew` it is a copy of a vault that begins a life of its own: nothing can be missing.
 */
export const openVault = (path: string, dataKey: Uint8Array, { anew = false } = {}): OpenVault => {
  if (!anew) keepWal(path)
  const db = connectChecked(path, dataKey)
  const readable = readableOf(db)
  const writable = writableOf(db, readable)
  const log = orClose(db, () => openAuditLog(writable))

  const readLines: AuditLine[] = []
  let readTimer: NodeJS.Timeout | undefined
  let idleTimer: NodeJS.Timeout | undefined

  const tidy = (): void => {
    db.prepare("insert into notes_index (notes_index, rank) values ('merge', 64)").run()
    db.pragma('wal_checkpoint(PASSIVE)')
  }
  const restIdleTimer = (): void => {
    clearTimeout(idleTimer)
    idleTimer = setTimeout(() => quietly(tidy), idleAfter)
    idleTimer.unref()
  }

  // made once: better-sqlite3 builds four functions for each
  const wholly = db.transaction((work: (db: WritableDb, audit: Audit) => unknown) => {
    for (const line of readLines) log.append(...line)
    return work(writable, log.append)
  })
  const committed = <T>(work: (db: WritableDb, audit: Audit) => T): T => {
    const result = log.within(() => wholly.immediate(work)) as T
    readLines.length = 0
    restIdleTimer()
    return result
  }
  const head = orClose(db, () => guard(path, writable, committed, { log, anew }))
  if (head.missing() === null) dropKeptWal(path)
  const transaction = <T>(work: (db: WritableDb, audit: Audit) => T): T => {
    if (head.missing() !== null) throw new Refusal('changesMissing')
    const result = committed(work)
    head.moved()
    return result
  }

  const writeReadLines = (): void => {
    readTimer = undefined
    if (readLines.length > 0) quietly(() => transaction(() => undefined))
    if (readLines.length > 0) awaitReadLines() // the disk is full: they wait
  }
  const awaitReadLines = (): void => {
    readTimer ??= setTimeout(writeReadLines, readLinesWait)
    readTimer.unref()
  }

  return {
    readable,
    transaction,
    noteRead: (...line) => {
      readLines.push(line)
      awaitReadLines()
    },
    missing: head.missing,
    acceptMissing: (at) => {
      head.accept(at)
      dropKeptWal(path)
    },
    close: () => {
      clearTimeout(readTimer)
      clearTimeout(idleTimer)
      if (readLines.length > 0) quietly(() => transaction(() => undefined))
      clearTimeout(idleTimer)
      // a backup that still reads is not waited for: what is in the WAL is taken in at the next opening
      quietly(() => db.pragma('busy_timeout=0'))
      quietly(() => db.pragma('wal_checkpoint(TRUNCATE)'))
      db.close()
      quietly(head.close)
    }
  }
}
