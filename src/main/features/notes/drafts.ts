// Drafts: begun with their header filled, saved as she types, discarded and recovered.
import { isDeepStrictEqual } from 'node:util'
import type { NoteDoc, NoteFacts, NoteFormat, NoteHeader, Note } from '#contract/notes'
import { dateIn, downTo, plusMinutes, startOfDay, wholeMinute } from '../../lib/moments.ts'
import { Refusal, type ReadableDb, type WritableDb, type WriteTools } from '../../tools.ts'
import { appointmentForNote, appointmentOfSession, forgetNote, rememberNote } from '../appointments/appointments.ts'
import { standingClient } from '../clients/clients.ts'
import { presentLine } from '../consents/participants.ts'
import type { Session, SessionFacts } from '#contract/sessions'
import {
  checkedIn,
  getSession,
  longestMinutes,
  noteBack,
  noteBegun,
  noteGone,
  noteOfSession,
  notesOfSessions,
  sessionForNote,
  toldIn
} from '../sessions/running.ts'
import { setMark } from '../marks/marks.ts'
import { readSettings } from '../settings/settings.ts'
import { amend } from './amending.ts'
import { amendmentsOf, getRecord, headerOf, insertNotes, noteOf, placeInTime, type NoteRecord } from './records.ts'
import { keepVersions, worthKeeping } from './versions.ts'
import { docAfter, docWith, emptyDoc, wordsOf } from './words.ts'

/** The record of a note that may still be changed; refuses with `notFound` or `signed`. */
export const getDraft = (db: ReadableDb, id: string, discarded = false): NoteRecord => {
  const record = getRecord(db, id, discarded)
  if (record.signedAt !== null) throw new Refusal('signed')
  return record
}

/** As `getDraft`, and refuses with `conflict` whoever has not seen the last save. */
export const getLatestDraft = (db: ReadableDb, id: string, revision: number): NoteRecord => {
  const draft = getDraft(db, id)
  if (draft.revision !== revision) throw new Refusal('conflict')
  return draft
}

/** From the client's session of today where there is one; an end that nobody stamped is not made up. */
const firstHeader = (db: ReadableDb, clientId: string, now: string, session = sessionForNote(db, clientId, now)): NoteHeader => {
  const checked = session ? checkedIn(db, session.id) : null
  const startAt = session ? wholeMinute(session.startedAt) : downTo(now, 5)
  const timeZone = session?.timeZone ?? readSettings(db).timeZone
  const endAt = session?.endedAt ? wholeMinute(session.endedAt) : null
  return {
    startAt,
    endAt: endAt !== null && endAt > startAt ? endAt : null,
    timeZone,
    modality: session?.modality ?? (session?.host ? 'video' : lastModality(db, clientId)),
    personsPresent: checked?.others ?? presentLine(db, clientId, dateIn(startAt, timeZone)),
    ...(checked ? { facts: noteFacts(checked) } : {})
  }
}

const noteFacts = ({ place, placeConfirmed, identity, privacy, recorded }: SessionFacts): NoteFacts => ({
  place,
  placeConfirmed,
  identityChecked: identity !== 'later',
  privacyChecked: privacy,
  recorded
})

const lastModality = (db: ReadableDb, clientId: string): NoteHeader['modality'] =>
  db.get<{ modality: NoteHeader['modality'] }>(
    `select modality from notes where client_id = ? and amends is null and discarded_at is null and (signed_at is not null or body <> '')
       order by n desc limit 1`,
    clientId
  )?.modality ?? 'video'

/** The client's blank page, if one was begun and nothing written on it: there is never more than one. What is marked, or a session's, waits for what it was begun for. */
const blankOf = (db: ReadableDb, clientId: string): NoteRecord | null => {
  const blanks = db
    .all<{ id: string }>(
      `select id from notes where client_id = ? and amends is null and discarded_at is null and signed_at is null and body = ''
       and id not in (select note_id from note_marks)`,
      clientId
    )
    .map(({ id }) => id)
  const taken = notesOfSessions(db, blanks)
  const blank = blanks.find((id) => !taken.includes(id))
  return blank === undefined ? null : getRecord(db, blank)
}

interface TakenUp {
  readonly format: NoteFormat
  readonly at: string
  readonly planned: NoteHeader | null
  readonly doc: NoteDoc
}

/** Made anew for now, unless she has filled its header today. Its saves are not counted: whoever has it open may go on. */
const takeUp = (db: WritableDb, blank: NoteRecord, { format, at, planned, doc }: TakenUp): void => {
  const filled = blank.revision > 0 && blank.updatedAt >= startOfDay(at, readSettings(db).timeZone)
  const header = planned ?? (filled ? headerOf(blank) : firstHeader(db, blank.clientId, at))
  setHeader(db, blank, { header, format, reason: '' })
  db.run('update notes set doc = ?, body = ?, updated_at = ? where id = ?', JSON.stringify(doc), wordsOf(doc), at, blank.id)
}

