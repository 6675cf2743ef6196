// Words of today.
import type { today as english } from '../en/today.ts'
import type { WordsLike } from '../words.ts'

export const today: WordsLike<typeof english> = {}
