// Clients through the door: what is a valid record, how the list finds and sorts, what archiving leaves.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { clientFields, type clientQuery, type ClientFields } from '#contract/clients'
import { addClient } from '../src/main/features/clients/clients.ts'
import { draftOf } from '../src/renderer/features/clients/draft.ts'
import { v7 } from 'uuid'
import { agreed, freeText, minutes, openHouse, someone, writtenNote, type House } from './house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const add = async (fields: Partial<ClientFields> & { name: string }): Promise<string> =>
  (await house.api.clients.add({ ...someone, ...fields })).id

const list = (query: Partial<z.input<typeof clientQuery>> = {}) =>
  house.api.clients.list({ query: '', status: 'all', sort: 'name', descending: false, offset: 0, limit: 50, ...query })

const names = async (query: Partial<z.input<typeof clientQuery>> = {}): Promise<string[]> =>
  (await list(query)).rows.map(({ name }) => name)

describe('a client', () => {
  test('is valid with a pseudonym and one way to reach them', async () => {
    const id = await add({ name: 'Heron' })
    expect(await house.api.clients.get({ id })).toMatchObject({ id, identity: 'pseudonym', name: 'Heron', legalName: '', email: null })
  })

  test('is refused without any way to reach them, naming the field', async () => {
    await expect(add({ name: 'Heron', phone: null })).rejects.toMatchObject({ code: 'invalid', field: 'email' })
  })

  test.each([
    ['a meeting link alone', { phone: null, meetingLink: 'https://meet.jit.si/k2jx8q0ztw' }, true],
    ['an e-mail alone', { phone: null, email: 'heron@example.org' }, true],
    ['an empty name', { name: '   ' }, false],
    ['a name with a lone surrogate', { name: 'He\ud800ron' }, false],
    ['a name with NUL', { name: 'He\0ron' }, false],
    ['an impossible birth date', { birthDate: '1984-02-30' }, false],
    ['an unknown time zone', { timeZone: 'Mars/Olympus' }, false],
    ['a link that is not https', { meetingLink: 'javascript:alert(1)' }, false],
    ['a telephone number of words', { phone: 'call me maybe' }, false]
  ] as const)('%s: %#', async (_, fields, valid) => {
    const reply = await house.door('clients', 'add', { ...someone, ...fields })
    expect(reply).toMatchObject(valid ? { ok: true } : { ok: false, code: 'invalid' })
  })

  test('keeps hostile text as text, and accents in composed form', async () => {
    const hostile = `<img src=x onerror=alert(1)>"'; drop table clients; --`
    const id = await add({ name: hostile, alias: 'Zoe\u0308', about: 'line\r\nline' })
    expect(await house.api.clients.get({ id })).toMatchObject({ name: hostile, alias: 'Zo\u00eb', about: 'line\nline' })
    expect(await names({ query: 'drop table' })).toEqual([hostile])
  })

  test('is changed as a whole, and found by the new name only', async () => {
    const id = await add({ name: 'Heron' })
    house.clock.pass(minutes(5))
    await house.api.clients.change({ id, fields: { ...someone, name: 'Otter', status: 'waiting' } })
    const changed = await house.api.clients.get({ id })
    expect(changed).toMatchObject({
      name: 'Otter',
      status: 'waiting',
      createdAt: '2026-11-22T09:00:00.000Z',
      updatedAt: '2026-11-22T09:05:00.000Z'
    })
    expect(await names({ query: 'heron' })).toEqual([])
    expect(await names({ query: 'otter' })).toEqual(['Otter'])
  })

  test('who does not exist is not found', async () => {
    const id = v7()
    for (const ask of [
      house.api.clients.get({ id }),
      house.api.clients.change({ id, fields: someone }),
      house.api.clients.archive({ id }),
      house.api.clients.unarchive({ id })
    ]) {
      await expect(ask).rejects.toMatchObject({ code: 'notFound' })
    }
  })
})

