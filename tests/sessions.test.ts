// Sessions through the door: which links leave the program, and what is stamped when one does.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { v7 } from 'uuid'
import { Refusal } from '../src/main/tools.ts'
import { agreed, freeText, minutes, openHouse, person, said, screened, someone, type House } from './house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const zoom = 'https://us02web.zoom.us/j/81234567890?pwd=Qm9yZWQ'

const clientWith = async (meetingLink: string | null, name = 'Heron'): Promise<string> => {
  const { id } = await house.api.clients.add({ ...someone, name, meetingLink })
  await agreed(house, id)
  await screened(house, id, { modalities: ['video', 'telephone', 'chat', 'messages'] })
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
    const session = await house.api.sessions.start({ clientId, said })
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
    const session = await house.api.sessions.start({ clientId, said })
    house.clock.pass(minutes(10))
    expect(await house.api.sessions.start({ clientId, said })).toEqual(session)
    expect(opened()).toEqual([zoom, zoom])
  })

  test('that goes on by another way of meeting is asked what that way takes', async () => {
    const { id: clientId } = await house.api.clients.add({ ...someone, meetingLink: zoom })
    await agreed(house, clientId, ['therapy'])
    const { id } = await house.api.sessions.start({ clientId, said: { ...said, modality: 'inPerson' } })
    await expect(house.api.sessions.start({ clientId, said })).rejects.toMatchObject({ code: 'consentMissing' })
    await agreed(house, clientId)
    await expect(house.api.sessions.start({ clientId, said })).rejects.toMatchObject({ code: 'screeningMissing' })
    expect(opened()).toEqual([])
    await house.api.sessions.start({ clientId, said, override: { reason: 'snowed in' } })
    expect(opened()).toEqual([zoom])
    expect(await house.api.sessions.running({})).toMatchObject({ id, modality: 'video', host: 'us02web.zoom.us' })
    expect((await house.api.screenings.ofClient({ clientId })).events).toMatchObject([{ what: 'overridden', words: 'snowed in' }])
  })

  test('ends when she says so, and only once', async () => {
    const { id } = await house.api.sessions.start({ clientId: await clientWith(zoom), said })
    house.clock.pass(minutes(50))
    await house.api.sessions.end({ id })
    expect(await house.api.sessions.running({})).toBeNull()
    house.clock.pass(minutes(50))
    await house.api.sessions.end({ id })
    expect(house.direct((db) => db.get('select ended_at from sessions where id = ?', id))).toEqual({ ended_at: '2026-11-22T09:50:00.000Z' })
    await expect(house.api.sessions.end({ id: v7() })).rejects.toMatchObject({ code: 'notFound' })
  })

  test('with another client ends the one before', async () => {
    const first = await house.api.sessions.start({ clientId: await clientWith(zoom), said })
    house.clock.pass(minutes(60))
    const second = await house.api.sessions.start({ clientId: await clientWith(zoom, 'Otter'), said })
    expect(await house.api.sessions.running({})).toEqual(second)
    expect(house.direct((db) => db.get('select ended_at from sessions where id = ?', first.id))).toEqual({
      ended_at: '2026-11-22T10:00:00.000Z'
    })
  })

  test('that nobody ended is not running the next day', async () => {
    await house.api.sessions.start({ clientId: await clientWith(zoom), said })
    house.clock.pass(minutes(13 * 60))
    expect(await house.api.sessions.running({})).toBeNull()
  })

  test.each([
    ['there is no link', null, 'linkMissing'],
    ['the host is not known', 'https://zoom.us.example.org/j/1', 'linkNotAllowed'],
    ['the client’s name stands in it', 'https://whereby.com/heron-room', 'linkNotAllowed'],
    ['it would tell the client’s name', `${zoom}&uname=somebody`, 'linkNotAllowed']
  ])('does not start where %s: nothing is opened, nothing stamped', async (_, link, code) => {
    await expect(house.api.sessions.start({ clientId: await clientHolding(link), said })).rejects.toMatchObject({ code })
    expect(opened()).toEqual([])
    expect(await house.api.sessions.running({})).toBeNull()
  })

  test('is not stamped when the system could not open the link', async () => {
    const clientId = await clientWith(zoom)
    house.asked.refuse = new Refusal('linkNotAllowed')
    await expect(house.api.sessions.start({ clientId, said })).rejects.toMatchObject({ code: 'linkNotAllowed' })
    expect(await house.api.sessions.running({})).toBeNull()
  })

  test('of a client who does not exist is not found', async () => {
    await expect(house.api.sessions.start({ clientId: v7(), said })).rejects.toMatchObject({ code: 'notFound' })
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
    expect(await house.api.sessions.start({ clientId, said })).toMatchObject({ host: 'visio.example.org' })
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

const lines = async (clientId: string): Promise<string[]> =>
  (await house.api.audit.list({ room: 'sessions', clientId, from: null, to: null, offset: 0, limit: 50 })).rows.map(({ method }) => method)

describe('the card before a session', () => {
  test('is filled from the record, and then as last time; what must be asked anew is asked anew', async () => {
    const clientId = await clientWith(zoom)
    expect((await house.api.sessions.card({ clientId })).said).toMatchObject({
      modality: 'video',
      identity: 'later',
      place: '',
      privacyHere: [],
      plan: { caller: 'practitioner', number: someone.phone, after: 5 },
      minutes: 50,
      codeWord: ''
    })
    const { id } = await house.api.sessions.start({ clientId, said: { ...said, native: true, limitMinutes: 40 } })
    await house.api.sessions.confirm({ id, what: 'place', place: 'At a friend’s' })
    await house.api.sessions.end({ id })
    const card = await house.api.sessions.card({ clientId })
    expect(card.said).toMatchObject({
      native: true,
      identity: 'codeWord',
      place: 'At home',
      placeAsked: 'later',
      privacyHere: ['door', 'alone'],
      privacyThere: 'later',
      recorded: false,
      limitMinutes: 40,
      codeWord: 'marmalade'
    })
    expect(card.places).toEqual(['At a friend’s', 'At home'])
    expect(card).toMatchObject({ link: { to: 'us02web.zoom.us', platform: 'Zoom', native: true }, telephone: { to: '+33639981234' } })
  })

  test.each([
    ['her own room is not private', { privacyHere: ['door'] }, 'privacyHere'],
    ['nobody knows which number to call', { plan: { ...said.plan, number: '' } }, 'plan'],
    ['a place is confirmed that is none', { place: '' }, 'place'],
    ['it is recorded without everybody’s consent', { recorded: true }, 'recording']
  ] as const)('guards a start where %s: only a reason goes past, and it is logged', async (_, lack, field) => {
    const clientId = await clientWith(zoom)
    const asked = { clientId, said: { ...said, ...lack } as typeof said }
    await expect(house.api.sessions.start(asked)).rejects.toMatchObject({ code: 'checksMissing', field })
    expect(opened()).toEqual([])
    await house.api.sessions.start({ ...asked, override: { reason: 'Secret reason.' } })
    expect(opened()).toEqual([zoom])
    expect(await lines(clientId)).toContain('sessions.overridden')
    const kept = house.direct((db) => db.get<{ facts: string }>("select facts from session_events where what = 'override'"))
    expect(JSON.parse(kept!.facts)).toEqual({ reason: 'Secret reason.', lacks: [field] })
    expect(JSON.stringify(house.direct((db) => db.all('select * from audit')))).not.toContain('Secret')
  })

  test('asks of a recording the consent of everybody who takes part', async () => {
    const clientId = await clientWith(zoom)
    await agreed(house, clientId, ['recording'], { about: 'supervision' })
    await house.api.persons.add({ clientId, fields: { ...person, name: 'Otter' } })
    const asked = { clientId, said: { ...said, recorded: true } }
    await expect(house.api.sessions.start(asked)).rejects.toMatchObject({ code: 'checksMissing', field: 'recording' })
    await agreed(house, clientId, ['recording'], { about: 'supervision', person: 'Otter' })
    await agreed(house, clientId, ['therapy', 'online'], { person: 'Otter' })
    expect(await house.api.sessions.start(asked)).toMatchObject({ clientId })
    expect((await house.api.sessions.now({}))?.facts).toMatchObject({ recorded: true })
  })
})

describe('the card of somebody who must not be called', () => {
  const rules = {
    unsafe: false,
    call: 'no',
    voicemail: 'no',
    write: 'yes',
    post: 'unasked',
    hours: '',
    calling: '',
    safeWord: '',
    about: ''
  } as const

  test('plans no call, and asks for no number', async () => {
    const clientId = await clientWith(zoom)
    const { id } = await house.api.sessions.start({ clientId, said })
    await house.api.sessions.end({ id })
    expect((await house.api.sessions.card({ clientId })).said.plan).toEqual(said.plan)
    for (const one of [rules, { ...rules, unsafe: true, call: 'unasked' }] as const) {
      await house.api.clients.setContactRules({ id: clientId, rules: one })
      const { plan } = (await house.api.sessions.card({ clientId })).said
      expect(plan).toEqual({ caller: 'client', number: '', after: 5 })
      const session = await house.api.sessions.start({ clientId, said: { ...said, plan } })
      await house.api.sessions.end({ id: session.id })
      // what was planned by the number of before is not taken up again
      await house.api.clients.setContactRules({ id: clientId, rules: { ...rules, call: 'yes' } })
      await house.api.sessions.end({ id: (await house.api.sessions.start({ clientId, said })).id })
    }
  })
})

test('the card opens as it was booked, though the record has no link', async () => {
  const clientId = await clientWith(null)
  const fields = {
    clientId,
    title: '',
    serviceId: null,
    date: '2026-11-22',
    time: '10:30',
    minutes: 50,
    modality: 'video',
    place: ''
  } as const
  expect((await house.api.sessions.card({ clientId })).said.modality).toBe('inPerson')
  await house.api.appointments.book({ fields, repeats: null, times: null, override: { reason: 'Signed on paper.' } })
  expect(await house.api.sessions.card({ clientId })).toMatchObject({ said: { modality: 'video' }, link: null })
})

describe('each way of meeting', () => {
  const start = (clientId: string, part: Partial<typeof said>) => house.api.sessions.start({ clientId, said: { ...said, ...part } })

  test('leaves as it must: Zoom’s own program, the telephone; in person and in writing nothing', async () => {
    const clientId = await clientWith(zoom)
    await agreed(house, clientId, ['telephone', 'messages'])
    await start(clientId, { native: true })
    const { id } = (await house.api.sessions.running({}))!
    await house.api.sessions.reopen({ id })
    await house.api.sessions.end({ id })
    for (const modality of ['telephone', 'inPerson', 'messages', 'chat'] as const) {
      const session = await start(clientId, { modality })
      expect(session).toMatchObject({ modality, host: null })
      await house.api.sessions.end({ id: session.id })
    }
    const native = 'zoommtg://us02web.zoom.us/join?action=join&confno=81234567890&pwd=Qm9yZWQ'
    expect(opened()).toEqual([native, native, 'tel:+33639981234'])
  })

  test('by telephone needs a number with its country code', async () => {
    const { id: clientId } = await house.api.clients.add({ ...someone, phone: '06 39 98 12 34' })
    await agreed(house, clientId, ['therapy', 'limitedIdentity', 'telephone'])
    await screened(house, clientId, { modalities: ['telephone'] })
    await expect(start(clientId, { modality: 'telephone' })).rejects.toMatchObject({ code: 'numberNotAllowed' })
    house.direct((db) => db.run('update clients set phone = null'))
    await expect(start(clientId, { modality: 'telephone' })).rejects.toMatchObject({ code: 'linkMissing' })
    expect(opened()).toEqual([])
  })
})

test('what the system did not open is not stamped; she opens it herself, and then it is', async () => {
  const clientId = await clientWith(zoom)
  house.asked.refuse = new Refusal('linkNotOpened')
  await expect(house.api.sessions.start({ clientId, said })).rejects.toMatchObject({ code: 'linkNotOpened' })
  expect(await house.api.sessions.running({})).toBeNull()
  house.asked.refuse = null
  await house.api.sessions.copyLink({ clientId })
  expect(house.asked.calls).toContainEqual(['copySecret', zoom])
  await house.api.sessions.start({ clientId, said, opens: false })
  expect(opened()).toEqual([zoom]) // the one that failed
  expect(await house.api.sessions.running({})).toMatchObject({ clientId })
})

test('a start that could not be written after the link had left is told truly, and stamped for that moment later', async () => {
  const clientId = await clientWith(zoom)
  house.direct((db) => db.run("create trigger full before insert on sessions begin select raise(abort, 'full'); end"))
  await expect(house.api.sessions.start({ clientId, said })).rejects.toMatchObject({ code: 'startNotStamped' })
  expect(opened()).toEqual([zoom])
  const openedAt = house.clock.now()
  house.direct((db) => db.run('drop trigger full'))
  house.clock.pass(minutes(7))
  await expect(house.api.sessions.start({ clientId, said, openedAt: '2026-11-22T19:00:00.000Z' })).rejects.toMatchObject({
    code: 'invalid'
  })
  await expect(house.api.sessions.start({ clientId, said, openedAt: '2026-11-20T09:00:00.000Z' })).rejects.toMatchObject({
    code: 'invalid'
  })
  expect(await house.api.sessions.start({ clientId, said, openedAt })).toMatchObject({ startedAt: '2026-11-22T09:00:00.000Z' })
  expect(opened()).toEqual([zoom])
})

describe('while a session runs', () => {
  const later = { ...said, identity: 'later', placeAsked: 'later', privacyThere: 'later' } as const

  test('what was to be asked stays open until it is answered, and is not passed over at the end', async () => {
    const clientId = await clientWith(zoom)
    const { id } = await house.api.sessions.start({ clientId, said: later })
    expect(await house.api.sessions.now({})).toMatchObject({ open: ['identity', 'place', 'privacy'], codeWord: 'marmalade' })
    await expect(house.api.sessions.end({ id })).rejects.toMatchObject({ code: 'checksMissing' })
    await house.api.sessions.confirm({ id, what: 'identity', how: 'identifiers' })
    await house.api.sessions.confirm({ id, what: 'place', place: 'In the car' })
    expect(await house.api.sessions.now({})).toMatchObject({
      open: ['privacy'],
      facts: { place: 'In the car', placeConfirmed: true, identity: 'identifiers', privacy: false }
    })
    await house.api.sessions.end({ id, override: { reason: 'The line broke.' } })
    expect(await lines(clientId)).toContain('sessions.unasked')
    await expect(house.api.sessions.confirm({ id, what: 'privacy' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(house.api.sessions.mark({ id, what: 'risk', words: '' })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('that is ended by another one leaves its line too', async () => {
    const first = await clientWith(zoom)
    await house.api.sessions.start({ clientId: first, said: later })
    await house.api.sessions.start({ clientId: await clientWith(zoom, 'Otter'), said })
    expect(await lines(first)).toContain('sessions.unasked')
  })

  test('stamps keep their moment, and none of it can be changed', async () => {
    const clientId = await clientWith(zoom)
    const { id } = await house.api.sessions.start({ clientId, said })
    house.clock.pass(minutes(12))
    await house.api.sessions.mark({ id, what: 'technical', words: 'No sound' })
    expect((await house.api.sessions.now({}))?.marks).toMatchObject([
      { what: 'technical', at: '2026-11-22T09:12:00.000Z', words: 'No sound' }
    ])
    expect(() => house.direct((db) => db.run('delete from session_events'))).toThrow('kept')
    expect(() => house.direct((db) => db.run("update session_events set at = ''"))).toThrow('kept')
    expect(() => house.direct((db) => db.run('insert or replace into session_events select * from session_events'))).toThrow('kept')
  })

  test('its facts fill the header of the note, and what was jotted down becomes its text, once', async () => {
    const clientId = await clientWith(zoom)
    const { id } = await house.api.sessions.start({ clientId, said: { ...said, others: 'An interpreter' } })
    await house.api.sessions.jot({ id, text: 'Slept better.\nWork still hard.' })
    const note = await house.api.notes.begin({ clientId, format: 'soap' })
    expect(note.header).toMatchObject({
      modality: 'video',
      personsPresent: 'An interpreter',
      facts: { place: 'At home', placeConfirmed: true, identityChecked: true, privacyChecked: true, recorded: false }
    })
    expect(note.doc.content[0]).toEqual({
      type: 'noteSection',
      attrs: { name: 'subjective' },
      content: freeText('Slept better.', 'Work still hard.').content
    })
    expect(await house.api.sessions.now({})).toMatchObject({ noteId: note.id })
    expect((await house.api.notes.begin({ clientId, format: 'soap' })).id).toBe(note.id)
    await house.api.notes.save({ id: note.id, revision: 0, header: note.header, doc: note.doc, format: 'soap', reason: '' })
    expect(JSON.stringify((await house.api.notes.begin({ clientId, format: 'soap' })).doc)).not.toContain('Slept')
    await house.api.notes.discard({ id: note.id })
    expect(await house.api.sessions.now({})).toMatchObject({ noteId: null, jotting: 'Slept better.\nWork still hard.' })
  })

  test('what was jotted down waits in its own session’s draft, though another session or midnight came between', async () => {
    const clientId = await clientWith(zoom)
    house.clock.pass(minutes(14 * 60)) // 00:00 in Paris
    house.clock.pass(-minutes(10))
    const late = await house.api.sessions.start({ clientId, said })
    await house.api.sessions.jot({ id: late.id, text: 'Slept better.' })
    house.clock.pass(minutes(50))
    await house.api.sessions.end({ id: late.id })
    house.clock.pass(minutes(8 * 60))
    const early = await house.api.sessions.start({ clientId, said })
    await house.api.sessions.end({ id: early.id })
    const begun = await house.api.notes.begin({ clientId, format: 'free' })
    expect(begun.header.startAt).toBe(early.startedAt)
    expect(JSON.stringify(begun.doc)).not.toContain('Slept')
    house.clock.pass(minutes(40 * 60))
    const [first, second] = await house.api.notes.unfinished({})
    expect(first).toMatchObject({ startAt: late.startedAt, opening: 'Slept better.' })
    expect(second).toMatchObject({ id: begun.id, opening: '' })
  })

  test('the note of a session that nobody ended is found for a day', async () => {
    const clientId = await clientWith(zoom)
    const { id } = await house.api.sessions.start({ clientId, said })
    await house.api.sessions.jot({ id, text: 'Slept better.' })
    house.clock.pass(minutes(20 * 60))
    expect(JSON.stringify((await house.api.notes.begin({ clientId, format: 'free' })).doc)).toContain('Slept better.')
  })

  test('the last signed note is at hand, with its plan', async () => {
    const clientId = await clientWith(zoom)
    expect(await house.api.notes.lastOf({ clientId })).toBeNull()
    const { id, header, format } = await house.api.notes.begin({ clientId, format: 'soap' })
    const plan = { type: 'noteSection' as const, attrs: { name: 'plan' as const }, content: freeText('Walk every day.').content as never }
    const { revision } = await house.api.notes.save({ id, revision: 0, header, format, reason: '', doc: { type: 'doc', content: [plan] } })
    expect(await house.api.notes.lastOf({ clientId })).toBeNull()
    await house.api.notes.sign({ id, revision })
    expect(await house.api.notes.lastOf({ clientId })).toMatchObject({ id, plan: 'Walk every day.' })
  })
})

describe('a session that has ended', () => {
  const ended = async (clientId: string) => {
    const { id } = await house.api.sessions.start({ clientId, said })
    await house.api.sessions.mark({ id, what: 'risk', words: 'Spoke of the bridge', label: 'Risque' })
    house.clock.pass(minutes(2))
    const slip = await house.api.sessions.mark({ id, what: 'technical', words: '' })
    await house.api.sessions.mark({ id, what: 'technical', words: '' })
    await house.api.sessions.unmark({ id, markId: slip.id })
    await expect(house.api.sessions.unmark({ id, markId: slip.id })).rejects.toMatchObject({ code: 'notFound' })
    await house.api.sessions.end({ id })
    await expect(house.api.sessions.unmark({ id, markId: slip.id })).rejects.toMatchObject({ code: 'conflict' })
    return id
  }
  const stamps = freeText('10:00 · Risque: Spoke of the bridge', '10:02 · Technical incident')

  test('is a note to write in every list, with its stamps, until it is discarded; and again when that is taken back', async () => {
    const clientId = await clientWith(zoom)
    await ended(clientId)
    const [row, ...more] = await house.api.notes.unfinished({})
    expect(more).toEqual([])
    const { doc, header } = await house.api.notes.get({ id: row!.id })
    expect({ doc: doc.content[0], header }).toMatchObject({
      doc: { attrs: { name: 'subjective' }, content: stamps.content },
      header: { endAt: '2026-11-22T09:02:00.000Z' }
    })
    const lists = async () => [
      (await house.api.today.look({})).toWrite.length,
      (await house.api.notes.ofClient({ clientId, offset: 0, limit: 10 })).total
    ]
    expect(await lists()).toEqual([1, 1])
    expect((await house.api.search.find({ query: 'bridge', order: 'newest', offset: 0, limit: 5 })).notes).toMatchObject([
      { noteId: row!.id }
    ])
    await house.api.notes.discard({ id: row!.id })
    expect(await lists()).toEqual([0, 0])
    await house.api.notes.recover({ id: row!.id })
    expect(await lists()).toEqual([1, 1])
    expect((await house.api.notes.begin({ clientId, format: 'soap' })).id).toBe(row!.id)
  })

  test('of which nothing is jotted down nor stamped is listed too, and no other session takes its draft', async () => {
    const clientId = await clientWith(zoom)
    for (let n = 0; n < 2; n++) {
      const { id } = await house.api.sessions.start({ clientId, said })
      house.clock.pass(minutes(2))
      await house.api.sessions.end({ id })
    }
    const rows = await house.api.notes.unfinished({})
    expect(rows.map(({ startAt, opening }) => [startAt, opening])).toEqual([
      ['2026-11-22T09:00:00.000Z', ''],
      ['2026-11-22T09:02:00.000Z', '']
    ])
    expect((await house.api.notes.ofClient({ clientId, offset: 0, limit: 10 })).total).toBe(2)
    expect((await house.api.notes.begin({ clientId, format: 'free' })).id).toBe(rows[1]!.id)
    expect((await house.api.today.look({})).toWrite).toHaveLength(2)
  })

  test('by nobody is given up after half a day: its note waits without an end, its appointment was held, once', async () => {
    const clientId = await clientWith(zoom)
    const fields = { clientId, title: '', serviceId: null, date: '2026-11-22', time: '10:00', minutes: 50, modality: 'video', place: '' } as const // prettier-ignore
    await house.api.appointments.book({ fields, repeats: null, times: null, override: { reason: 'known from the room' } })
    await house.api.appointments.book({ fields: { ...fields, time: '20:00' }, repeats: null, times: null })
    const { id } = await house.api.sessions.start({ clientId, said: { ...said, privacyThere: 'later' } })
    await house.api.sessions.jot({ id, text: 'Slept better.' })
    expect(await house.api.sessions.unended({})).toEqual([])
    await expect(house.api.sessions.giveUp({ id })).rejects.toMatchObject({ code: 'conflict' })
    house.clock.pass(minutes(12 * 60 + 1))
    expect(await house.api.sessions.unended({})).toEqual([id])
    await house.api.sessions.giveUp({ id })
    expect(await house.api.sessions.unended({})).toEqual([])
    await expect(house.api.sessions.giveUp({ id })).rejects.toMatchObject({ code: 'conflict' })
    const [row, ...more] = await house.api.notes.unfinished({})
    expect(more).toEqual([])
    const note = await house.api.notes.get({ id: row!.id })
    expect(note.header).toMatchObject({ startAt: '2026-11-22T09:00:00.000Z', endAt: null })
    // a screen that was left open: nothing is stamped into it any more, least of all an end
    await expect(house.api.sessions.end({ id, override: { reason: 'forgotten' } })).rejects.toMatchObject({ code: 'conflict' })
    await expect(house.api.sessions.mark({ id, what: 'risk', words: '' })).rejects.toMatchObject({ code: 'conflict' })
    expect((await house.api.notes.get({ id: row!.id })).header.endAt).toBeNull()
    expect(JSON.stringify(note.doc)).toContain('Slept better.')
    const { rows } = await house.api.appointments.days({ from: '2026-11-22', days: 1 })
    expect(rows.map(({ state, noteId }) => [state, noteId])).toEqual([
      ['held', row!.id],
      ['planned', null]
    ])
    // what she discards does not come back by itself
    await house.api.notes.discard({ id: row!.id })
    expect(await house.api.sessions.unended({})).toEqual([])
  })

  test('by another that begins leaves its draft as well', async () => {
    const heron = await clientWith(zoom)
    await house.api.sessions.start({ clientId: heron, said })
    await house.api.sessions.start({ clientId: await clientWith(zoom, 'Otter'), said })
    expect(await house.api.notes.unfinished({})).toMatchObject([{ clientId: heron }])
  })

  test('what was stamped after its note was begun stands at its end, once; and it has its end', async () => {
    const clientId = await clientWith(zoom)
    const { id } = await house.api.sessions.start({ clientId, said })
    await house.api.sessions.jot({ id, text: 'Slept better.' })
    await house.api.sessions.mark({ id, what: 'risk', words: '' })
    const note = await house.api.notes.begin({ clientId, format: 'free' })
    expect(note.doc).toEqual(freeText('Slept better.', '10:00 · Risk'))
    house.clock.pass(minutes(5))
    await house.api.sessions.mark({ id, what: 'risk', words: 'Again' })
    await house.api.sessions.end({ id })
    expect(await house.api.notes.get({ id: note.id })).toMatchObject({
      doc: freeText('Slept better.', '10:00 · Risk', '10:05 · Risk: Again'),
      revision: 1,
      header: { endAt: '2026-11-22T09:05:00.000Z' }
    })
  })

  test('what was stamped after its note was signed waits in an addition to it, once', async () => {
    const clientId = await clientWith(zoom)
    const { id } = await house.api.sessions.start({ clientId, said })
    await house.api.sessions.mark({ id, what: 'technical', words: 'no picture' })
    const { id: noteId, revision } = await house.api.notes.begin({ clientId, format: 'free' })
    await house.api.notes.sign({ id: noteId, revision })
    house.clock.pass(minutes(5))
    await house.api.sessions.mark({ id, what: 'risk', words: 'will not be there tomorrow' })
    await house.api.sessions.end({ id })
    const signed = await house.api.notes.get({ id: noteId })
    expect(signed.doc).toEqual(freeText('10:00 · Technical incident: no picture'))
    expect(signed.amendments).toMatchObject([
      { doc: freeText('10:05 · Risk: will not be there tomorrow'), amendmentKind: 'addition', signedAt: null }
    ])
    expect(await house.api.notes.unfinished({})).toMatchObject([{ amends: noteId }])
    await house.api.sessions.end({ id })
    expect((await house.api.notes.get({ id: noteId })).amendments).toHaveLength(1)
  })

  test('what was jotted down stands in an addition where the note of its appointment was signed before', async () => {
    const clientId = await clientWith(zoom)
    const planned = {
      clientId,
      title: '',
      serviceId: null,
      date: '2026-11-22',
      time: '10:00',
      minutes: 50,
      modality: 'video',
      place: ''
    } as const
    const { id: appointment } = await house.api.appointments.book({
      fields: planned,
      repeats: null,
      times: null,
      override: { reason: 'agreed' }
    })
    const written = await house.api.notes.begin({ clientId, format: 'free', appointment: { id: appointment, on: null } })
    const { header, id: noteId } = written
    await house.api.notes.save({ id: noteId, revision: 0, header, doc: freeText('Prepared.'), format: 'free', reason: '' })
    await house.api.notes.sign({ id: noteId, revision: 1 })
    const { id } = await house.api.sessions.start({ clientId, said })
    await house.api.sessions.jot({ id, text: 'Slept better.' })
    await house.api.sessions.end({ id })
    expect((await house.api.notes.get({ id: noteId })).amendments).toMatchObject([{ doc: freeText('Slept better.') }])
  })
})

test('the link of a session that has ended is not opened again; the line of a look at the running one names it', async () => {
  const clientId = await clientWith(zoom)
  const { id } = await house.api.sessions.start({ clientId, said })
  await house.api.sessions.reopen({ id })
  await house.api.sessions.now({})
  await house.api.sessions.end({ id })
  await expect(house.api.sessions.reopen({ id })).rejects.toMatchObject({ code: 'conflict' })
  expect(opened()).toEqual([zoom, zoom])
  const all = { room: 'sessions', clientId, from: null, to: null, offset: 0, limit: 20 }
  expect((await house.api.audit.list(all)).rows).toContainEqual(expect.objectContaining({ method: 'sessions.now', record: id }))
})

test('a room of Jitsi is another one each time', async () => {
  const rooms = await Promise.all([house.api.sessions.newRoom({}), house.api.sessions.newRoom({})])
  expect(new Set(rooms.map(({ link }) => link)).size).toBe(2)
})
