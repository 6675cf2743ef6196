// What was last searched for, and in which note a result was opened: in memory only, never in an address, a title or storage.
let search = ''
let opened: string | null = null

export const lastSearch = (): string => search

export const rememberSearch = (query: string): void => {
  search = query
  opened = null
}

/** A result of the last search was opened. */
export const rememberOpened = (noteId: string): void => {
  opened = noteId
}

/** What to mark in this note, if it was opened from a search. */
export const soughtIn = (noteId: string): string | null => (opened === noteId ? search : null)
