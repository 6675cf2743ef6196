// One search over clients, what they wrote, and the text of notes.
import { z } from 'zod'
import { read } from './kinds.ts'
import { line } from './fields.ts'
import type { ClientRow } from './clients.ts'
import type { ExchangeHit } from './exchanges.ts'
import type { NoteFormat } from './notes.ts'

/** Text in pieces, so that the mark needs no HTML. */
export type Snippet = readonly { readonly text: string; readonly hit: boolean }[]

export interface NoteHit {
  /** The note to open; for a hit in an amendment, the note it amends. */
  readonly noteId: string
  readonly clientId: string
  readonly clientName: string
  readonly startAt: string
  readonly timeZone: string
  readonly format: NoteFormat
  readonly signed: boolean
  readonly amendment: boolean
  /** Whom of the file alone it concerns, or null. */
  readonly alone: string | null
  readonly snippet: Snippet
}

export const search = {
  /** `"a phrase"`, several words, last word as a beginning. `best` first where at most 20,000 notes match, else `newest`. */
  find: read(
    z.strictObject({
      query: line(200),
      order: z.enum(['newest', 'best']),
      offset: z.int().min(0).max(100_000),
      limit: z.int().min(1).max(100)
    }),
    { clinical: true }
  ).returns<{
    clients: ClientRow[]
    /** The newest that match, with the first page only. */
    exchanges: ExchangeHit[]
    notes: NoteHit[]
    /** More notes match than were given. */
    more: boolean
    order: 'newest' | 'best'
  }>()
}
