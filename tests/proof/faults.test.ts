// Full disks and folders that cannot be written to: said plainly, nothing lost, nothing left lying about.
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Note } from '#contract/notes'
import { knocksFile } from '../../src/main/vault/knocks.ts'
import { freeText, keptFile, openHouse, practice, preparedDocument, someone, type House } from '../house.ts'
import { fingerprintOf, newFolder, otherPassphrase, passphrase, removeFolders } from '../keeping.ts'
import { disks, protectable, untried, type SmallDisk } from './smallDisk.ts'

test.for(untried)('not tried here: %s', (what, { skip }) => {
  console.warn(`NOT TRIED: ${what}`)
  skip(what)
})

/** What the keychain holds, to see that nothing is left in it. */
const remembering = () => {
  const kept = new Map<string, string>()
  return {
    kept,
    get: async (account: string) => kept.get(account) ?? null,
    set: async (account: string, secret: string) => void kept.set(account, secret),
    remove: async (account: string) => void kept.delete(account)
  }
}

const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    (fault: { code?: string }) => fault.code ?? 'an exception'
  )

const kilobytes = 1024
/** Far more than any of it needs. */
const enough = 8 * 1024 * 1024

/** Tries with more and more space until it is done; each time before, `refused` looks at what was left. Gives how often it was refused. */
const untilDone = async (disk: SmallDisk, call: () => Promise<unknown>, step: number, refused: () => void): Promise<number> => {
  for (let times = 0; times * step < enough; times++) {
    disk.leave(times * step)
    const code = await codeOf(call())
    disk.free()
    if (code === 'done') return times
    expect(code).toMatch(/^(disk|place)Full$/)
    refused()
  }
  throw new Error('never done')
}

const filesIn = (folder: string): string[] => Object.keys(fingerprintOf(folder)).filter((name) => !name.endsWith('.ballast'))

const vaultFiles = ['vault.db', 'vault.head', 'vault.keys.json', 'vault.keys.json.bak']

/** The list of refused attempts comes and goes with them. */
const filesOf = ({ folder }: House, vault: string): string[] =>
  readdirSync(join(folder, vault))
    .filter((name) => name !== knocksFile)
    .toSorted()

/** A refused work has left the vault and its half of the key as they are now. */
const untouched = ({ folder }: House, { kept }: ReturnType<typeof remembering>): (() => void) => {
  const before = fingerprintOf(folder)
  return () => {
    const { 'own/aside.json': _intent, ...left } = fingerprintOf(folder) // cleared at the next start
    expect(left).toEqual(before)
    expect(kept.size).toBe(1)
  }
}

const write = (house: House, note: Note, revision: number, text: string) =>
  house.api.notes.save({ id: note.id, revision, header: note.header, doc: freeText(text), format: 'free', reason: '' })

const textOf = async (house: House, id: string): Promise<string> => JSON.stringify((await house.api.notes.get({ id })).doc)

