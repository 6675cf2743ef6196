// The register of platforms through the door: facts and whose they are, who is met where, what is due, and leaving one.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { factNames, type Platform } from '#contract/platforms'
import { agreed, dueNow, openHouse, person, said, screened, someone, type House } from './house.ts'

const days = (count: number): number => count * 86_400_000

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const own = {
  name: 'Quiet Rooms',
  plan: '',
  vendor: 'Quiet',
  hosts: ['rooms.example.org'],
  country: 'FR',
  used: true,
  sees: '',
  dpaOn: '2026-01-31',
  baaOn: '',
  ease: 4,
  about: '',
  checkMonths: 3
}

const list = (language: 'en' | 'fr' = 'en') => house.api.platforms.list({ language })
const named = async (name: string, plan = ''): Promise<Platform> => (await list()).find((one) => one.name === name && one.plan === plan)!
const fieldsOf = ({ name, plan, vendor, hosts, country, used, sees, dpaOn, baaOn, ease, about, checkMonths }: Platform) => ({
  name,
  plan,
  vendor,
  hosts,
  country,
  used,
  sees,
  dpaOn,
  baaOn,
  ease,
  about,
  checkMonths
})
const client = async (meetingLink: string | null, more: object = {}) =>
  (await house.api.clients.add({ ...someone, meetingLink, ...more })).id
const zoom = 'https://us02web.zoom.us/j/81234567890?pwd=Qm9yZWQ'

describe('what comes with the program', () => {
  test('has a source and a day for each fact, or says that it is not confirmed; Skype is closed, Zoom’s free plan ends after 40 minutes', async () => {
    const all = await list()
    expect(all.length).toBeGreaterThan(14)
    for (const { facts } of all)
      for (const name of factNames)
        if (facts[name].value !== '')
          expect([facts[name].source !== '', facts[name].checkedOn ?? facts[name].source.includes('confirm')]).not.toContain(false)
    expect(await named('Skype')).toMatchObject({ state: 'closed', until: '2025-05-05', warnings: ['closed'] })
    expect((await named('Zoom', 'Basic (free)')).facts.minutesOne).toMatchObject({ value: '40', source: 'community.zoom.com', own: false })
    expect((await list('fr')).find(({ name }) => name === 'Whereby')!.facts.minimumAge.note).toContain('adultes')
  })

  test('is corrected by her, fact by fact, and taken back to what the program knows', async () => {
    const { id } = await named('Doxy.me')
    const fact = { fact: 'contentRights', value: 'yes', note: '', source: 'terms of May', checkedOn: '2026-11-20' } as const
    await house.api.platforms.setFact({ id, fact })
    expect((await named('Doxy.me')).facts.contentRights).toEqual({
      value: 'yes',
      note: '',
      source: 'terms of May',
      checkedOn: '2026-11-20',
      own: true
    })
    await house.api.platforms.dropFact({ id, fact: 'contentRights' })
    expect((await named('Doxy.me')).facts.contentRights).toMatchObject({ value: '', own: false })
  })

  test.each([
    ['encryption', 'perhaps'],
    ['minutesOne', 'forty'],
    ['minimumAge', '-1']
  ] as const)('%s cannot be %s', async (fact, value) => {
    const { id } = await named('VSee')
    await expect(house.api.platforms.setFact({ id, fact: { fact, value, note: '', source: '', checkedOn: null } })).rejects.toMatchObject({
      code: 'invalid',
      field: 'fact.value'
    })
  })
})

describe('a platform of her own', () => {
  test('stands with the others, is changed, and goes out of the register and back', async () => {
    const { id } = await house.api.platforms.add(own)
    expect(await house.api.platforms.get({ id, language: 'en' })).toMatchObject({
      name: 'Quiet Rooms',
      seeded: false,
      used: true,
      clients: 0
    })
    await house.api.platforms.change({ id, fields: { ...own, ease: 5 } })
    expect(await named('Quiet Rooms')).toMatchObject({ ease: 5 })
    await house.api.platforms.remove({ id })
    await expect(house.api.platforms.get({ id, language: 'en' })).rejects.toMatchObject({ code: 'notFound' })
    await house.api.platforms.restore({ id })
    expect((await named('Quiet Rooms')).id).toBe(id)
  })

  test.each([
    ['no name', { name: ' ' }, 'name'],
    ['a host that is an address', { hosts: ['https://x.org/y'] }, 'hosts.0'],
    ['a day that is none', { dpaOn: '2026-02-30' }, 'dpaOn']
  ])('%s is refused with its field', async (_, change, field) => {
    await expect(house.api.platforms.add({ ...own, ...change })).rejects.toMatchObject({ code: 'invalid', field })
  })

  test('is due where she uses it and never looked, and again after its months', async () => {
    const { id } = await house.api.platforms.add(own)
    expect((await named('Quiet Rooms')).warnings).toContain('checkDue')
    await house.api.platforms.check({ id })
    expect(await named('Quiet Rooms')).toMatchObject({ checkedOn: '2026-11-22', nextCheckOn: '2027-02-22' })
    expect([await dueNow(house, 'platform'), await dueNow(house, 'platformLeft')]).toEqual([0, 0])
    house.clock.pass(days(92))
    expect([await dueNow(house, 'platform'), await dueNow(house, 'platformLeft')]).toEqual([1, 0])
  })
})

