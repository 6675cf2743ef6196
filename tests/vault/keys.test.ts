// The slots: only the right passphrase with the right device secret gives the data key, and a bad file never crashes.
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { Refusal } from '../../src/main/tools.ts'
import { openSlots, type SlotsFile } from '../../src/main/vault/keys.ts'
import { readSlots } from '../../src/main/vault/slots.ts'
import { judge, suggest } from '../../src/main/vault/passphrases.ts'
import type { Keeper } from '../../src/main/vault/keeper.ts'
import { openThrottle } from '../../src/main/vault/throttle.ts'
import { clock, fingerprintOf, keeperIn, newFolder, otherPassphrase, passphrase, removeFolders } from '../keeping.ts'

const pin = '495162'

afterEach(removeFolders)

const madeVault = async (secret = passphrase): Promise<string> => {
  const folder = newFolder()
  const keeper = keeperIn(folder)
  await keeper.create({ passphrase: secret, withoutKeychain: false }, () => undefined)
  keeper.close()
  return folder
}

const slots = (folder: string): string => join(folder, 'own', 'vault.keys.json')
const read = (folder: string): SlotsFile => readSlots(join(folder, 'own'))
const write = (folder: string, change: (file: SlotsFile) => unknown): void => {
  const file = read(folder)
  change(file)
  for (const path of [slots(folder), `${slots(folder)}.bak`]) writeFileSync(path, JSON.stringify(file))
}

describe('a wrong passphrase', () => {
  test('is refused with every byte left as it was', async () => {
    const folder = await madeVault()
    const before = fingerprintOf(folder)
    await expect(keeperIn(folder).unlock(otherPassphrase)).rejects.toMatchObject({ code: 'passphraseWrong' })
    expect(fingerprintOf(folder)).toEqual(before)
  })

  test('waits after the third, longer each time, and the right one opens after the wait', async () => {
    const folder = await madeVault()
    const time = clock()
    const keeper = keeperIn(folder, { clock: time })
    for (let tries = 0; tries < 2; tries++) {
      await expect(keeper.unlock('wrong')).rejects.toMatchObject({ code: 'passphraseWrong', waitMs: undefined })
    }
    await expect(keeper.unlock('wrong')).rejects.toMatchObject({ code: 'passphraseWrong', waitMs: 1000 })
    await expect(keeper.unlock(passphrase)).rejects.toMatchObject({ code: 'tooSoon', waitMs: 1000 })
    time.pass(1000)
    await expect(keeper.unlock('wrong')).rejects.toMatchObject({ code: 'passphraseWrong' })
    await expect(keeper.unlock(passphrase)).rejects.toMatchObject({ code: 'tooSoon', waitMs: 2000 })
    time.pass(2000)
    await keeper.unlock(passphrase)
    keeper.close()
  })

  test('is not forgotten by starting again, and a wrong clock makes no wait longer than it was', async () => {
    const folder = await madeVault()
    const time = clock()
    const again = (): Keeper => keeperIn(folder, { clock: time })
    for (let tries = 0; tries < 2; tries++) await expect(again().unlock('wrong')).rejects.toMatchObject({ waitMs: undefined })
    await expect(again().unlock('wrong')).rejects.toMatchObject({ code: 'passphraseWrong', waitMs: 1000 })
    time.pass(400)
    await expect(again().unlock(passphrase)).rejects.toMatchObject({ code: 'tooSoon', waitMs: 600 })
    time.pass(-3_600_000)
    await expect(again().unlock(passphrase)).rejects.toMatchObject({ code: 'tooSoon', waitMs: 1000 })
    time.pass(3_600_600)
    await expect(again().unlock('wrong')).rejects.toMatchObject({ code: 'passphraseWrong', waitMs: 2000 })
    time.pass(2000)
    const keeper = again()
    await keeper.unlock(passphrase)
    keeper.close()
    await expect(again().unlock('wrong')).rejects.toMatchObject({ code: 'passphraseWrong', waitMs: undefined })
  })

  test('is not forgotten by the PIN, wherever it was typed', async () => {
    const folder = await madeVault()
    const time = clock()
    const keeper = keeperIn(folder, { clock: time })
    await keeper.unlock(passphrase)
    await keeper.setPin(passphrase, pin, 8)
    const { armed } = (await keeper.armPin())!
    for (let tries = 0; tries < 3; tries++)
      await expect(keeper.confirmPassphrase('wrong')).rejects.toMatchObject({ code: 'passphraseWrong' })
    keeper.close()
    const next = keeperIn(folder, { clock: time })
    await next.unlockByPin(armed, pin)
    await expect(next.confirmPassphrase('wrong')).rejects.toMatchObject({ code: 'tooSoon', waitMs: 1000 })
    next.close()
    time.pass(1000)
    await expect(keeperIn(folder, { clock: time }).unlock('wrong')).rejects.toMatchObject({ code: 'passphraseWrong', waitMs: 2000 })
    const last = keeperIn(folder, { clock: time })
    await last.unlockByPin(armed, pin) // takes the line of it into the log
    last.close()
    await expect(keeperIn(folder, { clock: time }).unlock(passphrase)).rejects.toMatchObject({ code: 'tooSoon', waitMs: 2000 })
  })

  test('is tried one at a time, by whatever way', async () => {
    const time = clock()
    const keeper = keeperIn(await madeVault(), { clock: time })
    await keeper.unlock(passphrase)
    const place = join(newFolder(), 'snapshot.zip')
    await keeper.makeSnapshot([place], null, () => {})
    for (let tries = 0; tries < 3; tries++)
      await expect(keeper.confirmPassphrase('wrong')).rejects.toMatchObject({ code: 'passphraseWrong' })
    time.pass(1000)
    const ways = [keeper.confirmPassphrase('a'), keeper.proveBackup(place, { passphrase: 'b' }, () => {}), keeper.proposeRecovery('c')]
    const codes = (await Promise.allSettled(ways)).map((each) => (each as PromiseRejectedResult).reason.code as string)
    expect(codes.toSorted()).toEqual(['passphraseWrong', 'tooSoon', 'tooSoon'])
    keeper.close()
  })

  test('is forgotten after a day without another', async () => {
    const folder = await madeVault()
    const time = clock()
    for (let tries = 0; tries < 3; tries++) await expect(keeperIn(folder, { clock: time }).unlock('wrong')).rejects.toThrow()
    time.pass(24 * 3_600_000)
    await expect(keeperIn(folder, { clock: time }).unlock('wrong')).rejects.toMatchObject({ code: 'passphraseWrong', waitMs: undefined })
  })

  test('the same words in another Unicode form are the same passphrase', async () => {
    const folder = await madeVault('élève œuvre ﬁnale après la forêt')
    const keeper = keeperIn(folder)
    await keeper.unlock('e\u0301le\u0300ve œuvre finale apre\u0300s la fore\u0302t')
    keeper.close()
  })
})

