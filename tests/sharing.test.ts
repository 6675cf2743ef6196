// Sharing through the door: on a release or on the law, the least that serves, encrypted; entered before it leaves, and never changed.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { v7 } from 'uuid'
import type { ConsentFields } from '#contract/consents'
import type { ExceptionFields, Part, ShareFields } from '#contract/sharing'
import { Refusal } from '../src/main/tools.ts'
import { hostileStrings } from './hostile.ts'
import { agreed, keptFile, message, openHouse, person, someone, writtenNote, type House } from './house.ts'
import { newFolder } from './keeping.ts'
import { oracles } from './oracles.ts'

let house: House
let place: string
beforeEach(async () => {
  house = await openHouse()
  place = join(newFolder(), 'letter.pdf')
  house.asked.answers.place = place
  house.asked.answers.pdf = await sheet('The sheets as they were printed')
})
afterEach(() => house.close())

/** A PDF of one page with these words, as a printer would give it. */
const sheet = async (words: string): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create()
  pdf.addPage([595, 842]).drawText(words, { x: 40, y: 700, size: 12, font: await pdf.embedFont(StandardFonts.Helvetica) })
  return pdf.save()
}

const passphrase = 'heron-otter-marble-quiet-lantern-birch'
/** Poppler's commands read no more than 32 letters of one. */
const shorter = 'heron-otter-marble-quiet-birch'

const fields: ShareFields = {
  basis: { kind: 'release', releaseId: null },
  recipient: 'Dr Tern',
  address: '1 Quay Street',
  purpose: 'treatment together',
  necessity: 'Dr Tern prescribes and needs to know how things stand.',
  language: 'en',
  summary: 'We have met since May.\n\nSleep is better.',
  parts: [],
  separately: '',
  way: 'pdf',
  on: '2026-11-22'
}

const client = async (name = 'Heron') => (await house.api.clients.add({ ...someone, name })).id
const release = async (clientId: string, more: Partial<ConsentFields> = {}) =>
  (await agreed(house, clientId, ['release'], { about: 'Dr Tern: treatment together', expiresOn: '2027-01-31', ...more }))[0]!
const on = (releaseId: string | null): ShareFields['basis'] => ({ kind: 'release', releaseId })
const share = (clientId: string, more: Partial<ShareFields> = {}, override?: { reason: string }, secret = passphrase) =>
  house.api.sharing.share({ clientId, fields: { ...fields, ...more }, passphrase: secret, ...(override ? { override } : {}) })
const query = { clientId: null, query: '', basis: 'all', sort: 'at', descending: true, offset: 0, limit: 50 } as const
const ledger = async (more: Partial<Parameters<House['api']['sharing']['list']>[0]> = {}) =>
  (await house.api.sharing.list({ ...query, ...more })).rows
const lines = async (clientId: string) =>
  (await house.api.audit.list({ room: '', clientId, from: null, to: null, offset: 0, limit: 100 })).rows.map(({ method }) => method)
const printed = (): string =>
  house.asked.calls
    .filter(([call]) => call === 'printToPdf')
    .map(([, html]) => String(html))
    .at(-1) ?? ''

const wrote = (file: string): Buffer => readFileSync(file)
const read = (command: string, ...args: string[]): string => execFileSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'] }).toString()

test('a share rests on a release that holds, and is entered with all that left', async () => {
  const clientId = await client()
  const releaseId = await release(clientId)
  const { id, folder } = await share(clientId, { basis: on(releaseId) })
  expect(folder).toBe(place.split('/').at(-2))
  const left = wrote(place)
  expect(await house.api.sharing.get({ id })).toMatchObject({
    clientName: 'Heron',
    at: house.clock.now(),
    on: '2026-11-22',
    recipient: 'Dr Tern',
    address: '1 Quay Street',
    purpose: 'treatment together',
    necessity: fields.necessity,
    basis: 'release',
    release: { about: 'Dr Tern: treatment together', person: '', expiresOn: '2027-01-31' },
    exception: null,
    overrideReason: null,
    summary: fields.summary,
    parts: [],
    way: 'pdf',
    pages: 1,
    bytes: left.length,
    sha256: createHash('sha256').update(left).digest('hex')
  })
  expect(await lines(clientId)).toEqual(expect.arrayContaining(['sharing.begun', 'sharing.share']))
  expect(JSON.stringify(house.asked.calls.filter(([call]) => call === 'choosePlace'))).not.toMatch(/heron|tern/i)
})

