// The slots' small file beside the vault: written whole, with one copy that serves where the file itself cannot be read.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Refusal } from '../tools.ts'
import { readIfThere, writeWhole } from './files.ts'
import { slotsFile, type SlotsFile } from './keys.ts'

export const slotFiles = ['vault.keys.json', 'vault.keys.json.bak'] as const

/** Over all the rest: without it a bit that flipped on the disk would pass for a wrong passphrase, with a good copy beside it. */
const sumOf = (slots: unknown): string => createHash('sha256').update(JSON.stringify(slots)).digest('base64url')

export const writeSlots = (vaultFolder: string, slots: SlotsFile): void => {
  for (const file of slotFiles) writeWhole(join(vaultFolder, file), JSON.stringify({ ...slots, sum: sumOf(slots) }))
}

/** Refuses with `slotsDamaged` where neither can be read. */
export const readSlots = (vaultFolder: string): SlotsFile => {
  for (const file of slotFiles) {
    try {
      const { sum, ...slots } = JSON.parse(readIfThere(join(vaultFolder, file)) ?? 'null') as { sum?: unknown }
      const parsed = slotsFile.safeParse(slots)
      if (parsed.success && (sum === undefined || sum === sumOf(slots))) return parsed.data
    } catch {
      // not JSON: the other file may be whole
    }
  }
  throw new Refusal('slotsDamaged')
}
