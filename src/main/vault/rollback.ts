// Holds the vault against its head file: whether changes that were saved in it are no longer there.
import { randomBytes } from 'node:crypto'
import type { MissingChanges } from '#contract/vault'
import type { ReadableDb, WritableDb } from '../tools.ts'
import { holdsLine, lastLine, type AuditLog } from './auditLog.ts'
import { makeHead, openHead, readHead, type Head, type Mark } from './head.ts'

type Commit = (work: (db: WritableDb, audit: (at: string, method: string, record: string | null) => void) => unknown) => unknown

/** The key lies in the vault itself: it goes with the vault through a change of the data key. */
const keyRow = 'headKey'
const keyIn = (db: ReadableDb): Buffer | null => {
  const value = db.get<{ value: string }>('select value from meta where key = ?', keyRow)?.value
  return value === undefined ? null : Buffer.from(value, 'hex')
}

const untilOf = ({ n, at }: Mark): string | null => (n === 0 ? null : at)

const missingIn = (db: ReadableDb, vault: string, key: Buffer): MissingChanges | null => {
  const mark = readHead(vault, key)
  const last = lastLine(db)
  const { n } = last
  const until = untilOf(last)
  if (mark === null || mark === 'damaged') return { why: mark === null ? 'headGone' : 'headDamaged', changes: null, until, was: null }
  if (mark.n > n) return { why: 'behind', changes: mark.n - n, until, was: mark.at }
  // a kill between a commit and its mark leaves the vault ahead: that is fine, as long as it is the same story
  return holdsLine(db, mark) ? null : { why: 'other', changes: null, until, was: mark.at }
}

/** Whether changes that were saved are not in the vault, by what its head says. */
export const isBehind = (db: ReadableDb, vault: string): boolean => {
  const key = keyIn(db)
  return key !== null && missingIn(db, vault, key) !== null
}

const noRoom = (fault: unknown): boolean =>
  /^(ENOSPC|EDQUOT|EROFS|SQLITE_(FULL|READONLY|IOERR_(WRITE|FSYNC|TRUNCATE|SHMSIZE)))/.test(String((fault as NodeJS.ErrnoException).code))

interface Guard {
  missing(): MissingChanges | null
  /** A transaction has been committed. */
  moved(): void
  accept(at: string): void
  close(): void
}

/** A vault without a key for its head has never had one: it gets one now. */
export const guard = (vault: string, db: WritableDb, commit: Commit, { log, anew }: { log: AuditLog; anew: boolean }): Guard => {
  let head: Head | undefined
  const moved = (): void => {
    try {
      head?.write(log.last())
    } catch {
      // the change is saved; a head that stays behind alarms nobody
    }
  }
  const begin = (line?: string): void => {
    const key = randomBytes(32)
    // the file first: a key without its file would be called a loss
    makeHead(vault, key, log.last())
    commit((writable, audit) => {
      if (line !== undefined) audit(line, 'vault.acceptMissing', null)
      writable.run(
        'insert into meta (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
        keyRow,
        key.toString('hex')
      )
    })
    head = openHead(vault, key)
    moved()
  }
  const key = anew ? null : keyIn(db)
  let missing: MissingChanges | null = null
  try {
    missing = key && missingIn(db, vault, key)
    if (key === null) begin()
    else if (missing === null) {
      head = openHead(vault, key)
      moved()
    }
  } catch (fault) {
    if (anew) throw fault // it would stand there as one that misses changes; nothing of the copy is in use yet
    // a full or read-only disk: what is in the vault can be read all the same; else nobody would notice what goes missing from now on
    if (!noRoom(fault)) missing = { why: 'headDamaged', changes: null, until: untilOf(lastLine(db)), was: null }
  }
  return {
    missing: () => missing,
    moved,
    accept: (at) => {
      begin(at)
      missing = null
    },
    close: () => head?.close()
  }
}
