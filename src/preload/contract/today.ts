// The screen that opens the day.
import { z } from 'zod'
import { read } from './kinds.ts'
import type { Appointment } from './appointments.ts'
import type { BackupHealth, BackupMade } from './backups.ts'
import type { ClientRow } from './clients.ts'
import type { ConsentKind } from './consents.ts'
import type { ExchangeRow } from './exchanges.ts'
import type { NoteRow } from './notes.ts'
import type { Session } from './sessions.ts'
import type { Task } from './tasks.ts'

/** What a session of the day still needs, in the order in which she would see to it. */
export const sessionNeeds = ['consent', 'screening', 'platform', 'link', 'phone', 'emergency', 'country'] as const
export type SessionNeed = (typeof sessionNeeds)[number]

export interface TodaySession extends Appointment {
  /**
   * Nothing, once it is over or settled. `platform`: one is not to meet there; `link`, `phone`: there is nothing by which it could be opened;
   * `emergency`: no sheet says where the client would be; `country`: it has no place in the client's country.
   */
  readonly needs: readonly SessionNeed[]
  /** Which consents, where they are among the needs. */
  readonly consents: readonly ConsentKind[]
  /** Planned, and not over. */
  readonly toCome: boolean
  /** The next one with a client that can be started: its key starts it. */
  readonly next: boolean
}

export interface Today {
  /** Of this day, by their start; her own time too. */
  readonly sessions: readonly TodaySession[]
  readonly toWrite: readonly NoteRow[]
  /** Messages that wait for an answer, by its promise: the first few, and how many. */
  readonly toAnswer: { readonly rows: readonly ExchangeRow[]; readonly total: number }
  readonly recentClients: readonly ClientRow[]
  readonly running: Session | null
  readonly lastBackup: BackupMade | null
  readonly backups: BackupHealth
  /** The nearest few of the one list, but for notes and messages, which stand here already. */
  readonly tasks: { readonly rows: readonly Task[]; readonly open: number; readonly overdue: number }
}

export const today = {
  look: read(z.strictObject({}), { clinical: true }).returns<Today>()
}
