// Keeps the vaults of this computer: which exist, which is chosen, and what its parts need of each other.
import { statfsSync } from 'node:fs'
import { join } from 'node:path'
import type { VaultName, VaultState } from '#contract/vault'
import { Refusal } from '../tools.ts'
import { checksOf, type Checks } from './checks.ts'
import { copiesOf, type Copies } from './copies.ts'
import { enteringOf, type Entering } from './entering.ts'
import { ensureFolder } from './files.ts'
import { heldOf, type Held } from './held.ts'
import type { KeyStore } from './keychain.ts'
import { keyChangesOf, knownRecipient, type KeyChanges } from './keyChanges.ts'
import { makeSlots, needsKeyFile, type Kdf, type SlotsFile } from './keys.ts'
import { knockOf, writeKnock } from './knocks.ts'
import { hasKeptWal } from './keptWal.ts'
import type { OpenVault } from './openVault.ts'
import { judge } from './passphrases.ts'
import { rotatingOf, type Rotating } from './rotation.ts'
import { salvageOf, type Salvage } from './salvage.ts'
import { placeWith, readSlots, slotsIfWhole } from './slots.ts'
import { clearLeftovers, exists, finishStages } from './stages.ts'
import { syncServiceOf } from './syncFolders.ts'
import { openThrottle, type Throttle } from './throttle.ts'
import { turnsOf, type Turns } from './turns.ts'

export interface Keeper extends Entering, Copies, KeyChanges, Rotating, Checks, Salvage, Pick<Turns, 'cancelJob' | 'working' | 'jobEnded'> {
  isOpen(): boolean
  /** The open vault; refuses with `locked`. */
  vault(): OpenVault
  state(): VaultState
  choose(vault: VaultName): void
  /** She is there: refuses as unlocking does, with the same delay after wrong ones. */
  confirmPassphrase(passphrase: string): Promise<void>
  /** Whether she confirmed within the last two minutes; each confirmation serves once. */
  takeConfirmation(): boolean
  /** Resolves when no rotation is under way: until then the vault can be neither read nor written. */
  settled(): Promise<void>
  /** Writes what waits and closes; the process should end now. A backup that is being made should have been cancelled. */
  close(): void
  /** Bytes that are free on the disk of the vaults. */
  free(): number
}

/** What a vault is locked with from now on: by a passphrase, together with the keychain unless there is none. */
export interface NewSecret {
  readonly passphrase: string
  readonly withoutKeychain: boolean
}

export interface KeeperSetting {
  /** Folder in which the vaults live (0700). */
  readonly folder: string
  readonly keychain: KeyStore
  readonly kdf: Kdf
  /** log2 of scrypt's N for a backup's passphrase: age's own 18 unless a test needs thousands of them. */
  readonly sealing?: number
  /** The job's worker: `worker.ts` from source, `worker.js` when built. */
  readonly worker: URL
  readonly newId: () => string
  /** Monotonic milliseconds, for the delay after wrong passphrases. */
  readonly ticks: () => number
  /** Moment in UTC, ISO 8601. */
  readonly now: () => string
}

/** A confirmed passphrase serves for so long, ms. */
const confirmationLasts = 120_000

/** What the keeper lends its parts. */
export interface Inside extends Pick<Turns, 'alone' | 'job' | 'refuseBusy'> {
  readonly setting: KeeperSetting
  readonly held: Held
  chosen(): VaultName
  choose(name: VaultName): void
  close(): void
  /** A swap may be half done: the next question finishes it. */
  unsettled(): void
  /** Finishes a swap at once. */
  settle(): void
  /** For whatever tries a secret. */
  readonly throttle: Throttle
  slotsFor(vaultId: string, dataKey: Buffer, secret: NewSecret): Promise<SlotsFile>
  refuseWeak(passphrase: string): Promise<void>
}

