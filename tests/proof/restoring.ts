// Random vaults, backed up, and restored on an empty machine: what comes out says the same as what went in.
import { join } from 'node:path'
import { fillSample } from '../../src/main/sample/samplePractice.ts'
import type { BackupKey } from '../../src/main/vault/opening.ts'
import { readBackup } from '../../src/main/vault/backupFile.ts'
import type { Keeper } from '../../src/main/vault/keeper.ts'
import { keeperIn, keysInFolder, newFolder, otherPassphrase, passphrase, removeFolders } from '../keeping.ts'
import { genuine } from '../vault/genuine.ts'
import { contentOf } from './content.ts'
import { Broken, demand, type Soak } from './soak.ts'
import { oracles } from '../oracles.ts'

export interface RestoreFigures {
  readonly restores: number
  readonly notes: number
  /** Restores that did not give back every row. */
  readonly different: number
}

const newKeeper = (): Keeper => keeperIn(newFolder(), { keychain: keysInFolder(newFolder()), sealing: 10 })

interface Said {
  readonly content: string
  readonly lines: readonly string[]
  readonly notes: number
}

/** All that a vault says; a restore leaves its own line in the log, and its own marks in `meta`. */
const saidBy = (keeper: Keeper): Said => {
  const db = keeper.vault().readable
  return {
    content: contentOf(db, ['audit', 'meta']),
    lines: db.all<{ hash: string }>('select hash from audit order by n').map(({ hash }) => hash),
    notes: db.get<{ n: number }>('select count(*) as n from notes')!.n
  }
}

interface Made {
  readonly said: Said
  readonly ways: readonly (readonly [place: string, key: BackupKey])[]
}

/** A vault of any size and language; an export, opened by its passphrase, and a snapshot, opened by the recovery key. */
const backedUp = async ({ chance }: Soak): Promise<Made> => {
  const keeper = newKeeper()
  await keeper.create({ passphrase, withoutKeychain: chance.happens(0.3) }, (db) =>
    fillSample(db, {
      language: chance.pick(['en', 'fr']),
      clients: chance.int(1, 20),
      notesPerClient: chance.int(0, 12),
      seed: chance.int(0, 2 ** 31),
      now: '2026-11-22T09:00:00.000Z'
    })
  )
  const recoveryKey = await keeper.proposeRecovery(passphrase)
  await keeper.confirmRecovery()
  const folder = newFolder()
  const [exported, snapshot] = [join(folder, 'export.zip'), join(folder, 'snapshot.zip')]
  const said = saidBy(keeper)
  await keeper.makeBackup(exported, otherPassphrase, () => {})
  await keeper.makeSnapshot([snapshot], null, () => {})
  keeper.close()
  return {
    said,
    ways: [
      [exported, { passphrase: otherPassphrase }],
      [snapshot, { recoveryKey }]
    ]
  }
}

const restoredAndCompared = async (place: string, key: BackupKey, { content, lines }: Said): Promise<void> => {
  const keeper = newKeeper()
  await keeper.openBackup(place, key, () => {})
  await keeper.placeBackup({ passphrase, withoutKeychain: false })
  await keeper.unlock(passphrase)
  const now = saidBy(keeper)
  keeper.close()
  demand(now.content === content, 'other rows than were backed up')
  demand(
    lines.every((hash, n) => now.lines[n] === hash),
    'another audit log than was backed up'
  )
}

/** The genuine SQLCipher reads what is inside as we do. */
const examineByOracle = async (place: string, notes: number): Promise<void> => {
  if (!oracles) return
  const reader = await readBackup(place, { dataKeys: [], passphrase: otherPassphrase, recoveryKey: null })
  const path = join(newFolder(), 'vault.db')
  await reader.extract(path, () => {})
  reader.close()
  const oracle = await genuine(path, Buffer.from(reader.manifest.key, 'hex'))
  demand((await oracle.all('pragma cipher_integrity_check')).length === 0, 'cipher_integrity_check')
  demand((await oracle.all('select count(*) as n from notes'))[0]!['n'] === notes, 'the genuine SQLCipher sees other notes')
  await oracle.close()
}

export const restoreEverything = async (soak: Soak): Promise<RestoreFigures> => {
  const figures = { restores: 0, notes: 0, different: 0 }
  for (let round = 0; figures.restores < soak.count; round++) {
    const { said, ways } = await backedUp(soak)
    if (round % 10 === 0) await examineByOracle(ways[0]![0], said.notes)
    for (const [place, key] of ways) {
      try {
        await restoredAndCompared(place, key, said)
        figures.notes += said.notes
      } catch (fault) {
        figures.different++
        soak.broken(fault instanceof Broken ? fault : new Broken(`not restored: ${(fault as { code?: string }).code ?? 'an exception'}`))
      }
      soak.progress(++figures.restores)
    }
    removeFolders()
  }
  return figures
}