interface Begun {
  readonly clientId: string
  readonly format: NoteFormat
  readonly appointment?: { id: string; on: string | null } | undefined
}

/** The session that an appointment is: the one by which it was held, else one about its hour that is no other appointment. */
const sessionOfAppointment = (db: ReadableDb, { clientId, appointment }: Begun, planned: Planned, now: string): Session | null => {
  if (planned.sessionId !== null) return getSession(db, planned.sessionId)
  const session = sessionForNote(db, clientId, now)
  if (!session || Math.abs(Date.parse(session.startedAt) - Date.parse(planned.startAt)) >= 3_600_000) return null
  const other = appointmentOfSession(db, { ...session, endedAt: session.endedAt ?? now })
  return other === null || isDeepStrictEqual(other.which, { id: appointment!.id, on: appointment!.on }) ? session : null
}

type Planned = ReturnType<typeof appointmentForNote>

/** From what was planned. */
const plannedHeader = (db: ReadableDb, clientId: string, { startAt, endAt, timeZone, modality }: Planned): NoteHeader => ({
  startAt,
  endAt,
  timeZone,
  modality: (modality as NoteHeader['modality'] | null) ?? lastModality(db, clientId),
  personsPresent: presentLine(db, clientId, dateIn(startAt, timeZone))
})

/** The session's own note; where it has none yet, its appointment's, or a draft with its head, what was jotted down and what was stamped. */
const noteFor = (tools: WriteTools, session: Session, format: NoteFormat): string => {
  const { db, now, newId } = tools
  const { id, clientId, endedAt } = session
  const own = noteOfSession(db, id)
  if (own !== null) return own
  const at = now()
  const { jotting, stamps } = toldIn(db, session)
  const lines = stamps.map(({ line }) => line)
  const longest = plusMinutes(session.startedAt, longestMinutes)
  const appointment = appointmentOfSession(db, { ...session, endedAt: endedAt ?? (at < longest ? at : session.startedAt) })
  const planned = appointment?.noteId ?? null
  if (planned !== null && notesOfSessions(db, [planned]).length === 0) {
    noteBegun(db, id, planned)
    addLines(tools, planned, [...jotting.trim().split('\n').filter(Boolean), ...lines])
    return planned
  }
  const blank = blankOf(db, clientId)
  const note = blank?.id ?? newId()
  const doc = docWith(format, [jotting.trim(), ...lines].filter(Boolean).join('\n'))
  const header = firstHeader(db, clientId, at, session)
  if (blank) {
    forgetNote(db, note)
    takeUp(db, blank, { format, at, planned: header, doc })
  } else insertNotes(db, [{ id: note, clientId, format, header, doc, at }])
  noteBegun(db, id, note)
  if (appointment && planned === null) rememberNote(tools, appointment.which, note)
  return note
}

/** Counted as a save: whoever has it open is told that there is a later one. What is signed stays as it is: they stand in an addition to it, which waits for her. */
const addLines = (tools: WriteTools, id: string, lines: readonly string[]): void => {
  if (lines.length === 0) return
  const { db, now } = tools
  const asked = getRecord(db, id)
  const note = asked.signedAt === null ? asked : getRecord(db, amend(tools, { id, kind: 'addition' }).id)
  const before = JSON.parse(note.doc) as NoteDoc
  const doc = note.body === '' ? docWith(note.format, lines.join('\n')) : docAfter(before, lines)
  db.run(
    'update notes set doc = ?, body = ?, revision = revision + 1, updated_at = ? where id = ?',
    JSON.stringify(doc),
    wordsOf(doc),
    now(),
    note.id
  )
}

/** A session that has ended, or was given up, is a note to write; one that was begun while it ran gets its end, and what was stamped since. */
export const draftOfEnded = (tools: WriteTools, session: Session): void => {
  const { db } = tools
  const note = getRecord(db, noteFor(tools, session, readSettings(db).noteFormat))
  const header = headerOf(note)
  const endAt = session.endedAt === null ? null : wholeMinute(session.endedAt)
  if (note.signedAt === null && header.endAt === null && endAt !== null && endAt > header.startAt)
    setHeader(db, note, { header: { ...header, endAt }, format: note.format, reason: note.reason })
  const said = [note, ...amendmentsOf(db, note.id)].map(({ body }) => body).join('\n')
  const since = toldIn(db, session).stamps.filter(({ at, line }) => at >= note.createdAt && !said.includes(line))
  addLines(
    tools,
    note.id,
    since.map(({ line }) => line)
  )
}

/** One in which she has written since it was begun: who begins another then wants another. */
const isWritten = ({ signedAt, body, revision }: NoteRecord): boolean => signedAt !== null || (body !== '' && revision > 0)

