// Automatic backups: when one is due, where it goes, what is remembered of it, and which older ones then go.
import { join } from 'node:path'
import type { BackupHealth, DestinationName, SnapshotMade } from '#contract/backups'
import type { RefusalCode } from '#contract/kinds'
import { refusalOf } from '../../refusals.ts'
import { Refusal, type ActTools, type ReadableDb } from '../../tools.ts'
import { backupsIn, removeBackup, removeOldParts, snapshotName } from '../../vault/backupFolder.ts'
import { overdue } from '../../lib/moments.ts'
import { lastChange } from '../../vault/logFacts.ts'
import { failedCopy } from '../offsite/offsite.ts'
import { learnDisk, noteTroubles, placesOf, readPlan, readTroubles, stateOfPlace, type Place } from './plan.ts'
import { lastBackup, lastSnapshotIn, noteRemoved, record, snapshotsIn } from './records.ts'
import { removable } from './retention.ts'

export type When = 'closing' | 'meanwhile'

/** True after so many hours, and where the clock was put back: then nobody knows. */
const hoursPassed = (since: string | undefined, hours: number, now: string): boolean => {
  const passed = since === undefined ? Infinity : Date.parse(now) - Date.parse(since)
  return passed < 0 || passed >= hours * 3_600_000
}

/** The destinations for which something has changed since their last one, and whose time has come. */
export const dueNow = (db: ReadableDb, when: When, now: string): Place[] => {
  const plan = readPlan(db)
  if (when === 'closing' ? !plan.onClosing : plan.everyHours === 0) return []
  const mark = lastChange(db)
  const troubles = readTroubles(db)
  return placesOf(plan).filter(({ name }) => {
    const last = lastSnapshotIn(db, name)
    if (last?.mark === mark) return false
    if (when === 'closing') return true
    const trouble = troubles.find(({ destination }) => destination === name)
    if (trouble?.code === 'cancelled') return true // what was stopped by locking is made up for
    return hoursPassed(last?.verifiedAt, plan.everyHours, now) && hoursPassed(trouble?.at, plan.everyHours, now)
  })
}

/** There is none under the present data key that was verified within the days that her settings say. */
export const backupIsOld = (db: ReadableDb, now: string): boolean => {
  const last = lastBackup(db)
  return last === null || last.earlierKey || overdue(last.verifiedAt, readPlan(db).redAfterDays, now)
}

/** What may be said of backups without looking at any disk. */
export const backupHealth = (db: ReadableDb, now: string): BackupHealth => {
  const plan = readPlan(db)
  const troubles = readTroubles(db)
  const second = plan.second === null ? null : lastSnapshotIn(db, 'second')
  // the second disk may be away, but not for ever
  const away =
    second !== null && overdue(second.verifiedAt, plan.redAfterDays, now) && !troubles.some(({ destination }) => destination === 'second')
  return {
    destinations: placesOf(plan).length,
    old: backupIsOld(db, now),
    elsewhere: failedCopy(db),
    troubles: away ? [...troubles, { destination: 'second', code: 'placeAbsent', at: second.verifiedAt }] : troubles
  }
}

/** Older ones go only after a new one was verified in the same place, and only those that are surely ours. */
const prune = async ({ read, keeper, now }: ActTools, { name, folder }: Place): Promise<void> => {
  const { rule, records } = read(({ db }) => ({ rule: readPlan(db).retention, records: snapshotsIn(db, name) }))
  const files = await backupsIn(folder)
  const there = records.filter(({ file, bytes }) => files.some((one) => one.file === file && one.bytes === bytes))
  const going = new Set(removable(there, rule, now()))
  // two of the same second, by a clock that was put back, are one file
  const staying = new Set(there.filter(({ n }) => !going.has(n)).map(({ file }) => file))
  const leaving = there.filter(({ n, file }) => going.has(n) && !staying.has(file))
  if (leaving.length === 0) return
  // first, or locked meanwhile she would miss them
  keeper.vault().transaction((db, audit) => {
    for (const { n } of leaving) noteRemoved(db, n, now())
    audit(now(), 'backups.removed', null)
  })
  const left: number[] = []
  for (const one of leaving) if (!(await removeBackup(folder, one).catch(() => false))) left.push(one.n)
  if (left.length === 0) return
  keeper.vault().transaction((db) => {
    for (const n of left) noteRemoved(db, n, null)
  })
}

type News = Map<DestinationName, { code: RefusalCode; at: string }>

/** Those that answer, and what is wrong with the others: the second may be away without a word. */
const answering = async (places: readonly Place[], at: string): Promise<{ ready: Place[]; news: News }> => {
  const states = await Promise.all(places.map(stateOfPlace))
  const news: News = new Map()
  places.forEach(({ name }, at_) => {
    const { state } = states[at_]!
    if (state === 'readOnly') news.set(name, { code: 'placeReadOnly', at })
    else if (state === 'absent' && name === 'first') news.set(name, { code: 'placeAbsent', at })
  })
  return { ready: places.filter((_, index) => states[index]!.state === 'ready'), news }
}

