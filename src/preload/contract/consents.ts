// The life of a consent: who agreed to what, when and how; until when it holds; what stands open without it.
import { z } from 'zod'
import { read, write } from './kinds.ts'
import { id, isoDate, language, line, someLine, someText, text } from './fields.ts'
import { modalities } from './notes.ts'
import type { TemplateName } from './templates.ts'

/** What somebody can agree to, in the order in which it is asked. A name is for ever: records remember it. */
export const consentKinds = [
  'therapy',
  'privacy',
  'minors',
  'limitedIdentity',
  'online',
  'telephone',
  'messages',
  'recording',
  'release',
  'emailReminders'
] as const
export const consentKind = z.enum(consentKinds)
export type ConsentKind = (typeof consentKinds)[number]

/** What somebody agrees to in particular: to whom something is released, what a recording is for. */
export const particularKinds: readonly ConsentKind[] = ['recording', 'release']

/** The texts by which a consent can be given: a version that says something else makes it due. */
export const consentTexts = [
  'therapyAgreement',
  'onlineCounselling',
  'recording',
  'release',
  'minors',
  'privacyNotice',
  'hipaaNotice',
  'appointmentEmails'
] as const satisfies readonly TemplateName[]
export type ConsentText = (typeof consentTexts)[number]

/**
 * `due`: it holds, and is to be looked at again. `left`: of somebody who no longer takes part; asked of nobody any more.
 * `void`: entered by mistake and taken back at once.
 */
export const consentStates = ['given', 'due', 'expired', 'withdrawn', 'declined', 'left', 'void'] as const
export type ConsentState = (typeof consentStates)[number]

/** Why a consent is to be looked at again: its year is over, it ends soon, or what it was given for has changed (R062). */
export const dueReasons = ['expiring', 'birthday', 'fee', 'modality', 'country', 'version', 'yearly'] as const
export type DueReason = (typeof dueReasons)[number]

export const ways = ['screen', 'paper', 'oral'] as const
export const way = z.enum(ways)
export type Way = z.infer<typeof way>

/** What she is about to do, and what it takes. */
export const purposes = ['onlineSession', 'recording', 'sharing', 'emailReminder', ...modalities] as const
export const purpose = z.enum(purposes)
export type Purpose = (typeof purposes)[number]

export interface Consent {
  readonly id: string
  readonly clientId: string
  readonly kind: ConsentKind
  /** Who gives it; empty for the client. */
  readonly person: string
  /** To whom and what, or what for; empty for most kinds. */
  readonly about: string
  readonly state: ConsentState
  /** Null unless it is due. */
  readonly why: DueReason | null
  /** Version of the text; empty where none is known. */
  readonly version: string
  readonly language: 'en' | 'fr'
  readonly documentId: string | null
  readonly how: Way
  readonly explainedBy: string
  readonly explainedHow: string
  readonly givenAt: string
  /** Of the practice when it was given. */
  readonly timeZone: string
  readonly expiresOn: string | null
  readonly reviewOn: string | null
  readonly withdrawnAt: string | null
}

/** What is not there, or holds no longer. */
export interface Missing {
  readonly kind: ConsentKind
  /** Whose it is; empty for the client. */
  readonly person: string
  /** `otherPurpose`: what they agreed to is another recording, or a release to somebody else. */
  readonly state: 'missing' | 'expired' | 'withdrawn' | 'declined' | 'otherPurpose'
}

export const eventKinds = ['given', 'renewed', 'declined', 'withdrawn', 'reviewed', 'remarked', 'undone', 'overridden'] as const
export type EventKind = (typeof eventKinds)[number]

/** Beside the steps of the consent itself: whoever gives it no longer takes part, or does again. */
export type PersonStep = 'left' | 'rejoined'

export interface ConsentEvent {
  readonly id: string
  readonly what: EventKind | PersonStep
  readonly at: string
  /** What was overridden, else null. */
  readonly purpose: Purpose | null
  /** Her own words, or the client's. */
  readonly words: string
  readonly version: string | null
  readonly language: 'en' | 'fr' | null
  readonly how: Way | null
  readonly explainedBy: string | null
  readonly explainedHow: string | null
  readonly expiresOn: string | null
  /** From which day on they no longer take part. */
  readonly leftOn: string | null
}

/** Whoever gives consents beside the client: a partner, a parent, a member of a group. */
export interface Participant {
  readonly name: string
  /** The day from which on they no longer take part, perhaps one that is to come; null while they do. */
  readonly leftOn: string | null
}

export interface ClientConsents {
  readonly consents: readonly Consent[]
  /** Too young to consent alone where they live. */
  readonly minor: boolean
  /** What the record asks for and nobody has given. */
  readonly missing: readonly ConsentKind[]
  /** The persons of the file, and whoever else has given consents beside the client. */
  readonly persons: readonly Participant[]
  /** Where she went on without one, and why; newest first. */
  readonly overrides: readonly ConsentEvent[]
}

/** For which anybody consents to anything. */
const mostYears = 50

const optionalDate = z.union([z.literal('').transform(() => null), z.null(), isoDate])

