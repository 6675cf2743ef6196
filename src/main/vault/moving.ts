// Moves all that belongs to one client to another, whatever tables there are, and back; and tells whether anything was written since.
import { createHash } from 'node:crypto'
import type { ReadableDb, Sql, WritableDb } from '../tools.ts'

/** Keys of the rows of one table. */
export interface Moved {
  readonly table: string
  readonly keys: readonly Sql[]
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

interface Owned {
  readonly table: string
  readonly key: string
}

/** Every table whose rows belong to a client, now and in times to come; its key is an integer or an id. */
const ownedTables = (db: ReadableDb): Owned[] =>
  db.all<Owned>(
    `select list.name as "table", key.name as key from pragma_table_list as list
     join pragma_table_info(list.name) as owner on owner.name = 'client_id'
     join pragma_table_info(list.name) as key on key.name = 'n' and key.pk = 1
     where list.schema = 'main' and list.type = 'table' order by list.name`
  )

const keysOf = (db: ReadableDb, { table, key }: Owned, clientId: string): Sql[] =>
  db.all<{ key: Sql }>(`select ${quoted(key)} as key from ${quoted(table)} where client_id = ? order by 1`, clientId).map((row) => row.key)

export const countRecords = (db: ReadableDb, clientId: string): { table: string; count: number }[] =>
  ownedTables(db)
    .map((owned) => ({ table: owned.table, count: keysOf(db, owned, clientId).length }))
    .filter(({ count }) => count > 0)

/**
 * What is signed may change in nothing, and triggers see to it. They are taken off for this one statement, which changes `client_id`
 * alone, and put back word for word, all in the caller's transaction. A seal goes on naming the client of the time of signing:
 * whoever verifies it takes the `drop_id` of a merge that led to the present client too (ADR 0080).
 */
const withoutTriggers = (db: WritableDb, table: string, work: () => void): void => {
  const triggers = db.all<{ name: string; sql: string }>(
    "select name, sql from sqlite_schema where type = 'trigger' and tbl_name = ? order by name",
    table
  )
  for (const { name } of triggers) db.run(`drop trigger ${quoted(name)}`)
  work()
  for (const { sql } of triggers) db.run(sql)
}

/**
 * All rows of `from` become rows of `to`; `staying` stay, and so do those of which `to` has its own, where there may be one only.
 * Tells which went.
 */
export const moveRecords = (db: WritableDb, from: string, to: string, staying: readonly Moved[] = []): Moved[] =>
  ownedTables(db).flatMap((owned) => {
    const before = keysOf(db, owned, from)
    if (before.length === 0) return []
    withoutTriggers(db, owned.table, () =>
      db.run(
        `update or ignore ${quoted(owned.table)} set client_id = ?
         where client_id = ? and ${quoted(owned.key)} not in (select value from json_each(?))`,
        to,
        from,
        JSON.stringify(staying.flatMap(({ table, keys }) => (table === owned.table ? keys : [])))
      )
    )
    const stayed = new Set(keysOf(db, owned, from))
    return [{ table: owned.table, keys: before.filter((key) => !stayed.has(key)) }]
  })

/** These rows belong to `to` again. */
export const moveBack = (db: WritableDb, moved: readonly Moved[], to: string): void => {
  const owned = new Map(ownedTables(db).map((each) => [each.table, each]))
  for (const { table, keys } of moved) {
    const { key } = owned.get(table)!
    withoutTriggers(db, table, () =>
      db.run(`update ${quoted(table)} set client_id = ? where ${quoted(key)} in (select value from json_each(?))`, to, JSON.stringify(keys))
    )
  }
}

/** Tables whose rows belong to rows of `parent`, by their id. */
const childrenOf = (db: ReadableDb, parent: string): { table: string; column: string }[] =>
  db.all(
    `select list.name as "table", link."from" as "column" from pragma_table_list as list join pragma_foreign_key_list(list.name) as link
     where list.schema = 'main' and list.type = 'table' and link."table" = ? and link."to" = 'id' order by list.name, link."from"`,
    parent
  )

/** The columns of a table; of bytes, which can be gigabytes of files and are never changed in their place, only how many they are. */
const told = (db: ReadableDb, table: string): string =>
  db
    .all<{ name: string; type: string }>(`select name, type from pragma_table_info(?) order by cid`, table)
    .map(({ name, type }) => (type === 'BLOB' ? `length(one.${quoted(name)})` : `one.${quoted(name)}`))
    .join(', ')

/** SHA-256, hex, over all that the vault holds of these clients: the same as long as nothing is written. */
export const fingerprintOf = (db: ReadableDb, clientIds: readonly string[]): string => {
  const hash = createHash('sha256')
  const ids = JSON.stringify(clientIds)
  const add = (sql: string): void => {
    hash.update(sql)
    for (const row of db.all<object>(sql, ids)) hash.update(JSON.stringify(row))
  }
  add('select * from clients where id in (select value from json_each(?)) order by id')
  for (const { table } of ownedTables(db)) {
    add(`select ${told(db, table)} from ${quoted(table)} as one where client_id in (select value from json_each(?)) order by n`)
    for (const child of childrenOf(db, table))
      if (child.table !== table)
        add(
          `select ${told(db, child.table)} from ${quoted(child.table)} as one join ${quoted(table)} as parent on parent.id = one.${quoted(child.column)}
           where parent.client_id in (select value from json_each(?)) order by one.rowid`
        )
  }
  return hash.digest('hex')
}

/** What lists count of each client's notes: while they were moved nobody counted. */
export const recount = (db: WritableDb, clientIds: readonly string[]): void =>
  void db.run(
    `update clients set
       last_session_at = (select start_at from notes where client_id = clients.id and amends is null and discarded_at is null
         and (signed_at is not null or body <> '') order by n desc limit 1),
       drafts = (select count(*) from notes where client_id = clients.id and signed_at is null and discarded_at is null and (body <> '' or reason <> ''))
     where id in (select value from json_each(?))`,
    JSON.stringify(clientIds)
  )

export type ClientRow = Readonly<Record<string, Sql>>

export const clientRow = (db: ReadableDb, id: string): ClientRow | undefined => db.get<ClientRow>('select * from clients where id = ?', id)

/** Every column as it was. */
export const putClientRow = (db: WritableDb, row: ClientRow): void => {
  const names = Object.keys(row)
  db.run(`update clients set ${names.map((name) => `${quoted(name)} = ?`).join(', ')} where id = ?`, ...Object.values(row), row['id']!)
}
