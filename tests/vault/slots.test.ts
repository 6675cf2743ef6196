// Changes of the keys that fail, are interrupted, or are locked in the middle: the keys from before or the new ones, and the answer says which.
import fs, { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import type { Keeper } from '../../src/main/vault/keeper.ts'
import type { KeyStore } from '../../src/main/vault/keychain.ts'
import { floorKdf } from '../../src/main/vault/keys.ts'
import { keeperIn, newFolder, otherPassphrase, passphrase, removeFolders } from '../keeping.ts'

const { fsyncSync } = fs
/** From now on no folder can be pushed to the disk, as on some network drives. */
const foldersUnpushed = (): void => {
  fs.fsyncSync = (file) => {
    if (fs.fstatSync(file).isDirectory()) throw Object.assign(new Error('EIO'), { code: 'EIO' })
    fsyncSync(file)
  }
  syncBuiltinESMExports()
}

afterEach(() => {
  fs.fsyncSync = fsyncSync
  syncBuiltinESMExports()
  removeFolders()
})

/** A keychain in memory; `asked` runs at each question. */
const keychainIn = () => {
  const kept = new Map<string, string>()
  const hook = { asked: (): void => {} }
  const keychain: KeyStore = {
    get: async (account) => {
      hook.asked()
      return kept.get(account) ?? null
    },
    set: async (account, secret) => {
      hook.asked()
      kept.set(account, secret)
    },
    remove: async (account) => void kept.delete(account)
  }
  return { keychain, kept, hook }
}
type Store = ReturnType<typeof keychainIn>

const file = (folder: string, name: 'vault.keys.json' | 'vault.keys.json.bak'): string => join(folder, 'own', name)
const main = 'vault.keys.json'
const copy = 'vault.keys.json.bak'
const textOf = (folder: string): string[] => [main, copy].map((name) => readFileSync(join(folder, 'own', name), 'utf8'))

interface Made {
  readonly folder: string
  readonly keeper: Keeper
  readonly store: Store
  readonly recoveryKey: string
}

/** An open vault with a recovery key. */
const made = async (): Promise<Made> => {
  const folder = newFolder()
  const store = keychainIn()
  const keeper = keeperIn(folder, { keychain: store.keychain })
  await keeper.create({ passphrase, withoutKeychain: false }, () => undefined)
  const recoveryKey = await keeper.proposeRecovery(passphrase)
  await keeper.confirmRecovery()
  return { folder, keeper, store, recoveryKey }
}

const unlock = async ({ folder, store }: Made, secret: string, from: string | null = null): Promise<void> => {
  if (from !== null) rmSync(file(folder, from === main ? copy : main))
  const keeper = keeperIn(folder, { keychain: store.keychain })
  await keeper.unlock(secret)
  keeper.close()
}

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (fault: { code?: string }) => fault.code ?? 'an exception'
  )

describe.each([main, copy] as const)('where %s cannot be written', (blocked) => {
  test('a new passphrase is refused, and the one before opens the vault by the file and by its copy', async () => {
    const one = await made()
    mkdirSync(`${file(one.folder, blocked)}.part`)
    expect(await codeOf(one.keeper.changePassphrase(passphrase, otherPassphrase))).not.toBe('done')
    one.keeper.close()
    const kept = newFolder()
    cpSync(one.folder, kept, { recursive: true })
    await unlock(one, passphrase, main)
    await unlock({ ...one, folder: kept }, passphrase, copy)
  })

  test('a new key file is refused and gone, and none is needed', async () => {
    const one = await made()
    mkdirSync(`${file(one.folder, blocked)}.part`)
    const place = join(newFolder(), 'heron.key')
    expect(await codeOf(one.keeper.makeKeyFile(passphrase, async () => place))).not.toBe('done')
    expect([existsSync(place), one.keeper.state().keyFile]).toEqual([false, false])
    one.keeper.close()
    await unlock(one, passphrase)
  })

  test('the recovery key is refused, leaves nothing in the keychain, and the passphrase before opens the vault', async () => {
    const one = await made()
    one.keeper.close()
    const [before, secrets] = [textOf(one.folder), [...one.store.kept]]
    mkdirSync(`${file(one.folder, blocked)}.part`)
    const keeper = keeperIn(one.folder, { keychain: one.store.keychain })
    expect(await codeOf(keeper.recover(one.recoveryKey, { passphrase: otherPassphrase, withoutKeychain: false }))).not.toBe('done')
    expect([keeper.isOpen(), textOf(one.folder), [...one.store.kept]]).toEqual([false, before, secrets])
    await unlock(one, passphrase)
  })

  test('a new recovery key is refused, and the one before is good for all it was', async () => {
    const one = await made()
    await one.keeper.proposeRecovery(passphrase)
    mkdirSync(`${file(one.folder, blocked)}.part`)
    expect(await codeOf(one.keeper.confirmRecovery())).not.toBe('done')
    expect(one.keeper.state().recovery).toBe(true)
    one.keeper.close()
    rmSync(`${file(one.folder, blocked)}.part`, { recursive: true })
    const keeper = keeperIn(one.folder, { keychain: one.store.keychain })
    await keeper.recover(one.recoveryKey, { passphrase, withoutKeychain: false })
    expect(keeper.state().recovery).toBe(true)
    keeper.close()
  })
})

