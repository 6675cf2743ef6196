// The audit log: every write, every read of clinical text, every key; a chain that shows what was done to it.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { mostOnPaper } from '#contract/audit'
import { verifyChain } from '../src/main/vault/auditLog.ts'
import { openHouse, someone, writtenNote, type House, preparedDocument } from './house.ts'
import { otherPassphrase, passphrase } from './keeping.ts'

let house: House
afterEach(() => house.close())

type Filter = Parameters<House['api']['audit']['list']>[0]
const everything: Filter = { room: '', clientId: null, from: null, to: null, offset: 0, limit: 200 }
const methods = async (filter: Partial<Filter> = {}): Promise<string[]> =>
  (await house.api.audit.list({ ...everything, ...filter })).rows.map(({ method }) => method)

describe('a line', () => {
  test('stands for each write and each read of clinical text, newest first, with whom it was about', async () => {
    house = await openHouse({ anew: true })
    const { id, clientId } = await writtenNote(house, 'words that must not stand in any log', { signed: true })
    await house.api.notes.get({ id })
    await house.api.clients.add({ ...someone, name: 'Otter' }) // carries the waiting line of the read with it
    const { rows, total } = await house.api.audit.list(everything)
    expect(rows.map(({ method, clientName }) => [method, clientName])).toEqual([
      ['clients.add', 'Otter'],
      ['notes.get', 'Heron'],
      ['notes.sign', 'Heron'],
      ['consents.give', 'Heron'],
      ['notes.save', 'Heron'],
      ['notes.begin', 'Heron'],
      ['clients.add', 'Heron'],
      ['vault.create', null]
    ])
    expect(total).toBe(8)
    expect(rows.at(-2)).toMatchObject({ clientId, record: clientId })
    expect(JSON.stringify(rows)).not.toContain('must not stand')
  })

  test('is left by a changed passphrase and by unlocking', async () => {
    house = await openHouse({ anew: true })
    await house.api.vault.changePassphrase({ passphrase, newPassphrase: otherPassphrase })
    house.keeper.close()
    await house.api.vault.unlock({ passphrase: otherPassphrase })
    expect(await methods()).toEqual(['vault.unlock', 'vault.changePassphrase', 'vault.create'])
  })

  test('is not left by what was refused', async () => {
    house = await openHouse({ anew: true })
    const { id } = await writtenNote(house, 'text', { signed: true })
    const before = await methods()
    await expect(house.api.notes.sign({ id, revision: 1 })).rejects.toMatchObject({ code: 'signed' })
    expect(await methods()).toEqual(before)
  })
})

test('the log is filtered by room, by client and by day of the practice', async () => {
  house = await openHouse({ anew: true })
  const { clientId } = await writtenNote(house, 'text')
  house.clock.pass(24 * 3600_000)
  await house.api.clients.add({ ...someone, name: 'Otter' })
  expect(await methods({ room: 'clients' })).toEqual(['clients.add', 'clients.add'])
  expect(await methods({ clientId })).toEqual(['notes.save', 'notes.begin', 'clients.add'])
  expect(await methods({ from: '2026-11-23' })).toEqual(['clients.add'])
  expect(await methods({ to: '2026-11-22' })).toEqual(['notes.save', 'notes.begin', 'clients.add', 'vault.create'])
  expect(await methods({ offset: 1, limit: 1 })).toHaveLength(1)
})

describe('the chain', () => {
  test('is whole after writes, refusals, failures and a second unlocking', async () => {
    house = await openHouse({ anew: true })
    const { id } = await writtenNote(house, 'text', { signed: true })
    await expect(house.api.notes.discard({ id })).rejects.toMatchObject({ code: 'signed' })
    expect(() => house.direct(() => expect.fail('half way'))).toThrow('half way')
    house.keeper.close()
    await house.api.vault.unlock({ passphrase })
    await house.api.clients.add(someone)
    expect(await house.api.audit.verify({})).toEqual({ lines: 8, brokenAt: null, gaps: 0 })
  })

  test.each([
    ['changed', "update audit set method = 'notes.get' where n = 3"],
    ['changed in its record', "update audit set record = 'x' where n = 3"],
    ['taken out', 'delete from audit where n = 3'],
    ['exchanged with its neighbour', 'update audit set method = (select method from audit where n = 4), record = null where n = 3']
  ])('shows a line that was %s by somebody who could', async (_how, sql) => {
    house = await openHouse({ anew: true })
    await writtenNote(house, 'text', { signed: true })
    house.direct((db) => {
      for (const { name } of db.all<{ name: string }>("select name from sqlite_master where type = 'trigger' and tbl_name = 'audit'"))
        db.run(`drop trigger ${name}`)
      db.run(sql)
    })
    const { brokenAt } = await house.api.audit.verify({})
    expect(brokenAt).toBeGreaterThanOrEqual(3)
    expect(brokenAt).toBeLessThanOrEqual(4)
  })

  test('is read in parts, whatever its length', async () => {
    house = await openHouse({ anew: true })
    house.keeper.vault().transaction((_db, audit) => {
      for (let i = 0; i < 12_000; i++) audit('2026-11-22T09:00:00.000Z', 'notes.get', String(i))
    })
    expect(verifyChain(house.keeper.vault().readable)).toEqual({ lines: 12_001, brokenAt: null, gaps: 0 })
  })
})

