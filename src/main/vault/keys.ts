// The key hierarchy: slots that each wrap the same data key, and open it in their own way.
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { hashRaw, type Algorithm } from '@node-rs/argon2'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { z } from 'zod'
import { readFromPaper } from '#contract/recoveryKey'
import { Refusal } from '../tools.ts'
import type { KeyStore } from './keychain.ts'

/** The library's constant is an ambient enum, which erasable TypeScript cannot read. */
const argon2id = 2 as Algorithm.Argon2id

const base64 = z.base64url().max(1000)

/** Argon2id parameters, stored with the slot; capped so that a hostile file cannot exhaust the machine. */
const kdfShape = z.strictObject({
  memoryKiB: z
    .int()
    .min(64 * 1024)
    .max(1024 * 1024),
  passes: z.int().min(3).max(10),
  lanes: z.int().min(1).max(16)
})
export type Kdf = z.infer<typeof kdfShape>

/** OWASP's and RFC 9106's second choice, raised: 256 MiB, 3 passes, 4 lanes. */
export const dailyKdf: Kdf = { memoryKiB: 256 * 1024, passes: 3, lanes: 4 }
export const floorKdf: Kdf = { memoryKiB: 64 * 1024, passes: 3, lanes: 4 }

const wrappedShape = { iv: base64, wrapped: base64, tag: base64 }
/** 32 hex digits: tell one 256-bit secret from another, and give nothing of it away. */
const print = z.string().regex(/^[0-9a-f]{32}$/)
const passphraseShape = {
  kdf: kdfShape,
  salt: base64,
  ...wrappedShape,
  /** There where a key file on a stick is needed too. */
  keyFileFingerprint: print.optional()
}

/** Passphrase and the keychain's device secret together. */
const dailySlot = z.strictObject({
  ...passphraseShape,
  /** Under which the keychain holds the device secret: a new one for each, so that a failed renewal never touches the one in use. */
  account: z.string().regex(/^[\w:-]{1,80}$/),
  /** Tells another vault's device secret from the right one. */
  deviceFingerprint: print
})
/** The passphrase alone, stretched twice as long: for computers without a keychain. */
const passphraseOnlySlot = z.strictObject(passphraseShape)
/** An age file to the recipient whose identity is printed on the recovery kit. */
const recoverySlot = z.strictObject({ recipient: z.string().regex(/^age1[0-9a-z]{58}$/), sealed: z.base64url().max(4000) })

/** `vault.keys.json`: not secret. */
export const slotsFile = z
  .strictObject({
    format: z.literal(1),
    vaultId: z.uuidv7(),
    slots: z.strictObject({ daily: dailySlot.optional(), passphraseOnly: passphraseOnlySlot.optional(), recovery: recoverySlot.optional() })
  })
  .refine(({ slots }) => slots.daily ?? slots.passphraseOnly ?? slots.recovery)
export type SlotsFile = z.infer<typeof slotsFile>
type PassphraseSlotName = 'daily' | 'passphraseOnly'
type PassphraseSlot = z.infer<typeof passphraseOnlySlot> & { account?: string; deviceFingerprint?: string }

const fingerprintOf =
  (what: 'device secret' | 'key file') =>
  (secret: Buffer): string =>
    createHash('sha256').update(`entrenous ${what}`).update(secret).digest('hex').slice(0, 32)
const fingerprint = fingerprintOf('device secret')
const keyFileFingerprint = fingerprintOf('key file')

const noDevice = Buffer.alloc(0)

/** What she knows and, where she wishes so, holds: `keyFile` is 32 bytes, or null. */
export interface Secret {
  readonly passphrase: string
  readonly keyFile: Buffer | null
}

/** What was typed, made into 32 bytes the slow way (Argon2id). */
export const stretch = (typed: string, { kdf, salt }: { readonly kdf: Kdf; readonly salt: string }): Promise<Buffer> =>
  hashRaw(typed.normalize('NFKC'), {
    algorithm: argon2id,
    memoryCost: kdf.memoryKiB,
    timeCost: kdf.passes,
    parallelism: kdf.lanes,
    salt: Buffer.from(salt, 'base64url'),
    outputLen: 32
  })

const kek = async (
  name: PassphraseSlotName,
  { passphrase, keyFile }: Secret,
  device: Buffer,
  slot: Pick<PassphraseSlot, 'kdf' | 'salt'>
): Promise<Buffer> => {
  const stretched = await stretch(passphrase, slot)
  const material = Buffer.concat([stretched, device, keyFile ?? noDevice])
  const key = Buffer.from(hkdfSync('sha256', material, Buffer.alloc(0), `entrenous ${name} slot 1`, 32))
  stretched.fill(0)
  material.fill(0)
  return key
}

