// Vaults that are made beside the one in use and take its place whole: finished or cleared after a kill.
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { VaultName } from '#contract/vault'
import { fsyncFolder } from './files.ts'
import { halvesIn, lastResortOf } from './lastResort.ts'
import { asideFile, clearDeleted } from './setAside.ts'
import { slotFiles } from './slots.ts'

const names: readonly VaultName[] = ['own', 'sample']

export const exists = (folder: string, name: VaultName): boolean =>
  ['vault.db', ...slotFiles].some((file) => existsSync(join(folder, name, file)))

/** Where a vault is made or brought to before it takes its place. */
export const stageOf = (folder: string, name: VaultName): string => join(folder, `${name}.new`)

/** Where the vault of before a rotation waits until the new one has been opened. */
export const oldOf = (folder: string, name: VaultName): string => join(folder, `${name}.old`)

/** Says that a staged vault is whole; the one it replaces is kept aside for good, or only until the new one has been opened. */
export const markers = { restored: 'ready', rotated: 'rotated' } as const

/**
 * Completes what was staged whole, or clears what an interrupted work left:
 * the vault that was there moves aside first, then the staged one takes its place.
 */
export const finishStages = (folder: string): void => {
  for (const name of names) {
    const stage = stageOf(folder, name)
    if (!existsSync(stage)) continue
    const marker = Object.values(markers).find((each) => existsSync(join(stage, each)))
    if (!marker) {
      rmSync(stage, { recursive: true, force: true })
      continue
    }
    const current = join(folder, name)
    const aside = marker === markers.rotated ? oldOf(folder, name) : join(folder, asideName(folder, name))
    if (existsSync(current) && marker === markers.rotated) rmSync(aside, { recursive: true, force: true })
    const replaces = existsSync(current)
    if (replaces) renameSync(current, aside)
    try {
      renameSync(stage, current)
    } catch (fault) {
      if (replaces) renameSync(aside, current)
      throw fault
    }
    rmSync(join(current, marker))
    fsyncFolder(folder)
  }
}

/** The copy that a backup is made from, and what SQLite may lay beside it. */
export const partsOf = (vaultFolder: string): string[] =>
  ['', '-journal', '-wal', '-shm'].map((end) => join(vaultFolder, `backup.part${end}`))

/** What a process that was killed could not remove itself. */
const clear = (path: string): void => {
  try {
    rmSync(path, { force: true })
  } catch {
    // a read-only disk: it can wait, what matters is said when something is saved
  }
}

export const clearLeftovers = (folder: string): void => {
  for (const name of names) {
    const small = [...Object.values(markers), asideFile, ...slotFiles.map((file) => `${file}.part`)].map((file) => join(folder, name, file))
    for (const left of [...partsOf(join(folder, name)), ...small]) clear(left)
  }
  for (const left of halvesIn(lastResortOf(folder))) clear(left)
  rmSync(join(folder, 'proof'), { recursive: true, force: true })
  clearDeleted(folder)
}

const asideName = (folder: string, name: VaultName): string => {
  for (let number = 1; ; number++) {
    const free = `${name}.aside-${number}`
    if (!existsSync(join(folder, free))) return free
  }
}
