// For the fuzzer: one valid input for each method of the contract, hostile values, and ways to spoil the one with the other.
import fc from 'fast-check'
import type { z } from 'zod'
import type { Contract, RoomName } from '#contract'
import type { Kind, Procedure } from '#contract/kinds'
import type { shareFields } from '#contract/sharing'
import { passphrase } from '../keeping.ts'
import { consent, enquiry, freeText, message, person, practice, said, sheet, someone, suitable } from '../house.ts'

type InputOf<P> = P extends Procedure<Kind, infer S, unknown> ? z.input<S> : never
type Inputs = { readonly [R in RoomName]: { readonly [M in keyof Contract[R]]: InputOf<Contract[R][M]> } }

export interface Ids {
  readonly client: string
  readonly draft: string
  readonly signed: string
  readonly version: string
  readonly session: string
  readonly otherClient: string
  readonly merge: string
  readonly person: string
  readonly enquiry: string
  readonly recipient: string
  /** A file, and one that is being taken in. */
  readonly file: string
  readonly half: string
  readonly consent: string
  readonly recording: string
  /** A draft of one. */
  readonly screening: string
  /** An entry of the ledger of disclosures. */
  readonly share: string
  readonly platform: string
  readonly entry: string
  readonly referral: string
  readonly task: string
  readonly exchange: string
}

export const recipient = {
  name: 'Zoom',
  kind: 'platform',
  sees: 'face and voice',
  purpose: 'video sessions',
  country: 'US',
  contract: 'processor',
  contractOn: '2026-01-31',
  checkedOn: '',
  checkMonths: '12',
  about: ''
} as const

const rules = {
  unsafe: true,
  call: 'no',
  voicemail: 'no',
  write: 'yes',
  post: 'unasked',
  hours: 'after 18:00',
  calling: 'say it is the library',
  safeWord: 'marmalade',
  about: ''
} as const

/** Told by the law's leave: nothing has to be chosen or made. */
export const shared = {
  basis: {
    kind: 'exception',
    exception: {
      kind: 'child',
      force: 'may',
      legalBasis: 'Code pénal, art. 226-14',
      facts: 'blows',
      contact: '',
      informed: true,
      whyNot: '',
      consulted: 'my supervisor',
      heldUntil: '2027-01-01'
    }
  },
  recipient: 'CRIP 75',
  address: '',
  purpose: 'protection',
  necessity: 'the least that serves',
  language: 'fr',
  summary: 'A child is in danger.',
  parts: [],
  separately: '',
  way: 'told',
  on: '2026-11-21'
} as const satisfies z.input<typeof shareFields>

const disclosureRule = {
  place: 'FR',
  kind: 'child',
  force: 'may',
  rule: 'secrecy is lifted',
  authority: 'CRIP',
  phone: '119',
  deadline: 'at once',
  source: 'Code pénal, art. 226-14',
  checkedOn: '2026-11-22'
} as const
const accounted = { language: 'fr', from: '2020-11-22', to: '2026-11-22' } as const
export const directoryEntry = {
  name: 'Dr. Tern',
  kind: 'doctor',
  place: 'Lille',
  country: 'FR',
  languages: 'fr',
  phone: '+33 3 39 98 12 34',
  email: '',
  web: '',
  address: '',
  fees: '',
  about: '',
  source: 'a colleague',
  checkedOn: '2026-11-20',
  checkMonths: '12'
} as const

export const platform = {
  name: 'Quiet Rooms',
  plan: '',
  vendor: 'Quiet',
  hosts: ['rooms.example.org'],
  country: 'FR',
  used: true,
  sees: 'face and voice',
  dpaOn: '2026-01-31',
  baaOn: '',
  ease: 4,
  about: '',
  checkMonths: 3
} as const

const recordingEntry = { medium: 'audio' as const, purpose: 'supervision', place: 'blue disk', encrypted: true, deleteBy: '2026-12-22' }
export const recording = { ...recordingEntry, on: '2026-11-22', persons: ['Otter'] }

/** The compiler asks for every method, so none can be forgotten. */
const onPaper = {
  room: '',
  clientId: null,
  from: null,
  to: null,
  language: 'fr' as const,
  words: {
    title: 'Journal',
    about: ['Lignes montrées : 3'],
    fingerprint: 'Empreinte :',
    columns: { n: 'Ligne', at: 'Quand', what: 'Quoi', whom: 'Client' },
    methods: { 'notes.sign': 'Note signée' }
  }
}