describe('where the folder cannot be pushed to the disk, what has its name counts', () => {
  test('a new passphrase', async () => {
    const one = await made()
    foldersUnpushed()
    await one.keeper.changePassphrase(passphrase, otherPassphrase)
    one.keeper.close()
    await unlock(one, otherPassphrase)
  })

  test('a key file', async () => {
    const one = await made()
    const place = join(newFolder(), 'heron.key')
    foldersUnpushed()
    await one.keeper.makeKeyFile(passphrase, async () => place)
    one.keeper.close()
    expect(existsSync(place)).toBe(true)
    await unlock(one, passphrase)
  })

  test('the recovery key: the device secret that the new slots name stays', async () => {
    const one = await made()
    one.keeper.close()
    foldersUnpushed()
    const keeper = keeperIn(one.folder, { keychain: one.store.keychain })
    await keeper.recover(one.recoveryKey, { passphrase: otherPassphrase, withoutKeychain: false })
    keeper.close()
    await unlock(one, otherPassphrase)
  })
})

test('a copy that a kill has left ahead of its file opens nothing while the file is there, and follows it at the next unlocking', async () => {
  const one = await made()
  const [before] = textOf(one.folder)
  await one.keeper.changePassphrase(passphrase, otherPassphrase)
  one.keeper.close()
  fs.writeFileSync(file(one.folder, main), before!)
  expect(await codeOf(unlock(one, otherPassphrase))).toBe('passphraseWrong')
  await unlock(one, passphrase)
  expect(textOf(one.folder)).toEqual([before, before])
})

test.each(['before', 'after'])(
  'a kill %s the slots of a new recovery key were written is told of: backups would go without it',
  async (when) => {
    const one = await made()
    const [before] = textOf(one.folder)
    const key = await one.keeper.proposeRecovery(passphrase)
    await one.keeper.confirmRecovery()
    if (when === 'before') for (const name of [main, copy] as const) fs.writeFileSync(file(one.folder, name), before!)
    else one.keeper.vault().transaction((db) => db.run("delete from meta where key = 'recoveryRecipient'"))
    expect(one.keeper.state().recovery).toBe(false)
    one.keeper.close()
    expect(one.keeper.state().recovery).toBe(true)
    await one.keeper.recover(when === 'before' ? one.recoveryKey : key, { passphrase, withoutKeychain: false })
    await one.keeper.proposeRecovery(passphrase)
    await one.keeper.confirmRecovery()
    expect(one.keeper.state().recovery).toBe(true)
    one.keeper.close()
  }
)

describe('locked in the middle', () => {
  const changes: Readonly<Record<string, (one: Made) => Promise<unknown>>> = {
    changePassphrase: ({ keeper }) => keeper.changePassphrase(passphrase, otherPassphrase),
    makeKeyFile: ({ keeper }) => keeper.makeKeyFile(passphrase, async () => join(newFolder(), 'heron.key')),
    setPin: ({ keeper }) => keeper.setPin(passphrase, '271828', 8)
  }

  // the first question proves the passphrase, those after it are for the new keys
  test.each(Object.keys(changes).flatMap((name) => [2, 3].map((nth) => [name, nth] as const)))(
    '%s at question %i of the keychain is refused, and everything is as it was',
    async (name, nth) => {
      const one = await made()
      const before = textOf(one.folder)
      let asked = 0
      one.store.hook.asked = () => {
        if (++asked === nth) one.keeper.close()
      }
      expect(await codeOf(changes[name]!(one))).toBe('locked')
      one.store.hook.asked = () => {}
      expect(textOf(one.folder)).toEqual(before)
      await unlock(one, passphrase)
    }
  )

  test('arming the PIN keeps nothing that a lock has made worthless', async () => {
    const one = await made()
    await one.keeper.setPin(passphrase, '271828', 8)
    const arming = one.keeper.armPin()
    one.keeper.close()
    expect(await codeOf(arming)).toBe('locked')
  })

  test('a recovery key is confirmed wholly or not at all', async () => {
    const one = await made()
    for (let turns = 0; turns < 40; turns += 1 + (turns >> 2)) {
      if (!one.keeper.isOpen()) await one.keeper.unlock(passphrase)
      const before = textOf(one.folder)
      const key = await one.keeper.proposeRecovery(passphrase)
      const confirming = codeOf(one.keeper.confirmRecovery())
      for (let n = 0; n < turns; n++) await turn()
      one.keeper.close()
      const code = await confirming
      if (code !== 'done') expect([code, textOf(one.folder)]).toEqual(['locked', before])
      else {
        await one.keeper.recover(key, { passphrase, withoutKeychain: false })
        expect(one.keeper.state().recovery).toBe(true)
      }
    }
  })

  test('the recovery key is refused, and the passphrase before opens the vault', async () => {
    const one = await made()
    one.keeper.close()
    const [before, secrets] = [textOf(one.folder), [...one.store.kept]]
    const keeper = keeperIn(one.folder, { keychain: one.store.keychain })
    one.store.hook.asked = () => keeper.close()
    expect(await codeOf(keeper.recover(one.recoveryKey, { passphrase: otherPassphrase, withoutKeychain: false }))).toBe('locked')
    one.store.hook.asked = () => {}
    expect([textOf(one.folder), [...one.store.kept]]).toEqual([before, secrets])
    await unlock(one, passphrase)
  })

  test('stronger parameters are left for the next unlocking', async () => {
    const one = await made()
    one.keeper.close()
    const before = textOf(one.folder)
    const strong = keeperIn(one.folder, { keychain: one.store.keychain, kdf: { ...floorKdf, passes: 4 } })
    let asked = 0
    one.store.hook.asked = () => {
      if (++asked === 2) strong.close()
    }
    await codeOf(strong.unlock(passphrase))
    one.store.hook.asked = () => {}
    expect(textOf(one.folder)).toEqual(before)
    await unlock(one, passphrase)
  })
})
