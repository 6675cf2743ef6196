// Merging two files through the door: what goes, which word counts, that undoing leaves not a trace, and until when it may be undone.
import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ClientFields } from '#contract/clients'
import { mergeFields } from '#contract/merges'
import {
  agreed,
  enquiry,
  keptFile,
  minutes,
  openHouse,
  person,
  preparedDocument,
  sheet,
  someone,
  writtenNote,
  type House
} from './house.ts'
import { contentOf } from './proof/content.ts'
import { shared } from './proof/inputs.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const add = async (fields: Partial<ClientFields> = {}): Promise<string> => (await house.api.clients.add({ ...someone, ...fields })).id

/** All that the vault says but its log: undoing is not to be told from never having merged. */
const content = (): string => contentOf(house.keeper.vault().readable, ['audit'])

/** Something of every room. */
const furnished = async (name: string): Promise<string> => {
  const clientId = await add({ identity: 'full', name, meetingLink: 'https://meet.jit.si/q8fz2kd0' })
  await writtenNote(house, `${name} draft`, { clientId })
  await writtenNote(house, `${name} signed`, { clientId, signed: true })
  await house.api.consents.give({
    clientId,
    fields: {
      kinds: ['recording'],
      answer: 'given',
      person: '',
      about: 'supervision',
      on: '2026-11-21',
      how: 'paper',
      language: 'en',
      version: '',
      explainedBy: 'Ada Winslow',
      explainedHow: '',
      expiresOn: null,
      words: ''
    }
  })
  const entry = { medium: 'audio', purpose: 'supervision', place: 'disk', encrypted: true, deleteBy: '2026-12-22' } as const
  await house.api.recordings.add({ clientId, sessionId: null, fields: { ...entry, on: '2026-11-22', persons: [] } })
  await preparedDocument(house, clientId)
  await keptFile(house, clientId, `${name}.txt`, new TextEncoder().encode(name))
  await house.api.persons.add({ clientId, fields: { ...person, name: `Partner of ${name}` } })
  await house.api.emergency.save({ clientId, fields: { ...sheet, contactName: name }, checked: true })
  await house.api.sharing.share({ clientId, fields: shared, passphrase: '' })
  return clientId
}

