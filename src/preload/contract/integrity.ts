// The integrity check: whether everything in the vault is as it was written; on demand, and once a week by itself.
import { act, read } from './kinds.ts'
import { nothing } from './fields.ts'

/**
 * `pages` that are not what was written, `wal` the journal of the last changes, `tables` their inner order, `index` of the search,
 * `links` records that name another that is not there, `log` the audit log's chain.
 */
export const checkedParts = ['pages', 'wal', 'tables', 'index', 'links', 'log'] as const

/** Beyond so many damaged pages a check looks at no more of them: `count` is then one more, and stands for all. */
export const mostPages = 1000

export interface CheckFinding {
  readonly what: (typeof checkedParts)[number]
  readonly count: number
}

export interface CheckMade {
  /** UTC. */
  readonly at: string
  readonly pages: number
  readonly lines: number
  /** Empty when all is well. */
  readonly findings: readonly CheckFinding[]
}

export const integrity = {
  /** The last check; `due` when it is a week old or there was none. */
  look: read(nothing).returns<{ last: CheckMade | null; due: boolean }>(),
  /** Goes on beside everything else; tells its progress. `busy` while one runs, `cancelled` when stopped, also by locking, restoring or backing up. */
  check: act(nothing).returns<CheckMade>(),
  cancel: act(nothing).returns<null>()
}
