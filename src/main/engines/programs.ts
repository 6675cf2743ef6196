// Finds and runs a program of hers: by its full path, without a shell, secrets by environment alone, its words never kept.
import { spawn } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, isAbsolute, join } from 'node:path'

/** Programs started from a desktop often see a shorter PATH than a terminal does. */
const usualFolders = process.platform === 'win32' ? [] : ['/usr/local/bin', '/opt/homebrew/bin', '/usr/bin', join(homedir(), '.local/bin')]

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Full path of a program on `searched` (a PATH), or null. Folders that depend on where one stands are passed over. */
export const findProgram = (name: string, searched = process.env['PATH'] ?? ''): string | null => {
  const file = process.platform === 'win32' ? `${name}.exe` : name
  const folders = [...searched.split(delimiter), ...usualFolders].filter((folder) => isAbsolute(folder))
  return folders.map((folder) => join(folder, file)).find((path) => runs(path)) ?? null
}

/** What such a program needs to find its own settings, keys and temporary folder; nothing else of our environment. */
const lent = 'PATH HOME USER USERPROFILE APPDATA LOCALAPPDATA SYSTEMROOT TEMP TMP TMPDIR XDG_CONFIG_HOME SSH_AUTH_SOCK'.split(' ')

const lentEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    lent.flatMap((name): [string, string][] => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value]]
    })
  )

/** The end of what it says is enough to tell why it failed. */
const mostWords = 16_384

export interface Ended {
  /** Null where it was stopped or could not be started. */
  readonly code: number | null
  /** For `faultOf` alone: may name places, so it is never logged, kept or shown. */
  readonly words: string
}

/** `secrets` are environment variables. Never throws; stopped by `signal`. */
export const runProgram = (
  path: string,
  args: readonly string[],
  secrets: Readonly<Record<string, string>>,
  signal: AbortSignal
): Promise<Ended> =>
  new Promise((resolve) => {
    let words = ''
    const child = spawn(path, args, {
      shell: false,
      windowsHide: true,
      cwd: homedir(),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...lentEnvironment(), LC_ALL: 'C', ...secrets },
      signal
    })
    const hear = (chunk: Buffer): void => void (words = (words + chunk.toString('utf8')).slice(-mostWords))
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', () => resolve({ code: null, words }))
    child.on('close', (code) => resolve({ code, words }))
  })
