// Where automatic backups go, when, and how many are kept; and what went wrong last. Kept in the vault.
import { z } from 'zod'
import { destinationNames, schedule, type BackupTrouble, type DestinationName } from '#contract/backups'
import { utc } from '#contract/fields'
import type { RefusalCode } from '#contract/kinds'
import type { ReadableDb, WritableDb } from '../../tools.ts'
import { diskOf, folderState, type FolderState } from '../../vault/backupFolder.ts'
import { keep, readKept } from '../settings/settings.ts'

const path = z.string().max(4096).nullable()

const planShape = z.object({
  ...schedule.shape,
  /** Folders, as paths of this computer. */
  first: path,
  second: path,
  /** Where the disk of each was mounted when she chose it, if it was one of its own; an earlier version did not keep it. */
  disks: z.object({ first: path, second: path }).default({ first: null, second: null }),
  /** Opens automatic backups on any computer. */
  passphrase: z.string().max(1024).nullable()
})
export type Plan = z.infer<typeof planShape>

const untouched: Plan = {
  onClosing: true,
  everyHours: 4,
  redAfterDays: 7,
  retention: { last: 5, daily: 14, weekly: 8, monthly: 12 },
  first: null,
  second: null,
  disks: { first: null, second: null },
  passphrase: null
}

export const readPlan = (db: ReadableDb): Plan => readKept(db, 'backups.plan', planShape) ?? untouched

export const changePlan = (db: WritableDb, change: Partial<Plan>): void => keep(db, 'backups.plan', { ...readPlan(db), ...change })

export interface Place {
  readonly name: DestinationName
  readonly folder: string
  /** Where its disk is mounted when it is there; null where it has none of its own. */
  readonly disk: string | null
}

export const placesOf = (plan: Plan): Place[] =>
  destinationNames.flatMap((name) => (plan[name] === null ? [] : [{ name, folder: plan[name], disk: plan.disks[name] }]))

/** A disk that is away may leave its empty folder behind, on whatever lies around it: that is not the place she chose. */
export const stateOfPlace = async ({ folder, disk }: Pick<Place, 'folder' | 'disk'>): Promise<FolderState> => {
  const state = await folderState(folder)
  return state.state === 'absent' || disk === null || (await diskOf(folder)) === disk ? state : { state: 'absent', free: null }
}

const codes = [
  'placeAbsent',
  'placeFull',
  'placeReadOnly',
  'placeUnsound',
  'diskFull',
  'diskFails',
  'readOnly',
  'vaultDamaged',
  'slotsDamaged',
  'cancelled',
  'failed'
] as const satisfies RefusalCode[]
const troublesShape = z.array(z.strictObject({ destination: z.enum(destinationNames), code: z.enum(codes), at: utc })).max(2)

/** What went wrong last at each destination, until it goes right again. */
export const readTroubles = (db: ReadableDb): BackupTrouble[] => readKept(db, 'backups.troubles', troublesShape) ?? []

/** Replaces what is known of these destinations; null where all is well now. */
export const noteTroubles = (db: WritableDb, news: ReadonlyMap<DestinationName, { code: RefusalCode; at: string } | null>): void => {
  const others = readTroubles(db).filter(({ destination }) => !news.has(destination))
  const fresh = [...news].flatMap(([destination, trouble]) =>
    trouble ? [{ destination, code: codes.find((code) => code === trouble.code) ?? ('failed' as const), at: trouble.at }] : []
  )
  keep(db, 'backups.troubles', [...others, ...fresh])
}

/** A backup lies there, on a disk of its own: from now on it is awaited on no other. */
export const learnDisk = (db: WritableDb, { name, folder }: Place, disk: string): void => {
  const plan = readPlan(db)
  if (plan[name] === folder) changePlan(db, { disks: { ...plan.disks, [name]: disk } })
}

/** All of the practice goes there from now on; with null, no longer. What went wrong there before is over. */
export const changeFolder = (db: WritableDb, name: DestinationName, folder: string | null, disk: string | null): void => {
  changePlan(db, { [name]: folder, disks: { ...readPlan(db).disks, [name]: disk } })
  noteTroubles(db, new Map([[name, null]]))
}