describe('the wait after wrong tries', () => {
  const wrong = new Refusal('passphraseWrong')
  const throttled = (folder = newFolder(), time = clock()) => {
    const told: string[] = []
    const run = openThrottle({ folder, ...time }, (code, vaultId) => told.push(`${code} ${vaultId}`))
    /** What comes of an attempt that ends so. */
    const ends = (end: unknown, how: { vault?: string; forgives?: boolean; guessed?: boolean } = {}): Promise<unknown> =>
      run(
        how.vault ?? 'hers',
        async (guessed) => {
          if (how.guessed) guessed()
          if (end instanceof Error) throw end
          return end
        },
        how.forgives
      ).catch((fault: unknown) => (fault instanceof Refusal ? [fault.code, fault.waitMs] : fault))
    return { ends, told, pass: time.pass, again: () => throttled(folder, time).ends }
  }

  test('is a second after the third, twice as long after each further one, a minute at most', async () => {
    const { ends, told, pass } = throttled()
    for (const wait of [undefined, undefined, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]) {
      expect(await ends(wrong)).toEqual(['passphraseWrong', wait])
      if (wait === undefined) continue
      pass(wait - 1)
      expect(await ends('open')).toEqual(['tooSoon', 1])
      pass(1)
    }
    expect(told).toEqual(Array.from({ length: 10 }, () => 'passphraseWrong hers'))
  })

  test.each([
    [400, ['tooSoon', 600]],
    [-5, ['tooSoon', 1000]],
    [1000, ['passphraseWrong', 2000]],
    [24 * 3_600_000 - 1, ['passphraseWrong', 2000]],
    [24 * 3_600_000, ['passphraseWrong', undefined]],
    [-24 * 3_600_000, ['passphraseWrong', undefined]]
  ])('goes on in another run of the program, %i ms later, for that vault alone', async (ms, next) => {
    const { ends, pass, again } = throttled()
    for (let tries = 0; tries < 3; tries++) await ends(wrong)
    pass(ms)
    expect(await again()(wrong)).toEqual(next)
    expect(await again()(wrong, { vault: 'another' })).toEqual(['passphraseWrong', undefined])
  })

  test('knows of none where what is written of them cannot be read', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'waits.json'), '{')
    expect(await throttled(folder).ends(wrong)).toEqual(['passphraseWrong', undefined])
  })

  test('is for guesses only, or for what says that it was one, however that failed', async () => {
    const { ends, told, pass } = throttled()
    const other = [new Refusal('vaultDamaged'), new Refusal('keyFileMissing'), new Error('a disk')] as const
    for (const fault of [...other, ...other]) await ends(fault)
    expect(told).toEqual([])
    const guesses = ['passphraseWrong', 'backupPassphraseWrong', 'recoveryWrong', 'codeWrong', 'codeUsed', 'codeClock'] as const
    for (const code of guesses) {
      await ends(new Refusal(code))
      pass(60_000)
    }
    expect(told).toEqual(guesses.map((code) => `${code} hers`))
    expect(await ends(other[1], { guessed: true })).toEqual(['keyFileMissing', 16_000])
    pass(16_000)
    expect(await ends(other[2], { guessed: true })).toBe(other[2])
    expect(told.slice(6)).toEqual(['passphraseWrong hers', 'passphraseWrong hers'])
    expect(await ends('open')).toEqual(['tooSoon', 32_000])
  })

  test('is forgiven by a right one that forgives, for good; one that is under way lets no other begin', async () => {
    const { ends, again } = throttled()
    for (let tries = 0; tries < 2; tries++) {
      for (let n = 0; n < 2; n++) expect(await ends(wrong)).toEqual(['passphraseWrong', undefined])
      expect(await ends('open')).toBe('open')
    }
    const afresh = again()
    for (let n = 0; n < 2; n++) expect(await afresh(wrong)).toEqual(['passphraseWrong', undefined])
    expect(await afresh('open', { forgives: false })).toBe('open')
    expect(await afresh(wrong)).toEqual(['passphraseWrong', 1000])
    expect(await Promise.all(['one', 'two'].map((vault) => afresh('open', { vault })))).toEqual(['open', ['tooSoon', 1000]])
  })
})

