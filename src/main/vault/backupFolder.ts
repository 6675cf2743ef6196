// The folders that finished backups lie in: whether they are there, what is in them, and what may be removed.
import { constants } from 'node:fs'
import { access, lstat, readdir, realpath, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { liesIn } from './files.ts'

/** Says when it was made (UTC) and nothing of what is in it; exports are named to the minute. */
const pattern = /^Entrenous (\d{4}-\d\d-\d\d) (\d\d)-(\d\d)(?:-(\d\d))?\.zip$/

export const snapshotName = (madeAt: string): string => `Entrenous ${madeAt.slice(0, 10)} ${madeAt.slice(11, 19).replaceAll(':', '-')}.zip`

/** The moment in the name, UTC; null for a file that is not named by us. */
export const momentInName = (file: string): string | null => {
  const [, day, hour, minute, second = '00'] = pattern.exec(file) ?? []
  return day ? `${day}T${hour}:${minute}:${second}.000Z` : null
}

export interface FolderState {
  readonly state: 'ready' | 'absent' | 'readOnly'
  /** Bytes; null while it is absent. */
  readonly free: number | null
}

export interface FoundBackup {
  readonly file: string
  readonly bytes: number
}

/** A network drive that is gone may let a question hang for minutes: after this long it counts as absent, ms. */
const patience = 4000

const within = async <T>(work: Promise<T>, otherwise: T): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<T>((resolve) => (timer = setTimeout(() => resolve(otherwise), patience)))
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

const stateOf = async (folder: string): Promise<FolderState> => {
  try {
    if (!(await stat(folder)).isDirectory()) return { state: 'absent', free: null }
    const { bavail, bsize } = await statfs(folder)
    const writable = await access(folder, constants.W_OK).then(
      () => true,
      () => false
    )
    return { state: writable ? 'ready' : 'readOnly', free: bavail * bsize }
  } catch {
    return { state: 'absent', free: null }
  }
}

export const folderState = (folder: string): Promise<FolderState> => within(stateOf(folder), { state: 'absent', free: null })

const mountOf = async (path: string): Promise<string | null> => {
  const around = dirname(path)
  if (around === path) return null
  return (await stat(path)).dev === (await stat(around)).dev ? mountOf(around) : path
}

/** Where the disk is mounted that a folder lies on: itself, or the nearest around it; null on the root's own (a drive), and where nothing answers. */
export const diskOf = (folder: string): Promise<string | null> =>
  within(
    realpath(folder)
      .then(mountOf)
      .catch(() => null),
    null
  )

/** Without the links by which it is reached; one that does not answer keeps the name it was given. */
export const really = (folder: string): Promise<string> =>
  within(
    realpath(folder).catch(() => folder),
    folder
  )

/** True where one of the two is the other, or lies in it. */
export const together = async (one: string, other: string): Promise<boolean> => {
  const [here, there] = [await really(one), await really(other)]
  return liesIn(here, there) || liesIn(there, here)
}

const found = async (folder: string): Promise<FoundBackup[]> => {
  const names = await readdir(folder).catch(() => [])
  const files = await Promise.all(
    names
      .filter((name) => momentInName(name) !== null)
      .map(async (file) => {
        const about = await lstat(join(folder, file)).catch(() => null)
        return about?.isFile() ? [{ file, bytes: about.size }] : []
      })
  )
  return files.flat()
}

/** Files of our name, whoever made them; none where the folder is absent. */
export const backupsIn = (folder: string): Promise<FoundBackup[]> => within(found(folder), [])

/** Removes a file that is known to be ours: of our name, no link, and of the size that it was given. True once it is gone. */
export const removeBackup = async (folder: string, { file, bytes }: FoundBackup): Promise<boolean> => {
  const known = (await found(folder)).some((one) => one.file === file && one.bytes === bytes)
  if (!known) return false
  await rm(join(folder, file))
  return true
}

/** Unfinished files of an earlier day, left by a process that was killed; a younger one may be another computer's, at work. */
export const removeOldParts = async (folder: string, now: string): Promise<void> => {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.endsWith('.part') || momentInName(name.slice(0, -'.part'.length)) === null) continue
    const path = join(folder, name)
    const about = await lstat(path).catch(() => null)
    if (about?.isFile() && Date.parse(now) - about.mtimeMs > 86_400_000) await rm(path, { force: true }).catch(() => {})
  }
}
