// Referrals through the door: the directory and its checks, what a client is offered, the letter, and asking whether they arrived.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DirectoryEntry } from '#contract/referrals'
import { agreed, dueNow, openHouse, someone, type House } from './house.ts'
import { directoryEntry } from './proof/inputs.ts'

let house: House
let clientId: string
beforeEach(async () => {
  house = await openHouse()
  clientId = (await house.api.clients.add(someone)).id
})
afterEach(() => house.close())

const entries = () => house.api.referrals.directory({})
const add = async (more: object = {}) => (await house.api.referrals.addEntry({ ...directoryEntry, ...more })).id
const named = async (name: string): Promise<DirectoryEntry> => (await entries()).find((one) => one.name === name)!
const make = (options: string[], more: object = {}) =>
  house.api.referrals.make({ clientId, fields: { options, chosenId: null, reason: '', followUpOn: null, ...more } })
const first = async () => (await house.api.referrals.ofClient({ clientId }))[0]!

describe('the directory', () => {
  test('comes with resources by country, each with its source and day, or unconfirmed and due', async () => {
    const all = await entries()
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['crisis', 'youth', 'violence', 'addiction', 'legal']))
    for (const { source, checkedOn, due } of all) {
      expect([checkedOn === null, due]).toEqual([source === '', source === ''])
    }
    expect(await named('Allô enfance en danger')).toMatchObject({ country: 'FR', phone: '119', checkedOn: '2026-11-22', due: false })
  })

  test('is kept by her: added, changed, checked with the day of her zone, taken out and back', async () => {
    const id = await add({ checkedOn: '' })
    expect(await named('Dr. Tern')).toMatchObject({ id, checkMonths: 12, due: true, nextCheckOn: null })
    await house.api.referrals.checkEntry({ id })
    expect(await named('Dr. Tern')).toMatchObject({ checkedOn: '2026-11-22', nextCheckOn: '2027-11-22', due: false })
    await house.api.referrals.changeEntry({ id, fields: { ...directoryEntry, name: 'Dr. Swift' } })
    await house.api.referrals.removeEntry({ id })
    expect(await named('Dr. Swift')).toBeUndefined()
    await house.api.referrals.restoreEntry({ id })
    expect(await named('Dr. Swift')).toMatchObject({ id })
  })

  test.each([
    ['no name', { name: '' }, 'name'],
    ['a day that is none', { checkedOn: '2026-02-30' }, 'checkedOn'],
    ['months out of range', { checkMonths: '0' }, 'checkMonths']
  ])('%s is refused with its field', async (_, change, field) => {
    await expect(add(change)).rejects.toMatchObject({ code: 'invalid', field })
  })
})

describe('a referral', () => {
  test('offers up to three, as they stood then; whom the client chose is among them', async () => {
    const ids = [await add(), await add({ name: 'Dr. Swift' }), await add({ name: 'Dr. Wren' })]
    await make(ids, { chosenId: ids[1] })
    await house.api.referrals.changeEntry({ id: ids[0]!, fields: { ...directoryEntry, name: 'Somebody else' } })
    await house.api.referrals.removeEntry({ id: ids[2]! })
    expect(await first()).toMatchObject({ clientName: 'Heron', madeOn: '2026-11-22', chosenId: ids[1], outcome: null, due: false })
    expect((await first()).options.map(({ name }) => name)).toEqual(['Dr. Tern', 'Dr. Swift', 'Dr. Wren'])
    await expect(make([...ids, await add()])).rejects.toMatchObject({ code: 'invalid' })
    await expect(make([ids[0]!], { chosenId: ids[1] })).rejects.toMatchObject({ code: 'invalid', field: 'fields.chosenId' })
    await expect(make(['01900000-0000-7000-8000-0000000000ff'])).rejects.toMatchObject({ code: 'notFound' })
  })

  test('is due on its day, among the tasks too, until she notes what came of it; opened again it is due again', async () => {
    await make([await add()], { followUpOn: '2026-11-23' })
    expect(await dueNow(house, 'referral')).toBe(0)
    house.clock.pass(86_400_000)
    const { id, due } = await first()
    expect([due, await dueNow(house, 'referral')]).toEqual([true, 1])
    await house.api.referrals.close({ id, outcome: 'arrived', words: 'since Monday' })
    expect(await first()).toMatchObject({ outcome: 'arrived', outcomeWords: 'since Monday', closedOn: '2026-11-23', due: false })
    expect(await dueNow(house, 'referral')).toBe(0)
    await house.api.referrals.close({ id, outcome: null, words: '' })
    expect((await house.api.referrals.list({})).map((one) => one.due)).toEqual([true])
  })

  test('has its letter prepared with whoever was chosen, the reason, the day, and the release that it rests on', async () => {
    const id = await add({ address: '2 quai Vert\n59000 Lille' })
    await make([id], { reason: 'closer to home' })
    const referral = (await first()).id
    await expect(house.api.referrals.letter({ id: referral })).rejects.toMatchObject({ code: 'invalid', field: 'chosenId' })
    await house.api.referrals.change({
      id: referral,
      fields: { options: [id], chosenId: id, reason: 'closer to home', followUpOn: '2026-12-13' }
    })
    await agreed(house, clientId, ['release'], { about: 'Dr. Tern: reason for the referral', expiresOn: '2027-01-31' })
    await agreed(house, clientId, ['release'], { about: 'the school of her son', expiresOn: '2027-01-31', on: '2026-11-22' })
    const preparation = await house.api.referrals.letter({ id: referral })
    expect(preparation.fields).toEqual({
      recipientName: 'Dr. Tern',
      recipientAddress: '2 quai Vert\n59000 Lille\n+33 3 39 98 12 34',
      reason: 'closer to home',
      consentBasis: 'Release of information of 21 November 2026',
      followUpOn: '2026-12-13'
    })
    const document = await house.api.documents.prepare(preparation)
    expect(await first()).toMatchObject({ letterId: document.id })
    expect((await house.api.documents.get({ id: document.id })).html).toContain('closer to home')
  })

  test.each(['en', 'fr'] as const)('goes to paper in %s as a sheet for the client, every word escaped, nobody named', async (language) => {
    await make([await add({ name: '<b>Tern</b>', fees: '60 €' })], { reason: 'secret reason', followUpOn: '2026-12-13' })
    const { id } = await first()
    await house.api.referrals.print({ id, language })
    const html = house.asked.calls.find(([call]) => call === 'print')![1] as string
    expect(html).toContain('&lt;b&gt;Tern&lt;/b&gt;')
    expect(html).toContain('60 €')
    expect(html).not.toContain('secret reason')
    expect(html).not.toContain('Heron')
    house.asked.answers.place = `${house.folder}/options.pdf`
    await house.api.referrals.savePdf({ id, language })
  })
})
