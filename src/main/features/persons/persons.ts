// The persons of a file: who they are, how each may be reached, who has left; and what a file has in common with others.
import type { Contract, Handlers } from '#contract'
import { conflictKinds, type Conflict, type Person, type PersonFields } from '#contract/persons'
import { nameKey } from '../../lib/fold.ts'
import { Refusal, type ReadableDb, type Sql, type Tools, type WritableDb, type WriteTools } from '../../tools.ts'
import { getClient, rememberPersons, rulesOf } from '../clients/clients.ts'
import { sharedWithClients, surnameOf, type Told } from '../clients/common.ts'
import { todayIn } from '../settings/settings.ts'

type Stored = Omit<Person, 'authority' | 'formerNames' | 'contactRules' | 'leftOn'> & {
  readonly authority: 0 | 1
  readonly formerNames: string
  readonly contactRules: string | null
}

const columns = `id, client_id as clientId, name, preferred_name as preferredName, former_names as formerNames, pronouns, birth_date as birthDate, role,
  authority, authority_shown as authorityShown, email, phone, about, contact_rules as contactRules`

const personOf = ({ authority, formerNames, contactRules, ...stored }: Stored): Omit<Person, 'leftOn'> => ({
  ...stored,
  authority: authority === 1,
  formerNames: JSON.parse(formerNames) as string[],
  contactRules: rulesOf(contactRules)
})

/** By whichever of their names they left, the present one first. */
const leftAs = (left: ReadonlyMap<string, string>, { name, formerNames }: Pick<Person, 'name' | 'formerNames'>): string | null => {
  const known = [name, ...formerNames.toReversed()].map(nameKey).find((key) => left.has(key))
  return known === undefined ? null : left.get(known)!
}

/** Everybody whom the file is or was about; those who take part first. */
export const personsOf = (db: ReadableDb, clientId: string): Person[] => {
  const left = new Map(
    db
      .all<{ person: string; leftOn: string }>('select person, left_on as leftOn from person_leavers where client_id = ?', clientId)
      .map(({ person, leftOn }) => [nameKey(person), leftOn])
  )
  return db
    .all<Stored>(`select ${columns} from persons where client_id = ? order by n`, clientId)
    .map((stored) => {
      const person = personOf(stored)
      return { ...person, leftOn: leftAs(left, person) }
    })
    .toSorted((one, other) => Number(one.leftOn !== null) - Number(other.leftOn !== null))
}

/** The names of all of them, those who have left too. */
export const namesOfPersons = (db: ReadableDb, clientId: string): string[] =>
  db.all<{ name: string }>('select name from persons where client_id = ? order by n', clientId).map(({ name }) => name)

/** Every name, present and former, of whoever in the file has or had this one. */
export const namesOfSomebody = (db: ReadableDb, clientId: string, name: string): string[] =>
  personsOf(db, clientId)
    .map((person) => [person.name, ...person.formerNames])
    .filter((names) => names.some((each) => nameKey(each) === nameKey(name)))
    .flat()

/** Person → present name, for those of `ids` that are persons. */
export const personNames = (db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    db
      .all<{ id: string; name: string }>(
        'select id, name from persons where id in (select value from json_each(?))',
        JSON.stringify([...new Set(ids)])
      )
      .map(({ id, name }) => [id, name])
  )

/** Person → client, for those of `ids` that are persons. */
export const clientsOfPersons = (db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    db
      .all<{ id: string; clientId: string }>(
        'select id, client_id as clientId from persons where id in (select value from json_each(?))',
        JSON.stringify([...new Set(ids)])
      )
      .map(({ id, clientId }) => [id, clientId])
  )

export const idsOfPersons = (db: ReadableDb, clientId: string): string[] =>
  db.all<{ id: string }>('select id from persons where client_id = ?', clientId).map(({ id }) => id)

/** Refuses with `notFound`. */
const getPerson = (db: ReadableDb, id: string): Omit<Person, 'leftOn'> => {
  const stored = db.get<Stored>(`select ${columns} from persons where id = ?`, id)
  if (!stored) throw new Refusal('notFound')
  return personOf(stored)
}

