// Consents through the door: their life, what they are worth each day, what is asked of them, and the list of all.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { v7 } from 'uuid'
import { consentKinds, purposes, type Consent, type ConsentKind, type Purpose } from '#contract/consents'
import { recordDeclined, recordGiven } from '../src/main/features/consents/consents.ts'
import { clientFields } from '#contract/clients'
import { draftOf } from '../src/renderer/features/clients/draft.ts'
import { agreed, consent, dueNow, minutes, openHouse, person as somebody, said, screened, someone, type House } from './house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const days = (count: number): number => minutes(count * 24 * 60)
const zoom = 'https://us02web.zoom.us/j/81234567890?pwd=Qm9yZWQ'

const heron = async (more: Partial<typeof someone> = {}): Promise<string> =>
  (await house.api.clients.add({ ...someone, identity: 'full', meetingLink: zoom, ...more })).id

const all = (clientId: string): Promise<readonly Consent[]> => house.api.consents.ofClient({ clientId }).then(({ consents }) => consents)

/** Kind and state of each, and why it is due. */
const told = async (clientId: string): Promise<string[]> =>
  (await all(clientId)).map(({ kind, state, why, person }) => [kind, person, state, why].filter(Boolean).join(' '))

const auditLines = async (): Promise<string[]> => {
  const { rows } = await house.api.audit.list({ room: 'consents', clientId: null, from: null, to: null, offset: 0, limit: 50 })
  return rows.map(({ method, clientName }) => `${method} ${clientName}`)
}

const everything = (clientId: string) => house.api.clients.get({ id: clientId })
const change = async (clientId: string, more: Partial<typeof someone>): Promise<void> => {
  const fields = clientFields.parse(draftOf(await everything(clientId)))
  await house.api.clients.change({ id: clientId, fields: { ...fields, status: 'active', ...more } })
}

