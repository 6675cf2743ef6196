// The key file on a stick: needed besides the passphrase, in every flow, until she gives it up; the recovery key does without.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { Keeper } from '../../src/main/vault/keeper.ts'
import { openHouse } from '../house.ts'
import { fingerprintOf, keeperIn, newFolder, otherPassphrase, passphrase, removeFolders } from '../keeping.ts'

afterEach(removeFolders)

const quiet = (): void => undefined

/** An open vault that needs a key file, and the stick that it lies on. */
const withStick = async (withoutKeychain = false): Promise<{ folder: string; keeper: Keeper; place: string }> => {
  const [folder, stick] = [newFolder(), newFolder()]
  const keeper = keeperIn(folder)
  await keeper.create({ passphrase, withoutKeychain }, quiet)
  const place = join(stick, 'heron.key')
  await keeper.makeKeyFile(passphrase, async () => place)
  return { folder, keeper, place }
}

/** Opens and closes. */
const unlock = async (folder: string, secret = passphrase): Promise<void> => {
  const keeper = keeperIn(folder)
  await keeper.unlock(secret)
  keeper.close()
}

describe.each([
  ['with a keychain', false],
  ['without one', true]
])('a key file %s', (_where, withoutKeychain) => {
  test('is needed from then on; the right passphrase alone changes nothing', async () => {
    const { folder, keeper, place } = await withStick(withoutKeychain)
    expect(keeper.state()).toMatchObject({ keyFile: true, keychain: !withoutKeychain })
    keeper.close()
    await unlock(folder)
    await expect(unlock(folder, otherPassphrase)).rejects.toMatchObject({ code: 'passphraseWrong' })
    renameSync(place, `${place}.away`)
    const before = fingerprintOf(folder)
    await expect(unlock(folder)).rejects.toMatchObject({ code: 'keyFileMissing' })
    expect(fingerprintOf(folder)).toEqual(before)
  })

  test('goes on being needed under another passphrase and another data key, and no longer once it is given up', async () => {
    const { folder, keeper, place } = await withStick(withoutKeychain)
    await keeper.changePassphrase(passphrase, otherPassphrase)
    await keeper.rotate(otherPassphrase, quiet)
    keeper.close()
    renameSync(place, `${place}.away`)
    await expect(unlock(folder, otherPassphrase)).rejects.toMatchObject({ code: 'keyFileMissing' })
    const again = keeperIn(folder)
    again.useKeyFile(`${place}.away`)
    await again.unlock(otherPassphrase)
    await again.dropKeyFile(otherPassphrase)
    expect(again.state()).toMatchObject({ keyFile: false })
    again.close()
    await unlock(folder, otherPassphrase)
  })
})

describe('a key file', () => {
  test('of another vault, or no key file at all, is told from a missing one', async () => {
    const [one, other] = [await withStick(), await withStick()]
    one.keeper.close()
    other.keeper.close()
    const keeper = keeperIn(one.folder)
    const before = fingerprintOf(one.folder)
    const film = join(newFolder(), 'film.key')
    writeFileSync(film, Buffer.alloc(100_000, 'A'))
    for (const wrong of [other.place, film]) expect(() => keeper.useKeyFile(wrong)).toThrow('keyFileForeign')
    for (const none of [join(one.folder, 'nowhere'), one.folder]) expect(() => keeper.useKeyFile(none)).toThrow('keyFileMissing')
    writeFileSync(one.place, readFileSync(other.place))
    await expect(keeper.unlock(passphrase)).rejects.toMatchObject({ code: 'keyFileForeign' })
    expect(fingerprintOf(one.folder)).toEqual(before)
  })

  test('is never written over a file that is there, nor made with a wrong passphrase; what failed leaves none behind', async () => {
    const { folder, keeper, place } = await withStick()
    // the wrong passphrase leaves its line in the vault's log
    const names = (): string[] => Object.keys(fingerprintOf(folder))
    const keyFiles = () => Object.entries(fingerprintOf(folder)).filter(([name]) => name.includes('key'))
    const [before, slots, file] = [names(), keyFiles(), readFileSync(place)]
    await expect(keeper.makeKeyFile(passphrase, async () => place)).rejects.toMatchObject({ code: 'keyFileThere' })
    expect(readFileSync(place)).toEqual(file)
    const asked: string[] = []
    const choose = async (): Promise<string> => {
      asked.push('asked')
      return `${place}.2`
    }
    await expect(keeper.makeKeyFile(otherPassphrase, choose)).rejects.toMatchObject({ code: 'passphraseWrong' })
    expect(asked).toEqual([])
    await expect(keeper.makeKeyFile(passphrase, async () => null)).rejects.toMatchObject({ code: 'cancelled' })
    const away = join(newFolder(), 'away', 'vault.key') // as a stick that is full, write-protected or pulled out
    await expect(keeper.makeKeyFile(passphrase, async () => away)).rejects.toMatchObject({ code: 'keyFileNotWritten' })
    mkdirSync(join(folder, 'own', 'vault.keys.json.part')) // the slots cannot be written
    await expect(keeper.makeKeyFile(passphrase, choose)).rejects.toThrow()
    expect(existsSync(`${place}.2`)).toBe(false)
    expect([names(), keyFiles()]).toEqual([before, slots])
    keeper.close()
  })

  test('made anew takes the place of the one before', async () => {
    const { folder, keeper, place } = await withStick()
    await keeper.makeKeyFile(passphrase, async () => `${place}.2`)
    keeper.close()
    await unlock(folder)
    expect(() => keeperIn(folder).useKeyFile(place)).toThrow('keyFileForeign')
  })

  test('is done without by the recovery key, and no longer needed after it', async () => {
    const { folder, keeper, place } = await withStick()
    const key = await keeper.proposeRecovery(passphrase)
    await keeper.confirmRecovery()
    keeper.close()
    renameSync(place, `${place}.away`)
    const recovered = keeperIn(folder)
    expect(await recovered.recover(key, { passphrase: otherPassphrase, withoutKeychain: false })).toEqual(['keyFile'])
    expect(recovered.state()).toMatchObject({ keyFile: false })
    recovered.close()
    await unlock(folder, otherPassphrase)
  })
})

test('through the door its place stays in main, and each change leaves a line', async () => {
  const house = await openHouse({ anew: true })
  const place = join(newFolder(), 'Entrenous.key')
  house.asked.answers.place = place
  expect(await house.api.vault.makeKeyFile({ passphrase })).toEqual({ fileName: 'Entrenous.key', sameDisk: true })
  house.keeper.close()
  house.asked.answers.keyFile = null
  await expect(house.api.vault.chooseKeyFile({})).rejects.toMatchObject({ code: 'cancelled' })
  house.asked.answers.keyFile = place
  expect(await house.api.vault.chooseKeyFile({})).toEqual({ fileName: 'Entrenous.key' })
  expect(JSON.stringify(await house.api.vault.unlock({ passphrase }))).not.toContain(place)
  await house.api.vault.dropKeyFile({ passphrase })
  expect(house.direct((db) => db.all<{ method: string }>('select method from audit order by n')).map(({ method }) => method)).toEqual([
    'vault.create',
    'vault.makeKeyFile',
    'vault.unlock',
    'vault.dropKeyFile'
  ])
  house.close()
})
