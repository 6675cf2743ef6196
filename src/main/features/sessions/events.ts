// What was said at a session's start, asked since, and stamped: rows that are only added to, and what is so by them.
import {
  liveAtDistance,
  marks as markKinds,
  type CutOffPlan,
  type Mark,
  type OpenCheck,
  type SessionFacts,
  type SessionMark,
  type StartSaid
} from '#contract/sessions'
import { clockIn } from '../../lib/moments.ts'
import type { ReadableDb, WriteTools } from '../../tools.ts'

/** All that the card said but the code word, which is kept on the file alone. */
export type Start = Omit<StartSaid, 'codeWord'>

/** `label`: its kind as the screen said it; absent from what was stamped before the note had it. */
interface Stamp {
  readonly words: string
  readonly label?: string
}

type EventFacts = {
  start: Start
  identity: { how: SessionFacts['identity'] }
  place: { place: string }
  privacy: Record<string, never>
  technical: Stamp
  risk: Stamp
  oralConsent: Stamp
  override: { reason: string; lacks: readonly string[] }
  unasked: { reason: string; open: readonly string[] }
}
export type EventKind = keyof EventFacts
type Event = {
  readonly [K in EventKind]: { readonly id: string; readonly what: K; readonly at: string; readonly facts: EventFacts[K] }
}[EventKind]

export const eventsOf = (db: ReadableDb, sessionId: string): Event[] =>
  db
    .all<{ id: string; what: EventKind; at: string; facts: string }>(
      'select id, what, at, facts from session_events where session_id = ? order by n',
      sessionId
    )
    .map((row) => ({ ...row, facts: JSON.parse(row.facts) as never }))

/** Gives back its id. */
export const addEvent = <K extends EventKind>({ db, now, newId }: WriteTools, sessionId: string, what: K, facts: EventFacts[K]): string => {
  const id = newId()
  db.run(
    'insert into session_events (id, session_id, what, at, facts) values (?, ?, ?, ?, ?)',
    id,
    sessionId,
    what,
    now(),
    JSON.stringify(facts)
  )
  return id
}

/** The card that was filled in last: there is another where one goes on by another way of meeting. */
export const startOf = (events: readonly Event[]): Start | null => events.findLast((event) => event.what === 'start')?.facts ?? null

/** Null for a session that no card began. */
export const factsOf = (events: readonly Event[]): SessionFacts | null => {
  const start = startOf(events)
  if (!start) return null
  const { identity, place, placeAsked, privacyThere, recorded, others } = start
  let facts: SessionFacts = {
    identity,
    place,
    placeConfirmed: placeAsked === 'confirmed' && place !== '',
    privacy: privacyThere === 'confirmed',
    recorded,
    others
  }
  for (const event of events.slice(events.findLastIndex(({ what }) => what === 'start'))) {
    if (event.what === 'identity') facts = { ...facts, identity: event.facts.how }
    if (event.what === 'place') facts = { ...facts, place: event.facts.place, placeConfirmed: true }
    if (event.what === 'privacy') facts = { ...facts, privacy: true }
  }
  return facts
}

/** Nothing of it is asked where client and therapist sit in one room, or write to each other. */
export const openOf = (events: readonly Event[]): OpenCheck[] => {
  const start = startOf(events)
  const facts = factsOf(events)
  if (!start || !facts || !liveAtDistance.includes(start.modality)) return []
  return [
    ...(facts.identity === 'later' ? (['identity'] as const) : []),
    ...(facts.placeConfirmed ? [] : (['place'] as const)),
    ...(facts.privacy ? [] : (['privacy'] as const))
  ]
}

export const marksOf = (events: readonly Event[]): SessionMark[] =>
  events.flatMap((event): SessionMark[] =>
    event.what === 'technical' || event.what === 'risk' || event.what === 'oralConsent'
      ? [{ id: event.id, what: markKinds.find((mark) => mark === event.what)!, at: event.at, words: event.facts.words }]
      : []
  )

const labels: Readonly<Record<Mark, string>> = { technical: 'Technical incident', risk: 'Risk', oralConsent: 'Consent given orally' }

/** A line of the note for each stamp: its time where the session was held, kind and words. */
export const stampLines = (events: readonly Event[], timeZone: string): { at: string; line: string }[] =>
  events.flatMap((event) => {
    if (event.what !== 'technical' && event.what !== 'risk' && event.what !== 'oralConsent') return []
    const { words, label } = event.facts
    const said = `${clockIn(event.at, timeZone)} · ${label || labels[event.what]}`
    return [{ at: event.at, line: words === '' ? said : `${said}: ${words}` }]
  })

export const planOf = (events: readonly Event[]): CutOffPlan | null => startOf(events)?.plan ?? null
