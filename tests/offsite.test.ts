// Copies elsewhere through the door, with a genuine restic and rclone where they are installed: repositories are folders of this machine.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { findProgram, runProgram } from '../src/main/engines/programs.ts'
import { minutes, openHouse, someone, type House } from './house.ts'
import { newFolder } from './keeping.ts'

// restic stretches its own passphrase
vi.setConfig({ testTimeout: 120_000 })

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const password = 'repository under seven seals'
const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

const makeBackup = async (): Promise<string> => {
  const place = join(newFolder(), 'Entrenous 2026-11-22 09-00.zip')
  house.asked.answers.place = place
  await house.api.backups.make({ passphrase: 'lantern over an empty harbour wall' })
  house.asked.answers.backup = place
  return place
}

const configure = (engine: 'restic' | 'rclone', repository: string, secret: string | null = null) =>
  house.api.offsite.configure({ engine, repository, secret, keyId: '', keySecret: null })

test('nothing is configured, and nothing runs, until she says so', async () => {
  expect(await house.api.offsite.look({})).toMatchObject({ place: null, last: null, waiting: false, running: false })
  for (const call of ['test', 'create', 'copyFile'] as const)
    await expect(house.api.offsite[call]({})).rejects.toMatchObject({ code: 'notFound' })
  await house.api.offsite.resume({})
  await configure('restic', '/somewhere', password)
  expect((await house.api.offsite.look({})).place).toMatchObject({ on: false })
})

test('secrets never come back; they stay where they are not typed again, and go with the engine or the place', async () => {
  await house.api.offsite.configure({
    engine: 'restic',
    repository: 's3:https://s3.example.org/b',
    secret: password,
    keyId: 'id',
    keySecret: 'k3y'
  })
  await configure('restic', 's3:https://s3.example.org/c')
  const { place } = await house.api.offsite.look({})
  expect(place).toEqual({
    engine: 'restic',
    repository: 's3:https://s3.example.org/c',
    secretSet: true,
    keyId: '',
    keySecretSet: true,
    on: false
  })
  await configure('rclone', 'safe:backups')
  expect((await house.api.offsite.look({})).place).toMatchObject({ secretSet: false, keySecretSet: false })
  await configure('rclone', 'safe:backups', password)
  await house.api.offsite.forget({})
  const kept = house.direct((db) => db.all<{ value: string }>("select value from settings where key like 'offsite.%'"))
  expect(JSON.stringify(kept)).not.toContain(password)
  expect((await house.api.offsite.look({})).place).toBeNull()
})

test.each(['-o sftp.command=sh', '--repo=/tmp', ':sftp,host=x,pass=y:z', 'safe,option=1:z', '', '   '])(
  '"%s" is no place',
  async (repository) => {
    await expect(configure('rclone', repository)).rejects.toMatchObject({ code: 'invalid', field: 'repository' })
  }
)

describe('programs', () => {
  test('are found by full path only, never where one happens to stand', () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'heron'), '#!/bin/sh\n', { mode: 0o755 })
    writeFileSync(join(folder, 'otter'), '#!/bin/sh\n', { mode: 0o644 })
    expect(findProgram('heron', `.::bin:${folder}`)).toBe(join(folder, 'heron'))
    expect(findProgram('otter', folder)).toBeNull()
    expect(findProgram('heron', '.')).toBeNull()
  })

  test('see their secrets by environment, and of ours only what they need', async () => {
    vi.stubEnv('A_SECRET_OF_THE_HOUSE', 'weir')
    const print = 'process.stdout.write(JSON.stringify([process.argv.slice(1), process.env]))'
    const { code, words } = await runProgram(
      process.execPath,
      ['-e', print, 'a b', '$HOME;ls'],
      { RESTIC_PASSWORD: password },
      new AbortController().signal
    )
    vi.unstubAllEnvs()
    const [args, env] = JSON.parse(words) as [string[], Record<string, string>]
    expect(code).toBe(0)
    expect(args).toEqual(['a b', '$HOME;ls'])
    expect(env).toMatchObject({ RESTIC_PASSWORD: password, LC_ALL: 'C' })
    expect(words).not.toContain('weir')
  })

  test('are stopped when she wishes', async () => {
    const stop = new AbortController()
    const running = runProgram(process.execPath, ['-e', "console.log('on'); setInterval(() => {}, 1000)"], {}, stop.signal)
    stop.abort()
    expect(await running).toMatchObject({ code: null })
  })

  test('that are not there end without a throw', async () => {
    expect(await runProgram('/nowhere/at/all', [], {}, new AbortController().signal)).toEqual({ code: null, words: '' })
  })
})

