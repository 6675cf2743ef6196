// The keeper's part in changes of an open vault's keys: passphrase, key file, recovery key, PIN, code. Each asks for the passphrase again.
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal, type ReadableDb } from '../tools.ts'
import { quietly } from './files.ts'
import type { Lend } from './held.ts'
import type { Inside } from './keeper.ts'
import { forgetPlace, keyFileGoneName, makeKeyFile, readKeyFile, rememberPlace } from './keyFile.ts'
import { newRecoveryKey, openRecovery, refuseKeyFile, rewrap, withRecovery, type Secret, type SlotsFile } from './keys.ts'
import { dropMeta, readMeta, writeMeta } from './meta.ts'
import type { OpenVault } from './openVault.ts'
import { armPin, dropPin, forgetPinDevice, keepPin, pinHours, readPin, stretchPin, tryPinDevice } from './pin.ts'
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

type Lent = Pick<Inside, 'setting' | 'held' | 'chosen' | 'alone' | 'refuseWeak'> & {
  /** The slots, once this passphrase has been shown to open them. */
  proven(passphrase: string): Promise<SlotsFile>
}

export const recipientName = 'recoveryRecipient'

/** The slots are no secret and nothing signs them: only a recipient that the vault itself knows is ever given a new data key. */
export const knownRecipient = ({ readable }: OpenVault): string | undefined => readMeta(readable, recipientName)

/** What eases or guards unlocking besides passphrase, keychain and key file. */
export const extrasOf = (db: ReadableDb, vaultId: string): ReturnType<KeyChanges['extras']> => ({
  pinHours: pinHours(db, vaultId),
  code: asksForCode(db, vaultId)
})

/** For the keeper itself. */
interface Forgetting {
  forgetProposals(): void
  forgetPin(): Promise<void>
}

export const keyChangesOf = ({ setting, held, chosen, alone, refuseWeak, proven }: Lent): KeyChanges & Forgetting => {
  const { folder, kdf, keychain } = setting
  const opened = held.whole
  const lent: Lend = async (work) => {
    opened()
    return held.lent(work)
  }
  let recovery: string | null = null
  let code: string | null = null

  const vaultFolder = (): string => join(folder, chosen())

  /** What follows once they are placed may not refuse any more: `before` is the place for what may. */
  const rewrapped = (slots: SlotsFile, secret: Secret, before: () => Promise<void> = async () => {}): Promise<void> =>
    lent(async (dataKey, still) => {
      const changed = await rewrap(slots, dataKey, secret, kdf, keychain)
      still()
      await before()
      still()
      writeSlots(vaultFolder(), changed)
    })

  const forgetPin = async (): Promise<void> => {
    const { vault, vaultId } = opened()
    if (pinHours(vault.readable, vaultId) === null) return
    vault.transaction(dropPin)
    await forgetPinDevice(vaultId, keychain)
  }

  const forgetGone = (): void => void opened().vault.transaction((db) => dropMeta(db, keyFileGoneName))

  return {
    changePassphrase: (passphrase, newPassphrase) =>
      alone(async () => {
        const { keyFile } = opened()
        const slots = await proven(passphrase)
        await refuseWeak(newPassphrase)
        await rewrapped(slots, { passphrase: newPassphrase, keyFile }, forgetPin)
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
        let sameDisk: boolean
        try {
          sameDisk = statSync(place).dev === statSync(folder).dev
          await rewrapped(slots, { passphrase, keyFile })
        } catch (fault) {
          quietly(() => rmSync(place, { force: true })) // good for nothing
          throw fault
        }
        opened().keyFile = keyFile
        quietly(forgetGone)
        quietly(() => rememberPlace(folder, chosen(), place)) // else she is asked for it
        return { sameDisk }
      }),
    dropKeyFile: (passphrase) =>
      alone(async () => {
        await rewrapped(await proven(passphrase), { passphrase, keyFile: null })
        opened().keyFile = null
        quietly(() => forgetPlace(folder, chosen()))
      }),
    proposeRecovery: (passphrase) =>
      alone(async () => {
        await proven(passphrase)
        return (recovery = await newRecoveryKey())
      }),
    proposedRecovery: () => recovery,
    confirmRecovery: () =>
      alone(async () => {
        const { vault } = opened()
        const proposed = recovery
        if (proposed === null) throw new Refusal('notFound')
        const known = knownRecipient(vault)
        const remember = (recipient: string): void => void vault.transaction((db) => writeMeta(db, recipientName, recipient))
        await lent(async (dataKey, still) => {
          const slots = await withRecovery(readSlots(vaultFolder()), dataKey, proposed)
          const key = await openRecovery(slots, proposed)
          if (!key.equals(dataKey)) throw new Refusal('failed')
          key.fill(0)
          still()
          // the vault first: a kill in between leaves the key from before good for all it was, and Today reminds of a new one
          remember(slots.slots.recovery!.recipient)
          try {
            writeSlots(vaultFolder(), slots)
          } catch (fault) {
            if (known !== undefined) quietly(() => remember(known))
            throw fault
          }
        })
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
        await lent(async (_dataKey, still) => {
          const { vault, vaultId } = opened()
          const kept = await stretchPin(pin, vaultId, hours, kdf)
          await tryPinDevice(vaultId, keychain) // where the keychain refuses its half there is no PIN
          still()
          vault.transaction((db) => keepPin(db, kept))
        })
      }),
    dropPin: () => alone(forgetPin),
    disarmPin: () => forgetPinDevice(readSlots(vaultFolder()).vaultId, keychain),
    armPin: async () => {
      const { vault, vaultId } = opened()
      const kept = readPin(vault.readable, vaultId)
      if (!kept) return null
      return lent(async (dataKey, still) => {
        const armed = await armPin(kept, dataKey, keychain)
        still()
        return { armed, hours: kept.hours }
      })
    },
    extras: () => {
      const { vault, vaultId } = opened()
      return extrasOf(vault.readable, vaultId)
    },
    forgetPin,
    forgetProposals: () => {
      recovery = null
      code = null
    }
  }
}
