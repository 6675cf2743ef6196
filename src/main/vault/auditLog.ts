// The audit log: append-only, each line's hash over the line before it, so that none can be changed, moved or taken out unnoticed.
import { createHash } from 'node:crypto'
import type { ReadableDb, WritableDb } from '../tools.ts'
import type { Mark } from './head.ts'

interface Line {
  readonly n: number
  readonly at: string
  readonly method: string
  readonly record: string | null
  readonly hash: string
}

/** Stands before the first line. */
const beginning = ''
const none: Mark = { n: 0, hash: '0'.repeat(64), at: new Date(0).toISOString() }

/** SHA-256, hex, over the hash of the line before and all of this line. */
const hashOf = (before: string, at: string, method: string, record: string | null): string =>
  createHash('sha256')
    .update(JSON.stringify([before, at, method, record]))
    .digest('hex')

export interface AuditLog {
  /** Where the log ends now. */
  last(): Mark
  /** Adds a line in the transaction that is open. */
  append(at: string, method: string, record: string | null): void
  /** Runs `work`; if it throws, its lines are forgotten with the transaction. */
  within<T>(work: () => T): T
}

/** The last line of the log; `n` is 0 where there is none. */
export const lastLine = (db: ReadableDb): Mark => db.get<Mark>('select n, hash, at from audit order by n desc limit 1') ?? none

/** Whether the line of this number is the one of this hash. */
export const holdsLine = (db: ReadableDb, { n, hash }: Mark): boolean =>
  n === 0 || db.get<{ hash: string }>('select hash from audit where n = ?', n)?.hash === hash

export const openAuditLog = (db: WritableDb): AuditLog => {
  let last = lastLine(db)
  return {
    last: () => last,
    append: (at, method, record) => {
      const hash = hashOf(last.n === 0 ? beginning : last.hash, at, method, record)
      db.run('insert into audit (at, method, record, hash) values (?, ?, ?, ?)', at, method, record, hash)
      last = { n: last.n + 1, hash, at }
    },
    within: (work) => {
      const before = last
      try {
        return work()
      } catch (fault) {
        last = before
        throw fault
      }
    }
  }
}

/** Lines read at once. */
const batch = 5000

export interface ChainVerdict {
  readonly lines: number
  /** Number of the first line that is not what it must be, or null when the chain is whole. */
  readonly brokenAt: number | null
  /** Places where a salvage says that lines before were lost with a damaged vault: the chain begins anew there. */
  readonly gaps: number
}

/** Numbers of the lines before which a salvage found others missing. */
const restartsIn = (db: ReadableDb): Set<number> =>
  new Set(
    db
      .all<{ record: string }>("select record from audit where method = 'vault.salvage' and record is not null")
      .flatMap(({ record }) => record.split(' ').map(Number))
  )

export const verifyChain = (db: ReadableDb): ChainVerdict => {
  const restarts = restartsIn(db)
  let head = beginning
  let last = 0
  let lines = 0
  let gaps = 0
  for (;;) {
    const some = db.all<Line>('select n, at, method, record, hash from audit where n > ? order by n limit ?', last, batch)
    if (some.length === 0) return { lines, brokenAt: null, gaps }
    for (const { n, at, method, record, hash } of some) {
      const anew = n !== last + 1 && restarts.has(n)
      if (anew) gaps++
      else if (n !== last + 1 || hash !== hashOf(head, at, method, record)) return { lines, brokenAt: n, gaps }
      head = hash
      last = n
      lines++
    }
  }
}
