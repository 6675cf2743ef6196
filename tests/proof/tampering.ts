// Changes files of a vault and of a backup byte by byte: each change is refused or does no harm, and none is silent.
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Chance } from '../../src/main/sample/chance.ts'
import { fillSample } from '../../src/main/sample/samplePractice.ts'
import { refusalOf } from '../../src/main/refusals.ts'
import { readBackup } from '../../src/main/vault/backupFile.ts'
import { floorKdf, makeSlots } from '../../src/main/vault/keys.ts'
import { createVaultFile, openVault } from '../../src/main/vault/openVault.ts'
import { everyPageProven } from '../../src/main/vault/pages.ts'
import { readSlots, slotFiles, writeSlots } from '../../src/main/vault/slots.ts'
import { keeperIn, keysInFolder, newFolder, otherPassphrase, passphrase } from '../keeping.ts'
import { contentOf } from './content.ts'
import { Broken, demand, type Soak } from './soak.ts'

type Verdict = 'refused' | 'harmless'

/** Files of which one is changed, and what is then said of them. */
interface Target {
  readonly name: string
  /** The bytes of the file that is changed. */
  readonly bytes: Buffer
  /** Small files are changed at every byte, from here to there. */
  readonly every: readonly [from: number, to: number] | null
  /** How often, of a hundred random changes. */
  readonly weight: number
  put(changed: Buffer): void
  /** Throws `Broken` where the change is silent. */
  judge(): Promise<Verdict>
}

/** The files of a folder, kept in memory, to be laid out again for each trial. */
const restorable = (folder: string): ((changed: Readonly<Record<string, Buffer>>) => void) => {
  const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]))
  return (changed) => {
    for (const name of readdirSync(folder)) if (!(name in files)) rmSync(join(folder, name))
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), changed[name] ?? bytes)
  }
}

/** Codes that tell her what is wrong with a damaged vault. */
const plain = new Set(['vaultDamaged', 'vaultNewer'])

const openedContent = (path: string, key: Buffer): string | null => {
  try {
    const vault = openVault(path, key)
    try {
      // what is missing is said, and nothing can be written until she decides
      return vault.missing() === null ? contentOf(vault.readable, ['meta']) : null
    } finally {
      vault.close()
    }
  } catch (fault) {
    const { code } = refusalOf(fault)
    if (!plain.has(code)) throw new Broken(`said to be ${code}`)
    return null
  }
}

const furnished = (folder: string, name: string): { path: string; key: Buffer } => {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, name)
  const key = randomBytes(32)
  createVaultFile(path, key)
  const vault = openVault(path, key)
  vault.transaction((db) => fillSample(db, { language: 'en', clients: 3, notesPerClient: 4, seed: 7, now: '2026-11-22T09:00:00.000Z' }))
  vault.close()
  return { path, key }
}

/** A closed vault: what is changed is found by the check of its pages, and never read as something else. */
const vaultTarget = (): Target => {
  const folder = newFolder()
  const { path, key } = furnished(folder, 'vault.db')
  const content = openedContent(path, key)
  const lay = restorable(folder)
  return {
    name: 'vault.db',
    bytes: readFileSync(path),
    every: null,
    weight: 53,
    put: (changed) => lay({ 'vault.db': changed }),
    judge: async () => {
      const proven = await everyPageProven(path, key, () => {})
      const found = openedContent(path, key)
      demand(found === null || found === content, 'another content than was written')
      demand(!proven || found === null, 'a changed file passes every check')
      return 'refused'
    }
  }
}

/** A vault whose process ended before its WAL was taken in: the WAL or the head is changed. */
const leftOpenTarget = (file: 'vault.db-wal' | 'vault.head', weight: number): Target => {
  const folder = newFolder()
  const { path, key } = furnished(folder, 'vault.db')
  const vault = openVault(path, key)
  for (let n = 0; n < 12; n++)
    vault.transaction((db, audit) => {
      db.run('insert into settings (key, value) values (?, ?)', `k${n}`, JSON.stringify('x'.repeat(500)))
      audit('2026-11-22T09:00:00.000Z', 'settings.change', null)
    })
  const lay = restorable(folder)
  const bytes = readFileSync(join(folder, file))
  vault.close()
  lay({})
  const content = openedContent(path, key)
  return {
    name: file,
    bytes,
    every: file === 'vault.head' ? [0, bytes.length] : null,
    weight,
    put: (changed) => lay({ [file]: changed }),
    judge: async () => {
      const found = openedContent(path, key)
      if (found === null) return 'refused'
      demand(found === content, 'saves are gone without a word')
      return 'harmless'
    }
  }
}