describe('archiving', () => {
  test('takes a client out of the daily lists and loses nothing', async () => {
    const id = await add({ name: 'Heron', status: 'ended' })
    await house.api.clients.archive({ id })
    expect(await names()).toEqual([])
    expect(await names({ status: 'ended' })).toEqual([])
    expect(await names({ status: 'archived' })).toEqual(['Heron'])
    expect((await house.api.clients.get({ id })).status).toBe('archived')
    await house.api.clients.unarchive({ id })
    expect((await house.api.clients.get({ id })).status).toBe('ended')
    expect(await names()).toEqual(['Heron'])
  })

  test('leaves the status as it was, whatever is corrected in the archive', async () => {
    const id = await add({ name: 'Heron', status: 'waiting' })
    await house.api.clients.archive({ id })
    const form = draftOf(await house.api.clients.get({ id }))
    await house.api.clients.change({ id, fields: clientFields.parse({ ...form, phone: '+33 6 00 00 00 00' }) })
    expect((await house.api.clients.get({ id })).status).toBe('archived')
    await house.api.clients.unarchive({ id })
    expect(await house.api.clients.get({ id })).toMatchObject({ status: 'waiting', phone: '+33 6 00 00 00 00' })
  })

  test('hides nobody from the search', async () => {
    const id = await add({ name: 'Heron' })
    await house.api.clients.archive({ id })
    const { clients } = await house.api.search.find({ query: 'heron', order: 'newest', offset: 0, limit: 10 })
    expect(clients).toMatchObject([{ id, status: 'archived' }])
  })
})

