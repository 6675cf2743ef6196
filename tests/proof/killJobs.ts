// Kills a process of ours while it makes, migrates, backs up, restores a vault or changes its passphrase: afterwards there is the old or the new.
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { addClient } from '../../src/main/features/clients/clients.ts'
import { insertNotes } from '../../src/main/features/notes/records.ts'
import { readBackup } from '../../src/main/vault/backupFile.ts'
import { applyMigrations, schemaVersion, versionOf } from '../../src/main/vault/migrate.ts'
import { openVault } from '../../src/main/vault/openVault.ts'
import { connect, harden } from '../../src/main/vault/sqlcipher.ts'
import { someone } from '../house.ts'
import { fingerprintOf, keeperIn, keysInFolder, newFolder, otherPassphrase, passphrase } from '../keeping.ts'
import { at, draftOf } from './killSaving.ts'
import { demand, type Soak } from './soak.ts'
import type { Task } from './victim.ts'
import { killed, pause, undisturbed, victims } from './victims.ts'

export interface JobFigures {
  readonly kills: number
  readonly broken: number
  /** What was found afterwards. */
  readonly old: number
  readonly whole: number
}

/** A folder that plays the keychain, or null for the system's own. */
type Keys = string | null

/** scrypt at age's own strength would take two seconds each time. */
const sealing = 10

