// Clients × consents: one window at a time, filtered by what is missing, due or withdrawn; and how many of them Today speaks of.
import type { z } from 'zod'
import {
  consentKinds,
  type CellState,
  type ConsentFilter,
  type ConsentKind,
  type ConsentState,
  type ConsentsToday,
  type matrixQuery,
  type MatrixRow
} from '#contract/consents'
import type { ReadableDb } from '../../tools.ts'
import { containing } from '../clients/list.ts'
import { hasLeft, isMinor, judging, needColumns, needsOf, stateOfAll, termsOf, type Needs } from './judging.ts'

type Query = z.output<typeof matrixQuery>

/** Nobody has said yes or no, or the yes has run out. */
const unsaid = (kind: ConsentKind): string =>
  `not exists (select 1 from consents where consents.client_id = people.client_id and kind = '${kind}' and not ${hasLeft}
     and (standing in ('declined', 'withdrawn') or (standing = 'given' and coalesce(expires_on, '9') >= today)))`

const missing = `(active and (${unsaid('therapy')} or ${unsaid('privacy')} or (online and ${unsaid('online')})
  or (${isMinor} and ${unsaid('minors')}) or (identity <> 'full' and ${unsaid('limitedIdentity')})))`

const due = "(active and exists (select 1 from judged where judged.client_id = people.client_id and state = 'due'))"

const refused = `exists (select 1 from consents where consents.client_id = people.client_id and standing in ('withdrawn', 'declined') and not ${hasLeft})`

const conditions: Readonly<Record<ConsentFilter, string>> = { all: 'listed', missing, due, withdrawn: `(active and ${refused})` }

const sortColumns: Readonly<Record<Query['sort'], string>> = { name: 'sort_name', lastSession: 'last_session_at' }

interface Person extends Needs {
  readonly clientId: string
  readonly name: string
  readonly alias: string
}

interface Told {
  readonly clientId: string
  readonly kind: ConsentKind
  readonly state: ConsentState
}

const cellsOf = (person: Person, consents: readonly Told[]): MatrixRow['cells'] => {
  const needed = needsOf(person)
  const cells = consentKinds.flatMap((kind): [ConsentKind, CellState][] => {
    const states = consents.filter((consent) => consent.kind === kind).map(({ state }) => state)
    const state = stateOfAll(kind, states) ?? (needed.includes(kind) ? 'missing' : null)
    return state === null ? [] : [[kind, state]]
  })
  return Object.fromEntries(cells)
}

export const matrixOf = (db: ReadableDb, now: string, query: Query): { rows: MatrixRow[]; total: number } => {
  const terms = termsOf(db, now)
  const { condition, needles } = containing(query.query)
  const where = `${conditions[query.filter]} and ${condition}`
  const direction = query.descending ? 'desc' : 'asc'
  const people = db.all<Person>(
    `${judging} select client_id as clientId, name, alias, ${needColumns} from people where ${where}
     order by ${sortColumns[query.sort]} ${direction}, n ${direction} limit ? offset ?`,
    ...terms,
    ...needles,
    query.limit,
    query.offset
  )
  const told = db.all<Told>(
    `${judging} select client_id as clientId, kind, state from judged where client_id in (select value from json_each(?))`,
    ...terms,
    JSON.stringify(people.map(({ clientId }) => clientId))
  )
  const byClient = Map.groupBy(told, ({ clientId }) => clientId)
  return {
    rows: people.map((person) => ({
      clientId: person.clientId,
      name: person.name,
      alias: person.alias,
      cells: cellsOf(person, byClient.get(person.clientId) ?? [])
    })),
    total: db.get<{ total: number }>(`${judging} select count(*) as total from people where ${where}`, ...terms, ...needles)!.total
  }
}

/** Withdrawn counts where the work cannot go on without: no e-mail reminders any more is nothing to see to. */
export const consentsToday = (db: ReadableDb, now: string): ConsentsToday =>
  db.get<ConsentsToday>(
    `${judging} select count(distinct case when state = 'due' then client_id end) as due,
       count(distinct case when state in ('withdrawn', 'declined') and (kind in ('therapy', 'minors') or (kind = 'online' and meets_online)) then client_id end) as withdrawn
     from judged where active`,
    ...termsOf(db, now)
  )!
