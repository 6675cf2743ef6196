// Encrypted backups: made by hand and by themselves, proven readable, looked through, compared and restored.
import { basename, join } from 'node:path'
import type { Contract, Handlers } from '#contract'
import type { BackupMade, ChosenBackup, Holding, SnapshotMade } from '#contract/backups'
import { dateIn } from '../../lib/moments.ts'
import { refusalOf } from '../../refusals.ts'
import { Refusal, type ActTools, type Tools } from '../../tools.ts'
import { lookAtBackup } from '../../vault/backupFile.ts'
import { folderState, together } from '../../vault/backupFolder.ts'
import { judge } from '../../vault/passphrases.ts'
import { lastChange } from '../../vault/logFacts.ts'
import { foundDamaged } from '../integrity/integrity.ts'
import { copyAway } from '../offsite/offsite.ts'
import { readSettings, refuseUnconfirmed } from '../settings/settings.ts'
import { backUpTo, dueNow, isMaking, madeRoom, telling } from './automatic.ts'
import { findListed, newestSnapshot, overview } from './list.ts'
import { changeFolder, changePlan, placesOf, readPlan } from './plan.ts'
import { lastBackup, record } from './records.ts'
import { keepsFewer } from './retention.ts'

/** Says when it was made (UTC, as the list of backups reads it) and nothing of what is in it. */
const suggestedName = (now: string): string => `Entrenous ${now.slice(0, 10)} ${now.slice(11, 16).replace(':', '-')}.zip`

/** None is made by itself. */
const isManual = ({ onClosing, everyHours }: { readonly onClosing: boolean; readonly everyHours: number }): boolean =>
  !onClosing && everyHours === 0

/** The backup she chose to restore: its path never leaves this process. */
let chosen: string | undefined

const take = async ({ keeper }: ActTools, path: string): Promise<ChosenBackup> => {
  const { bytes, kind, slots, recovery, passphrase } = await lookAtBackup(path)
  chosen = path
  return { fileName: basename(path), bytes, kind, recovery, passphrase, here: slots !== null && keeper.fitsHere(slots) }
}

const refuseWeak = async (passphrase: string): Promise<void> => {
  if ((await judge(passphrase)).problem !== null) throw new Refusal('passphraseWeak', { field: 'passphrase' })
}

/**
 * What is open is backed up, verified, before anything takes its place: to her destinations, or beside the vaults where none answers. A
 * damaged one is not: it is kept by being set aside whole, and there may be no other way to be rid of it. Gives when it was made, or null.
 */
const backUpPresent = async (tools: ActTools): Promise<string | null> => {
  try {
    const plan = tools.read(({ db }) => readPlan(db))
    const { made } = await backUpTo(tools, placesOf(plan), true)
    if (made.length === 0) return (await tools.keeper.makeSnapshotHere(plan.passphrase, telling(tools.outside))).madeAt
    return tools.read(({ db }) => lastBackup(db))?.madeAt ?? null
  } catch (fault) {
    if (refusalOf(fault).code !== 'vaultDamaged') throw fault
    return null
  }
}

/** False where it is known to be damaged, or misses changes. */
const presentIsWhole = ({ keeper, read }: ActTools, holding: Holding | null): boolean => {
  if (!keeper.isOpen()) return true
  if (holding === null || keeper.vault().missing() !== null) return false
  try {
    return !read(({ db }) => foundDamaged(db))
  } catch {
    return false // what it says of itself cannot be read
  }
}

/** What has been made and verified goes elsewhere too, where she has switched that on. */
const alsoElsewhere = async (tools: ActTools, result: SnapshotMade, later: boolean): Promise<SnapshotMade> => {
  try {
    const newest = result.made.length > 0 ? await newestSnapshot(tools) : null
    if (newest !== null) copyAway(tools, newest, later)
  } catch {
    // it is made and recorded: whoever asked for it must not hear that there is none
  }
  return result
}

