// Starting an external session: the link is opened by the operating system, the start is stamped.
import { z } from 'zod'
import { act, read, write } from './kinds.ts'
import { id, line, override, webLink } from './fields.ts'

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

export interface LinkJudgement {
  readonly allowed: boolean
  /** Why it is not opened; null when it may be. */
  readonly fault: 'notALink' | 'notHttps' | 'unknownHost' | 'closed' | 'namesSomeone' | null
  readonly host: string | null
  /** Null for a host of her own. */
  readonly platform: string | null
}

export const sessions = {
  /** Whether a link may be opened: https, a known host or one of her own, no credentials, none of `names` in it. */
  checkLink: read(z.strictObject({ link: webLink, names: z.array(line(120)).max(3) })).returns<LinkJudgement>(),
  /** Opens the client's link outside the program and stamps the start; `consentMissing` or `screeningMissing` unless she says why she goes on. */
  start: act(z.strictObject({ clientId: id, override: override.optional() }), { changes: true }).returns<Session>(),
  end: write(z.strictObject({ id })).returns<null>(),
  /** The session that is running, if any. */
  running: read(z.strictObject({})).returns<Session | null>()
}
