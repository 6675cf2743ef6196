// The ledger: each share entered before it leaves, then its outcome beside it; neither is ever changed.
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Language } from '#contract/fields'
import type { Basis, ExceptionFields, ledgerQuery, LedgerEntry, LedgerRow, SharedPart, ShareWay } from '#contract/sharing'
import { fold } from '../../lib/fold.ts'
import { Refusal, type ReadableDb, type Sql, type WriteTools } from '../../tools.ts'
import { namesOf } from '../clients/clients.ts'
import { clientsCalled } from '../clients/list.ts'
import { todayIn } from '../settings/settings.ts'
import type { Letter } from './letter.ts'

interface Entering {
  readonly letter: Letter
  /** The bytes that are about to leave; null where it was told. */
  readonly made: { readonly bytes: Uint8Array; readonly pages: number | null } | null
  readonly overrideReason: string | null
}

const basisOf = ({ fields, release }: Letter): Basis => (fields.basis.kind === 'exception' ? 'exception' : release ? 'release' : 'override')

const releaseKept = ({ release }: Letter): string | null =>
  release &&
  JSON.stringify({ id: release.id, about: release.about, person: release.person, givenAt: release.givenAt, expiresOn: release.expiresOn })

/** Gives back its id. */
export const enter = ({ db, now, newId }: WriteTools, { letter, made, overrideReason }: Entering): string => {
  const { clientId, fields, parts } = letter
  const id = newId()
  const today = todayIn(db, now())
  const basis = basisOf(letter)
  const row: Readonly<Record<string, Sql>> = {
    id,
    client_id: clientId,
    at: now(),
    on_day: fields.way === 'told' ? fields.on : today,
    basis,
    release: basis === 'release' ? releaseKept(letter) : null,
    exception: fields.basis.kind === 'exception' ? JSON.stringify(fields.basis.exception) : null,
    override_reason: basis === 'override' ? overrideReason : null,
    recipient: fields.recipient,
    sort_recipient: fold(fields.recipient),
    address: fields.address,
    purpose: fields.purpose,
    necessity: fields.necessity,
    language: fields.language,
    summary: fields.summary,
    parts: JSON.stringify(parts.map(({ kind, id: of, title }): SharedPart => ({ kind, id: of, title }))),
    separately: fields.separately,
    way: fields.way,
    pages: made?.pages ?? null,
    bytes: made?.bytes.length ?? null,
    sha256: made && createHash('sha256').update(made.bytes).digest('hex'),
    folded: [fields.recipient, fields.purpose, ...parts.map(({ title }) => title)].map(fold).join('\n')
  }
  const names = Object.keys(row)
  db.run(`insert into sharing_entries (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`, ...Object.values(row))
  return id
}

/** What became of an entry; `left` is null where she takes back what she said of it. */
interface Outcome {
  readonly id: string
  readonly left: boolean | null
  readonly byHand: boolean
}

export const noteOutcome = ({ db, now }: WriteTools, { id, left, byHand }: Outcome): void =>
  void db.run(
    'insert into sharing_outcomes (entry_id, has_left, at, by_hand) values (?, ?, ?, ?)',
    id,
    left === null ? null : Number(left),
    now(),
    Number(byHand)
  )

/** The last word on an entry; null: nobody knows whether it left. */
const lastOf = (column: 'has_left' | 'by_hand'): string =>
  `(select ${column} from sharing_outcomes where entry_id = sharing_entries.id order by n desc limit 1)`

/** She says of an interrupted one whether it left, or takes that back (null); refuses with `conflict` what is not hers to say, with `notFound` what is no entry. */
export const settle = (tools: WriteTools, { id, left }: Omit<Outcome, 'byHand'>): null => {
  const known = tools.db.get<{ said: 0 | 1 | null; byHand: 0 | 1 | null }>(
    `select ${lastOf('has_left')} as said, ${lastOf('by_hand')} as byHand from sharing_entries where id = ?`,
    id
  )
  if (!known) throw new Refusal('notFound')
  if (known.byHand === 0 || (known.said === null) === (left === null)) throw new Refusal('conflict')
  noteOutcome(tools, { id, left, byHand: true })
  return null
}

interface Stored {
  readonly id: string
  readonly clientId: string
  readonly at: string
  readonly on: string
  readonly recipient: string
  readonly purpose: string
  readonly basis: Basis
  readonly exceptionKind: ExceptionFields['kind'] | null
  readonly way: ShareWay
  readonly summarised: 0 | 1
  readonly parts: string
}

const columns = `id, client_id as clientId, at, on_day as "on", recipient, purpose, basis, json_extract(exception, '$.kind') as exceptionKind, way,
  trim(summary) <> '' as summarised, parts`

const left = `${lastOf('has_left')} = 1`
const unsettled = `${lastOf('has_left')} is null`

