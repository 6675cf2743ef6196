// The folder that a scanner puts its files in: looked at and read, never written to.
import { constants, type Stats } from 'node:fs'
import { lstat, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../tools.ts'

export interface FolderFile {
  readonly file: string
  readonly bytes: number
  /** UTC, with milliseconds. */
  readonly changedAt: string
}

/** A folder of more than these is no scanner's; the newest are listed. */
const most = 500
/** A network drive that is gone may let a question hang: after so long it counts as absent, ms. */
const patience = 4000

const within = async <T>(work: Promise<T>): Promise<T | null> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), patience)))
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

const aboutFile = (file: string, { size, mtimeMs }: Stats): FolderFile => ({
  file,
  bytes: size,
  changedAt: new Date(Math.floor(mtimeMs)).toISOString()
})

/** Plain files alone: no links, which lead elsewhere, and nothing hidden or half-written. */
const found = async (folder: string): Promise<FolderFile[]> => {
  const names = await readdir(folder)
  const files = await Promise.all(
    names
      .filter((name) => !/^[.~]|\.(part|tmp|crdownload)$/i.test(name))
      .map(async (name) => {
        const about = await lstat(join(folder, name)).catch(() => null)
        return about?.isFile() ? [aboutFile(name, about)] : []
      })
  )
  return files.flat().toSorted((a, b) => b.changedAt.localeCompare(a.changedAt) || a.file.localeCompare(b.file))
}

/** Newest first; null where the folder is not there. */
export const filesIn = async (folder: string): Promise<FolderFile[] | null> =>
  (await within(found(folder).catch(() => null)))?.slice(0, most) ?? null

/** Windows has no such flag; there a link cannot be made without an administrator. */
const noLinks = constants.O_NOFOLLOW ?? 0

/**
 * Reads a listed file piece by piece. Refuses with `fileNotRead` where it is not, or does not stay, what was listed:
 * a scanner may still be writing it.
 */
export async function* piecesOf(folder: string, { file, bytes, changedAt }: FolderFile, size: number): AsyncGenerator<Buffer<ArrayBuffer>> {
  const fault = (): Refusal => new Refusal('fileNotRead')
  const handle = await open(join(folder, file), constants.O_RDONLY | noLinks).catch(() => {
    throw fault()
  })
  const unchanged = async (): Promise<boolean> => {
    const about = await handle.stat()
    return about.isFile() && about.size === bytes && aboutFile(file, about).changedAt === changedAt
  }
  try {
    if (!(await unchanged())) throw fault()
    for (let offset = 0; offset < bytes; offset += size) {
      const piece = Buffer.alloc(Math.min(size, bytes - offset))
      for (let done = 0; done < piece.length;) {
        const { bytesRead } = await handle.read(piece, done, piece.length - done, offset + done).catch(() => ({ bytesRead: 0 }))
        if (bytesRead === 0) throw fault()
        done += bytesRead
      }
      yield piece
    }
    if (!(await unchanged())) throw fault()
  } finally {
    await handle.close()
  }
}
