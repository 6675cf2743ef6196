// Reads of enquiries: how far each has come, who waits and at which place, which are to be destroyed, how long an answer took.
import { z } from 'zod'
import { enquiryFilters, type Enquiry, type EnquiryFigures, type EnquiryFilter, type Stage } from '#contract/enquiries'
import { fold } from '../../lib/fold.ts'
import { daysBetween, monthsAfter } from '../../lib/moments.ts'
import { dueOf, Refusal, type ReadableDb, type TellDues } from '../../tools.ts'
import { ofClient } from '../appointments/reading.ts'
import { getClient } from '../clients/clients.ts'
import { missingFor } from '../consents/guards.ts'
import { screeningMissing } from '../screenings/guards.ts'
import { readKept, todayIn } from '../settings/settings.ts'

export const monthsName = 'enquiries.months'
/** The custom of the field (domain facts §3.3); hers to change. */
const monthsUsual = 12

export const monthsKept = (db: ReadableDb): number => readKept(db, monthsName, z.int().min(1).max(120)) ?? monthsUsual

interface Stored extends Omit<Enquiry, 'stage' | 'firstAt' | 'waiting' | 'closed' | 'client'> {
  readonly screeningOn: string | null
  readonly waitingSince: string | null
  readonly closedOn: string | null
  readonly closedWhy: NonNullable<Enquiry['closed']>['why'] | null
  readonly closedWords: string
  readonly clientId: string | null
  readonly clientName: string | null
  readonly begun: 0 | 1 | null
  readonly ended: 0 | 1 | null
  readonly place: number | null
}

/** The waiting list is in the order in which they came onto it. */
const selected = `with placed as (
    select id, row_number() over (order by waiting_since, n) as place from enquiries
    where waiting_since is not null and closed_on is null and client_id is null
  )
  select enquiries.id, enquiries.name, contact, contact_about as contactAbout, reason, channel, referrer, asked_at as askedAt, asked_on as askedOn,
    answered_at as answeredAt, screening_on as screeningOn, waiting_since as waitingSince, times, closed_on as closedOn, closed_why as closedWhy,
    closed_words as closedWords, enquiries.client_id as clientId, enquiry_clients.name as clientName, begun, ended, place
  from enquiries left join enquiry_clients on enquiry_clients.client_id = enquiries.client_id left join placed on placed.id = enquiries.id`

/** Of a client the record tells it: what is still missing, whether they have met, whether it is over. */
const stageOf = (db: ReadableDb, now: string, { closedOn, clientId, screeningOn, begun, ended }: Stored): Stage => {
  if (closedOn !== null) return 'closed'
  if (clientId === null) return screeningOn === null ? 'enquiry' : 'screening'
  if (ended) return 'ended'
  if (begun) return 'active'
  const way = getClient(db, clientId).meetingLink === null ? 'inPerson' : 'video'
  if (screeningMissing(db, now, clientId, way) !== null) return 'screening'
  return missingFor(db, now, { clientId, purpose: way }).length > 0 ? 'consents' : 'appointment'
}

/** When they are to meet first; null once they have met, and as long as nothing is booked. */
const firstAt = (db: ReadableDb, now: string, { closedOn, clientId, begun, ended }: Stored): Enquiry['firstAt'] => {
  if (closedOn !== null || clientId === null || begun || ended) return null
  const next = ofClient(db, now, clientId, 20).next.find(({ state }) => state === 'planned')
  return next ? { startAt: next.startAt, timeZone: next.timeZone } : null
}

const factsOf = (months: number, stored: Stored): Omit<Enquiry, 'stage' | 'firstAt'> => {
  const {
    screeningOn: _screening,
    waitingSince,
    closedOn,
    closedWhy,
    closedWords,
    clientId,
    clientName,
    begun: _begun,
    ended: _ended,
    place,
    ...said
  } = stored
  return {
    ...said,
    waiting: waitingSince === null || place === null ? null : { since: waitingSince, position: place },
    closed:
      closedOn === null || closedWhy === null
        ? null
        : { on: closedOn, why: closedWhy, words: closedWords, reviewOn: monthsAfter(closedOn, months) },
    client: clientId === null ? null : { id: clientId, name: clientName! }
  }
}

const enquiryOf = (db: ReadableDb, now: string, months: number, stored: Stored): Enquiry => ({
  ...factsOf(months, stored),
  stage: stageOf(db, now, stored),
  firstAt: firstAt(db, now, stored)
})

const everyone = (db: ReadableDb, now: string): Enquiry[] => {
  const months = monthsKept(db)
  return db.all<Stored>(`${selected} order by asked_at, enquiries.n`).map((stored) => enquiryOf(db, now, months, stored))
}

