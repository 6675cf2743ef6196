// The end of a session is stamped once: what was to be asked in it and was not is never passed over in silence, and its note waits to be written.
import type { Session } from '#contract/sessions'
import { plusMinutes } from '../../lib/moments.ts'
import { Refusal, type WriteTools } from '../../tools.ts'
import { heldBySession } from '../appointments/appointments.ts'
import { addEvent, eventsOf, openOf } from './events.ts'
import { getSession, isGivenUp, plannedMinutes, unendedSessions } from './running.ts'

/** Lent by the room that writes: the draft of a session that has ended. */
export type Draft = (tools: WriteTools, session: Session) => void

const noteUnasked = (tools: WriteTools, id: string, reason: string | null): void => {
  const open = openOf(eventsOf(tools.db, id))
  if (open.length === 0) return
  addEvent(tools, id, 'unasked', { reason: reason ?? '', open })
  tools.log('sessions.unasked', id)
}

/** `reason`: why something was not asked; null where nobody could be asked for one, since another session has begun. */
export const stampEnd = (tools: WriteTools, session: Session, draft: Draft, reason: string | null = null): void => {
  if (session.endedAt !== null) return
  const { db, now } = tools
  const { id, clientId, startedAt } = session
  noteUnasked(tools, id, reason)
  const at = now()
  db.run('update sessions set ended_at = ? where id = ?', at, id)
  heldBySession(tools, { id, clientId, startedAt, endedAt: at })
  draft(tools, { ...session, endedAt: at })
}

interface End {
  readonly id: string
  readonly override?: { readonly reason: string } | undefined
}

export const end = (tools: WriteTools, { id, override }: End, draft: Draft): null => {
  const session = getSession(tools.db, id)
  if (isGivenUp(tools.db, id)) throw new Refusal('conflict')
  if (session.endedAt === null && !override && openOf(eventsOf(tools.db, id)).length > 0) throw new Refusal('checksMissing')
  stampEnd(tools, session, draft, override?.reason ?? null)
  return null
}

/** Nobody knows when it ended: its note is begun without, and its appointment was held. */
export const giveUp = (tools: WriteTools, id: string, draft: Draft): null => {
  const { db, now } = tools
  const session = getSession(db, id)
  if (!unendedSessions(db, now()).includes(id)) throw new Refusal('conflict')
  noteUnasked(tools, id, null)
  db.run('update sessions set given_up_at = ? where id = ?', now(), id)
  const { clientId, startedAt } = session
  heldBySession(tools, { id, clientId, startedAt, endedAt: plusMinutes(startedAt, plannedMinutes(db, id)) })
  draft(tools, session)
  return null
}
