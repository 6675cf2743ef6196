// Beyond a gibibyte SQLite leaves one page out, that on which systems lock: no work on a whole vault may take it for damage.
import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { connect } from '../../src/main/vault/sqlcipher.ts'
import { startJob } from '../../src/main/vault/jobs.ts'
import { createVaultFile } from '../../src/main/vault/openVault.ts'
import { everyPageProven, lockBytePage, pageSize } from '../../src/main/vault/pages.ts'
import { newFolder, removeFolders, worker } from '../keeping.ts'

afterEach(removeFolders)

test('a vault of more than a gibibyte is as whole as any other', { timeout: 300_000 }, async () => {
  const folder = newFolder()
  const vault = join(folder, 'vault.db')
  const dataKey = randomBytes(32)
  createVaultFile(vault, dataKey)
  const db = connect(vault, dataKey, { mustExist: true })
  db.pragma('journal_mode=DELETE') // nothing of this is journalled twice
  db.pragma('synchronous=OFF')
  db.exec('create table ballast (bytes blob)')
  const put = db.prepare('insert into ballast values (zeroblob(104857600))')
  while (statSync(vault).size <= lockBytePage * pageSize) put.run()
  db.exec('pragma journal_mode=WAL')
  db.close()
  const size = statSync(vault).size
  expect(size).toBeGreaterThan(lockBytePage * pageSize)

  // the check reads the pages by itself, backups and new keys by `everyPageProven`; the bench makes copies of two gigabytes
  const check = startJob(worker, { job: 'check', vault, dataKey: Buffer.from(dataKey) }, () => {}, []).result
  expect(await check).toMatchObject({ findings: [] })
  expect(await everyPageProven(vault, dataKey, () => {})).toBe(true)
})
