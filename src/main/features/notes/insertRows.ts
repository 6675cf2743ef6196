// Many rows in few statements.
import type { Sql, WritableDb } from '../../tools.ts'

/** Rows in one statement: enough to spare the index its write-out after each, and few enough for SQLite's parameters. */
const together = 100

type Row = Readonly<Record<string, Sql>>

/** All rows have the columns of the first. Names come from our own code, values are bound. */
export const insertRows = (db: WritableDb, table: 'notes' | 'note_versions', rows: readonly Row[]): void => {
  const names = Object.keys(rows[0] ?? {})
  const places = `(${names.map(() => '?').join(', ')})`
  const insert = (some: readonly Row[]): number =>
    db.run(
      `insert into ${table} (${names.join(', ')}) values ${some.map(() => places).join(', ')}`,
      ...some.flatMap((row) => Object.values(row))
    )
  for (let done = 0; done < rows.length;) {
    const some = rows.slice(done, done + together)
    // one statement for many, one for each that is left over: no others, since every one stays prepared
    if (some.length === together) insert(some)
    else for (const row of some) insert([row])
    done += some.length
  }
}
