// A folder for backups, whatever lies at its place and in it.
import { mkdirSync, readdirSync, statfsSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { backupsIn, folderState, removeBackup, removeOldParts, snapshotName } from '../../src/main/vault/backupFolder.ts'
import { newFolder, removeFolders } from '../keeping.ts'
import { protectable } from '../proof/smallDisk.ts'

afterEach(removeFolders)

test('says what is free in it; a file in its place is no folder, and one that is gone is absent', async () => {
  const folder = newFolder()
  const { state, free } = await folderState(folder)
  expect(state).toBe('ready')
  const { bavail, bsize } = statfsSync(folder)
  expect(free! / (bavail * bsize)).toBeCloseTo(1, 1) // others write meanwhile
  writeFileSync(join(folder, 'file'), '')
  for (const name of ['file', 'gone']) expect(await folderState(join(folder, name))).toEqual({ state: 'absent', free: null })
})

test.each(protectable)('on a disk that cannot be written to: %s', async (_name, make) => {
  const disk = make()
  try {
    disk.protect(true)
    expect((await folderState(disk.folder)).state).toBe('readOnly')
    disk.protect(false)
    expect((await folderState(disk.folder)).state).toBe('ready')
  } finally {
    disk.remove()
  }
})

test('a folder or a link of our name is no backup', async () => {
  const folder = newFolder()
  mkdirSync(join(folder, snapshotName('2026-11-22T09:00:05.000Z')))
  symlinkSync(join(folder, 'elsewhere'), join(folder, snapshotName('2026-11-22T09:00:06.000Z')))
  expect(await backupsIn(folder)).toEqual([])
})

test('a file of another size is not the one that was kept, and stays', async () => {
  const folder = newFolder()
  const file = snapshotName('2026-11-22T09:00:05.000Z')
  writeFileSync(join(folder, file), 'four')
  expect(await removeBackup(folder, { file, bytes: 5 })).toBe(false)
  expect(await backupsIn(folder)).toEqual([{ file, bytes: 4 }])
  expect(await removeBackup(folder, { file, bytes: 4 })).toBe(true)
  expect(await backupsIn(folder)).toEqual([])
})

test('what is unfinished goes after a whole day and not before, and nothing else with it', async () => {
  const folder = newFolder()
  const now = '2026-11-22T09:00:00.000Z'
  const ages = { '2026-11-20T09:00:00.000Z': 86_460_000, '2026-11-20T10:00:00.000Z': 86_340_000 }
  const put = (name: string, age: number) => {
    const then = (Date.parse(now) - age) / 1000
    writeFileSync(join(folder, name), '')
    utimesSync(join(folder, name), then, then)
  }
  for (const [madeAt, age] of Object.entries(ages)) put(`${snapshotName(madeAt)}.part`, age)
  const others = ['film.part', 'Entrenous 2026-11-20 08-00-00.zip', 'letter']
  for (const name of others) put(name, 400 * 86_400_000)
  await removeOldParts(folder, now)
  expect(readdirSync(folder).toSorted()).toEqual([...others, `${snapshotName('2026-11-20T10:00:00.000Z')}.part`].toSorted())
})
