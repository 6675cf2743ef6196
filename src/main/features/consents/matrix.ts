// Clients × consents: one window at a time, filtered by what is missing, due or withdrawn; and how many of them Today speaks of.
import type { z } from 'zod'
import {
  consentKinds,
  type CellState,
  type ConsentFilter,
  type ConsentKind,
  type ConsentState,
  type matrixQuery,
  type MatrixRow
} from '#contract/consents'
import { dueOf, type ReadableDb, type TellDues } from '../../tools.ts'
import { containing } from '../clients/list.ts'
import { hasLeft, inTheirPlace, isMinor, judging, needColumns, needsOf, stateOfAll, termsOf, type Needs } from './judging.ts'

type Query = z.output<typeof matrixQuery>

/** Nobody has said yes or no, or the yes has run out. */
const unsaid = (kind: ConsentKind): string =>
  `not exists (select 1 from consents where consents.client_id = people.client_id and kind = '${kind}' and not ${hasLeft} and not ${inTheirPlace}
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
    // of somebody young one who took a release back is enough to stop it
    const stopped = person.minor && kind === 'release' ? states.find((state) => state === 'withdrawn' || state === 'declined') : undefined
    const state = stopped ?? stateOfAll(kind, states) ?? (needed.includes(kind) ? 'missing' : null)
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

const essential = "(kind in ('therapy', 'minors') or (kind = 'online' and meets_online))"

interface DueConsents {
  readonly clientId: string
  readonly withdrawn: 0 | 1
  /** Due, and no day says since when. */
  readonly open: 0 | 1
  readonly soonest: string | null
}

/**
 * One line for each client whose consents end or are to be looked at again, and one for each who withdrew or declined what the work
 * cannot go on without: no e-mail reminders any more is nothing to see to.
 */
export const dueConsents: TellDues = ({ db, now, until, clientId }) =>
  db
    .all<DueConsents>(
      // judged once for each consent: otherwise anew for each word that is asked of it
      `${judging}, told as materialized (select client_id, kind, state, why, expires_on, review_on, meets_online from judged
         where active ${clientId === null ? '' : 'and client_id = ?'})
       select client_id as clientId, max(state in ('withdrawn', 'declined') and ${essential}) as withdrawn,
         max(state = 'due' and why not in ('expiring', 'yearly')) as open,
         min(case when state in ('given', 'due') then min(coalesce(expires_on, '9'), coalesce(review_on, '9')) end) as soonest
       from told group by client_id having withdrawn or open or soonest <= ?`,
      ...termsOf(db, now()),
      ...(clientId === null ? [] : [clientId]),
      until
    )
    .flatMap(({ clientId: of, withdrawn, open, soonest }) => [
      ...(withdrawn ? [dueOf('consentWithdrawn', null, of, { clientId: of })] : []),
      ...(open || (soonest !== null && soonest <= until) ? [dueOf('consent', open ? null : soonest, of, { clientId: of })] : [])
    ])

/** Those of the clients of whom a consent that the work takes was never asked, or has run out. */
export const missingAmong = (db: ReadableDb, now: string, clientIds: readonly string[]): ReadonlySet<string> =>
  new Set(
    db
      .all<{ clientId: string }>(
        `${judging} select client_id as clientId from people where client_id in (select value from json_each(?)) and ${missing}`,
        ...termsOf(db, now),
        JSON.stringify(clientIds)
      )
      .map(({ clientId }) => clientId)
  )
