// The security panel through the door: how each point is judged, what is remembered, and the passphrase asked for again.
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AsideVault } from '#contract/backups'
import type { PointName } from '#contract/security'
import { isoDate } from '../src/renderer/lib/format.ts'
import { cancelling, minutes, openHouse, practice, preparedDocument, someone, type House } from './house.ts'
import { newFolder, otherPassphrase, passphrase } from './keeping.ts'

// age stretches a backup's passphrase with scrypt, in JavaScript
vi.setConfig({ testTimeout: 120_000 })

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const day = minutes(24 * 60)
const point = async (name: PointName) => {
  const { points } = await house.api.security.look({})
  return points.find((each) => each.name === name)
}
const check = async (name: string) => {
  const { checks } = await house.api.security.look({})
  return checks.find((each) => each.name === name)
}
const makeBackup = async () => {
  house.asked.answers.place = join(house.folder, 'backup.zip')
  await house.api.backups.make({ passphrase: 'lantern over an empty harbour wall' })
}

describe('points', () => {
  test('the age of the passphrase is that of its last change, and never a reproach', async () => {
    expect(await point('passphrase')).toEqual({ name: 'passphrase', state: 'fine', at: house.clock.now() })
    house.clock.pass(400 * day)
    expect(await point('passphrase')).toMatchObject({ state: 'fine', at: '2026-11-22T09:00:00.000Z' })
    await house.api.vault.changePassphrase({ passphrase, newPassphrase: otherPassphrase })
    expect(await point('passphrase')).toMatchObject({ at: house.clock.now() })
  })

  test('the age is found by its own index, not by reading the whole log', () => {
    const plan = house.direct((db) =>
      db.all<{ detail: string }>(
        "explain query plan select at from audit where method in ('vault.create', 'vault.recover', 'vault.changePassphrase') order by n desc limit 1"
      )
    )
    expect(plan.map(({ detail }) => detail).join()).toContain('audit_of_passphrases')
  })

  test('a vault without a keychain or a recovery key says so', async () => {
    expect(await point('factors')).toMatchObject({ state: 'fine' })
    expect(await point('recovery')).toMatchObject({ state: 'act' })
    const { groups } = await house.api.vault.proposeRecoveryKey({ passphrase })
    await house.api.vault.confirmRecoveryKey({ groups: [1, 2, 3].map((place) => ({ place, typed: groups[place]! })) })
    expect(await point('recovery')).toMatchObject({ state: 'fine' })
    const alone = await openHouse({ locked: true })
    await alone.api.vault.create({ passphrase, ...practice, withoutKeychain: true })
    expect((await alone.api.security.look({})).points).toContainEqual({ name: 'factors', state: 'look', at: null })
    alone.close()
  })

  test('that a key file fell away with the recovery key is said until she makes another', async () => {
    const own = await openHouse({ anew: true })
    const factors = async () => (await own.api.security.look({})).points.find(({ name }) => name === 'factors')?.at
    own.asked.answers.place = join(newFolder(), 'Entrenous.key')
    await own.api.vault.makeKeyFile({ passphrase })
    const { groups } = await own.api.vault.proposeRecoveryKey({ passphrase })
    await own.api.vault.confirmRecoveryKey({ groups: [1, 2, 3].map((place) => ({ place, typed: groups[place]! })) })
    expect(await factors()).toBe(null)
    own.keeper.close()
    const { dropped } = await own.api.vault.recover({ recoveryKey: groups.join(' '), newPassphrase: otherPassphrase })
    expect([dropped, await factors()]).toEqual([['keyFile'], own.clock.now()])
    own.asked.answers.place = join(newFolder(), 'Entrenous.key')
    await own.api.vault.makeKeyFile({ passphrase: otherPassphrase })
    expect(await factors()).toBe(null)
    own.close()
  })

  test('a backup from before a new data key is no longer in order, until the next; an export has a key of its own', async () => {
    const own = await openHouse({ anew: true })
    const backup = async () => {
      const { points, earlierKey } = await own.api.security.look({})
      return [points.find(({ name }) => name === 'backup')!.state, earlierKey]
    }
    own.asked.answers.folder = newFolder()
    await own.api.backups.chooseFolder({ destination: 'first' })
    await own.api.backups.now({})
    expect(await backup()).toEqual(['fine', false])
    await own.api.vault.rotateKey({ passphrase })
    expect(await backup()).toEqual(['act', true])
    const { rows, old, last } = await own.api.backups.look({})
    expect([rows.map(({ earlierKey }) => earlierKey), old, last?.earlierKey]).toEqual([[true], true, true])
    expect((await own.api.today.look({})).backups.old).toBe(true)
    own.clock.pass(minutes(1))
    await own.api.backups.now({})
    expect(await backup()).toEqual(['fine', false])
    expect((await own.api.backups.look({})).rows.map(({ earlierKey }) => earlierKey)).toEqual([false, true])
    own.asked.answers.place = join(newFolder(), 'export.zip')
    await own.api.backups.make({ passphrase: 'lantern over an empty harbour wall' })
    own.clock.pass(minutes(1))
    await own.api.vault.rotateKey({ passphrase })
    expect(await backup()).toEqual(['fine', false])
    own.close()
  })

  test.each([
    [5, 'fine'],
    [6, 'look'],
    [15, 'look'],
    [16, 'act']
  ])('locking after %i minutes is "%s"', async (autoLockMinutes, state) => {
    await house.api.settings.change({ autoLockMinutes })
    expect(await point('autoLock')).toMatchObject({ state })
  })

  test('what she says of the disk is kept with its day, and believed for a year', async () => {
    expect(await point('disk')).toEqual({ name: 'disk', state: 'look', at: null })
    await house.api.security.answerDisk({ answer: 'off' })
    expect(await point('disk')).toMatchObject({ state: 'act', at: house.clock.now() })
    await house.api.security.answerDisk({ answer: 'on' })
    expect(await house.api.security.look({})).toMatchObject({ disk: 'on' })
    house.clock.pass(365 * day)
    expect(await point('disk')).toMatchObject({ state: 'fine' })
    house.clock.pass(day)
    expect(await point('disk')).toMatchObject({ state: 'look' })
  })

  test('a backup is fine for a week', async () => {
    expect(await point('backup')).toEqual({ name: 'backup', state: 'act', at: null })
    await makeBackup()
    house.clock.pass(7 * day)
    expect(await point('backup')).toMatchObject({ state: 'fine' })
    house.clock.pass(day)
    expect(await point('backup')).toMatchObject({ state: 'act' })
  })

  test('a backup is old after the days of her settings, and where a wrong clock dated it into the future', async () => {
    await makeBackup()
    const { schedule } = await house.api.backups.look({})
    await house.api.backups.plan({ ...schedule, redAfterDays: 2 })
    const old = async () => {
      const [{ backups }, look] = await Promise.all([house.api.today.look({}), house.api.backups.look({})])
      return [backups.old, look.old, (await point('backup'))?.state]
    }
    house.clock.pass(2 * day)
    expect(await old()).toEqual([false, false, 'fine'])
    house.clock.pass(day)
    expect(await old()).toEqual([true, true, 'act'])
    house.clock.pass(3650 * day)
    await makeBackup()
    expect(await old()).toEqual([false, false, 'fine'])
    house.clock.pass(-3650 * day)
    expect(await old()).toEqual([true, true, 'act'])
  })

  test('what a wrong clock dated into the future counts as never done', async () => {
    house.clock.pass(3650 * day)
    await house.api.security.tick({ check: 'firewall' })
    await house.api.security.answerDisk({ answer: 'on' })
    house.clock.pass(-3650 * day)
    expect(await check('firewall')).toMatchObject({ due: true })
    expect(await point('disk')).toMatchObject({ state: 'look' })
  })

  test('the program grows old from the day of its build, and a clock put back makes it no older', async () => {
    expect(await house.api.security.look({})).toMatchObject({ program: { version: '0.1.0', builtOn: '2026-11-20' } })
    expect(await point('version')).toMatchObject({ state: 'fine' })
    house.clock.pass(190 * day)
    expect(await point('version')).toMatchObject({ state: 'look' })
    house.clock.pass(190 * day)
    expect(await point('version')).toMatchObject({ state: 'act' })
    house.clock.pass(-3000 * day)
    expect(await point('version')).toMatchObject({ state: 'fine' })
  })
})

