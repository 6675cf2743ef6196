// Reads a closed SQLCipher-4 file without SQLite and proves every page by its HMAC.
import { createHmac, createSecretKey, pbkdf2Sync, timingSafeEqual, type Hash, type KeyObject } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '../tools.ts'

export const pageSize = 4096
/** IV (16) and HMAC-SHA512 (64) at the end of each page. */
const reserve = 80
const macSize = 64
const saltSize = 16
/** For a whole file read in order: 1 MiB at a time. */
export const largeReads = { highWaterMark: 256 * pageSize }
/** The page at the first gibibyte, where systems may lock: SQLite never stores in it, so it has no HMAC (SQLite file format, 1.4). */
export const lockBytePage = 0x4000_0000 / pageSize + 1

/** Proves pages as the bytes of a file come, in order. */
export interface PageProver {
  /** False if one of the pages that are complete now is not the one that was written at its place with this key. */
  take(chunk: Uint8Array): boolean
  /** How many pages came, or null if the last one is cut or there was none. */
  pages(): number | null
}

/** Format: SQLCipher 4 design; HMAC key = PBKDF2-SHA512, 2 rounds, of the raw key over the salt XOR 0x3a. */
export const pageProver = (dataKey: Uint8Array): PageProver => {
  let macKey: KeyObject | undefined
  let count = 0
  let rest = Buffer.alloc(0)
  return {
    take: (chunk) => {
      const bytes = rest.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length) : Buffer.concat([rest, chunk])
      let at = 0
      for (; at + pageSize <= bytes.length; at += pageSize) {
        const page = bytes.subarray(at, at + pageSize)
        macKey ??= macKeyOf(dataKey, page.subarray(0, saltSize))
        if (!pageProven(page, ++count, macKey)) return false
      }
      rest = Buffer.from(bytes.subarray(at))
      return true
    },
    pages: () => (rest.length > 0 || count === 0 ? null : count)
  }
}

/** True if the file is a whole number of pages, each of them proven. `hash` is given their bytes: whoever reads the file once more can tell that it is the same. */
export const everyPageProven = async (
  path: string,
  dataKey: Uint8Array,
  progress: (bytes: number) => void,
  hash?: Hash
): Promise<boolean> => {
  const prover = pageProver(dataKey)
  for await (const chunk of createReadStream(path, largeReads)) {
    if (!prover.take(chunk as Buffer)) return false
    hash?.update(chunk as Buffer)
    progress((chunk as Buffer).length)
  }
  return prover.pages() !== null
}

/** Copies the first `bytes` of a file that stands still to a new one, for its owner alone. Refuses with `vaultDamaged` unless they are pages, each of them proven. */
export const copyProven = async (
  path: string,
  to: string,
  bytes: number,
  dataKey: Uint8Array,
  progress: (bytes: number) => void
): Promise<void> => {
  const prover = pageProver(dataKey)
  const proving = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      if (!prover.take(chunk)) throw new Refusal('vaultDamaged')
      progress(chunk.length)
      yield chunk
    }
  }
  await pipeline(createReadStream(path, { ...largeReads, end: bytes - 1 }), proving, createWriteStream(to, { mode: 0o600 }))
  if (prover.pages() === null) throw new Refusal('vaultDamaged')
}

/** A key object: handed over as bytes, each page would pay once more for making it (171 against 372 MB/s). */
export const macKeyOf = (dataKey: Uint8Array, salt: Uint8Array): KeyObject => {
  const bytes = pbkdf2Sync(
    dataKey,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512'
  )
  try {
    return createSecretKey(bytes)
  } finally {
    bytes.fill(0)
  }
}

/** Whether this is the page that was written at this place (from 1). */
export const pageProven = (page: Uint8Array, number: number, macKey: KeyObject): boolean => {
  if (number === lockBytePage) return true
  const place = Buffer.alloc(4)
  place.writeUInt32LE(number)
  const mac = createHmac('sha512', macKey)
    .update(page.subarray(number === 1 ? saltSize : 0, pageSize - reserve + 16))
    .update(place)
    .digest()
  return timingSafeEqual(mac, page.subarray(pageSize - macSize))
}
