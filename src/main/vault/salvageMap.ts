// Which page of a damaged vault belongs to which table: by the roots that the schema names, else by the shape of its rows.
import { treePage, rowsOf, type RawRow, type RawValue } from './rawRows.ts'
import type { RawPages } from './rawPages.ts'
import type { Connection } from './sqlcipher.ts'

export interface Table {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string; readonly required: boolean }[]
  /** Place of the column that is the rowid, or null. */
  readonly rowid: number | null
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
      rowid: wr === 1 || rowid < 0 ? null : rowid
    }
  })

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

export interface Owner {
  readonly is: 'table' | 'index'
  readonly table: string
}

/** The pages below each root, as far down as the inner pages can be read. */
export const ownersOf = (pages: RawPages, schema: readonly SchemaRow[], tables: readonly Table[]): Map<number, Owner> => {
  const owners = new Map<number, Owner>()
  const names = new Set(tables.map(({ name }) => name))
  for (const { is, table, root } of schema) {
    if (!names.has(table)) continue
    const waiting = [root]
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      if (number < 1 || number > pages.count || owners.has(number)) continue
      owners.set(number, { is, table })
      const page = pages.page(number)
      const tree = page && treePage(page, number)
      if (tree?.is === 'inner') waiting.push(...tree.children)
    }
  }
  return owners
}

const fits = (value: RawValue, type: string): boolean => {
  if (type === 'TEXT') return typeof value === 'string'
  if (type === 'BLOB') return Buffer.isBuffer(value)
  return type === 'INTEGER' ? typeof value === 'number' || typeof value === 'bigint' : true
}

const has = (row: NonNullable<RawRow>, { columns, rowid }: Table): boolean =>
  row.values.length === columns.length &&
  row.values.every((value, i) => {
    const { type, required } = columns[i]!
    if (i === rowid) return value === null
    return value === null ? !required : fits(value, type)
  })

/** The one table that a row without an owner can be of, or null: only tables with rowids are told by their shape. */
export const fitting = (row: NonNullable<RawRow>, tables: readonly Table[]): string | null => {
  if (row.rowid === null || schemaRow(row.values)) return null
  const some = tables.filter((table) => table.rowid !== null && has(row, table))
  return some.length === 1 ? some[0]!.name : null
}
