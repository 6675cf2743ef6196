// Documents: prepared from the record, frozen by the first signature, sealed by the last, kept for ever, every word escaped.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, test } from 'vitest'
import type { Ink, Preparation } from '#contract/documents'
import type { PersonFields } from '#contract/persons'
import type { TemplateName } from '#contract/templates'
import { packFor } from '../src/main/features/documents/packs.ts'
import { Refusal } from '../src/main/tools.ts'
import { applyMigrations } from '../src/main/vault/migrate.ts'
import { library } from '../src/main/features/templates/library.ts'
import { agreed, openHouse, someone, type House } from './house.ts'
import { newFolder, passphrase } from './keeping.ts'

let house: House
afterEach(() => house.close())

const template = 'therapyAgreement'
const explained = { explainedBy: 'Ada Winslow', explainedHow: 'both' } as const
const ink: Ink = { width: 400, height: 150, lines: [[[10, 20, 0, 500], [40, 60, 16, 600], [90, 30, 32, 550]], [[200, 75, 900, 500]]] } // prettier-ignore

const begun = async (clientId: string | null, more: Partial<Preparation> = {}): Promise<Preparation> => {
  const { preparation } = await house.api.documents.begin({ clientId, template, language: more.language ?? null })
  return { ...preparation, ...more }
}

const previewed = async (language: 'en' | 'fr', client: Partial<typeof someone> = {}) => {
  const { id: clientId } = await house.api.clients.add({ ...someone, ...client })
  return { clientId, ...(await house.api.documents.preview(await begun(clientId, { language }))) }
}

const prepared = async (client: Partial<typeof someone> = {}, more: Partial<Preparation> = {}) => {
  const { id: clientId } = await house.api.clients.add({ ...someone, ...client })
  const { id } = await house.api.documents.prepare(await begun(clientId, more))
  return { clientId, id }
}

const one = (id: string) => house.api.documents.get({ id })
const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const bytes = (words: string): Uint8Array => new TextEncoder().encode(words)
const sha256 = (what: string | Uint8Array): string => createHash('sha256').update(what).digest('hex')

/** The client on the screen that was handed to her, the practitioner by her typed name. */
const signedByBoth = async (client: Partial<typeof someone> = {}) => {
  const made = await prepared(client)
  house.asked.answers.pdf = bytes('%PDF-1.7 sealed pages')
  await house.api.documents.handOver({ ids: [made.id], ...explained })
  await house.api.documents.sign({ id: made.id, place: 0, name: 'Heron', typed: '', ink })
  await house.api.documents.takeBack({ passphrase })
  await house.api.documents.sign({ id: made.id, place: 1, name: 'Ada Winslow', typed: 'Ada Winslow', ink: null })
  return made
}

/** What a therapy agreement must speak of (domain facts §2.1), as it is said in each language. */
const required = {
  en: ['Who we are', 'What we will do', 'Benefits, risks and alternatives', 'How we meet', 'Fees and cancelling', 'Confidentiality and its limits', 'serious and immediate danger', 'Supervision', 'Your records', 'Between sessions', 'not an emergency service', 'In an emergency', 'Keeping the frame', 'If I am away', 'Reviewing and ending', 'If something is wrong', 'Your agreement', 'withdraw'],
  fr: ['Qui nous sommes', 'Ce que nous ferons', 'Bénéfices, risques et autres possibilités', 'Comment nous nous rencontrons', 'Honoraires et annulation', 'Confidentialité et limites', 'danger grave et immédiat', 'Supervision', 'Votre dossier', 'Entre les séances', 'pas un service d’urgence', 'En cas d’urgence', 'Le cadre', 'En mon absence', 'Bilans et fin', 'Si quelque chose ne va pas', 'Votre accord', 'retirer mon accord']
} as const // prettier-ignore

describe.each(['en', 'fr'] as const)('the therapy agreement in %s', (language) => {
  test('speaks of everything that such an agreement must', async () => {
    house = await openHouse()
    const { html, note } = await previewed(language)
    const text = textOf(html)
    for (const words of required[language]) expect(text).toContain(words)
    const warning =
      language === 'en' ? 'A starting point, to be checked by a professional' : 'Un point de départ, à faire vérifier par un professionnel'
    expect(note).toContain(warning)
    expect(text).not.toContain(warning) // a client would take the contract for a draft
    expect(html).toContain(`<html lang="${language}">`)
  })

  test('is filled from the practice and the client', async () => {
    house = await openHouse()
    await house.api.settings.change({ fee: 7050, currency: 'EUR', sessionMinutes: 45, cancellationHours: 48, retentionYears: 20, phone: '01 23 45 67 89' }) // prettier-ignore
    const text = textOf((await previewed(language, { identity: 'full', name: 'Zoé Lefèvre-Ångström', country: 'FR' })).html)
    for (const fact of ['Quiet Room', 'Ada Winslow', 'Zoé Lefèvre-Ångström', '45', '48', '20', '01 23 45 67 89', '3114', 'CNIL'])
      expect(text).toContain(fact)
    expect(text).toMatch(language === 'en' ? /€70\.50/ : /70,50\s€/)
  })

  test('says what a limited identity costs, and only then', async () => {
    house = await openHouse()
    const words = language === 'en' ? 'only part of your identity' : 'qu’une partie de votre identité'
    expect(textOf((await previewed(language, { identity: 'pseudonym' })).html)).toContain(words)
    expect(textOf((await previewed(language, { identity: 'full' })).html)).not.toContain(words)
  })

  test('leaves the sentence out that would name nobody', async () => {
    house = await openHouse()
    await house.api.settings.change({ practitionerName: '', practitionerTitle: 'Psy 75' })
    const { html } = await previewed(language)
    expect(textOf(html)).toContain(
      language === 'en' ? 'I work at Quiet Room (Psy 75). You are' : 'ici\u00a0: Quiet Room (Psy 75). Vous êtes'.replace('\u00a0', ' ')
    )
  })

  test('gives no number for a country that it has none for', async () => {
    house = await openHouse()
    const text = textOf((await previewed(language, { country: 'KE' })).html)
    expect(text).toContain(
      language === 'en' ? 'call the emergency services of the place where you are' : 'appelez les secours du lieu où vous êtes'
    )
    expect(text).not.toContain('3114')
  })
})

