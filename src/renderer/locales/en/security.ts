// Words of the security panel.
export const security = {
  title: 'Security',
  settings: 'Settings',
  allFine: 'Everything is in order.',
  open: '{act, plural, =0 {} one {# point to act on. } other {# points to act on. }}{look, plural, =0 {} one {# point worth a look.} other {# points worth a look.}}',
  states: { fine: 'In order', look: 'Worth a look', act: 'To do' },
  protection: 'What protects the practice',
  points: {
    passphrase: {
      title: 'Passphrase',
      fine: 'Last changed {when}. A good one need not be changed, unless somebody may have seen it.',
      unknown: 'A good one need not be changed, unless somebody may have seen it.',
      do: 'Change…'
    },
    factors: {
      title: 'What opens the vault',
      keychain: 'The passphrase and, with it, a secret in this computer’s keychain. A stolen copy of the vault is of no use without both.',
      keyFile: 'A key file, too, which you keep on a stick: without it the passphrase opens nothing.',
      alone: 'The passphrase alone: whoever copies the vault can guess at it. A keychain on this computer would hold half of the key.',
      keyFileGone: 'The key file on a stick is no longer needed since the recovery key was used on {when}: make a new one if you wish.',
      do: 'See the settings'
    },
    recovery: {
      title: 'Recovery key',
      fine: 'Made. Is the page still where you put it?',
      act: 'Without it a forgotten passphrase or a lost keychain closes the vault for good.',
      do: 'Make a recovery kit…'
    },
    autoLock: {
      title: 'Locking by itself',
      about: 'After {minutes, plural, one {# minute} other {# minutes}} without a key or the mouse, and when the computer sleeps.',
      do: 'Lock after 5 minutes'
    },
    reask: {
      title: 'Asking again before anything leaves',
      fine: 'The passphrase is asked for again before anything is printed, saved as a file or exported, and before a vault that was set aside is deleted.',
      look: 'Whoever sits down at your open practice can print, save or export what is in it and take it away, or delete a vault that was set aside.',
      do: 'Ask for the passphrase'
    },
    disk: {
      title: 'Encryption of the whole disk',
      never: 'Printing and other programs leave traces on the disk that only its own encryption protects. Is it switched on?',
      on: 'Switched on, you said {when}.',
      off: 'Switched off, you said {when}. Switch it on: traces left by printing and other programs are readable on a stolen computer.',
      unsure: 'You were not sure, you said {when}. See below how to find out.',
      label: 'Is the disk encrypted?',
      answers: { on: 'Yes', off: 'No', unsure: 'Not sure' },
      how: 'How to find out',
      windows: 'Windows: Settings, “Privacy & security”, “Device encryption”; or type “BitLocker” into the Start menu.',
      mac: 'macOS: System Settings, “Privacy & Security”, “FileVault”.',
      linux: 'Linux: the program “Disks”; the partition of your files is marked “LUKS”. It is chosen when the system is installed.'
    },
    backup: {
      elsewhere: 'A copy elsewhere…',
      elsewhereFailed: 'The last copy elsewhere, {when}, failed.',
      title: 'Last verified backup',
      fine: 'Verified {when}.',
      act: 'The last one was verified {when}: too long ago.',
      ahead: 'The last one says {when}, which has not come yet: a clock was wrong. Make a new one.',
      earlierKey:
        'The last one ({when}) was made before the data key was renewed or the vault restored: today’s passphrase may not open it. Make a new one.',
      never: 'There is none yet. If this computer is lost, so is the practice.',
      do: 'Make a backup'
    },
    drill: {
      title: 'Restore tried out',
      fine: 'Restore proven {when}, with the backup of {made}: {clients, plural, one {# client} other {# clients}}, {notes, plural, one {# note} other {# notes}}, every one compared.',
      old: 'Last proven {when}: time to try again.',
      never: 'Not tried out yet. Only a backup that has been restored once is known to be one.',
      failed: 'The last try, {when}, failed: {reason} Make a new backup, and try that one.',
      do: 'Try it out…',
      working: 'Restoring into a scratch place and comparing',
      proven: 'Restore proven: everything in the backup came back as it was.',
      stopped: 'Stopped; nothing of it was left behind.',
      notTried: 'It could not be tried out. {reason}',
      dialog: {
        title: 'Try out a restore',
        about:
          'A backup is restored in full, into a place apart, compared row by row, and thrown away. Your practice is not touched, and you can go on working.',
        newest: 'Try the newest automatic backup',
        or: 'Or with a file that you choose:',
        key: 'Passphrase of the backup, or the recovery key',
        missing: 'Type the passphrase of the backup, or the recovery key.',
        go: 'Choose the file and try it…',
        again: 'Try again with this file'
      }
    },
    version: {
      title: 'This program',
      about:
        'Version {version}, made on {date}. Entrenous never asks the network whether there is a newer one: look now and then where you got it from.',
      old: 'Version {version}, made on {date}: look where you got it from whether there is a newer one. Entrenous never asks the network itself. Your vault stays as it is.'
    }
  },
  monthly: 'Once a month',
  monthlyAbout: 'What no program can see for you. Tick it when you have looked.',
  checks: {
    updates: 'The computer and its programs are up to date',
    firewall: 'The firewall is switched on',
    antivirus: 'The protection against viruses is on and up to date',
    screenLock: 'The computer’s own screen locks by itself, with a password',
    log: 'I have looked through the audit log for anything that was not me',
    devices: 'I know where every device and disk with client data is'
  },
  done: 'Done {when}; again from {next}.',
  overdue: 'Last done {when}.',
  neverDone: 'Not ticked yet.',
  tick: 'Done today',
  tickNamed: 'Done today: {check}',
  ticked: 'Noted: {check}.',
  openLog: 'See the log',
  emergency: {
    title: 'If something has happened',
    about: 'A lost or stolen computer, a passphrase that somebody may have seen, a virus.',
    lock: 'Lock now',
    lockAbout: 'Closes the vault and drops its keys at once.',
    change: 'Change the passphrase…',
    changeAbout: 'Where somebody may have seen it.',
    kit: 'New recovery kit…',
    kitAbout: 'Where somebody may have seen the page, or both: the old key no longer opens the vault then.',
    dataKey: 'Renew the data key…',
    dataKeyAbout: 'Where somebody may have copied the vault or a backup and knows what opens it. In the settings, under Security.',
    plan: 'Recovery plan…',
    planAbout: 'Where the backups are, whom to call, what to do first. Print it while all is well, and keep it away from the computer.'
  },
  plan: {
    title: 'Recovery plan',
    about: 'On paper it serves when this computer does not. What you leave empty gets lines to write on by hand.',
    back: 'Security',
    saved: 'All changes are saved.',
    saving: 'Saving…',
    unsaved: 'Not saved.',
    mine: 'Your part',
    backupPlaces: 'Where the backups are',
    backupPlacesAbout: 'One place a line, e.g. “blue disk, in the safe at home”.',
    keyPlaces: 'Who keeps the recovery key, and the passphrases and passwords of backups and copies',
    keyPlacesAbout: 'The place or the person, never the key or a passphrase themselves.',
    people: 'Whom to call',
    peopleAbout: 'Name, what for, telephone: the colleague who would tell your clients, help with computers, insurer.',
    devices: 'Computers, telephones and disks that hold client data',
    devicesAbout: 'One a line: what it is, who has it, whether it is encrypted, what to do if it is lost.',
    language: 'Language of the document',
    languages: { en: 'English', fr: 'French' },
    print: 'Print…',
    save: 'Save as PDF…',
    printed: 'It went to the printer.',
    preview: 'The plan as it will be printed'
  }
} as const
