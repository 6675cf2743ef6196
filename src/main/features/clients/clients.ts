// Client records: who the client is, how to reach them, and the list that finds them.
import type { Contract, Handlers } from '#contract'
import type { Client, ClientFields } from '#contract/clients'
import { digitsOf, fold } from '../../lib/fold.ts'
import { judgeLink } from '../../lib/meetingLinks.ts'
import { Refusal, type ReadableDb, type Sql, type Tools, type WritableDb } from '../../tools.ts'
import { readSettings } from '../settings/settings.ts'
import { alike } from './alike.ts'
import { listClients } from './list.ts'

const status = "case when archived_at is null then status else 'archived' end as status"

/** Refuses with `notFound`. */
export const getClient = (db: ReadableDb, id: string): Client => {
  const client = db.get<Client>(
    `select id, identity, name, alias, legal_name as legalName, pronouns, email, phone, birth_date as birthDate, language, time_zone as timeZone, country,
       ${status}, status as keptStatus, meeting_link as meetingLink, about, created_at as createdAt, updated_at as updatedAt
     from clients where id = ?`,
    id
  )
  if (!client) throw new Refusal('notFound')
  return client
}

/** The names under which clients stand on screens. */
export const namesOf = (db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, string> => {
  const rows = db.all<{ id: string; name: string }>(
    'select clients.id, name from json_each(?) join clients on clients.id = value',
    JSON.stringify([...new Set(ids)])
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const foldedOf = (c: ClientFields): string =>
  [c.name, c.alias, c.email ?? '']
    .map(fold)
    .concat(digitsOf(c.phone ?? ''))
    .join('\n')

const columnsOf = (c: ClientFields, at: string): Readonly<Record<string, Sql>> => ({
  folded: foldedOf(c),
  sort_name: fold(c.name),
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
  about: c.about,
  updated_at: at
})

export const addClient = (db: WritableDb, id: string, fields: ClientFields, at: string): void => {
  const row = { id, created_at: at, ...columnsOf(fields, at) }
  const names = Object.keys(row)
  db.run(`insert into clients (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`, ...Object.values(row))
}

const changeClient = (db: WritableDb, id: string, fields: ClientFields, at: string): void => {
  const row = columnsOf(fields, at)
  const changes = Object.keys(row).map((name) => `${name} = ?`)
  refuseNone(db.run(`update clients set ${changes.join(', ')} where id = ?`, ...Object.values(row), id))
}

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
  archive: ({ db, now }, { id }) => {
    archiveClient(db, id, now())
    return null
  },
  unarchive: ({ db }, { id }) => {
    archiveClient(db, id, null)
    return null
  }
}