describe('the list', () => {
  test.each([
    ['leboeuf', 'ligatures'],
    ['LEBŒUF', 'case'],
    ['zoé', 'an accent'],
    ['zoe', 'no accent'],
    ['oe lebo', 'parts of two words in any order'],
    ['lebo zo', 'the last name first'],
    ['z-007', 'the alias'],
    ['zoe.l@', 'the e-mail'],
    ['06 39 98', 'a national number'],
    ['+33639', 'an international number'],
    ['98 12-34', 'the middle of a number']
  ])('finds Zoé Lebœuf by %s (%s)', async (query) => {
    await add({ name: 'Zoé Lebœuf', alias: 'Z-007', email: 'Zoe.L@example.org', phone: '+33 6 39 98 12 34' })
    await add({ name: 'Otter', phone: '+44 7700 900123' })
    expect(await names({ query })).toEqual(['Zoé Lebœuf'])
  })

  test('finds nobody where a word is missing, and takes % and _ as they are', async () => {
    await add({ name: 'Zoé Lebœuf' })
    expect(await names({ query: 'zoe martin' })).toEqual([])
    expect(await names({ query: '%' })).toEqual([])
    expect(await names({ query: '_' })).toEqual([])
  })

  test('sorts by name without regard to accents and case, both ways', async () => {
    for (const name of ['Élise', 'adam', 'Zoé', 'Eliot']) await add({ name })
    expect(await names()).toEqual(['adam', 'Eliot', 'Élise', 'Zoé'])
    expect(await names({ descending: true })).toEqual(['Zoé', 'Élise', 'Eliot', 'adam'])
  })

  test('sorts by the last session and by the day they came, and counts the drafts', async () => {
    const first = await add({ name: 'First' })
    house.clock.pass(minutes(60))
    const second = await add({ name: 'Second' })
    const { id } = await writtenNote(house, 'Words', { clientId: first })
    expect(await names({ sort: 'created' })).toEqual(['First', 'Second'])
    const byLast = await list({ sort: 'lastSession', descending: true })
    expect(byLast.rows).toMatchObject([
      { id: first, lastSessionAt: '2026-11-22T10:00:00.000Z', drafts: 1 },
      { id: second, lastSessionAt: null, drafts: 0 }
    ])

    const header = { ...(await house.api.notes.get({ id })).header, startAt: '2026-11-20T10:00:00.000Z' }
    await house.api.notes.save({ id, revision: 1, header, doc: freeText('Text'), format: 'free', reason: '' })
    await agreed(house, first)
    await house.api.notes.sign({ id, revision: 2 })
    expect((await list({ query: 'first' })).rows).toMatchObject([{ lastSessionAt: '2026-11-20T10:00:00.000Z', drafts: 0 }])
  })

  test('forgets the session of a discarded draft, and remembers it again', async () => {
    const clientId = await add({ name: 'Heron' })
    const { id } = await writtenNote(house, 'Words', { clientId })
    await house.api.notes.discard({ id })
    expect((await list()).rows).toMatchObject([{ lastSessionAt: null, drafts: 0 }])
    await house.api.notes.recover({ id })
    expect((await list()).rows).toMatchObject([{ lastSessionAt: '2026-11-22T09:00:00.000Z', drafts: 1 }])
  })

  test('counts a draft once a word is in it, and no more when the last one is gone', async () => {
    const clientId = await add({ name: 'Heron' })
    const { id, header } = await house.api.notes.begin({ clientId, format: 'free' })
    const save = (revision: number, text: string) =>
      house.api.notes.save({ id, revision, header, doc: freeText(text), format: 'free', reason: '' })
    const seen = async () => (await list()).rows.map(({ lastSessionAt, drafts }) => [lastSessionAt, drafts])
    expect(await seen()).toEqual([[null, 0]])
    await save(0, 'A word')
    expect(await seen()).toEqual([['2026-11-22T09:00:00.000Z', 1]])
    await save(1, '')
    expect(await seen()).toEqual([[null, 0]])
  })

  test('gives every one of ten thousand clients once, window by window', async () => {
    house.direct((db) => {
      for (let n = 0; n < 10_000; n++)
        addClient(db, v7(), { ...someone, name: `Client ${String((n * 7919) % 10_000).padStart(5, '0')}` }, '2026-01-01T00:00:00.000Z')
    })
    const seen: string[] = []
    for (let offset = 0; offset < 10_000; offset += 200) {
      const { rows, total } = await list({ offset, limit: 200 })
      expect(total).toBe(10_000)
      seen.push(...rows.map(({ name }) => name))
    }
    expect(seen).toEqual(seen.toSorted())
    expect(new Set(seen).size).toBe(10_000)
    expect((await list({ query: 'client 0999', limit: 5 })).total).toBe(11) // 09990 to 09999, and 00999
    expect((await list({ offset: 10_000 })).rows).toEqual([])
    await expect(list({ limit: 201 })).rejects.toMatchObject({ code: 'invalid', field: 'limit' })
  })
})

describe('a client who may be there already', () => {
  const told = { name: '', email: '', phone: '' }
  test('is told by initials alone: same name, e-mail or telephone, archived or not', async () => {
    const id = await add({ name: 'Zoé Lefèvre-Ward', email: 'Zoe@Example.org', phone: '+33 6 39 98 12 34' })
    await house.api.clients.archive({ id })
    const found = { id, initials: 'Z. L. W.' }
    expect(await house.api.clients.alike({ ...told, name: ' zoe lefevre-ward' })).toEqual({ ...found, by: 'name' })
    expect(await house.api.clients.alike({ ...told, email: 'zoe@example.ORG' })).toEqual({ ...found, by: 'email' })
    expect(await house.api.clients.alike({ ...told, phone: '+33.6.39.98.12.34' })).toEqual({ ...found, by: 'phone' })
  })

  test('is nobody where only a part is the same, or nothing is typed', async () => {
    await add({ name: 'Zoé Lefèvre', email: 'zoe@example.org', phone: '+33 6 39 98 12 34' })
    for (const part of [
      told,
      { ...told, name: 'Zoé' },
      { ...told, email: 'zoe@example' },
      { ...told, phone: '12 34' },
      { ...told, phone: '%' }
    ])
      expect(await house.api.clients.alike(part)).toBeNull()
  })
})