describe('where a client is met', () => {
  test('is told by the link, or by her word before that', async () => {
    const clientId = await client(zoom)
    const at = async () => {
      const found = await house.api.platforms.ofClient({ clientId })
      return found && `${found.name} ${found.plan} ${found.how}`
    }
    expect(await at()).toBe('Zoom Basic (free) link')
    const paid = await named('Zoom', 'Pro, Business, for Healthcare')
    await house.api.platforms.change({ id: paid.id, fields: { ...fieldsOf(paid), used: true } })
    expect(await at()).toBe('Zoom Pro, Business, for Healthcare link')
    await house.api.platforms.choose({ clientIds: [clientId], platformId: (await named('Telephone')).id })
    expect(await at()).toBe('Telephone  chosen')
    await house.api.platforms.choose({ clientIds: [clientId], platformId: null })
    expect(await at()).toBe('Zoom Pro, Business, for Healthcare link')
    expect(await house.api.platforms.ofClient({ clientId: await client(null) })).toBeNull()
  })

  test.each([
    ['https://meet.google.com/abc-defg-hij', 'Google Meet'],
    ['https://teams.live.com/meet/9123?p=x', 'Microsoft Teams'],
    ['https://meet.jit.si/q8fz2kd0#config.x=true', 'Jitsi Meet'],
    ['https://clinic.doxy.me/room', 'Doxy.me']
  ])('%s leads to %s', async (link, name) => {
    expect(await house.api.platforms.ofClient({ clientId: await client(link) })).toMatchObject({ name, how: 'link' })
  })

  test('is warned about: too young, too short, not encrypted, its rights, no contract, not end to end as she prefers', async () => {
    const young = await client('https://whereby.com/quiet1234', { birthDate: '2012-05-01' })
    expect((await house.api.platforms.ofClient({ clientId: young }))!.warnings).toEqual([
      'underAge',
      'rightsUnknown',
      'dpaMissing',
      'checkDue'
    ])
    // the youngest of a family counts, as long as they take part
    const family = await client('https://whereby.com/quiet5678', { unit: 'family' })
    const child = { ...person, name: 'Wren', role: 'child', birthDate: '2015-05-01' } as const
    const { id: childId } = await house.api.persons.add({ clientId: family, fields: child })
    expect((await house.api.platforms.ofClient({ clientId: family }))!.warnings).toContain('underAge')
    await house.api.persons.change({ id: childId, fields: { ...child, birthDate: '1990-05-01' } })
    expect((await house.api.platforms.ofClient({ clientId: family }))!.warnings).not.toContain('underAge')
    const clientId = await client(zoom)
    expect((await house.api.platforms.ofClient({ clientId }))!.warnings).toContain('tooShort')
    await house.api.settings.change({ sessionMinutes: 40, jurisdictions: ['US'], preferEndToEnd: true })
    const meet = await client('https://meet.google.com/abc-defg-hij')
    expect((await house.api.platforms.ofClient({ clientId }))!.warnings).toEqual(['rightsUnknown', 'baaMissing', 'checkDue'])
    expect((await house.api.platforms.ofClient({ clientId: meet }))!.warnings).toContain('notEndToEnd')
    const { id } = await named('Google Meet', 'Free')
    for (const [fact, value] of [
      ['encryption', 'no'],
      ['contentRights', 'no']
    ] as const)
      await house.api.platforms.setFact({ id, fact: { fact, value, note: '', source: '', checkedOn: null } })
    expect((await house.api.platforms.ofClient({ clientId: meet }))!.warnings.slice(0, 2)).toEqual(['notEncrypted', 'contentRights'])
  })
})

