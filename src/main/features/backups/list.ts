// Everything the screen of backups shows: the destinations as they are now, the backups known and found, the vaults set aside.
import { basename, join } from 'node:path'
import type { AsideVault, BackupRow, BackupsOverview, Destination, DestinationName } from '#contract/backups'
import type { ActTools, ReadableDb } from '../../tools.ts'
import { backupsIn, momentInName, snapshotName, type FolderState, type FoundBackup } from '../../vault/backupFolder.ts'
import { syncServiceOf } from '../../vault/syncFolders.ts'
import { lastChange } from '../../vault/logFacts.ts'
import { failedCopy } from '../offsite/offsite.ts'
import { backupIsOld } from './automatic.ts'
import { placesOf, readPlan, readTroubles, stateOfPlace } from './plan.ts'
import { backupRecords, hasEarlierKey, lastBackup, lastSnapshotIn, type BackupRecord } from './records.ts'

/** Name and path of a folder that is looked into. */
interface Looked {
  readonly place: 'first' | 'second' | 'here'
  readonly folder: string
  readonly about: FolderState
  readonly files: readonly FoundBackup[]
}

/** The last part of a path; of a whole disk, all of it. */
const labelOf = (folder: string): string => basename(folder) || folder

const look = async (place: Looked['place'], folder: string, disk: string | null): Promise<Looked> => ({
  place,
  folder,
  about: await stateOfPlace({ folder, disk }),
  files: await backupsIn(folder)
})

/** Names a file of the list, e.g. `first-2026-11-22-09-00-05`. */
const idOf = (place: Looked['place'], file: string): string =>
  `${place}-${file.slice('Entrenous '.length, -'.zip'.length).replace(' ', '-')}`

const ofRecord = (one: BackupRecord, looked: readonly Looked[], earlierKey: boolean): BackupRow => {
  const where = looked.find(({ place }) => place === one.destination)
  const there = where?.files.some(({ file, bytes }) => file === one.file && bytes === one.bytes) ?? false
  return {
    id: where && there ? idOf(where.place, one.file) : null,
    kind: one.kind,
    madeAt: one.madeAt,
    bytes: one.bytes,
    counts: { clients: one.clients, notes: one.notes },
    verifiedAt: one.verifiedAt,
    earlierKey,
    beforeRestore: false,
    place: one.destination ?? 'chosen',
    found: there ? 'there' : where && where.about.state !== 'absent' ? 'missing' : 'unseen'
  }
}

/** What is known of a backup that was taken of a vault before it was set aside, by its name. */
const beforeRestore = (file: string, aside: readonly AsideVault[]): Pick<BackupRow, 'counts' | 'beforeRestore'> => {
  const of = aside.find(({ backedUpAt }) => backedUpAt !== null && snapshotName(backedUpAt) === file)
  return { counts: of?.counts ?? null, beforeRestore: of !== undefined }
}

/** Files of our name that this vault has no record of: made before a restore, or by another computer. */
const strangers = (records: readonly BackupRecord[], looked: readonly Looked[], aside: readonly AsideVault[]): BackupRow[] =>
  looked.flatMap(({ place, files }) =>
    files
      .filter(({ file, bytes }) => !records.some((one) => one.destination === place && one.file === file && one.bytes === bytes))
      .map(({ file, bytes }) => ({
        id: idOf(place, file),
        kind: null,
        madeAt: momentInName(file)!,
        bytes,
        ...beforeRestore(file, aside),
        verifiedAt: null,
        earlierKey: false,
        place,
        found: 'there' as const
      }))
  )

const destinationOf = (db: ReadableDb, name: DestinationName, { folder, about }: Looked): Destination => ({
  name,
  label: labelOf(folder),
  ...about,
  sync: syncServiceOf(folder),
  lastAt: lastSnapshotIn(db, name)?.verifiedAt ?? null,
  trouble: readTroubles(db).find(({ destination }) => destination === name) ?? null
})

const lookEverywhere = (tools: ActTools): Promise<Looked[]> => {
  const places = tools.read(({ db }) => placesOf(readPlan(db)))
  return Promise.all([...places.map(({ name, folder, disk }) => look(name, folder, disk)), look('here', tools.keeper.lastResort, null)])
}

export const overview = async (tools: ActTools): Promise<BackupsOverview> => {
  const { read, keeper } = tools
  const { plan, records, last, old, changed, earlierKey } = read(({ db, now }) => {
    const mark = lastChange(db)
    return {
      plan: readPlan(db),
      records: backupRecords(db),
      last: lastBackup(db),
      earlierKey: hasEarlierKey(db),
      old: backupIsOld(db, now()),
      changed: lastSnapshotIn(db, 'first')?.mark !== mark
    }
  })
  const looked = await lookEverywhere(tools)
  const setAside = keeper.setAside()
  const rows = [...records.map((one) => ofRecord(one, looked, earlierKey(one))), ...strangers(records, looked, setAside)]
  const { onClosing, everyHours, redAfterDays, retention } = plan
  return {
    last,
    old,
    destinations: read(({ db }) => looked.flatMap((one) => (one.place === 'here' ? [] : [destinationOf(db, one.place, one)]))),
    schedule: { onClosing, everyHours, redAfterDays, retention },
    passphraseSet: plan.passphrase !== null,
    changed,
    rows: rows.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt)),
    setAside,
    elsewhere: read(({ db }) => failedCopy(db))
  }
}

/** The folder and file that an id of the list names, if it is still there. */
export const findListed = async (tools: ActTools, id: string): Promise<{ folder: string; file: string } | null> => {
  for (const { place, folder, files } of await lookEverywhere(tools)) {
    const found = files.find(({ file }) => idOf(place, file) === id)
    if (found) return { folder, file: found.file }
  }
  return null
}

/** Full path of the newest automatic backup whose file is there, as it was made; null without one. */
export const newestSnapshot = async (tools: ActTools): Promise<string | null> => {
  const looked = await lookEverywhere(tools)
  for (const { kind, destination, file, bytes } of tools.read(({ db }) => backupRecords(db))) {
    const where = kind === 'snapshot' && looked.find(({ place }) => place === destination)
    if (where && where.files.some((one) => one.file === file && one.bytes === bytes)) return join(where.folder, file)
  }
  return null
}