const named = (db: ReadableDb, rows: readonly Stored[]): LedgerRow[] => {
  const names = namesOf(
    db,
    rows.map(({ clientId }) => clientId)
  )
  return rows.map(({ parts, summarised, ...row }) => ({
    ...row,
    clientName: names.get(row.clientId) ?? '',
    summarised: summarised === 1,
    parts: JSON.parse(parts) as SharedPart[]
  }))
}

type Query = z.output<typeof ledgerQuery>

/** More words than anyone types. */
const mostWords = 6

const wanted = (db: ReadableDb, { clientId, basis, query }: Query): { where: string; values: Sql[] } => {
  const words = fold(query).split(' ').filter(Boolean).slice(0, mostWords)
  const parts = [left]
  const values: Sql[] = []
  if (clientId !== null) {
    parts.push('client_id = ?')
    values.push(clientId)
  }
  if (basis !== 'all') {
    parts.push('basis = ?')
    values.push(basis)
  }
  for (const word of words) {
    parts.push('(instr(folded, ?) > 0 or client_id in (select value from json_each(?)))')
    values.push(word, JSON.stringify(word.length > 1 ? clientsCalled(db, word, null) : []))
  }
  return { where: parts.join(' and '), values }
}

const order: Readonly<Record<Query['sort'], string>> = { at: 'on_day', recipient: 'sort_recipient' }

export const listLedger = (db: ReadableDb, query: Query): { rows: LedgerRow[]; total: number } => {
  const { where, values } = wanted(db, query)
  const way = query.descending ? 'desc' : 'asc'
  const rows = db.all<Stored>(
    `select ${columns} from sharing_entries where ${where} order by ${order[query.sort]} ${way}, n ${way} limit ? offset ?`,
    ...values,
    query.limit,
    query.offset
  )
  const { total } = db.get<{ total: number }>(`select count(*) as total from sharing_entries where ${where}`, ...values)!
  return { rows: named(db, rows), total }
}

/** Interrupted ones, of one client or of all. */
export const openEntries = (db: ReadableDb, clientId: string | null): LedgerRow[] =>
  named(
    db,
    db.all<Stored>(`select ${columns} from sharing_entries where ${unsettled} and coalesce(?, client_id) = client_id order by n`, clientId)
  )

type Whole = Stored & {
  readonly address: string
  readonly necessity: string
  readonly language: Language
  readonly summary: string
  readonly separately: string
  readonly release: string | null
  readonly exception: string | null
  readonly overrideReason: string | null
  readonly pages: number | null
  readonly bytes: number | null
  readonly sha256: string | null
}

const whole = `${columns}, address, necessity, language, summary, separately, release, exception, override_reason as overrideReason, pages, bytes, sha256`

const entryOf = (db: ReadableDb, { release, exception, ...row }: Whole): LedgerEntry => {
  const [shown] = named(db, [row])
  return {
    ...row,
    ...shown!,
    release: release === null ? null : (JSON.parse(release) as LedgerEntry['release']),
    exception: exception === null ? null : (JSON.parse(exception) as ExceptionFields),
    remarks: db.all('select at, words from sharing_remarks where entry_id = ? order by n', row.id)
  }
}

/** Refuses with `notFound`, also what never left. */
export const getEntry = (db: ReadableDb, id: string): LedgerEntry => {
  const row = db.get<Whole>(`select ${whole} from sharing_entries where id = ? and ${left}`, id)
  if (!row) throw new Refusal('notFound')
  return entryOf(db, row)
}

/** Everything that left of one client, from the first day to the last, oldest first. */
export const entriesBetween = (db: ReadableDb, { clientId, from, to }: { clientId: string; from: string; to: string }): LedgerEntry[] =>
  db
    .all<Whole>(
      `select ${whole} from sharing_entries where client_id = ? and on_day >= ? and on_day <= ? and ${left} order by on_day, n`,
      clientId,
      from,
      to
    )
    .map((row) => entryOf(db, row))

export const remark = ({ db, now, newId }: WriteTools, { id, words }: { id: string; words: string }): null => {
  if (!db.get('select 1 from sharing_entries where id = ?', id)) throw new Refusal('notFound')
  db.run('insert into sharing_remarks (id, entry_id, at, words) values (?, ?, ?, ?)', newId(), id, now(), words)
  return null
}

/** Entry → client, for those of `ids` that are entries. */
export const clientsOfShares = (db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    db
      .all<{ id: string; clientId: string }>(
        'select id, client_id as clientId from sharing_entries where id in (select value from json_each(?))',
        JSON.stringify([...new Set(ids)])
      )
      .map(({ id, clientId }) => [id, clientId])
  )

export const idsOfShares = (db: ReadableDb, clientId: string): string[] =>
  db.all<{ id: string }>('select id from sharing_entries where client_id = ?', clientId).map(({ id }) => id)
