// The code of an authenticator app, and the PIN for the short locks of a day: what they open, and what they never do.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { codeLink, codeOf, newCodeSecret, stepOf } from '../../src/main/vault/totp.ts'
import { openHouse, type House } from '../house.ts'
import { keeperIn, newFolder, otherPassphrase, passphrase, removeFolders } from '../keeping.ts'

let house: House
afterEach(() => {
  house.close()
  removeFolders()
})

const hours = (count: number): number => count * 3_600_000
const methods = (): string[] =>
  house.direct((db) => db.all<{ method: string }>('select method from audit order by n')).map(({ method }) => method.replace('vault.', ''))

describe('the code of an authenticator app', () => {
  const second = 1000
  let secret: string
  const stepNow = (): number => Math.floor(Date.parse(house.clock.now()) / 30_000)
  const code = (offset = 0): string => codeOf(secret, stepNow() + offset)
  const unlock = (typed?: string) => house.api.vault.unlock({ passphrase, ...(typed === undefined ? {} : { code: typed }) })

  /** Whether each step that a test comes near has a code of its own: of a million codes two of one secret may be the same. */
  const tellsApart = (): boolean => {
    const near = Array.from({ length: 61 }, (_, at) => code(at - 30))
    return new Set(near).size === near.length
  }

  /** A vault that asks for codes, locked; the step that confirmed it has passed. */
  beforeEach(async () => {
    house = await openHouse({ anew: true })
    do ({ secret } = await house.api.vault.proposeCode({ passphrase }))
    while (!tellsApart())
    expect(await house.api.vault.extras({})).toMatchObject({ code: false })
    await house.api.vault.confirmCode({ code: code() })
    house.keeper.close()
    house.clock.pass(60 * second)
  })

  test('follows RFC 6238: the values of its appendix B', () => {
    const rfc = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
    const given = [59, 1_111_111_109, 1_111_111_111, 1_234_567_890, 2_000_000_000, 20_000_000_000]
    expect(given.map((seconds) => codeOf(rfc, Math.floor(seconds / 30)))).toEqual([
      '287082',
      '081804',
      '050471',
      '005924',
      '279037',
      '353130'
    ])
    expect(newCodeSecret()).toMatch(/^[A-Z2-7]{32}$/)
    expect(codeLink(rfc)).toBe(`otpauth://totp/Entrenous?secret=${rfc}&issuer=Entrenous`)
  })

  test('is asked for after the right passphrase only, and nothing can be read before it', async () => {
    await expect(house.api.vault.unlock({ passphrase: otherPassphrase, code: code() })).rejects.toMatchObject({ code: 'passphraseWrong' })
    await expect(unlock()).rejects.toMatchObject({ code: 'codeNeeded' })
    expect(house.keeper.isOpen()).toBe(false)
    await expect(house.api.settings.get({})).rejects.toMatchObject({ code: 'locked' })
    await expect(unlock(code(7))).rejects.toMatchObject({ code: 'codeClock' })
    await expect(unlock('abcdef')).rejects.toMatchObject({ code: 'codeWrong', waitMs: 1000 })
    house.clock.pass(30 * second)
    expect(await unlock(`${code().slice(0, 3)} ${code().slice(3)}`)).toMatchObject({ state: 'open' })
    expect(methods()).toEqual(['create', 'confirmCode', 'wrongPassphrase', 'wrongCode', 'wrongCode', 'unlock'])
  })

  test.each([-1, 0, 1])('is taken %i steps from now, and each code once', async (offset) => {
    await unlock(code(offset))
    house.keeper.close()
    await expect(unlock(code(offset))).rejects.toMatchObject({ code: 'codeUsed' })
    await expect(unlock(code(offset - 1))).rejects.toMatchObject({ code: offset === -1 ? 'codeClock' : 'codeUsed' })
    house.clock.pass(60 * second)
    await unlock(code())
  })

  test('two steps away is a clock that is wrong, and says so', () => {
    for (const offset of [-20, -2, 2, 20]) expect(() => stepOf(secret, code(offset), house.clock.now(), 0)).toThrow('codeClock')
    for (const typed of [code(-22), code(22), '', code().slice(1), `${code()}0`])
      expect(() => stepOf(secret, typed, house.clock.now(), 0)).toThrow('codeWrong')
  })

  test('is given up with the passphrase, and not asked for after the recovery key', async () => {
    await unlock(code())
    const { groups } = await house.api.vault.proposeRecoveryKey({ passphrase })
    await house.keeper.confirmRecovery()
    house.keeper.close()
    await house.api.vault.recover({ recoveryKey: groups.join(''), newPassphrase: otherPassphrase })
    house.keeper.close()
    await house.api.vault.unlock({ passphrase: otherPassphrase })
    ;({ secret } = await house.api.vault.proposeCode({ passphrase: otherPassphrase }))
    await expect(house.api.vault.confirmCode({ code: 'abcdef' })).rejects.toMatchObject({ code: 'codeWrong' })
    await house.api.vault.confirmCode({ code: code() })
    await expect(house.api.vault.dropCode({ passphrase })).rejects.toMatchObject({ code: 'passphraseWrong' })
    await house.api.vault.dropCode({ passphrase: otherPassphrase })
    house.keeper.close()
    await house.api.vault.unlock({ passphrase: otherPassphrase })
  })

  test('has its seed nowhere on the disk', () => {
    for (const file of ['vault.db', 'vault.keys.json']) expect(readFileSync(join(house.folder, 'own', file)).includes(secret)).toBe(false)
  })
})