describe('the monthly check', () => {
  test('a tick holds for a calendar month in her zone, survives locking, and can be taken back', async () => {
    expect(await check('firewall')).toEqual({ name: 'firewall', doneAt: null, nextAt: null, due: true })
    const at = house.clock.now()
    await house.api.security.tick({ check: 'firewall' })
    expect(await check('firewall')).toEqual({ name: 'firewall', doneAt: at, nextAt: '2026-12-22T09:00:00.000Z', due: false })
    house.clock.pass(31 * day)
    expect(await check('firewall')).toMatchObject({ due: true })
    await house.api.security.tick({ check: 'firewall' })
    expect(await check('firewall')).toMatchObject({ doneAt: house.clock.now(), due: false })
    await house.api.security.untick({ check: 'firewall' })
    expect(await check('firewall')).toMatchObject({ doneAt: at, due: true })
    expect(await check('updates')).toMatchObject({ doneAt: null })
  })

  test('what a changed file holds instead of ticks is not believed', async () => {
    await house.api.security.tick({ check: 'updates' })
    house.direct((db) => db.run(`update settings set value = '{"updates":["yesterday"]}' where key = 'security.ticks'`))
    expect(await check('updates')).toMatchObject({ doneAt: null, due: true })
  })

  test('ticking leaves a line in the audit log', async () => {
    await house.api.security.tick({ check: 'log' })
    const { rows } = await house.api.audit.list({ room: 'security', clientId: null, from: null, to: null, offset: 0, limit: 5 })
    expect(rows.map(({ method }) => method)).toEqual(['security.tick'])
  })
})