const notePaper = {
  language: 'fr' as const,
  words: {
    title: 'Note de séance',
    confidential: 'Confidentiel',
    about: 'lundi',
    signed: 'Signée',
    sections: { subjective: 'S', objective: 'O', assessment: 'A', plan: 'P', data: 'D', behaviour: 'B', intervention: 'I', response: 'R' },
    amendments: 'Rectificatifs',
    heads: {},
    practitioner: 'Praticienne',
    name: 'Nom',
    date: 'Date'
  }
}

const preparation = (clientId: string) => ({
  clientId,
  template: 'therapyAgreement' as const,
  language: 'fr' as const,
  circumstances: ['online' as const],
  fields: { purpose: 'one\ntwo' },
  signers: [{ role: 'client' as const, name: 'Heron' }]
})

const appointment = {
  clientId: null,
  title: 'heron',
  serviceId: null,
  date: '2026-11-24',
  time: '14:30',
  minutes: 50,
  modality: 'video' as const,
  place: 'Room 2'
}
const repeats = { frequency: 'weekly' as const, every: 2, weekdays: [2, 4], until: '2027-06-30' }
const service = { nameEn: 'Couple session', nameFr: '', minutes: 80, fee: 9000, currency: 'EUR', modality: 'video' as const }
const calendarFile = new TextEncoder().encode(
  'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Europe/Paris:20261124T143000\r\nDURATION:PT50M\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\nSUMMARY:heron\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'
)

const which = { name: 'therapyAgreement', language: 'en' } as const
const policy = { name: 'confidentialityPolicy', language: 'en' } as const
const text = { type: 'doc' as const, content: [{ type: 'paragraph' as const, attrs: { where: [], when: [] } }] }

