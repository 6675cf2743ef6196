// The services of the practice (R023, R026): what she offers, how long it takes, what it costs, how one meets.
import { z } from 'zod'
import { read, write } from './kinds.ts'
import { id, line } from './fields.ts'
import { modalities } from './notes.ts'

/** A month. */
export const mostReplyHours = 720

export const serviceFields = z
  .strictObject({
    /** One of the two is enough: it then stands for both. */
    nameEn: line(120),
    nameFr: line(120),
    minutes: z.coerce.number().pipe(z.int().min(5).max(480)),
    /** Minor units of `currency`. */
    fee: z.coerce.number().pipe(z.int().min(0).max(100_000_000)),
    currency: z.string().regex(/^[A-Z]{3}$/),
    modality: z.enum(modalities),
    /** Of one in writing: hours within which an answer is promised; null: as the practice promises. */
    replyHours: z
      .union([z.null(), z.literal('').transform(() => null), z.coerce.number().pipe(z.int().min(1).max(mostReplyHours))])
      .default(null)
  })
  .refine(({ nameEn, nameFr }) => nameEn !== '' || nameFr !== '', { path: ['nameEn'], message: 'nameMissing' })
export type ServiceFields = z.output<typeof serviceFields>

export interface Service extends ServiceFields {
  readonly id: string
  /** Day from which it is no longer offered, ISO; null while it is. */
  readonly endedOn: string | null
}

export const services = {
  /** Those that are offered first, by name. */
  list: read(z.strictObject({})).returns<Service[]>(),
  add: write(serviceFields).returns<{ id: string }>(),
  change: write(z.strictObject({ id, fields: serviceFields })).returns<null>(),
  /** No longer offered from today; appointments keep it. Undone by `resume`. */
  end: write(z.strictObject({ id })).returns<null>(),
  resume: write(z.strictObject({ id })).returns<null>()
}
