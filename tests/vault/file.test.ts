// The vault's file: truly SQLCipher, truly durable, refused whole when it is not what it should be.
import fs, { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { basename, join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { connect, harden } from '../../src/main/vault/sqlcipher.ts'
import { createVaultFile, openVault } from '../../src/main/vault/openVault.ts'
import { ensureFolder, fsyncFile, fsyncFolder, writeWhole } from '../../src/main/vault/files.ts'
import { schemaVersion } from '../../src/main/vault/migrate.ts'
import { everyPageProven } from '../../src/main/vault/pages.ts'
import { fingerprintOf, newFolder, removeFolders } from '../keeping.ts'
import { genuine } from './genuine.ts'
import { oracles } from '../oracles.ts'

afterEach(removeFolders)

const newVault = (): { folder: string; path: string; key: Buffer } => {
  const folder = newFolder()
  const path = join(folder, 'vault.db')
  const key = randomBytes(32)
  createVaultFile(path, key)
  return { folder, path, key }
}

const settle = (path: string, key: Buffer, sql: string): void => {
  const db = connect(path, key, { mustExist: true })
  db.exec(sql)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

test.skipIf(process.platform !== 'linux')(
  'a folder whose file system knows no fsync of folders is no fault; one that is not there is',
  () => {
    expect(() => fsyncFolder('/proc/self')).not.toThrow() // answers EINVAL, as some network drives do
    expect(() => fsyncFolder(join(newFolder(), 'gone'))).toThrow('ENOENT')
  }
)

describe.skipIf(process.platform !== 'linux')('a small file', () => {
  /** What is pushed to the disk and what gets its name, in order. */
  const watched = (): string[] => {
    const { fsyncSync, renameSync } = fs
    const steps: string[] = []
    fs.fsyncSync = (file) => {
      steps.push(`push ${basename(readlinkSync(`/proc/self/fd/${file}`))}`)
      fsyncSync(file)
    }
    fs.renameSync = (from, to) => {
      steps.push('name')
      renameSync(from, to)
    }
    onTestFinished(() => {
      Object.assign(fs, { fsyncSync, renameSync })
      syncBuiltinESMExports()
    })
    syncBuiltinESMExports()
    return steps
  }
  const openIn = (folder: string): string[] =>
    readdirSync('/proc/self/fd')
      .map((handle) => (existsSync(`/proc/self/fd/${handle}`) ? readlinkSync(`/proc/self/fd/${handle}`) : ''))
      .filter((path) => path.startsWith(folder))

  test('is whole before it has its name: pushed to the disk, named, its folder pushed', () => {
    const folder = newFolder()
    const path = join(folder, 'vault.keys.json')
    const steps = watched()
    for (const bytes of ['élève', Buffer.from('heron')]) {
      writeWhole(path, bytes)
      expect(readFileSync(path).equals(Buffer.from(bytes))).toBe(true)
    }
    fsyncFile(path)
    const whole = ['push vault.keys.json.part', 'name', `push ${basename(folder)}`]
    expect(steps).toEqual([...whole, ...whole, 'push vault.keys.json'])
    expect([openIn(folder), statSync(path).mode & 0o777]).toEqual([[], 0o600])
  })

  test('that cannot have its name leaves no half of it, and no handle', () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'vault.keys.json'))
    expect(() => writeWhole(join(folder, 'vault.keys.json'), 'heron')).toThrow()
    expect([readdirSync(folder), openIn(folder)]).toEqual([['vault.keys.json'], []])
  })

  test('lies in a folder for its owner alone, made with those around it', () => {
    const home = newFolder()
    const folders = ['home', 'home/profile', 'home/profile/vaults'].map((name) => join(home, name))
    for (let times = 0; times < 2; times++) ensureFolder(folders[2]!)
    expect(folders.map((each) => statSync(each).mode & 0o777)).toEqual([0o700, 0o700, 0o700])
  })
})

