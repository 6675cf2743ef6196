// The keeper's part in backups: starts making them, opens one onto a stage, and puts a staged one in the place of her vault.
import { randomBytes } from 'node:crypto'
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AsideVault, BackupCounts, Holding } from '#contract/backups'
import type { RefusalCode } from '#contract/kinds'
import { Refusal } from '../tools.ts'
import type { WaysIn } from './backupFile.ts'
import { diskOf, really, snapshotName } from './backupFolder.ts'
import type { BackupResult, CopyMade, SnapshotResult } from './backupJobs.ts'
import { ensureFolder, fsyncFolder, liesIn, there } from './files.ts'
import type { Progress } from './jobs.ts'
import type { Inside, NewSecret } from './keeper.ts'
import type { SlotsFile } from './keys.ts'
import { lastResortOf, thinOut } from './lastResort.ts'
import { openingOf, type BackupKey } from './opening.ts'
import { earlier } from './openVault.ts'
import { knownRecipient, recipientName } from './keyChanges.ts'
import { recordsIn } from './recordCounts.ts'
import type { Proof, Staged } from './restoreJobs.ts'
import { deleteSetAside, noteAside, vaultsSetAside } from './setAside.ts'
import { placeWith, readSlots, slotsIfWhole, writeSlots } from './slots.ts'
import { abandonStage, dropStage, emptyStage, exists, finishStages, markers, partsOf, stageOf } from './stages.ts'

export interface Copies {
  /** An export: re-keyed, under a passphrase of its own. `place` is overwritten. */
  makeBackup(place: string, passphrase: string, progress: Progress): Promise<BackupResult>
  /**
   * Same key, byte for byte, at each of these new places; `passphrase` opens it on any computer. `copied` hears of each as soon as it is
   * verified, since it stays if the others are cut short; it must not throw.
   */
  makeSnapshot(
    places: readonly string[],
    passphrase: string | null,
    progress: Progress,
    copied?: (copy: CopyMade) => void
  ): Promise<SnapshotResult>
  /** The same beside the vaults, with the words for their own folder: where no destination answers before a restore. */
  makeSnapshotHere(passphrase: string | null, progress?: Progress): Promise<{ madeAt: string }>
  /**
   * Before a newer version of the program changes the schema of the chosen vault, which is closed: keeps a verified snapshot of it beside
   * the vaults. Refuses where it cannot.
   */
  keepEarlier(slots: SlotsFile, dataKey: Buffer): Promise<void>
  /** Restores one of the open vault's snapshots into a scratch place, compares everything, and leaves nothing. */
  proveSnapshot(backup: string, progress: Progress): Promise<Proof>
  /** The same with any backup, opened as its owner would. */
  proveBackup(backup: string, key: BackupKey, progress: Progress): Promise<Proof>
  /** Whether these slots of a snapshot want no keychain, or that of this computer: one of its vaults, in use or set aside, has the same half there. */
  fitsHere(slots: SlotsFile): boolean
  /** Lays a backup out beside her own vault, proven and ready; what is there is not touched. */
  openBackup(backup: string, key: BackupKey, progress: Progress): Promise<Staged>
  /**
   * Puts the backup that was opened in the place of her own vault, which is set aside, never deleted; leaves it locked.
   * `backedUpAt`: when the backup was made that was taken of it first. Refuses with `notFound` where none was opened.
   */
  placeBackup(secret: NewSecret, backedUpAt?: string | null): Promise<BackupCounts>
  /** True while one is opened. */
  isStaged(): boolean
  /** Forgets the backup that was opened. */
  leaveBackup(): Promise<void>
  /** Her own vault as it is now; null where there is none. `holding` is null while it is locked, and where it cannot be read. */
  present(): { readonly holding: Holding | null; readonly changedAt: string; readonly bytes: number } | null
  /** True for a folder in which the vaults themselves lie. */
  holds(folder: string): Promise<boolean>
  /** Where the disk is mounted that a folder lies on; null on the vaults' own, which is never away without them. */
  diskOf(folder: string): Promise<string | null>
  /** Where a snapshot is kept that no destination can take before a restore: beside the vaults. */
  readonly lastResort: string
  /** Those that gave way to the chosen vault: anybody can make a sample and look around in it. */
  setAside(): AsideVault[]
  /** Deletes one of them, for good. Refuses with `notFound`. */
  deleteSetAside(id: string): void
}

