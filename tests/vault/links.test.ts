// Whatever table a damage takes whole, what names its records is mended or lost with them: a salvage is never refused for it.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { fillSample } from '../../src/main/sample/samplePractice.ts'
import { createVaultFile, openVault } from '../../src/main/vault/openVault.ts'
import { mendLinks } from '../../src/main/vault/salvageLinks.ts'
import { connect } from '../../src/main/vault/sqlcipher.ts'
import { newFolder, removeFolders } from '../keeping.ts'

afterAll(removeFolders)

const now = '2026-11-28T12:00:00.000Z'
const path = join(newFolder(), 'vault.db')
const key = randomBytes(32)
createVaultFile(path, key)
const vault = openVault(path, key)
vault.transaction((db) => fillSample(db, { language: 'en', clients: 12, notesPerClient: 4, seed: 7, now }))
const parents = vault.readable
  .all<{ parent: string }>(
    `select distinct link."table" as parent from pragma_table_list as list join pragma_foreign_key_list(list.name) as link where list.schema = 'main'`
  )
  .map(({ parent }) => parent)
vault.close()

test('there are such tables', () => expect(parents).toEqual(expect.arrayContaining(['clients', 'services', 'notes'])))

test.each(parents)('%s', (table) => {
  const db = connect(path, key, { mustExist: true })
  try {
    db.pragma('foreign_keys=OFF')
    db.exec('begin')
    for (const { name } of db.prepare("select name from sqlite_schema where type = 'trigger' and tbl_name = ?").all(table) as {
      name: string
    }[])
      db.exec(`drop trigger "${name}"`)
    db.exec(`delete from "${table}"`)
    const before = db.prepare("select count(*) from sqlite_schema where type = 'trigger'").pluck().get()
    mendLinks(db, { spareId: newId(), now })
    expect(db.pragma('foreign_key_check')).toEqual([])
    expect(db.pragma('quick_check(1)', { simple: true })).toBe('ok')
    expect(db.prepare("select count(*) from sqlite_schema where type = 'trigger'").pluck().get()).toBe(before)
  } finally {
    db.exec('rollback')
    db.close()
  }
})
