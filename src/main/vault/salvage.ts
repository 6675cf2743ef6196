// The keeper's part in salvage: what can be read of a damaged vault becomes a vault of its own, and the damaged one is set aside.
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Salvaged } from '#contract/vault'
import { fsyncFolder } from './files.ts'
import type { Progress } from './jobs.ts'
import type { Inside, NewSecret } from './keeper.ts'
import type { SlotsFile } from './keys.ts'
import { noteAside } from './setAside.ts'
import { writeSlots } from './slots.ts'
import { abandonStage, emptyStage, finishStages, markers, stageOf } from './stages.ts'

type Lent = Pick<Inside, 'setting' | 'chosen' | 'alone' | 'unsettled' | 'job' | 'slotsFor'> & {
  /** The data key of the chosen vault, which is locked, and what locks it from now on; refuses as unlocking does. */
  keyBy(key: SalvageKey): Promise<{ dataKey: Buffer; secret: NewSecret }>
}

/** The passphrase stays as it is; the recovery key comes with a new one. */
export type SalvageKey =
  | { readonly passphrase: string }
  | { readonly recoveryKey: string; readonly newPassphrase: string; readonly withoutKeychain: boolean }

export interface Salvage {
  /**
   * Leaves the salvaged vault locked under the passphrase; a recovery key, key file, PIN or code has to be made anew.
   * Refuses with `vaultDamaged` where nothing can be read, everything as it was.
   */
  salvage(key: SalvageKey, progress: Progress): Promise<Salvaged>
}

export const salvageOf = ({ setting, chosen, alone, unsettled, job, slotsFor, keyBy }: Lent): Salvage => ({
  salvage: (key, progress) =>
    alone(async () => {
      const { folder, keychain, newId, now } = setting
      const { dataKey, secret } = await keyBy(key)
      const current = join(folder, chosen())
      const stage = stageOf(folder, chosen())
      const to = randomBytes(32)
      const ids = { vaultId: newId(), spareId: newId() }
      let slots: SlotsFile | undefined
      try {
        emptyStage(stage)
        const vault = join(current, 'vault.db')
        const salvaged = await job<Salvaged>({ job: 'salvage', vault, dataKey, stage, to, ...ids, now: now() }, progress)
        slots = await slotsFor(ids.vaultId, to, secret)
        writeSlots(stage, slots)
        noteAside(current, now(), null)
        writeFileSync(join(stage, markers.restored), '')
        fsyncFolder(stage)
        finishStages(folder, chosen())
        return salvaged
      } catch (fault) {
        unsettled()
        await abandonStage(stage, { slots, keychain, replaces: current })
        throw fault
      } finally {
        dataKey.fill(0)
        to.fill(0)
      }
    })
})
