// Restore drills (R079): a backup restored in full into a scratch place, compared, thrown away; what came of it is kept.
import { z } from 'zod'
import type { Contract, Handlers } from '#contract'
import type { Drill, Panel } from '#contract/security'
import { utc } from '#contract/fields'
import type { RefusalCode } from '#contract/kinds'
import { refusalOf } from '../../refusals.ts'
import { overdue, plusMonths } from '../../lib/moments.ts'
import { Refusal, type ActTools, type ReadableDb, type ReadTools, type Tools } from '../../tools.ts'
import { lookAtBackup } from '../../vault/backupFile.ts'
import type { BackupKey } from '../../vault/opening.ts'
import type { Progress } from '../../vault/jobs.ts'
import type { Proof } from '../../vault/restoreJobs.ts'
import { newestSnapshot } from '../backups/list.ts'
import { lastSnapshotIn } from '../backups/records.ts'
import { keep, readKept, readSettings } from '../settings/settings.ts'

/** What a failed drill says of the backup; any other refusal says something of the try alone. */
const faults = ['backupDamaged', 'backupNewer'] as const satisfies readonly RefusalCode[]

const drillsKept = z.array(
  z.strictObject({
    at: utc,
    fault: z.enum(faults).nullable(),
    madeAt: utc.nullable(),
    bytes: z.int().min(0),
    counts: z.strictObject({ clients: z.int().min(0), notes: z.int().min(0) }).nullable()
  })
)
const kept = (db: ReadableDb): Drill[] => readKept(db, 'security.drills', drillsKept) ?? []

/** Four a year, for five years. */
const keptAtMost = 20

export const readDrills = (db: ReadableDb): Panel['drill'] => {
  const drills = kept(db)
  return {
    last: drills.at(-1) ?? null,
    provenAt: drills.findLast(({ fault }) => fault === null)?.at ?? null,
    automatic: lastSnapshotIn(db, 'first') !== null || lastSnapshotIn(db, 'second') !== null
  }
}

const remember = ({ write }: ActTools, drill: Drill): Drill =>
  write(({ db }) => {
    keep(db, 'security.drills', [...kept(db), drill].slice(-keptAtMost))
    return drill
  })

/** Carries a drill out and remembers it; a backup that failed is remembered too, and then refused. */
const drill = async (tools: ActTools, prove: (progress: Progress) => Promise<Proof>): Promise<Drill> => {
  const { outside, now } = tools
  try {
    const { madeAt, bytes, counts } = await prove((done, total) => outside.notify({ about: 'progress', job: 'drill', done, total }))
    return remember(tools, { at: now(), fault: null, madeAt, bytes, counts })
  } catch (thrown) {
    const fault = faults.find((code) => code === refusalOf(thrown).code)
    if (fault) remember(tools, { at: now(), fault, madeAt: null, bytes: 0, counts: null })
    throw thrown
  }
}

/** UTC: from when on the restore is to be tried out again; null while it has never been proven, or at a moment that has not come yet. */
export const drillDueAt = (db: ReadableDb, now: string): string | null => {
  const { provenAt } = readDrills(db)
  const { drillMonths, timeZone } = readSettings(db)
  return provenAt !== null && provenAt <= now ? plusMonths(provenAt, drillMonths, timeZone) : null
}

/** One that failed is tried again with the backups of another day. */
const isDue = ({ db, now }: ReadTools): boolean => {
  const { automatic, last } = readDrills(db)
  if (!automatic || (last !== null && !overdue(last.at, 0, now()))) return false
  const dueAt = drillDueAt(db, now())
  return dueAt === null || dueAt <= now() || last?.fault !== null
}

/** The file that she tried last: its path never leaves this process. */
let tried: string | null = null

/** A recovery key is told from a passphrase by how all of them begin. */
const keyOf = (typed: string): BackupKey => (/^\s*AGE-SECRET-KEY-1/i.test(typed) ? { recoveryKey: typed } : { passphrase: typed })

export const drills: Pick<Handlers<Contract['security'], Tools>, 'proveFile' | 'proveNewest' | 'proveDue' | 'cancelProof'> = {
  proveFile: async (tools, { key, again }) => {
    const path = again ? tried : await tools.outside.chooseBackup()
    if (path === null) throw new Refusal(again ? 'notFound' : 'cancelled')
    tried = path
    await lookAtBackup(path) // a file that is no backup at all says nothing of hers
    return drill(tools, (progress) => tools.keeper.proveBackup(path, keyOf(key), progress))
  },
  proveNewest: async (tools) => {
    const path = await newestSnapshot(tools)
    if (path === null) throw new Refusal('placeAbsent')
    return drill(tools, (progress) => tools.keeper.proveSnapshot(path, progress))
  },
  proveDue: async (tools) => {
    const { keeper, read } = tools
    if (keeper.vault().missing() !== null || !read(isDue)) return null
    const path = await newestSnapshot(tools)
    return path === null ? null : drill(tools, (progress) => keeper.proveQuietly(path, progress))
  },
  cancelProof: async ({ keeper }) => {
    await keeper.cancelJob()
    await keeper.cancelProof()
    return null
  }
}
