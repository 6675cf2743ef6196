// A document as the tables keep it: its text, who has signed, its seal.
import type { DocumentRow, DocumentSignature, DocumentState, Ink, Preparation, Signer } from '#contract/documents'
import type { Language } from '#contract/fields'
import type { Circumstance, TemplateName } from '#contract/templates'
import { Refusal, type ReadableDb } from '../../tools.ts'
import { namesOf } from '../clients/clients.ts'
import type { Filled } from '../templates/fill.ts'
import type { Paper } from '../paper/paper.ts'

/** All that stands on the paper as it was prepared. */
export interface Kept {
  readonly letter: boolean
  readonly practiceLines: readonly string[]
  readonly filled: Filled
  /** As the roles are called on paper. */
  readonly roles: readonly string[]
  readonly labels: Paper['labels']
  readonly note: string
}

export interface DocumentRecord {
  readonly id: string
  readonly clientId: string | null
  readonly template: TemplateName
  readonly title: string
  readonly language: Language
  readonly version: string
  readonly state: DocumentState
  readonly preparedAt: string
  readonly printedAt: string | null
  readonly updatedAt: string
  readonly closedAt: string | null
  readonly sha256: string
  readonly declinedBy: string
  readonly declineReason: string
  readonly signers: readonly Signer[]
  readonly circumstances: readonly Circumstance[]
  readonly fields: Preparation['fields']
  /** Null for what was only saved as a PDF. */
  readonly text: Kept | null
}

type Parsed = 'signers' | 'circumstances' | 'fields' | 'text'
type Stored = Omit<DocumentRecord, Parsed> & Readonly<Record<Parsed, string>>

/** Refuses with `notFound`. */
export const getDocument = (db: ReadableDb, id: string): DocumentRecord => {
  const stored = db.get<Stored>(
    `select id, client_id as clientId, template, title, language, version, state, prepared_at as preparedAt, printed_at as printedAt, updated_at as updatedAt,
       closed_at as closedAt, sha256, declined_by as declinedBy, decline_reason as declineReason, signers, circumstances, fields, text
     from documents where id = ?`,
    id
  )
  if (!stored) throw new Refusal('notFound')
  return {
    ...stored,
    signers: JSON.parse(stored.signers) as Signer[],
    circumstances: JSON.parse(stored.circumstances) as Circumstance[],
    fields: JSON.parse(stored.fields) as Preparation['fields'],
    text: JSON.parse(stored.text) as Kept | null
  }
}

export interface SignatureRecord extends Omit<DocumentSignature, 'drawn'> {
  readonly id: string
  readonly typed: string
  readonly words: string
  readonly timeZone: string
  readonly ink: Ink | null
}

export const signaturesOf = (db: ReadableDb, id: string): SignatureRecord[] =>
  db
    .all<Omit<SignatureRecord, 'ink'> & { ink: string | null }>(
      `select id, place, role, name, how, typed, words, witness, pages, pages_expected as pagesExpected, pages_reason as pagesReason, signed_on as signedOn, explained_by as explainedBy, explained_how as explainedHow,
         at, time_zone as timeZone, ink
       from document_signatures where document_id = ? order by place`,
      id
    )
    .map((row) => ({ ...row, ink: row.ink === null ? null : (JSON.parse(row.ink) as Ink) }))

export interface SealRecord {
  readonly code: string
  readonly sha256: string
  readonly sealedAt: string
}

export const sealOf = (db: ReadableDb, id: string): SealRecord | undefined =>
  db.get<SealRecord>('select code, sha256, sealed_at as sealedAt from document_seals where document_id = ?', id)

/** Its very bytes; undefined where it is not sealed, or a salvage could not save them. */
export const sealedPdf = (db: ReadableDb, id: string): Uint8Array | undefined =>
  db.get<{ pdf: Uint8Array }>('select pdf from document_seals where document_id = ? and length(pdf) > 0', id)?.pdf

/** Signed documents without a seal: a salvage has lost it. */
export const sealless = (db: ReadableDb): string[] =>
  db
    .all<{ id: string }>(
      "select id from documents where state = 'signed' and not exists (select 1 from document_seals where document_id = documents.id)"
    )
    .map(({ id }) => id)

export const rowColumns = `id, client_id as clientId, template, title, language, version, state, updated_at as updatedAt, printed_at as printedAt, closed_at as closedAt,
  state = 'given' and decline_reason <> '' as unacknowledged, (select count(*) from document_signatures where document_id = documents.id) as signed, json_array_length(signers) as signers`

export type RowRecord = Omit<DocumentRow, 'clientName' | 'unacknowledged'> & { readonly unacknowledged: 0 | 1 }

export const withNames = (db: ReadableDb, rows: readonly RowRecord[]): DocumentRow[] => {
  const names = namesOf(
    db,
    rows.flatMap(({ clientId }) => clientId ?? [])
  )
  return rows.map((row) => ({
    ...row,
    unacknowledged: row.unacknowledged === 1,
    clientName: row.clientId === null ? null : (names.get(row.clientId) ?? null)
  }))
}

/** Refuses with `notFound`. */
export const getRow = (db: ReadableDb, id: string): DocumentRow => {
  const row = db.get<RowRecord>(`select ${rowColumns} from documents where id = ?`, id)
  if (!row) throw new Refusal('notFound')
  return withNames(db, [row])[0]!
}

/** Document → client, for those of `ids` that are documents of a client. */
export const clientsOfDocuments = (db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, string> => {
  const rows = db.all<{ id: string; clientId: string }>(
    'select id, client_id as clientId from documents where client_id is not null and id in (select value from json_each(?))',
    JSON.stringify([...new Set(ids)])
  )
  return new Map(rows.map(({ id, clientId }) => [id, clientId]))
}

/** What the documents of a client are called, the newest first; without discarded ones. */
export const documentNames = (db: ReadableDb, clientId: string): { id: string; title: string; at: string }[] =>
  db.all("select id, title, updated_at as at from documents where client_id = ? and state <> 'discarded' order by n desc", clientId)

/** The newest document of a text for each of these clients, discarded ones left out. */
export const newestOf = (
  db: ReadableDb,
  template: TemplateName,
  clientIds: readonly string[]
): ReadonlyMap<string, { documentId: string; at: string }> =>
  new Map(
    db
      .all<{ clientId: string; documentId: string; at: string }>(
        `select client_id as clientId, id as documentId, prepared_at as at from documents
         where template = ? and state <> 'discarded' and client_id in (select value from json_each(?)) order by n`,
        template,
        JSON.stringify(clientIds)
      )
      .map(({ clientId, ...document }) => [clientId, document])
  )

/** Every document of the client, discarded ones too. */
export const idsOfDocuments = (db: ReadableDb, clientId: string): string[] =>
  db.all<{ id: string }>('select id from documents where client_id = ?', clientId).map(({ id }) => id)
