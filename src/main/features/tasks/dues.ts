// What every room says is due, asked anew each time it is looked at: nothing of it is stored, so it never disagrees with the room.
import { daysAhead, type Due } from '#contract/tasks'
import { dateIn, plusMinutes } from '../../lib/moments.ts'
import { plusDays } from '../../lib/recurrence.ts'
import { dueOf, type DuesAsked, type ReadableDb, type TellDues } from '../../tools.ts'
import { rowsBetween, whichOf } from '../appointments/reading.ts'
import type { AppointmentRow } from '../appointments/records.ts'
import { dueConsents, missingAmong } from '../consents/matrix.ts'
import { dueSheets } from '../emergency/emergency.ts'
import { dueEnquiries } from '../enquiries/reading.ts'
import { dueExchanges } from '../exchanges/reading.ts'
import { dueNotes, sessionsWritten } from '../notes/reading.ts'
import { platformInUse, duePlatforms } from '../platforms/register.ts'
import { duePolicies } from '../policies/policies.ts'
import { dueReadiness } from '../readiness/readiness.ts'
import { dueRecipients } from '../recipients/recipients.ts'
import { dueRecordings } from '../recordings/recordings.ts'
import { dueDirectory, dueReferrals } from '../referrals/referrals.ts'
import { dueScreenings } from '../screenings/judging.ts'
import { dueSecurity } from '../security/security.ts'
import { dueProfile, readSettings } from '../settings/settings.ts'

const day = 24 * 60
/** Days back in which a session is looked for that has no note, or of which nobody said what became. */
const daysBack = 30
/** Days before a session in which consents can still be asked for in peace. */
const daysBefore = 14

const recordOf = (row: AppointmentRow): string => {
  const { id, on } = whichOf(row)
  return on === null ? id : `${id}/${on}`
}

/** Sessions that have passed: what became of them, and whether something is written. */
const dueMeetings: TellDues = ({ db, now, clientId }) => {
  const from = plusMinutes(now(), -daysBack * day)
  const { timeZone } = readSettings(db)
  const keyOf = (of: string | null, at: string): string => `${of} ${dateIn(at, timeZone)}`
  const written = new Set(sessionsWritten(db, from).map((one) => keyOf(one.clientId, one.startAt)))
  return rowsBetween(db, from, now(), clientId).flatMap((row) => {
    const { client_id: of, state, start_at: startAt, end_at: endAt, note_id: noteId } = row
    if (of === null || endAt > now()) return []
    const due = dateIn(startAt, timeZone)
    if (state === 'planned') return [dueOf('appointment', due, recordOf(row), { clientId: of })]
    return state === 'held' && noteId === null && !written.has(keyOf(of, startAt))
      ? [dueOf('noteMissing', due, recordOf(row), { clientId: of })]
      : []
  })
}

/** Before the next session, on its day. */
const dueBeforeMeeting: TellDues = ({ db, now, clientId }) => {
  const { timeZone } = readSettings(db)
  const first = new Map<string, string>()
  for (const { client_id: of, state, start_at: startAt } of rowsBetween(db, now(), plusMinutes(now(), daysBefore * day), clientId))
    if (of !== null && state === 'planned' && !first.has(of)) first.set(of, dateIn(startAt, timeZone))
  return [...missingAmong(db, now(), [...first.keys()])].map((of) => dueOf('consentMissing', first.get(of)!, of, { clientId: of }))
}

/** A room that knows due dates puts its function here. */
const rooms: readonly TellDues[] = [
  dueMeetings,
  dueNotes,
  dueExchanges,
  dueEnquiries,
  dueBeforeMeeting,
  dueConsents,
  dueScreenings,
  dueSheets,
  dueReferrals,
  dueRecordings,
  duePolicies,
  (asked) => dueReadiness(asked, platformInUse(asked.db, asked.now())),
  duePlatforms,
  dueRecipients,
  dueDirectory,
  dueProfile,
  dueSecurity
]

export const duesOf = (db: ReadableDb, now: string, clientId: string | null): Due[] => {
  const today = dateIn(now, readSettings(db).timeZone)
  const asked: DuesAsked = { db, now: () => now, today, until: plusDays(today, daysAhead), clientId }
  return rooms.flatMap((tell) => tell(asked))
}
