// Vaults that a restore has set aside: kept whole beside the one in use until she deletes them knowingly.
import { existsSync, lstatSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { AsideVault, Holding } from '#contract/backups'
import type { VaultName } from '#contract/vault'
import { quietly, readIfThere, settleFolder, writeWhole } from './files.ts'

/** Says inside a vault's folder when it was set aside, and how much it held; no secret, and nothing of a client. */
export const asideFile = 'aside.json'

const aboutShape = z.strictObject({
  at: z.iso.datetime(),
  /** When the backup was made that was taken of it first. */
  backedUpAt: z.iso.datetime().nullish(),
  holding: z
    .strictObject({
      counts: z.strictObject({ clients: z.int().min(0), notes: z.int().min(0) }),
      records: z.strictObject({ documents: z.int().min(0), consents: z.int().min(0), files: z.int().min(0) }).optional(),
      newestNoteAt: z.iso.datetime().nullable()
    })
    .nullable()
})

const pattern = /^(own|sample)\.aside-\d{1,6}$/

/** Where it cannot be written, the time that the file system knows serves: what gives way may be no folder at all. */
export const noteAside = (vaultFolder: string, at: string, holding: Holding | null, backedUpAt: string | null = null): void =>
  quietly(() => writeWhole(join(vaultFolder, asideFile), JSON.stringify({ at, backedUpAt, holding })))

const aboutOf = (path: string): z.infer<typeof aboutShape> => {
  try {
    return aboutShape.parse(JSON.parse(readIfThere(join(path, asideFile)) ?? ''))
  } catch {
    return { at: lstatSync(path).mtime.toISOString(), holding: null }
  }
}

/** Of a file that had the name of a vault, its own. */
const bytesOf = (path: string): number => {
  const names = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(path) : ['']
  return names.reduce((sum, name) => sum + lstatSync(join(path, name)).size, 0)
}

const asideVault = (folder: string, id: string): AsideVault => {
  const { at, backedUpAt = null, holding } = aboutOf(join(folder, id))
  return {
    id,
    at,
    backedUpAt,
    bytes: bytesOf(join(folder, id)),
    counts: holding?.counts ?? null,
    newestNoteAt: holding?.newestNoteAt ?? null
  }
}

/** Newest first; without what only bears such a name, and cannot be read. */
export const vaultsSetAside = (folder: string, name: VaultName): AsideVault[] =>
  readdirSync(folder)
    .filter((id) => pattern.exec(id)?.[1] === name)
    .flatMap((id) => {
      try {
        return [asideVault(folder, id)]
      } catch {
        return []
      }
    })
    .toSorted((a, b) => b.at.localeCompare(a.at))

/** False if there is none of this name. Its name goes first, so that a kill leaves no half of it in the list. */
export const deleteSetAside = (folder: string, name: VaultName, id: string): boolean => {
  if (!vaultsSetAside(folder, name).some((one) => one.id === id)) return false
  let gone = join(folder, `${id}.gone`)
  while (existsSync(gone)) gone += '.gone' // one of that name could not be removed
  renameSync(join(folder, id), gone)
  quietly(() => rmSync(gone, { recursive: true, force: true })) // else at the next start
  settleFolder(folder)
  return true
}

/** What a kill, or a file that could not go, left of one that was being deleted. */
export const clearDeleted = (folder: string): void => {
  for (const name of readdirSync(folder))
    if (/\.aside-\d+(\.gone)+$/.test(name)) quietly(() => rmSync(join(folder, name), { recursive: true, force: true }))
}