/** Refuses with `notFound`. */
export const getEnquiry = (db: ReadableDb, id: string): Omit<Enquiry, 'stage' | 'firstAt'> => {
  const stored = db.get<Stored>(`${selected} where enquiries.id = ?`, id)
  if (!stored) throw new Refusal('notFound')
  return factsOf(monthsKept(db), stored)
}

const isIn = (filter: EnquiryFilter, { stage, answeredAt, waiting, closed, client }: Enquiry, today: string): boolean => {
  if (filter === 'open') return !['active', 'ended', 'closed'].includes(stage)
  if (filter === 'unanswered') return answeredAt === null && closed === null && client === null
  if (filter === 'waiting') return waiting !== null
  if (filter === 'expired') return closed !== null && closed.reviewOn <= today
  return stage === filter
}

interface Query {
  readonly query: string
  readonly filter: EnquiryFilter
  readonly sort: 'asked' | 'name' | 'waiting'
  readonly descending: boolean
  readonly offset: number
  readonly limit: number
}

const sortKey = ({ waiting, name, askedAt }: Enquiry, sort: Query['sort']): string => {
  if (sort === 'name') return fold(name)
  return sort === 'asked' ? askedAt : `${waiting ? String(waiting.position).padStart(6, '0') : '~'}${askedAt}`
}

export const listEnquiries = (db: ReadableDb, now: string, query: Query): { rows: Enquiry[]; total: number } => {
  const today = todayIn(db, now)
  const needles = fold(query.query).split(' ').filter(Boolean)
  const found = everyone(db, now)
    .filter((one) => isIn(query.filter, one, today))
    .filter(({ name, contact }) => {
      const folded = fold(`${name} ${contact} ${contact.replace(/\D/g, '')}`)
      return needles.every((needle) => folded.includes(needle))
    })
    .map((one) => [sortKey(one, query.sort), one] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, one]) => one)
  const sorted = query.descending ? found.toReversed() : found
  return { rows: sorted.slice(query.offset, query.offset + query.limit), total: sorted.length }
}

const median = (numbers: readonly number[]): number | null => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  if (sorted.length === 0) return null
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

export const figuresOf = (db: ReadableDb, now: string): EnquiryFigures => {
  const today = todayIn(db, now)
  const all = everyone(db, now)
  const hours = all
    .filter(({ askedAt, answeredAt }) => answeredAt !== null && daysBetween(askedAt, now) <= 365)
    .map(({ askedAt, answeredAt }) => Math.max(0, Date.parse(answeredAt!) - Date.parse(askedAt)) / 3_600_000)
  const counts = Object.fromEntries(enquiryFilters.map((filter) => [filter, all.filter((one) => isIn(filter, one, today)).length]))
  return { counts: counts as EnquiryFigures['counts'], hoursToAnswer: median(hours), months: monthsKept(db) }
}

export const enquiryOfClient = (db: ReadableDb, now: string, clientId: string): Enquiry | null => {
  const stored = db.get<Stored>(`${selected} where enquiries.client_id = ? order by enquiries.n limit 1`, clientId)
  return stored ? enquiryOf(db, now, monthsKept(db), stored) : null
}

/** Whoever waits for a first answer, since the day they asked; and what was closed and is to be destroyed. Asks no client's record. */
export const dueEnquiries: TellDues = ({ db, until, clientId }) => {
  if (clientId !== null) return []
  const months = monthsKept(db)
  const waiting = db.all<{ id: string; name: string; on: string }>(
    'select id, name, asked_on as "on" from enquiries where answered_at is null and closed_on is null and client_id is null'
  )
  const closed = db.all<{ id: string; name: string; on: string }>(
    'select id, name, closed_on as "on" from enquiries where closed_on is not null'
  )
  return [
    ...waiting.map(({ id, name, on }) => dueOf('enquiry', on, id, { about: name })),
    ...closed
      .map(({ id, name, on }) => dueOf('enquiryExpired', monthsAfter(on, months), id, { about: name }))
      .filter(({ due }) => due! <= until)
  ]
}

/** Enquiry → client, for those of `ids` that are enquiries of a client. */
export const clientsOfEnquiries = (db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    db
      .all<{ id: string; clientId: string }>(
        'select id, client_id as clientId from enquiries where client_id is not null and id in (select value from json_each(?))',
        JSON.stringify([...new Set(ids)])
      )
      .map(({ id, clientId }) => [id, clientId])
  )

export const idsOfEnquiries = (db: ReadableDb, clientId: string): string[] =>
  db.all<{ id: string }>('select id from enquiries where client_id = ?', clientId).map(({ id }) => id)