export const backups: Handlers<Contract['backups'], Tools> = {
  make: async ({ keeper, outside, now, read, happened }, { passphrase }) => {
    await refuseWeak(passphrase)
    const madeAt = now()
    const place = await outside.choosePlace(suggestedName(madeAt), 'backup')
    if (place === null) throw new Refusal('cancelled')
    const mark = read(({ db }) => lastChange(db))
    const { bytes, counts } = await keeper.makeBackup(place, passphrase, telling(outside))
    const made: BackupMade = { madeAt, verifiedAt: now(), bytes, counts, earlierKey: false }
    return happened(made, ({ db }) => record(db, { ...made, kind: 'export', file: basename(place), destination: null, mark }))
  },
  cancel: async ({ keeper }) => {
    await keeper.cancelJob()
    return null
  },
  last: ({ db }) => lastBackup(db),
  look: overview,
  now: async (tools) => {
    const places = tools.read(({ db }) => placesOf(readPlan(db)))
    if (places.length === 0) throw new Refusal('placeMissing')
    return alsoElsewhere(tools, await backUpTo(tools, places), false)
  },
  automatic: async (tools, { when }) => {
    if (when === 'closing') await madeRoom(tools)
    const places = tools.read(({ db, now }) => dueNow(db, when, now()))
    return places.length === 0 ? { made: [], troubles: [] } : alsoElsewhere(tools, await backUpTo(tools, places), when === 'closing')
  },
  due: async (tools, { when }) =>
    (when === 'closing' && isMaking(tools)) || tools.read(({ db, now }) => dueNow(db, when, now()).length > 0),
  chooseFolder: async ({ outside, keeper, read, write }, { destination }) => {
    const folder = await outside.chooseFolder()
    if (folder === null) throw new Refusal('cancelled')
    if (await keeper.holds(folder)) throw new Refusal('placeInside')
    const other = read(({ db }) => readPlan(db))[destination === 'first' ? 'second' : 'first']
    if (other !== null && (await together(folder, other))) throw new Refusal('placeSame')
    const { state } = await folderState(folder)
    if (state !== 'ready') throw new Refusal(state === 'absent' ? 'placeAbsent' : 'placeReadOnly')
    const disk = await keeper.diskOf(folder)
    write(({ db }) => changeFolder(db, destination, folder, disk))
    return null
  },
  dropFolder: async ({ write }, { destination }) => {
    write(({ db }) => changeFolder(db, destination, null, null))
    return null
  },
  plan: async ({ keeper, read, write }, schedule) => {
    const before = read(({ db }) => readPlan(db))
    // the next backup deletes what is no longer to be kept, or there is no next
    if (keepsFewer(schedule.retention, before.retention) || (isManual(schedule) && !isManual(before))) refuseUnconfirmed(keeper)
    write(({ db }) => changePlan(db, schedule))
    return null
  },
  setPassphrase: async ({ write }, { passphrase }) => {
    if (passphrase !== null) await refuseWeak(passphrase)
    write(({ db }) => changePlan(db, { passphrase }))
    return null
  },
  choose: async (tools) => {
    const path = await tools.outside.chooseBackup()
    if (path === null) throw new Refusal('cancelled')
    return take(tools, path)
  },
  pick: async (tools, { id }) => {
    const found = await findListed(tools, id)
    if (!found) throw new Refusal('placeAbsent')
    return take(tools, join(found.folder, found.file))
  },
  open: async (tools, key) => {
    const { keeper, outside } = tools
    if (chosen === undefined) throw new Refusal('notFound')
    const { madeAt, ...holding } = await keeper.openBackup(chosen, key, (done, total) =>
      outside.notify({ about: 'progress', job: 'restore', done, total })
    )
    const present = keeper.present()
    return { backup: { madeAt, ...holding }, present: present && { ...present, whole: presentIsWhole(tools, present.holding) } }
  },
  leave: async ({ keeper }) => {
    await keeper.cancelJob()
    await keeper.leaveBackup()
    return null
  },
  restore: async (tools, { newPassphrase, withoutKeychain }) => {
    const { keeper, outside } = tools
    if (!keeper.isStaged()) throw new Refusal('notFound')
    await refuseWeak(newPassphrase)
    const wasOpen = keeper.isOpen()
    // one that misses changes is kept by being set aside: a backup of it would stand as the newest
    const backedUpAt = wasOpen && keeper.vault().missing() === null ? await backUpPresent(tools) : null
    let done = false
    try {
      const counts = await keeper.placeBackup({ passphrase: newPassphrase, withoutKeychain }, backedUpAt)
      done = true
      return counts
    } finally {
      // done or failed half way: what has been closed is locked, for the shell and the page too
      if (wasOpen && !keeper.isOpen()) {
        outside.watchIdle(null)
        await (done ? outside.lock('restored') : outside.lock())
      }
    }
  },
  deleteAside: async ({ keeper, read, write }, { id, typed }) => {
    const vault = keeper.setAside().find((one) => one.id === id)
    if (!vault) throw new Refusal('notFound')
    if (dateIn(vault.at, read(({ db }) => readSettings(db)).timeZone) !== typed) throw new Refusal('invalid', { field: 'typed' })
    write(() => undefined) // its line first: what cannot be logged is not deleted
    keeper.deleteSetAside(id)
    return null
  }
}