describe('preparing', () => {
  test('begins in the client’s language with what the record says, and can be told otherwise', async () => {
    house = await openHouse()
    const { id } = await house.api.clients.add({
      ...someone,
      language: 'fr',
      birthDate: '2012-05-01',
      meetingLink: 'https://zoom.us/j/123456789'
    })
    const { preparation } = await house.api.documents.begin({ clientId: id, template, language: null })
    expect(preparation).toMatchObject({ language: 'fr', circumstances: ['online', 'minor', 'limitedIdentity'] })
    // both holders of parental authority, in France
    expect(preparation.signers.map(({ role }) => role)).toEqual(['client', 'guardian', 'guardian', 'practitioner'])
    const told = await house.api.documents.preview({ ...preparation, circumstances: [] })
    expect(textOf(told.html)).not.toContain('qu’une partie de votre identité')
  })

  const proposed = async (clientId: string, text: TemplateName = template) =>
    (await house.api.documents.begin({ clientId, template: text, language: null })).preparation
  const names = async (clientId: string, text: TemplateName = template) =>
    (await proposed(clientId, text)).signers.map(({ role, name }) => `${role} ${name}`.trim())

  test('proposes both parents as they signed before, by whatever spelling, and nobody who has left', async () => {
    house = await openHouse()
    const { id: clientId } = await house.api.clients.add({ ...someone, birthDate: '2012-05-01' })
    const first = await proposed(clientId, 'minors')
    expect(first.signers.map(({ role }) => role)).toEqual(['guardian', 'guardian', 'client'])
    const { id } = await house.api.documents.prepare({
      ...first,
      signers: [{ role: 'guardian', name: 'Anne Tern' }, { role: 'guardian', name: 'Paul Tern' }, { role: 'client', name: 'Heron' }]
    }) // prettier-ignore
    const signers = [{ place: 0, name: 'Anne Tern' }, { place: 1, name: 'Paul Tern' }, { place: 2, name: 'Heron' }] // prettier-ignore
    await house.api.documents.signOnPaper({ id, signers, on: '2026-11-21', pages: 2, ...explained })
    await agreed(house, clientId, ['therapy'], { person: 'TERN Anne' })
    expect(await names(clientId)).toEqual(['client Heron', 'guardian Anne Tern', 'guardian Paul Tern', 'practitioner Ada Winslow'])
    expect(await names(clientId, 'minors')).toEqual(['guardian Anne Tern', 'guardian Paul Tern', 'client Heron'])
    await house.api.consents.leave({ clientId, person: 'Paul Tern', on: '2026-11-22' })
    expect(await names(clientId)).toEqual(['client Heron', 'guardian Anne Tern', 'practitioner Ada Winslow'])
    await house.api.consents.rejoin({ clientId, person: 'Paul Tern' })
    expect(await names(clientId, 'onlineCounselling')).toHaveLength(4)
  })

  test('names both parents on what is prepared already, once they have signed for their child', async () => {
    house = await openHouse()
    const { id: clientId } = await house.api.clients.add({ ...someone, birthDate: '2012-05-01' })
    const agreement = (await house.api.documents.prepare(await proposed(clientId))).id
    const printed = (await house.api.documents.prepare(await proposed(clientId, 'onlineCounselling'))).id
    await house.api.documents.print({ ids: [printed] })
    const { preparation } = await house.api.documents.begin({ clientId, template: 'minors', language: null })
    const { id } = await house.api.documents.prepare(preparation)
    const signers = [{ place: 0, name: 'Anne Tern' }, { place: 1, name: 'Paul Tern' }, { place: 2, name: 'Heron' }] // prettier-ignore
    await house.api.documents.signOnPaper({ id, signers, on: '2026-11-21', pages: 2, ...explained })
    const who = async (of: string) => (await one(of)).who.map(({ role, name }) => `${role} ${name}`.trim())
    expect(await who(agreement)).toEqual(['client Heron', 'guardian Anne Tern', 'guardian Paul Tern', 'practitioner Ada Winslow'])
    expect(textOf((await one(agreement)).html)).toMatch(/Anne Tern.*Paul Tern/)
    // what is on paper stays as it was printed
    expect(await who(printed)).toEqual(['client Heron', 'guardian', 'guardian', 'practitioner Ada Winslow'])
    await house.api.documents.signOnPaper({
      id: agreement,
      signers: [{ place: 0, name: 'Heron' }, { place: 1, name: 'Anne Tern' }, { place: 2, name: 'Paul Tern' }, { place: 3, name: 'Ada Winslow' }], // prettier-ignore
      on: '2026-11-21',
      pages: 3,
      ...explained
    })
    expect((await one(agreement)).seal!.kept).toEqual({ text: 'whole', pdf: 'whole' })
  })

  test('proposes the persons of the file: of a couple both, of a minor whoever holds parental authority', async () => {
    house = await openHouse()
    const add = (clientId: string, name: string, role: PersonFields['role'], more: Partial<PersonFields> = {}) =>
      house.api.persons.add({ clientId, fields: { name, preferredName: '', pronouns: '', birthDate: null, role, authority: false, authorityShown: '', email: null, phone: null, about: '', ...more } }) // prettier-ignore
    const { id: couple } = await house.api.clients.add({ ...someone, name: 'Anna and Ben', unit: 'couple' })
    await add(couple, 'Anna Tern', 'client')
    await add(couple, 'Ben Heron', 'partner')
    await add(couple, 'Little Tern', 'child')
    expect(await proposed(couple)).toMatchObject({ circumstances: ['inPerson', 'couple', 'limitedIdentity'] })
    expect(await names(couple)).toEqual(['client Anna Tern', 'participant Ben Heron', 'practitioner Ada Winslow'])
    const { id: child } = await house.api.clients.add({ ...someone, birthDate: '2012-05-01' })
    await add(child, 'Anne Tern', 'parent', { authority: true })
    await add(child, 'Paul Tern', 'parent', { authority: true })
    await add(child, 'Aunt Tern', 'other')
    expect(await names(child)).toEqual(['client Heron', 'guardian Anne Tern', 'guardian Paul Tern', 'practitioner Ada Winslow'])
  })

  test('knows a couple from the document before, and a partner from a consent entered by hand', async () => {
    house = await openHouse()
    const { clientId } = await prepared({}, { circumstances: ['couple'], signers: [{ role: 'client', name: 'Heron' }, { role: 'participant', name: 'Otter' }, { role: 'practitioner', name: 'Ada' }] }) // prettier-ignore
    expect(await proposed(clientId, 'onlineCounselling')).toMatchObject({ circumstances: ['inPerson', 'couple', 'limitedIdentity'] })
    expect(await names(clientId, 'onlineCounselling')).toEqual(['client Heron', 'participant Otter', 'practitioner Ada Winslow'])
    const { id: other } = await house.api.clients.add(someone)
    await agreed(house, other, ['therapy'], { person: 'Swift' })
    await agreed(house, other, ['recording'], { person: 'A guest', about: 'supervision' })
    expect(await names(other)).toEqual(['client Heron', 'participant Swift', 'practitioner Ada Winslow'])
    const { beside } = await house.api.documents.begin({ clientId: other, template, language: null })
    expect(beside).toEqual({ guardian: [{ role: 'guardian', name: '' }, { role: 'guardian', name: '' }], participant: [{ role: 'participant', name: 'Swift' }] }) // prettier-ignore
  })

  test('keeps the paper as it was, whatever changes in the record and the practice', async () => {
    house = await openHouse()
    const { id, clientId } = await prepared()
    const { html } = await one(id)
    await house.api.clients.change({ id: clientId, fields: { ...someone, name: 'Otter' } })
    await house.api.settings.change({ practiceName: 'Another Room', fee: 9900 })
    expect((await one(id)).html).toBe(html)
  })

  test('the same again before anybody signs makes it anew in its place; afterwards another one', async () => {
    house = await openHouse()
    const { id, clientId } = await prepared()
    expect(await house.api.documents.prepare(await begun(clientId, { language: 'fr' }))).toEqual({ id })
    expect(await one(id)).toMatchObject({ language: 'fr', title: 'Contrat thérapeutique', state: 'prepared' })
    await house.api.documents.sign({ id, place: 1, name: 'Ada', typed: 'Ada', ink: null })
    expect((await house.api.documents.prepare(await begun(clientId))).id).not.toBe(id)
  })

  test('a release that is changed before anybody signs takes its own place, and that of no other; printed, it stays', async () => {
    house = await openHouse()
    const { id: clientId } = await house.api.clients.add(someone)
    const { preparation } = await house.api.documents.begin({ clientId, template: 'release', language: 'en' })
    const { id: other } = await house.api.documents.prepare(preparation)
    const { id } = await house.api.documents.prepare(preparation)
    expect(id).not.toBe(other)
    const changed = { ...(await one(id)).preparation!, fields: { recipient: 'Dr Tern' } }
    expect(await house.api.documents.prepare(changed)).toEqual({ id })
    expect(textOf((await one(id)).html)).toContain('Dr Tern')
    expect(textOf((await one(other)).html)).not.toContain('Dr Tern')
    await house.api.documents.print({ ids: [id] })
    expect((await house.api.documents.prepare(changed)).id).not.toBe(id)
    expect(await house.api.documents.ofClient({ clientId })).toHaveLength(3)
  })

  test('a text about a client needs a client', async () => {
    house = await openHouse()
    await expect(house.api.documents.prepare({ ...(await begun(null)), clientId: null })).rejects.toMatchObject({ code: 'invalid' })
  })

  test('a printer that takes nothing leaves no trace of a print', async () => {
    house = await openHouse()
    const { id } = await prepared()
    house.asked.refuse = new Refusal('notPrinted')
    await expect(house.api.documents.print({ ids: [id] })).rejects.toMatchObject({ code: 'notPrinted' })
    expect((await one(id)).printedAt).toBeNull()
    house.asked.refuse = null
    await house.api.documents.print({ ids: [id] })
    expect((await one(id)).printedAt).toBe(house.clock.now())
  })

  test('can be taken out of the lists and back, until somebody has signed', async () => {
    house = await openHouse()
    const { id, clientId } = await prepared()
    await house.api.documents.discard({ id })
    expect(await house.api.documents.ofClient({ clientId })).toEqual([])
    await house.api.documents.recover({ id })
    await house.api.documents.sign({ id, place: 1, name: 'Ada', typed: 'Ada', ink: null })
    await expect(house.api.documents.discard({ id })).rejects.toMatchObject({ code: 'documentClosed' })
  })

  test('tells which lines are still to be written on, before anybody is asked to sign on a screen', async () => {
    house = await openHouse()
    const { id: clientId } = await house.api.clients.add(someone)
    const { preparation } = await house.api.documents.begin({ clientId, template: 'recording', language: 'en' })
    const { id: blank } = await house.api.documents.prepare(preparation)
    const [blanks] = await house.api.documents.blanks({ ids: [blank] })
    expect(blanks).toMatchObject({ id: blank, title: 'Consent to recording' })
    expect(blanks!.gaps.find(({ name }) => name === 'purpose')).toMatchObject({ place: 'field', label: expect.any(String) })
    await expect(house.api.documents.handOver({ ids: [blank], ...explained })).rejects.toMatchObject({
      code: 'gapsLeft',
      field: 'gapsReason'
    })
    const fields = Object.fromEntries(
      Object.entries(library.recording.fields ?? {}).map(([name, kind]) => [name, kind === 'date' ? '2026-12-24' : 'for supervision'])
    )
    const { id: whole } = await house.api.documents.prepare({ ...preparation, fields })
    expect(await house.api.documents.blanks({ ids: [whole] })).toEqual([])
    await house.api.documents.handOver({ ids: [blank, whole], ...explained, gapsReason: 'We fill it in by hand at the end.' })
    for (const id of [blank, whole]) await house.api.documents.sign({ id, place: 0, name: 'Heron', typed: 'Heron', ink: null })
    await house.api.documents.takeBack({ passphrase })
    for (const id of [blank, whole]) {
      const place = (await one(id)).who.findIndex(({ role }) => role === 'practitioner')
      await house.api.documents.sign({ id, place, name: 'Ada', typed: 'Ada', ink: null })
    }
    const said = 'Lines were left empty: “We fill it in by hand at the end.”'
    expect(textOf((await one(blank)).html)).toContain(said)
    expect(textOf((await one(whole)).html)).not.toContain('Lines were left empty')
  })

  test('nor is anything agreed to in words over lines that stand empty, before they are filled in, or she has said why', async () => {
    house = await openHouse()
    const { id: clientId } = await house.api.clients.add(someone)
    const { preparation } = await house.api.documents.begin({ clientId, template: 'recording', language: 'en' })
    const { id } = await house.api.documents.prepare(preparation)
    const oral = { id, place: 0, name: 'Heron', words: 'Yes, I agree.', witness: 'Sam Reed', ...explained }
    await expect(house.api.documents.signOrally(oral)).rejects.toMatchObject({ code: 'gapsLeft', field: 'gapsReason' })
    expect(await one(id)).toMatchObject({ signed: 0 })
    await house.api.documents.signOrally({ ...oral, gapsReason: 'Said aloud, one by one.' })
    const place = (await one(id)).who.findIndex(({ role }) => role === 'practitioner')
    await house.api.documents.sign({ id, place, name: 'Ada', typed: 'Ada', ink: null })
    const { state, html, seal } = await one(id)
    expect(state).toBe('signed')
    expect(textOf(html)).toContain('“Yes, I agree.” Lines were left empty: “Said aloud, one by one.”')
    expect(await house.api.documents.verify({ sha256: null, code: seal!.code })).toMatchObject({ document: { id } })
  })

  test('a notice that does not say how to reach her is not handed over before it does, or she has said why', async () => {
    house = await openHouse()
    await house.api.settings.change({ phone: '', email: '', address: '' })
    const { id: clientId } = await house.api.clients.add(someone)
    const notice = async () => (await house.api.documents.prepare(await proposed(clientId, 'privacyNotice'))).id
    const bare = await notice()
    const [blanks] = await house.api.documents.blanks({ ids: [bare] })
    expect(blanks!.gaps).toContainEqual({ name: 'contact', place: 'settings', label: null })
    const refused = { code: 'gapsLeft' }
    await expect(house.api.documents.give({ id: bare })).rejects.toMatchObject(refused)
    await expect(house.api.documents.printGiven({ clientId, template: 'privacyNotice' })).rejects.toMatchObject(refused)
    expect(house.asked.calls.some(([call]) => call === 'print')).toBe(false)
    expect((await house.api.consents.ofClient({ clientId })).consents).toEqual([])
    await house.api.documents.give({ id: bare, gapsReason: 'Filled in by hand on the sheet.' })
    const [{ id }] = (await house.api.consents.ofClient({ clientId })).consents as unknown as [{ id: string }]
    expect((await house.api.consents.history({ id }))[0]).toMatchObject({ what: 'given', words: 'Filled in by hand on the sheet.' })
  })

  test('the whole pack at once, and what is there is not made twice', async () => {
    house = await openHouse()
    const { id: clientId } = await house.api.clients.add(someone)
    const before = await house.api.documents.pack({ clientId, language: 'en' })
    const needed = before.filter(({ optional }) => !optional)
    expect(needed.map(({ template: name }) => name)).toContain(template)
    expect(before.every(({ document }) => document === null)).toBe(true)
    expect((await house.api.documents.preparePack({ clientId })).ids).toHaveLength(needed.length)
    expect(await house.api.documents.preparePack({ clientId })).toEqual({ ids: [] })
    const after = await house.api.documents.pack({ clientId, language: 'fr' })
    expect(after.filter(({ optional }) => !optional).every(({ document }) => document?.state === 'prepared')).toBe(true)
    expect(await house.api.documents.ofClient({ clientId })).toHaveLength(needed.length)
  })
})

