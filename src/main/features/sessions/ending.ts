// The end of a session is stamped once; what was to be asked in it and was not is never passed over in silence.
import type { Session } from '#contract/sessions'
import { Refusal, type WriteTools } from '../../tools.ts'
import { heldBySession } from '../appointments/appointments.ts'
import { addEvent, eventsOf, openOf } from './events.ts'
import { getSession } from './running.ts'

/** `reason`: why something was not asked; null where nobody could be asked for one, since another session has begun. */
export const stampEnd = (tools: WriteTools, { id, clientId, startedAt, endedAt }: Session, reason: string | null = null): void => {
  if (endedAt !== null) return
  const { db, now } = tools
  const open = openOf(eventsOf(db, id))
  if (open.length > 0) {
    addEvent(tools, id, 'unasked', { reason: reason ?? '', open })
    tools.log('sessions.unasked', id)
  }
  const at = now()
  db.run('update sessions set ended_at = ? where id = ?', at, id)
  heldBySession(tools, { id, clientId, startedAt, endedAt: at })
}

export const end = (tools: WriteTools, { id, override }: { id: string; override?: { reason: string } | undefined }): null => {
  const session = getSession(tools.db, id)
  if (session.endedAt === null && !override && openOf(eventsOf(tools.db, id)).length > 0) throw new Refusal('checksMissing')
  stampEnd(tools, session, override?.reason ?? null)
  return null
}
