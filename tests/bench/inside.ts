// What is measured without a window: the door and the vault behind it, in plain Node.
import { hashRaw, type Algorithm } from '@node-rs/argon2'
import Database from 'better-sqlite3'
import type { Note } from '#contract/notes'
import { wordsOf } from '../../src/main/features/notes/words.ts'
import { dailyKdf, floorKdf, type Kdf } from '../../src/main/vault/keys.ts'
import { freeText } from '../house.ts'
import { passphrase } from '../keeping.ts'
import { figure, inTurn, timed, type Figure } from './measure.ts'
import type { Practice } from './practice.ts'

export interface Rounds {
  readonly few: number
  readonly many: number
}

const argon2id = 2 as Algorithm.Argon2id

const stretch = (kdf: Kdf): Promise<Buffer> =>
  hashRaw(passphrase, {
    algorithm: argon2id,
    memoryCost: kdf.memoryKiB,
    timeCost: kdf.passes,
    parallelism: kdf.lanes,
    salt: Buffer.alloc(16, 7),
    outputLen: 32
  })

/** Unlocking through the door without the key derivation, which is slow on purpose; each round also opens the plain file. */
export const unlocking = async ({ keeper, ask }: Practice, plainPath: string, { few }: Rounds): Promise<Figure[]> => {
  keeper.close()
  const taken = await inTurn(few, {
    unlock: async () => {
      const ms = await timed(() => ask('vault', 'unlock', { passphrase }))
      keeper.close()
      return ms
    },
    floor: () => timed(() => stretch(floorKdf)),
    daily: () => timed(() => stretch(dailyKdf)),
    plain: () =>
      timed(() => {
        const db = new Database(plainPath)
        db.prepare('select count(*) from sqlite_master').get()
        db.close()
      })
  })
  await ask('vault', 'unlock', { passphrase })
  const beyond = taken.unlock.map((ms, n) => ms - taken.floor[n]!)
  return [
    figure('unlock, all but Argon2id', beyond, { what: 'plain file opened', ms: taken.plain }, { ms: 200 }),
    figure('Argon2id, as new vaults have it', taken.daily, null)
  ]
}

/** The first hundred of all clients, by name, and those that contain some letters. */
export const clientList = async ({ ask }: Practice, plain: Database.Database, { many }: Rounds): Promise<Figure[]> => {
  const rows = plain.prepare('select * from clients order by name limit 100')
  const total = plain.prepare('select count(*) from clients')
  const containing = plain.prepare("select * from clients where instr(folded, 'mar') > 0 order by name limit 100")
  const contained = plain.prepare("select count(*) from clients where instr(folded, 'mar') > 0")
  const list = (query: string) => ask('clients', 'list', { query, status: 'all', sort: 'name', descending: false, offset: 0, limit: 100 })
  const taken = await inTurn(many, {
    all: () => timed(() => list('')),
    allPlain: () => timed(() => [rows.all(), total.get()]),
    some: () => timed(() => list('mar')),
    somePlain: () => timed(() => [containing.all(), contained.get()])
  })
  return [
    figure('list of clients, from the door', taken.all, { what: 'bare query, plain SQLite', ms: taken.allPlain }, { ms: 100 }),
    figure('list of clients, searched', taken.some, { what: 'bare query, plain SQLite', ms: taken.somePlain }, { ms: 100 })
  ]
}

const opening = 'She came on time and spoke of the week, of sleep that comes late, and of what the river taught her about waiting. '

/** A note of about 1.5 kB that grows by some words with each save, as it does while she types. */
export const growing = (turn: number) => freeText(opening.repeat(6), opening.repeat(6), `and then, at minute ${turn}, a pause`)

