// The sample practice: believable, invented, and the same for the same seed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientFields, type ClientFields } from '#contract/clients'
import { noteDoc } from '#contract/notes'
import { draftOf } from '../src/renderer/features/clients/draft.ts'
import { judgeLink } from '../src/main/lib/meetingLinks.ts'
import { fillSample, type SampleOptions } from '../src/main/sample/samplePractice.ts'
import { openHouse, practice, type House } from './house.ts'
import { passphrase } from './keeping.ts'

let house: House

const fill = (target: House, options: Partial<SampleOptions> = {}): void =>
  target.direct((db) => fillSample(db, { language: 'en', clients: 40, notesPerClient: 20, seed: 7, now: target.clock.now(), ...options }))

const contents = (of: House) =>
  of.direct((db) => [
    db.all('select * from clients order by id'),
    db.all('select * from notes order by n'),
    db.all('select id, note_id, at, kind, doc from note_versions order by id')
  ])

const everyone = async (): Promise<ClientFields[]> => {
  const ids = house.direct((db) => db.all<{ id: string }>('select id from clients'))
  const clients = await Promise.all(ids.map(({ id }) => house.api.clients.get({ id })))
  return clients.map((client) => clientFields.parse(draftOf(client)))
}

describe.each(['en', 'fr'] as const)('a sample practice in %s', (language) => {
  beforeAll(async () => {
    house = await openHouse()
    fill(house, { language })
  })
  afterAll(() => house.close())

  test('has the clients and session notes asked for, drafts of the last week, and some amendments', async () => {
    const counts = house.direct((db) =>
      db.get(`select (select count(*) from clients) as clients, sum(amends is null) as notes, sum(amends is not null) > 0 as amended,
        sum(signed_at is null) between 1 and 40 as drafts, min(start_at) < '2026-07' as years, max(start_at) < '2026-11-22T09' as past from notes`)
    )
    expect(counts).toEqual({ clients: 40, notes: 800, amended: 1, drafts: 1, years: 1, past: 1 })
    expect((await house.api.notes.unfinished({})).every(({ startAt }) => startAt > '2026-11-14')).toBe(true)
  })

  test('has clients that the contract accepts, with every status and identity', async () => {
    const clients = await everyone()
    expect(clients).toHaveLength(40)
    expect(new Set(clients.map(({ identity }) => identity)).size).toBe(3)
    expect(new Set(clients.map(({ status }) => status)).size).toBe(3)
  })

  test('has couples and families with their persons, emergency sheets, and people who ask for a place', async () => {
    const counts = house.direct((db) =>
      db.get(`select (select count(distinct unit) from clients) as units, (select count(*) > 4 from persons) as persons,
        (select count(*) > 5 from emergency_sheets) as sheets, (select count(*) from clients where contact_rules like '%"unsafe":true%') > 0 as unsafe`)
    )
    expect(counts).toEqual({ units: 3, persons: 1, sheets: 1, unsafe: 1 })
    const { counts: asked } = await house.api.enquiries.figures({})
    expect(asked).toMatchObject({ unanswered: 2, waiting: 2, closed: 2, expired: 1 })
    const { counts: written } = await house.api.exchanges.list({ query: '', filter: 'all', clientId: null, offset: 0, limit: 1 })
    expect(written).toEqual({ all: 6, answered: 2, closed: 1, sent: 0, open: 3, late: 1 })
    expect(house.direct((db) => db.get('select count(*) as n from marks where person_id is not null'))).toEqual({ n: 1 })
  })

  test('reaches nobody: reserved numbers and addresses, allowed links without a name', async () => {
    const clients = await everyone()
    const emails = clients.flatMap(({ email }) => email ?? [])
    const phones = clients.flatMap(({ phone }) => phone ?? [])
    expect(emails.filter((email) => !email.endsWith('@example.org'))).toEqual([])
    expect(phones.filter((phone) => !/^(\+1 \d{3} 555 01\d\d|\+44 7700 900\d{3}|\+33 6 39 98 \d\d \d\d)$/.test(phone))).toEqual([])
    const linked = clients.filter(({ meetingLink }) => meetingLink !== null)
    expect(linked.filter((c) => !judgeLink(c.meetingLink!, { names: [c.name, c.alias, c.legalName] }).allowed)).toEqual([])
    expect([emails.length, phones.length, linked.length].every((count) => count > 5)).toBe(true)
  })

  test('has notes that the editor can open, without a gap, and hardly two alike', () => {
    const notes = house.direct((db) => db.all<{ doc: string; body: string; amends: string | null }>('select doc, body, amends from notes'))
    for (const { doc, body } of notes) {
      expect(noteDoc.safeParse(JSON.parse(doc)).success).toBe(true)
      expect(body).not.toMatch(/[{}]|undefined| {2}/)
    }
    const sessions = notes.filter(({ amends }) => amends === null)
    expect(new Set(sessions.map(({ body }) => body)).size).toBe(sessions.length)
  })

  test('can be searched and read like any other', async () => {
    const { notes, clients } = await house.api.search.find({
      query: language === 'en' ? 'sleep' : 'sommeil',
      order: 'best',
      offset: 0,
      limit: 5
    })
    expect([notes.length, clients.length]).toEqual([5, 0])
    const note = await house.api.notes.get({ id: notes[0]!.noteId })
    await expect(house.api.notes.discard({ id: note.id })).rejects.toMatchObject({ code: 'signed' })
    expect(await house.api.notes.versions({ id: note.id })).toMatchObject([{ kind: 'signed' }])
  })
})

test('the same seed gives the same practice, another seed another', async () => {
  const [one, twin, other] = await Promise.all([openHouse(), openHouse(), openHouse()])
  fill(one)
  fill(twin)
  fill(other, { seed: 8 })
  expect(contents(twin)).toEqual(contents(one))
  expect(contents(other)).not.toEqual(contents(one))
  for (const each of [one, twin, other]) each.keeper.close()
  one.close()
})

test('the sample vault is opened through the door, filled', async () => {
  const fresh = await openHouse({ locked: true })
  await fresh.api.vault.choose({ vault: 'sample' })
  expect(await fresh.api.vault.create({ passphrase, ...practice, language: 'fr' })).toMatchObject({ vault: 'sample', state: 'open' })
  const { total } = await fresh.api.clients.list({ query: '', status: 'all', sort: 'name', descending: false, offset: 0, limit: 1 })
  expect(total).toBeGreaterThan(30)
  fresh.close()
})