describe('a consent', () => {
  test('keeps who explained it, when, how, in which version and language', async () => {
    const clientId = await heron()
    await agreed(house, clientId, ['therapy'], { version: '2', language: 'fr', how: 'oral' })
    expect(await all(clientId)).toMatchObject([
      {
        kind: 'therapy',
        person: '',
        state: 'given',
        why: null,
        version: '2',
        language: 'fr',
        how: 'oral',
        explainedBy: 'Ada Winslow',
        explainedHow: 'read aloud',
        givenAt: '2026-11-21T11:00:00.000Z',
        timeZone: 'Europe/Paris',
        reviewOn: '2027-11-21',
        documentId: null
      }
    ])
  })

  test('is withdrawn with one press, given again, and every step stays', async () => {
    const clientId = await heron()
    const [id = ''] = await agreed(house, clientId, ['online'])
    await house.api.consents.withdraw({ id })
    await house.api.consents.remark({ id, words: 'Prefers the room.' })
    expect(await told(clientId)).toEqual(['online withdrawn'])
    await expect(house.api.consents.withdraw({ id })).rejects.toMatchObject({ code: 'conflict' })
    await agreed(house, clientId, ['online'], { on: '2026-11-22' })
    await agreed(house, clientId, ['online'], { on: '2026-11-22', version: '3' })
    expect(await told(clientId)).toEqual(['online given'])
    expect((await house.api.consents.history({ id })).map(({ what, words }) => [what, words].join(' ').trim())).toEqual([
      'renewed',
      'given',
      'remarked Prefers the room.',
      'withdrawn',
      'given'
    ])
    expect(await auditLines()).toContain('consents.withdraw Heron')
    expect(
      JSON.stringify(await house.api.audit.list({ room: '', clientId: null, from: null, to: null, offset: 0, limit: 99 }))
    ).not.toContain('Prefers')
  })

  test('withdrawn by a slip is taken back as a step of its own, and later no more', async () => {
    const clientId = await heron()
    const [id = ''] = await agreed(house, clientId, ['online'])
    await house.api.consents.withdraw({ id })
    await house.api.consents.undo({ id })
    expect(await told(clientId)).toEqual(['online given'])
    expect((await house.api.consents.history({ id })).map(({ what }) => what)).toEqual(['undone', 'withdrawn', 'given'])
    await expect(house.api.consents.undo({ id })).rejects.toMatchObject({ code: 'conflict' })
    await house.api.consents.withdraw({ id })
    house.clock.pass(minutes(11))
    await expect(house.api.consents.undo({ id })).rejects.toMatchObject({ code: 'conflict' })
    const [other = ''] = await agreed(house, clientId, ['telephone'])
    await house.api.consents.undo({ id: other })
    expect(await told(clientId)).toEqual(['online withdrawn'])
  })

  test('may be declined, and a refusal is no consent', async () => {
    const clientId = await heron()
    await agreed(house, clientId, ['recording'], { answer: 'declined', about: 'supervision' })
    expect(await told(clientId)).toEqual(['recording declined'])
    expect(await house.api.consents.missing({ clientId, purpose: 'recording' })).toEqual([
      { kind: 'recording', person: '', state: 'declined' }
    ])
  })

  test('is not entered where it would be none', async () => {
    const clientId = await heron()
    const wrong: readonly (readonly [Partial<typeof consent>, field: string])[] = [
      [{ kinds: [] }, 'fields.kinds'],
      [{ kinds: ['release'], expiresOn: '2027-01-01' }, 'fields.about'],
      [{ kinds: ['release'], about: 'Dr. Tern' }, 'fields.expiresOn'],
      [{ kinds: ['recording'] }, 'fields.about'],
      [{ expiresOn: '2026-11-20' }, 'fields.expiresOn'],
      [{ expiresOn: '2206-11-20' }, 'fields.expiresOn'],
      [{ person: 'x'.repeat(121) }, 'fields.person']
    ]
    for (const [more, field] of wrong)
      await expect(house.api.consents.give({ clientId, fields: { ...consent, ...more } }), field).rejects.toMatchObject({
        code: 'invalid',
        field
      })
  })

  test('is not entered for a day that is to come, nor for nobody', async () => {
    const fields = { ...consent, on: '2026-11-23' }
    await expect(house.api.consents.give({ clientId: await heron(), fields })).rejects.toMatchObject({ code: 'notYet', field: 'fields.on' })
    await expect(house.api.consents.give({ clientId: v7(), fields: consent })).rejects.toMatchObject({ code: 'notFound' })
    await expect(house.api.consents.withdraw({ id: v7() })).rejects.toMatchObject({ code: 'notFound' })
  })

  test('of the parents is given by name: what a minor says never stands in its place', async () => {
    const clientId = await heron({ birthDate: '2012-05-01', meetingLink: null })
    for (const person of ['', 'HERON'])
      await expect(house.api.consents.give({ clientId, fields: { ...consent, kinds: ['minors'], person } })).rejects.toMatchObject({
        code: 'invalid',
        field: 'fields.person'
      })
    await agreed(house, clientId, ['therapy'])
    expect(await house.api.consents.missing({ clientId, purpose: 'inPerson' })).toEqual([{ kind: 'minors', person: '', state: 'missing' }])
    await agreed(house, clientId, ['minors'], { person: 'Anne Tern' })
    expect(await house.api.consents.missing({ clientId, purpose: 'inPerson' })).toEqual([])
    expect(await house.api.consents.ofClient({ clientId })).toMatchObject({ minor: true, persons: [{ name: 'Anne Tern' }] })
  })

  test('of a minor to what the parents agree to, kept before it was told from theirs, counts nowhere', async () => {
    const clientId = await heron({ birthDate: '2012-05-01', meetingLink: null })
    await agreed(house, clientId, ['therapy', 'privacy'])
    await agreed(house, clientId, ['minors'], { person: 'Anne Tern' })
    house.direct((db) => db.run("update consents set person = '' where kind = 'minors'"))
    expect(await told(clientId)).toEqual(['therapy given', 'privacy given'])
    expect((await house.api.consents.ofClient({ clientId })).missing).toEqual(['minors'])
    expect(await house.api.consents.missing({ clientId, purpose: 'inPerson' })).toEqual([{ kind: 'minors', person: '', state: 'missing' }])
    expect(await names({ filter: 'missing' })).toEqual(['Heron'])
    expect((await matrix()).rows[0]!.cells).toMatchObject({ minors: 'missing' })
  })

  test('that a document is signed for is recorded with it, and renews the one before', async () => {
    const clientId = await heron()
    const [id = ''] = await agreed(house, clientId, ['therapy'])
    const documentId = v7()
    const signed = {
      clientId,
      kind: 'therapy' as const,
      template: 'therapyAgreement' as const,
      person: 'heron', // her name, typed: nobody else
      documentId,
      version: '1',
      language: 'en' as const,
      how: 'screen' as const,
      explainedBy: 'Ada Winslow',
      explainedHow: '',
      givenAt: house.clock.now()
    }
    const tools = (log: (event: string, record: string) => void) => ({ now: house.clock.now, newId: () => v7(), log })
    const lines: string[] = []
    house.direct((db) => {
      expect(recordGiven({ db, ...tools((...line) => lines.push(line.join(' '))) }, signed)).toBe(id)
      recordDeclined({ db, ...tools((...line) => lines.push(line.join(' '))) }, { ...signed, kind: 'online', documentId: null })
    })
    expect(await all(clientId)).toMatchObject([
      { kind: 'therapy', state: 'due', why: 'version', documentId },
      { kind: 'online', state: 'declined' }
    ])
    expect(lines).toEqual([`consents.given ${clientId}`, `consents.declined ${clientId}`])
  })

  test('and its steps cannot be removed or rewritten by whoever holds the open file', async () => {
    const clientId = await heron()
    await agreed(house, clientId)
    for (const sql of [
      'delete from consents',
      'delete from consent_events',
      "update consent_events set words = 'other'",
      'insert or replace into consent_events select * from consent_events',
      'insert or replace into consents select * from consents'
    ])
      expect(() => house.direct((db) => db.run(sql)), sql).toThrow('kept')
  })
})

