// The register of recipients through the door: who is due, who is named in a notice, and the paper.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openHouse, type House } from './house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const zoom = {
  name: 'Zoom',
  kind: 'platform',
  sees: 'face and voice',
  purpose: 'video sessions',
  country: 'US',
  contract: 'processor',
  contractOn: '2026-01-31',
  checkedOn: '2026-08-31',
  checkMonths: '6',
  about: ''
} as const

const list = () => house.api.recipients.list({})

test('an entry is kept as it was written, and due again after its months, at the end of a shorter one', async () => {
  const { id } = await house.api.recipients.add(zoom)
  expect(await list()).toEqual([{ ...zoom, id, checkMonths: 6, endedOn: null, nextCheckOn: '2027-02-28', due: false }])
})

test.each([
  ['a missing contract', { contract: 'none', contractOn: '' }, true],
  ['no contract needed', { contract: 'notNeeded', contractOn: '' }, false],
  ['never having been checked', { checkedOn: '' }, true],
  ['a check whose day has come', { checkedOn: '2026-05-22' }, true],
  ['a check whose day is tomorrow', { checkedOn: '2026-05-23' }, false]
])('%s', async (_, change, due) => {
  await house.api.recipients.add({ ...zoom, ...change } as typeof zoom)
  expect(await list()).toMatchObject([{ due }])
})

test.each([
  ['no name', { name: '  ' }, 'name'],
  ['the date of a contract that there is not', { contract: 'none' }, 'contractOn'],
  ['a day that is none', { checkedOn: '2026-02-30' }, 'checkedOn'],
  ['months out of range', { checkMonths: '40' }, 'checkMonths'],
  ['an unknown kind', { kind: 'heron' }, 'kind']
])('%s is refused with its field', async (_, change, field) => {
  await expect(house.api.recipients.add({ ...zoom, ...change } as typeof zoom)).rejects.toMatchObject({ code: 'invalid', field })
  expect(await list()).toEqual([])
})

test('whoever gets nothing any more stays in the register, last, and is never due', async () => {
  const { id } = await house.api.recipients.add({ ...zoom, contract: 'none', contractOn: '' })
  await house.api.recipients.add({ ...zoom, name: 'écho' })
  await house.api.recipients.end({ id })
  expect((await list()).map(({ name, endedOn, due }) => [name, endedOn, due])).toEqual([
    ['écho', null, false],
    ['Zoom', '2026-11-22', false]
  ])
  await house.api.recipients.resume({ id })
  expect((await list()).find((one) => one.id === id)).toMatchObject({ endedOn: null, due: true })
})

test('a check is noted with the day of her own zone', async () => {
  await house.api.settings.change({ timeZone: 'Pacific/Auckland' })
  const { id } = await house.api.recipients.add({ ...zoom, checkedOn: '' })
  house.clock.pass(5 * 3_600_000) // 14:00 UTC, the next morning there
  await house.api.recipients.check({ id })
  expect(await list()).toMatchObject([{ checkedOn: '2026-11-23', due: false }])
})

test('an entry that is not there cannot be changed', async () => {
  const id = '01900000-0000-7000-8000-0000000000ff'
  for (const method of ['check', 'end', 'resume'] as const)
    await expect(house.api.recipients[method]({ id })).rejects.toMatchObject({ code: 'notFound' })
  await expect(house.api.recipients.change({ id, fields: zoom })).rejects.toMatchObject({ code: 'notFound' })
})

test.each(['en', 'fr'] as const)('the register goes to paper in %s, every word escaped', async (language) => {
  await house.api.recipients.add({ ...zoom, name: '<b>Zoom</b>', purpose: '"video" & voice' })
  await house.api.recipients.print({ language })
  const html = house.asked.calls.find(([call]) => call === 'print')![1] as string
  expect(html).toContain('&lt;b&gt;Zoom&lt;/b&gt;')
  expect(html).toContain('&quot;video&quot; &amp; voice')
  expect(html).toContain(language === 'en' ? 'United States' : 'États-Unis')
})
