// The key hierarchy: the data key is wrapped by the passphrase (Argon2id) together with the keychain's device secret.
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { hashRaw, type Algorithm } from '@node-rs/argon2'
import { z } from 'zod'
import { Refusal } from '../tools.ts'
import type { KeyStore } from './keychain.ts'

/** The library's constant is an ambient enum, which erasable TypeScript cannot read. */
const argon2id = 2 as Algorithm.Argon2id

const base64 = z.base64url().max(1000)

/** Argon2id parameters, stored with the slot; capped so that a hostile file cannot exhaust the machine. */
export const kdfShape = z.strictObject({
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

const dailySlot = z.strictObject({
  kdf: kdfShape,
  salt: base64,
  /** Tells another vault's device secret from the right one, and gives nothing away: the secret is 256 random bits. */
  deviceFingerprint: z.string().regex(/^[0-9a-f]{32}$/),
  iv: base64,
  wrapped: base64,
  tag: base64
})
type DailySlot = z.infer<typeof dailySlot>

/** `vault.keys.json`: not secret. Further slots (recovery, passphrase-only, quick) stand beside `daily`. */
export const slotsFile = z.strictObject({
  format: z.literal(1),
  vaultId: z.uuidv7(),
  slots: z.strictObject({ daily: dailySlot })
})
export type SlotsFile = z.infer<typeof slotsFile>

const fingerprint = (device: Buffer): string =>
  createHash('sha256').update('entrenous device secret').update(device).digest('hex').slice(0, 32)

const kek = async (passphrase: string, device: Buffer, slot: Pick<DailySlot, 'kdf' | 'salt'>): Promise<Buffer> => {
  const stretched = await hashRaw(passphrase.normalize('NFKC'), {
    algorithm: argon2id,
    memoryCost: slot.kdf.memoryKiB,
    timeCost: slot.kdf.passes,
    parallelism: slot.kdf.lanes,
    salt: Buffer.from(slot.salt, 'base64url'),
    outputLen: 32
  })
  const material = Buffer.concat([stretched, device])
  const key = Buffer.from(hkdfSync('sha256', material, Buffer.alloc(0), 'entrenous daily slot 1', 32))
  stretched.fill(0)
  material.fill(0)
  return key
}

const associated = (vaultId: string, slot: Pick<DailySlot, 'kdf' | 'salt' | 'deviceFingerprint'>): Buffer =>
  Buffer.from(JSON.stringify([1, vaultId, 'daily', slot.kdf.memoryKiB, slot.kdf.passes, slot.kdf.lanes, slot.salt, slot.deviceFingerprint]))

/**
 * Puts a fresh device secret into the keychain, reads it back, and wraps `dataKey` (32 bytes) with it and the passphrase.
 * Refuses with a `keychain…` code; then nothing is left in the keychain.
 */
export const makeSlots = async (vaultId: string, dataKey: Buffer, passphrase: string, kdf: Kdf, keychain: KeyStore): Promise<SlotsFile> => {
  const device = randomBytes(32)
  await enrol(vaultId, device, keychain)
  const slot = { kdf, salt: randomBytes(16).toString('base64url'), deviceFingerprint: fingerprint(device) }
  const key = await kek(passphrase, device, slot)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(associated(vaultId, slot))
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final()])
  key.fill(0)
  device.fill(0)
  return {
    format: 1,
    vaultId,
    slots: {
      daily: {
        ...slot,
        iv: iv.toString('base64url'),
        wrapped: wrapped.toString('base64url'),
        tag: cipher.getAuthTag().toString('base64url')
      }
    }
  }
}

const enrol = async (vaultId: string, device: Buffer, keychain: KeyStore): Promise<void> => {
  const secret = device.toString('base64url')
  await keychain.set(vaultId, secret)
  if ((await keychain.get(vaultId)) === secret) return
  await keychain.remove(vaultId).catch(() => {})
  throw new Refusal('keychainNotKept')
}

/**
 * The data key (32 bytes). One read of the keychain, before the slow part.
 * Refuses with `passphraseWrong` or a `keychain…` code; changes nothing anywhere.
 */
export const openSlots = async (file: SlotsFile, passphrase: string, keychain: KeyStore): Promise<Buffer> => {
  const slot = file.slots.daily
  const secret = await keychain.get(file.vaultId)
  if (secret === null || secret === '') throw new Refusal('keychainMissing')
  const device = Buffer.from(secret, 'base64url')
  if (fingerprint(device) !== slot.deviceFingerprint) throw new Refusal('keychainForeign')
  const key = await kek(passphrase, device, slot)
  device.fill(0)
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.iv, 'base64url'), { authTagLength: 16 })
      .setAAD(associated(file.vaultId, slot))
      .setAuthTag(Buffer.from(slot.tag, 'base64url'))
    return Buffer.concat([decipher.update(Buffer.from(slot.wrapped, 'base64url')), decipher.final()])
  } catch {
    throw new Refusal('passphraseWrong')
  } finally {
    key.fill(0)
  }
}
