// The genuine SQLCipher as oracle: opens our files with @journeyapps/sqlcipher.
import { createRequire } from 'node:module'

interface Database {
  all(sql: string, done: (fault: Error | null, rows: Record<string, unknown>[]) => void): void
  close(done: (fault: Error | null) => void): void
}
type Sqlcipher = { OPEN_READWRITE: number; Database: new (path: string, mode: number, done: (fault: Error | null) => void) => Database }

export interface Genuine {
  all(sql: string): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

/** `key`: 32 raw bytes. */
export const genuine = async (path: string, key: Uint8Array): Promise<Genuine> => {
  const sqlcipher = createRequire(import.meta.url)('@journeyapps/sqlcipher') as Sqlcipher
  const db = await new Promise<Database>((resolve, reject) => {
    const opened: Database = new sqlcipher.Database(path, sqlcipher.OPEN_READWRITE, (fault) => (fault ? reject(fault) : resolve(opened)))
  })
  const all = (sql: string) =>
    new Promise<Record<string, unknown>[]>((resolve, reject) => db.all(sql, (fault, rows) => (fault ? reject(fault) : resolve(rows))))
  await all('pragma cipher_compatibility = 4')
  await all(`pragma key = "x'${Buffer.from(key).toString('hex')}'"`)
  return { all, close: () => new Promise((resolve, reject) => db.close((fault) => (fault ? reject(fault) : resolve()))) }
}