test('what concerns one person of the file alone goes on their own release, or with an authorisation of its own', async () => {
  const clientId = await client('The Herons')
  const { id: ann } = await house.api.persons.add({ clientId, fields: { ...person, name: 'Ann' } })
  await house.api.persons.add({ clientId, fields: { ...person, name: 'Ben' } })
  const { id: note } = await writtenNote(house, 'what Ann said alone', { clientId, signed: true })
  const { id: both } = await writtenNote(house, 'what both said', { clientId, signed: true })
  await house.api.marks.set({ kind: 'note', id: note, fields: { personId: ann, sensitivities: [] } })
  const { id: sent } = await house.api.exchanges.add({ clientId, fields: { ...message, personId: ann, alone: true } })
  const offered = async () =>
    Object.fromEntries(
      (await house.api.sharing.offer({ clientId, language: 'en' })).parts.map(({ id, alone }) => [id, alone?.name ?? null])
    )
  expect(await offered()).toMatchObject({ [note]: 'Ann', [both]: null, [sent]: 'Ann' })
  const alone: Part[] = [{ kind: 'note', id: note }, { kind: 'exchange', id: sent }] // prettier-ignore
  const ofBoth = on(await release(clientId))
  for (const part of alone)
    await expect(share(clientId, { basis: ofBoth, parts: [part] })).rejects.toMatchObject({ code: 'separateMissing', field: 'fields.separately' }) // prettier-ignore
  await share(clientId, { basis: ofBoth, parts: [{ kind: 'note', id: both }] })
  expect(printed()).toContain('what both said')
  expect(printed()).not.toContain('Ann')
  await share(clientId, { basis: ofBoth, parts: alone, separately: 'Ann, in writing, 20 November' })
  const ofBen = on(await release(clientId, { person: 'Ben' }))
  await expect(share(clientId, { basis: ofBen, parts: alone })).rejects.toMatchObject({ code: 'separateMissing' })
  const ofAnn = on(await release(clientId, { person: 'Ann' }))
  const { id } = await share(clientId, { basis: ofAnn, parts: alone })
  expect(printed()).toContain('concerns Ann alone')
  expect(printed()).toContain(message.received)
  expect((await house.api.sharing.get({ id })).parts).toMatchObject([{ kind: 'note', id: note }, { kind: 'exchange', id: sent, title: 'Message, 22 November 2026' }]) // prettier-ignore
})

test('a release that was signed here says what it covers; of two notes of one day each has its hour', async () => {
  const clientId = await client()
  const byHand = await release(clientId)
  const { preparation } = await house.api.documents.begin({ clientId, template: 'release', language: 'en' })
  const { id } = await house.api.documents.prepare({
    ...preparation,
    fields: { recipient: 'Dr Gull', recipientContact: 'gull@example.org', information: 'Since May', excluded: ' My family ', purpose: 'care', form: 'in writing', expiry: '2027-01-31' } // prettier-ignore
  })
  const { who } = await house.api.documents.get({ id })
  const signers = who.map(({ place: seat, name }) => ({ place: seat, name }))
  await house.api.documents.signOnPaper({ id, signers, on: '2026-11-22', pages: 1, explainedBy: 'Alex Martin', explainedHow: 'both' })
  for (const words of ['in the morning', 'in the evening']) {
    await writtenNote(house, words, { clientId, signed: true })
    house.clock.pass(3 * 60 * 60_000)
  }
  const { releases, parts } = await house.api.sharing.offer({ clientId, language: 'en' })
  expect(releases.find((each) => each.id === byHand)?.bounds).toBeNull()
  expect(releases.find(({ documentId }) => documentId === id)?.bounds).toEqual({ information: 'Since May', excluded: 'My family', form: 'in writing', contact: 'gull@example.org' }) // prettier-ignore
  const titles = parts.filter(({ kind }) => kind === 'note').map(({ title }) => title)
  expect(titles).toHaveLength(2)
  expect(new Set(titles).size).toBe(2)
  for (const title of titles) expect(title).toMatch(/^Session note, 22 November 2026, \d\d:\d\d$/)
})

test('a message goes with what was answered, and as text', async () => {
  const clientId = await client()
  const { id } = await house.api.exchanges.add({ clientId, fields: { ...message, received: '<b>bold</b>\n\nsecond' } })
  const basis = on(await release(clientId))
  await share(clientId, { basis, parts: [{ kind: 'exchange', id }] })
  expect(printed()).toContain('<p>&lt;b&gt;bold&lt;/b&gt;</p><p>second</p>')
  expect(printed()).toContain('Without an answer in writing.')
  await house.api.exchanges.answer({ id, fields: { answeredAt: '2026-11-22T08:50:00.000Z', answeredHow: 'email', reply: 'Of course.', minutes: 1 } }) // prettier-ignore
  await share(clientId, { basis, parts: [{ kind: 'exchange', id }] })
  expect(printed()).toContain('<p>Of course.</p>')
  const { id: sent } = await house.api.exchanges.add({ clientId, fields: { ...message, sent: true, received: 'At four, not five.' } })
  await share(clientId, { basis, parts: [{ kind: 'exchange', id: sent }] })
  expect(printed()).toMatch(/Message to [^<]+<[\s\S]*What was written<[\s\S]*At four, not five\./)
  expect(printed()).not.toContain('Without an answer')
  await house.api.exchanges.remove({ id })
  await expect(share(clientId, { basis, parts: [{ kind: 'exchange', id }] })).rejects.toMatchObject({ code: 'notFound' })
})

