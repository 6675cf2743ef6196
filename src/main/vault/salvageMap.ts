// Which page of a damaged vault belongs to which table: by the roots that the schema names, else by the shape of its rows.
import { treePage, rowsOf, type RawRow, type RawValue } from './rawRows.ts'
import type { RawPages } from './rawPages.ts'
import type { Connection } from './sqlcipher.ts'

interface Column {
  readonly name: string
  /** Of a strict table; empty where an index holds what an expression gives. */
  readonly type: string
  readonly required: boolean
}

export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  /** False for a table without rowids, whose pages are those of an index. */
  readonly keyed: boolean
  /** Place of the column that is the rowid, or null. */
  readonly rowid: number | null
}

/** An index as its rows stand in the file: what it sorts by, and then what leads to the row of its table. */
export interface Index {
  readonly name: string
  readonly table: string
  /** Whether it knows every row of its table. */
  readonly full: boolean
  readonly columns: readonly Column[]
}

/** Tables of the program's present schema; those of the search index follow from the notes. */
export const tablesOf = (db: Connection): Table[] =>
  (
    db.prepare("select name, wr from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'").all() as {
      name: string
      wr: number
    }[]
  ).map(({ name, wr }) => {
    const columns = db.prepare('select name, type, "notnull" as required, pk from pragma_table_info(?) order by cid').all(name) as {
      name: string
      type: string
      required: number
      pk: number
    }[]
    const rowid = columns.findIndex(({ type, pk }) => pk === 1 && type === 'INTEGER')
    return {
      name,
      columns: columns.map((column) => ({ name: column.name, type: column.type, required: column.required === 1 })),
      keyed: wr === 0,
      rowid: wr === 1 || rowid < 0 ? null : rowid
    }
  })

/** The indexes of the present schema, but for those that are a table without rowids themselves. */
export const indexesOf = (db: Connection): Index[] => {
  const columns = db.prepare(
    `select coalesce(part.name, '') as name, case part.cid when -1 then 'INTEGER' when -2 then '' else whole.type end as type, 0 as required
     from pragma_index_xinfo(?) as part left join pragma_table_xinfo(?) as whole on whole.cid = part.cid order by part.seqno`
  )
  const indexes = db
    .prepare(
      `select one.name, list.name as "table", not one.partial as "full" from pragma_table_list as list join pragma_index_list(list.name) as one
       where list.schema = 'main' and list.type = 'table' and not (list.wr and one.origin = 'pk')`
    )
    .all() as { name: string; table: string; full: number }[]
  return indexes.map(({ name, table, full }) => ({ name, table, full: full === 1, columns: columns.all(name, table) as Column[] }))
}

interface SchemaRow {
  readonly is: 'table' | 'index'
  readonly name: string
  readonly table: string
  readonly root: number
}

const schemaRow = (values: readonly RawValue[]): SchemaRow | null => {
  const [is, name, table, root, sql] = values
  if (values.length !== 5 || (is !== 'table' && is !== 'index') || typeof name !== 'string' || typeof table !== 'string') return null
  return typeof root === 'number' && root > 0 && (sql === null || typeof sql === 'string') ? { is, name, table, root } : null
}

/** Whatever rows of the schema can be read. */
export const schemaIn = (pages: RawPages, progress: () => void): SchemaRow[] => {
  const found: SchemaRow[] = []
  for (let number = 1; number <= pages.count; number++) {
    const page = pages.page(number)
    progress()
    const tree = page && treePage(page, number)
    if (!page || tree?.is !== 'leaf' || !tree.keyed) continue
    for (const row of rowsOf(pages, page, number)) {
      const one = row && schemaRow(row.values)
      if (one) found.push(one)
    }
  }
  return found
}

/** `other`: of the search index, which is made anew. */
export interface Owner {
  readonly is: 'table' | 'index' | 'other'
  readonly table: string
}

export interface Owners {
  readonly of: ReadonlyMap<number, Owner>
  /** Tables and indexes that are known from their root to their last leaf: no other page is theirs. */
  readonly whole: ReadonlySet<string>
  /** Tables of which a page could not be read. */
  readonly torn: ReadonlySet<string>
}

/** The pages below each root, as far down as the inner pages can be read. */
export const ownersOf = (pages: RawPages, schema: readonly SchemaRow[], tables: readonly Table[]): Owners => {
  const owners = new Map<number, Owner>()
  const whole = new Set<string>()
  const torn = new Set<string>()
  const names = new Set(tables.map(({ name }) => name))
  for (const { is: kind, name, table, root } of schema) {
    const is = names.has(table) ? kind : 'other'
    const waiting = [root]
    let read = true
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      if (number < 1 || number > pages.count || owners.has(number)) continue
      owners.set(number, { is, table })
      const page = pages.page(number)
      const tree = page && treePage(page, number)
      if (tree?.is === 'inner') waiting.push(...tree.children)
      if (!tree) read = false
    }
    if (read) whole.add(name)
    else if (is === 'table') torn.add(table)
  }
  return { of: owners, whole, torn }
}

const fits = (value: RawValue, type: string): boolean => {
  if (type === 'TEXT') return typeof value === 'string'
  if (type === 'BLOB') return Buffer.isBuffer(value)
  return type === 'INTEGER' ? typeof value === 'number' || typeof value === 'bigint' : true
}

const has = (row: NonNullable<RawRow>, { columns, rowid }: Pick<Index, 'columns'> & { readonly rowid?: number | null }): boolean =>
  row.values.length === columns.length &&
  row.values.every((value, i) => {
    const { type, required } = columns[i]!
    if (i === rowid) return value === null
    return value === null ? !required : fits(value, type)
  })

/**
 * By its shape, the one table that a row without an owner can be of: null if it can be of none, or is rather of an index; `several` if it is
 * of one of several. Only what is not `whole` comes into question.
 */
export const fitting = (
  row: NonNullable<RawRow>,
  tables: readonly Table[],
  indexes: readonly Index[],
  whole: ReadonlySet<string>
): Table | 'several' | null => {
  const keyed = row.rowid !== null
  if (keyed && schemaRow(row.values)) return null
  if (!keyed && indexes.some((index) => !whole.has(index.name) && has(row, index))) return null
  const some = tables.filter((table) => table.keyed === keyed && !whole.has(table.name) && has(row, table))
  return some.length > 1 ? 'several' : (some[0] ?? null)
}
