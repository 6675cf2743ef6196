// External sessions: the link is opened by the operating system, the start and the end are stamped.
import type { Contract, Handlers } from '#contract'
import type { Session } from '#contract/sessions'
import { judgeLink } from '../../lib/meetingLinks.ts'
import { plusMinutes, startOfDay } from '../../lib/moments.ts'
import { Refusal, type ReadableDb, type Tools, type WriteTools } from '../../tools.ts'
import { heldBySession } from '../appointments/appointments.ts'
import { getClient, namesOf } from '../clients/clients.ts'
import { missingFor, refuseUnconsented } from '../consents/guards.ts'
import { refuseUnscreened, screeningMissing } from '../screenings/guards.ts'
import { readSettings } from '../settings/settings.ts'

/** A session whose end nobody stamped is not held to be running for ever. */
const longestMinutes = 12 * 60

const columns = 'id, client_id as clientId, started_at as startedAt, ended_at as endedAt, time_zone as timeZone, host'

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

/** What a note begun now is about: the client's running session, else the latest one of today. */
export const sessionOfToday = (db: ReadableDb, clientId: string, now: string): Session | null => {
  const running = runningSession(db, now)
  if (running?.clientId === clientId) return running
  const since = startOfDay(now, readSettings(db).timeZone)
  return withName(
    db,
    db.get(
      `select ${columns} from sessions where client_id = ? and started_at >= ? order by started_at desc, n desc limit 1`,
      clientId,
      since
    )
  )
}

/** Its link is only opened again: nothing begins that would need a consent. */
const isRunning = (db: ReadableDb, now: string, clientId: string): boolean => runningSession(db, now)?.clientId === clientId

export const sessionExists = (db: ReadableDb, id: string, clientId: string): boolean =>
  db.get('select 1 from sessions where id = ? and client_id = ?', id, clientId) !== undefined

const stampEnd = (tools: WriteTools, { id, clientId, startedAt, endedAt }: Session): void => {
  if (endedAt !== null) return
  const at = tools.now()
  tools.db.run('update sessions set ended_at = ? where id = ?', at, id)
  heldBySession(tools, { id, clientId, startedAt, endedAt: at })
}

/** Stamps the start. Whoever begins another session has left the one before; the same client's runs on. */
const begin = (tools: WriteTools, clientId: string, host: string | null): Session => {
  const { db, now, newId } = tools
  const at = now()
  const running = runningSession(db, at)
  if (running?.clientId === clientId) return running
  if (running) stampEnd(tools, running)
  const id = newId()
  db.run(
    'insert into sessions (id, client_id, started_at, time_zone, host) values (?, ?, ?, ?, ?)',
    id,
    clientId,
    at,
    readSettings(db).timeZone,
    host
  )
  return runningSession(db, at)!
}

const openableLink = (db: ReadableDb, clientId: string): { link: string; host: string | null; hosts: readonly string[] } => {
  const client = getClient(db, clientId)
  if (client.meetingLink === null) throw new Refusal('linkMissing')
  const hosts = readSettings(db).meetingHosts
  const { allowed, host } = judgeLink(client.meetingLink, { names: [client.name, client.alias, client.legalName], hosts })
  if (!allowed) throw new Refusal('linkNotAllowed')
  return { link: client.meetingLink, host, hosts }
}

export const sessions: Handlers<Contract['sessions'], Tools> = {
  checkLink: ({ db }, { link, names }) => judgeLink(link, { names, hosts: readSettings(db).meetingHosts }),
  start: async ({ outside, read, write }, { clientId, override }) => {
    const { link, host, hosts } = read(({ db, now }) => {
      const openable = openableLink(db, clientId)
      if (!override && !isRunning(db, now(), clientId)) {
        if (missingFor(db, now(), { clientId, purpose: 'onlineSession' }).length > 0) throw new Refusal('consentMissing')
        if (screeningMissing(db, now(), clientId, 'video')) throw new Refusal('screeningMissing')
      }
      return openable
    })
    await outside.openLink(link, hosts)
    return write((tools) => {
      if (!isRunning(tools.db, tools.now(), clientId)) {
        refuseUnconsented(tools, { clientId, purpose: 'onlineSession', override })
        refuseUnscreened(tools, { clientId, modality: 'video', override })
      }
      return begin(tools, clientId, host)
    })
  },
  end: (tools, { id }) => {
    const session = withName(tools.db, tools.db.get(`select ${columns} from sessions where id = ?`, id))
    if (!session) throw new Refusal('notFound')
    stampEnd(tools, session)
    return null
  },
  running: ({ db, now }) => runningSession(db, now())
}
