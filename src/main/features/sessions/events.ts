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
import { Refusal, type ReadableDb, type WriteTools } from '../../tools.ts'

/** All that the card said but the code word, which is kept on the file alone. */
export type Start = Omit<StartSaid, 'codeWord'>

/** `label`: its kind as the screen said it; absent from what was stamped before the note had it. */
interface Stamp {
  readonly words: string
  readonly label?: string
  /** The stamp that this row takes back; such a row is none itself. */
  readonly takesBack?: string
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

type StampEvent = Extract<Event, { what: Mark }>

/** Those that stand: a stamp that was taken back stays in the vault beside the row that does so. */
const stampsOf = (events: readonly Event[]): StampEvent[] => {
  const stamps = events.filter((event): event is StampEvent => markKinds.some((mark) => mark === event.what))
  const back = new Set(stamps.map(({ facts }) => facts.takesBack))
  return stamps.filter(({ id, facts }) => facts.takesBack === undefined && !back.has(id))
}

export const marksOf = (events: readonly Event[]): SessionMark[] =>
  stampsOf(events).map(({ id, what, at, facts }) => ({ id, what, at, words: facts.words }))

/** Refuses with `notFound` what does not stand there. */
export const takeStampBack = (tools: WriteTools, sessionId: string, id: string): void => {
  const stamp = stampsOf(eventsOf(tools.db, sessionId)).find((one) => one.id === id)
  if (!stamp) throw new Refusal('notFound')
  addEvent(tools, sessionId, stamp.what, { words: '', takesBack: id })
}

const labels: Readonly<Record<Mark, string>> = { technical: 'Technical incident', risk: 'Risk', oralConsent: 'Consent given orally' }

/** A line of the note for each stamp: its time where the session was held, kind and words. */
export const stampLines = (events: readonly Event[], timeZone: string): { at: string; line: string }[] =>
  stampsOf(events).map(({ what, at, facts: { words, label } }) => {
    const said = `${clockIn(at, timeZone)} · ${label || labels[what]}`
    return { at, line: words === '' ? said : `${said}: ${words}` }
  })

export const planOf = (events: readonly Event[]): CutOffPlan | null => startOf(events)?.plan ?? null
