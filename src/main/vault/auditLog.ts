// The audit log: append-only, each line's hash over the line before it, so that none can be changed, moved or taken out unnoticed.
import { createHash } from 'node:crypto'
import type { ReadableDb, WritableDb } from '../tools.ts'

interface Line {
  readonly n: number
  readonly at: string
  readonly method: string
  readonly record: string | null
  readonly hash: string
}

/** Stands before the first line. */
const beginning = ''

/** SHA-256, hex, over the hash of the line before and all of this line. */
const hashOf = (before: string, at: string, method: string, record: string | null): string =>
  createHash('sha256')
    .update(JSON.stringify([before, at, method, record]))
    .digest('hex')

export interface AuditLog {
  /** Adds a line in the transaction that is open. */
  append(at: string, method: string, record: string | null): void
  /** Runs `work`; if it throws, its lines are forgotten with the transaction. */
  within<T>(work: () => T): T
}

export const openAuditLog = (db: WritableDb): AuditLog => {
  let head = db.get<{ hash: string }>('select hash from audit order by n desc limit 1')?.hash ?? beginning
  return {
    append: (at, method, record) => {
      const hash = hashOf(head, at, method, record)
      db.run('insert into audit (at, method, record, hash) values (?, ?, ?, ?)', at, method, record, hash)
      head = hash
    },
    within: (work) => {
      const before = head
      try {
        return work()
      } catch (fault) {
        head = before
        throw fault
      }
    }
  }
}

/** Lines read at once. */
const batch = 5000

/** Number of the first line whose hash is not what it must be, or null when the chain is whole; and how many lines there are. */
export const verifyChain = (db: ReadableDb): { lines: number; brokenAt: number | null } => {
  let head = beginning
  let last = 0
  let lines = 0
  for (;;) {
    const some = db.all<Line>('select n, at, method, record, hash from audit where n > ? order by n limit ?', last, batch)
    if (some.length === 0) return { lines, brokenAt: null }
    for (const { n, at, method, record, hash } of some) {
      if (n !== last + 1 || hash !== hashOf(head, at, method, record)) return { lines, brokenAt: n }
      head = hash
      last = n
      lines++
    }
  }
}
