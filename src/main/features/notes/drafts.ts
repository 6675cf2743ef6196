// Drafts: begun with their header filled, saved as she types, discarded and recovered.
import { isDeepStrictEqual } from 'node:util'
import type { NoteDoc, NoteFacts, NoteFormat, NoteHeader, Note } from '#contract/notes'
import { downTo, startOfDay, wholeMinute } from '../../lib/moments.ts'
import { Refusal, type ReadableDb, type WritableDb, type WriteTools } from '../../tools.ts'
import { appointmentForNote, forgetNote, rememberNote } from '../appointments/appointments.ts'
import { standingClient } from '../clients/clients.ts'
import type { Session, SessionFacts } from '#contract/sessions'
import { checkedIn, jottingFor, noteBegun, noteGone, sessionForNote } from '../sessions/running.ts'
import { setMark } from '../marks/marks.ts'
import { readSettings } from '../settings/settings.ts'
import { getRecord, headerOf, insertNotes, noteOf, placeInTime, type NoteRecord } from './records.ts'
import { keepVersions, worthKeeping } from './versions.ts'
import { docWith, emptyDoc, wordsOf } from './words.ts'

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
const firstHeader = (db: ReadableDb, clientId: string, now: string): NoteHeader => {
  const session = sessionForNote(db, clientId, now)
  const checked = session ? checkedIn(db, session.id) : null
  const startAt = session ? wholeMinute(session.startedAt) : downTo(now, 5)
  const endAt = session?.endedAt ? wholeMinute(session.endedAt) : null
  return {
    startAt,
    endAt: endAt !== null && endAt > startAt ? endAt : null,
    timeZone: session?.timeZone ?? readSettings(db).timeZone,
    modality: session?.modality ?? (session?.host ? 'video' : lastModality(db, clientId)),
    personsPresent: checked?.others ?? '',
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

/** The client's blank page, if one was begun and nothing written on it: there is never more than one. What is marked waits for what it was begun for. */
const blankOf = (db: ReadableDb, clientId: string): NoteRecord | null => {
  const blank = db.get<{ id: string }>(
    `select id from notes where client_id = ? and amends is null and discarded_at is null and signed_at is null and body = ''
       and id not in (select note_id from note_marks) limit 1`,
    clientId
  )
  return blank ? getRecord(db, blank.id) : null
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

/** What she jotted down in the session, once. */
const jottedIn = (db: ReadableDb, session: Session | null, format: NoteFormat): NoteDoc =>
  docWith(format, session ? jottingFor(db, session.id) : '')

interface Begun {
  readonly clientId: string
  readonly format: NoteFormat
  readonly appointment?: { id: string; on: string | null } | undefined
}

/** From what was planned; a session of the day itself tells better when it was. */
const plannedHeader = (
  db: ReadableDb,
  { clientId, appointment }: Begun,
  now: string
): { header: NoteHeader | null; noteId: string | null } => {
  if (!appointment) return { header: null, noteId: null }
  const { noteId, startAt, endAt, timeZone, modality } = appointmentForNote(db, appointment, clientId)
  const session = sessionForNote(db, clientId, now)
  if (session && Math.abs(Date.parse(session.startedAt) - Date.parse(startAt)) < 3_600_000) return { header: null, noteId }
  const header = {
    startAt,
    endAt,
    timeZone,
    modality: (modality as NoteHeader['modality'] | null) ?? lastModality(db, clientId),
    personsPresent: ''
  }
  return { header, noteId }
}

export const begin = (tools: WriteTools, asked: Begun): Note => {
  const { db, now, newId } = tools
  const { format, appointment } = asked
  const { id: clientId } = standingClient(db, asked.clientId)
  const at = now()
  const { header, noteId } = plannedHeader(db, { ...asked, clientId }, at)
  if (noteId !== null) return noteOf(db, getRecord(db, noteId))
  /** What was jotted down belongs to its own session, not to an appointment of another hour. */
  const session = header === null ? sessionForNote(db, clientId, at) : null
  const doc = jottedIn(db, session, format)
  const blank = blankOf(db, clientId)
  const id = blank?.id ?? newId()
  if (blank) {
    forgetNote(db, id)
    takeUp(db, blank, { format, at, planned: header, doc })
  } else insertNotes(db, [{ id, clientId, format, header: header ?? firstHeader(db, clientId, at), doc, at }])
  if (appointment) rememberNote(tools, appointment, id)
  if (session && wordsOf(doc) !== '') noteBegun(db, session.id, id)
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

export const recover = ({ db }: WriteTools, { id }: { id: string }): null => {
  getDraft(db, id, true)
  db.run('update notes set discarded_at = null where id = ?', id)
  return null
}
