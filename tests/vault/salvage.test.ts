// A damaged vault: set aside as it is, and every row that can be read lives on in a new one, its proof with it.
import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { salvagedKinds, type Salvaged } from '#contract/vault'
import { keptFile, message, openHouse, preparedDocument, sealedDocument, someone, writtenNote, type House } from '../house.ts'
import { fingerprintOf, keysInFolder, newFolder, otherPassphrase, passphrase } from '../keeping.ts'

let house: House
let vault: string

type Row = Readonly<Record<string, unknown>>
const everything = [
  'clients',
  'notes',
  'note_versions',
  'exchanges',
  'sessions',
  'documents',
  'attachments',
  'attachment_chunks',
  'document_signatures',
  'document_seals',
  'drafts',
  'settings',
  'backups',
  'audit'
] as const
const rowsNow = (): Record<string, Row[]> =>
  Object.fromEntries(everything.map((table) => [table, house.keeper.vault().readable.all<Row>(`select * from ${table} order by 1`)]))
const rootOf = (name: string): number =>
  house.keeper.vault().readable.get<{ n: number }>('select rootpage as n from sqlite_master where name = ?', name)!.n
/** Pages of a table in order, leaves among them, as SQLite itself sees them. */
const pagesOf = (table: string): number[] =>
  house.keeper
    .vault()
    .readable.all<{ n: number }>("select pageno as n from dbstat where name = ? and pagetype = 'leaf' order by pageno", table)
    .map(({ n }) => n)

const ruin = (...pages: number[]): void => {
  const bytes = readFileSync(vault)
  for (const page of pages) randomBytes(4096).copy(bytes, (page - 1) * 4096)
  writeFileSync(vault, bytes)
}

let before: Record<string, Row[]>
/** A file, and the client that it is of. */
let letter: string
let fileOf: string
/** One that waits, and one that is signed and sealed. */
const writeDocuments = async (): Promise<void> => {
  const { id: clientId } = await house.api.clients.add({ ...someone, name: 'Signer' })
  await sealedDocument(house, clientId)
  await preparedDocument(house, clientId)
}
const longWords = 'what the river taught her about waiting, and other things. '
/** A practice of some size, made once; each test has a copy of its own, with everything in the file. */
const template = mkdtempSync(join(tmpdir(), 'entrenous-test-'))
const openAt = (place: string, how: { locked: boolean }): Promise<House> => {
  const [folder, keys] = ['vaults', 'keys'].map((name) => join(place, name)) as [string, string]
  for (const one of [folder, keys]) mkdirSync(one, { recursive: true, mode: 0o700 })
  return openHouse({ folder, keychain: keysInFolder(keys), ...how })
}
beforeAll(async () => {
  house = await openAt(template, { locked: false })
  for (let client = 0; client < 30; client++) {
    const { id } = await house.api.clients.add({ ...someone, name: `Client ${client}`, about: longWords.repeat(8) })
    for (let note = 0; note < 4; note++)
      await writtenNote(house, `${note} ${longWords.repeat(note === 3 ? 200 : 20)}`, { clientId: id, signed: note % 2 === 0 })
    house.clock.pass(60_000)
  }
  await writeDocuments()
  const { rows: some } = await house.api.clients.list({ query: '', status: 'all', sort: 'name', descending: false, offset: 0, limit: 5 })
  for (const { id } of some) await house.api.exchanges.add({ clientId: id, fields: { ...message, received: longWords.repeat(10) } })
  await house.api.drafts.keep({ form: 'client:new', values: { name: 'Half' } })
  const { rows } = await house.api.clients.list({ query: '', status: 'all', sort: 'name', descending: false, offset: 0, limit: 1 })
  fileOf = rows[0]!.id
  letter = (await keptFile(house, fileOf, 'letter.pdf', Buffer.concat([Buffer.from('%PDF-1.7'), randomBytes(300_000)]))).id
  house.close()
})
afterAll(() => rmSync(template, { recursive: true }))
beforeEach(async () => {
  const place = newFolder()
  cpSync(template, place, { recursive: true })
  house = await openAt(place, { locked: true })
  vault = join(house.folder, 'own', 'vault.db')
  house.clock.pass(3_600_000)
  await house.api.vault.unlock({ passphrase })
})
afterEach(() => house.close())