test.skipIf(process.platform === 'win32')(
  'a copy that fails is told wherever backups are; what was there and is not is not to be created',
  async () => {
    const folder = newFolder()
    vi.stubEnv('PATH', folder)
    onTestFinished(() => void vi.unstubAllEnvs())
    /** A restic that fails with these words, or goes well without any. */
    const restic = (words = '') =>
      writeFileSync(join(folder, 'restic'), `#!/bin/sh\n${words && `echo '${words}' >&2; exit 1`}\n`, { mode: 0o755 })
    const told = async () => (await house.api.today.look({})).backups.elsewhere
    restic()
    await configure('restic', 'sftp:me@heron:/backups', password)
    await house.api.offsite.turn({ on: true })
    house.asked.answers.folder = newFolder()
    await house.api.backups.chooseFolder({ destination: 'first' })
    await house.api.backups.now({})
    await expect.poll(async () => (await house.api.offsite.look({})).last?.fault).toBeNull()
    expect(await told()).toBeNull()

    restic('Host key verification failed.')
    house.clock.pass(minutes(1))
    await house.api.backups.now({})
    const elsewhere = { at: house.clock.now(), fault: 'offsiteHost' }
    await expect.poll(told).toEqual(elsewhere)
    expect(await house.api.backups.look({})).toMatchObject({ elsewhere })
    const { points, ...panel } = await house.api.security.look({})
    expect([panel.elsewhere, points.find(({ name }) => name === 'backup')?.state]).toEqual([elsewhere, 'look'])

    restic('Is there a repository at the following location?')
    await expect(house.api.offsite.test({})).rejects.toMatchObject({ code: 'offsiteGone' })
    await configure('restic', 'sftp:me@otter:/backups', password)
    expect(await told()).toBeNull()
    await expect(house.api.offsite.test({})).rejects.toMatchObject({ code: 'offsiteAbsent' })
  }
)