describe('the PIN', () => {
  const pin = '271828'
  const lock = () => house.keeper.close()

  /** A vault with a PIN for eight hours, locked. */
  beforeEach(async () => {
    house = await openHouse()
    await house.api.vault.setPin({ passphrase, pin, hours: 8 })
    lock()
  })

  test('opens the vault again and again for its hours, and from then on the passphrase is needed', async () => {
    for (let times = 0; times < 2; times++) {
      expect(await house.api.vault.unlockByPin({ pin })).toMatchObject({ state: 'open' })
      lock()
      house.clock.pass(hours(3))
    }
    expect(await house.api.vault.pinTries({})).toBe(5)
    house.clock.pass(hours(2))
    expect(await house.api.vault.pinTries({})).toBeNull()
    await expect(house.api.vault.unlockByPin({ pin })).rejects.toMatchObject({ code: 'pinGone' })
    await house.api.vault.unlock({ passphrase })
    lock()
    await house.api.vault.unlockByPin({ pin })
  })

  test('a clock that is put back ends it', async () => {
    house.clock.pass(-1)
    expect(await house.api.vault.pinTries({})).toBeNull()
  })

  test('is gone after five wrong tries, whatever process asked, and the right one comes too late', async () => {
    for (const left of [4, 3, 2, 1]) {
      await expect(house.api.vault.unlockByPin({ pin: '314159' })).rejects.toMatchObject({ code: 'pinWrong' })
      expect(await house.api.vault.pinTries({})).toBe(left)
    }
    await expect(house.api.vault.unlockByPin({ pin: '314159' })).rejects.toMatchObject({ code: 'pinGone' })
    await expect(house.api.vault.unlockByPin({ pin })).rejects.toMatchObject({ code: 'pinGone' })
    await house.api.vault.unlock({ passphrase })
    expect(methods().filter((method) => method === 'wrongPin')).toHaveLength(5)
  })

  test('opens no other vault, and nothing without its half in the keychain', async () => {
    await house.api.vault.unlock({ passphrase })
    const { armed } = (await house.keeper.armPin())!
    lock()
    const other = keeperIn(newFolder())
    await other.create({ passphrase, withoutKeychain: false }, () => undefined)
    other.close()
    await expect(other.unlockByPin(armed, pin)).rejects.toMatchObject({ code: 'pinGone' })
    await house.keeper.disarmPin()
    await expect(house.api.vault.unlockByPin({ pin })).rejects.toMatchObject({ code: 'pinGone' })
  })

  test.each<[what: string, change: () => Promise<unknown>]>([
    ['given up', () => house.api.vault.dropPin({})],
    ['another passphrase', () => house.api.vault.changePassphrase({ passphrase, newPassphrase: otherPassphrase })],
    ['another data key', () => house.api.vault.rotateKey({ passphrase })]
  ])('is forgotten: %s', async (_what, change) => {
    await house.api.vault.unlockByPin({ pin })
    await change()
    expect(await house.api.vault.extras({})).toMatchObject({ pinHours: null })
    lock()
    await expect(house.api.vault.unlockByPin({ pin })).rejects.toMatchObject({ code: 'pinGone' })
  })

  test('is not set without the passphrase, nor one that anybody would try first', async () => {
    await house.api.vault.unlockByPin({ pin })
    await expect(house.api.vault.setPin({ passphrase: otherPassphrase, pin: '314159', hours: 8 })).rejects.toMatchObject({
      code: 'passphraseWrong'
    })
    for (const weak of ['000000', '123456', '98765432']) {
      await expect(house.api.vault.setPin({ passphrase, pin: weak, hours: 8 })).rejects.toMatchObject({ code: 'pinWeak' })
    }
    await expect(house.api.vault.setPin({ passphrase, pin: '12345', hours: 8 })).rejects.toMatchObject({ code: 'invalid' })
    for (const good of ['112358', '123455']) await house.api.vault.setPin({ passphrase, pin: good, hours: 8 })
  })

  test('in force goes on opening where another could not be kept', async () => {
    await house.api.vault.unlockByPin({ pin })
    house.direct((db) => db.run("create trigger full before insert on meta when new.key = 'pin' begin select raise(abort, 'full'); end"))
    await expect(house.api.vault.setPin({ passphrase, pin: '314159', hours: 8 })).rejects.toThrow()
    house.direct((db) => db.run('drop trigger full'))
    lock()
    expect(await house.api.vault.unlockByPin({ pin })).toMatchObject({ state: 'open' })
  })

  test('leaves nothing on the disk that it would open', () => {
    const text = readFileSync(join(house.folder, 'own', 'vault.keys.json'), 'utf8')
    expect(Object.keys((JSON.parse(text) as { slots: object }).slots)).toEqual(['daily'])
  })
})
