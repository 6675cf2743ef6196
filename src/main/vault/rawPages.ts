// The pages of a damaged SQLCipher file one by one, decrypted without SQLite: each that can be read, whatever became of the others.
import { createDecipheriv, type KeyObject } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { bytesIfThere } from './files.ts'
import { keptWalOf } from './keptWal.ts'
import { lockBytePage, macKeyOf, pageProven, pageSize } from './pages.ts'
import { committedPages, loosePages } from './walChain.ts'

/** Bytes of a page that hold content: IV and HMAC stand behind them. */
export const usable = pageSize - 80
const saltSize = 16

export interface RawPages {
  readonly count: number
  /** False where the salt is lost and no page can be proven: then a page is what decrypts to one. */
  readonly proven: boolean
  /** The content of page `number` (from 1), or null where it is not the one that was written. */
  page(number: number): Buffer | null
  close(): void
}

/** A salt with one wrong bit is one of these; so is the right one. */
const saltsLike = (salt: Buffer): Buffer[] => [
  salt,
  ...Array.from({ length: saltSize * 8 }, (_, bit) => {
    const other = Buffer.from(salt)
    other[bit >> 3]! ^= 1 << (bit & 7)
    return other
  })
]

/** Pages that are tried for finding the salt. */
const samples = [2, 3, 5, 9, 17, 33]

/** Opens the file, with what its WAL holds and what is kept of an earlier one, for reading only. `dataKey`: 32 bytes. */
export const openRawPages = (path: string, dataKey: Uint8Array): RawPages => {
  const file = openSync(path, 'r')
  const wal = bytesIfThere(`${path}-wal`) ?? Buffer.alloc(0)
  const newer = committedPages(wal)
  const kept = bytesIfThere(keptWalOf(path)) ?? Buffer.alloc(0)
  const inFile = Math.floor(fstatSync(file).size / pageSize)

  const fromFile = (number: number): Buffer | null => {
    const bytes = Buffer.alloc(pageSize)
    return number <= inFile && readSync(file, bytes, 0, pageSize, (number - 1) * pageSize) === pageSize ? bytes : null
  }
  const fromWal = (number: number): Buffer | null => {
    const at = newer.get(number)
    return at === undefined ? null : wal.subarray(at, at + pageSize)
  }
  const proves = (macKey: KeyObject): boolean =>
    samples.some((number) => [fromWal(number), fromFile(number)].some((page) => page !== null && pageProven(page, number, macKey)))
  const firsts = [fromFile(1), fromWal(1)].filter((page) => page !== null)
  const macKey = firsts
    .flatMap((first) => saltsLike(first.subarray(0, saltSize)))
    .map((salt) => macKeyOf(dataKey, salt))
    .find(proves)

  const decrypted = (page: Buffer, number: number): Buffer => {
    const start = number === 1 ? saltSize : 0
    const decipher = createDecipheriv('aes-256-cbc', dataKey, page.subarray(usable, usable + 16)).setAutoPadding(false)
    return Buffer.concat([Buffer.alloc(start), decipher.update(page.subarray(start, usable)), decipher.final()])
  }
  // what stood behind a break in a WAL: proven here, since a damaged frame may name any page
  const loose = new Map<number, Buffer>()
  for (const [number, places] of macKey === undefined ? [] : loosePages(kept)) {
    const page = places.map((at) => kept.subarray(at, at + pageSize)).find((bytes) => pageProven(bytes, number, macKey!))
    if (page) loose.set(number, page)
  }
  return {
    count: Math.max(inFile, ...newer.keys(), ...loose.keys()),
    proven: macKey !== undefined,
    page: (number) => {
      if (number === lockBytePage) return null
      for (const page of [loose.get(number) ?? null, fromWal(number), fromFile(number)])
        if (page !== null && (macKey === undefined || pageProven(page, number, macKey))) return decrypted(page, number)
      return null
    },
    close: () => closeSync(file)
  }
}