test('500 hostile strings in a message and in its answer are text on paper', async () => {
  const clientId = await client()
  const strings = hostileStrings().map((string) => string.replaceAll(/\s+/g, ' ').trim())
  const tagsOf = (html: string): string => (html.match(/<[^>]*>/g) ?? []).join('')
  const sheetWith = async (typed: readonly string[]): Promise<string> => {
    const half = Math.ceil(typed.length / 2)
    const { id } = await house.api.exchanges.add({ clientId, fields: { ...message, received: typed.slice(0, half).join('\n') } })
    await house.api.exchanges.answer({ id, fields: { answeredAt: '2026-11-22T08:50:00.000Z', answeredHow: 'email', reply: typed.slice(half).join('\n'), minutes: 1 } }) // prettier-ignore
    return (await house.api.sharing.preview({ clientId, fields: { ...fields, parts: [{ kind: 'exchange', id }] } })).html
  }
  for (let at = 0; at < strings.length; at += 100) {
    const some = strings.slice(at, at + 100)
    expect(tagsOf(await sheetWith(some))).toBe(tagsOf(await sheetWith(some.map(() => 'Heron'))))
  }
})

test('whatever is marked as sensitive of itself is left out unless it is authorised on its own', async () => {
  const clientId = await client()
  const { id: note } = await writtenNote(house, 'a signed note', { clientId, signed: true })
  const { id: file } = await keptFile(house, clientId, 'letter.txt', new TextEncoder().encode('text'))
  const { id: sent } = await house.api.exchanges.add({ clientId, fields: message })
  const basis = on(await release(clientId))
  const parts = [{ kind: 'note', id: note }, { kind: 'file', id: file }, { kind: 'exchange', id: sent }] as const // prettier-ignore
  const mark = async (sensitivities: ['substances'] | []) => {
    for (const part of parts) await house.api.marks.set({ ...part, fields: { personId: null, sensitivities } })
  }
  await mark(['substances'])
  for (const part of parts)
    await expect(share(clientId, { basis, parts: [part], way: 'age' })).rejects.toMatchObject({ code: 'separateMissing' })
  await share(clientId, { basis, parts: [...parts], way: 'age', separately: 'in writing, 20 November' })
  await mark([])
  await share(clientId, { basis, parts: [...parts], way: 'age' })
})

test('a release that has expired, was withdrawn or declined, is missing or names somebody else blocks, until she says why', async () => {
  const clientId = await client()
  const blocked = async (releaseId: string | null, more: Partial<ShareFields> = {}) => {
    await expect(share(clientId, { basis: on(releaseId), ...more })).rejects.toMatchObject({ code: 'consentMissing' })
  }
  await blocked(null)
  await blocked(await release(clientId, { about: 'Dr Tern, in spring', on: '2026-03-01', expiresOn: '2026-05-31' }))
  await blocked(await release(clientId, { about: 'Dr Tern, never', answer: 'declined', expiresOn: null }))
  const withdrawn = await release(clientId, { about: 'Dr Tern, until now' })
  await house.api.consents.withdraw({ id: withdrawn })
  await blocked(withdrawn)
  const held = await release(clientId)
  await blocked(held, { recipient: 'Insurance Gull' })
  await blocked(await release(await client('Otter')))
  expect(await ledger()).toEqual([])
  expect(existsSync(place)).toBe(false)
  expect(house.asked.calls.filter(([call]) => call !== 'watchIdle')).toEqual([])

  const { id } = await share(clientId, { basis: on(withdrawn) }, { reason: 'She asked me by telephone.' })
  expect(await house.api.sharing.get({ id })).toMatchObject({
    basis: 'override',
    overrideReason: 'She asked me by telephone.',
    release: null
  })
  expect((await house.api.consents.ofClient({ clientId })).overrides).toMatchObject([
    { purpose: 'sharing', words: 'She asked me by telephone.' }
  ])
  expect(await lines(clientId)).toContain('consents.overridden')
  await share(clientId, { basis: on(held) }, { reason: 'not needed' })
  expect((await house.api.consents.ofClient({ clientId })).overrides).toHaveLength(1)
})

test.each([
  ['without a reason', undefined],
  ['whatever her reason: the letter that was made names it', { reason: 'Urgent.' }]
])('a release withdrawn while she chooses a place stops the share, %s', async (_, override) => {
  const clientId = await client()
  const releaseId = await release(clientId)
  const choose = house.asked.answers
  Object.defineProperty(choose, 'place', {
    get: () => {
      house.direct((db) => db.run("update consents set standing = 'withdrawn' where id = ?", releaseId))
      return place
    }
  })
  await expect(share(clientId, { basis: on(releaseId) }, override)).rejects.toMatchObject({ code: 'consentMissing' })
  expect(existsSync(place)).toBe(false)
  expect(await ledger()).toEqual([])
  expect((await house.api.consents.ofClient({ clientId })).overrides).toEqual([])
})

test('what stands in the file of a couple is released by each of them', async () => {
  const clientId = (await house.api.clients.add({ ...someone, unit: 'couple', name: 'Heron and Otter' })).id
  for (const name of ['Heron', 'Otter']) await house.api.persons.add({ clientId, fields: { ...person, name, role: 'client' } })
  const herons = await release(clientId, { person: 'Heron' })
  const lacks = async () =>
    (await house.api.consents.missing({ clientId, purpose: 'sharing', about: 'Dr Tern', releaseId: herons })).map((each) => [
      each.person,
      each.state
    ])
  expect(await lacks()).toEqual([['Otter', 'missing']])
  await expect(share(clientId, { basis: on(herons) })).rejects.toMatchObject({ code: 'consentMissing' })
  await release(clientId, { person: 'Otter', answer: 'declined' })
  expect(await lacks()).toEqual([['Otter', 'declined']])
  await release(clientId, { person: 'Otter', about: 'the school' })
  expect(await lacks()).toEqual([['Otter', 'otherPurpose']])
  await release(clientId, { person: 'Otter', about: 'Dr Tern' })
  expect(await lacks()).toEqual([])
  await share(clientId, { basis: on(herons) })
})

