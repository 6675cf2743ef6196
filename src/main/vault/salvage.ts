// The keeper's part in salvage: what can be read of a damaged vault becomes a vault of its own, and the damaged one is set aside.
import { randomBytes } from 'node:crypto'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Salvaged } from '#contract/vault'
import type { Inside } from './copies.ts'
import { ensureFolder, fsyncFolder } from './files.ts'
import type { Progress } from './jobs.ts'
import { forgetDevice, type SlotsFile } from './keys.ts'
import { noteAside } from './setAside.ts'
import { writeSlots } from './slots.ts'
import { finishStages, markers, stageOf } from './stages.ts'

type Lent = Pick<Inside, 'setting' | 'chosen' | 'alone' | 'job' | 'slotsFor'> & {
  /** The data key and the slots of the chosen vault, which is locked; refuses as unlocking does. */
  keyOf(passphrase: string): Promise<{ dataKey: Buffer; slots: SlotsFile }>
}

export interface Salvage {
  /**
   * Leaves the salvaged vault locked under the same passphrase; a recovery key, key file, PIN or code has to be made anew.
   * Refuses with `vaultDamaged` where nothing can be read, everything as it was.
   */
  salvage(passphrase: string, progress: Progress): Promise<Salvaged>
}

export const salvageOf = ({ setting, chosen, alone, job, slotsFor, keyOf }: Lent): Salvage => ({
  salvage: (passphrase, progress) =>
    alone(async () => {
      const { folder, keychain, newId, now } = setting
      const { dataKey, slots: old } = await keyOf(passphrase)
      const current = join(folder, chosen())
      const stage = stageOf(folder, chosen())
      rmSync(stage, { recursive: true, force: true })
      ensureFolder(stage)
      const to = randomBytes(32)
      const ids = { vaultId: newId(), spareId: newId() }
      let slots: SlotsFile | undefined
      try {
        const vault = join(current, 'vault.db')
        const salvaged = await job<Salvaged>({ job: 'salvage', vault, dataKey, stage, to, ...ids, now: now() }, progress)
        slots = await slotsFor(ids.vaultId, to, { passphrase, withoutKeychain: old.slots.daily === undefined })
        writeSlots(stage, slots)
        noteAside(current, now(), null)
        writeFileSync(join(stage, markers.restored), '')
        fsyncFolder(stage)
        finishStages(folder)
        return salvaged
      } catch (fault) {
        if (existsSync(stage)) {
          rmSync(stage, { recursive: true, force: true })
          if (slots) await forgetDevice(slots, keychain)
        }
        throw fault
      } finally {
        dataKey.fill(0)
        to.fill(0)
      }
    })
})
