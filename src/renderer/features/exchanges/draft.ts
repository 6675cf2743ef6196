// A message and its answer as their forms hold them, every field a text, and as the door takes them.
import { z } from 'zod'
import { answerFields, exchangeFields, type AnswerFields, type Exchange, type ExchangeFields } from '#contract/exchanges'
import { id } from '#contract/fields'
import type { Settings } from '#contract/settings'
import { Refused, refusalOf } from '../../lib/door.ts'
import { clockAt, dateAt, momentAt } from '../../lib/wall.ts'

/** `person` and `alone` empty: of all of them. An empty promise is what the practice promises. */
export type MessageDraft = Record<
  'clientId' | 'person' | 'alone' | 'channel' | 'date' | 'time' | 'zone' | 'promiseDate' | 'promiseTime' | 'received',
  string
>

const momentOrNone = (date: string, time: string, zone: string): string => (date === '' || time === '' ? '' : momentAt(date, time, zone))

/** By when she would answer what came at this moment. */
export const promised = ({ date, time, zone, promiseDate, promiseTime }: MessageDraft, { replyHours }: Settings): string => {
  const receivedAt = momentOrNone(date, time, zone)
  if (promiseDate !== '' || promiseTime !== '') return momentOrNone(promiseDate, promiseTime, zone)
  return receivedAt === '' ? '' : new Date(Date.parse(receivedAt) + replyHours * 3_600_000).toISOString()
}

const messageOf = (draft: MessageDraft, settings: Settings) => ({
  personId: draft.person || null,
  alone: draft.person !== '' && draft.alone !== '',
  channel: draft.channel,
  receivedAt: momentOrNone(draft.date, draft.time, draft.zone),
  timeZone: draft.zone,
  answerBy: promised(draft, settings),
  received: draft.received
})

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

/** The door's own rules, beside the fields of the form. */
export const messageSchema = (settings: Settings) =>
  z.unknown().superRefine((typed, context) => {
    const draft = typed as MessageDraft
    if (!id.safeParse(draft.clientId).success) context.addIssue({ code: 'custom', message: 'invalid', path: ['clientId'] })
    faultsInto(context, exchangeFields.safeParse(messageOf(draft, settings)))
  })

export const messageFields = (draft: MessageDraft, settings: Settings): ExchangeFields => exchangeFields.parse(messageOf(draft, settings))

export const newMessage = ({ timeZone }: Settings, clientId: string, now: string): MessageDraft => ({
  clientId,
  person: '',
  alone: '',
  channel: 'email',
  date: dateAt(now, timeZone),
  time: clockAt(now, timeZone),
  zone: timeZone,
  promiseDate: '',
  promiseTime: '',
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
  received
}: Exchange): MessageDraft => ({
  clientId,
  person: personId ?? '',
  alone: alone ? 'yes' : '',
  channel,
  date: dateAt(receivedAt, timeZone),
  time: clockAt(receivedAt, timeZone),
  zone: timeZone,
  promiseDate: dateAt(answerBy, timeZone),
  promiseTime: clockAt(answerBy, timeZone),
  received
})

export type AnswerDraft = Record<'reply' | 'date' | 'time' | 'answeredHow' | 'minutes', string>

const answerOf = ({ reply, date, time, answeredHow, minutes }: AnswerDraft, zone: string) => ({
  answeredAt: momentOrNone(date, time, zone),
  answeredHow,
  reply,
  minutes: minutes === '' ? 0 : Number(minutes)
})

/** An answer comes after what it answers. */
export const answerSchema = ({ receivedAt }: Exchange, zone: string) =>
  z.unknown().superRefine((typed, context) => {
    const answer = answerOf(typed as AnswerDraft, zone)
    faultsInto(context, answerFields.safeParse(answer))
    if (answer.answeredAt !== '' && answer.answeredAt < receivedAt.slice(0, 16))
      context.addIssue({ code: 'custom', message: 'beforeReceived', path: ['date'] })
  })

/** Within the minute in which it came, the same moment. */
export const answerToSend = (draft: AnswerDraft, { receivedAt }: Exchange, zone: string): AnswerFields => {
  const answer = answerFields.parse(answerOf(draft, zone))
  return { ...answer, answeredAt: answer.answeredAt < receivedAt ? receivedAt : answer.answeredAt }
}

/** What was written as an answer before, if anything; now, by the same way. */
export const draftOfAnswer = ({ reply, answeredAt, answeredHow, channel, minutes }: Exchange, zone: string, now: string): AnswerDraft => ({
  reply,
  date: dateAt(answeredAt ?? now, zone),
  time: clockAt(answeredAt ?? now, zone),
  answeredHow: answeredHow ?? channel,
  minutes: minutes === 0 ? '' : String(minutes)
})

export const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0
