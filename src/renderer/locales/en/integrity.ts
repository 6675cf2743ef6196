// Words of the check of the whole vault.
export const integrity = {
  title: 'Check of the whole vault',
  about:
    'Every page, the journal of the last changes, the tables, the search index and the audit log. Once a week by itself, while you work.',
  never: 'Never checked on this computer.',
  fine: 'Checked {when}: all as it was written. {pages, plural, one {# page} other {# pages}}, {lines, plural, one {# line} other {# lines}} of the log.',
  bad: 'Checked {when}: not everything is as it was written.',
  check: 'Check now',
  stop: 'Stop',
  working: 'Checking the vault',
  stopped: 'The check was stopped. It begins anew the next time.',
  findings: {
    pages: '{count, plural, one {One page is} other {# pages are}} not what was written: the disk or somebody has changed the file.',
    mostPages: 'More than {count, plural, other {#}} pages are not what was written: the disk or somebody has changed the file.',
    wal: 'The journal of the last changes is damaged: what was saved last may not survive locking.',
    tables: 'The inner order of the records is damaged in {count, plural, one {one place} other {# places}}.',
    index:
      'The search index does not fit the notes in {count, plural, one {one place} other {# places}}: a search may miss some. No note is lost.',
    links: '{count, plural, one {One record names} other {# records name}} another one that is not there.',
    log: 'The chain of the audit log is broken. The audit log shows where.'
  },
  todo: {
    title: 'What to do now',
    paper: 'Copy onto paper, or print, what you wrote since your last backup.',
    keep: 'Do not delete anything. Copy the folder of the vault to another disk, as it is.',
    backup: 'Make a backup: it is refused if the vault can no longer be read as a whole, and then your last good one counts.',
    restore: 'Restore your last verified backup; the damaged vault is set aside and kept.',
    disk: 'Have the disk checked: damage rarely stays alone.'
  },
  alarm: 'The last check found damage in the vault.',
  see: 'What to do…'
} as const
