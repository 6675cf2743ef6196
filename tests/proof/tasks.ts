// What a process does that may be killed, and a program whose files may fail: the same calls as the practice process makes.
import { v7 } from 'uuid'
import type { RefusalCode, Reply } from '#contract/kinds'
import { openDoor } from '../../src/main/door.ts'
import { Refusal, type Outside } from '../../src/main/tools.ts'
import type { Keeper } from '../../src/main/vault/keeper.ts'
import { openVault } from '../../src/main/vault/openVault.ts'
import { freeText } from '../house.ts'
import { keeperIn, keysInFolder, restoreWith } from '../keeping.ts'

export interface Draft {
  readonly id: string
  readonly revision: number
}

/** `keys`: a folder that plays the keychain, or null for the system's own. */
type InVault = { folder: string; keys: string | null; passphrase: string }

export type Task =
  | { task: 'save'; path: string; key: string; drafts: readonly Draft[]; mark: string; saves?: number }
  | { task: 'open'; path: string; key: string }
  | (InVault & { task: 'create' })
  | (InVault & { task: 'backup'; place: string; secret: string })
  | (InVault & { task: 'restore'; backup: string; secret: string })
  | (InVault & { task: 'change'; next: string })
  | (InVault & { task: 'keyFile'; place: string })
  | (InVault & { task: 'recover'; recoveryKey: string })
  | (InVault & { task: 'rotate' })
  | { task: 'leave' }

/** What is told: that it is ready, that a save was acknowledged, that the vault is about to be closed, that the job is done. */
export type Told =
  | { told: 'ready' }
  | { told: 'saved'; id: string; revision: number; mark: string }
  | { told: 'closing' }
  | { told: 'done' }

type Tell = (told: Told) => void

const outside = { watchIdle: () => {}, notify: () => {}, keepPin: async () => {} } as unknown as Outside
const now = (): string => new Date().toISOString()

/** As the practice process has it, but for the unlocking: the key is handed over, since Argon2id would take all the time. */
const doorOf = (path: string, key: string, closing: () => void) => {
  let vault = openVault(path, Buffer.from(key, 'hex'))
  const keeper = { isOpen: () => true, vault: () => vault, settled: async () => {} } as unknown as Keeper
  return {
    door: openDoor({ keeper, outside, now, newId: () => v7(), log: () => {} }),
    /** Leaves the practice and comes back, as she does in the evening and in the morning: the WAL goes into the file. */
    reopen: () => {
      closing()
      vault.close()
      vault = openVault(path, Buffer.from(key, 'hex'))
    },
    leave: () => vault.close()
  }
}

const filler = Array.from(
  { length: 12 },
  () => 'She spoke of the week, of sleep that comes late, and of what the river taught her about waiting.'
)
const longFiller = Array.from({ length: 40 }, () => filler).flat()

/** Saves until it is killed, or so many times; then a save that is refused is tried again with the next words, as she would. */
const save = async ({ path, key, drafts, mark, saves = Infinity }: Extract<Task, { task: 'save' }>, tell: Tell): Promise<void> => {
  const { door, reopen, leave } = doorOf(path, key, () => tell({ told: 'closing' }))
  const revisions = drafts.map(({ revision }) => revision)
  const refused: RefusalCode[] = []
  for (let n = 1; n <= saves; n++) {
    if (n % Math.min(50, saves / 2) === 0) reopen()
    const which = n % drafts.length
    const { id } = drafts[which]!
    const word = `${mark}x${n}`
    // now and then a long note, and one that moves to another hour: both make the index work
    const startAt = `2026-11-20T1${n % 10 === 0 ? 1 : 0}:00:00.000Z`
    const reply = (await door('notes', 'save', {
      id,
      revision: revisions[which],
      header: { startAt, endAt: null, timeZone: 'UTC', modality: 'video', personsPresent: '' },
      doc: freeText(word, ...(n % 23 === 0 ? longFiller : filler)),
      format: 'free',
      reason: ''
    })) as Reply<{ revision: number }>
    if (!reply.ok) {
      if (saves === Infinity) throw new Error(reply.code)
      refused.push(reply.code)
      continue
    }
    revisions[which] = reply.value.revision
    tell({ told: 'saved', id, revision: reply.value.revision, mark: word })
    if (n % 7 === 0) await door('notes', 'get', { id })
  }
  leave()
  if (refused[0]) throw new Refusal(refused[0])
}

const open = ({ path, key }: Extract<Task, { task: 'open' }>): void => {
  openVault(path, Buffer.from(key, 'hex')).close()
}

const inVault = async (task: Extract<Task, InVault>, worker: URL): Promise<void> => {
  const keeper = keeperIn(task.folder, {
    worker,
    sealing: 10,
    ...(task.keys === null ? {} : { keychain: keysInFolder(task.keys) })
  })
  try {
    if (task.task === 'create')
      await keeper.create({ passphrase: task.passphrase, withoutKeychain: false }, (db) =>
        db.run("insert into settings (key, value) values ('practiceName', json_quote('Quiet Room'))")
      )
    if (task.task === 'backup') {
      await keeper.unlock(task.passphrase)
      await keeper.makeBackup(task.place, task.secret, () => {})
    }
    if (task.task === 'change') {
      await keeper.unlock(task.passphrase)
      await keeper.changePassphrase(task.passphrase, task.next)
    }
    if (task.task === 'keyFile') {
      await keeper.unlock(task.passphrase)
      await keeper.makeKeyFile(task.passphrase, async () => task.place)
    }
    if (task.task === 'recover') await keeper.recover(task.recoveryKey, { passphrase: task.passphrase, withoutKeychain: false })
    if (task.task === 'rotate') {
      await keeper.unlock(task.passphrase)
      await keeper.rotate(task.passphrase, () => {})
    }
    if (task.task === 'restore')
      await restoreWith(keeper, task.backup, task.secret, { passphrase: task.passphrase, withoutKeychain: false })
  } finally {
    keeper.close()
  }
}

/** Does it to its end; `worker`: the entry of the keeper's worker thread. */
export const perform = async (task: Task, tell: Tell, worker: URL): Promise<void> => {
  if (task.task === 'leave') return
  if (task.task === 'save') await save(task, tell)
  else if (task.task === 'open') open(task)
  else await inVault(task, worker)
  tell({ told: 'done' })
}
