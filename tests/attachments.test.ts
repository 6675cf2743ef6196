// Files of a client: whole or not there at all, told by their bytes, never run, never named outside the vault.
import { createHash, randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { basename, join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mostBytes, sliceBytes, type AttachmentRow, type AttachmentType } from '#contract/attachments'
import { Refusal } from '../src/main/tools.ts'
import { agreed, keptFile, openHouse, preparedDocument, someone, writtenNote, type House } from './house.ts'
import { newFolder, passphrase, restoreWith } from './keeping.ts'

let house: House
let clientId: string
beforeEach(async () => {
  house = await openHouse()
  clientId = (await house.api.clients.add(someone)).id
})
afterEach(() => house.close())

const shaOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Buffer.from(text, 'latin1')
const keep = (name: string, bytes: Uint8Array | string = 'words') =>
  keptFile(house, clientId, name, typeof bytes === 'string' ? bytesOf(bytes) : bytes)

const listed = async (more: Partial<Parameters<House['api']['attachments']['list']>[0]> = {}): Promise<readonly AttachmentRow[]> =>
  (
    await house.api.attachments.list({
      clientId,
      query: '',
      sort: 'name',
      descending: false,
      removed: false,
      offset: 0,
      limit: 200,
      ...more
    })
  ).rows
const names = async (more: Parameters<typeof listed>[0] = {}): Promise<string[]> => (await listed(more)).map(({ name }) => name)

const readBack = async (id: string): Promise<Buffer> => {
  const { bytes } = await house.api.attachments.look({ id })
  const parts: Uint8Array[] = []
  for (let part = 0; part * sliceBytes < bytes; part++) parts.push(await house.api.attachments.part({ id, part }))
  return Buffer.concat(parts)
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
/** Bytes outside the engine's heap that something still holds. */
const held = (): number => {
  collect()
  return process.memoryUsage().arrayBuffers
}

const tables = () =>
  house.keeper
    .vault()
    .readable.get<{ files: number; chunks: number }>(
      'select (select count(*) from attachments) as files, (select count(*) from attachment_chunks) as chunks'
    )!
const linesAbout = (room: string) =>
  house.keeper
    .vault()
    .readable.all<{ method: string; record: string | null }>(
      "select method, record from audit where method like ? || '.%' order by n",
      room
    )

describe('a file that is taken in', () => {
  test('comes back the very same, of whatever size it is', async () => {
    for (const size of [0, 1, 65_535, 65_536, 65_537, sliceBytes, sliceBytes + 1, 3 * sliceBytes - 1]) {
      const bytes = randomBytes(size)
      const { id } = await keep('scan', bytes)
      expect((await readBack(id)).equals(bytes)).toBe(true)
      expect(await house.api.attachments.look({ id })).toMatchObject({ bytes: size, sha256: shaOf(bytes), clientId, clientName: 'Heron' })
    }
  })

  test('shows in no list before it is whole, and cannot be looked at', async () => {
    const { id } = await house.api.attachments.begin({ clientId, name: 'letter.pdf', bytes: 70_000 })
    await house.api.attachments.append({ id, offset: 0, bytes: new Uint8Array(65_536) })
    expect(await names()).toEqual([])
    expect(await names({ removed: true })).toEqual([])
    await expect(house.api.attachments.finish({ id })).rejects.toMatchObject({ code: 'conflict' })
    for (const method of ['look', 'remove', 'recover', 'export'] as const)
      await expect(house.api.attachments[method]({ id })).rejects.toMatchObject({ code: 'notFound' })
    await expect(house.api.attachments.change({ id, name: 'x', tags: [] })).rejects.toMatchObject({ code: 'notFound' })
    await expect(house.api.attachments.part({ id, part: 0 })).rejects.toMatchObject({ code: 'notFound' })
  })

  test('takes its bytes in order, in whole chunks, and no more than were announced', async () => {
    const { id } = await house.api.attachments.begin({ clientId, name: 'x', bytes: 200_000 })
    const append = (offset: number, size: number) => house.api.attachments.append({ id, offset, bytes: new Uint8Array(size) })
    await expect(append(65_536, 65_536)).rejects.toMatchObject({ code: 'conflict' })
    await expect(append(0, 1000)).rejects.toMatchObject({ code: 'conflict' })
    await append(0, 131_072)
    await expect(append(0, 131_072)).rejects.toMatchObject({ code: 'conflict' })
    await expect(append(131_072, 131_072)).rejects.toMatchObject({ code: 'conflict' })
    await expect(append(131_072, sliceBytes + 65_536)).rejects.toMatchObject({ code: 'invalid', field: 'bytes' })
    await append(131_072, 200_000 - 131_072)
    await expect(append(200_000, 1)).rejects.toMatchObject({ code: 'conflict' })
    expect((await house.api.attachments.finish({ id })).id).toBe(id)
    await expect(append(200_000, 1)).rejects.toMatchObject({ code: 'notFound' })
    await expect(house.api.attachments.abandon({ id })).rejects.toMatchObject({ code: 'notFound' })
  })

  test('may have 100 MB and not a byte more', async () => {
    await expect(house.api.attachments.begin({ clientId, name: 'x', bytes: mostBytes + 1 })).rejects.toMatchObject({ code: 'fileTooLarge' })
    const { id } = await house.api.attachments.begin({ clientId, name: 'x', bytes: mostBytes })
    await house.api.attachments.abandon({ id })
    expect(tables()).toEqual({ files: 0, chunks: 0 })
  })

  test('needs a client who is there', async () => {
    await expect(
      house.api.attachments.begin({ clientId: '01900000-0000-7000-8000-0000000000ff', name: 'x', bytes: 1 })
    ).rejects.toMatchObject({ code: 'notFound' })
  })

  test('that is given up leaves nothing', async () => {
    const { id } = await house.api.attachments.begin({ clientId, name: 'x', bytes: 3 * sliceBytes })
    for (const part of [0, 1]) await house.api.attachments.append({ id, offset: part * sliceBytes, bytes: randomBytes(sliceBytes) })
    await house.api.attachments.abandon({ id })
    expect(tables()).toEqual({ files: 0, chunks: 0 })
    await expect(house.api.attachments.append({ id, offset: 2 * sliceBytes, bytes: new Uint8Array(1) })).rejects.toMatchObject({
      code: 'notFound'
    })
    expect(linesAbout('attachments')).toEqual([])
  })

  test('that a lock cuts short is cleared after it, and said', async () => {
    const whole = await keep('whole.txt')
    const { id } = await house.api.attachments.begin({ clientId, name: 'x', bytes: 3 * sliceBytes })
    await house.api.attachments.append({ id, offset: 0, bytes: randomBytes(sliceBytes) })
    await house.api.vault.lock({})
    for (const call of [() => house.api.attachments.append({ id, offset: sliceBytes, bytes: new Uint8Array(1) }), () => listed()])
      await expect(call()).rejects.toMatchObject({ code: 'locked' })
    await house.api.vault.unlock({ passphrase })
    expect(await names()).toEqual(['whole.txt'])
    await expect(house.api.attachments.part({ id: whole.id, part: 0 })).rejects.toMatchObject({ code: 'notFound' })
    expect(await house.api.attachments.tidy({})).toEqual({ cleared: 1 })
    expect(tables()).toEqual({ files: 1, chunks: 1 })
    expect(await house.api.attachments.tidy({})).toEqual({ cleared: 0 })
  })

  test('with the same bytes as another of this client is told so; of another client not', async () => {
    const bytes = randomBytes(100)
    expect((await keep('first', bytes)).twin).toBeNull()
    expect((await keep('second', bytes)).twin).toBe('first')
    const other = await house.api.clients.add({ ...someone, name: 'Swift' })
    expect((await keptFile(house, other.id, 'third', bytes)).twin).toBeNull()
  })

  test('of 100 MB never stands in memory as a whole, and other questions are answered while it is read back', async () => {
    const { id } = await house.api.attachments.begin({ clientId, name: 'film', bytes: mostBytes })
    const slice = randomBytes(sliceBytes)
    const hash = createHash('sha256')
    const note = await house.api.notes.begin({ clientId, format: 'free' })
    const before = held()
    let most = 0
    for (let part = 0; part < 100; part++) {
      slice.writeUInt32LE(part)
      hash.update(slice)
      await house.api.attachments.append({ id, offset: part * sliceBytes, bytes: slice })
      if (part % 10 === 9) most = Math.max(most, held() - before)
    }
    const finishing = house.api.attachments.finish({ id })
    let answered = 0
    let done = false
    const ask = async (): Promise<void> => {
      await new Promise((resolve) => setImmediate(resolve))
      if (done) return
      await house.api.notes.get({ id: note.id })
      if (answered++ % 10 === 9) most = Math.max(most, held() - before)
      return ask()
    }
    const asking = ask()
    await finishing.finally(() => (done = true))
    await asking
    expect(answered).toBeGreaterThan(20)
    expect((await house.api.attachments.look({ id })).sha256).toBe(hash.digest('hex'))
    expect(most).toBeLessThan(32 * 1024 * 1024)
  }, 120_000)
})

const zip = (name: string): string => `PK\x03\x04${'\0'.repeat(26)}${name}`
const kinds: readonly (readonly [name: string, bytes: string, type: AttachmentType, misnamed: string | null])[] = [
  ['letter.pdf', '%PDF-1.7\n%âãÏÓ', 'pdf', null],
  ['spaced.pdf', '\n\n%PDF-1.4\n', 'pdf', null],
  ['junk.pdf', '\x01\x02\x03%PDF-1.4\n', 'pdf', null],
  ['scan.png', '\x89PNG\r\n\x1a\n\0\0', 'png', null],
  ['scan.jpg', '\xff\xd8\xff\xe0\0\x10JFIF', 'jpeg', null],
  ['moving.gif', 'GIF89a\x01\0', 'gif', null],
  ['scan.webp', 'RIFF\x10\0\0\0WEBPVP8 ', 'webp', null],
  ['words.txt', 'Bonjour, à bientôt', 'text', null],
  ['old.txt', 'd\xe9j\xe0 vu', 'text', null],
  ['wide.txt', '\xff\xfeB\0o\0n\0', 'text', null],
  ['table.csv', 'a;b\r\n1;2', 'text', null],
  ['page.html', '<!DOCTYPE html><script>alert(1)</script>', 'html', null],
  ['page.txt', '\n <!-- x --><SCRIPT>alert(1)</SCRIPT>', 'html', 'txt'],
  ['picture.png', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">', 'svg', 'png'],
  ['drawing.svg', '<?xml version="1.0"?><!DOCTYPE x><svg><script>alert(1)</script></svg>', 'svg', null],
  ['report.docx', zip('[Content_Types].xml'), 'office', null],
  ['report.odt', zip('mimetypeapplication/vnd.oasis.opendocument.text'), 'office', null],
  ['late.docx', zip('customXml/item1.xml'), 'archive', null],
  ['old.doc', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'office', null],
  ['bomb.zip', zip('bomb'), 'archive', null],
  ['bomb.pdf', zip('bomb'), 'archive', 'pdf'],
  ['scan.tif', 'II*\0\x08\0\0\0', 'picture', null],
  ['photo.heic', '\0\0\0\x18ftypheic\0\0', 'picture', null],
  ['voice.m4a', '\0\0\0\x18ftypM4A \0\0', 'media', null],
  ['photo.jpg', 'MZ\x90\0\x03', 'program', 'jpg'],
  ['photo.dat', '\x7fELF\x02\x01', 'program', 'dat'],
  ['setup.exe', 'MZ\x90\0\x03', 'program', null],
  ['script', '#!/bin/sh\nrm -rf /', 'program', null],
  ['scan.pdf', '\xff\xd8\xff\xe0\0\x10JFIF', 'jpeg', 'pdf'],
  ['x.pdf', '\0\x01\x02\x03', 'other', 'pdf'],
  ['x.bin', '\0\x01\x02\x03', 'other', null],
  ['nothing.pdf', '', 'empty', null]
]

test('what a file is, is told by its bytes, and a name that promises something else is said', async () => {
  for (const [name, bytes, type, misnamed] of kinds) {
    const kept = await keep(name, bytes)
    expect.soft([name, kept.type, kept.misnamed]).toEqual([name, type, misnamed])
  }
  const told = (await listed({ sort: 'added' })).map(({ name, type, misnamed }) => [name, type, misnamed])
  expect(told).toEqual(kinds.map(([name, , type, misnamed]) => [name, type, misnamed]))
})

const given: readonly (readonly [given: string, kept: string])[] = [
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\ada\\letter.pdf', 'letter.pdf'],
  ['..', '2026-11-22'],
  ['', '2026-11-22'],
  ['\u202e\u2066\0', '2026-11-22'],
  ['a\0b\x1b[31m\r\n.pdf', 'ab[31m.pdf'],
  ['invoice\u202efdp.exe', 'invoicefdp.exe'],
  ['zero\u200bwidth\ufeff.txt', 'zerowidth.txt'],
  ['lone \ud800 half.txt', 'lone \ufffd half.txt'],
  ['  .hidden. ', 'hidden'],
  ['e\u0301te\u0301.txt', 'été.txt'],
  [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(196)}.pdf`],
  [`${'😀'.repeat(300)}.pdf`, `${'😀'.repeat(196)}.pdf`],
  [`x.${'a'.repeat(300)}`, `x.${'a'.repeat(198)}`],
  ['<img src=x onerror=alert(1)>.png', '<img src=x onerror=alert(1)>.png'],
  ["'); drop table attachments; --", "'); drop table attachments; --"]
]

describe('the name of a file', () => {
  test('is its own, without folders and without anything that nobody sees', async () => {
    for (const [name, kept] of given) {
      const { id } = await keep(name)
      expect.soft([name, (await house.api.attachments.look({ id })).name]).toEqual([name, kept])
    }
  })

  test('and its tags can be changed, and it is found by any part of them, with or without accents', async () => {
    const { id } = await keep('scan0001.pdf', '%PDF-1.7')
    await keep('other.pdf', '%PDF-1.7 ')
    await house.api.attachments.change({ id, name: 'Bilan de santé', tags: ['Hôpital', 'hôpital', '2026'] })
    expect(await listed({ query: 'sante bil' })).toMatchObject([{ id, name: 'Bilan de santé', tags: ['hôpital', '2026'] }])
    expect(await names({ query: 'HOPITAL' })).toEqual(['Bilan de santé'])
    expect(await names({ query: 'scan0001' })).toEqual([])
    for (const wrong of [
      { name: ' \u202e ', tags: [] },
      { name: 'x', tags: Array.from({ length: 11 }, (_, n) => `t${n}`) },
      { name: 'x', tags: ['a,b'] },
      { name: 'x', tags: [''] }
    ])
      await expect(house.api.attachments.change({ id, ...wrong })).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('the list', () => {
  test('is sorted, windowed, and one client’s alone', async () => {
    for (const [name, bytes] of [
      ['b.txt', 'bb'],
      ['a.pdf', '%PDF-1.7'],
      ['É.txt', 'e']
    ] as const) {
      await keep(name, bytes)
      house.clock.pass(60_000)
    }
    const other = await house.api.clients.add({ ...someone, name: 'Swift' })
    await keptFile(house, other.id, 'hers.txt', bytesOf('x'))
    expect(await names()).toEqual(['a.pdf', 'b.txt', 'É.txt'])
    expect(await names({ sort: 'added', descending: true })).toEqual(['É.txt', 'a.pdf', 'b.txt'])
    expect(await names({ sort: 'bytes' })).toEqual(['É.txt', 'b.txt', 'a.pdf'])
    expect(await names({ sort: 'type' })).toEqual(['a.pdf', 'b.txt', 'É.txt'])
    expect(await names({ offset: 1, limit: 1 })).toEqual(['b.txt'])
  })

  test('loses nothing that is removed, and takes it back', async () => {
    const { id } = await keep('letter.txt')
    await house.api.attachments.remove({ id })
    expect([await names(), await names({ removed: true })]).toEqual([[], ['letter.txt']])
    expect((await readBack(id)).toString()).toBe('words')
    await house.api.attachments.recover({ id })
    expect([await names(), await names({ removed: true })]).toEqual([['letter.txt'], []])
    expect(linesAbout('attachments').map(({ method }) => method)).toEqual([
      'attachments.finish',
      'attachments.remove',
      'attachments.look',
      'attachments.recover'
    ])
  })
})

describe('the log', () => {
  test('has a line for what was added, looked at, changed and taken out, by its id and never by its name', async () => {
    const { id } = await keep('Zanzibarine.txt', randomBytes(2 * sliceBytes))
    await house.api.attachments.change({ id, name: 'Zanzibarine two', tags: ['zanzibarine'] })
    await readBack(id)
    house.asked.answers.place = join(newFolder(), 'copy')
    await house.api.attachments.export({ id })
    expect(linesAbout('attachments')).toEqual(
      ['finish', 'change', 'look', 'export'].map((method) => ({ method: `attachments.${method}`, record: id }))
    )
    const { rows } = await house.api.audit.list({ room: 'attachments', clientId, from: null, to: null, offset: 0, limit: 50 })
    expect(rows.map(({ clientName }) => clientName)).toEqual(['Heron', 'Heron', 'Heron', 'Heron'])
    expect(house.logged).toEqual([])
    expect(JSON.stringify(house.keeper.vault().readable.all('select * from audit'))).not.toMatch(/zanzibarine/i)
  })

  test('says that a file was looked at before any of its bytes is given', async () => {
    const { id } = await keep('letter.txt')
    await expect(house.api.attachments.part({ id, part: 0 })).rejects.toMatchObject({ code: 'notFound' })
    await house.api.attachments.look({ id })
    expect(await house.api.attachments.part({ id, part: 0 })).toEqual(new Uint8Array(bytesOf('words')))
  })
})

describe('a copy', () => {
  test('is the very same file, at the place she chose, under a name that names nobody', async () => {
    const bytes = randomBytes(2 * sliceBytes + 5)
    const { id } = await keep('Heron’s letter.unknown', bytes)
    const place = join(newFolder(), 'copy')
    house.asked.answers.place = place
    expect(await house.api.attachments.export({ id })).toEqual({ folder: basename(join(place, '..')) })
    expect(readFileSync(place).equals(bytes)).toBe(true)
    expect(house.asked.calls).toContainEqual(['choosePlace', 'Document 2026-11-22 10-00-00.unknown', 'file'])
    if (process.platform !== 'win32') expect(statSync(place).mode & 0o077).toBe(0)
  })

  test('of an archive among the backups is not taken for one of them', async () => {
    const folder = (house.asked.answers.folder = newFolder())
    await house.api.backups.chooseFolder({ destination: 'first' })
    const { id } = await keep('scans.zip', 'PK\x03\x04')
    await house.api.attachments.export({ id }).catch(() => null)
    house.asked.answers.place = join(folder, house.asked.calls.at(-1)![1] as string)
    await house.api.attachments.export({ id })
    expect((await house.api.backups.look({})).rows).toEqual([])
  })

  test('of what could run keeps the ending that it had', async () => {
    for (const [name, bytes, ending] of [
      ['a.jpg', 'MZ\x90\0', '.jpg'],
      ['b.txt', '<script>', '.txt'],
      ['c.png', '%PDF-1.7', '.pdf'],
      ['d', '\x89PNG\r\n\x1a\n', '.png'],
      ['e', '\0\0\0', '']
    ] as const) {
      const { id } = await keep(name, bytes)
      await expect(house.api.attachments.export({ id })).rejects.toMatchObject({ code: 'cancelled' })
      expect(house.asked.calls.at(-1)).toEqual(['choosePlace', `Document 2026-11-22 10-00-00${ending}`, 'file'])
    }
    expect(linesAbout('attachments').map(({ method }) => method)).not.toContain('attachments.export')
  })

  test('waits for the passphrase where her settings say so', async () => {
    const { id } = await keep('letter.txt')
    await house.api.settings.change({ reaskBeforeExport: true })
    await expect(house.api.attachments.export({ id })).rejects.toMatchObject({ code: 'passphraseNeeded' })
  })

  test('that cannot be written leaves nothing, and no line', async () => {
    const { id } = await keep('letter.txt')
    house.asked.answers.place = join(newFolder(), 'unplugged', 'copy')
    await expect(house.api.attachments.export({ id })).rejects.toMatchObject({ code: 'fileNotWritten' })
    expect(linesAbout('attachments').map(({ method }) => method)).not.toContain('attachments.export')
  })

  test('of a file that is not whole any more is refused, and nothing of it is left', async () => {
    const { id } = await keep('letter', randomBytes(3 * sliceBytes))
    house.direct((db) => {
      db.run('drop trigger attachment_chunks_are_kept')
      db.run('delete from attachment_chunks where place = 20')
    })
    const folder = newFolder()
    house.asked.answers.place = join(folder, 'copy')
    await expect(house.api.attachments.export({ id })).rejects.toMatchObject({ code: 'fileDamaged' })
    expect(readdirSync(folder)).toEqual([])
    await house.api.attachments.look({ id })
    expect(await house.api.attachments.part({ id, part: 0 })).toHaveLength(sliceBytes)
    await expect(house.api.attachments.part({ id, part: 1 })).rejects.toMatchObject({ code: 'fileDamaged' })
  })
})

test('what is kept cannot be changed or deleted by any statement', async () => {
  const { id } = await keep('letter.txt')
  for (const statement of [
    "update attachments set sha256 = 'x' where id = ?",
    'delete from attachments where id = ?',
    "update attachment_chunks set bytes = x'00' where attachment_id = ?",
    'delete from attachment_chunks where attachment_id = ?',
    "insert or replace into attachment_chunks (attachment_id, place, bytes) values (?, 0, x'00')"
  ])
    expect(() => house.direct((db) => db.run(statement, id)), statement).toThrow('kept')
  expect((await readBack(id)).toString()).toBe('words')
})

test('a file is in every backup, and comes back from it', async () => {
  const bytes = randomBytes(2 * sliceBytes + 9)
  const { id } = await keep('letter', bytes)
  const half = await house.api.attachments.begin({ clientId, name: 'half', bytes: 9 })
  const place = join(newFolder(), 'backup.zip')
  await house.keeper.makeBackup(place, passphrase, () => {})
  const other = await openHouse({ locked: true })
  try {
    await restoreWith(other.keeper, place, passphrase, { passphrase, withoutKeychain: true })
    await other.api.vault.unlock({ passphrase })
    expect(await other.api.attachments.look({ id })).toMatchObject({ name: 'letter', sha256: shaOf(bytes) })
    expect(shaOf(await other.api.attachments.part({ id, part: 2 }))).toBe(shaOf(bytes.subarray(2 * sliceBytes)))
    await expect(other.api.attachments.look({ id: half.id })).rejects.toMatchObject({ code: 'notFound' })
    expect(await other.api.attachments.tidy({})).toEqual({ cleared: 1 })
    expect((await other.api.integrity.check({})).findings).toEqual([])
  } finally {
    if (other.keeper.isOpen()) other.keeper.close()
  }
})

describe('the scanner’s folder', () => {
  let folder: string
  const scan = (name: string, bytes: Uint8Array | string, minute = 0): void => {
    writeFileSync(join(folder, name), bytes)
    const at = new Date(Date.UTC(2026, 10, 22, 8, minute))
    utimesSync(join(folder, name), at, at)
  }
  beforeEach(async () => {
    folder = newFolder()
    house.asked.answers.folder = folder
    await house.api.attachments.chooseScanner({})
  })
  const state = async () => (await house.api.attachments.scanner({})).files.map(({ file, taken }) => `${file}${taken ? ' taken' : ''}`)

  test('lists plain files, newest first, by its own name alone', async () => {
    scan('one.pdf', '%PDF-1.7', 1)
    scan('two.pdf', '%PDF-1.7', 2)
    scan('.hidden', 'x')
    scan('still.part', 'x')
    mkdirSync(join(folder, 'old'))
    symlinkSync('/etc/passwd', join(folder, 'link.pdf'))
    expect(await state()).toEqual(['two.pdf', 'one.pdf'])
    expect(await house.api.attachments.scanner({})).toMatchObject({ label: basename(folder), state: 'ready' })
    expect(house.asked.calls).toContainEqual(['chooseFolder', 'scans'])
  })

  test('gives a file that stays where it is, and is not new any more', async () => {
    const bytes = Buffer.concat([bytesOf('%PDF-1.7\n'), randomBytes(2 * sliceBytes)])
    scan('scan 1.pdf', bytes)
    const { id, type } = await house.api.attachments.take({ clientId, file: 'scan 1.pdf' })
    expect(type).toBe('pdf')
    expect((await readBack(id)).equals(bytes)).toBe(true)
    expect(readFileSync(join(folder, 'scan 1.pdf')).equals(bytes)).toBe(true)
    expect(await names()).toEqual(['scan 1.pdf'])
    expect(await state()).toEqual(['scan 1.pdf taken'])
    await house.api.attachments.remove({ id })
    expect(await state()).toEqual(['scan 1.pdf taken'])
    scan('scan 1.pdf', bytes, 5)
    expect(await state()).toEqual(['scan 1.pdf'])
    expect(linesAbout('attachments').filter(({ method }) => method === 'attachments.take')).toEqual([
      { method: 'attachments.take', record: clientId }
    ])
    expect(house.asked.calls).toContainEqual(['notify', { about: 'progress', job: 'scan', done: bytes.length, total: bytes.length }])
  })

  test('gives nothing that is not listed in it', async () => {
    symlinkSync('/etc/passwd', join(folder, 'link.pdf'))
    for (const file of ['../../etc/passwd', '/etc/passwd', 'link.pdf', 'gone.pdf', '..', '.'])
      await expect(house.api.attachments.take({ clientId, file })).rejects.toMatchObject({ code: 'fileNotRead' })
    expect(tables()).toEqual({ files: 0, chunks: 0 })
  })

  test('that is gone is said to be', async () => {
    rmSync(folder, { recursive: true })
    expect(await house.api.attachments.scanner({})).toEqual({ label: basename(folder), state: 'absent', files: [] })
    await expect(house.api.attachments.take({ clientId, file: 'x' })).rejects.toMatchObject({ code: 'scannerMissing' })
    await house.api.attachments.dropScanner({})
    expect(await house.api.attachments.scanner({})).toEqual({ label: null, state: 'absent', files: [] })
  })

  test('stops on demand, when the file changes, and when the vault locks, and leaves nothing', async () => {
    const bytes = randomBytes(5 * sliceBytes)
    for (const [name, interrupt, code] of [
      ['stopped', () => house.api.attachments.stop({}), 'cancelled'],
      ['changed', async () => writeFileSync(join(folder, 'changed'), 'shorter'), 'fileNotRead'],
      ['locked', () => house.api.vault.lock({}), 'locked']
    ] as const) {
      scan(name, bytes)
      let begun: () => void = () => {}
      const first = new Promise<void>((resolve) => (begun = resolve))
      const { push } = house.asked.calls as unknown as { push: (...calls: unknown[]) => number }
      Object.assign(house.asked.calls, { push: (call: unknown[]) => (begun(), push.call(house.asked.calls, call)) })
      const taking = house.api.attachments.take({ clientId, file: name })
      taking.catch(() => {})
      await first
      await expect(house.api.attachments.take({ clientId, file: name })).rejects.toMatchObject({ code: 'busy' })
      await interrupt()
      await expect(taking, name).rejects.toMatchObject({ code })
    }
    await house.api.vault.unlock({ passphrase })
    await house.api.attachments.tidy({})
    expect(tables()).toEqual({ files: 0, chunks: 0 })
    expect(existsSync(join(folder, 'stopped'))).toBe(true)
  })

  test('refuses what is too large', async () => {
    scan('film', '')
    truncateSync(join(folder, 'film'), mostBytes + 1)
    await expect(house.api.attachments.take({ clientId, file: 'film' })).rejects.toMatchObject({ code: 'fileTooLarge' })
  })

  test('is not remembered where she changes her mind', async () => {
    house.asked.answers.folder = null
    await expect(house.api.attachments.chooseScanner({})).rejects.toBeInstanceOf(Error)
    expect((await house.api.attachments.scanner({})).label).toBe(basename(folder))
    house.asked.refuse = new Refusal('failed')
    await expect(house.api.attachments.chooseScanner({})).rejects.toMatchObject({ code: 'failed' })
  })
})

describe('a file belongs to a record', () => {
  const of = async (recordId: string) =>
    (await house.api.attachments.linked({ clientId })).filter((file) => file.recordId === recordId).map(({ name }) => name)

  test('of any kind, several at once, and says so on both sides', async () => {
    const documentId = await preparedDocument(house, clientId)
    const note = await writtenNote(house, 'Words', { clientId })
    const [consentId = ''] = await agreed(house, clientId, ['therapy'], { person: 'Otter' })
    const recording = await house.api.recordings.add({
      clientId,
      sessionId: null,
      fields: {
        on: '2026-11-22',
        medium: 'audio',
        purpose: 'supervision',
        persons: [],
        place: '',
        encrypted: true,
        deleteBy: '2026-12-01'
      },
      override: { reason: 'said so' }
    })
    const { id } = await keep('scan.pdf')
    const refs = [
      { kind: 'document', id: documentId },
      { kind: 'note', id: note.id },
      { kind: 'consent', id: consentId },
      { kind: 'recording', id: recording.id }
    ] as const
    expect((await house.api.attachments.records({ clientId })).map(({ kind, id: known }) => ({ kind, id: known }))).toEqual(refs)
    for (const record of refs) await house.api.attachments.link({ id, record })
    await house.api.attachments.link({ id, record: refs[0] }) // pressed twice
    const { records } = await house.api.attachments.look({ id })
    expect(records).toMatchObject([
      { kind: 'document', title: 'Therapy agreement' },
      { kind: 'note', at: '2026-11-22T09:00:00.000Z', timeZone: 'Europe/Paris' },
      { kind: 'consent', consent: 'therapy', person: 'Otter' },
      { kind: 'recording', medium: 'audio', on: '2026-11-22' }
    ])
    for (const record of refs) expect(await of(record.id), record.kind).toEqual(['scan.pdf'])
    expect(JSON.stringify(records)).not.toContain('Words')
  })

  test('is unlinked and linked again; a removed file is shown with none', async () => {
    const record = { kind: 'document', id: await preparedDocument(house, clientId) } as const
    const { id } = await keep('scan.pdf')
    await house.api.attachments.link({ id, record })
    await house.api.attachments.unlink({ id, record })
    expect(await of(record.id)).toEqual([])
    await expect(house.api.attachments.unlink({ id, record })).rejects.toMatchObject({ code: 'notFound' })
    await house.api.attachments.link({ id, record })
    await house.api.attachments.remove({ id })
    expect(await of(record.id)).toEqual([])
    await house.api.attachments.recover({ id })
    expect(await of(record.id)).toEqual(['scan.pdf'])
    const { rows } = await house.api.audit.list({ room: 'attachments', clientId, from: null, to: null, offset: 0, limit: 50 })
    expect(rows.map(({ method }) => method)).toEqual(expect.arrayContaining(['attachments.link', 'attachments.unlink']))
  })

  test('of the same client alone, and of the kind that it is said to be', async () => {
    const other = (await house.api.clients.add({ ...someone, name: 'Otter' })).id
    const foreign = await preparedDocument(house, other)
    const own = await preparedDocument(house, clientId)
    const { id } = await keep('scan.pdf')
    for (const record of [
      { kind: 'document', id: foreign },
      { kind: 'note', id: own },
      { kind: 'document', id }
    ] as const)
      await expect(house.api.attachments.link({ id, record }), record.kind).rejects.toMatchObject({ code: 'notFound' })
  })

  test('from the moment it is taken in, chosen or scanned; without a link where the record is gone meanwhile', async () => {
    const gone = { kind: 'document', id: await preparedDocument(house, clientId) } as const
    const late = await house.api.attachments.begin({ clientId, name: 'late.pdf', bytes: 3 })
    await house.api.attachments.append({ id: late.id, offset: 0, bytes: bytesOf('abd') })
    await house.api.documents.discard({ id: gone.id })
    await house.api.attachments.finish({ id: late.id, record: gone })
    expect(await house.api.attachments.look({ id: late.id })).toMatchObject({ name: 'late.pdf', bytes: 3, records: [] })
    expect(await of(gone.id)).toEqual([])
    const record = { kind: 'document', id: await preparedDocument(house, clientId) } as const
    const begun = await house.api.attachments.begin({ clientId, name: 'sheets.pdf', bytes: 3 })
    await house.api.attachments.append({ id: begun.id, offset: 0, bytes: bytesOf('abc') })
    await house.api.attachments.finish({ id: begun.id, record })
    const folder = newFolder()
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'scan 1.pdf'), '%PDF-1.4 a page')
    house.asked.answers.folder = folder
    await house.api.attachments.chooseScanner({})
    await house.api.attachments.take({ clientId, file: 'scan 1.pdf', record })
    expect(await of(record.id)).toEqual(['sheets.pdf', 'scan 1.pdf'])
  })
})
