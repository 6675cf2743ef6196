// The suitability screening (R039–R041): whether working at a distance serves this client at this stage; concluded once, and held for some months.
import { z } from 'zod'
import type { SavedFile } from './documents.ts'
import { id, language, line, text } from './fields.ts'
import { act, read, write } from './kinds.ts'
import { modalities, type Modality } from './notes.ts'

/** What is looked at, in the order in which it is asked; each point is put so that *yes* speaks for working at a distance. */
export const screeningSections = {
  technology: ['device', 'connection', 'skills', 'fallback'],
  privacy: ['room', 'unheard', 'ownAccounts'],
  communication: ['hearsAndSees', 'language', 'expresses'],
  presentation: ['workable', 'noAcuteState', 'otherSupport'],
  capacity: ['understands', 'decides'],
  home: ['safeAtHome', 'unwatched'],
  place: ['placeKnown', 'localHelp', 'reachable'],
  minor: ['guardiansAgree', 'adultNear', 'ownWish']
} as const
export type ScreeningSection = keyof typeof screeningSections
export const screeningSection = Object.keys(screeningSections) as ScreeningSection[]
export const screeningPoints = Object.values(screeningSections).flat()
export const pointAnswers = ['yes', 'unsure', 'no'] as const

export const riskPoints = [
  'suicidalThoughts',
  'suicidePlan',
  'selfHarm',
  'harmToOthers',
  'harmFromOthers',
  'substances',
  'severeState'
] as const

export const riskAnswers = ['no', 'past', 'present'] as const

/** In the practitioner's judgement, never reckoned. */
export const riskLevels = ['low', 'moderate', 'high'] as const

export const outcomes = ['suitable', 'conditions', 'notNow', 'refer'] as const
export type Outcome = (typeof outcomes)[number]

/** Ways of meeting for which it is asked. */
export const distant = ['video', 'voice', 'telephone', 'chat', 'messages', 'email'] as const satisfies readonly Modality[]
export type Distant = (typeof distant)[number]

export const isDistant = (modality: Modality): modality is Distant => (distant as readonly Modality[]).includes(modality)

/** Months for which it holds unless she says otherwise (domain facts §3.4). */
export const monthsHeld = 6

const orNot = <const C extends readonly string[]>(choices: C) => z.union([z.literal(''), z.enum(choices)])

/** A draft may have anything left open. */
export const screeningFields = z.strictObject({
  modalities: z
    .array(z.enum(distant))
    .max(distant.length)
    .transform((chosen) => distant.filter((each) => chosen.includes(each))),
  answers: z.partialRecord(z.enum(screeningPoints), z.enum(pointAnswers)),
  /** Her words on each section. */
  remarks: z.partialRecord(z.enum(screeningSection), text(1000)),
  risks: z.partialRecord(z.enum(riskPoints), z.enum(riskAnswers)),
  riskLevel: orNot(riskLevels),
  riskWords: text(2000),
  /** What protects the client. */
  protective: text(1000),
  /** What is done in an emergency, and by whom. */
  emergencyPlan: text(1000),
  outcome: orNot(outcomes),
  /** The conditions, or why not now, or where to. */
  outcomeWords: text(2000),
  months: z.int().min(1).max(12)
})
export type ScreeningFields = z.infer<typeof screeningFields>

/** What is still open before it can be concluded: names of points, risk points and fields, in order. */
export const openIn = (fields: ScreeningFields, minor: boolean): string[] => {
  const { modalities: ways, answers, risks, riskLevel, riskWords, outcome, outcomeWords, emergencyPlan } = fields
  const asked = screeningSection.filter((section) => section !== 'minor' || minor).flatMap((section) => screeningSections[section])
  const wordy = outcome !== '' && outcome !== 'suitable' && outcomeWords.trim() === ''
  const explained = riskPoints.every((point) => risks[point] !== 'present') && riskLevel !== 'high'
  return [
    ...(ways.length === 0 ? ['modalities'] : []),
    ...asked.filter((point) => answers[point] === undefined),
    ...riskPoints.filter((point) => risks[point] === undefined),
    ...(riskLevel === '' ? ['riskLevel'] : []),
    ...(!explained && riskWords.trim() === '' ? ['riskWords'] : []),
    ...(!explained && emergencyPlan.trim() === '' ? ['emergencyPlan'] : []),
    ...(outcome === '' ? ['outcome'] : []),
    ...(wordy ? ['outcomeWords'] : [])
  ]
}

/**
 * `holds`: concluded, and it says that one may work at a distance. `due`: holds, and ends within a month. `reopened`: what it rested on has
 * changed. `unsuitable`: it said not now, or somebody else.
 */