describe('a consent becomes due', () => {
  test('after a year, until it is looked at again', async () => {
    const clientId = await heron()
    await agreed(house, clientId, ['therapy', 'privacy', 'online'])
    house.clock.pass(days(363))
    expect(await told(clientId)).toEqual(['therapy given', 'privacy given', 'online given'])
    house.clock.pass(days(1))
    expect(await told(clientId)).toEqual(['therapy due yearly', 'privacy given', 'online due yearly'])
    for (const { id } of await all(clientId)) await house.api.consents.review({ id })
    expect(await told(clientId)).toEqual(['therapy given', 'privacy given', 'online given'])
    expect((await house.api.consents.history({ id: (await all(clientId))[0]!.id }))[0]).toMatchObject({ what: 'reviewed' })
  })

  test('when the fee, the way of meeting or the country changes, and not for those who have left', async () => {
    const clientId = await heron()
    await agreed(house, clientId, ['therapy', 'online'])
    const [{ id }] = (await all(clientId)) as [Consent]
    await house.api.settings.change({ fee: 8000 })
    expect(await told(clientId)).toEqual(['therapy due fee', 'online given'])
    await house.api.consents.review({ id })
    await change(clientId, { meetingLink: null })
    expect(await told(clientId)).toEqual(['therapy due modality', 'online given'])
    await change(clientId, { country: 'BE' })
    expect(await told(clientId)).toEqual(['therapy due modality', 'online due country'])
    await change(clientId, { country: 'BE', status: 'ended' })
    expect(await told(clientId)).toEqual(['therapy given', 'online given'])
  })

  test('a month before it ends; then it has expired', async () => {
    const clientId = await heron()
    await agreed(house, clientId, ['release'], { about: 'Dr. Tern: summary', expiresOn: '2027-01-31' })
    expect(await told(clientId)).toEqual(['release given'])
    house.clock.pass(days(50))
    expect(await told(clientId)).toEqual(['release due expiring'])
    expect(await house.api.consents.missing({ clientId, purpose: 'sharing' })).toEqual([])
    house.clock.pass(days(21))
    expect(await told(clientId)).toEqual(['release expired'])
    expect(await house.api.consents.missing({ clientId, purpose: 'sharing' })).toEqual([{ kind: 'release', person: '', state: 'expired' }])
  })

  test('at the birthday that changes the rule where they live', async () => {
    // born so that the birthday in question is tomorrow, 23 November 2026
    const table = [
      ['FR', [], '2008', true],
      ['FR', [], '2010', false],
      ['GB', [], '2010', true],
      ['GB', [], '2008', true],
      ['CA', ['QC'], '2012', true],
      ['CA', ['QC'], '2010', false],
      ['CA', ['CA'], '2010', true],
      ['US', [], '2008', true],
      ['DE', [], '2008', true],
      ['DE', [], '2012', false]
    ] as const
    const clients: string[] = []
    for (const [country, , year] of table) clients.push(await heron({ birthDate: `${year}-11-23`, country }))
    const parent = { person: 'Mother Tern' }
    for (const clientId of clients) await agreed(house, clientId, ['therapy', 'minors'], parent)
    const toldUnder = async (n: number): Promise<string[]> => {
      await house.api.settings.change({ jurisdictions: [...table[n]![1]] })
      return told(clients[n]!)
    }
    for (const n of table.keys())
      expect(await toldUnder(n), String(table[n])).toEqual(['therapy Mother Tern given', 'minors Mother Tern given'])
    house.clock.pass(days(1))
    for (const [n, [, , , isDue]] of table.entries())
      expect(await toldUnder(n), String(table[n])).toEqual(
        isDue
          ? ['therapy Mother Tern due birthday', 'minors Mother Tern due birthday']
          : ['therapy Mother Tern given', 'minors Mother Tern given']
      )
  })
})

