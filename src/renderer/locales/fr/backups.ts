// Words of backups.
import type { backups as english } from '../en/backups.ts'
import type { WordsLike } from '../words.ts'

export const backups: WordsLike<typeof english> = {}