/** Locks, damages, salvages, unlocks. */
const salvaged = async (damage: () => void): Promise<Salvaged> => {
  await house.api.vault.lock({})
  damage()
  const made = await house.api.vault.salvage({ passphrase })
  await house.api.vault.unlock({ passphrase })
  return made
}
const whole = async (): Promise<void> => {
  expect((await house.api.integrity.check({})).findings).toEqual([])
  expect(house.keeper.state().missing).toBeNull()
}
const byKey = (rows: readonly Row[]): Map<unknown, Row> => new Map(rows.map((row) => [row['n'] ?? Object.values(row)[0], row]))
/** Rows of now that were there before, unchanged; the number of those that are not there any more. */
const compared = (table: (typeof everything)[number], now: Record<string, Row[]>): { same: number; gone: number } => {
  const old = byKey(before[table]!)
  const kept = byKey(now[table]!)
  const same = [...old].filter(([key, row]) => JSON.stringify(kept.get(key)) === JSON.stringify(row)).length
  return { same, gone: old.size - same }
}

test('a whole vault comes over row by row, and its log goes on with a line that says so', async () => {
  before = rowsNow()
  const made = await salvaged(() => {})
  const now = rowsNow()
  for (const table of everything) {
    if (table === 'audit') continue
    expect([table, now[table]]).toEqual([table, before[table]])
  }
  expect(now['audit']!.slice(0, before['audit']!.length)).toEqual(before['audit'])
  expect(now['audit']!.map(({ method }) => method).slice(before['audit']!.length)).toEqual(['vault.lock', 'vault.salvage', 'vault.unlock'])
  expect(made).toMatchObject({ mended: 0, proven: true })
  expect(salvagedKinds.filter((kind) => made.lost[kind] > 0)).toEqual([])
  expect([made.kept.clients, made.kept.notes]).toEqual([31, 120])
  expect(await house.api.audit.verify({})).toMatchObject({ brokenAt: null, gaps: 0 })
  const river = await house.api.search.find({ query: 'river', order: 'newest', offset: 0, limit: 50 })
  expect([river.notes.length, river.exchanges.length]).toEqual([50, 5])
  await whole()
})

test('backups of before are listed and restored, and no backup of the salvaged vault displaces them', async () => {
  const folder = newFolder()
  house.asked.answers.folder = folder
  await house.api.backups.chooseFolder({ destination: 'first' })
  const { schedule } = await house.api.backups.look({})
  await house.api.backups.plan({ ...schedule, retention: { last: 3, daily: 0, weekly: 0, monthly: 0 } })
  const backUp = async (): Promise<void> => {
    house.clock.pass(3_600_000)
    await house.api.backups.now({})
  }
  for (let n = 0; n < 3; n++) await backUp()
  const good = readdirSync(folder)
  expect(good).toHaveLength(3)
  const leaves = pagesOf('notes')
  await salvaged(() => ruin(leaves[3]!))
  expect(await house.api.backups.due({ when: 'closing' })).toBe(true)
  expect(await house.api.backups.look({})).toMatchObject({ last: null, old: true }) // none is this vault's
  for (let n = 0; n < 5; n++) await backUp()
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(good))
  expect(readdirSync(folder)).toHaveLength(6)
  const { rows } = await house.api.backups.look({})
  expect(rows.filter(({ kind, found, id }) => kind === null && found === 'there' && id !== null)).toHaveLength(3)
})

