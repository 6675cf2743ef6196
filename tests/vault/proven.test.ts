// What a disk does between the proof of a page and the next look at it: nothing that changed meanwhile is kept, sealed or called verified.
import { closeSync, openSync, readFileSync, readSync, readdirSync, statSync, writeSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { afterEach, describe, expect, test } from 'vitest'
import { makeExport, makeSnapshot } from '../../src/main/vault/backupJobs.ts'
import { createVaultFile, openVault, type OpenVault } from '../../src/main/vault/openVault.ts'
import { everyPageProven, pageSize } from '../../src/main/vault/pages.ts'
import { connect, harden } from '../../src/main/vault/sqlcipher.ts'
import { rotate } from '../../src/main/vault/rotateJob.ts'
import { refusalOf } from '../../src/main/refusals.ts'
import { newFolder, otherPassphrase, removeFolders } from '../keeping.ts'

afterEach(removeFolders)

const quiet = (): void => undefined

const flipAt = (path: string, at: number): void => {
  const file = openSync(path, 'r+')
  const one = Buffer.alloc(1)
  readSync(file, one, 0, 1, at)
  writeSync(file, Buffer.of(one[0]! ^ 1), 0, 1, at)
  closeSync(file)
}

/** In the middle of a long text: no table's own check would see it. */
const inText = pageSize * 400 + 100
const about = 'a quiet word '.repeat(75_000)

/** Open, with long texts of `megabytes` that are in the WAL still. */
const vaultOf = (megabytes: number): { path: string; key: Buffer; vault: OpenVault } => {
  const path = join(newFolder(), 'vault.db')
  const key = randomBytes(32)
  createVaultFile(path, key)
  const vault = openVault(path, key, { anew: true })
  vault.transaction((db) => {
    for (let n = 0; n < megabytes; n++)
      db.run(
        `insert into clients (id, identity, name, alias, legal_name, pronouns, language, time_zone, country, status, about, folded, sort_name, created_at, updated_at)
         values (?, 'pseudonym', ?, '', '', '', 'en', 'UTC', 'FR', 'active', ?, '', '', '', '')`,
        newId(),
        `Client ${n}`,
        about
      )
  })
  return { path, key, vault }
}

const closedVaultOf = (megabytes: number): { path: string; key: Buffer; size: number } => {
  const { path, key, vault } = vaultOf(megabytes)
  vault.close()
  return { path, key, size: statSync(path).size }
}

/** Runs `then` once, as soon as so many bytes have passed. */
const after = (bytes: number, then: () => void) => () => {
  let passed = 0
  let ran = false
  return (more: number): void => {
    passed += more
    if (ran || passed < bytes) return
    ran = true
    then()
  }
}

const making = { vaultId: newId(), recipient: null, sealing: 10, madeAt: '2026-11-29T10:00:00.000Z', passphrase: otherPassphrase }

describe('a page that changed on the disk after it was proven', () => {
  test('is never sealed with the new key of a rotation', async () => {
    const { path, key, size } = closedVaultOf(6)
    const stage = newFolder()
    const meter = after(size, () => flipAt(join(stage, 'vault.db'), inText))
    const job = { job: 'rotate', vault: path, stage, dataKey: key, to: randomBytes(32) } as const
    const fault = await rotate(job, meter).catch((reason: unknown) => reason)
    expect(refusalOf(fault)).toMatchObject({ code: 'vaultDamaged' })
    expect(await everyPageProven(path, key, quiet)).toBe(true)
  })

  test.each([
    ['before its new key', 1],
    ['after it', 2]
  ])('goes into no export: %s', async (_, passes) => {
    const { path, key, size } = closedVaultOf(6)
    const folder = newFolder()
    const meter = after(size * passes, () => flipAt(join(path, '..', 'backup.part'), inText))
    const fault = await makeExport({ ...making, job: 'export', vault: path, dataKey: key, place: join(folder, 'b.zip') }, meter).catch(
      (reason: unknown) => reason
    )
    expect(refusalOf(fault)).toMatchObject({ code: 'vaultDamaged' })
    expect(readdirSync(folder)).toEqual([])
  })

  test('goes into no snapshot', async () => {
    const { path, key, size } = closedVaultOf(6)
    const [one, two] = [newFolder(), newFolder()]
    const places = [join(one, 'b.zip'), join(two, 'b.zip')]
    const meter = after(size, () => flipAt(path, inText))
    const slots = { version: 1, vaultId: making.vaultId, slots: {} } as never
    const { copies } = await makeSnapshot({ ...making, job: 'snapshot', vault: path, dataKey: key, places, slots }, meter)
    expect(copies).toEqual(places.map((place) => ({ place, code: 'vaultDamaged' })))
    expect([...readdirSync(one), ...readdirSync(two)]).toEqual([])
  })
})

test('what went wrong in the WAL is never taken into the vault by a backup', async () => {
  const { path, key, vault } = vaultOf(2)
  const frames = readFileSync(`${path}-wal`)
  const [head, frameHead] = [32, 24]
  flipAt(`${path}-wal`, head + (frameHead + pageSize) * 200 + frameHead + 100)
  const slots = { version: 1, vaultId: making.vaultId, slots: {} } as never
  const job = { ...making, job: 'snapshot', vault: path, dataKey: key, places: [join(newFolder(), 'b.zip')], slots } as const
  const fault = await makeSnapshot(job, () => quiet).catch((reason: unknown) => reason)
  expect(refusalOf(fault)).toMatchObject({ code: 'vaultDamaged' })
  // the WAL lies there as it was: whatever repairs the disk repairs it
  expect(readFileSync(`${path}-wal`)).toHaveLength(frames.length)
  expect(vault.readable.all<{ about: string }>('select about from clients').map((row) => row.about === about)).toEqual([true, true])
  vault.close()
})

test('a connection that proves nothing seals nothing, though it is the last to close, as where she locks while a backup is made', async () => {
  const { path, key } = closedVaultOf(1)
  const writing = connect(path, key, { mustExist: true })
  harden(writing)
  const reading = connect(path, key, { mustExist: true, proven: true })
  reading.prepare('select count(*) from clients').get()
  writing.prepare('update clients set about = ?').run(about.toUpperCase())
  const size = statSync(`${path}-wal`).size
  const [head, frameHead] = [32, 24]
  flipAt(`${path}-wal`, head + (frameHead + pageSize) * 100 + frameHead + 100)
  expect(() => reading.prepare('delete from clients').run()).toThrow(/readonly/)
  writing.close()
  reading.close()
  expect(statSync(`${path}-wal`).size).toBe(size)
  expect(await everyPageProven(path, key, quiet)).toBe(true)
})