const keeperOf = (folder: string, keys: Keys) => keeperIn(folder, { sealing, ...(keys === null ? {} : { keychain: keysInFolder(keys) }) })

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
const makeVault = async (folder: string, keys: Keys, name: string): Promise<void> => {
  const keeper = keeperOf(folder, keys)
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
const ownerOf = async (folder: string, keys: Keys, secret: string): Promise<string | null> => {
  const keeper = keeperOf(folder, keys)
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
  /** A file that is there while things are put in their place: half of the kills wait for it; null where there is none. */
  readonly late: string | null
  /** Whether the job has come to its end, as the files tell. */
  readonly examine: () => Promise<'old' | 'whole'>
}

const trials = async ({ count, chance, progress, broken }: Soak, prepare: () => Promise<Trial>): Promise<JobFigures> => {
  const wholly = async (): Promise<number> => {
    const { task, examine } = await prepare()
    const ms = await undisturbed(task)
    demand((await examine()) === 'whole', 'undisturbed, it did not do its job')
    return ms
  }
  await wholly() // the first is slower: nothing is compiled yet
  const usual = await wholly()
  const figures = { kills: 0, broken: 0, old: 0, whole: 0 }
  for await (const victim of victims(count)) {
    const { task, late, examine } = await prepare()
    const told = await killed(victim, task, async () => {
      if (late === null || chance.happens(0.5)) return pause(chance.next() * usual)
      while (!existsSync(late) && victim.child.exitCode === null) await pause(0)
      await pause(chance.next() * 15)
    })
    try {
      const state = await examine()
      demand(state === 'whole' || told.length === 0, 'said to be done, and is not')
      figures[state]++
    } catch (fault) {
      figures.broken++
      broken(fault)
    }
    progress(++figures.kills)
  }
  return figures
}

/** A trial of jobs, on one keychain. */
export type Killing = (soak: Soak, keys: Keys) => Promise<JobFigures>

/** Afterwards there is a vault that opens, or nothing at all and one can be made. */
export const killWhileCreating: Killing = (soak, keys) =>
  trials(soak, async () => {
    const folder = newFolder()
    return {
      task: { task: 'create', keys, folder, passphrase },
      late: join(folder, 'own.new', slotsFile),
      examine: async () => {
        demandUnreadable(folder)
        const keeper = keeperOf(folder, keys) // as the next start does
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
export const killWhileBackingUp: Killing = async (soak, keys) => {
  const folder = newFolder()
  await makeVault(folder, keys, 'Heron')
  return trials(soak, async () => {
    const target = newFolder()
    const place = join(target, 'backup.zip')
    return {
      task: { task: 'backup', keys, folder, passphrase, place, secret: otherPassphrase },
      late: `${place}.part`,
      examine: async () => {
        demandUnreadable(folder)
        demandUnreadable(target)
        demand((await ownerOf(folder, keys, passphrase)) === 'Heron', 'the vault has changed')
        demand(
          readdirSync(join(folder, 'own')).toSorted().join() === vaultFiles.join(),
          `left: ${readdirSync(join(folder, 'own')).join(', ')}`
        )
        if (!existsSync(place)) return 'old'
        const reader = await readBackup(place, { dataKeys: [], passphrase: otherPassphrase, recoveryKey: null })
        await reader.extract(null, () => {})
        reader.close()
        return 'whole'
      }
    }
  })
}

/** Afterwards her vault is the one before or the restored one, whole either way; what was there before is never gone. */
export const killWhileRestoring: Killing = async (soak, keys) => {
  const keep = newFolder()
  await makeVault(keep, keys, 'Otter')
  const backup = join(keep, 'backup.zip')
  const keeper = keeperOf(keep, keys)
  await keeper.unlock(passphrase)
  await keeper.makeBackup(backup, otherPassphrase, () => {})
  keeper.close()
  const folder = newFolder()
  await makeVault(folder, keys, 'Heron')
  const fresh = 'a quite different long passphrase'
  return trials(soak, async () => ({
    task: { task: 'restore', keys, folder, backup, secret: otherPassphrase, passphrase: fresh },
    late: join(folder, 'own.new', slotsFile),
    examine: async () => {
      demandUnreadable(folder)
      keeperOf(folder, keys).state() // the first question of the next start
      const names = readdirSync(folder).toSorted()
      const restored = (await ownerOf(folder, keys, fresh)) === 'Otter'
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
      demand((await ownerOf(folder, keys, passphrase)) === 'Heron', 'her vault is gone')
      return restored ? 'whole' : 'old'
    }
  }))
}

/** Afterwards exactly one of the two passphrases opens the vault. */
export const killWhileChangingPassphrase: Killing = async (soak, keys) => {
  const folder = newFolder()
  await makeVault(folder, keys, 'Heron')
  let [current, next] = [passphrase, otherPassphrase]
  return trials(soak, async () => ({
    task: { task: 'change', keys, folder, passphrase: current, next },
    late: join(folder, 'own', `${slotsFile}.part`),
    examine: async () => {
      demandUnreadable(folder)
      const opens = [await ownerOf(folder, keys, current), await ownerOf(folder, keys, next)]
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

/** Afterwards the vault is whole under its old data key or its new one, and nothing of the other is left. */
export const killWhileRotating: Killing = async (soak, keys) => {
  const folder = newFolder()
  await makeVault(folder, keys, 'Heron')
  const slotsNow = (): string => readFileSync(join(folder, 'own', slotsFile), 'utf8')
  let before = slotsNow()
  return trials(soak, async () => ({
    task: { task: 'rotate', keys, folder, passphrase },
    late: join(folder, 'own.new', slotsFile),
    examine: async () => {
      demandUnreadable(folder)
      demand((await ownerOf(folder, keys, passphrase)) === 'Heron', 'the vault does not open')
      const left = [readdirSync(folder).join(), readdirSync(join(folder, 'own')).toSorted().join()]
      demand(left.join() === ['own', ...vaultFiles].join(), `left: ${left.join(', ')}`)
      if (slotsNow() === before) return 'old'
      before = slotsNow()
      return 'whole'
    }
  }))
}

/** A vault of an earlier schema, with some clients; the newest where none is earlier. */
const earlierVault = (path: string, key: Buffer, version: number): void => {
  writeFileSync(path, '', { mode: 0o600 })
  const db = connect(path, key, { mustExist: true })
  harden(db)
  applyMigrations(db, version)
  const client = db.prepare(
    `insert into clients (id, identity, name, alias, legal_name, pronouns, language, time_zone, country, status, about, folded, sort_name, created_at, updated_at)
     values (?, 'pseudonym', ?, '', '', '', 'en', 'UTC', 'FR', 'active', '', '', '', '', '')`
  )
  db.transaction(() => {
    for (let n = 0; n < 200; n++) client.run(v7(), `${canary} ${n}`)
  })()
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

/** Afterwards the file is of a schema between the two, whole, and the next start brings it to the newest. */
export const killWhileMigrating: Killing = (soak) =>
  trials(soak, async () => {
    const folder = newFolder()
    const path = join(folder, 'vault.db')
    const key = randomBytes(32)
    const from = soak.chance.int(1, Math.max(1, schemaVersion - 1))
    earlierVault(path, key, from)
    return {
      task: { task: 'open', path, key: key.toString('hex') },
      late: `${path}-wal`,
      examine: async () => {
        demandUnreadable(folder)
        const raw = connect(path, key, { mustExist: true })
        const version = versionOf(raw)
        const sound = raw.pragma('integrity_check(1)', { simple: true }) === 'ok'
        raw.close()
        demand(sound && version >= from && version <= schemaVersion, 'a file between two schemas')
        const vault = openVault(path, key)
        const { n } = vault.readable.get<{ n: number }>('select count(*) as n from clients')!
        const now = vault.readable.get<{ user_version: number }>('pragma user_version')!.user_version
        vault.close()
        demand(n === 200 && now === schemaVersion, 'not brought to the newest schema whole')
        rmSync(folder, { recursive: true })
        return version === schemaVersion ? 'whole' : 'old'
      }
    }
  })
