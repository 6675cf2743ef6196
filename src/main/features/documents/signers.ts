// Who signs beside the client: both holders of parental authority, a partner, every member; as they are known from what was signed before.
import { mostSigners, type Signer } from '#contract/documents'
import type { Settings } from '#contract/settings'
import { circumstances as order, type Circumstance, type SignerRole } from '#contract/templates'
import type { Client } from '#contract/clients'
import { nameKey } from '../../lib/fold.ts'
import { dateIn } from '../../lib/moments.ts'
import type { ReadableDb, ReadTools } from '../../tools.ts'
import { leftBy, presentOf } from '../consents/participants.ts'
import type { Person } from '#contract/persons'
import { personsOf } from '../persons/persons.ts'
import { readSettings } from '../settings/settings.ts'
import { circumstancesOf } from './facts.ts'

type BesideRole = Extract<SignerRole, 'guardian' | 'participant'>

/** Where the rule of thumb is that both holders of parental authority sign; elsewhere one signs, and others are added. */
const bothSign = {
  places: ['FR'],
  source: 'Code de déontologie des psychologues, art. 9; Code civil, art. 372',
  checkedOn: '2026-11-28'
} as const

interface Earlier {
  readonly signers: readonly Signer[]
  readonly circumstances: readonly Circumstance[]
}

/** The newest document that the client and others sign, or were to sign; without discarded ones. */
const newestOf = (db: ReadableDb, clientId: string): Earlier | null => {
  const row = db.get<{ signers: string; circumstances: string }>(
    `select signers, circumstances from documents where client_id = ? and state in ('prepared', 'signed', 'declined')
       and exists (select 1 from json_each(signers) where json_extract(value, '$.role') = 'client') order by n desc limit 1`,
    clientId
  )
  return row ? { signers: JSON.parse(row.signers) as Signer[], circumstances: JSON.parse(row.circumstances) as Circumstance[] } : null
}

const signedBefore = (db: ReadableDb, clientId: string): Signer[] =>
  db.all<Signer>(
    `select role, name from document_signatures where role in ('guardian', 'participant')
       and document_id in (select id from documents where client_id = ? and state <> 'discarded') order by n`,
    clientId
  )

/** Who of the persons of a file signs beside the client; a child does not, nor whoever is only known about. */
const signing: ReadonlySet<Person['role']> = new Set(['client', 'partner', 'parent', 'sibling', 'grandparent', 'guardian', 'member'])

const ofPersons = (persons: readonly Person[], client: Client, isMinor: boolean): Signer[] => {
  if (isMinor) return persons.filter(({ authority }) => authority).map(({ name }) => ({ role: 'guardian', name }))
  if (client.unit === 'individual') return []
  return persons.filter(({ role }) => signing.has(role)).map(({ name }) => ({ role: 'participant', name }))
}

const isBeside = ({ role, name }: Signer): boolean => (role === 'guardian' || role === 'participant') && name !== ''

/** By name and role, each once; whoever no longer takes part is left out. */
const knownBeside = (db: ReadableDb, today: string, client: Client, isMinor: boolean): Signer[] => {
  const gone = leftBy(db, client.id, today)
  const fromConsents = presentOf(db, client.id, today).map(({ name, kinds }): Signer => ({ role: isMinor || kinds.includes('minors') ? 'guardian' : 'participant', name })) // prettier-ignore
  const persons = personsOf(db, client.id).filter(({ leftOn }) => leftOn === null || leftOn > today)
  const own = new Set([client.name, client.alias, client.legalName, speaking(persons)?.name ?? ''].map(nameKey))
  const all = [
    ...ofPersons(persons, client, isMinor),
    ...signedBefore(db, client.id),
    ...(newestOf(db, client.id)?.signers ?? []).filter(isBeside),
    ...fromConsents
  ]
  const each = new Map<string, Signer>()
  for (const signer of all) {
    const key = nameKey(signer.name)
    if (!own.has(key) && !gone(signer.name) && !each.has(key)) each.set(key, { role: signer.role, name: signer.name })
  }
  return [...each.values()]
}

/** The person who is the client of a file that is about several, e.g. of a couple: she signs as the client. */
const speaking = (persons: readonly Person[]): Person | undefined =>
  persons.find(({ role, leftOn }) => role === 'client' && leftOn === null)

const ofUnit: Readonly<Record<Client['unit'], readonly Circumstance[]>> = {
  individual: [],
  couple: ['couple'],
  family: ['group'],
  group: ['group']
}

const blanks = (role: BesideRole, { jurisdictions }: Settings): Signer[] =>
  Array.from({ length: role === 'guardian' && bothSign.places.some((place) => jurisdictions.includes(place)) ? 2 : 1 }, () => ({
    role,
    name: ''
  }))

/** Whoever would sign beside the client where a minor, a couple or a group is met: those who are known, else lines to fill. */
export interface Beside {
  /** Under whose name the client signs. */
  readonly client: string
  readonly circumstances: readonly Circumstance[]
  readonly people: Readonly<Record<BesideRole, readonly Signer[]>>
}

/** What the record says of how they meet, and what earlier documents say of whom: a couple stays one until somebody leaves. */
export const besideOf = (tools: ReadTools, client: Client): Beside => {
  const { db, now } = tools
  const practice = readSettings(db)
  const today = dateIn(now(), practice.timeZone)
  const ofRecord = circumstancesOf(client, practice, today)
  const isMinor = ofRecord.includes('minor')
  const known = knownBeside(db, today, client, isMinor)
  const of = (role: BesideRole) => known.filter((signer) => signer.role === role)
  const participants = of('participant').length
  const before = newestOf(db, client.id)?.circumstances.filter((each) => each === 'couple' || each === 'group') ?? []
  const together = before.length > 0 || isMinor ? before : participants > 1 ? (['group'] as const) : (['couple'] as const)
  const unit = ofUnit[client.unit]
  const holding = new Set<Circumstance>([...ofRecord, ...(unit.length > 0 ? unit : participants > 0 ? together : [])])
  const proposed = (role: BesideRole) => (of(role).length > 0 ? of(role) : blanks(role, practice))
  return {
    client: (client.unit === 'individual' ? undefined : speaking(personsOf(db, client.id))?.name) ?? client.name,
    circumstances: order.filter((each) => holding.has(each)),
    people: { guardian: proposed('guardian'), participant: proposed('participant') }
  }
}

/** A minor's parents sign beside her, a partner beside the client (domain facts §2.1, §2.6); names that are known stand there already. */
export const signersOf = (
  roles: readonly SignerRole[],
  circumstances: readonly Circumstance[],
  people: Beside['people'],
  names: { readonly client: string; readonly practitioner: string }
): Signer[] => {
  const beside: BesideRole[] = [
    ...(circumstances.includes('minor') && !roles.includes('guardian') ? (['guardian'] as const) : []),
    ...(circumstances.includes('couple') || circumstances.includes('group') ? (['participant'] as const) : [])
  ]
  const all = roles.flatMap((role) => (role === 'client' ? [role, ...beside.filter((each) => !roles.includes(each))] : [role]))
  const signers = all.flatMap((role): readonly Signer[] => {
    if (role === 'guardian' || role === 'participant') return people[role]
    return [{ role, name: role === 'client' ? names.client : role === 'practitioner' ? names.practitioner : '' }]
  })
  return signers.slice(0, mostSigners)
}
