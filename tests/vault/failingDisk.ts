// The worker on disks that fail as real ones do; which of them, and how, is in the name of the folder. Needs Linux's /proc.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const pathOf = (handle: number): string => fs.readlinkSync(`/proc/self/fd/${handle}`)

const { read, fsyncSync, statfsSync } = fs

/** `unreadable`: what was written cannot be read back. `worn`: the vault's own file cannot be read. */
const unreadable = (path: string): boolean => /unreadable.*\.part$/.test(path) || /worn.*vault\.db$/.test(path)

Object.assign(fs, {
  read: (handle: number, ...rest: unknown[]) => {
    if (!unreadable(pathOf(handle))) return Reflect.apply(read, fs, [handle, ...rest]) as unknown
    const back = rest.at(-1) as (fault: Error, bytes: number) => void
    return void setImmediate(() => back(Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'read' }), 0))
  },
  /** `rotting`, `key-rotting`: a byte is another one once it is on the disk, of the database or of the passphrase's key file. */
  fsyncSync: (handle: number) => {
    const path = pathOf(handle)
    if (/rotting.*\.part$/.test(path)) {
      const bytes = fs.readFileSync(path)
      bytes[path.includes('key-rotting') ? bytes.indexOf('-> scrypt ') + 300 : bytes.length >> 1]! ^= 1
      fs.writeFileSync(path, bytes)
    }
    fsyncSync(handle)
  },
  /** `narrow`: there is hardly any room. */
  statfsSync: (path: string) => Object.assign(statfsSync(path), path.includes('narrow') ? { bavail: 1 } : {})
})
syncBuiltinESMExports()

await import('../../src/main/vault/worker.ts')
