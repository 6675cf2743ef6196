// What a file may have in common with another one: the same surname, telephone, address or referrer; never with which.
import type { Conflict } from '#contract/persons'
import { digitsOf, fold } from '../../lib/fold.ts'
import type { ReadableDb } from '../../tools.ts'

/** Letters and figures alone, folded: `12, rue des Lilas` is `12 Rue des Lilas`. */
export const keyOf = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Of a full name its last word, letters alone; of a single word nothing: it is a first name or a pseudonym. */
export const surnameOf = (name: string): string => {
  const words = fold(name).split(' ')
  return words.length > 1 ? words.at(-1)!.replace(/[^\p{L}\p{N}]+/gu, '') : ''
}

/** Fewer are no telephone number; of a whole one the last are the same with or without its country. */
const leastDigits = 6
const digitsCompared = 8

/** The end of a telephone number, or nothing. */
export const phoneEnd = (phone: string): string => {
  const digits = digitsOf(phone)
  return digits.length < leastDigits ? '' : digits.slice(-digitsCompared)
}

export interface Told {
  /** The client who is asked about, or null for one who is not there yet. */
  readonly clientId: string | null
  readonly name: string
  readonly phone: string
  readonly address: string
  readonly referrer: string
}

/** Of all clients but the one asked about. Persons are found by their telephones here, by their surnames in the room `persons`. */
export const sharedWithClients = (db: ReadableDb, { clientId, name, phone, address, referrer }: Told): Conflict[] => {
  const shared = (condition: string, value: string): boolean =>
    value !== '' &&
    db.get(`select 1 from clients where id is not ? and merged_into is null and ${condition} limit 1`, clientId, value) !== undefined
  const asked: readonly (readonly [kind: Conflict, condition: string, value: string])[] = [
    ['surname', "identity = 'full' and surname_key = ?", surnameOf(name)],
    ['phone', 'instr(folded, ?) > 0', phoneEnd(phone)],
    ['address', 'address_key = ?', keyOf(address)],
    ['referrer', 'referrer_key = ?', keyOf(referrer)]
  ]
  return asked.filter(([, condition, value]) => shared(condition, value)).map(([kind]) => kind)
}
