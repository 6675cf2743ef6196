// The keys beyond the passphrase, as a therapist meets them: a new data key, a key file, a PIN, a code.
import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { codeOf } from '../../src/main/vault/totp.ts'
import { expect, test } from './fixture.ts'
import { addClient, ask, lock, openPractice, passphrase, show } from './practice.ts'

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const tryPassphrase = async (page: Page, text: string) => {
  await field(page, 'Passphrase').fill(text)
  await page.keyboard.press('Enter')
}
const security = (page: Page) => page.getByRole('region', { name: 'Security' })
/** The button in the row of the security card that begins with these words. */
const inRow = (page: Page, row: string, name: string) =>
  security(page).getByRole('listitem').filter({ hasText: row }).getByRole('button', { name, exact: true })

test('a new data key: asked for with the passphrase, and the practice is all there under it', async ({ launch, profile }) => {
  test.slow()
  const { page } = await launch()
  await openPractice(page)
  await addClient(page, 'Heron')
  await show(page, '/settings')
  const slots = () => readFileSync(join(profile, 'vaults/own/vault.keys.json'), 'utf8')
  const before = slots()
  await inRow(page, 'Data key', 'Renew…').click()
  await expect(page.getByText('The passphrase of the vault no longer opens them')).toBeVisible()
  await tryPassphrase(page, 'certainly not this one')
  await expect(page.getByText('This passphrase does not open the vault.')).toBeVisible()
  expect(slots()).toBe(before)
  await tryPassphrase(page, passphrase)
  await expect(page.getByText('The vault has a new data key.')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(slots()).not.toBe(before)
  await lock(page)
  await tryPassphrase(page, passphrase)
  await expect(heading(page)).toHaveText('Today')
  const { rows } = await ask<{ rows: { name: string }[] }>(page, 'clients', 'list', {
    query: '',
    status: 'all',
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 10
  })
  expect(rows.map(({ name }) => name)).toEqual(['Heron'])
})

test('a key file on a stick: made, missed with a screen of its own, found again, and given up', async ({ launch, profile }) => {
  test.slow()
  const { app, page } = await launch()
  await openPractice(page)
  await show(page, '/settings')
  const place = join(profile, 'stick.key')
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [`${path}.away`] })
  }, place)
  await inRow(page, 'Key file on a stick', 'Set up…').click()
  await expect(page.getByText('You have no recovery key yet.')).toBeVisible()
  await tryPassphrase(page, passphrase)
  await expect(page.getByText('lies on the same disk as the vault')).toBeVisible({ timeout: 20_000 })
  await expect(inRow(page, 'Key file on a stick', 'Do without…')).toBeVisible()
  renameSync(place, `${place}.away`)
  await lock(page)
  await tryPassphrase(page, passphrase)
  await expect(heading(page)).toHaveText('The key file is not there')
  await expect(page.getByText('Your vault has not been changed.')).toBeVisible()
  await page.getByRole('button', { name: 'Choose the key file…' }).click()
  await tryPassphrase(page, passphrase)
  await expect(heading(page)).toHaveText('Today')
  await show(page, '/settings')
  await inRow(page, 'Key file on a stick', 'Do without…').click()
  await tryPassphrase(page, passphrase)
  await expect(page.getByText('The key file is no longer needed.')).toBeVisible({ timeout: 30_000 })
  await expect(inRow(page, 'Key file on a stick', 'Set up…')).toBeFocused()
  await lock(page)
  await tryPassphrase(page, passphrase)
  await expect(heading(page)).toHaveText('Today')
})

