// Starting a session: what is asked before it, the link that the operating system opens, the stamps of start and end, what happens between.
import { z } from 'zod'
import { act, read, write } from './kinds.ts'
import { id, line, nothing, override, text, utc, webLink } from './fields.ts'
import { modality, type Modality } from './notes.ts'

export interface Session {
  readonly id: string
  readonly clientId: string
  readonly clientName: string
  readonly startedAt: string
  readonly endedAt: string | null
  readonly timeZone: string
  /** Host of the link, e.g. zoom.us; null for a session without one. */
  readonly host: string | null
  /** Null for one of before the card was there. */
  readonly modality: Modality | null
}

export interface LinkJudgement {
  readonly allowed: boolean
  /** Why it is not opened; null when it may be. */
  readonly fault: 'notALink' | 'notHttps' | 'unknownHost' | 'closed' | 'namesSomeone' | null
  readonly host: string | null
  /** Null for a host of her own. */
  readonly platform: string | null
}

/** Held at a distance and at the same time: place, identity and privacy are asked, and a plan is needed for when it is cut off. */
export const liveAtDistance: readonly Modality[] = ['video', 'voice', 'telephone', 'chat']
/** Opened by the client's link. */
export const byLink: readonly Modality[] = ['video', 'voice']

/** By which she knows that it is the client (R074); `later`: asked as the session begins, and open until then. */
export const identityChecks = ['codeWord', 'identifiers', 'known', 'later'] as const
export type IdentityCheck = (typeof identityChecks)[number]
export const asked = ['confirmed', 'later'] as const

/** Her own end (R119): the door, the headset, nobody who overhears, no assistant that listens. */
export const privacyHere = ['door', 'headset', 'alone', 'assistants'] as const
/** Her own equipment (R012). */
export const equipmentParts = ['headset', 'microphone', 'camera', 'power', 'network'] as const

const onlyOf = <const L extends readonly [string, ...string[]]>(list: L) =>
  z
    .array(z.enum(list))
    .max(list.length)
    .transform((some) => list.filter((each) => (some as string[]).includes(each)) as L[number][])

/** What happens if the session is cut off (R016). */
export const cutOffPlan = z.strictObject({
  caller: z.enum(['practitioner', 'client']),
  number: line(60),
  /** Minutes to wait before. */
  after: z.int().min(0).max(120)
})
export type CutOffPlan = z.infer<typeof cutOffPlan>

/** What she says on the card; kept with the session as it was said. */
export const startSaid = z.strictObject({
  modality,
  /** Zoom's own program instead of the browser. */
  native: z.boolean(),
  identity: z.enum(identityChecks),
  /** Where the client is now; empty where nobody asks (in person, in writing). */
  place: line(300),
  placeAsked: z.enum(asked),
  privacyHere: onlyOf(privacyHere),
  privacyThere: z.enum(asked),
  equipment: onlyOf(equipmentParts),
  recorded: z.boolean(),
  /** Whoever is there besides those expected. */
  others: line(200),
  plan: cutOffPlan,
  /** Planned length, and after how many minutes the platform ends it; null: not known. */
  minutes: z.int().min(5).max(480),
  limitMinutes: z.int().min(5).max(1440).nullable(),
  /** By which the client is told from somebody else; kept on the file. */
  codeWord: line(60)
})
export type StartSaid = z.output<typeof startSaid>

/** What a start lacks: gone on with only for a reason. */
export const lacks = ['place', 'privacyHere', 'plan', 'recording', 'platform'] as const
export type Lack = (typeof lacks)[number]

/** What of it can be told by what she says alone; of somebody who must not be called no number is asked. */
export const lacksIn = ({ modality: way, place, placeAsked, privacyHere: here, plan }: StartSaid, callable: boolean): Lack[] =>
  liveAtDistance.includes(way)
    ? [
        ...(place === '' && placeAsked === 'confirmed' ? (['place'] as const) : []),
        ...(here.includes('door') && here.includes('alone') ? [] : (['privacyHere'] as const)),
        ...(callable && plan.number === '' ? (['plan'] as const) : [])
      ]
    : []

/** What was to be asked as the session began, and has not been answered. */
export const openChecks = ['identity', 'place', 'privacy'] as const
export type OpenCheck = (typeof openChecks)[number]

/** What is so, with what was said at the start and since; what a note is filled with (domain facts §5.2). */
export interface SessionFacts {
  readonly place: string
  readonly placeConfirmed: boolean
  readonly identity: IdentityCheck
  readonly privacy: boolean
  readonly recorded: boolean
  readonly others: string
}

