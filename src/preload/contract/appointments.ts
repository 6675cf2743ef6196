// The calendar (R029, R030): when she meets whom, what keeps her busy otherwise, and what became of it.
import { z } from 'zod'
import { act, read, write } from './kinds.ts'
import type { Missing } from './consents.ts'
import type { SavedFile } from './documents.ts'
import { id, isoDate, language, line, override, type Language } from './fields.ts'
import { modalities, type Modality } from './notes.ts'
import type { WorkingHours } from './settings.ts'

export const appointmentStates = ['planned', 'held', 'cancelled', 'lateCancelled', 'noShow'] as const
export type AppointmentState = (typeof appointmentStates)[number]
export const cancellers = ['client', 'practitioner'] as const
export type Canceller = (typeof cancellers)[number]

/** What is asked for when one of a series is changed. `all`: all that are still to come; what has passed stays as it was. */
export const scopes = ['this', 'following', 'all'] as const
export type Scope = (typeof scopes)[number]

/** One appointment: its own id, or that of its series with the day on which the series has it. */
const which = { id, on: isoDate.nullable() }
export interface Which {
  readonly id: string
  readonly on: string | null
}

/** A year that calendars of people know. */
const day = isoDate.refine((date) => date >= '1950-01-01' && date <= '2150-12-31')
/** 14:30, as the clock on her wall shows it. */
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const longestMinutes = 31 * 24 * 60
export const appointmentFields = z.strictObject({
  /** Null: her own time, without a client. */
  clientId: id.nullable(),
  /** What her own time is for; empty with a client. */
  title: line(120),
  serviceId: id.nullable(),
  date: day,
  time,
  minutes: z.int().min(5).max(longestMinutes),
  /** Null without a client. */
  modality: z.enum(modalities).nullable(),
  /** Where, if not the client's own link or number or the practice's address. */
  place: line(200)
})
export type AppointmentFields = z.output<typeof appointmentFields>

export const frequencies = ['daily', 'weekly', 'monthlyDay', 'monthlyWeekday'] as const
export const repeating = z.strictObject({
  frequency: z.enum(frequencies),
  every: z.int().min(1).max(99),
  /** 1 is Monday; of a weekly rule only, and its first day always among them. */
  weekdays: z.array(z.int().min(1).max(7)).max(7),
  /** The last day; null: for ever. */
  until: day.nullable()
})
export type Repeating = z.output<typeof repeating>

/** How the form of an appointment says that it recurs; `other`: as it does already, where the form has no word for it. */
export const repeatChoices = ['never', 'week', 'weeks2', 'weeks3', 'weeks4', 'monthWeekday', 'monthDay', 'daily', 'other'] as const
export type RepeatChoice = (typeof repeatChoices)[number]

const wholeNumber = (least: number, most: number) => z.coerce.number().pipe(z.int().min(least).max(most))

/** The form as it is typed, every field a text; the same rules beside the field as at the door. */
export const appointmentForm = z
  .object({
    whom: z.enum(['client', 'own']),
    clientId: z.string(),
    title: line(120),
    serviceId: z.string(),
    date: day,
    time,
    minutes: wholeNumber(5, longestMinutes),
    modality: z.enum(modalities),
    place: line(200),
    repeats: z.enum(repeatChoices),
    ends: z.enum(['never', 'on', 'times']),
    until: z.string(),
    times: wholeNumber(2, 1000)
  })
  .refine(({ whom, clientId }) => whom === 'own' || clientId !== '', { path: ['clientId'], message: 'clientMissing' })
  .refine(({ whom, minutes }) => whom === 'own' || minutes <= 12 * 60, { path: ['minutes'], message: 'tooLong' })
  .refine(({ repeats, ends, until, date }) => repeats === 'never' || ends !== 'on' || until >= date, {
    path: ['until'],
    message: 'endBefore'
  })