/** What is said of a place is said of the folder of the vaults where that is it: she can choose no other. */
const hereSaid: Partial<Record<RefusalCode, RefusalCode>> = {
  placeFull: 'diskFull',
  placeReadOnly: 'readOnly',
  placeAbsent: 'readOnly',
  placeUnsound: 'diskFails'
}

export const copiesOf = (inside: Inside): Copies => {
  const { setting, held, job, alone } = inside
  const opening = openingOf(inside)
  const opened = held.whole
  const { folder, keychain } = setting
  const stage = stageOf(folder, 'own')
  const lastResort = lastResortOf(folder)
  const scratch = join(folder, 'proof')
  let staged: (Staged & { readonly dataKey: Buffer; readonly vaultId: string }) | undefined

  /** `known`: the public half of the recovery key, as the vault itself knows it. */
  const makingOf = (slots: SlotsFile, dataKey: Buffer, known: string | undefined) => {
    const vault = join(folder, inside.chosen(), 'vault.db')
    const { daily, passphraseOnly, recovery } = slots.slots
    const recipient = known !== undefined && recovery?.recipient === known ? known : null
    return {
      job: { vault, dataKey, vaultId: slots.vaultId, recipient, sealing: setting.sealing ?? 18, madeAt: setting.now() },
      slots: { ...slots, slots: { daily, passphraseOnly } }
    }
  }
  const making = () => makingOf(readSlots(join(folder, inside.chosen())), opened().dataKey, knownRecipient(held.opened().vault))

  const snapshotTo = (
    places: readonly string[],
    passphrase: string | null,
    made: ReturnType<typeof makingOf>,
    progress: Progress,
    copied?: (copy: CopyMade) => void
  ): Promise<SnapshotResult> => {
    const parts = places.map((place) => `${place}.part`)
    return job({ job: 'snapshot', ...made.job, places, passphrase, slots: made.slots }, progress, parts, copied)
  }

  const snapshotHere = async (
    passphrase: string | null,
    made: ReturnType<typeof makingOf>,
    progress: Progress = () => {}
  ): Promise<{ madeAt: string }> => {
    const madeAt = setting.now()
    const name = snapshotName(madeAt)
    ensureFolder(lastResort)
    const { copies } = await snapshotTo([join(lastResort, name)], passphrase, made, progress)
    for (const copy of copies) if ('code' in copy) throw new Refusal(hereSaid[copy.code] ?? copy.code)
    thinOut(lastResort, name)
    return { madeAt }
  }

  const prove = (backup: string, ways: () => Promise<WaysIn>, progress: Progress): Promise<Proof> =>
    job<Proof>(async () => ({ job: 'prove', backup, ways: await ways(), scratch, dataKey: Buffer.alloc(0) }), progress, [scratch])

  const forget = (): void => {
    staged?.dataKey.fill(0)
    staged = undefined
  }
  const leave = (): void => {
    forget()
    dropStage(stage)
  }

  const holding = (): Holding | null => {
    if (!held.isOpen()) return null
    const db = held.opened().vault.readable
    try {
      const counts = db.get<Holding['counts']>('select (select count(*) from clients) as clients, (select count(*) from notes) as notes')!
      const newest = db.get<{ at: string }>('select start_at as at from notes where discarded_at is null order by n desc limit 1')
      const records = recordsIn((sql) => Object.values(db.get<Record<string, number>>(sql)!)[0]!)
      return { counts, records, newestNoteAt: newest?.at ?? null }
    } catch {
      return null // damaged: that is why she restores
    }
  }

  /** Another vault than her own is not what a backup is put in the place of. */
  const refuseSample = (): void => {
    if (held.isOpen() && inside.chosen() !== 'own') throw new Refusal('conflict')
  }

  return {
    makeBackup: (place, passphrase, progress) => {
      const parts = partsOf(join(folder, inside.chosen()))
      return job<BackupResult>({ job: 'export', ...making().job, place, passphrase }, progress, [`${place}.part`, ...parts])
    },
    makeSnapshot: async (places, passphrase, progress, copied) => snapshotTo(places, passphrase, making(), progress, copied),
    makeSnapshotHere: async (passphrase, progress) => snapshotHere(passphrase, making(), progress),
    keepEarlier: async (slots, dataKey) => {
      if (inside.chosen() !== 'own') return // of invented clients nothing would be lost, and nothing of hers may go for it
      const found = earlier(join(folder, inside.chosen(), 'vault.db'), dataKey, recipientName)
      if (found !== null) await snapshotHere(null, makingOf(slots, dataKey, found.remembered))
    },
    proveSnapshot: async (backup, progress) =>
      prove(backup, async () => ({ dataKeys: [opened().dataKey], passphrase: null, recoveryKey: null }), progress),
    proveBackup: async (backup, key, progress) => {
      opened()
      return opening(backup, key, progress, (ways, begun) => prove(backup, ways, begun))
    },
    fitsHere: ({ vaultId, slots: { daily } }) => {
      if (!daily) return true
      const place = placeWith(folder, vaultId)
      // another since the data key was renewed or the vault recovered: then the keychain has forgotten that one
      return place !== undefined && slotsIfWhole(place)?.slots.daily?.account === daily.account
    },
    openBackup: (backup, key, progress) =>
      alone(async () => {
        refuseSample()
        leave()
        const dataKey = randomBytes(32)
        const vaultId = setting.newId()
        try {
          const staging = { job: 'stage', backup, stage, dataKey, vaultId, now: setting.now() } as const
          const found = await opening(backup, key, progress, (ways, begun) => {
            emptyStage(stage)
            return job<Staged>(async () => ({ ...staging, ways: await ways() }), begun)
          })
          staged = { ...found, dataKey, vaultId }
          return found
        } catch (fault) {
          leave()
          throw fault
        }
      }),
    placeBackup: (secret, backedUpAt) =>
      alone(async () => {
        if (!staged) throw new Refusal('notFound')
        refuseSample()
        await inside.refuseWeak(secret.passphrase)
        const { dataKey, vaultId, counts } = staged
        const slots = await inside.slotsFor(vaultId, dataKey, secret)
        const replaces = exists(folder, 'own') ? join(folder, 'own') : null
        try {
          writeSlots(stage, slots)
          if (replaces !== null) noteAside(replaces, setting.now(), holding(), backedUpAt)
          if (held.isOpen()) inside.close()
          writeFileSync(join(stage, markers.restored), '')
          fsyncFolder(stage)
          finishStages(folder, 'own')
        } catch (fault) {
          inside.unsettled()
          forget()
          await abandonStage(stage, { slots, keychain, replaces })
          throw fault
        }
        inside.choose('own')
        leave()
        return counts
      }),
    isStaged: () => staged !== undefined,
    leaveBackup: () => alone(async () => leave()),
    present: () => {
      const vault = join(folder, 'own', 'vault.db')
      if (!there(vault)) return null
      const files = [vault, `${vault}-wal`].filter(there).map((path) => statSync(path))
      const changed = Math.max(...files.map(({ mtimeMs }) => mtimeMs))
      return { holding: holding(), changedAt: new Date(changed).toISOString(), bytes: files[0]!.size }
    },
    holds: async (path) => liesIn(await really(path), await really(folder)),
    diskOf: async (path) => {
      const [disk, own] = await Promise.all([diskOf(path), diskOf(folder)])
      return disk === own ? null : disk
    },
    lastResort,
    setAside: () => vaultsSetAside(folder, inside.chosen()),
    deleteSetAside: (id) => {
      if (!deleteSetAside(folder, inside.chosen(), id)) throw new Refusal('notFound')
    }
  }
}