describe.each(['en', 'fr'] as const)('the recovery plan in %s', (language) => {
  const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  const paper = async () => textOf((await house.api.security.planPaper({ language })).html)

  test('holds what she wrote, escaped, the last backup, and no key', async () => {
    await makeBackup()
    await house.api.security.changePlan({ backupPlaces: 'blue disk\nin the <safe> & at home' })
    await house.api.security.changePlan({ people: 'Otter, +33 6 39 98 00 00' })
    const { html } = await house.api.security.planPaper({ language })
    expect(html).toContain('<li>blue disk</li><li>in the &lt;safe&gt; &amp; at home</li>')
    const text = textOf(html)
    for (const said of ['Otter, +33 6 39 98 00 00', 'Quiet Room', 'Ada Winslow', '22 Nov'.toLowerCase()]) {
      expect(text.toLowerCase()).toContain(said.toLowerCase())
    }
    expect(text).not.toMatch(/AGE-SECRET-KEY|seven quiet herons|lantern over/)
  })

  test.each([
    ['FR', /72/],
    ['GB', /Information Commissioner/],
    ['US', /HIPAA/],
    ['CA', /Commission d’accès/],
    ['KE', language === 'en' ? /professional body/ : /ordre ou association/]
  ])('names the periods for reports of %s', async (country, words) => {
    await house.api.settings.change({ country })
    expect(await paper()).toMatch(words)
  })

  test('leaves lines to write on where nothing is filled in', async () => {
    const { html } = await house.api.security.planPaper({ language })
    expect(html.match(/class="blank"/g)).toHaveLength(8)
    expect(html).toContain(`<html lang="${language}">`)
  })
})

test('the plan is printed, or saved where she says and nowhere else, with a line in the log', async () => {
  await house.api.security.printPlan({ language: 'fr' })
  expect(house.asked.calls.map(([call]) => call)).toEqual(['print'])
  await expect(house.api.security.savePlan({ language: 'fr' })).rejects.toMatchObject({ code: 'cancelled' })
  house.asked.answers.place = join(house.folder, 'plan.pdf')
  await house.api.security.savePlan({ language: 'fr' })
  expect(existsSync(join(house.folder, 'plan.pdf'))).toBe(true)
  const { rows } = await house.api.audit.list({ room: 'security', clientId: null, from: null, to: null, offset: 0, limit: 5 })
  expect(rows.map(({ method }) => method)).toEqual(['security.savePlan', 'security.printPlan'])
})

