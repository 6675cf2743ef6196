// The register of recordings (R054): what was recorded, where the file lies, when it is to be deleted and was.
import { z } from 'zod'
import { read, write } from './kinds.ts'
import { id, isoDate, line, override, someLine } from './fields.ts'

export const media = ['audio', 'video', 'screen'] as const
export type Medium = (typeof media)[number]

const entry = {
  medium: z.enum(media),
  purpose: someLine(300),
  /** Her words for where the file lies: no path that is opened. */
  place: line(300),
  encrypted: z.boolean(),
  deleteBy: isoDate
}
/** Whoever is heard or seen beside the client, by name: each consents for themselves (R053). */
export const recordingFields = z
  .strictObject({ ...entry, on: isoDate, persons: z.array(someLine(120)).max(12) })
  .refine(({ on, deleteBy }) => deleteBy >= on, { path: ['deleteBy'], message: 'endBefore' })
export type RecordingFields = z.infer<typeof recordingFields>

export interface Recording {
  readonly id: string
  readonly clientId: string
  readonly clientName: string
  readonly sessionId: string | null
  readonly on: string
  readonly medium: Medium
  readonly purpose: string
  readonly persons: readonly string[]
  readonly place: string
  readonly encrypted: boolean
  readonly deleteBy: string
  readonly deletedOn: string | null
  /** Somebody who is heard or seen took their consent back. */
  readonly withdrawn: boolean
  /** It should have been deleted by now. */
  readonly due: boolean
}

/** Days for which a recording is kept unless she says otherwise (domain facts §3.3). */
export const daysKept = 30

export const recordings = {
  /** Due ones first, then by the day of deletion; the deleted last. */
  list: read(z.strictObject({ offset: z.int().min(0).max(1_000_000), limit: z.int().min(1).max(200) })).returns<{
    rows: Recording[]
    total: number
  }>(),
  ofClient: read(z.strictObject({ clientId: id })).returns<Recording[]>(),
  /** `consentMissing` without the live consent of everybody, unless she says why she goes on. */
  add: write(z.strictObject({ clientId: id, sessionId: id.nullable(), fields: recordingFields, override: override.optional() })).returns<{
    id: string
  }>(),
  /** Another purpose takes consents of its own: `consentMissing` as in `add`. */
  change: write(z.strictObject({ id, fields: z.strictObject(entry), override: override.optional() })).returns<null>(),
  tickDeleted: write(z.strictObject({ id })).returns<null>(),
  untickDeleted: write(z.strictObject({ id })).returns<null>()
}
