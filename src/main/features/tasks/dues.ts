// What every room says is due, asked anew each time it is looked at: nothing of it is stored, so it never disagrees with the room.
import type { Modality } from '#contract/notes'
import { daysAhead, type Due } from '#contract/tasks'
import { dateIn, plusMinutes, startOfDate } from '../../lib/moments.ts'
import { plusDays } from '../../lib/recurrence.ts'
import { dueOf, type DuesAsked, type ReadableDb, type TellDues } from '../../tools.ts'
import { notesOfAppointments, rowsBetween, unsettledRows, whichOf } from '../appointments/reading.ts'
import type { AppointmentRow } from '../appointments/records.ts'
import { missingFor } from '../consents/guards.ts'
import { dueConsents, missingAmong } from '../consents/matrix.ts'
import { dueSheets } from '../emergency/emergency.ts'
import { dueEnquiries } from '../enquiries/reading.ts'
import { dueExchanges } from '../exchanges/reading.ts'
import { dueNotes, notesWritten } from '../notes/reading.ts'
import { platformInUse, duePlatforms } from '../platforms/register.ts'
import { duePolicies } from '../policies/policies.ts'
import { dueReadiness } from '../readiness/readiness.ts'
import { dueRecipients } from '../recipients/recipients.ts'
import { dueRecordings } from '../recordings/recordings.ts'
import { dueDirectory, dueReferrals } from '../referrals/referrals.ts'
import { dueScreenings } from '../screenings/judging.ts'
import { dueSecurity } from '../security/security.ts'
import { dueProfile, readSettings, todayIn } from '../settings/settings.ts'

const day = 24 * 60
/** Days back in which a series is worked out, for what nobody touched. */
const daysBack = 30
/** Days before a session in which consents can still be asked for in peace. */
const daysBefore = 14

const recordOf = (row: AppointmentRow): string => {
  const { id, on } = whichOf(row)
  return on === null ? id : `${id}/${on}`
}

/**
 * Those of `held` that no note is written about. Of what is written on its day and is no other appointment's, each note stands for one:
 * the one whose beginning is nearest. Two sessions of one day need two notes.
 */
const unwritten = (db: ReadableDb, held: readonly AppointmentRow[], timeZone: string): AppointmentRow[] => {
  const keyOf = (of: string | null, at: string): string => `${of} ${dateIn(at, timeZone)}`
  const open = Map.groupBy(held, (row) => keyOf(row.client_id, row.start_at))
  const days = [...open.values()].map(([row]) => ({ clientId: row!.client_id!, on: dateIn(row!.start_at, timeZone) }))
  const notes = notesWritten(
    db,
    days.map(({ clientId, on }) => ({ clientId, from: startOfDate(on, timeZone), to: startOfDate(on, timeZone, 1) }))
  )
  const taken = notesOfAppointments(
    db,
    notes.map(({ id }) => id)
  )
  // what was said with one person alone stands beside the session's note, at its moment
  const moments = new Map(notes.map((note) => [`${note.clientId} ${note.startAt}`, note]))
  for (const { id, clientId, startAt } of notes) if (taken.has(id)) moments.delete(`${clientId} ${startAt}`)
  for (const { clientId, startAt } of moments.values()) {
    const rows = open.get(keyOf(clientId, startAt))
    if (!rows || rows.length === 0) continue
    const apart = rows.map((row) => Math.abs(Date.parse(row.start_at) - Date.parse(startAt)))
    rows.splice(apart.indexOf(Math.min(...apart)), 1)
  }
  return [...open.values()].flat()
}

/** Sessions that have passed: what became of them, and whether something is written. */
const dueMeetings: TellDues = ({ db, now, clientId }) => {
  const { timeZone } = readSettings(db)
  const rows = unsettledRows(db, plusMinutes(now(), -daysBack * day), now(), clientId)
  const tell = (kind: 'appointment' | 'noteMissing') => (row: AppointmentRow) =>
    dueOf(kind, dateIn(row.start_at, timeZone), recordOf(row), { clientId: row.client_id })
  const held = rows.filter(({ state }) => state === 'held')
  return [
    ...rows.filter(({ state }) => state === 'planned').map(tell('appointment')),
    ...unwritten(db, held, timeZone).map(tell('noteMissing'))
  ]
}

/** Before the next session, on its day. */
const dueBeforeMeeting: TellDues = ({ db, now, clientId }) => {
  const { timeZone } = readSettings(db)
  const first = new Map<string, AppointmentRow>()
  for (const row of rowsBetween(db, now(), plusMinutes(now(), daysBefore * day), clientId))
    if (row.client_id !== null && row.state === 'planned' && !first.has(row.client_id)) first.set(row.client_id, row)
  // what its file should have, and what this way of meeting takes of everybody who takes part
  const lacking = missingAmong(db, now(), [...first.keys()])
  return [...first]
    .filter(
      ([of, { modality }]) =>
        lacking.has(of) || (modality !== null && missingFor(db, now(), { clientId: of, purpose: modality as Modality }).length > 0)
    )
    .map(([of, { start_at: startAt }]) => dueOf('consentMissing', dateIn(startAt, timeZone), of, { clientId: of }))
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
  const today = todayIn(db, now)
  const asked: DuesAsked = { db, now: () => now, today, until: plusDays(today, daysAhead), clientId }
  return rooms.flatMap((tell) => tell(asked))
}