describe('the file', () => {
  test.skipIf(!oracles)('opens in the genuine SQLCipher, which finds every page whole', async () => {
    const { path, key } = newVault()
    const vault = openVault(path, key)
    vault.transaction((db) => db.run("insert into meta (key, value) values ('canary', 'heron')"))
    vault.close()
    const db = await genuine(path, key)
    expect(await db.all('pragma cipher_integrity_check')).toEqual([])
    expect(await db.all("select value from meta where key = 'canary'")).toEqual([{ value: 'heron' }])
    expect((await db.all('pragma cipher_version'))[0]).toMatchObject({ cipher_version: expect.stringMatching(/^4\./) })
    await db.close()
  })

  test.skipIf(!oracles)(
    'is what the genuine SQLCipher says is damaged when a byte is flipped, and our page check says so too',
    async () => {
      const { path, key } = newVault()
      expect(await everyPageProven(path, key, () => {})).toBe(true)
      const bytes = readFileSync(path)
      bytes[3 * 4096 + 100]! ^= 1
      writeFileSync(path, bytes)
      expect(await everyPageProven(path, key, () => {})).toBe(false)
      const db = await genuine(path, key)
      expect(await db.all('pragma cipher_integrity_check')).not.toEqual([])
      await db.close()
    }
  )

  test('is proven as whole pages only: not cut within one, nor without any', async () => {
    const { path, key } = newVault()
    const bytes = readFileSync(path)
    for (const [size, proven] of [
      [bytes.length, true],
      [bytes.length - 1000, false],
      [1000, false],
      [0, false]
    ] as const) {
      truncateSync(path, size)
      expect(await everyPageProven(path, key, () => {})).toBe(proven)
      writeFileSync(path, bytes)
    }
  })

  test('closes at once while a backup still reads it, and nothing is lost', () => {
    const { path, key } = newVault()
    const vault = openVault(path, key)
    const reading = connect(path, key, { mustExist: true, proven: true })
    reading.exec('begin')
    reading.prepare('select count(*) from meta').get()
    vault.transaction((db) => db.run("insert into meta (key, value) values ('canary', 'heron')"))
    const start = performance.now()
    vault.close()
    expect(performance.now() - start).toBeLessThan(2500) // SQLite would wait for five seconds
    reading.close()
    const again = openVault(path, key)
    expect(again.missing()).toBeNull()
    expect(again.readable.get("select value from meta where key = 'canary'")).toEqual({ value: 'heron' })
    again.close()
  })

  test('every pragma that safety rests on is in force at every open', () => {
    const { path, key } = newVault()
    const db = connect(path, key, { mustExist: true })
    const value = (name: string) => db.pragma(name, { simple: true })
    // the last to close takes the WAL in, hardened or not: macOS has it on the disk by these alone
    const flushing = () => ['synchronous', 'fullfsync', 'checkpoint_fullfsync'].map(value)
    expect(flushing()).toEqual([2, 1, 1])
    harden(db)
    expect(flushing()).toEqual([2, 1, 1])
    expect({
      cipher: value('cipher'),
      journal: value('journal_mode'),
      temp: value('temp_store'),
      secureDelete: value('secure_delete'),
      mmap: value('mmap_size'),
      foreignKeys: value('foreign_keys'),
      trusted: value('trusted_schema')
    }).toEqual({ cipher: 'sqlcipher', journal: 'wal', temp: 2, secureDelete: 1, mmap: 0, foreignKeys: 1, trusted: 0 })
    db.close()
  })

  test('holds no readable byte: not the header of SQLite, not a word of the schema', () => {
    const { path } = newVault()
    const bytes = readFileSync(path)
    for (const word of ['SQLite format 3', 'create table', 'clients', 'notes']) expect(bytes.includes(word)).toBe(false)
  })
})

