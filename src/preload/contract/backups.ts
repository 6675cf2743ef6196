// Encrypted backups: one file, proven to open before it is called a backup; automatic copies of it; and back again.
import { z } from 'zod'
import { act, read } from './kinds.ts'
import type { RefusalCode } from './kinds.ts'
import type { Copied } from './offsite.ts'
import { isoDate, nothing, passphrase } from './fields.ts'

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
  /** It was made by the program before the data key was renewed or the vault restored: the vault's passphrase does not open it. */
  readonly earlierKey: boolean
}

/** Programs that copy a folder elsewhere. */
export type SyncService =
  | 'Dropbox'
  | 'OneDrive'
  | 'iCloud Drive'
  | 'Google Drive'
  | 'Nextcloud'
  | 'ownCloud'
  | 'Syncthing'
  | 'pCloud'
  | 'Box'
  | 'MEGA'
  | 'Proton Drive'
  | 'kDrive'
  | 'Seafile'
  | 'Tresorit'

/** Where automatic backups go: a folder, and a second one that need not always be there (a disk, a stick). */
export const destinationNames = ['first', 'second'] as const
const destinationName = z.enum(destinationNames)
export type DestinationName = z.infer<typeof destinationName>

/** How many are kept: the last ones, and the newest of so many days, weeks and months. Three are always kept. */
export const retention = z.strictObject({
  last: z.int().min(3).max(100),
  daily: z.int().min(0).max(366),
  weekly: z.int().min(0).max(260),
  monthly: z.int().min(0).max(120)
})
export type Retention = z.infer<typeof retention>

export const schedule = z.strictObject({
  /** When she locks or quits. */
  onClosing: z.boolean(),
  /** While she works, when something has changed; 0 for never. */
  everyHours: z.int().min(0).max(72),
  /** After so many days without one, Today says so in red. */
  redAfterDays: z.int().min(1).max(90),
  retention
})
export type Schedule = z.infer<typeof schedule>

export interface BackupTrouble {
  readonly destination: DestinationName
  /** `cancelled`: the vault was locked before it was made. */
  readonly code: RefusalCode
  /** UTC. */
  readonly at: string
}

export interface Destination {
  readonly name: DestinationName
  /** The folder's own name; its path stays in main. */
  readonly label: string
  readonly state: 'ready' | 'absent' | 'readOnly'
  readonly sync: SyncService | null
  /** Bytes; null while it is absent. */
  readonly free: number | null
  /** UTC: the last one that was made there and verified. */
  readonly lastAt: string | null
  readonly trouble: BackupTrouble | null
}

export interface BackupRow {
  /** To name it by in `pick`; null where no file can be found at present. */
  readonly id: string | null
  readonly kind: 'snapshot' | 'export' | null
  readonly madeAt: string
  readonly bytes: number
  /** Null for a file that this vault has no record of. */
  readonly counts: BackupCounts | null
  readonly verifiedAt: string | null
  /** As of the last one. */
  readonly earlierKey: boolean
  /** Taken of a vault that was then set aside by a restore. */
  readonly beforeRestore: boolean
  /** `chosen`: a place she chose that once; `here`: on this computer, made before a restore, or before a new version changed the vault. */
  readonly place: DestinationName | 'chosen' | 'here'
  /** `unseen`: its disk is absent, or the place is not one that is looked at. */
  readonly found: 'there' | 'missing' | 'unseen'
}

export interface AsideVault {
  readonly id: string
  readonly at: string
  /** UTC: when the backup was made that was taken of it first; null where none was. */
  readonly backedUpAt: string | null
  readonly bytes: number
  readonly counts: BackupCounts | null
  readonly newestNoteAt: string | null
}

export interface BackupsOverview {
  readonly last: BackupMade | null
  /** It is time for a new one: none, or too long ago, or of a moment that has not come yet, or under an earlier key. */
  readonly old: boolean
  readonly destinations: readonly Destination[]
  readonly schedule: Schedule
  /** She has set a passphrase that opens automatic backups on any computer. */
  readonly passphraseSet: boolean
  /** Something has changed since the last automatic backup. */
  readonly changed: boolean
  /** Newest first. */
  readonly rows: readonly BackupRow[]
  readonly setAside: readonly AsideVault[]
  /** The last copy elsewhere, where it failed. */
  readonly elsewhere: Copied | null
}

/** What Today says of backups. */
export interface BackupHealth {
  readonly destinations: number
  /** As in the overview. */
  readonly old: boolean
  readonly troubles: readonly BackupTrouble[]
  /** As in the overview. */
  readonly elsewhere: Copied | null
}

