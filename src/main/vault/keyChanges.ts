// The keeper's part in changes of an open vault's keys: passphrase, key file, recovery key, PIN, code. Each asks for the passphrase again.
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { VaultName } from '#contract/vault'
import { Refusal } from '../tools.ts'
import type { KeeperSetting } from './keeper.ts'
import { forgetPlace, makeKeyFile, readKeyFile, rememberPlace } from './keyFile.ts'
import { newRecoveryKey, openRecovery, refuseKeyFile, rewrap, withRecovery, type Secret, type SlotsFile } from './keys.ts'
import { readMeta, writeMeta } from './meta.ts'
import type { OpenVault } from './openVault.ts'
import { armPin, dropPin, forgetPinDevice, keepPin, pinHours, stretchPin } from './pin.ts'
import { readSlots, writeSlots } from './slots.ts'
import { asksForCode, codeLink, dropCode, keepCode, newCodeSecret, stepOf } from './totp.ts'

export interface KeyChanges {
  /** Backups made before keep the passphrases they were given. A PIN is forgotten. */
  changePassphrase(passphrase: string, newPassphrase: string): Promise<void>
  /** While locked: her key file lies here now. Refuses with `keyFileForeign` if it is not this vault's. */
  useKeyFile(place: string): void
  /**
   * From now on a new key file is needed too; any earlier one no longer is. `choose` gives its place, or null.
   * Resolves to whether it lies on the vault's own disk.
   */
  makeKeyFile(passphrase: string, choose: () => Promise<string | null>): Promise<{ sameDisk: boolean }>
  /** The passphrase opens the vault without a key file again. */
  dropKeyFile(passphrase: string): Promise<void>
  /** A new recovery key, good for nothing until it is confirmed. */
  proposeRecovery(passphrase: string): Promise<string>
  /** The key that was proposed last and not confirmed yet, or null. */
  proposedRecovery(): string | null
  /** From now on the proposed key opens the vault, and any earlier one no longer does. */
  confirmRecovery(): Promise<void>
  /** The secret of an authenticator app, and it as a link; asked for by nobody until it is confirmed. */
  proposeCode(passphrase: string): Promise<{ secret: string; link: string }>
  /** From now on a code is asked for at each unlocking with the passphrase. Refuses as unlocking with it would. */
  confirmCode(code: string): Promise<void>
  dropCode(passphrase: string): Promise<void>
  /** Lets this PIN open the vault for so many hours after each unlocking with the passphrase, while the program runs. */
  setPin(passphrase: string, pin: string, hours: number): Promise<void>
  dropPin(): Promise<void>
  /** Takes the PIN's half of the key out of the keychain: it opens nothing until it is armed again. */
  disarmPin(): Promise<void>
  /** What the program is to keep in memory so that the PIN opens the vault; null where there is none. */
  armPin(): Promise<{ armed: string; hours: number } | null>
  /** What besides passphrase and keychain guards or eases the opening of this vault. */
  extras(): { pinHours: number | null; code: boolean }
}

/** What of the keeper is needed here. */
interface Inside {
  readonly setting: KeeperSetting
  chosen(): VaultName
  opened(): { readonly vault: OpenVault; readonly dataKey: Buffer; readonly vaultId: string; keyFile: Buffer | null }
  /** The slots, once this passphrase has been shown to open them. */
  proven(passphrase: string): Promise<SlotsFile>
  alone<T>(work: () => Promise<T>): Promise<T>
  refuseWeak(passphrase: string): Promise<void>
}

const recipientName = 'recoveryRecipient'

/** The slots are no secret and nothing signs them: only a recipient that the vault itself knows is ever given a new data key. */
export const knownRecipient = ({ readable }: OpenVault): string | undefined => readMeta(readable, recipientName)

/** For the keeper itself. */
interface Forgetting {
  forgetProposals(): void
  forgetPin(): Promise<void>
}

