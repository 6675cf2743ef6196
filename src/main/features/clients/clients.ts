// Client records: who the client is, how to reach them, and the list that finds them.
import type { Contract, Handlers } from '#contract'
import type { Language } from '#contract/fields'
import { contactRules, sensitivityTags, type Client, type ClientFields, type ContactRules } from '#contract/clients'
import { digitsOf, fold } from '../../lib/fold.ts'
import { judgeLink } from '../../lib/meetingLinks.ts'
import { Refusal, type ReadableDb, type Sql, type Tools, type WritableDb } from '../../tools.ts'
import { readSettings } from '../settings/settings.ts'
import { alike } from './alike.ts'
import { keyOf, surnameOf } from './common.ts'
import { listClients } from './list.ts'

const status = "case when archived_at is null then status else 'archived' end as status"

const nothingAsked: ContactRules = {
  unsafe: false,
  call: 'unasked',
  voicemail: 'unasked',
  write: 'unasked',
  post: 'unasked',
  hours: '',
  calling: '',
  safeWord: '',
  about: ''
}

type Stored = Omit<Client, 'contactRules' | 'sensitivities'> & { readonly contactRules: string | null; readonly sensitivities: string }

/** As a table keeps them; null where nobody has asked. */
export const rulesOf = (stored: string | null): ContactRules | null =>
  stored === null ? null : (contactRules.safeParse(JSON.parse(stored)).data ?? null)

/** Refuses with `notFound`. */
export const getClient = (db: ReadableDb, id: string): Client => {
  const client = db.get<Stored>(
    `select id, unit, identity, name, alias, legal_name as legalName, pronouns, email, phone, birth_date as birthDate, language, time_zone as timeZone, country,
       ${status}, status as keptStatus, meeting_link as meetingLink, address, referrer, about,
       contact_rules as contactRules, sensitivities, merged_into as mergedInto, created_at as createdAt, updated_at as updatedAt
     from clients where id = ?`,
    id
  )
  if (!client) throw new Refusal('notFound')
  return {
    ...client,
    contactRules: rulesOf(client.contactRules),
    sensitivities: sensitivityTags.safeParse(JSON.parse(client.sensitivities)).data ?? []
  }
}

/** The file in which something new about a client is kept: the one into which theirs was merged, if it was. Refuses with `notFound`. */
export const standingClient = (db: ReadableDb, id: string): Client => {
  const client = getClient(db, id)
  return client.mergedInto === null ? client : standingClient(db, client.mergedInto)
}