export interface Appointment extends Which {
  readonly seriesId: string | null
  /** How its series goes; null for one of its own. */
  readonly repeats: Repeating | null
  readonly clientId: string | null
  readonly clientName: string | null
  readonly title: string
  readonly serviceId: string | null
  readonly startAt: string
  readonly endAt: string
  /** The practice's. */
  readonly timeZone: string
  readonly modality: Modality | null
  readonly place: string
  readonly state: AppointmentState
  readonly noteId: string | null
  /** Where the client's clock may differ from hers; null elsewhere. */
  readonly clientZone: string | null
  /** Minutes by which a change of the clocks moves it for the client, against a week before. */
  readonly shift: number
  /** The client has a session link. */
  readonly linked: boolean
}

export const stepKinds = ['booked', 'changed', 'moved', 'settled', 'ended', 'removed', 'imported', 'began', 'undone'] as const
export type StepKind = (typeof stepKinds)[number]
export interface Step {
  readonly id: string
  readonly at: string
  readonly what: StepKind
}

export interface AppointmentDetails extends Appointment {
  readonly cancelledBy: Canceller | null
  readonly reason: string
  readonly phone: string | null
  /** Consents that it takes and that are not there. */
  readonly missing: readonly Missing[]
  /** It is less than the agreed hours away, so that a cancellation would be late. */
  readonly late: boolean
  readonly history: readonly Step[]
}

/** What speaks against it; only what is not ready is refused, unless she says why. */
export interface Warning {
  readonly about:
    | 'overlap'
    | 'tooClose'
    | 'outsideHours'
    | 'gap'
    | 'fold'
    | 'shift'
    | 'theirNight'
    | 'modalityOff'
    | 'serviceEnded'
    | 'past'
    | 'consentMissing'
    | 'notReady' // the first session online, and the practice is not signed off as ready (R002)
  /** Starts of the appointments that it concerns, UTC: the first few. */
  readonly starts: readonly string[]
  readonly count: number
  /** With whom it collides: the client's name, or what her own time is for; null elsewhere. */
  readonly name: string | null
  /** Of a shift. */
  readonly minutes: number
  /** The consents that are missing; empty elsewhere. */
  readonly missing: readonly Missing[]
}

export interface Checked {
  readonly warnings: readonly Warning[]
  /** UTC. */
  readonly startAt: string
  readonly clientName: string | null
  /** Where the client's clock may differ from hers; null elsewhere. */
  readonly clientZone: string | null
}

/** What was done: `undo` takes it back. */
export interface Done extends Which {
  readonly step: string
}

export interface Reminder {
  readonly text: string
  readonly language: Language
  /** The client is not alone, or not safe where they live. */
  readonly unsafe: boolean
  /** The client wants no e-mail and no text message. */
  readonly unwritten: boolean
  /** The consent to reminders by e-mail, where it is not there. */
  readonly missing: readonly Missing[]
}

const exportedYears = 3
/** The last day that a calendar file from this day on may hold; both ISO. */
export const lastExported = (from: string): string => `${Number(from.slice(0, 4)) + exportedYears}${from.slice(4)}`

export const icsWords = ['busy', 'initials'] as const
/** Bytes of a calendar file that is read. */
export const mostIcsBytes = 2 * 1024 * 1024
export const mostIcsEvents = 5000
const ics = z.custom<Uint8Array>((value) => value instanceof Uint8Array).refine((bytes) => bytes.byteLength <= mostIcsBytes)

export const icsFaults = [
  'encoding',
  'tooLong',
  'notCalendar',
  'notALine',
  'nested',
  'notClosed',
  'startMissing',
  'badDate',
  'badZone',
  'badLength',
  'badRule',
  'tooMany'
] as const
export interface IcsFault {
  /** Of the file, from 1. */
  readonly line: number
  readonly fault: (typeof icsFaults)[number]
}
export interface IcsPreview {
  /** Nothing is taken over as long as there is one. */
  readonly faults: readonly IcsFault[]
  readonly total: number
  /** Those that came with an earlier import of the same calendar. */
  readonly known: number
  /** The first session online is among them, and the practice is not signed off as ready (R002). */
  readonly unready: boolean
  /** The first ones to be taken over. */
  readonly rows: readonly {
    readonly startAt: string
    readonly endAt: string
    readonly timeZone: string
    readonly title: string
    /** The client of just this name. */
    readonly clientName: string | null
    readonly repeats: Repeating | null
  }[]
}

