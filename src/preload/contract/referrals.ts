// Referring somebody on (R042, R095, R096): the directory of persons and services by country, what was offered to a client, and whether they arrived.
import { z } from 'zod'
import type { Preparation, SavedFile } from './documents.ts'
import { country, id, isoDate, language, line, someLine, text } from './fields.ts'
import { act, read, write } from './kinds.ts'

export const serviceKinds = [
  'therapist',
  'doctor',
  'psychiatrist',
  'hospital',
  'crisis',
  'youth',
  'violence',
  'addiction',
  'legal',
  'social',
  'other'
] as const

const orDay = z.union([z.literal('').transform(() => null), z.null(), isoDate])

export const directoryFields = z.strictObject({
  /** Of the person or the service. */
  name: someLine(120),
  kind: z.enum(serviceKinds),
  place: line(160),
  country,
  /** In her words, e.g. French, English, Arabic. */
  languages: line(120),
  phone: line(60),
  email: line(254),
  web: line(200),
  address: text(300),
  fees: line(120),
  about: text(500),
  /** Where she has it from. */
  source: line(300),
  checkedOn: orDay,
  /** Months after which it is to be checked again. */
  checkMonths: z.coerce.number().pipe(z.int().min(1).max(36))
})
export type DirectoryFields = z.output<typeof directoryFields>

export type DirectoryEntry = DirectoryFields & {
  readonly id: string
  readonly nextCheckOn: string | null
  /** It was never checked, or its months are over. */
  readonly due: boolean
}

/** How many a client is offered to choose from. */
export const mostOptions = 3

export const referralFields = z
  .strictObject({
    options: z.array(id).min(1).max(mostOptions),
    /** To which of them the letter goes; null as long as the client has not chosen. */
    chosenId: id.nullable(),
    reason: text(2000),
    /** When to ask whether they arrived. */
    followUpOn: orDay
  })
  .refine(({ options, chosenId }) => chosenId === null || options.includes(chosenId), { path: ['chosenId'], message: 'notAmong' })
export type ReferralFields = z.output<typeof referralFields>

export const referralOutcomes = ['arrived', 'notArrived', 'declined', 'unknown'] as const
export type ReferralOutcome = (typeof referralOutcomes)[number]

/** Days after which one asks, unless she says otherwise. */
export const daysToFollowUp = 21

export interface Referral {
  readonly id: string
  readonly clientId: string
  readonly clientName: string
  readonly madeOn: string
  /** As they stood in the directory when they were offered. */
  readonly options: readonly Pick<
    DirectoryEntry,
    'id' | 'name' | 'kind' | 'place' | 'languages' | 'phone' | 'email' | 'web' | 'address' | 'fees'
  >[]
  readonly chosenId: string | null
  readonly reason: string
  readonly followUpOn: string | null
  /** Null as long as nobody has asked. */
  readonly outcome: ReferralOutcome | null
  readonly outcomeWords: string
  readonly closedOn: string | null
  readonly due: boolean
  /** The newest letter to whom the client is referred, prepared since. */
  readonly letterId: string | null
}

const one = z.strictObject({ id })
const onPaper = z.strictObject({ id, language })

export const referrals = {
  /** By name. */
  directory: read(z.strictObject({})).returns<DirectoryEntry[]>(),
  addEntry: write(directoryFields).returns<{ id: string }>(),
  changeEntry: write(z.strictObject({ id, fields: directoryFields })).returns<null>(),
  /** Still so, made sure of today. */
  checkEntry: write(one).returns<null>(),
  /** Out of the directory; undone by `restoreEntry`. What was offered stays. */
  removeEntry: write(one).returns<null>(),
  restoreEntry: write(one).returns<null>(),
  /** Those that are due first, then the open ones, then the newest: at most 500. */
  list: read(z.strictObject({}), { clinical: true }).returns<Referral[]>(),
  ofClient: read(z.strictObject({ clientId: id }), { clinical: true }).returns<Referral[]>(),
  make: write(z.strictObject({ clientId: id, fields: referralFields })).returns<{ id: string }>(),
  change: write(z.strictObject({ id, fields: referralFields })).returns<null>(),
  /** What came of it; null opens it again. */
  close: write(z.strictObject({ id, outcome: z.enum(referralOutcomes).nullable(), words: text(1000) })).returns<null>(),
  /** The letter to whomever was chosen, as far as the record knows it. Refuses with `invalid` where nobody was. */
  letter: read(one, { clinical: true }).returns<Preparation>(),
  /** The options on one sheet for the client. */
  print: act(onPaper, { leaves: true }).returns<null>(),
  savePdf: act(onPaper, { leaves: true }).returns<SavedFile>()
}
