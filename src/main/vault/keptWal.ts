// A WAL that SQLite will not take in whole is kept beside the vault before that is opened: opening cuts it off, and what was saved in it with it.
import { rmSync, statSync, truncateSync } from 'node:fs'
import { bytesIfThere, quietly, writeWhole } from './files.ts'
import { restOf } from './walChain.ts'

/** It lies in the vault's folder, and goes with it where that is set aside. */
export const keptWalOf = (vault: string): string => `${vault}-wal.kept`

/** An empty one is what could not be deleted. */
export const hasKeptWal = (vault: string): boolean => {
  const kept = keptWalOf(vault)
  return (statSync(kept, { throwIfNoEntry: false })?.size ?? 0) > 0
}

/** One that is there already stays: nothing is written to a vault while it is. Refuses where there is no room for what no crash explains. */
export const keepWal = (vault: string): void => {
  const wal = `${vault}-wal`
  const bytes = bytesIfThere(wal)
  if (bytes === null || hasKeptWal(vault)) return
  const rest = restOf(bytes)
  if (rest === 'none') return
  try {
    writeWhole(keptWalOf(vault), bytes)
  } catch (fault) {
    if (rest === 'damage') throw fault
  }
}

/** Nothing is missing, or she goes on without it: what is kept was no loss, such as the frames that a kill had torn. */
export const dropKeptWal = (vault: string): void => {
  const kept = keptWalOf(vault)
  try {
    rmSync(kept, { force: true })
  } catch {
    quietly(() => truncateSync(kept))
  }
}
