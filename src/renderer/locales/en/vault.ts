// Words of making, unlocking and rescuing the vault.
export const vault = {
  welcome: {
    title: 'Welcome to Entrenous',
    about: 'Your practice, in an encrypted vault on this computer. Nothing leaves it: no account, no cloud, no network.',
    language: 'Language',
    way: 'How would you like to begin?',
    own: 'Start my practice',
    ownAbout: 'Three short steps to your own empty vault.',
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
    about: 'This stands on your documents. Everything can be changed later.',
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
      'A forgotten passphrase cannot be recovered yet, by anyone. Write it down and keep it safe, and make a backup soon: a backup has its own passphrase.',
    create: 'Make my vault',
    createSample: 'Make the sample practice',
    making: 'Making the vault…',
    inventing: 'Inventing clients and notes'
  },
  sampleNames: { practice: 'Sample practice', practitioner: 'Sam Example' },
  unlock: {
    title: 'Your practice is locked',
    sampleTitle: 'The sample practice is locked',
    passphrase: 'Passphrase',
    missing: 'Type your passphrase.',
    wrong: 'This passphrase does not open the vault. Check Caps Lock and the keyboard language.',
    wait: 'Too many attempts. The next one is possible in {seconds, plural, one {# second} other {# seconds}}.',
    unlock: 'Unlock',
    toSample: 'Open the sample practice instead',
    trySample: 'Try out the sample practice',
    toOwn: 'Open my own practice instead',
    forgotten: 'Forgotten the passphrase?',
    forgottenAbout:
      'Nobody can open this vault without it, and Entrenous will never delete it. Try the passphrases you may have used, with another keyboard language too. The attempts are slowed down, not limited.',
    restored:
      'The backup is restored: {clients, plural, one {# client} other {# clients}}, {notes, plural, one {# note} other {# notes}}. Unlock with the new passphrase.'
  },
  trouble: {
    again: 'Try again',
    back: 'Back to the passphrase',
    restore: 'Restore from a backup',
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
    vaultDamaged: {
      title: 'The vault file is damaged',
      about: 'The file cannot be read completely, so it is not opened. It stays where it is and is never deleted.',
      todo: 'If the disk was full or was disconnected, put that right and try again.\nRestore your practice from your last backup: the damaged file is set aside and kept.'
    },
    slotsDamaged: {
      title: 'The key file of the vault is damaged',
      about: 'The small file that wraps the vault’s key cannot be read, nor can its copy.',
      todo: 'If you have a copy of the vault folder, put the file vault.keys.json back from it and try again.\nElse restore your practice from your last backup: the present files are set aside and kept.'
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
    failed: {
      title: 'The vault could not be opened',
      about: 'Something unforeseen happened.',
      todo: 'Try again.\nIf it happens again, restart the computer and try once more.'
    }
  },
  restore: {
    title: 'Restore from a backup',
    about: 'Everything in the backup becomes your practice on this computer.',
    choose: 'Choose the backup file…',
    other: 'Choose another…',
    file: 'Backup file',
    missing: 'Choose a backup file.',
    passphrase: 'Passphrase of the backup',
    passphraseMissing: 'Type the passphrase of the backup.',
    passphraseWrong: 'This passphrase does not open the backup.',
    fresh: 'A passphrase for the vault from now on',
    go: 'Restore',
    working: 'Reading and checking the backup'
  }
} as const
