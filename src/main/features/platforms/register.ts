// The register as it stands: the program's facts with hers on top, who is met where, and what speaks against meeting there.
import type { Language } from '#contract/fields'
import {
  factNames,
  graveWarnings,
  type Fact,
  type FactName,
  type Platform,
  type PlatformFields,
  type PlatformOfClient,
  type PlatformWarning
} from '#contract/platforms'
import type { Settings } from '#contract/settings'
import { fold } from '../../lib/fold.ts'
import { dateIn, monthsAfter } from '../../lib/moments.ts'
import { dueOf, Refusal, type ReadableDb, type TellDues } from '../../tools.ts'
import { getClient } from '../clients/clients.ts'
import { personsOf } from '../persons/persons.ts'
import { readSettings } from '../settings/settings.ts'
import { seeds, type Seed } from './seeds.ts'

interface Row {
  readonly id: string
  readonly n: number
  readonly seed: string | null
  readonly fields: string | null
  readonly checkedOn: string | null
  readonly until: string | null
  readonly successorId: string | null
}

const columns = 'id, n, seed, fields, checked_on as checkedOn, until_on as until, successor_id as successorId'

/** Security and terms are looked at every three months unless she says otherwise (domain facts §3.4). */
const usualMonths = 3

const asProgram = ({ name, plan, vendor, hosts, country }: Seed): PlatformFields => ({
  name,
  plan,
  vendor,
  hosts: [...hosts],
  country,
  used: false,
  sees: '',
  dpaOn: null,
  baaOn: null,
  ease: 0,
  about: '',
  checkMonths: usualMonths
})

const unknown: Fact = { value: '', note: '', source: '', checkedOn: null, own: false }

const seedFact = (seed: Seed | undefined, name: FactName, language: Language): Fact => {
  const fact = seed?.facts[name]
  return fact
    ? { value: fact.value, note: fact.note[language], source: fact.source[language], checkedOn: fact.checkedOn, own: false }
    : unknown
}

type OwnFact = Omit<Fact, 'own'> & { readonly platformId: string; readonly fact: FactName }

const ownFacts = (db: ReadableDb): OwnFact[] =>
  db.all('select platform_id as platformId, fact, value, note, source, checked_on as checkedOn from platform_facts')

export type Known = Omit<Platform, 'clients' | 'warnings'> & { readonly n: number }

const knownOf = (row: Row, own: readonly OwnFact[], language: Language): Known => {
  const seed = row.seed === null ? undefined : seeds[row.seed]
  const fields = row.fields === null ? asProgram(seed!) : (JSON.parse(row.fields) as PlatformFields)
  const mine = new Map(own.filter(({ platformId }) => platformId === row.id).map((fact) => [fact.fact, fact]))
  const factOf = (name: FactName): Fact => {
    const hers = mine.get(name)
    if (!hers) return seedFact(seed, name, language)
    const { platformId: _platform, fact: _fact, ...fact } = hers
    return { ...fact, own: true }
  }
  return {
    ...fields,
    id: row.id,
    n: row.n,
    seeded: seed !== undefined,
    state: seed?.closedOn ? 'closed' : row.until === null ? 'open' : 'phasingOut',
    until: row.until ?? seed?.closedOn ?? null,
    successorId: row.successorId,
    facts: Object.fromEntries(factNames.map((name) => [name, factOf(name)])) as Platform['facts'],
    checkedOn: row.checkedOn,
    nextCheckOn: row.checkedOn === null ? null : monthsAfter(row.checkedOn, fields.checkMonths)
  }
}

export const knownPlatforms = (db: ReadableDb, language: Language = 'en'): Known[] => {
  const own = ownFacts(db)
  return db.all<Row>(`select ${columns} from platforms where removed_at is null order by n`).map((row) => knownOf(row, own, language))
}

/** One that is left or closed first, so that nobody on it is overlooked; then those she uses; then as they stand in the register. */
const rank = ({ state, used }: Known): number => (state !== 'open' ? 0 : used ? 1 : 2)

/** To which platform a link to this host leads. Several plans of one vendor share a host: the link cannot tell them apart. */
export const platformOfHost = (known: readonly Known[], host: string): Known | undefined =>
  known
    .filter(({ hosts }) => hosts.some((each) => host === each || host.endsWith(`.${each}`)))
    .toSorted((a, b) => rank(a) - rank(b) || a.n - b.n)[0]

interface Met {
  readonly host: string | null
  readonly chosen: string | null
  readonly count: number
}

/** Clients of the daily lists, by platform. */
const countClients = (db: ReadableDb, known: readonly Known[]): Map<string, number> => {
  const counts = new Map<string, number>()
  const groups = db.all<Met>(
    `select host, platform_id as chosen, count(*) as count from platform_clients left join platform_choices using (client_id)
     where active and (host is not null or platform_id is not null) group by host, platform_id`
  )
  for (const { host, chosen, count } of groups) {
    const id = chosen ?? platformOfHost(known, host!)?.id
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + count)
  }
  return counts
}

const european = new Set(['EU', 'FR', 'BE', 'IE', 'UK', 'CH'])

interface Circumstances {
  readonly today: string
  readonly practice: Settings
  /** Somebody is met there, or she says that she uses it. */
  readonly inUse: boolean
  /** Years of the client, where they are known. */
  readonly age: number | null
  readonly group: boolean
}

const within = (limit: string, minutes: number): boolean => limit === '' || limit === '0' || Number(limit) >= minutes

