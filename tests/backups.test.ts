// The backup room through the door: destinations, when a backup is due, what is kept, absent disks, restoring with a comparison.
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { contract } from '#contract'
import type { DestinationName } from '#contract/backups'
import type { Kind } from '#contract/kinds'
import { removable, type KeptSnapshot } from '../src/main/features/backups/retention.ts'
import { isoDate } from '../src/renderer/lib/format.ts'
import { syncServiceOf } from '../src/main/vault/syncFolders.ts'
import { agreed, cancelling, keptFile, minutes, openHouse, practice, preparedDocument, someone, writtenNote, type House } from './house.ts'
import { fingerprintOf, keeperIn, newFolder, otherPassphrase, passphrase } from './keeping.ts'
import { mountable } from './proof/smallDisk.ts'

vi.setConfig({ testTimeout: 60_000 })

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const choose = async (destination: DestinationName, folder = newFolder()): Promise<string> => {
  house.asked.answers.folder = folder
  await house.api.backups.chooseFolder({ destination })
  return folder
}
const hours = (count: number): number => minutes(60 * count)
const zips = (folder: string): string[] => readdirSync(folder).toSorted()

describe('automatic backups', () => {
  test('are made when she closes the day, where something has changed since the last one', async () => {
    const folder = await choose('first')
    expect(await house.api.backups.due({ when: 'closing' })).toBe(true)
    expect(await house.api.backups.automatic({ when: 'closing' })).toEqual({ made: ['first'], troubles: [] })
    expect(zips(folder)).toEqual(['Entrenous 2026-11-22 09-00-00.zip'])
    house.clock.pass(hours(30))
    await house.api.today.look({}) // looking leaves a line, and is no change
    house.direct(() => undefined)
    expect(await house.api.backups.due({ when: 'closing' })).toBe(false)
    expect(await house.api.backups.automatic({ when: 'closing' })).toEqual({ made: [], troubles: [] })
    await house.api.clients.add(someone)
    expect(await house.api.backups.automatic({ when: 'closing' })).toEqual({ made: ['first'], troubles: [] })
    expect(zips(folder)).toHaveLength(2)
    const { rows, last } = await house.api.backups.look({})
    expect(rows).toMatchObject([
      { kind: 'snapshot', counts: { clients: 1, notes: 0 }, place: 'first', found: 'there' },
      { kind: 'snapshot', counts: { clients: 0, notes: 0 }, place: 'first', found: 'there' }
    ])
    expect(last).toMatchObject({ counts: { clients: 1, notes: 0 } })
  })

  /** Acts after which a backup is due; each other act leaves none, if it leaves a line at all. */
  const changingActs = [
    'vault.create vault.recover vault.changePassphrase vault.confirmCode vault.dropCode vault.makeKeyFile vault.dropKeyFile',
    'vault.rotateKey vault.confirmRecoveryKey vault.salvage vault.acceptMissing',
    'documents.print documents.savePdf documents.sign documents.signOnPaper documents.signOrally documents.seal documents.decline',
    'documents.printGiven sharing.share',
    'attachments.finish attachments.take attachments.chooseScanner attachments.dropScanner',
    'backups.restore sessions.start settings.change'
  ].flatMap((some) => some.split(' '))

  test('are due after each method that changes something, and after no other line of the log', async () => {
    await choose('first')
    await house.api.backups.now({})
    const due = async (method: string): Promise<boolean> => {
      house.keeper.vault().transaction((_db, audit) => audit(house.clock.now(), method, null))
      const is = await house.api.backups.due({ when: 'closing' })
      if (is) house.direct((db) => db.run('update backups set mark = (select max(n) from audit)')) // as if one had been made
      return is
    }
    const methods = (Object.entries(contract) as [string, Record<string, { kind: Kind }>][]).flatMap(([room, all]) =>
      Object.entries(all).map(([name, { kind }]) => ({ method: `${room}.${name}`, kind }))
    )
    const events = ['wrongPin', 'wrongCode', 'wrongPassphrase', 'wrongRecoveryKey', 'knocksChanged'].map((name) => ({
      method: `vault.${name}`,
      kind: 'read' as const
    }))
    const wrong: string[] = []
    for (const { method, kind } of [...methods, ...events])
      if ((await due(method)) !== (kind === 'write' || changingActs.includes(method))) wrong.push(method)
    expect(wrong).toEqual([])
  })

  test('are made while she works when so many hours have passed, and when the clock was put back', async () => {
    await choose('first')
    await house.api.backups.now({})
    await house.api.clients.add(someone)
    house.clock.pass(hours(3))
    expect(await house.api.backups.due({ when: 'meanwhile' })).toBe(false)
    house.clock.pass(hours(1))
    expect(await house.api.backups.due({ when: 'meanwhile' })).toBe(true)
    house.clock.pass(-hours(24 * 365))
    expect(await house.api.backups.due({ when: 'meanwhile' })).toBe(true)
    const { schedule } = await house.api.backups.look({})
    await house.api.backups.plan({ ...schedule, everyHours: 0, onClosing: false })
    expect([await house.api.backups.due({ when: 'meanwhile' }), await house.api.backups.due({ when: 'closing' })]).toEqual([false, false])
  })

  test('are refused with words where no folder has been chosen, and a folder among the vaults is not taken', async () => {
    await expect(house.api.backups.now({})).rejects.toMatchObject({ code: 'placeMissing' })
    expect(await house.api.backups.automatic({ when: 'closing' })).toEqual({ made: [], troubles: [] })
    await expect(choose('first', join(house.folder, 'own'))).rejects.toMatchObject({ code: 'placeInside' })
    const link = join(newFolder(), 'elsewhere')
    symlinkSync(house.folder, link)
    await expect(choose('first', link)).rejects.toMatchObject({ code: 'placeInside' })
    await expect(choose('first', join(newFolder(), 'gone'))).rejects.toMatchObject({ code: 'placeAbsent' })
    house.asked.answers.folder = null
    await expect(house.api.backups.chooseFolder({ destination: 'first' })).rejects.toMatchObject({ code: 'cancelled' })
  })

  test('are not believed to lie in two places where it is one: by whatever name, in it, or around it', async () => {
    const first = await choose('first')
    const [inside, link] = [join(first, 'second'), join(newFolder(), 'link')]
    mkdirSync(inside)
    symlinkSync(first, link)
    for (const folder of [first, `${first}/`, inside, dirname(first), link]) {
      await expect(choose('second', folder)).rejects.toMatchObject({ code: 'placeSame' })
    }
    await choose('first', first) // the same once more is no other
    await expect(choose('second', `${first} two`)).rejects.toMatchObject({ code: 'placeAbsent' })
    const second = await choose('second')
    await expect(choose('first', second)).rejects.toMatchObject({ code: 'placeSame' })
  })

  test('two that are one file, since the clock was put back between them: it stays as long as either is to stay', async () => {
    const folder = await choose('first')
    await house.api.backups.now({})
    const { schedule } = await house.api.backups.look({})
    await house.api.backups.plan({ ...schedule, retention: { last: 3, daily: 14, weekly: 0, monthly: 0 } })
    house.direct((db) => {
      for (let n = 0; n < 4; n++)
        db.run(
          `insert into backups (kind, file, destination, made_at, verified_at, bytes, clients, notes, mark)
           select kind, file, destination, made_at, verified_at, bytes, clients, notes, mark from backups limit 1`
        )
    })
    const file = zips(folder)[0]!
    for (let n = 0; n < 3; n++) {
      house.clock.pass(hours(24))
      await house.api.clients.add(someone)
      await house.api.backups.now({})
    }
    expect(zips(folder)).toContain(file)
  })

  test('an absent first disk is a trouble that Today shows until it is back; an absent second one is only said', async () => {
    const [first, second] = [await choose('first'), await choose('second')]
    await house.api.backups.now({})
    const away = (folder: string): void => renameSync(folder, `${folder}.away`)
    const back = (folder: string): void => renameSync(`${folder}.away`, folder)
    away(second)
    await house.api.clients.add(someone)
    house.clock.pass(hours(1))
    expect(await house.api.backups.automatic({ when: 'closing' })).toEqual({ made: ['first'], troubles: [] })
    expect((await house.api.backups.look({})).destinations).toMatchObject([{ state: 'ready' }, { state: 'absent', trouble: null }])
    away(first)
    back(second)
    await house.api.clients.add({ ...someone, name: 'Otter' })
    const trouble = { destination: 'first', code: 'placeAbsent', at: house.clock.now() }
    expect(await house.api.backups.automatic({ when: 'closing' })).toEqual({ made: ['second'], troubles: [trouble] })
    expect((await house.api.today.look({})).backups).toEqual({ destinations: 2, old: false, troubles: [trouble], elsewhere: null })
    back(first)
    await house.api.backups.now({})
    expect((await house.api.today.look({})).backups.troubles).toEqual([])
    house.clock.pass(hours(24 * 9))
    expect((await house.api.today.look({})).backups.troubles).toMatchObject([{ destination: 'second', code: 'placeAbsent' }])
    rmSync(`${first}.away`, { recursive: true, force: true })
  })

  test.runIf(mountable)('the folder that a disk leaves behind when it is away is not the disk', async () => {
    const [own, { folder, remove }] = [mountable!(), mountable!()]
    onTestFinished(remove)
    onTestFinished(own.remove)
    house.close()
    house = await openHouse({ folder: join(own.folder, 'vaults') }) // what the disk leaves behind is not on the vault's either
    const place = join(folder, 'Practice')
    mkdirSync(place)
    await choose('first', place)
    expect(await house.api.backups.now({})).toEqual({ made: ['first'], troubles: [] })
    execFileSync('umount', [folder])
    mkdirSync(place) // a folder of that name, on whatever lies around
    await house.api.clients.add(someone)
    const trouble = { destination: 'first', code: 'placeAbsent', at: house.clock.now() }
    expect(await house.api.backups.automatic({ when: 'closing' })).toEqual({ made: [], troubles: [trouble] })
    expect(readdirSync(place)).toEqual([])
    expect(await house.api.backups.look({})).toMatchObject({ destinations: [{ state: 'absent', free: null }], rows: [{ found: 'unseen' }] })
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', folder])
    mkdirSync(place)
    expect(await house.api.backups.automatic({ when: 'closing' })).toEqual({ made: ['first'], troubles: [] })
    execFileSync('umount', [folder])
    await house.api.clients.add(someone)
    await choose('first', place) // she wants that one
    expect(await house.api.backups.now({})).toEqual({ made: ['first'], troubles: [] })
    expect(zips(place)).toHaveLength(1)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', folder]) // and for `remove`
  })

  const kept = () =>
    JSON.parse(house.direct((db) => db.get<{ value: string }>("select value from settings where key = 'backups.plan'"))!.value) as {
      disks: { first: string | null; second: string | null }
    }
  const put = (plan: object) =>
    house.direct((db) => db.run("update settings set value = ? where key = 'backups.plan'", JSON.stringify(plan)))

  test('a folder that has been dropped takes what was known of its disk with it; what an earlier plan knew is no hindrance', async () => {
    const folder = await choose('first')
    put({ ...kept(), disks: { first: '/media/blue', second: null } })
    expect((await house.api.backups.look({})).destinations).toMatchObject([{ state: 'absent' }])
    await choose('first', folder)
    const { disks: _, ...plan } = kept()
    put({ ...plan, apart: ['first'] })
    expect((await house.api.backups.look({})).destinations).toMatchObject([{ state: 'ready' }])
    put({ ...plan, disks: { first: '/media/blue', second: '/media/green' } })
    await house.api.backups.dropFolder({ destination: 'first' })
    expect(kept()).toMatchObject({ first: null, disks: { first: null, second: '/media/green' } })
  })

  test('that fail for the key file of the vault say so', async () => {
    await choose('first')
    for (const name of ['vault.keys.json', 'vault.keys.json.bak']) rmSync(join(house.folder, 'own', name), { force: true })
    const trouble = { destination: 'first', code: 'slotsDamaged', at: house.clock.now() }
    expect(await house.api.backups.now({})).toEqual({ made: [], troubles: [trouble] })
  })

  test('one backup is one line of the log, at however many places it lies; those it displaces are another', async () => {
    await choose('first')
    await choose('second')
    await house.api.backups.plan({
      onClosing: true,
      everyHours: 0,
      redAfterDays: 7,
      retention: { last: 3, daily: 0, weekly: 0, monthly: 0 }
    })
    const lines = async () =>
      (await house.api.audit.list({ room: 'backups', clientId: null, from: null, to: null, offset: 0, limit: 50 })).rows
        .map(({ method }) => method)
        .filter((method) => method === 'backups.now' || method === 'backups.removed')
    await house.api.backups.now({})
    expect(await lines()).toEqual(['backups.now'])
    for (let n = 0; n < 3; n++) {
      house.clock.pass(hours(1))
      await house.api.backups.now({})
    }
    expect(await lines()).toEqual(['backups.removed', 'backups.removed', 'backups.now', 'backups.now', 'backups.now', 'backups.now'])
  })

  test('locked while the second place is being written, the first one is kept, known, and makes room for itself', async () => {
    const [first, second] = [await choose('first'), await choose('second')]
    const { id } = await house.api.clients.add(someone)
    await keptFile(house, id, 'scan.pdf', randomBytes(8_000_000))
    const { schedule } = await house.api.backups.look({})
    await house.api.backups.plan({ ...schedule, retention: { last: 3, daily: 0, weekly: 0, monthly: 0 } })
    for (let n = 0; n < 4; n++) {
      house.clock.pass(hours(1))
      const known = () =>
        house.direct((db) =>
          db.get<{ all: number; kept: number }>('select count(*) as "all", count(*) - count(removed_at) as kept from backups')
        )!
      const { all } = known()
      const making = house.api.backups.now({}).catch(() => null)
      while (known().all === all || known().kept > 3) await new Promise((turn) => setTimeout(turn, 1))
      await house.api.vault.lock({ why: 'asked' })
      await making
      await house.api.vault.unlock({ passphrase })
    }
    expect([zips(first).length, zips(second)]).toEqual([3, []])
    const { rows } = await house.api.backups.look({})
    expect(rows.map(({ kind, place, found }) => `${kind} ${place} ${found}`)).toEqual(Array(3).fill('snapshot first there'))
    const { rows: lines } = await house.api.audit.list({ room: 'backups', clientId: null, from: null, to: null, offset: 0, limit: 50 })
    expect(lines.filter(({ method }) => method === 'backups.now')).toHaveLength(4)
  })

  test('one that is made is told as made, also where it cannot be noted that it is to go elsewhere too', async () => {
    const folder = await choose('first')
    await house.api.offsite.configure({ engine: 'rclone', repository: '/nowhere', secret: null, keyId: '', keySecret: null })
    await house.api.offsite.turn({ on: true })
    house.direct((db) =>
      db.run(
        `create temp trigger noted before insert on settings when new.key = 'offsite.waiting' begin select raise(abort, 'no room'); end`
      )
    )
    expect(await house.api.backups.automatic({ when: 'closing' })).toEqual({ made: ['first'], troubles: [] })
    expect(zips(folder)).toHaveLength(1)
  })

  const underWay = async (): Promise<void> => {
    while (!(await house.api.vault.working({}))) await new Promise((turn) => setTimeout(turn, 1))
  }

  test('one that is being made when she locks is waited for; a drill gives way to it', async () => {
    const folder = await choose('first')
    const making = house.api.backups.now({})
    expect(await house.api.backups.due({ when: 'closing' })).toBe(true)
    await expect(house.api.backups.now({})).rejects.toMatchObject({ code: 'busy' })
    expect(await house.api.backups.automatic({ when: 'closing' })).toEqual({ made: [], troubles: [] })
    expect(await making).toEqual({ made: ['first'], troubles: [] })
    expect(zips(folder)).toHaveLength(1)

    house.clock.pass(hours(1))
    const before = house.api.backups.now({})
    await house.api.clients.add(someone) // may have come too late for it
    house.clock.pass(hours(1))
    await house.api.backups.automatic({ when: 'closing' })
    await before
    expect(await house.api.backups.due({ when: 'closing' })).toBe(false)

    house.asked.answers.place = join(newFolder(), 'export.zip')
    const leaving = house.api.backups.make({ passphrase: otherPassphrase })
    await underWay()
    expect(await house.api.backups.due({ when: 'closing' })).toBe(true)
    await house.api.backups.automatic({ when: 'closing' })
    expect(await leaving).toMatchObject({ counts: { clients: 1, notes: 0 } })

    await house.api.clients.add({ ...someone, name: 'Otter' })
    const drilling = house.api.security.proveNewest({}).catch(({ code }: { code: string }) => code)
    await underWay()
    expect(await house.api.backups.automatic({ when: 'closing' })).toEqual({ made: ['first'], troubles: [] })
    expect(await drilling).toBe('cancelled')
  })

  test('one that she cancels is called cancelled; one that locking throws away is told until the next one', async () => {
    const folder = await choose('first')
    await house.api.clients.add(someone)
    const begin = () => house.api.backups.now({}).catch(({ code }: { code: string }) => code)
    const cancelled = begin()
    await underWay()
    await house.api.backups.cancel({})
    expect(await cancelled).toBe('cancelled')
    expect((await house.api.today.look({})).backups.troubles).toEqual([])

    const thrownAway = begin()
    await underWay()
    await house.api.vault.lock({ why: 'asked' })
    await thrownAway
    await house.api.vault.unlock({ passphrase })
    const trouble = { destination: 'first', code: 'cancelled', at: house.clock.now() }
    expect((await house.api.today.look({})).backups.troubles).toEqual([trouble])
    const { rows } = await house.api.audit.list({ room: 'backups', clientId: null, from: null, to: null, offset: 0, limit: 9 })
    expect(rows.map(({ method }) => method)).toContain('backups.stopped')
    expect(zips(folder)).toEqual([])
    expect(await house.api.backups.automatic({ when: 'meanwhile' })).toEqual({ made: ['first'], troubles: [] })
    expect((await house.api.today.look({})).backups.troubles).toEqual([])
  })

  test('an export that she puts beside them is listed as made when it was', async () => {
    const folder = await choose('first')
    await house.api.backups.make({ passphrase: otherPassphrase }).catch(() => null)
    const proposed = house.asked.calls.findLast(([call]) => call === 'choosePlace')![1] as string
    house.asked.answers.place = join(folder, proposed)
    const { madeAt } = await house.api.backups.make({ passphrase: otherPassphrase })
    const { rows } = await house.api.backups.look({})
    expect(rows.map((row) => row.madeAt.slice(0, 16))).toEqual([madeAt, madeAt].map((at) => at.slice(0, 16)))
  })

  test('older ones go after a new one, never a file that is not surely ours', async () => {
    const folder = await choose('first')
    await house.api.backups.plan({
      onClosing: true,
      everyHours: 0,
      redAfterDays: 7,
      retention: { last: 3, daily: 0, weekly: 0, monthly: 0 }
    })
    const foreign = ['Entrenous 2020-01-01 09-00-00.zip', 'notes.zip', 'Entrenous.zip']
    for (const name of foreign) writeFileSync(join(folder, name), 'not ours')
    const made: string[] = []
    for (let n = 0; n < 5; n++) {
      house.clock.pass(hours(1))
      await house.api.backups.now({})
      made.push(`Entrenous 2026-11-22 1${n}-00-00.zip`)
      if (n === 0) truncateSync(join(folder, made[0]!), 1000) // somebody changed it: no longer what was recorded
    }
    expect(zips(folder)).toEqual([made[0]!, ...made.slice(2), ...foreign].toSorted())
    expect((await house.api.backups.look({})).rows.filter(({ found }) => found === 'missing')).toMatchObject([
      { madeAt: '2026-11-22T10:00:00.000Z' }
    ])
  })

  const few = async (): Promise<void> => {
    const { schedule } = await house.api.backups.look({})
    await house.api.backups.plan({ ...schedule, retention: { last: 3, daily: 0, weekly: 0, monthly: 0 } })
  }
  const madeHourly = async (count: number): Promise<void> => {
    for (let n = 0; n < count; n++) {
      house.clock.pass(hours(1))
      await house.api.backups.now({})
    }
  }
  /** As a full disk: this is not written any more. */
  const unwritable = (what: string): void =>
    house.direct((db) => void db.run(`create trigger unwritable before ${what} on backups begin select raise(abort, 'full'); end`))
  const found = async () => (await house.api.backups.look({})).rows.map((row) => row.found)

  test('stay where it cannot be noted that they go', async () => {
    const folder = await choose('first')
    await few()
    await madeHourly(3)
    unwritable('update')
    await madeHourly(1)
    expect(zips(folder)).toHaveLength(4)
    expect(await found()).toEqual(Array(4).fill('there'))
  })

  test.runIf(mountable)('are still known where they could not go', async () => {
    const folder = await choose('first')
    await few()
    await madeHourly(3)
    const oldest = join(folder, zips(folder)[0]!)
    execFileSync('mount', ['--bind', oldest, oldest])
    try {
      await madeHourly(1)
    } finally {
      execFileSync('umount', [oldest])
    }
    expect(zips(folder)).toHaveLength(4)
    expect((await house.api.backups.look({})).rows.map(({ kind }) => kind)).toEqual(Array(4).fill('snapshot'))
  })

  test.runIf(mountable)('are not made where the disk of the vault is full: nobody could record them', async () => {
    const { folder, leave, remove } = mountable!()
    onTestFinished(remove)
    house.close()
    house = await openHouse({ folder })
    const place = await choose('first')
    await house.api.clients.add(someone)
    await house.keeper.makeSnapshot([join(newFolder(), 'b.zip')], null, () => {}) // takes the WAL in
    leave(0)
    for (let n = 0; n < 3; n++) {
      await expect(house.api.backups.automatic({ when: 'meanwhile' })).rejects.toMatchObject({ code: 'diskFull' })
      house.clock.pass(minutes(5)) // as often as the page asks
    }
    expect(zips(place)).toEqual([])
  })

  test('that cannot be recorded after all do not stay', async () => {
    const folder = await choose('first')
    unwritable('insert')
    await expect(house.api.backups.now({})).rejects.toThrow()
    expect(zips(folder)).toEqual([])
  })

  test.runIf(mountable)('know the disk that they go to, though an earlier version did not', async () => {
    const { folder, remove } = mountable!()
    onTestFinished(remove)
    await choose('first', folder)
    const { disks, ...earlier } = kept()
    expect(disks.first).toBe(folder)
    put(earlier)
    expect(await house.api.backups.now({})).toMatchObject({ made: ['first'] })
    expect(kept().disks).toEqual({ first: folder, second: null })
  })

  test('an unfinished file of an earlier day is cleared away, a younger one left', async () => {
    const folder = await choose('first')
    const [old, young] = ['Entrenous 2026-11-20 09-00-00.zip.part', 'Entrenous 2026-11-22 08-00-00.zip.part'].map((name) =>
      join(folder, name)
    )
    for (const [path, at] of [
      [old!, '2026-11-20T09:00:00Z'],
      [young!, '2026-11-22T08:00:00Z']
    ] as const) {
      writeFileSync(path, 'half')
      utimesSync(path, new Date(at), new Date(at))
    }
    await house.api.backups.now({})
    expect(zips(folder)).toEqual(['Entrenous 2026-11-22 08-00-00.zip.part', 'Entrenous 2026-11-22 09-00-00.zip'])
  })

  test('carry the passphrase that she sets for them, which never comes back to a screen', async () => {
    await choose('first')
    await expect(house.api.backups.setPassphrase({ passphrase: 'weak' })).rejects.toMatchObject({ code: 'passphraseWeak' })
    await house.api.backups.setPassphrase({ passphrase: otherPassphrase })
    await house.api.backups.now({})
    const overview = await house.api.backups.look({})
    expect(overview.passphraseSet).toBe(true)
    expect(JSON.stringify(overview)).not.toContain(otherPassphrase)
    expect(await house.api.backups.pick({ id: overview.rows[0]!.id! })).toMatchObject({
      kind: 'snapshot',
      passphrase: true,
      recovery: false
    })
    expect(await house.api.backups.open({ passphrase: otherPassphrase })).toHaveProperty('backup')
    await house.api.backups.leave({})
  })

  test('paths never cross the door', async () => {
    const folder = join(newFolder(), 'Blue disk')
    mkdirSync(folder)
    await choose('first', folder)
    await house.api.backups.now({})
    const overview = await house.api.backups.look({})
    expect(overview.destinations).toMatchObject([{ label: 'Blue disk' }])
    expect(JSON.stringify(overview)).not.toContain(folder)
    await house.api.backups.dropFolder({ destination: 'first' })
    expect((await house.api.backups.look({})).destinations).toEqual([])
    expect(zips(folder)).toHaveLength(1)
  })
})

