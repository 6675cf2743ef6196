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

export interface Piece {
  readonly text: string
  readonly isPhrase: boolean
  /** What she may still be typing: its last word is a beginning. */
  readonly open: boolean
}

/** Quotes as English, French and phones write them. */
const quotes = /["“”„«»]/g

export const withoutQuotes = (query: string): string => query.replace(quotes, ' ')

/** The words and `"phrases"` of a query, those in which there is nothing to look for left out. */
export const piecesOf = (query: string): Piece[] => {
  const pieces = [...query.replace(quotes, '"').matchAll(/"([^"]*)("?)|[^\s"]+/g)].filter(([piece]) => hasWord.test(piece))
  return pieces.map(([piece, phrase, closing], index) => ({
    text: phrase ?? piece,
    isPhrase: phrase !== undefined,
    open: index === pieces.length - 1 && closing !== '"'
  }))
}

/** Words must all be there, `"words in quotes"` in that order. Null when nothing is looked for. */
export const expressionOf = (pieces: readonly Piece[]): string | null =>
  pieces.length === 0 ? null : pieces.map(({ text, open }) => quoted(text, open && mayBegin(text))).join(' AND ')
