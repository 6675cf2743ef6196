// One hash over everything that a vault says, whatever its key, its pages and its order on disk: equal before and after a restore.
import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'

/** Of `meta` nothing: a restored vault has another id, and other marks of its own. The index's own tables follow from the notes. */
const tablesOf = (db: Database.Database): string[] =>
  db
    .prepare(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%' and name <> 'meta' order by name"
    )
    .pluck()
    .all() as string[]

const columnsOf = (db: Database.Database, table: string): { name: string; pk: number }[] =>
  db.prepare('select name, pk from pragma_table_info(?) order by cid').all(table) as { name: string; pk: number }[]

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

type Value = string | bigint | number | Buffer | null

/** A value and its type, so that no two rows can be written alike that are not. */
const written = (value: Value): string => {
  if (value === null) return 'n'
  if (typeof value === 'string') return `s${value.length}:${value}`
  return Buffer.isBuffer(value) ? `b${value.toString('hex')}` : `i${value}`
}

/** SHA-256, hex, over every row of every table in the order of its key. Reads row by row. */
export const logicalHash = (db: Database.Database): string => {
  const hash = createHash('sha256')
  for (const table of tablesOf(db)) {
    const columns = columnsOf(db, table)
    const key = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk)
    const order = (key.length > 0 ? key : columns).map(({ name }) => quoted(name)).join(', ')
    hash.update(`\u0000${table}(${columns.map(({ name }) => name).join()})`)
    const rows = db
      .prepare(`select * from ${quoted(table)} order by ${order}`)
      .raw()
      .safeIntegers()
    for (const row of rows.iterate() as IterableIterator<Value[]>) hash.update(`\n${row.map(written).join('|')}`)
  }
  return hash.digest('hex')
}
