// Chance that repeats itself: the same seed gives the same practice, on every computer.

export interface Chance {
  /** 0 ≤ x < 1 */
  next(): number
  /** A whole number from `least` to `most`, both possible. */
  int(least: number, most: number): number
  pick<T>(from: readonly T[]): T
  happens(probability: number): boolean
  letters(count: number): string
  digits(count: number): string
  bytes(count: number): Uint8Array
}

/** Mulberry32: small, fast, and good enough for words and dates (never for keys). */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  const pick = <T>(from: readonly T[]): T => from[int(0, from.length - 1)]!
  const many = (alphabet: string, count: number): string =>
    Array.from({ length: count }, () => alphabet[int(0, alphabet.length - 1)]).join('')
  return {
    next,
    int,
    pick,
    happens: (probability) => next() < probability,
    letters: (count) => many('abcdefghijklmnopqrstuvwxyz', count),
    digits: (count) => many('0123456789', count),
    bytes: (count) => Uint8Array.from({ length: count }, () => int(0, 255))
  }
}