describe('a session at a distance', () => {
  const start = (clientId: string, override?: { reason: string }) =>
    house.api.sessions.start({ clientId, said, ...(override ? { override } : {}) })
  const opened = () => house.asked.calls.filter(([call]) => call === 'openLink').length

  test('takes consent to therapy and to meeting online; nothing is opened without', async () => {
    const clientId = await heron()
    await expect(start(clientId)).rejects.toMatchObject({ code: 'consentMissing' })
    await agreed(house, clientId, ['therapy'])
    await expect(start(clientId)).rejects.toMatchObject({ code: 'consentMissing' })
    expect(opened()).toBe(0)
    const [online = ''] = await agreed(house, clientId, ['online'])
    await house.api.consents.withdraw({ id: online })
    await expect(start(clientId)).rejects.toMatchObject({ code: 'consentMissing' })
    await agreed(house, clientId, ['online'])
    await screened(house, clientId)
    expect(await start(clientId)).toMatchObject({ clientId })
    await house.api.consents.withdraw({ id: online })
    expect(await start(clientId)).toMatchObject({ clientId }) // the one that runs is only opened again
  })

  test('begins without it where she says why: the reason in the vault, a line in the log', async () => {
    const clientId = await heron()
    await expect(start(clientId, { reason: ' \n' })).rejects.toMatchObject({ code: 'invalid', field: 'override.reason' })
    await start(clientId, { reason: 'In acute distress; we speak of it today.' })
    expect((await house.api.consents.ofClient({ clientId })).overrides).toMatchObject([
      { what: 'overridden', purpose: 'video', words: 'In acute distress; we speak of it today.' }
    ])
    expect(await auditLines()).toContain('consents.overridden Heron')
    await start(clientId)
    expect((await house.api.consents.ofClient({ clientId })).overrides).toHaveLength(1)
  })

  test('of somebody unnamed takes their knowing what cannot be done, of a minor the parents’ word', async () => {
    const kinds = async (clientId: string) =>
      (await house.api.consents.missing({ clientId, purpose: 'onlineSession' })).map(({ kind }) => kind)
    expect(await kinds(await heron({ identity: 'pseudonym' }))).toEqual(['therapy', 'limitedIdentity', 'online'])
    expect(await kinds(await heron({ birthDate: '2012-01-01' }))).toEqual(['therapy', 'minors', 'online'])
    expect(await kinds(await heron({ birthDate: '2002-01-01' }))).toEqual(['therapy', 'online'])
  })

  test('with a couple waits for both', async () => {
    const clientId = await heron()
    await agreed(house, clientId, ['therapy', 'online'])
    await agreed(house, clientId, ['online'], { person: 'Otter', answer: 'declined' })
    expect(await house.api.consents.missing({ clientId, purpose: 'onlineSession' })).toEqual([
      { kind: 'online', person: 'Otter', state: 'declined' }
    ])
  })
})

describe('each modality', () => {
  const missing = async (clientId: string, purpose: Purpose): Promise<string[]> =>
    (await house.api.consents.missing({ clientId, purpose })).map(({ kind, person, state }) =>
      [kind, person, state].filter(Boolean).join(' ')
    )

  test('asks its own consent of everybody who agreed to the work', async () => {
    const clientId = await heron()
    await agreed(house, clientId, ['therapy'])
    await agreed(house, clientId, ['therapy', 'telephone'], { person: 'Otter' })
    expect(await missing(clientId, 'inPerson')).toEqual([])
    expect(await missing(clientId, 'telephone')).toEqual(['telephone missing'])
    expect(await missing(clientId, 'email')).toEqual(['messages missing', 'messages Otter missing'])
    expect(await missing(clientId, 'video')).toEqual(['online missing', 'online Otter missing'])
  })

  test('is not asked of a minor whose parents consent', async () => {
    const clientId = await heron({ birthDate: '2012-05-01' })
    await agreed(house, clientId, ['therapy', 'minors', 'online'], { person: 'Mother Tern' })
    await agreed(house, clientId, ['therapy', 'minors'], { person: 'Father Tern' })
    expect(await missing(clientId, 'video')).toEqual(['online Father Tern missing'])
  })
})

