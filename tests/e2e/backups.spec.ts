// Backups as a therapist meets them: made when she locks, from a list that says what is in them, on disks that come and go, and back again.
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { sliceBytes } from '#contract/attachments'
import { expect, test } from './fixture.ts'
import { addClient, ask, beginNote, lock, openPractice, passphrase, show, unlock } from './practice.ts'

const later = 'a second passphrase, long enough'
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

const answerFolder = (app: ElectronApplication, folder: string) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, folder)

const chooseFolder = async (app: ElectronApplication, page: Page, folder: string, place = 'first'): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  await answerFolder(app, folder)
  await show(page, '/backups')
  await button(page, `Choose a folder for the ${place} place`).click()
  await expect(page.getByText(folder.split('/').at(-1)!, { exact: false }).first()).toBeVisible()
}

/** Enough for a backup to take a while. */
const addLargeFile = async (page: Page, clientId: string): Promise<void> => {
  const bytes = 80 * sliceBytes
  const { id } = await ask<{ id: string }>(page, 'attachments', 'begin', { clientId, name: 'film.mp4', bytes })
  await page.evaluate(
    async ([file, slice, all]) => {
      const door = (window as unknown as { door(...call: unknown[]): Promise<unknown> }).door
      for (let offset = 0; offset < all; offset += slice)
        await door('attachments', 'append', { id: file, offset, bytes: new Uint8Array(slice).fill(offset / slice) })
    },
    [id, sliceBytes, bytes] as const
  )
  await ask(page, 'attachments', 'finish', { id })
}

test('one that is cancelled is called that; locking waits for one that is being made, and a key pressed twice does not go past it', async ({
  launch,
  profile
}) => {
  test.slow()
  const folder = join(profile, 'kept', 'Blue disk')
  const { app, page } = await launch()
  await openPractice(page)
  await addLargeFile(page, await addClient(page, 'Heron'))
  await chooseFolder(app, page, folder)
  await button(page, 'Back up now').click()
  await button(page, 'Cancel').click()
  await expect(page.getByText('Cancelled; nothing half done was left behind.')).toBeVisible()
  await expect(page.getByText('Nothing was backed up')).toHaveCount(0)

  await button(page, 'Back up now').click()
  await button(page, 'Lock').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alertdialog', { name: 'Backing up before it locks' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').waitFor({ state: 'detached' })
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/\.zip$/)])
  await unlock(page)
  await expect(page.getByText(/Last verified backup today/)).toBeVisible()

  await addClient(page, 'Otter')
  await button(page, 'Lock').click()
  await button(page, 'Lock without a backup').click()
  await page.getByRole('navigation').waitFor({ state: 'detached' })
  await unlock(page)
  await expect(page.getByText(/The vault was locked before the backup was made/)).toBeVisible()
  await button(page, 'Open the backups').click()
  await expect(page.getByText(/The vault was locked before the last one was made/)).toBeVisible()
  await button(page, 'Back up now').click()
  await expect(page.getByText('A new backup is made and verified.')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/The vault was locked before/)).toHaveCount(0)
})

test('what takes long is shown with its end and its way out on every page, whichever page began it', async ({ launch, profile }) => {
  test.slow()
  const folder = join(profile, 'kept', 'Blue disk')
  const { app, page } = await launch()
  await openPractice(page)
  await addLargeFile(page, await addClient(page, 'Heron'))
  await chooseFolder(app, page, folder)
  await button(page, 'Back up now').click()
  await show(page, '/clients')
  await button(page, 'Cancel: Backing up').click()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await show(page, '/backups')
  await button(page, 'Back up now').click()
  await show(page, '/clients')
  await expect(page.getByRole('progressbar', { name: 'Backing up' })).toBeVisible()
  await show(page, '/backups')
  await button(page, 'Cancel').click()
  await expect(button(page, 'Back up now')).toBeVisible()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  expect(readdirSync(folder)).toEqual([])

  await button(page, 'Back up now').click()
  await show(page, '/today')
  await expect(page.getByRole('progressbar', { name: 'Backing up' })).toBeVisible()
  await expect(page.getByText(/Last verified backup today/)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('progressbar')).toHaveCount(0)
})

