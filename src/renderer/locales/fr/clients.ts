// Words of clients.
import type { clients as english } from '../en/clients.ts'
import type { WordsLike } from '../words.ts'

export const clients: WordsLike<typeof english> = {}
