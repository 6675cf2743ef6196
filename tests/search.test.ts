// Search through the door: what finds a note, what stands beside it, and that nothing typed becomes a command.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { NoteHit } from '#contract/search'
import { expressionOf, piecesOf } from '../src/main/lib/expression.ts'
import { freeText, minutes, openHouse, someone, writtenNote, type House } from './house.ts'

const find = (house: House, query: string, more: { order?: 'newest' | 'best'; offset?: number; limit?: number } = {}) =>
  house.api.search.find({ query, order: 'newest', offset: 0, limit: 20, ...more })

const shown = ({ snippet }: NoteHit): string => snippet.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

describe('a note is found', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
    await writtenNote(house, 'L’Été dernier, Zoé a retrouvé le sommeil. Le cœur s’emballe moins souvent.')
  })
  afterAll(() => house.close())

  test.each([
    ['été', '[Été]'],
    ['ete', '[Été]'],
    ['ZOE', '[Zoé]'],
    ['somm', '[sommeil]'],
    ['sommeil zo', '[sommeil]'],
    ['"retrouve le sommeil"', '[retrouvé le sommeil]'],
    ['"retrouve le som', '[retrouvé le sommeil]'],
    ['“retrouvé le sommeil”', '[retrouvé le sommeil]'],
    ['«\u00a0retrouvé le sommeil\u00a0»', '[retrouvé le sommeil]'],
    ['„le sommeil“ zo', '[le sommeil]'],
    ['retrouve "le sommeil"', '[le sommeil]'],
    ['l’été', '[L’Été]'],
    ["l'ete", '[L’Été]'],
    ['coeur', '[cœur]'],
    ['cœur', '[cœur]'],
    ['cœ', '[cœur]'],
    ['sommeil -', '[sommeil]'],
    ['s’emb', '[s’emballe]']
  ])('by %s', async (query, hit) => {
    const { notes } = await find(house, query)
    expect(notes).toHaveLength(1)
    expect(shown(notes[0]!)).toContain(hit)
  })

  test.each(['hiver', 'sommeil hiver', '"sommeil zoé"', '«sommeil zoé»', '"le somm"', 'ommeil', '"zoe sommeil"', 's'])(
    'but not by %s',
    async (query) => {
      expect((await find(house, query)).notes).toHaveLength(query === 's' ? 1 : 0) // s is a word in « s’emballe »
    }
  )

  test.each(['', '   ', '"', '""', '-', '*', '()', '???', '" "'])('and nothing by %j', async (query) => {
    expect(await find(house, query)).toEqual({ clients: [], exchanges: [], notes: [], more: false, order: 'newest' })
  })

  test.each([
    'body:zoe',
    'notes_index MATCH x',
    'zoe AND',
    'AND',
    'OR zoe NOT',
    'NEAR(zoe sommeil)',
    'NEAR(',
    '{body} : zoe',
    '^zoe',
    'zoe*',
    '*zoe',
    'zoe + sommeil',
    '- body : zoe',
    '"zoe" "',
    "'; drop table notes; --",
    '(((((',
    'a OR (b',
    '\\"zoe',
    'zoe\u0000'.slice(0, 3),
    '“zoe”',
    'zoe;sommeil',
    '🙂 zoe'
  ])('and syntax is text: %j', async (query) => {
    const reply = await house.door('search', 'find', { query, order: 'best', offset: 0, limit: 20 })
    expect(reply.ok).toBe(true)
    expect((await find(house, 'zoe')).notes).toHaveLength(1)
  })

  test('and a query that is not well formed is refused', async () => {
    expect(await house.door('search', 'find', { query: '\ud800', order: 'best', offset: 0, limit: 20 })).toMatchObject({
      ok: false,
      code: 'invalid',
      field: 'query'
    })
  })
})

const expression = (query: string) => expressionOf(piecesOf(query))

