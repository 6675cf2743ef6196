// What the audit log itself tells: the last change, the last passphrase. Below the rooms, since some of them ask and the log's own room knows them all.
import { contract } from '#contract'
import type { Kind } from '#contract/kinds'
import type { ReadableDb } from '../tools.ts'

/**
 * What a backup has to hold is changed by writes, and by the acts that say so. All other lines (of reading, unlocking, printing,
 * checking, copying elsewhere, of backups themselves) tell of no change: one more backup would hold nothing more.
 */
const changing = (Object.entries(contract) as [string, Record<string, { kind: Kind; changes?: boolean }>][]).flatMap(([room, methods]) =>
  Object.entries(methods)
    .filter(([, { kind, changes }]) => kind === 'write' || changes)
    .map(([method]) => `${room}.${method}`)
)

/** Number of the last line that tells of a change; 0 if none does. */
export const lastChange = (db: ReadableDb): number =>
  db.get<{ n: number }>(
    'select n from audit where method in (select value from json_each(?)) order by n desc limit 1',
    JSON.stringify(changing)
  )?.n ?? 0

/**
 * When the vault last got a passphrase; null if the log does not say.
 * The names stand here as in the partial index `audit_of_passphrases`, which alone is read.
 */
export const passphraseChangedAt = (db: ReadableDb): string | null =>
  db.get<{ at: string }>(
    "select at from audit where method in ('vault.create', 'vault.recover', 'vault.changePassphrase') order by n desc limit 1"
  )?.at ?? null