export const openKeeper = (setting: KeeperSetting): Keeper => {
  const { folder, keychain, kdf } = setting
  let chosen: VaultName = 'own'
  let prepared = false
  let cleared = false
  let confirmedAt: number | null = null
  const held = heldOf(setting, () => chosen)

  /** A refused attempt leaves its line: in the log of the vault if that is open, else beside it, wherever it lies. */
  const throttle = openThrottle(setting, (code, vaultId) => {
    const line = knockOf(code)
    const open = held.atHand()
    const place = placeWith(folder, vaultId)
    if (open && held.opened().vaultId === vaultId) open.noteRead(setting.now(), line, null)
    else if (place !== undefined) writeKnock(place, setting.now(), line)
  })

  /** At the first question, not at the start: a folder that cannot be made or finished is then a refusal, never a crash. */
  const prepare = (): void => {
    if (prepared) return
    ensureFolder(folder)
    if (syncServiceOf(folder) !== null) throw new Refusal('vaultSynced')
    finishStages(folder, chosen)
    if (!cleared) clearLeftovers(folder) // later it would clear what a job is writing
    cleared = true
    if (!exists(folder, 'own') && slotsIfWhole(join(folder, 'sample'))) chosen = 'sample' // one that cannot be read is no reason to make another
    prepared = true
  }

  const checks: Checks = checksOf(
    setting.worker,
    () => ({ path: join(folder, chosen, 'vault.db'), dataKey: held.opened().dataKey }),
    () => turns
  )
  const turns = turnsOf(setting.worker, prepare, checks)

  const close = (): void => {
    void turns.cancelJob()
    void checks.cancelCheck()
    held.close()
    forgetProposals()
    confirmedAt = null
  }

  const inside: Inside = {
    ...turns,
    setting,
    held,
    chosen: () => chosen,
    choose: (name) => (chosen = name),
    close,
    unsettled: () => (prepared = false),
    settle: () => {
      prepared = false
      prepare()
    },
    throttle,
    slotsFor: (vaultId, dataKey, { passphrase, withoutKeychain }) =>
      makeSlots(vaultId, dataKey, { passphrase, keyFile: null }, { kdf, keychain: withoutKeychain ? null : keychain }),
    refuseWeak
  }
  const copies = copiesOf(inside)
  const { keyBy, proven, ...entering } = enteringOf({ ...inside, ...copies })
  const { forgetProposals, forgetPin, ...changes } = keyChangesOf({ ...inside, proven })

  return {
    isOpen: held.isOpen,
    vault: () => held.opened().vault,
    state: () => {
      prepare()
      const open = held.atHand()
      return {
        vault: chosen,
        state: held.isOpen() ? 'open' : exists(folder, chosen) ? 'locked' : 'absent',
        exists: { own: exists(folder, 'own'), sample: exists(folder, 'sample') },
        practiceName: open && practiceName(open),
        missing: open && open.missing(),
        kept: keptWalIn(join(folder, chosen)),
        ...ways(join(folder, chosen), open)
      }
    },
    choose: (name) => {
      prepare()
      if (held.isOpen() || turns.isAlone()) throw new Refusal('conflict')
      chosen = name
    },
    confirmPassphrase: async (passphrase) => {
      held.opened()
      await proven(passphrase)
      confirmedAt = setting.ticks()
    },
    takeConfirmation: () => {
      const fresh = confirmedAt !== null && setting.ticks() - confirmedAt < confirmationLasts
      confirmedAt = null
      return fresh
    },
    settled: held.settled,
    free: () => {
      const { bavail, bsize } = statfsSync(folder)
      return bavail * bsize
    },
    close,
    cancelJob: turns.cancelJob,
    working: turns.working,
    jobEnded: turns.jobEnded,
    ...entering,
    ...changes,
    ...rotatingOf({ ...inside, proven, forgetPin }),
    ...salvageOf({ ...inside, keyBy }),
    ...checks,
    ...copies
  }
}

/** Which ways in there are besides the passphrase with the keychain; read from the slots, which are not secret. */
const ways = (vaultFolder: string, open: OpenVault | null): Pick<VaultState, 'recovery' | 'keychain' | 'keyFile'> => {
  try {
    const file = readSlots(vaultFolder)
    const recipient = file.slots.recovery?.recipient
    // a key that the open vault does not know opens the vault, and no backup of it
    const recovery = recipient !== undefined && (open === null || knownRecipient(open) === recipient)
    return { recovery, keychain: file.slots.daily !== undefined, keyFile: needsKeyFile(file) }
  } catch {
    return { recovery: false, keychain: true, keyFile: false }
  }
}

/** What cannot be looked at is told when the vault is opened. */
const keptWalIn = (vaultFolder: string): boolean => {
  try {
    return hasKeptWal(join(vaultFolder, 'vault.db'))
  } catch {
    return false
  }
}

const practiceName = (vault: OpenVault): string | null =>
  vault.readable.get<{ value: string }>("select json_extract(value, '$') as value from settings where key = 'practiceName'")?.value ?? null

const refuseWeak = async (passphrase: string): Promise<void> => {
  if ((await judge(passphrase)).problem !== null) throw new Refusal('passphraseWeak', { field: 'passphrase' })
}
