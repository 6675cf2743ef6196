// The list of clients: searched by containing, sorted, one window at a time; and those seen last.
import type { z } from 'zod'
import type { clientQuery, ClientRow } from '#contract/clients'
import { digitsOf, fold } from '../../lib/fold.ts'
import type { ReadableDb } from '../../tools.ts'

type Query = z.output<typeof clientQuery>

const rowOf = `id, name, alias, unit, identity, pronouns, email, phone, case when archived_at is null then status else 'archived' end as status,
  last_session_at as lastSessionAt, drafts`

/** More words than anyone types; keeps the statements few. */
const mostWords = 8

/** Digits and what people write between them, four at least: a phone number or a part of one, with or without its country code. */
const phoneDigits = (query: string): string | null => {
  if (!/^[\d\s+().\-/]+$/.test(query)) return null
  const digits = digitsOf(query).replace(/^0+/, '')
  return digits.length < 4 ? null : digits
}

/** Every word must be contained, in any order; a phone number as typed, or as its digits. */
export const containing = (query: string): { condition: string; needles: string[] } => {
  const folded = fold(query)
  const digits = phoneDigits(folded)
  if (digits !== null) return { condition: '(instr(folded, ?) > 0 or instr(folded, ?) > 0)', needles: [folded, digits] }
  const needles = folded.split(' ').filter(Boolean).slice(0, mostWords)
  return { condition: ['1', ...needles.map(() => 'instr(folded, ?) > 0')].join(' and '), needles }
}

/** `all` means everyone in the daily lists: the archived are asked for by name of their status only. */
const conditions: Readonly<Record<Query['status'], string>> = {
  all: 'archived_at is null',
  archived: 'archived_at is not null and merged_into is null',
  waiting: "archived_at is null and status = 'waiting'",
  active: "archived_at is null and status = 'active'",
  ended: "archived_at is null and status = 'ended'"
}

const sortColumns: Readonly<Record<Query['sort'], string>> = { name: 'sort_name', lastSession: 'last_session_at', created: 'created_at' }

export const listClients = (db: ReadableDb, query: Query): { rows: ClientRow[]; total: number } => {
  const { condition, needles } = containing(query.query)
  const where = `${conditions[query.status]} and ${condition}`
  const way = query.descending ? 'desc' : 'asc'
  const order = `${sortColumns[query.sort]} ${way}, n ${way}`
  return {
    rows: db.all<ClientRow>(
      `select ${rowOf} from clients where ${where} order by ${order} limit ? offset ?`,
      ...needles,
      query.limit,
      query.offset
    ),
    total: db.get<{ total: number }>(`select count(*) as total from clients where ${where}`, ...needles)!.total
  }
}

/** Found by whatever they are called, archived ones too. */
export const findClients = (db: ReadableDb, query: string, limit: number): ClientRow[] => {
  const { condition, needles } = containing(query)
  return db.all<ClientRow>(
    `select ${rowOf} from clients where merged_into is null and ${condition} order by sort_name, n limit ?`,
    ...needles,
    limit
  )
}

/** Of these clients, or of all, those in whose name or alias a word begins so; none for a single letter. */
export const clientsCalled = (db: ReadableDb, word: string, among: readonly string[] | null): string[] => {
  const folded = fold(word)
  if (folded.length < 2) return []
  return db
    .all<{ id: string }>(
      `select id from clients where instr(' ' || replace(replace(folded, char(10), ' '), '-', ' '), ' ' || ?) > 0
         and (? is null or id in (select value from json_each(?)))`,
      folded,
      among && 1,
      JSON.stringify(among ?? [])
    )
    .map(({ id }) => id)
}

/** Those seen or added last. */
export const recentClients = (db: ReadableDb, limit: number): ClientRow[] =>
  db.all<ClientRow>(
    `select ${rowOf} from clients where archived_at is null order by max(coalesce(last_session_at, ''), created_at) desc limit ?`,
    limit
  )