describe('of a couple', () => {
  const couple = async () => {
    const clientId = await heron({ unit: 'couple' })
    for (const name of ['Ann', 'Ben']) await house.api.persons.add({ clientId, fields: { ...somebody, name, role: 'partner' } })
    return clientId
  }

  test('what both say at once is recorded of each, in one step, and neither of them less', async () => {
    const clientId = await couple()
    const fields = { ...consent, kinds: ['therapy', 'online'] as const, person: 'Ann' }
    const give = (others: string[]) => house.api.consents.give({ clientId, fields: { ...fields, kinds: [...fields.kinds] }, others })
    expect((await give(['Ben'])).ids).toHaveLength(4)
    expect((await told(clientId)).toSorted()).toEqual(['online Ann given', 'online Ben given', 'therapy Ann given', 'therapy Ben given'])
    expect(await house.api.consents.missing({ clientId, purpose: 'video' })).toEqual([])
    await expect(give([''])).rejects.toMatchObject({ code: 'invalid', field: 'others.0' })
    expect(await all(clientId)).toHaveLength(4)
  })

  test('a recording takes the word of both, and not of a third that is nobody', async () => {
    const clientId = await couple()
    const missing = async () =>
      (await house.api.consents.missing({ clientId, purpose: 'recording', persons: ['ann'], about: '' })).map((lack) => lack.person)
    expect((await missing()).toSorted()).toEqual(['Ben', 'ann'])
    await agreed(house, clientId, ['recording'], { person: 'Ann', about: 'supervision' })
    expect(await missing()).toEqual(['Ben'])
    await agreed(house, clientId, ['recording'], { person: 'Ben', about: 'supervision' })
    expect(await missing()).toEqual([])
  })

  test('who of them takes part stands in the session and in the note', async () => {
    const clientId = await couple()
    await house.api.persons.add({ clientId, fields: { ...somebody, name: 'Aunt Tern', role: 'other' } })
    const card = await house.api.sessions.card({ clientId })
    expect(card.said.others).toBe('Ann, Ben')
    await house.api.consents.leave({ clientId, person: 'Ben', on: '2026-11-01' })
    expect((await house.api.sessions.card({ clientId })).said.others).toBe('Ann')
    const note = await house.api.notes.begin({ clientId, format: 'free' })
    expect(note.header.personsPresent).toBe('Ann')
    const alone = await heron({ name: 'Swift' })
    expect((await house.api.notes.begin({ clientId: alone, format: 'free' })).header.personsPresent).toBe('')
  })
})

test('the parents’ word in a family is theirs by name, never the file’s', async () => {
  const clientId = await heron({ unit: 'family' })
  await house.api.persons.add({ clientId, fields: { ...somebody, name: 'Mother Tern', role: 'parent', authority: true } })
  const give = (who: string) => house.api.consents.give({ clientId, fields: { ...consent, kinds: ['minors'], person: who } })
  for (const nobody of ['', 'Heron']) await expect(give(nobody)).rejects.toMatchObject({ code: 'invalid', field: 'fields.person' })
  await give('Mother Tern')
  expect(await told(clientId)).toEqual(['minors Mother Tern given'])
  await house.api.persons.add({ clientId, fields: { ...somebody, name: 'Chick Tern', role: 'child', birthDate: '2016-05-01' } })
  expect((await house.api.sessions.card({ clientId })).said.others).toBe('Mother Tern, Chick Tern')
})

