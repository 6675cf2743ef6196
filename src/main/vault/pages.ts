// Reads a closed SQLCipher-4 file without SQLite and proves every page by its HMAC.
import { createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto'
import { open } from 'node:fs/promises'

export const pageSize = 4096
/** IV (16) and HMAC-SHA512 (64) at the end of each page. */
const reserve = 80
const macSize = 64
const saltSize = 16
const batch = 256

/**
 * True if the file is a whole number of pages and each is the one that was written at its place with this key.
 * Format: SQLCipher 4 design; HMAC key = PBKDF2-SHA512, 2 rounds, of the raw key over the salt XOR 0x3a.
 */
export const everyPageProven = async (path: string, dataKey: Uint8Array, progress: (bytes: number) => void): Promise<boolean> => {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    if (size === 0 || size % pageSize !== 0) return false
    const buffer = Buffer.alloc(pageSize * batch)
    let macKey: Buffer | undefined
    for (let offset = 0; offset < size; offset += buffer.length) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, offset)
      if (bytesRead !== Math.min(buffer.length, size - offset)) return false
      macKey ??= macKeyOf(dataKey, buffer.subarray(0, saltSize))
      for (let at = 0; at < bytesRead; at += pageSize) {
        if (!pageProven(buffer.subarray(at, at + pageSize), (offset + at) / pageSize + 1, macKey)) return false
      }
      progress(bytesRead)
    }
    return true
  } finally {
    await file.close()
  }
}

const macKeyOf = (dataKey: Uint8Array, salt: Uint8Array): Buffer =>
  pbkdf2Sync(
    dataKey,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512'
  )

const pageProven = (page: Uint8Array, number: number, macKey: Buffer): boolean => {
  const place = Buffer.alloc(4)
  place.writeUInt32LE(number)
  const mac = createHmac('sha512', macKey)
    .update(page.subarray(number === 1 ? saltSize : 0, pageSize - reserve + 16))
    .update(place)
    .digest()
  return timingSafeEqual(mac, page.subarray(pageSize - macSize))
}
