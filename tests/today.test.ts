// Today through the door: what waits to be written, whom she sees, what runs, when it was last backed up.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { agreed, minutes, openHouse, said, screened, sheet, someone, writtenNote, type House } from './house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

test('a new practice has nothing to do but what only she can see to', async () => {
  expect(await house.api.today.look({})).toEqual({
    sessions: [],
    toWrite: [],
    toAnswer: { rows: [], total: 0 },
    recentClients: [],
    running: null,
    lastBackup: null,
    backups: { destinations: 0, old: true, troubles: [], elsewhere: null },
    tasks: {
      rows: [
        { kind: 'check', due: null, clientId: null, clientName: null, record: 'checks', about: '', count: 6, own: null },
        { kind: 'disk', due: null, clientId: null, clientName: null, record: 'disk', about: '', count: 1, own: null }
      ],
      open: 2,
      overdue: 0
    }
  })
})

test('shows what waits to be written, the oldest session first, and whom she saw or added last', async () => {
  const heron = await writtenNote(house, 'First words of the oldest note')
  house.clock.pass(minutes(60))
  await house.api.clients.add({ ...someone, name: 'Otter', meetingLink: 'https://meet.jit.si/q8fz2kd0' })
  house.clock.pass(minutes(60))
  const { id: finch } = await house.api.clients.add({ ...someone, name: 'Finch', meetingLink: 'https://meet.jit.si/q8fz2kd1' })
  const signed = await writtenNote(house, 'Signed', { clientId: finch, signed: true })
  const draft = await writtenNote(house, 'Half a note', { clientId: finch })
  await house.api.notes.begin({ clientId: finch, format: 'soap' })
  await agreed(house, finch)
  await screened(house, finch)
  await house.api.sessions.start({ clientId: finch, said })

  const today = await house.api.today.look({})
  expect(today.toWrite).toMatchObject([
    { id: heron.id, clientName: 'Heron', opening: 'First words of the oldest note', signedAt: null },
    { id: draft.id, clientName: 'Finch', opening: 'Half a note' }
  ])
  expect(today.toWrite.map(({ id }) => id)).not.toContain(signed.id)
  expect(today.recentClients.map(({ name }) => name)).toEqual(['Finch', 'Otter', 'Heron'])
  expect(today.running).toMatchObject({ clientName: 'Finch' })
})

test('leaves archived clients out', async () => {
  const { id } = await house.api.clients.add(someone)
  await house.api.clients.archive({ id })
  expect((await house.api.today.look({})).recentClients).toEqual([])
})

test('says of each session of the day what it still needs, and which is the next', async () => {
  const link = 'https://meet.jit.si/q8fz2kd0'
  const { id: heron } = await house.api.clients.add({ ...someone, meetingLink: null })
  const { id: otter } = await house.api.clients.add({ ...someone, name: 'Otter', phone: null, email: 'otter@example.org' })
  const book = (clientId: string | null, time: string, modality: 'video' | 'telephone' | 'inPerson' | null) =>
    house.api.appointments.book({
      fields: { clientId, title: '', serviceId: null, date: '2026-11-22', time, minutes: 50, modality, place: '' },
      repeats: null,
      times: null,
      override: { reason: 'asked by telephone' }
    })
  await book(heron, '08:00', 'video') // it is ten: this one is over
  await book(null, '09:30', null)
  const cancelled = await book(heron, '11:00', 'video')
  await house.api.appointments.settle({ id: cancelled.id, on: null, state: 'cancelled', by: 'client', reason: '' })
  await book(heron, '12:00', 'video')
  await book(otter, '14:00', 'telephone')
  await book(otter, '15:00', 'inPerson')
  const told = async () => (await house.api.today.look({})).sessions.map(({ needs, consents, next }) => [needs.join(' '), consents.length, next]) // prettier-ignore
  expect(await told()).toEqual([
    ['', 0, false],
    ['', 0, false],
    ['', 0, false],
    ['consent screening link emergency', 3, true],
    ['consent screening phone emergency', 3, false],
    ['consent', 1, false]
  ])
  expect((await house.api.today.look({})).sessions[3]!.consents).toEqual(['therapy', 'limitedIdentity', 'online'])

  await agreed(house, heron)
  await screened(house, heron)
  await house.api.clients.change({ id: heron, fields: { ...someone, meetingLink: link } })
  await house.api.emergency.save({ clientId: heron, fields: sheet, checked: true })
  expect((await told())[3]).toEqual(['country', 0, true]) // the sheet is of a place in Britain, the client lives in France
  await house.api.emergency.save({ clientId: heron, fields: { ...sheet, places: [{ ...sheet.places[0]!, country: 'FR' }] }, checked: true })
  expect((await told())[3]).toEqual(['', 0, true])
  const { id: skype } = (await house.api.platforms.list({ language: 'en' })).find(({ name }) => name === 'Skype')!
  await house.api.platforms.choose({ clientIds: [heron], platformId: skype })
  expect((await told())[3]).toEqual(['platform', 0, true])
})

test('has the nearest tasks, the notes apart, and how many there are in all', async () => {
  await writtenNote(house, 'Half a note')
  for (let day = 10; day < 30; day++)
    await house.api.tasks.add({ words: `Day ${day}`, dueOn: `2026-11-${day}`, clientId: null, repeat: null })
  const { rows, open, overdue } = (await house.api.today.look({})).tasks
  expect(rows.map(({ about }) => about)).toEqual(['Day 10', 'Day 11', 'Day 12', 'Day 13', 'Day 14', 'Day 15', 'Day 16', 'Day 17'])
  expect([open, overdue]).toEqual([23, 12]) // the note, the monthly checks and the disk among them
})