describe('merging', () => {
  test('brings everything into one file, and counts it beforehand', async () => {
    const [keep, drop] = [await furnished('Zoé Lebœuf'), await furnished('Zoe Leboeuf')]
    const { id: asking } = await house.api.enquiries.add(enquiry)
    const before = await house.api.merges.preview({ keep, drop })
    expect(before).toMatchObject({ keep: { id: keep }, drop: { id: drop }, differing: ['name'], twice: 4 })
    for (const table of ['notes', 'consents', 'recordings', 'documents', 'attachments', 'persons', 'emergency_sheets', 'sharing_entries'])
      expect(before.records.find((each) => each.table === table)).toMatchObject({ table })
    await house.api.merges.merge({ keep, drop, takes: ['name'] })

    expect(await house.api.clients.get({ id: keep })).toMatchObject({ name: 'Zoe Leboeuf', mergedInto: null })
    expect(await house.api.clients.get({ id: drop })).toMatchObject({ mergedInto: keep, status: 'archived' })
    const { rows, total } = await house.api.notes.ofClient({ clientId: keep, offset: 0, limit: 20 })
    expect(total).toBe(4)
    for (const { id } of rows) expect(await house.api.notes.get({ id })).toMatchObject({ clientId: keep })
    expect(await house.api.recordings.ofClient({ clientId: keep })).toHaveLength(2)
    expect(
      (
        await house.api.attachments.list({
          clientId: keep,
          query: '',
          removed: false,
          sort: 'name',
          descending: false,
          offset: 0,
          limit: 20
        })
      ).total
    ).toBe(2)
    expect(await house.api.persons.names({ clientId: keep })).toEqual(['Partner of Zoé Lebœuf', 'Partner of Zoe Leboeuf'])
    // one sheet a file: that of the file that stays
    expect(await house.api.emergency.get({ clientId: keep })).toMatchObject({ fields: { contactName: 'Zoé Lebœuf' } })
    const list = await house.api.clients.list({ query: '', status: 'archived', sort: 'name', descending: false, offset: 0, limit: 20 })
    expect(list.total).toBe(0)
    expect(
      (await house.api.clients.list({ query: 'partner of zoe', status: 'all', sort: 'name', descending: false, offset: 0, limit: 20 })).rows
    ).toMatchObject([{ id: keep, drafts: 2 }])
    expect(asking).not.toBe('')
  })

  test('leaves what is signed as it was, and locked as it was', async () => {
    const [keep, drop] = [await add(), await add({ name: 'Otter' })]
    const { id } = await writtenNote(house, 'Signed words', { clientId: drop, signed: true })
    const row = () => house.direct((db) => db.get('select doc, body, signed_at, signed_sha256 from notes where id = ?', id))
    const before = row()
    await house.api.merges.merge({ keep, drop, takes: [] })
    expect(row()).toEqual(before)
    for (const statement of [
      "update notes set body = 'x' where id = ?",
      'update notes set client_id = client_id where id = ?',
      'delete from notes where id = ?'
    ])
      expect(() => house.direct((db) => db.run(statement, id))).toThrow('signed')
    expect((await house.api.search.find({ query: 'signed words', order: 'newest', offset: 0, limit: 5 })).notes).toMatchObject([
      { clientId: keep }
    ])
  })

  test('of two words about the same consent the later one counts', async () => {
    const [keep, drop] = [await add(), await add({ name: 'Otter' })]
    const [given] = await agreed(house, drop, ['therapy'])
    await agreed(house, keep, ['therapy'])
    house.clock.pass(minutes(1))
    await house.api.consents.withdraw({ id: given! })
    expect(await house.api.merges.preview({ keep, drop })).toMatchObject({ twice: 1 })
    await house.api.merges.merge({ keep, drop, takes: [] })
    expect((await house.api.consents.ofClient({ clientId: keep })).consents).toMatchObject([{ id: given, state: 'withdrawn' }])
  })

  test('of two words about the same consent the later one counts, however they are spelled, and is said again in its place', async () => {
    const [keep, drop] = [await add(), await add({ name: 'Otter' })]
    const until = { expiresOn: '2027-01-31' }
    await agreed(house, keep, ['release'], { ...until, person: 'Zoé Moss', about: 'Dr Martin' })
    const [given] = await agreed(house, drop, ['release'], { ...until, person: 'zoe  moss', about: 'dr martin' })
    await agreed(house, drop, ['therapy'], { person: 'zoe  moss' })
    house.clock.pass(minutes(1))
    await house.api.consents.withdraw({ id: given! })
    const before = content()
    expect(await house.api.merges.preview({ keep, drop })).toMatchObject({ twice: 1 })
    const { id } = await house.api.merges.merge({ keep, drop, takes: [] })
    const releases = async () => (await house.api.consents.ofClient({ clientId: keep })).consents.filter(({ kind }) => kind === 'release')
    expect(await releases()).toMatchObject([{ id: given, state: 'withdrawn' }])
    await house.api.merges.undo({ id })
    expect(content()).toBe(before)

    // and the other way about, where the later word is in the file that stays
    await house.api.merges.merge({ keep: drop, drop: keep, takes: [] })
    expect((await house.api.consents.ofClient({ clientId: drop })).consents.filter(({ kind }) => kind === 'release')).toMatchObject([
      { id: given, state: 'withdrawn' }
    ])
    expect(await agreed(house, drop, ['release'], { ...until, person: 'Zoé MOSS', about: 'DR Martin' })).toEqual([given])
  })

  test('of two emergency sheets the one written or confirmed last counts, and undoing brings both back', async () => {
    const [keep, drop] = [await add(), await add({ name: 'Otter' })]
    await house.api.emergency.save({ clientId: drop, fields: { ...sheet, contactName: 'Newer' }, checked: false })
    await house.api.emergency.save({ clientId: keep, fields: { ...sheet, contactName: 'Older' }, checked: true })
    expect(await house.api.merges.preview({ keep, drop })).toMatchObject({ sheet: 'keep' })
    house.clock.pass(minutes(1))
    await house.api.emergency.confirm({ clientId: drop })
    const before = content()
    expect(await house.api.merges.preview({ keep, drop })).toMatchObject({ sheet: 'drop' })
    const { id } = await house.api.merges.merge({ keep, drop, takes: [] })
    // what was never gone through in full is not so now
    expect(await house.api.emergency.get({ clientId: keep })).toMatchObject({ fields: { contactName: 'Newer' }, checkedOn: null })
    await house.api.merges.undo({ id })
    expect(content()).toBe(before)
  })

  test('a remark is no later word', async () => {
    const [keep, drop] = [await add(), await add({ name: 'Otter' })]
    const [withdrawn] = await agreed(house, keep, ['therapy'])
    const [given] = await agreed(house, drop, ['therapy'])
    await house.api.consents.withdraw({ id: withdrawn! })
    await house.api.consents.remark({ id: given!, words: 'asked on the telephone' })
    await house.api.merges.merge({ keep, drop, takes: [] })
    expect((await house.api.consents.ofClient({ clientId: keep })).consents).toMatchObject([{ id: withdrawn, state: 'withdrawn' }])
  })

  test('takes the more careful word on how to reach them', async () => {
    const [keep, drop] = [await add(), await add({ name: 'Otter' })]
    const rules = {
      unsafe: false,
      call: 'yes',
      voicemail: 'unasked',
      write: 'yes',
      post: 'yes',
      hours: '',
      calling: '',
      safeWord: '',
      about: ''
    } as const
    await house.api.clients.setContactRules({ id: keep, rules })
    await house.api.clients.setContactRules({ id: drop, rules: { ...rules, unsafe: true, call: 'no', voicemail: 'no' } })
    await house.api.clients.tag({ id: drop, sensitivities: ['hiv'] })
    await house.api.merges.merge({ keep, drop, takes: [] })
    expect(await house.api.clients.get({ id: keep })).toMatchObject({
      contactRules: { unsafe: true, call: 'no', voicemail: 'no', write: 'yes' },
      sensitivities: ['hiv']
    })
  })

  test('the file that went answers for nobody any more, and stays where it is', async () => {
    const fields = {
      identity: 'full',
      name: 'Zoé Lebœuf',
      email: 'zoe@example.org',
      phone: '+33 6 39 98 12 34',
      referrer: 'Dr Moss'
    } as const
    const [keep, drop] = [await add({ name: 'Otter', email: 'otter@example.org', phone: null }), await add(fields)]
    const asked = { name: fields.name, email: fields.email, phone: fields.phone }
    const conflicts = () =>
      house.api.persons.conflicts({ clientId: keep, name: fields.name, phone: fields.phone, address: '', referrer: fields.referrer })
    expect(await house.api.clients.alike(asked)).toMatchObject({ id: drop })
    expect(await conflicts()).toEqual(['surname', 'phone', 'referrer'])
    await house.api.merges.merge({ keep, drop, takes: [] })
    expect(await house.api.clients.alike(asked)).toBeNull()
    expect(await conflicts()).toEqual([])
    await expect(house.api.clients.unarchive({ id: drop })).rejects.toMatchObject({ code: 'conflict' })
    await house.api.clients.archive({ id: keep })
    await house.api.clients.unarchive({ id: keep })
  })

  test('is refused of a file with itself, of one that has gone, of one that is not there', async () => {
    const [one, other, third] = [await add(), await add(), await add()]
    await expect(house.api.merges.merge({ keep: one, drop: one, takes: [] })).rejects.toMatchObject({ code: 'conflict' })
    await house.api.merges.merge({ keep: one, drop: other, takes: [] })
    for (const ids of [
      { keep: other, drop: third },
      { keep: third, drop: other }
    ])
      await expect(house.api.merges.preview(ids)).rejects.toMatchObject({ code: 'conflict' })
    await expect(house.api.merges.merge({ keep: one, drop: v7(), takes: [] })).rejects.toMatchObject({ code: 'notFound' })
    await expect(house.api.merges.undo({ id: v7() })).rejects.toMatchObject({ code: 'notFound' })
  })
})

