// Suitability screenings through the door: drafts, what must be answered, the lock, how long one holds, and what a session asks.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openIn } from '#contract/screenings'
import { agreed, dueNow, openHouse, said, screened, someone, suitable, type House } from './house.ts'

const days = (count: number): number => count * 86_400_000
const zoom = 'https://zoom.us/j/81234567890'

let house: House
let clientId: string
beforeEach(async () => {
  house = await openHouse()
  clientId = (await house.api.clients.add({ ...someone, meetingLink: zoom })).id
})
afterEach(() => house.close())

const stand = async () => {
  const { state, why } = await house.api.screenings.ofClient({ clientId })
  return why === null ? state : `${state}: ${why}`
}
const lack = (modality: 'video' | 'voice' | 'telephone' | 'inPerson' = 'video') => house.api.screenings.missing({ clientId, modality })

describe('a draft', () => {
  test('is one for each client, keeps whatever is filled in, and can be given up and brought back', async () => {
    const { id } = await house.api.screenings.begin({ clientId })
    expect(await house.api.screenings.begin({ clientId })).toEqual({ id })
    await house.api.screenings.save({ id, fields: { ...suitable, answers: { device: 'unsure' }, outcome: '' } })
    expect(await house.api.screenings.get({ id })).toMatchObject({
      clientName: 'Heron',
      concludedAt: null,
      minor: false,
      country: 'FR',
      fields: { answers: { device: 'unsure' }, modalities: ['video'], months: 6 }
    })
    expect(await stand()).toBe('draft')
    expect(await lack()).toEqual({ state: 'draft', why: null })
    await house.api.screenings.discard({ id })
    expect(await stand()).toBe('missing')
    const { id: other } = await house.api.screenings.begin({ clientId })
    await expect(house.api.screenings.recover({ id })).rejects.toMatchObject({ code: 'conflict' })
    await house.api.screenings.discard({ id: other })
    await house.api.screenings.recover({ id })
    expect(await stand()).toBe('draft')
  })

  test.each([
    ['a way of meeting', { modalities: [] }, 'modalities'],
    ['a point', { answers: { ...suitable.answers, unheard: undefined } }, 'unheard'],
    ['a point of the risk', { risks: { ...suitable.risks, substances: undefined } }, 'substances'],
    ['the level of risk', { riskLevel: '' }, 'riskLevel'],
    ['a word on a risk that is there', { risks: { ...suitable.risks, selfHarm: 'present' } }, 'riskWords'],
    ['the plan where the risk is high', { riskLevel: 'high', riskWords: 'acute' }, 'emergencyPlan'],
    ['the outcome', { outcome: '' }, 'outcome'],
    ['the conditions', { outcome: 'conditions', outcomeWords: ' ' }, 'outcomeWords']
  ] as const)('cannot be concluded without %s', async (_, change, field) => {
    const { id } = await house.api.screenings.begin({ clientId })
    const fields = JSON.parse(JSON.stringify({ ...suitable, ...change })) as typeof suitable
    await expect(house.api.screenings.conclude({ id, fields })).rejects.toMatchObject({ code: 'invalid', field: `fields.${field}` })
    expect(await stand()).toBe('draft')
  })
})

