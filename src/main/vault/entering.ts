// The keeper's part in coming in: a vault is made, or opened with the passphrase, the PIN or the recovery key.
import { randomBytes } from 'node:crypto'
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Dropped } from '#contract/vault'
import { refusalOf } from '../refusals.ts'
import { Refusal, type WritableDb } from '../tools.ts'
import type { Copies } from './copies.ts'
import { quietly, settleFolder, there } from './files.ts'
import type { Inside, NewSecret } from './keeper.ts'
import { extrasOf } from './keyChanges.ts'
import { forgetPlace, keyFileGoneName, placeOf, readKeyFile } from './keyFile.ts'
import { forgetDevice, isWeaker, needsKeyFile, openRecovery, openSlots, rewrap, type SlotsFile } from './keys.ts'
import { knockOf, writeKnock } from './knocks.ts'
import { writeMeta } from './meta.ts'
import { createVaultFile, openVault, type OpenVault } from './openVault.ts'
import { dropPin, openPin } from './pin.ts'
import type { SalvageKey } from './salvage.ts'
import { mendSlots, readSlots, writeSlots } from './slots.ts'
import { abandonStage, emptyStage, exists, forgetOld, stageOf } from './stages.ts'
import { admittedStep, dropCode, keepCode } from './totp.ts'

export interface Entering {
  /** Makes the chosen vault, lets `furnish` fill it, and leaves it open. */
  create(secret: NewSecret, furnish: (db: WritableDb, sample: boolean) => void): Promise<void>
  /** `code`: of the authenticator app, where the vault asks for one (`codeNeeded`). */
  unlock(passphrase: string, code?: string): Promise<void>
  /** Opens what the program has kept in memory (`armPin`). Neither key file nor code are asked for. */
  unlockByPin(armed: string, pin: string): Promise<void>
  /** Opens with the recovery key, and makes the passphrase and the keychain's secret anew; says what else went with the old ones. */
  recover(recoveryKey: string, secret: NewSecret): Promise<Dropped[]>
}

type Lent = Pick<Inside, 'setting' | 'held' | 'chosen' | 'alone' | 'throttle' | 'slotsFor' | 'refuseWeak' | 'close'> &
  Pick<Copies, 'keepEarlier'>

/** For the keeper itself. */
interface Proving {
  /** The slots of the open vault, once this passphrase has been shown to open them. */
  proven(passphrase: string): Promise<SlotsFile>
  /** The data key of the chosen vault, which is locked, and what locks it from now on; refuses as unlocking does. */
  keyBy(key: SalvageKey): Promise<{ dataKey: Buffer; secret: NewSecret }>
}