export interface SnapshotMade {
  /** Destinations in which there is a new, verified backup. */
  readonly made: readonly DestinationName[]
  readonly troubles: readonly BackupTrouble[]
}

export interface ChosenBackup {
  readonly fileName: string
  readonly bytes: number
  readonly kind: 'snapshot' | 'export'
  /** Ways to open it that are in the file. */
  readonly recovery: boolean
  readonly passphrase: boolean
  /** As far as is known without asking the keychain, this computer opens it with the passphrase of its vault. */
  readonly here: boolean
}

/** What else two vaults are compared by. */
export interface RecordCounts {
  readonly documents: number
  readonly consents: number
  readonly files: number
}

export interface Holding {
  readonly counts: BackupCounts
  readonly records: RecordCounts
  /** UTC: the session of the newest note; null without notes. */
  readonly newestNoteAt: string | null
}

export interface Comparison {
  readonly backup: Holding & { readonly madeAt: string }
  /**
   * Null where there is no vault on this computer; `holding` is null while that vault is locked, and where it cannot be read. An open one
   * that is known not to be `whole` is not backed up before it gives way.
   */
  readonly present: { readonly holding: Holding | null; readonly changedAt: string; readonly bytes: number; readonly whole: boolean } | null
}

const key = z.union([z.strictObject({ passphrase }), z.strictObject({ recoveryKey: z.string().min(1).max(400) })])

export const backups = {
  /** An export. Asks where, writes, reads everything back. The passphrase is the backup's own. */
  make: act(z.strictObject({ passphrase }), { leaves: true }).returns<BackupMade>(),
  /** Also what a restore from the lock screen or at the first start is doing. */
  cancel: act(nothing, { locked: true }).returns<null>(),
  last: read(nothing).returns<BackupMade | null>(),
  look: act(nothing).returns<BackupsOverview>(),
  /** A snapshot into every destination that answers, now. Refuses with `placeMissing` where none is chosen, with `cancelled` or `busy` where none is made for it. */
  now: act(nothing).returns<SnapshotMade>(),
  /**
   * The same where it is due: `meanwhile` while she works, `closing` when the day ends, after waiting for a backup or an export that is being
   * made. Never refuses because of a place: it is remembered.
   */
  automatic: act(z.strictObject({ when: z.enum(['closing', 'meanwhile']) })).returns<SnapshotMade>(),
  /** Whether `automatic` would make one, or wait for one. */
  due: act(z.strictObject({ when: z.enum(['closing', 'meanwhile']) })).returns<boolean>(),
  /** Asks for a folder. All of the practice goes there from then on. */
  chooseFolder: act(z.strictObject({ destination: destinationName }), { leaves: true }).returns<null>(),
  /** What lies in the folder stays there. Whoever ends backups is asked again, as if they were deleted. */
  dropFolder: act(z.strictObject({ destination: destinationName }), { destroys: true }).returns<null>(),
  /** Where fewer are to be kept, or none is made by itself any more, she may be asked again: `passphraseNeeded`. */
  plan: act(schedule).returns<null>(),
  /** Opens automatic backups on any computer; null takes it away. Earlier ones keep what they have. */
  setPassphrase: act(z.strictObject({ passphrase: passphrase.nullable() }), { leaves: true }).returns<null>(),
  /** Asks for a backup file. Its place stays in main; the name alone comes back. */
  choose: act(nothing, { locked: true }).returns<ChosenBackup>(),
  /** Chooses one of the list. */
  pick: act(z.strictObject({ id: z.string().max(200) })).returns<ChosenBackup>(),
  /** Opens the chosen file beside the vault and proves it whole; changes nothing. */
  open: act(key, { locked: true }).returns<Comparison>(),
  /** Forgets what was opened. */
  leave: act(nothing, { locked: true }).returns<null>(),
  /**
   * What was opened becomes her own vault; one that is open and whole is backed up first, and the one that is there set aside, never deleted.
   * `newPassphrase` unlocks it from then on. Locks.
   */
  restore: act(z.strictObject({ newPassphrase: passphrase, withoutKeychain: z.boolean().default(false) }), {
    locked: true,
    changes: true
  }).returns<BackupCounts>(),
  /** Deletes a vault that was set aside, for good. `typed`: the day in the practice on which it was set aside; `invalid` if it is another. */
  deleteAside: act(z.strictObject({ id: z.string().max(40), typed: isoDate }), { destroys: true }).returns<null>()
}