test('of a minor, a parent releases it beside the young person, and none of them may have taken it back', async () => {
  const clientId = (await house.api.clients.add({ ...someone, name: 'Young Heron', birthDate: '2014-03-04', country: 'FR' })).id
  for (const name of ['Ana', 'Ben']) await house.api.persons.add({ clientId, fields: { ...person, name, role: 'parent', authority: true } })
  const own = await release(clientId)
  const lacks = async (releaseId: string) =>
    (await house.api.consents.missing({ clientId, purpose: 'sharing', about: 'Dr Tern', releaseId })).map((each) => [each.kind, each.person, each.state]) // prettier-ignore
  expect(await lacks(own)).toEqual([['minors', '', 'missing']])
  await expect(share(clientId, { basis: on(own) })).rejects.toMatchObject({ code: 'consentMissing' })
  await release(clientId, { person: 'Ana', about: 'The school: a place' })
  expect(await lacks(own)).toEqual([['minors', '', 'missing']])
  const anas = await release(clientId, { person: 'Ana' })
  for (const each of [own, anas]) expect(await lacks(each)).toEqual([])
  await share(clientId, { basis: on(own) })
  const bens = await release(clientId, { person: 'Ben' })
  await house.api.consents.withdraw({ id: bens })
  for (const each of [own, anas]) expect(await lacks(each)).toEqual([['release', 'Ben', 'withdrawn']])
  const inMatrix = async () => (await house.api.consents.matrix({ query: '', filter: 'all', sort: 'name', descending: false, offset: 0, limit: 1 })).rows[0]!.cells.release // prettier-ignore
  expect(await inMatrix()).toBe('withdrawn')
  await house.api.consents.undo({ id: bens })
  expect(await inMatrix()).toBe('given')
  await house.api.consents.withdraw({ id: own })
  expect(await lacks(anas)).toEqual([['release', '', 'withdrawn']])
  // grown up, nobody else is asked
  await house.api.consents.undo({ id: own })
  await house.api.consents.withdraw({ id: bens })
  await house.api.clients.change({ id: clientId, fields: { ...someone, name: 'Young Heron', birthDate: '2000-03-04', country: 'FR' } })
  expect(await lacks(own)).toEqual([])
})

test('of a couple, what concerns one alone goes on that one’s release; a summary, or a part of both, asks each of them', async () => {
  const clientId = (await house.api.clients.add({ ...someone, unit: 'couple', name: 'Heron and Otter' })).id
  const ids: Record<string, string> = {}
  for (const name of ['Heron', 'Otter']) ids[name] = (await house.api.persons.add({ clientId, fields: { ...person, name, role: 'client' } })).id // prettier-ignore
  for (const name of ['Heron', 'Otter']) await agreed(house, clientId, ['therapy', 'online'], { person: name })
  const note = async (whose: string | null) => {
    const { id } = await writtenNote(house, 'words', { clientId, signed: true })
    if (whose) await house.api.marks.set({ kind: 'note', id, fields: { personId: ids[whose]!, sensitivities: [] } })
    return { kind: 'note', id } as const
  }
  const [hers, his, both] = [await note('Heron'), await note('Otter'), await note(null)]
  const basis = on(await release(clientId, { person: 'Heron' }))
  await share(clientId, { basis, parts: [hers], summary: '' })
  for (const more of [{ parts: [hers] }, { parts: [hers, both], summary: '' }, { parts: [both], summary: '' }])
    await expect(share(clientId, { basis, ...more, separately: 'Heron, by word' })).rejects.toMatchObject({ code: 'consentMissing' })
  await expect(share(clientId, { basis, parts: [his], summary: '', separately: 'Otter, by word' })).rejects.toMatchObject({ code: 'consentMissing' }) // prettier-ignore
  await expect(share(clientId, { basis, parts: [hers, his], summary: '', separately: 'Otter, by word' })).rejects.toMatchObject({ code: 'consentMissing' }) // prettier-ignore
  expect(await house.api.consents.missing({ clientId, purpose: 'sharing', about: 'Dr Tern', alone: 'Otter' })).toMatchObject([{ person: 'Otter', state: 'missing' }]) // prettier-ignore
})

test('a withdrawn release shows at once among what is offered', async () => {
  const clientId = await client()
  const releaseId = await release(clientId)
  const states = async () => (await house.api.sharing.offer({ clientId, language: 'en' })).releases.map(({ state }) => state)
  expect(await states()).toEqual(['given'])
  await house.api.consents.withdraw({ id: releaseId })
  expect(await states()).toEqual(['withdrawn'])
  expect(await house.api.consents.missing({ clientId, purpose: 'sharing', about: 'Dr Tern' })).toMatchObject([{ state: 'withdrawn' }])
})

const exception: ExceptionFields = {
  kind: 'child',
  force: 'must',
  legalBasis: 'Code pénal, art. 226-14',
  facts: 'The child told me of blows.',
  contact: 'M. Martin, reference 4711',
  informed: false,
  whyNot: 'It would add to the danger.',
  consulted: 'my supervisor',
  heldUntil: null
}
const lawful = (more: Partial<ExceptionFields> = {}): ShareFields['basis'] => ({ kind: 'exception', exception: { ...exception, ...more } })

