// Small things that the vault remembers of itself: a text for each name.
import type { ReadableDb, WritableDb } from '../tools.ts'

export const readMeta = (db: ReadableDb, key: string): string | undefined =>
  db.get<{ value: string }>('select value from meta where key = ?', key)?.value

export const writeMeta = (db: WritableDb, key: string, value: string): number =>
  db.run('insert into meta (key, value) values (?, ?) on conflict (key) do update set value = excluded.value', key, value)

export const dropMeta = (db: WritableDb, key: string): number => db.run('delete from meta where key = ?', key)
