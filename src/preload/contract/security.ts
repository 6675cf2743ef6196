// The security panel: how well the practice is protected at present, what is due, and what she answered.
import { z } from 'zod'
import { act, read, write, type RefusalCode } from './kinds.ts'
import type { BackupCounts } from './backups.ts'
import { language, nothing, passphrase, text } from './fields.ts'
import type { Copied } from './offsite.ts'
import type { SavedFile } from './documents.ts'
import type { VaultState } from './vault.ts'

/** `fine`: nothing to do; `look`: worth a look; `act`: something stands open. */
export type PointState = 'fine' | 'look' | 'act'

export const points = ['passphrase', 'factors', 'recovery', 'autoLock', 'reask', 'disk', 'backup', 'drill', 'version'] as const
export type PointName = (typeof points)[number]

export interface Point {
  readonly name: PointName
  readonly state: PointState
  /** UTC: when it was last made, changed or answered; null where that is unknown or never was. */
  readonly at: string | null
}

/** What only she can see to, once a month. */
export const checks = ['updates', 'firewall', 'antivirus', 'screenLock', 'log', 'devices'] as const
const check = z.enum(checks)
export type CheckName = z.infer<typeof check>

export interface Check {
  readonly name: CheckName
  /** UTC, or null if never. */
  readonly doneAt: string | null
  /** UTC, or null while it has never been done. */
  readonly nextAt: string | null
  readonly due: boolean
}

/** Whether the computer's disk is encrypted, as far as she knows. */
export const diskAnswers = ['on', 'off', 'unsure'] as const
export const diskAnswer = z.enum(diskAnswers)
export type DiskAnswer = z.infer<typeof diskAnswer>

/** A restore that was carried out in full into a scratch place, compared row by row, and thrown away; or that failed. */
export interface Drill {
  readonly at: string
  /** Null when it succeeded. */
  readonly fault: RefusalCode | null
  /** When the backup had been made; null where that could not be read. */
  readonly madeAt: string | null
  readonly bytes: number
  readonly counts: BackupCounts | null
}

export interface Program {
  readonly version: string
  /** ISO date of its build. */
  readonly builtOn: string
}

export interface Panel {
  readonly points: readonly Point[]
  readonly checks: readonly Check[]
  readonly vault: VaultState
  /** The last backup is under an earlier data key. */
  readonly earlierKey: boolean
  readonly disk: DiskAnswer | null
  readonly autoLockMinutes: number
  readonly program: Program
  readonly drill: {
    readonly last: Drill | null
    /** UTC of the last one that succeeded. */
    readonly provenAt: string | null
    /** There is an automatic backup to try it with. */
    readonly automatic: boolean
  }
  /** The last copy elsewhere, where it failed. */
  readonly elsewhere: Copied | null
}

/** Her part of the recovery plan, a line each; never a key or a passphrase. */
export const planFields = z.strictObject({
  backupPlaces: text(2000),
  /** Who keeps the recovery key and the backups' passphrases, and where. */
  keyPlaces: text(1000),
  people: text(2000),
  devices: text(2000)
})
export type Plan = z.infer<typeof planFields>

const inLanguage = z.strictObject({ language })

export const security = {
  look: act(nothing).returns<Panel>(),
  answerDisk: write(z.strictObject({ answer: diskAnswer })).returns<null>(),
  /** Done, now. */
  tick: write(z.strictObject({ check })).returns<null>(),
  /** Takes the last tick back. */
  untick: write(z.strictObject({ check })).returns<null>(),
  /**
   * Asks for a backup file, restores it wholly into a scratch place, compares everything, and remembers what came of it.
   * `key` is the backup's passphrase or the recovery key. `again`: with the file of the last try; refuses with `notFound` where there was none.
   */
  proveFile: act(z.strictObject({ key: passphrase, again: z.boolean().default(false) })).returns<Drill>(),
  /** The same with the newest automatic backup. Refuses with `placeAbsent` where its file is not there. */
  proveNewest: act(nothing).returns<Drill>(),
  /**
   * The same in the background, where there is an automatic backup and her months have passed since the last proof; a day after one that
   * failed. Whatever else needs the vault stops it (`cancelled`). Null where none is due.
   */
  proveDue: act(nothing).returns<Drill | null>(),
  cancelProof: act(nothing).returns<null>(),
  plan: read(nothing).returns<Plan>(),
  changePlan: write(planFields.partial()).returns<null>(),
  /** The whole recovery plan as it will be printed: a complete, script-free HTML document. */
  planPaper: read(inLanguage).returns<{ title: string; html: string }>(),
  printPlan: act(inLanguage, { leaves: true }).returns<null>(),
  savePlan: act(inLanguage, { leaves: true }).returns<SavedFile>()
}