export const enteringOf = ({
  setting,
  held,
  chosen,
  alone,
  throttle,
  slotsFor,
  refuseWeak,
  close,
  keepEarlier
}: Lent): Entering & Proving => {
  const { folder, keychain, kdf, newId, now } = setting

  const place = (): string => join(folder, chosen())

  const refuseOpen = (): void => {
    if (held.isOpen()) throw new Refusal('conflict')
  }

  /** The slots of the chosen vault, which is locked. */
  const lockedSlots = (): SlotsFile => {
    refuseOpen()
    if (!exists(folder, chosen())) throw new Refusal('vaultAbsent')
    const slots = readSlots(place())
    if (!there(join(place(), 'vault.db'))) throw new Refusal('vaultAbsent') // the rest of its folder is there
    return slots
  }

  const keyFileFor = (slots: SlotsFile): Buffer | null => (needsKeyFile(slots) ? readKeyFile(placeOf(folder, chosen())) : null)

  /** Opens it with this key. One that opens an earlier schema opens it for the present one: what was before that is kept, whatever becomes of it. */
  const enter = async (
    slots: SlotsFile,
    dataKey: Buffer,
    keyFile: Buffer | null = null,
    allow?: (vault: OpenVault) => void
  ): Promise<void> => {
    try {
      await keepEarlier(slots, dataKey)
    } catch (fault) {
      dataKey.fill(0)
      throw fault
    }
    held.open({ vaultId: slots.vaultId, dataKey, keyFile }, allow)
  }

  /** The code is asked for when the passphrase has opened the file, and before anything of it can be read through the door. */
  const admit = (vault: OpenVault, vaultId: string, code: string | undefined): void => {
    const step = admittedStep(vault.readable, vaultId, code, now())
    if (!step) return
    try {
      vault.transaction((db) => keepCode(db, vaultId, step.secret, step.last))
    } catch (fault) {
      // a full disk, or changes that are missing: she may look all the same
      if (!['diskFull', 'readOnly', 'changesMissing'].includes(refusalOf(fault).code)) throw fault
    }
  }

  /** Parameters of an older version or a smaller computer are raised without a word; where that fails they stay. */
  const strengthen = async (slots: SlotsFile, passphrase: string): Promise<void> => {
    if (!isWeaker(slots, kdf)) return
    const { keyFile } = held.opened()
    try {
      await held.lent(async (dataKey, still) => {
        const stronger = await rewrap(slots, dataKey, { passphrase, keyFile }, kdf, keychain)
        still()
        writeSlots(place(), stronger)
      })
    } catch {
      // at the next unlocking
    }
  }

  /** Tries of the PIN are counted, not slowed down. */
  const noted = (fault: unknown): never => {
    if (fault instanceof Refusal && fault.code === 'pinWrong') writeKnock(place(), now(), knockOf(fault.code))
    throw fault
  }

  return {
    create: (secret, furnish) =>
      alone(async () => {
        refuseOpen()
        if (exists(folder, chosen())) throw new Refusal('vaultExists')
        await refuseWeak(secret.passphrase)
        const stage = stageOf(folder, chosen())
        emptyStage(stage)
        const dataKey = randomBytes(32)
        const vaultId = newId()
        let slots: SlotsFile | undefined
        try {
          const path = join(stage, 'vault.db')
          createVaultFile(path, dataKey)
          const made = openVault(path, dataKey)
          try {
            made.transaction((db, audit) => {
              db.run('insert into meta (key, value) values (?, ?), (?, ?)', 'vaultId', vaultId, 'createdAt', now())
              furnish(db, chosen() === 'sample')
              audit(now(), 'vault.create', null)
            })
          } finally {
            made.close()
          }
          slots = await slotsFor(vaultId, dataKey, secret)
          writeSlots(stage, slots)
          renameSync(stage, place())
          settleFolder(folder)
          held.open({ vaultId, dataKey, keyFile: null })
        } catch (fault) {
          await abandonStage(stage, { slots, keychain, replaces: null })
          throw fault
        }
      }),
    unlock: (passphrase, code) =>
      alone(async () => {
        const slots = lockedSlots()
        const keyFile = keyFileFor(slots)
        await throttle(slots.vaultId, async () =>
          enter(slots, await openSlots(slots, { passphrase, keyFile }, keychain), keyFile, (vault) => admit(vault, slots.vaultId, code))
        )
        mendSlots(place())
        await forgetOld(folder, chosen(), held, keychain)
        await strengthen(slots, passphrase)
      }),
    unlockByPin: (armed, pin) =>
      alone(async () => {
        const slots = lockedSlots()
        await enter(slots, await openPin(armed, pin, slots.vaultId, kdf, keychain).catch(noted))
        mendSlots(place())
      }),
    recover: (recoveryKey, secret) =>
      alone(async () => {
        const slots = lockedSlots()
        await refuseWeak(secret.passphrase)
        await enter(slots, await throttle(slots.vaultId, () => openRecovery(slots, recoveryKey))) // before anything is written: a damaged vault keeps the slots it has
        let anew: SlotsFile | undefined
        try {
          await held.lent(async (key, still) => {
            anew = await slotsFor(slots.vaultId, key, secret)
            still()
            writeSlots(place(), { ...anew, slots: { ...anew.slots, recovery: slots.slots.recovery } })
          })
        } catch (fault) {
          if (held.isOpen()) close()
          if (anew) await forgetDevice(anew, keychain)
          throw fault
        }
        // placed: from here on it is done, whatever a full disk keeps of what was
        quietly(() => forgetPlace(folder, chosen()))
        const { vault, vaultId } = held.opened()
        const dropped: Dropped[] = needsKeyFile(slots) ? ['keyFile'] : []
        if (vault.missing() === null) {
          quietly(() => {
            const extras = extrasOf(vault.readable, vaultId)
            vault.transaction((db) => {
              dropCode(db)
              dropPin(db)
              if (needsKeyFile(slots)) writeMeta(db, keyFileGoneName, now())
            })
            if (extras.pinHours !== null) dropped.push('pin')
            if (extras.code) dropped.push('code')
          })
        }
        await forgetDevice(slots, keychain)
        return dropped
      }),
    proven: async (passphrase) => {
      const slots = readSlots(place())
      const open = held.opened()
      open.keyFile ??= keyFileFor(slots) // opened by the PIN
      const { keyFile } = open
      ;(await throttle(slots.vaultId, () => openSlots(slots, { passphrase, keyFile }, keychain))).fill(0)
      return slots
    },
    keyBy: async (key) => {
      const slots = lockedSlots()
      if ('recoveryKey' in key) {
        const secret = { passphrase: key.newPassphrase, withoutKeychain: key.withoutKeychain }
        await refuseWeak(secret.passphrase)
        return { secret, dataKey: await throttle(slots.vaultId, () => openRecovery(slots, key.recoveryKey)) }
      }
      const { passphrase } = key
      const keyFile = keyFileFor(slots)
      const secret = { passphrase, withoutKeychain: slots.slots.daily === undefined }
      return { secret, dataKey: await throttle(slots.vaultId, () => openSlots(slots, { passphrase, keyFile }, keychain)) }
    }
  }
}
