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

export const digitsOf = (text: string): string => text.replace(/\D/g, '')
