// Words of the frame: navigation, commands, locking.
export const app = {
  name: 'Entrenous',
  skip: 'Skip to the content',
  navigation: 'Main',
  sample: 'Sample practice: invented clients',
  nav: {
    today: 'Today',
    calendar: 'Calendar',
    clients: 'Clients',
    enquiries: 'Enquiries',
    exchanges: 'Messages',
    tasks: 'Tasks',
    consents: 'Consents',
    notesToWrite: 'Notes to write',
    documents: 'Documents',
    search: 'Search',
    backups: 'Backups',
    audit: 'Audit log',
    settings: 'Settings'
  },
  lock: 'Lock',
  hide: 'Hide the screen',
  commands: {
    today: 'Go to Today',
    calendar: 'Go to the calendar',
    clients: 'Go to Clients',
    enquiries: 'Go to Enquiries',
    exchanges: 'Go to Messages',
    tasks: 'Go to Tasks',
    notesToWrite: 'Go to Notes to write',
    documents: 'Go to Documents',
    search: 'Search clients and notes',
    consents: 'Go to Consents',
    newClient: 'Add a client',
    newNote: 'Write a session note',
    emergency: 'Open the emergency sheet',
    newAppointment: 'Book an appointment',
    newTask: 'Write down a task',
    newExchange: 'Enter a message that came',
    moveAppointment: 'Move the appointment',
    rebook: 'Book the same slot again',
    sign: 'Sign the note or the amendment',
    join: 'Join a session',
    share: 'Share something of a client',
    backup: 'Make a backup',
    audit: 'Open the audit log',
    security: 'Look at the security panel',
    settings: 'Open the settings',
    keys: 'Show all keys',
    palette: 'Find a command or a client',
    blur: 'Hide the screen from onlookers',
    lock: 'Lock now'
  },
  palette: {
    title: 'Find a command or a client',
    placeholder: 'A command, or a client’s name…',
    chooseNote: 'Whom is the note about?',
    chooseShare: 'Of whom is something shared?',
    chooseJoin: 'Whose session is it?',
    choosePlaceholder: 'A client’s name…',
    commands: 'Commands',
    clients: 'Clients',
    nothing: 'Nothing found.'
  },
  keys: {
    title: 'Keys',
    about: 'Single letters work while no field has the focus. They can be switched off in the settings.',
    off: 'Single letters are switched off in the settings.',
    command: 'What it does',
    key: 'Key'
  },
  confirming: {
    title: 'Your passphrase once more',
    about:
      'What you are about to do will stand in the audit log as “{what}”. Your settings ask for the passphrase before anything leaves the vault or is deleted for good, and before this question is switched off.',
    uncover: 'The vault was to lock while you were away. Your passphrase shows that it is you who goes on.',
    go: 'Go on'
  },
  veil: {
    title: 'A session is running: names and texts of others are blurred',
    about: 'Shift+P blanks everything.',
    back: 'Back to the session',
    show: 'Show this screen'
  },
  cover: {
    title: 'The screen is hidden',
    about: 'Names and texts are blurred. Nothing has been closed.',
    show: 'Show it again'
  },
  running: {
    snapshot: 'Backing up',
    export: 'Making an export',
    prove: 'Trying out a restore',
    cancel: 'Cancel: {what}'
  },
  closing: {
    title: 'Backing up before it locks',
    about: 'It locks as soon as the backup is made and verified. Nobody can read the screen meanwhile.',
    working: 'Copying, and reading everything back',
    none: 'No backup was made',
    failed: 'What you have changed since the last one is in no backup yet. Your work is saved, and it locks by itself in a minute.',
    lockNow: 'Lock without a backup',
    quitNow: 'Quit without a backup'
  },
  notSaved: {
    title: 'Not everything is saved',
    about:
      'Something that you were typing could not be saved, so the vault has not been locked yet. A form may be unfinished, or the disk may be full.',
    again: 'Try again',
    back: 'Back to my work',
    lockAnyway: 'Lock without saving',
    lost: 'Locking now loses what has not been saved.'
  },
  missing: {
    behind:
      '{count, plural, one {One saved change is} other {# saved changes are}} missing from this vault. It can be read, and nothing is written until you decide.',
    unknown:
      'It cannot be told whether saved changes are missing from this vault. It can be read, and nothing is written until you decide.',
    decide: 'Decide…'
  },
  saving: {
    failing: 'Not saved yet. {reason} Your text is kept here, and saving is tried again.'
  },
  notFound: {
    title: 'There is nothing here',
    about: 'This address leads to no screen.',
    back: 'Go to Today'
  },
  crashed: {
    title: 'This screen has stopped',
    about: 'What was saved is safe in the vault. Open the screen again; if it stops once more, lock and unlock.',
    again: 'Open it again'
  }
} as const
