// The PIN for the short locks of a day: it opens what the running program keeps in memory, never anything that lies on the disk.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { Refusal, type ReadableDb, type WritableDb } from '../tools.ts'
import { enrol, stretch, type Kdf } from './keys.ts'
import type { KeyStore } from './keychain.ts'
import { dropMeta, readMeta, writeMeta } from './meta.ts'

const base64 = z.base64url().max(200)

/** In the vault, which is encrypted: the stretched PIN, so that each unlocking with the passphrase can arm it again. */
const kept = z.strictObject({ vaultId: z.string(), salt: base64, stretched: base64, hours: z.int().min(1).max(24) })
type KeptPin = z.infer<typeof kept>
const name = 'pin'

/**
 * What the running program keeps while the vault is locked: the data key under the PIN and a device secret of its own, which
 * the keychain holds. Either alone opens nothing.
 */
const armedShape = z.strictObject({ vaultId: z.string(), salt: base64, iv: base64, wrapped: base64, tag: base64 })

export const pinHours = (db: ReadableDb, vaultId: string): number | null => readPin(db, vaultId)?.hours ?? null

export const readPin = (db: ReadableDb, vaultId: string): KeptPin | null => {
  const text = readMeta(db, name)
  const pin = text === undefined ? null : kept.parse(JSON.parse(text))
  return pin?.vaultId === vaultId ? pin : null
}

export const dropPin = (db: WritableDb): number => dropMeta(db, name)

/** One digit over and over, or digits in sequence: the first that anybody would try. */
const obvious = (pin: string): boolean => {
  const gaps = new Set(Array.from(pin.slice(1), (letter, i) => letter.charCodeAt(0) - pin.charCodeAt(i)))
  return gaps.size === 1 && Math.abs([...gaps][0]!) <= 1
}

/** The stretched PIN, to be kept in the vault. Refuses with `pinWeak`. */
export const stretchPin = async (pin: string, vaultId: string, hours: number, kdf: Kdf): Promise<KeptPin> => {
  if (obvious(pin)) throw new Refusal('pinWeak', { field: 'pin' })
  const salt = randomBytes(16).toString('base64url')
  return { vaultId, salt, stretched: (await stretch(pin, { kdf, salt })).toString('base64url'), hours }
}

export const keepPin = (db: WritableDb, pin: KeptPin): number => writeMeta(db, name, JSON.stringify(pin))

const accountOf = (vaultId: string): string => `${vaultId}:pin`

const kekOf = (stretched: Buffer, device: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.concat([stretched, device]), Buffer.alloc(0), 'entrenous pin 1', 32))

/** Refuses with a `keychain…` code where the keychain would not take a PIN's half: under another name, since the PIN in force goes on opening. */
export const tryPinDevice = async (vaultId: string, keychain: KeyStore): Promise<void> => {
  const account = `${accountOf(vaultId)}:trial`
  ;(await enrol(account, keychain)).fill(0)
  await keychain.remove(account).catch(() => {})
}

/** What the program keeps from now on. `dataKey` must last until it is done. Refuses with a `keychain…` code. */
export const armPin = async ({ vaultId, salt, stretched }: KeptPin, dataKey: Buffer, keychain: KeyStore): Promise<string> => {
  const device = await enrol(accountOf(vaultId), keychain)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', kekOf(Buffer.from(stretched, 'base64url'), device), iv).setAAD(Buffer.from(vaultId))
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final()])
  const text = (bytes: Buffer): string => bytes.toString('base64url')
  return JSON.stringify({ vaultId, salt, iv: text(iv), wrapped: text(wrapped), tag: text(cipher.getAuthTag()) })
}

/** The data key. Refuses with `pinWrong`, with `pinGone` where it belongs to another vault or its half has gone from the keychain. */
export const openPin = async (armed: string, pin: string, vaultId: string, kdf: Kdf, keychain: KeyStore): Promise<Buffer> => {
  const parsed = armedShape.safeParse(JSON.parse(armed))
  const device = await keychain.get(accountOf(vaultId)).catch(() => null)
  if (!parsed.success || parsed.data.vaultId !== vaultId || !device) throw new Refusal('pinGone')
  const { salt, iv, wrapped, tag } = parsed.data
  const kek = kekOf(await stretch(pin, { kdf, salt }), Buffer.from(device, 'base64url'))
  try {
    const decipher = createDecipheriv('aes-256-gcm', kek, Buffer.from(iv, 'base64url'), { authTagLength: 16 })
      .setAAD(Buffer.from(vaultId))
      .setAuthTag(Buffer.from(tag, 'base64url'))
    return Buffer.concat([decipher.update(Buffer.from(wrapped, 'base64url')), decipher.final()])
  } catch {
    throw new Refusal('pinWrong')
  }
}

export const forgetPinDevice = (vaultId: string, keychain: KeyStore): Promise<void> => keychain.remove(accountOf(vaultId)).catch(() => {})
