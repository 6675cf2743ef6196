// The long part of a rotation: a copy of the resting vault under its new key, every page and table of it proven.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../tools.ts'
import { fsyncFile, fsyncFolder } from './files.ts'
import { copyProven, everyPageProven } from './pages.ts'
import { connect, rekeyCopy } from './sqlcipher.ts'

/** `vault` is closed and has no WAL; its copy goes into the folder `stage`. Keys: 32 bytes each. */
export interface RotateJob {
  readonly job: 'rotate'
  readonly vault: string
  readonly stage: string
  readonly dataKey: Uint8Array
  readonly to: Uint8Array
}

const sound = (path: string, key: Uint8Array): boolean => {
  const db = connect(path, key, { mustExist: true, proven: true })
  try {
    return db.pragma('quick_check(1)', { simple: true }) === 'ok' && (db.pragma('foreign_key_check') as unknown[]).length === 0
  } finally {
    db.close()
  }
}

/** `meter` is given all the bytes that will pass and gives back what counts them. Refuses with `vaultDamaged`. */
export const rotate = async (
  { vault, stage, dataKey, to }: RotateJob,
  meter: (total: number) => (bytes: number) => void
): Promise<null> => {
  const copy = join(stage, 'vault.db')
  const { size } = statSync(vault)
  const progress = meter(size * 2)
  try {
    await copyProven(vault, copy, size, dataKey, progress)
    rekeyCopy(copy, dataKey, to)
    if (statSync(copy).size !== size || !(await everyPageProven(copy, to, progress)) || !sound(copy, to)) throw new Refusal('vaultDamaged')
    fsyncFile(copy)
    fsyncFolder(stage)
    return null
  } finally {
    to.fill(0)
  }
}
