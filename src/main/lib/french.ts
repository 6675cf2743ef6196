// French signs take a space before them at which no line breaks: set here, so that no sentence has to.
// A narrow one as books have it, but before a colon, where it is as wide as between words (Imprimerie nationale).
const narrow = '\u202f'

const spaced = (words: string): string =>
  words
    .replace(/[ \u00a0\u202f](?=[;?!»])/g, narrow)
    .replace(/«[ \u00a0\u202f]/g, `«${narrow}`)
    .replace(/ (?=:)/g, '\u00a0')

export const noBreaks = <T>(words: T): T => {
  if (typeof words === 'string') return spaced(words) as T
  if (Array.isArray(words)) return words.map((inner: unknown) => noBreaks(inner)) as T
  return Object.fromEntries(Object.entries(words as object).map(([key, inner]) => [key, noBreaks<unknown>(inner)])) as T
}
