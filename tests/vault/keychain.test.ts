// The keychain's states, each told apart, none of which ever makes a new key beside an existing vault.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterEach, describe, expect, test } from 'vitest'
import { systemKeychain, type KeyStore } from '../../src/main/vault/keychain.ts'
import { Refusal } from '../../src/main/tools.ts'
import { fingerprintOf, keeperIn, newFolder, passphrase, removeFolders } from '../keeping.ts'
import { oracles } from '../oracles.ts'

afterEach(removeFolders)

const run = promisify(execFile)
const root = new URL('../..', import.meta.url).pathname

/** The system's keychain, but for one call, which also remembers what was set. */
const except = (change: Partial<KeyStore>): KeyStore & { account: string } => {
  const store = {
    account: '',
    ...systemKeychain,
    set: async (account: string, secret: string) => {
      store.account = account
      await systemKeychain.set(account, secret)
    },
    ...change
  }
  return store
}

/** A vault made with the system's keychain, closed again; gives its folder and its account in the keychain. */
const madeVault = async (): Promise<{ folder: string; account: string }> => {
  const folder = newFolder()
  const keychain = except({})
  const keeper = keeperIn(folder, { keychain })
  await keeper.create({ passphrase, withoutKeychain: false }, () => undefined)
  keeper.close()
  return { folder, account: keychain.account }
}

const unlockRefused = async (folder: string, code: string, keychain?: KeyStore): Promise<void> => {
  const before = fingerprintOf(folder)
  await expect(keeperIn(folder, keychain ? { keychain } : {}).unlock(passphrase)).rejects.toMatchObject({ code })
  expect(fingerprintOf(folder)).toEqual(before)
}

describe('unlocking, with the real keychain', () => {
  test('present and right: the vault opens', async () => {
    const { folder } = await madeVault()
    const keeper = keeperIn(folder)
    await keeper.unlock(passphrase)
    expect(keeper.isOpen()).toBe(true)
    keeper.close()
  })

  test('missing: said so, and no new key is made', async () => {
    const { folder, account } = await madeVault()
    await systemKeychain.remove(account)
    await unlockRefused(folder, 'keychainMissing')
    expect(await systemKeychain.get(account)).toBeNull()
  })

  test("another vault's key in its place: said so, and it is left there", async () => {
    const [one, other] = [await madeVault(), await madeVault()]
    const foreign = (await systemKeychain.get(other.account))!
    await systemKeychain.set(one.account, foreign)
    await unlockRefused(one.folder, 'keychainForeign')
    expect(await systemKeychain.get(one.account)).toBe(foreign)
  })

  test('empty: as good as missing', async () => {
    const { folder } = await madeVault()
    await unlockRefused(folder, 'keychainMissing', except({ get: async () => '' }))
  })

  // a bus, a keychain and a process of its own, beside all the other tests: thirty seconds are not always enough
  test.skipIf(!oracles)('locked: told from missing, and the vault opens once it is unlocked', { timeout: 120_000 }, async () => {
    const { stdout } = await run('bash', ['.ci/with-keyring', process.execPath, 'tests/vault/lockedKeychain.ts'], { cwd: root })
    expect(JSON.parse(stdout.trim().split('\n').at(-1)!)).toEqual({ whileLocked: 'keychainLocked', untouched: true })
  })

  test.skipIf(!oracles)('no keychain at all: told from missing, at unlocking and at making a vault', async () => {
    const { folder } = await madeVault()
    const env = { ...process.env, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' }
    const { stdout } = await run(process.execPath, ['tests/vault/absentKeychain.ts', folder], { cwd: root, env })
    expect(JSON.parse(stdout.trim().split('\n').at(-1)!)).toEqual({
      unlock: 'keychainUnavailable',
      create: 'keychainUnavailable',
      left: []
    })
  })
})

describe('what a real keychain cannot be made to do', () => {
  test.each(['keychainDenied', 'keychainLocked', 'keychainUnavailable'] as const)('%s at unlocking is passed on', async (code) => {
    const { folder } = await madeVault()
    await unlockRefused(
      folder,
      code,
      except({
        get: async () => {
          throw new Refusal(code)
        }
      })
    )
  })

  test('a key that is not read back as it was written: no vault is made, nothing is left', async () => {
    const folder = newFolder()
    const removed: string[] = []
    const keychain = except({ get: async () => 'something else', remove: async (account) => void removed.push(account) })
    await expect(keeperIn(folder, { keychain }).create({ passphrase, withoutKeychain: false }, () => undefined)).rejects.toMatchObject({
      code: 'keychainNotKept'
    })
    expect(fingerprintOf(folder)).toEqual({})
    expect(removed).toContain(keychain.account)
  })

  test('denied while the vault is made: nothing is left', async () => {
    const folder = newFolder()
    const keychain = except({
      set: async () => {
        throw new Refusal('keychainDenied')
      }
    })
    await expect(keeperIn(folder, { keychain }).create({ passphrase, withoutKeychain: false }, () => undefined)).rejects.toMatchObject({
      code: 'keychainDenied'
    })
    expect(fingerprintOf(folder)).toEqual({})
  })
})
