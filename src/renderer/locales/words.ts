// The shape of one language's words, taken from the English ones: a missing or superfluous key does not compile.
export type WordsLike<T> = { readonly [K in keyof T]: T[K] extends string ? string : WordsLike<T[K]> }
