// What is looked for in texts that belong to clients: all the words in the text, or some in the text and the others in the client's name.
import { expressionOf, piecesOf, type Piece } from '../../lib/expression.ts'
import type { ReadableDb } from '../../tools.ts'
import { clientsCalled } from './list.ts'

/** A full-text expression; with `unless`, for the texts of these clients alone, or where the `whole` expression is found. */
export interface TextWish {
  readonly expression: string
  readonly unless?: { readonly whole: string; readonly clientIds: readonly string[] }
}

/** A client of that name and the words of a text: `anna insomnia`. Null where no client is called by any of the words. */
const ofNamed = (db: ReadableDb, pieces: readonly Piece[]): { sought: Piece[]; clientIds: string[] } | null => {
  let clientIds: string[] | null = null
  const sought = pieces.filter(({ text, isPhrase }) => {
    const called: string[] | null = isPhrase ? null : clientsCalled(db, text, clientIds)
    if (!called?.length) return true
    clientIds = called
    return false
  })
  return clientIds && sought.length > 0 ? { sought, clientIds } : null
}

/** Null where nothing is looked for. */
export const wishOf = (db: ReadableDb, query: string): TextWish | null => {
  const pieces = piecesOf(query)
  const whole = expressionOf(pieces)
  if (whole === null) return null
  const named = pieces.length > 1 ? ofNamed(db, pieces) : null
  const expression = named && expressionOf(named.sought)
  return named && expression ? { expression, unless: { whole, clientIds: named.clientIds } } : { expression: whole }
}

/** Those in whose name or alias every one of the words begins one; none where a phrase is asked for. */
export const clientsCalledAll = (db: ReadableDb, query: string): string[] => {
  const pieces = piecesOf(query)
  if (pieces.length === 0 || pieces.some(({ isPhrase }) => isPhrase)) return []
  return pieces.reduce<string[] | null>((among, { text }) => clientsCalled(db, text, among), null) ?? []
}
