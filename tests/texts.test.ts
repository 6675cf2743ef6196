// Texts of documents in her own words, through the door: drafts, versions, days, and what must not be left out.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TemplateDoc } from '#contract/templates'
import { automaticGaps } from '#contract/templates'
import { clientValues, practiceValues } from '../src/main/features/documents/facts.ts'
import { dueNow, openHouse, someone, type House } from './house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const which = { name: 'therapyAgreement', language: 'en' } as const
const text = () => house.api.templates.get(which)
const row = async () => (await house.api.templates.list({ language: 'en' })).find(({ name }) => name === which.name)!

/** The library's text with a sentence of her own in its first clause. */
const reworded = (doc: TemplateDoc, sentence: string): TemplateDoc => ({
  ...doc,
  content: doc.content.map((node, place) =>
    node.type === 'clause' && place === doc.content.findIndex(({ type }) => type === 'clause')
      ? {
          ...node,
          content: [
            node.content[0],
            { type: 'paragraph', attrs: { where: [], when: [] }, content: [{ type: 'text', text: sentence }] },
            ...node.content.slice(1)
          ] as typeof node.content
        }
      : node
  )
})

const publish = async (sentence: string, effectiveOn = '2026-11-22', small = false) => {
  const { doc } = (await text()).library
  await house.api.templates.saveDraft({ ...which, title: 'How we work together', doc: reworded(doc, sentence) })
  return house.api.templates.publish({ ...which, effectiveOn, note: 'clearer', small })
}

const paper = async () => {
  const { id: clientId } = await house.api.clients.add(someone)
  const { preparation } = await house.api.documents.begin({ clientId, template: which.name, language: 'en' })
  return house.api.documents.preview(preparation)
}

test('a draft changes nothing until it is published, and is given up without a trace in documents', async () => {
  const library = await text()
  await house.api.templates.saveDraft({ ...which, title: 'Mine', doc: reworded(library.doc, 'We begin on time.') })
  expect(await text()).toMatchObject({ state: 'draft', title: 'Mine', version: library.version })
  expect(await row()).toMatchObject({ waits: 'draft', own: false })
  expect((await paper()).html).not.toContain('We begin on time.')
  await house.api.templates.dropDraft(which)
  expect(await text()).toEqual(library)
})

test('what is published makes the documents from its day on, under a version of its own', async () => {
  const { version: library } = await text()
  const { version } = await publish('We begin on time.')
  expect(version).toBe(`${library}.1`)
  expect(await paper()).toMatchObject({ title: 'How we work together', version })
  expect((await paper()).html).toContain('We begin on time.')
  expect(await row()).toMatchObject({ own: true, waits: null, version, behind: false })
})

test('a text for a later day waits for it, in her own zone', async () => {
  await house.api.settings.change({ timeZone: 'America/Montreal' })
  await publish('We begin on time.', '2026-11-23')
  expect(await row()).toMatchObject({ own: false, waits: 'day' })
  house.clock.pass(20 * 3_600_000) // 05:00 UTC of the 23rd, midnight there
  expect(await row()).toMatchObject({ own: true, waits: null })
})

test('of two texts that are in force the one with the later day counts, and of one day the one published last', async () => {
  await publish('One.')
  await publish('Two.')
  expect((await paper()).html).toContain('Two.')
})

test('a day that is past, no draft and no clause are refused', async () => {
  await expect(house.api.templates.publish({ ...which, effectiveOn: '2026-11-22', note: 'x', small: false })).rejects.toMatchObject({
    code: 'notFound'
  })
  await house.api.templates.saveDraft({ ...which, title: 'Mine', doc: (await text()).doc })
  await expect(house.api.templates.publish({ ...which, effectiveOn: '2026-11-21', note: 'x', small: false })).rejects.toMatchObject({
    code: 'invalid',
    field: 'effectiveOn'
  })
  expect(await text()).toMatchObject({ state: 'draft' })
})

