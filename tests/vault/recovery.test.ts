// The other ways in: the recovery key, a changed passphrase, a computer without a keychain.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { systemKeychain } from '../../src/main/vault/keychain.ts'
import { newRecoveryKey } from '../../src/main/vault/keys.ts'
import { faultOfKey } from '#contract/recoveryKey'
import { openHouse, practice, type House } from '../house.ts'
import { clock, fingerprintOf, keeperIn, newFolder, otherPassphrase, passphrase, removeFolders } from '../keeping.ts'

afterEach(removeFolders)

const quiet = () => undefined
const alone = { passphrase, withoutKeychain: true }
const together = { passphrase, withoutKeychain: false }

/** A locked vault with a recovery key. */
const withRecovery = async (): Promise<{ folder: string; key: string }> => {
  const folder = newFolder()
  const keeper = keeperIn(folder)
  await keeper.create(together, quiet)
  const key = await keeper.proposeRecovery(passphrase)
  await keeper.confirmRecovery()
  keeper.close()
  return { folder, key }
}

describe('the recovery key', () => {
  test('opens the vault when passphrase and keychain are lost, and the new ones open it from then on', async () => {
    const { folder, key } = await withRecovery()
    const keeper = keeperIn(folder)
    await keeper.recover(key, { passphrase: otherPassphrase, withoutKeychain: false })
    expect(keeper.isOpen()).toBe(true)
    keeper.close()
    await expect(keeperIn(folder).unlock(passphrase)).rejects.toMatchObject({ code: 'passphraseWrong' })
    const again = keeperIn(folder)
    await again.unlock(otherPassphrase)
    again.close()
  })

  test('may be typed in small letters, with spaces and line ends', async () => {
    const { folder, key } = await withRecovery()
    const keeper = keeperIn(folder)
    await keeper.recover(key.toLowerCase().replace(/(.{6})/g, '$1 \n'), together)
    keeper.close()
  })

  test('opens a vault on a computer without a keychain', async () => {
    const { folder, key } = await withRecovery()
    const keeper = keeperIn(folder)
    await keeper.recover(key, alone)
    expect(keeper.state()).toMatchObject({ keychain: false, recovery: true })
    keeper.close()
    const again = keeperIn(folder)
    await again.unlock(passphrase)
    again.close()
  })

  test('typed in part or wrongly is told by itself, before it is tried', async () => {
    const key = await newRecoveryKey()
    expect(faultOfKey(key)).toBe(null)
    expect(faultOfKey(` ${key.toLowerCase().replace(/(.{6})/g, '$1\n')}`)).toBe(null)
    expect([faultOfKey(''), faultOfKey(key.slice(16)), faultOfKey(key.slice(0, -1))]).toEqual(['short', 'short', 'short'])
    expect([faultOfKey(`${key}Q`), faultOfKey(`X${key.slice(1)}`)]).toEqual(['mistyped', 'mistyped'])
    for (let place = 16; place < key.length; place++) {
      const slip = key[place] === 'Q' ? 'P' : 'Q'
      expect(faultOfKey(key.slice(0, place) + slip + key.slice(place + 1))).toBe('mistyped')
    }
  })

  test('of another vault, a mistyped or an invented one opens nothing and changes nothing', async () => {
    const [{ folder, key }, other] = [await withRecovery(), await withRecovery()]
    const before = fingerprintOf(folder)
    const mistyped = key.slice(0, -1) + (key.endsWith('Q') ? 'P' : 'Q')
    const time = clock()
    const keeper = keeperIn(folder, { clock: time })
    for (const wrong of [other.key, mistyped, 'AGE-SECRET-KEY-1', 'x', '\u0000']) {
      await expect(keeper.recover(wrong, together)).rejects.toMatchObject({ code: 'recoveryWrong' })
      time.pass(60_000)
    }
    expect(fingerprintOf(folder)).toEqual(before)
  })

  test('whose use fails half way leaves the old passphrase as good as it was', async () => {
    const { folder, key } = await withRecovery()
    const lying = { ...systemKeychain, get: async () => 'something else' }
    await expect(
      keeperIn(folder, { keychain: lying }).recover(key, { passphrase: otherPassphrase, withoutKeychain: false })
    ).rejects.toMatchObject({
      code: 'keychainNotKept'
    })
    const keeper = keeperIn(folder)
    await keeper.unlock(passphrase)
    keeper.close()
  })

  test('can be renewed: the old one stops working', async () => {
    const { folder, key } = await withRecovery()
    const keeper = keeperIn(folder)
    await keeper.unlock(passphrase)
    const renewed = await keeper.proposeRecovery(passphrase)
    keeper.close()
    const before = keeperIn(folder) // not confirmed: the old one still works
    await before.recover(key, together)
    const second = await before.proposeRecovery(passphrase)
    await before.confirmRecovery()
    before.close()
    for (const old of [key, renewed]) await expect(keeperIn(folder).recover(old, together)).rejects.toMatchObject({ code: 'recoveryWrong' })
    const after = keeperIn(folder)
    await after.recover(second, together)
    after.close()
  })

  test('stands nowhere on the disk', async () => {
    const { folder, key } = await withRecovery()
    for (const file of ['vault.db', 'vault.keys.json', 'vault.keys.json.bak']) {
      expect(readFileSync(join(folder, 'own', file)).includes(key.slice(16, 40))).toBe(false)
    }
  })

  test('is said to be missing where there is none', async () => {
    const folder = newFolder()
    const keeper = keeperIn(folder)
    await keeper.create(together, quiet)
    keeper.close()
    await expect(keeperIn(folder).recover('AGE-SECRET-KEY-1', together)).rejects.toMatchObject({ code: 'recoveryMissing' })
  })
})

