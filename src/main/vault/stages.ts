// Vaults that are made beside the one in use and take its place whole: finished or cleared after a kill.
import { lstatSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { VaultName } from '#contract/vault'
import { Refusal } from '../tools.ts'
import { ensureFolder, isPart, quietly, settleFolder } from './files.ts'
import { halvesIn, lastResortOf } from './lastResort.ts'
import { asideFile, clearDeleted } from './setAside.ts'
import type { Held } from './held.ts'
import type { KeyStore } from './keychain.ts'
import { forgetDevice, type SlotsFile } from './keys.ts'
import { readSlots, slotFiles } from './slots.ts'

const names: readonly VaultName[] = ['own', 'sample']

/** As `there` of files, but a link that leads nowhere counts. */
const there = (path: string): boolean => {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOTDIR') return false
    throw fault
  }
}

/** Whatever stands in its place counts, and what cannot be looked at; an empty folder does not: a vault is moved there whole, or is not there. */
export const exists = (folder: string, name: VaultName): boolean => {
  const place = join(folder, name)
  try {
    return there(place) && readdirSync(place).length > 0
  } catch {
    return true // no folder, or one that cannot be read
  }
}

/** Where a vault is made or brought to before it takes its place. */
export const stageOf = (folder: string, name: VaultName): string => join(folder, `${name}.new`)

/** Where the vault of before a rotation waits until the new one has been opened. */
export const oldOf = (folder: string, name: VaultName): string => join(folder, `${name}.old`)

/** Says that a staged vault is whole; the one it replaces is kept aside for good, or only until the new one has been opened. */
export const markers = { restored: 'ready', rotated: 'rotated' } as const

/**
 * Leaves nothing of what was staged. What says that it is whole goes first, for good: neither a kill nor a power cut in between leaves a half
 * that would take the vault's place. False where the disk lets nothing go: then the next start puts it there, and what opens it must stay.
 */
export const dropStage = (stage: string): boolean => {
  try {
    for (const mark of Object.values(markers)) rmSync(join(stage, mark), { recursive: true, force: true })
  } catch {
    return false
  }
  settleFolder(stage)
  quietly(() => rmSync(stage, { recursive: true, force: true })) // else at the next start
  return true
}

/**
 * After a failure: neither what was staged nor its half of the key stays. Both do where it has taken its place, where the disk lets nothing
 * go, where nobody can look, and where the vault that it `replaces` is not in its place any more: then the next start puts it there.
 */
export const abandonStage = async (
  stage: string,
  { slots, keychain, replaces }: { slots: SlotsFile | undefined; keychain: KeyStore; replaces: string | null }
): Promise<void> => {
  try {
    if (!there(stage) || (replaces !== null && !there(replaces))) return
  } catch {
    return
  }
  if (dropStage(stage) && slots) await forgetDevice(slots, keychain)
}

/** An empty folder for what is about to be staged; refuses with `readOnly` where what an earlier one left cannot go. */
export const emptyStage = (stage: string): void => {
  dropStage(stage)
  if (there(stage)) throw new Refusal('readOnly')
  ensureFolder(stage)
}

/** A power cut, or a removal that was cut short, may have taken more of it. Either file of its slots serves. */
const isWhole = (vaultFolder: string): boolean =>
  there(join(vaultFolder, 'vault.db')) && slotFiles.some((name) => there(join(vaultFolder, name)))

const finishStage = (folder: string, name: VaultName): void => {
  const stage = stageOf(folder, name)
  const current = join(folder, name)
  const old = oldOf(folder, name)
  const marker = Object.values(markers).find((each) => there(join(stage, each)))
  if (!marker || !isWhole(stage)) {
    if (!exists(folder, name) && isWhole(old)) renameSync(old, current)
    if (there(stage)) dropStage(stage)
    return
  }
  const replaces = there(current)
  const aside = marker === markers.rotated && !there(old) ? old : join(folder, asideName(folder, name))
  if (replaces) renameSync(current, aside)
  try {
    renameSync(stage, current)
  } catch (fault) {
    if (replaces) renameSync(aside, current)
    throw fault
  }
  quietly(() => rmSync(join(current, marker))) // else the next start clears it
  settleFolder(folder)
}

/**
 * Completes what was staged whole, or clears what an interrupted work left: the vault that was there moves aside first, then the staged one
 * takes its place. One that a rotation has moved comes back where there is no other. Throws where something cannot be looked at, all as it was;
 * what is wrong with the sample keeps her own closed only where it is `asked` for.
 */
export const finishStages = (folder: string, asked: VaultName): void => {
  for (const name of names)
    try {
      finishStage(folder, name)
    } catch (fault) {
      if (name === asked || name === 'own') throw fault
    }
}

/**
 * What is left of the vault before a rotation, once the new one has been opened and misses nothing: its files, and its half of the key.
 * Another vault's, where a salvage or a restore came in between, is listed among those set aside.
 */
export const forgetOld = async (folder: string, name: VaultName, { whole }: Pick<Held, 'whole'>, keychain: KeyStore): Promise<void> => {
  const old = oldOf(folder, name)
  try {
    if (!there(old)) return
    if (isWhole(old)) {
      const slots = readSlots(old)
      if (slots.vaultId !== whole().vaultId) return renameSync(old, join(folder, asideName(folder, name)))
      await forgetDevice(slots, keychain)
    }
    rmSync(old, { recursive: true, force: true })
  } catch {
    // it cannot be read or removed: at the next unlocking
  }
}

/** The copy that a backup is made from, and what SQLite may lay beside it. */
export const partsOf = (vaultFolder: string): string[] =>
  ['', '-journal', '-wal', '-shm'].map((end) => join(vaultFolder, `backup.part${end}`))

/** What a process that was killed could not remove itself. */
const clear = (path: string): void => quietly(() => rmSync(path, { force: true })) // on a read-only disk it can wait

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return [] // there is none
  }
}

export const clearLeftovers = (folder: string): void => {
  for (const place of [folder, ...names.map((name) => join(folder, name))])
    for (const part of namesIn(place).filter(isPart)) clear(join(place, part))
  for (const name of names) for (const mark of [...Object.values(markers), asideFile]) clear(join(folder, name, mark))
  for (const left of halvesIn(lastResortOf(folder))) clear(left)
  for (const scratch of ['proof', 'proof.quiet']) quietly(() => rmSync(join(folder, scratch), { recursive: true, force: true }))
  clearDeleted(folder)
}

const asideName = (folder: string, name: VaultName): string => {
  for (let number = 1; ; number++) {
    const free = `${name}.aside-${number}`
    if (!there(join(folder, free))) return free
  }
}