export const keyChangesOf = ({ setting, chosen, opened, proven, alone, refuseWeak }: Inside): KeyChanges & Forgetting => {
  const { folder, kdf, keychain } = setting
  let recovery: string | null = null
  let code: string | null = null

  const vaultFolder = (): string => join(folder, chosen())

  const rewrapped = async (slots: SlotsFile, secret: Secret): Promise<void> => {
    writeSlots(vaultFolder(), await rewrap(slots, opened().dataKey, secret, kdf, keychain))
  }

  const forgetPin = async (): Promise<void> => {
    const { vault, vaultId } = opened()
    if (pinHours(vault.readable, vaultId) === null) return
    vault.transaction(dropPin)
    await forgetPinDevice(vaultId, keychain)
  }

  return {
    changePassphrase: (passphrase, newPassphrase) =>
      alone(async () => {
        const { keyFile } = opened()
        const slots = await proven(passphrase)
        await refuseWeak(newPassphrase)
        await rewrapped(slots, { passphrase: newPassphrase, keyFile })
        await forgetPin()
      }),
    useKeyFile: (place) => {
      refuseKeyFile(readSlots(vaultFolder()), readKeyFile(place))
      rememberPlace(folder, chosen(), place)
    },
    makeKeyFile: (passphrase, choose) =>
      alone(async () => {
        const slots = await proven(passphrase)
        const place = await choose()
        if (place === null) throw new Refusal('cancelled')
        const keyFile = makeKeyFile(place)
        try {
          await rewrapped(slots, { passphrase, keyFile })
        } catch (fault) {
          rmSync(place, { force: true }) // good for nothing
          throw fault
        }
        opened().keyFile = keyFile
        rememberPlace(folder, chosen(), place)
        return { sameDisk: statSync(place).dev === statSync(folder).dev }
      }),
    dropKeyFile: (passphrase) =>
      alone(async () => {
        await rewrapped(await proven(passphrase), { passphrase, keyFile: null })
        opened().keyFile = null
        forgetPlace(folder, chosen())
      }),
    proposeRecovery: (passphrase) =>
      alone(async () => {
        await proven(passphrase)
        return (recovery = await newRecoveryKey())
      }),
    proposedRecovery: () => recovery,
    confirmRecovery: () =>
      alone(async () => {
        const { vault, dataKey } = opened()
        if (recovery === null) throw new Refusal('notFound')
        const slots = await withRecovery(readSlots(vaultFolder()), dataKey, recovery)
        const key = await openRecovery(slots, recovery)
        if (!key.equals(dataKey)) throw new Refusal('failed')
        key.fill(0)
        writeSlots(vaultFolder(), slots)
        vault.transaction((db) => writeMeta(db, recipientName, slots.slots.recovery!.recipient))
        recovery = null
      }),
    proposeCode: (passphrase) =>
      alone(async () => {
        await proven(passphrase)
        code = newCodeSecret()
        return { secret: code, link: codeLink(code) }
      }),
    confirmCode: async (typed) => {
      const { vault, vaultId } = opened()
      if (code === null) throw new Refusal('notFound')
      const secret = code
      const step = stepOf(secret, typed, setting.now(), 0)
      vault.transaction((db) => keepCode(db, vaultId, secret, step))
      code = null
    },
    dropCode: (passphrase) =>
      alone(async () => {
        await proven(passphrase)
        opened().vault.transaction(dropCode)
      }),
    setPin: (passphrase, pin, hours) =>
      alone(async () => {
        await proven(passphrase)
        const { vault, vaultId } = opened()
        const stretched = await stretchPin(pin, vaultId, hours, kdf)
        vault.transaction((db) => keepPin(db, stretched))
        try {
          await armPin(vault.readable, vaultId, opened().dataKey, keychain)
        } catch (fault) {
          vault.transaction(dropPin) // without a keychain there is no place for its half
          throw fault
        }
      }),
    dropPin: () => alone(forgetPin),
    disarmPin: () => forgetPinDevice(readSlots(vaultFolder()).vaultId, keychain),
    armPin: async () => {
      const { vault, dataKey, vaultId } = opened()
      return armPin(vault.readable, vaultId, dataKey, keychain)
    },
    extras: () => {
      const { vault, vaultId } = opened()
      return { pinHours: pinHours(vault.readable, vaultId), code: asksForCode(vault.readable, vaultId) }
    },
    forgetPin,
    forgetProposals: () => {
      recovery = null
      code = null
    }
  }
}
