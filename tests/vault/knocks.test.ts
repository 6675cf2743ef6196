// What happened at the locked door: in the log at the next unlocking, and not to be changed or taken out unseen.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { KeyStore } from '../../src/main/vault/keychain.ts'
import { openHouse, practice, type House } from '../house.ts'
import { keeperIn, keysInFolder, newFolder, otherPassphrase, passphrase } from '../keeping.ts'

let house: House
let file: string
let keychain: KeyStore
beforeEach(async () => {
  keychain = keysInFolder(newFolder())
  house = await openHouse({ anew: true, keychain })
  file = join(house.folder, 'own', 'vault.knocks.json')
  await house.api.vault.lock({})
})
afterEach(() => house.close())

const wrong = () =>
  expect(house.api.vault.unlock({ passphrase: 'not the one she chose' })).rejects.toMatchObject({ code: 'passphraseWrong' })
const unlocked = async (): Promise<string[]> => {
  house.clock.pass(120_000)
  await house.api.vault.unlock({ passphrase })
  const { rows } = await house.api.audit.list({ room: 'vault', clientId: null, from: null, to: null, offset: 0, limit: 50 })
  expect(await house.api.audit.verify({})).toMatchObject({ brokenAt: null })
  return rows.map(({ method }) => method.slice('vault.'.length)).toReversed()
}
const change = (how: (text: string) => string) => writeFileSync(file, how(readFileSync(file, 'utf8')))

test('wrong passphrases and recovery keys are in the log once she is in, each at its time, and once only', async () => {
  const at = house.clock.now()
  await wrong()
  await expect(
    house.api.vault.recover({ recoveryKey: 'AGE-SECRET-KEY-1X', newPassphrase: 'another good long passphrase' })
  ).rejects.toThrow()
  expect(await unlocked()).toEqual(['create', 'lock', 'wrongPassphrase', 'unlock'])
  const { rows } = await house.api.audit.list({ room: 'vault', clientId: null, from: null, to: null, offset: 1, limit: 1 })
  expect(rows[0]).toMatchObject({ at, record: null })
  await house.api.vault.lock({})
  expect(await unlocked()).toEqual(['create', 'lock', 'wrongPassphrase', 'unlock', 'lock', 'unlock'])
})

