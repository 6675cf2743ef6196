// Judges a passphrase by length and an offline blocklist, and offers six random words (NIST SP 800-63B-4).
import { randomInt } from 'node:crypto'
import type { Language } from '#contract/fields'
import type { Judgement } from '#contract/vault'

/** SP 800-63B-4 §3.1.1.2: a password that stands alone has at least 15 characters; no composition rules. */
const least = 15
/** Below 10^10 guesses a list of leaked passwords, a repetition or a keyboard walk gets there. */
const leastGuessesLog10 = 10

type Check = (passphrase: string) => { guessesLog10: number }
let checking: Promise<Check> | undefined

/** The blocklist is large and needed only where a passphrase is chosen. */
const loadCheck = async (): Promise<Check> => {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common')
  ])
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...dictionary, product: ['entrenous', 'entre nous', 'therapy', 'therapie'] },
    graphs: adjacencyGraphs
  })
  return (passphrase) => zxcvbn.check(passphrase.slice(0, 100))
}

const strengthOf = (length: number): 2 | 3 | 4 => (length >= 28 ? 4 : length >= 20 ? 3 : 2)

/** Length counts code points after NFKC, as the key is made from them. */
export const judge = async (passphrase: string): Promise<Judgement> => {
  const normal = passphrase.normalize('NFKC')
  const length = Array.from(normal).length
  if (length < least) return { problem: 'short', strength: length >= 8 ? 1 : 0, length }
  const check = await (checking ??= loadCheck())
  if (check(normal).guessesLog10 < leastGuessesLog10) return { problem: 'guessable', strength: 1, length }
  return { problem: null, strength: strengthOf(length), length }
}

const words = async (language: Language): Promise<readonly string[]> => {
  const { wordlist } =
    language === 'fr' ? await import('@scure/bip39/wordlists/french.js') : await import('@scure/bip39/wordlists/english.js')
  return wordlist.filter((word) => /^[a-z]+$/.test(word)) // typed on any keyboard
}

/** Six words of a list of at least 1,600: more than 63 bits, before Argon2id. */
export const suggest = async (language: Language): Promise<string> => {
  const list = await words(language)
  return Array.from({ length: 6 }, () => list[randomInt(list.length)]!).join('-')
}