const associated = (
  vaultId: string,
  name: PassphraseSlotName,
  slot: Pick<PassphraseSlot, 'kdf' | 'salt' | 'account' | 'deviceFingerprint' | 'keyFileFingerprint'>
): Buffer =>
  Buffer.from(
    JSON.stringify([
      1,
      vaultId,
      name,
      slot.kdf.memoryKiB,
      slot.kdf.passes,
      slot.kdf.lanes,
      slot.salt,
      slot.account ?? null,
      slot.deviceFingerprint ?? null,
      ...(slot.keyFileFingerprint ? [slot.keyFileFingerprint] : [])
    ])
  )

const wrap = async <More extends { account?: string; deviceFingerprint?: string }>(
  vaultId: string,
  name: PassphraseSlotName,
  dataKey: Buffer,
  secret: Secret,
  kdf: Kdf,
  device: Buffer,
  more: More
): Promise<z.infer<typeof passphraseOnlySlot> & More> => {
  const file = secret.keyFile ? { keyFileFingerprint: keyFileFingerprint(secret.keyFile) } : {}
  const slot = { kdf, salt: randomBytes(16).toString('base64url'), ...more, ...file }
  const key = await kek(name, secret, device, slot)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(associated(vaultId, name, slot))
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final()])
  key.fill(0)
  return { ...slot, iv: iv.toString('base64url'), wrapped: wrapped.toString('base64url'), tag: cipher.getAuthTag().toString('base64url') }
}

const unwrap = async (
  vaultId: string,
  name: PassphraseSlotName,
  slot: PassphraseSlot,
  { passphrase, keyFile }: Secret,
  device: Buffer
): Promise<Buffer> => {
  const key = await kek(name, { passphrase, keyFile: slot.keyFileFingerprint ? keyFile : null }, device, slot)
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.iv, 'base64url'), { authTagLength: 16 })
      .setAAD(associated(vaultId, name, slot))
      .setAuthTag(Buffer.from(slot.tag, 'base64url'))
    return Buffer.concat([decipher.update(Buffer.from(slot.wrapped, 'base64url')), decipher.final()])
  } catch {
    throw new Refusal('passphraseWrong')
  } finally {
    key.fill(0)
  }
}

/** Puts a fresh device secret into the keychain and reads it back; if it was not kept, nothing is left there. */
export const enrol = async (account: string, keychain: KeyStore): Promise<Buffer> => {
  const device = randomBytes(32)
  const secret = device.toString('base64url')
  await keychain.set(account, secret)
  if ((await keychain.get(account)) === secret) return device
  await keychain.remove(account).catch(() => {})
  throw new Refusal('keychainNotKept')
}

/** Takes these slots' device secret out of the keychain, where there is one; a keychain that refuses keeps a useless item. */
export const forgetDevice = async ({ slots }: SlotsFile, keychain: KeyStore): Promise<void> => {
  if (slots.daily) await keychain.remove(slots.daily.account).catch(() => {})
}

/** The device secret of this vault; refuses with a `keychain…` code. */
const deviceOf = async ({ account, deviceFingerprint }: z.infer<typeof dailySlot>, keychain: KeyStore): Promise<Buffer> => {
  const secret = await keychain.get(account)
  if (secret === null || secret === '') throw new Refusal('keychainMissing')
  const device = Buffer.from(secret, 'base64url')
  if (fingerprint(device) !== deviceFingerprint) throw new Refusal('keychainForeign')
  return device
}

/** How the passphrase of a vault is made into its key: with a keychain, or without one, stretched twice as long. */
export interface KeyWay {
  readonly kdf: Kdf
  /** Null on a computer without one. */
  readonly keychain: KeyStore | null
}

/** Where the passphrase stands alone it is stretched twice as long. */
const alone = (kdf: Kdf): Kdf => ({ ...kdf, passes: Math.min(10, kdf.passes * 2) })

/** Whether the slots were made with less work than this program would ask for today. */
export const isWeaker = ({ slots }: SlotsFile, kdf: Kdf): boolean => {
  const [present, today] = slots.daily ? [slots.daily.kdf, kdf] : [slots.passphraseOnly?.kdf, alone(kdf)]
  return present !== undefined && present.memoryKiB * present.passes < today.memoryKiB * today.passes
}

/**
 * Fresh slots for `dataKey` (32 bytes) under this passphrase: `daily` with a new device secret, or `passphraseOnly`.
 * Refuses with a `keychain…` code.
 */
