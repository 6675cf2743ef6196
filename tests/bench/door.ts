// Benches at the door, in plain Node: saving, searching and listing on a real encrypted vault, against bare SQLite.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { hashRaw } from '@node-rs/argon2'
import Database from 'better-sqlite3'
import { v7 } from 'uuid'
import { openDoor, type Door } from '../../src/main/door.ts'
import { fillSample } from '../../src/main/sample/samplePractice.ts'
import type { Outside } from '../../src/main/tools.ts'
import { openKeeper, type Keeper } from '../../src/main/vault/keeper.ts'
import { systemKeychain } from '../../src/main/vault/keychain.ts'
import { dailyKdf } from '../../src/main/vault/keys.ts'
import house from '../../src/main/vault/migrations/0001_house.ts'
import { createVaultFile, openVault, type OpenVault } from '../../src/main/vault/openVault.ts'
import { connect } from '../../src/main/vault/sqlcipher.ts'
import { expressionOf } from '../../src/main/features/search/expression.ts'
import { freeText } from '../house.ts'
import { passphrase } from '../keeping.ts'
import { compared, interleaved, median, timed, type Row } from './measure.ts'

const key = Buffer.alloc(32, 7)
const now = (): string => '2026-11-22T09:00:00.000Z'
const outside = { watchIdle: () => {}, notify: () => {} } as unknown as Outside

const doorOf = (vault: OpenVault): Door =>
  openDoor({ keeper: { isOpen: () => true, vault: () => vault } as unknown as Keeper, outside, now, newId: () => v7(), log: () => {} })

const asked = async <T>(door: Door, room: string, method: string, input: unknown): Promise<T> => {
  const reply = await door(room, method, input)
  if (!reply.ok) throw new Error(`${room}.${method}: ${reply.code}`)
  return reply.value as T
}

/** An encrypted vault with the sample practice, kept between runs as long as schema and size are the same. */
const practiceOf = (folder: string, clients: number, notesPerClient: number): string => {
  const name = createHash('sha256').update(`${house} ${clients} ${notesPerClient}`).digest('hex').slice(0, 12)
  const path = join(folder, `practice-${name}.db`)
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  const part = `${path}.part`
  rmSync(part, { force: true })
  createVaultFile(part, key)
  const vault = openVault(part, key)
  vault.transaction((db) => fillSample(db, { language: 'en', clients, notesPerClient, seed: 1, now: now() }))
  vault.close()
  renameSync(part, path)
  return path
}

/** The reference: the same library without a key, the same durability. */
const plain = (path: string): Database.Database => {
  rmSync(path, { force: true })
  const db = new Database(path)
  for (const pragma of ['journal_mode=WAL', 'synchronous=FULL', 'wal_autocheckpoint=4000', 'cache_size=-65536', 'temp_store=MEMORY'])
    db.pragma(pragma)
  db.exec(`
    create table notes (n integer primary key, id text not null unique, doc text not null, body text not null, updated_at text not null) strict;
    create virtual table notes_index using fts5 (body, content='notes', content_rowid='n', tokenize='unicode61 remove_diacritics 2', prefix='2');
    insert into notes_index (notes_index, rank) values ('pgsz', 3968), ('automerge', 0), ('crisismerge', 64);
  `)
  return db
}

/** Copies every note's text into the reference. */
const copyNotes = (from: string, to: Database.Database): void => {
  const source = connect(from, key, { mustExist: true })
  const insert = to.prepare('insert into notes (n, id, doc, body, updated_at) values (?, ?, ?, ?, ?)')
  to.transaction(() => {
    for (const row of source.prepare('select n, id, doc, body, updated_at from notes where discarded_at is null').raw().iterate())
      insert.run(...(row as unknown[]))
    to.exec("insert into notes_index (notes_index) values ('rebuild')")
  })()
  source.close()
}

const sentence = 'She spoke of the week, of sleep that comes late, and of what the river taught her about waiting. '

/** A note of about 1.5 KB that grows by some words with each save, as under a hand that types. */
const growing = (run: number): string =>
  sentence.repeat(15) + Array.from({ length: 1 + (run % 40) }, (_, i) => `word${(run * 7 + i) % 900}`).join(' ')