export const validInputs = (ids: Ids): Inputs => ({
  vault: {
    state: {},
    working: {},
    choose: { vault: 'own' },
    judge: { passphrase },
    suggest: { language: 'fr' },
    create: { passphrase, ...practice },
    unlock: { passphrase: 'not this one, though it is long' },
    recover: { recoveryKey: 'AGE-SECRET-KEY-1QQQ', newPassphrase: passphrase },
    changePassphrase: { passphrase: 'not this one, though it is long', newPassphrase: passphrase },
    confirmPassphrase: { passphrase: 'not this one, though it is long' },
    pinTries: {},
    unlockByPin: { pin: '271828' },
    extras: {},
    setPin: { passphrase: 'not this one, though it is long', pin: '271828', hours: 8 },
    dropPin: {},
    proposeCode: { passphrase: 'not this one, though it is long' },
    confirmCode: { code: '123456' },
    dropCode: { passphrase: 'not this one, though it is long' },
    showFolder: {},
    chooseKeyFile: {},
    makeKeyFile: { passphrase: 'not this one, though it is long' },
    dropKeyFile: { passphrase: 'not this one, though it is long' },
    rotateKey: { passphrase: 'not this one, though it is long' },
    cancelRotation: {},
    proposeRecoveryKey: { passphrase: 'not this one, though it is long' },
    printRecoveryKit: { language: 'fr' },
    salvage: { passphrase: 'not this one, though it is long' },
    acceptMissing: {},
    confirmRecoveryKey: { groups: [0, 1, 2].map((place) => ({ place, typed: 'QQQQQQ' })) },
    lock: {}
  },
  clients: {
    list: { query: 'h', status: 'all', sort: 'name', descending: false, offset: 0, limit: 50 },
    get: { id: ids.client },
    alike: { name: 'Heron', email: 'heron@example.org', phone: '+33 6 39 98 12 34' },
    add: someone,
    change: { id: ids.client, fields: someone },
    setContactRules: { id: ids.client, rules },
    tag: { id: ids.client, sensitivities: ['hiv', 'legal'] },
    archive: { id: ids.client },
    unarchive: { id: ids.client }
  },
  enquiries: {
    list: { query: 'h', filter: 'open', sort: 'asked', descending: false, offset: 0, limit: 50 },
    figures: {},
    ofClient: { clientId: ids.client },
    add: enquiry,
    change: { id: ids.enquiry, fields: enquiry },
    answer: { id: ids.enquiry },
    unanswer: { id: ids.enquiry },
    screen: { id: ids.enquiry, begun: true },
    wait: { id: ids.enquiry, waits: true },
    close: { id: ids.enquiry, why: 'full', words: 'no place before spring' },
    reopen: { id: ids.enquiry },
    convert: { id: ids.enquiry, language: 'fr' },
    destroy: { ids: [ids.enquiry] },
    setMonths: { months: 12 }
  },
  emergency: {
    get: { clientId: ids.client },
    save: { clientId: ids.client, fields: sheet, checked: true },
    confirm: { clientId: ids.client },
    print: { clientId: ids.client, language: 'fr' },
    savePdf: { clientId: ids.client, language: 'en' },
    numbers: {},
    setNumbers: {
      country: 'FR',
      fields: {
        emergency: '15',
        police: '17',
        direct: '',
        lines: { en: ['3114'], fr: ['3114'] },
        source: '3114.fr',
        checkedOn: '2026-11-22'
      }
    },
    checkNumbers: { country: 'DE' },
    dropNumbers: { country: 'FR' }
  },
  merges: {
    preview: { keep: ids.client, drop: ids.otherClient },
    merge: { keep: ids.client, drop: ids.otherClient, takes: ['phone'] },
    ofClient: { clientId: ids.client },
    undo: { id: ids.merge }
  },
  persons: {
    ofClient: { clientId: ids.client },
    names: { clientId: ids.client },
    add: { clientId: ids.client, fields: { ...person, name: 'Otter' } },
    change: { id: ids.person, fields: person },
    setContactRules: { id: ids.person, rules },
    conflicts: { clientId: ids.client, name: 'Grey Heron', phone: '+33 6 39 98 12 34', address: '12 rue des Lilas', referrer: 'Dr Moss' }
  },
  notes: {
    begin: { clientId: ids.client, format: 'soap' },
    beginPart: { id: ids.signed, personId: ids.person },
    get: { id: ids.draft },
    ofClient: { clientId: ids.client, whose: 'shared', offset: 0, limit: 20 },
    lastOf: { clientId: ids.client },
    unfinished: {},
    save: {
      id: ids.draft,
      revision: 1,
      header: { startAt: '2026-11-22T09:00:00.000Z', endAt: null, timeZone: 'Europe/Paris', modality: 'video', personsPresent: '' },
      doc: freeText('one', 'two'),
      format: 'free',
      reason: ''
    },
    guard: { id: ids.draft, modality: 'telephone' },
    goOn: { id: ids.draft, modality: 'telephone', override: { reason: 'said so' } },
    sign: { id: ids.draft, revision: 1 },
    amend: { id: ids.signed, kind: 'addition' },
    discard: { id: ids.draft },
    recover: { id: ids.draft },
    versions: { id: ids.signed },
    version: { id: ids.signed, version: ids.version },
    copied: {},
    print: { id: ids.signed, ...notePaper },
    savePdf: { id: ids.signed, ...notePaper }
  },
  search: { find: { query: 'heron "a phrase" beg', order: 'best', offset: 0, limit: 20 } },
  sessions: {
    checkLink: { link: 'https://zoom.us/j/123456789', names: ['Heron'] },
    newRoom: {},
    card: { clientId: ids.client },
    start: { clientId: ids.client, said },
    reopen: { id: ids.session },
    copyLink: { clientId: ids.client },
    end: { id: ids.session },
    confirm: { id: ids.session, what: 'place', place: 'At home' },
    mark: { id: ids.session, what: 'risk', words: 'one' },
    unmark: { id: ids.session, markId: ids.session },
    jot: { id: ids.session, text: 'one\ntwo' },
    unended: {},
    giveUp: { id: ids.session },
    running: {},
    now: {}
  },
  appointments: {
    days: { from: '2026-11-16', days: 42 },
    get: { id: ids.client, on: '2026-11-24' },
    ofClient: { clientId: ids.client, limit: 20 },
    check: { fields: appointment, repeats, instead: null },
    next: { clientId: ids.client, after: null },
    book: { fields: appointment, repeats, times: 12 },
    change: { id: ids.client, on: null, scope: 'following', fields: appointment, repeats, times: null },
    move: { id: ids.client, on: '2026-11-24', scope: 'all', date: '2026-11-25', time: '02:30' },
    settle: { id: ids.client, on: null, state: 'lateCancelled', by: 'client', reason: 'a fever' },
    endSeries: { id: ids.client, on: '2026-11-24' },
    remove: { id: ids.client, on: null },
    undo: { id: ids.client },
    reminder: { id: ids.client, on: null },
    printDay: { date: '2026-11-24', language: 'fr', names: 'initials' },
    exportIcs: { from: '2026-11-01', to: '2026-12-31', words: 'busy', language: 'en' },
    readIcs: { bytes: calendarFile },
    importIcs: { bytes: calendarFile, titles: 'kept' }
  },
  services: {
    list: {},
    add: service,
    change: { id: ids.client, fields: service },
    end: { id: ids.client },
    resume: { id: ids.client }
  },
  consents: {
    ofClient: { clientId: ids.client },
    history: { id: ids.consent },
    missing: { clientId: ids.client, purpose: 'onlineSession' },
    matrix: { query: 'h', filter: 'due', sort: 'name', descending: false, offset: 0, limit: 50 },
    give: { clientId: ids.client, fields: consent },
    withdraw: { id: ids.consent },
    review: { id: ids.consent },
    leave: { clientId: ids.client, person: 'Otter', on: '2026-11-22' },
    rejoin: { clientId: ids.client, person: 'Otter' },
    remark: { id: ids.consent, words: 'said so' },
    undo: { id: ids.consent }
  },
  screenings: {
    ofClient: { clientId: ids.client },
    get: { id: ids.screening },
    missing: { clientId: ids.client, modality: 'telephone' },
    list: { query: 'h', filter: 'open', sort: 'name', descending: false, offset: 0, limit: 50 },
    begin: { clientId: ids.client },
    save: { id: ids.screening, fields: suitable },
    conclude: { id: ids.screening, fields: suitable },
    discard: { id: ids.screening },
    recover: { id: ids.screening },
    reopen: { clientId: ids.client, why: 'risk', words: 'said so' },
    takeBack: { clientId: ids.client },
    print: { id: ids.screening, language: 'fr', words: { title: 'Évaluation', 'points.device': 'Appareil' } },
    savePdf: { id: ids.screening, language: 'fr', words: { title: 'Évaluation' } }
  },
  readiness: {
    look: {},
    set: { item: 'room', state: 'done', note: 'quiet', reviewOn: '2027-11-22' },
    signOff: {},
    print: { language: 'fr', words: { title: 'Prêt' } },
    savePdf: { language: 'fr', words: { title: 'Prêt' } }
  },
  referrals: {
    directory: {},
    addEntry: directoryEntry,
    changeEntry: { id: ids.entry, fields: directoryEntry },
    checkEntry: { id: ids.entry },
    removeEntry: { id: ids.entry },
    restoreEntry: { id: ids.entry },
    list: {},
    ofClient: { clientId: ids.client },
    make: { clientId: ids.client, fields: { options: [ids.entry], chosenId: ids.entry, reason: 'near', followUpOn: '2026-12-13' } },
    change: { id: ids.referral, fields: { options: [ids.entry], chosenId: null, reason: '', followUpOn: '' } },
    close: { id: ids.referral, outcome: 'arrived', words: 'said so' },
    letter: { id: ids.referral },
    print: { id: ids.referral, language: 'fr' },
    savePdf: { id: ids.referral, language: 'fr' }
  },
  platforms: {
    list: { language: 'fr' },
    get: { id: ids.platform, language: 'en' },
    ofClient: { clientId: ids.client },
    add: { ...platform, hosts: [...platform.hosts] },
    change: { id: ids.platform, fields: { ...platform, hosts: [...platform.hosts] } },
    setFact: { id: ids.platform, fact: { fact: 'encryption', value: 'yes', note: '', source: 'its page', checkedOn: '2026-11-20' } },
    dropFact: { id: ids.platform, fact: 'encryption' },
    check: { id: ids.platform },
    phaseOut: { id: ids.platform, until: '2026-12-31', successorId: null },
    keep: { id: ids.platform },
    remove: { id: ids.platform },
    restore: { id: ids.platform },
    clientsOn: { id: ids.platform, offset: 0, limit: 50 },
    choose: { clientIds: [ids.client], platformId: ids.platform },
    print: { language: 'fr' },
    savePdf: { language: 'fr' }
  },
  recordings: {
    list: { offset: 0, limit: 50 },
    ofClient: { clientId: ids.client },
    add: { clientId: ids.client, sessionId: ids.session, fields: recording, override: { reason: 'said so' } },
    change: { id: ids.recording, fields: recordingEntry },
    tickDeleted: { id: ids.recording },
    untickDeleted: { id: ids.recording }
  },
  sharing: {
    offer: { clientId: ids.client, language: 'fr' },
    preview: { clientId: ids.client, fields: { ...shared, way: 'print', parts: [{ kind: 'note', id: ids.signed }] } },
    share: { clientId: ids.client, fields: shared, passphrase: '' },
    open: { clientId: ids.client },
    settle: { id: ids.share, left: true },
    list: { clientId: ids.client, query: 'crip', basis: 'exception', sort: 'recipient', descending: true, offset: 0, limit: 50 },
    get: { id: ids.share },
    remark: { id: ids.share, words: 'received' },
    rules: { all: true, language: 'fr' },
    saveRule: { key: 'FR.child', fields: disclosureRule },
    dropRule: { key: 'FR.child' },
    account: { clientId: ids.client, ...accounted },
    printAccount: { clientId: ids.client, ...accounted },
    saveAccount: { clientId: ids.client, ...accounted }
  },
  documents: {
    texts: { about: 'client', language: 'fr' },
    begin: { clientId: ids.client, template: 'therapyAgreement', language: null },
    preview: preparation(ids.client),
    signedBefore: { template: 'therapyAgreement' },
    previewDraft: { preparation: preparation(ids.client), title: 'Heron', doc: text },
    prepare: preparation(ids.client),
    prepareFor: { clientIds: [ids.client], template: 'platformChange', fields: { en: { reason: 'one' }, fr: {} } },
    pack: { clientId: ids.client, language: 'en' },
    preparePack: { clientId: ids.client },
    get: { id: ids.client },
    list: { query: 'heron', state: 'all', template: null, sort: 'changed', descending: true, offset: 0, limit: 20 },
    ofClient: { clientId: ids.client },
    discard: { id: ids.client },
    recover: { id: ids.client },
    print: { ids: [ids.client] },
    savePdf: { ids: [ids.client] },
    showSaved: {},
    blanks: { ids: [ids.client] },
    handOver: { ids: [ids.client], explainedBy: 'Ada', explainedHow: 'both' },
    handed: {},
    takeBack: { passphrase: 'not this one, though it is long' },
    sign: { id: ids.client, place: 0, name: 'Heron', typed: '', ink: { width: 300, height: 100, lines: [[[1, 2, 3, 4]]] } },
    pages: { id: ids.client },
    signOnPaper: {
      id: ids.client,
      signers: [{ place: 0, name: 'Heron' }],
      on: '2026-11-22',
      pages: 3,
      explainedBy: 'Ada',
      explainedHow: 'orally'
    },
    signOrally: { id: ids.client, place: 0, name: 'Heron', words: 'Yes', witness: 'Sam', explainedBy: 'Ada', explainedHow: 'orally' },
    seal: { id: ids.client },
    decline: { id: ids.client, place: 0, name: '', reason: '' },
    give: { id: ids.client },
    printGiven: { clientId: ids.client, template: 'privacyNotice' },
    giveUnacknowledged: { id: ids.client, reason: 'a heron' },
    printRecord: { template: 'privacyNotice', clientId: null, language: 'fr' },
    saveRecord: { template: null, clientId: ids.client, language: 'en' },
    verify: { sha256: null, code: 'AAAA-AAAA-AAAA-AAAA' }
  },
  attachments: {
    list: { clientId: ids.client, query: 'let', sort: 'added', descending: true, removed: false, offset: 0, limit: 50 },
    begin: { clientId: ids.client, name: 'letter.pdf', bytes: 3 },
    append: { id: ids.half, offset: 0, bytes: new Uint8Array([1, 2, 3]) },
    finish: { id: ids.half },
    abandon: { id: ids.half },
    tidy: {},
    look: { id: ids.file },
    part: { id: ids.file, part: 0 },
    records: { clientId: ids.client },
    linked: { clientId: ids.client },
    link: { id: ids.file, record: { kind: 'recording', id: ids.recording } },
    unlink: { id: ids.file, record: { kind: 'recording', id: ids.recording } },
    change: { id: ids.file, name: 'letter', tags: ['report'] },
    remove: { id: ids.file },
    recover: { id: ids.file },
    export: { id: ids.file },
    scanner: {},
    chooseScanner: {},
    dropScanner: {},
    take: { clientId: ids.client, file: 'scan 1.pdf' },
    stop: {}
  },
  integrity: { look: {}, check: {}, cancel: {} },
  audit: {
    list: { room: '', clientId: null, from: null, to: null, offset: 0, limit: 50 },
    print: onPaper,
    savePdf: onPaper,
    verify: {}
  },
  drafts: {
    get: { form: 'client:new' },
    keep: { form: 'client:new', values: { name: 'Heron' } },
    drop: { form: 'client:new' }
  },
  templates: {
    list: { language: 'fr' },
    get: which,
    saveDraft: { ...which, title: 'Heron', doc: text },
    dropDraft: which,
    publish: { ...which, effectiveOn: '2100-01-01', note: 'a heron more', small: false },
    backToLibrary: { ...which, note: '' },
    versions: which,
    version: { id: ids.client }
  },
  policies: {
    list: { language: 'en' },
    get: policy,
    review: policy,
    change: { ...policy, fields: { owner: 'Ada Winslow', approvedOn: '2026-11-01', reviewMonths: '12', nextReviewOn: '' } },
    undo: policy,
    ask: { name: policy.name, person: ids.recipient, asked: true },
    acknowledge: {
      ...policy,
      person: ids.recipient,
      fields: { on: '2026-11-01', how: 'paper', documentId: '', version: '1.0', note: 'heron' }
    },
    takeBack: { id: ids.client },
    print: policy,
    savePdf: policy
  },
  recipients: {
    list: {},
    add: recipient,
    change: { id: ids.recipient, fields: recipient },
    check: { id: ids.recipient },
    end: { id: ids.recipient },
    resume: { id: ids.recipient },
    print: { language: 'fr' },
    savePdf: { language: 'fr' }
  },
  backups: {
    make: { passphrase },
    cancel: {},
    last: {},
    look: {},
    now: {},
    automatic: { when: 'closing' },
    due: { when: 'meanwhile' },
    chooseFolder: { destination: 'first' },
    dropFolder: { destination: 'second' },
    plan: { onClosing: true, everyHours: 4, redAfterDays: 7, retention: { last: 5, daily: 14, weekly: 8, monthly: 12 } },
    setPassphrase: { passphrase },
    choose: {},
    pick: { id: 'first-2026-11-22-09-00-00' },
    open: { passphrase },
    leave: {},
    restore: { newPassphrase: passphrase },
    deleteAside: { id: 'own.aside-1', typed: '2026-11-22' }
  },
  offsite: {
    look: {},
    wayBack: { language: 'fr' },
    configure: { engine: 'restic', repository: '/proc/nowhere', secret: 'x', keyId: '', keySecret: null },
    turn: { on: false },
    forget: {},
    test: {},
    create: {},
    copyFile: {},
    resume: {},
    cancel: {}
  },
  settings: {
    get: {},
    change: { practiceName: 'Quiet Room', autoLockMinutes: 5, fee: 7000 },
    preferences: {},
    prefer: { language: 'fr', theme: 'dark' }
  },
  security: {
    look: {},
    answerDisk: { answer: 'on' },
    tick: { check: 'updates' },
    untick: { check: 'updates' },
    proveFile: { key: passphrase },
    proveNewest: {},
    proveDue: {},
    cancelProof: {},
    plan: {},
    changePlan: { people: 'Otter, +33 6' },
    planPaper: { language: 'fr' },
    printPlan: { language: 'en' },
    savePlan: { language: 'fr' }
  },
  exchanges: {
    list: { query: 'heron', filter: 'all', clientId: ids.client, whose: 'shared', offset: 0, limit: 50 },
    get: { id: ids.exchange },
    add: { clientId: ids.client, fields: { ...message, personId: ids.person, alone: true } },
    change: { id: ids.exchange, fields: message },
    answer: { id: ids.exchange, fields: { answeredAt: '2026-11-22T08:45:00.000Z', answeredHow: 'email', reply: 'of course', minutes: 10 } },
    close: { id: ids.exchange, why: 'inSession', words: 'we talked about it' },
    reopen: { id: ids.exchange },
    remove: { id: ids.exchange },
    restore: { id: ids.exchange }
  },
  marks: {
    get: { kind: 'note', id: ids.signed },
    set: { kind: 'note', id: ids.signed, fields: { personId: ids.person, sensitivities: ['legal', 'hiv'] } }
  },
  tasks: {
    list: {
      query: 'heron',
      filter: 'open',
      clientId: null,
      sort: 'client',
      descending: true,
      offset: 0,
      limit: 50,
      words: { own: 'Task' }
    },
    add: { words: 'call the school', dueOn: '2026-11-24', clientId: ids.client, repeat: { every: 2, unit: 'week' } },
    change: { id: ids.task, fields: { words: 'write to the school', dueOn: '2026-11-25', clientId: null, repeat: null } },
    postpone: { id: ids.task, to: '2026-11-30' },
    finish: { id: ids.task },
    unfinish: { id: ids.task },
    remove: { id: ids.task },
    restore: { id: ids.task },
    remind: {}
  },
  today: { look: {} }
})

