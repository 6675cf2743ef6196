// The register of recordings through the door: none without everybody's consent, each deleted in time.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { v7 } from 'uuid'
import type { RecordingFields } from '#contract/recordings'
import { agreed, dueNow, minutes, openHouse, said, screened, someone, type House } from './house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const recording: RecordingFields = {
  on: '2026-11-22',
  medium: 'audio',
  purpose: 'supervision',
  persons: [],
  place: 'blue disk',
  encrypted: true,
  deleteBy: '2026-12-22'
}
const add = (clientId: string, more: Partial<RecordingFields> = {}, override?: { reason: string }, sessionId: string | null = null) =>
  house.api.recordings.add({ clientId, sessionId, fields: { ...recording, ...more }, ...(override ? { override } : {}) })
const client = async (name = 'Heron') => (await house.api.clients.add({ ...someone, name, meetingLink: 'https://zoom.us/j/123456789' })).id
const list = () => house.api.recordings.list({ offset: 0, limit: 50 })

test('a recording takes the live consent of everybody who is heard', async () => {
  const clientId = await client()
  await expect(add(clientId)).rejects.toMatchObject({ code: 'consentMissing' })
  const [id = ''] = await agreed(house, clientId, ['recording'], { about: 'supervision' })
  await expect(add(clientId, { persons: ['Otter'] })).rejects.toMatchObject({ code: 'consentMissing' })
  await agreed(house, clientId, ['recording'], { about: 'supervision', person: 'Otter' })
  await add(clientId, { persons: ['Otter'] })
  await house.api.consents.withdraw({ id })
  await expect(add(clientId)).rejects.toMatchObject({ code: 'consentMissing' })
  expect((await list()).rows).toMatchObject([
    { clientName: 'Heron', persons: ['Otter'], purpose: 'supervision', encrypted: true, withdrawn: true, due: true }
  ])
  // whoever takes it back wants it gone today
  expect(await dueNow(house, 'recording')).toBe(1)
})

test('or her reason, which stays in the vault', async () => {
  const clientId = await client()
  await add(clientId, {}, { reason: 'The court ordered it.' })
  expect((await house.api.consents.ofClient({ clientId })).overrides).toMatchObject([
    { purpose: 'recording', words: 'The court ordered it.' }
  ])
  const { rows } = await house.api.audit.list({ room: 'consents', clientId, from: null, to: null, offset: 0, limit: 9 })
  expect(rows).toContainEqual(expect.objectContaining({ method: 'consents.overridden', clientName: 'Heron' }))
})

const missing = async (clientId: string, about: string, persons: string[] = []): Promise<string[]> =>
  (await house.api.consents.missing({ clientId, purpose: 'recording', about, persons })).map(({ person, state }) => `${person} ${state}`)

test('a consent to one purpose covers no other', async () => {
  const clientId = await client()
  await agreed(house, clientId, ['recording'], { about: 'Supervision with Dr. Tern' })
  await agreed(house, clientId, ['recording'], { about: 'Never for training, only my own notes' })
  for (const covered of ['supervision', 'For SUPERVISION', 'the supervision with Dr Tern', 'never for training, only my own notes'])
    expect(await missing(clientId, covered), covered).toEqual([])
  for (const other of ['training', 'supervision and training', 'notes', 'formation']) {
    expect(await missing(clientId, other), other).toEqual([' otherPurpose'])
    await expect(add(clientId, { purpose: other })).rejects.toMatchObject({ code: 'consentMissing' })
  }
  await agreed(house, clientId, ['recording'], { about: 'training of colleagues' })
  expect(await missing(clientId, 'supervision and training')).toEqual([])
  const { id } = await add(clientId, { purpose: 'supervision and training' })
  const { on: _on, persons: _persons, ...entry } = recording
  const change = (purpose: string, more: object = {}) => house.api.recordings.change({ id, fields: { ...entry, purpose }, ...more })
  await expect(change('a public film')).rejects.toMatchObject({ code: 'consentMissing' })
  await change('training')
  await change('a public film', { override: { reason: 'She asked for it by e-mail.' } })
  expect((await house.api.consents.ofClient({ clientId })).overrides).toMatchObject([
    { purpose: 'recording', words: 'She asked for it by e-mail.' }
  ])
})

test('each participant consents, by whatever spelling of the name', async () => {
  const clientId = await client('Zoé Lefèvre')
  await agreed(house, clientId, ['recording'], { about: 'supervision', person: 'ZOE LEFEVRE' })
  await agreed(house, clientId, ['recording'], { about: 'supervision', person: 'Jean-Noël  D’Œuvre' })
  expect(await missing(clientId, 'supervision', ['d’oeuvre JEAN NOEL', 'Lefevre Zoe'])).toEqual([])
  expect(await missing(clientId, 'supervision', ['Otter', 'Jean D’Œuvre', 'Jean-Noël D’Œuvre'])).toEqual([
    'Otter missing',
    'Jean D’Œuvre missing'
  ])
  const { consents, persons } = await house.api.consents.ofClient({ clientId })
  expect(consents.map(({ person }) => person)).toEqual(['', 'Jean-Noël D’Œuvre'])
  expect(persons).toEqual([{ name: 'Jean-Noël D’Œuvre', leftOn: null }])
})

test('belongs to a session of the same client, and to no day that is to come', async () => {
  const [one, two] = [await client(), await client('Otter')]
  await agreed(house, one)
  await agreed(house, one, ['recording'], { about: 'supervision' })
  await agreed(house, two, ['recording'], { about: 'supervision' })
  await screened(house, one)
  const session = await house.api.sessions.start({ clientId: one, said })
  await expect(add(two, {}, undefined, session.id)).rejects.toMatchObject({ code: 'notFound' })
  await add(one, {}, undefined, session.id)
  expect(await house.api.recordings.ofClient({ clientId: one })).toMatchObject([{ sessionId: session.id }])
  await expect(add(one, { on: '2026-11-23' })).rejects.toMatchObject({ code: 'notYet' })
  await expect(add(one, { deleteBy: '2026-11-21' })).rejects.toMatchObject({ code: 'invalid', field: 'fields.deleteBy' })
})

test('what is to be deleted stands first, on Today too, until it is', async () => {
  const clientId = await client()
  await agreed(house, clientId, ['recording'], { about: 'late, soon or gone' })
  const late = await add(clientId, { purpose: 'late' })
  const soon = await add(clientId, { purpose: 'soon', deleteBy: '2026-11-25' })
  const gone = await add(clientId, { purpose: 'gone', deleteBy: '2026-11-23' })
  await house.api.recordings.tickDeleted({ id: gone.id })
  house.clock.pass(minutes(3 * 24 * 60))
  expect((await list()).rows.map(({ purpose, due, deletedOn }) => [purpose, due, deletedOn])).toEqual([
    ['soon', true, null],
    ['late', false, null],
    ['gone', false, '2026-11-22']
  ])
  expect(await dueNow(house, 'recording')).toBe(1)
  const { on: _on, persons: _persons, ...entry } = recording
  await house.api.recordings.change({ id: soon.id, fields: { ...entry, purpose: 'soon', deleteBy: '2027-01-01' } })
  expect(await dueNow(house, 'recording')).toBe(0)
  await house.api.recordings.untickDeleted({ id: gone.id })
  expect(await dueNow(house, 'recording')).toBe(1)
  await expect(house.api.recordings.tickDeleted({ id: v7() })).rejects.toMatchObject({ code: 'notFound' })
  expect(late.id).not.toBe(soon.id)
})