test('the log of the file that stays holds the lines of the one that went', async () => {
  const [keep, drop] = [await furnished('Zoé Lebœuf'), await furnished('Zoe Leboeuf')]
  const lines = async (clientId: string): Promise<string[]> => {
    const { rows } = await house.api.audit.list({ room: '', clientId, from: null, to: null, offset: 0, limit: 200 })
    return rows.map(({ n }) => String(n))
  }
  const before = [...(await lines(keep)), ...(await lines(drop))]
  await house.api.merges.merge({ keep, drop, takes: [] })
  expect(await lines(keep)).toEqual(expect.arrayContaining(before))
})

describe('undoing', () => {
  test('leaves not a trace but in the log', async () => {
    const [keep, drop] = [await furnished('Zoé Lebœuf'), await furnished('Zoe Leboeuf')]
    const before = content()
    house.clock.pass(minutes(5))
    const { id } = await house.api.merges.merge({ keep, drop, takes: [...mergeFields] })
    expect(content()).not.toBe(before)
    expect(await house.api.merges.ofClient({ clientId: keep })).toMatchObject({ id, name: 'Zoe Leboeuf', undoable: true })
    await house.api.merges.undo({ id })
    expect(content()).toBe(before)
    const { rows } = await house.api.audit.list({ room: 'merges', clientId: drop, from: null, to: null, offset: 0, limit: 5 })
    expect(rows.map(({ method }) => method)).toEqual(['merges.unmerged', 'merges.merged'])
  })

  test('leaves not a trace, whatever was in the two files and whatever was taken from the one that went', async () => {
    const rooms = ['note', 'signed', 'therapy', 'otherTherapy', 'withdrawn', 'person', 'sheet', 'rules', 'document', 'enquiry'] as const
    const write = async (clientId: string, what: (typeof rooms)[number]): Promise<void> => {
      house.clock.pass(minutes(1))
      if (what === 'note' || what === 'signed') await writtenNote(house, 'Words', { clientId, signed: what === 'signed' })
      if (what === 'therapy') await agreed(house, clientId, ['therapy'])
      if (what === 'otherTherapy') await agreed(house, clientId, ['therapy'], { person: 'Otter' })
      if (what === 'withdrawn') {
        const [given] = await agreed(house, clientId, ['online'])
        await house.api.consents.withdraw({ id: given! })
      }
      if (what === 'person') await house.api.persons.add({ clientId, fields: { ...person, name: v7(), role: 'grandparent' } })
      if (what === 'sheet') await house.api.emergency.save({ clientId, fields: sheet, checked: true })
      if (what === 'document') await preparedDocument(house, clientId)
      if (what === 'rules') await house.api.clients.tag({ id: clientId, sensitivities: ['legal'] })
      if (what === 'enquiry') await house.api.enquiries.add(enquiry)
    }
    const holdings = fc.array(fc.constantFrom(...rooms), { maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(holdings, holdings, fc.subarray([...mergeFields]), async (ofKeep, ofDrop, takes) => {
        const [keep, drop] = [await add({ name: `Heron ${v7()}` }), await add({ name: 'Otter', unit: 'couple', about: 'x' })]
        for (const what of ofKeep) await write(keep, what)
        for (const what of ofDrop) await write(drop, what)
        const before = content()
        const { id } = await house.api.merges.merge({ keep, drop, takes })
        await house.api.merges.undo({ id })
        expect(content()).toBe(before)
      }),
      { numRuns: 12, seed: 20261122 }
    )
  }, 120_000)

  test.each([
    ['a word in a note', async (id: string) => void (await writtenNote(house, 'New', { clientId: id }))],
    ['a consent', async (id: string) => void (await agreed(house, id, ['privacy']))],
    ['the record', async (id: string) => void (await house.api.clients.archive({ id }))],
    ['a person', async (id: string) => void (await house.api.persons.add({ clientId: id, fields: person }))]
  ])('is over once something new was written: %s', async (_, write) => {
    const [keep, drop] = [await add(), await add({ name: 'Otter' })]
    await writtenNote(house, 'Old', { clientId: drop })
    const { id } = await house.api.merges.merge({ keep, drop, takes: [] })
    await house.api.clients.get({ id: keep }) // to read is not to write
    expect(await house.api.merges.ofClient({ clientId: keep })).toMatchObject({ undoable: true })
    await write(keep)
    expect(await house.api.merges.ofClient({ clientId: keep })).toMatchObject({ undoable: false })
    await expect(house.api.merges.undo({ id })).rejects.toMatchObject({ code: 'conflict' })
  })
})
