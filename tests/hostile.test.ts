// 500 hostile strings in every gap of every text, in signatures and in her own wording: on paper each is text, and the page is made of what it always is.
import { expect, test } from 'vitest'
import type { Client } from '#contract/clients'
import { languages, type Language } from '#contract/fields'
import type { Settings } from '#contract/settings'
import { circumstances, templateNames, type TemplateDoc, type TemplateName } from '#contract/templates'
import { clientValues, practiceValues } from '../src/main/features/documents/facts.ts'
import { labels } from '../src/main/features/documents/words.ts'
import { paperHtml, practiceLines, type Paper } from '../src/main/features/paper/paper.ts'
import { fill, type Value } from '../src/main/features/templates/fill.ts'
import { library } from '../src/main/features/templates/library.ts'
import { docOf, fieldValues } from '../src/main/features/templates/writing.ts'
import { safe, turnedBack } from '../src/main/lib/html.ts'
import { noBreaks } from '../src/main/lib/french.ts'
import { hostileStrings } from './hostile.ts'
import { someone } from './house.ts'

const strings = hostileStrings()

test('there are 500 of them, each another, none longer than a name may be', () => {
  expect(new Set(strings).size).toBe(500)
  expect(strings.filter(({ length }) => length > 120 || length === 0)).toEqual([])
})

test('a sign that turns the line does not turn the words after the name in which it stands', () => {
  expect(turnedBack('\u202eevil')).toBe('\u202eevil\u202c')
  expect(turnedBack('\u2067a\u202bb\u202cc')).toBe('\u2067a\u202bb\u202cc\u2069')
  expect(turnedBack('\u2067closed\u2069')).toBe('\u2067closed\u2069')
  expect(safe('\u202d<b>')).toBe('\u202d&lt;b&gt;\u202c')
})

const practiceWith = (said: string): Settings => ({
  practiceName: said,
  practitionerName: said,
  practitionerTitle: said,
  registrations: [],
  insurances: [],
  codes: [],
  address: said,
  email: said,
  phone: said,
  country: 'FR',
  timeZone: 'Europe/Paris',
  jurisdictions: ['EU', 'FR', 'US'],
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
  modalities: ['inPerson'],
  workingHours: [],
  pauseMinutes: 0,
  preferEndToEnd: false,
  meetingHosts: [],
  replyHours: 48,
  cancellationHours: 48,
  retentionYears: 10
})

const clientWith = (said: string): Client => ({
  ...someone,
  id: '0193f0a0-0000-7000-8000-000000000001',
  name: said,
  keptStatus: 'active',
  contactRules: null,
  sensitivities: [],
  mergedInto: null,
  createdAt: '2026-11-22T09:00:00.000Z',
  updatedAt: '2026-11-22T09:00:00.000Z'
})

/** Where the string is to stand: what is known is asked for once, since it asks much of Intl. */
const here = '\ue000'
const knownIn = (language: Language): Record<string, Value> => ({
  ...practiceValues(practiceWith(here), { language, today: '2026-11-22', recipients: [here, here] }),
  ...clientValues(clientWith(here), practiceWith(here), language)
})
const known = { en: knownIn('en'), fr: knownIn('fr') }

const valuesWith = (language: Language, said: string): Record<string, Value> => {
  const put = (value: string): string => value.replaceAll(here, () => said)
  return Object.fromEntries(
    Object.entries(known[language]).map(([name, value]) => [name, typeof value === 'string' ? put(value) : value.map(put)])
  )
}

const docs = new Map<string, TemplateDoc>()
const docFor = (name: TemplateName, language: Language): TemplateDoc => {
  const key = `${name} ${language}`
  const doc = docs.get(key) ?? docOf(library[name].text[language])
  docs.set(key, doc)
  return doc
}

/** The library's text with the string as a clause of her own, heading and all. */
const reworded = (doc: TemplateDoc, said: string): TemplateDoc => ({
  type: 'doc',
  content: [
    ...doc.content,
    {
      type: 'clause',
      attrs: { id: 'own', mandatory: false, where: [], when: [] },
      content: [
        { type: 'clauseHeading', content: [{ type: 'text', text: said }] },
        { type: 'paragraph', attrs: { where: [], when: [] }, content: [{ type: 'text', text: said, marks: [{ type: 'bold' }] }] }
      ]
    }
  ]
})

/** A paper in which everything that anybody can type is this string. */
const paperWith = (name: TemplateName, language: Language, said: string): Paper => {
  const template = library[name]
  const practice = practiceWith(said)
  const given = Object.fromEntries(Object.keys(template.fields ?? {}).map((field) => [field, said]))
  const filled = fill(reworded(docFor(name, language), said), {
    language,
    where: new Set(practice.jurisdictions),
    when: new Set(circumstances),
    numbered: template.numbered,
    values: {
      ...fieldValues(template, given),
      ...valuesWith(language, said)
    }
  })
  return {
    language,
    title: said,
    letter: template.group === 'letter',
    practiceLines: practiceLines(practice),
    filled,
    signers: template.signers.map((role) => ({ role, name: said, date: said })),
    labels: labels[language],
    note: said
  }
}

/** A line to write on is marked as one, whoever drew it: one of these strings is a line. */
const tagsOf = (html: string): string => (html.match(/<[^>]*>/g) ?? []).join('').replaceAll('<p class="line">', '<p>')

test.each(templateNames)('in the text %s', (name) => {
  for (const language of languages) {
    const harmless = tagsOf(paperHtml(paperWith(name, language, 'Heron'), 'A4'))
    const wrong = strings.filter((string) => {
      // line ends within a name are folded at the door
      const said = string.replaceAll(/\s+/g, ' ').trim().normalize('NFC')
      const html = paperHtml(paperWith(name, language, said), 'A4')
      return (
        tagsOf(html) !== harmless ||
        !html.includes(`<title>${safe(said)}</title>`) ||
        !html.includes(safe(language === 'fr' ? noBreaks(said) : said))
      )
    })
    expect(wrong).toEqual([])
  }
})
