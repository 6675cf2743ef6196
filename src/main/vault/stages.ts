// Vaults that are made beside the one in use and take its place whole: finished or cleared after a kill.
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { VaultName } from '#contract/vault'
import { fsyncFolder } from './files.ts'
import { slotFiles } from './slots.ts'

const names: readonly VaultName[] = ['own', 'sample']

export const exists = (folder: string, name: VaultName): boolean =>
  ['vault.db', ...slotFiles].some((file) => existsSync(join(folder, name, file)))

/**
 * Completes a restore whose staged vault is whole, or clears what an interrupted one left:
 * the vault that was there moves aside first, then the staged one takes its place.
 */
export const finishRestore = (folder: string): void => {
  for (const name of names) {
    const stage = join(folder, `${name}.new`)
    if (!existsSync(stage)) continue
    if (!existsSync(join(stage, 'ready'))) {
      rmSync(stage, { recursive: true, force: true })
      continue
    }
    const current = join(folder, name)
    const aside = join(folder, asideName(folder, name))
    const replaces = existsSync(current)
    if (replaces) renameSync(current, aside)
    try {
      renameSync(stage, current)
    } catch (fault) {
      if (replaces) renameSync(aside, current)
      throw fault
    }
    rmSync(join(current, 'ready'))
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
    const small = ['ready', ...slotFiles.map((file) => `${file}.part`)].map((file) => join(folder, name, file))
    for (const left of [...partsOf(join(folder, name)), ...small]) clear(left)
  }
}

const asideName = (folder: string, name: VaultName): string => {
  for (let number = 1; ; number++) {
    const free = `${name}.aside-${number}`
    if (!existsSync(join(folder, free))) return free
  }
}