test('or on the law, with facts, basis, who was told and what, and why the client was not', async () => {
  const clientId = await client()
  const told = { basis: lawful(), recipient: 'CRIP 75', way: 'told', summary: 'I fear for the child.', on: '2026-11-20' } as const
  const { id } = await share(clientId, told, undefined, '')
  expect(await house.api.sharing.get({ id })).toMatchObject({
    basis: 'exception',
    exceptionKind: 'child',
    exception,
    recipient: 'CRIP 75',
    on: '2026-11-20',
    way: 'told',
    bytes: null,
    sha256: null,
    summary: 'I fear for the child.'
  })
  expect(house.asked.calls.filter(([call]) => call !== 'watchIdle')).toEqual([])
  const faulty: [Partial<ShareFields>, string][] = [
    [{ ...told, basis: lawful({ whyNot: '' }) }, 'fields.basis.exception.whyNot'],
    [{ ...told, basis: lawful({ facts: ' ' }) }, 'fields.basis.exception.facts'],
    [{ ...told, basis: lawful({ legalBasis: '' }) }, 'fields.basis.exception.legalBasis'],
    [{ ...told, necessity: ' ' }, 'fields.necessity'],
    [{ ...told, summary: ' ' }, 'fields.summary']
  ]
  for (const [more, field] of faulty) await expect(share(clientId, more), field).rejects.toMatchObject({ code: 'invalid', field })
  await expect(share(clientId, { ...told, on: '2026-11-23' })).rejects.toMatchObject({ code: 'notYet', field: 'fields.on' })
})

/** A client with a signed note, a draft, a given document, a file and a release. */
const full = async () => {
  const { id: note, clientId } = await writtenNote(house, 'Grebe in the reeds', { signed: true })
  const draft = await writtenNote(house, 'Unsigned thought', { clientId })
  await house.api.notes.amend({ id: note, kind: 'addition' })
  const file = await keptFile(house, clientId, 'certificate.pdf', await sheet('A certificate of a doctor'))
  const releaseId = await release(clientId)
  return { clientId, note, draft: draft.id, file: file.id, releaseId }
}

test('nothing leaves but what is named: by default the summary alone', async () => {
  const { clientId, note, draft, file, releaseId } = await full()
  await share(clientId, { basis: on(releaseId) })
  expect(printed()).toContain('Sleep is better.')
  expect(printed()).not.toMatch(/Grebe|Unsigned|certificate/)
  const { parts } = await house.api.sharing.offer({ clientId, language: 'en' })
  expect(parts.map(({ kind, id }) => `${kind} ${id}`)).toEqual([`note ${note}`, `file ${file}`, `consents ${clientId}`])
  const one = (kind: Part['kind'], id: string) => share(clientId, { basis: on(releaseId), parts: [{ kind, id }] })
  await one('note', note)
  expect(printed()).toContain('Grebe in the reeds')
  await expect(one('note', draft)).rejects.toMatchObject({ code: 'notFound' })
  await expect(one('document', note)).rejects.toMatchObject({ code: 'notFound' })
  await expect(one('note', (await writtenNote(house, 'Of somebody else', { signed: true })).id)).rejects.toMatchObject({ code: 'notFound' })
  await expect(one('process' as 'note', note)).rejects.toMatchObject({ code: 'invalid', field: 'fields.parts.0.kind' })
})

test('the list of consents names nobody whom another release names', async () => {
  const { clientId, releaseId } = await full()
  await release(clientId, { about: 'Insurance Gull: refund' })
  await share(clientId, { basis: on(releaseId), parts: [{ kind: 'consents', id: clientId }] })
  expect(printed()).toContain('Dr Tern: treatment together')
  expect(printed()).not.toContain('Gull')
})

test('what is sensitive goes only with an authorisation of its own', async () => {
  const { clientId, note, file, releaseId } = await full()
  await house.api.clients.tag({ id: clientId, sensitivities: ['hiv', 'substances'] })
  const { parts } = await house.api.sharing.offer({ clientId, language: 'en' })
  expect(parts.filter(({ sensitive }) => sensitive).map(({ id }) => id)).toEqual([note, file])
  const wish = { basis: on(releaseId), parts: [{ kind: 'note', id: note } as const] }
  await expect(share(clientId, wish)).rejects.toMatchObject({ code: 'separateMissing', field: 'fields.separately' })
  expect(await ledger()).toEqual([])
  const { id } = await share(clientId, { ...wish, separately: 'Form of 20 November, signed apart' })
  expect(await house.api.sharing.get({ id })).toMatchObject({
    separately: 'Form of 20 November, signed apart',
    parts: [{ kind: 'note', id: note }]
  })
  await house.api.settings.change({ jurisdictions: ['US'] })
  await share(clientId, { basis: on(releaseId) })
  expect(printed()).toContain('42 CFR part 2 prohibits')
})

