// One search over clients and the text of notes.
import type { Contract, Handlers } from '#contract'
import type { NoteHit, Snippet } from '#contract/search'
import type { ReadableDb, Tools } from '../../tools.ts'
import { clientsCalled, findClients } from '../clients/list.ts'
import { countFound, findNotes, type FoundNote, type NoteWish } from '../notes/reading.ts'
import { hitMarks } from '../notes/words.ts'
import { expressionOf, piecesOf, withoutQuotes, type Piece } from './expression.ts'

const clientsShown = 5

/** Ranking reads every match: above this it would be felt. */
const mostRanked = 20_000

const snippetOf = (marked: string): Snippet => {
  const [before, ...hits] = marked.split(hitMarks[0])
  const pieces = [{ text: before!, hit: false }]
  for (const piece of hits) {
    const end = piece.indexOf(hitMarks[1])
    pieces.push({ text: piece.slice(0, end), hit: true }, { text: piece.slice(end + 1), hit: false })
  }
  return pieces.filter(({ text }) => text !== '')
}

/** Field by field: spreading costs four times as much, at fifty rows a search. */
const hitOf = (found: FoundNote): NoteHit => ({
  noteId: found.noteId,
  clientId: found.clientId,
  clientName: found.clientName,
  startAt: found.startAt,
  timeZone: found.timeZone,
  format: found.format,
  signed: found.signed === 1,
  amendment: found.amendment === 1,
  snippet: snippetOf(found.snippet)
})

/** A client of that name and the words of a note: `anna insomnia`. Null where no client is called by any of the words. */
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

/** What the index is asked: all the words in the text, or some in the text and the others in the client's name. */
const wishOf = (db: ReadableDb, query: string): NoteWish | null => {
  const pieces = piecesOf(query)
  const whole = expressionOf(pieces)
  if (whole === null) return null
  const named = pieces.length > 1 ? ofNamed(db, pieces) : null
  const expression = named && expressionOf(named.sought)
  return named && expression ? { expression, unless: { whole, clientIds: named.clientIds } } : { expression: whole }
}

const orderFor = (db: ReadableDb, wish: NoteWish, wished: 'newest' | 'best'): 'newest' | 'best' =>
  wished === 'best' && countFound(db, wish, mostRanked + 1) <= mostRanked ? 'best' : 'newest'

export const search: Handlers<Contract['search'], Tools> = {
  find: ({ db }, { query, order: wished, offset, limit }) => {
    const wish = wishOf(db, query)
    if (wish === null) return { clients: [], notes: [], more: false, order: wished }
    const order = orderFor(db, wish, wished)
    const found = findNotes(db, wish, { order, offset, limit: limit + 1 })
    return {
      clients: offset === 0 ? findClients(db, withoutQuotes(query), clientsShown) : [],
      notes: found.slice(0, limit).map(hitOf),
      more: found.length > limit,
      order
    }
  }
}