describe('trying out a restore', () => {
  const key = 'lantern over an empty harbour wall'
  const file = () => join(house.folder, 'backup.zip')
  const scratch = () => join(house.folder, 'proof')
  const prove = () => {
    house.asked.answers.backup = file()
    return house.api.security.proveFile({ key })
  }

  test('is remembered with what was compared, leaves nothing behind, and is due again after her months', async () => {
    expect(await point('drill')).toEqual({ name: 'drill', state: 'look', at: null })
    await house.api.clients.add(someone)
    await makeBackup()
    const madeAt = house.clock.now()
    house.clock.pass(day)
    const proof = await prove()
    expect(proof).toEqual({ at: house.clock.now(), fault: null, madeAt, bytes: expect.any(Number), counts: { clients: 1, notes: 0 } })
    expect(proof.bytes).toBeGreaterThan(4096)
    expect(await house.api.security.look({})).toMatchObject({ drill: { last: proof, provenAt: proof.at } })
    expect(await point('drill')).toMatchObject({ state: 'fine', at: proof.at })
    expect(readdirSync(house.folder).toSorted()).toEqual(['backup.zip', 'own'])
    const { html } = await house.api.security.planPaper({ language: 'en' })
    expect(html).toContain('last proven on 23 November 2026')

    house.clock.pass(91 * day)
    expect(await point('drill')).toMatchObject({ state: 'fine' })
    house.clock.pass(day)
    expect(await point('drill')).toMatchObject({ state: 'look', at: proof.at })
    await house.api.settings.change({ drillMonths: 6 })
    expect(await point('drill')).toMatchObject({ state: 'fine' })
  })

  test('the newest automatic backup needs no passphrase; one whose disk is away is told', async () => {
    await expect(house.api.security.proveNewest({})).rejects.toMatchObject({ code: 'placeAbsent' })
    const disk = newFolder()
    house.asked.answers.folder = disk
    await house.api.backups.chooseFolder({ destination: 'first' })
    await house.api.clients.add(someone)
    await house.api.backups.now({})
    expect(await house.api.security.look({})).toMatchObject({ drill: { automatic: true, last: null } })
    expect(await house.api.security.proveNewest({})).toMatchObject({ fault: null, counts: { clients: 1, notes: 0 } })
    expect(readdirSync(house.folder)).toEqual(['own'])
    renameSync(disk, `${disk}-away`)
    await expect(house.api.security.proveNewest({})).rejects.toMatchObject({ code: 'placeAbsent' })
    renameSync(`${disk}-away`, disk)
    expect(await point('drill')).toMatchObject({ state: 'fine' })
  })

  test('is done by itself when it is due, with the newest automatic backup, and a day after one that failed', async () => {
    expect(await house.api.security.proveDue({})).toBeNull()
    const disk = newFolder()
    house.asked.answers.folder = disk
    await house.api.backups.chooseFolder({ destination: 'first' })
    await house.api.backups.now({})
    const proof = await house.api.security.proveDue({})
    expect(proof).toMatchObject({ at: house.clock.now(), fault: null, counts: { clients: 0, notes: 0 } })
    expect(await house.api.security.look({})).toMatchObject({ drill: { last: proof, provenAt: proof!.at } })
    expect(await point('drill')).toMatchObject({ state: 'fine' })
    expect(readdirSync(house.folder)).toEqual(['own'])
    expect(await house.api.security.proveDue({})).toBeNull()

    house.clock.pass(93 * day)
    const name = join(disk, readdirSync(disk)[0]!)
    const whole = readFileSync(name)
    writeFileSync(name, Buffer.concat([whole.subarray(0, 20_000), Buffer.from([whole[20_000]! ^ 1]), whole.subarray(20_001)]))
    await expect(house.api.security.proveDue({})).rejects.toMatchObject({ code: 'backupDamaged' })
    expect(await point('drill')).toMatchObject({ state: 'act' })
    expect(await house.api.security.proveDue({})).toBeNull()
    house.clock.pass(day)
    writeFileSync(name, whole)
    expect(await house.api.security.proveDue({})).toMatchObject({ fault: null })
    renameSync(disk, `${disk}-away`)
    house.clock.pass(93 * day)
    expect(await house.api.security.proveDue({})).toBeNull()
    renameSync(`${disk}-away`, disk)
  })

  test('by itself makes way for a backup, for a check, and for her wish', async () => {
    const disk = newFolder()
    house.asked.answers.folder = disk
    await house.api.backups.chooseFolder({ destination: 'first' })
    await house.api.backups.now({})
    const backup = join(disk, readdirSync(disk)[0]!)
    await house.api.clients.add(someone)
    const ways = {
      backup: () => house.api.backups.automatic({ when: 'closing' }),
      check: () => house.api.integrity.check({}),
      wish: () => house.api.security.cancelProof({})
    }
    for (const [way, begin] of Object.entries(ways)) {
      const proving = house.keeper.proveQuietly(backup, () => {}).catch(({ code }: { code: string }) => code) // begun at once
      await begin()
      expect([way, await proving]).toEqual([way, 'cancelled'])
      expect(existsSync(`${scratch()}.quiet`)).toBe(false)
    }
    const made = house.keeper.proveSnapshot(backup, () => {})
    await expect(house.keeper.proveQuietly(backup, () => {})).rejects.toMatchObject({ code: 'busy' })
    await made
  })

  test('a damaged backup is refused, remembered as open, and mended by the next one that succeeds', async () => {
    await makeBackup()
    const whole = readFileSync(file())
    writeFileSync(file(), Buffer.concat([whole.subarray(0, 20_000), Buffer.from([whole[20_000]! ^ 1]), whole.subarray(20_001)]))
    await expect(prove()).rejects.toMatchObject({ code: 'backupDamaged' })
    expect(await point('drill')).toMatchObject({ state: 'act', at: null })
    expect(existsSync(scratch())).toBe(false)
    writeFileSync(file(), whole)
    await prove()
    expect(await point('drill')).toMatchObject({ state: 'fine' })
  })

  test('a wrong key, no file, or a change of mind says nothing of the backup', async () => {
    await makeBackup()
    house.asked.answers.backup = file()
    await expect(house.api.security.proveFile({ key: 'not this one, though it is long' })).rejects.toMatchObject({
      code: 'backupPassphraseWrong'
    })
    house.asked.answers.backup = null
    await expect(house.api.security.proveFile({ key: 'nor is this one, however long', again: true })).rejects.toMatchObject({
      code: 'backupPassphraseWrong'
    })
    house.asked.answers.backup = join(newFolder(), 'heron.jpg')
    writeFileSync(house.asked.answers.backup, 'no backup at all')
    await expect(house.api.security.proveFile({ key })).rejects.toMatchObject({ code: 'backupDamaged' })
    house.asked.answers.backup = null
    await expect(house.api.security.proveFile({ key })).rejects.toMatchObject({ code: 'cancelled' })
    expect(await cancelling(prove(), () => house.api.security.cancelProof({}))).toBe('cancelled')
    expect(existsSync(scratch())).toBe(false)
    expect(await house.api.security.look({})).toMatchObject({ drill: { last: null, provenAt: null } })
  })

  test('the recovery key opens it as well', async () => {
    const { groups } = await house.api.vault.proposeRecoveryKey({ passphrase })
    await house.api.vault.confirmRecoveryKey({ groups: [1, 2, 3].map((place) => ({ place, typed: groups[place]! })) })
    await makeBackup()
    house.asked.answers.backup = file()
    expect(await house.api.security.proveFile({ key: groups.join('').toLowerCase() })).toMatchObject({ fault: null })
  })

  test('of two at the same time the second is refused, and does not disturb the first', async () => {
    await makeBackup()
    const [one, other] = await Promise.allSettled([prove(), prove()]) // whichever has looked at the file first
    const [proof, refused] = one.status === 'fulfilled' ? [one, other] : [other, one]
    expect(proof).toMatchObject({ status: 'fulfilled', value: { fault: null } })
    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'busy' } })
  })
})

