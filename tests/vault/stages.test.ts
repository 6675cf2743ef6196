// What stands where the vaults live: what a kill has left is cleared, and what cannot be looked at is never taken for nothing.
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { systemKeychain } from '../../src/main/vault/keychain.ts'
import { abandonStage } from '../../src/main/vault/stages.ts'
import { isoDate } from '../../src/renderer/lib/format.ts'
import { openHouse, practice } from '../house.ts'
import { fingerprintOf, keeperIn, newFolder, passphrase, removeFolders } from '../keeping.ts'
import { mountable } from '../proof/smallDisk.ts'

afterEach(removeFolders)

const parts = [
  ...['vault.keys.json', 'vault.keys.json.bak', 'vault.head', 'vault.knocks.json', 'aside.json', 'vault.db-wal.kept'].map(
    (name) => `own/${name}.part`
  ),
  ...['', '-journal', '-wal', '-shm'].map((end) => `own/backup.part${end}`),
  'own.keyfile.part',
  ...['proof', 'proof.quiet'].map((scratch) => `${scratch}/vault.db`)
]

test('whatever a kill leaves half written is gone at the next start, and the vault is as it was', async () => {
  const folder = newFolder()
  const house = await openHouse({ folder })
  house.keeper.close()
  const before = fingerprintOf(folder)
  for (const part of parts) {
    mkdirSync(join(folder, part, '..'), { recursive: true })
    writeFileSync(join(folder, part), 'half')
  }
  const next = keeperIn(folder)
  expect(next.state()).toMatchObject({ state: 'locked' })
  expect(fingerprintOf(folder)).toEqual(before)
})

test('a file in the place of the folder of snapshots before a restore keeps nobody from the vault', async () => {
  const folder = newFolder()
  const house = await openHouse({ folder })
  house.keeper.close()
  writeFileSync(join(folder, 'before-restore'), '')
  expect(keeperIn(folder).state()).toMatchObject({ state: 'locked' })
})

test.each(['ready', 'rotated', 'vault.db'])(
  'half of a vault that was to be restored or given a new key never takes the place of hers (%s)',
  async (mark) => {
    const folder = newFolder()
    const house = await openHouse({ folder })
    house.keeper.close()
    const before = fingerprintOf(folder)
    mkdirSync(join(folder, 'own.new'))
    for (const name of [mark, 'vault.keys.json']) writeFileSync(join(folder, 'own.new', name), '') // killed while it was being removed
    expect(keeperIn(folder).state()).toMatchObject({ state: 'locked' })
    expect(readdirSync(folder)).toEqual(['own'])
    expect(fingerprintOf(folder)).toEqual(before)
  }
)

test('a restore that could not take its place stays whole where hers has left it already, and takes it at the next start', async () => {
  const folder = newFolder()
  const house = await openHouse({ folder })
  house.keeper.close()
  const [own, stage] = [join(folder, 'own'), join(folder, 'own.new')]
  cpSync(own, stage, { recursive: true })
  writeFileSync(join(stage, 'ready'), '')
  renameSync(own, join(folder, 'own.aside-1'))
  await abandonStage(stage, { slots: undefined, keychain: systemKeychain, replaces: own })
  expect(keeperIn(folder).state()).toMatchObject({ state: 'locked' })
  expect(readdirSync(folder)).toEqual(['own', 'own.aside-1'])
  cpSync(own, stage, { recursive: true })
  await abandonStage(stage, { slots: undefined, keychain: systemKeychain, replaces: own })
  expect(existsSync(stage)).toBe(false)
})

/** The code of finishing what was staged, as a user whom rights do hinder; `ETIMEDOUT` if it never ends. */
const finishedAsNobody = (folder: string): string => {
  execFileSync('chown', ['-R', 'nobody', folder])
  const module = JSON.stringify(new URL('../../src/main/vault/stages.ts', import.meta.url).href)
  const code = `import { finishStages } from ${module}; try { finishStages(${JSON.stringify(folder)}); console.log('done') } catch ({ code }) { console.log(code) }`
  const args = ['--reuid=nobody', '--clear-groups', process.execPath, '--input-type=module', '-e', code]
  const { stdout, error } = spawnSync('setpriv', args, { encoding: 'utf8', timeout: 10_000 })
  return error ? String((error as NodeJS.ErrnoException).code) : stdout.trim()
}
const root = process.getuid?.() === 0