export const screeningStates = ['missing', 'draft', 'holds', 'due', 'expired', 'reopened', 'unsuitable'] as const
export type ScreeningState = (typeof screeningStates)[number]

/** What has changed since (R041). */
export const reopenReasons = ['country', 'modality', 'risk', 'other'] as const
export type ReopenReason = (typeof reopenReasons)[number]

export interface ScreeningLack {
  readonly state: Exclude<ScreeningState, 'holds' | 'due'>
  /** Null unless it was reopened. */
  readonly why: ReopenReason | null
}

export interface ScreeningRow {
  readonly id: string
  /** UTC; null while it is a draft. */
  readonly concludedAt: string | null
  readonly startedAt: string
  /** Of the practice when it was concluded. */
  readonly timeZone: string
  readonly outcome: Outcome | null
  /** Last day on which it holds, ISO. */
  readonly validUntil: string | null
  readonly signedBy: string
}

export type Screening = ScreeningRow & {
  readonly clientId: string
  readonly clientName: string
  readonly fields: ScreeningFields
  /** Those under age are asked more. */
  readonly minor: boolean
  /** Of the client when it was concluded, else now. */
  readonly country: string
  /** SHA-256 of all that was concluded, hex; null while it is a draft. */
  readonly sha256: string | null
}

export interface ScreeningEvent {
  readonly id: string
  readonly what: 'reopened' | 'takenBack' | 'overridden'
  readonly why: ReopenReason | null
  readonly modality: Modality | null
  readonly words: string
  readonly at: string
}

export interface ClientScreenings {
  readonly state: ScreeningState
  readonly why: ReopenReason | null
  /** The newest that was concluded, with its outcome and end. */
  readonly last: ScreeningRow | null
  readonly draftId: string | null
  /** Conclusions, newest first. */
  readonly history: readonly ScreeningRow[]
  /** Newest first. */
  readonly events: readonly ScreeningEvent[]
}

export const screeningFilters = ['open', 'all'] as const
export const screeningQuery = z.strictObject({
  /** Any parts of name, alias, e-mail or phone. */
  query: line(200),
  /** `open`: those who meet online without one that holds, or whose ends soon. */
  filter: z.enum(screeningFilters),
  sort: z.enum(['name', 'validUntil', 'lastSession']),
  descending: z.boolean(),
  offset: z.int().min(0).max(1_000_000),
  limit: z.int().min(1).max(200)
})

export interface ScreeningListRow {
  readonly clientId: string
  readonly name: string
  readonly alias: string
  readonly state: ScreeningState
  readonly why: ReopenReason | null
  readonly outcome: Outcome | null
  readonly validUntil: string | null
}

const word = z.string().max(400)
/** What stands on paper beside the answers: only the screen has the words, by key of the point, the answer or the field. */
const onPaper = z.strictObject({
  id,
  language,
  words: z.record(z.string().regex(/^[a-z][\w.]{0,60}$/i), word).refine((words) => Object.keys(words).length <= 160)
})
export type ScreeningPaper = z.infer<typeof onPaper>

const one = z.strictObject({ id })
const ofClient = z.strictObject({ clientId: id })

export const screenings = {
  ofClient: read(ofClient, { clinical: true }).returns<ClientScreenings>(),
  get: read(one, { clinical: true }).returns<Screening>(),
  /** What stands in the way of a session by this way of meeting; null where nothing does, or where none is needed. */
  missing: read(z.strictObject({ clientId: id, modality: z.enum(modalities) })).returns<ScreeningLack | null>(),
  /** The clients who meet at a distance, or were screened before: one window of them, and how many there are. */
  list: read(screeningQuery).returns<{ rows: ScreeningListRow[]; total: number }>(),
  /** The client's draft, or a new one. */
  begin: write(ofClient).returns<{ id: string }>(),
  /** Refuses with `signed` what was concluded. */
  save: write(z.strictObject({ id, fields: screeningFields })).returns<null>(),
  /** Signed and locked for good. Refuses with `invalid` and the field that is still open. */
  conclude: write(z.strictObject({ id, fields: screeningFields })).returns<null>(),
  /** A draft out of the way; undone by `recover`. */
  discard: write(one).returns<null>(),
  recover: write(one).returns<null>(),
  /** Something that it rested on has changed; undone by `takeBack`. */
  reopen: write(z.strictObject({ clientId: id, why: z.enum(['risk', 'other']), words: text(1000) })).returns<null>(),
  /** Of what was reopened and stands, the last. */
  takeBack: write(ofClient).returns<null>(),
  print: act(onPaper, { leaves: true }).returns<null>(),
  savePdf: act(onPaper, { leaves: true }).returns<SavedFile>()
}
