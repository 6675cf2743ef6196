// Exchanges in writing through the door: received with a promise, answered, closed, taken back; found, merged, told to the list of dues.
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exchangeFilters, mostText, type AnswerFields, type ExchangeFields } from '#contract/exchanges'
import { dueExchanges, listExchanges, toAnswer } from '../src/main/features/exchanges/reading.ts'
import type { ReadableDb, Sql } from '../src/main/tools.ts'
import { contentOf } from './proof/content.ts'
import { passphrase } from './keeping.ts'
import { message, minutes, openHouse, person, someone, writtenNote, type House } from './house.ts'

let house: House
let clientId: string
beforeEach(async () => {
  house = await openHouse() // a Sunday, 22 November 2026, ten in the morning in Paris
  clientId = (await house.api.clients.add(someone)).id
})
afterEach(() => house.close())

const add = async (fields: Partial<ExchangeFields> = {}, of = clientId) =>
  (await house.api.exchanges.add({ clientId: of, fields: { ...message, ...fields } })).id
const everything = { query: '', filter: 'all', clientId: null, offset: 0, limit: 50 } as const
const list = (part: Partial<Parameters<House['api']['exchanges']['list']>[0]> = {}) => house.api.exchanges.list({ ...everything, ...part })
const ids = async (part: Parameters<typeof list>[0] = {}) => (await list(part)).rows.map(({ id }) => id)
const answer: AnswerFields = {
  answeredAt: '2026-11-22T08:50:00.000Z',
  answeredHow: 'email',
  reply: 'Thursday at five suits me well.',
  minutes: 12,
  secured: 'open'
}
const { secured: _secured, ...answered } = answer
const dues = async (of: string | null = null) =>
  (await house.api.tasks.list({ ...everything, clientId: of, filter: 'open', sort: 'due', descending: false, words: {} })).rows.filter(
    ({ kind }) => kind === 'exchange'
  )

