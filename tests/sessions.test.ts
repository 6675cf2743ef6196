// Sessions through the door: which links leave the program, and what is stamped when one does.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { v7 } from 'uuid'
import { Refusal } from '../src/main/tools.ts'
import { agreed, minutes, openHouse, screened, someone, type House } from './house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const zoom = 'https://us02web.zoom.us/j/81234567890?pwd=Qm9yZWQ'

const clientWith = async (meetingLink: string | null, name = 'Heron'): Promise<string> => {
  const { id } = await house.api.clients.add({ ...someone, name, meetingLink })
  await agreed(house, id)
  await screened(house, id)
  return id
}

/** As an older program or an importer may have left it. */
const clientHolding = async (link: string | null): Promise<string> => {
  const clientId = await clientWith(null)
  house.direct((db) => db.run('update clients set meeting_link = ? where id = ?', link, clientId))
  return clientId
}

const opened = () => house.asked.calls.filter(([call]) => call === 'openLink').map(([, link]) => link)

describe('a session', () => {
  test('opens the link outside and stamps its start with the practice’s zone', async () => {
    const clientId = await clientWith(zoom)
    const session = await house.api.sessions.start({ clientId })
    expect(session).toMatchObject({
      clientId,
      clientName: 'Heron',
      startedAt: '2026-11-22T09:00:00.000Z',
      endedAt: null,
      timeZone: 'Europe/Paris',
      host: 'us02web.zoom.us'
    })
    expect(opened()).toEqual([zoom])
    expect(await house.api.sessions.running({})).toEqual(session)
  })

  test('that is running is joined again, not begun twice', async () => {
    const clientId = await clientWith(zoom)
    const session = await house.api.sessions.start({ clientId })
    house.clock.pass(minutes(10))
    expect(await house.api.sessions.start({ clientId })).toEqual(session)
    expect(opened()).toEqual([zoom, zoom])
  })

  test('ends when she says so, and only once', async () => {
    const { id } = await house.api.sessions.start({ clientId: await clientWith(zoom) })
    house.clock.pass(minutes(50))
    await house.api.sessions.end({ id })
    expect(await house.api.sessions.running({})).toBeNull()
    house.clock.pass(minutes(50))
    await house.api.sessions.end({ id })
    expect(house.direct((db) => db.get('select ended_at from sessions where id = ?', id))).toEqual({ ended_at: '2026-11-22T09:50:00.000Z' })
    await expect(house.api.sessions.end({ id: v7() })).rejects.toMatchObject({ code: 'notFound' })
  })

  test('with another client ends the one before', async () => {
    const first = await house.api.sessions.start({ clientId: await clientWith(zoom) })
    house.clock.pass(minutes(60))
    const second = await house.api.sessions.start({ clientId: await clientWith(zoom, 'Otter') })
    expect(await house.api.sessions.running({})).toEqual(second)
    expect(house.direct((db) => db.get('select ended_at from sessions where id = ?', first.id))).toEqual({
      ended_at: '2026-11-22T10:00:00.000Z'
    })
  })

  test('that nobody ended is not running the next day', async () => {
    await house.api.sessions.start({ clientId: await clientWith(zoom) })
    house.clock.pass(minutes(13 * 60))
    expect(await house.api.sessions.running({})).toBeNull()
  })

  test.each([
    ['there is no link', null, 'linkMissing'],
    ['the host is not known', 'https://zoom.us.example.org/j/1', 'linkNotAllowed'],
    ['the client’s name stands in it', 'https://whereby.com/heron-room', 'linkNotAllowed'],
    ['it would tell the client’s name', `${zoom}&uname=somebody`, 'linkNotAllowed']
  ])('does not start where %s: nothing is opened, nothing stamped', async (_, link, code) => {
    await expect(house.api.sessions.start({ clientId: await clientHolding(link) })).rejects.toMatchObject({ code })
    expect(opened()).toEqual([])
    expect(await house.api.sessions.running({})).toBeNull()
  })

  test('is not stamped when the system could not open the link', async () => {
    const clientId = await clientWith(zoom)
    house.asked.refuse = new Refusal('linkNotAllowed')
    await expect(house.api.sessions.start({ clientId })).rejects.toMatchObject({ code: 'linkNotAllowed' })
    expect(await house.api.sessions.running({})).toBeNull()
  })

  test('of a client who does not exist is not found', async () => {
    await expect(house.api.sessions.start({ clientId: v7() })).rejects.toMatchObject({ code: 'notFound' })
  })
})

