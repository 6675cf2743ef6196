// `npm run soak:kill -- [kills]`: SIGKILL at random moments of everything that writes.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backingUp, changingPassphrase, creating, makingKeyFile, migrating, recovering, restoring, rotating } from './jobs.ts'
import { killDuring } from './killJobs.ts'
import { killWhileSaving } from './killSaving.ts'
import { soak } from './soak.ts'
import { removeFolders } from '../keeping.ts'

/** Of a hundred kills; the rest falls on saving. What derives keys takes ten times as long. */
const shares = [
  ['creating', 2, creating],
  ['migrating', 12, migrating],
  ['backingUp', 2, backingUp],
  ['restoring', 2, restoring],
  ['changingPassphrase', 2, changingPassphrase],
  ['recovering', 1, recovering],
  ['makingKeyFile', 1, makingKeyFile],
  ['rotating', 2, rotating]
] as const

await soak('kill', 10_000, async (whole) => {
  const keys = mkdtempSync(join(tmpdir(), 'entrenous-keys-'))
  const figures = { kills: 0, broken: 0, acknowledged: 0, committedUnheard: 0, old: 0, whole: 0 }
  const add = (more: Partial<typeof figures>): void => {
    for (const name of Object.keys(figures) as (keyof typeof figures)[]) figures[name] += more[name] ?? 0
  }
  const part = (count: number) => {
    const before = figures.kills
    return { ...whole, count, progress: (done: number) => whole.progress(before + done) }
  }
  const apart: Record<string, number> = {}
  for (const [name, share, job] of shares) {
    const count = Math.ceil((whole.count * share) / 100)
    add(await killDuring(job, part(count), keys))
    apart[`while ${name}`] = count
    removeFolders()
  }
  const saving = Math.max(1, whole.count - figures.kills)
  add(await killWhileSaving(part(saving)))
  rmSync(keys, { recursive: true })
  const { broken, kills, ...found } = figures
  return {
    done: {
      kills,
      ...apart,
      'while saving': saving,
      'saves acknowledged': found.acknowledged,
      'saved unheard': found.committedUnheard,
      'jobs left undone': found.old,
      'jobs left done': found.whole
    },
    broken: { 'lost or corrupt': broken }
  }
})
