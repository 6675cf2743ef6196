// A new data key: the whole vault under it, the same words open it, and whatever stops it leaves the old or the new.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { systemKeychain } from '../../src/main/vault/keychain.ts'
import { openSlots, withRecovery, newRecoveryKey } from '../../src/main/vault/keys.ts'
import { everyPageProven } from '../../src/main/vault/pages.ts'
import type { Keeper } from '../../src/main/vault/keeper.ts'
import { readSlots } from '../../src/main/vault/slots.ts'
import { openHouse, someone, type House } from '../house.ts'
import { fingerprintOf, keeperIn, newFolder, otherPassphrase, passphrase, removeFolders } from '../keeping.ts'
import { genuine } from './genuine.ts'
import { oracles } from '../oracles.ts'

afterEach(removeFolders)

const slotsIn = (folder: string) => readSlots(join(folder, 'own'))
const keyOf = (folder: string): Promise<Buffer> => openSlots(slotsIn(folder), { passphrase, keyFile: null }, systemKeychain)
const quiet = (): void => undefined
const named = (keeper: Keeper): string | null => keeper.state().practiceName

/** An open vault with a name in it. */
const openedVault = async (withoutKeychain = false): Promise<{ folder: string; keeper: Keeper }> => {
  const folder = newFolder()
  const keeper = keeperIn(folder)
  await keeper.create({ passphrase, withoutKeychain }, (db) =>
    db.run("insert into settings (key, value) values ('practiceName', json_quote('Heron'))")
  )
  return { folder, keeper }
}

const reopened = async (folder: string): Promise<string | null> => {
  const keeper = keeperIn(folder)
  await keeper.unlock(passphrase)
  const name = named(keeper)
  keeper.close()
  return name
}

describe('a rotated vault', () => {
  test('has another key in every page, and opens with the same passphrase and recovery key', async () => {
    const { folder, keeper } = await openedVault()
    const recoveryKey = await keeper.proposeRecovery(passphrase)
    await keeper.confirmRecovery()
    const [oldKey, oldSlots] = [await keyOf(folder), slotsIn(folder)]
    const progress: number[] = []
    await keeper.rotate(passphrase, (done, total) => progress.push(done / total))
    expect(named(keeper)).toBe('Heron')
    keeper.close()
    expect(progress.at(-1)).toBe(1)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    const newKey = await keyOf(folder)
    expect(newKey.equals(oldKey)).toBe(false)
    const path = join(folder, 'own', 'vault.db')
    expect([await everyPageProven(path, oldKey, quiet), await everyPageProven(path, newKey, quiet)]).toEqual([false, true])
    expect(await reopened(folder)).toBe('Heron')
    const recovered = keeperIn(folder)
    await recovered.recover(recoveryKey, { passphrase, withoutKeychain: false })
    recovered.close()
    expect(readdirSync(folder)).toEqual(['own'])
    expect(await systemKeychain.get(oldSlots.slots.daily!.account)).toBeNull()
  })

  test.skipIf(!oracles)('is read by the genuine SQLCipher, which finds nothing wrong', async () => {
    const { folder, keeper } = await openedVault()
    await keeper.rotate(passphrase, quiet)
    keeper.close()
    const oracle = await genuine(join(folder, 'own', 'vault.db'), await keyOf(folder))
    expect(await oracle.all('pragma cipher_integrity_check')).toEqual([])
    expect(await oracle.all('select method from audit order by n desc limit 1')).toEqual([{ method: 'vault.rotateKey' }])
    await oracle.close()
  })

  test('stays without a keychain where it was without one', async () => {
    const { folder, keeper } = await openedVault(true)
    await keeper.rotate(passphrase, quiet)
    expect(keeper.state()).toMatchObject({ keychain: false })
    keeper.close()
    expect(await reopened(folder)).toBe('Heron')
  })

  test('is never sealed to a recovery key that somebody else has put into the slots', async () => {
    const { folder, keeper } = await openedVault()
    await keeper.proposeRecovery(passphrase)
    await keeper.confirmRecovery()
    const [theirs, dataKey] = [await newRecoveryKey(), await keyOf(folder)]
    // somebody who can write the file, and would wait for the next key; the old one they do not know
    const forged = JSON.stringify(await withRecovery(slotsIn(folder), dataKey, theirs))
    for (const end of ['', '.bak']) writeFileSync(join(folder, 'own', `vault.keys.json${end}`), forged)
    await keeper.rotate(passphrase, quiet)
    expect(keeper.state()).toMatchObject({ recovery: false })
    keeper.close()
    await expect(keeperIn(folder).recover(theirs, { passphrase, withoutKeychain: false })).rejects.toMatchObject({
      code: 'recoveryMissing'
    })
  })
})

