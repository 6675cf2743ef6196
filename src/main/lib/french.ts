// French signs take a space before them at which no line breaks: set here, so that no sentence has to.
export const noBreaks = <T>(words: T): T => {
  if (typeof words === 'string') return words.replace(/ (?=[:;?!»])/g, '\u00a0').replace(/« /g, '«\u00a0') as T
  if (Array.isArray(words)) return words.map((inner: unknown) => noBreaks(inner)) as T
  return Object.fromEntries(Object.entries(words as object).map(([key, inner]) => [key, noBreaks<unknown>(inner)])) as T
}
