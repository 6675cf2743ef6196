// Where automatic backups go, when, and how many are kept; and what went wrong last. Kept in the vault.
import { z } from 'zod'
import { destinationNames, schedule, type BackupTrouble, type DestinationName } from '#contract/backups'
import { utc } from '#contract/fields'
import type { RefusalCode } from '#contract/kinds'
import type { ReadableDb, WritableDb } from '../../tools.ts'
import { folderState, type FolderState } from '../../vault/backupFolder.ts'
import type { Keeper } from '../../vault/keeper.ts'
import { keep, readKept } from '../settings/settings.ts'

const planShape = z.strictObject({
  ...schedule.shape,
  /** Folders, as paths of this computer. */
  first: z.string().max(4096).nullable(),
  second: z.string().max(4096).nullable(),
  /** Those that were on another disk than the vault when she chose them. */
  apart: z.array(z.enum(destinationNames)).default([]),
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
  apart: [],
  passphrase: null
}

export const readPlan = (db: ReadableDb): Plan => readKept(db, 'backups.plan', planShape) ?? untouched

export const changePlan = (db: WritableDb, change: Partial<Plan>): void => keep(db, 'backups.plan', { ...readPlan(db), ...change })

export interface Place {
  readonly name: DestinationName
  readonly folder: string
  /** Its folder was on another disk than the vault. */
  readonly apart: boolean
}

export const placesOf = (plan: Plan): Place[] =>
  destinationNames.flatMap((name) => (plan[name] === null ? [] : [{ name, folder: plan[name], apart: plan.apart.includes(name) }]))

/** A disk that is away may leave its empty folder behind, on the vault's own disk: that is not the place she chose. */
export const stateOfPlace = async (keeper: Keeper, { folder, apart }: Pick<Place, 'folder' | 'apart'>): Promise<FolderState> => {
  const state = await folderState(folder)
  return state.state === 'absent' || !apart || (await keeper.apart(folder)) ? state : { state: 'absent', free: null }
}

const codes = [
  'placeAbsent',
  'placeFull',
  'placeReadOnly',
  'placeUnsound',
  'diskFull',
  'diskFails',
  'vaultDamaged',
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
