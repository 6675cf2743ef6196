// Notices and hand-outs through the door: printed and noted as given, a receipt that nobody signs, and the record of it on paper.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Refusal } from '../src/main/tools.ts'
import { openHouse, preparedDocument, someone, type House } from './house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
  await house.api.settings.change({ phone: '01 23 45 67 89', address: '12 Mill Lane', practitionerTitle: 'counsellor' })
})
afterEach(() => house.close())

/** What a notice says of the practice stands in the next one of the same text. */
const filledIn = async (template: 'privacyNotice' | 'hipaaNotice', languages: readonly ('en' | 'fr')[] = ['en']): Promise<void> => {
  const { id: clientId } = await house.api.clients.add({ ...someone, name: 'Swift' })
  for (const language of languages) {
    const { preparation, fields } = await house.api.documents.begin({ clientId, template, language })
    const all = Object.fromEntries(fields.map(({ name, kind }) => [name, kind === 'date' ? '2026-11-22' : 'none']))
    await house.api.documents.prepare({ ...preparation, fields: all })
  }
}

const prints = () => house.asked.calls.filter(([call]) => call === 'print').map(([, html]) => html as string)
const pack = async (clientId: string) => house.api.documents.pack({ clientId, language: 'en' })

test('is prepared, printed and noted in one action, in the client’s language', async () => {
  const { id: clientId } = await house.api.clients.add({ ...someone, language: 'fr' })
  const { id, given } = await house.api.documents.printGiven({ clientId, template: 'dataProtection' })
  expect(given).toBe(true)
  const document = await house.api.documents.get({ id })
  expect(document).toMatchObject({
    state: 'given',
    language: 'fr',
    template: 'dataProtection',
    closedAt: house.clock.now(),
    unacknowledged: false
  })
  expect(document.printedAt).toBe(house.clock.now())
  expect(prints()).toEqual([document.html])
  const { rows } = await house.api.audit.list({ room: 'documents', clientId, from: null, to: null, offset: 0, limit: 9 })
  expect(rows.filter(({ method }) => method === 'documents.printGiven')).toHaveLength(1)
})

test('is noted only where it was printed, and never for what has to be signed', async () => {
  const { id: clientId } = await house.api.clients.add(someone)
  await filledIn('privacyNotice')
  house.asked.refuse = new Refusal('notPrinted')
  await expect(house.api.documents.printGiven({ clientId, template: 'privacyNotice' })).rejects.toMatchObject({ code: 'notPrinted' })
  expect(await house.api.documents.ofClient({ clientId })).toEqual([])
  house.asked.refuse = null
  house.direct((db) => db.run("create trigger full before insert on documents begin select raise(abort, 'full'); end"))
  await expect(house.api.documents.printGiven({ clientId, template: 'privacyNotice' })).rejects.toMatchObject({ code: 'printedNotNoted' })
  house.direct((db) => db.run('drop trigger full'))
  expect(prints()).toHaveLength(2) // the printer refused the first
  expect(await house.api.documents.ofClient({ clientId })).toEqual([])
  const { rows } = await house.api.audit.list({ room: 'documents', clientId: null, from: null, to: null, offset: 0, limit: 9 })
  expect(rows.filter(({ method }) => method === 'documents.printGiven')).toHaveLength(1)
  for (const template of ['therapyAgreement', 'confidentialityPolicy'] as const)
    await expect(house.api.documents.printGiven({ clientId, template })).rejects.toMatchObject({ code: 'invalid', field: 'template' })
})

test('is the consent that it stands for, and outdated in the pack once its text says something else', async () => {
  await filledIn('privacyNotice')
  const { id: clientId } = await house.api.clients.add(someone)
  await house.api.documents.printGiven({ clientId, template: 'privacyNotice' })
  expect((await house.api.consents.ofClient({ clientId })).consents).toMatchObject([{ kind: 'privacy', state: 'given' }])
  const notice = async () => (await pack(clientId)).find(({ template }) => template === 'privacyNotice')!.document
  expect(await notice()).toMatchObject({ state: 'given', version: '1.0', outdated: false })
  const which = { name: 'privacyNotice', language: 'en' } as const
  const { doc, title } = await house.api.templates.get(which)
  await house.api.templates.saveDraft({ ...which, title, doc })
  await house.api.templates.publish({ ...which, effectiveOn: '2026-11-22', note: 'x', small: false })
  expect(await notice()).toMatchObject({ outdated: true })
  house.clock.pass(60_000)
  await house.api.documents.printGiven({ clientId, template: 'privacyNotice' })
  expect(await notice()).toMatchObject({ version: '1.0.1', outdated: false })
})

test('a notice with lines that stand empty is not noted as handed over without a receipt either, before she has said why', async () => {
  await house.api.settings.change({ jurisdictions: ['US'] })
  const { id: clientId } = await house.api.clients.add(someone)
  const { preparation } = await house.api.documents.begin({ clientId, template: 'hipaaNotice', language: 'en' })
  const { id } = await house.api.documents.prepare(preparation)
  expect(await house.api.documents.blanks({ ids: [id] })).toHaveLength(1)
  const reason = 'Would rather not sign anything.'
  await expect(house.api.documents.giveUnacknowledged({ id, reason })).rejects.toMatchObject({ code: 'gapsLeft', field: 'gapsReason' })
  await house.api.documents.giveUnacknowledged({ id, reason, gapsReason: 'Filled in by hand.' })
  expect(await house.api.documents.get({ id })).toMatchObject({ state: 'given', unreceived: { reason } })
  const [consent] = (await house.api.consents.ofClient({ clientId })).consents
  expect((await house.api.consents.history({ id: consent!.id }))[0]).toMatchObject({ words: `${reason} Filled in by hand.` })
})

