// Texts of documents: alike in both languages, complete for every place and circumstance, filled without a rest.
import { describe, expect, test } from 'vitest'
import type { Client } from '#contract/clients'
import { jurisdictions, languages, type Jurisdiction, type Language } from '#contract/fields'
import type { NoteBlock } from '#contract/notes'
import type { Settings } from '#contract/settings'
import {
  circumstances,
  templateDoc,
  templateNames,
  type Circumstance,
  type TemplateDoc,
  type TemplateInline,
  type TemplateName
} from '#contract/templates'
import { clientValues, practiceValues } from '../src/main/features/documents/facts.ts'
import { blocksHtml } from '../src/main/features/paper/blocks.ts'
import { fill, type Filled, type Filling, type Value } from '../src/main/features/templates/fill.ts'
import { library } from '../src/main/features/templates/library.ts'
import { docOf, type ClauseText, type TemplateText } from '../src/main/features/templates/writing.ts'
import { countries, elements, rulesOf } from './templateElements.ts'

const practiceIn = (place: Jurisdiction): Settings => ({
  practiceName: 'Quiet Room',
  practitionerName: 'Ada Winslow',
  practitionerTitle: 'Psy 75',
  registrations: [],
  insurances: [],
  codes: [],
  address: '',
  email: '',
  phone: '01 23 45 67 89',
  country: countries[place],
  timeZone: 'Europe/Paris',
  jurisdictions: [place],
  paperSize: 'A4',
  autoLockMinutes: 5,
  reaskBeforeExport: false,
  drillMonths: 3,
  remindSessions: true,
  remindMinutes: 10,
  remindTasks: true,
  noteFormat: 'soap',
  fee: 7000,
  currency: 'EUR',
  sessionMinutes: 50,
  modalities: ['inPerson', 'video'],
  workingHours: [],
  pauseMinutes: 0,
  preferEndToEnd: false,
  meetingHosts: [],
  replyHours: 48,
  cancellationHours: 48,
  retentionYears: 10
})

const clientIn = (place: Jurisdiction): Client => ({
  id: '0193f0a0-0000-7000-8000-000000000001',
  unit: 'individual',
  identity: 'full',
  name: 'Camille Oyelaran',
  alias: '',
  legalName: '',
  pronouns: '',
  email: 'camille@home.example',
  phone: null,
  birthDate: '2012-03-04',
  language: 'en',
  timeZone: 'Europe/Paris',
  country: countries[place],
  status: 'active',
  keptStatus: 'active',
  meetingLink: 'https://whereby.com/quiet-room',
  address: '',
  referrer: '',
  about: '',
  contactRules: null,
  sensitivities: [],
  mergedInto: null,
  createdAt: '2026-11-22T09:00:00.000Z',
  updatedAt: '2026-11-22T09:00:00.000Z'
})

const known = new Map<string, Record<string, Value>>()
/** Each asks much of Intl: once for each place and language. */
const valuesIn = (place: Jurisdiction, language: Language): Record<string, Value> => {
  const key = `${place} ${language}`
  const values = known.get(key) ?? {
    ...practiceValues(practiceIn(place), { language, today: '2026-11-28', recipients: [] }),
    ...clientValues(clientIn(place), practiceIn(place), language)
  }
  known.set(key, values)
  return values
}

const docs = new Map<TemplateText, TemplateDoc>()
const docFor = (text: TemplateText): TemplateDoc => {
  const doc = docs.get(text) ?? docOf(text)
  docs.set(text, doc)
  return doc
}

const filled = (name: TemplateName, language: Language, place: Jurisdiction, when: readonly Circumstance[] = []): Filled =>
  fill(docFor(library[name].text[language]), {
    language,
    where: rulesOf(place),
    when: new Set(when),
    values: valuesIn(place, language),
    numbered: library[name].numbered
  })

const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[.,)])/g, '')

const words = ({ opening, clauses }: Filled): string =>
  plain(blocksHtml(opening) + clauses.map(({ heading, blocks }) => `<p>${heading}</p>${blocksHtml(blocks)}`).join(''))

/** With no circumstance, with each alone, with all of them. */
const situations: readonly (readonly Circumstance[])[] = [[], ...circumstances.map((one) => [one]), circumstances]

const inlineIn = (node: object): TemplateInline[] =>
  'type' in node && node.type === 'variable'
    ? [node as TemplateInline]
    : 'content' in node && Array.isArray(node.content)
      ? node.content.flatMap(inlineIn)
      : []

const gapsOf = (text: TemplateText): Set<string> =>
  new Set(inlineIn(docOf(text)).flatMap((node) => (node.type === 'variable' ? [node.attrs.name] : [])))

