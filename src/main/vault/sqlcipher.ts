// Opens a SQLCipher-4 file with a raw key, sets every pragma that safety rests on, and asserts each of them.
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { Refusal } from '../tools.ts'

/** The multiple-ciphers build adds two calls to better-sqlite3's own. */
export type Connection = Database.Database & { key(key: Uint8Array): void; rekey(key: Uint8Array): void }

/** Pragma → value that must be read back. */
type Settings = readonly (readonly [pragma: string, value: string, readBack: string | number])[]

/** For all that may write, if only by taking a WAL in. `synchronous=FULL` falls back to NORMAL at every open in WAL, so it is set each time. */
const flushing: Settings = [
  ['synchronous', 'FULL', 2],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1]
]

const hardening: Settings = [
  ['temp_store', 'MEMORY', 2],
  ['journal_mode', 'WAL', 'wal'],
  ['cache_size', '-65536', -65536],
  ['mmap_size', '0', 0],
  ['secure_delete', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['wal_autocheckpoint', '4000', 4000]
]

const set = (db: Connection, settings: Settings): void => {
  for (const [pragma, value] of settings) db.pragma(`${pragma}=${value}`)
  for (const [pragma, , readBack] of settings) {
    const found = db.pragma(pragma, { simple: true })
    if (found !== readBack) throw new Error(`pragma ${pragma} is ${String(found)}`)
  }
}

/** Gives the connection its raw 256-bit key; the cipher is named, since the library's default is another one. */
export const giveKey = (db: Connection, dataKey: Uint8Array): void => {
  db.pragma("cipher='sqlcipher'")
  db.pragma('legacy=4')
  const key = Buffer.from(`x'${Buffer.from(dataKey).toString('hex')}'`)
  db.key(key)
  key.fill(0)
  db.pragma('temp_store=MEMORY')
}

const opened = (path: string, options: Database.Options): Connection => {
  try {
    return new Database(path, options) as Connection
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault
    statSync(dirname(path)) // the library says no more than that the folder cannot be looked at
    throw new Refusal('diskFails')
  }
}

/**
 * A keyed connection. With `mustExist` a missing file is an error, never a new database; with `proven` the HMACs of its pages are taken for
 * granted: the engine does them four times slower than `pages.ts`, and need not where each has just been proven and is only read. Such a
 * connection cannot write, nor take a WAL in when it is the last to close, as where its worker is ended: it would give whatever it reads a
 * new and valid HMAC.
 * Throws SQLITE_NOTADB for a wrong key or a damaged first page.
 */
export const connect = (path: string, dataKey: Uint8Array, how: { mustExist: boolean; proven?: boolean }): Connection => {
  const db = opened(path, { fileMustExist: how.mustExist, readonly: how.proven === true })
  try {
    if (how.proven) db.pragma('hmac_check=0')
    giveKey(db, dataKey)
    db.prepare('select count(*) from sqlite_master').get()
    if (!how.proven) set(db, flushing)
    return db
  } catch (fault) {
    db.close()
    throw fault
  }
}

/** Sets the pragmas and asserts them; only on a file of known version, since WAL writes to it. */
export const harden = (db: Connection): void => set(db, hardening)

/**
 * Changes the key of a closed copy in place. Fast because the copy is worthless if it is interrupted: no journal. Every page is proven as it
 * is read, though it was when the copy was made: what a failing disk made of it since would be sealed by the new key, and never be seen again.
 * Throws SQLITE_NOTADB or SQLITE_CORRUPT for such a page.
 */
export const rekeyCopy = (path: string, from: Uint8Array, to: Uint8Array): void => {
  const db = connect(path, from, { mustExist: true })
  try {
    db.unsafeMode(true)
    db.pragma('journal_mode=OFF')
    db.pragma('synchronous=OFF')
    const key = Buffer.from(`x'${Buffer.from(to).toString('hex')}'`)
    db.rekey(key)
    key.fill(0)
  } finally {
    db.close()
  }
}
