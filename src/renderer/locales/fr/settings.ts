// Words of settings.
import type { settings as english } from '../en/settings.ts'
import type { WordsLike } from '../words.ts'

export const settings: WordsLike<typeof english> = {}
