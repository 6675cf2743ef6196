// Making, unlocking and locking the vault. All but `lock` work while it is locked.
import { z } from 'zod'
import { act } from './kinds.ts'
import { country, language, nothing, passphrase, someLine, timeZone, line } from './fields.ts'

/** `own` holds her practice; `sample` is a separate vault of invented clients, marked on every screen. */
export const vaultName = z.enum(['own', 'sample'])
export type VaultName = z.infer<typeof vaultName>

export interface VaultState {
  readonly vault: VaultName
  readonly state: 'absent' | 'locked' | 'open'
  /** Which vaults exist on this computer. */
  readonly exists: Readonly<Record<VaultName, boolean>>
  readonly practiceName: string | null
}

export const newPractice = z.strictObject({
  passphrase,
  language,
  practiceName: someLine(120),
  practitionerName: line(120),
  country,
  timeZone
})

/** `short`: under 15 characters; `guessable`: common, repeated or sequential. `strength` 0 (none) to 4 (very strong). */
export interface Judgement {
  readonly problem: 'short' | 'guessable' | null
  readonly strength: 0 | 1 | 2 | 3 | 4
  readonly length: number
}

export const vault = {
  state: act(nothing, { locked: true }).returns<VaultState>(),
  /** Which vault the lock screen is for. Refused while one is open. */
  choose: act(z.strictObject({ vault: vaultName }), { locked: true }).returns<VaultState>(),
  judge: act(z.strictObject({ passphrase: z.string().max(1024) }), { locked: true }).returns<Judgement>(),
  /** Six random words, at least 60 bits. */
  suggest: act(z.strictObject({ language }), { locked: true }).returns<{ passphrase: string }>(),
  /** Makes the chosen vault and leaves it open. The sample vault is filled with invented clients. */
  create: act(newPractice, { locked: true }).returns<VaultState>(),
  unlock: act(z.strictObject({ passphrase }), { locked: true }).returns<VaultState>(),
  /** Ends the practice process; the page is reloaded. */
  lock: act(nothing, { locked: true }).returns<null>()
}
