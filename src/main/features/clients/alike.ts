// Who may be the same person as a client about to be added: the same name, e-mail or telephone.
import type { Alike } from '#contract/clients'
import { digitsOf, fold } from '../../lib/fold.ts'
import type { ReadableDb } from '../../tools.ts'

/** Fewer are no telephone number. */
const leastDigits = 6

export const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((word) => /\p{L}/u.exec(word)?.[0])
    .filter(Boolean)
    .map((letter) => `${letter}.`)
    .join(' ')

export const alike = (db: ReadableDb, { name, email, phone }: { name: string; email: string; phone: string }): Alike | null => {
  const digits = digitsOf(phone)
  const found = (by: Alike['by'], condition: string, value: string): Alike | null => {
    const client =
      value &&
      db.get<{ id: string; name: string }>(
        `select id, name from clients where merged_into is null and ${condition} order by n limit 1`,
        value
      )
    return client ? { id: client.id, initials: initialsOf(client.name), by } : null
  }
  return (
    found('email', 'lower(email) = lower(?)', email) ??
    // the digits are the last line of what the list is searched by
    found('phone', "folded like '%' || char(10) || ?", digits.length < leastDigits ? '' : digits) ??
    found('name', 'sort_name = ?', fold(name))
  )
}