export const marks = ['technical', 'risk', 'oralConsent'] as const
export type Mark = (typeof marks)[number]

export interface SessionMark {
  readonly id: string
  readonly what: Mark
  readonly at: string
  readonly words: string
}

/** How the client's link or number would be opened. */
export interface Exit {
  /** Host, or the number as it is dialled. */
  readonly to: string
  readonly platform: string | null
  /** Zoom's own program could open it. */
  readonly native: boolean
}

/** What the card is filled with: as last time, else from the record. */
export interface StartCard {
  readonly said: StartSaid
  /** Places of before, the last one first. */
  readonly places: readonly string[]
  /** Whoever is expected besides the client. */
  readonly expected: readonly string[]
  /** Null where the record has none, or one that may not be opened. */
  readonly link: Exit | null
  readonly telephone: Exit | null
  /** The client's other running session or somebody else's; null where none runs. */
  readonly running: Session | null
}

export interface SessionNow {
  /** The session's: the log names it. */
  readonly id: string
  readonly session: Session
  readonly facts: SessionFacts | null
  readonly open: readonly OpenCheck[]
  readonly marks: readonly SessionMark[]
  readonly minutes: number
  readonly limitMinutes: number | null
  readonly plan: CutOffPlan | null
  readonly codeWord: string
  readonly places: readonly string[]
  /** Opened again by its link or number. */
  readonly exit: Exit | null
  readonly jotting: string
  /** The note that was begun of it. */
  readonly noteId: string | null
}

const ofClient = z.strictObject({ clientId: id })

export const sessions = {
  /** Whether a link may be opened: https, a known host or one of her own, no credentials, none of `names` in it. */
  checkLink: read(z.strictObject({ link: webLink, names: z.array(line(120)).max(3) })).returns<LinkJudgement>(),
  /** A room of Jitsi Meet whose name is drawn at random here (132 bits): nobody guesses it. */
  newRoom: read(nothing).returns<{ link: string }>(),
  card: read(ofClient, { clinical: true }).returns<StartCard>(),
  /**
   * Opens the client's link or number outside the program and stamps the start. `consentMissing`, `screeningMissing` or `checksMissing` unless she says why
   * she goes on; `linkNotOpened` where the system did not take the link, and nothing is stamped; `startNotStamped` where it did and the start
   * could not be written: then once more with `openedAt`, at which it left. The same client's running session is only opened again.
   */
  start: act(
    z.strictObject({
      clientId: id,
      said: startSaid,
      override: override.optional(),
      /** False where she opened it herself. */
      opens: z.boolean().default(true),
      openedAt: utc.nullable().default(null)
    }),
    { changes: true }
  ).returns<Session>(),
  /** Opens the link of the running session again; `conflict` for any other. */
  reopen: act(z.strictObject({ id })).returns<null>(),
  /** Puts the client's link into the clipboard, for half a minute. */
  copyLink: act(ofClient).returns<null>(),
  /** Its note waits to be written from then on. `checksMissing` while something is open that was to be asked, unless she says why it was not; `conflict` for one that was given up. */
  end: write(z.strictObject({ id, override: override.optional() })).returns<null>(),
  /** Asked and answered in the running session: by what she knows the client, where they are; privacy has no words. */
  confirm: write(
    z.discriminatedUnion('what', [
      z.strictObject({ id, what: z.literal('identity'), how: z.enum(identityChecks).exclude(['later']) }),
      z.strictObject({ id, what: z.literal('place'), place: line(300).refine((place) => place !== '') }),
      z.strictObject({ id, what: z.literal('privacy') })
    ])
  ).returns<null>(),
  /** `label`: its kind in the language of the screen, for the note. */
  mark: write(z.strictObject({ id, what: z.enum(marks), words: line(300), label: line(60).default('') })).returns<{ id: string }>(),
  /** A stamp that was a slip stands no longer; `notFound` where there is none. What a note says of it already stays hers to change. */
  unmark: write(z.strictObject({ id, markId: id })).returns<null>(),
  /** What she jots down becomes the text of the note. */
  jot: write(z.strictObject({ id, text: text(20_000) })).returns<null>(),
  /** Those of the last year that began over half a day ago, and of which nobody stamped the end. */
  unended: read(nothing).returns<string[]>(),
  /** No end is made up: what was planned was held, and the note waits to be written. `conflict` for one that may be running still, or has ended. */
  giveUp: write(z.strictObject({ id })).returns<null>(),
  /** The session that is running, if any. */
  running: read(nothing).returns<Session | null>(),
  now: read(nothing, { clinical: true }).returns<SessionNow | null>()
}
