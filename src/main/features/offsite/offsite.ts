// A copy elsewhere: what is configured, what waits, what came of the last one. The one place where a program of hers uses a network.
import { z } from 'zod'
import type { Contract, Handlers } from '#contract'
import { engineName, repositoryName, type Copied, type Offsite, type WayBack } from '#contract/offsite'
import { utc, type Language } from '#contract/fields'
import type { RefusalCode } from '#contract/kinds'
import { copyElsewhere, createRepository, engineIsThere, testRepository, type Repository } from '../../engines/engines.ts'
import { refusalOf } from '../../refusals.ts'
import { Refusal, type ActTools, type ReadableDb, type Tools, type WritableDb } from '../../tools.ts'
import { lookAtBackup } from '../../vault/backupFile.ts'
import { keep, readKept } from '../settings/settings.ts'
import { wayBackFrom } from './wayBack.ts'

const placeKept = z.strictObject({
  engine: engineName,
  repository: repositoryName,
  secret: z.string(),
  keyId: z.string(),
  keySecret: z.string(),
  on: z.boolean()
})
type Place = z.infer<typeof placeKept>
const readPlace = (db: ReadableDb): Place | null => readKept(db, 'offsite.place', placeKept.nullable())

const faults = [
  'offsiteMissing',
  'offsitePassword',
  'offsiteAbsent',
  'offsiteGone',
  'offsiteLocked',
  'offsiteUnreachable',
  'offsiteHost',
  'offsiteDenied',
  'offsiteFull',
  'offsiteFailed',
  'backupDamaged',
  'placeAbsent'
] as const satisfies readonly RefusalCode[]
/** `copiedAt`: the last one that went well. */
const copiedKept = z.strictObject({ at: utc, fault: z.enum(faults).nullable(), copiedAt: utc.nullable().default(null) })
const readLast = (db: ReadableDb): Copied | null => {
  const last = readKept(db, 'offsite.last', copiedKept)
  return last && { at: last.at, fault: last.fault }
}
const readCopiedAt = (db: ReadableDb): string | null => {
  const last = readKept(db, 'offsite.last', copiedKept)
  return last?.fault === null ? last.at : (last?.copiedAt ?? null)
}

/** Null where no place is set up. */
export const wayBack = (db: ReadableDb, language: Language): WayBack | null => {
  const place = readPlace(db)
  return place && wayBackFrom(place, language)
}

/** The last copy, where they go by themselves and it failed. */
export const failedCopy = (db: ReadableDb): Copied | null => {
  const last = readLast(db)
  return readPlace(db)?.on && last?.fault ? last : null
}

/** Path of the newest finished backup that is not there yet. */
const readWaiting = (db: ReadableDb): string | null => readKept(db, 'offsite.waiting', z.string().max(4096).nullable())

/** One at a time; its end ends what the program is doing. */
let underWay: AbortController | null = null

const oneAtATime = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  if (underWay) throw new Refusal('busy')
  const mine = new AbortController()
  underWay = mine
  try {
    return await work(mine.signal)
  } finally {
    underWay = null
  }
}

/** Ends what is under way: what was waiting still waits. */
export const stopCopying = (): void => underWay?.abort()

const placeOf = ({ read }: ActTools): Place => {
  const place = read(({ db }) => readPlace(db))
  if (!place) throw new Refusal('notFound')
  return place
}

/** What is not there, and was, is not to be created: a disk may be away. */
const absentOrGone = ({ read }: ActTools, thrown: unknown): unknown =>
  refusalOf(thrown).code === 'offsiteAbsent' && read(({ db }) => readCopiedAt(db)) !== null ? new Refusal('offsiteGone') : thrown

const remember = ({ write, now }: ActTools, file: string, fault: Copied['fault']): Copied =>
  write(({ db }) => {
    const last: Copied = { at: now(), fault }
    keep(db, 'offsite.last', { ...last, copiedAt: fault === null ? last.at : readCopiedAt(db) })
    if (fault === null && readWaiting(db) === file) keep(db, 'offsite.waiting', null)
    return last
  })

