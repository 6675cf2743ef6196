// A vault that does not open any more: told, set aside, and what can be read of it salvaged into a new one.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { addClient, lock, makeKit, openPractice, passphrase, show } from './practice.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const tryPassphrase = async (page: Page, text: string) => {
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(text)
  await page.keyboard.press('Enter')
}

test('a damaged vault is set aside, what can be read lives on in a new one, and nothing is deleted', async ({ launch, profile }) => {
  const vault = join(profile, 'vaults/own/vault.db')
  const first = await launch()
  await openPractice(first.page)
  for (const name of ['Heron', 'Otter', 'Kingfisher']) await addClient(first.page, name)
  await makeKit(first.page)
  await lock(first.page)
  await first.app.close()
  const damaged = readFileSync(vault).fill(7, 0, 4096)
  writeFileSync(vault, damaged)

  const { page } = await launch()
  await tryPassphrase(page, passphrase)
  await expect(heading(page)).toHaveText('The vault file is damaged')
  await expect(page.getByRole('button', { name: /delete/i })).toHaveCount(0)
  await page.getByRole('button', { name: 'Salvage what can be read…' }).click()
  await expect(page.getByText('The damaged vault is set aside and kept')).toBeVisible()
  await tryPassphrase(page, 'certainly not this one')
  const field = page.getByRole('textbox', { name: 'Passphrase', exact: true })
  await expect(field).toHaveAccessibleDescription(/does not open the vault/, { timeout: 20_000 })
  await expect(field).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'the recovery key' })).toBeFocused()
  await page.getByRole('textbox', { name: 'Recovery key' }).fill('only half of it')
  await page.getByText('a passphrase', { exact: true }).click()
  await expect(field).toHaveValue('certainly not this one')
  await page.getByText('the recovery key', { exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Recovery key' })).toHaveValue('only half of it')
  await page.getByText('a passphrase', { exact: true }).click()
  await tryPassphrase(page, passphrase)
  await expect(heading(page)).toHaveText('This could be saved', { timeout: 30_000 })
  await expect(page.getByText('3 clients')).toBeVisible()
  await expect(page.getByText('it cannot be proven that nobody changed what was read')).toBeVisible()
  await page.getByRole('button', { name: 'To the lock screen' }).click()
  await tryPassphrase(page, passphrase)
  await expect(heading(page)).toHaveText('Your recovery kit', { timeout: 30_000 })
  await page.getByRole('button', { name: 'Later' }).click()
  await page.getByRole('navigation').waitFor()
  await show(page, '/clients')
  for (const name of ['Heron', 'Otter', 'Kingfisher']) await expect(page.getByRole('gridcell', { name })).toBeVisible()
  await show(page, '/audit')
  await expect(page.getByText(/Salvaged what could be read of a damaged vault/)).toBeVisible()
  expect(readFileSync(join(profile, 'vaults/own.aside-1/vault.db')).equals(damaged)).toBe(true)
})