describe('restoring while the vault is open', () => {
  test('compares first, backs the present up, sets it aside, and locks', async () => {
    const folder = await choose('first')
    await writtenNote(house, 'Before')
    await house.api.backups.now({})
    house.clock.pass(hours(2))
    await writtenNote(house, 'After')
    const { id: other } = await house.api.clients.add(someone)
    await agreed(house, other, ['therapy', 'privacy'])
    await preparedDocument(house, other)
    await keptFile(house, other, 'letter.txt', new TextEncoder().encode('letter'))
    const { rows } = await house.api.backups.look({})
    await house.api.backups.pick({ id: rows[0]!.id! })
    await expect(house.api.backups.open({ passphrase: otherPassphrase })).rejects.toMatchObject({ code: 'backupPassphraseWrong' })
    expect(await house.api.backups.open({ passphrase })).toMatchObject({
      backup: { madeAt: '2026-11-22T09:00:00.000Z', counts: { clients: 1, notes: 1 }, newestNoteAt: '2026-11-22T09:00:00.000Z' },
      present: {
        holding: {
          counts: { clients: 3, notes: 2 },
          records: { documents: 1, consents: 2, files: 1 },
          newestNoteAt: '2026-11-22T11:00:00.000Z'
        }
      }
    })
    expect(await house.api.backups.restore({ newPassphrase: otherPassphrase })).toEqual({ clients: 1, notes: 1 })
    expect(house.keeper.isOpen()).toBe(false)
    expect(house.asked.calls).toContainEqual(['lock', 'restored'])
    expect(zips(folder)).toEqual(['Entrenous 2026-11-22 09-00-00.zip', 'Entrenous 2026-11-22 11-00-00.zip'])

    await house.api.vault.unlock({ passphrase: otherPassphrase })
    const { setAside, rows: after } = await house.api.backups.look({})
    expect(after.map(({ counts, beforeRestore, found }) => [counts, beforeRestore, found])).toEqual([
      [{ clients: 3, notes: 2 }, true, 'there'], // taken of the vault that was set aside
      [null, false, 'there'] // found, not known
    ])
    const backedUpAt = '2026-11-22T11:00:00.000Z'
    expect(setAside).toMatchObject([{ id: 'own.aside-1', at: '2026-11-22T11:00:00.000Z', backedUpAt, counts: { clients: 3, notes: 2 } }])
    await expect(house.api.backups.deleteAside({ id: 'own.aside-1', typed: '2026-11-21' })).rejects.toMatchObject({
      code: 'invalid',
      field: 'typed'
    })
    await expect(house.api.backups.deleteAside({ id: 'own', typed: '2026-11-22' })).rejects.toMatchObject({ code: 'notFound' })
    await house.api.backups.deleteAside({ id: 'own.aside-1', typed: '2026-11-22' })
    expect(readdirSync(house.folder).filter((name) => name.includes('aside'))).toEqual([])
    const { rows: lines } = await house.api.audit.list({ room: 'backups', clientId: null, from: null, to: null, offset: 0, limit: 9 })
    expect(lines.map(({ method }) => method)).toEqual(expect.arrayContaining(['backups.deleteAside', 'backups.restore']))
  })

  /** Backs up, damages this page of the vault (without one: the last but two), and has it open again. */
  const damagedBehind = async (page?: number): Promise<void> => {
    const place = join(newFolder(), 'snapshot.zip')
    house.asked.answers.backup = place
    await house.keeper.makeSnapshot([place], null, () => {})
    await house.api.vault.lock({})
    const path = join(house.folder, 'own', 'vault.db')
    const bytes = readFileSync(path)
    const at = page === undefined ? bytes.length - 4096 * 3 : (page - 1) * 4096
    bytes.fill(0x5a, at, at + 4096)
    writeFileSync(path, bytes)
    await house.api.vault.unlock({ passphrase })
  }

  test('a damaged one gives way as it is, without a backup, as the words for what the check has found say', async () => {
    await choose('first')
    await house.api.clients.add(someone)
    await damagedBehind()
    await house.api.backups.choose({})
    expect((await house.api.backups.open({ passphrase })).present).toMatchObject({ holding: {}, whole: true }) // as far as is known
    await house.api.integrity.check({})
    const damaged = fingerprintOf(join(house.folder, 'own'))
    expect((await house.api.backups.open({ passphrase })).present).toMatchObject({ holding: {}, whole: false })
    expect(await house.api.backups.restore({ newPassphrase: otherPassphrase })).toEqual({ clients: 1, notes: 0 })
    await house.api.vault.unlock({ passphrase: otherPassphrase })
    expect((await house.api.backups.look({})).setAside).toMatchObject([{ counts: { clients: 1, notes: 0 } }])
    expect(fingerprintOf(join(house.folder, 'own.aside-1'))).toMatchObject({ 'vault.keys.json': damaged['vault.keys.json'] })
  })

  test.each(['notes', 'backups'])('so does one whose %s cannot be read', async (table) => {
    await choose('first')
    await writtenNote(house, 'Before')
    await damagedBehind(house.direct((db) => db.get<{ n: number }>('select rootpage as n from sqlite_schema where name = ?', table))!.n)
    await house.api.backups.choose({})
    const { present } = await house.api.backups.open({ passphrase })
    expect(present).toMatchObject(table === 'notes' ? { holding: null, whole: false } : { holding: { counts: { notes: 1 } } })
    expect(await house.api.backups.restore({ newPassphrase: otherPassphrase })).toEqual({ clients: 1, notes: 1 })
  })

  test('cancelled when the present is backed up in the first place and not yet in the second, nothing takes its place', async () => {
    await choose('first')
    const { id } = await house.api.clients.add(someone)
    await keptFile(house, id, 'scan.pdf', randomBytes(8_000_000))
    house.asked.answers.place = house.asked.answers.backup = join(newFolder(), 'export.zip')
    await house.api.backups.make({ passphrase: otherPassphrase })
    await choose('second')
    await house.api.backups.choose({})
    await house.api.backups.open({ passphrase: otherPassphrase })
    const known = () => house.direct((db) => db.get<{ n: number }>("select count(*) as n from backups where kind = 'snapshot'")!.n)
    const restoring = house.api.backups.restore({ newPassphrase: otherPassphrase }).catch(({ code }: { code: string }) => code)
    while (known() === 0) await new Promise((turn) => setTimeout(turn, 1))
    await house.api.backups.cancel({})
    expect(await restoring).toBe('cancelled')
    expect((await house.api.backups.look({})).setAside).toEqual([])
  })

  test('keeps the present beside the vaults where no destination answers', async () => {
    await house.api.clients.add(someone)
    house.asked.answers.place = join(newFolder(), 'export.zip')
    await house.api.backups.make({ passphrase: otherPassphrase })
    house.asked.answers.backup = house.asked.answers.place
    await house.api.backups.choose({})
    await house.api.backups.open({ passphrase: otherPassphrase })
    house.asked.calls.length = 0
    await house.api.backups.restore({ newPassphrase: passphrase })
    expect(house.asked.calls).toContainEqual(['notify', expect.objectContaining({ about: 'progress', job: 'backup' })])
    await house.api.vault.unlock({ passphrase })
    const { rows } = await house.api.backups.look({})
    expect(rows.filter(({ place }) => place === 'here')).toMatchObject([{ kind: null, found: 'there' }])
  })

  test('beside the vaults the newest three stay, and what a kill left half-written goes at the next start', async () => {
    const resort = house.keeper.lastResort
    mkdirSync(resort)
    for (const name of ['2026-11-01 09-00-00.zip', '2026-11-02 09-00-00.zip', '2026-11-03 09-00-00.zip', '2026-11-04 09-00-00.zip.part'])
      writeFileSync(join(resort, `Entrenous ${name}`), 'another')
    await house.keeper.makeSnapshotHere(null)
    const three = ['2026-11-02 09-00-00.zip', '2026-11-03 09-00-00.zip', '2026-11-22 09-00-00.zip'].map((name) => `Entrenous ${name}`)
    expect(zips(resort)).toEqual(['Entrenous 2026-11-04 09-00-00.zip.part', ...three].toSorted())
    keeperIn(house.folder).state()
    expect(zips(resort)).toEqual(three)
  })

  test.runIf(mountable)('what lies beside the vaults is listed on a disk that nothing can be written to, too', () => {
    const { folder, protect, remove } = mountable!()
    onTestFinished(remove)
    mkdirSync(join(folder, 'before-restore'))
    protect(true)
    expect(keeperIn(folder).lastResort).toBe(join(folder, 'before-restore'))
  })

  test('that fails when the vault is closed already leaves it locked for everybody, as it was', async () => {
    await choose('first')
    await house.api.backups.now({})
    const { rows } = await house.api.backups.look({})
    await house.api.backups.pick({ id: rows[0]!.id! })
    await house.api.backups.open({ passphrase })
    mkdirSync(join(house.folder, 'own.new', 'ready')) // where the file is to be that says that all is there
    house.asked.calls.length = 0
    await expect(house.api.backups.restore({ newPassphrase: otherPassphrase })).rejects.toMatchObject({ code: 'failed' })
    expect(house.keeper.isOpen()).toBe(false)
    expect(house.asked.calls.slice(-2)).toEqual([['watchIdle', null], ['lock']])
    await house.api.vault.unlock({ passphrase })
  })

  test('left, changes nothing; restoring without having opened one is refused', async () => {
    await choose('first')
    await house.api.backups.now({})
    const { rows } = await house.api.backups.look({})
    await house.api.backups.pick({ id: rows[0]!.id! })
    await house.api.backups.open({ passphrase })
    await house.api.backups.leave({})
    await expect(house.api.backups.restore({ newPassphrase: otherPassphrase })).rejects.toMatchObject({ code: 'notFound' })
    expect(house.keeper.isOpen()).toBe(true)
    expect(readdirSync(house.folder).toSorted()).toEqual(['own'])
  })
})