test('a backup is made when she locks, if something has changed, and only then', async ({ launch, profile }) => {
  test.slow()
  const folder = join(profile, 'kept', 'Blue disk')
  const { app, page } = await launch()
  await openPractice(page)
  await chooseFolder(app, page, folder)
  await addClient(page, 'Heron')
  await lock(page)
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^Entrenous \d{4}-\d\d-\d\d \d\d-\d\d-\d\d\.zip$/)])
  await unlock(page)
  await lock(page)
  expect(readdirSync(folder)).toHaveLength(1)
  await unlock(page)
  await show(page, '/backups')
  await button(page, 'Stop backing up to Blue disk').click()
  await expect(page.getByRole('alertdialog')).toContainText('there or anywhere')
  await page.keyboard.press('Escape')
  await expect(button(page, 'Stop backing up to Blue disk')).toBeFocused()
  await expect(page.getByText('Verified today').first()).toBeVisible()
  await expect(page.getByText('1 client, 0 notes').first()).toBeVisible()
  await show(page, '/today')
  await expect(page.getByText(/Last verified backup today/)).toBeVisible()
})

test('an earlier backup is compared with the present, and takes its place; what was there is kept until she deletes it', async ({
  launch,
  profile
}) => {
  test.slow()
  const folder = join(profile, 'kept', 'Blue disk')
  const { app, page } = await launch()
  await openPractice(page)
  const heron = await addClient(page, 'Heron')
  await chooseFolder(app, page, folder)
  await button(page, 'Back up now').click()
  await expect(page.getByText('A new backup is made and verified.')).toBeVisible({ timeout: 60_000 })
  await beginNote(page, heron)
  await show(page, '/backups')
  await page
    .getByRole('link', { name: /^Restore the backup of/ })
    .first()
    .click()
  await expect(heading(page)).toHaveText('Restore from a backup')
  for (let tries = 0; tries < 3; tries++) {
    await field(page, 'Passphrase').fill(`${later} ${tries}`)
    await button(page, 'Open the backup').click()
    await expect(field(page, 'Passphrase')).toHaveAccessibleDescription(/does not open the backup/, { timeout: 20_000 })
    await expect(field(page, 'Passphrase')).toBeFocused()
  }
  await expect(page.getByRole('timer')).toBeVisible()
  await expect(page.getByRole('timer')).toBeHidden()
  await field(page, 'Passphrase').fill(passphrase)
  await button(page, 'Open the backup').click()
  await expect(heading(page)).toHaveText('Is this the one?', { timeout: 60_000 })
  await expect(page.getByRole('region', { name: 'In the backup' })).toContainText('1 client, 0 notes')
  await expect(page.getByText('no notes')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'On this computer' })).toContainText('1 client, 1 note')
  await expect(page.getByText('Compared with the vault on this computer, the backup lacks 1 note.')).toBeVisible()
  await field(page, 'A passphrase for the vault from now on').fill(later)
  await field(page, 'Repeat the passphrase').fill(later)
  await button(page, 'Restore').click()
  await expect(heading(page)).toHaveText('Your practice is locked', { timeout: 60_000 })
  expect(readdirSync(folder)).toHaveLength(2)

  await expect(page.getByText('The backup is restored. Unlock with the new passphrase.')).toBeVisible()
  await field(page, 'Passphrase').fill(later)
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Your recovery kit', { timeout: 30_000 })
  await button(page, 'Later').click()
  await page.getByRole('navigation').waitFor()
  await show(page, '/backups')
  await button(page, /^Delete the vault set aside on/).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog.getByText('1 client, 1 note')).toBeVisible()
  await button(page, 'Delete for good').click()
  await expect(dialog.getByText(/^Type \d{4}-\d\d-\d\d\.$/)).toBeVisible()
  await dialog.getByRole('textbox').fill(new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format())
  await button(page, 'Delete for good').click()
  await expect(page.getByText('Vaults set aside')).toBeHidden()
  expect(readdirSync(join(profile, 'vaults')).filter((name) => name.includes('aside'))).toEqual([])
})

