// Salvage, in the worker: the readable rows of a damaged vault, table by table, into a new one.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Salvaged, SalvagedKind } from '#contract/vault'
import { Refusal } from '../tools.ts'
import { fsyncFile, refuseNarrow } from './files.ts'
import { writeMeta } from './meta.ts'
import { createVaultFile, openVault } from './openVault.ts'
import { openRawPages, type RawPages } from './rawPages.ts'
import { rowsOf, type RawRow } from './rawRows.ts'
import { mendLinks } from './salvageLinks.ts'
import { fitting, indexesOf, ownersOf, schemaIn, tablesOf, type Table } from './salvageMap.ts'
import { connect, harden, type Connection } from './sqlcipher.ts'
import type { Meter } from './worker.ts'

export interface SalvageJob {
  readonly job: 'salvage'
  /** The damaged file, which is closed; it is read only. */
  readonly vault: string
  readonly dataKey: Uint8Array
  /** Folder for the new vault, and its key. */
  readonly stage: string
  readonly to: Uint8Array
  readonly vaultId: string
  /** For a client whose own record could not be read. */
  readonly spareId: string
  readonly now: string
}

/** Of what the vault remembers of itself, only this is still true of the new one. */
const metaKept = ['createdAt']

/** A row that breaks a rule of its table is no whole row; what the disk refuses is another matter, and ends it all. */
const isOfRow = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && /^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG)/.test(String(fault.code))

type Insert = (row: NonNullable<RawRow>) => boolean

/** One prepared statement for each number of columns: rows of an older schema have fewer, and the others their defaults. */
const inserting = (db: Connection, table: Table): Insert => {
  // what stands in a new vault already gives way to what she made of it
  const verb = db.prepare(`select 1 from "${table.name}" limit 1`).get() === undefined ? 'insert' : 'insert or replace'
  const statements = new Map<number, ReturnType<Connection['prepare']>>()
  return ({ rowid, values }) => {
    const count = Math.min(values.length, table.columns.length)
    if (count === 0 || (table.name === 'meta' && !metaKept.includes(String(values[0])))) return true
    let insert = statements.get(count)
    if (!insert) {
      const names = table.columns.slice(0, count).map(({ name }) => name)
      insert = db.prepare(`${verb} into ${table.name} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`)
      statements.set(count, insert)
    }
    try {
      insert.run(values.slice(0, count).map((value, i) => (i === table.rowid ? rowid : value)))
      return true
    } catch (fault) {
      if (!isOfRow(fault)) throw fault
      return false
    }
  }
}

/** Stands for the table of a row that can be of several. */
const ofSomeTable = '?'

interface Yield {
  /** Rows that are now in the new vault, and what is known to have been in the old one besides. */
  readonly kept: Map<string, number>
  readonly lost: Map<string, number>
}

const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

/** Goes over the pages and puts their rows where they belong. */
const pour = (pages: RawPages, db: Connection, progress: (pages: number) => void): Yield => {
  const tables = tablesOf(db)
  const indexes = indexesOf(db)
  const schema = schemaIn(pages, () => progress(1))
  const { of: owners, whole, torn } = ownersOf(pages, schema, tables)
  const inserts = new Map(tables.map((table) => [table.name, inserting(db, table)]))
  const counts: Yield = { kept: new Map(), lost: new Map() }
  const known = new Map<string, Set<number>>()
  const there = new Map<string, Set<number>>()
  const rowids = (map: Map<string, Set<number>>, table: string): Set<number> => {
    if (!map.has(table)) map.set(table, new Set())
    return map.get(table)!
  }
  const orphans = new Set<string>()
  const take = (table: string, read: RawRow, sure: boolean): void => {
    // of a seal all but its PDF says still what was sealed, and when; of anything else a row without its end is none
    const row = read?.short && table !== 'document_seals' ? null : read
    if (row?.short && inserts.get(table)!(row)) {
      add(counts.lost, table)
      rowids(there, table).add(row.rowid!)
    } else if (row !== null && !row.short && inserts.get(table)!(row)) {
      add(counts.kept, table)
      if (row.rowid !== null) rowids(there, table).add(row.rowid)
    } else if (sure && row === null) add(counts.lost, table)
  }
  const pass = (): void => {
    for (let number = 1; number <= pages.count; number++) {
      const page = pages.page(number)
      progress(1)
      if (page === null) continue
      const owner = owners.get(number)
      for (const row of rowsOf(pages, page, number)) {
        if (owner?.is === 'index') {
          const rowid = row?.values.at(-1)
          if (typeof rowid === 'number') rowids(known, owner.table).add(rowid)
        } else if (owner?.is === 'table') take(owner.table, row, true)
        else if (!owner && row && !row.short) {
          const table = fitting(row, tables, indexes, whole)
          if (table === 'several') add(counts.lost, ofSomeTable)
          else if (table) {
            take(table.name, row, false)
            orphans.add(table.name)
          }
        }
      }
    }
  }
  db.transaction(pass)()
  // what an index names and no page gave
  for (const [table, ids] of known) {
    const missing = [...ids].filter((id) => !there.get(table)?.has(id)).length
    counts.lost.set(table, Math.max(missing, counts.lost.get(table) ?? 0))
  }
  // where no index tells what there was, and no leaf came over that the lost page led to, it was one itself
  const told = new Set(indexes.filter(({ name, full }) => full && whole.has(name)).map(({ table }) => table))
  for (const table of torn) if (!told.has(table) && !orphans.has(table)) counts.lost.set(table, Math.max(1, counts.lost.get(table) ?? 0))
  return counts
}

