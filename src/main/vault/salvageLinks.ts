// Puts something in the place of records that could not be read and that others name, so that what was salvaged stays within reach.
import { createHash } from 'node:crypto'
import { typeOf } from '../lib/fileType.ts'
import type { Connection } from './sqlcipher.ts'

/** The words in a document, paragraph by paragraph. */
const wordsIn = (doc: unknown): string => {
  if (typeof doc !== 'object' || doc === null) return ''
  const { text, content } = doc as { text?: unknown; content?: unknown }
  if (typeof text === 'string') return text
  return Array.isArray(content)
    ? content
        .map(wordsIn)
        .filter((words) => words !== '')
        .join(' ')
    : ''
}

const emptyDoc = '{"type":"doc","content":[{"type":"paragraph"}]}'

/** A name that is none, in every language; the end of the id tells two of them apart. */
const namelessOf = (id: string): string => `? ${id.slice(-4)}`

const addClient = (db: Connection, id: string, now: string): number =>
  db
    .prepare(
      `insert or ignore into clients (id, folded, sort_name, identity, name, alias, legal_name, pronouns, language, time_zone, country, status, created_at, updated_at, about)
       values (?, ?, ?, 'pseudonym', ?, '', '', '', 'en', 'UTC', 'FR', 'active', ?, ?, '')`
    )
    .run(id, namelessOf(id), namelessOf(id), namelessOf(id), now, now).changes

/** As a draft of the moment at which its last version was kept. */
const addNote = (db: Connection, id: string, clientId: string, at: string, doc: string): number => {
  const minute = Math.floor(Date.parse(at) / 60_000)
  const free = db.prepare('select coalesce(max(n) + 1, ?) from notes where n >= ? and n < ?').pluck()
  const n = free.get(minute * 256, minute * 256, (minute + 1) * 256) as number
  return db
    .prepare(
      `insert or ignore into notes (n, id, client_id, format, start_at, time_zone, modality, persons_present, revision, created_at, updated_at, doc, body)
       values (?, ?, ?, 'free', ?, 'UTC', 'inPerson', '', 0, ?, ?, ?, ?)`
    )
    .run(n, id, clientId, at, at, at, doc, wordsIn(JSON.parse(doc))).changes
}

/** A lost note whose versions are there comes back with the words of the last one, under a client without a name. */
const notesFromVersions = (db: Connection, spareId: string): number => {
  const lost = db
    .prepare(
      `select note_id as id, at, doc from note_versions as version where note_id not in (select id from notes)
       and n = (select max(n) from note_versions where note_id = version.note_id)`
    )
    .all() as { id: string; at: string; doc: string }[]
  return lost.reduce((sum, { id, at, doc }) => sum + addNote(db, id, spareId, at, doc), 0)
}

const amendedNotes = (db: Connection): number => {
  const lost = db
    .prepare(
      `select amends as id, min(client_id) as clientId, min(start_at) as at from notes
       where amends is not null and amends not in (select id from notes) group by amends`
    )
    .all() as { id: string; clientId: string; at: string }[]
  return lost.reduce((sum, { id, clientId, at }) => sum + addNote(db, id, clientId, at, emptyDoc), 0)
}

/** A signature or a seal without its document: the sealed pages can still be found and opened. */
const documentsFromSeals = (db: Connection, now: string): number =>
  db
    .prepare(
      `insert or ignore into documents (id, template, language, version, sha256, state, title, prepared_at, updated_at)
       select document_id, 'therapyAgreement', 'en', '?', '', case max(seal) when 1 then 'signed' else 'discarded' end, '?', ?, ?
       from (select document_id, 1 as seal from document_seals union select document_id, 0 from document_signatures)
       where document_id not in (select id from documents) group by document_id`
    )
    .run(now, now).changes

/** A lost file whose bytes are there comes back without its name, under a client without one; what is missing of it is told when it is opened. */
const filesFromChunks = (db: Connection, spareId: string, now: string): number => {
  const lost = db
    .prepare('select distinct attachment_id from attachment_chunks where attachment_id not in (select id from attachments)')
    .pluck()
  const chunks = db.prepare('select place, bytes from attachment_chunks where attachment_id = ? order by place')
  const add = db.prepare(
    `insert or ignore into attachments (id, client_id, name, tags, folded, sort_name, type, bytes, sha256, added_at) values (?, ?, ?, '[]', ?, ?, ?, ?, ?, ?)`
  )
  let added = 0
  for (const id of lost.all() as string[]) {
    const hash = createHash('sha256')
    let type = 'other'
    let size = 0
    for (const { place, bytes } of chunks.iterate(id) as IterableIterator<{ place: number; bytes: Buffer }>) {
      if (place === 0) type = typeOf(bytes)
      hash.update(bytes)
      size = place * 65_536 + bytes.length
    }
    const name = namelessOf(id)
    added += add.run(id, spareId, name, name, name, type, size, hash.digest('hex'), now).changes
  }
  return added
}