/** The names under which clients stand on screens. */
export const namesOf = (db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, string> => {
  const rows = db.all<{ id: string; name: string }>(
    'select clients.id, name from json_each(?) join clients on clients.id = value',
    JSON.stringify([...new Set(ids)])
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Those of them with whom one works, or is about to. */
export const activeAmong = (db: ReadableDb, ids: readonly string[]): ReadonlySet<string> =>
  new Set(
    db
      .all<{ id: string }>(
        "select clients.id from json_each(?) join clients on clients.id = value where archived_at is null and status <> 'ended'",
        JSON.stringify(ids)
      )
      .map(({ id }) => id)
  )

/** What the calendar shows of clients. */
export interface Face {
  readonly name: string
  readonly timeZone: string
  readonly language: Language
  readonly phone: string | null
  readonly linked: 0 | 1
}

export const facesOf = (db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, Face> =>
  new Map(
    db
      .all<Face & { id: string }>(
        `select clients.id as id, name, time_zone as timeZone, language, phone, meeting_link is not null as linked
         from json_each(?) join clients on clients.id = value`,
        JSON.stringify([...new Set(ids)])
      )
      .map(({ id, ...face }) => [id, face])
  )

type Found = Pick<ClientFields, 'name' | 'alias' | 'email' | 'phone'>

/** The client's own digits are the last line: two clients are compared by it. */
const foldedOf = (c: Found, persons: string): string =>
  [fold(c.name), fold(c.alias), fold(c.email ?? ''), ...(persons === '' ? [] : [persons]), digitsOf(c.phone ?? '')].join('\n')

const personsFolded = (db: ReadableDb, id: string): string =>
  db.get<{ persons: string }>('select persons_folded as persons from clients where id = ?', id)?.persons ?? ''

/** By whom else the file is found: everybody whom it is about. */
export const rememberPersons = (db: WritableDb, id: string, persons: readonly Found[]): void => {
  const folded = persons.map((person) => foldedOf(person, '')).join('\n')
  db.run('update clients set persons_folded = ?, folded = ? where id = ?', folded, foldedOf(getClient(db, id), folded), id)
}

const columnsOf = (c: ClientFields, at: string, persons = ''): Readonly<Record<string, Sql>> => ({
  folded: foldedOf(c, persons),
  sort_name: fold(c.name),
  surname_key: surnameOf(c.name),
  unit: c.unit,
  identity: c.identity,
  name: c.name,
  alias: c.alias,
  legal_name: c.legalName,
  pronouns: c.pronouns,
  email: c.email,
  phone: c.phone,
  birth_date: c.birthDate,
  language: c.language,
  time_zone: c.timeZone,
  country: c.country,
  status: c.status,
  meeting_link: c.meetingLink,
  address: c.address,
  address_key: keyOf(c.address),
  referrer: c.referrer,
  referrer_key: keyOf(c.referrer),
  about: c.about,
  updated_at: at
})

/** `reaching`: what is known already of how to reach them safely. */
export const addClient = (db: WritableDb, id: string, fields: ClientFields, at: string, reaching = ''): void => {
  const rules = reaching === '' ? null : JSON.stringify({ ...nothingAsked, about: reaching } satisfies ContactRules)
  const row = { id, created_at: at, contact_rules: rules, ...columnsOf(fields, at) }
  const names = Object.keys(row)
  db.run(`insert into clients (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`, ...Object.values(row))
}

const changeClient = (db: WritableDb, id: string, fields: ClientFields, at: string): void => {
  const row = columnsOf(fields, at, personsFolded(db, id))
  const changes = Object.keys(row).map((name) => `${name} = ?`)
  refuseNone(db.run(`update clients set ${changes.join(', ')} where id = ?`, ...Object.values(row), id))
}

/** The whole record, how to reach them and what is sensitive too. */
export const putRecord = (db: WritableDb, id: string, client: Client, at: string): void => {
  changeClient(db, id, { ...client, status: client.keptStatus }, at)
  db.run(
    'update clients set contact_rules = ?, sensitivities = ? where id = ?',
    client.contactRules && JSON.stringify(client.contactRules),
    JSON.stringify(client.sensitivities),
    id
  )
}

/** Its records are another file's now: it stands in no list any more. */
export const markMerged = (db: WritableDb, id: string, into: string, at: string): void =>
  refuseNone(
    db.run('update clients set merged_into = ?, archived_at = coalesce(archived_at, ?), updated_at = ? where id = ?', into, at, at, id)
  )

/** The file and those that became part of it. */
export const filesWithin = (db: ReadableDb, id: string): string[] =>
  db
    .all<{ id: string }>(
      `with recursive within (id) as (
         values (?) union select clients.id from within join clients on merged_into = within.id
       ) select id from within`,
      id
    )
    .map((file) => file.id)

export const archiveClient = (db: WritableDb, id: string, at: string | null): void =>
  refuseNone(db.run('update clients set archived_at = ? where id = ?', at, id))

const refuseNone = (changed: number): void => {
  if (changed === 0) throw new Refusal('notFound')
}

/** What could not be joined is not kept either: said beside the field, while she still has the right link at hand. */
const refuseLink = (db: ReadableDb, { meetingLink, name, alias, legalName }: ClientFields): void => {
  if (meetingLink === null) return
  const { allowed } = judgeLink(meetingLink, { names: [name, alias, legalName], hosts: readSettings(db).meetingHosts })
  if (!allowed) throw new Refusal('linkNotAllowed', { field: 'meetingLink' })
}

export const clients: Handlers<Contract['clients'], Tools> = {
  list: ({ db }, query) => listClients(db, query),
  get: ({ db }, { id }) => getClient(db, id),
  alike: ({ db }, told) => alike(db, told),
  add: ({ db, now, newId }, fields) => {
    refuseLink(db, fields)
    const id = newId()
    addClient(db, id, fields, now())
    return { id }
  },
  change: ({ db, now }, { id, fields }) => {
    refuseLink(db, fields)
    changeClient(db, id, fields, now())
    return null
  },
  setContactRules: ({ db, now }, { id, rules }) => {
    refuseNone(db.run('update clients set contact_rules = ?, updated_at = ? where id = ?', JSON.stringify(rules), now(), id))
    return null
  },
  tag: ({ db, now }, { id, sensitivities }) => {
    refuseNone(db.run('update clients set sensitivities = ?, updated_at = ? where id = ?', JSON.stringify(sensitivities), now(), id))
    return null
  },
  archive: ({ db, now }, { id }) => {
    archiveClient(db, id, now())
    return null
  },
  unarchive: ({ db }, { id }) => {
    if (getClient(db, id).mergedInto !== null) throw new Refusal('conflict')
    archiveClient(db, id, null)
    return null
  }
}
