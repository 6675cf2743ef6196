// Every page of a full practice ruined, one at a time: what can be read comes over as it was, and what is missing is said.
import { randomBytes } from 'node:crypto'
import { closeSync, copyFileSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { salvagedKinds, type SalvagedKind } from '#contract/vault'
import { fillSample } from '../../src/main/sample/samplePractice.ts'
import { readBackup } from '../../src/main/vault/backupFile.ts'
import type { ReadableDb } from '../../src/main/tools.ts'
import { openVault } from '../../src/main/vault/openVault.ts'
import { salvage, tableOfKind } from '../../src/main/vault/salvageJob.ts'
import { keptFile, openHouse, sealedDocument, someone } from '../house.ts'
import { newFolder, otherPassphrase } from '../keeping.ts'
import { demand, type Soak } from './soak.ts'

export interface SalvageFigures {
  readonly pages: number
  /** Rows that were not there afterwards, on all pages together. */
  readonly missing: number
  /** Pages after which something was missing, or changed, and not a word said so. */
  readonly silent: number
}

const now = '2026-11-22T09:00:00.000Z'

/** A practice with something in most tables, as a closed file with a key of its own. */
const fullPractice = async (): Promise<{ path: string; dataKey: Buffer }> => {
  const house = await openHouse()
  house.direct((db) => fillSample(db, { language: 'en', clients: 12, notesPerClient: 6, seed: 3, now }))
  const { id: clientId } = await house.api.clients.add({ ...someone, name: 'Signer' })
  await sealedDocument(house, clientId)
  await keptFile(house, clientId, 'letter.pdf', Buffer.concat([Buffer.from('%PDF-1.7'), randomBytes(100_000)]))
  await house.api.drafts.keep({ form: 'client:new', values: { name: 'Half' } })
  const place = join(newFolder(), 'export.zip')
  await house.keeper.makeBackup(place, otherPassphrase, () => {})
  house.keeper.close()
  const reader = await readBackup(place, { dataKeys: [], passphrase: otherPassphrase, recoveryKey: null })
  const path = join(newFolder(), 'vault.db')
  await reader.extract(path, () => {})
  reader.close()
  return { path, dataKey: Buffer.from(reader.manifest.key, 'hex') }
}

type Rows = ReadonlyMap<string, ReadonlyMap<string, string>>

const rowsIn = (db: ReadableDb): Rows => {
  const tables = db.all<{ name: string }>(
    "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'"
  )
  return new Map(
    tables.map(({ name }) => {
      const key = db
        .all<{ name: string }>('select name from pragma_table_info(?) where pk > 0 order by pk', name)
        .map((column) => column.name)
      const rows = db.all<Record<string, unknown>>(`select * from "${name}"`)
      return [name, new Map(rows.map((row) => [JSON.stringify(key.map((column) => row[column])), JSON.stringify(row)]))]
    })
  )
}

/** What a salvage makes anew by its nature, and what it counts as pieces of something else. */
const ofThemselves = new Set(['meta', 'backups', 'attachment_chunks'])
const kindOf = (table: string): SalvagedKind => salvagedKinds.find((kind) => kind !== 'others' && tableOfKind[kind] === table) ?? 'others'

export const salvagePages = async ({ count, chance, progress, broken }: Soak): Promise<SalvageFigures> => {
  const { path, dataKey } = await fullPractice()
  const vault = openVault(path, dataKey)
  const before = rowsIn(vault.readable)
  vault.close()
  const all = Array.from({ length: statSync(path).size / 4096 }, (_, n) => n + 1)
  const pages = count >= all.length ? all : Array.from({ length: count }, () => chance.pick(all))
  const figures = { pages: 0, missing: 0, silent: 0 }
  for (const page of pages) {
    const folder = newFolder()
    const stage = join(folder, 'stage')
    mkdirSync(stage)
    const ruined = join(folder, 'vault.db')
    copyFileSync(path, ruined)
    const file = openSync(ruined, 'r+')
    writeSync(file, randomBytes(4096), 0, 4096, (page - 1) * 4096)
    closeSync(file)
    const to = randomBytes(32)
    const job = { job: 'salvage', vault: ruined, stage, vaultId: v7(), spareId: v7(), now } as const
    const { lost, mended } = await salvage({ ...job, dataKey: Buffer.from(dataKey), to: Buffer.from(to) }, () => () => {})
    const salvaged = openVault(join(stage, 'vault.db'), to)
    const after = rowsIn(salvaged.readable)
    salvaged.close()
    try {
      const told = salvagedKinds.some((kind) => lost[kind] > 0)
      for (const [table, rows] of before) {
        if (ofThemselves.has(table)) continue
        const missing = [...rows.keys()].filter((key) => !after.get(table)!.has(key)).length
        const changed = [...rows].filter(([key, row]) => (after.get(table)!.get(key) ?? row) !== row).length
        figures.missing += missing
        const kind = kindOf(table)
        demand(missing === 0 || lost[kind] > 0 || lost.others >= missing, `page ${page}: ${missing} rows of ${table} are missing, unsaid`)
        if (table === 'clients' || table === 'notes')
          demand(missing <= lost[kind], `page ${page}: not all missing rows of ${table} are said`)
        demand(changed === 0 || told || mended > 0, `page ${page}: ${changed} rows of ${table} are others, unsaid`)
      }
    } catch (fault) {
      figures.silent++
      broken(fault)
    }
    rmSync(folder, { recursive: true })
    progress(++figures.pages)
  }
  return figures
}
