// Which session is running, and when one was: what the other rooms ask of sessions.
import type { Session, SessionFacts } from '#contract/sessions'
import { plusMinutes, startOfDay, wholeMinute } from '../../lib/moments.ts'
import { Refusal, type ReadableDb, type WritableDb } from '../../tools.ts'
import { namesOf } from '../clients/clients.ts'
import { readSettings } from '../settings/settings.ts'
import { eventsOf, factsOf, stampLines } from './events.ts'

/** A session whose end nobody stamped is not held to be running for ever. */
export const longestMinutes = 12 * 60

const columns = 'id, client_id as clientId, started_at as startedAt, ended_at as endedAt, time_zone as timeZone, host, modality'

const withName = (db: ReadableDb, session: Omit<Session, 'clientName'> | undefined): Session | null =>
  session ? { ...session, clientName: namesOf(db, [session.clientId]).get(session.clientId)! } : null

export const runningSession = (db: ReadableDb, now: string): Session | null =>
  withName(
    db,
    db.get(
      `select ${columns} from sessions where ended_at is null and started_at >= ? order by started_at desc, n desc limit 1`,
      plusMinutes(now, -longestMinutes)
    )
  )

const year = 366 * 24 * 60

/** Of which nobody stamped the end, and which can run no more; each until it is given up. */
export const unendedSessions = (db: ReadableDb, now: string): string[] =>
  db
    .all<{ id: string }>(
      'select id from sessions where ended_at is null and given_up_at is null and started_at < ? and started_at >= ? order by started_at',
      plusMinutes(now, -longestMinutes),
      plusMinutes(now, -year)
    )
    .map(({ id }) => id)

/** Nobody stamped its end, and it is no longer waited for. */
export const isGivenUp = (db: ReadableDb, id: string): boolean =>
  db.get('select 1 from sessions where id = ? and given_up_at is not null', id) !== undefined

/** Minutes that a session was to take. */
export const plannedMinutes = (db: ReadableDb, id: string): number =>
  db.get<{ minutes: number | null }>('select planned_minutes as minutes from sessions where id = ?', id)?.minutes ??
  readSettings(db).sessionMinutes

/** Minutes that a session may take longer than was planned. */
const overrunMinutes = 30

/** Whether she is not to be disturbed: what nobody stamped as ended is over half an hour after its planned end. */
export const isInSession = (db: ReadableDb, now: string): boolean => {
  const running = runningSession(db, now)
  if (running === null) return false
  return now < plusMinutes(running.startedAt, plannedMinutes(db, running.id) + overrunMinutes)
}

/** Refuses with `notFound`. */
export const getSession = (db: ReadableDb, id: string): Session => {
  const session = withName(db, db.get(`select ${columns} from sessions where id = ?`, id))
  if (!session) throw new Refusal('notFound')
  return session
}

/**
 * What a note begun now is about: the client's running session, else one of the last 24 hours whose jotting stands in no note yet
 * (another has begun since, or midnight has passed), else the latest of today.
 */
export const sessionForNote = (db: ReadableDb, clientId: string, now: string): Session | null => {
  const running = runningSession(db, now)
  if (running?.clientId === clientId) return running
  const since = startOfDay(now, readSettings(db).timeZone)
  return withName(
    db,
    db.get(
      `select ${columns} from (select *, note_id is null and jotting <> '' as waits from sessions where client_id = ?)
       where started_at >= ? or waits and started_at >= ?
       order by waits desc, started_at desc, n desc limit 1`,
      clientId,
      since,
      plusMinutes(now, -24 * 60)
    )
  )
}

export const sessionExists = (db: ReadableDb, id: string, clientId: string): boolean =>
  db.get('select 1 from sessions where id = ? and client_id = ?', id, clientId) !== undefined

/** What was checked in it; null where no card began it. */
export const checkedIn = (db: ReadableDb, id: string): SessionFacts | null => factsOf(eventsOf(db, id))

/** What its note begins with: what was jotted down, and a line for each stamp. */
export const toldIn = (db: ReadableDb, { id, timeZone }: Session): { jotting: string; stamps: { at: string; line: string }[] } => ({
  jotting: db.get<{ jotting: string }>('select jotting from sessions where id = ?', id)?.jotting ?? '',
  stamps: stampLines(eventsOf(db, id), timeZone)
})

/** The note that was begun of it; null where there is none, or it was discarded. */
export const noteOfSession = (db: ReadableDb, id: string): string | null =>
  db.get<{ noteId: string | null }>('select note_id as noteId from sessions where id = ?', id)?.noteId ?? null

/** Of these notes those that are a session's. */
export const notesOfSessions = (db: ReadableDb, noteIds: readonly string[]): string[] =>
  noteIds.length === 0
    ? []
    : db
        .all<{ noteId: string }>(
          'select note_id as noteId from sessions where note_id in (select value from json_each(?))',
          JSON.stringify(noteIds)
        )
        .map(({ noteId }) => noteId)

/** What was jotted down and stamped in the session stands in this note from now on. */
export const noteBegun = (db: WritableDb, id: string, noteId: string): void =>
  void db.run('update sessions set note_id = ? where id = ?', noteId, id)

/** Its note was discarded: what was jotted down waits for another. */
export const noteGone = (db: WritableDb, noteId: string): void =>
  void db.run('update sessions set note_id = null where note_id = ?', noteId)

/** A note is there again: it is the note of the session that began with it, if that has no other. */
export const noteBack = (db: WritableDb, note: { id: string; clientId: string; startAt: string }): void =>
  void db.run(
    `update sessions set note_id = ? where id = (select id from sessions where client_id = ? and note_id is null
       and started_at >= ? and started_at < ? order by started_at limit 1)`,
    note.id,
    note.clientId,
    wholeMinute(note.startAt),
    plusMinutes(wholeMinute(note.startAt), 1)
  )

/** Session → client, for those of `ids` that are sessions. */
export const clientsOfSessions = (db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    db
      .all<{ id: string; clientId: string }>(
        'select sessions.id as id, client_id as clientId from json_each(?) join sessions on sessions.id = value',
        JSON.stringify(ids)
      )
      .map(({ id, clientId }) => [id, clientId])
  )

export const idsOfSessions = (db: ReadableDb, clientId: string): string[] =>
  db.all<{ id: string }>('select id from sessions where client_id = ?', clientId).map(({ id }) => id)