export interface Proposal {
  readonly fields: AppointmentFields
  readonly warnings: readonly Warning[]
  /** The client has one at this very time. */
  readonly already: boolean
}

export const appointments = {
  /** All that touch these days of the practice's zone, by their start; cancelled ones too. */
  days: read(z.strictObject({ from: day, days: z.int().min(1).max(42) })).returns<{
    timeZone: string
    hours: WorkingHours
    rows: Appointment[]
  }>(),
  get: read(z.strictObject(which), { clinical: true }).returns<AppointmentDetails>(),
  /** A client's next ones, the soonest first, and past ones, the latest first. */
  ofClient: read(z.strictObject({ clientId: id, limit: z.int().min(1).max(200) })).returns<{ next: Appointment[]; past: Appointment[] }>(),
  /** What speaks against booking this; with `id` and `on` what speaks against changing that one. */
  check: read(
    z.strictObject({ fields: appointmentFields, repeats: repeating.nullable(), instead: z.strictObject(which).nullable() })
  ).returns<Checked>(),
  /** The same slot after the usual interval, for a client or after one of their appointments. */
  next: read(z.strictObject({ clientId: id, after: z.strictObject(which).nullable() })).returns<Proposal>(),
  /**
   * With `times` the series ends after so many; the last day is worked out. `notReady` for the first session online in a practice that is not
   * signed off for it, unless she says why she goes on (R002).
   */
  book: write(
    z.strictObject({
      fields: appointmentFields,
      repeats: repeating.nullable(),
      times: z.int().min(2).max(1000).nullable(),
      override: override.optional()
    })
  ).returns<Done>(),
  change: write(
    z.strictObject({
      ...which,
      scope: z.enum(scopes),
      fields: appointmentFields,
      repeats: repeating.nullable(),
      times: z.int().min(2).max(1000).nullable(),
      override: override.optional()
    })
  ).returns<Done>(),
  /** To another day and time of day; its length and everything else stay. */
  move: write(z.strictObject({ ...which, scope: z.enum(scopes), date: day, time })).returns<Done>(),
  /** What became of it: held, cancelled in time or late and by whom, not shown up; or planned again. `notYet`: what has not begun was neither held nor missed. */
  settle: write(
    z.strictObject({ ...which, state: z.enum(appointmentStates), by: z.enum(cancellers).nullable(), reason: line(300) })
  ).returns<Done>(),
  /** The series has none from this one on. */
  endSeries: write(z.strictObject(which)).returns<Done>(),
  /** Booked by mistake: out of the calendar. */
  remove: write(z.strictObject(which)).returns<Done>(),
  /** Takes a step back; `conflict` where something of it has changed since. */
  undo: write(z.strictObject({ id })).returns<null>(),
  /** A reminder in the client's language: when, in both zones, and nothing of whom or what for; and what speaks against sending it. */
  reminder: read(z.strictObject(which), { clinical: true }).returns<Reminder>(),
  /** The day's sheet, to the system's print dialog. */
  printDay: act(z.strictObject({ date: day, language, names: z.enum(['full', 'initials']) }), { leaves: true }).returns<null>(),
  /** A calendar file of three years at most, at a place she chooses: when she is busy, with initials at most. */
  exportIcs: act(z.strictObject({ from: day, to: day, words: z.enum(icsWords), language }), { leaves: true }).returns<SavedFile>(),
  /** What a calendar file would bring, or the lines that are wrong with it. */
  readIcs: read(z.strictObject({ bytes: ics })).returns<IcsPreview>(),
  /** Takes all of it over, or refuses with `invalid`, or with `notReady` as `book` does; `busy` leaves the titles behind. */
  importIcs: write(z.strictObject({ bytes: ics, titles: z.enum(['kept', 'busy']), override: override.optional() })).returns<
    Done & { count: number }
  >()
}
