// When the operating system reminds her: of what is near, once, in words that tell nothing; never while a session runs (ADR 0095).
import { z } from 'zod'
import type { Reminder } from '#contract/tasks'
import { plusMinutes } from '../../lib/moments.ts'
import { wallOf } from '../../lib/wallClock.ts'
import type { ActTools, ReadableDb, WritableDb } from '../../tools.ts'
import { rowsBetween } from '../appointments/reading.ts'
import type { AppointmentRow } from '../appointments/records.ts'
import { promisedBetween } from '../exchanges/reading.ts'
import { isInSession } from '../sessions/running.ts'
import { keep, readKept, readSettings } from '../settings/settings.ts'
import { isSomethingDue } from './reading.ts'

/** Of what she has been reminded: sessions by client and start, promises by message and moment, mornings by their day. Whatever a clock says later, not again. */
const remindedShape = z.strictObject({
  sessions: z.array(z.string().max(80)),
  promises: z.array(z.string().max(80)).default([]),
  mornings: z.array(z.iso.date())
})
type Reminded = z.infer<typeof remindedShape>
const name = 'tasks.reminded'

/** More than any day brings, so that the oldest can go without asking a clock how old they are. */
const kept = 200

const nothing: Reminded = { sessions: [], promises: [], mornings: [] }

const readReminded = (db: ReadableDb): Reminded => readKept(db, name, remindedShape) ?? nothing

const remember = (db: WritableDb, { sessions, promises, mornings }: Reminded): void => {
  const before = readReminded(db)
  keep(db, name, {
    sessions: [...before.sessions, ...sessions].slice(-kept),
    promises: [...before.promises, ...promises].slice(-kept),
    mornings: [...before.mornings, ...mornings].slice(-kept)
  } satisfies Reminded)
}

/** The hours, in the practice, in which a day's tasks are spoken of. */
const morning = { from: '05:00', to: '12:00' } as const

interface Due {
  readonly reminder: Reminder
  readonly of: Reminded
}

const keyOf = ({ client_id: of, start_at: startAt }: AppointmentRow): string => `${of} ${startAt}`

const dueSession = (db: ReadableDb, now: string, { sessions }: Reminded): Due | null => {
  const { remindSessions, remindMinutes } = readSettings(db)
  if (!remindSessions) return null
  const last = plusMinutes(now, remindMinutes)
  const near = rowsBetween(db, now, plusMinutes(last, 1)).filter(
    (row) =>
      row.client_id !== null && row.state === 'planned' && row.start_at > now && row.start_at <= last && !sessions.includes(keyOf(row))
  )
  const [first] = near
  if (!first) return null
  const together = near.filter(({ start_at: at }) => at === first.start_at)
  const minutes = Math.ceil((Date.parse(first.start_at) - Date.parse(now)) / 60_000)
  return { reminder: { about: 'session', minutes }, of: { ...nothing, sessions: together.map(keyOf) } }
}

/** Minutes before its moment at which a promised answer is spoken of. */
const promiseMinutes = 120

const duePromise = (db: ReadableDb, now: string, { promises }: Reminded): Due | null => {
  if (!readSettings(db).remindTasks) return null
  const near = promisedBetween(db, now, plusMinutes(now, promiseMinutes))
    .map(({ id, answerBy }) => `${id} ${answerBy}`)
    .filter((key) => !promises.includes(key))
  return near.length === 0 ? null : { reminder: { about: 'answer' }, of: { ...nothing, promises: near } }
}

const dueMorning = (db: ReadableDb, now: string, { mornings }: Reminded): Due | null => {
  const { remindTasks, timeZone } = readSettings(db)
  const { date, time } = wallOf(now, timeZone)
  if (!remindTasks || time < morning.from || time >= morning.to || mornings.includes(date)) return null
  return isSomethingDue(db, now) ? { reminder: { about: 'task' }, of: { ...nothing, mornings: [date] } } : null
}

const dueNow = (db: ReadableDb, now: string): Due | null => {
  if (isInSession(db, now)) return null
  const reminded = readReminded(db)
  return dueSession(db, now, reminded) ?? duePromise(db, now, reminded) ?? dueMorning(db, now, reminded)
}

/** It is remembered first: what cannot be remembered would be said again and again. */
export const remind = async ({ read, write, outside, now }: ActTools): Promise<Reminder | null> => {
  const due = read(({ db }) => dueNow(db, now()))
  if (due === null) return null
  write(({ db }) => remember(db, due.of))
  await outside.remind(due.reminder)
  return due.reminder
}
