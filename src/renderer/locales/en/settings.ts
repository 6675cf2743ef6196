// Words of the settings.
export const settings = {
  title: 'Settings',
  state: {
    saved: 'All changes are saved.',
    saving: 'Saving…',
    unsaved: 'Not saved.',
    unfinished: 'Not all is saved yet: something is not filled in as it should be.'
  },
  screen: {
    title: 'Screen',
    language: 'Language',
    theme: 'Theme',
    themes: { system: 'Match the computer', light: 'Light', dark: 'Dark' },
    singleKeys: 'Single-letter keys',
    singleKeysAbout:
      'N for a note, T for today and so on, while no field has the focus. Switch them off if you use a screen reader or dictation.',
    showKeys: 'Show all keys'
  },
  practice: {
    title: 'Practice',
    readiness: 'Ready online…',
    referrals: 'Referrals…',
    platforms: 'Platforms…',
    recipients: 'Recipients of data',
    about: 'Stands on your documents.',
    practiceName: 'Name of the practice',
    practitionerName: 'Your name',
    practitionerTitle: 'Profession and registration',
    address: 'Address',
    email: 'E-mail',
    phone: 'Telephone',
    country: 'Country',
    timeZone: 'Time zone',
    jurisdictions: 'Whose rules your documents follow',
    jurisdictionsAbout: 'Clauses of other places are left out.',
    places: {
      US: 'United States (HIPAA)',
      UK: 'United Kingdom',
      EU: 'European Union (GDPR)',
      FR: 'France',
      CA: 'Canada',
      QC: 'Quebec (Law 25)',
      CH: 'Switzerland',
      BE: 'Belgium',
      IE: 'Ireland',
      AU: 'Australia'
    },
    paperSize: 'Paper',
    paperSizes: { A4: 'A4', Letter: 'Letter' }
  },
  calendar: {
    title: 'Calendar',
    services: 'Services',
    modalities: 'How you meet clients',
    modalitiesAbout: 'An appointment of another kind can still be booked, with a warning.',
    hours: 'Working hours',
    hoursAbout: 'e.g. 9:00-12:30, 14:00-18:00. What lies between is a break; an empty day is free. Nothing at all: no warnings.',
    hoursFault: 'Spans like 9:00-12:30, with commas between.',
    pauseMinutes: 'Pause between two appointments, minutes',
    pauseAbout: 'Less is warned of.'
  },
  profile: {
    title: 'Practice profile',
    about: 'Stands where a client or an authority asks who you are. What runs out is marked.',
    registrations: 'Licences and registrations',
    insurances: 'Insurance',
    codes: 'Codes of ethics you follow',
    addRegistration: 'Add a registration',
    addInsurance: 'Add an insurance',
    addCode: 'Add a code',
    body: 'Body',
    bodyAbout: 'e.g. BACP, ARS, state board',
    number: 'Number',
    place: 'Valid in',
    expiresOn: 'Valid until',
    insurer: 'Insurer',
    policy: 'Policy number',
    codeTitle: 'Title',
    version: 'Version',
    readOn: 'Last read on',
    removeNamed: 'Remove {name}',
    expired: 'ran out on {when}',
    due: 'runs out on {when}',
    nameMissing: 'Its name first; until then it is not saved.'
  },
  work: {
    title: 'Sessions and notes',
    noteFormat: 'A new note begins as',
    preferEndToEnd: 'I prefer encryption from end to end',
    preferEndToEndAbout: 'Platforms that do not offer it are pointed out.',
    sessionMinutes: 'Length of a session, minutes',
    fee: 'Fee per session',
    currency: 'Currency',
    meetingHosts: 'Video hosts of your own',
    meetingHostsAbout:
      'One a line, e.g. visio.my-practice.org. Beside Zoom, Teams, Google Meet, Jitsi, Whereby, Webex, Doxy.me, VSee, Signal, WhatsApp and FaceTime, which are known already.',
    replyHours: 'Hours within which you answer messages',
    replyAbout: 'Each message gets this promise; it can be changed there.',
    cancellationHours: 'Free cancellation up to (hours before)',
    retentionYears: 'Records are kept for, years'
  },
  safety: {
    title: 'Locking',
    autoLockMinutes: 'Lock after (minutes of inactivity)',
    reaskBeforeExport: 'Ask for the passphrase again before anything leaves',
    reaskAbout:
      'Before anything is printed, saved as a file or exported, before it is changed where automatic backups and copies go and what opens them, before they are ended or fewer of them are kept, before a vault that was set aside is deleted, and before this is switched off: for the moments when the practice stands open and you do not sit before it.',
    drillMonths: 'Try out a restore every (months)',
    drillAbout:
      'By itself while you work, with the newest automatic backup. Where that cannot be, the security panel and Today remind you.',
    panel: 'Security panel',
    autoLockAbout: 'Also locks when the computer sleeps or its screen is locked.'
  },
  reminders: {
    title: 'Notifications',
    about:
      'The computer says it without a name, a place or what it is about; nothing while a session runs, and nothing while the vault is locked.',
    sessions: 'Say that a session is near',
    minutes: 'So many minutes before',
    tasks: 'Say once a morning that a task is due, and when a promised answer is'
  },
  faults: {
    practiceName: 'The practice needs a name.',
    range: 'Between {least} and {most}.',
    meetingHosts: 'Only the host, one a line, e.g. visio.my-practice.org: 20 at most.',
    amount: 'This is not an amount of money, e.g. 70 or 70.50.',
    other: 'This is not filled in as it should be.'
  }
} as const
