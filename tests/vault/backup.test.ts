// A backup is proven to open before it is called one; a damaged one is refused whole; a stranger can open it without us.
import { execFile, spawn } from 'node:child_process'
import fs, {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { randomBytes } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { v7 as newId } from 'uuid'
import { lookAtBackup, readBackup } from '../../src/main/vault/backupFile.ts'
import { faultOfPlace, makeExport } from '../../src/main/vault/backupJobs.ts'
import { createVaultFile } from '../../src/main/vault/openVault.ts'
import { connect } from '../../src/main/vault/sqlcipher.ts'
import type { Keeper } from '../../src/main/vault/keeper.ts'
import { fingerprintOf, keeperIn, newFolder, otherPassphrase, passphrase, removeFolders, restoreWith } from '../keeping.ts'
import { refusalOf } from '../../src/main/refusals.ts'
import type { BackupKey } from '../../src/main/vault/opening.ts'
import type { KeyStore } from '../../src/main/vault/keychain.ts'
import { genuine } from './genuine.ts'
import { oracles } from '../oracles.ts'

// age stretches a backup's passphrase with scrypt, in JavaScript
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const run = promisify(execFile)
const quiet = () => undefined
const emptyKeychain: KeyStore = { get: async () => null, set: async () => {}, remove: async () => {} }

const addClient = (keeper: Keeper, name: string): void =>
  keeper.vault().transaction((db) => {
    db.run(
      `insert into clients (id, identity, name, alias, legal_name, pronouns, language, time_zone, country, status, about, folded, sort_name, created_at, updated_at)
       values (?, 'pseudonym', ?, '', '', '', 'en', 'UTC', 'FR', 'active', '', '', '', '', '')`,
      name,
      name
    )
  })

const names = (keeper: Keeper): string[] =>
  keeper
    .vault()
    .readable.all<{ name: string }>('select name from clients order by n')
    .map(({ name }) => name)

const writeAt = (path: string, at: number, byte: number): void => {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.of(byte), 0, 1, at)
  closeSync(file)
}

const openVaultWith = async (...clients: string[]): Promise<{ folder: string; keeper: Keeper }> => {
  const folder = newFolder()
  const keeper = keeperIn(folder)
  await keeper.create({ passphrase, withoutKeychain: false }, quiet)
  for (const name of clients) addClient(keeper, name)
  return { folder, keeper }
}

/** The same with a recovery key, confirmed. */
const openVaultWithKit = async (...clients: string[]): Promise<{ folder: string; keeper: Keeper; recoveryKey: string }> => {
  const opened = await openVaultWith(...clients)
  const recoveryKey = await opened.keeper.proposeRecovery(passphrase)
  await opened.keeper.confirmRecovery()
  return { ...opened, recoveryKey }
}

