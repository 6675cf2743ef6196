// Enquiries through the door: the least data, how far each has come, made a client in one step, closed, destroyed by her act alone.
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EnquiryFields, EnquiryFilter } from '#contract/enquiries'
import { agreed, dueNow, enquiry, minutes, openHouse, screened, someone, writtenNote, type House } from './house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const days = (count: number): number => minutes(count * 24 * 60)

const add = async (fields: Partial<EnquiryFields> = {}): Promise<string> => (await house.api.enquiries.add({ ...enquiry, ...fields })).id

const list = (filter: EnquiryFilter = 'open', more: { query?: string; sort?: 'asked' | 'name' | 'waiting'; descending?: boolean } = {}) =>
  house.api.enquiries.list({ query: '', filter, sort: 'asked', descending: false, offset: 0, limit: 50, ...more })

const names = async (filter: EnquiryFilter, more = {}): Promise<string[]> => (await list(filter, more)).rows.map(({ name }) => name)

const stage = async (id: string): Promise<string | undefined> => {
  for (const filter of ['open', 'active', 'ended', 'closed'] as const) {
    const found = (await list(filter)).rows.find((one) => one.id === id)
    if (found) return found.stage
  }
  return undefined
}

describe('an enquiry', () => {
  test.each([
    ['a name and an e-mail', {}, true],
    ['a name and a telephone', { contact: '+33 6 39 98 12 34' }, true],
    ['no way to answer', { contact: '' }, false],
    ['words for a contact', { contact: 'ask my sister' }, false],
    ['no name', { name: ' ' }, false],
    ['a name with NUL', { name: 'W\0ren' }, false],
    ['an impossible day', { askedOn: '2026-02-30' }, false]
  ] as const)('is %s: %#', async (_, fields, valid) => {
    expect(await house.door('enquiries', 'add', { ...enquiry, ...fields })).toMatchObject(
      valid ? { ok: true } : { ok: false, code: 'invalid' }
    )
  })

  test('cannot be asked on a day that is to come', async () => {
    await expect(add({ askedOn: '2026-11-23' })).rejects.toMatchObject({ code: 'notYet', field: 'askedOn' })
  })

  test('keeps hostile text as text, and is found by parts of name and contact', async () => {
    const name = `Zoé <b>"'; drop table enquiries; --`
    await add({ name, contact: '+33 6 39 98 12 34' })
    await add({ name: 'Otter' })
    for (const query of ['zoe', '<b>', '39 98', 'drop']) expect(await names('open', { query })).toEqual([name])
  })

  test('who does not exist is not found', async () => {
    const id = v7()
    for (const ask of [
      house.api.enquiries.change({ id, fields: enquiry }),
      house.api.enquiries.answer({ id }),
      house.api.enquiries.convert({ id, language: 'en' }),
      house.api.enquiries.close({ id, why: 'full', words: '' }),
      house.api.enquiries.destroy({ ids: [id] })
    ])
      await expect(ask).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe('the first answer', () => {
  test('is what the list of tasks asks for, and how long it took is told as a median', async () => {
    const [first, second] = [await add({ name: 'Wren', askedOn: '2026-11-22' }), await add({ name: 'Otter', askedOn: '2026-11-22' })]
    await add({ name: 'Finch' })
    expect([await dueNow(house, 'enquiry'), await dueNow(house, 'enquiryExpired')]).toEqual([3, 0])
    house.clock.pass(minutes(120))
    await house.api.enquiries.answer({ id: first })
    house.clock.pass(minutes(240))
    await house.api.enquiries.answer({ id: second })
    expect((await house.api.enquiries.figures({})).hoursToAnswer).toBe(4)
    expect(await names('unanswered')).toEqual(['Finch'])
    await house.api.enquiries.unanswer({ id: second })
    expect(await dueNow(house, 'enquiry')).toBe(2)
  })

  test('is the first one: said twice, it keeps its moment', async () => {
    const id = await add({ askedOn: '2026-11-22' })
    house.clock.pass(minutes(60))
    await house.api.enquiries.answer({ id })
    house.clock.pass(minutes(600))
    await house.api.enquiries.answer({ id })
    expect((await house.api.enquiries.figures({})).hoursToAnswer).toBe(1)
  })

  test('is not counted from a wrong day once that was put right', async () => {
    const id = await add({ askedOn: '2026-11-20' })
    await house.api.enquiries.answer({ id })
    await house.api.enquiries.change({ id, fields: { ...enquiry, askedOn: '2026-11-22' } })
    expect((await house.api.enquiries.figures({})).hoursToAnswer).toBe(0)
  })
})

test('the waiting list is in the order in which they came onto it, and closes up', async () => {
  const ids = [await add({ name: 'Wren', times: 'evenings' }), await add({ name: 'Otter' }), await add({ name: 'Finch' })]
  for (const id of [ids[2]!, ids[0]!, ids[1]!]) {
    house.clock.pass(minutes(1))
    await house.api.enquiries.wait({ id, waits: true })
  }
  const waiting = async () => (await list('waiting', { sort: 'waiting' })).rows.map(({ name, waiting: w }) => `${w?.position} ${name}`)
  expect(await waiting()).toEqual(['1 Finch', '2 Wren', '3 Otter'])
  await house.api.enquiries.wait({ id: ids[2]!, waits: false })
  expect(await waiting()).toEqual(['1 Wren', '2 Otter'])
  await house.api.enquiries.close({ id: ids[0]!, why: 'notNow', words: '' })
  expect(await waiting()).toEqual(['1 Otter'])
  await house.api.enquiries.reopen({ id: ids[0]! })
  expect(await waiting()).toEqual(['1 Wren', '2 Otter'])
})

describe('the way to a first session', () => {
  test('enquiry, screening, consents, first appointment, active, ended', async () => {
    const id = await add({
      name: 'Robin Wren',
      contact: 'robin@example.org',
      reason: 'sleeps badly',
      times: 'evenings',
      referrer: 'Dr Moss',
      contactAbout: 'no voicemail'
    })
    const stages = [await stage(id)]
    await house.api.enquiries.screen({ id, begun: true })
    stages.push(await stage(id))
    const { clientId } = await house.api.enquiries.convert({ id, language: 'fr' })
    stages.push(await stage(id))
    expect(await house.api.clients.get({ id: clientId })).toMatchObject({
      name: 'Robin Wren',
      identity: 'full',
      email: 'robin@example.org',
      phone: null,
      language: 'fr',
      country: 'FR',
      status: 'waiting',
      referrer: 'Dr Moss',
      about: 'sleeps badly\nevenings',
      contactRules: { about: 'no voicemail', call: 'unasked', unsafe: false }
    })
    expect(await house.api.enquiries.ofClient({ clientId })).toMatchObject({ id, client: { id: clientId, name: 'Robin Wren' } })
    await agreed(house, clientId, ['therapy', 'privacy'])
    stages.push(await stage(id))
    await house.api.clients.change({
      id: clientId,
      fields: { ...someone, name: 'Robin Wren', meetingLink: 'https://zoom.us/j/1234567890' }
    })
    stages.push(await stage(id))
    await screened(house, clientId, { modalities: ['video'] })
    stages.push(await stage(id))
    await agreed(house, clientId)
    stages.push(await stage(id))
    const firstAt = async () => (await list()).rows.find((one) => one.id === id)?.firstAt
    expect(await firstAt()).toBeNull()
    const first = {
      clientId,
      title: '',
      serviceId: null,
      date: '2026-11-24',
      time: '14:30',
      minutes: 50,
      modality: 'video',
      place: ''
    } as const
    await house.api.appointments.book({ fields: first, repeats: null, times: null, override: { reason: 'asked by telephone' } })
    expect(await firstAt()).toEqual({ startAt: '2026-11-24T13:30:00.000Z', timeZone: 'Europe/Paris' })
    await writtenNote(house, 'First session', { clientId })
    stages.push(await stage(id))
    await house.api.clients.archive({ id: clientId })
    stages.push(await stage(id))
    expect(stages).toEqual(['enquiry', 'screening', 'consents', 'appointment', 'screening', 'consents', 'appointment', 'active', 'ended'])
  })

  test.each([
    ['a number longer than a telephone field', `+33 ${'6 39 98 12 34 '.repeat(4)}`.trim()],
    ['what is nearly an e-mail address', 'wren@exa_mple.org']
  ])('a contact that is neither a telephone nor an e-mail is kept whole: %s', async (_, contact) => {
    const { clientId } = await house.api.enquiries.convert({ id: await add({ contact, reason: 'sleeps badly' }), language: 'en' })
    expect(await house.api.clients.get({ id: clientId })).toMatchObject({ email: null, phone: null, about: `${contact}\nsleeps badly` })
  })

  test('is gone once: who is a client already is not made one again, nor closed, nor destroyed', async () => {
    const id = await add({ contact: '+33 6 39 98 12 34' })
    const { clientId } = await house.api.enquiries.convert({ id, language: 'en' })
    expect(await house.api.clients.get({ id: clientId })).toMatchObject({ phone: '+33 6 39 98 12 34', identity: 'firstName' })
    for (const ask of [
      house.api.enquiries.convert({ id, language: 'en' }),
      house.api.enquiries.close({ id, why: 'full', words: '' }),
      house.api.enquiries.answer({ id }),
      house.api.enquiries.destroy({ ids: [id] })
    ])
      await expect(ask).rejects.toMatchObject({ code: 'conflict' })
    const { rows } = await house.api.audit.list({ room: 'enquiries', clientId, from: null, to: null, offset: 0, limit: 10 })
    expect(rows.map(({ method }) => method)).toEqual(['enquiries.convert', 'enquiries.add'])
  })
})

describe('a closed enquiry', () => {
  test('is listed when its months are over, by the rule she sets, and never goes by itself', async () => {
    const id = await add()
    await house.api.enquiries.close({ id, why: 'full', words: 'no place before spring' })
    expect(await stage(id)).toBe('closed')
    house.clock.pass(days(364))
    expect(await dueNow(house, 'enquiryExpired')).toBe(0)
    await house.api.enquiries.setMonths({ months: 6 })
    expect((await house.api.enquiries.figures({})).months).toBe(6)
    expect(await names('expired')).toEqual(['Wren'])
    house.clock.pass(days(4000))
    expect(await names('closed')).toEqual(['Wren'])
    await house.api.enquiries.reopen({ id })
    expect(await names('open')).toEqual(['Wren'])
  })

  test('is destroyed by her act: neither row nor draft stays, but that it was done', async () => {
    const open = await add({ name: 'Otter' })
    const ids = [await add({ name: 'Zanzibarine', reason: 'Zanzibarine' }), await add({ name: 'Zanzibarine' })]
    await house.api.drafts.keep({ form: `enquiry:${ids[0]}`, values: { reason: 'Zanzibarine' } })
    for (const id of ids) await house.api.enquiries.close({ id, why: 'noAnswer', words: 'Zanzibarine' })
    await expect(house.api.enquiries.destroy({ ids: [...ids, open] })).rejects.toMatchObject({ code: 'conflict' })
    expect(await names('closed')).toHaveLength(2)
    await house.api.enquiries.destroy({ ids })
    expect(await names('closed')).toEqual([])
    const left = house.direct((db) => [
      db.all('select * from enquiries'),
      db.all('select * from drafts'),
      db.all('select id, months, closed_on from enquiries_destroyed order by n')
    ])
    expect(JSON.stringify(left)).not.toContain('Zanzibarine')
    expect(left[2]).toEqual(ids.map((id) => ({ id, months: 12, closed_on: '2026-11-22' })))
    const { rows } = await house.api.audit.list({ room: 'enquiries', clientId: null, from: null, to: null, offset: 0, limit: 50 })
    const destroyed = rows.filter(({ method }) => method === 'enquiries.destroy').map(({ record }) => record)
    expect(new Set(destroyed)).toEqual(new Set(ids))
  })

  test('asks for the passphrase again where her settings say so', async () => {
    const id = await add()
    await house.api.enquiries.close({ id, why: 'full', words: '' })
    await house.api.settings.change({ reaskBeforeExport: true })
    await expect(house.api.enquiries.destroy({ ids: [id] })).rejects.toMatchObject({ code: 'passphraseNeeded' })
  })
})