describe('the pages of a sheet signed on paper', () => {
  const tree = (pages: number) => bytes(`%PDF-1.4 1 0 obj <</Type /Catalog /Pages 2 0 R>> 2 0 obj <</Type /Pages\n/Count ${pages}\n/Kids [3 0 R 9 0 R]>> 3 0 obj <</Type /Pages /Count 1 /Parent 2 0 R /Kids [4 0 R]>> 5 0 obj <</Type /Outlines /Count 40>>`) // prettier-ignore
  const signers = [{ place: 0, name: 'Heron' }, { place: 1, name: 'Ada Winslow' }] // prettier-ignore
  const paper = { signers, on: '2026-11-21', ...explained }

  test('are compared with those of the document: others take a reason, which stands in the record', async () => {
    house = await openHouse()
    const { id } = await prepared()
    house.asked.answers.pdf = tree(4)
    expect(await house.api.documents.pages({ id })).toEqual({ size: 'A4', counts: { A4: 4, Letter: 4 } })
    await expect(house.api.documents.signOnPaper({ id, pages: 3, ...paper })).rejects.toMatchObject({
      code: 'reasonMissing',
      field: 'pagesReason'
    })
    await house.api.documents.signOnPaper({ id, pages: 3, pagesReason: 'The hand-out of page 4 stays with the client.', ...paper })
    const signed = await one(id)
    expect(signed.who[0]?.signature).toMatchObject({
      pages: 3,
      pagesExpected: 4,
      pagesReason: 'The hand-out of page 4 stays with the client.'
    })
    expect(textOf(signed.html)).toContain(
      '3 pages counted. The document has 4; why they differ: “The hand-out of page 4 stays with the client.”'
    )
    expect(await house.api.documents.verify({ sha256: null, code: signed.seal!.code })).toMatchObject({ verdict: 'known' })
  })

  test('as many as there are take none, nor does a document that cannot be counted', async () => {
    house = await openHouse()
    const { id } = await prepared()
    house.asked.answers.pdf = tree(12)
    await house.api.documents.signOnPaper({ id, pages: 12, ...paper })
    expect((await one(id)).who[0]?.signature).toMatchObject({ pages: 12, pagesExpected: null, pagesReason: '' })
    const { id: other } = await prepared()
    house.asked.answers.pdf = bytes('%PDF-1.4')
    expect(await house.api.documents.pages({ id: other })).toMatchObject({ counts: { A4: null } })
    await house.api.documents.signOnPaper({ id: other, pages: 2, ...paper })
  })
})

