// Starting an external session: the link is opened by the operating system, the start is stamped.
import { z } from 'zod'
import { act, read, write } from './kinds.ts'
import { id } from './fields.ts'

export interface Session {
  readonly id: string
  readonly clientId: string
  readonly clientName: string
  readonly startedAt: string
  readonly endedAt: string | null
  readonly timeZone: string
  /** Host of the link, e.g. zoom.us; null for a session without one. */
  readonly host: string | null
}

export const sessions = {
  /** Whether a link may be opened: https, a known host, no credentials. Says which platform it is. */
  checkLink: read(z.strictObject({ link: z.string().max(2000) })).returns<{
    allowed: boolean
    host: string | null
    platform: string | null
  }>(),
  /** Opens the client's link outside the program and stamps the start. */
  start: act(z.strictObject({ clientId: id })).returns<Session>(),
  end: write(z.strictObject({ id })).returns<null>(),
  /** The session that is running, if any. */
  running: read(z.strictObject({})).returns<Session | null>()
}