/** A consent entered by hand: given on paper or orally, perhaps before there was this program. */
export const consentFields = z
  .strictObject({
    kinds: z.array(consentKind).min(1).max(consentKinds.length),
    answer: z.enum(['given', 'declined']),
    person: line(120),
    about: line(300),
    on: isoDate,
    how: way,
    language,
    version: line(60),
    /** Who explained it, and how (R049). */
    explainedBy: line(120),
    explainedHow: line(200),
    expiresOn: optionalDate,
    words: text(1000)
  })
  .refine(({ kinds, about }) => about !== '' || !kinds.some((kind) => particularKinds.includes(kind)), {
    path: ['about'],
    message: 'aboutMissing'
  })
  // 45 CFR 164.508(c): a release names the day or event that ends it
  .refine(({ kinds, answer, expiresOn }) => answer === 'declined' || expiresOn !== null || !kinds.includes('release'), {
    path: ['expiresOn'],
    message: 'endMissing'
  })
  .refine(({ on, expiresOn }) => expiresOn === null || expiresOn >= on, { path: ['expiresOn'], message: 'endBefore' })
  // a slip of the hand: nothing is agreed to for so long
  .refine(({ on, expiresOn }) => expiresOn === null || Number(expiresOn.slice(0, 4)) - Number(on.slice(0, 4)) <= mostYears, {
    path: ['expiresOn'],
    message: 'endFar'
  })
export type ConsentFields = z.infer<typeof consentFields>

export const consentFilters = ['all', 'missing', 'due', 'withdrawn'] as const
export type ConsentFilter = (typeof consentFilters)[number]

export const matrixQuery = z.strictObject({
  /** Any parts of name, alias, e-mail or phone. */
  query: line(200),
  filter: z.enum(consentFilters),
  sort: z.enum(['name', 'lastSession']),
  descending: z.boolean(),
  offset: z.int().min(0).max(1_000_000),
  limit: z.int().min(1).max(200)
})

export type CellState = Exclude<ConsentState, 'void' | 'left'> | 'missing'

export interface MatrixRow {
  readonly clientId: string
  readonly name: string
  readonly alias: string
  /** No entry: neither asked for nor given. */
  readonly cells: Readonly<Partial<Record<ConsentKind, CellState>>>
}

/**
 * From which birthdays on the rule about who consents changes, by country (domain facts §2.6); the first is that
 * from which young people usually consent for themselves. A rule of thumb, shown with its source, never a verdict.
 */
export const ageRules: readonly {
  readonly place: string
  readonly country: string | null
  readonly ages: readonly number[]
  readonly source: string
  readonly checkedOn: string
}[] = [
  {
    place: 'FR',
    country: 'FR',
    ages: [18],
    source: 'Code de déontologie des psychologues, art. 9; Code civil, art. 371-1',
    checkedOn: '2026-11-28'
  },
  { place: 'QC', country: 'CA', ages: [14, 18], source: 'Code civil du Québec, art. 14', checkedOn: '2026-11-28' },
  {
    place: 'CA',
    country: 'CA',
    ages: [16, 18],
    source: 'New Brunswick: Medical Consent of Minors Act; elsewhere by capacity',
    checkedOn: '2026-11-28'
  },
  { place: 'UK', country: 'GB', ages: [16, 18], source: 'Family Law Reform Act 1969, s. 8; Gillick [1985]', checkedOn: '2026-11-28' },
  {
    place: 'US',
    country: 'US',
    ages: [18],
    source: 'by state; several allow 12 to 16 for outpatient counselling',
    checkedOn: '2026-11-28'
  },
  { place: 'other', country: null, ages: [18], source: 'majority in most countries', checkedOn: '2026-11-28' }
]

export const consents = {
  ofClient: read(z.strictObject({ clientId: id }), { clinical: true }).returns<ClientConsents>(),
  /** Everything that ever happened to one consent, newest first. */
  history: read(z.strictObject({ id }), { clinical: true }).returns<ConsentEvent[]>(),
  /** What stands in the way of a purpose, and whose consent it is; of a recording for `about`, for the client and each of `persons`; of sharing with whoever `about` says, on the release `releaseId`, and of what concerns the person `alone` with theirs alone. */
  missing: read(
    z.strictObject({
      clientId: id,
      purpose,
      persons: z.array(line(120)).max(12).optional(),
      about: line(300).optional(),
      releaseId: id.optional(),
      alone: someLine(120).optional()
    })
  ).returns<Missing[]>(),
  /** One window of clients × kinds, and how many clients there are. */
  matrix: read(matrixQuery).returns<{ rows: MatrixRow[]; total: number }>(),
  /**
   * One consent for each kind and each who gives it: the person of the fields, and `others` who say the same; one that is there already is
   * renewed. `notYet` for a day that is to come; `invalid` for the parents' word in the minor's own name.
   */
  give: write(z.strictObject({ clientId: id, fields: consentFields, others: z.array(someLine(120)).max(30).optional() })).returns<{
    ids: string[]
  }>(),
  /** As easy as giving (GDPR art. 7(3)): no reason is asked for. */
  withdraw: write(z.strictObject({ id })).returns<null>(),
  /** Looked at again with the client, and still wanted. */
  review: write(z.strictObject({ id })).returns<null>(),
  /** Somebody beside the client no longer takes part from that day on, and is asked for nothing more; `rejoin` takes it back. */
  leave: write(z.strictObject({ clientId: id, person: someLine(120), on: isoDate })).returns<null>(),
  rejoin: write(z.strictObject({ clientId: id, person: someLine(120) })).returns<null>(),
  remark: write(z.strictObject({ id, words: someText(1000) })).returns<null>(),
  /** Takes the last step back, as a step of its own; `conflict` once it is no slip any more. */
  undo: write(z.strictObject({ id })).returns<null>()
}
