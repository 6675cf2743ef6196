// A message and its answer as their forms hold them: what she did not touch is sent as it was stored, or as it is at the press.
import { expect, test } from 'vitest'
import type { Exchange } from '#contract/exchanges'
import {
  answerSchema,
  answerToSend,
  draftOfAnswer,
  draftOfMessage,
  hoursFor,
  messageFields,
  messageSchema,
  type Promises
} from '../../src/renderer/features/exchanges/draft.ts'

const zone = 'Europe/Paris'
const settings = { timeZone: zone, replyHours: 48, services: [] as Promises['services'] }
const exchange: Exchange = {
  id: '01900000-0000-7000-8000-000000000002',
  clientId: '01900000-0000-7000-8000-000000000001',
  clientName: 'Heron',
  personId: null,
  personName: null,
  alone: false,
  channel: 'email',
  receivedAt: '2026-11-22T08:30:20.000Z',
  timeZone: zone,
  answerBy: '2026-11-24T08:30:20.000Z',
  state: 'open',
  late: false,
  answeredAt: null,
  opening: 'Thursday?',
  receivedWords: 1,
  replyWords: 0,
  minutes: 0,
  received: 'Thursday?',
  reply: '',
  answeredHow: null,
  secured: 'secured',
  replySecured: 'unknown',
  closed: null
}
const now = '2026-11-25T17:12:31.456Z'
const faults = (draft: ReturnType<typeof draftOfAnswer>, of = exchange) =>
  answerSchema(of, zone)
    .safeParse(draft)
    .error?.issues.map(({ path, message }) => [path.join(), message]) ?? []
const fields = (...asked: Parameters<typeof faults>) => [...new Set(faults(...asked).map(([field]) => field))]

test('an answer is given at the press, however long ago it was begun, unless she says when', () => {
  const begun = { ...draftOfAnswer(exchange, zone), reply: 'Yes.' }
  expect([begun.date, begun.time, faults(begun)]).toEqual(['', '', []])
  expect(answerToSend(begun, exchange, zone, now)).toMatchObject({ answeredAt: now, answeredHow: 'email', reply: 'Yes.' })
  const dated = { ...begun, date: '2026-11-23', time: '09:00' }
  expect(answerToSend(dated, exchange, zone, now)).toMatchObject({ answeredAt: '2026-11-23T08:00:00.000Z' })
  expect(faults({ ...begun, date: '2026-11-22', time: '09:29' })).toEqual([['date', 'beforeReceived']])
  for (const half of [{ date: '2026-11-23' }, { time: '09:00' }]) expect(fields({ ...begun, ...half })).toEqual(['date'])
})

test('within the minute in which the message came, and before a clock that was ahead, it is the message’s moment', () => {
  const draft = draftOfAnswer(exchange, zone)
  expect(answerToSend({ ...draft, date: '2026-11-22', time: '09:30' }, exchange, zone, now).answeredAt).toBe(exchange.receivedAt)
  expect(answerToSend(draft, exchange, zone, '2026-11-22T08:29:00.000Z').answeredAt).toBe(exchange.receivedAt)
})

test('corrected, an answer keeps its moment to the second, and needs one', () => {
  const answered: Exchange = { ...exchange, state: 'answered', answeredAt: '2026-11-23T10:00:42.123Z', answeredHow: 'email' }
  const draft = draftOfAnswer(answered, zone)
  expect(answerToSend({ ...draft, reply: 'No.' }, answered, zone, now).answeredAt).toBe(answered.answeredAt)
  expect(fields({ ...draft, date: '', time: '' }, answered)).toEqual(['date'])
})

test('in autumn’s double hour what is not touched stays the moment that it was', () => {
  for (const hour of ['00', '01']) {
    // half past two in Paris, twice
    const twice: Exchange = { ...exchange, receivedAt: `2026-10-25T${hour}:30:00.000Z`, answerBy: `2026-10-25T${hour}:45:00.000Z` }
    const draft = draftOfMessage(twice)
    expect(messageSchema(settings, twice).safeParse(draft).success).toBe(true)
    expect(messageFields({ ...draft, received: 'Friday?' }, settings, twice)).toMatchObject({ receivedAt: twice.receivedAt, answerBy: twice.answerBy, received: 'Friday?' }) // prettier-ignore
    const answered: Exchange = { ...twice, state: 'answered', answeredAt: twice.answerBy, answeredHow: 'chat' }
    expect(answerToSend(draftOfAnswer(answered, zone), answered, zone, now).answeredAt).toBe(twice.answerBy)
  }
})

test('a service in writing promises for its own way; the shortest counts, and none that is no longer offered', () => {
  const by = (replyHours: number | null, more = {}) => ({ modality: 'messages' as const, replyHours, endedOn: null, ...more })
  const hours = (services: Promises['services'], channel = 'messages') => hoursFor(channel, { replyHours: 48, services })
  expect(hours([])).toBe(48)
  expect(hours([by(null)])).toBe(48)
  expect(hours([by(24), by(6), by(2, { endedOn: '2026-11-01' })])).toBe(6)
  expect(hours([by(6)], 'email')).toBe(48)
})
