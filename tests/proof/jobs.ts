// The long jobs of a vault, each with what must hold when it was broken off: there is the old or the new, never half, and nothing lies about.
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { addClient } from '../../src/main/features/clients/clients.ts'
import { insertNotes } from '../../src/main/features/notes/records.ts'
import type { Chance } from '../../src/main/sample/chance.ts'
import { readBackup } from '../../src/main/vault/backupFile.ts'
import { knocksFile } from '../../src/main/vault/knocks.ts'
import { applyMigrations, schemaVersion, versionOf } from '../../src/main/vault/migrate.ts'
import { openVault } from '../../src/main/vault/openVault.ts'
import { connect, harden } from '../../src/main/vault/sqlcipher.ts'
import { someone } from '../house.ts'
import { fingerprintOf, keeperIn, keysInFolder, newFolder, otherPassphrase, passphrase } from '../keeping.ts'
import { at, draftOf } from './killSaving.ts'
import { demand } from './soak.ts'
import type { Task, Told } from './tasks.ts'

/** A folder that plays the keychain, or null for the system's own. */
export type Keys = string | null

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
const vaultFiles = ['vault.db', 'vault.head', slotsFile, `${slotsFile}.bak`]
/** What a vault of hers consists of; the list of refused attempts comes and goes with them. */
const filesOf = (folder: string): string[] =>
  readdirSync(join(folder, 'own'))
    .filter((name) => name !== knocksFile)
    .toSorted()

/** A vault at `folder` with a client of this name and some notes. */
const makeVault = async (folder: string, keys: Keys, notes: number, name: string): Promise<void> => {
  const keeper = keeperOf(folder, keys)
  await keeper.create({ passphrase, withoutKeychain: false }, (db) => {
    const clientId = v7()
    addClient(db, clientId, { ...someone, name: `${canary} ${name}` }, at)
    insertNotes(
      db,
      Array.from({ length: notes }, (_, n) => draftOf(clientId, `${canary} ${n} `.repeat(200)).note)
    )
  })
  keeper.close()
}

/** The name of the client in the vault at `folder`, opened with `secret`; null if that is not its passphrase. */
const ownerOf = async (folder: string, keys: Keys, notes: number, secret: string): Promise<string | null> => {
  const keeper = keeperOf(folder, keys)
  try {
    await keeper.unlock(secret)
  } catch (fault) {
    if ((fault as { code?: string }).code === 'passphraseWrong') return null
    throw fault
  }
  try {
    demand(keeper.vault().readable.get<{ n: number }>('select count(*) as n from notes')!.n === notes, 'notes are missing')
    return keeper
      .vault()
      .readable.get<{ name: string }>('select name from clients')!
      .name.slice(canary.length + 1)
  } finally {
    keeper.close()
  }
}

export interface Trial {
  readonly task: Task
  /** A file that is there while things are put in their place: half of the kills wait for it; null where there is none. */
  readonly late: string | null
  /** Whether the job has come to its end, as the files tell. */
  readonly examine: (told: readonly Told[]) => Promise<'old' | 'whole'>
}

interface How {
  readonly keys: Keys
  readonly chance: Chance
  /** How many notes the vaults hold, 3 kB each. */
  readonly notes: number
}

/** Prepares what it needs once; then each call is a fresh trial. */
export type Job = (how: How) => Promise<() => Promise<Trial>>

/** Afterwards there is a vault that opens, or nothing at all and one can be made. */
export const creating: Job =
  async ({ keys }) =>
  async () => {
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
        demand(readdirSync(folder).join() === 'own' && filesOf(folder).join() === vaultFiles.join(), `left: ${filesOf(folder).join(', ')}`)
        return state === 'absent' ? 'old' : 'whole'
      }
    }
  }

/** Afterwards there is a backup that is proven, or none; the vault is as it was, and nothing lies beside it. */
export const backingUp: Job = async ({ keys, notes }) => {
  const folder = newFolder()
  await makeVault(folder, keys, notes, 'Heron')
  return async () => {
    const target = newFolder()
    const place = join(target, 'backup.zip')
    return {
      task: { task: 'backup', keys, folder, passphrase, place, secret: otherPassphrase },
      late: `${place}.part`,
      examine: async () => {
        demandUnreadable(folder)
        demandUnreadable(target)
        demand((await ownerOf(folder, keys, notes, passphrase)) === 'Heron', 'the vault has changed')
        demand(filesOf(folder).join() === vaultFiles.join(), `left: ${filesOf(folder).join(', ')}`)
        if (!existsSync(place)) return 'old'
        const reader = await readBackup(place, { dataKeys: [], passphrase: otherPassphrase, recoveryKey: null })
        await reader.check(() => {})
        reader.close()
        return 'whole'
      }
    }
  }
}

