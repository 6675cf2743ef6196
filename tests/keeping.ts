// Vaults for tests: real files and real keys in a folder of their own, the KDF at its floor, a backup's passphrase stretched less.
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import type { BackupCounts } from '#contract/backups'
import { openKeeper, type Keeper, type NewSecret } from '../src/main/vault/keeper.ts'
import { readIfThere } from '../src/main/vault/files.ts'
import { systemKeychain, type KeyStore } from '../src/main/vault/keychain.ts'
import { floorKdf, type Kdf } from '../src/main/vault/keys.ts'
import { knocksFile } from '../src/main/vault/knocks.ts'
import { waitsFile } from '../src/main/vault/throttle.ts'

export const passphrase = 'seven quiet herons over the weir'
export const otherPassphrase = 'un-autre-long-secret-de-six-mots'

export const worker = new URL('../src/main/vault/worker.ts', import.meta.url)

/** A clock that stands still until it is moved, ms. */
export const clock = (start = Date.parse('2026-11-22T09:00:00.000Z')) => {
  let at = start
  return { now: () => new Date(at).toISOString(), ticks: () => at, pass: (ms: number) => void (at += ms) }
}

const folders: string[] = []

export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'entrenous-test-'))
  folders.push(folder)
  return folder
}

/** For `afterEach`: removes every folder that was made. */
export const removeFolders = (): void => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** A keychain of plain files, for thousands of vaults and several processes: a real one rewrites all it holds each time. */
export const keysInFolder = (folder: string): KeyStore => {
  const at = (account: string): string => join(folder, encodeURIComponent(account))
  return {
    get: async (account) => readIfThere(at(account)),
    set: async (account, secret) => writeFileSync(at(account), secret),
    remove: async (account) => rmSync(at(account), { force: true })
  }
}

export const keeperIn = (
  folder: string,
  more: { keychain?: KeyStore; clock?: ReturnType<typeof clock>; worker?: URL; sealing?: number; kdf?: Kdf } = {}
): Keeper => {
  const { now, ticks } = more.clock ?? clock()
  return openKeeper({ folder, keychain: systemKeychain, kdf: floorKdf, worker, newId: () => newId(), now, ticks, sealing: 12, ...more })
}

/** As she restores: opened, and put in its place at once. */
export const restoreWith = async (keeper: Keeper, backup: string, secret: string, fresh: NewSecret): Promise<BackupCounts> => {
  await keeper.openBackup(backup, { passphrase: secret }, () => {})
  return keeper.placeBackup(fresh)
}

/** Path → SHA-256 of every file below `folder`, but for SQLite's shared memory, which holds no data, and what is kept of refused attempts. */
export const fingerprintOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile() && ![waitsFile, knocksFile, '-shm'].some((end) => name.endsWith(end)))
      .toSorted()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')
      ])
  )
