// What is measured of whole vaults: backups, exports, restores, a new data key, the integrity check; against cp, age and the genuine SQLCipher.
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createReadStream, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { fillSample } from '../../src/main/sample/samplePractice.ts'
import { writeBackup, type Manifest } from '../../src/main/vault/backupFile.ts'
import { startJob } from '../../src/main/vault/jobs.ts'
import { floorKdf, makeSlots, type SlotsFile } from '../../src/main/vault/keys.ts'
import { createVaultFile, openVault } from '../../src/main/vault/openVault.ts'
import { changeSettings } from '../../src/main/features/settings/settings.ts'
import { schemaVersion } from '../../src/main/vault/migrate.ts'
import type { Job } from '../../src/main/vault/worker.ts'
import { genuine } from '../vault/genuine.ts'
import { figure, inTurn, median, timed, type Figure } from './measure.ts'
import type { Rounds } from './inside.ts'

export interface Vault {
  readonly folder: string
  readonly path: string
  readonly key: Buffer
  readonly vaultId: string
  readonly slots: SlotsFile
}

/** log2 of scrypt's N: it is slow on purpose and the same for every size, so it is no part of what is measured. */
const sealing = 10
const secret = 'seven quiet herons over the weir'

/** A closed vault with a practice in it, and so many megabytes of notes' versions beside. */
const makeVault = async (folder: string, notes: number, ballastMb = 0): Promise<Vault> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, 'vault.db')
  const key = randomBytes(32)
  const vaultId = newId()
  createVaultFile(path, key)
  const vault = openVault(path, key)
  vault.transaction((db) => {
    db.run('insert into meta (key, value) values (?, ?)', 'vaultId', vaultId)
    changeSettings(db, { practiceName: 'Quiet Room', country: 'GB', timeZone: 'Europe/London' })
    fillSample(db, { language: 'en', clients: Math.ceil(notes / 100), notesPerClient: 100, seed: 7, now: new Date().toISOString() })
  })
  const note = vault.readable.get<{ id: string }>('select id from notes limit 1')!.id
  for (let mb = 0; mb < ballastMb; mb += 8)
    vault.transaction((db) => {
      for (let n = 0; n < 8; n++) {
        const doc = JSON.stringify(randomBytes(750_000).toString('base64'))
        db.run(
          'insert into note_versions (id, note_id, kind, at, doc, words) values (?, ?, ?, ?, ?, 1)',
          newId(),
          note,
          'draft',
          '2026-01-01',
          doc
        )
      }
    })
  vault.close()
  const slots = await makeSlots(vaultId, key, { passphrase: secret, keyFile: null }, { kdf: floorKdf, keychain: null })
  return { folder, path, key, vaultId, slots }
}

/** As it is built for her: from its sources, each thread would first strip the types. Building it is no part of what is measured, nor is what builds it. */
const builtWorker = async (): Promise<URL> => (await import('../proof/victims.ts')).builtWorker()

/** `worker`: the entry of the worker thread. */
export const jobsOf = ({ folder, path, key, vaultId, slots }: Vault, worker: URL) => {
  const run = (job: Job): Promise<unknown> => startJob(worker, job, () => {}, []).result
  const making = () => ({ vault: path, dataKey: Buffer.from(key), vaultId, recipient: null, sealing, madeAt: '2026-11-28T12:00:00.000Z' })
  const place = (name: string) => join(folder, name)
  const stage = place('stage')
  return {
    snapshot: () => run({ job: 'snapshot', ...making(), places: [place('snapshot.zip')], passphrase: null, slots }),
    export: () => run({ job: 'export', ...making(), place: place('export.zip'), passphrase: secret }),
    restore: async () => {
      mkdirSync(stage)
      const ways = { dataKeys: [], passphrase: secret, recoveryKey: null }
      await run({
        job: 'stage',
        backup: place('export.zip'),
        ways,
        stage,
        dataKey: randomBytes(32),
        vaultId: newId(),
        now: '2026-11-28T12:00:00.000Z'
      })
    },
    rotate: async () => {
      mkdirSync(stage)
      await run({ job: 'rotate', vault: path, stage, dataKey: Buffer.from(key), to: randomBytes(32) })
    },
    check: () => run({ job: 'check', vault: path, dataKey: Buffer.from(key) }),
    tidy: () => rmSync(stage, { recursive: true, force: true })
  }
}

/** The bytes into their ZIP and to the disk, nothing read back. */
const writeOnly = async ({ folder, path, key, vaultId, slots }: Vault): Promise<void> => {
  const size = statSync(path).size
  const to = join(folder, 'written.zip')
  const manifest = (sha256: string): Manifest => ({
    format: 1,
    key: key.toString('hex'),
    vaultId,
    sha256,
    pages: size / 4096,
    counts: { clients: 0, notes: 0 },
    schemaVersion,
    madeAt: '2026-11-28T12:00:00.000Z'
  })
  await writeBackup(
    to,
    createReadStream(path, { highWaterMark: 1 << 20 }),
    size,
    manifest,
    { recipient: null, passphrase: null, sealing, slots },
    () => {}
  )
  execFileSync('sync', [to])
}

const copied = ({ folder, path }: Vault): void => {
  const to = join(folder, 'copied')
  execFileSync('cp', [path, to])
  execFileSync('sync', [to])
}

