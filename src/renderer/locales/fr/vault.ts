// Words of vault.
import type { vault as english } from '../en/vault.ts'
import type { WordsLike } from '../words.ts'

export const vault: WordsLike<typeof english> = {}