/** A value with a short name, so that a failure never prints five megabytes. */
export interface Named {
  readonly name: string
  readonly make: () => unknown
}

const named = (name: string, make: () => unknown): Named => ({ name, make })

const nested = (levels: number, wrap: (inner: unknown) => unknown): unknown => {
  let value: unknown = []
  for (let level = 0; level < levels; level++) value = wrap(value)
  return value
}

const cyclic = (): unknown => {
  const one: Record<string, unknown> = {}
  one['itself'] = one
  return one
}

/** What can come through a port between processes, or be built by a page that was taken over. */
const cloneable: readonly Named[] = [
  named('1 MB of a', () => 'a'.repeat(1_000_000)),
  named('5 MB of é', () => 'é'.repeat(2_500_000)),
  named('3 MB of combining marks', () => `e${'\u0301'.repeat(1_500_000)}`),
  named('3 MB that fold to more', () => '\ufdfa'.repeat(1_000_000)),
  named('1 MB of quotes', () => '"'.repeat(1_000_000)),
  named('a lone high surrogate', () => 'a\ud800b'),
  named('a lone low surrogate', () => '\udc00'),
  named('a NUL', () => 'a\0b'),
  named('only spaces', () => ' \u00a0\u2003'),
  named('right-to-left', () => '\u202etxet\u202c'),
  named('private use marks', () => '\ue000hit\ue001'),
  named('SQL', () => `'; drop table notes; --`),
  named('index syntax', () => 'NEAR(a b) AND ^"* OR {body} : -"'),
  named('HTML', () => '<img src=x onerror=alert(1)>'),
  named('a path', () => '../../../../etc/passwd'),
  named('a uuid of another version', () => '6ba7b810-9dad-11d1-80b4-00c04fd430c8'),
  named('a uuid that nothing has', () => '01900000-0000-7000-8000-000000000000'),
  named('a leap day that is none', () => '2026-02-29'),
  named('a moment far off', () => '9999-12-31T23:59:59.999Z'),
  named('the zone __proto__', () => '__proto__'),
  named('NaN', () => Number.NaN),
  named('-0', () => -0),
  named('Infinity', () => Number.POSITIVE_INFINITY),
  named('2 ** 53', () => 2 ** 53),
  named('1e308', () => 1e308),
  named('-1', () => -1),
  named('a fraction', () => 0.5),
  named('a bigint', () => 2n ** 70n),
  named('undefined', () => undefined),
  named('null', () => null),
  named('true', () => true),
  named('a date', () => new Date(0)),
  named('a date that is none', () => new Date(Number.NaN)),
  named('a map', () => new Map([['id', 'x']])),
  named('a set', () => new Set(['id'])),
  named('bytes', () => new Uint8Array(64)),
  named('a regular expression', () => /(a+)+$/),
  named('an error', () => new Error('x')),
  named('a cycle', cyclic),
  named('10,000 arrays in one another', () => nested(10_000, (inner) => [inner])),
  named('10,000 objects in one another', () => nested(10_000, (inner) => ({ content: inner }))),
  named('10,000 quotes in one another', () => nested(10_000, (inner) => ({ type: 'blockquote', content: [inner] }))),
  named('300,000 items', () => Array.from({ length: 300_000 }, () => ({ type: 'paragraph' }))),
  named('an array with holes', () => {
    const holes: unknown[] = []
    holes[50_000] = 1
    return holes
  }),
  named('own __proto__', () => JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}')),
  named('100,000 keys', () => Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`k${n}`, n])))
]

