// What reaches the disk, seen by strace: a note is saved, backed up and restored, and no call may write its words in the clear.
import { spawnSync } from 'node:child_process'
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** Words that stand in one note alone; never on a command line, which the system's log would know. */
const canary = Buffer.from('a heron nobody else has ever written of', 'utf8')

export interface Written {
  readonly calls: number
  readonly plain: number
}

/** Null where there is no strace. */
export const plaintextWrites = async (folder: string): Promise<Written | null> => {
  const log = join(folder, 'strace')
  const strace = ['-f', '-qq', '-xx', '-s', '1000000', '-e', 'trace=write,writev,pwrite64,pwritev,pwritev2', '-o', log]
  const { error, status } = spawnSync('strace', [...strace, process.execPath, import.meta.filename, join(folder, 'strace-vault')], {
    stdio: ['ignore', 'ignore', 'inherit']
  })
  if (error || !existsSync(log)) return null
  if (status !== 0) throw new Error('the traced work failed')
  const sought = [canary, Buffer.from(canary.toString(), 'utf16le')].map((bytes) => bytes.toString('hex').replace(/../g, '\\x$&'))
  let calls = 0
  let plain = 0
  for await (const line of createInterface({ input: createReadStream(log) })) {
    if (!line.includes('write')) continue
    calls++
    if (sought.some((bytes) => line.includes(bytes))) plain++
  }
  return { calls, plain }
}

if (process.argv[1] === import.meta.filename) {
  const { copiesOnce } = await import('./copies.ts')
  await copiesOnce(process.argv[2]!, canary.toString())
}