test('a HIPAA notice waits for its receipt to be signed; where nobody signs, the effort and the reason are kept', async () => {
  await house.api.settings.change({ jurisdictions: ['US'] })
  await filledIn('hipaaNotice')
  const { id: clientId } = await house.api.clients.add(someone)
  const { id, given } = await house.api.documents.printGiven({ clientId, template: 'hipaaNotice' })
  expect(given).toBe(false)
  expect(await house.api.documents.get({ id })).toMatchObject({ state: 'prepared', receipt: true, unreceived: null })
  await expect(house.api.documents.giveUnacknowledged({ id, reason: '  ' })).rejects.toMatchObject({ code: 'invalid', field: 'reason' })
  const reason = 'Asked twice; would rather not sign anything.'
  await house.api.documents.giveUnacknowledged({ id, reason })
  expect(await house.api.documents.get({ id })).toMatchObject({
    state: 'given',
    unacknowledged: true,
    unreceived: { by: 'Heron', reason }
  })
  expect((await house.api.consents.ofClient({ clientId })).consents).toMatchObject([{ kind: 'privacy', state: 'given' }])
  expect((await pack(clientId)).find(({ template }) => template === 'hipaaNotice')!.document).toMatchObject({ unacknowledged: true })
  await expect(house.api.documents.giveUnacknowledged({ id, reason })).rejects.toMatchObject({ code: 'documentClosed' })
  expect(() => house.direct((db) => db.run("update documents set decline_reason = '' where id = ?", id))).toThrow('signed')
  await house.api.documents.printRecord({ template: 'hipaaNotice', clientId: null, language: 'en' })
  expect(prints().at(-1)).toContain(reason)
  expect(prints().at(-1)).toContain('45 CFR')
})

test('a document that is to be signed is not handed over without a signature', async () => {
  const { id: clientId } = await house.api.clients.add(someone)
  const id = await preparedDocument(house, clientId)
  await expect(house.api.documents.giveUnacknowledged({ id, reason: 'x' })).rejects.toMatchObject({ code: 'invalid', field: 'id' })
})

test.each(['en', 'fr'] as const)('the record says who was given which version when, by text and by client, in %s', async (language) => {
  await filledIn('privacyNotice')
  const { id: heron } = await house.api.clients.add({ ...someone, name: '<b>Heron</b>' })
  const { id: otter } = await house.api.clients.add({ ...someone, name: 'Otter' })
  await house.api.documents.printGiven({ clientId: heron, template: 'privacyNotice' })
  await house.api.documents.printGiven({ clientId: heron, template: 'clientSecurity' })
  await house.api.documents.printGiven({ clientId: otter, template: 'privacyNotice' })
  const record = async (template: 'privacyNotice' | null, clientId: string | null) => {
    await house.api.documents.printRecord({ template, clientId, language })
    return prints().at(-1)!
  }
  const ofNotice = await record('privacyNotice', null)
  expect(ofNotice).toContain('&lt;b&gt;Heron&lt;/b&gt;')
  expect(ofNotice.match(/<tr>/g)).toHaveLength(3)
  expect(ofNotice).toContain(language === 'en' ? '22 November 2026' : '22 novembre 2026')
  const ofHeron = await record(null, heron)
  expect(ofHeron).not.toContain('Otter')
  expect(ofHeron.match(/<tr>/g)).toHaveLength(3)
  expect(await record(null, (await house.api.clients.add(someone)).id)).not.toContain('<table')
  await expect(house.api.documents.printRecord({ template: null, clientId: null, language })).rejects.toMatchObject({ code: 'invalid' })
  house.asked.answers.place = `${house.folder}/record.pdf`
  await house.api.documents.saveRecord({ template: null, clientId: heron, language })
  expect(house.asked.calls.find(([call]) => call === 'choosePlace')![1]).not.toContain('Heron')
})

test('a notice says since when its version is in force, and of the practice what was filled in last', async () => {
  const fieldsFor = async () => {
    const { id: clientId } = await house.api.clients.add(someone)
    return (await house.api.documents.begin({ clientId, template: 'privacyNotice', language: 'en' })).preparation
  }
  const first = await fieldsFor()
  expect(first.fields).toEqual({ effectiveDate: '2026-11-22' })
  await house.api.documents.prepare({ ...first, fields: { ...first.fields, icoNumber: 'ZA123456', transfers: 'none' } })
  house.clock.pass(3 * 24 * 3_600_000)
  expect((await fieldsFor()).fields).toEqual({ effectiveDate: '2026-11-22', icoNumber: 'ZA123456', transfers: 'none' })
  const which = { name: 'privacyNotice', language: 'en' } as const
  const { doc, title } = await house.api.templates.get(which)
  await house.api.templates.saveDraft({ ...which, title, doc })
  await house.api.templates.publish({ ...which, effectiveOn: '2026-11-25', note: 'x', small: false })
  const { id: clientId } = await house.api.clients.add(someone)
  await house.api.documents.printGiven({ clientId, template: 'privacyNotice' })
  const html = house.asked.calls.findLast(([call]) => call === 'print')![1] as string
  expect(html).toContain('In force since 25 November 2026')
})