test.runIf(oracles)('the PDF opens with its password and not without, AES-256, every part a page of it', async () => {
  const { clientId, note, file, releaseId } = await full()
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
  const picture = (await keptFile(house, clientId, 'drawing.png', png)).id
  const parts: Part[] = [
    { kind: 'note', id: note },
    { kind: 'file', id: file },
    { kind: 'file', id: picture }
  ]
  const { id } = await share(clientId, { basis: on(releaseId), parts }, undefined, shorter)
  expect(() => read('pdftotext', place, '-')).toThrow(/Incorrect password/)
  expect(() => read('pdftotext', '-upw', 'heron', place, '-')).toThrow(/Incorrect password/)
  expect(read('pdftotext', '-upw', shorter, place, '-')).toMatch(/The sheets as they were printed[^]*A certificate of a doctor/)
  const info = read('pdfinfo', '-upw', shorter, place)
  expect(info).toMatch(/Pages: +3/)
  expect(info).toMatch(/Encrypted: +yes .*AES-256/)
  expect(info).toMatch(/Title: +Document/)
  expect(wrote(place).includes('certificate')).toBe(false)
  expect(await house.api.sharing.get({ id })).toMatchObject({
    pages: 3,
    parts: [{ title: expect.stringContaining('Session note') }, { title: 'drawing.png' }, { title: 'certificate.pdf' }]
  })
})

test('and Mozilla’s reader says the same', async () => {
  const clientId = await client()
  await share(clientId, { basis: on(await release(clientId)) })
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const open = (password?: string) =>
    getDocument({ data: new Uint8Array(wrote(place)), verbosity: 0, ...(password ? { password } : {}) }).promise
  await expect(open()).rejects.toMatchObject({ name: 'PasswordException' })
  await expect(open('otter')).rejects.toMatchObject({ name: 'PasswordException' })
  const page = await (await open(passphrase)).getPage(1)
  const { items } = await page.getTextContent()
  expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toContain('The sheets as they were printed')
})

/** The genuine age asks at a terminal: `script` is one. */
const openedByAge = (file: string, out: string, secret: string): void => {
  execFileSync('script', ['-qec', `age -d -o ${out} ${file}`, '/dev/null'], { input: `${secret}\n`, stdio: ['pipe', 'ignore', 'ignore'] })
}

test.runIf(oracles)('the age file opens with the genuine age, files in it as they were', async () => {
  const { clientId, file, releaseId } = await full()
  const word = (await keptFile(house, clientId, '../../evil: "plan".docx', Buffer.from('PK\u0003\u0004 words'))).id
  const parts: Part[] = [
    { kind: 'file', id: file },
    { kind: 'file', id: word }
  ]
  await expect(share(clientId, { basis: on(releaseId), parts })).rejects.toMatchObject({ code: 'partNotPaged' })
  house.asked.answers.place = `${place}.age`
  await share(clientId, { basis: on(releaseId), parts, way: 'age' })
  const out = `${place}.zip`
  openedByAge(`${place}.age`, out, passphrase)
  const names = read('python3', '-c', 'import sys, zipfile; print("\\n".join(zipfile.ZipFile(sys.argv[1]).namelist()))', out)
  expect(names.trim().split('\n')).toEqual(['01 letter.pdf', '02 evil: "plan".docx', '03 certificate.pdf'])
  expect(wrote(`${place}.age`).includes('evil')).toBe(false)
  expect(wrote(`${place}.age`).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /)
})

test('a passphrase is judged, never kept, and for a PDF has letters that every reader takes alike', async () => {
  const clientId = await client()
  const basis = on(await release(clientId))
  await expect(share(clientId, { basis }, undefined, 'heron')).rejects.toMatchObject({ code: 'passphraseWeak', field: 'passphrase' })
  await expect(share(clientId, { basis }, undefined, 'héron-loutre-marbre-lanterne')).rejects.toMatchObject({ code: 'passphraseLetters' })
  const { id } = await share(clientId, { basis })
  const kept = house.direct((db) =>
    JSON.stringify([db.all('select * from sharing_entries'), db.all('select * from audit'), db.all('select * from drafts')])
  )
  expect(kept).not.toContain(passphrase)
  expect(JSON.stringify(await house.api.sharing.get({ id }))).not.toContain(passphrase)
})

test('what does not leave is not in the ledger: cancelled, not printed, not written', async () => {
  const clientId = await client()
  const basis = on(await release(clientId))
  house.asked.answers.place = null
  await expect(share(clientId, { basis })).rejects.toMatchObject({ code: 'cancelled' })
  house.asked.answers.place = join(place, 'no', 'folder')
  await expect(share(clientId, { basis })).rejects.toMatchObject({ code: 'fileNotWritten' })
  expect(await ledger()).toEqual([])
  expect(await house.api.sharing.open({ clientId: null })).toEqual([])
  expect(await lines(clientId)).toContain('sharing.stopped')
  expect(await lines(clientId)).not.toContain('sharing.share')
})

test('a print that is refused did not leave; one that went has its fingerprint', async () => {
  const clientId = await client()
  const basis = on(await release(clientId))
  house.asked.refuse = new Refusal('printFailed')
  await expect(share(clientId, { basis, way: 'print' })).rejects.toMatchObject({ code: 'printFailed' })
  house.asked.refuse = null
  expect(await ledger()).toEqual([])
  const { id } = await share(clientId, { basis, way: 'print' }, undefined, '')
  const html = String(house.asked.calls.findLast(([call]) => call === 'print')?.[1])
  expect(html).toContain('Sleep is better.')
  expect(await house.api.sharing.get({ id })).toMatchObject({
    way: 'print',
    pages: 1,
    sha256: createHash('sha256').update(html).digest('hex')
  })
})

