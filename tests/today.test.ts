// Today through the door: what waits to be written, whom she sees, what runs, when it was last backed up.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { agreed, minutes, openHouse, said, screened, someone, writtenNote, type House } from './house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

test('a new practice has nothing to do', async () => {
  expect(await house.api.today.look({})).toEqual({
    appointments: [],
    toWrite: [],
    recentClients: [],
    running: null,
    lastBackup: null,
    backups: { destinations: 0, old: true, troubles: [] },
    consents: { due: 0, withdrawn: 0 },
    enquiries: { unanswered: 0, expired: 0 },
    recordings: 0,
    screenings: 0,
    policies: { reviews: 0, acknowledgements: 0 },
    referrals: 0,
    platforms: { due: 0, leaving: 0 },
    readiness: null
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