describe('a changed passphrase', () => {
  test('opens the vault, and the old one no longer does', async () => {
    const folder = newFolder()
    const keeper = keeperIn(folder)
    await keeper.create(together, quiet)
    await keeper.changePassphrase(passphrase, otherPassphrase)
    keeper.close()
    await expect(keeperIn(folder).unlock(passphrase)).rejects.toMatchObject({ code: 'passphraseWrong' })
    const again = keeperIn(folder)
    await again.unlock(otherPassphrase)
    again.close()
  })

  test('needs the present one, and must be a good one', async () => {
    const folder = newFolder()
    const keeper = keeperIn(folder)
    await keeper.create(together, quiet)
    const before = fingerprintOf(folder)
    await expect(keeper.changePassphrase(otherPassphrase, 'another long and good passphrase')).rejects.toMatchObject({
      code: 'passphraseWrong'
    })
    await expect(keeper.changePassphrase(passphrase, 'weak')).rejects.toMatchObject({ code: 'passphraseWeak' })
    expect(fingerprintOf(folder)).toEqual(before)
    keeper.close()
  })
})

test('without a keychain the passphrase stands alone, stretched twice as long', async () => {
  const folder = newFolder()
  const keeper = keeperIn(folder)
  await keeper.create(alone, quiet)
  expect(keeper.state()).toMatchObject({ keychain: false, recovery: false })
  keeper.close()
  const { slots } = JSON.parse(readFileSync(join(folder, 'own', 'vault.keys.json'), 'utf8')) as {
    slots: Record<string, { kdf: { passes: number } }>
  }
  expect(Object.keys(slots)).toEqual(['passphraseOnly'])
  expect(slots['passphraseOnly']!.kdf.passes).toBe(6)
  await expect(keeperIn(folder).unlock(otherPassphrase)).rejects.toMatchObject({ code: 'passphraseWrong' })
  const again = keeperIn(folder)
  await again.unlock(passphrase)
  again.close()
})

describe('through the door', () => {
  let house: House
  afterEach(() => house.close())

  test('a kit is proposed in groups, printed on one page, typed back in part, and then works', async () => {
    house = await openHouse({ anew: true })
    await expect(house.api.vault.printRecoveryKit({ language: 'fr' })).rejects.toMatchObject({ code: 'notFound' })
    const { groups } = await house.api.vault.proposeRecoveryKey({ passphrase })
    expect(groups[0]).toBe('AGE-SECRET-KEY-1')
    await house.api.vault.printRecoveryKit({ language: 'fr' })
    const [, html] = house.asked.calls.find(([call]) => call === 'print') as [string, string]
    for (const group of groups) expect(html).toContain(group)
    expect(html).toContain('<svg')
    expect(html).toContain('Fiche de secours')
    const typed = (places: number[]) => places.map((place) => ({ place, typed: groups[place]!.toLowerCase() }))
    await expect(house.api.vault.confirmRecoveryKey({ groups: typed([2, 2, 2]) })).rejects.toMatchObject({ code: 'recoveryWrong' })
    await expect(house.api.vault.confirmRecoveryKey({ groups: [...typed([2, 5]), { place: 7, typed: 'QQQQQQ' }] })).rejects.toMatchObject({
      code: 'recoveryWrong'
    })
    expect(await house.api.vault.confirmRecoveryKey({ groups: typed([2, 5, 7]) })).toMatchObject({ recovery: true })
    house.keeper.close()
    expect(await house.api.vault.recover({ recoveryKey: groups.join(' '), newPassphrase: otherPassphrase })).toMatchObject({
      state: 'open',
      practiceName: practice.practiceName
    })
    expect(house.direct((db) => db.all('select method from audit order by n')).map((row) => (row as { method: string }).method)).toEqual([
      'vault.create',
      'vault.printRecoveryKit',
      'vault.confirmRecoveryKey',
      'vault.recover'
    ])
  })
})
