// One search over clients and the text of notes.
import type { Contract, Handlers } from '#contract'
import type { NoteHit, Snippet } from '#contract/search'
import type { ReadableDb, Tools } from '../../tools.ts'
import { findClients } from '../clients/list.ts'
import { countFound, findNotes, type FoundNote } from '../notes/reading.ts'
import { hitMarks } from '../notes/words.ts'
import { expressionOf } from './expression.ts'

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

const orderFor = (db: ReadableDb, expression: string, wished: 'newest' | 'best'): 'newest' | 'best' =>
  wished === 'best' && countFound(db, expression, mostRanked + 1) <= mostRanked ? 'best' : 'newest'

export const search: Handlers<Contract['search'], Tools> = {
  find: ({ db }, { query, order: wished, offset, limit }) => {
    const expression = expressionOf(query)
    if (expression === null) return { clients: [], notes: [], more: false, order: wished }
    const order = orderFor(db, expression, wished)
    const found = findNotes(db, expression, { order, offset, limit: limit + 1 })
    return {
      clients: offset === 0 ? findClients(db, query.replaceAll('"', ' '), clientsShown) : [],
      notes: found.slice(0, limit).map(hitOf),
      more: found.length > limit,
      order
    }
  }
}