describe('what is set aside', () => {
  const restoreOver = async (): Promise<void> => {
    await house.api.backups.choose({})
    await house.api.backups.open({ passphrase })
    await house.api.backups.restore({ newPassphrase: passphrase })
    await house.api.vault.unlock({ passphrase })
  }
  beforeEach(async () => {
    house.asked.answers.backup = join(newFolder(), 'export.zip')
    await house.keeper.makeBackup(house.asked.answers.backup, passphrase, () => {})
    await house.api.vault.lock({})
  })

  test.each([
    ['a file', (place: string) => writeFileSync(place, 'whatever')],
    ['a link to what is not there', (place: string) => symlinkSync(`${place}.away`, place)]
  ])('can be %s: where no key can be read, the words say to restore', async (_, put) => {
    const own = join(house.folder, 'own')
    rmSync(own, { recursive: true })
    put(own)
    await expect(house.api.vault.unlock({ passphrase })).rejects.toMatchObject({ code: 'slotsDamaged' })
    await restoreOver()
    const { setAside } = await house.api.backups.look({})
    expect(setAside).toMatchObject([{ id: 'own.aside-1', counts: null }])
    await house.api.backups.deleteAside({ id: 'own.aside-1', typed: isoDate(setAside[0]!.at, 'Europe/Paris') })
    expect(readdirSync(house.folder)).toEqual(['own'])
  })

  test('takes no note of when where none can be written', async () => {
    mkdirSync(join(house.folder, 'own', 'aside.json'))
    await restoreOver()
    expect((await house.api.backups.look({})).setAside).toMatchObject([{ id: 'own.aside-1', counts: null }])
  })

  test('is neither seen nor deleted from the sample practice, which anybody can make', async () => {
    await restoreOver()
    const { setAside } = await house.api.backups.look({})
    const typed = isoDate(setAside[0]!.at, 'Europe/Paris')
    await house.api.vault.lock({})
    await house.api.vault.choose({ vault: 'sample' })
    await house.api.vault.create({ passphrase: otherPassphrase, ...practice })
    expect((await house.api.backups.look({})).setAside).toEqual([])
    await expect(house.api.backups.deleteAside({ id: 'own.aside-1', typed })).rejects.toMatchObject({ code: 'notFound' })
    expect(() => house.keeper.deleteSetAside('own.aside-1')).toThrow('notFound')
    expect(readdirSync(house.folder)).toContain('own.aside-1')
  })
})

