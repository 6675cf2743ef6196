// One list of all that is due: what the rooms tell of their own due dates, worked out as it is read, and tasks that she wrote down herself.
import { z } from 'zod'
import { id, isoDate, line, nothing, someLine } from './fields.ts'
import { act, read, write } from './kinds.ts'

/** `own`: hers. The others are told by the room that knows them, and are mended there. */
export const taskKinds = [
  'own',
  'appointment', // it has passed, and nobody said what became of it
  'noteMissing', // a session was held, and no note was begun
  'note', // a draft waits for its signature
  'exchange', // a message waits for the answer that was promised
  'enquiry', // somebody waits for a first answer
  'consentMissing', // before the next session
  'consentWithdrawn',
  'consent', // to be renewed or looked at again
  'screening',
  'emergency', // the sheet is to be gone through
  'referral', // did they arrive?
  'recording', // to be deleted
  'platformLeft', // clients are still met where one meets no longer
  'enquiryExpired', // to be destroyed or kept
  'policy',
  'acknowledgement',
  'readiness', // points are open, or it is not signed off
  'readinessPoint', // to be looked at again
  'platform', // to be checked
  'recipient',
  'directory',
  'insurance',
  'registration',
  'check', // what only she can see to, once a month
  'drill', // the restore of a backup is to be tried out
  'disk'
] as const
export type TaskKind = (typeof taskKinds)[number]

/** What every room tells of what is due in it, in one shape. */
export interface Due {
  readonly kind: TaskKind
  /** Day in the practice, ISO; null: it stands open, and no day says since when. */
  readonly due: string | null
  readonly clientId: string | null
  /** What it is about and where it is mended: the id of a record, or a name within its room. */
  readonly record: string
  /** What tells it from others of its kind: the name of a platform, her own words; else empty. */
  readonly about: string
  /** How many it concerns, where it stands for several. */
  readonly count: number
}

export const repeatUnits = ['day', 'week', 'month', 'year'] as const
export const repeat = z.strictObject({ every: z.int().min(1).max(99), unit: z.enum(repeatUnits) })
export type Repeat = z.infer<typeof repeat>

/** A year that calendars of people know. */
const day = isoDate.refine((date) => date >= '1950-01-01' && date <= '2150-12-31')

export const taskFields = z.strictObject({
  words: someLine(300),
  dueOn: day,
  clientId: id.nullable(),
  /** After it is done it stands there again, so long after its day. */
  repeat: repeat.nullable()
})
export type TaskFields = z.output<typeof taskFields>

/** A task as a form holds it, every field a text; the same rules beside the field as at the door. */
export const taskForm = z.object({
  words: someLine(300),
  dueOn: day,
  clientId: z.string(),
  repeats: z.enum(['never', ...repeatUnits]),
  every: z.coerce.number().pipe(z.int().min(1).max(99))
})

export interface Task extends Due {
  readonly clientName: string | null
  /** Of one of hers; null elsewhere. */
  readonly own: { readonly repeat: Repeat | null; /** Day, ISO; null: it is to be done. */ readonly doneOn: string | null } | null
}

/** `today`: also what stands open without a day. `week`: the seven days after today. `done`: of her own ones. */
export const taskFilters = ['open', 'overdue', 'today', 'week', 'later', 'done'] as const
export type TaskFilter = (typeof taskFilters)[number]

/** Days ahead of which the rooms tell; her own tasks are told however far away. */
export const daysAhead = 92

export const taskQuery = z.strictObject({
  /** Any parts of words, client's name or what it is. */
  query: line(200),
  filter: z.enum(taskFilters),
  clientId: id.nullable(),
  sort: z.enum(['due', 'client', 'kind']),
  descending: z.boolean(),
  offset: z.int().min(0).max(1_000_000),
  limit: z.int().min(1).max(200),
  /** What each kind is called on the screen, by which it is found and sorted. */
  words: z.partialRecord(z.enum(taskKinds), line(120))
})

export interface TaskList {
  readonly rows: Task[]
  readonly total: number
  readonly counts: Readonly<Record<TaskFilter, number>>
}

/** What the operating system says for her, without a name, a place or what it is about. */
export type Reminder = { readonly about: 'session'; readonly minutes: number } | { readonly about: 'answer' | 'task' }

export const tasks = {
  list: read(taskQuery, { clinical: true }).returns<TaskList>(),
  add: write(taskFields).returns<{ id: string }>(),
  change: write(z.strictObject({ id, fields: taskFields })).returns<null>(),
  /** To another day; one that repeats keeps its rhythm. */
  postpone: write(z.strictObject({ id, to: day })).returns<null>(),
  /** One that repeats stands there again on its next day; `conflict` where it is done already. */
  finish: write(z.strictObject({ id })).returns<null>(),
  /** Takes it back, with what came after it; `conflict` where that has been changed or done since. */
  unfinish: write(z.strictObject({ id })).returns<null>(),
  /** Goes for good a month later. */
  remove: write(z.strictObject({ id })).returns<null>(),
  restore: write(z.strictObject({ id })).returns<null>(),
  /** Has the operating system remind her, where something is near and she has not been reminded of it; never while a session runs. */
  remind: act(nothing).returns<Reminder | null>()
}