describe('what is staged, and cannot be looked into, never takes the place of hers', () => {
  const lockedVault = async (): Promise<string> => {
    const folder = newFolder()
    const house = await openHouse({ folder })
    house.keeper.close()
    return folder
  }

  test('a file of its name: cleared', async () => {
    const folder = await lockedVault()
    const before = fingerprintOf(folder)
    writeFileSync(join(folder, 'own.new'), 'whatever')
    expect(keeperIn(folder).state()).toMatchObject({ state: 'locked' })
    expect(fingerprintOf(folder)).toEqual(before)
  })

  test.runIf(root)('half of it, of which nothing can be read: said', async () => {
    const folder = await lockedVault()
    mkdirSync(join(folder, 'own.new'))
    writeFileSync(join(folder, 'own.new', 'vault.db'), '') // without its mark and its slots
    const before = readdirSync(folder)
    chmodSync(join(folder, 'own.new'), 0)
    chmodSync(join(folder, '..'), 0o711)
    expect(finishedAsNobody(folder)).toBe('EACCES')
    expect(readdirSync(folder)).toEqual(before)
    expect(existsSync(join(folder, 'own', 'vault.db'))).toBe(true)
  })

  test.runIf(root)('where nothing in their folder can be looked at: said, once', async () => {
    const folder = await lockedVault()
    chmodSync(folder, 0o400)
    expect(finishedAsNobody(folder)).toBe('EACCES')
  })
})

describe('the vault of before a rotation', () => {
  test('comes back where no other has taken its place', async () => {
    const folder = newFolder()
    const house = await openHouse({ folder })
    house.keeper.close()
    renameSync(join(folder, 'own'), join(folder, 'own.old'))
    expect(keeperIn(folder).state()).toMatchObject({ state: 'locked' })
    expect(readdirSync(folder)).toEqual(['own'])
  })

  test('comes back with the copy of its slots alone', async () => {
    const folder = newFolder()
    const house = await openHouse({ folder })
    house.keeper.close()
    renameSync(join(folder, 'own'), join(folder, 'own.old'))
    rmSync(join(folder, 'own.old', 'vault.keys.json'))
    expect(keeperIn(folder).state()).toMatchObject({ state: 'locked' })
  })

  test.each(['vault.keys.json', 'vault.keys.json.bak'])(
    'another one is set aside, never deleted, though only its %s is left',
    async (left) => {
      const other = await openHouse({ anew: true })
      other.keeper.close()
      const house = await openHouse()
      house.keeper.close()
      const old = join(house.folder, 'own.old')
      cpSync(join(other.folder, 'own'), old, { recursive: true })
      for (const name of ['vault.keys.json', 'vault.keys.json.bak']) if (name !== left) rmSync(join(old, name))
      await house.api.vault.unlock({ passphrase })
      expect(readdirSync(house.folder).toSorted()).toEqual(['own', 'own.aside-1'])
      house.close()
    }
  )

  test('waits while the new one misses changes', async () => {
    const folder = newFolder()
    const house = await openHouse({ folder })
    house.keeper.close()
    cpSync(join(folder, 'own'), join(folder, 'own.old'), { recursive: true })
    rmSync(join(folder, 'own', 'vault.head'))
    expect(await house.api.vault.unlock({ passphrase })).toMatchObject({ state: 'open', missing: { why: 'headGone' } })
    expect(readdirSync(folder)).toEqual(['own', 'own.old'])
    house.close()
  })
})

