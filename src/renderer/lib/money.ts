// Amounts of money as they are typed.
/**
 * Minor units of an amount typed in either language, or null when it is none: a comma or a point before one to `digits` figures
 * at the end is the decimal sign, all others are taken for separators of thousands. `70,50`, `70.5` and `1 070.50 €` mean what they say.
 */
export const minorOf = (typed: string, digits: number): number | null => {
  const bare = typed.replace(/^[\s\p{Sc}\p{L}]+|[\s\p{Sc}\p{L}]+$/gu, '').replace(/[\s'’]/g, '')
  const decimals = digits > 0 ? `(?:[.,](\\d{1,${digits}}))?` : '()'
  const match = new RegExp(`^(\\d{1,3}(?:[.,]\\d{3})+|\\d+)${decimals}$`).exec(bare)
  if (!match) return null
  const minor = Number(match[1]!.replaceAll(/[.,]/g, '') + (match[2] ?? '').padEnd(digits, '0'))
  return Number.isSafeInteger(minor) ? minor : null
}