describe('a refused or cancelled rotation', () => {
  test('leaves every file and the keychain as they were, and the vault open', async () => {
    const { folder, keeper } = await openedVault()
    /** But for what an open vault does to its own files in a quiet moment. */
    const files = () => {
      const { 'own/vault.db': vault, 'own/vault.db-wal': _wal, 'own/vault.head': head, ...others } = fingerprintOf(folder)
      return { others, there: vault !== undefined && head !== undefined }
    }
    const before = files()
    await expect(keeper.rotate(otherPassphrase, quiet)).rejects.toMatchObject({ code: 'passphraseWrong' })
    expect(files()).toEqual(before)
    expect(before).toMatchObject({ there: true, others: { 'own/vault.keys.json': expect.any(String) as string } })
    const slots = readFileSync(join(folder, 'own', 'vault.keys.json'))
    const rotating = keeper.rotate(passphrase, () => void keeper.cancelJob())
    await expect(rotating).rejects.toMatchObject({ code: 'cancelled' })
    expect(named(keeper)).toBe('Heron')
    keeper.vault().transaction((db) => db.run("update settings set value = json_quote('Otter') where key = 'practiceName'"))
    keeper.close()
    expect(readFileSync(join(folder, 'own', 'vault.keys.json'))).toEqual(slots)
    expect(readdirSync(folder)).toEqual(['own'])
    expect(await reopened(folder)).toBe('Otter')
  })

  test('whose keychain does not keep the new half leaves the old one in use', async () => {
    const folder = newFolder()
    const lying = { ...systemKeychain }
    const keeper = keeperIn(folder, { keychain: lying })
    await keeper.create({ passphrase, withoutKeychain: false }, quiet)
    const { account } = slotsIn(folder).slots.daily!
    lying.get = async (asked) => (asked === account ? systemKeychain.get(asked) : 'something else')
    await expect(keeper.rotate(passphrase, quiet)).rejects.toMatchObject({ code: 'keychainNotKept' })
    expect(keeper.isOpen()).toBe(true)
    keeper.close()
    expect(readdirSync(folder)).toEqual(['own'])
    expect(await reopened(folder)).toBeNull()
  })
})

