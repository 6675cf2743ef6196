// The screen that opens the day.
import { z } from 'zod'
import { read } from './kinds.ts'
import type { Appointment } from './appointments.ts'
import type { BackupHealth, BackupMade } from './backups.ts'
import type { ClientRow } from './clients.ts'
import type { ConsentsToday } from './consents.ts'
import type { EnquiriesToday } from './enquiries.ts'
import type { NoteRow } from './notes.ts'
import type { PoliciesToday } from './policies.ts'
import type { ReadinessToday } from './readiness.ts'
import type { Session } from './sessions.ts'

export interface Today {
  /** Of this day, by their start. */
  readonly appointments: readonly Appointment[]
  readonly toWrite: readonly NoteRow[]
  readonly recentClients: readonly ClientRow[]
  readonly running: Session | null
  readonly lastBackup: BackupMade | null
  readonly backups: BackupHealth
  readonly consents: ConsentsToday
  readonly enquiries: EnquiriesToday
  /** Recordings that should be deleted by now. */
  readonly recordings: number
  /** Clients who meet online without a suitability screening that holds, or whose ends within a month. */
  readonly screenings: number
  readonly policies: PoliciesToday
  /** Referrals of which one should ask by now whether the client arrived. */
  readonly referrals: number
  /** Null as long as nobody works online, or all is in order. */
  readonly readiness: ReadinessToday | null
  /** Platforms in use that are to be checked, and clients on one that is left or closed. */
  readonly platforms: { readonly due: number; readonly leaving: number }
}

export const today = {
  look: read(z.strictObject({}), { clinical: true }).returns<Today>()
}