describe('a conclusion', () => {
  test('is signed, dated, fingerprinted, and can neither be changed nor go', async () => {
    const id = await screened(house, clientId)
    expect(await house.api.screenings.get({ id })).toMatchObject({
      concludedAt: '2026-11-22T09:00:00.000Z',
      signedBy: 'Ada Winslow',
      outcome: 'suitable',
      validUntil: '2027-05-22',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/)
    })
    for (const method of ['save', 'conclude'] as const)
      await expect(house.api.screenings[method]({ id, fields: suitable })).rejects.toMatchObject({ code: 'signed' })
    await expect(house.api.screenings.discard({ id })).rejects.toMatchObject({ code: 'signed' })
    expect(() => house.direct((db) => db.run("update screenings set outcome = 'refer' where id = ?", id))).toThrow('signed')
    expect(() => house.direct((db) => db.run('delete from screenings where id = ?', id))).toThrow('kept')
  })

  test('of an adult holds nothing of what only the young are asked', async () => {
    const id = await screened(house, clientId)
    expect((await house.api.screenings.get({ id })).fields.answers).not.toHaveProperty('ownWish')
    const { id: young } = await house.api.clients.add({ ...someone, birthDate: '2012-03-01' })
    const { ownWish: _, ...rest } = suitable.answers
    const { id: draft } = await house.api.screenings.begin({ clientId: young })
    expect(openIn({ ...suitable, answers: rest }, true)).toEqual(['ownWish'])
    await expect(house.api.screenings.conclude({ id: draft, fields: { ...suitable, answers: rest } })).rejects.toMatchObject({
      field: 'fields.ownWish'
    })
    await house.api.screenings.conclude({ id: draft, fields: suitable })
    expect(await house.api.screenings.get({ id: draft })).toMatchObject({ minor: true, fields: { answers: { ownWish: 'yes' } } })
  })

  test('holds for its months, is due in the last one, and ends', async () => {
    await screened(house, clientId)
    expect([await stand(), await lack()]).toEqual(['holds', null])
    house.clock.pass(days(152))
    expect([await stand(), await lack()]).toEqual(['due', null])
    house.clock.pass(days(29))
    expect(await stand()).toBe('due')
    house.clock.pass(days(1))
    expect([await stand(), await lack()]).toEqual(['expired', { state: 'expired', why: null }])
    await screened(house, clientId, { outcome: 'conditions', outcomeWords: 'an adult near', months: 1 })
    expect(await stand()).toBe('holds')
    expect((await house.api.screenings.ofClient({ clientId })).history.map(({ outcome }) => outcome)).toEqual(['conditions', 'suitable'])
  })

  test('that says not now, or somebody else, keeps from a session as none does', async () => {
    await screened(house, clientId, { outcome: 'refer', outcomeWords: 'a crisis team on the spot' })
    expect(await lack()).toEqual({ state: 'unsuitable', why: null })
  })

  test('begins anew with plan and ways of meeting, never with an answer', async () => {
    await screened(house, clientId, { modalities: ['telephone', 'video'], emergencyPlan: 'call the sister', remarks: { home: 'a flat' } })
    const { id } = await house.api.screenings.begin({ clientId })
    expect((await house.api.screenings.get({ id })).fields).toMatchObject({
      modalities: ['video', 'telephone'],
      emergencyPlan: 'call the sister',
      answers: {},
      remarks: {},
      risks: {},
      riskLevel: ''
    })
  })
})

describe('what it rests on', () => {
  test('has changed when the client lives in another country', async () => {
    await screened(house, clientId)
    await house.api.clients.change({ id: clientId, fields: { ...someone, meetingLink: zoom, country: 'BE' } })
    expect(await stand()).toBe('reopened: country')
    await screened(house, clientId)
    expect(await stand()).toBe('holds')
  })

  test('has changed when she says that the risk has, until she takes that back or screens anew', async () => {
    await screened(house, clientId)
    await house.api.screenings.reopen({ clientId, why: 'risk', words: 'a loss in the family' })
    expect([await stand(), await lack()]).toEqual(['reopened: risk', { state: 'reopened', why: 'risk' }])
    await house.api.screenings.takeBack({ clientId })
    expect(await stand()).toBe('holds')
    await house.api.screenings.reopen({ clientId, why: 'other', words: '' })
    await screened(house, clientId)
    expect(await stand()).toBe('holds')
    expect((await house.api.screenings.ofClient({ clientId })).events.map(({ what }) => what)).toEqual([
      'reopened',
      'takenBack',
      'reopened'
    ])
  })

  test('was reopened twice: each is taken back by itself, and of two files that become one neither stands for the other', async () => {
    const other = (await house.api.clients.add({ ...someone, meetingLink: zoom })).id
    for (const each of [clientId, other]) await screened(house, each)
    await house.api.screenings.reopen({ clientId, why: 'risk', words: 'a loss in the family' })
    await house.api.screenings.reopen({ clientId: other, why: 'other', words: '' })
    await house.api.screenings.takeBack({ clientId: other })
    await house.api.screenings.takeBack({ clientId: other })
    await house.api.merges.merge({ keep: clientId, drop: other, takes: [] })
    expect(await stand()).toBe('reopened: risk')
    await house.api.screenings.reopen({ clientId, why: 'other', words: '' })
    await house.api.screenings.takeBack({ clientId })
    expect(await stand()).toBe('reopened: risk')
    await house.api.screenings.takeBack({ clientId })
    expect(await stand()).toBe('holds')
  })

  test('are the ways of meeting that were looked at: video covers voice, the telephone covers itself alone', async () => {
    await screened(house, clientId, { modalities: ['telephone'] })
    expect(await stand()).toBe('reopened: modality')
    expect(await lack('telephone')).toBeNull()
    expect(await lack('video')).toEqual({ state: 'reopened', why: 'modality' })
    expect(await lack('inPerson')).toBeNull()
    await screened(house, clientId)
    expect([await lack('voice'), await lack('video')]).toEqual([null, null])
    expect(await lack('telephone')).toEqual({ state: 'reopened', why: 'modality' })
  })
})

