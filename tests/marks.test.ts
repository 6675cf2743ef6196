// Marks of single records through the door: whom of the file alone one concerns, what of it is sensitive; beside what is signed, never in it.
import { v7 } from 'uuid'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { MarkFields } from '#contract/marks'
import { contentOf } from './proof/content.ts'
import { freeText, keptFile, message, openHouse, person, preparedDocument, someone, writtenNote, type House } from './house.ts'

let house: House
let clientId: string
let ann: string
beforeEach(async () => {
  house = await openHouse()
  clientId = (await house.api.clients.add(someone)).id
  ann = (await house.api.persons.add({ clientId, fields: { ...person, name: 'Ann' } })).id
})
afterEach(() => house.close())

const nothing: MarkFields = { personId: null, sensitivities: [] }
const notes = async (whose: string) => (await house.api.notes.ofClient({ clientId, whose, offset: 0, limit: 50 })).rows.map(({ id }) => id)

test('a note of one person alone is not among what is shared, nor before everybody’s eyes in a session', async () => {
  const { id: shared } = await writtenNote(house, 'of both', { clientId, signed: true })
  const { id: alone } = await writtenNote(house, 'of Ann', { clientId, signed: true })
  const sealed = () => house.direct((db) => db.get('select doc, signed_sha256, revision, updated_at from notes where id = ?', alone))
  const before = sealed()
  await house.api.marks.set({ kind: 'note', id: alone, fields: { personId: ann, sensitivities: [] } })
  expect(sealed()).toEqual(before)
  expect(await house.api.marks.get({ kind: 'note', id: alone })).toEqual({ personId: ann, personName: 'Ann', sensitivities: [] })
  expect([await notes('all'), await notes('shared'), await notes(ann)].map((ids) => ids.toSorted())).toEqual([[shared, alone].toSorted(), [shared], [alone]]) // prettier-ignore
  expect((await house.api.notes.ofClient({ clientId, offset: 0, limit: 50 })).rows.find(({ id }) => id === alone)).toMatchObject({ alone: 'Ann', sensitive: false }) // prettier-ignore
  expect(await house.api.notes.lastOf({ clientId })).toMatchObject({ id: shared })
  house.direct((db) => db.run('delete from persons where id = ?', ann))
  expect(await notes('shared')).toEqual([shared])
  expect(await house.api.marks.get({ kind: 'note', id: alone })).toMatchObject({ personName: '?' })
})

test('notes, documents, files and messages are marked as sensitive, and not any more', async () => {
  const { id: note } = await writtenNote(house, 'a draft', { clientId })
  const { id: file } = await keptFile(house, clientId, 'letter.txt', new TextEncoder().encode('text'))
  const document = await preparedDocument(house, clientId)
  const { id: exchange } = await house.api.exchanges.add({ clientId, fields: message })
  const records = [['note', note], ['file', file], ['document', document], ['exchange', exchange]] as const // prettier-ignore
  for (const [kind, id] of records) {
    await house.api.marks.set({ kind, id, fields: { personId: null, sensitivities: ['legal', 'hiv', 'legal'] } })
    expect(await house.api.marks.get({ kind, id })).toEqual({ personId: null, personName: null, sensitivities: ['hiv', 'legal'] })
  }
  expect((await house.api.notes.unfinished({}))[0]).toMatchObject({ sensitive: true, alone: null })
  const parts = async () => (await house.api.sharing.offer({ clientId, language: 'en' })).parts.map(({ id, sensitive }) => [id, sensitive])
  expect(await parts()).toEqual(expect.arrayContaining([[file, true], [exchange, true]])) // prettier-ignore
  for (const [kind, id] of records) await house.api.marks.set({ kind, id, fields: nothing })
  expect(await parts()).toEqual(expect.arrayContaining([[file, false], [exchange, false]])) // prettier-ignore
  expect(house.direct((db) => db.get('select count(*) as n from marks'))).toEqual({ n: 0 })
})

