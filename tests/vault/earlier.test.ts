// A vault of an earlier version: what was before the schema is changed is kept, verified, or nothing is changed.
import { randomBytes } from 'node:crypto'
import fs, { existsSync, lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { v7 as newId } from 'uuid'
import { readBackup } from '../../src/main/vault/backupFile.ts'
import { makeHead } from '../../src/main/vault/head.ts'
import { floorKdf, makeSlots } from '../../src/main/vault/keys.ts'
import { applyMigrations, schemaVersion, versionOf } from '../../src/main/vault/migrate.ts'
import { writeSlots } from '../../src/main/vault/slots.ts'
import { connect, harden } from '../../src/main/vault/sqlcipher.ts'
import { keeperIn, keysInFolder, newFolder, passphrase, removeFolders } from '../keeping.ts'

vi.setConfig({ testTimeout: 60_000 })
afterEach(removeFolders)

const earlierVersion = schemaVersion - 1

const earlierVault = async (folder: string) => {
  const own = join(folder, 'own')
  const path = join(own, 'vault.db')
  mkdirSync(own)
  writeFileSync(path, '', { mode: 0o600 })
  const key = randomBytes(32)
  const vaultId = newId()
  const db = connect(path, key, { mustExist: true })
  harden(db)
  applyMigrations(db, earlierVersion)
  db.prepare("insert into meta (key, value) values ('vaultId', ?)").run(vaultId)
  db.prepare("insert into settings (key, value) values ('practiceName', '\"Heron\"')").run()
  db.close()
  const keychain = keysInFolder(newFolder())
  writeSlots(own, await makeSlots(vaultId, key, { passphrase, keyFile: null }, { kdf: floorKdf, keychain }))
  return { path, key, keychain, kept: join(folder, 'before-restore') }
}

test('is kept as it was before it is brought up to date, and can be restored', async () => {
  const folder = newFolder()
  const { key, keychain, kept } = await earlierVault(folder)
  const keeper = keeperIn(folder, { keychain, sealing: 10 })
  await keeper.unlock(passphrase)
  expect(keeper.state()).toMatchObject({ state: 'open', practiceName: 'Heron' })
  const [file, ...others] = readdirSync(kept)
  expect(others).toEqual([])
  const reader = await readBackup(join(kept, file!), { dataKeys: [key], passphrase: null, recoveryKey: null })
  await reader.check(() => {})
  reader.close()
  expect(reader.manifest.schemaVersion).toBe(earlierVersion)
  keeper.close()
  await keeper.unlock(passphrase)
  expect(readdirSync(kept)).toEqual([file]) // once is enough
  expect(await keeper.proveSnapshot(join(kept, file!), () => {})).toMatchObject({ counts: { clients: 0, notes: 0 } })
  await keeper.openBackup(join(kept, file!), { passphrase }, () => {})
  await keeper.placeBackup({ passphrase, withoutKeychain: false })
  await keeper.unlock(passphrase)
  expect(keeper.state()).toMatchObject({ state: 'open', practiceName: 'Heron' })
  keeper.close()
})

test('is not changed where there is no room to keep it', async () => {
  const folder = join(newFolder(), 'narrow')
  mkdirSync(folder)
  const { path, key, keychain, kept } = await earlierVault(folder)
  const keeper = keeperIn(folder, { keychain, worker: new URL('failingDisk.ts', import.meta.url) })
  await expect(keeper.unlock(passphrase)).rejects.toMatchObject({ code: 'diskFull' })
  expect(keeper.isOpen()).toBe(false)
  const db = connect(path, key, { mustExist: true })
  expect(versionOf(db)).toBe(earlierVersion)
  db.close()
  expect(existsSync(kept) ? readdirSync(kept) : []).toEqual([])
})

const nothing = {
  file: (place: string) => writeFileSync(place, 'hers'),
  'dangling link': (place: string) => symlinkSync(`${place}-gone`, place)
}
test.each(Object.keys(nothing) as (keyof typeof nothing)[])('is kept beside a %s that has the place, which stays', async (what) => {
  const folder = newFolder()
  const { key, keychain, kept } = await earlierVault(folder)
  nothing[what](kept)
  const keeper = keeperIn(folder, { keychain, sealing: 10 })
  await keeper.unlock(passphrase)
  keeper.close()
  expect(lstatSync(kept).isDirectory()).toBe(false)
  const [file] = readdirSync(`${kept}-2`)
  ;(await readBackup(join(`${kept}-2`, file!), { dataKeys: [key], passphrase: null, recoveryKey: null })).close()
})

test('is not changed where the folder that it is kept in cannot be made, in the words for the folder of the vault', async () => {
  const folder = newFolder()
  const { path, key, keychain, kept } = await earlierVault(folder)
  for (const place of [kept, `${kept}-2`]) writeFileSync(place, '')
  await expect(keeperIn(folder, { keychain }).unlock(passphrase)).rejects.toMatchObject({ code: 'readOnly' })
  const db = connect(path, key, { mustExist: true })
  expect(versionOf(db)).toBe(earlierVersion)
  db.close()
})

test('is not changed where a fault hinders the looking, though it be gone a moment later', async () => {
  const folder = newFolder()
  const { path, keychain, kept } = await earlierVault(folder)
  writeFileSync(`${path}-wal`, '')
  const { readFileSync } = fs
  let faults = 1
  fs.readFileSync = ((...asked: Parameters<typeof readFileSync>) => {
    if (asked[0] === `${path}-wal` && faults-- > 0) throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'read' })
    return readFileSync(...asked)
  }) as typeof readFileSync
  syncBuiltinESMExports()
  onTestFinished(() => {
    fs.readFileSync = readFileSync
    syncBuiltinESMExports()
  })
  const keeper = keeperIn(folder, { keychain, sealing: 10 })
  await expect(keeper.unlock(passphrase)).rejects.toMatchObject({ code: 'EIO' })
  expect(existsSync(kept)).toBe(false)
  await keeper.unlock(passphrase)
  expect(readdirSync(kept)).toHaveLength(1)
  keeper.close()
})

test.each(['no head', 'a head'])(
  'with %s, beside a kept log of which nothing is missing, is brought up to date, and the log dropped',
  async (head) => {
    const folder = newFolder()
    const { path, key, keychain } = await earlierVault(folder)
    writeFileSync(`${path}-wal.kept`, 'frames')
    if (head === 'a head') {
      const headKey = randomBytes(32)
      const db = connect(path, key, { mustExist: true })
      db.prepare("insert into meta (key, value) values ('headKey', ?)").run(headKey.toString('hex'))
      db.close()
      makeHead(path, headKey, { n: 0, hash: '', at: new Date(0).toISOString() })
    }
    const keeper = keeperIn(folder, { keychain, sealing: 10 })
    await keeper.unlock(passphrase)
    expect([keeper.vault().missing(), existsSync(`${path}-wal.kept`)]).toEqual([null, false])
    keeper.close()
  }
)
