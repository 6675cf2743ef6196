// Keeps the vaults of this computer: which exist, which is chosen, making, unlocking, closing, backing up, restoring.
import { randomBytes } from 'node:crypto'
import { existsSync, renameSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import type { VaultName, VaultState } from '#contract/vault'
import { refusalOf } from '../refusals.ts'
import { Refusal, type WritableDb } from '../tools.ts'
import { checksOf, type Checks } from './checks.ts'
import { copiesOf, type Copies, type Inside } from './copies.ts'
import { ensureFolder, quietly, settleFolder } from './files.ts'
import type { KeyStore } from './keychain.ts'
import { forgetDevice, isWeaker, makeSlots, openRecovery, openSlots, rewrap, needsKeyFile, type Kdf, type SlotsFile } from './keys.ts'
import { createVaultFile, openVault, type OpenVault } from './openVault.ts'
import { knockOf, knocksWaiting, takeKnocks, writeKnock } from './knocks.ts'
import { judge } from './passphrases.ts'
import type { CopyMade } from './backupJobs.ts'
import { startJob, type Progress } from './jobs.ts'
import { hasKeptWal } from './keptWal.ts'
import { makeRoom, rotateInto } from './rotation.ts'
import { salvageOf, type Salvage, type SalvageKey } from './salvage.ts'
import { mendSlots, readSlots, slotsIfWhole, writeSlots } from './slots.ts'
import { abandonStage, clearLeftovers, emptyStage, exists, finishStages, oldOf, setOldAside, stageOf } from './stages.ts'
import { syncServiceOf } from './syncFolders.ts'
import { forgetPlace, placeOf, readKeyFile } from './keyFile.ts'
import { keyChangesOf, knownRecipient, type KeyChanges, type Lend } from './keyChanges.ts'
import { dropPin, openPin } from './pin.ts'
import { admittedStep, dropCode, keepCode } from './totp.ts'
import { openThrottle } from './throttle.ts'
import type { Job } from './worker.ts'

export interface Keeper extends Copies, KeyChanges, Checks, Salvage {
  isOpen(): boolean
  /** The open vault; refuses with `locked`. */
  vault(): OpenVault
  state(): VaultState
  choose(vault: VaultName): void
  /** Makes the chosen vault, lets `furnish` fill it, and leaves it open. */
  create(secret: NewSecret, furnish: (db: WritableDb, sample: boolean) => void): Promise<void>
  /** `code`: of the authenticator app, where the vault asks for one (`codeNeeded`). */
  unlock(passphrase: string, code?: string): Promise<void>
  /** Opens what the program has kept in memory (`armPin`). Neither key file nor code are asked for. */
  unlockByPin(armed: string, pin: string): Promise<void>
  /** Opens with the recovery key, and makes the passphrase and the keychain's secret anew. */
  recover(recoveryKey: string, secret: NewSecret): Promise<void>
  /** She is there: refuses as unlocking does, with the same delay after wrong ones. */
  confirmPassphrase(passphrase: string): Promise<void>
  /** Whether she confirmed within the last two minutes; each confirmation serves once. */
  takeConfirmation(): boolean
  /**
   * A new data key for the open vault, which rests meanwhile: copied, made anew, verified, put in the place of the old.
   * The recovery key stays as it is.
   */
  rotate(passphrase: string, progress: Progress): Promise<void>
  /** Resolves when no rotation is under way: until then the vault can be neither read nor written. */
  settled(): Promise<void>
  /** Writes what waits and closes; the process should end now. A backup that is being made should have been cancelled. */
  close(): void
  /** Bytes that are free on the disk of the vaults. */
  free(): number
  /** Ends the long job that is running, if any; nothing of what it had not finished is left. */
  cancelJob(): Promise<void>
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

export const openKeeper = (setting: KeeperSetting): Keeper => {
  const { folder, keychain, kdf, newId } = setting
  let chosen: VaultName = 'own'
  let prepared = false
  let open: { vault: OpenVault; dataKey: Buffer; vaultId: string; keyFile: Buffer | null } | undefined
  let cancelJob: (() => Promise<void>) | undefined
  let busy = false
  let confirming = false
  let confirmedAt: number | null = null
  let rotation: Promise<void> | undefined

  /**
   * A refused attempt leaves its line: in the log of an open vault, outside a locked one. Backups are those of her own vault, whatever is
   * chosen, and what waits outside that one is what an earlier run of the program has counted.
   */
  const throttle = openThrottle(
    setting.ticks,
    (code, tried) => {
      const line = knockOf(code)
      const name = tried === 'backup' ? 'own' : chosen
      if (open && name === chosen) open.vault.noteRead(setting.now(), line, null)
      else writeKnock(join(folder, name), setting.now(), line)
    },
    () => knocksWaiting(join(folder, 'own'), setting.now())
  )

  /** Tries of the PIN are counted, not slowed down. */
  const noted = (fault: unknown): never => {
    if (fault instanceof Refusal && fault.code === 'pinWrong') writeKnock(join(folder, chosen), setting.now(), knockOf(fault.code))
    throw fault
  }

  const checks = checksOf(
    setting.worker,
    () => ({ path: join(folder, chosen, 'vault.db'), dataKey: opened().dataKey }),
    () => busy || cancelJob !== undefined
  )

  const slotsFor = (vaultId: string, dataKey: Buffer, { passphrase, withoutKeychain }: NewSecret): Promise<SlotsFile> =>
    makeSlots(vaultId, dataKey, { passphrase, keyFile: null }, { kdf, keychain: withoutKeychain ? null : keychain })

  /** At the first question, not at the start: a folder that cannot be made or finished is then a refusal, never a crash. */
  const prepare = (): void => {
    if (prepared) return
    ensureFolder(folder)
    if (syncServiceOf(folder) !== null) throw new Refusal('vaultSynced')
    finishStages(folder)
    clearLeftovers(folder)
    if (!exists(folder, 'own') && exists(folder, 'sample')) chosen = 'sample'
    prepared = true
  }

  /** What a swap may have left half done, the next question finishes. */
  const unsettled = (): void => void (prepared = false)

  const refuseOpen = (): void => {
    if (open) throw new Refusal('conflict')
  }

  /** Making, unlocking and restoring go one at a time: two at once would share a stage or a connection. */
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    prepare()
    if (busy) throw new Refusal('conflict')
    busy = true
    try {
      await checks.cancelCheck()
      return await work()
    } finally {
      busy = false
    }
  }

  const refuseBusy = (): void => {
    if (cancelJob) throw new Refusal('busy')
  }

  /** One long job at a time. */
  const job: Inside['job'] = async <T>(
    asked: Job,
    progress: Progress,
    leftovers: readonly string[] = [],
    copied?: (copy: CopyMade) => void
  ): Promise<T> => {
    prepare()
    refuseBusy()
    let cancelled = false
    cancelJob = async () => void (cancelled = true) // its turn is taken before anything is waited for
    try {
      await checks.cancelCheck()
      if (cancelled) throw new Refusal('cancelled')
      const { result, cancel } = startJob<T>(setting.worker, asked, progress, leftovers, copied)
      cancelJob = cancel
      return await result
    } finally {
      cancelJob = undefined
    }
  }

  const opened = () => {
    if (!open) throw new Refusal('locked')
    if (rotation) throw new Refusal('conflict')
    return open
  }

  /** Slots, keys and backups are not made anew for a vault of which it is not known whether it is the right one. */
  const whole = () => {
    if (opened().vault.missing() !== null) throw new Refusal('changesMissing')
    return opened()
  }

  /**
   * Lends the data key to work that waits for something: a copy, wiped afterwards, since locking wipes the keeper's own.
   * `still` refuses with `locked` if she has locked meanwhile: it is asked before anything is kept.
   */
  const lent: Lend = async (work) => {
    const now = opened()
    const dataKey = Buffer.from(now.dataKey)
    const still = (): void => {
      if (open !== now) throw new Refusal('locked')
    }
    try {
      return await work(dataKey, still)
    } finally {
      dataKey.fill(0)
    }
  }

  /** The slots, once this passphrase has been shown to open them. */
  const proven = async (passphrase: string): Promise<SlotsFile> => {
    const slots = readSlots(join(folder, chosen))
    const now = opened()
    now.keyFile ??= needsKeyFile(slots) ? readKeyFile(placeOf(folder, chosen)) : null // opened by the PIN
    const { keyFile } = now
    ;(await throttle(() => openSlots(slots, { passphrase, keyFile }, keychain))).fill(0)
    return slots
  }

  /** What is left of the vault before a rotation, once the new one has been opened: its files, and its half of the key. */
  const forgetOld = async (): Promise<void> => {
    const old = oldOf(folder, chosen)
    if (!existsSync(old)) return
    try {
      const slots = slotsIfWhole(old) // a kill may have come while it was being removed
      if (slots && slots.vaultId !== opened().vaultId) return setOldAside(folder, chosen) // a salvage or a restore came in between
      if (slots) await forgetDevice(slots, keychain)
      rmSync(old, { recursive: true, force: true })
    } catch {
      // a read-only disk: at the next unlocking
    }
  }

  /** The code is asked for when the passphrase has opened the file, and before anything of it can be read through the door. */
  const admit = (vault: OpenVault, vaultId: string, code: string | undefined): void => {
    const step = admittedStep(vault.readable, vaultId, code, setting.now())
    if (!step) return
    try {
      vault.transaction((db) => keepCode(db, vaultId, step.secret, step.last))
    } catch (fault) {
      // a full disk, or changes that are missing: she may look all the same
      if (!['diskFull', 'readOnly', 'changesMissing'].includes(refusalOf(fault).code)) throw fault
    }
  }

  const openChosen = (slots: SlotsFile, dataKey: Buffer, keyFile: Buffer | null, allow: (vault: OpenVault) => void = () => {}): void => {
    let vault: OpenVault | undefined
    try {
      vault = openVault(join(folder, chosen, 'vault.db'), dataKey)
      allow(vault)
    } catch (fault) {
      vault?.close()
      dataKey.fill(0) // this process goes on, locked
      throw fault
    }
    open = { vault, dataKey, vaultId: slots.vaultId, keyFile }
    try {
      takeKnocks(join(folder, chosen), slots.vaultId, open.vault, setting.now())
    } catch {
      // the disk is full or read-only: they wait for the next unlocking
    }
  }

  const keyFileFor = (slots: SlotsFile): Buffer | null => (needsKeyFile(slots) ? readKeyFile(placeOf(folder, chosen)) : null)

  const keyBy = async (key: SalvageKey): Promise<{ dataKey: Buffer; secret: NewSecret }> => {
    refuseOpen()
    if (!exists(folder, chosen)) throw new Refusal('vaultAbsent')
    const slots = readSlots(join(folder, chosen))
    if ('recoveryKey' in key) {
      const secret = { passphrase: key.newPassphrase, withoutKeychain: key.withoutKeychain }
      await refuseWeak(secret.passphrase)
      return { secret, dataKey: await throttle(() => openRecovery(slots, key.recoveryKey)) }
    }
    const keyFile = keyFileFor(slots)
    const secret = { passphrase: key.passphrase, withoutKeychain: slots.slots.daily === undefined }
    return { secret, dataKey: await throttle(() => openSlots(slots, { passphrase: key.passphrase, keyFile }, keychain)) }
  }

  /** Parameters of an older version or a smaller computer are raised without a word; where that fails they stay. */
  const strengthen = async (slots: SlotsFile, passphrase: string): Promise<void> => {
    if (!isWeaker(slots, kdf)) return
    const { keyFile } = opened()
    try {
      await lent(async (dataKey, still) => {
        const stronger = await rewrap(slots, dataKey, { passphrase, keyFile }, kdf, keychain)
        still()
        writeSlots(join(folder, chosen), stronger)
      })
    } catch {
      // at the next unlocking
    }
  }

  const close = (): void => {
    void cancelJob?.()
    void checks.cancelCheck()
    open?.vault.close()
    open?.dataKey.fill(0)
    open = undefined
    changes.forgetProposals()
    confirmedAt = null
  }

  const lentWhole: Lend = async (work) => {
    whole()
    return lent(work)
  }

  const changes = keyChangesOf({ setting, chosen: () => chosen, opened: whole, lent: lentWhole, proven, alone, refuseWeak })

  const copies = copiesOf({
    setting,
    chosen: () => chosen,
    choose: (name) => (chosen = name),
    isOpen: () => open !== undefined,
    vault: () => opened().vault,
    opened: whole,
    close,
    alone,
    unsettled,
    throttle,
    job,
    slotsFor,
    recipient: () => knownRecipient(opened().vault),
    refuseWeak
  })

  /** A key that opens an earlier schema opens it for the present one: what was before that is kept, whatever becomes of it. */
  const keptEarlier = async (slots: SlotsFile, dataKey: Buffer): Promise<Buffer> => {
    try {
      await copies.keepEarlier(slots, dataKey)
      return dataKey
    } catch (fault) {
      dataKey.fill(0)
      throw fault
    }
  }

  return {
    isOpen: () => open !== undefined,
    vault: () => opened().vault,
    state: () => {
      prepare()
      return {
        vault: chosen,
        state: open ? 'open' : exists(folder, chosen) ? 'locked' : 'absent',
        exists: { own: exists(folder, 'own'), sample: exists(folder, 'sample') },
        practiceName: open && !rotation ? practiceName(open.vault) : null,
        missing: open && !rotation ? open.vault.missing() : null,
        kept: hasKeptWal(join(folder, chosen, 'vault.db')),
        ...ways(join(folder, chosen), open && !rotation ? open.vault : null)
      }
    },
    choose: (name) => {
      prepare()
      if (open || busy) throw new Refusal('conflict')
      chosen = name
    },
    create: (secret, furnish) =>
      alone(async () => {
        refuseOpen()
        if (exists(folder, chosen)) throw new Refusal('vaultExists')
        await refuseWeak(secret.passphrase)
        const stage = stageOf(folder, chosen)
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
              db.run('insert into meta (key, value) values (?, ?), (?, ?)', 'vaultId', vaultId, 'createdAt', setting.now())
              furnish(db, chosen === 'sample')
              audit(setting.now(), 'vault.create', null)
            })
          } finally {
            made.close()
          }
          slots = await slotsFor(vaultId, dataKey, secret)
          writeSlots(stage, slots)
          renameSync(stage, join(folder, chosen))
          settleFolder(folder)
          openChosen(slots, dataKey, null)
        } catch (fault) {
          await abandonStage(stage, { slots, keychain, replaces: null })
          throw fault
        }
      }),
    unlock: (passphrase, code) =>
      alone(async () => {
        refuseOpen()
        if (!exists(folder, chosen)) throw new Refusal('vaultAbsent')
        const slots = readSlots(join(folder, chosen))
        const keyFile = keyFileFor(slots)
        await throttle(async () => {
          const dataKey = await keptEarlier(slots, await openSlots(slots, { passphrase, keyFile }, keychain))
          openChosen(slots, dataKey, keyFile, (vault) => admit(vault, slots.vaultId, code))
        })
        mendSlots(join(folder, chosen))
        await forgetOld()
        await strengthen(slots, passphrase)
      }),
    ...salvageOf({ setting, chosen: () => chosen, alone, unsettled, job, slotsFor, keyBy }),
    unlockByPin: (armed, pin) =>
      alone(async () => {
        refuseOpen()
        const slots = readSlots(join(folder, chosen))
        openChosen(slots, await keptEarlier(slots, await openPin(armed, pin, slots.vaultId, kdf, keychain).catch(noted)), null)
        mendSlots(join(folder, chosen))
      }),
    recover: (recoveryKey, secret) =>
      alone(async () => {
        refuseOpen()
        if (!exists(folder, chosen)) throw new Refusal('vaultAbsent')
        await refuseWeak(secret.passphrase)
        const slots = readSlots(join(folder, chosen))
        const dataKey = await keptEarlier(slots, await throttle(() => openRecovery(slots, recoveryKey)))
        openChosen(slots, dataKey, null) // before anything is written: a damaged vault keeps the slots it has
        let anew: SlotsFile | undefined
        try {
          await lent(async (key, still) => {
            anew = await slotsFor(slots.vaultId, key, secret)
            still()
            writeSlots(join(folder, chosen), { ...anew, slots: { ...anew.slots, recovery: slots.slots.recovery } })
          })
        } catch (fault) {
          if (open) close()
          if (anew) await forgetDevice(anew, keychain)
          throw fault
        }
        // placed: from here on it is done, whatever a full disk keeps of what was
        quietly(() => forgetPlace(folder, chosen))
        const { vault } = opened()
        if (vault.missing() === null) quietly(() => vault.transaction((db) => dropCode(db) + dropPin(db)))
        await forgetDevice(slots, keychain)
      }),
    confirmPassphrase: async (passphrase) => {
      opened()
      if (confirming) throw new Refusal('tooSoon', { waitMs: 1000 }) // guesses go one at a time, or the delay would be none
      confirming = true
      try {
        await proven(passphrase)
        confirmedAt = setting.ticks()
      } finally {
        confirming = false
      }
    },
    takeConfirmation: () => {
      const fresh = confirmedAt !== null && setting.ticks() - confirmedAt < confirmationLasts
      confirmedAt = null
      return fresh
    },
    rotate: (passphrase, progress) =>
      alone(async () => {
        refuseBusy() // a snapshot reads from the file that is about to rest
        whole()
        const slots = await proven(passphrase)
        refuseBusy() // or was begun meanwhile
        const { vault, dataKey, keyFile } = opened()
        const recipient = knownRecipient(vault)
        const from = join(folder, chosen)
        const stage = stageOf(folder, chosen)
        const copy = (to: Buffer) => job<null>({ job: 'rotate', vault: join(from, 'vault.db'), stage, dataKey, to }, progress)
        makeRoom(stage, from) // before anything rests
        const resting = Promise.withResolvers<void>()
        rotation = resting.promise
        vault.close()
        try {
          const rotated = await rotateInto(stage, {
            from,
            slots,
            recipient,
            secret: { passphrase, keyFile },
            kdf,
            keychain,
            now: setting.now,
            copy
          })
          const locked = open === undefined
          open = undefined
          unsettled()
          try {
            prepare()
            if (!locked) openChosen(rotated.slots, rotated.dataKey, keyFile)
          } finally {
            dataKey.fill(0)
            if (!open) rotated.dataKey.fill(0)
          }
        } catch (fault) {
          const rests = open !== undefined
          open = undefined
          if (rests) openChosen(slots, dataKey, keyFile)
          throw fault
        } finally {
          rotation = undefined
          resting.resolve()
        }
        await forgetOld()
        await changes.forgetPin().catch(() => {}) // what it opens no longer opens anything
      }),
    settled: async () => rotation,
    free: () => {
      const { bavail, bsize } = statfsSync(folder)
      return bavail * bsize
    },
    close,
    cancelJob: async () => cancelJob?.(),
    ...changes,
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

const practiceName = (vault: OpenVault): string | null =>
  vault.readable.get<{ value: string }>("select json_extract(value, '$') as value from settings where key = 'practiceName'")?.value ?? null

const refuseWeak = async (passphrase: string): Promise<void> => {
  if ((await judge(passphrase)).problem !== null) throw new Refusal('passphraseWeak', { field: 'passphrase' })
}
