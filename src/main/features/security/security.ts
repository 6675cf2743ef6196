// The security panel: gathers what protects the practice, and remembers what she answered and ticked.
import { z } from 'zod'
import type { Contract, Handlers } from '#contract'
import { checks, diskAnswer, planFields, type Check, type CheckName, type Panel, type Plan } from '#contract/security'
import { utc, type Language } from '#contract/fields'
import { dateIn, plusMonths } from '../../lib/moments.ts'
import { dueOf, type ReadableDb, type ReadTools, type TellDues, type Tools, type WritableDb } from '../../tools.ts'
import { backupIsOld } from '../backups/automatic.ts'
import { lastBackup } from '../backups/records.ts'
import { failedCopy, wayBack } from '../offsite/offsite.ts'
import { saveAsPdf } from '../paper/saving.ts'
import { keep, readKept, readSettings } from '../settings/settings.ts'
import { keyFileGoneName } from '../../vault/keyFile.ts'
import { passphraseChangedAt } from '../../vault/logFacts.ts'
import { readMeta } from '../../vault/meta.ts'
import { planHtml } from './planPaper.ts'
import { drillDueAt, drills, readDrills } from './drills.ts'
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
    return { name, doneAt, nextAt, due: doneAt === null || nextAt === null || doneAt > now || nextAt <= now }
  })
}

/** What she sees to once a month, the restore that is tried out, and what she said of the disk, which is believed for a year. */
export const dueSecurity: TellDues = ({ db, now, until, clientId }) => {
  if (clientId !== null) return []
  const { timeZone } = readSettings(db)
  const onDay = (moment: string | null): string | null => (moment === null ? null : dateIn(moment, timeZone))
  const disk = readDisk(db)
  const diskOn = disk?.answer === 'on' && disk.at <= now() ? onDay(plusMonths(disk.at, 12, timeZone)) : null
  const drillAt = readDrills(db).last?.fault ? null : onDay(drillDueAt(db, now()))
  const all = checksOf(db, now())
  const open = all.filter(({ due }) => due)
  // a tick of a time that has not come yet tells nothing
  const told = open.every(({ doneAt }) => doneAt !== null && doneAt <= now())
  const soonest = (open.length > 0 ? open : all).map(({ nextAt }) => nextAt ?? '').toSorted()[0]!
  return [
    dueOf('check', told ? onDay(soonest) : null, 'checks', { count: open.length || all.length }),
    ...(lastBackup(db) === null ? [] : [dueOf('drill', drillAt, 'drill')]),
    dueOf('disk', diskOn, 'disk')
  ].filter(({ due }) => due === null || due <= until)
}

const panelOf = (db: ReadableDb, { now, vault, program }: Pick<Panel, 'vault' | 'program'> & { now: string }): Panel => {
  const { autoLockMinutes, reaskBeforeExport: reask } = readSettings(db)
  const drill = readDrills(db)
  const disk = readDisk(db)
  const passphraseAt = passphraseChangedAt(db)
  const keyFileGoneAt = readMeta(db, keyFileGoneName) ?? null
  const last = lastBackup(db)
  const backup = { at: last?.verifiedAt ?? null, old: backupIsOld(db, now), elsewhere: failedCopy(db) }
  return {
    points: judgePoints({
      now,
      vault,
      passphraseAt,
      keyFileGoneAt,
      autoLockMinutes,
      reask,
      disk,
      backup,
      program,
      drill,
      drillDueAt: drillDueAt(db, now)
    }),
    checks: checksOf(db, now),
    vault,
    earlierKey: last?.earlierKey === true,
    disk: disk?.answer ?? null,
    autoLockMinutes,
    program,
    drill,
    elsewhere: backup.elsewhere
  }
}

const noPlan: Plan = { backupPlaces: '', keyPlaces: '', people: '', devices: '' }
const readPlan = (db: ReadableDb): Plan => readKept(db, 'security.plan', planFields) ?? noPlan

const planPaper = ({ db, now }: ReadTools, language: Language) => {
  const { practiceName, practitionerName, practitionerTitle, country, timeZone, paperSize } = readSettings(db)
  return planHtml({
    language,
    plan: readPlan(db),
    practiceName,
    practitioner: [practitionerName, practitionerTitle].filter(Boolean).join(', '),
    country,
    timeZone,
    paperSize,
    now: now(),
    lastBackup: lastBackup(db),
    provenAt: readDrills(db).provenAt,
    wayBack: wayBack(db, language)
  })
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
  untick: ({ db }, { check }) => changeTicks(db, check, (ticks) => ticks.slice(0, -1)),
  ...drills,
  plan: ({ db }) => readPlan(db),
  changePlan: ({ db }, change) => {
    keep(db, 'security.plan', { ...readPlan(db), ...change })
    return null
  },
  planPaper: (tools, { language }) => planPaper(tools, language),
  printPlan: async ({ read, happened, outside }, { language }) => {
    await outside.print(read((tools) => planPaper(tools, language)).html)
    return happened(null)
  },
  savePlan: async (tools, { language }) => {
    const { title, html } = tools.read((reading) => planPaper(reading, language))
    const { folder } = await saveAsPdf(tools, html, title)
    return tools.happened({ folder })
  }
}
