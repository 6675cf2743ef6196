// The persons of a file through the door: who they are, how each may be reached, what they agreed to; what two files have in common.
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ContactRules } from '#contract/clients'
import type { PersonFields } from '#contract/persons'
import { agreed, openHouse, person, someone, type House } from './house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const couple = async (): Promise<string> =>
  (await house.api.clients.add({ ...someone, unit: 'couple', identity: 'full', name: 'Rowan & Otter Moss' })).id

const add = async (clientId: string, fields: Partial<PersonFields> & { name: string }): Promise<string> =>
  (await house.api.persons.add({ clientId, fields: { ...person, ...fields } })).id

const found = async (query: string): Promise<string[]> =>
  (await house.api.clients.list({ query, status: 'all', sort: 'name', descending: false, offset: 0, limit: 50 })).rows.map(
    ({ name }) => name
  )

const rules: ContactRules = {
  unsafe: true,
  call: 'no',
  voicemail: 'no',
  write: 'yes',
  post: 'unasked',
  hours: 'weekdays before 16:00',
  calling: 'say it is the library',
  safeWord: 'marmalade',
  about: ''
}

describe('the persons of a file', () => {
  test('each have a name, a contact and a place in it, and the file is found by all of them', async () => {
    const clientId = await couple()
    await add(clientId, { name: 'Rowan Moss', preferredName: 'Ro', email: 'rowan@example.org' })
    await add(clientId, { name: 'Otter Moss', phone: '+33 6 39 98 77 66' })
    expect(await house.api.persons.ofClient({ clientId })).toMatchObject([
      { name: 'Rowan Moss', preferredName: 'Ro', role: 'partner', leftOn: null, contactRules: null, formerNames: [] },
      { name: 'Otter Moss', phone: '+33 6 39 98 77 66' }
    ])
    for (const query of ['rowan@', '77 66', 'ro moss', 'otter']) expect(await found(query)).toEqual(['Rowan & Otter Moss'])
  })

  test('are still found when the record of the file is changed', async () => {
    const clientId = await couple()
    await add(clientId, { name: 'Zoé Lebœuf' })
    await house.api.clients.change({ id: clientId, fields: { ...someone, unit: 'couple', name: 'The Mosses' } })
    expect(await found('zoe leboeuf')).toEqual(['The Mosses'])
  })

  test('keep hostile names as text', async () => {
    const clientId = await couple()
    const name = `<img src=x onerror=alert(1)>"'; drop table persons; --`
    await add(clientId, { name })
    await add(clientId, { name: '‮gnp.exe' })
    expect((await house.api.persons.ofClient({ clientId })).map((one) => one.name)).toEqual([name, '‮gnp.exe'])
  })

  test('are told apart by their names: no name twice in a file, nor one that somebody had', async () => {
    const clientId = await couple()
    const id = await add(clientId, { name: 'Rowan Moss' })
    await expect(add(clientId, { name: 'ROWAN  moss' })).rejects.toMatchObject({ code: 'conflict', field: 'name' })
    await house.api.persons.change({ id, fields: { ...person, name: 'Rowan Fern' } })
    await expect(add(clientId, { name: 'Rowan Moss' })).rejects.toMatchObject({ code: 'conflict' })
    await house.api.persons.change({ id, fields: { ...person, name: 'Rowan Moss' } })
    expect(await house.api.persons.ofClient({ clientId })).toMatchObject([{ name: 'Rowan Moss', formerNames: ['Rowan Fern'] }])
    await add(await couple(), { name: 'Rowan Moss' })
  })

  test('leave and come back, consents or none, and nothing of theirs is lost', async () => {
    const clientId = await couple()
    await add(clientId, { name: 'Rowan Moss' })
    await add(clientId, { name: 'Otter Moss' })
    await agreed(house, clientId, ['therapy'], { person: 'Otter Moss' })
    for (const name of ['Rowan Moss', 'OTTER moss']) await house.api.consents.leave({ clientId, person: name, on: '2026-11-20' })
    expect(await house.api.persons.names({ clientId })).toEqual([])
    expect(await house.api.persons.ofClient({ clientId })).toMatchObject([
      { name: 'Rowan Moss', leftOn: '2026-11-20' },
      { name: 'Otter Moss', leftOn: '2026-11-20' }
    ])
    await house.api.consents.rejoin({ clientId, person: 'Rowan Moss' })
    await house.api.consents.leave({ clientId, person: 'Otter Moss', on: '2026-11-30' })
    expect(await house.api.persons.names({ clientId })).toEqual(['Rowan Moss', 'Otter Moss'])
  })

  test('have left under whichever of their names it was said', async () => {
    const clientId = await couple()
    const id = await add(clientId, { name: 'Rowan Moss' })
    await house.api.consents.leave({ clientId, person: 'Rowan Moss', on: '2026-11-20' })
    await house.api.persons.change({ id, fields: { ...person, name: 'Rowan Fern' } })
    expect(await house.api.persons.ofClient({ clientId })).toMatchObject([{ name: 'Rowan Fern', leftOn: '2026-11-20' }])
    expect(await house.api.persons.names({ clientId })).toEqual([])
    await house.api.consents.rejoin({ clientId, person: 'Rowan Fern' })
    expect(await house.api.persons.ofClient({ clientId })).toMatchObject([{ leftOn: null }])
  })

  test('of the same name, brought together by a merge, may be changed in all but their names', async () => {
    const [keep, drop] = [await couple(), await couple()]
    await add(keep, { name: 'Rowan Moss' })
    const id = await add(drop, { name: 'rowan MOSS' })
    await house.api.merges.merge({ keep, drop, takes: [] })
    await house.api.persons.change({ id, fields: { ...person, name: 'Rowan  Moss', pronouns: 'they' } })
    expect(await house.api.persons.ofClient({ clientId: keep })).toMatchObject([{ pronouns: '' }, { pronouns: 'they' }])
    await add(keep, { name: 'Otter Moss' })
    await expect(house.api.persons.change({ id, fields: { ...person, name: 'Otter Moss' } })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('stand among those who may consent, before and after they have', async () => {
    const clientId = await couple()
    await add(clientId, { name: 'Rowan Moss' })
    expect((await house.api.consents.ofClient({ clientId })).persons).toEqual([{ name: 'Rowan Moss', leftOn: null }])
    await agreed(house, clientId, ['therapy'], { person: 'Rowan Moss' })
    await agreed(house, clientId, ['therapy'], { person: 'Somebody Else' })
    expect((await house.api.consents.ofClient({ clientId })).persons).toEqual(
      expect.arrayContaining([
        { name: 'Rowan Moss', leftOn: null },
        { name: 'Somebody Else', leftOn: null }
      ])
    )
  })

  test('name the paper that shows parental authority only where they hold it', async () => {
    const clientId = await couple()
    const id = await add(clientId, { name: 'Rowan Moss', authority: true, authorityShown: 'judgment of 12 May 2024' })
    expect(await house.api.persons.ofClient({ clientId })).toMatchObject([{ authority: true, authorityShown: 'judgment of 12 May 2024' }])
    await house.api.persons.change({ id, fields: { ...person, name: 'Rowan Moss', authorityShown: 'judgment of 12 May 2024' } })
    expect(await house.api.persons.ofClient({ clientId })).toMatchObject([{ authority: false, authorityShown: '' }])
  })

  test('of no file, and those who do not exist, are not found', async () => {
    const id = v7()
    for (const ask of [
      house.api.persons.ofClient({ clientId: id }),
      house.api.persons.add({ clientId: id, fields: person }),
      house.api.persons.change({ id, fields: person }),
      house.api.persons.setContactRules({ id, rules })
    ])
      await expect(ask).rejects.toMatchObject({ code: 'notFound' })
  })

  test('stand in the log of their client', async () => {
    const clientId = await couple()
    const id = await add(clientId, { name: 'Rowan Moss' })
    await house.api.persons.setContactRules({ id, rules })
    const { rows } = await house.api.audit.list({ room: 'persons', clientId, from: null, to: null, offset: 0, limit: 10 })
    expect(rows).toMatchObject([
      { method: 'persons.setContactRules', record: id, clientName: 'Rowan & Otter Moss' },
      { method: 'persons.add', clientName: 'Rowan & Otter Moss' }
    ])
  })
})

describe('how to reach somebody', () => {
  test('is unknown until it has been asked, and is kept for the file and for each person', async () => {
    const clientId = await couple()
    const id = await add(clientId, { name: 'Rowan Moss' })
    expect((await house.api.clients.get({ id: clientId })).contactRules).toBeNull()
    await house.api.clients.setContactRules({ id: clientId, rules })
    await house.api.persons.setContactRules({ id, rules: { ...rules, unsafe: false } })
    expect((await house.api.clients.get({ id: clientId })).contactRules).toEqual(rules)
    expect(await house.api.persons.ofClient({ clientId })).toMatchObject([
      { contactRules: { unsafe: false, calling: 'say it is the library' } }
    ])
  })

  test('outlives a change of the record, like what is marked as sensitive', async () => {
    const clientId = await couple()
    await house.api.clients.setContactRules({ id: clientId, rules })
    await house.api.clients.tag({ id: clientId, sensitivities: ['legal', 'hiv', 'legal'] })
    await house.api.clients.change({ id: clientId, fields: { ...someone, name: 'The Mosses' } })
    expect(await house.api.clients.get({ id: clientId })).toMatchObject({ contactRules: rules, sensitivities: ['hiv', 'legal'] })
  })
})

describe('what a file has in common with another', () => {
  const asked = { clientId: null, name: '', phone: '', address: '', referrer: '' }

  test.each([
    ['a surname', { name: 'Ash LEBŒUF' }, ['surname']],
    ['a telephone number without its country', { phone: '06 39 98 12 34' }, ['phone']],
    ['an address written otherwise', { address: '12 Rue des Lilas\n75020 Paris' }, ['address']],
    ['who sent them', { referrer: 'dr. moss' }, ['referrer']],
    ['the telephone of a person in it', { phone: '+33 6 39 98 77 66' }, ['phone']],
    ['the surname of a person in it', { name: 'Jo Wren' }, ['surname']],
    ['a first name alone', { name: 'Zoé' }, []],
    ['a piece of a number', { phone: '1234' }, []],
    ['nothing', { name: 'Ash Boeuf', phone: '+33 6 39 98 00 00', address: '2 rue des Lilas', referrer: 'Dr Fern' }, []]
  ] as const)('%s', async (_, told, kinds) => {
    const { id } = await house.api.clients.add({
      ...someone,
      identity: 'full',
      name: 'Zoé Lebœuf',
      address: '12, rue des Lilas, 75020 Paris',
      referrer: 'Dr Moss'
    })
    await add(id, { name: 'Robin Wren', phone: '+33 6 39 98 77 66' })
    await house.api.clients.archive({ id })
    const said = await house.api.persons.conflicts({ ...asked, ...told })
    // kinds alone: nothing by which the other file could be known
    expect(said).toEqual(kinds)
    expect(await house.api.persons.conflicts({ ...asked, ...told, clientId: id })).toEqual([])
  })

  test('a pseudonym has no surname', async () => {
    await house.api.clients.add({ ...someone, name: 'Grey Heron' })
    expect(await house.api.persons.conflicts({ ...asked, name: 'Blue Heron' })).toEqual([])
  })
})

describe('the consents of those who are met', () => {
  const missing = async (clientId: string, purpose: 'inPerson' | 'video' = 'inPerson'): Promise<string[]> =>
    (await house.api.consents.missing({ clientId, purpose })).map(({ kind, person: whose, state }) =>
      [kind, whose, state].filter(Boolean).join(' ')
    )

  test('with a couple are asked of the partner too, until they leave', async () => {
    const clientId = await couple()
    await add(clientId, { name: 'Otter Moss' })
    await add(clientId, { name: 'Granny Moss', role: 'grandparent' })
    await agreed(house, clientId, ['therapy', 'online'])
    expect(await missing(clientId)).toEqual(['therapy Otter Moss missing'])
    expect(await missing(clientId, 'video')).toEqual(['therapy Otter Moss missing', 'online Otter Moss missing'])
    await agreed(house, clientId, ['therapy'], { person: 'OTTER moss' })
    expect(await missing(clientId)).toEqual([])
    await house.api.consents.leave({ clientId, person: 'Otter Moss', on: '2026-11-21' })
    expect(await missing(clientId, 'video')).toEqual([])
  })

  test('are asked of each of two partners, by whichever name, and not of the file besides', async () => {
    const clientId = await couple()
    const id = await add(clientId, { name: 'Rowan Moss' })
    await add(clientId, { name: 'Otter Moss' })
    expect(await missing(clientId)).toEqual(['therapy Rowan Moss missing', 'therapy Otter Moss missing'])
    await agreed(house, clientId, ['therapy'], { person: 'Rowan Moss' })
    await house.api.persons.change({ id, fields: { ...person, name: 'Rowan Fern' } })
    await agreed(house, clientId, ['therapy'], { person: 'Otter Moss' })
    expect(await missing(clientId)).toEqual([])
    expect(await missing(clientId, 'video')).toEqual(['online Rowan Fern missing', 'online Otter Moss missing'])
  })

  test('with a family take the parents’ word for a child, and nothing of the child', async () => {
    const { id: clientId } = await house.api.clients.add({ ...someone, unit: 'family', identity: 'full', name: 'The Mosses' })
    await add(clientId, { name: 'Rowan Moss', role: 'client' })
    const child = await add(clientId, { name: 'Wren Moss', role: 'member', birthDate: '2014-05-01' })
    await agreed(house, clientId, ['therapy'], { person: 'Rowan Moss' })
    expect(await missing(clientId)).toEqual(['minors missing'])
    expect((await house.api.consents.ofClient({ clientId })).missing).toContain('minors')
    await agreed(house, clientId, ['minors'], { person: 'Rowan Moss' })
    expect(await missing(clientId)).toEqual([])
    await house.api.persons.change({ id: child, fields: { ...person, name: 'Wren Moss', role: 'member', birthDate: '2004-05-01' } })
    expect(await missing(clientId)).toEqual(['therapy Wren Moss missing'])
  })

  test('with a family of parents and children are the parents’ by name, and nothing of the file besides', async () => {
    const { id: clientId } = await house.api.clients.add({ ...someone, unit: 'family', identity: 'full', name: 'The Mosses' })
    const parents = ['Rowan Moss', 'Otter Moss']
    for (const name of parents) await add(clientId, { name, role: 'parent', authority: true })
    await add(clientId, { name: 'Wren Moss', role: 'child', birthDate: '2014-05-01' })
    expect(await missing(clientId)).toEqual(['therapy missing', 'minors missing'])
    for (const name of parents) await agreed(house, clientId, ['therapy', 'minors'], { person: name })
    expect(await missing(clientId)).toEqual([])
    expect(await missing(clientId, 'video')).toEqual(['online Rowan Moss missing', 'online Otter Moss missing'])
    for (const name of parents) await agreed(house, clientId, ['online'], { person: name })
    expect(await missing(clientId, 'video')).toEqual([])
  })

  test('with one client are asked of nobody beside them', async () => {
    const { id: clientId } = await house.api.clients.add({ ...someone, identity: 'full', name: 'Rowan' })
    await add(clientId, { name: 'Otter Moss' })
    await agreed(house, clientId, ['therapy'])
    expect(await missing(clientId)).toEqual([])
  })
})
