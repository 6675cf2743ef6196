// `npm run soak:fault -- [points]`: fails every file operation of every job, once and for good; without a count, all of them.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { failEverywhere, failingFiles } from './failing.ts'
import { soak } from './soak.ts'

if (process.env['FAULTY_CONTROL'] === undefined) {
  // the library that lets files fail must be there before Node is
  const { env, remove } = failingFiles()
  const args = ['--import', new URL('remembering.ts', import.meta.url).href, ...process.argv.slice(1)]
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  remove()
  process.exitCode = status ?? 1
} else {
  await soak('fault', 1_000_000, async (whole) => {
    const keys = mkdtempSync(join(process.env['FAULTY_CONTROL']!, '..', 'keys-'))
    const { broken, ...done } = await failEverywhere(whole, keys)
    rmSync(keys, { recursive: true })
    return { done, broken: { 'half done or lost': broken } }
  })
}
