// What was typed into a form and not sent yet: kept in the vault, so that locking never waits for a form and never loses one.
import { z } from 'zod'
import { read, write } from './kinds.ts'
import { text } from './fields.ts'

/** Name of a form: what it is about, and of whom, e.g. `client:new`. */
const form = z.string().regex(/^[a-zA-Z]{1,40}:[\w-]{1,60}$/)

export const drafts = {
  /** What was typed into this form, or null. */
  get: read(z.strictObject({ form }), { clinical: true }).returns<Record<string, string> | null>(),
  keep: write(
    z.strictObject({
      form,
      values: z.record(z.string().regex(/^[a-zA-Z]{1,60}$/), text(20_000)).refine((values) => Object.keys(values).length <= 40)
    })
  ).returns<null>(),
  drop: write(z.strictObject({ form })).returns<null>()
}
