// The therapy agreement: complete, in the client's language, every word escaped, remembered by the hash of its PDF.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { Refusal } from '../src/main/tools.ts'
import { openHouse, someone, type House } from './house.ts'
import { newFolder } from './keeping.ts'

let house: House
afterEach(() => house.close())

const agreement = async (language: 'en' | 'fr', client: Partial<typeof someone> = {}) => {
  const { id: clientId } = await house.api.clients.add({ ...someone, ...client })
  return { clientId, ...(await house.api.documents.preview({ clientId, template: 'therapyAgreement', language })) }
}

const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

/** What a therapy agreement must speak of (domain facts §2.1), as it is said in each language. */
const required = {
  en: ['Who we are', 'What we will do', 'Benefits, risks and alternatives', 'How we meet', 'Fees and cancelling', 'Confidentiality and its limits', 'serious and immediate danger', 'Supervision', 'Your records', 'Between sessions', 'not an emergency service', 'In an emergency', 'Keeping the frame', 'If I am away', 'Reviewing and ending', 'If something is wrong', 'Your agreement', 'withdraw', 'starting point, to be checked by a professional'],
  fr: ['Qui nous sommes', 'Ce que nous ferons', 'Bénéfices, risques et autres possibilités', 'Comment nous nous rencontrons', 'Honoraires et annulation', 'Confidentialité et limites', 'danger grave et immédiat', 'Supervision', 'Votre dossier', 'Entre les séances', 'pas un service d’urgence', 'En cas d’urgence', 'Le cadre', 'En mon absence', 'Bilans et fin', 'Si quelque chose ne va pas', 'Votre accord', 'retirer mon accord', 'point de départ, à faire vérifier par un professionnel']
} as const // prettier-ignore

describe.each(['en', 'fr'] as const)('the therapy agreement in %s', (language) => {
  test('speaks of everything that such an agreement must', async () => {
    house = await openHouse()
    const { html } = await agreement(language)
    const text = textOf(html)
    for (const words of required[language]) expect(text).toContain(words)
    expect(html).toContain(`<html lang="${language}">`)
  })

  test('is filled from the practice and the client', async () => {
    house = await openHouse()
    await house.api.settings.change({
      fee: 7050,
      currency: 'EUR',
      sessionMinutes: 45,
      cancellationHours: 48,
      retentionYears: 20,
      phone: '01 23 45 67 89'
    })
    const text = textOf((await agreement(language, { identity: 'full', name: 'Zoé Lefèvre-Ångström', country: 'FR' })).html)
    for (const fact of ['Quiet Room', 'Ada Winslow', 'Zoé Lefèvre-Ångström', '45', '48', '20', '01 23 45 67 89', '3114', 'CNIL'])
      expect(text).toContain(fact)
    expect(text).toMatch(language === 'en' ? /€70\.50/ : /70,50\s€/)
  })

  test('says what a limited identity costs, and only then', async () => {
    house = await openHouse()
    const words = language === 'en' ? 'only part of your identity' : 'qu’une partie de votre identité'
    expect(textOf((await agreement(language, { identity: 'pseudonym' })).html)).toContain(words)
    expect(textOf((await agreement(language, { identity: 'full' })).html)).not.toContain(words)
  })

  test('leaves the sentence out that would name nobody', async () => {
    house = await openHouse()
    await house.api.settings.change({ practitionerName: '', practitionerTitle: 'Psy 75' })
    const { html, note } = await agreement(language)
    expect(textOf(html)).toContain(
      language === 'en' ? 'I work at Quiet Room (Psy 75). You are' : 'ici\u00a0: Quiet Room (Psy 75). Vous êtes'.replace('\u00a0', ' ')
    )
    expect(textOf(html)).toContain(note.replaceAll('\u00a0', ' '))
  })

  test('gives no number for a country that it has none for', async () => {
    house = await openHouse()
    const text = textOf((await agreement(language, { country: 'KE' })).html)
    expect(text).toContain(
      language === 'en' ? 'call the emergency services of the place where you are' : 'appelez les secours du lieu où vous êtes'
    )
    expect(text).not.toContain('3114')
  })
})

describe('saving as PDF', () => {
  test('prints what was previewed, writes it where she chose, and remembers its hash', async () => {
    house = await openHouse()
    const { clientId, html } = await agreement('fr')
    const place = join(newFolder(), 'a.pdf')
    house.asked.answers.place = place
    house.asked.answers.pdf = new TextEncoder().encode('%PDF-1.7 pages')
    const printed = await house.api.documents.savePdf({ clientId, template: 'therapyAgreement', language: 'fr' })
    expect(readFileSync(place, 'utf8')).toBe('%PDF-1.7 pages')
    expect(printed.sha256).toBe(createHash('sha256').update('%PDF-1.7 pages').digest('hex'))
    const { folder, ...kept } = printed
    expect(await house.api.documents.ofClient({ clientId })).toEqual([kept])
    expect(folder).toBe(basename(dirname(place)))
    expect(house.asked.calls).toContainEqual(['printToPdf', html])
  })

  test('proposes a file name without the client’s name', async () => {
    house = await openHouse()
    const { clientId } = await agreement('en', { name: 'Heron Blackwater' })
    await expect(house.api.documents.savePdf({ clientId, template: 'therapyAgreement', language: 'en' })).rejects.toMatchObject({
      code: 'cancelled'
    })
    const [, name] = house.asked.calls.find(([call]) => call === 'choosePlace')!
    expect(name).toBe('Therapy agreement 2026-11-22.pdf')
    expect(await house.api.documents.ofClient({ clientId })).toEqual([])
  })

  test('where nothing can be written says so, and leaves no record', async () => {
    house = await openHouse()
    const { clientId } = await agreement('en')
    house.asked.answers.place = join(newFolder(), 'unplugged', 'a.pdf')
    await expect(house.api.documents.savePdf({ clientId, template: 'therapyAgreement', language: 'en' })).rejects.toMatchObject({
      code: 'fileNotWritten'
    })
    expect(await house.api.documents.ofClient({ clientId })).toEqual([])
  })

  test('that the printer refuses leaves no file and no record', async () => {
    house = await openHouse()
    const { clientId } = await agreement('en')
    house.asked.refuse = new Refusal('printFailed')
    await expect(house.api.documents.savePdf({ clientId, template: 'therapyAgreement', language: 'en' })).rejects.toMatchObject({
      code: 'printFailed'
    })
    expect(await house.api.documents.ofClient({ clientId })).toEqual([])
  })

  test('is in the audit log by the client, without any word of it', async () => {
    house = await openHouse()
    const { clientId } = await agreement('en')
    house.asked.answers.place = join(newFolder(), 'a.pdf')
    await house.api.documents.savePdf({ clientId, template: 'therapyAgreement', language: 'en' })
    const lines = house.keeper.vault().readable.all<{ record: string }>("select record from audit where method = 'documents.savePdf'")
    expect(lines).toEqual([{ record: clientId }])
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
  await house.api.settings.change({
    practiceName: hostile,
    practitionerName: hostile,
    practitionerTitle: hostile,
    address: hostile,
    email: hostile
  })
  const { html } = await agreement('en', { name: hostile })
  const bare = html.replaceAll(
    /<\/?(html|head|meta|title|link|body|article|header|h1|h2|p|br|section|ul|li|div|strong|footer)( [a-z]+="[^"<>]*")*>/g,
    ''
  )
  expect(bare.replace('<!doctype html>', '')).not.toMatch(/[<>]/)
})