describe('what she wrote first', () => {
  const words = { sent: true, secured: 'secured', minutes: 9, received: 'The hour on Thursday is at four, not five.' } as const

  test('is kept with how it went, waits for nothing, and is listed apart', async () => {
    const came = await add({ secured: 'open' })
    const id = await add(words)
    expect(await house.api.exchanges.get({ id })).toMatchObject({
      state: 'sent',
      secured: 'secured',
      minutes: 9,
      late: false,
      closed: null
    })
    expect(await house.api.exchanges.get({ id: came })).toMatchObject({ state: 'open', secured: 'open', replySecured: 'unknown' })
    expect((await dues()).map(({ record }) => record)).toEqual([came])
    expect((await list()).counts).toEqual({ open: 1, late: 0, answered: 0, closed: 0, sent: 1, all: 2 })
    expect(await ids({ filter: 'sent' })).toEqual([id])
    await house.api.exchanges.close({ id: came, why: 'notNeeded', words: '' })
    expect(await ids({ filter: 'closed' })).toEqual([came])
    expect((await house.api.search.find({ query: 'not five', order: 'newest', offset: 0, limit: 10 })).exchanges).toMatchObject([{ id, state: 'sent' }]) // prettier-ignore
  })

  test('is corrected as what was sent, is neither answered nor reopened, and goes and comes back', async () => {
    const id = await add(words)
    await expect(house.api.exchanges.change({ id, fields: message })).rejects.toMatchObject({ code: 'invalid', field: 'fields.sent' })
    await house.api.exchanges.change({ id, fields: { ...message, ...words, minutes: 4, secured: 'open' } })
    expect(await house.api.exchanges.get({ id })).toMatchObject({ state: 'sent', minutes: 4, secured: 'open' })
    await expect(house.api.exchanges.answer({ id, fields: answer })).rejects.toMatchObject({ code: 'conflict' })
    await expect(house.api.exchanges.reopen({ id })).rejects.toMatchObject({ code: 'conflict' })
    await expect(house.api.exchanges.close({ id, why: 'other', words: '' })).rejects.toMatchObject({ code: 'conflict' })
    await house.api.exchanges.remove({ id })
    expect(await ids()).toEqual([])
    await house.api.exchanges.restore({ id })
    expect(await ids({ filter: 'sent' })).toEqual([id])
    const came = await add()
    await expect(house.api.exchanges.change({ id: came, fields: { ...message, sent: true } })).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('a message', () => {
  test('waits for its answer, is answered with words and minutes, and every step is taken back', async () => {
    const id = await add()
    expect(await house.api.exchanges.get({ id })).toMatchObject({ state: 'open', late: false, receivedWords: 6, personName: null, closed: null }) // prettier-ignore
    await house.api.exchanges.answer({ id, fields: answer })
    expect(await house.api.exchanges.get({ id })).toMatchObject({ ...answered, state: 'answered', replyWords: 6, replySecured: 'open' })
    await house.api.exchanges.answer({ id, fields: { ...answer, reply: 'Thursday at six.' } })
    expect(await house.api.exchanges.get({ id })).toMatchObject({ reply: 'Thursday at six.', replyWords: 3 })
    await expect(house.api.exchanges.close({ id, why: 'other', words: '' })).rejects.toMatchObject({ code: 'conflict' })
    await house.api.exchanges.reopen({ id })
    expect(await house.api.exchanges.get({ id })).toMatchObject({ state: 'open', answeredAt: null, reply: 'Thursday at six.' })
    await expect(house.api.exchanges.reopen({ id })).rejects.toMatchObject({ code: 'conflict' })
    await house.api.exchanges.close({ id, why: 'inSession', words: 'talked about' })
    expect(await house.api.exchanges.get({ id })).toMatchObject({ state: 'closed', closed: { why: 'inSession', words: 'talked about', at: house.clock.now() } }) // prettier-ignore
    await expect(house.api.exchanges.answer({ id, fields: answer })).rejects.toMatchObject({ code: 'conflict' })
    await house.api.exchanges.reopen({ id })
    await house.api.exchanges.remove({ id })
    expect(await ids()).toEqual([])
    await expect(house.api.exchanges.get({ id })).rejects.toMatchObject({ code: 'notFound' })
    await house.api.exchanges.restore({ id })
    expect(await ids()).toEqual([id])
  })

  test('is due by its promise in the one list, on Today, and with the client, until it is answered', async () => {
    const id = await add()
    expect(await dues()).toMatchObject([{ due: '2026-11-24', record: id, clientId }])
    expect(await dues(clientId)).toHaveLength(1)
    expect(await dues((await house.api.clients.add(someone)).id)).toEqual([])
    expect(await house.api.today.look({})).toMatchObject({ toAnswer: { total: 1, rows: [{ id, late: false }] } })
    expect((await house.api.today.look({})).tasks.rows.map(({ kind }) => kind)).not.toContain('exchange')
    house.clock.pass(minutes(3 * 24 * 60))
    expect(await house.api.today.look({})).toMatchObject({ toAnswer: { rows: [{ late: true }] } })
    expect(await ids({ filter: 'late' })).toEqual([id])
    await house.api.exchanges.answer({ id, fields: answer })
    expect(await dues()).toEqual([])
    expect(await house.api.today.look({})).toMatchObject({ toAnswer: { total: 0, rows: [] } })
  })

  test('its promise is a day of the practice, whatever the zone in which it came', async () => {
    await add({ timeZone: 'America/New_York', answerBy: '2026-11-24T23:30:00.000Z' })
    expect(await dues()).toMatchObject([{ due: '2026-11-25' }])
  })

  test('nothing that cannot be is kept', async () => {
    const { id: other } = await house.api.clients.add(someone)
    const { id: stranger } = await house.api.persons.add({ clientId: other, fields: person })
    const wrong: (readonly [Partial<ExchangeFields>, string, string])[] = [
      [{ received: '  \n ' }, 'invalid', 'fields.received'],
      [{ received: 'a'.repeat(mostText + 1) }, 'invalid', 'fields.received'],
      [{ received: 'a\ud800b' }, 'invalid', 'fields.received'],
      [{ received: 'a\0b' }, 'invalid', 'fields.received'],
      [{ receivedAt: '2026-11-22T09:30:00.000Z' }, 'notYet', 'fields.receivedAt'],
      [{ receivedAt: '0001-01-01T00:00:00.000Z' }, 'invalid', 'fields.receivedAt'],
      [{ answerBy: '9999-12-31T00:00:00.000Z' }, 'invalid', 'fields.answerBy'],
      [{ answerBy: '2026-11-22T08:29:00.000Z' }, 'invalid', 'fields.answerBy'],
      [{ timeZone: 'Mars/Olympus' }, 'invalid', 'fields.timeZone'],
      [{ alone: true }, 'invalid', 'fields.alone'],
      [{ personId: stranger }, 'notFound', 'fields.personId'],
      [{ personId: v7() }, 'notFound', 'fields.personId']
    ]
    for (const [fields, code, field] of wrong) await expect(add(fields), field).rejects.toMatchObject({ code, field })
    await expect(add({}, v7())).rejects.toMatchObject({ code: 'notFound' })
    const id = await add()
    const answers: (readonly [Partial<AnswerFields>, string, string])[] = [
      [{ answeredAt: '2026-11-23T08:00:00.000Z' }, 'notYet', 'fields.answeredAt'],
      [{ answeredAt: '2026-11-22T08:00:00.000Z' }, 'invalid', 'fields.answeredAt'],
      [{ minutes: -1 }, 'invalid', 'fields.minutes'],
      [{ minutes: 1.5 }, 'invalid', 'fields.minutes'],
      [{ minutes: 1441 }, 'invalid', 'fields.minutes'],
      [{ reply: 'a\udc00' }, 'invalid', 'fields.reply']
    ]
    for (const [fields, code, field] of answers)
      await expect(house.api.exchanges.answer({ id, fields: { ...answer, ...fields } }), field).rejects.toMatchObject({ code, field })
    await house.api.exchanges.answer({ id, fields: answer })
    await expect(house.api.exchanges.change({ id, fields: { ...message, receivedAt: '2026-11-22T08:55:00.000Z' } })).rejects.toMatchObject({ code: 'invalid', field: 'fields.receivedAt' }) // prettier-ignore
    for (const ask of ['get', 'reopen', 'remove', 'restore'] as const)
      await expect(house.api.exchanges[ask]({ id: v7() })).rejects.toMatchObject({ code: 'notFound' })
    await expect(list({ clientId: v7() })).rejects.toMatchObject({ code: 'notFound' })
  })

  test('removed it goes for good a month later, with what was typed about it and what was marked of it', async () => {
    const id = await add()
    const form = `answer:${id}`
    await house.api.drafts.keep({ form, values: { reply: 'Thursday' } })
    await house.api.marks.set({ kind: 'exchange', id, fields: { personId: null, sensitivities: ['legal'] } })
    await house.api.exchanges.remove({ id })
    house.clock.pass(minutes(29 * 24 * 60))
    await add()
    await house.api.exchanges.restore({ id })
    expect(await house.api.drafts.get({ form })).toEqual({ reply: 'Thursday' })
    await house.api.exchanges.remove({ id })
    house.clock.pass(minutes(31 * 24 * 60))
    await add()
    await expect(house.api.exchanges.restore({ id })).rejects.toMatchObject({ code: 'notFound' })
    expect(await house.api.drafts.get({ form })).toBeNull()
    expect(house.direct((db) => db.get('select count(*) as left from marks'))).toEqual({ left: 0 })
    const { rows } = await house.api.audit.list({ room: 'exchanges', clientId: null, from: null, to: null, offset: 0, limit: 50 })
    expect(rows).toContainEqual(expect.objectContaining({ method: 'exchanges.purged', record: id }))
    house.direct((db) => db.run("insert into exchanges_index (exchanges_index, rank) values ('integrity-check', 1)"))
  })

  test('goes then when she next opens the practice, whether she enters another or not', async () => {
    const id = await add()
    await house.api.exchanges.remove({ id })
    const days = async (count: number) => {
      house.clock.pass(minutes(count * 24 * 60))
      await house.api.vault.lock({})
      await house.api.vault.unlock({ passphrase })
      return house.direct((db) => db.get<{ n: number }>('select count(*) as n from exchanges where id = ?', id)!.n)
    }
    expect([await days(29), await days(2)]).toEqual([1, 0])
  })

  test('is told apart in the log by its client, without a word of it', async () => {
    const id = await add({ received: 'zanzibarine' })
    await house.api.exchanges.answer({ id, fields: { ...answer, reply: 'zanzibarine' } })
    const { rows } = await house.api.audit.list({ room: 'exchanges', clientId, from: null, to: null, offset: 0, limit: 50 })
    expect(rows).toMatchObject([{ method: 'exchanges.answer', record: id, clientName: 'Heron' }, { method: 'exchanges.add', clientName: 'Heron' }]) // prettier-ignore
    expect(JSON.stringify(rows)).not.toContain('zanzibarine')
  })
})

describe('messages are found', () => {
  test('by the words of either side, and by the client’s name with them; the newest first', async () => {
    const { id: otter } = await house.api.clients.add({ ...someone, name: 'Otter' })
    const first = await add({ received: 'I could not sleep, même après la séance', receivedAt: '2026-11-20T08:00:00.000Z' })
    const second = await add({ received: 'The appointment on Thursday' }, otter)
    await house.api.exchanges.answer({ id: second, fields: { ...answer, reply: 'Sleep well until then' } })
    await writtenNote(house, 'She could not sleep', { clientId })
    const found = await house.api.search.find({ query: 'sleep', order: 'newest', offset: 0, limit: 10 })
    expect(found.exchanges.map(({ id }) => id)).toEqual([second, first])
    expect(found.exchanges[1]!.snippet).toContainEqual({ text: 'sleep', hit: true })
    expect(found.notes).toHaveLength(1)
    expect((await house.api.search.find({ query: 'sleep', order: 'newest', offset: 1, limit: 10 })).exchanges).toEqual([])
    expect(await ids({ query: 'otter' })).toEqual([second])
    expect(await ids({ query: 'otter sleep' })).toEqual([second])
    expect(await ids({ query: 'heron sleep' })).toEqual([first])
    expect(await ids({ query: 'meme seance' })).toEqual([first])
    expect(await ids({ query: '"sleep well"' })).toEqual([second])
    expect(await ids({ query: '???' })).toEqual([])
    expect((await list({ query: 'sleep' })).counts).toEqual({ open: 1, late: 0, answered: 1, closed: 0, sent: 0, all: 2 })
  })

  test('with whatever is looked for, no syntax of the index, and marks of a hit in a text mean nothing', async () => {
    await add({ received: '\ue000hit\ue001 NEAR(' })
    for (const query of ['NEAR(a b', '^"*', 'body:', '{', '\ue000', "'; drop"]) await list({ query })
    const found = await house.api.search.find({ query: 'hit', order: 'newest', offset: 0, limit: 10 })
    expect(found.exchanges[0]!.snippet.map(({ text }) => text).join('')).toBe(' hit  NEAR(\n')
  })

  test('as long as they are there, after every change', async () => {
    const id = await add({ received: 'marmalade' })
    await house.api.exchanges.change({ id, fields: { ...message, received: 'honey' } })
    expect([await ids({ query: 'marmalade' }), await ids({ query: 'honey' })]).toEqual([[], [id]])
    await house.api.exchanges.remove({ id })
    expect((await house.api.search.find({ query: 'honey', order: 'newest', offset: 0, limit: 10 })).exchanges).toEqual([])
    await house.api.exchanges.restore({ id })
    expect(await ids({ query: 'honey' })).toEqual([id])
    house.direct((db) => db.run("insert into exchanges_index (exchanges_index, rank) values ('integrity-check', 1)"))
  })
})

test('what is counted and what waits is read from indexes, never through the long texts of all', async () => {
  await add()
  const plans: string[] = []
  const now = house.clock.now()
  house.direct((db) => {
    const told =
      <T>(ask: (sql: string, ...values: Sql[]) => T) =>
      (sql: string, ...values: Sql[]): T => {
        if (sql.includes('from exchanges')) plans.push(...db.all<{ detail: string }>(`explain query plan ${sql}`, ...values).map(({ detail }) => detail)) // prettier-ignore
        return ask(sql, ...values)
      }
    const watched = { get: told(db.get), all: told(db.all) } as ReadableDb
    for (const filter of exchangeFilters) listExchanges(watched, now, { ...everything, filter, whose: 'all' })
    toAnswer(watched, now, 5)
    dueExchanges({ db: watched, now: () => now, today: now, until: now, clientId: null })
    listExchanges(watched, now, { ...everything, whose: 'all', query: 'thursday' })
    listExchanges(watched, now, { ...everything, whose: 'all', clientId })
  })
  const read = plans.filter((step) => / exchanges( |$)/.test(step))
  expect(read.length).toBeGreaterThan(30)
  for (const step of read) expect(step).toMatch(/INDEX exchanges_(open|by_receipt|of_client)/)
  expect(read.filter((step) => step.includes('COVERING INDEX exchanges_by_receipt')).length).toBeGreaterThan(15)
  expect(plans.join()).not.toContain('TEMP B-TREE')
})

describe('in a file of several', () => {
  test('what one of them writes alone is not among what is shared', async () => {
    const { id: ann } = await house.api.persons.add({ clientId, fields: { ...person, name: 'Ann' } })
    const { id: ben } = await house.api.persons.add({ clientId, fields: { ...person, name: 'Ben' } })
    const all = await add()
    const alone = await add({ personId: ann, alone: true })
    const toAll = await add({ personId: ben })
    const of = async (whose: string) => (await ids({ clientId, whose })).toSorted()
    expect(await of('all')).toEqual([all, alone, toAll].toSorted())
    expect(await of('shared')).toEqual([all, toAll].toSorted())
    expect(await of(ann)).toEqual([alone])
    expect(await of(ben)).toEqual([toAll])
    expect(await house.api.exchanges.get({ id: alone })).toMatchObject({ alone: true, personName: 'Ann' })
    await house.api.persons.change({ id: ann, fields: { ...person, name: 'Anna' } })
    expect(await house.api.exchanges.get({ id: alone })).toMatchObject({ personName: 'Anna' })
    house.direct((db) => db.run('delete from persons where id = ?', ann))
    expect(await house.api.exchanges.get({ id: alone })).toMatchObject({ alone: true, personName: '?' })
    expect(await of('shared')).not.toContain(alone)
    // it can be corrected just the same, and never be given to somebody else unknown
    await house.api.exchanges.change({ id: alone, fields: { ...message, personId: ann, alone: true, received: 'Corrected' } })
    expect(await house.api.exchanges.get({ id: alone })).toMatchObject({ received: 'Corrected', personId: ann, alone: true })
    await expect(house.api.exchanges.change({ id: toAll, fields: { ...message, personId: ann } })).rejects.toMatchObject({ code: 'notFound' }) // prettier-ignore
  })

  test('they go with the file when two are merged, are found there, and come back', async () => {
    const { id: keep } = await house.api.clients.add(someone)
    const { id: ann } = await house.api.persons.add({ clientId, fields: { ...person, name: 'Ann' } })
    const id = await add({ personId: ann, alone: true, received: 'marmalade' })
    const before = contentOf(house.keeper.vault().readable, ['audit'])
    const { id: merge } = await house.api.merges.merge({ keep, drop: clientId, takes: [] })
    expect(await ids({ clientId: keep, whose: ann })).toEqual([id])
    expect((await house.api.search.find({ query: 'marmalade', order: 'newest', offset: 0, limit: 5 })).exchanges).toHaveLength(1)
    // a form that was open on the file that went is kept in the one that stands
    const late = await add({ personId: ann, received: 'begun before' })
    expect(await house.api.exchanges.get({ id: late })).toMatchObject({ clientId: keep })
    house.direct((db) => db.run('delete from exchanges where id = ?', late))
    await house.api.merges.undo({ id: merge })
    expect(contentOf(house.keeper.vault().readable, ['audit'])).toBe(before)
  })
})
