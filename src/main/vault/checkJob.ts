// The integrity check, in the worker: every page, the WAL, the tables, the index and the log, while she goes on typing.
import type { KeyObject } from 'node:crypto'
import { statSync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { setTimeout as after } from 'node:timers/promises'
import { mostPages, type CheckFinding } from '#contract/integrity'
import { verifyChain } from './auditLog.ts'
import { readableOf } from './openVault.ts'
import { macKeyOf, pageProven, pageSize } from './pages.ts'
import { connect, type Connection } from './sqlcipher.ts'
import { walIsWhole } from './walChain.ts'
import type { Meter } from './worker.ts'

export interface CheckJob {
  readonly job: 'check'
  /** The file of a vault that is open. */
  readonly vault: string
  readonly dataKey: Uint8Array
}

export interface CheckResult {
  readonly pages: number
  readonly lines: number
  readonly findings: readonly CheckFinding[]
}

/** What is being written while it is read looks damaged for a moment: it is looked at again, so often. */
const looks = 5
const pause = 100
const batch = 256

const holds = async (look: () => boolean): Promise<boolean> => {
  for (let n = 1; ; n++) {
    if (look()) return true
    if (n === looks) return false
    await after(pause)
  }
}

/** Which of these pages are still not what was written, after they were looked at again, all of them together. */
const stillDamaged = async (file: FileHandle, pages: readonly number[], macKey: KeyObject): Promise<number[]> => {
  const one = Buffer.alloc(pageSize)
  const proven = async (number: number): Promise<boolean> => {
    const { bytesRead } = await file.read(one, 0, pageSize, (number - 1) * pageSize)
    return bytesRead === pageSize && pageProven(one, number, macKey)
  }
  let left = [...pages]
  for (let look = 1; look < looks && left.length > 0; look++) {
    await after(pause)
    const damaged: number[] = []
    for (const number of left) if (!(await proven(number))) damaged.push(number)
    left = damaged
  }
  return left
}

/** Counts the pages that are not those that were written at their place; stops when there are more than `mostPages`. */
const damagedPages = async (vault: string, dataKey: Uint8Array, progress: (bytes: number) => void): Promise<number> => {
  const file = await open(vault, 'r')
  try {
    const { size } = await file.stat()
    const bytes = Buffer.alloc(pageSize * batch)
    let macKey: KeyObject | undefined
    let suspect: number[] = []
    for (let offset = 0; offset + pageSize <= size; offset += bytes.length) {
      const { bytesRead } = await file.read(bytes, 0, bytes.length, offset)
      macKey ??= macKeyOf(dataKey, bytes.subarray(0, 16))
      for (let at = 0; at + pageSize <= bytesRead; at += pageSize) {
        const number = (offset + at) / pageSize + 1
        if (!pageProven(bytes.subarray(at, at + pageSize), number, macKey)) suspect.push(number)
      }
      progress(bytesRead)
      if (suspect.length > mostPages) suspect = await stillDamaged(file, suspect, macKey)
      if (suspect.length > mostPages) return mostPages + 1
    }
    if (macKey) suspect = await stillDamaged(file, suspect, macKey)
    return suspect.length + (size % pageSize === 0 ? 0 : 1)
  } finally {
    await file.close()
  }
}

/** Faults of a check that SQLite does; one that it cannot do to its end is one. */
const faultsOf = (check: () => number): number => {
  try {
    return check()
  } catch {
    return 1
  }
}

const tableFaults = (db: Connection): number =>
  faultsOf(() => {
    const rows = db.pragma('quick_check(1000)') as { quick_check: string }[]
    return rows.filter(({ quick_check: row }) => row !== 'ok').length
  })

/** Notes and exchanges that their index does not know, or that it knows and are not there. */
const indexFaults = (db: Connection): number =>
  ['notes', 'exchanges'].reduce(
    (sum, indexed) =>
      sum +
      faultsOf(
        () =>
          db
            .prepare(
              `select (select count(*) from ${indexed}_findable where n not in (select id from ${indexed}_index_docsize))
                    + (select count(*) from ${indexed}_index_docsize where id not in (select n from ${indexed}_findable))`
            )
            .pluck()
            .get() as number
      ),
    0
  )

const linkFaults = (db: Connection): number => faultsOf(() => (db.pragma('foreign_key_check') as unknown[]).length)

/** Every page counts twice: once read, once for what SQLite looks at. */
export const checkVault = async ({ vault, dataKey }: CheckJob, meter: Meter): Promise<CheckResult> => {
  const { size } = statSync(vault)
  const progress = meter(size * 2)
  const db = connect(vault, dataKey, { mustExist: true })
  try {
    db.pragma('busy_timeout=5000')
    db.pragma('query_only=ON')
    db.pragma('cell_size_check=ON')
    const wal = (await holds(() => walIsWhole(vault))) ? 0 : 1
    const pages = await damagedPages(vault, dataKey, progress)
    const step = size / 4
    const tables = tableFaults(db)
    progress(step * 2)
    const found = { pages, wal, tables, index: indexFaults(db), links: linkFaults(db) }
    progress(step)
    const { lines, brokenAt } = chainIn(db)
    progress(size)
    const log = brokenAt === null ? 0 : 1
    const findings = Object.entries({ ...found, log }).map(([what, count]) => ({ what, count }) as CheckFinding)
    return { pages: Math.ceil(size / pageSize), lines, findings: findings.filter(({ count }) => count > 0) }
  } finally {
    db.close()
  }
}

const chainIn = (db: Connection): ReturnType<typeof verifyChain> => {
  try {
    return verifyChain(readableOf(db))
  } catch {
    return { lines: 0, brokenAt: 0, gaps: 0 }
  }
}