export const makeSlots = async (vaultId: string, dataKey: Buffer, secret: Secret, { kdf, keychain }: KeyWay): Promise<SlotsFile> => {
  if (keychain === null) {
    const passphraseOnly = await wrap(vaultId, 'passphraseOnly', dataKey, secret, alone(kdf), noDevice, {})
    return { format: 1, vaultId, slots: { passphraseOnly } }
  }
  const account = `${vaultId}:${randomBytes(6).toString('hex')}`
  const device = await enrol(account, keychain)
  const daily = await wrap(vaultId, 'daily', dataKey, secret, kdf, device, { account, deviceFingerprint: fingerprint(device) })
  device.fill(0)
  return { format: 1, vaultId, slots: { daily } }
}

/** Whether these slots want a key file besides the passphrase. */
export const needsKeyFile = ({ slots }: SlotsFile): boolean => (slots.daily ?? slots.passphraseOnly)?.keyFileFingerprint !== undefined

/** Refuses with `keyFileMissing`, or with `keyFileForeign` where it is another vault's. */
export const refuseKeyFile = ({ slots }: SlotsFile, keyFile: Buffer | null): void => {
  const wanted = (slots.daily ?? slots.passphraseOnly)?.keyFileFingerprint
  if (wanted === undefined) return
  if (keyFile === null) throw new Refusal('keyFileMissing')
  if (keyFileFingerprint(keyFile) !== wanted) throw new Refusal('keyFileForeign')
}

/**
 * The data key (32 bytes). One read of the keychain, before the slow part.
 * Refuses with `passphraseWrong`, a `keyFile…` or a `keychain…` code; changes nothing anywhere.
 */
export const openSlots = async (file: SlotsFile, secret: Secret, keychain: KeyStore): Promise<Buffer> => {
  const { vaultId, slots } = file
  refuseKeyFile(file, secret.keyFile)
  if (slots.daily) {
    const device = await deviceOf(slots.daily, keychain)
    return unwrap(vaultId, 'daily', slots.daily, secret, device).finally(() => device.fill(0))
  }
  if (slots.passphraseOnly) return unwrap(vaultId, 'passphraseOnly', slots.passphraseOnly, secret, noDevice)
  throw new Refusal('slotsDamaged')
}

/** The same slots under another passphrase or key file; the device secret stays. Proven to open before it is given back. */
export const rewrap = async (file: SlotsFile, dataKey: Buffer, secret: Secret, kdf: Kdf, keychain: KeyStore): Promise<SlotsFile> => {
  const { vaultId, slots } = file
  const changed: SlotsFile = structuredClone(file)
  if (slots.daily) {
    const { account, deviceFingerprint } = slots.daily
    const device = await deviceOf(slots.daily, keychain)
    changed.slots.daily = await wrap(vaultId, 'daily', dataKey, secret, kdf, device, { account, deviceFingerprint })
    device.fill(0)
  } else {
    changed.slots.passphraseOnly = (await makeSlots(vaultId, dataKey, secret, { kdf, keychain: null })).slots.passphraseOnly
  }
  const opened = await openSlots(changed, secret, keychain)
  if (!timingSafeEqual(opened, dataKey)) throw new Refusal('failed')
  opened.fill(0)
  return changed
}

/** A new recovery key: 74 characters, to be printed and never stored. */
export const newRecoveryKey = (): Promise<string> => generateX25519Identity()

const sealedShape = z.strictObject({ vaultId: z.uuidv7(), key: z.string().regex(/^[0-9a-f]{64}$/) })

/** The slot that this recovery key opens; one that was there before stops working. */
export const withRecovery = async (file: SlotsFile, dataKey: Buffer, recoveryKey: string): Promise<SlotsFile> =>
  withRecipient(file, dataKey, await identityToRecipient(recoveryKey))

/** The same by the public half of the recovery key: a new data key is sealed to it without the paper being fetched. */
export const withRecipient = async (file: SlotsFile, dataKey: Buffer, recipient: string): Promise<SlotsFile> => {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const sealed = await encrypter.encrypt(JSON.stringify({ vaultId: file.vaultId, key: dataKey.toString('hex') }))
  return { ...file, slots: { ...file.slots, recovery: { recipient, sealed: Buffer.from(sealed).toString('base64url') } } }
}

/** The data key. Refuses with `recoveryMissing` where the vault has no such slot, else with `recoveryWrong`. */
export const openRecovery = async ({ vaultId, slots }: SlotsFile, typed: string): Promise<Buffer> => {
  if (!slots.recovery) throw new Refusal('recoveryMissing')
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity(readFromPaper(typed))
    const opened = sealedShape.parse(JSON.parse(await decrypter.decrypt(Buffer.from(slots.recovery.sealed, 'base64url'), 'text')))
    if (opened.vaultId !== vaultId) throw new Refusal('recoveryWrong')
    return Buffer.from(opened.key, 'hex')
  } catch {
    throw new Refusal('recoveryWrong')
  }
}