test('every mandatory clause can be worded otherwise, and none left out or emptied', async () => {
  const { doc, mandatory } = await text()
  expect(mandatory.length).toBeGreaterThan(1)
  for (const { id } of mandatory) {
    const without = { ...doc, content: doc.content.filter((node) => node.type !== 'clause' || node.attrs.id !== id) }
    await house.api.templates.saveDraft({ ...which, title: 'Mine', doc: without })
    await expect(house.api.templates.publish({ ...which, effectiveOn: '2026-11-22', note: 'x', small: false })).rejects.toMatchObject({
      code: 'clauseMissing',
      field: id
    })
    const emptied = {
      ...doc,
      content: doc.content.map((node) =>
        node.type === 'clause' && node.attrs.id === id
          ? { ...node, content: [node.content[0], { type: 'paragraph' as const, attrs: { where: [], when: [] } }] as typeof node.content }
          : node
      )
    }
    await house.api.templates.saveDraft({ ...which, title: 'Mine', doc: emptied })
    await expect(house.api.templates.publish({ ...which, effectiveOn: '2026-11-22', note: 'x', small: false })).rejects.toMatchObject({
      field: id
    })
  }
})

test('a gap that nothing fills is refused by its name', async () => {
  const { doc } = await text()
  const strange = {
    type: 'paragraph' as const,
    attrs: { where: [], when: [] },
    content: [{ type: 'variable' as const, attrs: { name: 'heron' } }]
  }
  await house.api.templates.saveDraft({ ...which, title: 'Mine', doc: { ...doc, content: [strange, ...doc.content] } })
  await expect(house.api.templates.publish({ ...which, effectiveOn: '2026-11-22', note: 'x', small: false })).rejects.toMatchObject({
    code: 'invalid',
    field: 'heron'
  })
})

test('every version stays, with what it changed; the library’s text can be used again', async () => {
  const library = await text()
  const first = await publish('One.')
  const second = await publish('Two.')
  const versions = await house.api.templates.versions(which)
  expect(versions.map(({ version }) => version)).toEqual([second.version, first.version])
  const { doc, before } = await house.api.templates.version({ id: second.id })
  expect([doc, before].map((one) => JSON.stringify(one))).toEqual([expect.stringContaining('Two.'), expect.stringContaining('One.')])
  await house.api.templates.backToLibrary({ ...which, note: '' })
  expect(await text()).toEqual(library)
  expect(await house.api.templates.versions(which)).toHaveLength(3)
  for (const statement of ["update template_versions set note = ''", 'delete from template_versions'])
    expect(() => house.direct((db) => db.run(statement))).toThrow('kept')
})

test('going back to the library undoes what was published for a later day too', async () => {
  await publish('Later.', '2026-11-25')
  await house.api.templates.backToLibrary({ ...which, note: '' })
  expect(await row()).toMatchObject({ own: false, waits: null })
  house.clock.pass(5 * 24 * 3_600_000)
  expect(await row()).toMatchObject({ own: false })
})

test('a mandatory clause cannot be kept for another country alone', async () => {
  const { doc, mandatory } = await text()
  const { id } = mandatory[0]!
  const narrowed = {
    ...doc,
    content: doc.content.map((node) =>
      node.type === 'clause' && node.attrs.id === id ? { ...node, attrs: { ...node.attrs, where: ['AU' as const] } } : node
    )
  }
  await house.api.templates.saveDraft({ ...which, title: 'Mine', doc: narrowed })
  await expect(house.api.templates.publish({ ...which, effectiveOn: '2026-11-22', note: 'x', small: false })).rejects.toMatchObject({
    code: 'clauseMissing',
    field: id
  })
})

test('the two languages are two texts', async () => {
  await publish('We begin on time.')
  expect(await house.api.templates.get({ ...which, language: 'fr' })).toMatchObject({ state: 'library' })
})

test('gaps that are said to fill themselves are those that documents fill', async () => {
  const practice = await house.api.settings.get({})
  const { id } = await house.api.clients.add(someone)
  const client = await house.api.clients.get({ id })
  const filled = {
    ...practiceValues(practice, { language: 'en', today: '2026-11-22', recipients: [] }),
    ...clientValues(client, practice, 'en')
  }
  expect(new Set(Object.keys(filled))).toEqual(new Set(automaticGaps))
})