/** Afterwards her vault is the one before or the restored one, whole either way; what was there before is never gone. */
export const restoring: Job = async ({ keys, notes }) => {
  const keep = newFolder()
  await makeVault(keep, keys, notes, 'Otter')
  const backup = join(keep, 'backup.zip')
  const keeper = keeperOf(keep, keys)
  await keeper.unlock(passphrase)
  await keeper.makeBackup(backup, otherPassphrase, () => {})
  keeper.close()
  const folder = newFolder()
  await makeVault(folder, keys, notes, 'Heron')
  const fresh = 'a quite different long passphrase'
  return async () => ({
    task: { task: 'restore', keys, folder, backup, secret: otherPassphrase, passphrase: fresh },
    late: join(folder, 'own.new', slotsFile),
    examine: async () => {
      demandUnreadable(folder)
      keeperOf(folder, keys).state() // the first question of the next start
      const names = readdirSync(folder).toSorted()
      const restored = (await ownerOf(folder, keys, notes, fresh)) === 'Otter'
      demand(names.join() === (restored ? 'own,own.aside-1' : 'own'), `left: ${names.join(', ')}`)
      demand(filesOf(folder).join() === vaultFiles.join(), `left: ${filesOf(folder).join(', ')}`)
      if (restored) {
        // and back, which also proves that what was set aside is whole
        rmSync(join(folder, 'own'), { recursive: true })
        renameSync(join(folder, 'own.aside-1'), join(folder, 'own'))
      }
      demand((await ownerOf(folder, keys, notes, passphrase)) === 'Heron', 'her vault is gone')
      return restored ? 'whole' : 'old'
    }
  })
}

/** The way from one passphrase to another: afterwards exactly one of the two opens the vault. */
const passphrases = (folder: string, { keys, notes }: How, task: (current: string, next: string) => Task) => {
  let [current, next] = [passphrase, otherPassphrase]
  return async (): Promise<Trial> => ({
    task: task(current, next),
    late: join(folder, 'own', `${slotsFile}.part`),
    examine: async () => {
      demandUnreadable(folder)
      const opens = [await ownerOf(folder, keys, notes, current), await ownerOf(folder, keys, notes, next)]
      demand(opens.filter((owner) => owner === 'Heron').length === 1, 'not exactly one passphrase opens it')
      demand(filesOf(folder).join() === vaultFiles.join(), `left: ${filesOf(folder).join(', ')}`)
      if (opens[0] === 'Heron') return 'old'
      ;[current, next] = [next, current]
      return 'whole'
    }
  })
}

export const changingPassphrase: Job = async (how) => {
  const { keys, notes } = how
  const folder = newFolder()
  await makeVault(folder, keys, notes, 'Heron')
  return passphrases(folder, how, (current, next) => ({ task: 'change', keys, folder, passphrase: current, next }))
}

export const recovering: Job = async (how) => {
  const { keys, notes } = how
  const folder = newFolder()
  await makeVault(folder, keys, notes, 'Heron')
  const keeper = keeperOf(folder, keys)
  await keeper.unlock(passphrase)
  const recoveryKey = await keeper.proposeRecovery(passphrase)
  await keeper.confirmRecovery()
  keeper.close()
  return passphrases(folder, how, (_current, next) => ({ task: 'recover', keys, folder, passphrase: next, recoveryKey }))
}

/** Afterwards the vault wants the key file, which is there, or wants none. */
export const makingKeyFile: Job = async ({ keys, notes }) => {
  const folder = newFolder()
  await makeVault(folder, keys, notes, 'Heron')
  return async () => {
    const place = join(newFolder(), 'heron.key')
    return {
      task: { task: 'keyFile', keys, folder, passphrase, place },
      late: place,
      examine: async () => {
        const keeper = keeperOf(folder, keys)
        const { keyFile } = keeper.state()
        demand(!keyFile || existsSync(place), 'the key file that the vault wants is gone')
        if (keyFile) keeper.useKeyFile(place)
        await keeper.unlock(passphrase)
        if (keyFile) await keeper.dropKeyFile(passphrase)
        keeper.close()
        demand(filesOf(folder).join() === vaultFiles.join(), `left: ${filesOf(folder).join(', ')}`)
        return keyFile ? 'whole' : 'old'
      }
    }
  }
}

/** Afterwards the vault is whole under its old data key or its new one, and nothing of the other is left. */
export const rotating: Job = async ({ keys, notes }) => {
  const folder = newFolder()
  await makeVault(folder, keys, notes, 'Heron')
  const slotsNow = (): string => readFileSync(join(folder, 'own', slotsFile), 'utf8')
  let before = slotsNow()
  return async () => ({
    task: { task: 'rotate', keys, folder, passphrase },
    late: join(folder, 'own.new', slotsFile),
    examine: async () => {
      demandUnreadable(folder)
      demand((await ownerOf(folder, keys, notes, passphrase)) === 'Heron', 'the vault does not open')
      const left = [readdirSync(folder).join(), filesOf(folder).join()]
      demand(left.join() === ['own', ...vaultFiles].join(), `left: ${left.join(', ')}`)
      if (slotsNow() === before) return 'old'
      before = slotsNow()
      return 'whole'
    }
  })
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
export const migrating: Job =
  async ({ chance }) =>
  async () => {
    const folder = newFolder()
    const path = join(folder, 'vault.db')
    const key = randomBytes(32)
    const from = chance.int(1, Math.max(1, schemaVersion - 1))
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
  }
