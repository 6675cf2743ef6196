// Two files of the same client become one: looked at first, field by field, and taken back whole until something new is written.
import { z } from 'zod'
import type { Client } from './clients.ts'
import { id } from './fields.ts'
import { read, write } from './kinds.ts'

/** What may be taken from the file that goes; `contactRules` and `sensitivities` are joined, the more careful word first. */
export const mergeFields = [
  'unit',
  'identity',
  'name',
  'alias',
  'legalName',
  'pronouns',
  'email',
  'phone',
  'birthDate',
  'language',
  'timeZone',
  'country',
  'meetingLink',
  'address',
  'referrer',
  'about'
] as const
export type MergeField = (typeof mergeFields)[number]

const two = z.strictObject({ keep: id, drop: id })

export interface MergePreview {
  readonly keep: Client
  readonly drop: Client
  /** Fields in which they differ. */
  readonly differing: readonly MergeField[]
  /** By table, e.g. `notes`: how many each file has. */
  readonly records: readonly { readonly table: string; readonly keep: number; readonly drop: number }[]
  /** Consents that both have: of each the later word counts, the other stays with the file that goes. */
  readonly twice: number
  /** Of two emergency sheets the one that counts: the one written or confirmed last; null where there are not two. */
  readonly sheet: 'keep' | 'drop' | null
}

export interface Merge {
  readonly id: string
  readonly at: string
  /** The file that went, as it was called. */
  readonly name: string
  /** Nothing has been written in it since. */
  readonly undoable: boolean
}

export const merges = {
  /** Refuses with `conflict` a file that has been merged already, or the same twice. */
  preview: read(two, { clinical: true }).returns<MergePreview>(),
  /** All that `drop` holds belongs to `keep`; of the record itself the fields in `takes` come from `drop`. */
  merge: write(z.strictObject({ ...two.shape, takes: z.array(z.enum(mergeFields)).max(mergeFields.length) })).returns<{ id: string }>(),
  /** The last merge into this file, or null. */
  ofClient: read(z.strictObject({ clientId: id })).returns<Merge | null>(),
  /** Everything as it was before; `conflict` once something was written. */
  undo: write(z.strictObject({ id })).returns<null>()
}
