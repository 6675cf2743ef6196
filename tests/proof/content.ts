// All that a vault says, as one hash: equal hashes mean that not a word was lost.
import { createHash } from 'node:crypto'
import type { ReadableDb } from '../../src/main/tools.ts'

/** SHA-256, hex, over every row of every table but `without` and the indexes' own; the vault's id is not part of it. */
export const contentOf = (db: ReadableDb, without: readonly string[] = []): string => {
  const tables = db
    .all<{ name: string }>("select name from sqlite_schema where type = 'table' and name not like '%\\_index%' escape '\\' order by name")
    .map(({ name }) => name)
    .filter((name) => name !== 'sqlite_stat1' && !without.includes(name))
  const hash = createHash('sha256')
  for (const name of tables) {
    hash.update(name)
    for (const row of db.all<object>(`select * from ${name}${name === 'meta' ? " where key <> 'vaultId'" : ''} order by 1`))
      hash.update(JSON.stringify(row))
  }
  return hash.digest('hex')
}