const judge = (link: string, ...names: string[]) => house.api.sessions.checkLink({ link, names })

test('a link is judged through the door, with the reason why it would not be opened', async () => {
  expect(await judge(zoom)).toEqual({ allowed: true, fault: null, host: 'us02web.zoom.us', platform: 'Zoom' })
  expect(await judge('https://join.skype.com/x')).toMatchObject({ allowed: false, fault: 'closed', platform: 'Skype' })
  expect(await judge('https://example.org')).toEqual({ allowed: false, fault: 'unknownHost', host: 'example.org', platform: null })
  expect(await judge('https://whereby.com/heron-room', 'Heron')).toMatchObject({ allowed: false, fault: 'namesSomeone' })
  expect(await judge('http://zoom.us/j/1')).toMatchObject({ allowed: false, fault: 'notHttps' })
  expect(await judge('nonsense')).toEqual({ allowed: false, fault: 'notALink', host: null, platform: null })
})

test('a link typed without its beginning is completed, and kept whole', async () => {
  expect(await judge(' zoom.us/j/81234567890 ')).toMatchObject({ allowed: true, host: 'zoom.us' })
  const id = await clientWith('zoom.us/j/81234567890')
  expect((await house.api.clients.get({ id })).meetingLink).toBe('https://zoom.us/j/81234567890')
})

describe('a host of her own', () => {
  test('may be opened, itself alone', async () => {
    await house.api.settings.change({ meetingHosts: ['Visio.Example.org'] })
    expect(await judge('https://visio.example.org/room')).toEqual({ allowed: true, fault: null, host: 'visio.example.org', platform: null })
    expect(await judge('https://evil.visio.example.org/room')).toMatchObject({ fault: 'unknownHost' })
    expect(await judge('https://visio.example.org/heron', 'Heron')).toMatchObject({ fault: 'namesSomeone' })
    const clientId = await clientWith('https://visio.example.org/room')
    expect(await house.api.sessions.start({ clientId })).toMatchObject({ host: 'visio.example.org' })
    expect(house.asked.calls).toContainEqual(['openLink', 'https://visio.example.org/room', ['visio.example.org']])
  })

  test.each([
    'localhost',
    '127.0.0.1',
    'https://visio.example.org',
    'visio.example.org/room',
    'visio_example.org',
    'vis\u0456o.example.org',
    ''
  ])('%j is none', async (host) => {
    expect(await house.door('settings', 'change', { meetingHosts: [host] })).toMatchObject({ ok: false, code: 'invalid' })
  })
})

test.each([
  ['of an unknown host', 'https://rooms.example.org/81'],
  ['of a platform that was closed', 'https://join.skype.com/x'],
  ['that holds the client’s name', 'https://whereby.com/heron-room']
])('a link %s is not kept, neither for a new client nor for one who is changed', async (_, meetingLink) => {
  const refusal = { code: 'linkNotAllowed', field: 'meetingLink' }
  await expect(clientWith(meetingLink)).rejects.toMatchObject(refusal)
  const id = await clientWith(zoom)
  await expect(house.api.clients.change({ id, fields: { ...someone, meetingLink } })).rejects.toMatchObject(refusal)
  expect((await house.api.clients.get({ id })).meetingLink).toBe(zoom)
})