describe('somebody who no longer takes part', () => {
  const couple = async () => {
    const clientId = await heron()
    await agreed(house, clientId, ['therapy', 'privacy', 'online'])
    const [therapy = ''] = await agreed(house, clientId, ['therapy'], { person: 'Otter' })
    await agreed(house, clientId, ['online'], { person: 'otter ', answer: 'declined' })
    return { clientId, therapy }
  }
  const states = async (clientId: string) => (await all(clientId)).filter(({ person }) => person !== '').map(({ state }) => state)
  const filtered = async (filter: 'missing' | 'withdrawn') => (await house.api.consents.matrix({ query: '', filter, sort: 'name', descending: false, offset: 0, limit: 9 })).total // prettier-ignore

  test('is asked for nothing from that day on, and again once they take part', async () => {
    const { clientId } = await couple()
    expect([await filtered('withdrawn'), await dueNow(house, 'consentWithdrawn')]).toEqual([1, 1])
    await house.api.consents.leave({ clientId, person: 'OTTER', on: '2026-11-22' })
    expect(await states(clientId)).toEqual(['left', 'left'])
    expect(await house.api.consents.missing({ clientId, purpose: 'onlineSession' })).toEqual([])
    expect([await filtered('withdrawn'), await dueNow(house, 'consentWithdrawn')]).toEqual([0, 0])
    expect((await house.api.consents.ofClient({ clientId })).persons).toEqual([{ name: 'Otter', leftOn: '2026-11-22' }])
    await house.api.consents.rejoin({ clientId, person: 'Otter' })
    expect(await states(clientId)).toEqual(['given', 'declined'])
    expect(await house.api.consents.missing({ clientId, purpose: 'onlineSession' })).toEqual([
      { kind: 'online', person: 'Otter', state: 'declined' }
    ])
  })

  test('counts until the day comes, and with what they say after it', async () => {
    const { clientId } = await couple()
    await house.api.consents.leave({ clientId, person: 'Otter', on: '2026-11-25' })
    expect(await states(clientId)).toEqual(['given', 'declined'])
    house.clock.pass(days(3))
    expect(await states(clientId)).toEqual(['left', 'left'])
    house.clock.pass(days(2))
    await agreed(house, clientId, ['online'], { person: 'Otter', on: '2026-11-27' })
    expect(await states(clientId)).toEqual(['left', 'given'])
  })

  test('who alone had agreed leaves nobody who has', async () => {
    const clientId = await heron({ meetingLink: null })
    await agreed(house, clientId, ['therapy', 'privacy'], { person: 'Otter' })
    await agreed(house, clientId, ['privacy'])
    expect(await filtered('missing')).toBe(0)
    await house.api.consents.leave({ clientId, person: 'Otter', on: '2026-11-22' })
    expect(await filtered('missing')).toBe(1)
    expect((await house.api.consents.ofClient({ clientId })).missing).toEqual(['therapy'])
  })

  test('stays in the history with every step, which nobody rewrites', async () => {
    const { clientId, therapy } = await couple()
    await house.api.consents.leave({ clientId, person: 'Otter', on: '2026-11-22' })
    house.clock.pass(minutes(1))
    await house.api.consents.rejoin({ clientId, person: 'Otter' })
    expect((await house.api.consents.history({ id: therapy })).map(({ what, leftOn }) => [what, leftOn])).toEqual([
      ['rejoined', null],
      ['left', '2026-11-22'],
      ['given', null]
    ])
    expect(await auditLines()).toEqual(expect.arrayContaining(['consents.leave Heron', 'consents.rejoin Heron']))
    for (const sql of ['delete from consent_departures', 'update consent_departures set left_on = null', 'insert or replace into consent_departures select * from consent_departures'])
      expect(() => house.direct((db) => db.run(sql)), sql).toThrow('kept') // prettier-ignore
    await expect(house.api.consents.leave({ clientId, person: 'Swift', on: '2026-11-22' })).rejects.toMatchObject({ code: 'notFound' })
  })
})

test('every purpose names the kinds that it takes', async () => {
  const clientId = await heron()
  const taken = await Promise.all(
    purposes.map(async (purpose) => [purpose, (await house.api.consents.missing({ clientId, purpose })).map(({ kind }) => kind)] as const)
  )
  expect(Object.fromEntries(taken)).toEqual({
    onlineSession: ['therapy', 'online'],
    recording: ['recording'],
    sharing: ['release'],
    emailReminder: ['emailReminders'],
    inPerson: ['therapy'],
    walk: ['therapy'],
    homeVisit: ['therapy'],
    video: ['therapy', 'online'],
    voice: ['therapy', 'online'],
    telephone: ['therapy', 'telephone'],
    chat: ['therapy', 'messages'],
    messages: ['therapy', 'messages'],
    email: ['therapy', 'messages']
  })
})