describe('a vault is there', () => {
  test.each<[what: string, put: (place: string) => void]>([
    ['a file stands in the place of its folder', (place) => writeFileSync(place, '')],
    ['its folder is a link to a disk that is not there', (place) => symlinkSync(join(place, '..', 'nowhere'), place)],
    ['its folder is a link that leads round in a circle', (place) => symlinkSync(place, place)],
    [
      'its file is a link to a disk that is not there',
      (place) => {
        mkdirSync(place)
        symlinkSync(join(place, 'nowhere'), join(place, 'vault.db'))
      }
    ]
  ])('and no other is made, where %s', async (_what, put) => {
    const house = await openHouse({ locked: true })
    put(join(house.folder, 'own'))
    const names = readdirSync(house.folder)
    expect(await house.api.vault.state({})).toMatchObject({ state: 'locked', exists: { own: true } })
    await expect(house.api.vault.create({ passphrase, ...practice })).rejects.toMatchObject({ code: 'vaultExists' })
    await expect(house.api.vault.unlock({ passphrase })).rejects.toMatchObject({ code: 'slotsDamaged' })
    expect(readdirSync(house.folder)).toEqual(names)
  })

  test('and opens again, where its folder can be reached again', async () => {
    const house = await openHouse()
    house.keeper.close()
    const own = join(house.folder, 'own')
    const away = join(newFolder(), 'own')
    renameSync(own, away)
    symlinkSync(join(house.folder, 'nowhere'), own)
    expect(await house.api.vault.state({})).toMatchObject({ state: 'locked' })
    rmSync(own)
    renameSync(away, own)
    expect(await house.api.vault.unlock({ passphrase })).toMatchObject({ state: 'open' })
    house.close()
  })

  test('of her own at the first start, where something that cannot be read stands in the place of the sample', async () => {
    const house = await openHouse({ locked: true })
    writeFileSync(join(house.folder, 'sample'), '')
    expect(await house.api.vault.create({ passphrase, ...practice })).toMatchObject({ vault: 'own', state: 'open' })
    house.close()
  })

  test('not where nothing is, or an empty folder', async () => {
    const house = await openHouse({ locked: true })
    expect(await house.api.vault.state({})).toMatchObject({ state: 'absent' })
    mkdirSync(join(house.folder, 'own'))
    expect(await house.api.vault.create({ passphrase, ...practice })).toMatchObject({ state: 'open' })
    expect(existsSync(join(house.folder, 'own', 'vault.db'))).toBe(true)
    house.close()
  })
})

test('what only bears the name of a vault that was set aside hides none that was; deleting one is hindered by nothing that could not go', async () => {
  const folder = newFolder()
  const house = await openHouse({ folder })
  cpSync(join(folder, 'own'), join(folder, 'own.aside-1'), { recursive: true })
  symlinkSync(join(folder, 'nowhere'), join(folder, 'own.aside-1', 'link'))
  symlinkSync(join(folder, 'nowhere'), join(folder, 'own.aside-2'))
  writeFileSync(join(folder, 'own.aside-3'), '')
  cpSync(join(folder, 'own'), join(folder, 'own.aside-1.gone'), { recursive: true })
  const { setAside } = await house.api.backups.look({})
  const listed = async () => (await house.api.backups.look({})).setAside.map(({ id }) => id).toSorted()
  expect(await listed()).toEqual(['own.aside-1', 'own.aside-2', 'own.aside-3']) // either may have stood where hers was
  const [busy, moved] = ['own.aside-1', 'own.aside-1.gone.gone'].map((id) => join(folder, id, 'busy')) as [string, string]
  mkdirSync(busy)
  if (mountable) execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', busy])
  try {
    await house.api.backups.deleteAside({
      id: 'own.aside-1',
      typed: isoDate(setAside.find(({ id }) => id === 'own.aside-1')!.at, practice.timeZone)
    })
    expect(await listed()).toEqual(['own.aside-2', 'own.aside-3'])
  } finally {
    if (mountable) execFileSync('umount', [existsSync(moved) ? moved : busy])
  }
  house.keeper.close()
  keeperIn(folder).state()
  expect(readdirSync(folder).filter((name) => name.includes('aside-1'))).toEqual([])
})
