// The end of a session is stamped once: what was to be asked in it and was not is never passed over in silence, and its note waits to be written.
import type { Session } from '#contract/sessions'
import { Refusal, type WriteTools } from '../../tools.ts'
import { heldBySession } from '../appointments/appointments.ts'
import { addEvent, eventsOf, openOf } from './events.ts'
import { getSession } from './running.ts'

/** Lent by the room that writes: the draft of a session that has ended. */
export type Draft = (tools: WriteTools, session: Session) => void

/** `reason`: why something was not asked; null where nobody could be asked for one, since another session has begun. */
export const stampEnd = (tools: WriteTools, session: Session, draft: Draft, reason: string | null = null): void => {
  if (session.endedAt !== null) return
  const { db, now } = tools
  const { id, clientId, startedAt } = session
  const open = openOf(eventsOf(db, id))
  if (open.length > 0) {
    addEvent(tools, id, 'unasked', { reason: reason ?? '', open })
    tools.log('sessions.unasked', id)
  }
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
  if (session.endedAt === null && !override && openOf(eventsOf(tools.db, id)).length > 0) throw new Refusal('checksMissing')
  stampEnd(tools, session, draft, override?.reason ?? null)
  return null
}
