// The list of documents: found by title or client, filtered, one window at a time.
import type { z } from 'zod'
import type { documentQuery, DocumentRow } from '#contract/documents'
import { languages, type Language } from '#contract/fields'
import type { TemplateName } from '#contract/templates'
import { fold } from '../../lib/fold.ts'
import type { ReadableDb, ReadTools, Sql } from '../../tools.ts'
import { namesOf } from '../clients/clients.ts'
import { clientsCalled } from '../clients/list.ts'
import { versionsThatHold } from '../templates/texts.ts'
import { rowColumns, withNames, type RowRecord } from './records.ts'

type Query = z.output<typeof documentQuery>

const conditions: Readonly<Record<Query['state'], string>> = {
  all: "state <> 'discarded'",
  waiting: "state = 'prepared'",
  signed: "state in ('signed', 'given')",
  declined: "state = 'declined'",
  discarded: "state = 'discarded'"
}

/** More words than anyone types; keeps the statements few. */
const mostWords = 6

/** Every word is in the title, or begins a name of the client. */
const containing = (db: ReadableDb, query: string): { parts: string[]; values: Sql[] } => {
  const typed = fold(query).split(' ').filter(Boolean)
  // a name of which one letter is typed yet finds nobody: it waits for its second
  const words = (typed.some(({ length }) => length > 1) ? typed.filter(({ length }) => length > 1) : typed).slice(0, mostWords)
  return {
    parts: words.map(() => '(instr(folded, ?) > 0 or client_id in (select value from json_each(?)))'),
    values: words.flatMap((word) => [word, JSON.stringify(clientsCalled(db, word, null))])
  }
}

const sortColumns: Readonly<Record<Query['sort'], string>> = { changed: 'updated_at', title: 'folded' }

export const listDocuments = (db: ReadableDb, query: Query): { rows: DocumentRow[]; total: number } => {
  const { parts, values } = containing(db, query.query)
  const where = [conditions[query.state], ...(query.template === null ? [] : ['template = ?']), ...parts].join(' and ')
  const wanted = [...(query.template === null ? [] : [query.template]), ...values]
  const way = query.descending ? 'desc' : 'asc'
  const rows = db.all<RowRecord>(
    `select ${rowColumns} from documents where ${where} order by ${sortColumns[query.sort]} ${way}, n ${way} limit ? offset ?`,
    ...wanted,
    query.limit,
    query.offset
  )
  return {
    rows: withNames(db, rows),
    total: db.get<{ total: number }>(`select count(*) as total from documents where ${where}`, ...wanted)!.total
  }
}

export const documentsOf = (db: ReadableDb, clientId: string): DocumentRow[] =>
  withNames(
    db,
    db.all<RowRecord>(`select ${rowColumns} from documents where client_id = ? and state <> 'discarded' order by n desc`, clientId)
  )

/** Who agreed to words that say something else than those in force, or was given them: to be told what changed, and to sign or be given them anew. */
export const signedBefore = (
  tools: ReadTools,
  template: TemplateName
): { clientId: string; clientName: string; documentId: string; version: string }[] => {
  const { db } = tools
  const holding = Object.fromEntries(languages.map((language) => [language, versionsThatHold(tools, template, language)]))
  const rows = db.all<{ clientId: string; documentId: string; version: string }>(
    `select client_id as clientId, id as documentId, version from documents as one
     where template = ? and state in ('signed', 'given') and client_id is not null
       and version not in (select value from json_each(?, '$.' || one.language))
       and not exists (
         select 1 from documents where client_id = one.client_id and template = one.template and state in ('signed', 'given') and n > one.n
       )
     order by n desc limit 1000`,
    template,
    JSON.stringify(holding)
  )
  const names = namesOf(
    db,
    rows.map(({ clientId }) => clientId)
  )
  return rows.map((row) => ({ ...row, clientName: names.get(row.clientId) ?? '' }))
}

/** Signed documents of the practice itself of one text, newest first, with whoever signed beside her. */
export const signedOwn = (
  db: ReadableDb,
  template: TemplateName
): { id: string; title: string; version: string; language: Language; names: string[]; signedAt: string }[] =>
  db
    .all<{ id: string; title: string; version: string; language: Language; names: string; signedAt: string }>(
      `select id, title, version, language, closed_at as signedAt,
         (select json_group_array(name) from document_signatures where document_id = documents.id and role <> 'practitioner') as names
       from documents where template = ? and client_id is null and state = 'signed' order by n desc limit 200`,
      template
    )
    .map((row) => ({ ...row, names: JSON.parse(row.names) as string[] }))

export interface ClosedDocument extends Pick<DocumentRow, 'template' | 'title' | 'language' | 'version'> {
  readonly state: 'signed' | 'given'
  readonly clientName: string
  readonly closedAt: string
  /** Why its receipt was not acknowledged; empty otherwise. */
  readonly reason: string
}

/** What clients were given or have signed, of one text or of one client, newest first. */
export const closedDocuments = (
  db: ReadableDb,
  { template, clientId, limit }: { template: TemplateName | null; clientId: string | null; limit: number }
): ClosedDocument[] => {
  const rows = db.all<Omit<ClosedDocument, 'clientName'> & { clientId: string }>(
    `select client_id as clientId, template, title, language, version, state, closed_at as closedAt, decline_reason as reason from documents
     where state in ('signed', 'given') and client_id is not null and template = coalesce(?, template) and client_id = coalesce(?, client_id)
     order by closed_at desc, n desc limit ?`,
    template,
    clientId,
    limit
  )
  const names = namesOf(
    db,
    rows.map((row) => row.clientId)
  )
  return rows.map(({ clientId: of, ...row }) => ({ ...row, clientName: names.get(of) ?? '' }))
}