/** What only code in the same process could hand over. */
const uncloneable: readonly Named[] = [
  named('a function', () => () => 'x'),
  named('a symbol', () => Symbol('x')),
  named('a class', () => class {}),
  named('a promise', () => Promise.resolve('x')),
  named('a getter that throws', () => ({
    get id(): string {
      throw new Error('x')
    }
  })),
  named(
    'a proxy that throws',
    () =>
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('x')
          }
        }
      )
  ),
  named('what says it is a string', () => ({ toString: () => 'vault', valueOf: () => 'vault' })),
  named('a string object', () => Object('vault'))
]

const anything: fc.Arbitrary<Named> = fc
  .anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withTypedArray: true,
    withSparseArray: true,
    withUnicodeString: true
  })
  .map((value) => named(`anything ${fc.stringify(value).slice(0, 300)}`, () => value))

/** Any wrong value; `fromPage` leaves out what no port between processes lets through. */
export const hostile = (fromPage: boolean): fc.Arbitrary<Named> =>
  fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...cloneable, ...(fromPage ? [] : uncloneable)) }, { weight: 1, arbitrary: anything })

/** Names that are no room's and no method's. */
export const wrongNames: readonly unknown[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'then',
  '__defineGetter__',
  '',
  ' ',
  'Vault',
  'vault ',
  'vault\0',
  'vault.state',
  'clients/list',
  'x'.repeat(1_000_000),
  '\ud800',
  0,
  -1,
  Number.NaN,
  1n,
  null,
  undefined,
  true,
  ['vault'],
  ['state'],
  { toString: () => 'vault' },
  Object('vault'),
  Symbol.iterator,
  () => 'vault',
  new Map([['vault', 1]])
]

