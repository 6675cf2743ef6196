// Every slot of a vault against everything that is not its secret: refused, with a word, and nothing is changed.
import { randomBytes } from 'node:crypto'
import type { Chance } from '../../src/main/sample/chance.ts'
import { refusalOf } from '../../src/main/refusals.ts'
import type { KeyStore } from '../../src/main/vault/keychain.ts'
import {
  floorKdf,
  makeSlots,
  newRecoveryKey,
  openRecovery,
  openSlots,
  withRecovery,
  type Secret,
  type SlotsFile
} from '../../src/main/vault/keys.ts'
import { Broken, demand, type Soak } from './soak.ts'

/** A keychain that remembers, and tells what it holds. */
interface Keychain extends KeyStore {
  readonly kept: Map<string, string>
}
const keychain = (): Keychain => {
  const kept = new Map<string, string>()
  return {
    kept,
    get: async (account) => kept.get(account) ?? null,
    set: async (account, secret) => void kept.set(account, secret),
    remove: async (account) => void kept.delete(account)
  }
}

interface Vault {
  readonly key: Buffer
  readonly file: SlotsFile
  readonly secret: Secret
  readonly recoveryKey: string
  readonly keychain: Keychain
}

const vaultOf = async (n: number, kind: Kind): Promise<Vault> => {
  const key = randomBytes(32)
  const kept = keychain()
  const secret = { passphrase: `seven quiet herons cross pond ${n}`, keyFile: kind.endsWith('key file') ? randomBytes(32) : null }
  const vaultId = `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
  const slots = await makeSlots(vaultId, key, secret, { kdf: floorKdf, keychain: kind.startsWith('daily') ? kept : null })
  const recoveryKey = await newRecoveryKey()
  return { key, file: await withRecovery(slots, key, recoveryKey), secret, recoveryKey, keychain: kept }
}

const kinds = ['daily', 'daily with a key file', 'passphrase alone', 'passphrase alone with a key file'] as const
type Kind = (typeof kinds)[number]
type Slot = NonNullable<SlotsFile['slots']['daily'] & SlotsFile['slots']['passphraseOnly']>

/** What somebody tries to open a vault with. */
interface Try {
  file: SlotsFile
  secret: Secret
  recoveryKey: string | null
}
type Wrong = (vault: Vault, other: Vault, chance: Chance, attempt: Try) => void

const other64 = (text: string, chance: Chance): string => {
  const at = chance.int(0, text.length - 2) // the last of base64 may hold bits that count for nothing
  return `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`
}

const said =
  (change: (passphrase: string, other: Vault, chance: Chance) => string): Wrong =>
  ({ secret }, other, chance, attempt) =>
    void (attempt.secret = { ...secret, passphrase: change(secret.passphrase, other, chance) })

const slotOf = (file: SlotsFile): Slot => (file.slots.daily ?? file.slots.passphraseOnly) as Slot
const slot =
  (change: (slot: Slot, other: Slot, chance: Chance) => unknown): Wrong =>
  (_vault, other, chance, { file }) =>
    void change(slotOf(file), slotOf(other.file), chance)

const recovery =
  (change: (key: string, other: Vault, chance: Chance) => string): Wrong =>
  ({ recoveryKey }, other, chance, attempt) =>
    void (attempt.recoveryKey = change(recoveryKey, other, chance))

const device =
  (change: (secret: string, other: Vault) => string | null): Wrong =>
  (vault, other) => {
    const [account, secret] = [...vault.keychain.kept][0]!
    const changed = change(secret, other)
    if (changed === null) vault.keychain.kept.delete(account)
    else vault.keychain.kept.set(account, changed)
  }

const anywhere: Readonly<Record<string, Wrong>> = {
  'another vault’s passphrase': said((_, other) => other.secret.passphrase),
  'no passphrase': said(() => ''),
  'a passphrase with a letter more': said((passphrase, _other, chance) => passphrase + chance.letters(1)),
  'a passphrase with a letter less': said((passphrase) => passphrase.slice(1)),
  'a passphrase in capitals': said((passphrase) => passphrase.toUpperCase()),
  'a passphrase of a megabyte': said((passphrase) => passphrase.repeat(30_000)),
  'another salt': slot((one, _other, chance) => (one.salt = other64(one.salt, chance))),
  'another wrapped key': slot((one, _other, chance) => (one.wrapped = other64(one.wrapped, chance))),
  'another tag': slot((one, _other, chance) => (one.tag = other64(one.tag, chance))),
  'a short tag': slot((one) => (one.tag = one.tag.slice(0, 6))),
  'another iv': slot((one, _other, chance) => (one.iv = other64(one.iv, chance))),
  'more passes': slot((one) => (one.kdf = { ...one.kdf, passes: one.kdf.passes + 1 })),
  'another count of lanes': slot((one) => (one.kdf = { ...one.kdf, lanes: one.kdf.lanes - 1 })),
  'another vault’s slot': slot((one, other) => Object.assign(one, structuredClone(other))),
  'another vault’s id': (_vault, other, _chance, { file }) => Object.assign(file, { vaultId: other.file.vaultId }),
  'another vault’s recovery key': recovery((_, other) => other.recoveryKey),
  'a recovery key with one letter changed': recovery((key, _other, chance) => {
    const at = chance.int(20, key.length - 1)
    return `${key.slice(0, at)}${key[at] === 'Q' ? 'P' : 'Q'}${key.slice(at + 1)}`
  }),
  'half a recovery key': recovery((key) => key.slice(0, 40)),
  'no recovery key': recovery(() => ''),
  'a passphrase for a recovery key': recovery((_, other) => other.secret.passphrase),
  'another vault’s recovery slot': (vault, other, _chance, attempt) => {
    attempt.file.slots.recovery = structuredClone(other.file.slots.recovery)
    attempt.recoveryKey = vault.recoveryKey
  },
  'another vault’s recovery slot with its key': (_vault, other, _chance, attempt) => {
    attempt.file.slots.recovery = structuredClone(other.file.slots.recovery)
    attempt.recoveryKey = other.recoveryKey
  }
}
const withKeychain: Readonly<Record<string, Wrong>> = {
  'a keychain without the item': device(() => null),
  'an empty item': device(() => ''),
  'another vault’s device secret': device((_, other) => [...other.keychain.kept.values()][0]!),
  'half a device secret': device((secret) => secret.slice(0, 20)),
  'another account': slot((one) => Object.assign(one, { account: 'another' })),
  'another fingerprint of the device': slot((one, other) => Object.assign(one, { deviceFingerprint: other.deviceFingerprint }))
}
const withKeyFile: Readonly<Record<string, Wrong>> = {
  'no key file': (vault, _other, _chance, attempt) => void (attempt.secret = { ...vault.secret, keyFile: null }),
  'another vault’s key file': (vault, other, _chance, attempt) =>
    void (attempt.secret = { ...vault.secret, keyFile: other.secret.keyFile }),
  'a slot that no longer asks for the key file': slot((one) => delete (one as { keyFileFingerprint?: string }).keyFileFingerprint)
}

const open = ({ file, secret, recoveryKey }: Try, kept: KeyStore): Promise<Buffer> =>
  recoveryKey === null ? openSlots(file, secret, kept) : openRecovery(file, recoveryKey)

const plain = /^(passphraseWrong|recoveryWrong|recoveryMissing|slotsDamaged|keychain\w+|keyFile\w+)$/

export interface KeysFigures {
  readonly tries: number
  /** Slots × wrong things. */
  readonly ways: number
  readonly opened: number
}

/** Every wrong thing against every slot in turn, with other bytes each time. */
export const tryWrongKeys = async ({ count, chance, progress, broken }: Soak): Promise<KeysFigures> => {
  const ways = kinds.flatMap((kind) =>
    Object.entries({
      ...anywhere,
      ...(kind.startsWith('daily') ? withKeychain : {}),
      ...(kind.endsWith('key file') ? withKeyFile : {})
    }).map(([name, wrong]) => ({ kind, name, wrong }))
  )
  const vaults = new Map<Kind, readonly [Vault, Vault]>()
  for (const kind of kinds) vaults.set(kind, [await vaultOf(1, kind), await vaultOf(2, kind)])
  const figures = { tries: 0, ways: ways.length, opened: 0 }
  // a short run takes some of them
  const step = Math.max(1, Math.floor(ways.length / count))
  for (; figures.tries < count;) {
    const { kind, name, wrong } = ways[(figures.tries * step) % ways.length]!
    const [vault, other] = vaults.get(kind)!
    const before = new Map(vault.keychain.kept)
    const attempt: Try = { file: structuredClone(vault.file), secret: vault.secret, recoveryKey: null }
    try {
      wrong(vault, other, chance, attempt)
      const [tried, held] = [JSON.stringify(attempt.file), JSON.stringify([...vault.keychain.kept])]
      const code = await open(attempt, vault.keychain).then(
        () => 'opened',
        (fault) => refusalOf(fault).code
      )
      demand(code !== 'opened', 'opened')
      demand(plain.test(code), `said to be ${code}`)
      demand(JSON.stringify(attempt.file) === tried && JSON.stringify([...vault.keychain.kept]) === held, 'something was changed')
    } catch (fault) {
      figures.opened++
      broken(fault instanceof Broken ? new Broken(`${kind}, ${name}: ${fault.message}`) : fault)
    }
    vault.keychain.kept.clear()
    for (const [account, secret] of before) vault.keychain.kept.set(account, secret)
    progress(++figures.tries)
  }
  for (const [vault] of vaults.values()) {
    const right: Try = { file: vault.file, secret: vault.secret, recoveryKey: null }
    demand((await open(right, vault.keychain)).equals(vault.key), 'the right secret no longer opens it')
    demand(
      (await open({ ...right, recoveryKey: vault.recoveryKey }, vault.keychain)).equals(vault.key),
      'the recovery key no longer opens it'
    )
  }
  return figures
}