describe('a backup is no door beside the door', () => {
  const wrongly = { passphrase: 'not the one she chose' }
  const snapshot = async (secret: string | null = null): Promise<string> => {
    const place = join(newFolder(), 'snapshot.zip')
    house.asked.answers.backup = place
    await house.keeper.makeSnapshot([place], secret, () => {})
    return place
  }

  test('who tries passphrases on one of its snapshots waits as at the lock screen, and it is in the log', async () => {
    await house.api.vault.unlock({ passphrase })
    await snapshot()
    await house.api.vault.lock({})
    await house.api.backups.choose({})
    for (let n = 0; n < 3; n++) await expect(house.api.backups.open(wrongly)).rejects.toMatchObject({ code: 'backupPassphraseWrong' })
    await expect(house.api.backups.open({ passphrase })).rejects.toMatchObject({ code: 'tooSoon', waitMs: 1000 })
    await expect(house.api.vault.unlock({ passphrase })).rejects.toMatchObject({ code: 'tooSoon' })
    expect((await unlocked()).slice(-5)).toEqual(['lock', 'wrongPassphrase', 'wrongPassphrase', 'wrongPassphrase', 'unlock'])
  })

  test('nor does one that she can open forgive what was tried before', async () => {
    await house.api.vault.unlock({ passphrase })
    house.asked.answers.place = join(newFolder(), 'export.zip')
    await house.api.backups.make({ passphrase: otherPassphrase })
    house.asked.answers.backup = house.asked.answers.place
    await house.api.vault.lock({})
    await wrong()
    await wrong()
    await house.api.backups.choose({})
    await house.api.backups.open({ passphrase: otherPassphrase })
    await wrong()
    await expect(house.api.vault.unlock({ passphrase })).rejects.toMatchObject({ code: 'tooSoon' })
  })

  test('nor is a drill inside the open practice', async () => {
    await house.api.vault.unlock({ passphrase })
    await snapshot()
    for (let n = 0; n < 3; n++)
      await expect(house.api.security.proveFile({ key: otherPassphrase })).rejects.toMatchObject({ code: 'backupPassphraseWrong' })
    await expect(house.api.security.proveFile({ key: passphrase })).rejects.toMatchObject({ code: 'tooSoon' })
    house.clock.pass(1000)
    await house.api.security.proveFile({ key: passphrase })
  })

  test.each<[what: string, code: string, make: () => Promise<void>]>([
    [
      'of when a key file was needed',
      'backupKeyFile',
      async () => {
        await house.keeper.makeKeyFile(passphrase, async () => join(newFolder(), 'heron.key'))
        await snapshot()
        await house.api.vault.dropKeyFile({ passphrase })
      }
    ],
    [
      'whose own passphrase no longer opens it',
      'backupDamaged',
      async () => {
        const place = await snapshot(otherPassphrase)
        const bytes = readFileSync(place)
        bytes.write('x', bytes.indexOf('age-encryption.org/v1\n-> scrypt'))
        writeFileSync(place, bytes)
      }
    ]
  ])('nor is one %s, whatever is said of it', async (_what, code, make) => {
    await house.api.vault.unlock({ passphrase })
    await make()
    await house.api.vault.lock({})
    await house.api.backups.choose({})
    for (let n = 0; n < 3; n++) await expect(house.api.backups.open(wrongly)).rejects.toMatchObject({ code })
    await expect(house.api.backups.open({ passphrase })).rejects.toMatchObject({ code: 'tooSoon', waitMs: 1000 })
    house.clock.pass(1000)
    await house.api.backups.open({ passphrase })
    expect((await unlocked()).slice(-5)).toEqual(['lock', 'wrongPassphrase', 'wrongPassphrase', 'wrongPassphrase', 'unlock'])
  })

  test('nor is the sample practice a way around', async () => {
    await house.api.vault.unlock({ passphrase })
    await snapshot()
    await house.api.vault.lock({})
    await house.api.vault.choose({ vault: 'sample' })
    await house.api.backups.choose({})
    await expect(house.api.backups.open(wrongly)).rejects.toMatchObject({ code: 'backupPassphraseWrong' })
    await house.api.vault.choose({ vault: 'own' })
    expect((await unlocked()).slice(-3)).toEqual(['lock', 'wrongPassphrase', 'unlock'])
  })

  /** Eight guesses at what is chosen; after every second, somebody shows their own passphrase. */
  const guessed = async (guess: (passphrase: string) => Promise<unknown>, between: () => Promise<unknown>): Promise<string[]> => {
    const codes: string[] = []
    for (let n = 0; n < 8; n++) {
      codes.push(
        await guess(`guess number ${n}`).then(
          () => 'done',
          ({ code }: { code: string }) => code
        )
      )
      if (n % 2) await between()
    }
    return codes
  }
  const slowedDown = [...Array<string>(3).fill('backupPassphraseWrong'), ...Array<string>(5).fill('tooSoon')]

  test('nor does the passphrase of the sample practice, which anybody can make, forgive what is tried there', async () => {
    await house.api.vault.unlock({ passphrase })
    await snapshot()
    await house.api.vault.lock({})
    await house.api.vault.choose({ vault: 'sample' })
    await house.api.vault.create({ passphrase: otherPassphrase, ...practice })
    const codes = await guessed(
      (key) => house.api.security.proveFile({ key }),
      () => house.api.vault.confirmPassphrase({ passphrase: otherPassphrase })
    )
    expect(codes).toEqual(slowedDown)
    await house.api.vault.lock({})
    await house.api.vault.choose({ vault: 'own' })
    expect((await unlocked()).slice(-5)).toEqual(['lock', 'wrongPassphrase', 'wrongPassphrase', 'wrongPassphrase', 'unlock'])
  })

  test('nor does a vault of their own in the place of hers, which keeps what was tried', async () => {
    await house.api.vault.unlock({ passphrase })
    const hers = await snapshot()
    house.asked.answers.place = join(newFolder(), 'theirs.zip')
    await house.api.backups.make({ passphrase: otherPassphrase })
    house.asked.answers.backup = house.asked.answers.place
    await house.api.vault.lock({})
    await house.api.backups.choose({})
    await house.api.backups.open({ passphrase: otherPassphrase })
    await house.api.backups.restore({ newPassphrase: otherPassphrase })
    house.asked.answers.backup = hers
    await house.api.backups.choose({})
    const codes = await guessed(
      (key) => house.api.backups.open({ passphrase: key }),
      async () => {
        await house.api.vault.unlock({ passphrase: otherPassphrase })
        await house.api.vault.lock({})
      }
    )
    expect(codes).toEqual(slowedDown)
    const { lines } = JSON.parse(readFileSync(join(house.folder, 'own.aside-1', 'vault.knocks.json'), 'utf8')) as { lines: unknown[] }
    expect(lines).toHaveLength(3)
  })

  test('but one that opens, and turns out to be damaged, was no wrong passphrase', async () => {
    await house.api.vault.unlock({ passphrase })
    const place = await snapshot(otherPassphrase)
    const bytes = readFileSync(place)
    bytes[bytes.length >> 1]! ^= 1
    writeFileSync(place, bytes)
    await house.api.vault.lock({})
    await house.api.backups.choose({})
    for (let n = 0; n < 4; n++)
      await expect(house.api.backups.open({ passphrase: otherPassphrase })).rejects.toMatchObject({ code: 'backupDamaged' })
    expect((await unlocked()).slice(-2)).toEqual(['lock', 'unlock'])
  })

  test('and while one is restored on trial she can show that it is her', async () => {
    await house.api.vault.unlock({ passphrase })
    const place = await snapshot()
    let shown: Promise<void> | undefined
    await house.keeper.proveBackup(place, { passphrase }, () => {
      shown ??= nextTurn().then(() => house.keeper.confirmPassphrase(passphrase))
    })
    await shown
    expect(house.keeper.takeConfirmation()).toBe(true)
  })

  test('where an empty folder lies in the place of the vault, a wrong passphrase makes it none', async () => {
    house.asked.answers.place = house.asked.answers.backup = join(newFolder(), 'export.zip')
    await house.api.vault.unlock({ passphrase })
    await house.api.backups.make({ passphrase: otherPassphrase })
    await house.api.vault.lock({})
    rmSync(join(house.folder, 'own'), { recursive: true })
    mkdirSync(join(house.folder, 'own'))
    await house.api.backups.choose({})
    await expect(house.api.backups.open(wrongly)).rejects.toMatchObject({ code: 'backupPassphraseWrong' })
    expect(await house.api.vault.state({})).toMatchObject({ state: 'absent' })
    expect(readdirSync(join(house.folder, 'own'))).toEqual([])
  })

  test('its opening is cancelled while the passphrase is still being tried, and a wrong one counted all the same', async () => {
    await house.api.vault.unlock({ passphrase })
    const place = await snapshot()
    await house.api.vault.lock({})
    const [asked, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const get = async (account: string): Promise<string | null> => {
      asked.resolve()
      await answered.promise
      return keychain.get(account)
    }
    const keeper = keeperIn(house.folder, { keychain: { ...keychain, get }, clock: house.clock })
    const opening = keeper.openBackup(place, { passphrase }, () => {})
    await asked.promise
    await keeper.cancelJob()
    answered.resolve()
    await expect(opening).rejects.toMatchObject({ code: 'cancelled' })
    expect(keeper.isStaged()).toBe(false)
    const trying = keeper.openBackup(place, wrongly, () => {})
    while (!(await Promise.race([trying.catch(() => true), nextTurn(false)]))) await keeper.cancelJob()
    await expect(trying).rejects.toMatchObject({ code: 'backupPassphraseWrong' })
  })

  test('what is tried on it at the same time is not tried at all', async () => {
    await house.api.vault.unlock({ passphrase })
    await snapshot()
    const many = await Promise.allSettled([1, 2, 3, 4].map(() => house.api.security.proveFile({ key: otherPassphrase })))
    const codes = many.map((each) => (each as PromiseRejectedResult).reason.code as string)
    expect(codes.filter((code) => code !== 'busy')).toEqual(['backupPassphraseWrong'])
  })

  test('its own passphrase comes first: opened by that or cancelled, the keys of the vault are not asked for', async () => {
    await house.api.vault.unlock({ passphrase })
    const place = await snapshot(otherPassphrase)
    await house.api.vault.lock({})
    let asked = 0
    const get = async (): Promise<string> => `${++asked}`
    const keeper = keeperIn(house.folder, { keychain: { get, set: async () => {}, remove: async () => {} } })
    const opening = keeper.openBackup(place, wrongly, () => {})
    const ended = opening.then(
      () => true,
      () => true
    )
    while (!(await Promise.race([ended, nextTurn(false)]))) await keeper.cancelJob()
    await expect(opening).rejects.toMatchObject({ code: 'cancelled' })
    await keeper.openBackup(place, { passphrase: otherPassphrase }, () => {})
    expect(asked).toBe(0)
  })
})

test('a wrong recovery key leaves its own line', async () => {
  house.clock.pass(120_000)
  await house.api.vault.unlock({ passphrase })
  const { groups } = await house.api.vault.proposeRecoveryKey({ passphrase })
  await house.api.vault.confirmRecoveryKey({ groups: [1, 2, 3].map((place) => ({ place, typed: groups[place]! })) })
  await house.api.vault.lock({})
  const newPassphrase = 'another good long passphrase'
  await expect(house.api.vault.recover({ recoveryKey: 'AGE-SECRET-KEY-1X', newPassphrase })).rejects.toMatchObject({
    code: 'recoveryWrong'
  })
  expect((await unlocked()).slice(-3)).toEqual(['lock', 'wrongRecoveryKey', 'unlock'])
})

test('a wrong passphrase inside the open practice is in the log too', async () => {
  await unlocked()
  await expect(house.api.vault.proposeRecoveryKey({ passphrase: 'not the one she chose' })).rejects.toThrow()
  await house.api.vault.lock({})
  expect(await unlocked()).toEqual(['create', 'lock', 'unlock', 'wrongPassphrase', 'lock', 'unlock'])
})

test('the file holds no passphrase and no name', async () => {
  await wrong()
  expect(readFileSync(file, 'utf8')).not.toMatch(/not the one|Quiet|Ada/)
})

test('more than two thousand of them are not written down, and slow down all the same', async () => {
  const line = { at: house.clock.now(), method: 'vault.wrongPassphrase', mac: '0'.repeat(64) }
  const lines = Array.from({ length: 2000 }, (_, n) => ({ ...line, n })) // as a night of guessing leaves them
  writeFileSync(file, JSON.stringify({ n: 2000, key: '0'.repeat(64), lines }))
  house.clock.pass(120_000)
  const again = () => keeperIn(house.folder, { keychain, clock: house.clock })
  for (let n = 0; n < 3; n++) await expect(again().unlock('not the one she chose')).rejects.toMatchObject({ code: 'passphraseWrong' })
  await expect(again().unlock(passphrase)).rejects.toMatchObject({ code: 'tooSoon' })
})

const told = ['create', 'lock', 'knocksChanged']

test.each<[string, () => void, string[]]>([
  ['a line taken out', () => change((text) => JSON.stringify({ ...JSON.parse(text), lines: [] })), []],
  ['a line changed', () => change((text) => text.replace('2026-11-22', '2026-11-21')), ['wrongPassphrase', 'wrongPassphrase']],
  ['the file deleted', () => rmSync(file), []],
  ['the file made unreadable', () => change(() => '{'), []],
  ['its key exchanged', () => change((text) => text.replace(/"key":"../, '"key":"00')), ['wrongPassphrase', 'wrongPassphrase']]
])('%s is said', async (_what, tamper, kept) => {
  await wrong()
  await wrong()
  tamper()
  expect(await unlocked()).toEqual([...told, ...kept, 'unlock'])
  await house.api.vault.lock({})
  expect((await unlocked()).filter((method) => method === 'knocksChanged')).toHaveLength(1)
})

test('the file of before an earlier unlocking, put back, is said', async () => {
  copyFileSync(file, `${file}.old`)
  await wrong()
  await unlocked()
  await house.api.vault.lock({})
  await wrong()
  copyFileSync(`${file}.old`, file)
  expect((await unlocked()).slice(-3)).toEqual(['lock', 'knocksChanged', 'unlock'])
})

test('a kill after the log has the lines, and before the file is emptied, repeats none and alarms nobody', async () => {
  await wrong()
  copyFileSync(file, `${file}.old`)
  await unlocked()
  copyFileSync(`${file}.old`, file)
  await house.api.vault.lock({})
  expect(await unlocked()).toEqual(['create', 'lock', 'wrongPassphrase', 'unlock', 'lock', 'unlock'])
})

test('where nothing can be written the door stays closed all the same', async () => {
  mkdirSync(`${file}.part`) // what is to be written beside the file cannot be
  await wrong()
  expect(await unlocked()).toEqual(['create', 'lock', 'unlock'])
})