describe.each(disks)('with %s that is full', { timeout: 120_000 }, (kind, newDisk) => {
  let disk: SmallDisk
  let house: House
  beforeEach(() => {
    disk = newDisk()
  })
  afterEach(() => {
    disk.free()
    house.close()
    disk.remove()
    removeFolders()
  })

  test('a note that saves itself is refused, kept as it was, and saved when space returns', async () => {
    house = await openHouse({ folder: join(disk.folder, 'vaults') })
    const client = await house.api.clients.add(someone)
    const note = await house.api.notes.begin({ clientId: client.id, format: 'free' })
    let { revision } = await write(house, note, 0, 'before')
    disk.leave(0)
    // what the disk had set aside already may take some more
    let last = 'before'
    let draft = ''
    for (let times = 0; ; times++) {
      draft = `draft ${times} ${'the river teaches waiting '.repeat(4000)}`
      const code = await codeOf(write(house, note, revision, draft))
      if (code !== 'done') {
        expect(code).toBe('diskFull')
        break
      }
      revision++
      last = draft
    }
    // refused again and again, while she reads and searches
    for (let times = 0; times < 5; times++) {
      expect(await codeOf(write(house, note, revision, draft))).toBe('diskFull')
      expect(await codeOf(house.api.clients.add({ ...someone, about: 'river '.repeat(300) }))).toBe('diskFull')
      expect(await textOf(house, note.id)).toBe(JSON.stringify(freeText(last.trim())).replace(last.trim(), last))
      expect((await house.api.search.find({ query: last.split(' ')[0]!, order: 'newest', offset: 0, limit: 5 })).notes).toHaveLength(1)
    }
    disk.free()
    expect(await write(house, note, revision, draft)).toMatchObject({ revision: revision + 1 })
    expect(await textOf(house, note.id)).toContain(draft.split(' ').slice(0, 2).join(' '))
    expect((await house.api.clients.list({ query: '', status: 'all', sort: 'name', descending: false, offset: 0, limit: 10 })).total).toBe(
      1
    )
    expect(await house.api.audit.verify({})).toMatchObject({ brokenAt: null })
    house.keeper.close()
    await house.api.vault.unlock({ passphrase })
    expect(await textOf(house, note.id)).toContain(draft.split(' ').slice(0, 2).join(' '))
  })

  test('a vault that was open when the disk filled up can be closed, and says what is wrong when it is opened', async () => {
    house = await openHouse({ folder: join(disk.folder, 'vaults') })
    const client = await house.api.clients.add(someone)
    disk.leave(0)
    house.keeper.close()
    const code = await codeOf(house.api.vault.unlock({ passphrase }))
    expect(['done', 'diskFull']).toContain(code)
    expect(house.keeper.isOpen(), 'open and refused at once').toBe(code === 'done')
    disk.free()
    if (code !== 'done') await house.api.vault.unlock({ passphrase })
    expect(await house.api.clients.get({ id: client.id })).toMatchObject({ name: someone.name })
  })

  test('a vault is made whole or not at all, and nothing is left in the keychain', async () => {
    const keychain = remembering()
    const folder = join(disk.folder, 'vaults')
    house = await openHouse({ folder, keychain, locked: true })
    const times = await untilDone(
      disk,
      () => house.api.vault.create({ passphrase, ...practice }),
      48 * kilobytes,
      () => {
        expect(filesIn(disk.folder)).toEqual([])
        expect(keychain.kept.size).toBe(0)
      }
    )
    expect(times).toBeGreaterThan(0)
    expect(keychain.kept.size).toBe(1)
    expect(await house.api.clients.add(someone)).toHaveProperty('id')
  })

  test('a backup to it is made whole or not at all', async () => {
    house = await openHouse()
    await house.api.clients.add({ ...someone, about: 'a' })
    house.asked.answers.place = join(disk.folder, 'backup.zip')
    const times = await untilDone(
      disk,
      () => house.api.backups.make({ passphrase: otherPassphrase }),
      96 * kilobytes,
      () => {
        expect(filesIn(disk.folder)).toEqual([])
        expect(readdirSync(join(house.folder, 'own')).filter((name) => name.includes('part'))).toEqual([])
      }
    )
    expect(times).toBeGreaterThan(0)
    expect(filesIn(disk.folder)).toEqual(['backup.zip'])
  })

  test('a backup of a vault on it leaves no copy behind, and the vault goes on', async () => {
    house = await openHouse({ folder: join(disk.folder, 'vaults') })
    house.asked.answers.place = join(newFolder(), 'backup.zip')
    disk.leave(48 * kilobytes)
    expect(await codeOf(house.api.backups.make({ passphrase: otherPassphrase }))).toBe('diskFull')
    disk.free()
    expect(existsSync(house.asked.answers.place)).toBe(false)
    expect(readdirSync(join(house.folder, 'own')).filter((name) => name.includes('part'))).toEqual([])
    expect(await house.api.clients.add(someone)).toHaveProperty('id')
  })

  test('a backup is restored onto it whole or not at all; the vault that was there stays', async () => {
    const from = await openHouse()
    await from.api.clients.add({ ...someone, name: 'Otter' })
    const backup = join(newFolder(), 'backup.zip')
    from.asked.answers.place = backup
    await from.api.backups.make({ passphrase: otherPassphrase })
    from.keeper.close()

    const keychain = remembering()
    house = await openHouse({ folder: join(disk.folder, 'vaults'), keychain })
    await house.api.clients.add({ ...someone, name: 'Heron' })
    house.keeper.close()
    house.asked.answers.backup = backup
    await house.api.backups.choose({})
    const times = await untilDone(
      disk,
      async () => {
        await house.api.backups.open({ passphrase: otherPassphrase })
        return house.api.backups.restore({ newPassphrase: passphrase })
      },
      144 * kilobytes,
      untouched(house, keychain)
    )
    expect(times).toBeGreaterThan(0)
    await house.api.vault.unlock({ passphrase })
    const { rows } = await house.api.clients.list({ query: '', status: 'all', sort: 'name', descending: false, offset: 0, limit: 10 })
    expect(rows.map(({ name }) => name)).toEqual(['Otter'])
    expect(filesOf(house, 'own.aside-1')).toEqual(['aside.json', ...vaultFiles])
  })

  test('a damaged vault is salvaged onto it whole or not at all; the damaged one stays as it was', async () => {
    const keychain = remembering()
    house = await openHouse({ folder: join(disk.folder, 'vaults'), keychain })
    const client = await house.api.clients.add(someone)
    let note: Note
    for (let notes = 0; notes < 5; notes++) {
      note = await house.api.notes.begin({ clientId: client.id, format: 'free' })
      await write(house, note, 0, 'the river teaches waiting '.repeat(4000))
    }
    house.keeper.close()
    const times = await untilDone(disk, () => house.api.vault.salvage({ passphrase }), 480 * kilobytes, untouched(house, keychain))
    expect(times).toBeGreaterThan(0)
    await house.api.vault.unlock({ passphrase })
    expect(await textOf(house, note!.id)).toContain('river')
  })

  // more than SQLite holds in memory: the disk refuses in the midst of the rows, not at their end
  test.runIf(kind === 'a limit on files')('a large damaged vault is refused as well when its rows no longer fit', async () => {
    house = await openHouse({ folder: join(disk.folder, 'vaults') })
    const client = await house.api.clients.add(someone)
    await keptFile(house, client.id, 'long.pdf', Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(75_000_000, 'river')]))
    house.keeper.close()
    const before = fingerprintOf(house.folder)
    disk.leave(20_000 * kilobytes)
    expect(await codeOf(house.api.vault.salvage({ passphrase }))).toBe('diskFull')
    disk.free()
    expect(fingerprintOf(house.folder)).toEqual(before)
  })

  test('a changed passphrase or a PDF is written whole or not at all', async () => {
    house = await openHouse({ folder: join(disk.folder, 'vaults') })
    const client = await house.api.clients.add(someone)
    house.asked.answers.place = join(disk.folder, 'agreement.pdf')
    house.asked.answers.pdf = new Uint8Array(100_000)
    const id = await preparedDocument(house, client.id)
    disk.leave(0)
    expect(await codeOf(house.api.vault.changePassphrase({ passphrase, newPassphrase: otherPassphrase }))).toBe('diskFull')
    expect(await codeOf(house.api.documents.savePdf({ ids: [id] }))).toBe('fileNotWritten')
    disk.free()
    expect(readdirSync(disk.folder)).toEqual(['vaults'])
    expect(await house.api.documents.ofClient({ clientId: client.id })).toMatchObject([{ id, printedAt: null }])
    house.keeper.close()
    expect(filesOf(house, 'own')).toEqual(vaultFiles)
    await house.api.vault.unlock({ passphrase })
  })
})