/** The slots' file or its copy: the other one serves. */
const slotsTarget = async (file: (typeof slotFiles)[number]): Promise<Target> => {
  const folder = newFolder()
  const keychain = keysInFolder(newFolder())
  const key = randomBytes(32)
  writeSlots(
    folder,
    await makeSlots('01900000-0000-7000-8000-000000000000', key, { passphrase, keyFile: null }, { kdf: floorKdf, keychain })
  )
  const untouched = JSON.stringify(readSlots(folder))
  const lay = restorable(folder)
  return {
    name: file,
    bytes: readFileSync(join(folder, file)),
    every: [0, readFileSync(join(folder, file)).length],
    weight: 0,
    put: (changed) => lay({ [file]: changed }),
    judge: async () => {
      demand(JSON.stringify(readSlots(folder)) === untouched, 'not read from the other')
      return 'harmless'
    }
  }
}

/** A finished backup: refused, or exactly what was backed up. */
const backupTarget = async (): Promise<Target> => {
  const folder = newFolder()
  const keeper = keeperIn(folder, { keychain: keysInFolder(newFolder()), sealing: 10 })
  await keeper.create({ passphrase, withoutKeychain: false }, (db) =>
    fillSample(db, { language: 'en', clients: 3, notesPerClient: 4, seed: 7, now: '2026-11-22T09:00:00.000Z' })
  )
  const place = join(newFolder(), 'backup.zip')
  await keeper.makeBackup(place, otherPassphrase, () => {})
  keeper.close()
  const bytes = readFileSync(place)
  const ways = { dataKeys: [], passphrase: otherPassphrase, recoveryKey: null }
  const { sha256 } = (await readBackup(place, ways)).manifest
  const from = bytes.indexOf('age-encryption.org/v1')
  return {
    name: 'backup',
    bytes,
    every: [from, bytes.indexOf('PK', from)],
    weight: 20,
    put: (changed) => writeFileSync(place, changed),
    judge: async () => {
      try {
        const reader = await readBackup(place, ways)
        try {
          await reader.check(() => {})
          demand(reader.manifest.sha256 === sha256, 'another backup than was made')
          return 'harmless'
        } finally {
          reader.close()
        }
      } catch (fault) {
        if (fault instanceof Broken) throw fault
        const { code } = refusalOf(fault)
        demand(code.startsWith('backup'), `said to be ${code}`)
        return 'refused'
      }
    }
  }
}

const flipped = (bytes: Buffer, at: number, chance: Chance): Buffer => {
  const changed = Buffer.from(bytes)
  changed[at]! ^= 1 << chance.int(0, 7)
  return changed
}

/** One bit, one run of noise or of nothing, or an end that is missing. */
const changedAnyhow = (bytes: Buffer, chance: Chance): Buffer => {
  const at = chance.int(0, bytes.length - 1)
  const how = chance.int(0, 9)
  if (how < 6) return flipped(bytes, at, chance)
  if (how === 6) return bytes.subarray(0, at)
  if (how === 7) return bytes.subarray(0, at - (at % 4096))
  const changed = Buffer.from(bytes)
  const length = Math.min(chance.pick([1, 16, 512, 4096]), bytes.length - at)
  if (how === 8) changed.fill(0, at, at + length)
  else changed.set(chance.bytes(length), at)
  return changed.equals(bytes) ? flipped(bytes, at, chance) : changed
}

export interface TamperFigures {
  readonly copies: number
  readonly refused: number
  readonly harmless: number
  /** By target. */
  readonly silent: Readonly<Record<string, number>>
}

/** Every byte of the small files first, then random changes of all, until so many copies were changed. */
export const tamper = async ({ count, chance, progress, broken }: Soak): Promise<TamperFigures> => {
  const targets = [
    vaultTarget(),
    leftOpenTarget('vault.db-wal', 25),
    leftOpenTarget('vault.head', 2),
    ...(await Promise.all(slotFiles.map(slotsTarget))),
    await backupTarget()
  ]
  const figures = { copies: 0, refused: 0, harmless: 0 }
  const silent = Object.fromEntries(targets.map(({ name }) => [name, 0]))
  const trial = async (target: Target, changed: Buffer): Promise<void> => {
    target.put(changed)
    try {
      figures[await target.judge()]++
    } catch (fault) {
      silent[target.name]!++
      broken(fault instanceof Broken ? new Broken(`${target.name}: ${fault.message}`) : fault)
    }
    progress(++figures.copies)
  }
  const small = targets.flatMap((target) =>
    target.every ? Array.from({ length: target.every[1] - target.every[0] }, (_, n) => [target, target.every![0] + n] as const) : []
  )
  // a short run takes some of them
  const step = Math.max(1, Math.ceil((small.length * 4) / count))
  for (let n = 0; n < small.length; n += step) await trial(small[n]![0], flipped(small[n]![0].bytes, small[n]![1], chance))
  const drawn = targets.flatMap((target) => Array.from({ length: target.weight }, () => target))
  while (figures.copies < count) {
    const target = chance.pick(drawn)
    await trial(target, changedAnyhow(target.bytes, chance))
  }
  return { ...figures, silent }
}
