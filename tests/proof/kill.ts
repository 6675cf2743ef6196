// Kills a process of ours at random, many times, and looks at what it leaves: `.ci/with-keyring node tests/proof/kill.ts 10000`.
import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { verifyChain } from '../../src/main/vault/auditLog.ts'
import { createVaultFile, openVault, type OpenVault } from '../../src/main/vault/openVault.ts'
import { connect } from '../../src/main/vault/sqlcipher.ts'
import { readBackup } from '../../src/main/vault/backupFile.ts'
import { addClient } from '../../src/main/features/clients/clients.ts'
import { insertNotes } from '../../src/main/features/notes/records.ts'
import { v7 } from 'uuid'
import { genuine } from '../vault/genuine.ts'
import { freeText, someone } from '../house.ts'
import { fingerprintOf, keeperIn, newFolder, otherPassphrase, passphrase, removeFolders } from '../keeping.ts'
import type { Draft, Task, Told } from './victim.ts'

const victimScript = join(import.meta.dirname, 'victim.ts')
/** Killed processes never get to write Node's compile cache: one that ends well does it for all. */
const compileCache = resolve(import.meta.dirname, '../../out/compile-cache')

const fail = (what: string): never => {
  throw new Error(what)
}
const demand = (holds: boolean, what: string): void => void (holds || fail(what))

interface Victim {
  readonly child: ChildProcess
  readonly told: Told[]
  readonly gone: Promise<unknown>
  /** When it has told so much, or is gone. */
  heard(count: number): Promise<unknown>
  start(task: Task): void
}

const newVictim = (): Victim => {
  const child = spawn(process.execPath, [victimScript], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache, NODE_OPTIONS: '' }
  })
  const told: Told[] = []
  const lines = createInterface({ input: child.stdout })
  // the last line may be cut by the kill: then it is not acknowledged
  lines.on('line', (line) => line.endsWith('}') && told.push(JSON.parse(line) as Told))
  // only when all that it has told is read
  const gone = Promise.all([new Promise((done) => child.once('close', done)), new Promise((done) => lines.once('close', done))])
  const heard = async (count: number): Promise<void> => {
    while (told.length < count && child.exitCode === null && child.signalCode === null) await Promise.race([once(lines, 'line'), gone])
  }
  return { child, told, gone, heard, start: (task) => void child.stdin.end(`${JSON.stringify(task)}\n`) }
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** Gives a task, kills in the random moment that `moment` waits for, and tells what was acknowledged. */
const killed = async (victim: Victim, task: Task, moment: () => Promise<unknown>): Promise<Told[]> => {
  await victim.heard(1)
  victim.start(task)
  await Promise.race([moment(), victim.gone])
  victim.child.kill('SIGKILL')
  await victim.gone
  return victim.told.slice(1)
}

/** Lets a task run to its end; gives how long it took, ms. */
const undisturbed = async (task: Task): Promise<number> => {
  const victim = newVictim()
  await victim.heard(1)
  const start = performance.now()
  victim.start(task)
  await victim.gone
  demand(victim.child.exitCode === 0, `the ${task.task} itself failed`)
  return performance.now() - start
}

/** A process being started while the one before is killed and looked at. */
const victims = async function* (count: number): AsyncGenerator<Victim> {
  await undisturbed({ task: 'leave' })
  let next = newVictim()
  try {
    for (let n = 0; n < count; n++) {
      const victim = next
      next = newVictim()
      yield victim
    }
  } finally {
    next.child.kill('SIGKILL')
    await next.gone
  }
}

// ---- while saving

export interface SavingFigures {
  readonly kills: number
  readonly acknowledged: number
  /** Kills between a commit and its acknowledgement: the save is there, unheard. */
  readonly committedUnheard: number
  /** Kills before the first save. */
  readonly whileOpening: number
  /** Kills that left a WAL to be taken in. */
  readonly withWal: number
}

interface Patient {
  readonly folder: string
  readonly path: string
  readonly key: Buffer
  /** Note → what was acknowledged last. */
  readonly notes: Map<string, { revision: number; mark: string }>
}

