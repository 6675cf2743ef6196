// Words of the audit log: a sentence for every method of the contract.
import type { MethodWords } from '../words.ts'

const methods = {
  vault: {
    state: 'Asked whether the vault is open',
    choose: 'Chose a vault',
    judge: 'Weighed a passphrase',
    suggest: 'Had a passphrase suggested',
    create: 'Made the vault',
    unlock: 'Unlocked the vault with the passphrase',
    recover: 'Opened the vault with the recovery key; new passphrase',
    changePassphrase: 'Changed the passphrase',
    confirmPassphrase: 'Confirmed the passphrase',
    pinTries: 'Asked whether the PIN is ready',
    unlockByPin: 'Unlocked the vault with the PIN',
    extras: 'Looked at the ways to unlock',
    setPin: 'Set a PIN',
    dropPin: 'Gave up the PIN',
    proposeCode: 'Began to set up codes of an authenticator app',
    confirmCode: 'Set up codes of an authenticator app',
    dropCode: 'Gave up the codes of the authenticator app',
    chooseKeyFile: 'Chose a key file',
    makeKeyFile: 'Made a key file; from then on it is needed',
    dropKeyFile: 'Gave up the key file',
    rotateKey: 'Renewed the data key',
    cancelRotation: 'Stopped the renewal of the data key',
    proposeRecoveryKey: 'Proposed a recovery key',
    printRecoveryKit: 'Printed the recovery kit',
    confirmRecoveryKey: 'Confirmed a new recovery key',
    salvage: 'Salvaged what could be read of a damaged vault; the log from here on is that of the new one',
    acceptMissing: 'Went on although saved changes are missing',
    lock: 'Locked the vault'
  },
  clients: {
    list: 'Looked through the clients',
    get: 'Read a client’s details',
    alike: 'Looked whether a client is there already',
    add: 'Added a client',
    change: 'Changed a client’s details',
    archive: 'Archived a client',
    unarchive: 'Took a client back from the archive'
  },
  notes: {
    begin: 'Began a note',
    get: 'Read a note',
    ofClient: 'Read the list of a client’s notes',
    unfinished: 'Read the list of notes to write',
    save: 'Wrote in a note',
    sign: 'Signed a note',
    amend: 'Began an amendment',
    discard: 'Discarded a draft',
    recover: 'Brought a discarded draft back',
    copied: 'Copied an unsaved text',
    print: 'Printed a note',
    savePdf: 'Saved a note as PDF',
    versions: 'Looked through a note’s versions',
    version: 'Read an earlier version of a note'
  },
  search: { find: 'Searched clients and notes' },
  sessions: {
    checkLink: 'Checked a session link',
    start: 'Started a session',
    end: 'Ended a session',
    running: 'Asked for the running session'
  },
  documents: {
    preview: 'Looked at a document',
    savePdf: 'Saved a document as PDF',
    showSaved: 'Looked where a PDF was saved',
    ofClient: 'Looked through a client’s documents'
  },
  drafts: {
    get: 'Read an unsent form',
    keep: 'Kept an unsent form',
    drop: 'Dropped an unsent form'
  },
  backups: {
    make: 'Made an export',
    cancel: 'Cancelled a backup',
    last: 'Asked for the last backup',
    look: 'Looked at the backups',
    now: 'Backed up',
    automatic: 'Backed up automatically',
    due: 'Asked whether a backup is due',
    chooseFolder: 'Chose a folder for automatic backups',
    dropFolder: 'Took back a folder for automatic backups',
    plan: 'Changed when backups are made and kept',
    setPassphrase: 'Set or removed the passphrase of automatic backups',
    choose: 'Chose a backup file',
    pick: 'Chose a backup of the list',
    open: 'Opened a backup',
    leave: 'Left a restore',
    restore: 'Restored a backup',
    deleteAside: 'Deleted a vault that had been set aside'
  },
  offsite: {
    look: 'Looked at copies elsewhere',
    configure: 'Set up copies elsewhere',
    turn: 'Switched copies elsewhere on or off',
    forget: 'Gave up copies elsewhere',
    test: 'Tested the place for copies elsewhere',
    create: 'Created the place for copies elsewhere',
    copyFile: 'Took a backup elsewhere',
    resume: 'Went on with copies elsewhere',
    cancel: 'Stopped a copy elsewhere'
  },
  settings: {
    get: 'Read the settings',
    change: 'Changed the settings',
    preferences: 'Read language and theme',
    prefer: 'Changed language, theme or keys'
  },
  security: {
    look: 'Looked at the security panel',
    answerDisk: 'Answered whether the disk is encrypted',
    tick: 'Ticked a point of the monthly check',
    untick: 'Took a tick of the monthly check back',
    proveFile: 'Tried out the restore of a backup',
    proveNewest: 'Tried out the restore of the newest automatic backup',
    proveDue: 'The restore of the newest automatic backup was tried out by itself',
    cancelProof: 'Stopped trying out a restore',
    plan: 'Read the recovery plan',
    changePlan: 'Changed the recovery plan',
    planPaper: 'Looked at the recovery plan on paper',
    printPlan: 'Printed the recovery plan',
    savePlan: 'Saved the recovery plan as PDF'
  },
  today: { look: 'Looked at Today' },
  integrity: {
    look: 'Asked for the last check of the vault',
    check: 'Checked the whole vault',
    cancel: 'Stopped a check of the vault'
  },
  audit: {
    list: 'Read the audit log',
    print: 'Printed the audit log',
    savePdf: 'Saved the audit log as PDF',
    verify: 'Verified the audit log'
  }
} as const satisfies MethodWords

