// An older vault put back, changes lost with a damaged WAL: noticed at open, and nothing is written until she has decided.
import fs, {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { createHmac, randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { createVaultFile, openVault, type OpenVault } from '../../src/main/vault/openVault.ts'
import { dropKeptWal, hasKeptWal, keepWal } from '../../src/main/vault/keptWal.ts'
import { schemaVersion, versionOf } from '../../src/main/vault/migrate.ts'
import { connect } from '../../src/main/vault/sqlcipher.ts'
import { macOf } from '../../src/main/vault/head.ts'
import { verifyChain } from '../../src/main/vault/auditLog.ts'
import { openHouse, someone, type House } from '../house.ts'
import { newFolder, passphrase, removeFolders } from '../keeping.ts'

let folder: string
let path: string
let key: Buffer
const open = new Set<OpenVault>()
const opened = (at = path): OpenVault => {
  const vault = openVault(at, key)
  open.add(vault)
  return vault
}
const closed = (vault: OpenVault): void => {
  vault.close()
  open.delete(vault)
}
const write = (vault: OpenVault, times = 1): void => {
  for (let i = 0; i < times; i++) vault.transaction((_db, audit) => audit('2026-11-22T09:00:00.000Z', 'notes.save', 'x'))
}
/** The files as a kill or a power cut leaves them now, with the WAL of an open vault. */
const leftBehind = (): string => {
  const to = newFolder()
  cpSync(folder, to, { recursive: true })
  rmSync(join(to, 'vault.db-shm'), { force: true })
  return join(to, 'vault.db')
}
/** How many lines the log has by what the head says. */
const marked = (at: string): number => Number(readFileSync(join(at, '..', 'vault.head')).readBigUInt64LE())
const lines = (vault: OpenVault): number => vault.readable.get<{ n: number }>('select count(*) as n from audit')!.n

beforeEach(() => {
  folder = newFolder()
  path = join(folder, 'vault.db')
  key = randomBytes(32)
  createVaultFile(path, key)
  const vault = opened()
  write(vault, 3)
  closed(vault)
})
afterEach(() => {
  for (const vault of open) closed(vault)
  removeFolders()
})

test('a copy that is to begin a life of its own is refused where its head cannot be made: it would be said to miss changes', () => {
  rmSync(join(folder, 'vault.head'))
  mkdirSync(join(folder, 'vault.head', 'in the way'), { recursive: true })
  expect(() => openVault(path, key, { anew: true })).toThrow()
  rmSync(join(folder, 'vault.head'), { recursive: true })
  closed(openVault(path, key, { anew: true }))
  expect(opened().missing()).toBeNull()
})

test('the seal of the head is HMAC-SHA256', () => {
  for (let size = 0; size < 200; size++) {
    const [secret, body] = [randomBytes(32), randomBytes(size)]
    expect(macOf(secret, body)).toEqual(createHmac('sha256', secret).update(body).digest())
  }
})

test.skipIf(process.platform !== 'linux')(
  'the head is pushed to the disk within a second, once for all that was saved, and when it is closed; it stays open no longer',
  async () => {
    const { fdatasync, fdatasyncSync } = fs
    const pushes: (() => Promise<void>)[] = []
    let closing = 0
    fs.fdatasyncSync = (file) => {
      closing++
      fdatasyncSync(file)
    }
    const push = (file: number, done: fs.NoParamCallback): Promise<void> =>
      new Promise((resolve) => fdatasync(file, (fault) => resolve(done(fault))))
    fs.fdatasync = ((file: number, done: fs.NoParamCallback) => void pushes.push(() => push(file, done))) as typeof fdatasync
    onTestFinished(() => {
      Object.assign(fs, { fdatasync, fdatasyncSync })
      syncBuiltinESMExports()
    })
    syncBuiltinESMExports()
    const at = (handle: string): string => {
      try {
        return readlinkSync(`/proc/self/fd/${handle}`)
      } catch {
        return '' // the one by which they are listed
      }
    }
    const handles = (): number => readdirSync('/proc/self/fd').filter((handle) => at(handle) === join(folder, 'vault.head')).length
    const pushed = (times: number) => vi.waitFor(() => expect(pushes).toHaveLength(times), 5000)

    const before = opened()
    expect(handles()).toBe(1)
    closed(before)
    expect([handles(), pushes.length]).toEqual([0, 0])

    const during = opened()
    write(during, 3)
    await pushed(1)
    closed(during)
    expect(handles()).toBe(1) // its number must not become another file's under the push
    await pushes[0]!()
    expect(handles()).toBe(0)

    const after = opened()
    await pushed(2)
    await pushes[1]!()
    write(after)
    await pushed(3)
    await pushes[2]!()
    closed(after)
    expect([handles(), closing]).toEqual([0, 3])
  }
)

describe('nothing is missing', () => {
  test('after locking and after a kill, with a WAL of whatever length', () => {
    const vault = opened()
    expect(vault.missing()).toBeNull()
    for (let i = 0; i < 5; i++) {
      write(vault)
      const killed = opened(leftBehind())
      expect([killed.missing(), lines(killed)]).toEqual([null, 4 + i])
    }
  })

  test('where a kill has torn the last frame, or frames of an earlier round follow: nothing is kept, though there be no room for it', () => {
    const torn = leftBehind()
    write(opened(), 2)
    const left = leftBehind()
    const wal = readFileSync(`${left}-wal`)
    const begun = Buffer.concat([wal.subarray(wal.length - 4120, wal.length - 4116), Buffer.alloc(4), wal.subarray(16, 24)])
    const whole = Buffer.concat([begun, Buffer.alloc(4120 - begun.length, 7)])
    const ended = Buffer.from(whole)
    ended.writeUInt32BE(9, 4) // the frame that would have ended its transaction
    for (const tail of [begun, whole, ended, Buffer.concat([whole, ended]), Buffer.alloc(3 * 4120, 9)]) {
      for (const room of [true, false]) {
        cpSync(join(left, '..'), join(torn, '..'), { recursive: true })
        writeFileSync(`${torn}-wal`, Buffer.concat([wal, tail]))
        if (!room) mkdirSync(`${torn}-wal.kept.part`)
        const vault = opened(torn)
        expect([vault.missing(), lines(vault), existsSync(`${torn}-wal.kept`)]).toEqual([null, 5, false])
        closed(vault)
        rmSync(`${torn}-wal.kept.part`, { recursive: true, force: true })
      }
    }
  })

  test('where a kill came between a commit and its mark', () => {
    const head = readFileSync(join(folder, 'vault.head'))
    const vault = opened()
    write(vault)
    const left = leftBehind()
    writeFileSync(join(left, '..', 'vault.head'), head)
    const killed = opened(left)
    expect([killed.missing(), lines(killed)]).toEqual([null, 4])
    expect(marked(left)).toBe(4)
    write(killed)
    closed(killed)
    expect(opened(left).missing()).toBeNull()
  })

  test('in a vault in which nothing was ever saved; without its head there is no moment to name', () => {
    const empty = join(newFolder(), 'vault.db')
    createVaultFile(empty, key)
    for (let times = 0; times < 2; times++) {
      const vault = opened(empty)
      expect(vault.missing()).toBeNull()
      closed(vault)
    }
    rmSync(join(empty, '..', 'vault.head'))
    expect(opened(empty).missing()).toEqual({ why: 'headGone', changes: null, until: null, was: null })
  })

  test('in a vault of before there were heads: it gets one', () => {
    const vault = opened()
    vault.transaction((db) => db.run("delete from meta where key = 'headKey'"))
    closed(vault)
    rmSync(join(folder, 'vault.head'))
    const again = opened()
    expect(again.missing()).toBeNull()
    closed(again)
    expect(statSync(join(folder, 'vault.head')).size).toBe(80)
  })
})

describe('missing is', () => {
  const refuses = (vault: OpenVault): void => {
    expect(() => write(vault)).toThrow(expect.objectContaining({ code: 'changesMissing' }))
    vault.noteRead('2026-11-22T09:00:00.000Z', 'notes.get', 'x')
  }
  const behind = (at: string, changes: number): void => {
    const vault = opened(at)
    expect(vault.missing()).toEqual({ why: 'behind', changes, until: '2026-11-22T09:00:00.000Z', was: '2026-11-22T09:00:00.000Z' })
    refuses(vault)
    const before = lines(vault)
    closed(vault)
    const again = opened(at)
    expect([lines(again), again.missing()?.changes]).toEqual([before, changes])
  }
  /** A vault closed, five changes more, and what a kill leaves of it: the WAL holds all five. */
  const withWal = (): string => {
    write(opened(), 5)
    return leftBehind()
  }

  test('what stood in a WAL that was deleted', () => {
    const left = withWal()
    rmSync(`${left}-wal`)
    behind(left, 5)
  })

  test('what stood in a WAL that was emptied', () => {
    const left = withWal()
    truncateSync(`${left}-wal`, 0)
    behind(left, 5)
  })

  test.each([0.2, 0.4, 0.6, 0.8, 0.99])('what stands behind a flipped bit at %d of the WAL', (part) => {
    const left = withWal()
    const wal = readFileSync(`${left}-wal`)
    wal[Math.floor(wal.length * part)]! ^= 1
    writeFileSync(`${left}-wal`, wal)
    const vault = opened(left)
    expect(vault.missing()).toMatchObject({ why: 'behind', changes: 8 - lines(vault) })
    expect(lines(vault)).toBeLessThan(8)
    refuses(vault)
  })

  test.each([
    ['its header', 17],
    ['its first frame', 32 + 24 + 100],
    ['the salt of its first frame', 32 + 9],
    ['one half of the checksum of its first frame', 32 + 17],
    ['the other half', 32 + 21],
    ['the salt of its last frame', -4096 - 24 + 9]
  ])('what stands behind a flipped bit in %s: the log is kept beside the vault as it was, until she goes on without it', (_what, at) => {
    const left = withWal()
    const wal = readFileSync(`${left}-wal`)
    wal[at < 0 ? wal.length + at : at]! ^= 1
    writeFileSync(`${left}-wal`, wal)
    const kept = `${left}-wal.kept`
    for (let times = 0; times < 2; times++) {
      const vault = opened(left)
      expect(vault.missing()).toMatchObject({ why: 'behind' })
      closed(vault)
      expect(readFileSync(kept).equals(wal)).toBe(true)
      if (process.platform !== 'win32') expect(statSync(kept).mode & 0o077).toBe(0)
    }
    const vault = opened(left)
    vault.acceptMissing('2026-11-22T11:00:00.000Z')
    expect(existsSync(kept)).toBe(false)
  })

  test('a vault of an older schema beside a kept log is not migrated as long as changes are missing', () => {
    const older = connect(path, key, { mustExist: true })
    older.pragma(`user_version = ${schemaVersion - 1}`)
    older.close()
    rmSync(path.replace(/db$/, 'head'))
    writeFileSync(`${path}-wal.kept`, 'frames')
    expect(() => opened()).toThrow(expect.objectContaining({ code: 'vaultDamaged' }))
    const after = connect(path, key, { mustExist: true })
    expect([versionOf(after), readFileSync(`${path}-wal.kept`, 'utf8')]).toEqual([schemaVersion - 1, 'frames'])
    after.close()
  })

  test('a kept log that cannot be deleted is emptied, and counts as none', () => {
    const left = withWal()
    const kept = `${left}-wal.kept`
    writeFileSync(kept, 'frames')
    const { rmSync: remove } = fs
    fs.rmSync = (place, how) => {
      if (place === kept) throw Object.assign(new Error('held by another program'), { code: 'EBUSY' })
      remove(place, how)
    }
    syncBuiltinESMExports()
    try {
      dropKeptWal(left)
    } finally {
      fs.rmSync = remove
      syncBuiltinESMExports()
    }
    expect([existsSync(kept), hasKeptWal(left)]).toEqual([true, false])
    const wal = readFileSync(`${left}-wal`)
    wal[32 + 24 + 100]! ^= 1
    writeFileSync(`${left}-wal`, wal)
    keepWal(left)
    expect(readFileSync(kept).equals(wal)).toBe(true)
  })

  test('the one frame of a log too, if it is damaged', () => {
    const left = withWal()
    const wal = readFileSync(`${left}-wal`).subarray(0, 32 + 24 + 4096)
    wal[32 + 24 + 100]! ^= 1
    writeFileSync(`${left}-wal`, wal)
    keepWal(left)
    expect(readFileSync(`${left}-wal.kept`).equals(wal)).toBe(true)
  })

  test.each([
    ['its header', 17],
    ['its first frame', 32 + 24 + 100],
    ['the salt of its first frame', 32 + 9]
  ])('not opened where there is no room to keep a log that more was saved in behind the damage: %s', (_what, at) => {
    const left = withWal()
    const wal = readFileSync(`${left}-wal`)
    wal[at]! ^= 1
    writeFileSync(`${left}-wal`, wal)
    mkdirSync(`${left}-wal.kept.part`)
    expect(() => opened(left)).toThrow()
    expect(readFileSync(`${left}-wal`).equals(wal)).toBe(true)
    rmSync(`${left}-wal.kept.part`, { recursive: true })
    expect(opened(left).missing()).toMatchObject({ why: 'behind' })
  })

  test.each([0.3, 0.7])('what was cut off a WAL at %d of it', (part) => {
    const left = withWal()
    truncateSync(`${left}-wal`, Math.floor(statSync(`${left}-wal`).size * part))
    const vault = opened(left)
    expect(vault.missing()).toMatchObject({ why: 'behind', changes: 8 - lines(vault) })
  })

  test('what was saved after the older vault that was put back, alone or with its WAL', () => {
    const alone = readFileSync(path)
    write(opened(), 4)
    const older = leftBehind()
    write([...open][0]!, 2)
    closed([...open][0]!)
    const put = leftBehind()
    writeFileSync(put, alone)
    behind(put, 6)
    const both = leftBehind()
    cpSync(older, both)
    cpSync(`${older}-wal`, `${both}-wal`)
    behind(both, 2)
  })

  test('the story that was, when an older vault went on elsewhere and is put in its place', () => {
    const other = leftBehind()
    write(opened(), 2)
    closed([...open][0]!)
    const elsewhere = opened(other)
    elsewhere.transaction((_db, audit) => {
      for (let i = 0; i < 9; i++) audit('2026-11-23T09:00:00.000Z', 'notes.get', 'y')
    })
    closed(elsewhere)
    cpSync(other, path)
    const vault = opened()
    expect(vault.missing()).toMatchObject({ why: 'other', changes: null })
    refuses(vault)
  })

  test.each([
    ['deleted', 'headGone', () => rmSync(join(folder, 'vault.head'))],
    ['of another vault', 'headDamaged', () => writeFileSync(join(folder, 'vault.head'), randomBytes(80))],
    ['cut short', 'headDamaged', () => truncateSync(join(folder, 'vault.head'), 79)],
    ['made longer', 'headDamaged', () => writeFileSync(join(folder, 'vault.head'), '.', { flag: 'a' })],
    [
      'no file that can be read',
      'headDamaged',
      () => {
        rmSync(join(folder, 'vault.head'))
        mkdirSync(join(folder, 'vault.head'))
      }
    ]
  ])('not to be told where the head is %s', (_what, why, tamper) => {
    tamper()
    const vault = opened()
    expect(vault.missing()).toMatchObject({ why, changes: null, was: null })
    refuses(vault)
  })

  test.each([
    ['read (EACCES)', 'headDamaged'],
    ['written on (EACCES)', 'headDamaged'],
    ['written on (EIO)', 'headDamaged'],
    ['written on (ENOSPC)', undefined],
    ['written on (EROFS)', undefined]
  ])('not to be told from now on where the head cannot be %s, but for a full or read-only disk', (what, why) => {
    const { openSync } = fs
    const code = /E[A-Z]+/.exec(what)![0]
    fs.openSync = (at, ...how) => {
      if (String(at).endsWith('vault.head') && how[0] === (what.startsWith('read') ? 'r' : 'r+'))
        throw Object.assign(new Error(code), { code })
      return openSync(at, ...how)
    }
    syncBuiltinESMExports()
    try {
      expect(opened().missing()?.why).toBe(why)
    } finally {
      fs.openSync = openSync
      syncBuiltinESMExports()
    }
  })

  test('not to be told where any bit of the head is flipped', () => {
    const head = readFileSync(join(folder, 'vault.head'))
    for (let at = 0; at < head.length; at++) {
      const flipped = Buffer.from(head)
      flipped[at]! ^= 1 << (at % 8)
      writeFileSync(join(folder, 'vault.head'), flipped)
      const vault = opened()
      expect(vault.missing()?.why).toBe('headDamaged')
      closed(vault)
    }
  })

  test('accepted once, said in the log, and never again', () => {
    const left = withWal()
    rmSync(`${left}-wal`)
    const vault = opened(left)
    vault.noteRead('2026-11-22T10:00:00.000Z', 'notes.get', 'x')
    vault.acceptMissing('2026-11-22T11:00:00.000Z')
    expect([vault.missing(), marked(left)]).toEqual([null, lines(vault)])
    write(vault)
    closed(vault)
    const again = opened(left)
    expect(again.missing()).toBeNull()
    expect(again.readable.all('select method from audit where n > 3 order by n')).toEqual(
      ['notes.get', 'vault.acceptMissing', 'notes.save'].map((method) => ({ method }))
    )
    expect(verifyChain(again.readable).brokenAt).toBeNull()
  })

  test('not noticed where vault and head are put back together: nothing on this computer remembers', () => {
    const older = leftBehind()
    write(opened(), 4)
    closed([...open][0]!)
    expect(opened(older).missing()).toBeNull()
  })
})

describe('through the door', () => {
  let house: House
  afterEach(() => house.close())
  const vaultLines = async (): Promise<string[]> =>
    (await house.api.audit.list({ room: 'vault', clientId: null, from: null, to: null, offset: 0, limit: 50 })).rows.map(
      ({ method }) => method
    )

  test('the vault is read-only with a code of its own until she accepts; keys and backups wait too', async () => {
    house = await openHouse()
    const own = join(house.folder, 'own')
    const file = readFileSync(join(own, 'vault.db'))
    await house.api.clients.add(someone)
    await house.api.vault.lock({})
    const kept = newFolder()
    cpSync(own, kept, { recursive: true })
    writeFileSync(join(own, 'vault.db'), file)
    const state = await house.api.vault.unlock({ passphrase })
    expect(state).toMatchObject({ state: 'open', missing: { why: 'behind' } })
    expect(await house.api.clients.list({ query: '', status: 'all', sort: 'name', descending: false, offset: 0, limit: 9 })).toMatchObject({
      total: 0
    })
    const refused = { code: 'changesMissing' }
    await expect(house.api.clients.add(someone)).rejects.toMatchObject(refused)
    await expect(house.api.settings.change({ practiceName: 'X' })).rejects.toMatchObject(refused)
    await expect(house.api.vault.changePassphrase({ passphrase, newPassphrase: `${passphrase} too` })).rejects.toMatchObject(refused)
    await expect(house.api.vault.rotateKey({ passphrase })).rejects.toMatchObject(refused)
    house.asked.answers.place = join(house.folder, 'b.zip')
    await expect(house.api.backups.make({ passphrase: 'lantern over an empty harbour wall' })).rejects.toMatchObject(refused)
    expect(await house.api.vault.acceptMissing({})).toMatchObject({ missing: null })
    await expect(house.api.vault.acceptMissing({})).rejects.toMatchObject({ code: 'notFound' })
    await house.api.clients.add(someone)
    await house.api.vault.lock({})
    expect(await house.api.vault.unlock({ passphrase })).toMatchObject({ missing: null })
  })

  test('a backup takes the place of a vault that misses changes, from within it', async () => {
    house = await openHouse()
    const secret = 'lantern over an empty harbour wall'
    const file = join(house.folder, 'own', 'vault.db')
    await house.api.vault.lock({})
    const older = readFileSync(file)
    await house.api.vault.unlock({ passphrase })
    await house.api.clients.add(someone)
    house.asked.answers.place = join(house.folder, 'b.zip')
    house.asked.answers.backup = house.asked.answers.place
    await house.api.backups.make({ passphrase: secret })
    await house.api.vault.lock({})
    writeFileSync(file, older)
    expect(await house.api.vault.unlock({ passphrase })).toMatchObject({ missing: { why: 'behind' } })
    await house.api.backups.choose({})
    await house.api.backups.open({ passphrase: secret })
    await house.api.backups.restore({ newPassphrase: passphrase })
    expect(await house.api.vault.unlock({ passphrase })).toMatchObject({ missing: null })
    expect(house.keeper.vault().readable.get('select count(*) as n from clients')).toEqual({ n: 1 })
    expect(house.keeper.setAside()).toHaveLength(1)
  })

  test('a vault under a new data key misses nothing', async () => {
    house = await openHouse()
    await house.api.clients.add(someone)
    expect(await house.api.vault.rotateKey({ passphrase })).toMatchObject({ missing: null })
    await house.api.clients.add(someone)
    await house.api.vault.lock({})
    expect(await house.api.vault.unlock({ passphrase })).toMatchObject({ missing: null })
    expect((await vaultLines()).includes('vault.knocksChanged')).toBe(false)
  })

  test('a restored vault misses nothing, and has a head of its own', async () => {
    house = await openHouse({ anew: true })
    const secret = 'lantern over an empty harbour wall'
    house.asked.answers.place = join(house.folder, 'b.zip')
    house.asked.answers.backup = house.asked.answers.place
    await house.api.backups.make({ passphrase: secret })
    await house.api.clients.add(someone)
    await house.api.vault.lock({})
    await house.api.backups.choose({})
    await house.api.backups.open({ passphrase: secret })
    await house.api.backups.restore({ newPassphrase: passphrase })
    expect(await house.api.vault.unlock({ passphrase })).toMatchObject({ missing: null })
    await house.api.vault.lock({})
    expect(await house.api.vault.unlock({ passphrase })).toMatchObject({ missing: null })
    expect(await vaultLines()).toEqual(['vault.unlock', 'vault.lock', 'vault.unlock', 'vault.create'])
  })
})
