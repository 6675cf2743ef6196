// Copies elsewhere through the door, with a genuine restic and rclone where they are installed: repositories are folders of this machine.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { findProgram, runProgram } from '../src/main/engines/programs.ts'
import { safe } from '../src/main/lib/html.ts'
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

test.each(['-o sftp.command=sh', '--repo=/tmp', ':sftp,host=x,pass=y:z', 'safe,option=1:z', 'safe', '~/copies', 'copies/a:b', '', '   '])(
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

test.skipIf(process.platform === 'win32').each([
  ['restic', 'unable to create lock in backend: repository is already locked exclusively by PID 7 on heron', 'offsiteLocked'],
  ['restic', 'Fatal: parsing repository location failed: invalid backend', 'offsiteUnreachable'],
  ['restic', 'unable to open config file: 401 Unauthorized\nIs there a repository at the following location?', 'offsiteDenied'],
  ['restic', 'unable to open config file: The Access Key Id you provided does not exist\nIs there a repository at', 'offsiteDenied'],
  ['restic', 'Save(<lock/1>) returned error: open /b/locks/1: read-only file system', 'offsiteDenied'],
  ['rclone', 'Failed to copy: preallocate: file too big for remaining disk space', 'offsiteFull'],
  ['rclone', 'couldn’t connect SSH: ssh: handshake failed: ssh: unable to authenticate', 'offsiteDenied'],
  ['rclone', 'unable to decrypt configuration and not allowed to ask for password', 'offsitePassword']
] as const)('when %s says "%s" it is told as %s', async (engine, words, code) => {
  const folder = newFolder()
  vi.stubEnv('PATH', folder)
  onTestFinished(() => void vi.unstubAllEnvs())
  writeFileSync(join(folder, engine), `#!/bin/sh\necho '${words}' >&2; exit 1\n`, { mode: 0o755 })
  await configure(engine, 'sftp:me@heron:/backups', password)
  await expect(house.api.offsite.test({})).rejects.toMatchObject({ code })
})

describe('the way back', () => {
  test('stands in the recovery plan as on the screen, in both languages, where a place is set up', async () => {
    const plan = async (language: 'en' | 'fr') => (await house.api.security.planPaper({ language })).html.replaceAll(/<\/?span>/g, '')
    expect(await house.api.offsite.wayBack({ language: 'en' })).toBeNull()
    expect(await plan('en')).not.toContain('terminal')
    await configure('rclone', 'my safe:a & b', password)
    for (const language of ['en', 'fr'] as const) {
      const { about, commands, notes } = (await house.api.offsite.wayBack({ language }))!
      expect(commands).toEqual(['rclone config', 'rclone lsf "my safe:a & b"', 'rclone copy "my safe:a & b/Entrenous ….zip" Entrenous'])
      for (const said of [about, ...commands, ...notes]) expect(await plan(language)).toContain(safe(said))
    }
  })

  test.each(['ada', 'ada@weir.example.org', ''])('names no password, be it within an address, behind "%s"', async (user) => {
    await configure('restic', `rest:https://${user}:lantern@heron.example.org/backups`, password)
    const { commands } = (await house.api.offsite.wayBack({ language: 'en' }))!
    expect(commands[0]).toContain(`"rest:https://${user}:***@heron.example.org/backups"`)
    expect((await house.api.security.planPaper({ language: 'en' })).html).not.toMatch(/lantern|seven seals/)
  })

  test('a disk of Windows does not swallow the quote behind it', async () => {
    await configure('rclone', 'E:\\')
    expect((await house.api.offsite.wayBack({ language: 'en' }))!.commands).toContain('rclone lsf "E:/"')
  })

  test.skipIf(process.platform === 'win32').each(['/mnt/l’été', "/mnt/ada's $1 `copies`", '/mnt/a "b"'])(
    'a shell takes %s as it is',
    async (folder) => {
      await configure('restic', folder, password)
      const { commands } = (await house.api.offsite.wayBack({ language: 'en' }))!
      const typed = execFileSync('sh', ['-c', commands[0]!.replace('restic', `printf '%s\n'`)], { encoding: 'utf8' })
      expect(typed.split('\n')[1]).toBe(folder)
    }
  )
})

/** Types the way back into a terminal of another computer; gives the files it fetched. */
const fetchBack = async (env: Record<string, string>, stamp = ''): Promise<string[]> => {
  const { commands } = (await house.api.offsite.wayBack({ language: 'en' }))!
  const cwd = newFolder()
  for (const command of commands.filter((each) => each !== 'rclone config'))
    execFileSync('sh', ['-c', command.replace('…', stamp)], { cwd, env: { ...process.env, ...env }, stdio: 'pipe' })
  const found = readdirSync(join(cwd, 'Entrenous'), { recursive: true, withFileTypes: true })
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

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
    // as where nothing can be written, or somebody's lock was left
    rmSync(join(repository, 'locks'), { recursive: true })
    writeFileSync(join(repository, 'locks'), '')
    const back = await fetchBack({ RESTIC_PASSWORD: password })
    expect(back.map(sha256)).toEqual([sha256(backup)])
    expect(back[0]).toContain(backup)
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

  test('a server that does not answer is none that has to be set up', async () => {
    await configure('restic', 'rest:http://127.0.0.1:1/', password)
    await expect(house.api.offsite.test({})).rejects.toMatchObject({ code: 'offsiteUnreachable' })
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

  test('a backup goes to a remote that encrypts, whose name has a space, and comes back byte for byte', async () => {
    const [home, folder] = [newFolder(), newFolder()]
    vi.stubEnv('XDG_CONFIG_HOME', home)
    onTestFinished(() => void vi.unstubAllEnvs())
    const remote = (name: string, ...about: string[]) => execFileSync('rclone', ['config', 'create', name, ...about], { stdio: 'pipe' })
    mkdirSync(join(home, 'rclone'))
    writeFileSync(join(home, 'rclone', 'rclone.conf'), '')
    remote('disk', 'alias', 'remote', folder)
    remote('my safe', 'crypt', 'remote', 'disk:hidden', 'password', 'otter under the weir', '--obscure')
    await configure('rclone', 'my safe:a $copies')
    await expect(house.api.offsite.test({})).rejects.toMatchObject({ code: 'offsiteAbsent' })
    await house.api.offsite.create({})
    await house.api.offsite.test({})
    const backup = await makeBackup()
    await house.api.offsite.copyFile({})
    expect(readdirSync(folder, { recursive: true }).join()).not.toMatch(/copies|zip/)
    const back = await fetchBack({}, '2026-11-22 09-00')
    expect(back.map((path) => [basename(path), sha256(path)])).toEqual([[basename(backup), sha256(backup)]])
  })

  test('a folder whose disk is away is not made anew on this computer', async () => {
    const folder = join(newFolder(), 'copies')
    await configure('rclone', folder)
    await house.api.offsite.create({})
    await makeBackup()
    await house.api.offsite.copyFile({})
    renameSync(folder, `${folder}-away`)
    await expect(house.api.offsite.copyFile({})).rejects.toMatchObject({ code: 'offsiteGone' })
    expect(existsSync(folder)).toBe(false)
    expect((await house.api.offsite.look({})).last).toMatchObject({ fault: 'offsiteGone' })
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