test('a consent entered by hand counts in the pack, says how it was given, and is not prepared anew; a no does not count', async () => {
  house = await openHouse()
  const { id: clientId } = await house.api.clients.add({ ...someone, meetingLink: 'https://zoom.us/j/123456789' })
  await agreed(house, clientId, ['therapy', 'privacy'], { how: 'paper' })
  const [online = ''] = await agreed(house, clientId, ['online'], { how: 'oral', on: '2026-11-20' })
  const byHand = async () =>
    (await house.api.documents.pack({ clientId, language: 'en' })).map(
      (part) => [part.template, part.document?.state, part.byHand] as const
    )
  const paper = { on: '2026-11-21', how: 'paper' } as const
  expect(await byHand()).toEqual([
    ['therapyAgreement', undefined, paper],
    ['privacyNotice', undefined, paper],
    ['onlineCounselling', undefined, { on: '2026-11-20', how: 'oral' }],
    ['recording', undefined, null],
    ['appointmentEmails', undefined, null]
  ])
  expect(await house.api.documents.preparePack({ clientId })).toEqual({ ids: [] })
  await house.api.consents.withdraw({ id: online })
  expect((await byHand())[2]).toEqual(['onlineCounselling', undefined, null])
  expect((await house.api.documents.preparePack({ clientId })).ids).toHaveLength(1)
  await agreed(house, clientId, ['therapy'], { person: 'Otter', answer: 'declined' })
  expect((await byHand())[0]).toEqual(['therapyAgreement', undefined, null])
})