/** What happened in a lost session stays within reach, under a client without a name. */
const sessionsFromEvents = (db: Connection, spareId: string): number =>
  db
    .prepare(
      `insert or ignore into sessions (id, client_id, started_at, ended_at, time_zone)
       select session_id, ?, min(at), max(at), 'UTC' from session_events where session_id not in (select id from sessions) group by session_id`
    )
    .run(spareId).changes

interface Link {
  readonly table: string
  readonly column: string
  readonly parent: string
  readonly key: string
}

/** Every column that names a record of another table, now and in times to come. */
const linksIn = (db: Connection): Link[] =>
  db
    .prepare(
      `select list.name as "table", link."from" as "column", link."table" as parent, coalesce(link."to", 'id') as key
       from pragma_table_list as list join pragma_foreign_key_list(list.name) as link
       where list.schema = 'main' and list.type = 'table' order by list.name, link.id, link.seq`
    )
    .all() as Link[]

const isLost = ({ column, parent, key }: Link): string =>
  `"${column}" is not null and "${column}" not in (select "${key}" from "${parent}" where "${key}" is not null)`

const namedClients = (db: Connection): string[] => {
  const ofClients = linksIn(db).filter(({ parent }) => parent === 'clients')
  return [
    ...new Set(
      ofClients.flatMap((link) =>
        db
          .prepare(`select "${link.column}" from "${link.table}" where ${isLost(link)}`)
          .pluck()
          .all()
      )
    )
  ] as string[]
}

/** What is append-only for the program is not so for who puts its pieces together. */
const withoutTriggers = (db: Connection, work: () => void): void => {
  const triggers = db.prepare("select name, sql from sqlite_schema where type = 'trigger'").all() as { name: string; sql: string }[]
  for (const { name } of triggers) db.exec(`drop trigger "${name}"`)
  work()
  for (const { sql } of triggers) db.exec(sql)
}

/** Records that name a lost one for which nothing stands in: they name none, and where they cannot do without they are lost too. */
const letGo = (db: Connection): Map<string, number> => {
  const lost = new Map<string, number>()
  const links = linksIn(db)
  const broken = (): Link[] => links.filter((link) => db.prepare(`select 1 from "${link.table}" where ${isLost(link)}`).get() !== undefined)
  const release = (link: Link): void => {
    try {
      if (link.table === 'appointments' && link.column === 'series_id')
        db.prepare(`update appointments set series_id = null, series_on = null where ${isLost(link)}`).run()
      else db.prepare(`update "${link.table}" set "${link.column}" = null where ${isLost(link)}`).run()
    } catch {
      const { changes } = db.prepare(`delete from "${link.table}" where ${isLost(link)}`).run()
      lost.set(link.table, (lost.get(link.table) ?? 0) + changes)
    }
  }
  withoutTriggers(db, () => {
    // what is let go may itself be named
    for (let left = broken(); left.length > 0; left = broken()) for (const link of left) release(link)
  })
  return lost
}

const recount = `update clients set
  last_session_at = (select start_at from notes where client_id = clients.id and amends is null and discarded_at is null and (signed_at is not null or body <> '') order by n desc limit 1),
  drafts = (select count(*) from notes where client_id = clients.id and signed_at is null and discarded_at is null and (body <> '' or reason <> ''))`

/** How many records it put in the place of lost ones, and which were lost with those that they belong to, by table. Lists are counted anew. */
export const mendLinks = (
  db: Connection,
  { spareId, now }: { spareId: string; now: string }
): { mended: number; lost: Map<string, number> } =>
  db.transaction(() => {
    let mended =
      notesFromVersions(db, spareId) +
      amendedNotes(db) +
      documentsFromSeals(db, now) +
      filesFromChunks(db, spareId, now) +
      sessionsFromEvents(db, spareId)
    // of an older schema they had no title yet, and were all of one kind
    db.prepare(
      "update documents set title = 'Therapy agreement', folded = 'therapy agreement', updated_at = coalesce(printed_at, '') where title = ''"
    ).run()
    for (const id of namedClients(db)) mended += addClient(db, id, now)
    const lost = letGo(db)
    db.prepare(recount).run()
    return { mended, lost }
  })()