test('what is opened from the lock screen or at the first start can be cancelled', async () => {
  house.asked.answers.place = join(newFolder(), 'export.zip')
  await house.api.backups.make({ passphrase: otherPassphrase })
  const empty = await openHouse({ locked: true })
  empty.asked.answers.backup = house.asked.answers.place
  await empty.api.backups.choose({})
  expect(await cancelling(empty.api.backups.open({ passphrase: otherPassphrase }), () => empty.api.backups.cancel({}))).toBe('cancelled')
  expect(readdirSync(empty.folder)).toEqual([])
  empty.close()
})

test('where the half of the key in the keychain is not to be expected, a snapshot says so before it is opened', async () => {
  const folder = await choose('first')
  const snapshotOf = async (from: House): Promise<string> => {
    from.asked.answers.folder = folder
    await from.api.backups.chooseFolder({ destination: 'first' })
    await from.api.backups.now({})
    return join(folder, zips(folder).at(-1)!)
  }
  const chosenIn = (there: House, backup: string) => {
    there.asked.answers.backup = backup
    return there.api.backups.choose({})
  }
  const bound = await snapshotOf(house)
  expect(await chosenIn(house, bound)).toMatchObject({ kind: 'snapshot', here: true })
  await house.api.vault.changePassphrase({ passphrase, newPassphrase: otherPassphrase })
  expect(await chosenIn(house, bound)).toMatchObject({ here: true })
  const empty = await openHouse({ locked: true })
  expect(await chosenIn(empty, bound)).toMatchObject({ kind: 'snapshot', here: false })
  await house.api.vault.rotateKey({ passphrase: otherPassphrase })
  expect(await chosenIn(house, bound)).toMatchObject({ here: false })
  const alone = await openHouse({ locked: true })
  await alone.api.vault.create({ passphrase, ...practice, withoutKeychain: true })
  alone.clock.pass(minutes(1))
  expect(await chosenIn(empty, await snapshotOf(alone))).toMatchObject({ kind: 'snapshot', here: true })
  for (const other of [empty, alone]) other.close()
})

