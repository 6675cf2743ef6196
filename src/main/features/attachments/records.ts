// What is said of each file: its name, tags and kind; its bytes are elsewhere.
import type { z } from 'zod'
import type { attachments, Attachment, AttachmentRow, AttachmentType } from '#contract/attachments'
import { misnamedAs } from '../../lib/fileType.ts'
import { fold } from '../../lib/fold.ts'
import { Refusal, type ReadableDb, type WritableDb } from '../../tools.ts'
import { namesOf } from '../clients/clients.ts'
import { recordsOfFile } from './links.ts'

type Query = z.output<typeof attachments.list.input>

interface Row {
  readonly id: string
  readonly name: string
  readonly tags: string
  readonly type: AttachmentType
  readonly bytes: number
  readonly addedAt: string
  readonly removedAt: string | null
}

const columns = 'id, name, tags, type, bytes, added_at as addedAt, removed_at as removedAt'

const shown = ({ tags, ...row }: Row): AttachmentRow => ({
  ...row,
  tags: JSON.parse(tags) as string[],
  misnamed: misnamedAs(row.name, row.type)
})

const order: Readonly<Record<Query['sort'], string>> = { added: 'added_at', name: 'sort_name', type: 'type', bytes: 'bytes' }

/** More words than anyone types. */
const mostWords = 8

export const listFiles = (db: ReadableDb, query: Query): { rows: AttachmentRow[]; total: number } => {
  const words = fold(query.query).split(' ').filter(Boolean).slice(0, mostWords)
  const where = [
    'client_id = ? and added_at is not null',
    query.removed ? 'removed_at is not null' : 'removed_at is null',
    ...words.map(() => 'instr(folded, ?) > 0')
  ].join(' and ')
  const way = query.descending ? 'desc' : 'asc'
  const rows = db.all<Row>(
    `select ${columns} from attachments where ${where} order by ${order[query.sort]} ${way}, n ${way} limit ? offset ?`,
    query.clientId,
    ...words,
    query.limit,
    query.offset
  )
  const { total } = db.get<{ total: number }>(`select count(*) as total from attachments where ${where}`, query.clientId, ...words)!
  return { rows: rows.map(shown), total }
}

/** Refuses with `notFound`; a file that is still being taken in is not there. */
export const getFile = (db: ReadableDb, id: string): Attachment => {
  const row = db.get<Row & { clientId: string; sha256: string }>(
    `select ${columns}, client_id as clientId, sha256 from attachments where id = ? and added_at is not null`,
    id
  )
  if (!row) throw new Refusal('notFound')
  const { clientId, sha256, ...rest } = row
  return {
    ...shown(rest),
    clientId,
    sha256,
    clientName: namesOf(db, [clientId]).get(clientId) ?? '',
    records: recordsOfFile(db, id, clientId)
  }
}

/** The files of a client that are there, newest first. */
export const filesOf = (db: ReadableDb, clientId: string): AttachmentRow[] =>
  db
    .all<Row>(
      `select ${columns} from attachments where client_id = ? and added_at is not null and removed_at is null order by added_at desc, n desc`,
      clientId
    )
    .map(shown)

export const foldedOf = (name: string, tags: readonly string[]): string => [name, ...tags].map(fold).join('\n')

export const describe = (db: WritableDb, id: string, name: string, tags: readonly string[]): void => {
  const changed = db.run(
    'update attachments set name = ?, sort_name = ?, tags = ?, folded = ? where id = ? and added_at is not null',
    name,
    fold(name),
    JSON.stringify(tags),
    foldedOf(name, tags),
    id
  )
  if (changed === 0) throw new Refusal('notFound')
}

export const markRemoved = (db: WritableDb, id: string, at: string | null): void => {
  if (db.run('update attachments set removed_at = ? where id = ? and added_at is not null', at, id) === 0) throw new Refusal('notFound')
}

/** File → client, for those of `ids` that are files. */
export const clientsOfFiles = (db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, string> => {
  const rows = db.all<{ id: string; clientId: string }>(
    'select id, client_id as clientId from attachments where id in (select value from json_each(?))',
    JSON.stringify([...new Set(ids)])
  )
  return new Map(rows.map(({ id, clientId }) => [id, clientId]))
}

/** Every file of the client, removed ones too. */
export const idsOfFiles = (db: ReadableDb, clientId: string): string[] =>
  db.all<{ id: string }>('select id from attachments where client_id = ?', clientId).map(({ id }) => id)
