// Turns what she types into an expression of the full-text index in which every word is quoted: no syntax of the index gets through.

/** Letters and figures, as the index's tokenizer knows them; the rest separates words. */
const hasWord = /[\p{L}\p{N}\p{Co}]/u
const letters = /[\p{L}\p{N}\p{Co}]/gu

/** The index folds accents but not ligatures: `coeur` and `cœur` are both looked for. */
const spellings = (text: string): string[] => [
  ...new Set([text, text.replace(/oe/gi, 'œ').replace(/ae/gi, 'æ'), text.replace(/œ/gi, 'oe').replace(/æ/gi, 'ae')])
]

const quoted = (text: string, prefix: boolean): string => {
  const forms = spellings(text).map((form) => `"${form}"${prefix ? '*' : ''}`)
  return forms.length === 1 ? forms[0]! : `(${forms.join(' OR ')})`
}

/** A single letter as a beginning would be nearly every note. */
const mayBegin = (text: string): boolean => (text.match(letters)?.length ?? 0) > 1

/**
 * Words must all be there, `"words in quotes"` in that order; the last word, or the last of a quote still open, is a beginning.
 * Null when nothing can be looked for.
 */
export const expressionOf = (query: string): string | null => {
  const pieces = [...query.matchAll(/"([^"]*)("?)|[^\s"]+/g)].filter(([piece]) => hasWord.test(piece))
  const parts = pieces.map(([piece, phrase, closing], index) =>
    quoted(phrase ?? piece, index === pieces.length - 1 && closing !== '"' && mayBegin(phrase ?? piece))
  )
  return parts.length === 0 ? null : parts.join(' AND ')
}
