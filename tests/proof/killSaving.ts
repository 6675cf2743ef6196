// Kills a process of ours while it opens, saves, checkpoints and closes, and looks at what it leaves.
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { addClient } from '../../src/main/features/clients/clients.ts'
import { insertNotes } from '../../src/main/features/notes/records.ts'
import type { Chance } from '../../src/main/sample/chance.ts'
import { verifyChain } from '../../src/main/vault/auditLog.ts'
import { createVaultFile, openVault, type OpenVault } from '../../src/main/vault/openVault.ts'
import { connect } from '../../src/main/vault/sqlcipher.ts'
import { freeText, someone } from '../house.ts'
import { newFolder, removeFolders } from '../keeping.ts'
import { genuine } from '../vault/genuine.ts'
import { Broken, demand, type Soak } from './soak.ts'
import type { Draft, Task, Told } from './tasks.ts'
import { killed, pause, victims, type Victim } from './victims.ts'
import { oracles } from '../oracles.ts'

export interface SavingFigures {
  readonly kills: number
  readonly broken: number
  readonly acknowledged: number
  /** Kills between a commit and its acknowledgement: the save is there, unheard. */
  readonly committedUnheard: number
  /** Kills before the first save. */
  readonly whileOpening: number
  /** Kills that left a WAL to be taken in. */
  readonly withWal: number
}

export interface Patient {
  readonly folder: string
  readonly path: string
  readonly key: Buffer
  /** Note → what was acknowledged last. */
  readonly notes: Map<string, { revision: number; mark: string }>
}

export const at = '2026-11-20T09:00:00.000Z'

export const draftOf = (clientId: string, text: string) => ({
  text,
  note: {
    id: v7(),
    clientId,
    format: 'free' as const,
    header: { startAt: at, endAt: null, timeZone: 'UTC', modality: 'video' as const, personsPresent: '' },
    doc: freeText(text),
    at
  }
})

export const newPatient = (): Patient => {
  const folder = newFolder()
  const path = join(folder, 'vault.db')
  const key = randomBytes(32)
  createVaultFile(path, key)
  const notes = new Map<string, { revision: number; mark: string }>()
  const vault = openVault(path, key)
  vault.transaction((db) => {
    const clientId = v7()
    addClient(db, clientId, someone, at)
    const drafts = [0, 1, 2].map((n) => draftOf(clientId, `begun${n}`))
    insertNotes(
      db,
      drafts.map(({ note }) => note)
    )
    for (const { note, text } of drafts) notes.set(note.id, { revision: 0, mark: text })
  })
  vault.close()
  return { folder, path, key, notes }
}

const found = (vault: OpenVault, id: string, mark: string): boolean =>
  vault.readable.get(
    'select 1 from notes_index join notes on notes.n = notes_index.rowid where notes_index match ? and id = ?',
    `"${mark}"`,
    id
  ) !== undefined

/** Every acknowledged save is there and found by the index; a later one, if any, is the one that was under way. Gives how many were. */
export const examineNotes = (vault: OpenVault, { notes }: Patient): number => {
  let unheard = 0
  for (const [id, last] of notes) {
    const row = vault.readable.get<{ revision: number; body: string }>('select revision, body from notes where id = ?', id)
    demand(row, 'a note is gone')
    demand(
      row.revision === last.revision || row.revision === last.revision + 1,
      `revision ${row.revision} where ${last.revision} was acknowledged`
    )
    const mark = row.body.split('\n', 1)[0]!
    if (row.revision === last.revision) demand(mark === last.mark, 'another text than the acknowledged one')
    else {
      unheard++
      demand(!found(vault, id, last.mark), 'the index still holds the text before')
    }
    demand(found(vault, id, mark), 'the index does not find the text')
    const lines = vault.readable.get<{ n: number }>("select count(*) as n from audit where method = 'notes.save' and record = ?", id)!.n
    demand(lines === row.revision, `${lines} audit lines for ${row.revision} saves`)
    notes.set(id, { revision: row.revision, mark })
  }
  demand(verifyChain(vault.readable).brokenAt === null, 'the chain of the audit log is broken')
  return unheard
}

