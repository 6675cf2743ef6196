// Files that are either old or new, never half: write beside, fsync, rename, fsync the folder.
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { dirname, isAbsolute, relative, sep } from 'node:path'
import { Refusal } from '../tools.ts'

/** True for the folder itself, and for what lies in it. */
export const liesIn = (path: string, folder: string): boolean => {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** How a file system that cannot do it answers: some network drives and FUSE mounts, which keep the order of names themselves. */
const notOffered = /^(EINVAL|ENOTSUP|EOPNOTSUPP|EBADF)$/

/** Makes what was renamed or created in `folder` survive a power cut. Windows has no such call, and some file systems refuse it. */
export const fsyncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && notOffered.test(String(fault.code)))) throw fault
  } finally {
    closeSync(handle)
  }
}

/**
 * The same once something has its new name: that is what counts from now on, and no fault here undoes it. Only a power cut might
 * still bring the old back, whole.
 */
export const settleFolder = (folder: string): void => {
  quietly(() => fsyncFolder(folder))
}

export const fsyncFile = (path: string): void => {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** A private folder (0700). */
export const ensureFolder = (path: string): void => {
  if (there(path)) return
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  mkdirSync(path, { mode: 0o700 }) // told to be recursive, Node calls a read-only disk a missing file
}

/** What is half written beside its place bears this ending until it has its name; SQLite adds to it. A kill leaves it. */
export const isPart = (name: string): boolean => /\.part(-(journal|wal|shm))?$/.test(name)

/** Replaces `path` whole, readable by its owner alone. On any error the old file stands and the half-written one is gone. */
export const writeWhole = (path: string, bytes: string | Uint8Array): void => {
  const part = `${path}.part`
  try {
    const handle = openSync(part, 'w', 0o600)
    try {
      const data = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
      for (let done = 0; done < data.length;) done += writeSync(handle, data, done)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(part, path)
  } catch (fault) {
    quietly(() => rmSync(part, { force: true }))
    throw fault
  }
  settleFolder(dirname(path))
}

/** For what may fail without harm: the fault is forgotten. */
export const quietly = (work: () => unknown): void => {
  try {
    work()
  } catch {
    // whoever asks says why it does no harm
  }
}

/** A file that is written piece by piece beside its place and gets its name once it is whole. */
export interface Part {
  add(bytes: Uint8Array): Promise<void>
  keep(): Promise<void>
  /** Nothing of it is left. */
  drop(): Promise<void>
}

/** Waits for a slow stick without holding anything else up. */
export const openPart = async (path: string): Promise<Part> => {
  const part = `${path}.part`
  const handle = await open(part, 'w', 0o600)
  return {
    add: async (bytes) => {
      for (let done = 0; done < bytes.length;) done += (await handle.write(bytes, done)).bytesWritten
    },
    keep: async () => {
      await handle.sync()
      await handle.close()
      renameSync(part, path)
      fsyncFolder(dirname(path))
    },
    drop: async () => {
      await handle.close().catch(() => {})
      await rm(part, { force: true }).catch(() => {})
    }
  }
}

/** Throws where it cannot be looked at: nothing is decided on what nobody knows. A link that leads nowhere is not there. */
export const there = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined

/** What the file holds, or null if there is none. */
export const bytesIfThere = (path: string): Buffer | null => (there(path) ? readFileSync(path) : null)

/** The same as text. */
export const readIfThere = (path: string): string | null => bytesIfThere(path)?.toString('utf8') ?? null

/** Asked before anything is written: twice the size must be free, so that no disk is filled to its brim. */
export const refuseNarrow = (folder: string, bytes: number, code: 'placeFull' | 'diskFull' = 'diskFull'): void => {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < 2 * bytes) throw new Refusal(code)
}
