// What other rooms ask before they act: which consents are not there, or hold no longer, and whose they are.
import type { Consent, ConsentKind, Missing, Purpose } from '#contract/consents'
import type { Modality } from '#contract/notes'
import { covers } from '../../lib/fold.ts'
import { Refusal, type ReadableDb, type WriteTools } from '../../tools.ts'
import { consentsOf, holds, needs, stateOfAll, type Needs } from './judging.ts'
import { companyOf, type Company } from './participants.ts'
import { noteOverride } from './steps.ts'

/** The technology that each way of meeting takes besides (R051). */
const technologies: Readonly<Record<Modality, ConsentKind | null>> = {
  inPerson: null,
  walk: null,
  homeVisit: null,
  video: 'online',
  voice: 'online',
  telephone: 'telephone',
  chat: 'messages',
  messages: 'messages',
  email: 'messages'
}

const ofTechnology: ReadonlySet<ConsentKind> = new Set(['online', 'telephone', 'messages'])

const meeting = (technology: ConsentKind | null, { minor, limited }: Needs): ConsentKind[] => [
  'therapy',
  ...(minor ? (['minors'] as const) : []),
  ...(limited && technology !== null ? (['limitedIdentity'] as const) : []),
  ...(technology === null ? [] : [technology])
]

/** Kinds that a purpose takes: at a distance also the acknowledgement of what cannot be done for somebody unnamed (R037). */
const kindsFor = (purpose: Exclude<Purpose, 'sharing'>, facts: Needs): ConsentKind[] => {
  if (purpose === 'recording') return ['recording']
  if (purpose === 'emailReminder') return ['emailReminders']
  return meeting(purpose === 'onlineSession' ? 'online' : technologies[purpose], facts)
}

/** Null where one of them holds. */
const lackOf = (kind: ConsentKind, person: string, consents: readonly Consent[]): Missing | null => {
  const state = stateOfAll(
    kind,
    consents.map((consent) => consent.state)
  )
  if (state !== null && holds(state as Consent['state'])) return null
  return { kind, person, state: state === null ? 'missing' : (state as Missing['state']) }
}

/** Each consents for themselves (R053), and to this recording, not to any. */
const lacksOfRecording = (consents: readonly Consent[], company: Company, persons: readonly string[], about: string): Missing[] => {
  const heard = new Map([...(company.named ? company.asked : ['']), ...persons].map((name) => [company.who(name), name]))
  return [...heard].flatMap(([key, name]): Missing[] => {
    const person = key && name
    const own = consents.filter((consent) => consent.kind === 'recording' && company.who(consent.person) === key)
    const lack = lackOf('recording', person, own)
    if (lack) return [lack]
    const agreed = own.filter(({ state }) => holds(state)).map((consent) => consent.about)
    return about === '' || covers(agreed, about) ? [] : [{ kind: 'recording', person, state: 'otherPurpose' }]
  })
}

/** Clients of whose file somebody said no to being recorded, or took it back: nobody else need be asked about for each of many recordings. */
export const refusedRecording = (db: ReadableDb): ReadonlySet<string> =>
  new Set(
    db
      .all<{ clientId: string }>(
        "select distinct client_id as clientId from consents where kind = 'recording' and standing in ('withdrawn', 'declined')"
      )
      .map(({ clientId }) => clientId)
  )

/** Consents for themselves: to the work, and to how one meets. */
const ownKinds: ReadonlySet<ConsentKind> = new Set<ConsentKind>(['therapy', ...ofTechnology])

/**
 * Whoever refused it, or let it run out; the client, unless others consent in her place; everybody of a couple, a family or a group; and
 * by which technology one meets, whoever agreed to the work itself (R051). Where nobody said anything, the client.
 */
const lacksOfMeeting = (kind: ConsentKind, consents: readonly Consent[], { minor }: Needs, company: Company): Missing[] => {
  const said = consents.filter((consent) => consent.kind === kind)
  const refused = said
    .filter(({ state }) => !holds(state))
    .map(({ person, state }): Missing => ({ kind, person, state: state as Missing['state'] }))
  const atWork = ofTechnology.has(kind) ? consents.filter((consent) => consent.kind === 'therapy').map(({ person }) => person) : []
  const own = ownKinds.has(kind)
  // of a family those who agreed by name agreed for it
  const byName = company.family && consents.some((consent) => consent.kind === 'therapy' && company.who(consent.person) !== '')
  const alone = minor || kind === 'minors' || (own && (company.named || byName)) ? [] : ['']
  const beside = own ? company.asked.filter((name) => !minor || company.who(name) !== '') : []
  const asked = new Map([...alone, ...atWork, ...beside].map((name) => [company.who(name), name]))
  const heard = new Set(said.map(({ person }) => company.who(person)))
  const silent = [...asked]
    .filter(([key]) => !heard.has(key))
    .map(([key, name]): Missing => ({ kind, person: key && name, state: 'missing' }))
  const lacks = [...refused, ...silent]
  return lacks.length === 0 && said.length === 0 ? [{ kind, person: '', state: 'missing' }] : lacks
}

