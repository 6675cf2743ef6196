// Rows out of single pages of a SQLite b-tree, by the file format alone: no tree has to be whole above them.
import { usable, type RawPages } from './rawPages.ts'

export type RawValue = null | number | bigint | string | Buffer

export type TreePage =
  | { readonly is: 'inner'; readonly keyed: boolean; readonly children: readonly number[] }
  | { readonly is: 'leaf'; readonly keyed: boolean }

/**
 * A row: `rowid` in a table, null in an index and in a table without rowids. Null where it could not be read to its end; `short` where all
 * but the bytes at its end could, in whose place stands an empty value.
 */
export type RawRow = { readonly rowid: number | null; readonly values: readonly RawValue[]; readonly short?: true } | null

const kinds: Readonly<Record<number, { leaf: boolean; keyed: boolean }>> = {
  2: { leaf: false, keyed: false },
  5: { leaf: false, keyed: true },
  10: { leaf: true, keyed: false },
  13: { leaf: true, keyed: true }
}

const headOf = (number: number): number => (number === 1 ? 100 : 0)

const cellsOf = (page: Buffer, number: number): { kind: { leaf: boolean; keyed: boolean }; cells: number[] } | null => {
  const head = headOf(number)
  const kind = kinds[page[head]!]
  if (!kind) return null
  const first = head + (kind.leaf ? 8 : 12)
  const count = page.readUInt16BE(head + 3)
  if (first + count * 2 > usable) return null
  const cells = Array.from({ length: count }, (_, i) => page.readUInt16BE(first + i * 2))
  return cells.every((at) => at >= first + count * 2 && at < usable - 3) ? { kind, cells } : null
}

/** What kind of page of a tree this is, or null if it is none (free, overflow, noise). */
export const treePage = (page: Buffer, number: number): TreePage | null => {
  const found = cellsOf(page, number)
  if (!found) return null
  const { keyed, leaf } = found.kind
  if (leaf) return { is: 'leaf', keyed }
  return { is: 'inner', keyed, children: [...found.cells.map((at) => page.readUInt32BE(at)), page.readUInt32BE(headOf(number) + 8)] }
}

/** SQLite's integer of one to nine bytes. */
const varint = (bytes: Buffer, at: number): { value: number; next: number } => {
  let value = 0n
  for (let i = 0; i < 8; i++) {
    const byte = bytes[at + i]!
    value = (value << 7n) | BigInt(byte & 0x7f)
    if (byte < 0x80) return { value: Number(value), next: at + i + 1 }
  }
  return { value: Number(BigInt.asIntN(64, (value << 8n) | BigInt(bytes[at + 8]!))), next: at + 9 }
}

/** A row larger than this is noise. */
const mostBytes = 64 * 1024 * 1024

/** Bytes of a row that stand on its own page; the others follow on pages of their own. */
const localOf = (size: number, keyed: boolean): number => {
  const most = keyed ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const wanted = least + ((size - least) % (usable - 4))
  return size <= most ? size : wanted <= most ? wanted : least
}

const payloadOf = (pages: RawPages, page: Buffer, at: number, size: number, keyed: boolean): Buffer | null => {
  if (size > mostBytes) return null
  const local = localOf(size, keyed)
  if (at + local + (local < size ? 4 : 0) > usable) return null
  const parts = [page.subarray(at, at + local)]
  let next = local < size ? page.readUInt32BE(at + local) : 0
  for (let left = size - local; left > 0; left -= usable - 4) {
    const more = next > 0 && next <= pages.count ? pages.page(next) : null
    if (more === null) return null
    parts.push(more.subarray(4, 4 + Math.min(left, usable - 4)))
    next = more.readUInt32BE(0)
  }
  return Buffer.concat(parts)
}

const integerSizes = [0, 1, 2, 3, 4, 6, 8]

const valueAt = (bytes: Buffer, at: number, type: number): { value: RawValue; size: number } => {
  if (type === 0) return { value: null, size: 0 }
  if (type === 8 || type === 9) return { value: type - 8, size: 0 }
  if (type === 7) return { value: bytes.readDoubleBE(at), size: 8 }
  if (type === 6) {
    const value = bytes.readBigInt64BE(at)
    return { value: Number.isSafeInteger(Number(value)) ? Number(value) : value, size: 8 }
  }
  if (type < 6) return { value: bytes.readIntBE(at, integerSizes[type]!), size: integerSizes[type]! }
  const size = Math.floor((type - 12) / 2)
  const content = bytes.subarray(at, at + size)
  if (type < 12 || content.length !== size) throw new RangeError('no such value')
  return { value: type % 2 === 1 ? content.toString('utf8') : Buffer.from(content), size }
}

/** Throws a RangeError on what is no record. */
const recordOf = (bytes: Buffer): RawValue[] => {
  const values: RawValue[] = []
  const head = varint(bytes, 0)
  let at = head.value
  for (let next = head.next; next < head.value;) {
    const type = varint(bytes, next)
    const { value, size } = valueAt(bytes, at, type.value)
    values.push(value)
    at += size
    next = type.next
  }
  if (at !== bytes.length) throw new RangeError('no such record')
  return values
}

/** All values of a row but its last, which is bytes that are lost; null where more is. */
const allButLast = (local: Buffer): RawValue[] | null => {
  const values: RawValue[] = []
  const head = varint(local, 0)
  let at = head.value
  for (let next = head.next; next < head.value;) {
    const type = varint(local, next)
    next = type.next
    if (next >= head.value) return type.value >= 12 && type.value % 2 === 0 ? [...values, Buffer.alloc(0)] : null
    const { value, size } = valueAt(local, at, type.value)
    values.push(value)
    at += size
  }
  return null
}

const shortRow = (page: Buffer, at: number, size: number, rowid: number): RawRow => {
  const values = size > mostBytes ? null : allButLast(page.subarray(at, Math.min(at + localOf(size, true), usable)))
  return values && { rowid, values, short: true }
}

/** Every cell of a page as a row, those of the inner pages of an index among them; null for each that cannot be read. */
export const rowsOf = (pages: RawPages, page: Buffer, number: number): RawRow[] => {
  const found = cellsOf(page, number)
  if (!found || (found.kind.keyed && !found.kind.leaf)) return []
  const { keyed, leaf } = found.kind
  return found.cells.map((cell) => {
    try {
      const size = varint(page, leaf ? cell : cell + 4)
      const row = keyed ? varint(page, size.next) : { value: null, next: size.next }
      const bytes = payloadOf(pages, page, row.next, size.value, keyed)
      if (bytes) return { rowid: row.value, values: recordOf(bytes) }
      return row.value === null ? null : shortRow(page, row.next, size.value, row.value)
    } catch {
      return null
    }
  })
}
