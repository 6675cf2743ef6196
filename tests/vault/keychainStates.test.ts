// Every state of the keychain × everything that asks it: the right word, no key left behind, the slots as they were.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { Refusal } from '../../src/main/tools.ts'
import { systemKeychain, type KeyStore } from '../../src/main/vault/keychain.ts'
import type { Keeper } from '../../src/main/vault/keeper.ts'
import { floorKdf } from '../../src/main/vault/keys.ts'
import { readSlots } from '../../src/main/vault/slots.ts'
import { keeperIn, newFolder, otherPassphrase, passphrase, removeFolders } from '../keeping.ts'

afterEach(removeFolders)

const quiet = (): void => undefined
const together = { passphrase, withoutKeychain: false }
const slotsText = (folder: string): string =>
  ['', '.bak'].map((end) => readFileSync(join(folder, 'own', `vault.keys.json${end}`), 'utf8')).join()
const accountIn = (folder: string): string => readSlots(join(folder, 'own')).slots.daily!.account

/** The system's keychain, which can be given ways that a real one cannot be made to have; remembers what was set in it. */
const watched = () => {
  const made: string[] = []
  let ways: Partial<KeyStore> = {}
  const keychain: KeyStore = {
    get: (account) => (ways.get ?? systemKeychain.get)(account),
    set: async (account, secret) => {
      made.push(account)
      await (ways.set ?? systemKeychain.set)(account, secret)
    },
    remove: (account) => systemKeychain.remove(account)
  }
  return { keychain, made, turn: (next: Partial<KeyStore>) => void (ways = next) }
}
type Watched = ReturnType<typeof watched>

const refusing = (code: 'keychainDenied' | 'keychainLocked' | 'keychainUnavailable') => (store: Watched) => {
  const refuse = async (): Promise<never> => {
    throw new Refusal(code)
  }
  store.turn({ get: refuse, set: refuse })
}

/** How each comes about, given the account of the vault. The first four in the real keychain. */
const states: Readonly<Record<string, (store: Watched, account: string) => unknown>> = {
  right: quiet,
  missing: (_store, account) => systemKeychain.remove(account),
  foreign: (_store, account) => systemKeychain.set(account, Buffer.alloc(32, 7).toString('base64url')),
  empty: (_store, account) => systemKeychain.set(account, ''),
  denied: refusing('keychainDenied'),
  locked: refusing('keychainLocked'),
  unavailable: refusing('keychainUnavailable'),
  notKept: (store, account) => store.turn({ get: async (asked) => (asked === account ? systemKeychain.get(asked) : 'something else') })
}

interface Made {
  readonly keeper: Keeper
  readonly recoveryKey: string
}
/** Those that begin with an open vault are given it open. */
const flows: Readonly<Record<string, { open: boolean; run(made: Made): Promise<unknown> }>> = {
  unlock: { open: false, run: ({ keeper }) => keeper.unlock(passphrase) },
  recover: { open: false, run: ({ keeper, recoveryKey }) => keeper.recover(recoveryKey, together) },
  /** What the screens offer where the keychain cannot be had. */
  recoverAlone: { open: false, run: ({ keeper, recoveryKey }) => keeper.recover(recoveryKey, { ...together, withoutKeychain: true }) },
  changePassphrase: { open: true, run: ({ keeper }) => keeper.changePassphrase(passphrase, otherPassphrase) },
  rotate: { open: true, run: ({ keeper }) => keeper.rotate(passphrase, quiet) },
  setPin: { open: true, run: ({ keeper }) => keeper.setPin(passphrase, '271828', 8) }
}

const [missing, foreign, denied, locked, unavailable, notKept] = [
  'keychainMissing',
  'keychainForeign',
  'keychainDenied',
  'keychainLocked',
  'keychainUnavailable',
  'keychainNotKept'
] as const

/** What each flow says in each state, in the order of `flows`. */
const expected: Readonly<Record<string, readonly string[]>> = {
  right: ['done', 'done', 'done', 'done', 'done', 'done'],
  missing: [missing, 'done', 'done', missing, missing, missing],
  foreign: [foreign, 'done', 'done', foreign, foreign, foreign],
  empty: [missing, 'done', 'done', missing, missing, missing],
  denied: [denied, denied, 'done', denied, denied, denied],
  locked: [locked, locked, 'done', locked, locked, locked],
  unavailable: [unavailable, unavailable, 'done', unavailable, unavailable, unavailable],
  notKept: ['done', notKept, 'done', 'done', notKept, notKept]
}

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (fault: { code?: string }) => fault.code ?? 'an exception'
  )

const cells = Object.keys(states).flatMap((state) => Object.keys(flows).map((flow, i) => [state, flow, expected[state]![i]!] as const))

test.each(cells)('%s, %s: %s', { timeout: 60_000 }, async (state, flow, code) => {
  const folder = newFolder()
  const store = watched()
  const keeper = keeperIn(folder, { keychain: store.keychain })
  await keeper.create(together, quiet)
  const recoveryKey = await keeper.proposeRecovery(passphrase)
  await keeper.confirmRecovery()
  const { open, run } = flows[flow]!
  if (!open) keeper.close()
  const before = slotsText(folder)
  await states[state]!(store, accountIn(folder))
  store.made.length = 0

  expect(await codeOf(run({ keeper, recoveryKey }))).toBe(code)
  expect(keeper.isOpen()).toBe(open || code === 'done')
  if (code !== 'done') {
    expect(slotsText(folder)).toBe(before)
    expect(readdirSync(folder)).toEqual(['own'])
    for (const account of store.made) expect(await systemKeychain.get(account)).toBeNull()
  }
  store.turn({})
  if (keeper.isOpen()) keeper.close()
})

describe('the work that a passphrase costs', () => {
  const stored = (folder: string) => readSlots(join(folder, 'own')).slots

  test('is raised without a word at the next unlocking where it is less than today’s, and never lowered', async () => {
    const folder = newFolder()
    const weak = keeperIn(folder)
    await weak.create(together, quiet)
    weak.close()
    const strong = keeperIn(folder, { kdf: { ...floorKdf, passes: 4 } })
    await strong.unlock(passphrase)
    strong.close()
    expect(stored(folder).daily!.kdf.passes).toBe(4)
    const again = keeperIn(folder)
    await again.unlock(passphrase)
    again.close()
    expect(stored(folder).daily!.kdf.passes).toBe(4)
  })
})
