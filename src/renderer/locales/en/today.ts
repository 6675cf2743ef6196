// Words of the screen that opens the day.
export const today = {
  title: 'Today',
  toWrite: 'Notes to write',
  toWriteCount: '{count, plural, one {# note} other {# notes}}',
  nothingToWrite: 'Every note is written',
  nothingToWriteAbout: 'Drafts and unsigned notes will wait here.',
  allToWrite: 'All notes to write',
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
    make: 'Make a backup',
    look: 'Open the backups',
    noFolder: 'Choose a folder once, and backups make themselves.',
    failed: {
      first: 'The automatic backup failed ({when}).',
      second: 'The second place has had no backup since {when}.'
    }
  },
  security: {
    drill: 'It is time to try out the restore of a backup.',
    due: 'Security: {count, plural, one {# point} other {# points}} to look at.',
    look: 'Open the security panel'
  },
  consents: {
    due: '{count, plural, one {Consents of # client} other {Consents of # clients}} to review.',
    lookDue: 'Show them',
    withdrawn: '{count, plural, one {# client has} other {# clients have}} withdrawn or declined a consent that sessions need.',
    lookWithdrawn: 'Show whose',
    screenings: '{count, plural, one {# client} other {# clients}} to screen for sessions at a distance.',
    lookScreenings: 'Show whom',
    recordings: '{count, plural, one {# recording} other {# recordings}} to delete.',
    lookRecordings: 'Open the register'
  },
  enquiries: {
    unanswered: '{count, plural, one {# enquiry waits} other {# enquiries wait}} for an answer.',
    look: 'Answer',
    expired: '{count, plural, one {# closed enquiry is} other {# closed enquiries are}} to be destroyed or kept.',
    lookExpired: 'Look through them'
  },
  policies: {
    reviews: '{count, plural, one {# policy} other {# policies}} to review.',
    acknowledgements: '{count, plural, one {# acknowledgement of a policy} other {# acknowledgements of policies}} to be obtained.',
    look: 'Show the policies'
  },
  referrals: '{count, plural, one {One referral} other {# referrals}} to ask about: did they arrive?',
  lookReferrals: 'Show whom',
  readiness: {
    open: 'Ready to work online: {percent} %, {count, plural, =0 {to be signed off} one {one point open} other {# points open}}.',
    due: '{count, plural, one {One point} other {# points}} of working online to look at again.',
    look: 'Go through it'
  },
  platforms: {
    leaving: '{count, plural, one {# client is} other {# clients are}} still met on a platform that is left or closed.',
    look: 'Show the platforms',
    due: '{count, plural, one {# platform} other {# platforms}} to look at again.',
    lookDue: 'Open the register'
  },
  recovery: {
    due: 'There is no recovery key yet. Without it a forgotten passphrase closes the vault for good.',
    make: 'Make a recovery kit'
  }
} as const
