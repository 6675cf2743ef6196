// Knows the folders that a cloud or sync program copies elsewhere: by their names, and by what such programs leave in them.
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import type { SyncService } from '#contract/backups'

/** Names of the folders themselves, as the programs make them. */
const byName: readonly [RegExp, SyncService][] = [
  [/^dropbox( \(.*\))?$/i, 'Dropbox'],
  [/^onedrive([ -].*)?$/i, 'OneDrive'],
  [/^(mobile documents|com~apple~clouddocs|icloud ?drive|iclouddrive)$/i, 'iCloud Drive'],
  [/^(google ?drive|googledrive(-.*)?|my drive|mon drive|drivefs)$/i, 'Google Drive'],
  [/^nextcloud\d*$/i, 'Nextcloud'],
  [/^owncloud$/i, 'ownCloud'],
  [/^(pcloud ?drive|pcloud sync)$/i, 'pCloud'],
  [/^box( sync|-box)?$/i, 'Box'],
  [/^(mega|megasync)$/i, 'MEGA'],
  [/^proton ?drive.*$/i, 'Proton Drive'],
  [/^kdrive$/i, 'kDrive'],
  [/^seafile$/i, 'Seafile'],
  [/^tresorit$/i, 'Tresorit'],
  [/^cloudstorage$/i, 'iCloud Drive'] // macOS keeps all its cloud drives there
]

/** What the programs leave in a folder of any name. */
const byTrace: readonly [RegExp, SyncService][] = [
  [/^\.dropbox(\.cache)?$/, 'Dropbox'], // `.dropbox` as a file alone: as a folder it is the program's own, in every home
  [/^\.stfolder$/, 'Syncthing'],
  [/^\.(_sync_|sync_|owncloudsync|nextcloudsync).*(\.db|\.log)$/, 'Nextcloud'],
  [/^\.tmp\.driveupload$/, 'Google Drive'],
  [/^\.seafile-data$/, 'Seafile']
]

/** By the name of the folder itself; a home bears that of its owner. */
const named = (folder: string, home: string): SyncService | undefined => {
  if (folder === home) return undefined
  const name = folder.slice(dirname(folder).length).replace(/^[/\\]/, '')
  return byName.find(([pattern]) => pattern.test(name))?.[1]
}

const traced = (folder: string): SyncService | undefined => {
  try {
    const names = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.name !== '.dropbox' || entry.isFile())
      .map(({ name }) => name)
    return byTrace.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1]
  } catch {
    return undefined
  }
}

/** Syncthing leaves out what its list names: a whole home folder may be synced without the vault in it. */
const leftOut = (root: string, path: string): boolean => {
  const list = join(root, '.stignore')
  if (!existsSync(list)) return false
  const way = `/${relative(root, path).split(sep).join('/')}/`
  return readFileSync(list, 'utf8')
    .split('\n')
    .map((line) => line.trim().replace(/^(\(\?[di]\))+/, ''))
    .filter((line) => line !== '' && !line.startsWith('//') && !line.startsWith('!') && !line.startsWith('#'))
    .some((line) => way.startsWith(`/${line.replace(/^\//, '').replace(/\/(\*\*?)?$/, '')}/`))
}

const resolved = (path: string): string => {
  try {
    return realpathSync(path)
  } catch {
    const above = dirname(path)
    return above === path ? path : join(resolved(above), path.slice(above.length))
  }
}

/** The service that copies what lies in `path` elsewhere, or null where none is known to. `home`: her home folder. */
export const syncServiceOf = (path: string, home = homedir()): SyncService | null => {
  const whole = resolved(path)
  const ownHome = resolved(home)
  for (let folder = whole; ; folder = dirname(folder)) {
    const service = named(folder, ownHome) ?? traced(folder)
    if (service && !(service === 'Syncthing' && leftOut(folder, whole))) return service
    if (dirname(folder) === folder) return null
  }
}
