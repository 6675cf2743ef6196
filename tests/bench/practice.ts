// The practice that is measured: a real vault full of invented clients and notes, and beside it the same notes in plain SQLite.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { v7 } from 'uuid'
import type { Api } from '#contract'
import type { Reply } from '#contract/kinds'
import { openDoor, type Door } from '../../src/main/door.ts'
import { changeSettings } from '../../src/main/features/settings/settings.ts'
import { fillSample } from '../../src/main/sample/samplePractice.ts'
import type { Outside } from '../../src/main/tools.ts'
import { openKeeper, type Keeper } from '../../src/main/vault/keeper.ts'
import { systemKeychain } from '../../src/main/vault/keychain.ts'
import { floorKdf } from '../../src/main/vault/keys.ts'
import { passphrase } from '../keeping.ts'

export interface Practice {
  readonly keeper: Keeper
  readonly door: Door
  /** Asks as a screen would; throws when refused. */
  ask<R extends keyof Api>(room: R, method: keyof Api[R], input: unknown): Promise<never>
}

const outside = { watchIdle: () => {}, notify: () => {}, prefer: async () => {}, keepPin: async () => {} } as unknown as Outside

/** The keeper and the door as the practice process has them, in this process; Argon2id at its floor, since it is measured by itself. */
export const practiceIn = (profile: string): Practice => {
  const now = (): string => new Date().toISOString()
  const keeper = openKeeper({
    folder: join(profile, 'vaults'),
    keychain: systemKeychain,
    kdf: floorKdf,
    worker: new URL('../../src/main/vault/worker.ts', import.meta.url),
    newId: () => v7(),
    ticks: () => performance.now(),
    now
  })
  const door = openDoor({ keeper, outside, now, newId: () => v7(), log: () => {} })
  return {
    keeper,
    door,
    ask: async (room, method, input) => {
      const reply: Reply<unknown> = await door(room, method, input)
      if (!reply.ok) throw new Error(`${room}.${String(method)}: ${reply.code}`)
      return reply.value as never
    }
  }
}

export const makePractice = async (profile: string, clients: number, notes: number): Promise<Practice> => {
  mkdirSync(profile, { recursive: true, mode: 0o700 })
  const practice = practiceIn(profile)
  await practice.keeper.create({ passphrase, withoutKeychain: false }, (db) => {
    changeSettings(db, { practiceName: 'Quiet Room', country: 'GB', timeZone: 'Europe/London' })
    fillSample(db, { language: 'en', clients, notesPerClient: notes / clients, seed: 7, now: new Date().toISOString() })
    // what the merges while the program idles come to: both indexes are to be of one piece
    db.run("insert into notes_index (notes_index) values ('optimize')")
  })
  return practice
}

/** The same notes in an unencrypted file: one table and its full-text index, as durable as ours, and nothing else. */
export const plainCopy = (path: string, { keeper }: Practice): Database.Database => {
  const db = new Database(path)
  for (const pragma of ['journal_mode=WAL', 'synchronous=FULL', 'cache_size=-65536', 'temp_store=MEMORY', 'wal_autocheckpoint=4000'])
    db.pragma(pragma)
  db.exec(`
    create table notes (n integer primary key, id text not null unique, doc text not null, body text not null, updated_at text not null) strict;
    create virtual table notes_index using fts5 (
      body, content = 'notes', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2', prefix = '2'
    );
    insert into notes_index (notes_index, rank) values ('pgsz', 3968), ('automerge', 0), ('crisismerge', 64);
    create trigger notes_index_change after update of body on notes begin
      insert into notes_index (notes_index, rowid, body) values ('delete', old.n, old.body);
      insert into notes_index (rowid, body) values (new.n, new.body);
    end;
    create table clients (n integer primary key, name text not null, folded text not null, status text not null, last_session_at text) strict;
    create index clients_by_name on clients (name, folded);
  `)
  const from = keeper.vault().readable
  const note = db.prepare('insert into notes (n, id, doc, body, updated_at) values (?, ?, ?, ?, ?)')
  const indexed = db.prepare('insert into notes_index (rowid, body) select n, body from notes where n > ? and n <= ?')
  for (let last = -1; ;) {
    const some = from.all<{ n: number; id: string; doc: string; body: string; updated_at: string }>(
      'select n, id, doc, body, updated_at from notes where n > ? order by n limit 5000',
      last
    )
    if (some.length === 0) break
    db.transaction(() => {
      for (const one of some) note.run(one.n, one.id, one.doc, one.body, one.updated_at)
      indexed.run(last, some.at(-1)!.n)
    })()
    last = some.at(-1)!.n
  }
  const client = db.prepare('insert into clients (n, name, folded, status, last_session_at) values (?, ?, ?, ?, ?)')
  db.transaction(() => {
    for (const one of from.all<Record<string, string>>('select n, name, folded, status, last_session_at as seen from clients'))
      client.run(one['n'], one['name'], one['folded'], one['status'], one['seen'])
  })()
  db.exec("insert into notes_index (notes_index) values ('optimize')")
  db.pragma('wal_checkpoint(TRUNCATE)')
  return db
}
