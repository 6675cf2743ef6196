// A message and its answer as their forms hold them, every field a text, and as the door takes them.
import { z } from 'zod'
import { answerFields, exchangeChannels, exchangeFields, type AnswerFields, type Exchange, type ExchangeFields } from '#contract/exchanges'
import { id } from '#contract/fields'
import type { Service } from '#contract/services'
import type { Settings } from '#contract/settings'
import { Refused, refusalOf } from '../../lib/door.ts'
import { clockAt, dateAt, momentAt } from '../../lib/wall.ts'

/** `person` and `alone` empty: of all of them. An empty promise is what the practice promises. */
export type MessageDraft = Record<
  | 'clientId'
  | 'person'
  | 'alone'
  | 'direction'
  | 'channel'
  | 'secured'
  | 'date'
  | 'time'
  | 'zone'
  | 'promiseDate'
  | 'promiseTime'
  | 'minutes'
  | 'received',
  string
>

/** What the practice promises, and its services. */
export interface Promises extends Pick<Settings, 'replyHours'> {
  readonly services: readonly Pick<Service, 'modality' | 'replyHours' | 'endedOn'>[]
}

/** Where date and time still say what is `stored`, that very moment: its seconds, and which of autumn's two hours it was. */
const momentOrNone = (date: string, time: string, zone: string, stored: string | null | undefined): string => {
  if (date === '' || time === '') return ''
  return stored && date === dateAt(stored, zone) && time === clockAt(stored, zone) ? stored : momentAt(date, time, zone)
}

/** Within how many hours what comes by this way is answered: the shortest that a service by it promises, else the practice. */
export const hoursFor = (channel: string, { replyHours, services }: Promises): number => {
  const own = services.flatMap((one) => (one.modality === channel && one.endedOn === null ? (one.replyHours ?? []) : []))
  return own.length > 0 ? Math.min(...own) : replyHours
}

/** By when she would answer what came at this moment. */
export const promised = (
  { channel, date, time, zone, promiseDate, promiseTime }: MessageDraft,
  promises: Promises,
  stored: Exchange | null
): string => {
  const receivedAt = momentOrNone(date, time, zone, stored?.receivedAt)
  if (promiseDate !== '' || promiseTime !== '') return momentOrNone(promiseDate, promiseTime, zone, stored?.answerBy)
  return receivedAt === '' ? '' : new Date(Date.parse(receivedAt) + hoursFor(channel, promises) * 3_600_000).toISOString()
}

const messageOf = (draft: MessageDraft, promises: Promises, stored: Exchange | null) => {
  const sent = draft.direction === 'sent'
  const receivedAt = momentOrNone(draft.date, draft.time, draft.zone, stored?.receivedAt)
  return {
    personId: draft.person || null,
    alone: draft.person !== '' && draft.alone !== '',
    channel: draft.channel,
    receivedAt,
    timeZone: draft.zone,
    answerBy: sent ? receivedAt : promised(draft, promises, stored),
    received: draft.received,
    sent,
    secured: draft.secured,
    minutes: sent && draft.minutes !== '' ? Number(draft.minutes) : 0
  }
}

/** The fields of the form that stand for one of the door's. */
const besides: Readonly<Record<string, string>> = { receivedAt: 'date', answerBy: 'promiseDate', answeredAt: 'date', personId: 'person' }

/** What the door refused, beside the field of the form that it means. */
export const besideField = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (fault) {
    const { code, field } = refusalOf(fault)
    const last = field?.split('.').at(-1)
    throw new Refused({ code, ...(last === undefined ? {} : { field: besides[last] ?? last }) })
  }
}

const faultsInto = (context: z.RefinementCtx, found: { error?: z.ZodError | undefined }): void => {
  for (const { path, message } of found.error?.issues ?? []) {
    const field = String(path[0])
    context.addIssue({ code: 'custom', message, path: [besides[field] ?? field] })
  }
}