const matrix = (more: Partial<Parameters<House['api']['consents']['matrix']>[0]> = {}) =>
  house.api.consents.matrix({ query: '', filter: 'all', sort: 'name', descending: false, offset: 0, limit: 50, ...more })
const names = async (more: Parameters<typeof matrix>[0]) => (await matrix(more)).rows.map(({ name }) => name)

describe('the list of all', () => {
  test('shows clients beside kinds, and finds what is missing, due, withdrawn', async () => {
    const [one, two, three, gone] = [
      await heron(),
      await heron({ name: 'Otter' }),
      await heron({ name: 'Swift' }),
      await heron({ name: 'Tern' })
    ]
    await agreed(house, one, ['therapy', 'privacy', 'online'])
    await agreed(house, two, ['therapy', 'privacy', 'online', 'emailReminders'])
    const last = await agreed(house, two, ['emailReminders', 'online'], { answer: 'declined' })
    await house.api.clients.archive({ id: gone })
    expect((await matrix()).rows.map(({ name, cells }) => [name, cells])).toEqual([
      ['Heron', { therapy: 'given', privacy: 'given', online: 'given' }],
      ['Otter', { therapy: 'given', privacy: 'given', online: 'declined', emailReminders: 'declined' }],
      ['Swift', { therapy: 'missing', privacy: 'missing', online: 'missing' }]
    ])
    expect(await names({ filter: 'missing' })).toEqual(['Swift'])
    expect(await names({ filter: 'withdrawn' })).toEqual(['Otter'])
    expect(await names({ filter: 'due' })).toEqual([])
    await house.api.settings.change({ fee: 8000 })
    expect(await names({ filter: 'due' })).toEqual(['Heron', 'Otter'])
    expect(await names({ filter: 'due', descending: true, query: 'OTT' })).toEqual(['Otter'])
    expect([await dueNow(house, 'consent'), await dueNow(house, 'consentWithdrawn')]).toEqual([2, 1])
    await house.api.consents.undo({ id: last[1]! })
    expect([await dueNow(house, 'consent'), await dueNow(house, 'consentWithdrawn')]).toEqual([2, 0])
    expect(three).toBeTruthy()
  })

  test('is read in windows of ten thousand clients', { timeout: 60_000 }, async () => {
    house.direct((db) => {
      db.run(`
        with recursive count (i) as (select 1 union all select i + 1 from count where i < 10000)
        insert into clients (id, folded, sort_name, identity, name, alias, legal_name, pronouns, email, birth_date, language, time_zone, country, status,
          meeting_link, created_at, updated_at, about)
        select printf('c%d', i), printf('heron %05d', i), printf('heron %05d', i), 'full', printf('Heron %05d', i), '', '', '', 'a@example.org',
          printf('%d-05-05', 1950 + i % 70), 'en', 'Europe/Paris', 'FR', 'active', 'https://zoom.us/j/1', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', ''
        from count`)
      db.run(`
        insert into consents (id, client_id, kind, person, about, standing, version, language, how, explained_by, explained_how, given_at, given_on, time_zone,
          expires_on, review_on, seen_on, fee, currency, country, online, template)
        select client_id || value, client_id, value, '', '', case when n % 20 = 0 and value = 'online' then 'withdrawn' else 'given' end, '1.0', 'en', 'paper',
          '', '', '2026-01-01T12:00:00.000Z', '2026-01-01', 'Europe/Paris', null, case when n % 10 = 0 then '2026-11-01' else '2027-01-01' end, '2026-01-01', 0,
          'EUR', 'FR', 1, case value when 'privacy' then 'privacyNotice' when 'online' then 'onlineCounselling' end
        from consent_clients, json_each('["therapy","privacy","online","minors"]') where n % 15 > 0 or value = 'therapy'`)
    })
    for (const filter of ['all', 'missing', 'due', 'withdrawn'] as const) {
      const { rows, total } = await matrix({ filter, offset: 100, limit: 100 })
      expect(rows, filter).toHaveLength(100)
      expect(total).toBeGreaterThan(filter === 'all' ? 9000 : 200)
    }
    expect(await dueNow(house, 'consent')).toBeGreaterThan(100)
  })
})

test('each kind has its own place in the list', async () => {
  const clientId = await heron()
  const more = { about: 'supervision', expiresOn: '2027-11-21' }
  await agreed(house, clientId, [...consentKinds], more)
  expect(Object.keys((await matrix()).rows[0]!.cells) as ConsentKind[]).toEqual([...consentKinds])
})