const privacy = { name: 'privacyNotice', language: 'en' } as const
const publishPrivacy = async (sentence: string, more: { small?: boolean; effectiveOn?: string } = {}) => {
  const { doc } = (await house.api.templates.get(privacy)).library
  await house.api.templates.saveDraft({ ...privacy, title: 'Privacy notice', doc: reworded(doc, sentence) })
  return house.api.templates.publish({ ...privacy, effectiveOn: '2026-11-22', note: 'clearer', small: false, ...more })
}
/** Gives the notice in force to a new client, with all that it says of the practice. */
const given = async () => {
  await house.api.settings.change({ phone: '01 23 45 67 89', address: '12 Mill Lane', practitionerTitle: 'counsellor' })
  const { id: clientId } = await house.api.clients.add(someone)
  const { preparation, fields } = await house.api.documents.begin({ clientId, template: privacy.name, language: 'en' })
  const filled = Object.fromEntries(fields.map(({ name, kind }) => [name, kind === 'date' ? '2026-11-22' : 'none']))
  const { id } = await house.api.documents.prepare({ ...preparation, fields: filled })
  await house.api.documents.give({ id })
  return clientId
}
const before = async () => (await house.api.documents.signedBefore({ template: privacy.name })).map(({ clientId }) => clientId)
const privacyOf = async (clientId: string) =>
  (await house.api.consents.ofClient({ clientId })).consents.find(({ kind }) => kind === 'privacy')!

test('whoever was given a notice is to be given it anew once its text says something else', async () => {
  const clientId = await given()
  expect(await privacyOf(clientId)).toMatchObject({ state: 'given' })
  expect(await before()).toEqual([])
  await publishPrivacy('A new recipient.')
  expect(await privacyOf(clientId)).toMatchObject({ state: 'due', why: 'version' })
  expect(await before()).toEqual([clientId])
  expect(await dueNow(house, 'consent')).toBe(1)
})

test('a small change asks nobody again, however many follow each other', async () => {
  const clientId = await given()
  await publishPrivacy('A comma.', { small: true })
  await publishPrivacy('Another comma.', { small: true })
  expect(await before()).toEqual([])
  expect(await privacyOf(clientId)).toMatchObject({ state: 'given' })
  const later = await given()
  await publishPrivacy('A new recipient.')
  await publishPrivacy('A new recipient, named.', { small: true })
  expect((await before()).toSorted()).toEqual([clientId, later].toSorted())
  expect((await house.api.templates.versions(privacy)).map(({ small }) => small)).toEqual([true, false, true, true])
  const newest = await given()
  expect(await before()).not.toContain(newest)
})

test('a small change of today’s text hides nothing that was published for a later day', async () => {
  const clientId = await given()
  await publishPrivacy('A new recipient.', { effectiveOn: '2026-11-25' })
  await publishPrivacy('A comma.', { small: true })
  expect(await before()).toEqual([])
  house.clock.pass(4 * 24 * 3_600_000)
  expect(await before()).toEqual([clientId])
})

test('the text of the library after a text of her own says something else', async () => {
  await publishPrivacy('A new recipient.')
  const clientId = await given()
  await house.api.templates.backToLibrary({ ...privacy, note: '' })
  expect(await before()).toEqual([clientId])
})

test('a text that changed is looked at again with one press, until it changes once more', async () => {
  const clientId = await given()
  await publishPrivacy('A new recipient.')
  const { id } = await privacyOf(clientId)
  await house.api.consents.review({ id })
  expect(await privacyOf(clientId)).toMatchObject({ state: 'given', version: '1.0' })
  await house.api.consents.undo({ id })
  expect(await privacyOf(clientId)).toMatchObject({ state: 'due', why: 'version' })
  await house.api.consents.review({ id })
  await publishPrivacy('Two new recipients.')
  expect(await privacyOf(clientId)).toMatchObject({ state: 'due', why: 'version' })
})
