// How easily a text is read: words, sentences and syllables counted, the two measures by their formulas, and the library held to them.
import { expect, test } from 'vitest'
import type { TemplateClause, TemplateDoc } from '#contract/templates'
import { library } from '../../src/main/features/templates/library.ts'
import { docOf } from '../../src/main/features/templates/writing.ts'
import { easeOf, syllablesOf } from '../../src/renderer/features/templates/readingEase.ts'

const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  attrs: { where: [], when: [] },
  content: text === '' ? [] : [{ type: 'text' as const, text }]
})
const docWith = (...texts: string[]): TemplateDoc => ({ type: 'doc', content: texts.map(paragraph) })

test.each([
  ['en', { you: 1, needed: 2, stored: 1, people: 2, privacy: 3, information: 4, confidentiality: 6 }],
  ['fr', { droits: 1, vous: 1, question: 2, données: 2, qualité: 3, thérapeute: 3, création: 3, 'aujourd’hui': 3 }]
] as const)('syllables of %s words', (language, words) => {
  expect(Object.fromEntries(Object.keys(words).map((word) => [word, syllablesOf(word, language)]))).toEqual(words)
})

test('Flesch in English, Kandel and Moles in French, each by its formula', () => {
  // 6 words, 2 sentences, 6 syllables: 206.835 − 1.015 × 3 − 84.6 = 119.19; then 4 words, 1 sentence, 12 syllables
  expect(easeOf(docWith('You may come. You may go.'), 'en')).toMatchObject({ words: 6, score: 100, level: 'plain' })
  expect(easeOf(docWith('The confidentiality of information.'), 'en')).toMatchObject({ words: 4, score: 0, level: 'hard' })
  // 5 words, 1 sentence, 9 syllables: 207 − 1.015 × 5 − 73.6 × 9 / 5 = 69.445
  expect(easeOf(docWith('Vos données sont en sécurité.'), 'fr')).toMatchObject({ words: 5, score: 69, level: 'plain' })
})

test('a point within a sentence ends none; a paragraph without one is a sentence; headings and gaps count for nothing', () => {
  const long = Array.from({ length: 31 }, () => 'word').join(' ')
  expect(easeOf(docWith(`See art. 13 ${long}.`), 'en')).toMatchObject({ longSentences: 1 })
  expect(easeOf(docWith(long, long), 'en')).toMatchObject({ words: 62, longSentences: 2, minutes: 1 })
  expect(easeOf(docWith('', '…'), 'en')).toBeNull()
  const clause: TemplateClause = {
    type: 'clause',
    attrs: { id: 'one', mandatory: false, where: [], when: [] },
    content: [
      { type: 'clauseHeading', content: [{ type: 'text', text: 'Heading' }] },
      { ...paragraph(''), content: [{ type: 'variable', attrs: { name: 'practice' } }] }
    ]
  }
  expect(easeOf({ type: 'doc', content: [clause] }, 'en')).toBeNull()
})

test.each(['privacyNotice', 'hipaaNotice', 'dataProtection', 'therapyAgreement'] as const)(
  'the library’s %s is in plain language, in English and French',
  (name) => {
    for (const language of ['en', 'fr'] as const)
      expect(easeOf(docOf(library[name].text[language]), language), language).toMatchObject({ level: 'plain' })
  }
)