/** All of a text but its words. */
const shapeOf = ({ opening, clauses }: TemplateText) => {
  const tags = (of: object | string) => (typeof of === 'string' ? {} : { ...of, text: '', heading: '', parts: '' })
  const parts = (all: ClauseText['parts']) => all.map((part) => (Array.isArray(part) ? part.map(tags) : tags(part as string)))
  return { opening: opening.map(tags), clauses: clauses.map((clause) => ({ ...tags(clause), parts: parts(clause.parts) })) }
}

/** The others are held to the same in noticesAndLetters.test.ts. */
const agreements = templateNames.filter((name) => library[name].group === 'agreement' && name !== 'assistantConfidentiality')

describe.each(agreements)('the text %s', (name) => {
  const { text, fields = {}, checkedOn, where = jurisdictions } = library[name]

  test('is a document that the editor can hold, each clause under a name of its own', () => {
    for (const language of languages) {
      expect(templateDoc.safeParse(docOf(text[language])).success).toBe(true)
      const ids = text[language].clauses.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('says in both languages the same, of the same places and circumstances', () => {
    expect(shapeOf(text.fr)).toEqual(shapeOf(text.en))
    expect([...gapsOf(text.fr)].toSorted()).toEqual([...gapsOf(text.en)].toSorted())
  })

  test('has no gap that nothing fills, and asks for nothing that has no gap', () => {
    const automatic = Object.keys(valuesIn('FR', 'en'))
    for (const language of languages) {
      const gaps = gapsOf(text[language])
      expect([...gaps].filter((gap) => !automatic.includes(gap) && !(gap in fields))).toEqual([])
      expect(Object.keys(fields).filter((field) => !gaps.has(field) || automatic.includes(field))).toEqual([])
      expect(Object.keys(text[language].fields ?? {})).toEqual(Object.keys(fields))
    }
  })

  test('names the rules that it follows and the day on which they were checked', () => {
    expect(checkedOn).toMatch(/^2\d{3}-\d{2}-\d{2}$/)
    for (const language of languages) expect(text[language].sources).not.toBe('')
  })

  test.each(languages)(
    'stands in %s whole at every place, in every circumstance: each mandatory clause, none empty, no rest of a gap',
    (language) => {
      for (const place of where)
        for (const when of situations) {
          const { opening, clauses, gaps } = filled(name, language, place, when)
          const due = text[language].clauses.filter(
            (clause) =>
              clause.mandatory &&
              (!clause.where || clause.where.some((one) => rulesOf(place).has(one))) &&
              (!clause.when || clause.when.some((one) => when.includes(one)))
          )
          expect(clauses.map(({ id }) => id)).toEqual(expect.arrayContaining(due.map(({ id }) => id)))
          expect(clauses.filter(({ heading, blocks }) => heading === '' || blocks.length === 0)).toEqual([])
          expect(words({ opening, clauses, gaps })).not.toMatch(/[{}*]|undefined|null|\[object/)
          expect(gaps.filter((gap) => !(gap in fields) && valuesIn(place, language)[gap] !== '')).toEqual([])
        }
    }
  )

  test('is set as each language sets it', () => {
    const everything = (language: Language) => [
      text[language].title,
      ...where.flatMap((place) => {
        const { opening, clauses } = filled(name, language, place, circumstances)
        return [blocksHtml(opening), ...clauses.flatMap(({ heading, blocks }) => [heading, blocksHtml(blocks)])]
      })
    ]
    const french = everything('fr')
      .join('\n')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&amp;', '&')
    const english = everything('en')
      .join('\n')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&amp;', '&')
    expect(french.match(/.{0,20}([^\u202f][;!?»]|[^\u00a0\d]:|«[^\u202f]|['“”]|&#39;|\.\.\.| {2}).{0,20}/g)).toBeNull()
    expect(english.match(/.{0,20}(\s[:;!?]|['«»]|&#39;|\.\.\.| {2}).{0,20}/g)).toBeNull()
  })

  test('keeps the languages apart', () => {
    const said = (language: Language) =>
      [...where.map((place) => words(filled(name, language, place, circumstances))), ...Object.values(text[language].fields ?? {})].join(
        ' '
      )
    expect(
      said('fr').match(/.{0,20}(?<!\p{L})(the|and|you|your|with|will|which|from|this|that|not|are|is|may)(?!\p{L}).{0,20}/giu)
    ).toBeNull()
    expect(said('en').match(/.{0,20}(?<!\p{L})(vous|nous|votre|est|sont|une|les|des|pour|avec|ce|qui)(?!\p{L}).{0,20}/giu)).toBeNull()
  })
})

/** How a rule of one place begins. */
const inPlace: Partial<Record<Jurisdiction, Record<Language, string>>> = {
  US: { en: 'In the United States', fr: 'Aux États-Unis' },
  UK: { en: 'In the United Kingdom', fr: 'Au Royaume-Uni' },
  FR: { en: 'In France', fr: 'En France' },
  CA: { en: 'In Canada', fr: 'Au Canada' },
  QC: { en: 'In Quebec', fr: 'Au Québec' },
  CH: { en: 'In Switzerland', fr: 'En Suisse' },
  BE: { en: 'In Belgium', fr: 'En Belgique' },
  IE: { en: 'In Ireland', fr: 'En Irlande' },
  AU: { en: 'In Australia', fr: 'En Australie' }
}

describe.each(templateNames.filter((name) => name in elements))('the text %s speaks of all that it must', (name) => {
  const { everywhere, where = {}, when = {} } = elements[name]!

  test.each(languages)('at every place, in %s', (language) => {
    for (const place of jurisdictions) {
      const said = words(filled(name, language, place))
      const expected = everywhere[language].filter((phrase) => !(place === 'EU' && /^(checked on|vérifiés le)$/.test(phrase)))
      expect(expected.filter((phrase) => !said.includes(phrase))).toEqual([])
    }
  })

  test.each(languages)('of the rules of each place there, and of no other place, in %s', (language) => {
    for (const place of jurisdictions) {
      const said = words(filled(name, language, place))
      expect((where[place]?.[language] ?? []).filter((phrase) => !said.includes(phrase))).toEqual([])
      const foreign = jurisdictions.filter((one) => !rulesOf(place).has(one)).flatMap((one) => inPlace[one]?.[language] ?? [])
      expect(foreign.filter((phrase) => said.includes(phrase))).toEqual([])
    }
  })

  test.each(languages)('in the circumstances for which it is, and not in others, in %s', (language) => {
    for (const circumstance of circumstances) {
      const phrases = when[circumstance]?.[language] ?? []
      const [there, elsewhere] = [[circumstance], []].map((one) => words(filled(name, language, 'FR', one)))
      expect(phrases.filter((phrase) => !there!.includes(phrase) || elsewhere!.includes(phrase))).toEqual([])
    }
  })
})

test('online counselling names the crisis lines of the country in which the client is, whatever the practice’s', () => {
  const { crisis } = clientValues({ ...clientIn('FR'), country: 'CH' }, practiceIn('FR'), 'fr')
  const doc = docOf(library.onlineCounselling.text.fr)
  const abroad: Filling = {
    language: 'fr',
    where: rulesOf('FR'),
    when: new Set(['abroad']),
    values: { ...valuesIn('FR', 'fr'), ...clientValues({ ...clientIn('FR'), country: 'CH' }, practiceIn('FR'), 'fr') },
    numbered: true
  }
  const said = words(fill(doc, abroad)).replaceAll(/[\u00a0\u202f]/g, ' ')
  for (const line of crisis as readonly string[]) expect(said).toContain(line)
  expect(said).toContain('Votre pays : Suisse ; le mien : France')
  expect(said).not.toContain('3114')
})

describe('writing and filling', () => {
  const filling = (values: Filling['values'], language: Language = 'en'): Filling => ({
    language,
    where: new Set(),
    when: new Set(),
    values,
    numbered: false
  })
  const blocksOf = (parts: ClauseText['parts'], values: Filling['values'], language: Language = 'en'): readonly NoteBlock[] =>
    fill(docOf({ title: '', opening: [], sources: '', clauses: [{ id: 'one', heading: 'One', parts }] }), filling(values, language))
      .clauses[0]?.blocks ?? []

  test('words between two asterisks stand in bold, the gap behind them does not', () => {
    expect(blocksHtml(blocksOf(['**To whom:** {recipient}, today'], { recipient: 'Dr <Oak>' }))).toBe(
      '<p><strong>To whom:</strong> Dr &lt;Oak&gt;, today</p>'
    )
    expect(blocksHtml(blocksOf(['**À qui :** {recipient}'], { recipient: 'Dr Oak' }, 'fr'))).toBe(
      '<p><strong>À qui\u00a0:</strong> Dr Oak</p>'
    )
  })

  test('what is typed into a gap is never taken for bold, nor for a gap', () => {
    expect(blocksHtml(blocksOf(['{purpose}'], { purpose: '**{client}**', client: 'Camille' }))).toBe('<p>**{client}**</p>')
  })

  test('a gap for which nothing is known leaves room to write: a whole line where it stands alone', () => {
    const room = (text: string) => plain(blocksHtml(blocksOf([text], {}))).match(/_+/)![0].length
    expect(room('{recipient}')).toBeGreaterThan(room('To: {recipient}'))
    expect(room('To: {recipient}')).toBeGreaterThan(room('To {recipient} alone'))
  })

  test('what is typed on several lines stays on several lines', () => {
    expect(blocksHtml(blocksOf(['{information}'], { information: 'Dates\nFees' }))).toBe('<p>Dates<br>Fees</p>')
  })
})