test('a disk that is not connected is said: the second one quietly, the first one on Today with what to do', async ({
  launch,
  profile
}) => {
  test.slow()
  const [first, second] = [join(profile, 'kept', 'Blue disk'), join(profile, 'kept', 'Red disk')]
  const { app, page } = await launch()
  await openPractice(page)
  await chooseFolder(app, page, first)
  await chooseFolder(app, page, second, 'second')
  renameSync(second, `${second} away`)
  await button(page, 'Back up now').click()
  await expect(page.getByText('A new backup is made and verified.')).toBeVisible({ timeout: 60_000 })
  await expect(button(page, 'Back up now')).toBeFocused()
  await expect(page.getByText('not connected')).toBeVisible()

  renameSync(first, `${first} away`)
  await addClient(page, 'Heron')
  await lock(page)
  await unlock(page)
  await expect(page.getByText(/The automatic backup failed \(today/)).toBeVisible()
  await expect(page.getByText(/Connect the disk, or choose another folder/)).toBeVisible()
  await button(page, 'Open the backups').click()
  await button(page, 'Back up now').click()
  await expect(page.getByText('No backup went to the first place')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/Connect the disk, or choose another folder/)).toHaveCount(1)
  renameSync(`${first} away`, first)
  await button(page, 'Back up now').click()
  await expect(page.getByText('A new backup is made and verified.')).toBeVisible({ timeout: 60_000 })
  await show(page, '/today')
  await expect(page.getByText(/The automatic backup failed/)).toBeHidden()
})

test('quitting makes the backup that is due, and does not wait for ever', async ({ launch, profile }) => {
  test.slow()
  const folder = join(profile, 'kept', 'Blue disk')
  const { app, page } = await launch()
  await openPractice(page)
  await chooseFolder(app, page, folder)
  await addClient(page, 'Heron')
  await app.close()
  expect(readdirSync(folder)).toHaveLength(1)
})

test('a copy elsewhere: a password that is refused is said beside its field, one that failed is told with the backups, and the way back is shown', async ({
  launch,
  profile
}) => {
  test.slow()
  test.skip(process.platform === 'win32')
  const programs = join(profile, 'programs')
  mkdirSync(programs)
  const restic = (words: string, code = 1) =>
    writeFileSync(join(programs, 'restic'), `#!/bin/sh\necho '${words}' >&2; exit ${code}\n`, { mode: 0o755 })
  restic('Fatal: wrong password or no key found')
  const { app, page } = await launch({ env: { PATH: `${programs}${delimiter}${process.env['PATH']}` } })
  await openPractice(page)
  await chooseFolder(app, page, join(profile, 'kept', 'Blue disk'))
  await page.getByRole('link', { name: 'A copy elsewhere…' }).click()
  await field(page, 'Where to').fill('sftp:me@heron:/backups')
  await page.getByLabel('Password of the repository', { exact: true }).fill('certainly not this one')
  await button(page, 'Save and test').click()
  await expect(page.getByLabel('Password of the repository', { exact: true })).toHaveAccessibleDescription(/is wrong or missing/)
  await expect(page.getByLabel('Password of the repository', { exact: true })).toBeFocused()
  await expect(page.getByText('restic -r "sftp:me@heron:/backups" restore latest --host entrenous --target Entrenous')).toBeVisible()

  restic('', 10)
  await button(page, 'Save and test').click()
  await expect(button(page, 'Create it there')).toBeVisible()
  restic('', 0)
  await button(page, 'Create it there').click()
  await expect(page.getByRole('switch', { name: 'After each automatic backup' })).toBeFocused()

  restic('Host key verification failed.')
  await page.getByRole('switch', { name: 'After each automatic backup' }).press('Space')
  await expect(page.getByRole('switch', { name: 'After each automatic backup' })).toBeChecked()
  await show(page, '/backups')
  await button(page, 'Back up now').click()
  await expect(page.getByText('A new backup is made and verified.')).toBeVisible({ timeout: 60_000 })
  await expect
    .poll(async () => (await ask<{ elsewhere: unknown }>(page, 'backups', 'look', {})).elsewhere)
    .toMatchObject({ fault: 'offsiteHost' })
  await show(page, '/today')
  await expect(page.getByText(/The last copy elsewhere, .*, failed\. This computer does not know the server/)).toBeVisible()
  await show(page, '/backups')
  await expect(page.getByText(/The last copy elsewhere, .*, failed\./)).toBeVisible()
})