describe('the passphrase asked for again', () => {
  beforeEach(() => house.api.settings.change({ reaskBeforeExport: true }))
  const savePdf = async () => {
    const { id: clientId } = await house.api.clients.add(someone)
    house.asked.answers.place = join(house.folder, 'agreement.pdf')
    return house.api.documents.savePdf({ ids: [await preparedDocument(house, clientId)] })
  }

  test('nothing leaves without it, and each confirmation serves once', async () => {
    await expect(savePdf()).rejects.toMatchObject({ code: 'passphraseNeeded' })
    await expect(makeBackup()).rejects.toMatchObject({ code: 'passphraseNeeded' })
    expect(house.asked.calls.map(([call]) => call)).not.toContain('choosePlace')
    await house.api.vault.confirmPassphrase({ passphrase })
    await savePdf()
    await expect(savePdf()).rejects.toMatchObject({ code: 'passphraseNeeded' })
  })

  test('a vault that was set aside is not deleted without it', async () => {
    cpSync(join(house.folder, 'own'), join(house.folder, 'own.aside-1'), { recursive: true })
    const [{ id, at }] = (await house.api.backups.look({})).setAside as [AsideVault]
    const remove = () => house.api.backups.deleteAside({ id, typed: isoDate(at, practice.timeZone) })
    await expect(remove()).rejects.toMatchObject({ code: 'passphraseNeeded' })
    expect(existsSync(join(house.folder, 'own.aside-1'))).toBe(true)
    await house.api.vault.confirmPassphrase({ passphrase })
    await remove()
    expect(existsSync(join(house.folder, 'own.aside-1'))).toBe(false)
  })

  test('nobody else points the automatic backups to a stick of theirs, or gives them a passphrase of theirs', async () => {
    house.asked.answers.folder = join(house.folder, '..')
    const chosen = () => house.api.backups.chooseFolder({ destination: 'first' })
    const opened = () => house.api.backups.setPassphrase({ passphrase: 'quite another long passphrase' })
    await expect(chosen()).rejects.toMatchObject({ code: 'passphraseNeeded' })
    await expect(opened()).rejects.toMatchObject({ code: 'passphraseNeeded' })
    expect(await house.api.backups.look({})).toMatchObject({ destinations: [], passphraseSet: false })
    await house.api.vault.confirmPassphrase({ passphrase })
    await opened()
  })

  test('nobody else ends the backups at a place, or the copies elsewhere', async () => {
    const { schedule } = await house.api.backups.look({})
    const byHand = { ...schedule, onClosing: false, everyHours: 0 }
    await house.api.vault.confirmPassphrase({ passphrase })
    await house.api.offsite.configure({ engine: 'rclone', repository: 'safe:copies', secret: null, keyId: '', keySecret: null })
    const ends = [
      () => house.api.backups.dropFolder({ destination: 'first' }),
      () => house.api.backups.plan(byHand),
      () => house.api.offsite.turn({ on: false }),
      () => house.api.offsite.forget({})
    ]
    for (const end of ends) {
      await expect(end()).rejects.toMatchObject({ code: 'passphraseNeeded' })
      await house.api.vault.confirmPassphrase({ passphrase })
      await end()
    }
    await house.api.backups.plan(byHand) // what has ended is not asked about again
  })

  test('nobody else has fewer backups kept; more, and at other hours, as she likes', async () => {
    const { schedule } = await house.api.backups.look({})
    const { retention } = schedule
    for (const number of ['last', 'daily', 'weekly', 'monthly'] as const) {
      const fewer = { ...schedule, retention: { ...retention, [number]: retention[number] - 1 } }
      await expect(house.api.backups.plan(fewer)).rejects.toMatchObject({ code: 'passphraseNeeded' })
      await house.api.backups.plan({ ...schedule, everyHours: 8, retention: { ...retention, [number]: retention[number] + 1 } })
      await house.api.vault.confirmPassphrase({ passphrase })
      await house.api.backups.plan(fewer)
      expect((await house.api.backups.look({})).schedule).toEqual(fewer)
      await house.api.backups.plan(schedule)
    }
  })

  test('it is not switched off without it', async () => {
    const off = () => house.api.settings.change({ reaskBeforeExport: false, practiceName: 'Quiet Room' })
    await expect(off()).rejects.toMatchObject({ code: 'passphraseNeeded' })
    expect(await house.api.settings.get({})).toMatchObject({ reaskBeforeExport: true })
    await house.api.settings.change({ practiceName: 'Heron Room', reaskBeforeExport: true }) // a form saves what it shows
    await house.api.vault.confirmPassphrase({ passphrase })
    await off()
    await off()
    await expect(savePdf()).resolves.toBeTruthy()
  })

  test('a confirmation grows stale after two minutes', async () => {
    await house.api.vault.confirmPassphrase({ passphrase })
    house.clock.pass(minutes(2))
    await expect(savePdf()).rejects.toMatchObject({ code: 'passphraseNeeded' })
  })

  test('an input that is refused anyway uses none up', async () => {
    await house.api.vault.confirmPassphrase({ passphrase })
    expect(await house.door('documents', 'savePdf', { ids: [1] })).toMatchObject({ code: 'invalid' })
    await savePdf()
  })

  test('wrong ones are slowed down as at the lock screen, one at a time', async () => {
    const wrong = { passphrase: 'not this one, though it is long' }
    for (let n = 0; n < 3; n++) await expect(house.api.vault.confirmPassphrase(wrong)).rejects.toMatchObject({ code: 'passphraseWrong' })
    await expect(house.api.vault.confirmPassphrase({ passphrase })).rejects.toMatchObject({ code: 'tooSoon', waitMs: 1000 })
    house.clock.pass(1000)
    const many = await Promise.allSettled([1, 2, 3].map(() => house.api.vault.confirmPassphrase(wrong)))
    expect(many.map((each) => (each as PromiseRejectedResult).reason.code)).toEqual(['passphraseWrong', 'tooSoon', 'tooSoon'])
  })
})
