// Words of the texts that documents are made of.
export const templates = {
  title: 'Texts of documents',
  about:
    'Every document is made of one of these texts. Put them in your own words: what you publish is used from its day on, and every version is kept.',
  back: 'Documents',
  language: 'Language of the texts',
  languages: { en: 'English', fr: 'French' },
  groups: { agreement: 'Agreements', notice: 'Notices', letter: 'Letters', policy: 'Policies', handout: 'Hand-outs' },
  version: 'Version {version}',
  own: 'Your words',
  waits: { draft: 'Draft', day: 'Waits for its day' },
  behind: 'The library’s text is newer',
  notHere: 'Of no use under the rules you follow',
  one: {
    back: 'Texts of documents',
    about: 'Version {version} in force',
    starting: 'Library text {version}, rules checked on {when}: {sources}. A starting point, to be checked by a professional.',
    name: 'Title',
    text: 'Text',
    state: { saving: 'Saving…', saved: 'Draft saved' },
    view: 'View',
    views: { write: 'Write', see: 'See it filled', changed: 'What changed' },
    publish: 'Publish…',
    more: 'More',
    versions: 'Versions…',
    dropDraft: 'Give up the draft',
    dropped: 'The draft is given up.',
    backToLibrary: 'Back to the library’s text',
    wentBack: 'From today on the library’s text is used again. Yours stays among the versions.',
    missing: 'This clause must not be missing: {heading}',
    putBack: 'Put it back',
    client: 'Filled for',
    nobody: 'nobody',
    preview: 'The text as a document'
  },
  ease: {
    length: '{words, plural, one {# word} other {# words}}, {minutes, plural, one {a minute} other {# minutes}} to read',
    levels: {
      plain: 'plain language ({measure}: {score} of 100)',
      fairlyHard: 'fairly hard to read ({measure}: {score} of 100)',
      hard: 'hard to read ({measure}: {score} of 100)'
    },
    measures: { en: 'Flesch', fr: 'Kandel–Moles' },
    long: '{count, plural, one {# sentence} other {# sentences}} of more than 30 words'
  },
  bar: {
    label: 'Form of the text',
    bold: 'Bold',
    italic: 'Italic',
    bulletList: 'Points',
    orderedList: 'Numbered points',
    gap: 'Insert a gap',
    addClause: 'Add a clause'
  },
  clause: {
    label: 'Clause',
    untitled: 'Clause without a heading',
    mandatory: 'Must not be missing',
    up: 'Move up',
    down: 'Move down',
    remove: 'Take out',
    removed: 'The clause is taken out. Undo brings it back.',
    belongs: 'Where and when…',
    everywhere: 'everywhere, always'
  },
  belongs: {
    title: 'Where and when this clause stands',
    about:
      'Nothing ticked: everywhere, always. Otherwise it stands wherever one of these rules is followed, and whenever one of these holds.',
    where: 'Under the rules of',
    when: 'When',
    done: 'Done'
  },
  jurisdictions: {
    US: 'United States (HIPAA)',
    UK: 'United Kingdom',
    EU: 'European Union (GDPR)',
    FR: 'France',
    CA: 'Canada',
    QC: 'Quebec',
    CH: 'Switzerland',
    BE: 'Belgium',
    IE: 'Ireland',
    AU: 'Australia'
  },
  circumstances: {
    online: 'sessions are online',
    inPerson: 'sessions are in person',
    messages: 'they write to each other',
    minor: 'the client is a minor',
    couple: 'a couple comes',
    group: 'it is a group',
    limitedIdentity: 'the identity is limited',
    abroad: 'the client is in another country'
  },
  publish: {
    title: 'Publish this text',
    about: 'From its day on, new documents are made of it. What has been prepared or signed before stays as it is.',
    on: 'Used from',
    note: 'What changed, and why',
    noteAbout: 'for yourself, later',
    small: 'A small change',
    smallAbout: 'It says the same in other words: nobody who signed or was given the one before is asked again.',
    go: 'Publish',
    done: 'Published as version {version}.',
    noteMissing: 'A word on what changed, please.',
    dayPast: 'A day from today on, please.'
  },
  signed: {
    title: 'Signed or were given an earlier text',
    about: 'Go through what changed at the next session, then prepare it anew.',
    version: 'version {version}'
  },
  versions: {
    title: 'Versions of this text',
    none: 'No version of your own yet',
    chosen: 'What this version changed',
    library: 'Back to the library’s text',
    of: 'Version {version}, used from {when}',
    small: 'A small change',
    take: 'Make this the draft'
  },
  changes: {
    none: 'Nothing has changed.',
    added: 'New clause',
    removed: 'Taken out',
    changed: 'Changed'
  },
  gaps: {
    client: 'client’s name',
    clientBirthDate: 'client’s birth date',
    clientCountry: 'client’s country',
    platform: 'session platform',
    practice: 'name of the practice',
    practitioner: 'practitioner’s name',
    practitionerTitle: 'practitioner’s title',
    introduction: 'sentence that introduces you',
    address: 'address',
    email: 'e-mail address',
    phone: 'telephone',
    contact: 'telephone and e-mail',
    contactLine: 'sentence on how to reach you',
    fee: 'fee',
    feeTerms: 'sentence on the fee',
    cancellationTerms: 'sentence on cancelling',
    minutes: 'minutes of a session',
    retentionYears: 'years records are kept',
    recipients: 'list of recipients',
    authority: 'data-protection authority',
    practiceCountry: 'country of the practice',
    crisis: 'list of emergency and crisis numbers',
    crisisCall: 'sentence on whom to call',
    today: 'date'
  }
} as const