describe.each(protectable)('with %s that is write-protected', { timeout: 120_000 }, (_name, newDisk) => {
  let disk: SmallDisk
  let house: House
  beforeEach(() => {
    disk = newDisk()
  })
  afterEach(() => {
    disk.protect(false)
    house.close()
    disk.remove()
    removeFolders()
  })

  test('a vault is not opened, is not touched, and opens when it may be written to again', async () => {
    house = await openHouse({ folder: join(disk.folder, 'vaults') })
    const client = await house.api.clients.add(someone)
    house.keeper.close()
    const before = fingerprintOf(house.folder)
    disk.protect(true)
    expect(await codeOf(house.api.vault.unlock({ passphrase }))).toBe('readOnly')
    expect(house.keeper.isOpen()).toBe(false)
    disk.protect(false)
    expect(fingerprintOf(house.folder)).toEqual(before)
    await house.api.vault.unlock({ passphrase })
    expect(await house.api.clients.get({ id: client.id })).toMatchObject({ name: someone.name })
  })

  test('no vault is made, no backup, no PDF, and nothing is left', async () => {
    const folder = join(disk.folder, 'vaults')
    const target = join(disk.folder, 'target')
    mkdirSync(folder)
    mkdirSync(target)
    const keychain = remembering()
    house = await openHouse({ folder, keychain, locked: true })
    disk.protect(true)
    expect(await codeOf(house.api.vault.create({ passphrase, ...practice }))).toBe('readOnly')
    expect([keychain.kept.size, readdirSync(folder)]).toEqual([0, []])

    house = await openHouse()
    const client = await house.api.clients.add(someone)
    house.asked.answers.place = join(target, 'backup.zip')
    expect(await codeOf(house.api.backups.make({ passphrase: otherPassphrase }))).toBe('placeReadOnly')
    const id = await preparedDocument(house, client.id)
    expect(await codeOf(house.api.documents.savePdf({ ids: [id] }))).toBe('fileNotWritten')
    expect(readdirSync(target)).toEqual([])
    expect(readdirSync(join(house.folder, 'own')).filter((name) => name.includes('part'))).toEqual([])
  })
})