test('every word of the expression is quoted, and the last one alone is a beginning', () => {
  expect(expression('new shoes')).toBe('"new" AND ("shoes"* OR "shœs"*)')
  expect(expression('sleep anx')).toBe('"sleep" AND "anx"*')
  expect(expression('"slept well" twice')).toBe('"slept well" AND "twice"*')
  expect(expression('twice "slept well"')).toBe('"twice" AND "slept well"')
  expect(expression('twice "slept we')).toBe('"twice" AND "slept we"*')
  expect(expression('week a')).toBe('"week" AND "a"')
  expect(expression('… - "')).toBeNull()
})

describe('the results', () => {
  let house: House
  beforeEach(async () => {
    house = await openHouse()
  })
  afterEach(() => house.close())

  test('stand newest session first, even when it was written down late', async () => {
    const { clientId } = await writtenNote(house, 'sleep one')
    house.clock.pass(minutes(60))
    const late = await house.api.notes.begin({ clientId, format: 'free' })
    const header = { ...late.header, startAt: '2026-11-01T09:00:00.000Z' }
    await house.api.notes.save({ id: late.id, revision: 0, header, doc: freeText('sleep two'), format: 'free', reason: '' })
    house.clock.pass(minutes(60))
    await writtenNote(house, 'sleep three', { clientId })
    const { notes } = await find(house, 'sleep')
    expect(notes.map(shown)).toEqual(['[sleep] three', '[sleep] one', '[sleep] two'])
  })

  test('are those of a client whose name is among the words, and those that hold all of them', async () => {
    const { id: anna } = await house.api.clients.add({ ...someone, name: 'Anna-Lou Réed', alias: 'Swift' })
    const { id: other } = await house.api.clients.add({ ...someone, name: 'Ben Ward' })
    await writtenNote(house, 'Insomnia since May', { clientId: anna })
    await writtenNote(house, 'A long walk', { clientId: anna })
    await writtenNote(house, 'Insomnia again', { clientId: other })
    house.clock.pass(minutes(60))
    await writtenNote(house, 'Her friend Anna knows insomnia too', { clientId: other })
    const texts = async (query: string, order: 'newest' | 'best' = 'newest') => (await find(house, query, { order })).notes.map(shown)
    expect(await texts('anna insomn')).toEqual(['Her friend Anna knows [insomnia] too', '[Insomnia] since May'])
    expect(await texts('insomnia reed')).toEqual(['[Insomnia] since May'])
    expect(await texts('lou may reed')).toEqual(['Insomnia since [May]'])
    expect(await texts('swift “insomnia since”', 'best')).toEqual(['[Insomnia since] May'])
    expect(await texts('anna ward insomnia')).toEqual([])
    expect(await texts('anna reed')).toEqual([])
  })

  test('stand best first when asked, and say so', async () => {
    const { clientId } = await writtenNote(house, 'sleep sleep sleep')
    house.clock.pass(minutes(60))
    await writtenNote(house, `sleep ${'and many other words '.repeat(20)}`, { clientId })
    const best = await find(house, 'sleep', { order: 'best' })
    expect(best.order).toBe('best')
    expect(shown(best.notes[0]!)).toBe('[sleep] [sleep] [sleep]')
    expect(shown((await find(house, 'sleep')).notes[0]!)).toContain('other words')
  })

  test('come page by page, and say whether there are more', async () => {
    const { clientId } = await writtenNote(house, 'sleep 0')
    for (let n = 1; n < 5; n++) {
      house.clock.pass(minutes(5))
      await writtenNote(house, `sleep ${n}`, { clientId })
    }
    const pages = [
      await find(house, 'sleep', { limit: 2 }),
      await find(house, 'sleep', { limit: 2, offset: 2 }),
      await find(house, 'sleep', { limit: 2, offset: 4 })
    ]
    expect(pages.map(({ more }) => more)).toEqual([true, true, false])
    expect(pages.flatMap(({ notes }) => notes.map(shown))).toEqual(['[sleep] 4', '[sleep] 3', '[sleep] 2', '[sleep] 1', '[sleep] 0'])
  })

  test('hold the clients too, whatever part of the name was typed', async () => {
    await house.api.clients.add({ ...someone, name: 'Zoé Lebœuf' })
    expect((await find(house, 'leboeuf')).clients).toMatchObject([{ name: 'Zoé Lebœuf' }])
    expect((await find(house, '"zoe" boeu')).clients).toMatchObject([{ name: 'Zoé Lebœuf' }])
    expect((await find(house, 'zoe', { offset: 20 })).clients).toEqual([])
  })

  test('follow every change of a draft', async () => {
    const { id, revision } = await writtenNote(house, 'before')
    const { header } = await house.api.notes.get({ id })
    await house.api.notes.save({
      id,
      revision,
      header: { ...header, startAt: '2020-01-01T00:00:00.000Z' },
      doc: freeText('after'),
      format: 'free',
      reason: ''
    })
    expect((await find(house, 'before')).notes).toEqual([])
    expect((await find(house, 'after')).notes).toMatchObject([{ noteId: id, startAt: '2020-01-01T00:00:00.000Z' }])
  })

  test('never hold a discarded draft, until it is recovered', async () => {
    const { id } = await writtenNote(house, 'hidden words')
    await house.api.notes.discard({ id })
    expect((await find(house, 'hidden')).notes).toEqual([])
    house.direct((db) => db.run("insert into notes_index (notes_index) values ('rebuild')"))
    expect((await find(house, 'hidden')).notes).toEqual([])
    await house.api.notes.recover({ id })
    expect((await find(house, 'hidden')).notes).toMatchObject([{ noteId: id, signed: false, amendment: false }])
    house.direct((db) => db.run("insert into notes_index (notes_index, rank) values ('integrity-check', 1)"))
  })

  test('lead from an amendment to the note that it amends', async () => {
    const { id } = await writtenNote(house, 'signed', { signed: true })
    const amendment = await house.api.notes.amend({ id, kind: 'addition' })
    await house.api.notes.save({
      id: amendment.id,
      revision: 0,
      header: amendment.header,
      doc: freeText('afterthought'),
      format: 'free',
      reason: 'r'
    })
    expect((await find(house, 'afterthought')).notes).toMatchObject([{ noteId: id, amendment: true, signed: false }])
    expect((await find(house, 'signed')).notes).toMatchObject([{ noteId: id, amendment: false, signed: true }])
  })

  test('show hostile text as pieces of text, and no mark that she did not type for', async () => {
    await writtenNote(house, '<b>sleep</b> \u{e000}fake\u{e001} <script>')
    const { notes } = await find(house, 'sleep')
    expect(notes[0]!.snippet).toEqual([
      { text: '<b>', hit: false },
      { text: 'sleep', hit: true },
      { text: '</b>  fake  <script>', hit: false }
    ])
    expect((await find(house, 'fake')).notes).toHaveLength(1)
  })

  test('leave an audit line, since clinical text was read', async () => {
    await writtenNote(house, 'words')
    await find(house, 'words')
    const lines = house.direct((db) => db.all<{ method: string }>('select method from audit'))
    expect(lines.map(({ method }) => method)).toContain('search.find')
  })
})

test('more matches than can be ranked come newest first, and say so', async () => {
  const house = await openHouse()
  await writtenNote(house, 'rare')
  house.direct((db) =>
    db.run(`with recursive counted (number) as (select 1 union all select number + 1 from counted where number < 20001)
      insert into notes (n, id, client_id, format, start_at, time_zone, modality, persons_present, doc, body, revision, created_at, updated_at)
      select number, number, client_id, format, start_at, time_zone, modality, persons_present, doc, 'ubiquitous', 0, created_at, updated_at
      from counted, (select * from notes limit 1)`)
  )
  expect((await find(house, 'ubiquitous', { order: 'best' })).order).toBe('newest')
  expect((await find(house, 'rare', { order: 'best' })).order).toBe('best')
  house.direct((db) => db.run("delete from notes where id = '1'"))
  expect((await find(house, 'ubiquitous', { order: 'best' })).order).toBe('best')
  house.close()
})
