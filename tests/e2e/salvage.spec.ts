// A vault that does not open any more: told, set aside, and what can be read of it salvaged into a new one.
import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createVaultFile, openVault } from '../../src/main/vault/openVault.ts'
import { expect, test } from './fixture.ts'
import { addClient, lock, makeKit, openPractice, passphrase, show } from './practice.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const tryPassphrase = async (page: Page, text: string) => {
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(text)
  await page.keyboard.press('Enter')
}

/** The page of the settings, the same in every vault that is still small. */
const settingsPage = (profile: string): number => {
  const [path, key] = [join(profile, 'empty.db'), randomBytes(32)]
  createVaultFile(path, key)
  const vault = openVault(path, key)
  const root = vault.readable.get<{ n: number }>("select rootpage as n from sqlite_master where name = 'settings'")!.n
  vault.close()
  return root
}

test('a damaged vault is set aside, what can be read lives on in a new one, and nothing is deleted', async ({ launch, profile }) => {
  const vault = join(profile, 'vaults/own/vault.db')
  const first = await launch()
  await openPractice(first.page)
  for (const name of ['Heron', 'Otter', 'Kingfisher']) await addClient(first.page, name)
  await makeKit(first.page)
  await lock(first.page)
  await first.app.close()
  const settings = settingsPage(profile)
  const damaged = readFileSync(vault)
    .fill(7, 0, 4096)
    .fill(7, (settings - 1) * 4096, settings * 4096)
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
  await page.getByRole('link', { name: 'Fill in the details' }).click()
  const name = page.getByRole('textbox', { name: 'Name of the practice' })
  await expect(name).toBeFocused()
  await expect(name).toHaveAccessibleDescription('The practice needs a name.')
  await name.fill('Quiet Room')
  await expect(page.getByText('All changes are saved.')).toBeVisible()
  await show(page, '/today')
  await expect(heading(page)).toHaveText('Today')
  await expect(page.getByText('The name of your practice could not be salvaged')).toHaveCount(0)
  await show(page, '/clients')
  for (const client of ['Heron', 'Otter', 'Kingfisher']) await expect(page.getByRole('gridcell', { name: client })).toBeVisible()
  await show(page, '/audit')
  await expect(page.getByText(/Salvaged what could be read of a damaged vault/)).toBeVisible()
  expect(readFileSync(join(profile, 'vaults/own.aside-1/vault.db')).equals(damaged)).toBe(true)
})

test('a vault file that is gone is not called damaged: nothing is salvaged of it, and it opens once it is back', async ({
  launch,
  profile
}) => {
  const vault = join(profile, 'vaults/own/vault.db')
  const { page } = await launch()
  await openPractice(page)
  await lock(page)
  renameSync(vault, `${profile}/moved.db`)
  await tryPassphrase(page, passphrase)
  await expect(heading(page)).toHaveText('The vault file is gone')
  await expect(page.getByRole('button', { name: 'Salvage what can be read…' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Restore from a backup' }).click()
  await expect(heading(page)).toHaveText('Restore from a backup')
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  renameSync(`${profile}/moved.db`, vault)
  await page.getByRole('button', { name: 'Try again' }).click()
  await tryPassphrase(page, passphrase)
  await expect(heading(page)).toHaveText('Today')
})