const at = '2026-11-20T09:00:00.000Z'

const draftOf = (clientId: string, text: string) => ({
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

const newPatient = (): Patient => {
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
const examineNotes = (vault: OpenVault, { notes }: Patient): number => {
  let unheard = 0
  for (const [id, last] of notes) {
    const row =
      vault.readable.get<{ revision: number; body: string }>('select revision, body from notes where id = ?', id) ?? fail('a note is gone')
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

/** SQLite's, the index's and the genuine SQLCipher's own opinion of the file. */
const examineFile = async ({ folder, path, key }: Patient): Promise<void> => {
  const db = connect(path, key, { mustExist: true })
  try {
    db.prepare("insert into notes_index (notes_index, rank) values ('integrity-check', 1)").run()
    demand(db.pragma('integrity_check(1)', { simple: true }) === 'ok', 'integrity_check')
    demand((db.pragma('foreign_key_check') as unknown[]).length === 0, 'foreign_key_check')
  } finally {
    db.close()
  }
  const oracle = await genuine(path, key)
  demand((await oracle.all('pragma cipher_integrity_check')).length === 0, 'cipher_integrity_check')
  demand((await oracle.all('select count(*) as n from notes'))[0]!['n'] === 3, 'the genuine SQLCipher sees other notes')
  await oracle.close()
  demand(
    readdirSync(folder).every((name) => name === 'vault.db'),
    `left: ${readdirSync(folder).join(', ')}`
  )
}

const perVault = 20

/** Mostly in the milliseconds after one of the first hundred saves, whatever the machine's speed; now and then while it opens. */
const momentOfSaving = (victim: Victim) => async (): Promise<void> => {
  if (Math.random() < 0.1) return pause(Math.random() * 100)
  await victim.heard(2 + Math.floor(Math.random() * 100))
  await pause(Math.random() * 4)
}

/** Kills at random while notes are being saved; throws at the first save that is lost. */
export const killWhileSaving = async (kills: number, progress: (done: number) => void = () => {}): Promise<SavingFigures> => {
  let patient = newPatient()
  let [acknowledged, committedUnheard, whileOpening, withWal, done] = [0, 0, 0, 0, 0]
  for await (const victim of victims(kills)) {
    if (done % perVault === 0) {
      removeFolders()
      patient = newPatient()
    }
    const drafts: Draft[] = [...patient.notes].map(([id, { revision }]) => ({ id, revision }))
    const task: Task = { task: 'save', path: patient.path, key: patient.key.toString('hex'), drafts, mark: `k${done}` }
    const told = await killed(victim, task, momentOfSaving(victim))
    demand(victim.child.signalCode === 'SIGKILL', 'the process ended by itself')
    const saved = told.filter((one) => one.told === 'saved')
    for (const { id, revision, mark } of saved) patient.notes.set(id, { revision, mark })
    if (existsSync(`${patient.path}-wal`) && statSync(`${patient.path}-wal`).size > 0) withWal++
    const vault = openVault(patient.path, patient.key)
    committedUnheard += examineNotes(vault, patient)
    vault.close()
    await examineFile(patient)
    acknowledged += saved.length
    if (saved.length === 0) whileOpening++
    progress(++done)
  }
  removeFolders()
  return { kills, acknowledged, committedUnheard, whileOpening, withWal }
}

// ---- while making, backing up and restoring a vault

export interface JobFigures {
  readonly kills: number
  /** What was found afterwards. */
  readonly old: number
  readonly whole: number
}

const canary = 'Zanzibarine'

/** No byte of a name, and nothing that SQLite would open without a key. */
const demandUnreadable = (folder: string): void => {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name)
    if (!statSync(path).isFile()) continue
    const bytes = readFileSync(path)
    demand(!bytes.includes(canary) && !bytes.includes('SQLite format 3') && !bytes.includes(canary, 0, 'utf16le'), `${name} can be read`)
    if (process.platform !== 'win32') demand((statSync(path).mode & 0o077) === 0 || !/db|part|zip/.test(name), `${name} is open to others`)
  }
}

const slotsFile = 'vault.keys.json'
const vaultFiles = ['vault.db', slotsFile, `${slotsFile}.bak`]

/** A vault at `folder` with a client of this name and some notes. */
const makeVault = async (folder: string, name: string): Promise<void> => {
  const keeper = keeperIn(folder)
  await keeper.create({ passphrase, withoutKeychain: false }, (db) => {
    const clientId = v7()
    addClient(db, clientId, { ...someone, name: `${canary} ${name}` }, at)
    insertNotes(
      db,
      Array.from({ length: 400 }, (_, n) => draftOf(clientId, `${canary} ${n} `.repeat(200)).note)
    )
  })
  keeper.close()
}

/** The name of the client in the vault at `folder`, opened with `secret`; null if that is not its passphrase. */
const ownerOf = async (folder: string, secret: string): Promise<string | null> => {
  const keeper = keeperIn(folder)
  try {
    await keeper.unlock(secret)
  } catch (fault) {
    if ((fault as { code?: string }).code === 'passphraseWrong') return null
    throw fault
  }
  try {
    demand(keeper.vault().readable.get<{ n: number }>('select count(*) as n from notes')!.n === 400, 'notes are missing')
    return keeper
      .vault()
      .readable.get<{ name: string }>('select name from clients')!
      .name.slice(canary.length + 1)
  } finally {
    keeper.close()
  }
}

interface Trial {
  readonly task: Task
  /** A file that is there while things are put in their place: half of the kills wait for it. */
  readonly late: string
  /** Whether the job has come to its end, as the files tell. */
  readonly examine: () => Promise<'old' | 'whole'>
}

const trials = async (kills: number, prepare: () => Promise<Trial>): Promise<JobFigures> => {
  const wholly = async (): Promise<number> => {
    const { task, examine } = await prepare()
    const ms = await undisturbed(task)
    demand((await examine()) === 'whole', 'undisturbed, it did not do its job')
    return ms
  }
  await wholly() // the first is slower: nothing is compiled yet
  const usual = await wholly()
  const seen = { old: 0, whole: 0 }
  for await (const victim of victims(kills)) {
    const { task, late, examine } = await prepare()
    const told = await killed(victim, task, async () => {
      if (Math.random() < 0.5) return pause(Math.random() * usual)
      while (!existsSync(late) && victim.child.exitCode === null) await pause(0)
      await pause(Math.random() * 15)
    })
    const state = await examine()
    demand(state === 'whole' || told.length === 0, 'said to be done, and is not')
    seen[state]++
  }
  removeFolders()
  return { kills, ...seen }
}

/** Afterwards there is a vault that opens, or nothing at all and one can be made. */
export const killWhileCreating = (kills: number): Promise<JobFigures> =>
  trials(kills, async () => {
    const folder = newFolder()
    return {
      task: { task: 'create', folder, passphrase },
      late: join(folder, 'own.new', slotsFile),
      examine: async () => {
        demandUnreadable(folder)
        const keeper = keeperIn(folder) // as the next start does
        const { state } = keeper.state()
        if (state === 'absent') {
          demand(
            Object.keys(fingerprintOf(folder)).length === 0 && readdirSync(folder).length === 0,
            `left: ${readdirSync(folder).join(', ')}`
          )
          await keeper.create({ passphrase, withoutKeychain: false }, () => {})
        } else await keeper.unlock(passphrase)
        demand(state === 'absent' || keeper.state().practiceName === 'Quiet Room', 'half a vault')
        keeper.close()
        demand(
          readdirSync(folder).join() === 'own' && readdirSync(join(folder, 'own')).toSorted().join() === vaultFiles.join(),
          'stray files'
        )
        return state === 'absent' ? 'old' : 'whole'
      }
    }
  })

/** Afterwards there is a backup that is proven, or none; the vault is as it was, and nothing lies beside it. */
export const killWhileBackingUp = async (kills: number): Promise<JobFigures> => {
  const folder = newFolder()
  await makeVault(folder, 'Heron')
  return trials(kills, async () => {
    const target = newFolder()
    const place = join(target, 'backup.zip')
    return {
      task: { task: 'backup', folder, passphrase, place, secret: otherPassphrase },
      late: `${place}.part`,
      examine: async () => {
        demandUnreadable(folder)
        demandUnreadable(target)
        demand((await ownerOf(folder, passphrase)) === 'Heron', 'the vault has changed')
        demand(
          readdirSync(join(folder, 'own')).toSorted().join() === vaultFiles.join(),
          `left: ${readdirSync(join(folder, 'own')).join(', ')}`
        )
        if (!existsSync(place)) return 'old'
        const reader = await readBackup(place, otherPassphrase)
        await reader.extract(null, () => {})
        reader.close()
        return 'whole'
      }
    }
  })
}

/** Afterwards her vault is the one before or the restored one, whole either way; what was there before is never gone. */
export const killWhileRestoring = async (kills: number): Promise<JobFigures> => {
  const keep = newFolder()
  await makeVault(keep, 'Otter')
  const backup = join(keep, 'backup.zip')
  const keeper = keeperIn(keep)
  await keeper.unlock(passphrase)
  await keeper.makeBackup(backup, otherPassphrase, () => {})
  keeper.close()
  const folder = newFolder()
  await makeVault(folder, 'Heron')
  const fresh = 'a quite different long passphrase'
  return trials(kills, async () => ({
    task: { task: 'restore', folder, backup, secret: otherPassphrase, passphrase: fresh },
    late: join(folder, 'own.new', slotsFile),
    examine: async () => {
      demandUnreadable(folder)
      keeperIn(folder).state() // the first question of the next start
      const names = readdirSync(folder).toSorted()
      const restored = (await ownerOf(folder, fresh)) === 'Otter'
      demand(names.join() === (restored ? 'own,own.aside-1' : 'own'), `left: ${names.join(', ')}`)
      demand(
        readdirSync(join(folder, 'own')).toSorted().join() === vaultFiles.join(),
        `left: ${readdirSync(join(folder, 'own')).join(', ')}`
      )
      if (restored) {
        // and back, which also proves that what was set aside is whole
        rmSync(join(folder, 'own'), { recursive: true })
        renameSync(join(folder, 'own.aside-1'), join(folder, 'own'))
      }
      demand((await ownerOf(folder, passphrase)) === 'Heron', 'her vault is gone')
      return restored ? 'whole' : 'old'
    }
  }))
}

/** Afterwards exactly one of the two passphrases opens the vault. */
export const killWhileChangingPassphrase = async (kills: number): Promise<JobFigures> => {
  const folder = newFolder()
  await makeVault(folder, 'Heron')
  let [current, next] = [passphrase, otherPassphrase]
  return trials(kills, async () => ({
    task: { task: 'change', folder, passphrase: current, next },
    late: join(folder, 'own', `${slotsFile}.part`),
    examine: async () => {
      demandUnreadable(folder)
      const opens = [await ownerOf(folder, current), await ownerOf(folder, next)]
      demand(opens.filter((owner) => owner === 'Heron').length === 1, 'not exactly one passphrase opens it')
      demand(
        readdirSync(join(folder, 'own')).toSorted().join() === vaultFiles.join(),
        `left: ${readdirSync(join(folder, 'own')).join(', ')}`
      )
      if (opens[0] === 'Heron') return 'old'
      ;[current, next] = [next, current]
      return 'whole'
    }
  }))
}

if (import.meta.main) {
  const kills = Number(process.argv[2] ?? 1000)
  mkdirSync(compileCache, { recursive: true })
  const every = Math.max(1, Math.floor(kills / 20))
  console.log('while saving', await killWhileSaving(kills, (done) => done % every === 0 && console.log(`${done} of ${kills}`)))
  for (const [name, kill] of Object.entries({ killWhileCreating, killWhileBackingUp, killWhileRestoring, killWhileChangingPassphrase }))
    console.log(name, await kill(Math.ceil(kills / 20)))
}
