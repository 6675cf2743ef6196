// The code of an authenticator app, asked for once the passphrase has opened the vault: a prompt, not a key.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { Refusal, type ReadableDb, type WritableDb } from '../tools.ts'
import { dropMeta, readMeta, writeMeta } from './meta.ts'

/** RFC 6238 with the values that every authenticator app knows: HMAC-SHA-1, six digits, thirty seconds. */
const stepMs = 30_000
const digits = 6

/** Steps before and after the present one whose codes are taken: RFC 6238, 5.2. */
const tolerated = 1
/** Ten minutes: a code from so far away is a wrong clock rather than a guess. */
const astray = 20

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648, without padding: 20 bytes are 32 characters. */
const base32 = (bytes: Uint8Array): string => {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return bits.replace(/.{5}/g, (five) => alphabet[Number.parseInt(five, 2)]!)
}

const bytesOf = (secret: string): Buffer => {
  const bits = Array.from(secret, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from(bits.match(/.{8}/g)!.map((eight) => Number.parseInt(eight, 2)))
}

/** 160 bits in 32 characters, as RFC 4226 recommends. */
export const newCodeSecret = (): string => base32(randomBytes(20))

/** What the QR code says; nothing of the practice. */
export const codeLink = (secret: string): string => `otpauth://totp/Entrenous?secret=${secret}&issuer=Entrenous`

/** The code of a step (RFC 4226, 5.3). */
export const codeOf = (secret: string, step: number): string => {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const at = mac.at(-1)! & 0x0f
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 10 ** digits).padStart(digits, '0')
}

const same = (one: string, other: string): boolean => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/**
 * The step whose code this is. Refuses with `codeUsed` if it is not later than `last`, with `codeClock` if it belongs to a
 * time minutes away, else with `codeWrong`.
 */
export const stepOf = (secret: string, typed: string, at: string, last: number): number => {
  const code = typed.replace(/\s/g, '')
  const present = Math.floor(Date.parse(at) / stepMs)
  const matching = (within: number): number[] =>
    Array.from({ length: 2 * within + 1 }, (_, i) => present + i - within).filter((step) => same(codeOf(secret, Math.max(0, step)), code))
  const [step] = matching(tolerated)
  if (step === undefined) throw new Refusal(matching(astray).length > 0 ? 'codeClock' : 'codeWrong')
  if (step <= last) throw new Refusal('codeUsed')
  return step
}

// The vault that it was set up in is named: a backup restored elsewhere does not ask for the code of a phone that may be gone.
const kept = z.strictObject({ vaultId: z.string(), secret: z.string().regex(/^[A-Z2-7]{32}$/), last: z.int().min(0) })
const name = 'code'

const readCode = (db: ReadableDb, vaultId: string): z.infer<typeof kept> | null => {
  const text = readMeta(db, name)
  const code = text === undefined ? null : kept.parse(JSON.parse(text))
  return code?.vaultId === vaultId ? code : null
}

export const asksForCode = (db: ReadableDb, vaultId: string): boolean => readCode(db, vaultId) !== null

/** From now on it is asked for; the step whose code has confirmed it counts as used. */
export const keepCode = (db: WritableDb, vaultId: string, secret: string, last: number): number =>
  writeMeta(db, name, JSON.stringify({ vaultId, secret, last } satisfies z.infer<typeof kept>))

export const dropCode = (db: WritableDb): number => dropMeta(db, name)

/** The step that is used up by this code, to be kept; null where none is asked for. Refuses with `codeNeeded` or as `stepOf` does. */
export const admittedStep = (
  db: ReadableDb,
  vaultId: string,
  code: string | undefined,
  at: string
): { secret: string; last: number } | null => {
  const asked = readCode(db, vaultId)
  if (!asked) return null
  if (code === undefined) throw new Refusal('codeNeeded')
  return { secret: asked.secret, last: stepOf(asked.secret, code, at, asked.last) }
}