test('only what is there is marked, and only with somebody of its file', async () => {
  const { id: note } = await writtenNote(house, 'a note', { clientId, signed: true })
  const { id: other } = await house.api.clients.add(someone)
  const { id: stranger } = await house.api.persons.add({ clientId: other, fields: { ...person, name: 'Stranger' } })
  const { id: exchange } = await house.api.exchanges.add({ clientId, fields: message })
  const set = (kind: 'note' | 'file' | 'exchange', id: string, personId: string | null) =>
    house.api.marks.set({ kind, id, fields: { personId, sensitivities: [] } })
  for (const personId of [stranger, v7()]) await expect(set('note', note, personId)).rejects.toMatchObject({ code: 'notFound', field: 'fields.personId' }) // prettier-ignore
  await expect(set('file', note, null)).rejects.toMatchObject({ code: 'notFound' })
  await expect(set('note', v7(), null)).rejects.toMatchObject({ code: 'notFound' })
  await expect(house.api.marks.get({ kind: 'note', id: v7() })).rejects.toMatchObject({ code: 'notFound' })
  // whom a message is of its own room knows
  await expect(set('exchange', exchange, ann)).rejects.toMatchObject({ code: 'invalid', field: 'fields.personId' })
  const { rows } = await house.api.audit.list({ room: 'marks', clientId, from: null, to: null, offset: 0, limit: 9 })
  expect(rows).toEqual([])
  await set('note', note, ann)
  expect((await house.api.audit.list({ room: 'marks', clientId, from: null, to: null, offset: 0, limit: 9 })).rows).toMatchObject([{ method: 'marks.set', record: note }]) // prettier-ignore
})

test('marks go with the file when two are merged, and come back', async () => {
  const { id: keep } = await house.api.clients.add(someone)
  const { id: note } = await writtenNote(house, 'of Ann', { clientId, signed: true })
  await house.api.marks.set({ kind: 'note', id: note, fields: { personId: ann, sensitivities: ['hiv'] } })
  const before = contentOf(house.keeper.vault().readable, ['audit'])
  const { id } = await house.api.merges.merge({ keep, drop: clientId, takes: [] })
  expect((await house.api.notes.ofClient({ clientId: keep, whose: 'shared', offset: 0, limit: 9 })).total).toBe(0)
  expect((await house.api.sharing.offer({ clientId: keep, language: 'en' })).parts).toMatchObject([{ id: note, sensitive: true, alone: { name: 'Ann' } }, { kind: 'consents' }]) // prettier-ignore
  await house.api.merges.undo({ id })
  expect(contentOf(house.keeper.vault().readable, ['audit'])).toBe(before)
})

test('a part of a session’s note is a note of its own beside it, that person’s alone from its first word', async () => {
  const { id } = await writtenNote(house, 'with both', { clientId, signed: true })
  const note = await house.api.notes.get({ id })
  const part = await house.api.notes.beginPart({ id, personId: ann })
  expect(part).toMatchObject({ clientId, header: note.header, signedAt: null })
  expect(await house.api.marks.get({ kind: 'note', id: part.id })).toMatchObject({ personId: ann })
  // blank it is gone on with, and is nobody else's blank page
  expect((await house.api.notes.beginPart({ id, personId: ann })).id).toBe(part.id)
  expect((await house.api.notes.begin({ clientId, format: 'free' })).id).not.toBe(part.id)
  await house.api.notes.save({ id: part.id, revision: 0, header: part.header, doc: freeText('with Ann'), format: 'free', reason: '' })
  expect((await house.api.notes.beginPart({ id, personId: ann })).id).not.toBe(part.id)
  expect(await notes('shared')).not.toContain(part.id)
  expect(await notes(ann)).toEqual([part.id])
  await expect(house.api.notes.beginPart({ id, personId: v7() })).rejects.toMatchObject({ code: 'notFound' })
  await expect(house.api.notes.beginPart({ id: v7(), personId: ann })).rejects.toMatchObject({ code: 'notFound' })
})
