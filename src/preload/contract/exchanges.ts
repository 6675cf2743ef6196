// Exchanges in writing: what a client wrote, by when an answer is promised, and what became of it (R025); what she wrote first; how each went (R068).
import { z } from 'zod'
import { id, line, someText, text, timeZone, utc, whose } from './fields.ts'
import { read, write } from './kinds.ts'
import { modality, type Modality } from './notes.ts'
import type { Snippet } from './search.ts'

/** Ways of meeting that are written. A name is for ever: records remember it. */
export const exchangeChannels = ['email', 'messages', 'chat'] as const satisfies readonly Modality[]
export type ExchangeChannel = (typeof exchangeChannels)[number]

/** Why none is answered. A name is for ever. */
export const closingWhys = ['notNeeded', 'inSession', 'misdirected', 'other'] as const
export type ClosingWhy = (typeof closingWhys)[number]

/** Whether somebody on the way could have read it: encrypted from end to end or in a protected file, or neither. A name is for ever. */
export const protections = ['unknown', 'secured', 'open'] as const
export type Protection = (typeof protections)[number]
const protection = z.enum(protections)

/** A moment in years that calendars of people know. */
const moment = utc.refine((at) => at >= '1950' && at < '2151')

/** The longest text of either side, UTF-16 units: as much as a form keeps. */
export const mostText = 20_000

export const exchangeFields = z
  .strictObject({
    /** Who of the file wrote it; null: the client, or all of them together. */
    personId: id.nullable(),
    /** It concerns that person alone: nothing of it is shown or shared with the others. */
    alone: z.boolean(),
    channel: z.enum(exchangeChannels),
    receivedAt: moment,
    timeZone,
    answerBy: moment,
    received: someText(mostText),
    /** She wrote it, and answers nothing by it: `received` is what went, at `receivedAt`. */
    sent: z.boolean().default(false),
    secured: protection.default('unknown'),
    /** Spent on what she wrote; of what came they are counted with its answer. */
    minutes: z.int().min(0).max(1440).default(0)
  })
  .refine(({ answerBy, receivedAt }) => answerBy >= receivedAt, { path: ['answerBy'], message: 'beforeReceived' })
  .refine(({ alone, personId }) => !alone || personId !== null, { path: ['alone'], message: 'personMissing' })
export type ExchangeFields = z.output<typeof exchangeFields>

export const answerFields = z.strictObject({
  answeredAt: moment,
  /** By the same way, by telephone, in a session … */
  answeredHow: modality,
  reply: text(mostText),
  /** Spent on reading and answering. */
  minutes: z.int().min(0).max(1440),
  /** Of an answer in writing. */
  secured: protection.default('unknown')
})
export type AnswerFields = z.output<typeof answerFields>

/** `sent`: she wrote it. */
export const exchangeStates = ['open', 'answered', 'closed', 'sent'] as const
export type ExchangeState = (typeof exchangeStates)[number]

export interface ExchangeRow {
  readonly id: string
  readonly clientId: string
  readonly clientName: string
  readonly personId: string | null
  /** Null where the client wrote it, or all of them together. */
  readonly personName: string | null
  readonly alone: boolean
  readonly channel: ExchangeChannel
  readonly receivedAt: string
  readonly timeZone: string
  readonly answerBy: string
  readonly state: ExchangeState
  /** Open, and its promise is past. */
  readonly late: boolean
  readonly answeredAt: string | null
  /** First words of what was received. */
  readonly opening: string
  readonly receivedWords: number
  readonly replyWords: number
  readonly minutes: number
}

export interface Exchange extends ExchangeRow {
  readonly received: string
  /** What was written so far, as long as it is open. */
  readonly reply: string
  readonly answeredHow: Modality | null
  readonly secured: Protection
  readonly replySecured: Protection
  readonly closed: { readonly at: string; readonly why: ClosingWhy; readonly words: string } | null
}

export interface ExchangeHit {
  readonly id: string
  readonly clientName: string
  readonly personName: string | null
  readonly alone: boolean
  readonly channel: ExchangeChannel
  readonly receivedAt: string
  readonly timeZone: string
  readonly state: ExchangeState
  readonly snippet: Snippet
}

/** `late`: open, and the promise is past. */
export const exchangeFilters = ['open', 'late', 'answered', 'closed', 'sent', 'all'] as const
export type ExchangeFilter = (typeof exchangeFilters)[number]

export const exchangeQuery = z.strictObject({
  /** Words of either text, or parts of the client's name with them. */
  query: line(200),
  filter: z.enum(exchangeFilters),
  clientId: id.nullable(),
  /** Of one of them: what they wrote. */
  whose: whose.default('all'),
  offset: z.int().min(0).max(1_000_000),
  limit: z.int().min(1).max(200)
})

export interface ExchangeList {
  readonly rows: ExchangeRow[]
  readonly total: number
  readonly counts: Readonly<Record<ExchangeFilter, number>>
}

const one = z.strictObject({ id })

export const exchanges = {
  /** Open ones by their promise, the others newest first. */
  list: read(exchangeQuery, { clinical: true }).returns<ExchangeList>(),
  get: read(one, { clinical: true }).returns<Exchange>(),
  /** `notYet` for a moment that is to come, `notFound` for a person of another file. */
  add: write(z.strictObject({ clientId: id, fields: exchangeFields })).returns<{ id: string }>(),
  /** `invalid` where what was sent would have come, or the other way round. */
  change: write(z.strictObject({ id, fields: exchangeFields })).returns<null>(),
  /** Also corrects an answer; `conflict` for one that is closed or was sent. */
  answer: write(z.strictObject({ id, fields: answerFields })).returns<null>(),
  /** No answer will be written; `conflict` for one that is answered or closed. */
  close: write(z.strictObject({ id, why: z.enum(closingWhys), words: text(500) })).returns<null>(),
  /** Waits for an answer again; what was written as one stays in the field. `conflict` for what waits already, or was sent. */
  reopen: write(one).returns<null>(),
  /** Out of every list, and gone for good a month later; until then undone by `restore`. */
  remove: write(one).returns<null>(),
  restore: write(one).returns<null>()
}
