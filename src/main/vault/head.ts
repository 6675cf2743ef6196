// How far the vault has come, in a small file beside it: an older vault put back, or changes lost with a damaged WAL, are noticed at open.
import { createHash, timingSafeEqual } from 'node:crypto'
import { closeSync, fdatasync, fdatasyncSync, openSync, readSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeWhole } from './files.ts'

export const headFile = 'vault.head'
export const headOf = (vault: string): string => join(dirname(vault), headFile)

/** The last line of the audit log, which every change of the vault moves on: number, hash, moment. */
export interface Mark {
  readonly n: number
  readonly hash: string
  readonly at: string
}

const macSize = 32
/** n (8), hash (32), moment in ms (8), HMAC-SHA256 over them: one sector, which a disk writes whole. */
const bodySize = 48
const size = bodySize + macSize

/** How long a mark may wait to be pushed to the disk; it outlives the death of the program at once, ms. */
const syncWait = 1000

const sha256 = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
const padded = (key: Uint8Array, byte: number): Buffer => {
  const pad = Buffer.alloc(64, byte)
  for (const [i, each] of key.entries()) pad[i]! ^= each
  return pad
}
/** HMAC-SHA256 (RFC 2104) of a key of 32 bytes, from two plain hashes: OpenSSL's own takes fifty times as long to set up, at every save. */
export const macOf = (key: Uint8Array, body: Uint8Array): Buffer => sha256(padded(key, 0x5c), sha256(padded(key, 0x36), body))

const bytesOf = ({ n, hash, at }: Mark, key: Uint8Array): Buffer => {
  const bytes = Buffer.alloc(size)
  bytes.writeBigUInt64LE(BigInt(n))
  bytes.write(hash, 8, 'hex')
  bytes.writeDoubleLE(Date.parse(at), 40)
  macOf(key, bytes.subarray(0, bodySize)).copy(bytes, bodySize)
  return bytes
}

/** The mark; null if there is no such file, `damaged` if it is not one that was written with this key. */
export const readHead = (vault: string, key: Uint8Array): Mark | 'damaged' | null => {
  let file: number
  try {
    file = openSync(headOf(vault), 'r')
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw fault
  }
  try {
    const bytes = Buffer.alloc(size + 1)
    if (readSync(file, bytes, 0, size + 1, 0) !== size) return 'damaged'
    if (!timingSafeEqual(macOf(key, bytes.subarray(0, bodySize)), bytes.subarray(bodySize, size))) return 'damaged'
    return {
      n: Number(bytes.readBigUInt64LE()),
      hash: bytes.toString('hex', 8, 40),
      at: new Date(bytes.readDoubleLE(40)).toISOString()
    }
  } finally {
    closeSync(file)
  }
}

/** Makes the file, or makes it anew. */
export const makeHead = (vault: string, key: Uint8Array, mark: Mark): void => writeWhole(headOf(vault), bytesOf(mark, key))

export interface Head {
  /** After each commit: overwritten in place, pushed to the disk within a second. */
  write(mark: Mark): void
  close(): void
}

/** Opens the file that is there to be written on. */
export const openHead = (vault: string, key: Uint8Array): Head => {
  const file = openSync(headOf(vault), 'r+')
  let timer: NodeJS.Timeout | undefined
  let syncing = false
  let closed = false
  const sync = (): void => {
    timer = undefined
    syncing = true
    fdatasync(file, () => {
      syncing = false
      if (closed) closeSync(file)
    })
  }
  return {
    write: (mark) => {
      writeSync(file, bytesOf(mark, key), 0, size, 0)
      timer ??= setTimeout(sync, syncWait)
      timer.unref()
    },
    close: () => {
      if (closed) return // its number may be another file's by now
      clearTimeout(timer)
      closed = true
      fdatasyncSync(file)
      if (!syncing) closeSync(file)
    }
  }
}
