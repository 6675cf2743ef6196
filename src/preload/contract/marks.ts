// Marks of single records: whom of the file alone one concerns (R034), and what of it is sensitive (R090). Both keep it out of what is shared.
import { z } from 'zod'
import { sensitivityTags, type Sensitivity } from './clients.ts'
import { id } from './fields.ts'
import { read, write } from './kinds.ts'

export const markKinds = ['note', 'document', 'file', 'exchange'] as const
export type MarkKind = (typeof markKinds)[number]

const which = z.strictObject({ kind: z.enum(markKinds), id })

export const markFields = z.strictObject({
  /** Null: it is all of theirs. Of a message its own room knows. */
  personId: id.nullable(),
  sensitivities: sensitivityTags
})
export type MarkFields = z.output<typeof markFields>

export interface Mark extends MarkFields {
  /** Null where it is all of theirs. */
  readonly personName: string | null
  readonly sensitivities: Sensitivity[]
}

export const marks = {
  /** Seen beside its record only, whose reading leaves a line. */
  get: read(which).returns<Mark>(),
  /** What is signed or sealed stays as it is: a mark stands beside it. `notFound` for a person of another file. */
  set: write(z.strictObject({ ...which.shape, fields: markFields })).returns<null>()
}