describe('a backup', () => {
  afterEach(removeFolders)

  test('restores into an empty profile with the same rows, under a new passphrase; its own is stretched as age does by itself', async () => {
    const keeper = keeperIn(newFolder(), { sealing: 18 })
    await keeper.create({ passphrase, withoutKeychain: false }, quiet)
    for (const name of ['Heron', 'Otter']) addClient(keeper, name)
    const place = join(newFolder(), 'backup.zip')
    const made = await keeper.makeBackup(place, otherPassphrase, quiet)
    expect(made).toMatchObject({ counts: { clients: 2, notes: 0 }, bytes: readFileSync(place).length })
    keeper.close()

    const fresh = keeperIn(newFolder())
    expect(
      await restoreWith(fresh, place, otherPassphrase, { passphrase: 'a quite different long passphrase', withoutKeychain: false })
    ).toEqual({ clients: 2, notes: 0 })
    expect(fresh.state().state).toBe('locked')
    await expect(fresh.unlock(passphrase)).rejects.toMatchObject({ code: 'passphraseWrong' })
    await fresh.unlock('a quite different long passphrase')
    expect(names(fresh)).toEqual(['Heron', 'Otter'])
    fresh.close()
  })

  test('is taken while she goes on writing, and holds everything up to its beginning', async () => {
    const { keeper } = await openVaultWith('Before')
    const place = join(newFolder(), 'backup.zip')
    const making = keeper.makeBackup(place, otherPassphrase, quiet)
    for (let i = 0; i < 40; i++) {
      addClient(keeper, `Meanwhile ${i}`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await making
    expect(names(keeper)).toHaveLength(41)
    keeper.close()
    const fresh = keeperIn(newFolder())
    await restoreWith(fresh, place, otherPassphrase, { passphrase, withoutKeychain: false })
    await fresh.unlock(passphrase)
    const restored = names(fresh)
    expect(restored[0]).toBe('Before')
    expect(restored.slice(1)).toEqual(restored.slice(1).map((_, i) => `Meanwhile ${i}`)) // a prefix, without holes
    fresh.close()
  })

  test.skipIf(!oracles)('has a key of its own: the vault does not open with it, nor two backups with one key', async () => {
    const { folder, keeper } = await openVaultWith('Heron')
    const [one, two] = [join(newFolder(), '1.zip'), join(newFolder(), '2.zip')]
    await keeper.makeBackup(one, otherPassphrase, quiet)
    await keeper.makeBackup(two, otherPassphrase, quiet)
    keeper.close()
    const [keyOne, keyTwo] = [await byPassphrase(await unzipped(one)), await byPassphrase(await unzipped(two))]
    expect(keyOne.key).not.toBe(keyTwo.key)
    const db = await genuine(join(folder, 'own', 'vault.db'), Buffer.from(keyOne.key, 'hex'))
    await expect(db.all('select * from clients')).rejects.toThrow(/not a database/)
    await db.close()
  })

  test.skipIf(!oracles)('opens for a stranger who has unzip, age and sqlcipher, as its README says', async () => {
    const { keeper, recoveryKey } = await openVaultWithKit('Heron')
    const place = join(newFolder(), 'backup.zip')
    await keeper.makeBackup(place, otherPassphrase, quiet)
    keeper.close()
    const folder = await unzipped(place)
    expect(readFileSync(join(folder, 'README.txt'), 'utf8')).toMatch(
      /one of these two[^]*age --decrypt[^]*sha256[^]*sqlcipher vault[^]*SAUVEGARDE[^]*l'un de ces deux[^]*age --decrypt/
    )
    await readAsStranger(folder, await byPassphrase(folder))
    await readAsStranger(folder, await byRecovery(folder, recoveryKey))
  })

  test('that is cancelled leaves no file behind, and the next one is made', async () => {
    const { folder, keeper } = await openVaultWith('Heron')
    const target = newFolder()
    const making = keeper.makeBackup(join(target, 'backup.zip'), otherPassphrase, quiet)
    setTimeout(() => void keeper.cancelJob(), 30)
    await expect(making).rejects.toMatchObject({ code: 'cancelled' })
    expect(readdirSync(target)).toEqual([])
    expect(readdirSync(join(folder, 'own')).filter((name) => name.includes('part'))).toEqual([])
    await keeper.makeBackup(join(target, 'backup.zip'), otherPassphrase, quiet)
    expect(readdirSync(target)).toEqual(['backup.zip'])
    keeper.close()
  })

  test('to a folder that is not there is refused, and nothing is left', async () => {
    const { folder, keeper } = await openVaultWith('Heron')
    await expect(keeper.makeBackup(join(folder, 'gone', 'backup.zip'), otherPassphrase, quiet)).rejects.toHaveProperty('code')
    expect(readdirSync(join(folder, 'own')).filter((name) => name.includes('part'))).toEqual([])
    keeper.close()
  })

  test('to a disk that answers nothing any more, as a stick that is pulled out, is refused, and the practice goes on', async () => {
    const { keeper } = await openVaultWith('Heron')
    const place = join(newFolder(), 'x'.repeat(300)) // no file system takes it, for removing neither
    await expect(keeper.makeBackup(place, otherPassphrase, quiet)).rejects.toHaveProperty('code')
    expect(keeper.isOpen()).toBe(true)
    keeper.close()
  })
})

describe.skipIf(process.platform !== 'linux')('a disk that fails is told by its own name', () => {
  afterEach(removeFolders)
  const failing = new URL('failingDisk.ts', import.meta.url)
  const folderCalled = (name: string): string => {
    const folder = join(newFolder(), name)
    mkdirSync(folder)
    return folder
  }
  const openOn = async (folder: string): Promise<Keeper> => {
    const keeper = keeperIn(folder, { worker: failing })
    await keeper.create({ passphrase, withoutKeychain: true }, quiet)
    return keeper
  }

  test.each(['unreadable', 'rotting', 'key-rotting'])(
    'the %s one that a backup goes to: nothing of it stays, the other place has its own',
    async (name) => {
      const keeper = await openOn(newFolder())
      const [bad, good] = [folderCalled(name), newFolder()]
      const places = [join(bad, '1.zip'), join(good, '1.zip')]
      const { copies } = await keeper.makeSnapshot(places, otherPassphrase, quiet) // the data key opens it besides
      expect(copies).toMatchObject([{ code: 'placeUnsound' }, { bytes: expect.any(Number) as number }])
      expect(readdirSync(bad)).toEqual([])
      await expect(keeper.makeBackup(join(bad, 'export.zip'), otherPassphrase, quiet)).rejects.toMatchObject({ code: 'placeUnsound' })
      keeper.close()
    }
  )

  test('the narrow one that the vault is on: nothing is begun that it has no room for', async () => {
    const keeper = await openOn(folderCalled('narrow'))
    const place = newFolder()
    await expect(keeper.makeBackup(join(place, 'export.zip'), otherPassphrase, quiet)).rejects.toMatchObject({ code: 'diskFull' })
    expect((await keeper.makeSnapshot([join(place, '1.zip')], null, quiet)).copies).toMatchObject([{ bytes: expect.any(Number) as number }])
    keeper.close()
    await expect(keeper.salvage({ passphrase }, quiet)).rejects.toMatchObject({ code: 'diskFull' })
  })

  test('the worn one that the vault is on', async () => {
    const keeper = await openOn(folderCalled('worn'))
    const place = newFolder()
    await expect(keeper.makeSnapshot([join(place, '1.zip')], null, quiet)).rejects.toMatchObject({ code: 'vaultDamaged' })
    await expect(keeper.makeBackup(join(place, 'export.zip'), otherPassphrase, quiet)).rejects.toMatchObject({ code: 'vaultDamaged' })
    expect(readdirSync(place)).toEqual([])
    keeper.close()
  })
})

describe('a snapshot', () => {
  test.each([
    ['EIO', 'diskFails'],
    ['ENODEV', 'placeAbsent'],
    ['EACCES', 'fileNotRead']
  ])('is called damaged by no read that fails with %s, whichever it is', async (code, said) => {
    const { keeper } = await openVaultWith('Heron')
    const place = await snapshot(keeper, otherPassphrase)
    const { read } = fs
    onTestFinished(() => {
      fs.read = read
      syncBuiltinESMExports()
      keeper.close()
    })
    let [failing, reads] = [0, 0]
    const failed = (): Error => Object.assign(new Error(code), { code, syscall: 'read' })
    fs.read = ((handle: number, ...rest: unknown[]) => {
      if (++reads !== failing) return Reflect.apply(read, fs, [handle, ...rest]) as unknown
      const back = rest.at(-1) as (fault: Error, bytes: number) => void
      return void setImmediate(() => back(failed(), 0))
    }) as typeof read
    syncBuiltinESMExports()
    const readThrough = async (): Promise<string> => {
      reads = 0
      try {
        await lookAtBackup(place)
        const reader = await readBackup(place, { dataKeys: [], passphrase: otherPassphrase, recoveryKey: null })
        await reader.check(quiet).finally(() => reader.close())
        return 'read'
      } catch (fault) {
        return refusalOf(fault).code
      }
    }
    const all: string[] = []
    do {
      failing++
      all.push(await readThrough())
    } while (all.at(-1) !== 'read')
    expect(all.length).toBeGreaterThan(5)
    expect(new Set(all.slice(0, -1))).toEqual(new Set([said]))
  })

  afterEach(removeFolders)

  const snapshot = async (keeper: Keeper, secret: string | null = null): Promise<string> => {
    const place = join(newFolder(), 'snapshot.zip')
    expect(await keeper.makeSnapshot([place], secret, quiet)).toEqual({
      counts: { clients: 1, notes: 0 },
      copies: [{ place, bytes: readFileSync(place).length }]
    })
    return place
  }
  const opensWith = async (keeper: Keeper, place: string, key: BackupKey): Promise<string> =>
    keeper.openBackup(place, key, quiet).then(
      ({ counts }) => `${counts.clients} clients`,
      (fault: { code: string }) => fault.code
    )

  test.skipIf(!oracles)('opens for a stranger by the recovery key and by the passphrase that she set for it', async () => {
    const { folder: vaults, keeper, recoveryKey } = await openVaultWithKit('Heron')
    const place = await snapshot(keeper, otherPassphrase)
    keeper.close()
    const folder = await unzipped(place)
    expect(readFileSync(join(folder, 'vault.db')).equals(readFileSync(join(vaults, 'own', 'vault.db')))).toBe(true) // same key, byte for byte
    await readAsStranger(folder, await byPassphrase(folder))
    await readAsStranger(folder, await byRecovery(folder, recoveryKey))
  })

  test('opens in Entrenous with the passphrase of the vault on this computer, and with the recovery key on any', async () => {
    const { keeper, recoveryKey } = await openVaultWithKit('Heron')
    const place = await snapshot(keeper)
    expect(await opensWith(keeper, place, { passphrase })).toBe('1 clients')
    expect(await opensWith(keeper, place, { passphrase: otherPassphrase })).toBe('backupPassphraseWrong')
    keeper.close()

    const fresh = keeperIn(newFolder())
    expect(await opensWith(fresh, place, { passphrase })).toBe('1 clients') // this keychain still holds the device's half
    const elsewhere = keeperIn(newFolder(), { keychain: emptyKeychain })
    expect(await opensWith(elsewhere, place, { passphrase })).toBe('backupElsewhere')
    expect(await opensWith(elsewhere, place, { recoveryKey: 'AGE-SECRET-KEY-1' })).toBe('recoveryWrong')
    expect(await opensWith(elsewhere, place, { recoveryKey: recoveryKey.toLowerCase().replace(/(.{6})/g, '$1 ') })).toBe('1 clients')
    await elsewhere.placeBackup({ passphrase: otherPassphrase, withoutKeychain: true })
    await elsewhere.unlock(otherPassphrase)
    expect(names(elsewhere)).toEqual(['Heron'])
    elsewhere.close()
  })

  test('leaves no key of the vault in the locked program that has opened it', async () => {
    const { keeper } = await openVaultWith('Heron')
    const place = await snapshot(keeper)
    keeper.close()
    const joined = vi.spyOn(Buffer, 'concat') // what a slot gives, and all else that is put together
    expect(await opensWith(keeper, place, { passphrase })).toBe('1 clients')
    const keys = joined.mock.results.flatMap(({ value }) => (value instanceof Buffer && value.length === 32 ? [value] : []))
    joined.mockRestore()
    expect(keys.map((key) => key.toString('hex'))).toEqual(['0'.repeat(64), '0'.repeat(64)])
  })

  test('still opens with the present passphrase after it was changed', async () => {
    const { keeper } = await openVaultWith('Heron')
    const place = await snapshot(keeper)
    await keeper.changePassphrase(passphrase, otherPassphrase)
    expect(await opensWith(keeper, place, { passphrase: otherPassphrase })).toBe('1 clients')
    keeper.close()
  })

  test('of an earlier data key says so; the passphrase that is typed is not called wrong, but where it is no passphrase of either', async () => {
    const { keeper, recoveryKey } = await openVaultWithKit('Heron')
    const place = await snapshot(keeper)
    const both = await snapshot(keeper, otherPassphrase)
    await keeper.rotate(passphrase, quiet)
    for (const each of [place, both]) expect(await opensWith(keeper, each, { passphrase })).toBe('backupElsewhere')
    expect(await opensWith(keeper, both, { passphrase: 'neither of the two passphrases' })).toBe('backupPassphraseWrong')
    expect(await opensWith(keeper, both, { passphrase: otherPassphrase })).toBe('1 clients')
    await expect(keeper.proveSnapshot(place, quiet)).rejects.toMatchObject({ code: 'backupElsewhere' })
    expect(await opensWith(keeper, place, { recoveryKey })).toBe('1 clients')
    expect(await opensWith(keeper, await snapshot(keeper), { passphrase })).toBe('1 clients')
    keeper.close()
  })

  test('of a vault with a key file asks for the stick where it is away', async () => {
    const { folder, keeper } = await openVaultWith('Heron')
    const stick = join(newFolder(), 'vault.key')
    await keeper.makeKeyFile(passphrase, async () => stick)
    const place = await snapshot(keeper)
    keeper.close()
    const again = keeperIn(folder)
    expect(await opensWith(again, place, { passphrase })).toBe('1 clients')
    renameSync(stick, `${stick}.away`)
    expect(await opensWith(again, place, { passphrase })).toBe('backupKeyFile')
    expect(await opensWith(keeperIn(newFolder()), place, { passphrase })).toBe('backupKeyFile')
    again.close()
  })

  test.each(['first', 'middle', 'last'])('of a vault whose %s page is not what was written is not made, nor an export', async (which) => {
    const { folder, keeper } = await openVaultWith('Heron')
    const vault = join(folder, 'own', 'vault.db')
    await keeper.makeSnapshot([join(newFolder(), 'whole.zip')], null, quiet) // and the WAL is empty now
    const bytes = readFileSync(vault)
    const page = { first: 0, middle: Math.floor(bytes.length / 8192), last: bytes.length / 4096 - 1 }[which]!
    const place = newFolder()
    writeAt(vault, page * 4096 + 2000, bytes[page * 4096 + 2000]! ^ 1)
    const refused = async (make: () => Promise<unknown>) => (async () => make())().catch((fault: unknown) => refusalOf(fault).code) // as the door says it
    expect(await refused(() => keeper.makeSnapshot([join(place, '1.zip')], null, quiet))).toBe('vaultDamaged')
    expect(await refused(() => keeper.makeBackup(join(place, '2.zip'), otherPassphrase, quiet))).toBe('vaultDamaged')
    expect(readdirSync(place)).toEqual([])
    keeper.close()
  })

  test.each(['ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ECONNRESET', 'EREMOTEIO'])(
    'of which the network says %s is told of its place: it is away',
    (code) => {
      expect(refusalOf(faultOfPlace(Object.assign(new Error(), { code })))).toMatchObject({ code: 'placeAbsent' })
    }
  )

  test('goes to each of its places; one that is absent or cannot be written does not hinder the other', async () => {
    const { keeper } = await openVaultWith('Heron')
    const [here, gone, file] = [join(newFolder(), '1.zip'), join(newFolder(), 'gone', '2.zip'), join(newFolder(), 'file')]
    writeFileSync(file, '')
    const { copies } = await keeper.makeSnapshot([gone, here, join(file, '3.zip')], null, quiet)
    expect(copies).toEqual([
      { place: gone, code: 'placeAbsent' },
      { place: here, bytes: readFileSync(here).length },
      { place: join(file, '3.zip'), code: 'placeAbsent' }
    ])
    keeper.close()
  })

  test('is proven by a restore into a scratch place, which leaves nothing; a flipped byte is found', async () => {
    const { folder, keeper } = await openVaultWith('Heron')
    const place = await snapshot(keeper)
    const before = fingerprintOf(folder)
    const proof = await keeper.proveSnapshot(place, quiet)
    expect(proof).toMatchObject({ counts: { clients: 1, notes: 0 }, logicalSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
    addClient(keeper, 'Otter')
    const later = join(newFolder(), 'later.zip')
    await keeper.makeSnapshot([later], null, quiet)
    expect((await keeper.proveSnapshot(later, quiet)).logicalSha256).not.toBe(proof.logicalSha256)

    const bytes = readFileSync(place)
    bytes[Math.floor(bytes.length / 2)]! ^= 1
    writeFileSync(place, bytes)
    await expect(keeper.proveSnapshot(place, quiet)).rejects.toMatchObject({ code: 'backupDamaged' })
    expect(Object.keys(fingerprintOf(folder)).filter((name) => !name.endsWith('-wal'))).toEqual(
      Object.keys(before).filter((name) => !name.endsWith('-wal'))
    )
    keeper.close()
  })
})

describe('a backup that is not whole', () => {
  let place: string
  let bytes: Buffer
  let scratch: string

  beforeAll(async () => {
    const { keeper } = await openVaultWith('Heron', 'Otter')
    scratch = newFolder()
    place = join(scratch, 'backup.zip')
    await keeper.makeBackup(place, otherPassphrase, quiet)
    keeper.close()
    bytes = readFileSync(place)
    return removeFolders
  })

  const refused = async (secret = otherPassphrase): Promise<string> => {
    const folder = join(scratch, 'profile')
    mkdirSync(folder)
    try {
      const code = await restoreWith(keeperIn(folder), place, secret, { passphrase, withoutKeychain: false }).then(
        () => 'restored',
        (fault: { code: string }) => fault.code
      )
      expect(Object.keys(fingerprintOf(folder))).toEqual([]) // nothing half-written
      return code
    } finally {
      rmSync(folder, { recursive: true })
      writeFileSync(place, bytes)
    }
  }

  test('with the wrong passphrase', async () => {
    expect(await refused('not this one, though it is long')).toBe('backupPassphraseWrong')
  })

  test.each([0, 1, 100, 4096])('cut to %i bytes', async (size) => {
    truncateSync(place, size)
    expect(await refused()).toBe('backupDamaged')
  })

  test('with one byte of its database flipped', async () => {
    const changed = Buffer.from(bytes)
    changed[Math.floor(bytes.length / 2)]! ^= 4
    writeFileSync(place, changed)
    expect(await refused()).toBe('backupDamaged')
  })

  test.each(['../../.xyz', '/etc/x.txt', 'C:\\x\\y.txt', '\\\\h\\s\\a.t', 'readme.TXT', 'keys/a.age'])(
    'with a file %s inside',
    async (name) => {
      const changed = Buffer.from(bytes)
      for (const at of [bytes.indexOf('README.txt'), bytes.lastIndexOf('README.txt')]) changed.write(name, at)
      writeFileSync(place, changed)
      expect(await refused()).toBe('backupDamaged')
      expect(readdirSync(scratch)).toEqual(['backup.zip'])
    }
  )

  test.each([
    ['two databases', "z.writestr('vault.db', b'x')"],
    ['a key file that unpacks to a hundred megabytes', "z.writestr('keys/slots.json', bytes(100_000_000), zipfile.ZIP_DEFLATED)"],
    ['a key file of more than 64 KB', "z.writestr('keys/slots.json', bytes(65_537))"],
    ['a thousand files', "[z.writestr(f'{n}.txt', b'x') for n in range(1000)]"],
    ['a link', "i = zipfile.ZipInfo('link'); i.external_attr = 0o120777 << 16; z.writestr(i, '/etc/passwd')"]
  ])('with %s inside', async (_what, add) => {
    await run('python3', ['-W', 'ignore', '-c', `import zipfile\nwith zipfile.ZipFile(${JSON.stringify(place)}, 'a') as z: ${add}`])
    expect(await refused()).toBe('backupDamaged')
  })

  test('that is some other file', async () => {
    writeFileSync(place, 'Dear diary')
    expect(await refused()).toBe('backupDamaged')
  })
})

describe('a backup that somebody made who can make whole ones', () => {
  afterEach(removeFolders)

  test.each([
    ['a trigger', 'create trigger quiet after insert on notes begin delete from clients; end', 'backupDamaged'],
    ['a view', 'create view quiet as select * from clients', 'backupDamaged'],
    ['a table more', 'create table quiet (n integer)', 'backupDamaged'],
    ['a trigger less', 'drop trigger audit_kept', 'backupDamaged'],
    ['the schema of no version', 'pragma user_version = 0', 'backupDamaged'],
    ['a schema of times to come', 'pragma user_version = 9999', 'backupNewer']
  ])('with %s is never put anywhere', async (_what, change, code) => {
    const [source, folder] = [newFolder(), newFolder()]
    const path = join(source, 'vault.db')
    const key = randomBytes(32)
    createVaultFile(path, key)
    const db = connect(path, key, { mustExist: true })
    db.exec(change.replace('audit_kept', db.prepare("select name from sqlite_master where type = 'trigger'").pluck().get() as string))
    db.close()
    const place = join(source, 'backup.zip')
    const making = { vaultId: newId(), recipient: null, sealing: 10, madeAt: '2026-11-29T10:00:00.000Z', passphrase: otherPassphrase }
    await makeExport({ ...making, job: 'export', vault: path, dataKey: key, place }, () => quiet)
    const keeper = keeperIn(folder)
    await expect(keeper.openBackup(place, { passphrase: otherPassphrase }, quiet)).rejects.toMatchObject({ code })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('restoring beside a vault', () => {
  afterEach(removeFolders)

  test('sets the one that is there aside, whole', async () => {
    const { folder, keeper } = await openVaultWith('Old')
    const place = join(newFolder(), 'backup.zip')
    await keeper.makeBackup(place, otherPassphrase, quiet)
    addClient(keeper, 'Newer')
    keeper.close()
    const before = fingerprintOf(join(folder, 'own'))
    const again = keeperIn(folder)
    await restoreWith(again, place, otherPassphrase, { passphrase, withoutKeychain: false })
    expect(fingerprintOf(join(folder, 'own.aside-1'))).toMatchObject(before)
    await again.unlock(passphrase)
    expect(names(again)).toEqual(['Old'])
    again.close()
  })

  test('that was cut off before it was complete changes nothing; after, it is completed at the next start', async () => {
    const { folder, keeper } = await openVaultWith('Old')
    keeper.close()
    const before = fingerprintOf(join(folder, 'own'))
    const stage = join(folder, 'own.new')
    mkdirSync(stage)
    writeFileSync(join(stage, 'vault.db'), 'half')
    keeperIn(folder).state()
    expect(existsSync(stage)).toBe(false)
    expect(fingerprintOf(join(folder, 'own'))).toEqual(before)

    mkdirSync(stage)
    for (const name of ['vault.db', 'vault.keys.json']) writeFileSync(join(stage, name), 'whole')
    writeFileSync(join(stage, 'ready'), '')
    keeperIn(folder).state()
    expect(readFileSync(join(folder, 'own', 'vault.db'), 'utf8')).toBe('whole')
    expect(fingerprintOf(join(folder, 'own.aside-1'))).toMatchObject(before)
  })
})

const unzipped = async (place: string): Promise<string> => {
  const folder = newFolder()
  await run('python3', ['-m', 'zipfile', '-e', place, folder])
  return folder
}

interface KeyJson {
  readonly key: string
  readonly sha256: string
}

/** With Debian's `age`, which asks on a terminal: `script` plays one. */
const byPassphrase = async (folder: string): Promise<KeyJson> => {
  const out = join(newFolder(), 'key.json')
  const child = spawn('script', ['-qec', `age --decrypt -o ${out} ${join(folder, 'keys/passphrase.age')}`, '/dev/null'], {
    stdio: ['pipe', 'pipe', 'inherit']
  })
  child.stdout.on('data', (chunk: Buffer) => {
    if (chunk.includes('passphrase')) child.stdin.write(`${otherPassphrase}\n`)
  })
  await new Promise((resolve) => child.once('exit', resolve))
  return JSON.parse(readFileSync(out, 'utf8')) as KeyJson
}

const byRecovery = async (folder: string, recoveryKey: string): Promise<KeyJson> => {
  const identity = join(newFolder(), 'key.txt')
  writeFileSync(identity, recoveryKey)
  const { stdout } = await run('age', ['--decrypt', '-i', identity, join(folder, 'keys/recovery.age')])
  return JSON.parse(stdout) as KeyJson
}

const readAsStranger = async (folder: string, { key, sha256 }: KeyJson): Promise<void> => {
  expect((await run('sha256sum', [join(folder, 'vault.db')])).stdout.split(' ')[0]).toBe(sha256)
  const db = await genuine(join(folder, 'vault.db'), Buffer.from(key, 'hex'))
  expect(await db.all('pragma cipher_integrity_check')).toEqual([])
  expect(await db.all('select name from clients')).toEqual([{ name: 'Heron' }])
  await db.close()
}
