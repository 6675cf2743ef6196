// Folds case, accents and ligatures away, so that `Zoé Lebœuf` is found by `zoe leboeuf`.

// letters that Unicode does not decompose, though people type them apart
const apart: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøłđðþı]/g, (letter) => apart[letter]!)
    .replace(/\s+/g, ' ')
    .trim()

const wordsIn = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** The same for every spelling of one name: case, accents, spaces, marks and the order of its parts do not matter. Empty for no name. */
export const nameKey = (name: string): string => wordsIn(name).toSorted().join(' ') || fold(name)

/** Words of a purpose that say nothing of it. */
const idle = new Set(
  'a an and for in my of only our the to with au aux avec d de des du en et l la le les ma mes mon pour seulement son un une uniquement'.split(
    ' '
  )
)
/** Where one of these stands, the other words may be what is ruled out. */
const ruling = new Set(
  'but except neither never no none nor not without aucun aucune excepte hormis hors jamais ne ni non pas sans sauf'.split(' ')
)

/**
 * Whether everything that `purpose` names was agreed to in `agreed`: supervision is covered by “for supervision and teaching”, teaching is not by
 * “supervision”. What rules something out covers only the very same words.
 */
export const covers = (agreed: readonly string[], purpose: string): boolean => {
  const wanted = wordsIn(purpose)
  const same = wanted.toSorted().join(' ')
  if (agreed.some((words) => wordsIn(words).toSorted().join(' ') === same)) return true
  const named = new Set(
    agreed
      .map(wordsIn)
      .filter((words) => !words.some((word) => ruling.has(word)))
      .flat()
  )
  const meant = wanted.filter((word) => !idle.has(word))
  return meant.length > 0 && meant.every((word) => named.has(word))
}

export const digitsOf = (text: string): string => text.replace(/\D/g, '')
