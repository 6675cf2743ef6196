// How easily a text is read (R067): its length, and a measure of ease that is made for its language.
import type { Language } from '#contract/fields'
import type { TemplateBlock, TemplateDoc, TemplateInline } from '#contract/templates'

/**
 * 206.835 − 1.015 × words a sentence − 84.6 × syllables a word (English): R. Flesch, “A new readability yardstick”, Journal of Applied
 * Psychology 32 (1948), 221–233. For French the same with 207 and 73.6: L. Kandel, A. Moles, « Application de l’indice de Flesch à la
 * langue française », Cahiers d’études de radio-télévision 19 (1958), 253–274.
 */
const weights = { en: [206.835, 84.6], fr: [207, 73.6] } as const

/** Words a minute, read silently: S. Trauzettel-Klosinski, K. Dietz, Investigative Ophthalmology & Visual Science 53 (2012), 5452–5461. */
const pace = { en: 228, fr: 195 } as const

/** Sentences longer than this many words are pointed out. */
const longSentence = 30

interface Ease {
  readonly words: number
  /** Of reading, at least one. */
  readonly minutes: number
  /** 0 (hardest) to 100. */
  readonly score: number
  /** By Flesch's own table: plain from 60 on, hard below 50. */
  readonly level: 'plain' | 'fairlyHard' | 'hard'
  readonly longSentences: number
}

/** Groups of vowels: an estimate, as every count of syllables by rule is; a number counts as one. */
export const syllablesOf = (word: string, language: Language): number => {
  const letters = word.toLowerCase().replace(/[^\p{L}]/gu, '')
  const spoken =
    language === 'fr'
      ? letters
          .replace(/qu/g, 'q')
          .replace(/gu(?=[eéèêi])/g, 'g')
          .replace(/es?$/, '')
      : letters.replace(/^y/, '').replace(letters.length > 3 ? /[^laeiouy]es$|[^aeioudty]ed$|[^laeiouy]e$/ : /$^/, '')
  const groups = language === 'fr' ? /[éèêëïü]|[aeiouyàâîôùûœæ]+/g : /[aeiouy]{1,2}/g
  return Math.max(1, spoken.match(groups)?.length ?? 0)
}

const wordsOf = (sentence: string): string[] => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))

/** Gaps are left out: what fills them is the record's. */
const said = (content: readonly TemplateInline[] = []): string => content.map((node) => (node.type === 'text' ? node.text : ' ')).join('')

const paragraphsOf = (block: TemplateBlock): string[] =>
  block.type === 'paragraph' ? [said(block.content)] : block.content.flatMap((item) => item.content.map(({ content }) => said(content)))

/** Headings are not sentences. */
const sentencesOf = ({ content }: TemplateDoc): string[][] =>
  content
    .flatMap((node) =>
      node.type === 'paragraph' ? [said(node.content)] : node.content.slice(1).flatMap((block) => paragraphsOf(block as TemplateBlock))
    )
    // a point within a sentence, as in “art. 13”, is followed by no capital
    .flatMap((paragraph) => paragraph.split(/[.!?…]+(?=[\s»”)]*$|[\s»”)]+[\p{Lu}«“(])/u))
    .map(wordsOf)
    .filter(({ length }) => length > 0)

/** Null where there is nothing to read yet. */
export const easeOf = (doc: TemplateDoc, language: Language): Ease | null => {
  const sentences = sentencesOf(doc)
  const words = sentences.flat()
  if (words.length === 0) return null
  const [base, weight] = weights[language]
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word, language), 0)
  const score = base - (1.015 * words.length) / sentences.length - (weight * syllables) / words.length
  return {
    words: words.length,
    minutes: Math.max(1, Math.round(words.length / pace[language])),
    score: Math.round(Math.min(100, Math.max(0, score))),
    level: score >= 60 ? 'plain' : score >= 50 ? 'fairlyHard' : 'hard',
    longSentences: sentences.filter(({ length }) => length > longSentence).length
  }
}
