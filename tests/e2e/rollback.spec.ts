// An older vault put back: told at once, to be looked at and not written to, until she goes on with it.
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { addClient, ask, lock, openPractice, passphrase, show } from './practice.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('saved changes are missing: read-only, said on every screen, restored or accepted', async ({ launch, profile }) => {
  const vault = join(profile, 'vaults/own/vault.db')
  const first = await launch()
  await openPractice(first.page)
  const folder = join(profile, 'kept')
  mkdirSync(folder)
  await first.app.evaluate(
    ({ dialog }, path) => void (dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })),
    folder
  )
  await ask(first.page, 'backups', 'chooseFolder', { destination: 'first' })
  await addClient(first.page, 'Heron')
  await lock(first.page)
  copyFileSync(vault, `${profile}/older.db`)
  await first.page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
  await first.page.keyboard.press('Enter')
  await first.page.getByRole('navigation').waitFor()
  await addClient(first.page, 'Otter')
  await lock(first.page)
  await first.app.close()
  copyFileSync(`${profile}/older.db`, vault)

  const { page } = await launch()
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(/\d+ saved changes are missing/)
  await expect(page.getByText('nothing is written until you decide')).toBeVisible()
  await page.getByRole('link', { name: 'Look at the practice first' }).click()
  await show(page, '/clients')
  await expect(page.getByText('Heron').first()).toBeVisible()
  await expect(page.getByText('Otter')).toHaveCount(0)
  await page.getByRole('button', { name: 'Add a client' }).first().click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Kingfisher')
  await page.getByRole('textbox', { name: 'E-mail' }).fill('k@example.org')
  await page.getByRole('button', { name: 'Add client' }).click()
  await expect(page.getByText(/Saved changes are missing from this vault/).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Not saved, and not kept either. Saved changes are missing')).toBeVisible()
  await expect(page.getByText('is kept for the next time')).toHaveCount(0)
  await show(page, '/today')
  await page.getByRole('link', { name: 'Decide…' }).click()
  // the one that was made after the vault that was put back, which knows nothing of it
  await page.getByRole('link', { name: /^Restore the one of / }).click()
  await expect(page.getByRole('textbox', { name: /passphrase/i })).toBeVisible()
  await page.goBack()
  await page.getByRole('link', { name: 'Choose another file…' }).click()
  await expect(page.getByRole('button', { name: 'Choose the backup file…' })).toBeVisible()
  await lock(page) // as she may, whatever is missing
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(/saved changes are missing/)
  await page.getByRole('button', { name: 'Go on with this vault…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go on without them' }).click()
  await expect(heading(page)).not.toHaveText(/missing/)
  await expect(page.getByRole('link', { name: 'Decide…' })).toHaveCount(0)
  await addClient(page, 'Kingfisher')
  const { rows } = await ask<{ rows: { method: string }[] }>(page, 'audit', 'list', {
    room: 'vault',
    clientId: null,
    from: null,
    to: null,
    offset: 0,
    limit: 5
  })
  expect(rows.map(({ method }) => method)).toContain('vault.acceptMissing')
  await lock(page)
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').waitFor()
  await expect(page.getByRole('link', { name: 'Decide…' })).toHaveCount(0)
})
