// What a client's screening is worth today: it holds, ends soon, has ended, or what it rested on has changed; judged by the database.
import type { z } from 'zod'
import type { ReopenReason, screeningQuery, ScreeningListRow, ScreeningState } from '#contract/screenings'
import { dueOf, type ReadableDb, type TellDues } from '../../tools.ts'
import { containing } from '../clients/list.ts'
import { todayIn } from '../settings/settings.ts'

/** Days before its end from which on it is due. */
const warningDays = 30

/** A step that reopened and was not taken back. */
const stands = `step.what = 'reopened' and not exists
  (select 1 from screening_events as back where back.client_id = step.client_id and back.takes_back = step.id)`

/** Why it was reopened last since it was concluded. */
const reopened = `(select why from screening_events as step where step.client_id = people.client_id and ${stands}
  and step.n > after_event order by step.n desc limit 1)`

/** The step of a client's that reopened last and stands, or undefined. */
export const standingStep = (db: ReadableDb, clientId: string): string | undefined =>
  db.get<{ id: string }>(`select id from screening_events as step where client_id = ? and ${stands} order by n desc limit 1`, clientId)?.id

/** Begins a statement; its first value is today. After it can be read `judged`: clients with `state`, `why`, outcome and end. */
const judging = `
  with people as not materialized (select screening_clients.*, ? as today from screening_clients),
  last as not materialized (
    select people.*, outcome, valid_until, concluded_at, modalities, after_event, screenings.country as screened_country,
      exists (select 1 from screenings as draft where draft.client_id = people.client_id and draft.concluded_at is null and discarded_at is null) as drafted
    from people left join screenings on screenings.n =
      (select max(n) from screenings as newest where newest.client_id = people.client_id and newest.concluded_at is not null)
  ),
  reasoned as not materialized (
    select people.*, case
      when concluded_at is null or outcome in ('notNow', 'refer') or valid_until < today then null
      when country <> screened_country then 'country'
      when ${reopened} is not null then ${reopened}
      when online and not exists (select 1 from json_each(modalities) where value in ('video', 'voice')) then 'modality'
      end as why
    from last as people
  ),
  judged as not materialized (
    select *, case
      when concluded_at is null then iif(drafted, 'draft', 'missing')
      when outcome in ('notNow', 'refer') then 'unsuitable'
      when valid_until < today then 'expired'
      when why is not null then 'reopened'
      when valid_until <= date(today, '+${warningDays} days') then 'due'
      else 'holds' end as state
    from reasoned
  )`

export interface Judged {
  readonly state: ScreeningState
  readonly why: ReopenReason | null
  readonly modalities: string | null
}

/** Undefined for a client who is not there. */
export const judged = (db: ReadableDb, now: string, clientId: string): Judged | undefined =>
  db.get<Judged>(`${judging} select state, why, modalities from judged where client_id = ?`, todayIn(db, now), clientId)

type Query = z.output<typeof screeningQuery>

const order: Readonly<Record<Query['sort'], string>> = { name: 'sort_name', validUntil: 'valid_until', lastSession: 'last_session_at' }

const conditions: Readonly<Record<Query['filter'], string>> = {
  open: "(active and online and state <> 'holds')",
  all: "(active and (online or state <> 'missing'))"
}

export const listScreenings = (db: ReadableDb, now: string, query: Query): { rows: ScreeningListRow[]; total: number } => {
  const today = todayIn(db, now)
  const { condition, needles } = containing(query.query)
  const where = `${conditions[query.filter]} and ${condition}`
  const way = query.descending ? 'desc' : 'asc'
  return {
    rows: db.all<ScreeningListRow>(
      `${judging} select client_id as clientId, name, alias, state, why, outcome, valid_until as validUntil from judged where ${where}
       order by ${order[query.sort]} ${way}, n ${way} limit ? offset ?`,
      today,
      ...needles,
      query.limit,
      query.offset
    ),
    total: db.get<{ total: number }>(`${judging} select count(*) as total from judged where ${where}`, today, ...needles)!.total
  }
}

/** Clients who meet online without a screening that holds, or whose ends soon. */
export const dueScreenings: TellDues = ({ db, today, until, clientId }) =>
  db
    .all<{ clientId: string; state: ScreeningState; validUntil: string | null }>(
      `${judging} select client_id as clientId, state, valid_until as validUntil from judged
       where active and online and (state <> 'holds' or valid_until <= ?) ${clientId === null ? '' : 'and client_id = ?'}`,
      today,
      until,
      ...(clientId === null ? [] : [clientId])
    )
    .map(({ clientId: of, state, validUntil }) =>
      dueOf('screening', state === 'holds' || state === 'due' || state === 'expired' ? validUntil : null, of, { clientId: of })
    )
