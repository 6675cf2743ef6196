// Disks that can be filled and write-protected: a small file system in memory where root may mount one, a limit on the size of files elsewhere.
import { execFileSync } from 'node:child_process'
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface SmallDisk {
  readonly folder: string
  /** From now on no more than this fits (a limit: in each file). */
  leave(bytes: number): void
  /** Space has come back. */
  free(): void
  /** Nothing may be open for writing on it. */
  protect(on: boolean): void
  remove(): void
}

const megabyte = 1024 * 1024

const run = (command: string, ...args: string[]): void => void execFileSync(command, args, { stdio: 'pipe' })

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'entrenous-disk-'))

const tmpfs = (): SmallDisk => {
  const folder = newFolder()
  run('mount', '-t', 'tmpfs', '-o', 'size=12m,mode=700', 'tmpfs', folder)
  const ballast = join(folder, '.ballast')
  const free = (): void => rmSync(ballast, { force: true })
  return {
    folder,
    leave: (bytes) => {
      free()
      const { bavail, bsize } = statfsSync(folder)
      const file = openSync(ballast, 'w')
      for (let left = bavail * bsize - bytes; left > 0; left -= megabyte) writeSync(file, Buffer.alloc(Math.min(left, megabyte)))
      closeSync(file)
    },
    free,
    protect: (on) => run('mount', '-o', `remount,${on ? 'ro' : 'rw'}`, folder),
    remove: () => {
      run('umount', '--lazy', folder)
      rmSync(folder, { recursive: true })
    }
  }
}

/** Node ignores the signal that would come with the refusal, so that the write fails with EFBIG. */
const limited = (): SmallDisk => {
  const folder = newFolder()
  const limit = (bytes: number | 'unlimited'): void => run('prlimit', '--pid', String(process.pid), `--fsize=${bytes}:unlimited`)
  return {
    folder,
    leave: (bytes) => limit(bytes),
    free: () => limit('unlimited'),
    protect: (on) => chmodSync(folder, on ? 0o500 : 0o700),
    remove: () => {
      limit('unlimited')
      rmSync(folder, { recursive: true })
    }
  }
}

const isRoot = process.getuid?.() === 0

const canMount = (): boolean => {
  try {
    tmpfs().remove()
    return true
  } catch {
    return false
  }
}

const isLinux = process.platform === 'linux'
const mounts = isLinux && isRoot && canMount()

/** A file system that can be taken off its folder and put back; null where none may be mounted. */
export const mountable = mounts ? tmpfs : null

export const disks: readonly (readonly [name: string, make: () => SmallDisk])[] = isLinux
  ? [...(mounts ? [['a small disk', tmpfs] as const] : []), ['a limit on files', limited]]
  : []

/** Root writes whatever a folder's rights say: there, only a mounted disk can be protected. */
export const protectable = disks.filter(([, make]) => make === tmpfs || !isRoot).slice(0, 1)

/** What cannot be tried here, and why. */
export const untried: readonly string[] = [
  ...(isLinux ? [] : ['full and write-protected disks: they are made by means of Linux']),
  ...(isLinux && isRoot && !mounts
    ? ['a full disk of its own, and every write-protected one: root may not mount here, and writes anywhere']
    : [])
]
