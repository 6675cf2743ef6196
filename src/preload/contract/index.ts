// Gathers the rooms, and derives what screens call (`Api`) and what main must answer (`Handlers`).
import type { z } from 'zod'
import { appointments } from './appointments.ts'
import { attachments } from './attachments.ts'
import { audit } from './audit.ts'
import { backups } from './backups.ts'
import { clients } from './clients.ts'
import { consents } from './consents.ts'
import { documents } from './documents.ts'
import { drafts } from './drafts.ts'
import { emergency } from './emergency.ts'
import { enquiries } from './enquiries.ts'
import { exchanges } from './exchanges.ts'
import { integrity } from './integrity.ts'
import type { Kind, Procedure } from './kinds.ts'
import { marks } from './marks.ts'
import { merges } from './merges.ts'
import { notes } from './notes.ts'
import { offsite } from './offsite.ts'
import { persons } from './persons.ts'
import { policies } from './policies.ts'
import { platforms } from './platforms.ts'
import { readiness } from './readiness.ts'
import { recipients } from './recipients.ts'
import { referrals } from './referrals.ts'
import { recordings } from './recordings.ts'
import { screenings } from './screenings.ts'
import { search } from './search.ts'
import { security } from './security.ts'
import { services } from './services.ts'
import { sessions } from './sessions.ts'
import { settings } from './settings.ts'
import { sharing } from './sharing.ts'
import { tasks } from './tasks.ts'
import { templates } from './templates.ts'
import { today } from './today.ts'
import { vault } from './vault.ts'

export const contract = {
  vault,
  enquiries,
  clients,
  persons,
  merges,
  emergency,
  notes,
  exchanges,
  marks,
  search,
  sessions,
  appointments,
  services,
  screenings,
  consents,
  recordings,
  sharing,
  documents,
  templates,
  policies,
  attachments,
  drafts,
  platforms,
  readiness,
  referrals,
  recipients,
  backups,
  offsite,
  settings,
  security,
  tasks,
  today,
  integrity,
  audit
}
export type Contract = typeof contract
export type RoomName = keyof Contract

type AnyProcedure = Procedure<Kind, z.ZodType, unknown>
type OutOf<P> = P extends Procedure<Kind, z.ZodType, infer Out> ? Out : never
type Room = Readonly<Record<string, AnyProcedure>>

/** For screens: every method takes what its schema accepts and promises what it returns. */
export type Api = {
  readonly [R in RoomName]: {
    readonly [M in keyof Contract[R]]: Contract[R][M] extends AnyProcedure
      ? (input: z.input<Contract[R][M]['input']>) => Promise<OutOf<Contract[R][M]>>
      : never
  }
}

/** For main: every method of a room gets the tools of its kind and parsed input; only an act may promise. */
export type Handlers<R extends Room, Tools extends Record<Kind, unknown>> = {
  readonly [M in keyof R]: (
    tools: Tools[R[M]['kind']],
    input: z.output<R[M]['input']>
  ) => R[M]['kind'] extends 'act' ? Promise<OutOf<R[M]>> : OutOf<R[M]>
}
