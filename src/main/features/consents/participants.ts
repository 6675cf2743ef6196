// Whoever gives consents beside the client: known by any spelling of their name, and until which day they take part.
import type { ConsentEvent, ConsentKind, Participant } from '#contract/consents'
import type { PersonFields } from '#contract/persons'
import { nameKey } from '../../lib/fold.ts'
import { dateIn } from '../../lib/moments.ts'
import { Refusal, type ReadableDb, type WriteTools } from '../../tools.ts'
import { getClient } from '../clients/clients.ts'
import { namesOfPersons, namesOfSomebody, personsOf } from '../persons/persons.ts'
import { readSettings } from '../settings/settings.ts'
import { consentAge } from './judging.ts'

const spellings = (db: ReadableDb, clientId: string): string[] =>
  db
    .all<{ person: string }>("select person from consents where client_id = ? and person <> '' group by person order by min(n)", clientId)
    .map(({ person }) => person)
    .concat(namesOfPersons(db, clientId))

/** The name as it stands in the consents already; empty for the client, whichever of her names was typed. */
export const spellingOf = (db: ReadableDb, clientId: string, person: string, names: readonly string[]): string => {
  const key = nameKey(person)
  if (names.some((name) => nameKey(name) === key)) return ''
  return spellings(db, clientId).find((known) => nameKey(known) === key) ?? person
}

/** Empty for the client. */
export const keyOf = (db: ReadableDb, clientId: string): ((person: string) => string) => {
  const { name, alias, legalName } = getClient(db, clientId)
  const own = new Set([name, alias, legalName].map(nameKey))
  return (person) => (own.has(nameKey(person)) ? '' : nameKey(person))
}

/** By name, each once. */
export const participantsOf = (db: ReadableDb, clientId: string): Participant[] => {
  const left = new Map(
    db
      .all<{ person: string; leftOn: string }>('select person, left_on as leftOn from consent_leavers where client_id = ?', clientId)
      .map(({ person, leftOn }) => [nameKey(person), leftOn])
  )
  const byKey = new Map(spellings(db, clientId).toReversed().map((name) => [nameKey(name), name])) // prettier-ignore
  return [...byKey].toReversed().map(([key, name]) => ({ name, leftOn: left.get(key) ?? null }))
}

/** `on`: the day from which on they no longer take part; null: they do again. Refuses with `notFound` somebody who gives no consents. */
export const setLeaving = ({ db, now, newId }: WriteTools, clientId: string, person: string, on: string | null): void => {
  getClient(db, clientId)
  const names = namesOfSomebody(db, clientId, person)
  const keys = new Set([person, ...names].map(nameKey))
  const meant = new Set([...spellings(db, clientId).filter((known) => keys.has(nameKey(known))), ...names])
  if (meant.size === 0) throw new Refusal('notFound')
  for (const known of meant)
    db.run(
      'insert into consent_departures (id, client_id, person, left_on, at) values (?, ?, ?, ?, ?)',
      newId(),
      clientId,
      known,
      on,
      now()
    )
}

/** When somebody left and came back, newest first; as steps of each of their consents. */
export const leavingOf = (db: ReadableDb, clientId: string, person: string): ConsentEvent[] =>
  db
    .all<{ id: string; at: string; leftOn: string | null }>(
      'select id, at, left_on as leftOn from consent_departures where client_id = ? and person = ? order by n desc',
      clientId,
      person
    )
    .map((step) => ({
      ...step,
      what: step.leftOn === null ? 'rejoined' : 'left',
      purpose: null,
      words: '',
      version: null,
      language: null,
      how: null,
      explainedBy: null,
      explainedHow: null,
      expiresOn: null
    }))

/** Whether somebody no longer takes part on a day (ISO). */
export const leftBy = (db: ReadableDb, clientId: string, today: string): ((name: string) => boolean) => {
  const gone = new Set(
    participantsOf(db, clientId)
      .filter(({ leftOn }) => leftOn !== null && leftOn <= today)
      .map(({ name }) => nameKey(name))
  )
  return (name) => gone.has(nameKey(name))
}

/** Whoever answered for the work itself or for a minor, and takes part on a day (ISO), with what they answered to. */
export const presentOf = (db: ReadableDb, clientId: string, today: string): { name: string; kinds: ConsentKind[] }[] => {
  const gone = leftBy(db, clientId, today)
  return participantsOf(db, clientId)
    .filter(({ name }) => !gone(name))
    .map(({ name }) => ({
      name,
      kinds: db
        .all<{ kind: ConsentKind }>("select kind from consents where client_id = ? and person = ? and standing <> 'void'", clientId, name)
        .map(({ kind }) => kind)
    }))
    .filter(({ kinds }) => kinds.includes('therapy') || kinds.includes('minors'))
}

/** In these roles somebody is met, and consents for themselves once they are old enough. */
const metRoles: ReadonlySet<PersonFields['role']> = new Set(['client', 'partner', 'member'])

const longestLine = 200

/** Whoever a couple, a family or a group is about and takes part on a day (ISO), in one line; empty for a file about one client. */
export const presentLine = (db: ReadableDb, clientId: string, today: string): string => {
  const { unit } = getClient(db, clientId)
  if (unit === 'individual') return ''
  // to a family belong its parents and children
  const met = (role: PersonFields['role']) => (unit === 'family' ? role !== 'guardian' && role !== 'other' : metRoles.has(role))
  return personsOf(db, clientId)
    .filter(({ role, leftOn }) => met(role) && (leftOn === null || leftOn > today))
    .reduce((line, { name }) => (line.length + name.length + 2 > longestLine ? line : line === '' ? name : `${line}, ${name}`), '')
}

/** Whom a couple, a family or a group is about. */
export interface Company {
  /** Whoever takes part today and consents for themselves, by name. */
  readonly asked: readonly string[]
  /** Somebody who takes part today is too young to consent alone. */
  readonly young: boolean
  /** The client is among the persons, or both of a couple are, or several of a group: the file itself is nobody. */
  readonly named: boolean
  readonly family: boolean
  /** The same for every name that somebody has or had in the file; empty for the client. */
  who(name: string): string
}

/** Of a file about one client: nobody beside them. */
export const companyOf = (db: ReadableDb, now: string, clientId: string): Company => {
  const keyed = keyOf(db, clientId)
  const { unit, country } = getClient(db, clientId)
  if (unit === 'individual') return { asked: [], young: false, named: false, family: false, who: keyed }
  const practice = readSettings(db)
  const today = dateIn(now, practice.timeZone)
  const age = consentAge(practice, country)
  const isYoung = (birth: string | null) => birth !== null && `${Number(birth.slice(0, 4)) + age}${birth.slice(4)}` > today
  const all = personsOf(db, clientId)
  const met = all.filter(({ role }) => metRoles.has(role))
  const present = all.filter(({ leftOn }) => leftOn === null || leftOn > today)
  return {
    asked: present.filter((person) => met.includes(person) && !isYoung(person.birthDate)).map(({ name }) => name),
    young: present.some(({ birthDate }) => isYoung(birthDate)),
    family: unit === 'family',
    named: met.some(({ role }) => role === 'client') || (unit !== 'family' && met.length > 1),
    who: (name) => {
      const key = nameKey(name)
      return keyed(all.find((person) => [person.name, ...person.formerNames].some((each) => nameKey(each) === key))?.name ?? name)
    }
  }
}