test('a share that was interrupted is asked about, and settled; a slip is taken back, and all of it stays', async () => {
  const clientId = await client()
  const basis = on(await release(clientId))
  const { id: done } = await share(clientId, { basis })
  const id = v7()
  house.direct((db) => {
    const row = db.get<Record<string, string | number | null>>('select * from sharing_entries where id = ?', done)!
    const cut = { ...row, id, n: null }
    db.run(
      `insert into sharing_entries (${Object.keys(cut).join(', ')}) values (${Object.keys(cut)
        .map(() => '?')
        .join(', ')})`,
      ...Object.values(cut)
    )
  })
  expect((await ledger()).map((row) => row.id)).toEqual([done])
  await expect(house.api.sharing.get({ id })).rejects.toMatchObject({ code: 'notFound' })
  expect(await house.api.sharing.open({ clientId })).toMatchObject([{ id, recipient: 'Dr Tern' }])
  await house.api.sharing.settle({ id, left: true })
  await expect(house.api.sharing.settle({ id, left: false })).rejects.toMatchObject({ code: 'conflict' })
  await expect(house.api.sharing.settle({ id: v7(), left: false })).rejects.toMatchObject({ code: 'notFound' })
  for (const left of [true, null]) await expect(house.api.sharing.settle({ id: done, left })).rejects.toMatchObject({ code: 'conflict' })
  expect((await ledger()).map((row) => row.id)).toEqual([id, done])
  expect(await house.api.sharing.open({ clientId: null })).toEqual([])

  await house.api.sharing.settle({ id, left: null })
  await expect(house.api.sharing.settle({ id, left: null })).rejects.toMatchObject({ code: 'conflict' })
  expect(await house.api.sharing.open({ clientId })).toMatchObject([{ id }])
  expect((await ledger()).map((row) => row.id)).toEqual([done])
  await house.api.sharing.settle({ id, left: false })
  expect(await house.api.sharing.open({ clientId })).toEqual([])
  expect(house.direct((db) => db.all('select has_left from sharing_outcomes where entry_id = ? order by n', id))).toEqual([
    { has_left: 1 },
    { has_left: null },
    { has_left: 0 }
  ])
})

test('the ledger only grows', async () => {
  const clientId = await client()
  const { id } = await share(clientId, { basis: on(await release(clientId)) })
  await house.api.sharing.remark({ id, words: 'Received on Monday.' })
  for (const table of ['sharing_entries', 'sharing_outcomes', 'sharing_remarks'])
    for (const statement of [
      `delete from ${table}`,
      `update ${table} set at = 'x'`,
      `insert or replace into ${table} select * from ${table}`
    ])
      expect(() => house.direct((db) => db.run(statement)), statement).toThrow(/kept/)
  expect((await house.api.sharing.get({ id })).remarks).toEqual([{ at: house.clock.now(), words: 'Received on Monday.' }])
})

test('found by recipient, purpose, part and client, narrowed by basis, sorted', async () => {
  const heron = await client('Heron')
  const otter = await client('Otter')
  await share(heron, { basis: on(await release(heron)) })
  await share(otter, { basis: lawful({ kind: 'courtOrder' }), recipient: 'Tribunal', way: 'told', purpose: 'ordered on 3 November' })
  await share(otter, { recipient: 'Étienne Auk', way: 'told' }, { reason: 'by telephone' })
  const names = async (more: Parameters<typeof ledger>[0]) => (await ledger(more)).map(({ recipient }) => recipient)
  expect(await names({ query: 'etienne' })).toEqual(['Étienne Auk'])
  expect(await names({ query: 'otter tribunal' })).toEqual(['Tribunal'])
  expect(await names({ query: 'treatment' })).toEqual(['Étienne Auk', 'Dr Tern'])
  expect(await names({ basis: 'override' })).toEqual(['Étienne Auk'])
  expect(await names({ basis: 'exception' })).toEqual(['Tribunal'])
  expect(await names({ clientId: heron })).toEqual(['Dr Tern'])
  expect(await names({ sort: 'recipient', descending: false })).toEqual(['Dr Tern', 'Étienne Auk', 'Tribunal'])
})

