// Words of the marks of single records.
export const marks = {
  mark: 'Mark…',
  title: 'Mark this record',
  about: 'What is marked is left out when the file is shared, unless you authorise it on its own. A signed text stays as it is.',
  concerns: 'Concerns',
  concernsAbout: 'What is one person’s alone is not shown among what is all of theirs.',
  everybody: 'All of them',
  alone: '{name} alone',
  sensitive: 'Sensitive',
  sensitiveSaid: 'sensitive: {what}',
  save: 'Mark',
  saved: 'Marked.'
} as const
