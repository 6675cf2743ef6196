// Making, unlocking and locking the vault. All but `lock` work while it is locked.
import { z } from 'zod'
import { act, lockReasons } from './kinds.ts'
import { country, language, line, nothing, passphrase, someLine, timeZone } from './fields.ts'

/** `own` holds her practice; `sample` is a separate vault of invented clients, marked on every screen. */
export const vaultName = z.enum(['own', 'sample'])
export type VaultName = z.infer<typeof vaultName>

/** What was saved in this vault once and is not in its file now, told by the head file beside it. */
export interface MissingChanges {
  /** `behind`: an older state; `other`: another story; or the head file itself is gone or damaged, so that it cannot be told. */
  readonly why: 'behind' | 'other' | 'headGone' | 'headDamaged'
  /** Lines of the audit log that are missing, where they can be counted. */
  readonly changes: number | null
  /** UTC of the last change that is there, and of the last that was there. */
  readonly until: string | null
  readonly was: string | null
}

/** A long job, and the bytes that it has gone over, some of them several times. */
export interface Working {
  /** Null while it is being found out what it needs. */
  readonly job: 'export' | 'snapshot' | 'stage' | 'prove' | 'rotate' | 'check' | 'salvage' | null
  readonly done: number
  readonly total: number
}

export interface VaultState {
  readonly vault: VaultName
  readonly state: 'absent' | 'locked' | 'open'
  /** Which vaults exist on this computer. */
  readonly exists: Readonly<Record<VaultName, boolean>>
  readonly practiceName: string | null
  /** A recovery key opens the vault and, as far as can be told while it is locked, its backups. */
  readonly recovery: boolean
  /** The keychain holds half of the key; false where the passphrase stands alone. */
  readonly keychain: boolean
  /** A key file on a stick is needed too. */
  readonly keyFile: boolean
  /** Until she has decided (restore a backup, or `acceptMissing`) nothing can be written: `changesMissing`. */
  readonly missing: MissingChanges | null
  /** A damaged log of saved changes is kept beside the vault: a salvage reads it too, until she has decided. */
  readonly kept: boolean
}

/** What she had set besides the passphrase and is not asked for any more once the recovery key has been used. */
export type Dropped = 'keyFile' | 'pin' | 'code'

/** Only where the computer has no keychain: the passphrase then stands alone, stretched twice as long. */
const withoutKeychain = z.boolean().default(false)

export const newPractice = z.strictObject({
  passphrase,
  language,
  practiceName: someLine(120),
  practitionerName: line(120),
  country,
  timeZone,
  withoutKeychain
})

/** Six digits, perhaps with a space between. */
const code = z.string().min(1).max(20)

/** `short`: under 15 characters; `guessable`: common, repeated or sequential. `strength` 0 (none) to 4 (very strong). */
export interface Judgement {
  readonly problem: 'short' | 'guessable' | null
  readonly strength: 0 | 1 | 2 | 3 | 4
  readonly length: number
}

/** Kinds of records that a salvage counts; `seals` are sealed PDFs, `lines` those of the audit log, `forms` those that were not sent yet. */
export const salvagedKinds = [
  'clients',
  'notes',
  'versions',
  'sessions',
  'documents',
  'seals',
  'files',
  'lines',
  'forms',
  'settings',
  'others'
] as const
export type SalvagedKind = (typeof salvagedKinds)[number]

export interface Salvaged {
  readonly kept: Readonly<Record<SalvagedKind, number>>
  /** What is known to have been there and could not be read: at least so many. */
  readonly lost: Readonly<Record<SalvagedKind, number>>
  /** Records that now stand in the place of lost ones, which others name. */
  readonly mended: number
  /** Whether each page that was read is proven to be the one that was written. */
  readonly proven: boolean
}

/** What opens the damaged vault: the passphrase, which stays, or the recovery key with a new passphrase for the salvaged one. */
const salvageKey = z.union([
  z.strictObject({ passphrase }),
  z.strictObject({ recoveryKey: z.string().min(1).max(400), newPassphrase: passphrase, withoutKeychain })
])

