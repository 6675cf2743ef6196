// The card before a session: filled as last time, else from the record; and by what the client would be reached.
import { byLink, lacksIn, type CutOffPlan, type Exit, type Lack, type StartCard, type StartSaid } from '#contract/sessions'
import { mayBeCalled, type Client } from '#contract/clients'
import { judgeLink, telephoneLink, zoomClientLink } from '../../lib/meetingLinks.ts'
import { dateIn } from '../../lib/moments.ts'
import { Refusal, type ReadableDb, type ReadTools, type WriteTools } from '../../tools.ts'
import { bookedModality } from '../appointments/appointments.ts'
import { getClient } from '../clients/clients.ts'
import { missingFor } from '../consents/guards.ts'
import { participantsOf, presentLine } from '../consents/participants.ts'
import { sheetOf } from '../emergency/emergency.ts'
import { platformOf, platformUnfit } from '../platforms/register.ts'
import { readSettings, todayIn } from '../settings/settings.ts'
import type { Start } from './events.ts'
import { runningSession } from './running.ts'

interface Arrangement {
  readonly codeWord: string
  readonly native: boolean
  readonly plan: CutOffPlan
  readonly limitMinutes: number | null
}

const arrangementOf = (db: ReadableDb, clientId: string): Arrangement | null => {
  const row = db.get<{ codeWord: string; native: 0 | 1; plan: string; limitMinutes: number | null }>(
    'select code_word as codeWord, native, plan, limit_minutes as limitMinutes from session_arrangements where client_id = ?',
    clientId
  )
  return row ? { ...row, native: row.native === 1, plan: JSON.parse(row.plan) as CutOffPlan } : null
}

/** What is agreed for the client's sessions is there again the next time. */
export const keepArrangement = ({ db, now }: WriteTools, clientId: string, { codeWord, native, plan, limitMinutes }: StartSaid): void =>
  void db.run(
    `insert into session_arrangements (client_id, code_word, native, plan, limit_minutes, updated_at) values (?, ?, ?, ?, ?, ?)
       on conflict (client_id) do update set code_word = excluded.code_word, native = excluded.native, plan = excluded.plan,
         limit_minutes = excluded.limit_minutes, updated_at = excluded.updated_at`,
    clientId,
    codeWord,
    native ? 1 : 0,
    JSON.stringify(plan),
    limitMinutes,
    now()
  )

export const codeWordOf = (db: ReadableDb, clientId: string): string => arrangementOf(db, clientId)?.codeWord ?? ''

/** The usual places of the emergency sheet. */
const usualPlaces = (db: ReadableDb, clientId: string, now: string): string[] =>
  (sheetOf(db, now, clientId).fields?.places ?? []).map(({ label, address }) =>
    [label, address.replace(/\s+/g, ' ').trim()].filter(Boolean).join(', ').slice(0, 300)
  )

/** Where the client was in earlier sessions, the last place first; then where they usually are. */
export const placesOf = (db: ReadableDb, clientId: string, now: string): string[] => [
  ...new Set([...earlierPlaces(db, clientId), ...usualPlaces(db, clientId, now)])
]

const earlierPlaces = (db: ReadableDb, clientId: string): string[] =>
  db
    .all<{ place: string }>(
      `select json_extract(session_events.facts, '$.place') as place from session_events join sessions on sessions.id = session_id
         where client_id = ? and what in ('start', 'place') and json_extract(session_events.facts, '$.place') <> ''
         group by 1 order by max(session_events.n) desc limit 6`,
      clientId
    )
    .map(({ place }) => place)

const lastStart = (db: ReadableDb, clientId: string): Start | null => {
  const row = db.get<{ facts: string }>(
    `select session_events.facts as facts from session_events join sessions on sessions.id = session_id
       where client_id = ? and what = 'start' order by session_events.n desc limit 1`,
    clientId
  )
  return row ? (JSON.parse(row.facts) as Start) : null
}

/** Whoever takes part besides the client. */
export const expectedOf = (db: ReadableDb, clientId: string, now: string): string[] => {
  const today = todayIn(db, now)
  return participantsOf(db, clientId)
    .filter(({ leftOn }) => leftOn === null || leftOn > today)
    .map(({ name }) => name)
}