/** Stock `age` to a recipient, as somebody would encrypt the file by hand. */
const aged = ({ folder, path }: Vault): void => {
  const identity = join(folder, 'identity')
  rmSync(identity, { force: true })
  execFileSync('age-keygen', ['-o', identity], { stdio: 'ignore' })
  const recipient = /age1\w+/.exec(readFileSync(identity, 'utf8'))![0]
  const to = join(folder, 'aged')
  execFileSync('age', ['-r', recipient, '-o', to, path])
  execFileSync('sync', [to])
}

const exportedGenuinely = async ({ folder, path, key }: Vault): Promise<void> => {
  const to = join(folder, 'genuine.db')
  writeFileSync(to, '') // the oracle opens what is there and makes nothing
  const db = await genuine(path, key)
  await db.all(`attach database '${to}' as copy key "x'${randomBytes(32).toString('hex')}'"`)
  await db.all("select sqlcipher_export('copy')")
  await db.all('detach database copy')
  await db.close()
  execFileSync('sync', [to])
}

const checkedGenuinely = async ({ path, key }: Vault): Promise<void> => {
  const db = await genuine(path, key)
  await db.all('pragma cipher_integrity_check')
  await db.all('pragma quick_check')
  await db.close()
}

export interface Burden {
  readonly what: string
  readonly vaultMb: number
  readonly mb: number
  readonly stall: number
}

/** What snapshot, export and check cost beside their time, in a vault of this size: each in a process that has done nothing else. */
const burdens = (vault: Vault, worker: URL): Burden[] => {
  const vaultMb = statSync(vault.path).size / 1e6
  return (['snapshot', 'export', 'check'] as const).map((what) => {
    const input = JSON.stringify({ what, vault: { ...vault, key: vault.key.toString('hex') }, worker: worker.href })
    const told = execFileSync(process.execPath, [join(import.meta.dirname, 'burden.ts')], { input, encoding: 'utf8' })
    return { what, vaultMb, ...(JSON.parse(told) as { mb: number; stall: number }) }
  })
}

export const copies = async (
  folder: string,
  { few }: Rounds,
  { notes, largeMb }: { notes: number; largeMb: number }
): Promise<{ figures: Figure[]; burdens: Burden[] }> => {
  const vault = await makeVault(join(folder, 'copies'), notes)
  const worker = await builtWorker()
  const jobs = jobsOf(vault, worker)
  const rounds = Math.ceil(few / 3)
  const taken = await inTurn(
    rounds,
    {
      cp: () => timed(() => copied(vault)),
      written: () => timed(() => writeOnly(vault)),
      snapshot: () => timed(jobs.snapshot),
      age: () => timed(() => aged(vault)),
      genuine: () => timed(() => exportedGenuinely(vault)),
      export: () => timed(jobs.export)
    },
    1
  )
  const others = await inTurn(
    rounds,
    {
      cp: () => timed(() => copied(vault)),
      restore: () => timed(jobs.restore).finally(jobs.tidy),
      genuine: () => timed(() => exportedGenuinely(vault)),
      rotate: () => timed(jobs.rotate).finally(jobs.tidy),
      genuineCheck: () => timed(() => checkedGenuinely(vault)),
      check: () => timed(jobs.check)
    },
    1
  )
  const cp = { what: 'cp and fsync', ms: taken.cp }
  const genuineExport = { what: 'genuine sqlcipher_export', ms: taken.genuine }
  const mb = statSync(vault.path).size / 1e6
  const at = (ms: readonly number[]): string => `${Math.round((mb / median(ms)) * 1000)} MB/s`
  const figures = [
    figure(`snapshot of ${Math.round(mb)} MB, written`, taken.written, cp, { ratio: 1.3 }),
    figure(`snapshot, read back and proven (${at(taken.snapshot)})`, taken.snapshot, cp, { ratio: 7 }),
    figure('the age command on the same file', taken.age, cp),
    figure(`export, proven (${at(taken.export)})`, taken.export, genuineExport, { ratio: 1.1 }),
    figure(`restore, proven (${at(others.restore)})`, others.restore, { what: 'genuine sqlcipher_export', ms: others.genuine }),
    figure('a new data key, proven', others.rotate, { what: 'genuine sqlcipher_export', ms: others.genuine }),
    figure('integrity check', others.check, { what: 'genuine cipher_integrity_check and quick_check', ms: others.genuineCheck })
  ]
  const small = burdens(vault, worker)
  rmSync(vault.folder, { recursive: true, force: true })
  const large = await makeVault(join(folder, 'large'), 100, largeMb)
  const both = [...small, ...burdens(large, worker)]
  rmSync(large.folder, { recursive: true, force: true })
  return { figures, burdens: both }
}

/** Each work once, on a small vault with these words in it; for who looks on from outside. */
export const copiesOnce = async (folder: string, words: string): Promise<void> => {
  const vault = await makeVault(folder, 100)
  const open = openVault(vault.path, vault.key)
  open.transaction((db) => db.run('update notes set body = ? where n = (select max(n) from notes where signed_at is null)', words))
  open.close()
  const jobs = jobsOf(vault, await builtWorker())
  await jobs.snapshot()
  await jobs.export()
  await jobs.restore()
  jobs.tidy()
  await jobs.rotate()
  jobs.tidy()
  await jobs.check()
}
