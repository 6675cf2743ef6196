// Words of session notes.
export const notes = {
  formats: { soap: 'SOAP', dap: 'DAP', birp: 'BIRP', free: 'Free text' },
  formatHints: {
    soap: 'Subjective, Objective, Assessment, Plan',
    dap: 'Data, Assessment, Plan',
    birp: 'Behaviour, Intervention, Response, Plan',
    free: 'No sections'
  },
  sections: {
    subjective: 'Subjective',
    objective: 'Objective',
    assessment: 'Assessment',
    plan: 'Plan',
    data: 'Data',
    behaviour: 'Behaviour',
    intervention: 'Intervention',
    response: 'Response'
  },
  prompts: {
    subjective: 'What the client reports, in their own words',
    objective: 'What you observed: appearance, mood, behaviour, scores',
    assessment: 'How you understand it, progress, risk',
    plan: 'What comes next: steps, tasks, the next session',
    data: 'What was said, and what you observed',
    behaviour: 'What the client brought and did',
    intervention: 'What you did, and why',
    response: 'How the client responded',
    free: 'Write the note…',
    amendment: 'What is added or corrected…'
  },
  modalities: {
    inPerson: 'In person',
    video: 'Video',
    voice: 'Voice call',
    telephone: 'Telephone',
    chat: 'Chat',
    messages: 'Messages',
    email: 'E-mail',
    walk: 'Walk',
    homeVisit: 'Home visit'
  },
  draft: 'Draft',
  signed: 'Signed',
  part: {
    action: 'A part of one person alone…',
    title: 'What was said with one of them alone',
    about:
      'A note of its own beside that of the session, with the same head, marked as theirs alone. The note of the session stays open to all of them.',
    person: 'With whom',
    go: 'Begin'
  },
  more: 'More',
  header: {
    title: 'About the session',
    date: 'Date',
    start: 'Start',
    end: 'End',
    modality: 'Modality',
    persons: 'Persons present',
    personsHint: 'besides the client',
    minutes: '{minutes, plural, one {# minute} other {# minutes}}',
    zone: '{zone} time',
    here: 'on this computer ({zone}) it begins at {time}',
    with: 'with {persons}',
    place: 'Where the client was',
    at: 'client at: {place}',
    facts: {
      placeConfirmed: 'Place confirmed',
      identityChecked: 'Identity checked',
      privacyChecked: 'Privacy checked',
      recorded: 'Recorded'
    },
    notRecorded: 'Not recorded'
  },
  editor: {
    label: 'Text of the note',
    toolbar: 'Text formatting',
    bold: 'Bold',
    italic: 'Italic',
    underline: 'Underline',
    heading: 'Heading',
    subheading: 'Subheading',
    bulletList: 'Bullet list',
    orderedList: 'Numbered list',
    quote: 'Quotation',
    format: 'Format'
  },
  saving: {
    saved: 'Saved {time}',
    saving: 'Saving…',
    failed: 'Not saved'
  },
  conflict: {
    changed: 'This note was changed elsewhere while you were writing. Nothing is lost: your text still stands below.',
    gone: 'This note was signed or discarded elsewhere while you were writing. Your text still stands below; copy what you need.',
    both: 'Keep both texts',
    copy: 'Copy my text',
    copied: 'Your text is in the clipboard for half a minute.',
    joined: 'Both texts are in the note, one after the other in each section.'
  },
  sign: {
    action: 'Sign',
    title: 'Sign this note?',
    titleAmendment: 'Sign this amendment?',
    whatAmendment:
      'Your amendment to the note on {client}, {when}, {words, plural, one {# word} other {# words}}, will be locked for good.',
    what: 'Your note on {client}, {when}, {words, plural, one {# word} other {# words}}, will be locked for good.',
    after:
      'Nobody can change it afterwards, not even you. What is missing or wrong can be amended: with a reason and a date, below the signed text, which stays as it is.',
    missing: 'Still empty: {sections}.',
    noEnd: 'The end of the session is not filled in.',
    confirm: 'Sign and lock',
    unconsented: 'For this session a consent is missing. Record it first, above the note, or say why you sign without.',
    reasonMissing: 'Say why you sign without it.',
    reason: 'Why you sign without consent',
    reasonAbout: 'The reason stays in the vault; the audit log notes that you went on.',
    done: 'The note is signed.',
    doneAmendment: 'The amendment is signed.',
    emptyAmendment: 'An empty amendment cannot be signed.',
    notSaved: 'The text could not be saved, so it cannot be signed yet.',
    changed: 'The text has changed in the meantime. Read again what will be signed.'
  },
  read: {
    signedAt: 'Signed on {when}. This text is locked.',
    text: 'Text of the note'
  },
  paper: {
    title: 'Session note',
    confidential: 'Confidential',
    practitioner: 'Practitioner',
    name: 'Name:',
    date: 'Date:',
    print: 'Print…',
    save: 'Save as PDF…'
  },
  amend: {
    action: 'Amend',
    goOn: 'Go on amending',
    title: 'Amendments',
    addition: 'Addition',
    correction: 'Correction',
    add: 'Add something',
    correct: 'Correct something',
    reason: 'Reason',
    reasonAbout: 'Why it is added or corrected. It stands with the amendment for good.',
    reasonMissing: 'Say why, in a few words.',
    because: 'Reason: {reason}',
    signedAt: 'signed on {when}',
    text: 'Text of the amendment'
  },
  versions: {
    action: 'Previous versions',
    title: 'Previous versions of this note',
    list: 'Versions, newest first',
    words: '{words, plural, one {# word} other {# words}}',
    signed: 'signed',
    none: 'There is no previous version yet. One is kept every ten minutes while you write, and whenever much is deleted.',
    choose: 'Choose a version to read it.',
    chosen: 'Text of the chosen time',
    restore: 'Put this version back',
    restored: 'The previous version is back in the note.'
  },
  discard: {
    action: 'Discard the draft',
    done: 'The draft was discarded.'
  },
  toWrite: {
    title: 'Notes to write',
    about: 'Drafts that are not signed yet, oldest session first.',
    list: 'Drafts',
    none: 'Every note is signed',
    noneAbout: 'Drafts that wait for your signature will stand here.',
    amendment: 'Amendment',
    blank: 'Nothing written yet',
    daysAgo: '{days, plural, one {# day ago} other {# days ago}}'
  },
  timeline: {
    title: 'Session notes',
    list: 'Notes, newest first',
    none: 'No notes yet',
    noneAbout: 'Begin one after the session: date, time and format are filled in for you.',
    more: 'Show earlier notes',
    amended: '{count, plural, one {# amendment} other {# amendments}}'
  }
} as const