describe('of a vault', () => {
  test('with ruined pages among its notes, the others come over; how many did not is said', async () => {
    before = rowsNow()
    const leaves = pagesOf('notes')
    expect(leaves.length).toBeGreaterThan(20)
    const made = await salvaged(() => ruin(leaves[3]!, leaves[9]!, leaves[15]!))
    const { same, gone } = compared('notes', rowsNow())
    expect(gone).toBeGreaterThan(0)
    expect(same).toBeGreaterThan(90)
    expect(made.lost.notes).toBeGreaterThanOrEqual(gone - made.mended)
    expect(made.kept.notes).toBe(same)
    expect(compared('clients', rowsNow())).toMatchObject({ same: 31 - compared('clients', rowsNow()).gone })
    await whole()
    const restored = before['notes']!.filter(({ signed_sha256: sha }) => sha !== null).length
    expect(rowsNow()['notes']!.filter(({ signed_sha256: sha }) => sha !== null).length).toBeGreaterThan(restored - 20)
  })

  test('whose first page is noise, everything else comes over, though nothing proves it', async () => {
    before = rowsNow()
    const made = await salvaged(() => ruin(1))
    expect(made).toMatchObject({ proven: false })
    expect([made.kept.clients, made.kept.notes]).toEqual([31, 120])
    for (const table of ['clients', 'notes', 'note_versions', 'documents', 'document_signatures', 'document_seals'] as const)
      expect([table, compared(table, rowsNow())]).toEqual([table, { same: before[table]!.length, gone: 0 }])
    await whole()
  })

  test('whose salt has one wrong bit, everything comes over, and is proven', async () => {
    before = rowsNow()
    const made = await salvaged(() => {
      const bytes = readFileSync(vault)
      bytes[7]! ^= 16
      writeFileSync(vault, bytes)
    })
    expect(made.proven).toBe(true)
    expect([made.kept.clients, made.kept.notes]).toEqual([31, 120])
  })

  test('whose inner page above the notes is lost, the notes are told by their shape', async () => {
    before = rowsNow()
    const root = rootOf('notes')
    const made = await salvaged(() => ruin(root))
    expect(made.kept.notes).toBe(120)
    expect(compared('notes', rowsNow())).toEqual({ same: 120, gone: 0 })
    await whole()
  })

  test('that was cut in half, what stands before the cut comes over', async () => {
    before = rowsNow()
    const made = await salvaged(() => truncateSync(vault, Math.floor(readFileSync(vault).length / 2)))
    expect(made.kept.notes + made.kept.clients).toBeGreaterThan(40)
    expect(made.kept.notes).toBeLessThan(120)
    await whole()
  })

  test('whose clients are ruined, each is stood for, and their notes stay within reach', async () => {
    before = rowsNow()
    const leaves = pagesOf('clients')
    const made = await salvaged(() => ruin(...leaves))
    expect(made).toMatchObject({ kept: { clients: 0, notes: 120 }, mended: 31 })
    const { rows } = await house.api.clients.list({ query: '', status: 'all', sort: 'name', descending: false, offset: 0, limit: 50 })
    expect(rows).toHaveLength(31)
    expect(rows.every(({ name }) => /^\? [0-9a-f]{4}$/.test(name))).toBe(true)
    expect(compared('notes', rowsNow())).toEqual({ same: 120, gone: 0 })
    await whole()
  })

  test('with a ruined page among the bytes of a file, the file comes over and says that it is not whole', async () => {
    before = rowsNow()
    const last = house.keeper
      .vault()
      .readable.get<{ n: number }>("select max(pageno) as n from dbstat where name = 'attachment_chunks' and pagetype = 'overflow'")!.n
    const made = await salvaged(() => ruin(last))
    expect(made).toMatchObject({ kept: { files: 1 }, lost: { files: 1 } })
    await house.api.attachments.look({ id: letter })
    await expect(house.api.attachments.part({ id: letter, part: 0 })).rejects.toMatchObject({ code: 'fileDamaged' })
    await whole()
  })

  test('that lost what is said of a file, its bytes come over under a name that is none', async () => {
    before = rowsNow()
    await house.api.attachments.look({ id: letter })
    const bytes = Buffer.from(await house.api.attachments.part({ id: letter, part: 0 }))
    const leaves = pagesOf('attachments')
    const made = await salvaged(() => ruin(...leaves))
    expect(made.mended).toBe(2)
    const found = await house.api.attachments.look({ id: letter })
    expect(found).toMatchObject({ name: `? ${letter.slice(-4)}`, type: 'pdf', bytes: bytes.length })
    expect(Buffer.from(await house.api.attachments.part({ id: letter, part: 0 })).equals(bytes)).toBe(true)
    await whole()
  })

  const sealed = async () => {
    const { id } = house.keeper.vault().readable.get<{ id: string }>("select id from documents where state = 'signed'")!
    const { seal } = await house.api.documents.get({ id })
    const { code, sha256 } = seal!
    const verdicts = async () => {
      const told = [{ sha256, code: null }, { sha256: null, code }, { sha256: 'a'.repeat(64), code }] // prettier-ignore
      return Promise.all(told.map(async (asked) => (await house.api.documents.verify(asked)).verdict))
    }
    return { id, seal: () => house.api.documents.get({ id }), verdicts }
  }
  const overflowOf = (table: string): number[] =>
    house.keeper
      .vault()
      .readable.all<{ n: number }>("select pageno as n from dbstat where name = ? and pagetype = 'overflow' order by pageno", table)
      .map(({ n }) => n)

  test('with a ruined page among the bytes of a sealed PDF, the seal comes over without them, and nothing is called altered', async () => {
    const { seal, verdicts } = await sealed()
    expect(await seal()).toMatchObject({ seal: { kept: { text: 'whole', pdf: 'whole' } }, sealLost: false })
    expect(await verdicts()).toEqual(['unaltered', 'known', 'altered'])
    const [page = 0] = overflowOf('document_seals').slice(2)
    const made = await salvaged(() => ruin(page))
    expect(made.lost).toMatchObject({ seals: 1, documents: 0 })
    expect(made.kept.seals).toBe(0)
    expect(await seal()).toMatchObject({ state: 'signed', seal: { kept: { text: 'whole', pdf: 'lost' } } })
    expect(await verdicts()).toEqual(['unaltered', 'known', 'altered'])
    house.asked.answers.place = join(newFolder(), 'copy.pdf')
    house.asked.answers.pdf = randomBytes(30_000)
    await house.api.documents.savePdf({ ids: [(await seal()).id] }) // made anew: no file without a word in it
    expect(readFileSync(house.asked.answers.place)).toHaveLength(30_000)
    await whole()
  })

  test('that lost a seal, its document says so, and its code is known', async () => {
    const { seal, verdicts } = await sealed()
    const pages = pagesOf('document_seals')
    const made = await salvaged(() => ruin(...pages))
    expect(made.lost.seals).toBe(1)
    expect(await seal()).toMatchObject({ state: 'signed', seal: null, sealLost: true })
    expect(await verdicts()).toEqual(['unknown', 'sealLost', 'sealLost'])
    house.direct((db) => db.run('drop trigger document_signatures_stay'))
    house.direct((db) => db.run("update document_signatures set name = 'Somebody'"))
    expect(await verdicts()).toEqual(['unknown', 'unknown', 'unknown'])
  })

  test('that lost the text of a sealed document, its PDF is still the one that was sealed', async () => {
    const { seal, verdicts } = await sealed()
    const pages = pagesOf('documents')
    await salvaged(() => ruin(...pages))
    expect(await seal()).toMatchObject({ seal: { kept: { text: 'lost', pdf: 'whole' } } })
    expect(await verdicts()).toEqual(['unaltered', 'known', 'altered'])
  })

  test('that lost its settings and what was half typed says so, and opens with those of a new one', async () => {
    const pages = [...pagesOf('settings'), ...pagesOf('drafts')]
    const made = await salvaged(() => ruin(...pages))
    expect(made.lost).toMatchObject({ settings: 1, forms: 1, clients: 0, notes: 0 })
    expect(await house.api.settings.get({})).toMatchObject({ practiceName: '' })
    expect(house.keeper.state().practiceName).toBeNull() // Today says so
    await house.api.today.look({}) // the first screen is read with them
    await whole()
  })

  test('whose log has a gap, the lines around it keep their proof', async () => {
    before = rowsNow()
    const leaves = pagesOf('audit')
    const made = await salvaged(() => ruin(leaves[Math.floor(leaves.length / 2)]!))
    expect(made.lost.lines).toBeGreaterThan(0)
    const verdict = await house.api.audit.verify({})
    expect(verdict).toMatchObject({ brokenAt: null, gaps: 1 })
    house.direct((db) => {
      for (const { name } of db.all<{ name: string }>("select name from sqlite_master where type = 'trigger' and tbl_name = 'audit'"))
        db.run(`drop trigger ${name}`)
      db.run("update audit set method = 'notes.get' where n = 3")
    })
    expect((await house.api.audit.verify({})).brokenAt).toBe(3)
  })
})

