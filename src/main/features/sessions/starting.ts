// Starting a session: what is missing is a guard, the link leaves, the start is stamped; and how it is told that one of them failed.
import type { Session, StartSaid } from '#contract/sessions'
import { plusMinutes } from '../../lib/moments.ts'
import { Refusal, type ActTools, type ReadTools, type WriteTools } from '../../tools.ts'
import { missingFor, refuseUnconsented } from '../consents/guards.ts'
import { refuseUnscreened, screeningMissing } from '../screenings/guards.ts'
import { readSettings } from '../settings/settings.ts'
import { addressOf, keepArrangement, lacksOf } from './card.ts'
import { stampEnd, type Draft } from './ending.ts'
import { addEvent } from './events.ts'
import { getSession, longestMinutes, runningSession } from './running.ts'

interface Asked {
  readonly clientId: string
  readonly said: StartSaid
  readonly override?: { readonly reason: string } | undefined
  readonly opens: boolean
  readonly openedAt: string | null
}

interface Start extends Asked {
  readonly draft: Draft
}

/** Its link is only opened again: nothing begins that would need a consent. Another way of meeting is asked for as any other. */
const runsAlready = ({ db, now }: ReadTools, { clientId, said }: Start): boolean => {
  const running = runningSession(db, now())
  return running?.clientId === clientId && running.modality === said.modality
}

const refuseUnready = (tools: ReadTools, asked: Start): void => {
  const { clientId, said, override, openedAt } = asked
  const now = tools.now()
  if (openedAt !== null && (openedAt > now || openedAt < plusMinutes(now, -longestMinutes)))
    throw new Refusal('invalid', { field: 'openedAt' })
  if (override || runsAlready(tools, asked)) return
  if (missingFor(tools.db, now, { clientId, purpose: said.modality }).length > 0) throw new Refusal('consentMissing')
  if (screeningMissing(tools.db, now, clientId, said.modality)) throw new Refusal('screeningMissing')
  const [lack] = lacksOf(tools, clientId, said)
  if (lack) throw new Refusal('checksMissing', { field: lack })
}

/** Whoever begins another session has left the one before. */
const begin = (tools: WriteTools, { clientId, said, openedAt, draft }: Start, host: string | null, before: Session | null): string => {
  const { db, now, newId } = tools
  if (before) stampEnd(tools, before, draft)
  const id = newId()
  db.run(
    `insert into sessions (id, client_id, started_at, time_zone, host, modality, native, planned_minutes, limit_minutes)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    clientId,
    openedAt ?? now(),
    readSettings(db).timeZone,
    host,
    said.modality,
    said.native ? 1 : 0,
    said.minutes,
    said.limitMinutes
  )
  return id
}

const goOn = ({ db }: WriteTools, id: string, { said }: Start, host: string | null): string => {
  db.run(
    'update sessions set host = ?, modality = ?, native = ?, limit_minutes = ? where id = ?',
    host,
    said.modality,
    said.native ? 1 : 0,
    said.limitMinutes,
    id
  )
  return id
}

/** Stamps the start. The same client's session runs on, by another way of meeting too. */
const stamp = (tools: WriteTools, asked: Start, host: string | null): Session => {
  const { clientId, said, override } = asked
  const { db, now } = tools
  const running = runningSession(db, now())
  const same = running?.clientId === clientId
  if (same && running.modality === said.modality) return running
  refuseUnconsented(tools, { clientId, purpose: said.modality, override })
  refuseUnscreened(tools, { clientId, modality: said.modality, override })
  const lacks = lacksOf(tools, clientId, said)
  if (lacks.length > 0 && !override) throw new Refusal('checksMissing', { field: lacks[0]! })
  const id = same ? goOn(tools, running.id, asked, host) : begin(tools, asked, host, running)
  const { codeWord: _, ...start } = said
  addEvent(tools, id, 'start', start)
  if (lacks.length > 0) {
    addEvent(tools, id, 'override', { reason: override!.reason, lacks })
    tools.log('sessions.overridden', id)
  }
  keepArrangement(tools, clientId, said)
  return runningSession(db, now())!
}

/** The link has left and cannot be taken back: she is told the truth of it, and the line waits where nothing can be written. */
const stampAfter = (tools: ActTools, start: Start, host: string | null): Session => {
  try {
    return tools.write((writing) => stamp(writing, start, host))
  } catch {
    tools.happened(null)
    throw new Refusal('startNotStamped')
  }
}

export const start = async (tools: ActTools, said: Asked, draft: Draft): Promise<Session> => {
  const asked = { ...said, draft }
  const { leaving, hosts } = tools.read((reading) => {
    refuseUnready(reading, asked)
    return { leaving: addressOf(reading.db, asked.clientId, asked.said), hosts: readSettings(reading.db).meetingHosts }
  })
  const host = leaving?.host ?? null
  if (leaving === null || !asked.opens || asked.openedAt !== null) return tools.write((writing) => stamp(writing, asked, host))
  await tools.outside.openLink(leaving.address, hosts)
  return stampAfter(tools, asked, host)
}

/** What was asked before it holds for the session that runs, and for no later one. */
export const reopen = async ({ read, outside, happened }: ActTools, { id }: { id: string }): Promise<null> => {
  const { leaving, hosts } = read(({ db, now }) => {
    const { clientId, modality } = getSession(db, id)
    if (runningSession(db, now())?.id !== id) throw new Refusal('conflict')
    const { native } = db.get<{ native: 0 | 1 }>('select native from sessions where id = ?', id)!
    const leaves = addressOf(db, clientId, { modality: modality ?? 'video', native: native === 1 })
    if (!leaves) throw new Refusal('linkMissing')
    return { leaving: leaves, hosts: readSettings(db).meetingHosts }
  })
  await outside.openLink(leaving.address, hosts)
  return happened(null)
}
