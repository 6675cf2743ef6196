// The audit log as she reads it: who did what to which record and when, never the content.
import { z } from 'zod'
import { act, read } from './kinds.ts'
import { id, isoDate, nothing } from './fields.ts'

export interface AuditLine {
  readonly n: number
  /** UTC. */
  readonly at: string
  /** Room and verb, e.g. `notes.sign`; words for it stand in the locales. */
  readonly method: string
  readonly record: string | null
  /** The client it was about, where one can be told. */
  readonly clientId: string | null
  readonly clientName: string | null
}

const filter = {
  /** A room, e.g. `notes`, or the empty string for all. */
  room: z.string().regex(/^[a-z]{0,20}$/),
  clientId: id.nullable(),
  /** First and last day, in the practice's time zone. */
  from: isoDate.nullable(),
  to: isoDate.nullable()
}

export const audit = {
  /** Newest first. */
  list: read(z.strictObject({ ...filter, offset: z.int().min(0).max(10_000_000), limit: z.int().min(1).max(200) })).returns<{
    rows: AuditLine[]
    total: number
  }>(),
  /** Reads the whole chain. `brokenAt`: number of the first line that is not what it must be, or null. */
  verify: act(nothing).returns<{ lines: number; brokenAt: number | null }>()
}