export const begin = (tools: WriteTools, asked: Begun): Note => {
  const { db, now, newId } = tools
  const { format, appointment } = asked
  const { id: clientId } = standingClient(db, asked.clientId)
  const at = now()
  const planned = appointment ? appointmentForNote(db, appointment, clientId) : null
  if (planned !== null && planned.noteId !== null) return noteOf(db, getRecord(db, planned.noteId))
  const session = planned ? sessionOfAppointment(db, { ...asked, clientId }, planned, at) : sessionForNote(db, clientId, at)
  const own = session && noteOfSession(db, session.id)
  if (session && (planned || own === null || !isWritten(getRecord(db, own)))) {
    const id = noteFor(tools, session, format)
    if (appointment) rememberNote(tools, appointment, id)
    return noteOf(db, getRecord(db, id))
  }
  const header = planned && plannedHeader(db, clientId, planned)
  const doc = emptyDoc(format)
  const blank = blankOf(db, clientId)
  const id = blank?.id ?? newId()
  if (blank) {
    forgetNote(db, id)
    takeUp(db, blank, { format, at, planned: header, doc })
  } else insertNotes(db, [{ id, clientId, format, header: header ?? firstHeader(db, clientId, at), doc, at }])
  if (appointment) rememberNote(tools, appointment, id)
  return noteOf(db, getRecord(db, id))
}

/** What was said with one person alone, beside the note of the session: the others may see that one. */
export const beginPart = (tools: WriteTools, { id, personId }: { id: string; personId: string }): Note => {
  const { db, now, newId } = tools
  const asked = getRecord(db, id)
  const beside = asked.amends === null ? asked : getRecord(db, asked.amends)
  const blank = db.get<{ id: string }>(
    `select id from notes where client_id = ? and start_at = ? and amends is null and discarded_at is null and signed_at is null and body = ''
       and id in (select note_id from note_marks where person_id = ?)`,
    beside.clientId,
    beside.startAt,
    personId
  )
  const part = blank?.id ?? newId()
  if (!blank) {
    insertNotes(db, [{ id: part, clientId: beside.clientId, format: 'free', header: headerOf(beside), doc: emptyDoc('free'), at: now() }])
    setMark(tools, 'note', part, { personId, sensitivities: [] })
  }
  return noteOf(db, getRecord(db, part))
}

/** Apart from the text: to name the key and the start in every save would write each index of the table anew, twice the pages to the disk. */
const setHeader = (db: WritableDb, before: NoteRecord, { header, format, reason }: Pick<Save, 'header' | 'format' | 'reason'>): void => {
  if (isDeepStrictEqual([headerOf(before), before.format, before.reason], [header, format, reason])) return
  db.run(
    `update notes set n = ?, format = ?, reason = ?, start_at = ?, end_at = ?, time_zone = ?, modality = ?, persons_present = ?, facts = ? where id = ?`,
    wholeMinute(header.startAt) === wholeMinute(before.startAt) ? before.n : placeInTime(db, header.startAt),
    format,
    reason,
    header.startAt,
    header.endAt,
    header.timeZone,
    header.modality,
    header.personsPresent,
    header.facts ? JSON.stringify(header.facts) : null,
    before.id
  )
}

interface Save {
  readonly id: string
  readonly revision: number
  readonly header: NoteHeader
  readonly doc: NoteDoc
  readonly format: NoteFormat
  readonly reason: string
}

export const save = (
  { db, now, newId }: WriteTools,
  { id, revision, header, doc, format, reason }: Save
): { revision: number; updatedAt: string } => {
  const before = getLatestDraft(db, id, revision)
  const updatedAt = now()
  const body = wordsOf(doc)
  if (worthKeeping(db, before, body, updatedAt)) {
    keepVersions(db, [{ id: newId(), noteId: id, kind: 'draft', at: before.updatedAt, doc: before.doc, body: before.body }])
  }
  db.run(
    'update notes set doc = ?, body = ?, revision = ?, updated_at = ? where id = ?',
    JSON.stringify(doc),
    body,
    revision + 1,
    updatedAt,
    id
  )
  setHeader(db, before, { header, format, reason })
  return { revision: revision + 1, updatedAt }
}

export const discard = ({ db, now }: WriteTools, { id }: { id: string }): null => {
  getDraft(db, id)
  db.run('update notes set discarded_at = ? where id = ?', now(), id)
  forgetNote(db, id)
  noteGone(db, id)
  return null
}

const isMarked = (db: ReadableDb, id: string): boolean => db.get('select 1 from note_marks where note_id = ?', id) !== undefined

export const recover = ({ db }: WriteTools, { id }: { id: string }): null => {
  const { clientId, startAt, amends } = getDraft(db, id, true)
  db.run('update notes set discarded_at = null where id = ?', id)
  if (amends === null && !isMarked(db, id)) noteBack(db, { id, clientId, startAt })
  return null
}
