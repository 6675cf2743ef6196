// The slots' small file beside the vault: written whole, with one copy that serves where the file itself cannot be read.
import { createHash } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { refusalOf } from '../refusals.ts'
import { Refusal } from '../tools.ts'
import { quietly, readIfThere, writeWhole } from './files.ts'
import { slotsFile, type SlotsFile } from './keys.ts'

export const slotFiles = ['vault.keys.json', 'vault.keys.json.bak'] as const

const pathsIn = (vaultFolder: string): readonly [file: string, copy: string] => [
  join(vaultFolder, slotFiles[0]),
  join(vaultFolder, slotFiles[1])
]

/** Over all the rest: without it a bit that flipped on the disk would pass for a wrong passphrase, with a good copy beside it. */
const sumOf = (slots: unknown): string => createHash('sha256').update(JSON.stringify(slots)).digest('base64url')

const slotsIn = (text: string): SlotsFile | null => {
  try {
    const { sum, ...slots } = JSON.parse(text) as { sum?: unknown }
    const parsed = slotsFile.safeParse(slots)
    return parsed.success && (sum === undefined || sum === sumOf(slots)) ? parsed.data : null
  } catch {
    return null // not JSON
  }
}

/** The text at `path` if it is one of whole slots. */
const wholeAt = (path: string): string | null => {
  try {
    const text = readIfThere(path)
    return text !== null && slotsIn(text) ? text : null
  } catch {
    return null // the other file may be whole
  }
}

/** A folder in its place, or a link that leads round in a circle, is damage. */
const refuseUnreadable = (path: string): void => {
  try {
    readIfThere(path)
  } catch (fault) {
    if (refusalOf(fault).code !== 'failed') throw fault
  }
}

/** What is in force; null if both are damaged or gone, while what hinders their reading is thrown. */
const standing = (vaultFolder: string): string | null => {
  const [file, copy] = pathsIn(vaultFolder)
  const text = wholeAt(file) ?? wholeAt(copy)
  if (text === null) for (const path of [file, copy]) refuseUnreadable(path)
  return text
}

/**
 * On any error the slots from before are in force. The file itself decides, and its copy goes before it: no copy ever opens
 * what the file no longer does. A kill in between leaves a copy that is ahead, which `mendSlots` puts right.
 */
export const writeSlots = (vaultFolder: string, slots: SlotsFile): void => {
  const text = JSON.stringify({ ...slots, sum: sumOf(slots) })
  const [file, copy] = pathsIn(vaultFolder)
  const before = standing(vaultFolder)
  try {
    writeWhole(copy, text)
    writeWhole(file, text)
  } catch (fault) {
    if (wholeAt(file) !== text) quietly(() => (before === null ? rmSync(copy, { force: true }) : writeWhole(copy, before)))
    if (standing(vaultFolder) !== text) throw fault // else a disk has said no and done it
  }
}

/** Lets the copy say what the file says, where a kill or a full disk has left them apart. */
export const mendSlots = (vaultFolder: string): void => {
  const [file, copy] = pathsIn(vaultFolder)
  const text = wholeAt(file)
  if (text !== null && wholeAt(copy) !== text) quietly(() => writeWhole(copy, text))
}

/** Refuses with `slotsDamaged` where neither can be read. */
export const readSlots = (vaultFolder: string): SlotsFile => {
  const slots = slotsIn(standing(vaultFolder) ?? '')
  if (!slots) throw new Refusal('slotsDamaged')
  return slots
}

export const slotsIfWhole = (vaultFolder: string): SlotsFile | null => {
  try {
    return readSlots(vaultFolder)
  } catch {
    return null
  }
}

/** Where in the folder of the vaults the one of this id lies, in use or set aside; the one in use comes first. */
export const placeWith = (folder: string, vaultId: string): string | undefined =>
  readdirSync(folder)
    .toSorted()
    .map((name) => join(folder, name))
    .find((place) => slotsIfWhole(place)?.vaultId === vaultId)