describe('the slots file', () => {
  test('of one vault opens no other', async () => {
    const [one, other] = [await madeVault(), await madeVault()]
    for (const end of ['', '.bak']) copyFileSync(slots(other) + end, slots(one) + end)
    await expect(keeperIn(one).unlock(passphrase)).rejects.toMatchObject({ code: 'vaultDamaged' })
    expect(keeperIn(one).isOpen()).toBe(false)
  })

  test('is read from its backup when it is damaged, and refused when both are', async () => {
    const folder = await madeVault()
    writeFileSync(slots(folder), '{"format":1,')
    const keeper = keeperIn(folder)
    await keeper.unlock(passphrase)
    keeper.close()
    writeFileSync(`${slots(folder)}.bak`, 'null')
    await expect(keeperIn(folder).unlock(passphrase)).rejects.toMatchObject({ code: 'slotsDamaged' })
    rmSync(slots(folder))
    rmSync(`${slots(folder)}.bak`)
    await expect(keeperIn(folder).unlock(passphrase)).rejects.toMatchObject({ code: 'slotsDamaged' })
    expect(keeperIn(folder).state().state).toBe('locked')
  })

  test('is read from its backup when a bit of it flipped, instead of calling the passphrase wrong', async () => {
    const folder = await madeVault()
    const { wrapped } = read(folder).slots.daily!
    writeFileSync(slots(folder), readFileSync(slots(folder), 'utf8').replace(wrapped, flip(wrapped)))
    const keeper = keeperIn(folder)
    await keeper.unlock(passphrase)
    keeper.close()
  })

  test('that asks for more memory or time than any of ours is refused before the key is derived', async () => {
    const folder = await madeVault()
    write(folder, (file) => (file.slots.daily!.kdf.memoryKiB = 8 * 1024 * 1024))
    await expect(keeperIn(folder).unlock(passphrase)).rejects.toMatchObject({ code: 'slotsDamaged' })
  })

  test.each([
    ['its parameters', (file: SlotsFile) => (file.slots.daily!.kdf.passes = 4)],
    ['its wrapped key', (file: SlotsFile) => (file.slots.daily!.wrapped = flip(file.slots.daily!.wrapped))],
    ['its tag', (file: SlotsFile) => (file.slots.daily!.tag = flip(file.slots.daily!.tag))],
    ['its salt', (file: SlotsFile) => (file.slots.daily!.salt = flip(file.slots.daily!.salt))]
  ])('with %s changed gives no key', async (_what, change) => {
    const folder = await madeVault()
    write(folder, change)
    await expect(keeperIn(folder).unlock(passphrase)).rejects.toMatchObject({ code: 'passphraseWrong' })
  })

  test.each([
    [
      'the keychain and a key file',
      {
        daily: {
          kdf: { memoryKiB: 65536, passes: 3, lanes: 4 },
          salt: 'qDsouelYM3nUSCa20LUuwg',
          account: '019ab3c1-0000-7000-8000-000000000001:a6521c1739cf',
          deviceFingerprint: '28ff7b218d6448a5b47105217035f1cc',
          keyFileFingerprint: '783968a9cb047bb6c9a0f294bad4b140',
          iv: 'FD7STAubGpGtGbbM',
          wrapped: '-1Dyh-DbHSOvtRTy20YSJ6hGXq9aGYGca2fxhbx4mxg',
          tag: 'VnFye8fQNbZfMD85mUw0yg'
        }
      }
    ],
    [
      'the passphrase alone',
      {
        passphraseOnly: {
          kdf: { memoryKiB: 65536, passes: 6, lanes: 4 },
          salt: '4PRmn7D9XwLDEOZxFjnm_w',
          iv: 'oPD6zX93SaEiYcR_',
          wrapped: 'XB1nP2FVD1lRURUlzWQ9FbbbMOpuyVupd2xuaqsOAHE',
          tag: '0_qjDknuDRjMjUqEzatBAw'
        }
      }
    ]
  ])('of November 2026 gives its data key today: %s', async (_what, made) => {
    const vaultId = '019ab3c1-0000-7000-8000-000000000001'
    const secret = { passphrase, keyFile: 'daily' in made ? Buffer.alloc(32, 9) : null }
    const keychain = { get: async () => 'v5yYiJXWw66f-hE0gqcTGFeUdKjfsaecQjW3QxeZ4r8', set: async () => {}, remove: async () => {} }
    expect(await openSlots({ format: 1, vaultId, slots: made }, secret, keychain)).toEqual(Buffer.alloc(32, 7))
  })

  test('is not secret: neither passphrase nor key stands in it', async () => {
    const text = readFileSync(slots(await madeVault()), 'utf8')
    expect(text).not.toContain(passphrase)
    expect(Object.keys(JSON.parse(text))).toEqual(['format', 'vaultId', 'slots', 'sum'])
  })
})