describe('what is kept', () => {
  const rule = fc.record({
    last: fc.integer({ min: 3, max: 6 }),
    daily: fc.integer({ min: 0, max: 8 }),
    weekly: fc.integer({ min: 0, max: 5 }),
    monthly: fc.integer({ min: 0, max: 5 })
  })
  const start = Date.parse('2026-01-01T00:00:00Z')
  const at = (hour: number): string => new Date(start + hour * 3_600_000).toISOString()
  /** Made in order, at rising hours. */
  const honest = fc
    .array(fc.integer({ min: 0, max: 100 }), { maxLength: 60, size: 'max' })
    .map((gaps) => gaps.map((_, n): KeptSnapshot => ({ n, madeAt: at(gaps.slice(0, n + 1).reduce((sum, gap) => sum + gap, 0)) })))
  const later = at(24 * 365 * 3)
  const left = (all: readonly KeptSnapshot[], ...args: [Parameters<typeof removable>[1], string]): KeptSnapshot[] => {
    const gone = new Set(removable(all, ...args))
    return all.filter(({ n }) => !gone.has(n))
  }

  test('the last ones, at least three, and the newest of each day, week and month', () => {
    fc.assert(
      fc.property(honest, rule, (all, retention) => {
        const kept = left(all, retention, later)
        expect(all.slice(-retention.last).every((one) => kept.includes(one))).toBe(true)
        for (const [length, count] of [
          [10, retention.daily],
          [7, retention.monthly]
        ] as const) {
          const periods = [...new Set(all.toReversed().map(({ madeAt }) => madeAt.slice(0, length)))].slice(0, count)
          for (const period of periods) expect(kept).toContain(all.findLast(({ madeAt }) => madeAt.startsWith(period)))
        }
        expect(kept.length).toBeLessThanOrEqual(retention.last + retention.daily + retention.weekly + retention.monthly)
        expect(left(kept, retention, later)).toEqual(kept)
      }),
      { seed: 1 }
    )
  })

  test('the newest of each week from Monday to Sunday, of each day and month; the one of this very moment counts', () => {
    const all = Array.from({ length: 46 }, (_, n) => ({ n, madeAt: at(24 * n + 12) }))
    const days = (numbers: Partial<Parameters<typeof removable>[1]>): string[] =>
      left(all.toReversed(), { last: 0, daily: 0, weekly: 0, monthly: 0, ...numbers }, all.at(-1)!.madeAt)
        .map(({ madeAt }) => madeAt.slice(5, 10))
        .toReversed()
    const last = ['02-13', '02-14', '02-15']
    expect(days({})).toEqual(last)
    expect(days({ last: 4 })).toEqual(['02-12', ...last])
    expect(days({ daily: 5 })).toEqual(['02-11', '02-12', ...last])
    expect(days({ weekly: 4 })).toEqual(['01-25', '02-01', '02-08', ...last]) // Sundays
    expect(days({ monthly: 2 })).toEqual(['01-31', ...last])
  })

  test.each(['2020-05-05T12:00:00.000Z', '2026-03-01T12:00:00.000Z'])(
    'one made while the clock stood at %s is never judged, and takes the place of no other; while it is the newest nothing goes',
    (wrong) => {
      const all = Array.from({ length: 46 }, (_, n) => ({ n, madeAt: n === 20 ? wrong : at(24 * n + 12) }))
      const daily = { last: 3, daily: 30, weekly: 0, monthly: 0 }
      expect(left(all, daily, later).map(({ n }) => n)).toEqual(Array.from({ length: 31 }, (_, n) => n + 15))
      const newest = [...all, { n: 46, madeAt: '2020-05-05T12:00:00.000Z' }]
      expect(left(newest, daily, later)).toEqual(newest)
    }
  )

  test('a wrong clock removes nothing that the right one would have kept', () => {
    const wrong = fc.array(fc.tuple(fc.integer({ min: 0, max: 59 }), fc.integer({ min: -24 * 3650, max: 24 * 3650 })), { maxLength: 3 })
    fc.assert(
      fc.property(honest, wrong, rule, fc.integer({ min: -24 * 3650, max: 24 * 3650 }), (all, jumps, retention, shift) => {
        const told = all.map((one) => ({ ...one, madeAt: jumps.reduce((madeAt, [n, by]) => (n === one.n ? at(by) : madeAt), one.madeAt) }))
        const kept = left(told, retention, at(shift))
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(3, all.length))
        expect(told.slice(-3).every((one) => kept.includes(one))).toBe(true)
        // those that say they are of the future are never judged, and before a clock that stands in the past nothing goes
        expect(told.filter(({ madeAt }) => madeAt > at(shift)).every((one) => kept.includes(one))).toBe(true)
        const newest = told.at(-1)
        if (newest && newest.madeAt > at(shift)) expect(kept).toEqual(told)
      }),
      { seed: 1 }
    )
  })
})

