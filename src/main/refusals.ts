// Turns any fault into a refusal of the contract: a code, never a message.
import type { RefusalCode, Refused } from '#contract/kinds'
import { Refusal } from './tools.ts'

const sqliteRefusals: readonly [RegExp, RefusalCode][] = [
  // EFBIG: the largest file that a memory stick's file system takes
  [/^SQLITE_FULL|^ENOSPC|^EDQUOT|^EFBIG/, 'diskFull'],
  [/^SQLITE_READONLY|^SQLITE_CANTOPEN|^EROFS|^EACCES|^EPERM/, 'readOnly'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'vaultDamaged'],
  [/^(SQLITE_IOERR|EIO$|ENXIO|ENODEV)/, 'diskFails']
]

/** Any fault as a refusal; what is not foreseen becomes `failed`, and no message ever crosses. */
export const refusalOf = (fault: unknown): Refused => {
  if (fault instanceof Refusal) {
    return {
      ok: false,
      code: fault.code,
      ...(fault.field === undefined ? {} : { field: fault.field }),
      ...(fault.waitMs === undefined ? {} : { waitMs: fault.waitMs })
    }
  }
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : ''
  // SQLITE_IOERR_… on a full disk carries no errno: treated as a full disk, which says what to do and keeps the draft
  if (/^SQLITE_IOERR_(WRITE|FSYNC|TRUNCATE|SHMSIZE)/.test(code)) return { ok: false, code: 'diskFull' }
  if (code === 'SQLITE_CONSTRAINT_TRIGGER') return { ok: false, code: 'signed' }
  return { ok: false, code: sqliteRefusals.find(([pattern]) => pattern.test(code))?.[1] ?? 'failed' }
}