test('the account for the client: six years, in her language, without what must wait', async () => {
  const clientId = await client('Zoé')
  const period = { clientId, from: '2020-11-23', to: '2026-11-22' } as const
  await share(clientId, { basis: on(await release(clientId)) })
  await share(clientId, { basis: lawful({ heldUntil: '2027-02-01' }), recipient: 'CRIP 75', way: 'told', summary: 'held back' })
  await share(clientId, { basis: lawful({ heldUntil: '2026-11-22', kind: 'courtOrder' }), recipient: 'Tribunal', way: 'told' })
  await share(clientId, { basis: lawful(), recipient: 'Long ago', way: 'told', on: '2020-11-22' })
  await share(clientId, { basis: lawful(), recipient: 'CRIP 59', way: 'told', summary: 'never told' })
  const french = await house.api.sharing.account({ ...period, language: 'fr' })
  expect(french).toMatchObject({ entries: 2, held: 2 })
  expect(french.html).toContain('lang="fr"')
  expect(french.html).toContain('Qui a reçu des informations à votre sujet')
  expect(french.html).toMatch(/22 novembre 2026[^]*Dr Tern, 1 Quay Street[^]*treatment together[^]*accord du 21 novembre 2026/)
  expect(french.html).toContain('ordonnance d’un tribunal')
  expect(french.html).not.toMatch(/CRIP|held back|Long ago|Sleep is better/)
  expect((await house.api.sharing.account({ ...period, language: 'en', to: '2020-11-30' })).html).toContain(
    'nothing to list for this period'
  )
  await house.api.sharing.printAccount({ ...period, language: 'en' })
  expect(house.asked.calls.at(-1)?.[0]).toBe('print')
  await house.api.sharing.saveAccount({ ...period, language: 'fr' })
  expect(wrote(place).subarray(0, 4).toString()).toBe('%PDF')
  await expect(house.api.sharing.account({ ...period, language: 'en', to: '2019-01-01' })).rejects.toMatchObject({
    code: 'invalid',
    field: 'to'
  })
})

test('rules about speaking without consent: may or must, by place, with source and day, in her words where she changes them', async () => {
  const rules = (all = false) => house.api.sharing.rules({ all, language: 'fr' })
  expect(new Set((await rules()).map(({ place: of }) => of))).toEqual(new Set(['FR', 'EU']))
  const child = (await rules()).find(({ kind }) => kind === 'child')!
  expect(child).toMatchObject({ key: 'FR.child', force: 'may', phone: '119', own: false, inLibrary: true })
  expect(child.source).toContain('226-14')
  const everywhere = await rules(true)
  for (const one of everywhere) expect(one.source, one.key).not.toBe('')
  expect(everywhere.find(({ key }) => key === 'US.child')).toMatchObject({ force: 'must', checkedOn: null })
  const { key, own: _own, inLibrary: _in, ...words } = child
  await house.api.sharing.saveRule({ key, fields: { ...words, force: 'must', phone: '01 23', checkedOn: '2026-11-22' } })
  await house.api.sharing.saveRule({ key: null, fields: { ...words, kind: 'other', rule: 'A rule of my order' } })
  expect((await rules()).find((one) => one.key === key)).toMatchObject({
    force: 'must',
    phone: '01 23',
    own: true,
    checkedOn: '2026-11-22'
  })
  const added = (await rules()).find(({ kind }) => kind === 'other')!
  expect(added).toMatchObject({ rule: 'A rule of my order', own: true, inLibrary: false })
  await house.api.sharing.dropRule({ key })
  await house.api.sharing.dropRule({ key: added.key })
  expect((await rules()).filter(({ own }) => own)).toEqual([])
  await expect(house.api.sharing.dropRule({ key })).rejects.toMatchObject({ code: 'notFound' })
  await house.api.settings.change({ jurisdictions: ['UK', 'IE'] })
  expect(new Set((await rules()).map(({ place: of }) => of))).toEqual(new Set(['UK', 'IE']))
})

test('hostile words are words, on the sheets, in the ledger and in the account', async () => {
  const hostile = '<img src=x onerror=alert(1)>"\'&<script>\u202e'
  const clientId = await client(hostile)
  await keptFile(house, clientId, `${hostile}.txt`, Buffer.from('words'))
  const releaseId = await release(clientId, { about: hostile })
  const { parts } = await house.api.sharing.offer({ clientId, language: 'en' })
  const { id } = await share(clientId, {
    basis: on(releaseId),
    recipient: hostile,
    address: hostile,
    purpose: hostile,
    necessity: hostile,
    summary: `${hostile}\n\n${hostile}`,
    parts: parts.map(({ kind, id: of }) => ({ kind, id: of })),
    way: 'age'
  })
  const { html } = await house.api.sharing.account({ clientId, language: 'fr', from: '2026-01-01', to: '2026-11-22' })
  for (const paper of [printed(), html]) {
    expect(paper).toContain('&lt;img src=x')
    expect(paper).not.toMatch(/<(img|script)/i)
  }
  expect(await house.api.sharing.get({ id })).toMatchObject({ recipient: expect.stringContaining('<img') as string })
})

test('nothing plain lies anywhere: the folder that she chose holds the encrypted file alone', async () => {
  const { clientId, note, file, releaseId } = await full()
  await share(clientId, {
    basis: on(releaseId),
    parts: [
      { kind: 'note', id: note },
      { kind: 'file', id: file }
    ]
  })
  const folder = join(place, '..')
  expect(readdirSync(folder)).toEqual(['letter.pdf'])
  expect(wrote(place).includes('Sleep')).toBe(false)
})

test('looking through the ledger leaves a line, as reading an entry does: it names recipients and purposes', async () => {
  const clientId = await client()
  await house.api.sharing.list({ ...query, clientId })
  await house.api.sharing.open({ clientId })
  await house.api.attachments.linked({ clientId })
  await house.api.clients.archive({ id: clientId }) // lines of reads are written with the next change
  expect(await lines(clientId)).toEqual(expect.arrayContaining(['sharing.list', 'sharing.open', 'attachments.linked']))
})
