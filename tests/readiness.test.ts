// The readiness checklist through the door: what is answered, seen, signed off and opened again, and what Today says of it.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readinessItems } from '#contract/readiness'
import { dueNow, openHouse, someone, type House } from './house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const set = (item: (typeof readinessItems)[number], state: 'open' | 'done' | 'notApplicable' = 'done', reviewOn: string | null = null) =>
  house.api.readiness.set({ item, state, note: `about ${item}`, reviewOn })
const one = async (name: string) => (await house.api.readiness.look({})).items.find(({ item }) => item === name)!
const everything = async () => {
  for (const item of readinessItems) await set(item)
}

test('a point is open until she answers it, with its day, its note and when to look again', async () => {
  expect(await one('room')).toEqual({ item: 'room', state: 'open', note: '', doneOn: null, reviewOn: null, due: false })
  await set('room', 'done', '2026-12-01')
  expect(await one('room')).toMatchObject({ state: 'done', note: 'about room', doneOn: '2026-11-22', reviewOn: '2026-12-01', due: false })
  house.clock.pass(9 * 86_400_000)
  expect((await one('room')).due).toBe(true)
  await house.api.readiness.set({ item: 'room', state: 'done', note: 'other words', reviewOn: '2026-12-01' })
  expect(await one('room')).toMatchObject({ doneOn: '2026-11-22', note: 'other words' })
  await set('room', 'done', '2027-12-01')
  expect(await one('room')).toMatchObject({ doneOn: '2026-12-01', due: false })
})

test('it is signed off once nothing is open, and no more when something is opened again', async () => {
  await expect(house.api.readiness.signOff({})).rejects.toMatchObject({ code: 'invalid' })
  await everything()
  await set('training', 'notApplicable')
  await house.api.readiness.signOff({})
  expect(await house.api.readiness.look({})).toMatchObject({
    signedAt: '2026-11-22T09:00:00.000Z',
    signedBy: 'Ada Winslow',
    done: 13,
    total: 13
  })
  await set('backup', 'open')
  expect(await house.api.readiness.look({})).toMatchObject({ signedAt: null })
  await set('backup')
  expect(await house.api.readiness.look({})).toMatchObject({ signedAt: null })
  await house.api.readiness.signOff({})
  expect((await house.api.readiness.look({})).signedAt).not.toBeNull()
})

test('it is among the tasks as soon as somebody is met online, until it is signed off, and each point on its day', async () => {
  const named = async () => {
    const { rows } = await house.api.tasks.list({ query: '', filter: 'open', clientId: null, sort: 'due', descending: false, words: {}, offset: 0, limit: 200 }) // prettier-ignore
    return rows.flatMap(({ kind, due, count }) => (kind.startsWith('readiness') ? [[kind, due, count]] : []))
  }
  expect(await named()).toEqual([])
  await house.api.clients.add({ ...someone, meetingLink: 'https://zoom.us/j/81234567890' })
  expect(await named()).toEqual([['readiness', null, 14]])
  await everything()
  expect(await named()).toEqual([['readiness', null, 0]])
  await set('insurance', 'done', '2026-12-31')
  await house.api.readiness.signOff({})
  expect(await named()).toEqual([['readinessPoint', '2026-12-31', 1]])
  expect(await dueNow(house, 'readinessPoint')).toBe(0)
  house.clock.pass(40 * 86_400_000)
  expect(await dueNow(house, 'readinessPoint')).toBe(1)
})

test('whoever books the first session online before that says why: the reason in the vault, a line in the log', async () => {
  const { id: clientId } = await house.api.clients.add(someone)
  const fields = {
    clientId,
    title: '',
    serviceId: null,
    date: '2026-12-01',
    time: '10:00',
    minutes: 50,
    modality: 'inPerson',
    place: ''
  } as const
  const book = (modality: 'inPerson' | 'video', more: { override?: { reason: string } } = {}) =>
    house.api.appointments.book({ fields: { ...fields, modality }, repeats: null, times: null, ...more })
  const { id } = await book('inPerson')
  const online = { id, on: null, scope: 'this', fields: { ...fields, modality: 'video' }, repeats: null, times: null } as const
  await expect(book('video')).rejects.toMatchObject({ code: 'notReady' })
  await expect(house.api.appointments.change(online)).rejects.toMatchObject({ code: 'notReady' })
  await house.api.appointments.change({ ...online, override: { reason: 'a crisis' } })
  expect((await house.api.readiness.look({})).overrides).toEqual([{ at: house.clock.now(), words: 'a crisis' }])
  const { rows } = await house.api.audit.list({ room: 'readiness', clientId: null, from: null, to: null, offset: 0, limit: 9 })
  expect(rows.map(({ method }) => method)).toContain('readiness.overridden')
  await book('video') // the first no more
})

test('nor does a practice that is signed off have to say why', async () => {
  await everything()
  await house.api.readiness.signOff({})
  const { id: clientId } = await house.api.clients.add(someone)
  const fields = {
    clientId,
    title: '',
    serviceId: null,
    date: '2026-12-01',
    time: '10:00',
    minutes: 50,
    modality: 'video',
    place: ''
  } as const
  await house.api.appointments.book({ fields, repeats: null, times: null })
  expect((await house.api.readiness.look({})).overrides).toEqual([])
})

test('it goes to paper, every word escaped', async () => {
  await house.api.readiness.set({ item: 'room', state: 'done', note: '<b>quiet</b>', reviewOn: null })
  await house.api.readiness.print({ language: 'en', words: { title: 'Ready', 'items.room': 'My own room' } })
  const html = house.asked.calls.find(([call]) => call === 'print')![1] as string
  expect(html).toContain('&lt;b&gt;quiet&lt;/b&gt;')
  expect(html).toContain('My own room')
  house.asked.answers.place = `${house.folder}/ready.pdf`
  await house.api.readiness.savePdf({ language: 'en', words: { title: 'Ready' } })
})
