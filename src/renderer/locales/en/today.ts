// Words of the screen that opens the day.
export const today = {
  title: 'Today',
  toWrite: 'Notes to write',
  toWriteCount: '{count, plural, one {# note} other {# notes}}',
  nothingToWrite: 'Every note is written',
  nothingToWriteAbout: 'Drafts and unsigned notes will wait here.',
  allToWrite: 'All notes to write',
  toAnswer: 'Messages to answer',
  toAnswerCount: '{count, plural, one {# message} other {# messages}}',
  allToAnswer: 'All messages',
  recent: 'Recent clients',
  noClients: 'No clients yet',
  noClientsAbout: 'A name or a pseudonym and one way to reach the client are enough.',
  addClient: 'Add a client',
  allClients: 'All clients',
  running: 'Session with {name}',
  since: 'since {time}',
  openClient: 'Open',
  lastSession: 'last session {when}',
  noSession: 'no session yet',
  amendment: 'Amendment',
  backup: {
    title: 'Backup',
    never: 'There is no backup yet.',
    neverAbout: 'If this computer is lost, so is the practice.',
    last: 'Last verified backup {when}.',
    old: 'The last verified backup is from {when}.',
    ahead:
      'The last verified backup says that it is from {when}, which has not come yet: a clock was wrong. Let the computer set its clock by itself, and make a new backup.',
    earlierKey:
      'The last verified backup ({when}) was made before the data key was renewed or the vault restored: today’s passphrase may not open it.',
    make: 'Make a backup',
    look: 'Open the backups',
    elsewhere: 'The last copy elsewhere, {when}, failed.',
    lookElsewhere: 'Open the copies elsewhere',
    noFolder: 'Choose a folder once, and backups make themselves.',
    failed: {
      first: 'The automatic backup failed ({when}).',
      second: 'The second place has had no backup since {when}.'
    },
    stopped: {
      first: 'The vault was locked before the backup was made ({when}): what you have changed since the one before is in no backup yet.',
      second: 'The vault was locked before the backup at the second place was made ({when}).'
    }
  },
  tasks: {
    title: 'To do',
    none: 'Nothing is due this week',
    noneAbout: 'What is due anywhere in the practice, and your own tasks, will stand here.',
    all: 'All tasks ({count})',
    overdue: '{count} overdue'
  },
  sessions: {
    start: 'Start',
    ready: 'ready',
    running: 'running',
    needsOf: 'What the session with {name} still needs',
    needs: {
      consent: 'Consent: {kinds}',
      screening: 'Suitability screening',
      platform: 'Not to be met on this platform',
      link: 'No session link',
      phone: 'No telephone number',
      emergency: 'Emergency sheet: no place',
      country: 'Emergency sheet: no place in {country}'
    }
  },
  details: {
    lost: 'The name of your practice could not be salvaged, nor perhaps its address, time zone and other settings. Your documents lack them until you fill them in.',
    fillIn: 'Fill in the details'
  },
  recovery: {
    due: 'No recovery key opens this vault yet. Without one a forgotten passphrase closes it for good, and automatic backups without a passphrase of their own open on this computer only.',
    make: 'Make a recovery kit'
  }
} as const