/** Consents, recordings and documents tell persons apart by their names: there is each only once, and none returns to somebody else. */
const refuseNamesake = (db: ReadableDb, clientId: string, name: string, own: string | null): void => {
  const wanted = nameKey(name)
  const taken = personsOf(db, clientId).some(
    (person) => person.id !== own && [person.name, ...person.formerNames].some((each) => nameKey(each) === wanted)
  )
  if (taken) throw new Refusal('conflict', { field: 'name' })
}

const columnsOf = (fields: PersonFields, at: string): Readonly<Record<string, Sql>> => ({
  name: fields.name,
  surname_key: surnameOf(fields.name),
  preferred_name: fields.preferredName,
  pronouns: fields.pronouns,
  birth_date: fields.birthDate,
  role: fields.role,
  authority: fields.authority ? 1 : 0,
  authority_shown: fields.authority ? fields.authorityShown : '',
  email: fields.email,
  phone: fields.phone,
  about: fields.about,
  updated_at: at
})

const set = (db: WritableDb, id: string, row: Readonly<Record<string, Sql>>): null => {
  const changes = Object.keys(row).map((name) => `${name} = ?`)
  if (db.run(`update persons set ${changes.join(', ')} where id = ?`, ...Object.values(row), id) === 0) throw new Refusal('notFound')
  return null
}

/** The file is found by all of them. */
export const rememberInFile = (db: WritableDb, clientId: string): void =>
  rememberPersons(
    db,
    clientId,
    personsOf(db, clientId).map(({ name, preferredName, email, phone }) => ({ name, alias: preferredName, email, phone }))
  )

/** Adds a person to the file; refuses with `notFound` or `conflict`. */
export const addPerson = ({ db, now, newId }: WriteTools, clientId: string, fields: PersonFields): { id: string } => {
  getClient(db, clientId)
  refuseNamesake(db, clientId, fields.name, null)
  const id = newId()
  const row = { id, client_id: clientId, created_at: now(), ...columnsOf(fields, now()) }
  const names = Object.keys(row)
  db.run(`insert into persons (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`, ...Object.values(row))
  rememberInFile(db, clientId)
  return { id }
}

/** A name that was theirs stays: what was agreed to under it is not rewritten. */
const change = ({ db, now }: WriteTools, id: string, fields: PersonFields): null => {
  const { clientId, name, formerNames } = getPerson(db, id)
  // two namesakes of two merged files may be changed in all else
  if (nameKey(fields.name) !== nameKey(name)) refuseNamesake(db, clientId, fields.name, id)
  const former = [...formerNames, name].filter((each) => each !== fields.name)
  set(db, id, { ...columnsOf(fields, now()), former_names: JSON.stringify([...new Set(former)]) })
  rememberInFile(db, clientId)
  return null
}

const conflicts = (db: ReadableDb, told: Told): Conflict[] => {
  const surname = surnameOf(told.name)
  const found = new Set(sharedWithClients(db, told))
  const person =
    surname !== '' &&
    db.get("select 1 from persons where client_id is not ? and surname_key <> '' and surname_key = ? limit 1", told.clientId, surname)
  if (person) found.add('surname')
  return conflictKinds.filter((kind) => found.has(kind))
}

export const persons: Handlers<Contract['persons'], Tools> = {
  ofClient: ({ db }, { clientId }) => {
    getClient(db, clientId)
    return personsOf(db, clientId)
  },
  names: ({ db, now }, { clientId }) => {
    const today = todayIn(db, now())
    return personsOf(db, clientId).flatMap(({ name, leftOn }) => (leftOn === null || leftOn > today ? [name] : []))
  },
  add: (tools, { clientId, fields }) => addPerson(tools, clientId, fields),
  change: (tools, { id, fields }) => change(tools, id, fields),
  setContactRules: ({ db, now }, { id, rules }) => set(db, id, { contact_rules: JSON.stringify(rules), updated_at: now() }),
  conflicts: ({ db }, told) => conflicts(db, told)
}
