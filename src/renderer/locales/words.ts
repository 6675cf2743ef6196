// The shape of one language's words, taken from the English ones: a missing or superfluous key does not compile.
import type { Contract } from '#contract'

export type WordsLike<T> = { readonly [K in keyof T]: T[K] extends string ? string : WordsLike<T[K]> }

/** French signs take a space before them at which no line breaks: set here, so that no line of a locale has to. */
export const spaced = <T>(words: T): T =>
  typeof words === 'string'
    ? (words.replace(/ (?=[:;?!»])/g, '\u00a0').replace(/« /g, '«\u00a0') as T)
    : (Object.fromEntries(Object.entries(words as object).map(([key, inner]) => [key, spaced<unknown>(inner)])) as T)

/** A sentence for every method of every room: a method without words does not compile. */
export type MethodWords = { readonly [R in keyof Contract]: { readonly [M in keyof Contract[R]]: string } }
