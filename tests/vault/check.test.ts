// The integrity check finds what was changed behind the program's back, while she goes on writing, and finds nothing else.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mostPages } from '#contract/integrity'
import { walIsWhole } from '../../src/main/vault/walChain.ts'
import { message, openHouse, someone, writtenNote, type House } from '../house.ts'
import { passphrase } from '../keeping.ts'

let house: House
let vault: string
beforeEach(async () => {
  house = await openHouse({ anew: true })
  vault = join(house.folder, 'own', 'vault.db')
  for (let i = 0; i < 5; i++) await writtenNote(house, `what was said in week ${i}`, { signed: i % 2 === 0 })
  await house.api.exchanges.add({ clientId: (await house.api.clients.add(someone)).id, fields: message })
})
afterEach(() => house.close())

const flip = (path: string, at: number) => {
  const bytes = readFileSync(path)
  bytes[at]! ^= 1
  writeFileSync(path, bytes)
}
const found = async () => (await house.api.integrity.check({})).findings

describe('a whole vault', () => {
  test('passes, its WAL full or empty; what came out is kept, and due again after a week', async () => {
    expect(await house.api.integrity.look({})).toEqual({ last: null, due: true })
    expect(await found()).toEqual([])
    const made = await house.api.integrity.check({})
    expect(made).toMatchObject({ at: house.clock.now(), findings: [] })
    expect(made.pages).toBeGreaterThan(20)
    expect(made.lines).toBeGreaterThan(10)
    expect(await house.api.integrity.look({})).toEqual({ last: made, due: false })
    house.clock.pass(7 * 24 * 3600_000)
    expect((await house.api.integrity.look({})).due).toBe(true)
    expect(house.asked.calls.some(([call, notice]) => call === 'notify' && (notice as { job?: string }).job === 'integrity')).toBe(true)
    const { rows } = await house.api.audit.list({ room: 'integrity', clientId: null, from: null, to: null, offset: 0, limit: 5 })
    expect(rows.map(({ method }) => method)).toEqual(['integrity.check', 'integrity.check'])
  })

  test('passes while she goes on writing', async () => {
    const state = { checking: true }
    const check = house.api.integrity.check({}).finally(() => (state.checking = false))
    let written = 0
    while (state.checking) {
      await house.api.clients.add(someone)
      written++
      await new Promise(setImmediate) // as between two calls of a window
    }
    expect((await check).findings).toEqual([])
    expect(written).toBeGreaterThan(1)
  })

  test('no check begins while the file is needed alone', async () => {
    const rotating = house.keeper.rotate(passphrase, () => {})
    await expect(house.api.integrity.check({})).rejects.toMatchObject({ code: 'busy' })
    await rotating
    expect(await found()).toEqual([])
  })

  test('a check can be stopped, and another cannot run beside it', async () => {
    const check = house.api.integrity.check({})
    await expect(house.api.integrity.check({})).rejects.toMatchObject({ code: 'busy' })
    await house.api.integrity.cancel({})
    await expect(check).rejects.toMatchObject({ code: 'cancelled' })
    expect((await house.api.integrity.look({})).last).toBeNull()
    expect(await found()).toEqual([])
  })

  test('a check makes way for a new data key', async () => {
    const check = house.api.integrity.check({})
    const stopped = check.catch((fault: unknown) => fault)
    await house.api.vault.rotateKey({ passphrase: 'seven quiet herons over the weir' })
    expect(await stopped).toMatchObject({ code: 'cancelled' })
    expect(await found()).toEqual([])
  })
})

describe('found is', () => {
  const lockedAndChanged = async (change: () => void) => {
    await house.api.vault.lock({})
    change()
    await house.api.vault.unlock({ passphrase: 'seven quiet herons over the weir' })
  }

  test('a page with a flipped bit, in use or not', async () => {
    // an index nobody asks for on the way in: the vault opens all the same
    const page = house.keeper
      .vault()
      .readable.get<{ n: number }>("select rootpage as n from sqlite_master where name = 'documents_of_client'")!.n
    await lockedAndChanged(() => flip(vault, (page - 1) * 4096 + 200))
    const findings = await found()
    expect(findings).toContainEqual({ what: 'pages', count: 1 })
    expect((await house.api.integrity.look({})).last?.findings).toEqual(findings)
  })

  test('mass damage without waiting for each page; beyond a thousand it is enough to know that there are more', async () => {
    house.direct((db) => db.run('create table padding (filling blob) strict') + db.run('insert into padding values (randomblob(6000000))'))
    const ruin = (pages: number) => () => {
      const bytes = readFileSync(vault)
      bytes.fill(7, bytes.length - pages * 4096)
      writeFileSync(vault, bytes)
    }
    await lockedAndChanged(ruin(300))
    expect(await found()).toContainEqual({ what: 'pages', count: 300 })
    await lockedAndChanged(ruin(1400))
    expect(await found()).toContainEqual({ what: 'pages', count: mostPages + 1 })
  })

  test('a flipped bit anywhere in the WAL', () => {
    const wal = `${vault}-wal`
    const size = readFileSync(wal).length
    expect(walIsWhole(vault)).toBe(true)
    for (let at = 16; at < size; at += 997) {
      flip(wal, at)
      expect([at, walIsWhole(vault)]).toEqual([at, false])
      flip(wal, at)
    }
    expect(walIsWhole(vault)).toBe(true)
  })

  test('a WAL that lost its end, or all of it', async () => {
    const bytes = readFileSync(`${vault}-wal`)
    writeFileSync(`${vault}-wal`, bytes.subarray(0, bytes.length - 4120))
    expect(walIsWhole(vault)).toBe(false)
    writeFileSync(`${vault}-wal`, '')
    expect(walIsWhole(vault)).toBe(false)
    writeFileSync(`${vault}-wal`, bytes)
    expect(walIsWhole(vault)).toBe(true)
  })

  test('a note that the index does not know, and a broken log', async () => {
    const vaultDb = house.keeper.vault()
    vaultDb.transaction((db) => {
      const note = db.get<{ n: number; body: string }>('select n, body from notes limit 1')!
      db.run("insert into notes_index (notes_index, rowid, body) values ('delete', ?, ?)", note.n, note.body)
    })
    expect(await found()).toEqual([{ what: 'index', count: 1 }])
    vaultDb.transaction((db) => db.run("insert into notes_index (notes_index) values ('rebuild')"))
    expect(await found()).toEqual([])
    vaultDb.transaction((db) => {
      const sent = db.get<{ n: number; body: string }>('select n, body from exchanges limit 1')!
      db.run("insert into exchanges_index (exchanges_index, rowid, body) values ('delete', ?, ?)", sent.n, sent.body)
    })
    expect(await found()).toEqual([{ what: 'index', count: 1 }])
    vaultDb.transaction((db) => db.run("insert into exchanges_index (exchanges_index) values ('rebuild')"))
    expect(await found()).toEqual([])
    vaultDb.transaction((db) => {
      for (const { name } of db.all<{ name: string }>("select name from sqlite_master where type = 'trigger' and tbl_name = 'audit'"))
        db.run(`drop trigger ${name}`)
      db.run("update audit set method = 'notes.get' where n = 2")
    })
    expect(await found()).toEqual([{ what: 'log', count: 1 }])
  })
})
