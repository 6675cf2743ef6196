// Opens a backup, by its own passphrase, by the recovery key, or by the vault's passphrase and the slots: a try at a vault like any other.
import { join } from 'node:path'
import type { RefusalCode } from '#contract/kinds'
import { Refusal } from '../tools.ts'
import { lookAtBackup, type WaysIn } from './backupFile.ts'
import type { Progress } from './jobs.ts'
import type { Inside } from './keeper.ts'
import { keyFileIfThere, placeOf } from './keyFile.ts'
import { openSlots, type SlotsFile } from './keys.ts'
import { slotsIfWhole } from './slots.ts'

/** What somebody types who wants to open a backup. */
export type BackupKey = { readonly passphrase: string } | { readonly recoveryKey: string }

/** Why no slot of a snapshot opens: the stick is away, the other half of the key is here and what was typed does not fit it, or it is not here. */
const unopened = ({ slots }: SlotsFile, refused: readonly RefusalCode[]): RefusalCode => {
  if (refused.some((code) => code === 'keyFileMissing' || code === 'keyFileForeign')) return 'backupKeyFile'
  return slots.daily && !refused.includes('passphraseWrong') ? 'backupElsewhere' : 'backupPassphraseWrong'
}

/** Runs a job that opens this backup: its `ways` are to be found out in its turn, and its progress says that they have opened it. */
type OpenBackup = <T>(
  backup: string,
  key: BackupKey,
  progress: Progress,
  open: (ways: () => Promise<WaysIn>, progress: Progress) => Promise<T>
) => Promise<T>

export const openingOf = ({ setting, throttle, refuseBusy }: Pick<Inside, 'setting' | 'throttle' | 'refuseBusy'>): OpenBackup => {
  const { folder, keychain } = setting
  const own = (): SlotsFile | null => slotsIfWhole(join(folder, 'own'))

  /**
   * The data keys that this passphrase gives: by the slots of the vault that is here, and by those that the backup brings, which somebody may
   * have made for it: they do not clear a passphrase that those here refuse.
   */
  const dataKeysBy = async (
    passphrase: string,
    brought: SlotsFile,
    guessed: () => void
  ): Promise<{ keys: Buffer[]; refused: readonly RefusalCode[] }> => {
    const here = own()
    const files = here?.vaultId === brought.vaultId ? [here, brought] : [brought]
    const secret = { passphrase, keyFile: keyFileIfThere(placeOf(folder, 'own')) }
    const tried = await Promise.allSettled(files.map((file) => openSlots(file, secret, keychain)))
    const refused = tried.flatMap((one) => (one.status === 'rejected' && one.reason instanceof Refusal ? [one.reason.code] : []))
    if (tried[0]!.status === 'rejected' && refused.includes('passphraseWrong')) guessed()
    return { keys: tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])), refused }
  }

  return async (backup, key, progress, open) => {
    const { slots, passphrase } = await lookAtBackup(backup)
    refuseBusy() // then it is no try
    let opened: ReturnType<typeof open> | undefined

    /** Until it is open: how the job ends after that is no word on what was typed. */
    const begin = async (ways: () => Promise<WaysIn>): Promise<void> => {
      const { promise, resolve } = Promise.withResolvers<void>()
      opened = open(ways, (...at) => {
        resolve()
        progress(...at)
      })
      await Promise.race([promise, opened])
    }

    /**
     * The backup's own passphrase is tried before the slots: who adds one to a snapshot learns nothing by it of the vault's, and once the
     * slots have refused nothing is left that could be cancelled before it counts.
     */
    const attempt = async (guessed: () => void): Promise<void> => {
      if ('recoveryKey' in key) return begin(async () => ({ dataKeys: [], passphrase: null, recoveryKey: key.recoveryKey }))
      const ways: WaysIn = { dataKeys: [], passphrase: key.passphrase, recoveryKey: null }
      if (!slots) return begin(async () => ways)
      let refusal: Refusal | undefined
      if (passphrase)
        try {
          return await begin(async () => ways)
        } catch (fault) {
          if (!(fault instanceof Refusal) || !['backupPassphraseWrong', 'backupDamaged'].includes(fault.code)) throw fault
          refusal = fault
        }
      let dataKeys: Buffer[] = []
      try {
        await begin(async () => {
          const { keys, refused } = await dataKeysBy(key.passphrase, slots, guessed)
          if (keys.length === 0) throw refusal ?? new Refusal(unopened(slots, refused))
          return { ...ways, passphrase: null, dataKeys: (dataKeys = keys) } // the vault's own: it is none of the backup's
        })
      } finally {
        for (const dataKey of dataKeys) dataKey.fill(0) // the job has copies
      }
    }
    // without slots it is nobody's in particular: a try at her own vault
    await throttle(slots?.vaultId ?? own()?.vaultId ?? '', attempt, false)
    return opened!
  }
}
