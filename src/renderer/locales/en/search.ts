// Words of search.
export const search = {
  title: 'Search',
  field: 'Search clients and notes',
  placeholder: 'A name, a word, “a phrase in quotes”…',
  order: 'Order of the notes',
  newest: 'Newest first',
  best: 'Best first',
  onlyNewest: 'So many notes match that they are shown newest first.',
  results: 'Results',
  clients: 'Clients',
  messages: 'Messages',
  notes: 'Notes',
  amendment: 'Amendment',
  start: 'Everything you have written, at once',
  startAbout: 'Accents and capitals do not matter, the beginning of the last word is enough, and words in quotes are found side by side.',
  nothing: 'Nothing found',
  nothingAbout: 'No client and no note holds all these words. Try fewer words.'
} as const
