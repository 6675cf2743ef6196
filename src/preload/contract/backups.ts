// Encrypted backups: one file, proven to open before it is called a backup; and back again.
import { z } from 'zod'
import { act, read } from './kinds.ts'
import { nothing, passphrase } from './fields.ts'

export interface BackupCounts {
  readonly clients: number
  readonly notes: number
}

export interface BackupMade {
  readonly madeAt: string
  readonly bytes: number
  readonly counts: BackupCounts
  /** UTC of the moment at which every page, the hash and the counts had been read back. */
  readonly verifiedAt: string
}

export const backups = {
  /** Asks where, writes, reads everything back. The passphrase is the backup's own. */
  make: act(z.strictObject({ passphrase }), { leaves: true }).returns<BackupMade>(),
  cancel: act(nothing).returns<null>(),
  last: read(nothing).returns<BackupMade | null>(),
  /** Asks for a backup file. Its place stays in main; the name alone comes back. */
  choose: act(nothing, { locked: true }).returns<{ fileName: string; bytes: number }>(),
  /**
   * Restores the chosen file as her own vault; one that is there is set aside, never deleted.
   * `newPassphrase` unlocks it from then on.
   */
  restore: act(z.strictObject({ passphrase, newPassphrase: passphrase, withoutKeychain: z.boolean().default(false) }), {
    locked: true
  }).returns<BackupCounts>()
}