const flip = (base64: string): string => (base64.startsWith('A') ? 'B' : 'A') + base64.slice(1)

describe('making a vault', () => {
  test('never happens where one is', async () => {
    const folder = await madeVault()
    const before = fingerprintOf(folder)
    await expect(keeperIn(folder).create({ passphrase, withoutKeychain: false }, () => undefined)).rejects.toMatchObject({
      code: 'vaultExists'
    })
    expect(fingerprintOf(folder)).toEqual(before)
  })

  test.each(['short', 'aaaaaaaaaaaaaaaaaaaaaaaa', 'passwordpassword', '123456789012345678', 'qwertyuiopasdfghjkl'])(
    'refuses %s as a passphrase',
    async (weak) => {
      const folder = newFolder()
      await expect(keeperIn(folder).create({ passphrase: weak, withoutKeychain: false }, () => undefined)).rejects.toMatchObject({
        code: 'passphraseWeak'
      })
      expect(fingerprintOf(folder)).toEqual({})
    }
  )

  test('that fails half way leaves nothing', async () => {
    const folder = newFolder()
    const fails = () => {
      throw new Error('half way')
    }
    await expect(keeperIn(folder).create({ passphrase, withoutKeychain: false }, fails)).rejects.toThrow('half way')
    expect(fingerprintOf(folder)).toEqual({})
    expect(keeperIn(folder).state().state).toBe('absent')
  })
})

describe('a good passphrase', () => {
  test('is judged by its length', async () => {
    expect(await judge('fourteen chars')).toEqual({ problem: 'short', strength: 1, length: 14 })
    expect(await judge('grey otter lamp')).toMatchObject({ problem: null, strength: 2 })
    expect(await judge('grey otter lamp violet canoe')).toMatchObject({ problem: null, strength: 4 })
  })

  test.each(['en', 'fr'] as const)('is suggested as six words, plain to type, never twice the same (%s)', async (language) => {
    const suggestions = await Promise.all(Array.from({ length: 50 }, () => suggest(language)))
    expect(new Set(suggestions).size).toBe(50)
    for (const suggestion of suggestions) expect(suggestion).toMatch(/^([a-z]+-){5}[a-z]+$/)
    expect((await judge(suggestions[0]!)).problem).toBeNull()
  })
})