export const vault = {
  state: act(nothing, { locked: true, handed: true }).returns<VaultState>(),
  /** The long job that is under way, whoever began it. */
  working: act(nothing, { locked: true, meanwhile: true }).returns<Working | null>(),
  /** Which vault the lock screen is for. Refused while one is open. */
  choose: act(z.strictObject({ vault: vaultName }), { locked: true }).returns<VaultState>(),
  judge: act(z.strictObject({ passphrase: z.string().max(1024) }), { locked: true }).returns<Judgement>(),
  /** Six random words, at least 60 bits. */
  suggest: act(z.strictObject({ language }), { locked: true }).returns<{ passphrase: string }>(),
  /** Makes the chosen vault and leaves it open. The sample vault is filled with invented clients. */
  create: act(newPractice, { locked: true, changes: true }).returns<VaultState>(),
  /** `codeNeeded` where the vault asks for a code of the authenticator app too. */
  unlock: act(z.strictObject({ passphrase, code: code.optional() }), { locked: true }).returns<VaultState>(),
  /** Tries of the PIN that are left, or null: then the passphrase is needed. */
  pinTries: act(nothing, { locked: true }).returns<number | null>(),
  /** `pinGone` after the last wrong try, after its hours, and after each start of the program. */
  unlockByPin: act(z.strictObject({ pin: z.string().min(1).max(64) }), { locked: true }).returns<VaultState>(),
  /** Opens with the recovery key; `newPassphrase` is the vault's from then on, and the keychain's half is made anew. */
  recover: act(z.strictObject({ recoveryKey: z.string().min(1).max(400), newPassphrase: passphrase, withoutKeychain }), {
    locked: true,
    changes: true
  }).returns<VaultState & { readonly dropped: readonly Dropped[] }>(),
  /** Earlier backups keep the passphrases they were given. */
  changePassphrase: act(z.strictObject({ passphrase, newPassphrase: passphrase }), { changes: true }).returns<null>(),
  /** Good for one call that answered `passphraseNeeded`, for two minutes. */
  confirmPassphrase: act(z.strictObject({ passphrase })).returns<null>(),
  /** What eases or guards unlocking besides passphrase, keychain and key file. */
  extras: act(nothing).returns<{ pinHours: number | null; code: boolean }>(),
  /** The PIN unlocks for so many hours after each unlocking with the passphrase, five wrong tries at most, while the program runs. */
  setPin: act(z.strictObject({ passphrase, pin: z.string().regex(/^[0-9]{6,12}$/), hours: z.int().min(1).max(24) })).returns<null>(),
  dropPin: act(nothing).returns<null>(),
  /** The secret for an authenticator app and the link that its QR code holds; good for nothing until it is confirmed. */
  proposeCode: act(z.strictObject({ passphrase })).returns<{ secret: string; link: string }>(),
  confirmCode: act(z.strictObject({ code }), { changes: true }).returns<null>(),
  dropCode: act(z.strictObject({ passphrase }), { changes: true }).returns<null>(),
  /** Shows the folder of the vaults in the system's file manager, where it is to be moved, excluded or copied; its path stays in main. */
  showFolder: act(nothing, { locked: true }).returns<null>(),
  /** Asks where her key file lies now. `keyFileForeign` if it is not this vault's; its place stays in main. */
  chooseKeyFile: act(nothing, { locked: true }).returns<{ fileName: string }>(),
  /** Makes a key file at a place that she is asked for, never over another file; from then on it is needed besides the passphrase. */
  makeKeyFile: act(z.strictObject({ passphrase }), { changes: true }).returns<{ fileName: string; sameDisk: boolean }>(),
  dropKeyFile: act(z.strictObject({ passphrase }), { changes: true }).returns<null>(),
  /**
   * A new data key: every page of the vault is encrypted anew. Backups made before hold the old one and keep their passphrases.
   * Everything else waits until it is done; `cancelled` where she stopped it.
   */
  rotateKey: act(z.strictObject({ passphrase }), { changes: true }).returns<VaultState>(),
  cancelRotation: act(nothing, { meanwhile: true }).returns<null>(),
  /** A new recovery key in groups, to be written or printed; good for nothing until it is confirmed. */
  proposeRecoveryKey: act(z.strictObject({ passphrase })).returns<{ groups: string[] }>(),
  /** The kit on paper, for the proposed key. */
  printRecoveryKit: act(z.strictObject({ language })).returns<null>(),
  /** Three groups of the proposed key or more, by their place (the prefix that all keys share is 0), typed back from paper; `recoveryWrong` if one differs. */
  confirmRecoveryKey: act(
    z.strictObject({
      groups: z
        .array(z.strictObject({ place: z.int().min(1).max(20), typed: z.string().max(40) }))
        .min(3)
        .max(20)
    }),
    { changes: true }
  ).returns<VaultState>(),
  /**
   * What can be read of the chosen vault, which is damaged, becomes a new one under the same passphrase; the damaged one is set aside,
   * never deleted. Leaves it locked. `vaultDamaged` where nothing can be read.
   */
  salvage: act(salvageKey, { locked: true, changes: true }).returns<Salvaged>(),
  /** Goes on from what there is: writing is possible again, and the log says so. */
  acceptMissing: act(nothing, { changes: true }).returns<VaultState>(),
  /** Ends the practice process; the page is reloaded, or the program ends (`endsProgram`). */
  lock: act(z.strictObject({ why: z.enum(lockReasons).default('asked') }), { locked: true, handed: true, meanwhile: true }).returns<null>()
}