describe('folders that a sync program copies', () => {
  test.each([
    ['Dropbox', 'Dropbox/Backups', ''],
    ['OneDrive', 'OneDrive - Cabinet/x', ''],
    ['iCloud Drive', 'Library/Mobile Documents/com~apple~CloudDocs/x', ''],
    ['Google Drive', 'Google Drive/x', ''],
    ['Nextcloud', 'Nextcloud/x', ''],
    ['pCloud', 'pCloudDrive/x', ''],
    ['Box', 'Box/x', ''],
    ['Syncthing', 'Documents/x', 'Documents/.stfolder'],
    ['Nextcloud', 'cloud/x', 'cloud/.sync_0a1b.db']
  ])('%s is known by %s', (service, path, trace) => {
    const home = newFolder()
    mkdirSync(join(home, path), { recursive: true })
    if (trace) mkdirSync(join(home, trace))
    expect(syncServiceOf(join(home, path, 'not', 'there', 'yet'))).toBe(service)
    expect(syncServiceOf(home)).toBeNull()
  })

  test('a folder that Syncthing leaves out is no such folder', () => {
    const home = newFolder()
    mkdirSync(join(home, '.stfolder'))
    expect(syncServiceOf(join(home, '.config', 'Entrenous'))).toBe('Syncthing')
    writeFileSync(join(home, '.stignore'), '// mine\n(?d).config\n')
    expect(syncServiceOf(join(home, '.config', 'Entrenous'))).toBeNull()
    expect(syncServiceOf(join(home, 'Documents'))).toBe('Syncthing')
  })

  test('Dropbox by the file that it leaves in its folder, not by its settings in every home', () => {
    const home = newFolder()
    mkdirSync(join(home, '.dropbox'))
    mkdirSync(join(home, 'elsewhere', 'x'), { recursive: true })
    expect(syncServiceOf(join(home, 'elsewhere', 'x'), home)).toBeNull()
    writeFileSync(join(home, 'elsewhere', '.dropbox'), '')
    expect(syncServiceOf(join(home, 'elsewhere', 'x'), home)).toBe('Dropbox')
    rmSync(join(home, 'elsewhere', '.dropbox'))
    mkdirSync(join(home, 'elsewhere', '.dropbox.cache'))
    expect(syncServiceOf(join(home, 'elsewhere', 'x'), home)).toBe('Dropbox')
  })

  test.each(['box', 'mega', 'dropbox'])('none by the name of its owner: %s', (name) => {
    const home = join(newFolder(), name)
    mkdirSync(join(home, 'Box'), { recursive: true })
    expect(syncServiceOf(join(home, '.config', 'Entrenous'), home)).toBeNull()
    expect(syncServiceOf(join(home, 'Box', 'x'), home)).toBe('Box')
    expect(syncServiceOf(join(home, 'x'), newFolder())).not.toBeNull()
  })

  test('a live vault is refused there, untouched; finished backups are taken', async () => {
    const home = newFolder()
    const synced = await openHouse({ locked: true, folder: join(home, 'Dropbox', 'vaults') })
    await expect(synced.api.vault.state({})).rejects.toMatchObject({ code: 'vaultSynced' })
    expect(readdirSync(join(home, 'Dropbox', 'vaults'))).toEqual([])
    mkdirSync(join(home, 'Dropbox', 'Backups'))
    const folder = await choose('second', join(home, 'Dropbox', 'Backups'))
    expect((await house.api.backups.look({})).destinations).toMatchObject([{ name: 'second', sync: 'Dropbox' }])
    await house.api.backups.now({})
    expect(readFileSync(join(folder, zips(folder)[0]!)).length).toBeGreaterThan(4096)
  })
})
