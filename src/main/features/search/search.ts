// One search over clients, what they wrote and was answered, and the text of notes.
import type { Contract, Handlers } from '#contract'
import type { NoteHit } from '#contract/search'
import { withoutQuotes } from '../../lib/expression.ts'
import { snippetOf } from '../../lib/snippets.ts'
import type { ReadableDb, Tools } from '../../tools.ts'
import { findClients } from '../clients/list.ts'
import { wishOf, type TextWish } from '../clients/wish.ts'
import { findExchanges } from '../exchanges/reading.ts'
import { countFound, findNotes, type FoundNote } from '../notes/reading.ts'

const clientsShown = 5
const exchangesShown = 10

/** Ranking reads every match: above this it would be felt. */
const mostRanked = 20_000

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
  alone: found.alone,
  snippet: snippetOf(found.snippet)
})

const orderFor = (db: ReadableDb, wish: TextWish, wished: 'newest' | 'best'): 'newest' | 'best' =>
  wished === 'best' && countFound(db, wish, mostRanked + 1) <= mostRanked ? 'best' : 'newest'

export const search: Handlers<Contract['search'], Tools> = {
  find: ({ db }, { query, order: wished, offset, limit }) => {
    const wish = wishOf(db, query)
    if (wish === null) return { clients: [], exchanges: [], notes: [], more: false, order: wished }
    const order = orderFor(db, wish, wished)
    const found = findNotes(db, wish, { order, offset, limit: limit + 1 })
    return {
      clients: offset === 0 ? findClients(db, withoutQuotes(query), clientsShown) : [],
      exchanges: offset === 0 ? findExchanges(db, wish, exchangesShown) : [],
      notes: found.slice(0, limit).map(hitOf),
      more: found.length > limit,
      order
    }
  }
}
