// Reads the WAL without SQLite and proves its chain: header, salts, and each frame's checksum over all before it.
import { closeSync, openSync, readSync } from 'node:fs'
import { bytesIfThere, there } from './files.ts'
import { pageSize } from './pages.ts'

const headerSize = 32
const frameHead = 24
const frameSize = frameHead + pageSize

type Sums = readonly [number, number]

/** SQLite's checksum: words of 32 bits, two at a time, each sum running into the other. */
const sumsOf = (bytes: Buffer, bigEndian: boolean, [first, second]: Sums): Sums => {
  const word = bigEndian ? (at: number) => bytes.readUInt32BE(at) : (at: number) => bytes.readUInt32LE(at)
  let a = first
  let b = second
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + word(at) + b) >>> 0
    b = (b + word(at + 4) + a) >>> 0
  }
  return [a, b]
}

const sumsAt = (bytes: Buffer, at: number): Sums => [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)]
const equal = (one: Sums, other: Sums): boolean => one[0] === other[0] && one[1] === other[1]

/** What SQLite holds to be in the WAL now, from its shared memory: frames, and the salts that they carry. */
const indexOf = (path: string): { frames: number; salts: Buffer } | null => {
  if (!there(path)) return null
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(48)
    if (readSync(file, head, 0, 48, 0) !== 48) return null
    return { frames: head.readUInt32LE(16), salts: Buffer.from(head.subarray(32, 40)) }
  } finally {
    closeSync(file)
  }
}

/** How many frames' checksums hold, from the first on. */
const wholeFrames = (wal: Buffer): number => {
  const bigEndian = (wal.readUInt32BE(0) & 1) === 1
  let sums = sumsOf(wal.subarray(0, 24), bigEndian, [0, 0])
  if (!equal(sums, sumsAt(wal, 24))) return 0
  const salts = wal.subarray(16, 24)
  let whole = 0
  for (let at = headerSize; at + frameSize <= wal.length && wal.subarray(at + 8, at + 16).equals(salts); at += frameSize) {
    sums = sumsOf(wal.subarray(at + frameHead, at + frameSize), bigEndian, sumsOf(wal.subarray(at, at + 8), bigEndian, sums))
    if (!equal(sums, sumsAt(wal, at + 16))) break
    whole++
  }
  return whole
}

/** Page number → where its newest committed bytes begin in the WAL; of a damaged WAL what stands before the damage, as SQLite has it. */
export const committedPages = (wal: Buffer): Map<number, number> => {
  const committed = new Map<number, number>()
  if (wal.length < headerSize) return committed
  const open = new Map<number, number>()
  const whole = wholeFrames(wal)
  for (let frame = 0; frame < whole; frame++) {
    const at = headerSize + frame * frameSize
    open.set(wal.readUInt32BE(at), at + frameHead)
    if (wal.readUInt32BE(at + 4) === 0) continue // the transaction goes on
    for (const [page, offset] of open) committed.set(page, offset)
    open.clear()
  }
  return committed
}

/** Where frames of this round begin, damaged ones among them, from frame `first` on; the header may be damaged, the first frame then says which round. */
const framesOf = (wal: Buffer, first: number): number[] => {
  const headerWhole = equal(sumsOf(wal.subarray(0, 24), (wal.readUInt32BE(0) & 1) === 1, [0, 0]), sumsAt(wal, 24))
  const salts = headerWhole ? wal.subarray(16, 24) : wal.subarray(headerSize + 8, headerSize + 16)
  const frames: number[] = []
  for (let at = headerSize + first * frameSize; at + frameSize <= wal.length; at += frameSize)
    if (wal.subarray(at + 8, at + 16).equals(salts)) frames.push(at)
  return frames
}

const commits = (wal: Buffer, at: number): boolean => wal.readUInt32BE(at + 4) !== 0

/**
 * What stands in a WAL behind the frames that SQLite takes in. `tail`: no more than a crash may leave, the last transaction torn,
 * frames of an earlier round. `damage`: more was committed behind the break.
 */
export const restOf = (wal: Buffer): 'none' | 'tail' | 'damage' => {
  if (wal.length < headerSize + frameSize) return 'none'
  const whole = wholeFrames(wal)
  if (wal.length < headerSize + (whole + 1) * frameSize) return 'none'
  const behind = framesOf(wal, whole)
  const torn = behind.findIndex((at) => commits(wal, at))
  return torn >= 0 && torn < behind.length - 1 ? 'damage' : 'tail'
}

/** Page number → where bytes of it begin that were committed, newest first, beyond any break: to be proven one by one. */
export const loosePages = (wal: Buffer): Map<number, number[]> => {
  const committed = new Map<number, number[]>()
  if (wal.length < headerSize + frameSize) return committed
  let open: number[] = []
  for (const at of framesOf(wal, 0)) {
    open.push(at)
    if (!commits(wal, at)) continue
    for (const one of open) {
      const page = wal.readUInt32BE(one)
      committed.set(page, [one + frameHead, ...(committed.get(page) ?? [])])
    }
    open = []
  }
  return committed
}

/** True if everything that the WAL of an open vault must hold is there and unchanged. Reads it all: it is kept short. */
export const walIsWhole = (vault: string): boolean => {
  const index = indexOf(`${vault}-shm`)
  const wal = bytesIfThere(`${vault}-wal`) ?? Buffer.alloc(0)
  if (index === null || index.frames === 0) return true
  if (wal.length < headerSize || !wal.subarray(16, 24).equals(index.salts)) return false
  return wholeFrames(wal) >= index.frames // what stands behind them is not committed
}