const linkOf = (db: ReadableDb, { meetingLink, name, alias, legalName }: Client): Exit | null => {
  if (meetingLink === null) return null
  const { allowed, host, platform } = judgeLink(meetingLink, { names: [name, alias, legalName], hosts: readSettings(db).meetingHosts })
  return allowed ? { to: host!, platform, native: zoomClientLink(meetingLink) !== null } : null
}

const telephoneOf = ({ phone }: Client): Exit | null => {
  const address = phone === null ? null : telephoneLink(phone)
  return address === null ? null : { to: address.slice('tel:'.length), platform: null, native: false }
}

/** By what a way of meeting is opened; null for one that needs nothing. */
export const exitOf = (db: ReadableDb, clientId: string, modality: StartSaid['modality']): Exit | null => {
  const client = getClient(db, clientId)
  return modality === 'telephone' ? telephoneOf(client) : byLink.includes(modality) ? linkOf(db, client) : null
}

/** What was agreed last time, else a call to their number; nobody is called who must not be. */
const planOf = ({ phone, contactRules }: Client, arranged: CutOffPlan | undefined): CutOffPlan => {
  const plan = arranged ?? { caller: 'practitioner', number: phone ?? '', after: 5 }
  return mayBeCalled(contactRules) || plan.caller === 'client' ? plan : { ...plan, caller: 'client', number: '' }
}

export const cardOf = ({ db, now }: ReadTools, clientId: string): StartCard => {
  const client = getClient(db, clientId)
  const at = now()
  const arranged = arrangementOf(db, clientId)
  const last = lastStart(db, clientId)
  const link = linkOf(db, client)
  const telephone = telephoneOf(client)
  const places = placesOf(db, clientId, at)
  const { sessionMinutes, timeZone } = readSettings(db)
  return {
    said: {
      modality: bookedModality(db, clientId, at) ?? last?.modality ?? (client.meetingLink !== null ? 'video' : 'inPerson'),
      native: arranged?.native ?? false,
      identity: last?.identity ?? 'later',
      place: last?.place || places[0] || '',
      placeAsked: 'later',
      privacyHere: last?.privacyHere ?? [],
      privacyThere: 'later',
      equipment: last?.equipment ?? [],
      recorded: false,
      others: presentLine(db, clientId, dateIn(at, timeZone)),
      plan: planOf(client, arranged?.plan),
      minutes: last?.minutes ?? sessionMinutes,
      limitMinutes: arranged ? arranged.limitMinutes : (platformOf(db, at, clientId)?.limitMinutes ?? null),
      codeWord: arranged?.codeWord ?? ''
    },
    places,
    expected: expectedOf(db, clientId, at),
    link,
    telephone,
    running: runningSession(db, at)
  }
}

/** What is gone on without only for a reason. Where client and therapist sit in one room, or write, only a recording is looked at. */
export const lacksOf = ({ db, now }: ReadTools, clientId: string, said: StartSaid): Lack[] => {
  const persons = said.recorded ? expectedOf(db, clientId, now()) : []
  const unheard = said.recorded && missingFor(db, now(), { clientId, purpose: 'recording', persons }).length > 0
  const unfit = byLink.includes(said.modality) && platformUnfit(db, now(), clientId).length > 0
  return [
    ...lacksIn(said, mayBeCalled(getClient(db, clientId).contactRules)),
    ...(unheard ? (['recording'] as const) : []),
    ...(unfit ? (['platform'] as const) : [])
  ]
}

/**
 * What the operating system is handed; null where nothing is opened. Refuses with `linkMissing`, `linkNotAllowed`, `numberNotAllowed`.
 */
export const addressOf = (
  db: ReadableDb,
  clientId: string,
  { modality, native }: Pick<StartSaid, 'modality' | 'native'>
): { address: string; host: string | null } | null => {
  const client = getClient(db, clientId)
  if (modality === 'telephone') {
    if (client.phone === null) throw new Refusal('linkMissing')
    const address = telephoneLink(client.phone)
    if (address === null) throw new Refusal('numberNotAllowed')
    return { address, host: null }
  }
  if (!byLink.includes(modality)) return null
  if (client.meetingLink === null) throw new Refusal('linkMissing')
  const exit = linkOf(db, client)
  if (!exit) throw new Refusal('linkNotAllowed')
  return { address: (native ? zoomClientLink(client.meetingLink) : null) ?? client.meetingLink, host: exit.to }
}
