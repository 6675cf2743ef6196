// A full or read-only disk while she types: said plainly, nothing lost, saved as soon as there is room.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from './fixture.ts'
import { addClient, ask, beginNote, lock, openPractice, passphrase, practiceOf, unlock } from './practice.ts'

/** A small disk of its own for the vaults, or why none can be made: mounting one takes root, and a system that lets root do it. */
const mount = (disk: string): string | null => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m,mode=0700', 'tmpfs', disk], { stdio: ['ignore', 'ignore', 'pipe'] })
    return null
  } catch (fault) {
    return String((fault as { stderr?: Buffer }).stderr ?? fault).trim()
  }
}
const test = base.extend<{ disk: string }>({
  disk: async ({ profile }, use) => {
    const disk = mkdtempSync(join(tmpdir(), 'entrenous-disk-'))
    const refused = mount(disk)
    if (refused !== null) process.stderr.write(`SKIPPED: no small disk can be mounted: ${refused}\n`)
    base.skip(refused !== null, `no small disk can be mounted: ${refused}`)
    mkdirSync(join(disk, 'vaults'))
    symlinkSync(join(disk, 'vaults'), join(profile, 'vaults'))
    await use(disk)
    execFileSync('umount', ['--lazy', disk])
    rmSync(disk, { recursive: true, force: true })
  }
})

/** Fills what is left, to the last block. */
const fill = (disk: string): void => {
  for (const size of [1 << 20, 1 << 16, 4096]) {
    for (let i = 0; ; i++) {
      try {
        writeFileSync(join(disk, `filler-${size}-${i}`), Buffer.alloc(size))
      } catch {
        break
      }
    }
  }
}
const makeRoom = (disk: string): void => execFileSync('find', [disk, '-name', 'filler-*', '-delete']) as unknown as void

const long = 'The tide came in over the salt marsh and went out again. '.repeat(40)

test('the disk fills while she types: a banner, the draft kept, saved when there is room', async ({ launch, disk }) => {
  const { app, page } = await launch()
  await openPractice(page)
  const id = await beginNote(page, await addClient(page, 'Heron'), 'free')
  await page.locator('.ProseMirror').click()
  await page.keyboard.type('Before it was full. ')
  await expect(page.getByText(/^Saved/)).toBeVisible()
  fill(disk)
  await page.keyboard.insertText(long)
  await page.keyboard.type('Typed while it was full.')
  await expect(page.getByText(/Not saved yet/)).toBeVisible({ timeout: 20_000 })
  // locking now would lose it: she is asked
  await page.keyboard.press('ControlOrMeta+Shift+L')
  await expect(page.getByRole('alertdialog')).toContainText('Not everything is saved')
  await page.getByRole('button', { name: 'Back to my work' }).click()
  // and it waits for her, wherever she goes meanwhile
  await page.getByRole('link', { name: 'Clients' }).click()
  await expect(page.getByText(/Not saved yet/)).toBeVisible()
  await page.goBack()
  await expect(page.locator('.ProseMirror')).toContainText('Typed while it was full.')
  // the practice process dies of it: what only the page still holds waits behind the lock
  process.kill(practiceOf(app)!, 'SIGKILL')
  await expect(page.getByText(/What could not be saved yet is kept here/)).toBeVisible({ timeout: 20_000 })
  makeRoom(disk)
  await page.getByRole('textbox').fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.locator('.ProseMirror')).toContainText('Typed while it was full.')
  await expect(page.getByText(/Not saved yet/)).toBeHidden({ timeout: 40_000 })
  await lock(page)
  await unlock(page)
  const kept = JSON.stringify(await ask(page, 'notes', 'get', { id }))
  expect(kept).toContain('Before it was full.')
  expect(kept).toContain('Typed while it was full.')
})

test('the disk is full when the day is closed: no backup can be recorded, and she is told before it locks', async ({
  launch,
  profile,
  disk
}) => {
  const { app, page } = await launch()
  await openPractice(page)
  const folder = join(profile, 'kept')
  mkdirSync(folder)
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, folder)
  await ask(page, 'backups', 'chooseFolder', { destination: 'first' })
  fill(disk)
  // until the log of writes, too, has used up its room
  const adding = async () => {
    for (let n = 0; n < 500; n++) await addClient(page, `Heron ${n}`)
  }
  await expect(adding()).rejects.toThrow('diskFull')
  await page.keyboard.press('ControlOrMeta+Shift+L')
  await expect(page.getByRole('alertdialog')).toContainText('The disk is full')
  expect(readdirSync(folder)).toEqual([])
  await page.getByRole('button', { name: 'Lock without a backup' }).click()
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible()
  makeRoom(disk)
  await unlock(page)
  await lock(page)
  expect(readdirSync(folder)).toHaveLength(1)
})