test('what only the WAL holds comes over too', async () => {
  await writtenNote(house, 'she spoke of the heron', { clientId: fileOf })
  const files = ['vault.db', 'vault.db-wal'].map((name) => [name, readFileSync(join(house.folder, 'own', name))] as const)
  expect(files[1]![1].length).toBeGreaterThan(4096)
  const made = await salvaged(() => files.forEach(([name, bytes]) => writeFileSync(join(house.folder, 'own', name), bytes)))
  expect(made.kept.notes).toBe(121)
})

test('what stood behind the damage in a WAL comes over too, once the vault has been opened and locked again', async () => {
  const own = join(house.folder, 'own')
  await house.api.vault.lock({})
  await house.api.vault.unlock({ passphrase })
  const { id } = await house.api.clients.add({ ...someone, name: 'Kingfisher' })
  await writtenNote(house, 'she spoke of the weir', { clientId: id })
  const files = ['vault.db', 'vault.db-wal'].map((name) => [name, readFileSync(join(own, name))] as const)
  await house.api.vault.lock({})
  for (const [name, bytes] of files) writeFileSync(join(own, name), bytes)
  const wal = Buffer.from(files[1]![1])
  wal[32 + 24 + 100]! ^= 1
  writeFileSync(join(own, 'vault.db-wal'), wal)
  expect(await house.api.vault.unlock({ passphrase })).toMatchObject({ missing: { why: 'behind' }, kept: true })
  expect(house.keeper.vault().readable.get("select 1 from clients where name = 'Kingfisher'")).toBeUndefined()
  await house.api.vault.lock({})
  expect(await house.api.vault.state({})).toMatchObject({ kept: true })
  await house.api.vault.salvage({ passphrase })
  expect(await house.api.vault.unlock({ passphrase })).toMatchObject({ missing: null, kept: false })
  const { rows } = await house.api.clients.list({
    query: 'Kingfisher',
    status: 'all',
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 9
  })
  expect(rows.map(({ name }) => name)).toEqual(['Kingfisher'])
  expect((await house.api.notes.ofClient({ clientId: rows[0]!.id, offset: 0, limit: 9 })).total).toBe(1)
  await whole()
})