/**
 * Backups of before the damage are whole where this vault is not: without a record that is kept, no new one ever displaces their files.
 * They hold the old key too, so that none of them is one of this vault's own.
 */
const detachBackups = (db: Connection, now: string): void =>
  void db.prepare('update backups set removed_at = ? where removed_at is null').run(now)

/** Numbers of the lines before which others are missing, e.g. `12 230`. */
const gapsIn = (db: Connection): number[] =>
  db
    .prepare('select n from audit as line where n > 1 and not exists (select 1 from audit where n = line.n - 1) order by n')
    .pluck()
    .all() as number[]

const linesLost = (db: Connection): number => db.prepare('select coalesce(max(n), 0) - count(*) from audit').pluck().get() as number

/** Files of which not every byte could be read. */
const filesNotWhole = (db: Connection): number =>
  db
    .prepare(
      `select count(*) from attachments where added_at is not null
         and bytes <> (select coalesce(sum(length(bytes)), 0) from attachment_chunks where attachment_id = attachments.id)`
    )
    .pluck()
    .get() as number

export const tableOfKind: Readonly<Record<Exclude<SalvagedKind, 'others'>, string>> = {
  clients: 'clients',
  notes: 'notes',
  versions: 'note_versions',
  sessions: 'sessions',
  documents: 'documents',
  seals: 'document_seals',
  files: 'attachments',
  lines: 'audit',
  settings: 'settings',
  forms: 'drafts'
}

/** What is no record of hers: pieces of others that are counted, and what the vault knows of itself. */
const ofThemselves: ReadonlySet<string> = new Set(['attachment_chunks', 'meta', 'backups'])

/** Refuses with `vaultDamaged` where nothing can be read at all, with `diskFull` before anything is written. */
export const salvage = async (job: SalvageJob, meter: Meter): Promise<Salvaged> => {
  const path = join(job.stage, 'vault.db')
  refuseNarrow(job.stage, statSync(job.vault).size) // the rows, and before that in one transaction's log
  const pages = openRawPages(job.vault, job.dataKey)
  createVaultFile(path, job.to)
  const db = connect(path, job.to, { mustExist: true })
  let gaps: number[]
  let counts: Yield
  let mended: number
  try {
    harden(db)
    db.pragma('foreign_keys=OFF')
    counts = pour(pages, db, meter(pages.count * 2))
    if (counts.kept.size === 0) throw new Refusal('vaultDamaged')
    const links = mendLinks(db, job)
    mended = links.mended
    for (const [table, count] of links.lost) {
      counts.lost.set(table, (counts.lost.get(table) ?? 0) + count)
      counts.kept.set(table, (counts.kept.get(table) ?? 0) - count)
    }
    counts.lost.set('attachments', (counts.lost.get('attachments') ?? 0) + filesNotWhole(db))
    detachBackups(db, job.now)
    gaps = gapsIn(db)
    counts.lost.set('audit', Math.max(counts.lost.get('audit') ?? 0, linesLost(db)))
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok' || (db.pragma('foreign_key_check') as unknown[]).length > 0)
      throw new Refusal('vaultDamaged')
  } finally {
    pages.close()
    db.close()
    job.dataKey.fill(0)
  }
  const vault = openVault(path, job.to, { anew: true })
  try {
    vault.transaction((writable, audit) => {
      writeMeta(writable, 'vaultId', job.vaultId)
      audit(job.now, 'vault.salvage', gaps.length > 0 ? gaps.join(' ') : null)
    })
  } finally {
    vault.close()
    job.to.fill(0)
  }
  fsyncFile(path)
  const countsOf = (from: Map<string, number>): Salvaged['kept'] => {
    const named = Object.values(tableOfKind)
    const others = [...from].filter(([table]) => !named.includes(table) && !ofThemselves.has(table))
    return {
      ...(Object.fromEntries(Object.entries(tableOfKind).map(([kind, table]) => [kind, from.get(table) ?? 0])) as Salvaged['kept']),
      others: others.reduce((sum, [, count]) => sum + count, 0)
    }
  }
  return { kept: countsOf(counts.kept), lost: countsOf(counts.lost), mended, proven: pages.proven }
}