/** Takes one finished backup there. What went wrong is remembered for the screen, then thrown. */
const copy = async (tools: ActTools, file: string): Promise<Copied> => {
  const place: Repository = placeOf(tools)
  return oneAtATime(async (signal) => {
    try {
      await lookAtBackup(file) // nothing but a backup of ours ever goes
      await copyElsewhere(place, file, signal)
      return remember(tools, file, null)
    } catch (thrown) {
      const refused = absentOrGone(tools, thrown)
      const { code } = refusalOf(refused)
      const fault = faults.find((each) => each === code)
      if (fault) remember(tools, file, fault)
      throw refused
    }
  })
}

/** What waits, and what has come to wait meanwhile; the first that fails ends it. */
const copyWaiting = async (tools: ActTools): Promise<void> => {
  for (;;) {
    const { place, file } = tools.read(({ db }) => ({ place: readPlace(db), file: readWaiting(db) }))
    if (!place?.on || file === null) return
    await copy(tools, file)
  }
}

/** In the background: whoever asked goes on, and what came of it stands on the screen. What waits behind another goes after it. */
const copyQuietly = (tools: ActTools): void => void copyWaiting(tools).catch(() => {})

/**
 * After a backup has been made and verified. With `later` it only waits, until the practice is opened next: what is made
 * while she locks must not keep her.
 */
export const copyAway = (tools: ActTools, file: string, later: boolean): void => {
  if (!tools.read(({ db }) => readPlace(db))?.on) return
  tools.write(({ db }) => keep(db, 'offsite.waiting', file))
  if (!later) copyQuietly(tools)
}

const changed = (db: WritableDb, change: Partial<Place>): null => {
  const place = readPlace(db)
  if (!place) throw new Refusal('notFound')
  keep(db, 'offsite.place', { ...place, ...change })
  return null
}

const shown = (place: Place | null): Offsite['place'] =>
  place && {
    engine: place.engine,
    repository: place.repository,
    secretSet: place.secret !== '',
    keyId: place.keyId,
    keySecretSet: place.keySecret !== '',
    on: place.on
  }

export const offsite: Handlers<Contract['offsite'], Tools> = {
  look: async ({ read }) =>
    read(({ db }) => ({
      installed: { restic: engineIsThere('restic'), rclone: engineIsThere('rclone') },
      place: shown(readPlace(db)),
      last: readLast(db),
      waiting: readWaiting(db) !== null,
      running: underWay !== null
    })),
  wayBack: ({ db }, { language }) => wayBack(db, language),
  configure: ({ db }, { secret, keySecret, ...named }) => {
    const before = readPlace(db)
    const kept = before?.engine === named.engine ? before : null // a password of the one is none of the other
    if (kept?.repository !== named.repository) keep(db, 'offsite.last', null)
    keep(db, 'offsite.place', {
      ...named,
      secret: secret ?? kept?.secret ?? '',
      keySecret: keySecret ?? kept?.keySecret ?? '',
      on: before?.on ?? false
    })
    return null
  },
  turn: ({ db }, { on }) => changed(db, { on }),
  forget: ({ db }) => {
    for (const name of ['offsite.place', 'offsite.last', 'offsite.waiting'] as const) keep(db, name, null)
    return null
  },
  test: async (tools) => {
    await oneAtATime((signal) => testRepository(placeOf(tools), signal)).catch((thrown: unknown) => {
      throw absentOrGone(tools, thrown)
    })
    copyQuietly(tools)
    return null
  },
  create: async (tools) => {
    await oneAtATime((signal) => createRepository(placeOf(tools), signal))
    return tools.happened(null)
  },
  copyFile: async (tools) => {
    placeOf(tools)
    const file = await tools.outside.chooseBackup()
    if (file === null) throw new Refusal('cancelled')
    const copied = await copy(tools, file)
    copyQuietly(tools)
    return copied
  },
  resume: async (tools) => {
    copyQuietly(tools)
    return null
  },
  cancel: async () => {
    stopCopying()
    return null
  }
}
