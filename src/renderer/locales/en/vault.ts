// Words of making, unlocking and rescuing the vault.
export const vault = {
  welcome: {
    title: 'Welcome to Entrenous',
    about: 'Your practice, in an encrypted vault on this computer. Nothing leaves it: no account, no cloud, no network.',
    language: 'Language',
    way: 'How would you like to begin?',
    own: 'Start my practice',
    ownAbout: 'Four short steps to your own empty vault.',
    sample: 'Look around in a sample practice',
    sampleAbout: 'A separate vault of invented clients to play with, marked on every screen.',
    restore: 'Restore from a backup',
    restoreAbout: 'Bring back a practice from an Entrenous backup file.',
    next: 'Continue'
  },
  step: 'Step {step} of {steps}',
  back: 'Back',
  practice: {
    title: 'Your practice',
    about: 'This appears on your documents. Everything can be changed later.',
    practiceName: 'Name of the practice',
    practitionerName: 'Your name',
    country: 'Country',
    timeZone: 'Time zone',
    nameMissing: 'Give your practice a name.',
    next: 'Continue'
  },
  passphrase: {
    title: 'Your passphrase',
    sampleTitle: 'A passphrase for the sample',
    about: 'It opens the vault, together with a secret kept in this computer’s keychain.',
    sampleAbout: 'The sample is a vault like any other, with its own passphrase.',
    honest:
      'Nobody can reset a forgotten passphrase. The next step makes a recovery key on paper, which opens the vault without it. Where both are lost, the vault stays closed for good.',
    create: 'Make my vault',
    createSample: 'Make the sample practice',
    making: 'Making the vault…',
    inventing: 'Inventing clients and notes'
  },
  sampleNames: { practice: 'Sample practice', practitioner: 'Sam Example' },
  unlock: {
    title: 'Your practice is locked',
    salvage: 'Salvage what can be read',
    sampleTitle: 'The sample practice is locked',
    kept: 'What could not be saved yet is kept here, behind the lock. Unlock and it is saved; if you quit first, it is lost.',
    passphrase: 'Passphrase',
    missing: 'Type your passphrase.',
    wrong: 'This passphrase does not open the vault. Check Caps Lock and the keyboard language.',
    unlock: 'Unlock',
    code: 'Code of your authenticator app',
    codeAboutNoKit: 'Six digits. Lost the telephone? A restored backup does not ask for a code.',
    codeAbout: 'Six digits. Lost the telephone? The recovery key opens the vault without a code.',
    codeMissing: 'Type the code.',
    pin: 'PIN',
    pinMissing: 'Type your PIN.',
    pinWrong: 'This is not the PIN. {left, plural, one {One try is left} other {# tries are left}}, then the passphrase is needed.',
    byPassphrase: 'Use the passphrase instead',
    toSample: 'Open the sample practice instead',
    trySample: 'Try out the sample practice',
    toOwn: 'Open my own practice instead',
    forgotten: 'Forgotten the passphrase?',
    recoverable: 'The recovery key of your kit opens the vault without it; you then choose a new passphrase.',
    kitLost:
      'Where the kit is lost too, a backup with a passphrase of its own brings the practice back: an export, or an automatic one if you had set a passphrase for those. The vault here is set aside and kept.',
    forgottenAbout:
      'This vault has no recovery key: nobody can open it without the passphrase, and Entrenous will never delete it. Try the passphrases you may have used, with another keyboard language too. The attempts are slowed down, not limited. What else is left is a backup, which opens with its own passphrase.',
    restoredHere: 'The backup is restored. Unlock with the new passphrase.',
    restored:
      'The backup is restored: {clients, plural, one {# client} other {# clients}}, {notes, plural, one {# note} other {# notes}}. Unlock with the new passphrase.'
  },
  salvage: {
    title: 'Salvage what can be read',
    about: 'Entrenous reads the damaged file page by page and puts everything that is still whole into a new vault.',
    what: 'A backup is the better way, if you have one of after your last day of work.\nThe damaged vault is set aside and kept: nothing in it is changed or deleted.\nThe new vault opens with the same passphrase, or with a new one if you use the recovery key. Recovery key, key file, PIN and authenticator code have to be made anew.\nSigned notes that can be read come over as they were signed.',
    way: 'Open the damaged vault with',
    go: 'Salvage',
    working: 'Reading the damaged vault',
    nothing: 'Nothing in this file can be read any more. It stays as it is. Restore a backup, or ask for help before anything is deleted.',
    done: 'This could be saved',
    doneAbout: 'It is in a new vault now. The damaged one is kept in a folder beside it.',
    kept: 'Saved',
    lost: 'Not readable, at least',
    lostNone: 'Nothing that is known of.',
    kinds: {
      clients: '{count, plural, one {# client} other {# clients}}',
      notes: '{count, plural, one {# note} other {# notes}}',
      versions: '{count, plural, one {# version of a note} other {# versions of notes}}',
      sessions: '{count, plural, one {# session} other {# sessions}}',
      documents: '{count, plural, one {# document} other {# documents}}',
      seals: '{count, plural, one {# sealed PDF} other {# sealed PDFs}}',
      files: '{count, plural, one {# file} other {# files}}',
      lines: '{count, plural, one {# line of the audit log} other {# lines of the audit log}}',
      forms: '{count, plural, one {# form that was not finished} other {# forms that were not finished}}',
      settings: '{count, plural, one {# setting} other {# settings}}',
      others: '{count, plural, one {# other record} other {# other records}}'
    },
    mended:
      '{count, plural, one {One record that others belong to} other {# records that others belong to}} could not be read. In the place stands a client or note with a question mark or without words, so that nothing is out of reach.',
    settingsLost:
      'Settings that could not be read are as in a new vault. Look through the settings: the practice’s name and time zone first.',
    unproven: 'The file’s beginning is lost, so that it cannot be proven that nobody changed what was read.',
    next: 'Compare with your last backup, make a new recovery kit, and make a backup today.',
    unlock: 'To the lock screen'
  },
  missing: {
    title: '{count, plural, one {One saved change is missing} other {# saved changes are missing}}',
    titleUnknown: 'This vault may not be the newest',
    behind:
      'This vault was {count, plural, one {one entry} other {# entries}} further than it is now: notes saved, records changed or read, each an entry of the audit log.',
    other: 'This is not the vault that was last open here: its history is another one, as if a copy had gone on elsewhere.',
    headGone:
      'The small file that remembers how far the vault had come (vault.head) is gone from its folder. Whether anything is missing cannot be told.',
    headDamaged:
      'The small file that remembers how far the vault had come (vault.head) is damaged, or belongs to another vault. Whether anything is missing cannot be told.',
    until: 'The last change in it is of {until}.',
    between: 'The last change in it is of {until}; the last one that was saved here was of {was}.',
    how: 'That happens when an older copy of the vault’s folder or file is put back, when a disk loses what it had written, or when somebody has tampered with the files.',
    readOnly: 'Until you decide, you can look at everything, and nothing is written.',
    restoreTitle: 'Restore a backup',
    restoreAbout:
      'If you have a backup that is newer than what is here: it is compared with this vault before anything changes. The vault as it is now is set aside and kept.',
    restore: 'Restore a backup…',
    restoreNewest: 'Restore the one of {when}…',
    restoreOther: 'Choose another file…',
    keptTitle: 'Salvage what the damaged log holds',
    keptAbout:
      'The log of the last changes was damaged. What SQLite could not take in is kept beside the vault, and much of it may still be read: lock, then choose “Salvage what can be read” on the lock screen. This vault is set aside and kept.',
    keptLock: 'Lock for a salvage',
    acceptTitle: 'Go on with what is here',
    acceptAbout:
      'If you put an older copy back yourself, or have no newer backup. What is missing stays missing; write it again where you need it.',
    accept: 'Go on with this vault…',
    sure: 'Go on without the missing changes?',
    sureAbout:
      'The vault goes on from {until}. What may have been kept of a damaged log is deleted. The audit log will say that changes were missing and that you accepted it.',
    confirm: 'Go on without them',
    accepted: 'The vault goes on from here. The audit log says so.',
    look: 'Look at the practice first',
    nothing: 'Nothing is missing',
    nothingAbout: 'This vault is as far as it ever was on this computer.'
  },
  trouble: {
    again: 'Try again',
    back: 'Back to the passphrase',
    restore: 'Restore from a backup',
    recover: 'Use the recovery key of your kit: it opens the vault, and you choose a new passphrase.',
    restoreWithout: 'Or restore your practice from a backup that has a passphrase of its own. The vault here is set aside and kept.',
    safe: 'Your vault has not been changed.',
    keychainUnavailable: {
      title: 'The keychain cannot be reached',
      about: 'Half of the key to your vault is kept in this computer’s keychain, and no keychain answers.',
      todo: 'On Linux, install and start GNOME Keyring, KWallet or KeePassXC (the “Secret Service”).\nSign in to your desktop as usual, not through a remote shell.\nThen try again.'
    },
    keychainLocked: {
      title: 'The keychain is locked',
      about: 'Half of the key to your vault is kept in this computer’s keychain, which has to be unlocked first.',
      todo: 'Unlock the keychain of your computer: usually with the password of your computer account.\nThen try again.'
    },
    keychainDenied: {
      title: 'The keychain said no',
      about: 'Entrenous was refused access to its own entry in this computer’s keychain.',
      todo: 'Try again, and allow access when the computer asks.\nIf it does not ask, open your keychain program and allow Entrenous to use its entry.'
    },
    keychainMissing: {
      title: 'The key is no longer in the keychain',
      about:
        'The vault is here, but this computer’s keychain no longer holds the other half of its key. That happens after the keychain was reset, or when the vault was copied from another computer.',
      todo: 'If the keychain was reset lately, restore it from a backup of the computer, then try again.\nIf the vault came from another computer, open it there and make a backup.\nElse restore your practice from an Entrenous backup. The vault here stays untouched until you do.'
    },
    keychainForeign: {
      title: 'The keychain holds another vault’s key',
      about: 'The vault and the key in this computer’s keychain do not belong together. One of them was probably copied from elsewhere.',
      todo: 'Put the vault folder back that belongs to this computer, then try again.\nOr restore your practice from an Entrenous backup.'
    },
    keychainNotKept: {
      title: 'The keychain did not keep the key',
      about:
        'A key was written to this computer’s keychain, but something else came back. No vault has been made that could not be opened again.',
      todo: 'Check in your keychain program that new entries can be saved.\nThen try again.'
    },
    keyFileMissing: {
      title: 'The key file is not there',
      about: 'This vault needs the key file on your stick besides the passphrase, and it is not where it was last.',
      todo: 'Put the stick in and wait until the computer shows it, then try again.\nIf the stick or the file is elsewhere now, choose the key file.'
    },
    keyFileForeign: {
      title: 'This is not the key file of this vault',
      about: 'The file that was chosen is no key file, or belongs to another vault.',
      todo: 'Put the right stick in and choose its key file.'
    },
    showFolder: 'Show the folder',
    chooseKeyFile: 'Choose the key file…',
    keyFileTaken: '“{fileName}” is the key file of this vault. Now type your passphrase.',
    vaultAbsent: {
      title: 'The vault file is gone',
      about: 'The folder of the vault is here, but not its file, vault.db. Something outside Entrenous has moved or deleted it.',
      todo: 'Look in the trash of your computer, and in a backup of the whole computer: put vault.db, and vault.db-wal if there is one, back into the folder. Then try again.\nOr restore your practice from your last Entrenous backup: what is left in the folder is set aside and kept.'
    },
    vaultDamaged: {
      title: 'The vault file is damaged',
      about: 'The file cannot be read completely, so it is not opened. It stays where it is and is never deleted.',
      todo: 'If the disk was full or was disconnected, put that right and try again.\nRestore your practice from your last backup: the damaged file is set aside and kept.\nWithout a recent backup, salvage what can be read into a new vault.\nIf neither helps, delete nothing: copy the folder of the vault to another disk, and ask somebody who knows SQLCipher.',
      salvage: 'Salvage what can be read…'
    },
    slotsDamaged: {
      title: 'The key file of the vault is damaged',
      about: 'The small file that wraps the vault’s key cannot be read, nor can its copy.',
      todo: 'If you have a copy of the vault folder, put the file vault.keys.json back from it and try again.\nElse restore your practice from your last backup: the present files are set aside and kept.'
    },
    vaultSynced: {
      title: 'The vault lies in a synced folder',
      about:
        'A sync program copies this folder elsewhere while the vault is being written to. Copies that do not fit together have destroyed vaults before, so it is not opened here. Finished backups may lie in such a folder; the vault may not.',
      todo: 'See which folder it is with the button below. Leave Entrenous, and take that folder out of the sync program: exclude it there, or move it.\nWith Syncthing, name the folder in the .stignore list.\nThen try again.'
    },
    vaultNewer: {
      title: 'This vault needs a newer Entrenous',
      about: 'It was last opened with a newer version of the program. To keep it whole, this version does not touch it.',
      todo: 'Install the latest version of Entrenous, then try again.'
    },
    diskFull: {
      title: 'The disk is full',
      about: 'There is no room for the vault to work.',
      todo: 'Free some space on the disk, then try again.'
    },
    readOnly: {
      title: 'The vault’s folder cannot be written to',
      about: 'The vault can be seen, but not changed.',
      todo: 'Give your computer account the right to write to the folder, or reconnect the disk.\nThen try again.'
    },
    diskFails: {
      title: 'The disk does not answer as it should',
      about: 'The vault’s files could not be read or written.',
      todo: 'Reconnect the disk if it is an external one, and try again.\nIf it happens again, copy the folder of the vault to another disk and have this one checked.'
    },
    failed: {
      title: 'The vault could not be opened',
      about: 'Something unforeseen happened.',
      todo: 'Try again.\nIf it happens again, restart the computer and try once more.'
    }
  },
  restore: {
    title: 'Restore from a backup',
    about:
      'A backup opens with its passphrase or with the recovery key, and is read through to the end. Nothing changes before you have seen what is in it.',
    backups: 'Backups',
    choose: 'Choose the backup file…',
    other: 'Choose another…',
    file: 'Backup file',
    missing: 'Choose a backup file.',
    way: 'Open it with',
    byPassphrase: 'a passphrase',
    byRecovery: 'the recovery key',
    passphrase: 'Passphrase of the backup',
    passphraseOfVault: 'Passphrase',
    snapshotHere: 'An automatic backup: the passphrase of the vault opens it, on the computer that made it.',
    snapshotBoth: 'An automatic backup: the passphrase that you set for them opens it, and on the computer that made it that of the vault.',
    recoveryAbout: 'The one that was valid when the backup was made. Capitals, spaces and line ends do not matter.',
    recoveryWrong:
      'This key is typed rightly, but it is not the one of this backup. Look at the date on the page: it is the kit that was valid when the backup was made.',
    open: 'Open the backup',
    working: 'Reading and checking the backup',
    cancelled: 'Cancelled; nothing was changed.',
    compareTitle: 'Is this the one?',
    compareAbout: 'The backup is whole. Nothing has been changed yet.',
    inBackup: 'In the backup',
    inVault: 'On this computer',
    madeAt: 'made {when}',
    changedAt: 'last changed {when}',
    holds: '{clients, plural, one {# client} other {# clients}}, {notes, plural, one {# note} other {# notes}}',
    holdsMore:
      '{documents, plural, one {# document} other {# documents}}, {consents, plural, one {# consent} other {# consents}}, {files, plural, one {# file} other {# files}}',
    newest: 'the newest note is of {when}',
    presentLocked: 'locked: what is in it cannot be compared',
    presentDamaged: 'damaged: what is in it cannot be compared',
    fewer: 'Compared with the vault on this computer, the backup lacks {what}.',
    fewerOf: {
      clients: '{count, plural, one {# client} other {# clients}}',
      notes: '{count, plural, one {# note} other {# notes}}',
      documents: '{count, plural, one {# document} other {# documents}}',
      consents: '{count, plural, one {# consent} other {# consents}}',
      files: '{count, plural, one {# file} other {# files}}'
    },
    willBe: 'The backup becomes your practice on this computer.',
    willBeAside:
      'The backup takes the place of the vault on this computer, which is set aside whole and never deleted. Where it can still be unlocked, go back and do that first: it is then compared and backed up too.',
    willBeAsideOnly:
      'Your present vault is damaged or misses changes, so no backup is made of it: it is set aside as it is, and nothing of it is deleted. The backup takes its place, and the vault locks. It needs a new recovery kit then: a key from before opens only backups of its time.',
    willBeBackedUp:
      'Your present vault is backed up and verified, then set aside whole; if it turns out to be damaged, it is only set aside. Nothing of it is deleted. The backup takes its place, and the vault locks. It needs a new recovery kit then: a key from before opens only backups of its time.',
    fresh: 'A passphrase for the vault from now on',
    backingUp: 'First, your present vault is backed up',
    placing: 'Restoring the backup',
    leave: 'Leave everything as it is',
    leaveNone: 'Do not restore',
    go: 'Restore'
  },
  recover: {
    use: 'Use the recovery key',
    title: 'Open with the recovery key',
    about: 'It stands on the page of your recovery kit. Capitals, spaces and line ends do not matter.',
    key: 'Recovery key',
    missing: 'Type the recovery key.',
    short: 'This is not the whole key. Type all groups of the page, the first one too.',
    mistyped: 'A letter is another than on the page. Compare group by group.',
    wrong:
      'This key is typed rightly, but it is not the one of this vault: a newer kit has replaced it, or it belongs to another vault. Look at the date on the page.',
    fresh: 'A new passphrase for the vault',
    go: 'Open the vault'
  },
  alone: {
    about:
      'Half of the key would be kept there, so that nobody who takes the disk can even begin to guess. Without it your passphrase alone protects the vault: make it long, six random words or more.',
    keychainUnavailable: {
      title: 'No keychain answers on this computer.',
      todo: 'On Linux you can instead install and start GNOME Keyring, KWallet or KeePassXC, then try again.'
    },
    keychainLocked: {
      title: 'The keychain of this computer is locked.',
      todo: 'You can instead unlock it, usually with the password of your computer account, then try again.'
    },
    keychainDenied: {
      title: 'The keychain of this computer said no.',
      todo: 'You can instead try again, and allow access when the computer asks.'
    },
    keychainNotKept: {
      title: 'The keychain of this computer did not keep the key.',
      todo: 'You can instead check in your keychain program that new entries can be saved, then try again.'
    },
    choose: 'Go on without a keychain'
  },
  kit: {
    title: 'Your recovery kit',
    about: 'This key opens the vault when the passphrase is forgotten or the keychain is lost. It is shown this once: put it on paper.',
    afterUse:
      'The vault is open, with your new passphrase. The key that you have used still works until you confirm this new one: better replace it now. Keep the old page as long as you may need older backups, which open with it; destroy it once a new one is made that you can go by.',
    dropped: 'With the old passphrase these have gone, and are no longer asked for: {what}. The settings make them anew.',
    afterRestore:
      'The practice is back. Recovery keys from before still open the backups of their time, but no longer this vault. This new key does: it is shown this once, put it on paper.',
    replaces:
      'The old key opens the vault until this one is confirmed, and from then on no more; the backups from its time it still opens.',
    unconfirmed: 'The new key was not confirmed and opens nothing: if you have put it on paper, destroy that page.',
    unconfirmedOld:
      'The new key was not confirmed and opens nothing: keep the old page, and if you have put the new key on paper, destroy that one.',
    key: 'Recovery key',
    group: 'Group {n}: {letters}',
    print: 'Print…',
    printed: 'The page went to the printer. See that it has come out, whole and readable.',
    notPrinted:
      'Nothing was printed, and that is no trouble: write the key on paper by hand, group by group, in capitals. In your handwriting it is just as good. A round sign is always a zero: there is no letter O in it.',
    keep: 'Keep the paper away from the computer, in a safe or sealed with someone you trust. No photograph, no cloud.',
    onPaper: 'I have it on paper',
    later: 'Later',
    backTitle: 'Read it back from the paper',
    backAbout: 'Type these three groups as they stand on your paper. Then the key is known to be right, and works.',
    field: 'Group {n}',
    missing: 'Type this group.',
    wrong: 'The key says otherwise.',
    showAgain: 'Show the key again',
    confirm: 'Confirm the key',
    done: 'The recovery key works. Keep its page away from the computer.',
    make: 'Make a recovery kit',
    makeAbout:
      'A key on paper that opens the vault when the passphrase is forgotten or the keychain is lost. The passphrase first, so that nobody else makes one.',
    show: 'Make the key',
    settings: 'Settings'
  },
  security: {
    title: 'Security',
    passphrase: 'Passphrase',
    withKeychain: 'Opens the vault together with the secret in this computer’s keychain.',
    withoutKeychain: 'Opens the vault alone, without a keychain: it should be long.',
    change: 'Change…',
    recovery: 'Recovery key',
    made: 'made',
    none: 'not made yet',
    recoveryMade: 'On paper, it opens the vault when the passphrase is forgotten or the keychain is lost.',
    recoveryNone: 'Without it a forgotten passphrase or a lost keychain closes the vault for good.',
    makeNew: 'Make a new kit…',
    makeFirst: 'Make a recovery kit…',
    keyFile: 'Key file on a stick',
    keyFileAbout: 'Without the stick not even the right passphrase opens the vault. Where the stick is lost, only the recovery key does.',
    keyFileNeeded: 'needed',
    keyFileMake: 'Set up…',
    keyFileNew: 'Make a new one…',
    keyFileDrop: 'Do without…',
    pin: 'PIN for short locks',
    pinHours: '{hours, plural, one {# hour} other {# hours}}',
    pinAbout:
      'Six digits instead of the passphrase while Entrenous keeps running. Against a passer-by, not against whoever takes over the running computer.',
    pinSet: 'Set…',
    pinNew: 'Another…',
    pinDrop: 'Do without',
    code: 'Code of an authenticator app',
    codeAsked: 'asked for',
    codeAbout: 'An extra question at unlocking, not a key: its secret lies in the vault itself.',
    codeMake: 'Set up…',
    codeDrop: 'Do without…',
    dataKey: 'Data key',
    dataKeyAbout: 'Encrypts every page of the vault. Renew it after a doubt: a computer lent or stolen, a backup gone astray.',
    renew: 'Renew…',
    log: 'Audit log',
    logAbout: 'Who did what to which record, and when.',
    look: 'Open'
  },
  pin: {
    title: 'A PIN for short locks',
    about:
      'When the vault locks by itself during the day, the PIN opens it again. It is good for the hours below after each unlocking with the passphrase, for five wrong tries, and only until Entrenous is closed or the computer restarted; nothing that it would open lies on the disk.',
    limits:
      'It protects a stolen disk and keeps a passer-by out. It does not protect your open session: a program or a person who has taken over this computer while it runs could guess a PIN. Neither key file nor code are asked for with it. A changed passphrase, a new data key or a restore forgets it.',
    pin: 'New PIN',
    digits: 'Six to twelve digits.',
    hours: 'Hours after the passphrase (1 to 24)',
    go: 'Set the PIN',
    done: 'The PIN is set.',
    dropped: 'The PIN is forgotten.'
  },
  code: {
    title: 'Codes of an authenticator app',
    about: 'After the passphrase, the lock screen then asks for the six digits that an app on your telephone shows.',
    honest:
      'Honestly: this is a question, not a key. Its secret lies in the vault on this computer, so it does not make a stolen disk any safer; a key file on a stick does. It stops somebody at this computer who has seen you type the passphrase. The recovery key opens the vault without it, and a restored backup does not ask for it.',
    noKit:
      'You have no recovery key yet. Make the recovery kit first: with the telephone lost, only a backup would bring the practice back.',
    go: 'Continue',
    scan: 'Add an account in the app and read this picture with the telephone’s camera.',
    picture: 'QR code for the authenticator app',
    byHand: 'Or type this secret into the app:',
    code: 'Code that the app shows now',
    missing: 'Type the code.',
    confirm: 'Confirm',
    done: 'From now on the code is asked for.',
    drop: 'Do without the code',
    dropAbout: 'From then on passphrase and keychain open the vault without a code. You can delete the account in the app.',
    dropGo: 'Do without it',
    dropped: 'The code is no longer asked for.'
  },
  keyFile: {
    make: 'A key file on a stick',
    makeAbout:
      'A small file is put on a USB stick. From then on the vault opens only with your passphrase and with the stick in the computer. Keep the stick apart from the computer, or whoever takes the one has the other.',
    makeLost:
      'Where the stick is lost or broken, nothing but the recovery key opens the vault: see that your recovery kit is at hand. Automatic backups, too, open with the stick and the passphrase, with the recovery key, or with the passphrase that you set for them; exports with theirs.',
    noKit: 'You have no recovery key yet. Make the recovery kit first: a lost stick would otherwise close the vault for good.',
    go: 'Choose a place…',
    cancelled: 'No place was chosen. Nothing has changed.',
    made: 'The key file “{fileName}” is made. From now on it is needed.',
    sameDisk: 'The key file “{fileName}” lies on the same disk as the vault: whoever takes the computer has both. Move it to a stick.',
    drop: 'Do without the key file',
    dropAbout:
      'From then on the passphrase opens the vault again without the stick. The file on the stick is then good for nothing and can be deleted.',
    dropGo: 'Do without it',
    dropped: 'The key file is no longer needed.'
  },
  rotate: {
    title: 'Renew the data key',
    about:
      'The whole vault is encrypted anew with a fresh key, checked page by page, and only then takes the place of the present one. Your passphrase and your recovery key stay the same. Until it is done the practice waits; with a large vault that can take minutes.',
    backups:
      'Backups made before keep the old key. The passphrase of the vault no longer opens them: the recovery key does, or a passphrase of their own. So make a new backup afterwards; where a lost backup is what you worry about, destroy the old ones then.',
    go: 'Renew the key',
    working: 'Encrypting and checking the vault',
    stopped: 'Stopped. The vault is as it was, with its present key.',
    backUp: 'Back up now',
    done: 'The vault has a new data key. Make a backup now: the passphrase of the vault no longer opens the earlier ones.'
  },
  change: {
    title: 'Change the passphrase',
    present: 'Present passphrase',
    fresh: 'New passphrase',
    backups: 'Backups made before keep their own passphrases, and the recovery key keeps working.',
    go: 'Change it',
    done: 'The passphrase is changed.'
  }
} as const