test('a pack follows the place and what this client needs', async () => {
  house = await openHouse()
  const names = (...wanted: Parameters<typeof packFor>) =>
    packFor(...wanted)
      .filter(({ optional }) => !optional)
      .map(({ template: name }) => name)
  expect(names(['inPerson'], ['FR', 'EU'])).toEqual(['therapyAgreement', 'privacyNotice'])
  expect(names(['online', 'minor'], ['US'])).toEqual(['therapyAgreement', 'hipaaNotice', 'onlineCounselling', 'minors'])
})

describe('signing', () => {
  test('on a screen handed over, then by the practitioner: the last of them seals it', async () => {
    house = await openHouse()
    const { id } = await signedByBoth()
    const signed = await one(id)
    expect(signed).toMatchObject({ state: 'signed', signed: 2, signers: 2, seal: { sha256: sha256('%PDF-1.7 sealed pages') } })
    expect(signed.who.map(({ signature }) => signature)).toMatchObject([
      { how: 'screen', drawn: true, name: 'Heron', ...explained },
      { how: 'screen', drawn: false, name: 'Ada Winslow', explainedHow: null }
    ])
    const [, html] = house.asked.calls.findLast(([call]) => call === 'printToPdf')!
    const paper = String(html)
    expect(paper).toContain('<path d="M10 20Q40 60 65 45L90 30M200 75h0.1">')
    for (const words of [signed.seal!.code, 'Explained by Ada Winslow, orally and in writing.', 'Signed by hand on the screen.', 'Typed as a signature: Ada Winslow.', '(Europe/Paris)', ' UTC'])
      expect(textOf(paper)).toContain(words) // prettier-ignore
    expect(paper).toContain(`<title>Therapy agreement ${signed.seal!.code}</title>`)
    expect(signed.html).toContain(signed.seal!.code)
  })

  test('in any order, each of them once', async () => {
    house = await openHouse()
    const { id } = await prepared()
    const mine = { id, place: 1, name: 'Ada', typed: 'Ada', ink: null }
    await house.api.documents.sign(mine)
    expect(await one(id)).toMatchObject({ state: 'prepared', signed: 1, seal: null })
    await expect(house.api.documents.sign(mine)).rejects.toMatchObject({ code: 'conflict' })
    await house.api.documents.signOrally({ id, place: 0, name: 'Heron', words: 'Yes, I agree.', witness: 'Sam Reed', ...explained })
    expect(await one(id)).toMatchObject({ state: 'signed', signed: 2 })
    await expect(house.api.documents.sign({ ...mine, place: 0 })).rejects.toMatchObject({ code: 'invalid' })
    const [, html] = house.asked.calls.findLast(([call]) => call === 'printToPdf')!
    expect(textOf(String(html))).toContain('Agreed orally, heard by Sam Reed: “Yes, I agree.”')
  })

  test('on paper, with the day and the pages counted', async () => {
    house = await openHouse()
    const { id } = await prepared()
    const signers = [
      { place: 0, name: 'Heron' },
      { place: 1, name: 'Ada Winslow' }
    ]
    await house.api.documents.signOnPaper({ id, signers, on: '2026-11-20', pages: 3, ...explained })
    const signed = await one(id)
    expect(signed.state).toBe('signed')
    expect(signed.who[0]!.signature).toMatchObject({ how: 'paper', signedOn: '2026-11-20', pages: 3 })
    expect(textOf(signed.html)).toContain('Signed on paper, dated 20 November 2026; 3 pages counted.')
  })

  test('nobody signs without a drawing or a name, nor without having been explained what it is', async () => {
    house = await openHouse()
    const { id } = await prepared()
    const hers = { id, place: 0, name: 'Heron', typed: '', ink: null }
    await expect(house.api.documents.sign(hers)).rejects.toMatchObject({ code: 'signatureMissing' })
    await expect(house.api.documents.sign({ ...hers, typed: 'Heron' })).rejects.toMatchObject({ code: 'invalid', field: 'explainedBy' })
  })

  test('a signature is kept where the seal cannot be made, and the seal is made later', async () => {
    house = await openHouse()
    const { id } = await prepared()
    await house.api.documents.sign({ id, place: 1, name: 'Ada', typed: 'Ada', ink: null })
    house.asked.refuse = new Refusal('printFailed')
    await house.api.documents.signOrally({ id, place: 0, name: 'Heron', words: 'Yes', witness: 'Sam', ...explained })
    expect(await one(id)).toMatchObject({ state: 'prepared', signed: 2, seal: null })
    house.asked.refuse = null
    await house.api.documents.seal({ id })
    expect(await one(id)).toMatchObject({ state: 'signed' })
    await expect(house.api.documents.seal({ id })).rejects.toMatchObject({ code: 'documentClosed' })
  })

  test('declining is final, and leaves who and why', async () => {
    house = await openHouse()
    const { id } = await prepared()
    await house.api.documents.decline({ id, place: 0, name: '', reason: 'Not the recording.' })
    expect(await one(id)).toMatchObject({ state: 'declined', declined: { by: 'Heron', reason: 'Not the recording.' } })
    await expect(house.api.documents.sign({ id, place: 1, name: 'Ada', typed: 'Ada', ink: null })).rejects.toMatchObject({
      code: 'documentClosed'
    })
  })
})

