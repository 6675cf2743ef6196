// Where a snapshot is kept before a restore that no destination can take: beside the vaults, in a folder of this program alone.
import { accessSync, constants, lstatSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { momentInName } from './backupFolder.ts'
import { quietly } from './files.ts'

const { R_OK, W_OK } = constants
const may = (folder: string, mode: number): boolean => {
  try {
    accessSync(join(folder, '/'), mode)
    return true
  } catch {
    return false
  }
}

/** A name that nothing has, or a folder that can be written to; on a disk where nothing can be, one that can be read. */
const isFree = (place: string): boolean => {
  try {
    if (!lstatSync(place, { throwIfNoEntry: false })) return true
  } catch {
    return false
  }
  return may(place, may(dirname(place), W_OK) ? W_OK : R_OK)
}

/** Whatever else has the name keeps it: the folder is made beside it. */
export const lastResortOf = (folder: string): string => {
  const place = join(folder, 'before-restore')
  return [place, `${place}-2`].find(isFree) ?? place
}

/** A folder that cannot be read must not keep her from her vault. */
const namesIn = (lastResort: string): string[] => {
  try {
    return readdirSync(lastResort)
  } catch {
    return []
  }
}

/** What a process that was killed left half-written: no other computer writes here. */
export const halvesIn = (lastResort: string): string[] =>
  namesIn(lastResort)
    .filter((name) => name.endsWith('.part'))
    .map((name) => join(lastResort, name))

/** So many are enough: each vault that a restore replaces is set aside whole besides. */
const kept = 3

/** Called when `made` has been verified: it and the newest others stay. */
export const thinOut = (lastResort: string, made: string): void => {
  const others = namesIn(lastResort).filter((name) => momentInName(name) !== null && name !== made)
  for (const name of others.toSorted().slice(0, -(kept - 1))) quietly(() => rmSync(join(lastResort, name), { force: true })) // one too many
}
