// The slots' small file beside the vault: written whole, with one copy that serves where the file itself cannot be read.
import { join } from 'node:path'
import { Refusal } from '../tools.ts'
import { readIfThere, writeWhole } from './files.ts'
import { slotsFile, type SlotsFile } from './keys.ts'

export const slotFiles = ['vault.keys.json', 'vault.keys.json.bak'] as const

export const writeSlots = (vaultFolder: string, slots: SlotsFile): void => {
  for (const file of slotFiles) writeWhole(join(vaultFolder, file), JSON.stringify(slots))
}

/** Refuses with `slotsDamaged` where neither can be read. */
export const readSlots = (vaultFolder: string): SlotsFile => {
  for (const file of slotFiles) {
    try {
      const parsed = slotsFile.safeParse(JSON.parse(readIfThere(join(vaultFolder, file)) ?? 'null'))
      if (parsed.success) return parsed.data
    } catch {
      // not JSON: the other file may be whole
    }
  }
  throw new Refusal('slotsDamaged')
}