describe('the consent of the parents of a minor', () => {
  const forChild = async () => {
    house = await openHouse()
    const { id: clientId } = await house.api.clients.add({ ...someone, identity: 'full', birthDate: '2012-05-01' })
    const { preparation } = await house.api.documents.begin({ clientId, template: 'minors', language: null })
    const { id } = await house.api.documents.prepare(preparation)
    return { clientId, id }
  }
  const told = async (clientId: string) =>
    (await house.api.consents.ofClient({ clientId })).consents.map(({ kind, person, state }) =>
      [kind, person, state].filter(Boolean).join(' ')
    )

  test('is theirs alone: the child signs beside them, and is nobody’s parent', async () => {
    const { clientId, id } = await forChild()
    const signers = [{ place: 0, name: 'Anne Tern' }, { place: 1, name: 'Paul Tern' }, { place: 2, name: 'Heron' }] // prettier-ignore
    await house.api.documents.signOnPaper({ id, signers, on: '2026-11-21', pages: 2, ...explained })
    expect(await told(clientId)).toEqual(['minors Anne Tern given', 'minors Paul Tern given'])
    expect((await one(id)).who[2]!.signature).toMatchObject({ name: 'Heron' })
  })

  test('is not there where the child alone has signed', async () => {
    house = await openHouse()
    const { id: clientId } = await house.api.clients.add({ ...someone, identity: 'full', birthDate: '2012-05-01' })
    const { preparation } = await house.api.documents.begin({ clientId, template: 'minors', language: null })
    const { id } = await house.api.documents.prepare({ ...preparation, signers: [{ role: 'client', name: 'Heron' }] })
    await house.api.documents.signOnPaper({ id, signers: [{ place: 0, name: 'Heron' }], on: '2026-11-21', pages: 2, ...explained })
    expect(await told(clientId)).toEqual([])
    expect(await house.api.consents.missing({ clientId, purpose: 'inPerson' })).toContainEqual({
      kind: 'minors',
      person: '',
      state: 'missing'
    })
  })

  test('does not outweigh the child’s no: that is one to the work itself', async () => {
    const { clientId, id } = await forChild()
    await house.api.documents.decline({ id, place: 2, name: '', reason: 'I do not want to.' })
    expect(await told(clientId)).toEqual(['therapy declined'])
  })
})

describe('while the screen is in a client’s hands', () => {
  test('nothing is answered but what was handed over', async () => {
    house = await openHouse()
    const { id, clientId } = await prepared()
    const { id: other } = await prepared({ name: 'Otter', phone: '+33 6 39 98 55 55' })
    await house.api.documents.handOver({ ids: [id], ...explained })
    const refused = { code: 'handedOver' }
    await expect(house.api.clients.get({ id: clientId })).rejects.toMatchObject(refused)
    await expect(house.api.today.look({})).rejects.toMatchObject(refused)
    await expect(house.api.documents.get({ id: other })).rejects.toMatchObject(refused)
    await expect(house.api.documents.decline({ id: other, place: 0, name: '', reason: '' })).rejects.toMatchObject(refused)
    await expect(house.api.documents.sign({ id: other, place: 0, name: 'X', typed: 'X', ink: null })).rejects.toMatchObject(refused)
    const handed = await house.api.documents.handed({})
    expect(handed!.documents.map((each) => each.id)).toEqual([id])
    expect(JSON.stringify(handed)).not.toContain('Otter')
  })

  test('only the passphrase takes it back, and that serves nothing else', async () => {
    house = await openHouse()
    const { id, clientId } = await prepared()
    await house.api.settings.change({ reaskBeforeExport: true })
    await house.api.documents.handOver({ ids: [id], ...explained })
    await expect(house.api.documents.takeBack({ passphrase: 'certainly not this one' })).rejects.toMatchObject({ code: 'passphraseWrong' })
    await expect(house.api.clients.get({ id: clientId })).rejects.toMatchObject({ code: 'handedOver' })
    await house.api.documents.takeBack({ passphrase })
    expect(await house.api.clients.get({ id: clientId })).toMatchObject({ name: 'Heron' })
    expect(await house.api.documents.handed({})).toBeNull()
    await expect(house.api.documents.print({ ids: [id] })).rejects.toMatchObject({ code: 'passphraseNeeded' })
  })

  test('what needs no signature or is closed is not handed over', async () => {
    house = await openHouse()
    const { id } = await signedByBoth()
    await expect(house.api.documents.handOver({ ids: [id], ...explained })).rejects.toMatchObject({ code: 'documentClosed' })
  })
})