/** How far a backup is, for the page. */
export const telling =
  (outside: ActTools['outside']) =>
  (done: number, total: number): void =>
    outside.notify({ about: 'progress', job: 'backup', done, total })

/**
 * Makes one in each of these. `keep` is handed each as soon as it is verified: one that it cannot keep goes, or they would pile up where
 * nobody knows of them. Gives what went wrong, or null, in their order.
 */
const makeIn = async (
  { keeper, outside, read, now }: ActTools,
  ready: readonly Place[],
  madeAt: string,
  keep: (place: Place, made: Parameters<typeof record>[1]) => void
): Promise<(RefusalCode | null)[]> => {
  const { passphrase, mark } = read(({ db }) => ({ passphrase: readPlan(db).passphrase, mark: lastChange(db) }))
  const file = snapshotName(madeAt)
  for (const { folder } of ready) await removeOldParts(folder, madeAt)
  const paths = ready.map(({ folder }) => join(folder, file))
  const faults: unknown[] = []
  const dropped: Promise<unknown>[] = []
  const codes = await keeper
    .makeSnapshot(paths, passphrase, telling(outside), ({ place: path, bytes, counts }) => {
      const place = ready[paths.indexOf(path)]!
      try {
        keep(place, { kind: 'snapshot', file, destination: place.name, madeAt, verifiedAt: now(), bytes, counts, mark })
      } catch (fault) {
        faults.push(fault)
        if (keeper.isOpen()) dropped.push(removeBackup(place.folder, { file, bytes }).catch(() => false))
      }
    })
    .then(
      ({ copies }) => copies.map((copy) => ('code' in copy ? copy.code : null)),
      (fault: unknown) => ready.map(() => refusalOf(fault).code)
    )
  await Promise.all(dropped)
  if (faults.length > 0) throw faults[0]
  return codes
}

/** The one that is being made. */
let making: Promise<unknown> | null = null

/** It is being made while she locks without waiting for it. */
let stopping = false

const make = async (tools: ActTools, places: readonly Place[], whole: boolean): Promise<SnapshotMade> => {
  const { keeper, read, write, now } = tools
  const madeAt = now()
  const { ready, news } = await answering(places, madeAt)
  const disks = await Promise.all(ready.map(async ({ folder, disk }) => (disk === null ? keeper.diskOf(folder) : null)))
  // one line of the log, at however many places it lies; and first: where that cannot be written, none is made that could not be recorded
  if (ready.length + news.size > 0) write(() => undefined)
  const made: DestinationName[] = []
  const pruned: Promise<void>[] = []
  const keep: Parameters<typeof makeIn>[3] = (place, one) => {
    const disk = disks[ready.indexOf(place)] ?? null
    keeper.vault().transaction((db) => {
      record(db, one)
      noteTroubles(db, new Map([[place.name, null]]))
      if (disk !== null) learnDisk(db, place, disk)
    })
    made.push(place.name)
    pruned.push(prune(tools, place).catch(() => {})) // what stays goes after the next
  }
  const codes = ready.length === 0 ? [] : await makeIn(tools, ready, madeAt, keep)
  ready.forEach(({ name }, at) => {
    const code = codes[at] ?? null
    if (code !== null && code !== 'busy' && (code !== 'cancelled' || stopping) && !made.includes(name)) news.set(name, { code, at: madeAt })
  })
  if (news.size > 0)
    keeper.vault().transaction((db, audit) => {
      noteTroubles(db, news)
      if (stopping) audit(now(), 'backups.stopped', null)
    })
  await Promise.all(pruned)
  const code = codes.find((one) => one === 'cancelled' || one === 'busy')
  if (code && (whole || made.length === 0)) throw new Refusal(code)
  const names = new Set(places.map(({ name }) => name))
  return { made, troubles: read(({ db }) => readTroubles(db).filter(({ destination }) => names.has(destination))) }
}

/**
 * A snapshot into each of these places. What goes wrong at a place is remembered, not thrown; `cancelled` and `busy` are nobody's fault, and
 * refused where there is none for them; with `whole`, also where one of several was finished before.
 */
export const backUpTo = async (tools: ActTools, places: readonly Place[], whole = false): Promise<SnapshotMade> => {
  if (making) throw new Refusal('busy')
  const made = make(tools, places, whole)
  making = made
  try {
    return await made
  } finally {
    making = null
  }
}

/** A backup or an export is being made: she need not choose between it and locking. */
export const isMaking = ({ keeper }: ActTools): boolean => making !== null || keeper.working()?.job === 'export'

/** At the end of the day: what is being made is waited for, and whatever else takes long gives way. */
export const madeRoom = async (tools: ActTools): Promise<void> => {
  await making?.catch(() => {})
  if (!isMaking(tools)) await tools.keeper.cancelJob()
  await tools.keeper.jobEnded()
}

/** Ends what takes long, since the vault locks. A backup that is thrown away by it is remembered until the next one. */
export const stopBackup = async ({ keeper }: ActTools): Promise<void> => {
  stopping = true
  try {
    await keeper.cancelJob()
    await making?.catch(() => {})
  } finally {
    stopping = false
  }
}
