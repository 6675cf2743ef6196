// Small things that the vault remembers of itself: a text for each name.
import type { ReadableDb, WritableDb } from '../tools.ts'

export const readMeta = (db: ReadableDb, key: string): string | undefined =>
  db.get<{ value: string }>('select value from meta where key = ?', key)?.value

export const writeMeta = (db: WritableDb, key: string, value: string): number =>
  db.run('insert into meta (key, value) values (?, ?) on conflict (key) do update set value = excluded.value', key, value)

export const dropMeta = (db: WritableDb, key: string): number => db.run('delete from meta where key = ?', key)

const earlierKeyName = 'earlierKey'

/** To be noted before anything is logged under a new data key: snapshots from before hold the earlier one. */
export const noteNewKey = (db: WritableDb): number =>
  writeMeta(db, earlierKeyName, String(db.get<{ n: number | null }>('select max(n) as n from audit')?.n ?? 0))

/** Number of the last line of the log that was written under an earlier data key; null where there was none. */
export const underEarlierKey = (db: ReadableDb): number | null => {
  const text = readMeta(db, earlierKeyName)
  return text === undefined ? null : Number(text)
}
