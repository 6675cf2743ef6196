// What is measured of documents: a list of very many, and a pack of five until its PDF lies on the disk.
import type Database from 'better-sqlite3'
import { v7 } from 'uuid'
import type { Sql } from '../../src/main/tools.ts'
import { someone } from '../house.ts'
import { readPdf } from '../proof/pdf.ts'
import type { Press } from '../proof/press.ts'
import { figure, inTurn, timed, type Figure } from './measure.ts'
import type { Practice } from './practice.ts'
import type { Rounds } from './inside.ts'

type Row = Readonly<Record<string, Sql>>

/** One agreement for each client, whole as it is kept, in the vault and in the plain file. */
export const fillDocuments = async ({ keeper, ask }: Practice, plain: Database.Database): Promise<void> => {
  const clients = keeper.vault().readable.all<{ id: string; name: string }>('select id, name from clients')
  const { preparation } = (await ask('documents', 'begin', { clientId: clients[0]!.id, template: 'therapyAgreement', language: null })) as {
    preparation: unknown
  }
  await ask('documents', 'prepare', preparation)
  const { n: _n, ...one } = keeper.vault().readable.get<Row>('select * from documents order by n desc limit 1')!
  const columns = Object.keys(one)
  plain.exec(`create table documents (n integer primary key, ${columns.join(', ')})`)
  plain.exec('create index documents_by_change on documents (updated_at, n)')
  plain.exec('create table called (id text primary key, name text)')
  const values = columns.map(() => '?').join(', ')
  const into = `insert into documents (${columns.join(', ')}) values (${values})`
  const copied = plain.prepare(into)
  const called = plain.prepare('insert into called values (?, ?)')
  const rows = clients.map(({ id }, n) => {
    const at = new Date(Date.UTC(2024, 0, 1) + n * 3_600_000).toISOString()
    return Object.values({ ...one, id: v7(), client_id: id, prepared_at: at, updated_at: at })
  })
  keeper.vault().transaction((db) => {
    for (const row of rows) db.run(into, ...row)
  })
  plain.transaction(() => {
    for (const row of rows) copied.run(...row)
    for (const { id, name } of clients) called.run(id, name)
  })()
}

/** The first hundred of all, by their last change, and those that contain some letters. */
export const documentList = async ({ ask }: Practice, plain: Database.Database, { many }: Rounds): Promise<Figure[]> => {
  const first = plain.prepare(
    `select documents.id, client_id, template, title, language, version, state, updated_at, signers, called.name
     from documents left join called on called.id = client_id where state <> 'discarded' order by updated_at desc, documents.n desc limit 100`
  )
  const total = plain.prepare("select count(*) from documents where state <> 'discarded'")
  const list = (query: string) =>
    ask('documents', 'list', { query, state: 'all', template: null, sort: 'changed', descending: true, offset: 0, limit: 100 })
  const taken = await inTurn(many, {
    all: () => timed(() => list('')),
    plain: () => timed(() => [first.all(), total.get()]),
    some: () => timed(() => list('agree mar'))
  })
  return [
    figure('list of documents, from the door', taken.all, { what: 'bare query, plain SQLite', ms: taken.plain }, { ms: 100 }),
    figure('list of documents, searched', taken.some, null, { ms: 100 })
  ]
}

/** A minor abroad whom she meets online, where three laws count: five documents. */
const young = {
  ...someone,
  identity: 'full' as const,
  email: 'someone@example.org',
  birthDate: `${new Date().getFullYear() - 12}-03-04`,
  meetingLink: 'https://whereby.com/quiet-room'
}

/** From the wish for a pack until it is ready to print; against a text of as many pages, printed by a window that has nothing else. */
export const packReady = async (press: Press, bare: (sheets: number) => Promise<unknown>, { few }: Rounds): Promise<Figure[]> => {
  await press.ask('settings', 'change', { jurisdictions: ['EU', 'FR', 'US'] })
  const made = { documents: 0, sheets: 0 }
  const ready = async (turn: number): Promise<void> => {
    const { id: clientId } = await press.ask('clients', 'add', { ...young, name: `Young Heron ${turn}` })
    const { ids } = await press.ask('documents', 'preparePack', { clientId })
    const path = await press.print(ids)
    made.documents = ids.length
    if (made.sheets === 0) made.sheets = (await readPdf(path)).pages.length
  }
  await ready(0)
  let turn = 0
  const taken = await inTurn(few, { pack: () => timed(() => ready(++turn)), bare: () => timed(() => bare(made.sheets)) })
  return [
    figure(
      `pack of ${made.documents} documents, ${made.sheets} pages, until its PDF is there`,
      taken.pack,
      { what: 'as many pages of plain text, a bare window', ms: taken.bare },
      { ms: 2000 }
    )
  ]
}