describe('refused, with every byte left as it was', () => {
  const refusedUntouched = (folder: string, path: string, key: Buffer, code: string): void => {
    const before = fingerprintOf(folder)
    expect(() => openVault(path, key)).toThrow(expect.objectContaining({ code }))
    expect(fingerprintOf(folder)).toEqual(before)
  }

  test('a file made by a newer program', () => {
    const { folder, path, key } = newVault()
    settle(path, key, `pragma user_version = ${schemaVersion + 1}`)
    refusedUntouched(folder, path, key, 'vaultNewer')
  })

  test('a file opened with another key', () => {
    const { folder, path } = newVault()
    refusedUntouched(folder, path, randomBytes(32), 'vaultDamaged')
  })

  test('a file of no bytes, which SQLite would take for a new database', () => {
    const { folder, path, key } = newVault()
    truncateSync(path, 0)
    refusedUntouched(folder, path, key, 'vaultDamaged')
  })

  test.each([1, 2, 5, 20])('a file that lost its last %i pages', (pages) => {
    const { folder, path, key } = newVault()
    truncateSync(path, readFileSync(path).length - pages * 4096)
    refusedUntouched(folder, path, key, 'vaultDamaged')
  })

  test('a file cut in the middle of a page', () => {
    const { folder, path, key } = newVault()
    truncateSync(path, readFileSync(path).length - 1000)
    refusedUntouched(folder, path, key, 'vaultDamaged')
  })

  test('a first page of noise', () => {
    const { folder, path, key } = newVault()
    writeFileSync(path, Buffer.concat([randomBytes(4096), readFileSync(path).subarray(4096)]))
    refusedUntouched(folder, path, key, 'vaultDamaged')
  })

  test('a file that is not there: none is made', () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'own'))
    const path = join(folder, 'own', 'vault.db')
    expect(() => openVault(path, randomBytes(32))).toThrow(expect.objectContaining({ code: 'vaultDamaged' }))
    expect(existsSync(path)).toBe(false)
    rmSync(join(folder, 'own'), { recursive: true })
  })
})

describe('the open vault', () => {
  test('a read cannot write, whatever it is called with', () => {
    const { path, key } = newVault()
    const vault = openVault(path, key)
    for (const sql of [
      "insert into meta (key, value) values ('a', 'b')",
      'delete from meta',
      'pragma user_version = 9',
      "update meta set value = 'x'"
    ]) {
      expect(() => vault.readable.get(sql)).toThrow()
    }
    expect(vault.readable.all("select * from meta where key <> 'headKey'")).toEqual([])
    vault.close()
  })

  test('a transaction that fails leaves nothing, its audit line included', () => {
    const { path, key } = newVault()
    const vault = openVault(path, key)
    expect(() =>
      vault.transaction((db, audit) => {
        db.run("insert into meta (key, value) values ('a', 'b')")
        audit('2026-11-22T09:00:00.000Z', 'notes.save', null)
        throw new Error('half way')
      })
    ).toThrow('half way')
    expect(vault.readable.get("select (select count(*) from meta where key <> 'headKey') + (select count(*) from audit) as n")).toEqual({
      n: 0
    })
    vault.close()
  })

  test('reads of clinical text are in the audit log once the vault is closed', () => {
    const { path, key } = newVault()
    const vault = openVault(path, key)
    vault.noteRead('2026-11-22T09:00:00.000Z', 'notes.get', 'x')
    vault.close()
    const again = openVault(path, key)
    expect(again.readable.all('select at, method, record from audit')).toEqual([
      { at: '2026-11-22T09:00:00.000Z', method: 'notes.get', record: 'x' }
    ])
    again.close()
  })

  test('the audit log and the versions can be neither changed nor thinned', () => {
    const { path, key } = newVault()
    const vault = openVault(path, key)
    vault.transaction((_db, audit) => audit('2026-11-22T09:00:00.000Z', 'notes.get', 'x'))
    for (const sql of ["update audit set record = 'y'", 'delete from audit']) {
      expect(() => vault.transaction((db) => db.run(sql))).toThrow('kept')
    }
    vault.close()
  })
})