describe('leaving a platform', () => {
  test('lists whoever is still met there, moves them together, and tells them by a letter in their language', async () => {
    const free = await named('Zoom', 'Basic (free)')
    const doxy = await named('Doxy.me')
    const heron = await client(zoom, { name: 'Heron' })
    const otter = await client(zoom, { name: 'Otter', language: 'fr' })
    const ended = await client(zoom, { name: 'Swift', status: 'ended' })
    await client('https://doxy.me/quiet1', { name: 'Tern' })
    await house.api.appointments.book({
      fields: { clientId: heron, title: '', serviceId: null, date: '2026-12-01', time: '10:00', minutes: 50, modality: 'video', place: '' },
      repeats: null,
      times: null,
      override: { reason: 'asked by telephone' }
    })
    await house.api.platforms.phaseOut({ id: free.id, until: '2026-12-31', successorId: doxy.id })
    expect(await named('Zoom', 'Basic (free)')).toMatchObject({
      state: 'phasingOut',
      until: '2026-12-31',
      successorId: doxy.id,
      clients: 2
    })
    const { rows } = await house.api.tasks.list({ query: '', filter: 'later', clientId: null, sort: 'due', descending: false, words: {}, offset: 0, limit: 200 }) // prettier-ignore
    expect(rows.find(({ kind }) => kind === 'platformLeft')).toMatchObject({ record: free.id, due: '2026-12-31', count: 2 })
    const on = async () => (await house.api.platforms.clientsOn({ id: free.id, offset: 0, limit: 50 })).rows
    expect(await on()).toMatchObject([
      { clientId: heron, state: 'on', planned: 1, nextAt: '2026-12-01T09:00:00.000Z', letter: null },
      { clientId: otter, state: 'on', planned: 0, nextAt: null }
    ])
    expect(ended).toBeTruthy()

    await house.api.platforms.choose({ clientIds: [heron, otter], platformId: doxy.id })
    expect((await on()).map(({ state }) => state)).toEqual(['moved', 'moved'])
    expect(await named('Doxy.me')).toMatchObject({ clients: 3 })
    await house.api.clients.change({ id: heron, fields: { ...someone, name: 'Heron', meetingLink: 'https://doxy.me/quiet2' } })
    expect((await on()).map(({ clientId }) => clientId)).toEqual([otter])

    const words = { oldPlatform: 'Zoom', newPlatform: 'Doxy.me', changeOn: '2027-01-04' }
    const { ids } = await house.api.documents.prepareFor({
      clientIds: [heron, otter],
      template: 'platformChange',
      fields: { en: { ...words, reason: 'Longer sessions.' }, fr: { ...words, reason: 'Des séances plus longues.' } }
    })
    expect((await on())[0]!.letter).toMatchObject({ documentId: ids[1] })
    expect((await house.api.documents.get({ id: ids[1]! })).html).toContain('Des séances plus longues.')
    expect((await house.api.documents.get({ id: ids[0]! })).html).toContain('4 January 2027')
    await house.api.platforms.keep({ id: free.id })
    expect(await named('Zoom', 'Basic (free)')).toMatchObject({ state: 'open', until: null })
  })

  test('whoever is still on Skype is found, though its link opens nothing any more', async () => {
    const clientId = await client(null)
    house.direct((db) => db.run('update clients set meeting_link = ? where id = ?', 'https://join.skype.com/abcdef', clientId))
    const skype = await named('Skype')
    expect((await house.api.platforms.clientsOn({ id: skype.id, offset: 0, limit: 10 })).rows).toMatchObject([{ clientId, state: 'on' }])
    expect((await house.api.platforms.ofClient({ clientId }))!.warnings).toContain('closed')
    await expect(house.api.platforms.remove({ id: skype.id })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('is past its day, and never leads to itself or to nowhere', async () => {
    const { id } = await named('VSee')
    await expect(house.api.platforms.phaseOut({ id, until: '2026-12-01', successorId: id })).rejects.toMatchObject({ code: 'invalid' })
    await house.api.platforms.phaseOut({ id, until: '2026-11-30', successorId: null })
    expect((await named('VSee')).warnings).toEqual(['phasingOut'])
    house.clock.pass(days(9))
    expect((await named('VSee')).warnings).toEqual(['phasedOut'])
  })
})

test.each(['en', 'fr'] as const)('the register goes to paper in %s, every word escaped', async (language) => {
  await house.api.platforms.add({ ...own, name: '<b>Quiet</b>' })
  await house.api.platforms.print({ language })
  const html = house.asked.calls.find(([call]) => call === 'print')![1] as string
  expect(html).toContain('&lt;b&gt;Quiet&lt;/b&gt;')
  expect(html).toContain(language === 'en' ? 'Register of session platforms' : 'Registre des plateformes')
  house.asked.answers.place = `${house.folder}/register.pdf`
  await house.api.platforms.savePdf({ language })
})

describe('a session on a platform', () => {
  test('that is not encrypted begins only with a reason, which is kept with the session; its limit stands on the card', async () => {
    const clientId = await client('https://doxy.me/quiet1')
    await agreed(house, clientId)
    await screened(house, clientId)
    const doxy = await named('Doxy.me')
    await house.api.platforms.change({ id: doxy.id, fields: { ...fieldsOf(doxy), used: true } })
    const facts = [
      ['encryption', 'no'],
      ['minutesOne', '45']
    ] as const
    for (const [fact, value] of facts)
      await house.api.platforms.setFact({ id: doxy.id, fact: { fact, value, note: '', source: '', checkedOn: null } })
    expect((await house.api.sessions.card({ clientId })).said.limitMinutes).toBe(45)
    await expect(house.api.sessions.start({ clientId, said })).rejects.toMatchObject({ code: 'checksMissing', field: 'platform' })
    await house.api.sessions.start({ clientId, said, override: { reason: 'the only one that works there' } })
    expect(house.direct((db) => db.all("select method from audit where method = 'sessions.overridden'"))).toHaveLength(1)
  })
})