const left = (folder: string): string[] => readdirSync(folder).filter((name) => !/^vault\.(db|head)(\.bak)?$/.test(name))

/** SQLite's and the index's own opinion of the file. */
export const examineFile = ({ folder, path, key }: Patient): void => {
  const db = connect(path, key, { mustExist: true })
  try {
    db.prepare("insert into notes_index (notes_index, rank) values ('integrity-check', 1)").run()
    demand(db.pragma('integrity_check(1)', { simple: true }) === 'ok', 'integrity_check')
    demand((db.pragma('foreign_key_check') as unknown[]).length === 0, 'foreign_key_check')
  } finally {
    db.close()
  }
  demand(left(folder).length === 0, `left: ${left(folder).join(', ')}`)
}

/** And the genuine SQLCipher's. */
const examineByOracle = async ({ path, key }: Patient): Promise<void> => {
  if (!oracles) return
  const oracle = await genuine(path, key)
  demand((await oracle.all('pragma cipher_integrity_check')).length === 0, 'cipher_integrity_check')
  demand((await oracle.all('select count(*) as n from notes'))[0]!['n'] === 3, 'the genuine SQLCipher sees other notes')
  await oracle.close()
}

const perVault = 20
const perOracle = 5

/**
 * Mostly in the milliseconds after one of the first hundred saves, whatever the machine's speed; often while it closes,
 * which takes the WAL into the file; now and then while it opens.
 */
const momentOfSaving = (victim: Victim, chance: Chance) => async (): Promise<void> => {
  if (chance.happens(0.1)) return pause(chance.next() * 60)
  if (chance.happens(0.2)) await victim.heard((told) => told.some((one) => one.told === 'closing'))
  else {
    const saves = 2 + chance.int(0, 60)
    await victim.heard((told) => told.length >= saves)
  }
  await pause(chance.next() * 4)
}

export const hear = ({ notes }: Patient, told: readonly Told[]): void => {
  for (const one of told) if (one.told === 'saved') notes.set(one.id, { revision: one.revision, mark: one.mark })
}

/** What is left after a kill, held against what was acknowledged before it; gives how many saves were there unheard. */
const examine = async (patient: Patient, told: readonly Told[], byOracle: boolean): Promise<number> => {
  hear(patient, told)
  const vault = openVault(patient.path, patient.key)
  try {
    return examineNotes(vault, patient)
  } finally {
    vault.close()
    examineFile(patient)
    if (byOracle) await examineByOracle(patient)
  }
}

/** Kills at random while notes are being saved, and counts the promises that were broken. */
export const killWhileSaving = async ({ count, chance, progress, broken }: Soak): Promise<SavingFigures> => {
  const figures = { kills: 0, broken: 0, acknowledged: 0, committedUnheard: 0, whileOpening: 0, withWal: 0 }
  let patient: Patient | undefined
  for await (const victim of victims(count)) {
    if (figures.kills % perVault === 0) {
      removeFolders()
      patient = undefined
    }
    patient ??= newPatient()
    const drafts: Draft[] = [...patient.notes].map(([id, { revision }]) => ({ id, revision }))
    const task: Task = { task: 'save', path: patient.path, key: patient.key.toString('hex'), drafts, mark: `k${figures.kills}` }
    const told = await killed(victim, task, momentOfSaving(victim, chance))
    const saved = told.filter((one) => one.told === 'saved').length
    figures.acknowledged += saved
    if (saved === 0) figures.whileOpening++
    if (existsSync(`${patient.path}-wal`) && statSync(`${patient.path}-wal`).size > 0) figures.withWal++
    try {
      if (victim.child.signalCode !== 'SIGKILL') throw new Broken('the process ended by itself')
      figures.committedUnheard += await examine(patient, told, figures.kills % perOracle === 0)
    } catch (fault) {
      figures.broken++
      broken(fault)
      patient = undefined
    }
    progress(++figures.kills)
  }
  removeFolders()
  return figures
}