describe('on paper', () => {
  const words = {
    title: 'Audit <log>',
    about: ['Client: Heron & co'],
    fingerprint: 'Fingerprint:',
    columns: { n: 'Line', at: 'When', what: 'What', whom: 'Client' },
    methods: { 'clients.add': 'Added a client' }
  }
  const paper = { room: '', clientId: null, from: null, to: null, language: 'en', words } as const
  const printed = (): string => String(house.asked.calls.findLast(([call]) => call === 'print' || call === 'printToPdf')?.[1])

  test('the lines of the filter are printed with their words, newest first, and leave a line', async () => {
    house = await openHouse({ anew: true })
    const { clientId } = await writtenNote(house, 'words that must not stand in any log')
    await house.api.audit.print({ ...paper, room: 'clients', clientId })
    const { hash } = house.keeper.vault().readable.get<{ hash: string }>("select hash from audit where method = 'clients.add'")!
    const rows = printed().match(/<tr><td>.*?<\/tr>/g)
    expect(rows).toEqual(['<tr><td>2</td><td>22 Nov 2026, 10:00:00</td><td>Added a client</td><td>Heron</td></tr>'])
    expect(printed().replaceAll(' ', '')).toContain(hash)
    expect(printed()).toContain('Audit &lt;log&gt;')
    expect(printed()).toContain('<p class="practice">Quiet Room<br>Ada Winslow</p>')
    expect(printed()).toContain('Client: Heron &amp; co')
    expect(printed()).not.toContain('must not stand')
    expect((await methods())[0]).toBe('audit.print')
  })

  test('the same as a PDF goes to the place she chose; refused, it leaves neither file nor line', async () => {
    house = await openHouse({ anew: true })
    await expect(house.api.audit.savePdf(paper)).rejects.toMatchObject({ code: 'cancelled' })
    expect(await methods()).toEqual(['vault.create'])
    house.asked.answers.place = join(house.folder, 'log.pdf')
    await house.api.audit.savePdf(paper)
    expect(readFileSync(house.asked.answers.place, 'utf8')).toBe('%PDF')
    expect(house.asked.calls.findLast(([call]) => call === 'choosePlace')).toEqual(['choosePlace', 'Audit log 2026-11-22.pdf', 'pdf'])
    expect(await methods()).toEqual(['audit.savePdf', 'vault.create'])
  })

  test('no more lines than fit are put on it', async () => {
    house = await openHouse({ anew: true })
    house.keeper.vault().transaction((_db, audit) => {
      for (let i = 0; i < mostOnPaper + 5; i++) audit('2026-11-22T09:00:00.000Z', 'notes.get', null)
    })
    await house.api.audit.print(paper)
    expect(printed().match(/<tr><td>/g)).toHaveLength(mostOnPaper)
  })

  test('what leaves while nothing can be written stands in the log as soon as something can, and she sees no error', async () => {
    house = await openHouse({ anew: true })
    const { clientId } = await writtenNote(house, 'words', { signed: true })
    const agreement = await preparedDocument(house, clientId)
    await house.api.vault.lock({})
    const file = join(house.folder, 'own', 'vault.db')
    const older = readFileSync(file)
    await house.api.vault.unlock({ passphrase })
    await house.api.clients.add({ ...someone, name: 'Otter' })
    await house.api.vault.lock({})
    writeFileSync(file, older)
    expect(await house.api.vault.unlock({ passphrase })).toMatchObject({ missing: { why: 'behind' } })

    house.asked.answers.place = join(house.folder, 'paper.pdf')
    await house.api.audit.print(paper)
    await house.api.audit.savePdf(paper)
    await house.api.security.printPlan({ language: 'en' })
    await house.api.documents.savePdf({ ids: [agreement] })
    expect(await methods()).not.toContain('audit.print')
    await house.api.vault.acceptMissing({})
    await house.api.clients.add(someone)
    const { rows } = await house.api.audit.list(everything)
    expect(rows.slice(0, 7).map(({ method, record }) => [method, record])).toEqual([
      ['clients.add', rows[0]!.record],
      ['vault.acceptMissing', null],
      ['documents.savePdf', agreement],
      ['security.printPlan', null],
      ['audit.savePdf', null],
      ['audit.print', null],
      ['vault.unlock', null]
    ])
  })
})
