// Words of backups.
export const backups = {
  title: 'Backups',
  about: 'One encrypted file that holds everything, proven to open before it is called a backup.',
  last: 'Last backup',
  never: 'There is no backup yet',
  neverAbout: 'If this computer is lost, so is the practice.',
  verified: 'Verified {when}',
  holds: '{clients, plural, one {# client} other {# clients}}, {notes, plural, one {# note} other {# notes}} · {size}',
  old: 'More than a week ago: time for a new one.',
  make: 'Make a backup',
  form: {
    about:
      'The backup gets a passphrase of its own. Whoever has the file and this passphrase can read everything, and nobody else, not even you, can open it without the passphrase.',
    label: 'Passphrase of the backup',
    go: 'Choose where to save…',
    place: 'Best on a drive that you keep elsewhere.'
  },
  working: 'Copying, encrypting and reading everything back',
  cancelled: 'Cancelled; nothing half done was left behind.',
  done: {
    title: 'The backup is made and verified',
    about:
      '{clients, plural, one {# client} other {# clients}} and {notes, plural, one {# note} other {# notes}} were read back from it ({size}).',
    keep: 'Keep the passphrase apart from the file.',
    another: 'Make another'
  },
  restoring: 'Restoring',
  restoringAbout:
    'A backup is restored at the first start on a new computer, or where the vault is damaged. Your present vault is never overwritten.'
} as const