export const warningsOf = (one: Known, { today, practice, inUse, age, group }: Circumstances): PlatformWarning[] => {
  const { facts, state, until, dpaOn, baaOn, nextCheckOn } = one
  const told: readonly (readonly [warning: PlatformWarning, holds: boolean])[] = [
    ['closed', state === 'closed'],
    ['phasedOut', state === 'phasingOut' && until !== null && until < today],
    ['notEncrypted', facts.encryption.value === 'no'],
    ['underAge', age !== null && facts.minimumAge.value !== '' && age < Number(facts.minimumAge.value)],
    ['contentRights', facts.contentRights.value === 'no'],
    ['rightsUnknown', inUse && facts.contentRights.value === ''],
    ['dpaMissing', inUse && dpaOn === null && practice.jurisdictions.some((place) => european.has(place))],
    ['baaMissing', inUse && baaOn === null && practice.jurisdictions.includes('US')],
    ['notEndToEnd', inUse && practice.preferEndToEnd && facts.endToEnd.value !== 'always' && facts.endToEnd.value !== 'optional'],
    ['tooShort', !within(group ? facts.minutesGroup.value : facts.minutesOne.value, practice.sessionMinutes)],
    ['phasingOut', state === 'phasingOut' && until !== null && until >= today],
    ['checkDue', inUse && state !== 'closed' && (nextCheckOn === null || nextCheckOn <= today)]
  ]
  return told.filter(([, holds]) => holds).map(([warning]) => warning)
}

export const listPlatforms = (db: ReadableDb, now: string, language: Language): Platform[] => {
  const practice = readSettings(db)
  const today = dateIn(now, practice.timeZone)
  const known = knownPlatforms(db, language)
  const counts = countClients(db, known)
  return known
    .map(({ n: _n, ...one }, at) => {
      const clients = counts.get(one.id) ?? 0
      const inUse = one.used || clients > 0
      return { ...one, clients, warnings: warningsOf(known[at]!, { today, practice, inUse, age: null, group: false }) }
    })
    .toSorted(
      (a, b) =>
        Number(a.state === 'closed' && a.clients === 0) - Number(b.state === 'closed' && b.clients === 0) ||
        Number(b.used || b.clients > 0) - Number(a.used || a.clients > 0) ||
        (fold(a.name) < fold(b.name) ? -1 : fold(a.name) > fold(b.name) ? 1 : 0)
    )
}

/** Refuses with `notFound`. */
export const getPlatform = (db: ReadableDb, now: string, id: string, language: Language): Platform => {
  const found = listPlatforms(db, now, language).find((one) => one.id === id)
  if (!found) throw new Refusal('notFound')
  return found
}

interface MetClient {
  readonly host: string | null
  readonly chosen: string | null
  readonly unit: string
}

/** Of the client, in a file of several of whoever is the youngest that takes part; null where no birth date is known. */
const youngest = (db: ReadableDb, clientId: string, today: string): string | null => {
  const { unit, birthDate } = getClient(db, clientId)
  const beside = unit === 'individual' ? [] : personsOf(db, clientId).filter(({ leftOn }) => leftOn === null || leftOn > today)
  const known = [birthDate, ...beside.map((person) => person.birthDate)].filter((date) => date !== null)
  return known.toSorted().at(-1) ?? null
}

const age = (birthDate: string, today: string): number =>
  Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (today.slice(5) < birthDate.slice(5) ? 1 : 0)

/** Where a client is met; null where nothing tells. Refuses with `notFound`. */
export const platformOf = (db: ReadableDb, now: string, clientId: string): PlatformOfClient | null => {
  const client = db.get<MetClient>(
    `select host, platform_id as chosen, unit from platform_clients left join platform_choices using (client_id)
     where client_id = ?`,
    clientId
  )
  if (!client) throw new Refusal('notFound')
  const known = knownPlatforms(db)
  const chosen = known.find(({ id }) => id === client.chosen)
  const one = chosen ?? (client.host === null ? undefined : platformOfHost(known, client.host))
  if (!one) return null
  const practice = readSettings(db)
  const today = dateIn(now, practice.timeZone)
  const born = youngest(db, clientId, today)
  return {
    id: one.id,
    name: one.name,
    plan: one.plan,
    how: chosen ? 'chosen' : 'link',
    state: one.state,
    until: one.until,
    endToEnd: one.facts.endToEnd.value,
    // a link does not tell the plan: its limit counts once she has said which she uses
    limitMinutes:
      chosen || one.used ? Number((client.unit === 'group' ? one.facts.minutesGroup : one.facts.minutesOne).value) || null : null,
    warnings: warningsOf(one, {
      today,
      practice,
      inUse: true,
      age: born === null ? null : age(born, today),
      group: client.unit === 'group'
    })
  }
}

/** What keeps from a session with this client unless she says why; none where nothing does, or nothing tells where they are met. */
export const platformUnfit = (db: ReadableDb, now: string, clientId: string): PlatformWarning[] =>
  (platformOf(db, now, clientId)?.warnings ?? []).filter((warning) => graveWarnings.includes(warning))

/** Somebody is met on one, or she says that she uses it. */
export const platformInUse = (db: ReadableDb, now: string): boolean =>
  listPlatforms(db, now, 'en').some(({ used, clients }) => used || clients > 0)

/** Platforms in use are looked at again on their day; whoever is still met on one that is left or closed is due on its last. */
export const duePlatforms: TellDues = ({ db, now, until, clientId }) => {
  if (clientId !== null) return []
  return listPlatforms(db, now(), 'en').flatMap(({ id, name, plan, used, clients, state, until: last, nextCheckOn }) => {
    const about = [name, plan].filter(Boolean).join(' · ')
    const checked = (used || clients > 0) && state !== 'closed' && (nextCheckOn === null || nextCheckOn <= until)
    return [
      ...(state !== 'open' && clients > 0 ? [dueOf('platformLeft', last, id, { about, count: clients })] : []),
      ...(checked ? [dueOf('platform', nextCheckOn, id, { about })] : [])
    ]
  })
}