test('the damaged vault is set aside as it is', async () => {
  const { length } = readdirSync(house.folder)
  await house.api.vault.lock({})
  ruin(2, 5, 9)
  const bytes = readFileSync(vault)
  await house.api.vault.salvage({ passphrase })
  expect(readdirSync(house.folder)).toHaveLength(length + 1)
  expect(readFileSync(join(house.folder, 'own.aside-1', 'vault.db')).equals(bytes)).toBe(true)
  expect(house.keeper.setAside().map(({ id }) => id)).toEqual(['own.aside-1'])
})

test('a damaged vault in which nothing more can be written is salvaged all the same', async () => {
  await house.api.vault.lock({})
  ruin(2, 5, 9)
  mkdirSync(join(house.folder, 'own', 'aside.json')) // where its note would be
  expect((await house.api.vault.salvage({ passphrase })).kept.clients).toBeGreaterThan(0)
  expect(house.keeper.setAside().map(({ id }) => id)).toEqual(['own.aside-1'])
})

test('the recovery key opens it too: the new vault has a passphrase of its own, the damaged one keeps its own', async () => {
  before = rowsNow()
  const { groups } = await house.api.vault.proposeRecoveryKey({ passphrase })
  await house.keeper.confirmRecovery()
  await house.api.vault.lock({})
  ruin(2)
  const untouched = fingerprintOf(house.folder)
  const key = { newPassphrase: otherPassphrase, withoutKeychain: true }
  await expect(house.api.vault.salvage({ ...key, recoveryKey: 'AGE-SECRET-KEY-1QQQ' })).rejects.toMatchObject({ code: 'recoveryWrong' })
  house.clock.pass(60_000)
  await expect(house.api.vault.salvage({ ...key, recoveryKey: groups.join(' '), newPassphrase: 'weak' })).rejects.toMatchObject({
    code: 'passphraseWeak'
  })
  expect(fingerprintOf(house.folder)).toEqual(untouched)
  const made = await house.api.vault.salvage({ ...key, recoveryKey: groups.join(' ') })
  expect(made.kept.clients).toBeGreaterThan(0)
  await expect(house.api.vault.unlock({ passphrase })).rejects.toMatchObject({ code: 'passphraseWrong' })
  house.clock.pass(60_000)
  expect(await house.api.vault.unlock({ passphrase: otherPassphrase })).toMatchObject({ keychain: false, recovery: false })
  expect(house.keeper.setAside()).toHaveLength(1)
})

test('where nothing can be read, or the passphrase is wrong, everything stays as it was', async () => {
  await house.api.vault.lock({})
  writeFileSync(vault, randomBytes(readFileSync(vault).length))
  const untouched = fingerprintOf(house.folder)
  await expect(house.api.vault.salvage({ passphrase })).rejects.toMatchObject({ code: 'vaultDamaged' })
  await expect(house.api.vault.salvage({ passphrase: 'some other passphrase' })).rejects.toMatchObject({ code: 'passphraseWrong' })
  expect(fingerprintOf(house.folder)).toEqual(untouched)
})

test('a note that is lost comes back with the words of its last version', async () => {
  house.clock.pass(24 * 3600_000)
  const { id } = await writtenNote(house, 'a heron stood still', { signed: true })
  const leaf = house.keeper
    .vault()
    .readable.get<{ n: number }>("select pageno as n from dbstat where name = 'notes' and pagetype = 'leaf' order by path desc limit 1")!.n
  await salvaged(() => ruin(leaf))
  const found = await house.api.notes.get({ id })
  expect(JSON.stringify(found.doc)).toContain('a heron stood still')
  expect(found.signedAt).toBeNull()
})
