// Reads a closed SQLCipher-4 file without SQLite and proves every page by its HMAC.
import { createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto'
import { createReadStream } from 'node:fs'

export const pageSize = 4096
/** IV (16) and HMAC-SHA512 (64) at the end of each page. */
const reserve = 80
const macSize = 64
const saltSize = 16
const batch = 256
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
  let macKey: Buffer | undefined
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

/** True if the file is a whole number of pages, each of them proven. */
export const everyPageProven = async (path: string, dataKey: Uint8Array, progress: (bytes: number) => void): Promise<boolean> => {
  const prover = pageProver(dataKey)
  for await (const chunk of createReadStream(path, { highWaterMark: pageSize * batch })) {
    if (!prover.take(chunk as Buffer)) return false
    progress((chunk as Buffer).length)
  }
  return prover.pages() !== null
}

export const macKeyOf = (dataKey: Uint8Array, salt: Uint8Array): Buffer =>
  pbkdf2Sync(
    dataKey,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512'
  )

/** Whether this is the page that was written at this place (from 1). */
export const pageProven = (page: Uint8Array, number: number, macKey: Buffer): boolean => {
  if (number === lockBytePage) return true
  const place = Buffer.alloc(4)
  place.writeUInt32LE(number)
  const mac = createHmac('sha512', macKey)
    .update(page.subarray(number === 1 ? saltSize : 0, pageSize - reserve + 16))
    .update(place)
    .digest()
  return timingSafeEqual(mac, page.subarray(pageSize - macSize))
}