/** The folders as a kill between two steps of the swap leaves them. */
test.each<[what: string, expected: 'old' | 'new', leave: (own: string, stage: string, old: string) => void]>([
  ['before the new one is marked as whole', 'old', (_own, stage) => rmSync(join(stage, 'rotated'))],
  ['with both whole', 'new', () => undefined],
  ['with the old one moved aside', 'new', (own, _stage, old) => renameSync(own, old)],
  [
    'with the old one moved aside, and a disk that lost the new one',
    'old',
    (own, stage, old) => [renameSync(own, old), rmSync(join(stage, 'vault.db'))]
  ],
  ['with the new one in its place, still marked', 'new', (own, stage, old) => [renameSync(own, old), renameSync(stage, own)]],
  [
    'with the new one in its place',
    'new',
    (own, stage, old) => [renameSync(own, old), renameSync(stage, own), rmSync(join(own, 'rotated'))]
  ]
])('killed %s, the next start has the %s key and nothing half', async (_what, expected, leave) => {
  const { folder, keeper } = await openedVault()
  const [own, stage, old] = ['own', 'own.new', 'own.old'].map((name) => join(folder, name)) as [string, string, string]
  keeper.close()
  const before = newFolder()
  cpSync(own, join(before, 'own'), { recursive: true })
  const oldKey = await keyOf(folder)
  const device = (await systemKeychain.get(slotsIn(folder).slots.daily!.account))!
  const rotated = keeperIn(folder)
  await rotated.unlock(passphrase)
  await rotated.rotate(passphrase, quiet)
  rotated.close()
  const newKey = await keyOf(folder)
  await systemKeychain.set(slotsIn(before).slots.daily!.account, device)
  renameSync(own, stage)
  writeFileSync(join(stage, 'rotated'), '')
  cpSync(join(before, 'own'), own, { recursive: true })
  leave(own, stage, old)

  expect(await reopened(folder)).toBe('Heron')
  expect((await keyOf(folder)).equals(expected === 'new' ? newKey : oldKey)).toBe(true)
  expect(readdirSync(folder)).toEqual(['own'])
  expect(existsSync(join(own, 'rotated'))).toBe(false)
})

test('killed while the old one was being removed, the next opening removes the rest', async () => {
  const { folder, keeper } = await openedVault()
  keeper.close()
  mkdirSync(join(folder, 'own.old'))
  cpSync(join(folder, 'own', 'vault.db'), join(folder, 'own.old', 'vault.db'))
  expect(await reopened(folder)).toBe('Heron')
  expect(readdirSync(folder)).toEqual(['own'])
})

test('of another vault than the one in its place, the old one is set aside, whole and with its half of the key', async () => {
  const { folder, keeper } = await openedVault()
  keeper.close()
  const other = await openedVault()
  other.keeper.close()
  renameSync(join(other.folder, 'own'), join(folder, 'own.old'))
  expect(await reopened(folder)).toBe('Heron')
  expect(readdirSync(folder)).toEqual(['own', 'own.aside-1'])
  renameSync(join(folder, 'own.aside-1'), join(other.folder, 'own'))
  expect(await reopened(other.folder)).toBe('Heron')
})

test('what is written while the key is made anew waits, and is in the new vault', async () => {
  const house: House = await openHouse()
  const rotating = house.api.vault.rotateKey({ passphrase })
  const added = house.api.clients.add(someone)
  expect(await rotating).toMatchObject({ state: 'open' })
  const { id } = await added
  house.keeper.close()
  await expect(house.api.vault.unlock({ passphrase: otherPassphrase })).rejects.toMatchObject({ code: 'passphraseWrong' })
  await house.api.vault.unlock({ passphrase })
  expect(house.direct((db) => db.get("select 1 from audit where method = 'vault.knocksChanged'"))).toBeUndefined()
  expect(await house.api.clients.get({ id })).toMatchObject({ name: someone.name })
  expect(await house.api.audit.verify({})).toMatchObject({ brokenAt: null })
  house.close()
})

test('a vault that cannot be opened again after a refused rotation is locked, for the shell and the page too', async () => {
  const house: House = await openHouse()
  const vault = join(house.folder, 'own', 'vault.db')
  const rotating = house.api.vault.rotateKey({ passphrase }).catch(({ code }: { code: string }) => code)
  while (!existsSync(join(house.folder, 'own.new', 'vault.head'))) await nextTurn() // it rests, and the copy is not begun
  renameSync(vault, `${vault} away`)
  expect(await rotating).toBe('vaultDamaged')
  expect(house.keeper.isOpen()).toBe(false)
  expect(house.asked.calls.slice(-2)).toEqual([['watchIdle', null], ['lock']])
  renameSync(`${vault} away`, vault)
  expect(await house.api.vault.unlock({ passphrase })).toMatchObject({ state: 'open', missing: null })
  house.close()
})
