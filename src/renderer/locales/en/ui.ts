// Words of the controls themselves.
export const ui = {
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  again: 'Try again',
  undo: 'Undo',
  clear: 'Clear',
  loading: 'Loading…',
  optional: 'optional',
  failed: 'This could not be read',
  show: 'Show',
  hide: 'Hide',
  messages: 'Messages',
  dismiss: 'Dismiss',
  rows: '{count, plural, one {# row} other {# rows}}',
  sorted: { ascending: 'sorted, ascending', descending: 'sorted, descending' },
  noMatch: 'Nothing matches.',
  passphrase: { show: 'Show the passphrase', hide: 'Hide the passphrase' }
} as const
