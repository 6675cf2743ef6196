// The register of session platforms (R003–R014, R019–R022): what is known of each, since when and from where; who still uses one that is left.
import { z } from 'zod'
import type { SavedFile } from './documents.ts'
import { country, hostName, id, isoDate, language, line, someLine, text } from './fields.ts'
import { act, read, write } from './kinds.ts'

const yesOrNo = ['yes', 'no'] as const
/**
 * What is asked of every platform, in this order. A fact is one of its choices, a number (0: no limit, or no age asked for), or a line of text; empty
 * as long as nobody knows.
 */
export const platformFacts = {
  encryption: yesOrNo,
  endToEnd: ['always', 'optional', 'no'],
  contentRights: yesOrNo,
  dpa: yesOrNo,
  baa: yesOrNo,
  regions: 'text',
  minutesOne: 'number',
  minutesGroup: 'number',
  recording: yesOrNo,
  screenSharing: yesOrNo,
  webinars: yesOrNo,
  minimumAge: 'number',
  price: 'text',
  terms: 'text'
} as const satisfies Record<string, readonly string[] | 'text' | 'number'>
export type FactName = keyof typeof platformFacts
export const factNames = Object.keys(platformFacts) as FactName[]

const fits = (name: FactName, value: string): boolean => {
  const kind: readonly string[] | 'text' | 'number' = platformFacts[name]
  return value === '' || kind === 'text' || (kind === 'number' ? /^\d{1,4}$/.test(value) : kind.includes(value))
}

export const factFields = z
  .strictObject({
    fact: z.enum(factNames),
    value: line(200),
    /** What it holds of, or what speaks against it. */
    note: line(400),
    source: line(300),
    checkedOn: z.union([z.literal('').transform(() => null), z.null(), isoDate])
  })
  .refine(({ fact, value }) => fits(fact, value), { path: ['value'], message: 'wrongValue' })
export type FactFields = z.output<typeof factFields>

export type Fact = Omit<FactFields, 'fact'> & {
  /** In her own words, instead of the program's. */
  readonly own: boolean
}

/** `closed`: its maker has ended it. `phasingOut`: she leaves it. */
export const platformStates = ['open', 'phasingOut', 'closed'] as const
export type PlatformState = (typeof platformStates)[number]

const orDay = z.union([z.literal('').transform(() => null), z.null(), isoDate])

export const platformFields = z.strictObject({
  name: someLine(80),
  /** Of the vendor's plans, this one; empty where there is one only. */
  plan: line(80),
  vendor: line(80),
  /** By which a meeting link is known. */
  hosts: z.array(hostName).max(8),
  /** Where the vendor sits. */
  country,
  /** She uses it. */
  used: z.boolean(),
  /** Which data it sees (R014). */
  sees: line(300),
  /** Signed by both: the processor's contract (GDPR art. 28), the business associate agreement (HIPAA). */
  dpaOn: orDay,
  baaOn: orDay,
  /** 1 (hard) to 5 (easy); 0 as long as she has not said. */
  ease: z.int().min(0).max(5),
  about: text(1000),
  /** Months after which she wants to look at it again. */
  checkMonths: z.int().min(1).max(36)
})
export type PlatformFields = z.infer<typeof platformFields>

/** What speaks against meeting there. */
export const platformWarnings = [
  'closed',
  'phasedOut',
  'notEncrypted',
  'underAge',
  'contentRights',
  'rightsUnknown',
  'dpaMissing',
  'baaMissing',
  'notEndToEnd',
  'tooShort',
  'phasingOut',
  'checkDue'
] as const
export type PlatformWarning = (typeof platformWarnings)[number]

/** Told in red; nothing is begun there without a reason (R005, R013). */
export const graveWarnings: readonly PlatformWarning[] = ['closed', 'phasedOut', 'notEncrypted', 'underAge', 'contentRights']

export interface Platform extends PlatformFields {
  readonly id: string
  /** It came with the program. */
  readonly seeded: boolean
  readonly state: PlatformState
  /** Last day on which it is used, ISO. */
  readonly until: string | null
  /** Where the clients go instead. */
  readonly successorId: string | null
  readonly facts: Readonly<Record<FactName, Fact>>
  readonly checkedOn: string | null
  readonly nextCheckOn: string | null
  /** Clients of the daily lists who meet there. */
  readonly clients: number
  readonly warnings: readonly PlatformWarning[]
}

/** How one knows where a client is met: she chose it, or the meeting link says so. */
export interface PlatformOfClient {
  readonly id: string
  readonly name: string
  readonly plan: string
  readonly how: 'chosen' | 'link'
  readonly state: PlatformState
  readonly until: string | null
  readonly endToEnd: string
  /** Minutes after which it ends a meeting with this client; null where it does not, or nobody knows. */
  readonly limitMinutes: number | null
  readonly warnings: readonly PlatformWarning[]
}

/** A client who is still met on a platform that is left. */
export interface OnPlatform {
  readonly clientId: string
  readonly name: string
  readonly alias: string
  readonly language: 'en' | 'fr'
  readonly lastSessionAt: string | null
  /** `moved`: another platform is chosen, and the old link stands on the record still. */
  readonly state: 'on' | 'moved'
  /** Sessions at a distance in the calendar of the next two months, and the first of them, UTC. */
  readonly planned: number
  readonly nextAt: string | null
  /** UTC of the newest letter about it that was prepared, and its document. */
  readonly letter: { readonly documentId: string; readonly at: string } | null
}

/** Clients whom a batch can change at once. */
export const mostInBatch = 200

const one = z.strictObject({ id })
const inLanguage = z.strictObject({ language })

export const platforms = {
  /** Those she uses first, then the others by name; closed ones last. Notes of the program's own facts in this language. */
  list: read(inLanguage).returns<Platform[]>(),
  get: read(z.strictObject({ id, language })).returns<Platform>(),
  /** Where a client is met, and what speaks against it; null where there is neither link nor choice. */
  ofClient: read(z.strictObject({ clientId: id })).returns<PlatformOfClient | null>(),
  add: write(platformFields).returns<{ id: string }>(),
  change: write(z.strictObject({ id, fields: platformFields })).returns<null>(),
  /** Hers from now on. */
  setFact: write(z.strictObject({ id, fact: factFields })).returns<null>(),
  /** The program's own again. */
  dropFact: write(z.strictObject({ id, fact: z.enum(factNames) })).returns<null>(),
  /** Terms, encryption, updates and contracts were looked at today. */
  check: write(one).returns<null>(),
  /** Left by a day, for another or none yet; undone by `keep`. */
  phaseOut: write(z.strictObject({ id, until: isoDate, successorId: id.nullable() })).returns<null>(),
  keep: write(one).returns<null>(),
  /** Out of the register; undone by `restore`. Refuses with `conflict` while clients are met there. */
  remove: write(one).returns<null>(),
  restore: write(one).returns<null>(),
  /** Whoever is still met there, by name: one window, and how many there are. */
  clientsOn: read(z.strictObject({ id, offset: z.int().min(0).max(1_000_000), limit: z.int().min(1).max(mostInBatch) })).returns<{
    rows: OnPlatform[]
    total: number
  }>(),
  /** Says where these clients are met; null: where their link leads. */
  choose: write(z.strictObject({ clientIds: z.array(id).min(1).max(mostInBatch), platformId: id.nullable() })).returns<null>(),
  /** The register on paper (R014). */
  print: act(inLanguage, { leaves: true }).returns<null>(),
  savePdf: act(inLanguage, { leaves: true }).returns<SavedFile>()
}