describe.skipIf(findProgram('restic') === null)('restic', () => {
  const snapshots = (repository: string): { paths: string[] }[] =>
    JSON.parse(
      execFileSync('restic', ['snapshots', '--json', '--no-cache'], {
        env: { ...process.env, RESTIC_REPOSITORY: repository, RESTIC_PASSWORD: password },
        encoding: 'utf8'
      })
    )

  test('an empty place asks to be created; then a backup goes there whole, and comes back byte for byte', async () => {
    const repository = join(newFolder(), 'a folder; with $signs')
    await configure('restic', repository, password)
    await expect(house.api.offsite.test({})).rejects.toMatchObject({ code: 'offsiteAbsent' })
    await house.api.offsite.create({})
    await house.api.offsite.test({})
    const backup = await makeBackup()
    expect(await house.api.offsite.copyFile({})).toEqual({ at: house.clock.now(), fault: null })
    expect(await house.api.offsite.look({})).toMatchObject({ last: { fault: null }, waiting: false, running: false })
    expect(snapshots(repository).map(({ paths }) => paths)).toEqual([[backup]])
    const back = newFolder()
    execFileSync('restic', ['-r', repository, 'restore', 'latest', '--host', 'entrenous', '--target', back, '--no-cache'], {
      env: { ...process.env, RESTIC_PASSWORD: password }
    })
    expect(sha256(join(back, backup))).toBe(sha256(backup))
  })

  test('a wrong password, or none, is told; what failed is remembered for the screen, and mended by what succeeds', async () => {
    const repository = join(newFolder(), 'repository')
    await configure('restic', repository, password)
    await house.api.offsite.create({})
    await makeBackup()
    for (const wrong of ['certainly not this one', '']) {
      await configure('restic', repository, wrong)
      await expect(house.api.offsite.test({})).rejects.toMatchObject({ code: 'offsitePassword' })
      await expect(house.api.offsite.copyFile({})).rejects.toMatchObject({ code: 'offsitePassword' })
      expect(await house.api.offsite.look({})).toMatchObject({ last: { fault: 'offsitePassword' } })
    }
    await configure('restic', repository, password)
    await house.api.offsite.copyFile({})
    expect(await house.api.offsite.look({})).toMatchObject({ last: { fault: null } })
  })

  test('goes by itself after an automatic backup, once it is switched on; what is made on closing waits', async () => {
    const repository = join(newFolder(), 'repository')
    await configure('restic', repository, password)
    await house.api.offsite.create({})
    house.asked.answers.folder = newFolder()
    await house.api.backups.chooseFolder({ destination: 'first' })
    await house.api.backups.now({})
    expect(await house.api.offsite.look({})).toMatchObject({ last: null, waiting: false, running: false })

    await house.api.offsite.turn({ on: true })
    await house.api.clients.add(someone)
    house.clock.pass(minutes(1))
    await house.api.backups.now({})
    await expect
      .poll(async () => (await house.api.offsite.look({})).last, { timeout: 30_000 })
      .toEqual({ at: house.clock.now(), fault: null })
    expect(await house.api.offsite.look({})).toMatchObject({ waiting: false, running: false })
    expect(snapshots(repository)).toHaveLength(1)

    await house.api.clients.add(someone)
    house.clock.pass(minutes(1))
    await house.api.backups.automatic({ when: 'closing' })
    expect(await house.api.offsite.look({})).toMatchObject({ waiting: true, running: false })
    await house.api.offsite.resume({})
    await expect.poll(async () => (await house.api.offsite.look({})).waiting, { timeout: 30_000 }).toBe(false)
    expect(snapshots(repository)).toHaveLength(2)
  })

  const goingTo = async (repository: string): Promise<string> => {
    await configure('restic', repository, password)
    await house.api.offsite.create({})
    await house.api.offsite.turn({ on: true })
    house.asked.answers.folder = newFolder()
    await house.api.backups.chooseFolder({ destination: 'first' })
    return house.asked.answers.folder
  }

  test('a backup that is made while another is on its way goes right after it', async () => {
    const repository = join(newFolder(), 'repository')
    await goingTo(repository)
    const made = await makeBackup()
    const first = house.api.offsite.copyFile({})
    await house.api.backups.now({})
    await first
    await expect.poll(async () => (await house.api.offsite.look({})).waiting, { timeout: 60_000 }).toBe(false)
    expect(snapshots(repository)).toHaveLength(2)
    expect(snapshots(repository)[0]!.paths).toEqual([made])
  })

  test('one that waits and whose disk is away is told, not waited for in silence', async () => {
    const folder = await goingTo(join(newFolder(), 'repository'))
    await house.api.backups.automatic({ when: 'closing' })
    renameSync(folder, `${folder}-away`)
    await house.api.offsite.resume({})
    await expect
      .poll(async () => await house.api.offsite.look({}))
      .toMatchObject({ waiting: true, running: false, last: { fault: 'placeAbsent' } })
    renameSync(`${folder}-away`, folder)
    await house.api.offsite.resume({})
    await expect
      .poll(async () => await house.api.offsite.look({}), { timeout: 60_000 })
      .toMatchObject({ waiting: false, last: { fault: null } })
  })

  test('nothing but a backup of ours ever goes', async () => {
    const repository = join(newFolder(), 'repository')
    await configure('restic', repository, password)
    await house.api.offsite.create({})
    const other = join(newFolder(), 'letter.zip')
    writeFileSync(other, 'a letter')
    house.asked.answers.backup = other
    await expect(house.api.offsite.copyFile({})).rejects.toMatchObject({ code: 'backupDamaged' })
    expect(snapshots(repository)).toEqual([])
  })

  test('says in no log what it did or where', async () => {
    await configure('restic', '/nowhere/that/could/be', password)
    await expect(house.api.offsite.test({})).rejects.toMatchObject({ code: 'offsiteAbsent' })
    expect(house.logged).toEqual([])
  })
})

describe.skipIf(findProgram('rclone') === null)('rclone', () => {
  test('a folder is created, a backup copied into it, an unknown remote told', async () => {
    const folder = join(newFolder(), 'copies')
    await configure('rclone', folder)
    await expect(house.api.offsite.test({})).rejects.toMatchObject({ code: 'offsiteAbsent' })
    await house.api.offsite.create({})
    await house.api.offsite.test({})
    expect(existsSync(folder)).toBe(true)
    const backup = await makeBackup()
    await house.api.offsite.copyFile({})
    expect(readdirSync(folder)).toEqual([basename(backup)])
    expect(sha256(join(folder, basename(backup)))).toBe(sha256(backup))
    await configure('rclone', 'no-such-remote:backups')
    await expect(house.api.offsite.test({})).rejects.toMatchObject({ code: 'offsiteUnreachable' })
  })

  test('a place that cannot be written to is told', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'file'))
    writeFileSync(join(folder, 'file', 'copies'), '')
    await configure('rclone', join(folder, 'file', 'copies'))
    await makeBackup()
    await expect(house.api.offsite.copyFile({})).rejects.toMatchObject({ code: expect.stringMatching(/^offsite/) as unknown })
  })
})
