// The vault and backup rooms through the door: what a locked one gives, what unlocking leaves behind, the sample, the way back.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { openHouse, practice, someone, type House } from './house.ts'
import { newFolder, otherPassphrase, passphrase } from './keeping.ts'

let house: House
afterEach(() => house.close())

describe('a first start', () => {
  test('finds no vault, makes one, and knows the practice', async () => {
    house = await openHouse({ locked: true })
    expect(await house.api.vault.state({})).toEqual({
      vault: 'own',
      state: 'absent',
      exists: { own: false, sample: false },
      practiceName: null,
      recovery: false,
      keychain: true,
      keyFile: false,
      missing: null,
      kept: false
    })
    expect(await house.api.vault.create({ passphrase, ...practice })).toMatchObject({ state: 'open', practiceName: 'Quiet Room' })
    expect(await house.api.settings.get({})).toMatchObject({
      practiceName: 'Quiet Room',
      country: 'FR',
      currency: 'EUR',
      timeZone: 'Europe/Paris'
    })
    expect(house.asked.calls).toContainEqual(['watchIdle', 5])
  })

  test('does not make one with a weak passphrase, nor a second one', async () => {
    house = await openHouse({ locked: true })
    await expect(house.api.vault.create({ passphrase: 'short', ...practice })).rejects.toMatchObject({
      code: 'passphraseWeak',
      field: 'passphrase'
    })
    await house.api.vault.create({ passphrase, ...practice })
    await expect(house.api.vault.create({ passphrase, ...practice })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('can make a sample practice of invented clients, apart from her own', async () => {
    house = await openHouse({ locked: true })
    await house.api.vault.choose({ vault: 'sample' })
    expect(await house.api.vault.create({ passphrase, ...practice, language: 'fr' })).toMatchObject({
      vault: 'sample',
      exists: { own: false, sample: true }
    })
    const { total } = await house.api.clients.list({ query: '', status: 'all', sort: 'name', descending: false, offset: 0, limit: 1 })
    expect(total).toBeGreaterThan(20)
    expect((await house.api.notes.unfinished({})).length).toBeGreaterThan(0)
    house.keeper.close()
    expect(await house.api.vault.choose({ vault: 'own' })).toMatchObject({
      vault: 'own',
      state: 'absent',
      exists: { own: false, sample: true }
    })
  })
})

describe('locking and unlocking', () => {
  test('a locked vault gives nothing, and says nothing of the practice', async () => {
    house = await openHouse()
    house.keeper.close()
    expect(await house.api.vault.state({})).toMatchObject({ state: 'locked', practiceName: null })
    await expect(house.api.settings.get({})).rejects.toMatchObject({ code: 'locked' })
    await expect(house.api.backups.make({ passphrase: otherPassphrase })).rejects.toMatchObject({ code: 'locked' })
    await house.api.vault.unlock({ passphrase })
    expect(await house.api.settings.get({})).toMatchObject({ practiceName: 'Quiet Room' })
  })

  test('a vault whose pages are damaged behind the first is refused, closed again, and can be restored over', async () => {
    const folder = newFolder()
    house = await openHouse({ folder })
    house.asked.answers.place = join(newFolder(), 'b.zip')
    await house.api.clients.add(someone)
    await house.api.backups.make({ passphrase: otherPassphrase })
    house.keeper.close()
    const path = join(folder, 'own', 'vault.db')
    const bytes = readFileSync(path)
    bytes.fill(0x5a, 4096)
    writeFileSync(path, bytes)
    await expect(house.api.vault.unlock({ passphrase })).rejects.toMatchObject({ code: 'vaultDamaged' })
    expect(house.keeper.isOpen()).toBe(false)
    house.asked.answers.backup = house.asked.answers.place
    await house.api.backups.choose({})
    expect((await house.api.backups.open({ passphrase: otherPassphrase })).present).toMatchObject({ holding: null, bytes: bytes.length })
    expect(await house.api.backups.restore({ newPassphrase: passphrase })).toEqual({ clients: 1, notes: 0 })
    await house.api.vault.unlock({ passphrase })
  })

  test('unlocking is in the audit log', async () => {
    house = await openHouse({ anew: true })
    house.keeper.close()
    await house.api.vault.unlock({ passphrase })
    expect(house.direct((db) => db.all('select method from audit order by n'))).toEqual([
      { method: 'vault.create' },
      { method: 'vault.unlock' }
    ])
  })

  test('locking closes the vault and asks the shell to end the process', async () => {
    house = await openHouse()
    await house.api.vault.lock({})
    expect(house.keeper.isOpen()).toBe(false)
    expect(house.asked.calls).toEqual([
      ['watchIdle', null],
      ['lock', 'asked']
    ])
  })

  test.each(['quit', 'shutdown'] as const)(
    '%s of a vault that a crash has closed meanwhile ends the program; locking it again does nothing',
    async (why) => {
      house = await openHouse()
      house.keeper.close()
      await house.api.vault.lock({ why: 'away' })
      expect(house.asked.calls).toEqual([])
      await house.api.vault.lock({ why })
      expect(house.asked.calls).toEqual([['lock', why]])
    }
  )

  test('the idle minutes of her settings reach the shell when they change', async () => {
    house = await openHouse()
    await house.api.settings.change({ autoLockMinutes: 2 })
    expect(house.asked.calls).toContainEqual(['watchIdle', 2])
  })
})

describe('a backup through the door', () => {
  test('is asked for a place, made, remembered, and restored elsewhere with the same rows', async () => {
    house = await openHouse()
    const { id } = await house.api.clients.add(someone)
    house.asked.answers.place = join(newFolder(), 'b.zip')
    const made = await house.api.backups.make({ passphrase: otherPassphrase })
    expect(made.counts).toEqual({ clients: 1, notes: 0 })
    expect(await house.api.backups.last({})).toEqual(made)
    expect(house.asked.calls).toContainEqual(['choosePlace', 'Entrenous 2026-11-22 09-00.zip', 'backup'])
    expect(house.asked.calls.at(-1)).toEqual(['notify', expect.objectContaining({ about: 'progress', job: 'backup' })])

    const place = house.asked.answers.place
    const elsewhere = await openHouse({ locked: true })
    elsewhere.asked.answers.backup = place
    expect(await elsewhere.api.backups.choose({})).toMatchObject({ fileName: 'b.zip' })
    expect(await elsewhere.api.backups.open({ passphrase: otherPassphrase })).toEqual({
      backup: {
        madeAt: made.madeAt,
        counts: { clients: 1, notes: 0 },
        records: { documents: 0, consents: 0, files: 0 },
        newestNoteAt: null
      },
      present: null
    })
    expect(await elsewhere.api.backups.restore({ newPassphrase: 'a third one, also long enough' })).toEqual({ clients: 1, notes: 0 })
    await elsewhere.api.vault.unlock({ passphrase: 'a third one, also long enough' })
    expect(await elsewhere.api.clients.get({ id })).toMatchObject({ name: 'Heron' })
    elsewhere.keeper.close()
  })

  test('is not made with a weak passphrase, nor without a place', async () => {
    house = await openHouse()
    await expect(house.api.backups.make({ passphrase: 'weak' })).rejects.toMatchObject({ code: 'passphraseWeak' })
    await expect(house.api.backups.make({ passphrase: otherPassphrase })).rejects.toMatchObject({ code: 'cancelled' })
    expect(await house.api.backups.last({})).toBeNull()
  })

  test('to a full or forbidden place says so and leaves nothing', async () => {
    house = await openHouse()
    const folder = newFolder()
    house.asked.answers.place = join(folder, 'no', 'such', 'folder', 'b.zip')
    await expect(house.api.backups.make({ passphrase: otherPassphrase })).rejects.toHaveProperty('code')
    expect(readdirSync(folder)).toEqual([])
  })
})
