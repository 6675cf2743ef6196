// The security panel: gathers what protects the practice, and remembers what she answered and ticked.
import { z } from 'zod'
import type { Contract, Handlers } from '#contract'
import { checks, diskAnswer, type Check, type CheckName, type Panel } from '#contract/security'
import { utc } from '#contract/fields'
import { plusMonths } from '../../lib/moments.ts'
import type { ReadableDb, Tools, WritableDb } from '../../tools.ts'
import { passphraseChangedAt } from '../audit/audit.ts'
import { lastBackup } from '../backups/backups.ts'
import { keep, readKept, readSettings } from '../settings/settings.ts'
import { judgePoints } from './points.ts'

const diskKept = z.strictObject({ answer: diskAnswer, at: utc })
const readDisk = (db: ReadableDb) => readKept(db, 'security.disk', diskKept)

/** When each was ticked, the newest last. */
const ticksKept = z.partialRecord(z.enum(checks), z.array(utc))
const readTicks = (db: ReadableDb) => readKept(db, 'security.ticks', ticksKept) ?? {}

/** Three years of months. */
const ticksKeptAtMost = 36

const changeTicks = (db: WritableDb, check: CheckName, change: (ticks: readonly string[]) => readonly string[]): null => {
  const ticks = readTicks(db)
  keep(db, 'security.ticks', { ...ticks, [check]: change(ticks[check] ?? []).slice(-ticksKeptAtMost) })
  return null
}

const checksOf = (db: ReadableDb, now: string): Check[] => {
  const ticks = readTicks(db)
  const { timeZone } = readSettings(db)
  return checks.map((name) => {
    const doneAt = ticks[name]?.at(-1) ?? null
    const nextAt = doneAt === null ? null : plusMonths(doneAt, 1, timeZone)
    return { name, doneAt, nextAt, due: nextAt === null || nextAt <= now }
  })
}

const panelOf = (db: ReadableDb, { now, vault, program }: Pick<Panel, 'vault' | 'program'> & { now: string }): Panel => {
  const { autoLockMinutes, reaskBeforeExport: reask } = readSettings(db)
  const disk = readDisk(db)
  const passphraseAt = passphraseChangedAt(db)
  const backupAt = lastBackup(db)?.verifiedAt ?? null
  return {
    points: judgePoints({ now, vault, passphraseAt, autoLockMinutes, reask, disk, backupAt, program }),
    checks: checksOf(db, now),
    vault,
    disk: disk?.answer ?? null,
    autoLockMinutes,
    program
  }
}

export const security: Handlers<Contract['security'], Tools> = {
  look: async ({ keeper, outside, read, now }) => {
    const program = await outside.program()
    return read(({ db }) => panelOf(db, { now: now(), vault: keeper.state(), program }))
  },
  answerDisk: ({ db, now }, { answer }) => {
    keep(db, 'security.disk', { answer, at: now() })
    return null
  },
  tick: ({ db, now }, { check }) => changeTicks(db, check, (ticks) => [...ticks, now()]),
  untick: ({ db }, { check }) => changeTicks(db, check, (ticks) => ticks.slice(0, -1))
}