describe('a session at a distance', () => {
  const start = (override?: { reason: string }) => house.api.sessions.start({ clientId, said, ...(override ? { override } : {}) })

  test('begins with a screening that holds, or with a reason that stays in the vault and a line in the log', async () => {
    await agreed(house, clientId)
    await expect(start()).rejects.toMatchObject({ code: 'screeningMissing' })
    expect(house.asked.calls.some(([call]) => call === 'openLink')).toBe(false)
    await start({ reason: 'a crisis; screened by telephone yesterday' })
    const { events } = await house.api.screenings.ofClient({ clientId })
    expect(events).toMatchObject([{ what: 'overridden', modality: 'video', words: 'a crisis; screened by telephone yesterday' }])
    const logged = house.direct((db) => db.all<{ method: string }>("select method from audit where method like '%overridden'"))
    expect(logged).toEqual([{ method: 'screenings.overridden' }])
  })

  test('begins without a word where one holds; whoever is screened but has not consented is asked for that first', async () => {
    await screened(house, clientId)
    await expect(start()).rejects.toMatchObject({ code: 'consentMissing' })
    await agreed(house, clientId)
    expect(await start()).toMatchObject({ clientId })
    expect((await house.api.screenings.ofClient({ clientId })).events).toEqual([])
  })
})

test('the list shows whoever meets online, the open ones, by any part of the name', async () => {
  await screened(house, clientId)
  const { id: swift } = await house.api.clients.add({ ...someone, name: 'Swift', meetingLink: zoom })
  await house.api.clients.add({ ...someone, name: 'Otter' })
  const list = async (part: object = {}) =>
    (
      await house.api.screenings.list({ query: '', filter: 'all', sort: 'name', descending: false, offset: 0, limit: 50, ...part })
    ).rows.map(({ name, state }) => `${name} ${state}`)
  expect(await list()).toEqual(['Heron holds', 'Swift missing'])
  expect(await list({ filter: 'open' })).toEqual(['Swift missing'])
  expect(await list({ query: 'WIF', descending: true })).toEqual(['Swift missing'])
  expect(await dueNow(house, 'screening')).toBe(1)
  await house.api.clients.archive({ id: swift })
  expect(await list()).toEqual(['Heron holds'])
})

test.each(['en', 'fr'] as const)('it goes to paper in %s, every word escaped', async (language) => {
  const id = await screened(house, clientId, { remarks: { home: '<b>flat</b>' }, outcome: 'conditions', outcomeWords: 'a "door" & a key' })
  const words = { title: 'Screening', 'points.device': 'Has a device', 'answers.yes': 'yes', until: 'until May' }
  await house.api.screenings.print({ id, language, words })
  const html = house.asked.calls.find(([call]) => call === 'print')![1] as string
  for (const part of ['<title>Document</title>', '&lt;b&gt;flat&lt;/b&gt;', 'a &quot;door&quot; &amp; a key', 'Has a device', 'until May'])
    expect(html).toContain(part)
  house.asked.answers.place = `${house.folder}/paper.pdf`
  expect(await house.api.screenings.savePdf({ id, language, words })).toMatchObject({ folder: expect.any(String) })
})

test('the log knows whose screening it was', async () => {
  await screened(house, clientId)
  const { rows } = await house.api.audit.list({ room: 'screenings', clientId, from: null, to: null, offset: 0, limit: 10 })
  expect(rows[0]).toMatchObject({ method: 'screenings.conclude', clientName: 'Heron' })
})