type Path = readonly (string | number)[]

const pathsOf = (value: unknown, at: Path = []): Path[] => [
  at,
  ...(typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...at, key])) : [])
]

const replaced = (value: unknown, [first, ...rest]: Path, by: (old: unknown) => unknown): unknown => {
  if (first === undefined) return by(value)
  if (Array.isArray(value)) return value.map((part: unknown, n) => (n === Number(first) ? replaced(part, rest, by) : part))
  return { ...(value as object), [first]: replaced((value as Record<string, unknown>)[first], rest, by) }
}

const without = (value: unknown, path: Path): unknown =>
  replaced(value, path.slice(0, -1), (old) => {
    const last = path.at(-1)
    if (last === undefined) return undefined
    if (Array.isArray(old)) return old.toSpliced(Number(last), 1)
    return Object.fromEntries(Object.entries(old as object).filter(([key]) => key !== last))
  })

const strangeKeys = ['extra', '__proto__', 'constructor', 'toString', 'toJSON', 'then', 'id', '']

/** The object with one more own key, `__proto__` too. */
const withKey = (old: unknown, key: string, value: unknown): unknown =>
  typeof old === 'object' && old !== null
    ? Object.defineProperty({ ...old }, key, { value, enumerable: true, configurable: true, writable: true })
    : old

/** A valid input with one part replaced, left out, or added. */
export const spoiled = (valid: unknown, fromPage: boolean): fc.Arbitrary<Named> =>
  fc
    .tuple(
      fc.constantFrom('replace', 'replace', 'replace', 'leave out', 'add'),
      fc.constantFrom(...pathsOf(valid)),
      hostile(fromPage),
      fc.constantFrom(...strangeKeys)
    )
    .map(([how, path, { name, make }, key]) => {
      const place = path.join('.') || 'the whole'
      if (how === 'leave out') return named(`without ${place}`, () => without(valid, path))
      if (how === 'add')
        return named(`with key ${JSON.stringify(key)} (${name}) at ${place}`, () =>
          replaced(valid, path, (old) => withKey(old, key, make()))
        )
      return named(`with ${name} at ${place}`, () => replaced(valid, path, make))
    })
