// The key file on a stick: 32 random bytes in one line of text, and the place where it was last.
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { VaultName } from '#contract/vault'
import { Refusal } from '../tools.ts'
import { quietly, readIfThere, writeWhole } from './files.ts'

const about = `Entrenous key file. Keep it on a stick, apart from the computer.
Fichier-clé Entrenous. À garder sur une clé USB, loin de l'ordinateur.
`

/** Far more than a key file has: a film that was chosen by mistake is not read into memory. */
const most = 4096

/** The 32 bytes in the file. Refuses with `keyFileMissing` or `keyFileForeign`. */
export const readKeyFile = (place: string | null): Buffer => {
  const found = place === null ? undefined : statSync(place, { throwIfNoEntry: false })
  if (place === null || !found?.isFile()) throw new Refusal('keyFileMissing')
  const text = found.size <= most ? readFileSync(place, 'utf8') : ''
  const [, line] = /^([\w-]{43})$/m.exec(text) ?? []
  if (line === undefined) throw new Refusal('keyFileForeign')
  return Buffer.from(line, 'base64url')
}

/** The same, or null where there is none to be read. */
export const keyFileIfThere = (place: string | null): Buffer | null => {
  try {
    return readKeyFile(place)
  } catch {
    return null
  }
}

/** A new one, read back from where it was written; a file that is there already is never touched (`keyFileThere`), a stick that takes none is named (`keyFileNotWritten`). */
export const makeKeyFile = (place: string): Buffer => {
  if (existsSync(place)) throw new Refusal('keyFileThere')
  const key = randomBytes(32)
  try {
    writeWhole(place, `${about}${key.toString('base64url')}\n`)
    if (timingSafeEqual(readKeyFile(place), key)) return key
  } catch {
    // told from a fault of the vault's own disk
  }
  quietly(() => rmSync(place, { force: true }))
  throw new Refusal('keyFileNotWritten')
}

/** In the vault: since when none is needed any more because the recovery key was used. */
export const keyFileGoneName = 'keyFileGone'

// Beside the vault, not in it: it must be known while the vault is locked. It says no more than the slots do, that there is a stick.
const noteOf = (folder: string, vault: VaultName): string => join(folder, `${vault}.keyfile`)

export const placeOf = (folder: string, vault: VaultName): string | null => readIfThere(noteOf(folder, vault))

export const rememberPlace = (folder: string, vault: VaultName, place: string): void => writeWhole(noteOf(folder, vault), place)

export const forgetPlace = (folder: string, vault: VaultName): void => rmSync(noteOf(folder, vault), { force: true })
