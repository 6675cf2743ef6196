// Exchanges in writing: received with the promise of an answer, answered or closed, or sent; and every step taken back.
import type { Contract, Handlers } from '#contract'
import type { AnswerFields, ClosingWhy, Exchange, ExchangeFields } from '#contract/exchanges'
import { plusMinutes } from '../../lib/moments.ts'
import { Refusal, type ReadableDb, type Sql, type Tools, type WritableDb, type WriteTools } from '../../tools.ts'
import { standingClient } from '../clients/clients.ts'
import { dropForm } from '../drafts/drafts.ts'
import { dropMark } from '../marks/marks.ts'
import { countWords } from '../notes/words.ts'
import { personsOf } from '../persons/persons.ts'
import { listExchanges } from './reading.ts'
import { getExchange, sent } from './records.ts'

/** Another zone's clock is a little ahead at most. */
const ahead = 2

/** Refuses with `notYet` what is to come. */
const refuseFuture = (moment: string, now: string, field: string): void => {
  if (moment > plusMinutes(now, ahead)) throw new Refusal('notYet', { field })
}

/** Refuses with `notYet`, or with `notFound` somebody who is not of this file; whose record is lost stays who wrote it. */
const columnsOf = (
  db: ReadableDb,
  { clientId, personId: before }: Pick<Exchange, 'clientId' | 'personId'>,
  fields: ExchangeFields,
  now: string
): Readonly<Record<string, Sql>> => {
  const { personId, alone, channel, receivedAt, timeZone, answerBy, received, secured, minutes } = fields
  refuseFuture(receivedAt, now, 'fields.receivedAt')
  if (personId !== null && personId !== before && !personsOf(db, clientId).some(({ id }) => id === personId))
    throw new Refusal('notFound', { field: 'fields.personId' })
  return {
    person_id: personId,
    alone: alone ? 1 : 0,
    channel,
    received_at: receivedAt,
    time_zone: timeZone,
    answer_by: answerBy,
    ...(fields.sent ? { answer_by: receivedAt, closed_at: receivedAt, closed_why: sent, minutes } : {}),
    secured,
    received,
    received_words: countWords(received),
    updated_at: now
  }
}

const set = (db: WritableDb, id: string, row: Readonly<Record<string, Sql>>): null => {
  const changes = Object.keys(row).map((name) => `${name} = ?`)
  db.run(`update exchanges set ${changes.join(', ')} where id = ?`, ...Object.values(row), id)
  return null
}

/** Days for which a removal can be taken back; then it goes for good, with what is marked of it, and what was typed and not sent. */
const regretDays = 30

/** Whenever she opens the practice, and with whatever is added or removed besides. */
export const purgeExchanges = ({ db, now, log }: WriteTools): void => {
  const gone = db
    .all<{ id: string }>('select id from exchanges where removed_at < ?', plusMinutes(now(), -regretDays * 24 * 60))
    .map(({ id }) => id)
  for (const id of gone) {
    dropMark(db, id)
    for (const form of ['answer', 'exchange', 'closing']) dropForm(db, `${form}:${id}`)
    db.run('delete from exchanges where id = ?', id)
    log('exchanges.purged', id)
  }
}

export const addExchange = (tools: WriteTools, of: string, fields: ExchangeFields): { id: string } => {
  const { db, now, newId } = tools
  const { id: clientId } = standingClient(db, of)
  purgeExchanges(tools)
  const id = newId()
  const row = { id, client_id: clientId, made_at: now(), ...columnsOf(db, { clientId, personId: null }, fields, now()) }
  const names = Object.keys(row)
  db.run(`insert into exchanges (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`, ...Object.values(row))
  return { id }
}

/** An answer stays later than what it answers. */
const change = ({ db, now }: WriteTools, id: string, fields: ExchangeFields): null => {
  const before = getExchange(db, now(), id)
  const { answeredAt } = before
  if (fields.sent !== (before.state === 'sent')) throw new Refusal('invalid', { field: 'fields.sent' })
  if (answeredAt !== null && answeredAt < fields.receivedAt) throw new Refusal('invalid', { field: 'fields.receivedAt' })
  return set(db, id, columnsOf(db, before, fields, now()))
}

export const answerExchange = ({ db, now }: WriteTools, id: string, fields: AnswerFields): null => {
  const { answeredAt, answeredHow, reply, minutes, secured } = fields
  const { state, receivedAt } = getExchange(db, now(), id)
  if (state === 'closed' || state === 'sent') throw new Refusal('conflict')
  refuseFuture(answeredAt, now(), 'fields.answeredAt')
  if (answeredAt < receivedAt) throw new Refusal('invalid', { field: 'fields.answeredAt' })
  return set(db, id, {
    answered_at: answeredAt,
    answered_how: answeredHow,
    reply,
    reply_words: countWords(reply),
    minutes,
    reply_secured: secured,
    updated_at: now()
  })
}

interface Closing {
  readonly id: string
  readonly why: ClosingWhy
  readonly words: string
}

export const closeExchange = ({ db, now }: WriteTools, { id, why, words }: Closing): null => {
  if (getExchange(db, now(), id).state !== 'open') throw new Refusal('conflict')
  return set(db, id, { closed_at: now(), closed_why: why, closed_words: words, updated_at: now() })
}

const reopen = ({ db, now }: WriteTools, id: string): null => {
  const { state } = getExchange(db, now(), id)
  if (state === 'open' || state === 'sent') throw new Refusal('conflict')
  const nothing = { answered_at: null, answered_how: null, closed_at: null, closed_why: null, closed_words: '' }
  return set(db, id, { ...nothing, updated_at: now() })
}

export const exchanges: Handlers<Contract['exchanges'], Tools> = {
  list: ({ db, now }, query) => listExchanges(db, now(), query),
  get: ({ db, now }, { id }) => getExchange(db, now(), id),
  add: (tools, { clientId, fields }) => addExchange(tools, clientId, fields),
  change: (tools, { id, fields }) => change(tools, id, fields),
  answer: (tools, { id, fields }) => answerExchange(tools, id, fields),
  close: (tools, closing) => closeExchange(tools, closing),
  reopen: (tools, { id }) => reopen(tools, id),
  remove: (tools, { id }) => {
    const { db, now } = tools
    getExchange(db, now(), id)
    purgeExchanges(tools)
    return set(db, id, { removed_at: now() })
  },
  restore: ({ db, now }, { id }) => {
    getExchange(db, now(), id, true)
    return set(db, id, { removed_at: null })
  }
}
