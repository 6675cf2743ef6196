// The security panel on screen: it leads to what mends each point, keeps what she answers, and prints the recovery plan.
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { addClient, ask, lock, openPractice, passphrase, prepareAgreement, show, unlock } from './practice.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const point = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title })

test('Today leads to the panel; answers and ticks are kept, and a tick can be taken back', async ({ launch }) => {
  const { page } = await launch()
  await openPractice(page)
  await page.getByRole('link', { name: 'Say whether the computer’s disk is encrypted' }).click()
  await expect(heading(page)).toHaveText('Security')
  await expect(page.getByRole('link', { name: 'Settings', exact: true }).first()).toHaveAttribute('aria-current', 'page')
  await expect(page.getByText('2 points to act on. 9 points worth a look.')).toBeVisible()

  await point(page, 'Where somebody may have seen it').getByRole('button', { name: 'Change the passphrase…' }).click()
  await expect(page.getByRole('textbox', { name: 'Present passphrase' })).toBeFocused()
  await page.keyboard.press('Escape')

  const disk = point(page, 'Encryption of the whole disk')
  await disk.getByRole('button', { name: 'How to find out' }).click()
  await expect(disk.getByText(/FileVault/)).toBeVisible()
  await disk.getByRole('radio', { name: 'Yes' }).click()
  await expect(disk.getByText('Switched on, you said today.')).toBeVisible()

  const firewall = point(page, 'The firewall is switched on')
  await firewall.getByRole('button', { name: /^Done today/ }).press('Enter')
  await expect(firewall.getByText(/^Done today; again from/)).toBeVisible()
  await expect(firewall).toBeFocused()
  await expect(page.getByText('Noted: The firewall is switched on.')).toBeVisible()
  await expect(page.getByText('2 points to act on. 7 points worth a look.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(firewall.getByText('Not ticked yet.')).toBeVisible()
  await firewall.getByRole('button', { name: /^Done today/ }).click()
  await expect(firewall.getByText(/^Done today; again from/)).toBeVisible()

  await lock(page)
  await unlock(page)
  await page.keyboard.press('v')
  await expect(heading(page)).toHaveText('Security')
  await expect(firewall.getByText(/^Done today; again from/)).toBeVisible()
  await expect(disk.getByRole('radio', { name: 'Yes' })).toBeChecked()
})

test('the passphrase is asked for again before a document leaves, once it is switched on', async ({ launch, profile }) => {
  const { app, page } = await launch()
  await openPractice(page)
  const client = await addClient(page, 'Heron')
  await show(page, '/security')
  const reask = point(page, 'Asking again before anything leaves')
  await reask.getByRole('button', { name: 'Ask for the passphrase' }).click()
  await expect(reask.getByText('In order')).toBeVisible()

  const place = join(profile, 'agreement.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, place)
  await show(page, `/documents/${await prepareAgreement(page, client)}`)
  await page.getByRole('button', { name: 'Save as PDF…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Your passphrase once more' })
  await expect(dialog).toContainText('“Saved documents as PDF”')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Save as PDF…' })).toBeEnabled()
  expect(existsSync(place)).toBe(false)

  await page.getByRole('button', { name: 'Save as PDF…' }).click()
  const field = dialog.getByLabel('Passphrase', { exact: true })
  for (let tries = 0; tries < 3; tries++) {
    await field.fill(`certainly not this one ${tries}`)
    await dialog.getByRole('button', { name: 'Go on' }).click()
    await expect(field).toHaveAccessibleDescription(/does not open the vault/)
    await expect(field).toBeFocused()
  }
  await expect(dialog.getByRole('timer')).toBeVisible()
  await expect(dialog.getByRole('timer')).toBeHidden()
  await field.fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Saved as PDF.')).toBeVisible({ timeout: 30_000 })
  expect(existsSync(place)).toBe(true)

  await show(page, '/settings')
  const asking = page.getByRole('switch', { name: 'Ask for the passphrase again before anything leaves' })
  await asking.press('Space')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()
  await expect(asking).toBeChecked()
  await asking.press('Space')
  await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(asking).not.toBeChecked()
  await show(page, '/security')
  await expect(reask.getByText('In order')).toBeHidden()
})

test('the recovery plan is saved as she types, shown as paper in either language, and made into a PDF', async ({ launch, profile }) => {
  const { app, page } = await launch()
  await openPractice(page)
  const elsewhere = { engine: 'restic', repository: '/media/blue disk/copies', secret: 'a password of its own', keyId: '', keySecret: '' }
  await ask(page, 'offsite', 'configure', elsewhere)
  await show(page, '/security')
  await page.getByRole('link', { name: 'Recovery plan…' }).click()
  await expect(heading(page).first()).toHaveText('Recovery plan')
  await page.getByLabel('Where the backups are').fill('blue disk, in the safe')
  const paper = page.getByRole('region', { name: 'The plan as it will be printed' })
  await expect(paper.getByText('blue disk, in the safe')).toBeVisible()
  await expect(paper.getByText('restic -r "/media/blue disk/copies" restore latest')).toBeVisible()
  await page.getByRole('radio', { name: 'French' }).click()
  await expect(paper.getByRole('heading', { name: 'Plan de reprise' })).toBeVisible()
  await page.getByLabel('Whom to call').fill('Otter, +33 6 39 98 00 00')
  await page.getByRole('link', { name: 'Today', exact: true }).click()
  await expect.poll(() => ask(page, 'security', 'plan', {})).toMatchObject({ people: 'Otter, +33 6 39 98 00 00' })

  const place = join(profile, 'plan.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, place)
  await show(page, '/security/plan')
  await expect(page.getByLabel('Whom to call')).toHaveValue('Otter, +33 6 39 98 00 00')
  await expect(page.getByText('All changes are saved.')).toBeVisible()
  await page.getByRole('button', { name: 'Save as PDF…' }).press('Enter')
  await expect(page.getByText('Saved as PDF.')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('button', { name: 'Save as PDF…' })).toBeFocused()
  expect(existsSync(place)).toBe(true)
  expect(await ask(page, 'security', 'plan', {})).toMatchObject({ people: 'Otter, +33 6 39 98 00 00' })
})

test('a restore is tried out in the background, and the panel says what came of it; after wrong tries it counts the wait down', async ({
  launch,
  profile
}) => {
  test.slow()
  const { app, page } = await launch()
  await openPractice(page)
  await addClient(page, 'Heron')
  await show(page, '/security')
  const drill = point(page, 'Restore tried out')
  await drill.getByRole('button', { name: 'Try it out…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Try out a restore' })
  await dialog.getByRole('button', { name: 'Choose the file and try it…' }).click()
  await expect(dialog.getByText(/^Type the passphrase of the backup/)).toBeVisible()
  await page.keyboard.press('Escape')

  const folder = join(profile, 'elsewhere')
  mkdirSync(folder)
  await app.evaluate(({ dialog: shown }, path) => {
    shown.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, folder)
  await ask(page, 'backups', 'chooseFolder', { destination: 'first' })
  await ask(page, 'backups', 'now', {})
  await show(page, '/today')
  await show(page, '/security')
  await drill.getByRole('button', { name: 'Try it out…' }).click()
  await dialog.getByRole('button', { name: 'Try the newest automatic backup' }).click()
  await page.getByRole('link', { name: 'Clients', exact: true }).click()
  await expect(page.getByText('Restore proven: everything in the backup came back as it was.')).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('v')
  await expect(drill.getByText(/^Restore proven today, with the backup of .*: 1 client, 0 notes/)).toBeVisible()
  await expect(drill.getByText('In order')).toBeVisible()

  const backup = join(folder, readdirSync(folder)[0]!)
  await app.evaluate(({ dialog: shown }, path) => {
    shown.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, backup)
  const file = dialog.getByRole('button', { name: 'Choose the file and try it…' })
  const key = dialog.getByLabel('Passphrase of the backup, or the recovery key')
  await drill.getByRole('button', { name: 'Try it out…' }).click()
  await key.fill('certainly not this one 0')
  await file.click()
  for (let tries = 0; tries < 5; tries++) {
    await expect(key).toHaveAccessibleDescription(/does not open the backup/, { timeout: 30_000 })
    await expect(key).toBeFocused()
    await expect(key).toHaveValue(`certainly not this one ${tries}`)
    if (tries === 4) break
    await key.fill(`certainly not this one ${tries + 1}`)
    await expect(file).toBeEnabled({ timeout: 15_000 })
    await dialog.getByRole('button', { name: 'Try again with this file' }).click()
  }
  await expect(dialog.getByRole('timer')).toBeVisible()
  await expect(file).toBeDisabled()
  await page.keyboard.press('Escape')

  renameSync(folder, `${folder} away`)
  await drill.getByRole('button', { name: 'Try it out…' }).click()
  await dialog.getByRole('button', { name: 'Try the newest automatic backup' }).click()
  await expect(drill.getByText(/^It could not be tried out\. .*Connect the disk/)).toBeVisible()
  await show(page, '/today')
  await show(page, '/security')
  await expect(drill.getByText(/^It could not be tried out\./)).toBeVisible()
})
