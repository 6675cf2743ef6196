// Client records: who the client is, how to reach them, where and in which language.
import { z } from 'zod'
import { read, write } from './kinds.ts'
import { country, id, isoDate, language, line, someLine, text, timeZone, webLink } from './fields.ts'

/** How much of her identity the client has given (R036). */
export const identities = ['full', 'firstName', 'pseudonym'] as const
export type Identity = (typeof identities)[number]

/** Whom a file is about: one person, or several who come together (R034). */
export const units = ['individual', 'couple', 'family', 'group'] as const
export type Unit = (typeof units)[number]

/** What would do most harm in the wrong hands (R090): whoever hands something over leaves what is marked so out unless she says otherwise. */
export const sensitivities = ['mentalHealth', 'substances', 'hiv', 'sexuality', 'immigration', 'legal'] as const
export const sensitivity = z.enum(sensitivities)
export type Sensitivity = (typeof sensitivities)[number]
/** In the order of the list, each once. */
export const sensitivityTags = z
  .array(sensitivity)
  .max(sensitivities.length)
  .transform((tags) => sensitivities.filter((each) => tags.includes(each)))

export const answers = ['unasked', 'yes', 'no'] as const
export type Answer = (typeof answers)[number]

/** How somebody may be reached without harm (R131): asked, never assumed. */
export const contactRules = z.strictObject({
  /** They are not alone, or are not safe where they live. */
  unsafe: z.boolean(),
  call: z.enum(answers),
  voicemail: z.enum(answers),
  /** E-mail or text messages. */
  write: z.enum(answers),
  post: z.enum(answers),
  /** When it is safe, in her words. */
  hours: line(200),
  /** What to call them, and who she says she is. */
  calling: line(200),
  /** Said by the client when somebody listens: masked on screens. */
  safeWord: line(60),
  about: text(500)
})
export type ContactRules = z.infer<typeof contactRules>

/** Whether nothing that she knows speaks against a call. */
export const mayBeCalled = (rules: ContactRules | null): boolean =>
  rules === null || rules.call === 'yes' || (rules.call !== 'no' && !rules.unsafe)

export const clientStatuses = ['waiting', 'active', 'ended', 'archived'] as const
export type ClientStatus = (typeof clientStatuses)[number]

const optional = <S extends z.ZodType>(shape: S) => z.union([z.literal('').transform(() => null), z.null(), shape])

/**
 * A pseudonym and one way to reach the client are a valid record (R035).
 * `name` is what she is called and what stands on screens and paper; `legalName` is kept apart and shown on request.
 */
export const clientFields = z
  .strictObject({
    unit: z.enum(units).default('individual'),
    identity: z.enum(identities),
    name: someLine(120),
    alias: line(120),
    legalName: line(120),
    pronouns: line(40),
    email: optional(z.email().max(254)),
    phone: optional(line(40).refine((s) => /^\+?[\d\s().\-/]{4,}$/.test(s))),
    birthDate: optional(isoDate.refine((d) => d >= '1890-01-01' && d <= '2100-01-01')),
    language,
    timeZone,
    country,
    status: z.enum(['waiting', 'active', 'ended']),
    /** https link of her session room, or null; refused with `linkNotAllowed` where `sessions.checkLink` would say no. */
    meetingLink: optional(webLink.pipe(z.url({ protocol: /^https$/ }).max(2000))),
    address: text(300).default(''),
    /** Who sent them, or where they read of the practice. */
    referrer: line(200).default(''),
    about: text(2000)
  })
  .refine((c) => c.email !== null || c.phone !== null || c.meetingLink !== null, { path: ['email'], message: 'contactMissing' })
export type ClientFields = z.infer<typeof clientFields>

export interface ClientRow {
  readonly id: string
  readonly name: string
  readonly alias: string
  readonly unit: Unit
  readonly identity: Identity
  readonly pronouns: string
  readonly email: string | null
  readonly phone: string | null
  readonly status: ClientStatus
  /** UTC of the latest session note, or null. */
  readonly lastSessionAt: string | null
  readonly drafts: number
}

export type Client = Omit<ClientFields, 'status'> & {
  readonly id: string
  readonly status: ClientStatus
  /** The status that the record keeps in the archive, and has again out of it; elsewhere the same as `status`. */
  readonly keptStatus: ClientFields['status']
  /** Null as long as nobody has asked. */
  readonly contactRules: ContactRules | null
  readonly sensitivities: readonly Sensitivity[]
  /** The file in which its records are now, or null. */
  readonly mergedInto: string | null
  readonly createdAt: string
  readonly updatedAt: string
}

export const clientQuery = z.strictObject({
  /** Any parts of name, alias, e-mail or phone; accents and case do not matter. */
  query: line(200),
  status: z.enum([...clientStatuses, 'all']),
  sort: z.enum(['name', 'lastSession', 'created']),
  descending: z.boolean(),
  offset: z.int().min(0).max(1_000_000),
  limit: z.int().min(1).max(200)
})

/** A client who is there already, told by initials alone: whoever looks over her shoulder learns no name. */
export interface Alike {
  readonly id: string
  readonly initials: string
  readonly by: 'name' | 'email' | 'phone'
}

export const clients = {
  /** One window of the list, and how many there are. */
  list: read(clientQuery).returns<{ rows: ClientRow[]; total: number }>(),
  get: read(z.strictObject({ id }), { clinical: true }).returns<Client>(),
  /** The first client with this name, e-mail or phone, archived ones too; null where there is none. */
  alike: read(z.strictObject({ name: line(120), email: line(254), phone: line(40) })).returns<Alike | null>(),
  add: write(clientFields).returns<{ id: string }>(),
  /** Replaces the record's fields. */
  change: write(z.strictObject({ id, fields: clientFields })).returns<null>(),
  setContactRules: write(z.strictObject({ id, rules: contactRules })).returns<null>(),
  tag: write(z.strictObject({ id, sensitivities: sensitivityTags })).returns<null>(),
  /** Out of the daily lists, nothing lost; undone by `unarchive`. */
  archive: write(z.strictObject({ id })).returns<null>(),
  /** Refuses with `conflict` a file that was merged into another. */
  unarchive: write(z.strictObject({ id })).returns<null>()
}