/** One of these releases holds, and names whoever is to be told. */
const lackOfRelease = (person: string, releases: readonly Consent[], about: string): Missing | null => {
  const lack = lackOf('release', person, releases)
  if (lack) return lack
  const agreed = releases.filter(({ state }) => holds(state)).map((release) => release.about)
  return about === '' || covers(agreed, about) ? null : { kind: 'release', person, state: 'otherPurpose' }
}

const tookBack: ReadonlySet<Missing['state']> = new Set(['withdrawn', 'declined'])

/**
 * Of somebody too young to consent alone: whoever holds parental authority has released it, and nobody who was asked, the young person
 * too, has refused it or taken it back (domain facts §2.6).
 */
const lacksOfYoung = (consents: readonly Consent[], about: string, { who }: Company): Missing[] => {
  const releases = consents.filter((each) => each.kind === 'release' && (about === '' || covers([each.about], about)))
  const people = [...new Map(releases.map(({ person }) => [who(person), person]))]
  const lacks = people.flatMap(
    ([key, person]) =>
      lackOf(
        'release',
        key && person,
        releases.filter((release) => who(release.person) === key)
      ) ?? []
  )
  const released = people.some(([key, person]) => key !== '' && !lacks.some((lack) => lack.person === person))
  const refused = lacks.filter(({ state }) => tookBack.has(state))
  return refused.length > 0 || released ? refused : [{ kind: 'minors', person: '', state: 'missing' }]
}

/** A release; in a file of several one of each, for what stands in it is of all of them, unless it concerns one `alone` (R034). */
const lacksOfSharing = (
  consents: readonly Consent[],
  { about = '', releaseId, alone }: Pick<Asked, 'about' | 'releaseId' | 'alone'>,
  company: Company,
  { minor }: Needs
): Missing[] => {
  const releases = consents.filter(({ kind }) => kind === 'release')
  const meant = releases.filter(({ id }) => releaseId === undefined || id === releaseId)
  const lack = lackOfRelease(meant.find(({ state }) => !holds(state))?.person ?? '', meant, about)
  if (lack) return [lack]
  if (minor && company.asked.length === 0) return lacksOfYoung(consents, about, company)
  const all = company.asked.length === 0 || company.named ? company.asked : ['', ...company.asked]
  const asked = new Map((alone === undefined ? all : [alone]).map((name) => [company.who(name), name]))
  return [...asked].flatMap(
    ([key, name]) =>
      lackOfRelease(
        key && name,
        releases.filter(({ person }) => company.who(person) === key),
        about
      ) ?? []
  )
}

interface Asked {
  readonly clientId: string
  readonly purpose: Purpose
  /** Whoever is heard or seen beside the client. */
  readonly persons?: readonly string[] | undefined
  /** What a recording is for; to whom something is shared. */
  readonly about?: string | undefined
  /** The one release that is relied on; any of the client's where none is named. */
  readonly releaseId?: string | undefined
  /** Whom of the file alone it concerns that is shared. */
  readonly alone?: string | undefined
}

/** The consents that are missing, withdrawn or expired, each with whoever should give it; none where she may go on. */
export const missingFor = (db: ReadableDb, now: string, asked: Asked): Missing[] => {
  const { clientId, purpose, persons = [], about = '' } = asked
  const consents = consentsOf(db, now, clientId).filter(({ state }) => state !== 'left')
  const company = companyOf(db, now, clientId)
  if (purpose === 'recording') return lacksOfRecording(consents, company, persons, about)
  const facts = needs(db, now, clientId)!
  if (purpose === 'sharing') return lacksOfSharing(consents, asked, company, facts)
  const kinds = kindsFor(purpose, { ...facts, minor: company.young ? 1 : facts.minor })
  if (purpose !== 'emailReminder') return kinds.flatMap((kind) => lacksOfMeeting(kind, consents, facts, company))
  return kinds.flatMap((kind) => {
    const given = consents.filter((consent) => consent.kind === kind)
    return lackOf(kind, given.find(({ state }) => !holds(state))?.person ?? '', given) ?? []
  })
}

/** Where she has said why she goes on: for the note itself, or as a session began by that way of meeting. */
interface Before {
  readonly clientId: string
  readonly purpose: Modality
  readonly noteId: string
  /** Moments between which the session's day lies, UTC. */
  readonly from: string
  readonly to: string
}

/** Her reason, so that she is asked once for each session; null where she has given none. */
export const reasonBefore = (db: ReadableDb, { clientId, purpose, noteId, from, to }: Before): string | null =>
  db.get<{ words: string }>(
    `select words from consent_events where client_id = ? and consent_id is null and purpose in (?, ?)
       and (note_id = ? or (note_id is null and at >= ? and at < ?)) order by n desc limit 1`,
    clientId,
    purpose,
    technologies[purpose] === 'online' ? 'onlineSession' : purpose,
    noteId,
    from,
    to
  )?.words ?? null

/** Refuses with `consentMissing`, unless she says why she goes on: then with a line in the log, and her reason in the vault. */
export const refuseUnconsented = (tools: WriteTools, asked: Asked & { override: { reason: string } | undefined }): void => {
  if (missingFor(tools.db, tools.now(), asked).length === 0) return
  if (!asked.override) throw new Refusal('consentMissing')
  noteOverride(tools, asked.clientId, asked.purpose, asked.override.reason)
}