/** The door's own rules, beside the fields of the form; `stored`: what is changed, null where it is new. */
export const messageSchema = (promises: Promises, stored: Exchange | null) =>
  z.unknown().superRefine((typed, context) => {
    const draft = typed as MessageDraft
    if (!id.safeParse(draft.clientId).success) context.addIssue({ code: 'custom', message: 'invalid', path: ['clientId'] })
    const message = messageOf(draft, promises, stored)
    faultsInto(context, exchangeFields.safeParse(message))
    // as the door: another clock may be a little ahead
    if (message.receivedAt > new Date(Date.now() + 120_000).toISOString())
      context.addIssue({ code: 'custom', message: 'notYet', path: ['date'] })
  })

export const messageFields = (draft: MessageDraft, promises: Promises, stored: Exchange | null): ExchangeFields =>
  exchangeFields.parse(messageOf(draft, promises, stored))

export const newMessage = ({ timeZone }: Settings, clientId: string, now: string): MessageDraft => ({
  clientId,
  person: '',
  alone: '',
  direction: 'received',
  channel: 'email',
  secured: 'unknown',
  date: dateAt(now, timeZone),
  time: clockAt(now, timeZone),
  zone: timeZone,
  promiseDate: '',
  promiseTime: '',
  minutes: '',
  received: ''
})

export const draftOfMessage = ({
  clientId,
  personId,
  alone,
  channel,
  receivedAt,
  timeZone,
  answerBy,
  received,
  secured,
  minutes,
  state
}: Exchange): MessageDraft => ({
  clientId,
  person: personId ?? '',
  alone: alone ? 'yes' : '',
  direction: state === 'sent' ? 'sent' : 'received',
  channel,
  secured,
  date: dateAt(receivedAt, timeZone),
  time: clockAt(receivedAt, timeZone),
  zone: timeZone,
  promiseDate: dateAt(answerBy, timeZone),
  promiseTime: clockAt(answerBy, timeZone),
  minutes: state === 'sent' && minutes > 0 ? String(minutes) : '',
  received
})

/** `date` and `time` both empty: not set by her; the moment at which she says that it is answered. */
export type AnswerDraft = Record<'reply' | 'date' | 'time' | 'answeredHow' | 'secured' | 'minutes', string>

export const isWritten = (how: string): boolean => (exchangeChannels as readonly string[]).includes(how)

/** Within the minute in which it came, the same moment. */
const answerOf = (
  { reply, date, time, answeredHow, secured, minutes }: AnswerDraft,
  { state, receivedAt, answeredAt }: Exchange,
  zone: string,
  now: string
) => {
  const at = state === 'open' && date === '' && time === '' ? now : momentOrNone(date, time, zone, answeredAt)
  return {
    answeredAt: at >= receivedAt.slice(0, 16) && at < receivedAt ? receivedAt : at,
    answeredHow,
    reply,
    minutes: minutes === '' ? 0 : Number(minutes),
    secured: isWritten(answeredHow) ? secured : 'unknown'
  }
}

/** An answer comes after what it answers; what she leaves to the present moment does. */
export const answerSchema = (exchange: Exchange, zone: string) =>
  z.unknown().superRefine((typed, context) => {
    const answer = answerOf(typed as AnswerDraft, exchange, zone, exchange.receivedAt)
    faultsInto(context, answerFields.safeParse(answer))
    if (answer.answeredAt !== '' && answer.answeredAt < exchange.receivedAt)
      context.addIssue({ code: 'custom', message: 'beforeReceived', path: ['date'] })
  })

/** A message may be dated a little ahead of this clock, never its answer before it. */
export const answerToSend = (draft: AnswerDraft, exchange: Exchange, zone: string, now: string): AnswerFields =>
  answerFields.parse(answerOf(draft, exchange, zone, now < exchange.receivedAt ? exchange.receivedAt : now))

/** What was written as an answer before, if anything, by the same way, as protected as what came; its moment only where it was given already. */
export const draftOfAnswer = (
  { reply, answeredAt, answeredHow, channel, minutes, secured, replySecured }: Exchange,
  zone: string
): AnswerDraft => ({
  reply,
  date: answeredAt === null ? '' : dateAt(answeredAt, zone),
  time: answeredAt === null ? '' : clockAt(answeredAt, zone),
  answeredHow: answeredHow ?? channel,
  secured: answeredAt === null ? secured : replySecured,
  minutes: minutes === 0 ? '' : String(minutes)
})

export const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0
