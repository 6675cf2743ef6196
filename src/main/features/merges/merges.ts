// Merging two files of the same client, and undoing it whole: every record of whatever room goes, nothing of it changes.
import type { Contract, Handlers } from '#contract'
import { sensitivities, type Answer, type Client, type ContactRules } from '#contract/clients'
import { mergeFields, type Merge, type MergeField, type MergePreview } from '#contract/merges'
import { Refusal, type ReadableDb, type Tools, type WriteTools } from '../../tools.ts'
import {
  clientRow,
  countRecords,
  fingerprintOf,
  moveBack,
  moveRecords,
  putClientRow,
  recount,
  type ClientRow,
  type Moved
} from '../../vault/moving.ts'
import { getClient, markMerged, putRecord } from '../clients/clients.ts'
import { countTwice, exchange, laterWordCounts } from '../consents/twice.ts'
import { exchangeSheets, newerSheet } from '../emergency/newer.ts'
import { rememberInFile } from '../persons/persons.ts'

/** Refuses with `notFound`, or with `conflict` where there are not two files. */
const bothOf = (db: ReadableDb, keep: string, drop: string): { keep: Client; drop: Client } => {
  const both = { keep: getClient(db, keep), drop: getClient(db, drop) }
  if (keep === drop || both.keep.mergedInto !== null || both.drop.mergedInto !== null) throw new Refusal('conflict')
  return both
}

const preview = (db: ReadableDb, ids: { keep: string; drop: string }): MergePreview => {
  const { keep, drop } = bothOf(db, ids.keep, ids.drop)
  const counts = { keep: countRecords(db, ids.keep), drop: countRecords(db, ids.drop) }
  const tables = [...new Set([...counts.keep, ...counts.drop].map(({ table }) => table))]
  const count = (of: 'keep' | 'drop', table: string): number => counts[of].find((each) => each.table === table)?.count ?? 0
  return {
    keep,
    drop,
    differing: mergeFields.filter((field) => keep[field] !== drop[field]),
    records: tables.map((table) => ({ table, keep: count('keep', table), drop: count('drop', table) })),
    twice: countTwice(db, ids.keep, ids.drop),
    sheet: newerSheet(db, ids.keep, ids.drop)
  }
}

/** A no anywhere is a no. */
const careful = (one: Answer, other: Answer): Answer => (one === 'no' || other === 'no' ? 'no' : one === 'unasked' ? other : one)
const both = (one: string, other: string): string => (one === other ? one : [one, other].filter(Boolean).join(' · '))

const joinedRules = (one: ContactRules | null, other: ContactRules | null): ContactRules | null => {
  if (one === null || other === null) return one ?? other
  return {
    unsafe: one.unsafe || other.unsafe,
    call: careful(one.call, other.call),
    voicemail: careful(one.voicemail, other.voicemail),
    write: careful(one.write, other.write),
    post: careful(one.post, other.post),
    hours: both(one.hours, other.hours).slice(0, 200),
    calling: both(one.calling, other.calling).slice(0, 200),
    safeWord: both(one.safeWord, other.safeWord).slice(0, 60),
    about: both(one.about, other.about).slice(0, 500)
  }
}

/** The record of the file that stays: its own, but for what is taken from the other. */
const joined = (keep: Client, drop: Client, takes: readonly MergeField[]): Client => ({
  ...keep,
  ...Object.fromEntries(takes.map((field) => [field, drop[field]])),
  contactRules: joinedRules(keep.contactRules, drop.contactRules),
  sensitivities: sensitivities.filter((each) => keep.sensitivities.includes(each) || drop.sensitivities.includes(each))
})

interface Stored {
  readonly id: string
  readonly keepId: string
  readonly dropId: string
  readonly at: string
  readonly name: string
  readonly moved: string
  readonly records: string
  readonly swapped: string
  readonly fingerprint: string
}

/** What the two files had both, and was exchanged because the word of the one that went was the later. */
interface Swapped {
  readonly consents: readonly (readonly [string, string])[]
  readonly sheets: boolean
}

/** At first only consents were exchanged. */
const swappedOf = ({ swapped }: Stored): Swapped => {
  const said = JSON.parse(swapped) as Swapped | Swapped['consents']
  return 'sheets' in said ? said : { consents: said, sheets: false }
}

const columns = 'id, keep_id as keepId, drop_id as dropId, at, name, moved, records, swapped, fingerprint'

const isUntouched = (db: ReadableDb, { keepId, dropId, fingerprint }: Stored): boolean =>
  fingerprintOf(db, [keepId, dropId]) === fingerprint

const merge = ({ db, now, newId, log }: WriteTools, ids: { keep: string; drop: string }, takes: readonly MergeField[]): { id: string } => {
  const { keep, drop } = bothOf(db, ids.keep, ids.drop)
  const records = [clientRow(db, ids.keep), clientRow(db, ids.drop)]
  const { exchanged, staying } = laterWordCounts(db, ids.keep, ids.drop)
  const sheets = newerSheet(db, ids.keep, ids.drop) === 'drop'
  if (sheets) exchangeSheets(db, ids.keep, ids.drop)
  const moved = moveRecords(db, ids.drop, ids.keep, [{ table: 'consents', keys: staying }])
  putRecord(db, ids.keep, joined(keep, drop, takes), now())
  rememberInFile(db, ids.keep)
  markMerged(db, ids.drop, ids.keep, now())
  recount(db, [ids.keep, ids.drop])
  const id = newId()
  db.run(
    'insert into merges (id, keep_id, drop_id, at, name, moved, records, swapped, fingerprint) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    id,
    ids.keep,
    ids.drop,
    now(),
    drop.name,
    JSON.stringify(moved),
    JSON.stringify(records),
    JSON.stringify({ consents: exchanged, sheets } satisfies Swapped),
    fingerprintOf(db, [ids.keep, ids.drop])
  )
  log('merges.merged', ids.keep)
  log('merges.merged', ids.drop)
  return { id }
}

const ofClient = (db: ReadableDb, clientId: string): Merge | null => {
  const stored = db.get<Stored>(`select ${columns} from merges where keep_id = ? order by n desc limit 1`, clientId)
  return stored ? { id: stored.id, at: stored.at, name: stored.name, undoable: isUntouched(db, stored) } : null
}

/** In the opposite order of merging; the log alone remembers both. */
const undo = ({ db, log }: WriteTools, id: string): null => {
  const stored = db.get<Stored>(`select ${columns} from merges where id = ?`, id)
  if (!stored) throw new Refusal('notFound')
  if (!isUntouched(db, stored)) throw new Refusal('conflict')
  moveBack(db, JSON.parse(stored.moved) as Moved[], stored.dropId)
  const { consents, sheets } = swappedOf(stored)
  for (const pair of consents) exchange(db, pair)
  if (sheets) exchangeSheets(db, stored.keepId, stored.dropId)
  for (const row of JSON.parse(stored.records) as ClientRow[]) putClientRow(db, row)
  db.run('delete from merges where id = ?', id)
  log('merges.unmerged', stored.keepId)
  log('merges.unmerged', stored.dropId)
  return null
}

export const merges: Handlers<Contract['merges'], Tools> = {
  preview: ({ db }, ids) => preview(db, ids),
  merge: (tools, { takes, ...ids }) => merge(tools, ids, takes),
  ofClient: ({ db }, { clientId }) => ofClient(db, clientId),
  undo: (tools, { id }) => undo(tools, id)
}