/** What happened without being asked for as a method. */
const events = {
  vault: {
    wrongPin: 'A wrong PIN was tried',
    wrongCode: 'The passphrase was right, the code of the authenticator app was not',
    wrongPassphrase: 'A wrong passphrase was tried',
    wrongRecoveryKey: 'A wrong recovery key was tried',
    knocksChanged: 'While the vault was locked, somebody changed or removed its list of wrong attempts; what is left of it follows'
  }
} as const

export const audit = {
  title: 'Audit log',
  about: 'Who did what to which record, and when; never what was written. Nothing here can be changed or removed.',
  lines: '{count, plural, one {# line} other {# lines}}',
  zone: 'Times are those of {zone}.',
  columns: { n: 'Line', at: 'When', what: 'What', whom: 'Client' },
  filter: { room: 'Part', everything: 'All parts', client: 'Client', everybody: 'All clients', from: 'From', to: 'To' },
  reversed: 'The last day is before the first.',
  noHits: 'No lines here',
  noHitsAbout: 'Nothing was done that fits what is chosen above.',
  showAll: 'Show all lines',
  paper: {
    open: 'Print…',
    title: 'The log on paper',
    lines: 'As shown: {count, plural, one {# line} other {# lines}}, about {pages, plural, one {# page} other {# pages}}.',
    most: 'That is more than fits: the newest {most} of {count} lines, about {pages} pages. Choose days to print the earlier ones.',
    warning: 'What leaves the vault is not encrypted: it names your clients and says when you saw their records. Keep it locked away.',
    print: 'Print',
    save: 'Save as PDF',
    printed: 'The log was handed to the printer.',
    what: 'Lines shown: {count} of {total}, newest first. {zone}',
    part: 'Part: {part}',
    client: 'Client: {client}',
    days: 'Days: {from} to {to}',
    begin: 'the first',
    end: 'the last',
    fingerprint: 'Fingerprint of the newest line shown, which stands for every line before it:'
  },
  verify: 'Verify the chain',
  whole: 'The chain is whole: {count, plural, one {# line} other {# lines}}, none of them changed, moved or taken out.',
  gaps: '{count, plural, one {# line} other {# lines}}, none of them changed since the vault was salvaged. In {gaps, plural, one {one place} other {# places}} lines were lost with the damaged vault: there the chain begins anew.',
  broken:
    'Line {line} is not what it must be: somebody has changed the log from outside Entrenous. Note this day and line, keep a copy of the vault’s folder as it is now, and compare with your last backup.',
  unnamed: 'Something of another version ({method})',
  rooms: {
    vault: 'Vault and keys',
    clients: 'Clients',
    notes: 'Notes',
    search: 'Search',
    sessions: 'Sessions',
    documents: 'Documents',
    drafts: 'Unsent forms',
    backups: 'Backups',
    offsite: 'Copies elsewhere',
    settings: 'Settings',
    security: 'Security',
    today: 'Today',
    integrity: 'Check of the vault',
    audit: 'Audit log'
  },
  methods,
  events
} as const