/** The same note and index, committed to plain SQLite with nothing else. */
export const bareCommit = (plain: Database.Database, id: string): ((turn: number) => void) => {
  plain.prepare("insert into notes (n, id, doc, body, updated_at) select max(n) + 1, ?, '', '', '' from notes").run(id)
  const update = plain.prepare('update notes set doc = ?, body = ?, updated_at = ? where id = ?')
  const commit = plain.transaction((turn: number) => {
    const doc = growing(turn)
    update.run(JSON.stringify(doc), wordsOf(doc), new Date().toISOString(), id)
  })
  return (turn) => commit.immediate(turn)
}

export const autosave = async ({ ask }: Practice, plain: Database.Database, { many }: Rounds): Promise<Figure[]> => {
  const { rows } = (await ask('clients', 'list', {
    query: '',
    status: 'active',
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 1
  })) as {
    rows: { id: string }[]
  }
  const note: Note = await ask('notes', 'begin', { clientId: rows[0]!.id, format: 'free' })
  const commit = bareCommit(plain, note.id)
  let revision = 0
  let turn = 0
  const taken = await inTurn(many, {
    door: () =>
      timed(async () => {
        const input = { id: note.id, revision, header: note.header, doc: growing(++turn), format: 'free', reason: '' }
        ;({ revision } = await ask('notes', 'save', input))
      }),
    plain: () => timed(() => commit(turn))
  })
  return [figure('autosave, from the door to the disk', taken.door, { what: 'commit in plain SQLite', ms: taken.plain }, { ratio: 1.6 })]
}

/** Words that are in how many of the notes: found out, so that the sample may change. */
const queriesFor = (plain: Database.Database): Record<string, string> => {
  plain.exec("create virtual table if not exists temp.words using fts5vocab ('main', 'notes_index', 'row')")
  const words = plain.prepare("select term, doc from temp.words where length(term) between 5 and 9 and term not glob '*[^a-z]*'").all() as {
    term: string
    doc: number
  }[]
  const { notes } = plain.prepare('select count(*) as notes from notes').get() as { notes: number }
  const nearest = (share: number): string =>
    words.toSorted((a, b) => Math.abs(a.doc - notes * share) - Math.abs(b.doc - notes * share) || (a.term < b.term ? -1 : 1))[0]!.term
  const body = (plain.prepare('select body from notes order by n desc limit 1 offset 100').get() as { body: string }).body
  const [first, second] = body.split(/\s+/).filter((word) => /^[a-z]{3,}$/.test(word))
  const phrase = /\b[a-z]{4,} [a-z]{4,}\b/.exec(body)?.[0] ?? `${first} ${second}`
  return { rare: nearest(0.0005), common: nearest(0.5), prefix: nearest(0.1).slice(0, 3), phrase: `"${phrase}"` }
}

export const searching = async ({ ask }: Practice, plain: Database.Database, { many }: Rounds): Promise<Figure[]> => {
  const raw = plain.prepare(
    `select notes_index.rowid, id, snippet(notes_index, 0, '[', ']', '…', 24) from notes_index join notes on notes.n = notes_index.rowid
     where notes_index match ? order by notes_index.rowid desc limit 51`
  )
  const called = plain.prepare('select * from clients where instr(folded, ?) > 0 order by name limit 5')
  const figures: Figure[] = []
  for (const [kind, query] of Object.entries(queriesFor(plain))) {
    const expression = query.startsWith('"') ? query : `"${query}"*`
    const taken = await inTurn(Math.ceil(many / 2), {
      door: () => timed(() => ask('search', 'find', { query, order: 'newest', offset: 0, limit: 50 })),
      raw: () => timed(() => [raw.all(expression), called.all(query.replaceAll('"', ''))]),
      notes: () => timed(() => raw.all(expression))
    })
    figures.push(
      figure(`search, ${kind}`, taken.door, { what: 'bare FTS5 and names, plain SQLite', ms: taken.raw }, { ratio: 1.5 }),
      figure(`search, ${kind}, clients among it`, taken.door, { what: 'bare FTS5 alone, plain SQLite', ms: taken.notes })
    )
  }
  return figures
}