const autosave = async (folder: string, runs: number, base: string): Promise<Row> => {
  const copy = join(folder, 'autosave.db')
  const reference = plain(join(folder, 'autosave-plain.db'))
  copyNotes(base, reference)
  rmSync(copy, { force: true })
  const source = connect(base, key, { mustExist: true })
  source.exec(`vacuum into '${copy.replaceAll("'", "''")}'`)
  source.close()
  const vault = openVault(copy, key)
  const door = doorOf(vault)
  const { rows } = await asked<{ rows: { id: string }[] }>(door, 'clients', 'list', {
    query: '',
    status: 'all',
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 1
  })
  const note = await asked<{ id: string; header: unknown }>(door, 'notes', 'begin', { clientId: rows[0]!.id, format: 'free' })
  let revision = 0
  const n = reference.prepare('select max(n) + 1 from notes').pluck().get() as number
  reference.prepare('insert into notes values (?, ?, ?, ?, ?)').run(n, note.id, '{}', '', now())
  reference.prepare('insert into notes_index (rowid, body) values (?, ?)').run(n, '')
  const before = reference.prepare('select body from notes where n = ?').pluck()
  const change = reference.prepare('update notes set doc = ?, body = ?, updated_at = ? where n = ?')
  const unindex = reference.prepare("insert into notes_index (notes_index, rowid, body) values ('delete', ?, ?)")
  const index = reference.prepare('insert into notes_index (rowid, body) values (?, ?)')
  const bare = reference.transaction((doc: string, body: string) => {
    unindex.run(n, before.get(n))
    change.run(doc, body, now(), n)
    index.run(n, body)
  })
  const times = await interleaved(
    runs,
    async (run) => {
      const saved = await asked<{ revision: number }>(door, 'notes', 'save', {
        id: note.id,
        revision,
        header: note.header,
        doc: freeText(growing(run)),
        format: 'free',
        reason: ''
      })
      ;({ revision } = saved)
    },
    (run) => bare.immediate(JSON.stringify(freeText(growing(run))), growing(run))
  )
  vault.close()
  reference.close()
  return compared('autosave, from the door to the disk', 'the same note and index, bare plain SQLite', times, 1.6)
}

const searches: readonly [what: string, query: string][] = [
  ['a rare word', 'lighthouse'],
  ['a common word', 'week'],
  ['a beginning', 'sle'],
  ['a phrase', '"a few minutes"']
]

const search = async (folder: string, runs: number, base: string): Promise<Row[]> => {
  const reference = plain(join(folder, 'search-plain.db'))
  copyNotes(base, reference)
  const vault = openVault(base, key)
  const door = doorOf(vault)
  const raw = reference.prepare(
    "select notes.id, snippet(notes_index, 0, '[', ']', '…', 24) from notes_index join notes on notes.n = notes_index.rowid where notes_index match ? order by notes_index.rowid desc limit 31"
  )
  const rows: Row[] = []
  for (const [what, query] of searches) {
    const expression = expressionOf(query)!
    const times = await interleaved(
      runs,
      () => asked(door, 'search', 'find', { query, order: 'newest', offset: 0, limit: 30 }),
      () => raw.all(expression)
    )
    rows.push(compared(`search, ${what}, newest first`, 'raw FTS5 on plain SQLite', times, 1.5))
  }
  vault.close()
  reference.close()
  return rows
}

const list = async (folder: string, runs: number): Promise<Row> => {
  const vault = openVault(practiceOf(folder, 10_000, 1), key)
  const door = doorOf(vault)
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const sort = (['name', 'lastSession', 'created'] as const)[run % 3]
    times.push(
      await timed(() =>
        asked(door, 'clients', 'list', {
          query: run % 2 ? 'mar' : '',
          status: 'all',
          sort,
          descending: run % 4 === 0,
          offset: 0,
          limit: 100
        })
      )
    )
  }
  vault.close()
  return { what: 'client list of 10,000, one window of it, from the door', unit: 'ms', median: median(times), goal: 100 }
}

/** Unlocking less its Argon2id, which is slow on purpose. */
const unlock = async (folder: string, runs: number): Promise<Row> => {
  const vaults = join(folder, 'unlock')
  rmSync(vaults, { recursive: true, force: true })
  const keeper = () =>
    openKeeper({
      folder: vaults,
      keychain: systemKeychain,
      kdf: dailyKdf,
      worker: new URL('../../src/main/vault/worker.ts', import.meta.url),
      newId: () => v7(),
      now,
      ticks: () => performance.now()
    })
  const first = keeper()
  await first.create({ passphrase, withoutKeychain: false }, (db) =>
    fillSample(db, { language: 'en', clients: 40, notesPerClient: 60, seed: 1, now: now() })
  )
  first.close()
  const { kdf } = { kdf: dailyKdf }
  const times = await interleaved(
    runs,
    async () => {
      const one = keeper()
      await one.unlock(passphrase)
      one.close()
    },
    () =>
      hashRaw(passphrase, {
        algorithm: 2,
        memoryCost: kdf.memoryKiB,
        timeCost: kdf.passes,
        parallelism: kdf.lanes,
        salt: Buffer.alloc(16),
        outputLen: 32
      })
  )
  const beyond = times.ours.map((took, i) => took - times.reference[i]!)
  return {
    what: 'unlock, beyond its Argon2id',
    unit: 'ms',
    median: median(beyond),
    goal: 200,
    note: `Argon2id alone: ${median(times.reference).toFixed(0)} ms`
  }
}

/** `quick`: that everything runs, not what it costs. */
export const doorBenches = async (folder: string, quick: boolean): Promise<Row[]> => {
  const small = practiceOf(folder, 100, 50)
  const rows = [await autosave(folder, quick ? 20 : 400, small)]
  rows.push(...(await search(folder, quick ? 10 : 100, quick ? small : practiceOf(folder, 1000, 100))))
  rows.push(await list(folder, quick ? 6 : 60), await unlock(folder, quick ? 2 : 12))
  return rows
}
