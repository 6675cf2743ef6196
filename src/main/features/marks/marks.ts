// Marks of single records: that one concerns one person of the file alone, and what of it is sensitive.
import type { Contract, Handlers } from '#contract'
import { sensitivityTags } from '#contract/clients'
import type { Mark, MarkFields, MarkKind } from '#contract/marks'
import { Refusal, type ReadableDb, type Tools, type WritableDb, type WriteTools } from '../../tools.ts'
import { personNames, personsOf } from '../persons/persons.ts'

interface Stored {
  readonly id: string
  readonly personId: string | null
  readonly sensitivities: string
}

const unmarked: Mark = { personId: null, personName: null, sensitivities: [] }

/** By record; what has no mark is not among them. */
export const marksOf = (db: ReadableDb, clientId: string): ReadonlyMap<string, Mark> => {
  const stored = db.all<Stored>('select record_id as id, person_id as personId, sensitivities from marks where client_id = ?', clientId)
  const names = personNames(
    db,
    stored.flatMap(({ personId }) => personId ?? [])
  )
  return new Map(
    stored.map(({ id, personId, sensitivities }) => [
      id,
      {
        personId,
        // whose record is lost is somebody still
        personName: personId === null ? null : (names.get(personId) ?? '?'),
        sensitivities: sensitivityTags.safeParse(JSON.parse(sensitivities)).data ?? []
      }
    ])
  )
}

/** Refuses with `notFound`. */
const clientOf = (db: ReadableDb, kind: MarkKind, id: string): string => {
  const record = db.get<{ clientId: string }>('select client_id as clientId from mark_records where kind = ? and id = ?', kind, id)
  if (!record) throw new Refusal('notFound')
  return record.clientId
}

/** The record is gone. */
export const dropMark = (db: WritableDb, id: string): void => void db.run('delete from marks where record_id = ?', id)

/** Refuses with `notFound` a record or a person of the file that is not there. */
export const setMark = ({ db, now }: WriteTools, kind: MarkKind, id: string, { personId, sensitivities }: MarkFields): null => {
  const clientId = clientOf(db, kind, id)
  if (personId !== null && kind === 'exchange') throw new Refusal('invalid', { field: 'fields.personId' })
  if (personId !== null && !personsOf(db, clientId).some((person) => person.id === personId))
    throw new Refusal('notFound', { field: 'fields.personId' })
  dropMark(db, id)
  if (personId !== null || sensitivities.length > 0)
    db.run(
      'insert into marks (client_id, kind, record_id, person_id, sensitivities, updated_at) values (?, ?, ?, ?, ?, ?)',
      clientId,
      kind,
      id,
      personId,
      JSON.stringify(sensitivities),
      now()
    )
  return null
}

export const marks: Handlers<Contract['marks'], Tools> = {
  get: ({ db }, { kind, id }) => marksOf(db, clientOf(db, kind, id)).get(id) ?? unmarked,
  set: (tools, { kind, id, fields }) => setMark(tools, kind, id, fields)
}