test('a PIN opens a short lock, five wrong ones end it, and closing the program does too', async ({ launch }) => {
  test.slow()
  const first = await launch()
  const { page } = first
  await openPractice(page)
  await show(page, '/settings')
  await inRow(page, 'PIN for short locks', 'Set…').click()
  await expect(field(page, 'New PIN')).toBeFocused()
  await tryPassphrase(page, passphrase)
  await expect(page.getByText('Six to twelve digits.')).toBeVisible()
  await field(page, 'New PIN').fill('123456')
  await tryPassphrase(page, passphrase)
  await expect(field(page, 'New PIN')).toHaveAccessibleDescription(/the first that anybody would try/, { timeout: 20_000 })
  await expect(field(page, 'New PIN')).toBeFocused()
  const setPin = async () => {
    await field(page, 'New PIN').fill('271828')
    await tryPassphrase(page, passphrase)
    await expect(inRow(page, 'PIN for short locks', 'Another…')).toBeFocused({ timeout: 20_000 })
  }
  await setPin()
  await expect(page.getByText('The PIN is set.')).toBeVisible()
  await inRow(page, 'PIN for short locks', 'Do without').press('Enter')
  await expect(inRow(page, 'PIN for short locks', 'Set…')).toBeFocused()
  await page.keyboard.press('Enter')
  await setPin()
  await lock(page)
  await expect(field(page, 'PIN')).toBeFocused()
  await page.keyboard.type('271828')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Today', { timeout: 20_000 })
  await lock(page)
  for (const left of ['4 tries are left', '3 tries are left', '2 tries are left', 'One try is left']) {
    await field(page, 'PIN').fill('314159')
    await page.keyboard.press('Enter')
    await expect(page.getByText(left)).toBeVisible({ timeout: 20_000 })
  }
  await field(page, 'PIN').fill('314159')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The PIN opens nothing any more for now')).toBeVisible({ timeout: 20_000 })
  await tryPassphrase(page, passphrase)
  await expect(heading(page)).toHaveText('Today')
  await first.app.close()
  const again = await launch()
  await expect(field(again.page, 'Passphrase')).toBeFocused()
})

test('a code of an authenticator app: set up with the passphrase, proven by one code, asked for from then on', async ({ launch }) => {
  test.slow()
  const { page } = await launch()
  await openPractice(page)
  await show(page, '/settings')
  await inRow(page, 'Code of an authenticator app', 'Set up…').click()
  await expect(page.getByText('this is a question, not a key')).toBeVisible()
  await expect(page.getByText('Make the recovery kit first: with the telephone lost')).toBeVisible()
  await tryPassphrase(page, passphrase)
  const picture = page.getByRole('img', { name: 'QR code for the authenticator app' })
  await expect(picture).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(inRow(page, 'Code of an authenticator app', 'Set up…')).toBeFocused()
  await page.keyboard.press('Enter')
  await tryPassphrase(page, passphrase)
  await expect(picture).toBeVisible({ timeout: 20_000 })
  const secret = (await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText()).replaceAll(' ', '')
  /** `steps` of thirty seconds from now: each code serves once. */
  const code = (steps = 0) => codeOf(secret, Math.floor(Date.now() / 30_000) + steps)
  await field(page, 'Code that the app shows now').fill(code(5))
  await page.keyboard.press('Enter')
  await expect(page.getByText('This is the code of another time')).toBeVisible()
  await field(page, 'Code that the app shows now').fill(code())
  await page.keyboard.press('Enter')
  await expect(page.getByText('From now on the code is asked for.')).toBeVisible()
  await expect(inRow(page, 'Code of an authenticator app', 'Do without…')).toBeFocused()
  await lock(page)
  await tryPassphrase(page, passphrase)
  const asked = field(page, 'Code of your authenticator app')
  await expect(asked).toBeFocused({ timeout: 20_000 })
  await expect(asked).toHaveAccessibleDescription(/A restored backup does not ask for a code/)
  await asked.fill(code(5))
  await page.keyboard.press('Enter')
  await expect(page.getByText('This is the code of another time')).toBeVisible({ timeout: 20_000 })
  await asked.fill(code(1))
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Today', { timeout: 20_000 })
  await show(page, '/settings')
  await inRow(page, 'Code of an authenticator app', 'Do without…').click()
  await tryPassphrase(page, passphrase)
  await expect(page.getByText('The code is no longer asked for.')).toBeVisible({ timeout: 20_000 })
  await expect(inRow(page, 'Code of an authenticator app', 'Set up…')).toBeFocused()
})