describe('what is signed', () => {
  const attempts: readonly (readonly [string, (id: string) => readonly [string, ...(string | number)[]]])[] = [
    ['its text changed', (id) => ["update documents set text = 'null' where id = ?", id]],
    ['its state changed', (id) => ["update documents set state = 'prepared' where id = ?", id]],
    ['its client changed', (id) => ['update documents set client_id = null where id = ?', id]],
    ['taken away', (id) => ['delete from documents where id = ?', id]],
    ['replaced', (id) => ["insert or replace into documents (id, template, language, version, sha256) values (?, 'x', 'en', '1', '')", id]],
    ['a signature changed', (id) => ["update document_signatures set name = 'Otter' where document_id = ?", id]],
    ['a signature taken away', (id) => ['delete from document_signatures where document_id = ?', id]],
    ['a signature replaced', (id) => ["insert or replace into document_signatures (id, document_id, place, role, name, how, at, time_zone) values ('x', ?, 0, 'client', 'Otter', 'screen', '2020', 'UTC')", id]],
    ['a signature added', (id) => ["insert into document_signatures (id, document_id, place, role, name, how, at, time_zone) values ('x', ?, 5, 'client', 'Otter', 'screen', '2030', 'UTC')", id]],
    ['its seal changed', (id) => ["update document_seals set sha256 = '' where document_id = ?", id]],
    ['its seal taken away', (id) => ['delete from document_seals where document_id = ?', id]],
    ['its seal replaced', (id) => ["insert or replace into document_seals (document_id, code, sha256, sealed_at, pdf) values (?, 'c', '', '2020', x'00')", id]]
  ] // prettier-ignore
  test('can neither be changed nor taken away nor replaced, by nobody who holds the open file', async () => {
    house = await openHouse()
    const { id } = await signedByBoth()
    for (const [what, attempt] of attempts) {
      const [sql, ...values] = attempt(id)
      expect(() => house.direct((db) => db.run(sql, ...values)), what).toThrow('signed')
    }
  })

  test('its text stands still from the first signature on', async () => {
    house = await openHouse()
    const { id } = await prepared()
    await house.api.documents.sign({ id, place: 1, name: 'Ada', typed: 'Ada', ink: null })
    expect(() => house.direct((db) => db.run("update documents set text = 'null' where id = ?", id))).toThrow('signed')
    expect(() => house.direct((db) => db.run('delete from documents where id = ?', id))).toThrow('signed')
  })

  test('leaves as the very bytes that were sealed', async () => {
    house = await openHouse()
    const { id } = await signedByBoth()
    house.asked.answers.pdf = bytes('%PDF-1.7 other pages')
    house.asked.answers.place = join(newFolder(), 'a.pdf')
    await house.api.documents.savePdf({ ids: [id] })
    expect(readFileSync(house.asked.answers.place, 'utf8')).toBe('%PDF-1.7 sealed pages')
  })

  test('is known by its file and by its code; one altered byte is noticed', async () => {
    house = await openHouse()
    const { id } = await signedByBoth()
    const { code } = (await one(id)).seal!
    const verify = house.api.documents.verify
    expect(await verify({ sha256: sha256('%PDF-1.7 sealed pages'), code: null })).toMatchObject({ verdict: 'unaltered', document: { id } })
    expect(await verify({ sha256: sha256('%PDF-1.7 Sealed pages'), code })).toMatchObject({ verdict: 'altered', document: { id } })
    expect(await verify({ sha256: sha256('%PDF-1.7 Sealed pages'), code: null })).toMatchObject({ verdict: 'unknown', document: null })
    expect(await verify({ sha256: null, code: ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} ` })).toMatchObject({
      verdict: 'known',
      document: { id }
    })
    expect(await verify({ sha256: null, code: 'AAAA-AAAA-AAAA-AAAA' })).toMatchObject({ verdict: 'unknown' })
    house.direct((db) => db.run('drop trigger document_seals_stay'))
    house.direct((db) => db.run("update document_seals set pdf = cast('%PDF-1.7 Sealed pages' as blob)"))
    expect(await verify({ sha256: null, code })).toMatchObject({ verdict: 'altered', kept: { text: 'whole', pdf: 'changed' } })
    expect(await verify({ sha256: sha256('%PDF-1.7 sealed pages'), code })).toMatchObject({ verdict: 'unaltered' })
  })
})

describe('what is signed is a consent', () => {
  const consents = async (clientId: string) =>
    (await house.api.consents.ofClient({ clientId })).consents.map(({ kind, person, state }) =>
      [kind, person, state].filter(Boolean).join(' ')
    )
  const onPaper = (id: string, on: string, ...names: string[]) =>
    house.api.documents.signOnPaper({ id, signers: names.map((name, place) => ({ place, name })), on, pages: 2, ...explained })
  const preparedOf = async (name: TemplateName, clientId: string, more: Partial<Preparation> = {}): Promise<string> => {
    const { preparation } = await house.api.documents.begin({ clientId, template: name, language: 'en' })
    return (await house.api.documents.prepare({ ...preparation, ...more })).id
  }

  test('of each signer but the practitioner, once all have signed', async () => {
    house = await openHouse()
    const { clientId } = await signedByBoth({ identity: 'full' })
    expect(await consents(clientId)).toEqual(['therapy given'])
  })

  test('counts from the day on the paper, which cannot lie ahead', async () => {
    house = await openHouse()
    const { id, clientId } = await prepared({ identity: 'full' })
    await expect(onPaper(id, '2026-11-23', 'Heron', 'Ada')).rejects.toMatchObject({ code: 'notYet', field: 'on' })
    await onPaper(id, '2026-03-05', 'Heron', 'Ada')
    expect((await house.api.consents.ofClient({ clientId })).consents[0]!.givenAt).toBe('2026-03-05T11:00:00.000Z')
  })

  test('a partner’s no is the partner’s alone, though no name was given', async () => {
    house = await openHouse()
    const { id: clientId } = await house.api.clients.add({ ...someone, identity: 'full' })
    await agreed(house, clientId, ['therapy'])
    const signers = [
      { role: 'client', name: 'Heron' },
      { role: 'participant', name: '' }
    ] as const
    const id = await preparedOf('therapyAgreement', clientId, { circumstances: ['inPerson', 'couple'], signers: [...signers] })
    await house.api.documents.decline({ id, place: 1, name: '', reason: 'Not for me' })
    expect(await consents(clientId)).toEqual(['therapy given', 'therapy Participant declined'])
  })

  test('who has signed cannot be said to have refused', async () => {
    house = await openHouse()
    const { id } = await prepared()
    await house.api.documents.sign({ id, place: 1, name: 'Ada', typed: 'Ada', ink: null })
    await expect(house.api.documents.decline({ id, place: 1, name: '', reason: '' })).rejects.toMatchObject({ code: 'documentClosed' })
  })

  test('two releases stay two, and one that names no end holds for a year', async () => {
    house = await openHouse()
    const { id: clientId } = await house.api.clients.add({ ...someone, identity: 'full' })
    const ids = [
      await preparedOf('release', clientId, { fields: { recipient: 'Dr Tern' } }),
      await preparedOf('release', clientId, { fields: { recipient: 'The school', expiry: '2027-01-31' } })
    ]
    expect(new Set(ids).size).toBe(2)
    for (const id of ids) await onPaper(id, '2026-11-22', ...(await one(id)).who.map(() => 'Heron'))
    const told = (await house.api.consents.ofClient({ clientId })).consents
    expect(told.map(({ about, expiresOn }) => [about, expiresOn])).toEqual([
      ['Dr Tern', '2027-11-22'],
      ['The school', '2027-01-31']
    ])
  })

  test('what is on paper already is never made anew in its place', async () => {
    house = await openHouse()
    const { id, clientId } = await prepared()
    await house.api.documents.print({ ids: [id] })
    expect(await preparedOf('therapyAgreement', clientId)).not.toBe(id)
  })
})

describe('printing and saving', () => {
  test('prints what was prepared, writes it where she chose, and remembers when', async () => {
    house = await openHouse()
    const { id } = await prepared()
    const place = join(newFolder(), 'a.pdf')
    house.asked.answers.place = place
    house.asked.answers.pdf = bytes('%PDF-1.7 pages')
    expect(await house.api.documents.savePdf({ ids: [id] })).toEqual({ folder: basename(dirname(place)) })
    expect(readFileSync(place, 'utf8')).toBe('%PDF-1.7 pages')
    expect(await one(id)).toMatchObject({ printedAt: house.clock.now() })
  })

  test('a pack is one job, each document on sheets of its own, by no other title than Document', async () => {
    house = await openHouse()
    const ids = [(await prepared()).id, (await prepared({ name: 'Otter', phone: '+33 6 39 98 55 55' })).id]
    await house.api.documents.print({ ids })
    const [, html] = house.asked.calls.find(([call]) => call === 'print')!
    expect(String(html).match(/<article class="document"/g)).toHaveLength(2)
    expect(html).toContain('<title>Document</title>')
    expect(html).toContain('<body class="a4 sheaf">')
  })

  test('on the paper that the practice prints on', async () => {
    house = await openHouse()
    const { id } = await prepared()
    expect((await one(id)).html).toContain('<body class="a4">')
    await house.api.settings.change({ paperSize: 'Letter' })
    expect((await one(id)).html).toContain('<body class="letter">')
  })

  test('proposes a file name without the client’s name', async () => {
    house = await openHouse()
    const { id } = await prepared({ name: 'Heron Blackwater' })
    await expect(house.api.documents.savePdf({ ids: [id] })).rejects.toMatchObject({ code: 'cancelled' })
    const [, name] = house.asked.calls.find(([call]) => call === 'choosePlace')!
    expect(name).toBe('Therapy agreement 2026-11-22.pdf')
    expect(await one(id)).toMatchObject({ printedAt: null })
  })

  test('where nothing can be written says so, and remembers nothing', async () => {
    house = await openHouse()
    const { id } = await prepared()
    house.asked.answers.place = join(newFolder(), 'unplugged', 'a.pdf')
    await expect(house.api.documents.savePdf({ ids: [id] })).rejects.toMatchObject({ code: 'fileNotWritten' })
    house.asked.refuse = new Refusal('printFailed')
    await expect(house.api.documents.savePdf({ ids: [id] })).rejects.toMatchObject({ code: 'printFailed' })
    expect(await one(id)).toMatchObject({ printedAt: null })
  })

  test('is in the audit log by the document’s client, without any word of it', async () => {
    house = await openHouse()
    const { id, clientId } = await prepared()
    await one(id)
    const { rows } = await house.api.audit.list({ room: 'documents', clientId, from: null, to: null, offset: 0, limit: 20 })
    expect(new Set(rows.map(({ clientId: whose }) => whose))).toEqual(new Set([clientId]))
    expect(rows.map(({ method }) => method)).toContain('documents.prepare')
  })
})

test('what was saved as a PDF before documents were kept is still listed', () => {
  const db = new Database(':memory:')
  applyMigrations(db, 4)
  db.exec(`insert into clients (id, folded, sort_name, identity, name, alias, legal_name, pronouns, language, time_zone, country, status, created_at, updated_at, about)
      values ('c', '', '', 'full', 'Heron', '', '', '', 'en', 'UTC', 'FR', 'active', '2026', '2026', '');
    insert into documents (id, client_id, template, language, version, printed_at, sha256) values ('d', 'c', 'therapyAgreement', 'fr', '1.0', '2026-01-02', 'x')`)
  applyMigrations(db, 5)
  expect(db.prepare('select id, client_id, state, title, printed_at, updated_at, sha256, text from documents').all()).toEqual([
    { id: 'd', client_id: 'c', state: 'saved', title: 'Contrat thérapeutique', printed_at: '2026-01-02', updated_at: '2026-01-02', sha256: 'x', text: 'null' }
  ]) // prettier-ignore
  db.close()
})

describe('the list', () => {
  test('finds by title and by the client’s name, and by what is still to sign', async () => {
    house = await openHouse()
    const { id: waiting } = await prepared({ name: 'Otter', phone: '+33 6 39 98 55 55' })
    const { id: signed } = await signedByBoth()
    const list = async (more: object) => {
      const { rows } = await house.api.documents.list({ query: '', state: 'all', template: null, sort: 'changed', descending: true, offset: 0, limit: 20, ...more })
      return rows.map(({ id }) => id)
    } // prettier-ignore
    expect(await list({})).toHaveLength(2)
    expect(await list({ query: 'ott' })).toEqual([waiting])
    expect(await list({ query: 'thérapy agree hero' })).toEqual([signed])
    expect(await list({ state: 'waiting' })).toEqual([waiting])
    expect(await list({ state: 'signed' })).toEqual([signed])
    expect(await list({ template, state: 'declined' })).toEqual([])
  })
})

test.each([
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "';--<!--",
  '</title><style>*{display:none}</style>',
  '&lt;b&gt;',
  '${7*7}{{7*7}}'
])('hostile text in every field stays text: %s', async (hostile) => {
  house = await openHouse()
  await house.api.settings.change({ practiceName: hostile, practitionerName: hostile, practitionerTitle: hostile, address: hostile, email: hostile }) // prettier-ignore
  const { id } = await prepared({ name: hostile })
  await house.api.documents.signOnPaper({ id, signers: [{ place: 1, name: hostile }], on: '2026-11-20', pages: 1, explainedBy: hostile, explainedHow: 'orally' }) // prettier-ignore
  await house.api.documents.signOrally({ id, place: 0, name: hostile, words: hostile, witness: hostile, explainedBy: hostile, explainedHow: 'orally' }) // prettier-ignore
  const { html } = await one(id)
  const bare = html.replaceAll(
    /<\/?(html|head|meta|title|link|body|article|header|h1|h2|p|br|section|ul|li|div|strong|footer|dl|dt|dd|table|thead|tbody|tr|th|td)( [a-z]+="[^"<>]*")*>/g,
    ''
  )
  expect(bare.replace('<!doctype html>', '')).not.toMatch(/[<>]/)
})
