// Enquiries: whoever asks for help, with the least that serves, until they are a client or the matter is closed (R027, R028, R092).
import { z } from 'zod'
import { id, isoDate, language, line, nothing, someLine, text } from './fields.ts'
import { read, write } from './kinds.ts'

export const enquiryChannels = ['phone', 'email', 'message', 'form', 'inPerson', 'other'] as const

/** How far somebody has come; computed of what the record says, never set by hand but for the first two. */
export const stages = ['enquiry', 'screening', 'consents', 'appointment', 'active', 'ended', 'closed'] as const
export type Stage = (typeof stages)[number]

export const closingReasons = ['notNow', 'full', 'referred', 'noAnswer', 'declined', 'other'] as const
export type ClosingReason = (typeof closingReasons)[number]

/** An e-mail address or a telephone number. */
const contact = line(254).refine((s) => s === '' || /^\S+@\S+\.\S+$/.test(s) || /^\+?[\d\s().\-/]{4,}$/.test(s))

/** A name or an alias and one way to answer: no more is asked for. */
export const enquiryFields = z.strictObject({
  name: someLine(120),
  contact: contact.refine((s) => s !== '', { message: 'contactMissing' }),
  /** How to answer without harm, e.g. no voicemail. */
  contactAbout: line(200),
  reason: line(300),
  channel: z.enum(enquiryChannels),
  /** Who sent them, or where they read of the practice. */
  referrer: line(200),
  /** Calendar day on which they asked, of the practice. */
  askedOn: isoDate,
  /** What times suit them. */
  times: line(200)
})
export type EnquiryFields = z.infer<typeof enquiryFields>

export interface Enquiry extends EnquiryFields {
  readonly id: string
  readonly askedAt: string
  /** When they first had an answer; null: they wait for it. */
  readonly answeredAt: string | null
  readonly stage: Stage
  /** The appointment at which they are to meet first; null once they have met, and as long as nothing is booked. */
  readonly firstAt: { readonly startAt: string; readonly timeZone: string } | null
  /** Null unless they are on the waiting list; `position` counts from 1. */
  readonly waiting: { readonly since: string; readonly position: number } | null
  readonly closed: { readonly on: string; readonly why: ClosingReason; readonly words: string; readonly reviewOn: string } | null
  readonly client: { readonly id: string; readonly name: string } | null
}

/** `open`: neither closed nor a client whose work has begun. `expired`: closed so long ago that it should be destroyed. */
export const enquiryFilters = [
  'open',
  'unanswered',
  'waiting',
  'enquiry',
  'screening',
  'consents',
  'appointment',
  'active',
  'ended',
  'closed',
  'expired'
] as const
export type EnquiryFilter = (typeof enquiryFilters)[number]

export const enquiryQuery = z.strictObject({
  /** Any parts of name or contact. */
  query: line(200),
  filter: z.enum(enquiryFilters),
  sort: z.enum(['asked', 'name', 'waiting']),
  descending: z.boolean(),
  offset: z.int().min(0).max(1_000_000),
  limit: z.int().min(1).max(200)
})

export interface EnquiryFigures {
  readonly counts: Readonly<Record<EnquiryFilter, number>>
  /** Median hours from asking to the first answer over the last twelve months; null where nobody was answered. */
  readonly hoursToAnswer: number | null
  /** Months after closing from which on an enquiry is listed for destruction. */
  readonly months: number
}

export const enquiries = {
  list: read(enquiryQuery, { clinical: true }).returns<{ rows: Enquiry[]; total: number }>(),
  figures: read(nothing).returns<EnquiryFigures>(),
  /** How this client came, or null. */
  ofClient: read(z.strictObject({ clientId: id }), { clinical: true }).returns<Enquiry | null>(),
  /** `notYet` for a day that is to come. */
  add: write(enquiryFields).returns<{ id: string }>(),
  change: write(z.strictObject({ id, fields: enquiryFields })).returns<null>(),
  answer: write(z.strictObject({ id })).returns<null>(),
  /** Takes a slip back. */
  unanswer: write(z.strictObject({ id })).returns<null>(),
  /** Screening has begun, or has not. */
  screen: write(z.strictObject({ id, begun: z.boolean() })).returns<null>(),
  /** Onto the waiting list, at its end, or off it. */
  wait: write(z.strictObject({ id, waits: z.boolean() })).returns<null>(),
  close: write(z.strictObject({ id, why: z.enum(closingReasons), words: text(500) })).returns<null>(),
  reopen: write(z.strictObject({ id })).returns<null>(),
  /** A waiting client of what was said; the enquiry stays with them. `conflict` where they are one already. */
  convert: write(z.strictObject({ id, language })).returns<{ clientId: string }>(),
  /** For good; closed ones only, else `conflict`. What stays is that it was done, and when. */
  destroy: write(z.strictObject({ ids: z.array(id).min(1).max(500) }), { destroys: true }).returns<null>(),
  setMonths: write(z.strictObject({ months: z.int().min(1).max(120) })).returns<null>()
}
