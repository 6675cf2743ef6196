// A backup is proven to open before it is called one; a damaged one is refused whole; a stranger can open it without us.
import { execFile, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Keeper } from '../../src/main/vault/keeper.ts'
import { fingerprintOf, keeperIn, newFolder, otherPassphrase, passphrase, removeFolders } from '../keeping.ts'
import { genuine } from './genuine.ts'

// age stretches a backup's passphrase with scrypt at 2^18, in JavaScript: two seconds each time on a quiet machine, up to six times in a test
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const run = promisify(execFile)
const quiet = () => undefined

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

const openVaultWith = async (...clients: string[]): Promise<{ folder: string; keeper: Keeper }> => {
  const folder = newFolder()
  const keeper = keeperIn(folder)
  await keeper.create({ passphrase, withoutKeychain: false }, quiet)
  for (const name of clients) addClient(keeper, name)
  return { folder, keeper }
}

describe('a backup', () => {
  afterEach(removeFolders)

  test('restores into an empty profile with the same rows, under a new passphrase', async () => {
    const { keeper } = await openVaultWith('Heron', 'Otter')
    const place = join(newFolder(), 'backup.zip')
    const made = await keeper.makeBackup(place, otherPassphrase, quiet)
    expect(made).toMatchObject({ counts: { clients: 2, notes: 0 }, bytes: readFileSync(place).length })
    keeper.close()

    const fresh = keeperIn(newFolder())
    expect(
      await fresh.restore(place, otherPassphrase, { passphrase: 'a quite different long passphrase', withoutKeychain: false }, quiet)
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
    await fresh.restore(place, otherPassphrase, { passphrase, withoutKeychain: false }, quiet)
    await fresh.unlock(passphrase)
    const restored = names(fresh)
    expect(restored[0]).toBe('Before')
    expect(restored.slice(1)).toEqual(restored.slice(1).map((_, i) => `Meanwhile ${i}`)) // a prefix, without holes
    fresh.close()
  })

  test('has a key of its own: the vault does not open with it, nor two backups with one key', async () => {
    const { folder, keeper } = await openVaultWith('Heron')
    const [one, two] = [join(newFolder(), '1.zip'), join(newFolder(), '2.zip')]
    await keeper.makeBackup(one, otherPassphrase, quiet)
    await keeper.makeBackup(two, otherPassphrase, quiet)
    keeper.close()
    const [keyOne, keyTwo] = [await strangersKey(one), await strangersKey(two)]
    expect(keyOne.key).not.toBe(keyTwo.key)
    const db = await genuine(join(folder, 'own', 'vault.db'), Buffer.from(keyOne.key, 'hex'))
    await expect(db.all('select * from clients')).rejects.toThrow(/not a database/)
    await db.close()
  })

  test('opens for a stranger who has unzip, age and sqlcipher, as its README says', async () => {
    const { keeper } = await openVaultWith('Heron')
    const place = join(newFolder(), 'backup.zip')
    await keeper.makeBackup(place, otherPassphrase, quiet)
    keeper.close()
    const { key, sha256, folder } = await strangersKey(place)
    expect(readFileSync(join(folder, 'README.txt'), 'utf8')).toMatch(/age --decrypt[^]*SAUVEGARDE[^]*age --decrypt/)
    expect((await run('sha256sum', [join(folder, 'vault.db')])).stdout.split(' ')[0]).toBe(sha256)
    const db = await genuine(join(folder, 'vault.db'), Buffer.from(key, 'hex'))
    expect(await db.all('pragma cipher_integrity_check')).toEqual([])
    expect(await db.all('select name from clients')).toEqual([{ name: 'Heron' }])
    await db.close()
  })

  test('that is cancelled leaves no file behind, and the next one is made', async () => {
    const { folder, keeper } = await openVaultWith('Heron')
    const target = newFolder()
    const making = keeper.makeBackup(join(target, 'backup.zip'), otherPassphrase, quiet)
    setTimeout(() => void keeper.cancelBackup(), 30)
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
      const code = await keeperIn(folder)
        .restore(place, secret, { passphrase, withoutKeychain: false }, quiet)
        .then(
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

  test('with a file of another name inside', async () => {
    const at = bytes.lastIndexOf('README.txt')
    const changed = Buffer.from(bytes)
    changed.write('../../.xyz', at)
    writeFileSync(place, changed)
    expect(await refused()).toBe('backupDamaged')
  })

  test('that is some other file', async () => {
    writeFileSync(place, 'Dear diary')
    expect(await refused()).toBe('backupDamaged')
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
    await again.restore(place, otherPassphrase, { passphrase, withoutKeychain: false }, quiet)
    expect(fingerprintOf(join(folder, 'own.aside-1'))).toEqual(before)
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
    writeFileSync(join(stage, 'vault.db'), 'whole')
    writeFileSync(join(stage, 'ready'), '')
    keeperIn(folder).state()
    expect(readFileSync(join(folder, 'own', 'vault.db'), 'utf8')).toBe('whole')
    expect(fingerprintOf(join(folder, 'own.aside-1'))).toEqual(before)
  })
})

/** What a stranger gets out of a backup with Debian's own tools; age asks on a terminal, which `script` plays. */
const strangersKey = async (place: string): Promise<{ key: string; sha256: string; folder: string }> => {
  const folder = newFolder()
  await run('python3', ['-m', 'zipfile', '-e', place, folder])
  const out = join(folder, 'key.json')
  const child = spawn('script', ['-qec', `age --decrypt -o ${out} ${join(folder, 'keys/passphrase.age')}`, '/dev/null'], {
    stdio: ['pipe', 'pipe', 'inherit']
  })
  child.stdout.on('data', (chunk: Buffer) => {
    if (chunk.includes('passphrase')) child.stdin.write(`${otherPassphrase}\n`)
  })
  await new Promise((resolve) => child.once('exit', resolve))
  return { ...(JSON.parse(readFileSync(out, 'utf8')) as { key: string; sha256: string }), folder }
}
