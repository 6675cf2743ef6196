// The first start, the lock and its troubles, as a therapist meets them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { addClient, ask, lock, openPractice, passphrase, show } from './practice.ts'

const backupPassphrase = 'nine brown otters mend the weir'
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

const typeTwice = async (page: Page, text: string, first = 'Passphrase', second = 'Repeat the passphrase') => {
  await field(page, first).fill(text)
  await field(page, second).fill(text)
}
const tryPassphrase = async (page: Page, text: string) => {
  await field(page, 'Passphrase').fill(text)
  await page.keyboard.press('Enter')
}
const filesOf = (profile: string, name: string): string[] =>
  readdirSync(join(profile, 'vaults'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(name))
    .map((path) => join(profile, 'vaults', path))

const answerSave = (app: ElectronApplication, filePath: string) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, filePath)
const answerOpen = (app: ElectronApplication, filePath: string) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, filePath)

test.describe('the first start', () => {
  test('leads by keyboard from a language to an open, empty practice', async ({ launch }) => {
    const { page } = await launch({ env: { CHROMIUM_HOST_SMALL: '' } }) // the passphrase stretched as on any computer of today
    await expect(heading(page)).toHaveText('Welcome to Entrenous')
    await page.getByRole('button', { name: 'Start my practice' }).press('Enter')

    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(field(page, 'Name of the practice')).toBeFocused()
    await expect(page.getByText('Give your practice a name.')).toBeVisible()
    await page.keyboard.type('Quiet Room')
    await expect(page.getByText('Give your practice a name.')).toBeHidden()
    await page.getByRole('combobox', { name: 'Country' }).fill('belg')
    await page.getByRole('option', { name: 'Belgium' }).click()
    await page.getByRole('combobox', { name: 'Time zone' }).fill('bruss')
    await page.getByRole('option', { name: /Brussels/ }).click()
    await page.getByRole('button', { name: 'Continue' }).press('Enter')

    await expect(field(page, 'Passphrase')).toBeFocused()
    await expect(page.getByText('Nobody can reset a forgotten passphrase')).toBeVisible()
    await typeTwice(page, passphrase)
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText('Your recovery kit', { timeout: 30_000 })
    await page.getByRole('button', { name: 'Later' }).press('Enter')
    await expect(heading(page)).toHaveText('Today')
    await expect(page.getByText('Every note is written')).toBeVisible()
    expect(await ask(page, 'settings', 'get', {})).toMatchObject({ practiceName: 'Quiet Room', country: 'BE', timeZone: 'Europe/Brussels' })
  })

  test('speaks French from the moment it is chosen, and remembers it', async ({ launch }) => {
    const { page } = await launch()
    await page.getByRole('radio', { name: 'Français' }).click()
    await expect(heading(page)).toHaveText('Bienvenue dans Entrenous')
    expect(await page.evaluate(() => document.documentElement.lang)).toMatch(/^fr/)
    await page.reload()
    await expect(heading(page)).toHaveText('Bienvenue dans Entrenous')
  })

  test('refuses a short, a common and a mistyped passphrase beside the field', async ({ launch }) => {
    const { page } = await launch()
    await page.getByRole('button', { name: 'Start my practice' }).click()
    await field(page, 'Name of the practice').fill('Quiet Room')
    await page.getByRole('button', { name: 'Continue' }).click()
    const create = page.getByRole('button', { name: 'Make my vault' })

    await typeTwice(page, 'heron')
    await create.click()
    await expect(page.getByText('5 of at least 15 characters.').first()).toBeVisible()
    await typeTwice(page, 'passwordpassword')
    await create.click()
    await expect(page.getByText('Easy to guess').first()).toBeVisible()
    await field(page, 'Passphrase').fill(passphrase)
    await field(page, 'Repeat the passphrase').fill(`${passphrase}s`)
    await create.click()
    await expect(page.getByText('The two are not the same.')).toBeVisible()
    expect(await ask(page, 'vault', 'state', {})).toMatchObject({ state: 'absent' })
  })

  test('offers six words, shows and hides what is typed, and loses nothing on the way back', async ({ launch }) => {
    const { page } = await launch()
    await page.getByRole('button', { name: 'Start my practice' }).click()
    await field(page, 'Name of the practice').fill('Quiet Room')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('button', { name: 'Suggest six words' }).click()
    await page.getByRole('button', { name: 'Use these words' }).click()
    await expect(page.getByText('Strength: very strong')).toBeVisible()
    const typed = field(page, 'Passphrase')
    await expect(typed).toHaveAttribute('type', 'password')
    await page.getByRole('button', { name: 'Show the passphrase' }).first().click()
    await expect(typed).toHaveAttribute('type', 'text')
    expect((await typed.inputValue()).split(/[\s-]+/)).toHaveLength(6)
    await page.getByRole('button', { name: 'Back' }).click()
    await expect(field(page, 'Name of the practice')).toHaveValue('Quiet Room')
  })

  test('opens a sample practice, marked on every screen and apart from her own', async ({ launch }) => {
    const { page } = await launch()
    await page.getByRole('button', { name: 'Look around in a sample practice' }).click()
    await typeTwice(page, passphrase)
    await page.getByRole('button', { name: 'Make the sample practice' }).click()
    await expect(heading(page)).toHaveText('Today', { timeout: 60_000 })
    for (const screen of ['Clients', 'Notes to write', 'Search', 'Backups', 'Audit log', 'Settings']) {
      await page.getByRole('link', { name: screen, exact: true }).click()
      await expect(heading(page)).toHaveText(screen)
      await expect(page.getByText('Sample practice: invented clients')).toBeVisible()
    }
    await lock(page)
    await expect(heading(page)).toHaveText('The sample practice is locked')
    await page.getByRole('button', { name: 'Open my own practice instead' }).click()
    await expect(heading(page)).toHaveText('Welcome to Entrenous')
  })
})

test.describe('the lock', () => {
  test('shows nothing of the practice while it is closed, and opens on Today', async ({ launch }) => {
    const { page } = await launch()
    await openPractice(page)
    await show(page, '/settings')
    await expect(heading(page)).toHaveText('Settings')
    await lock(page)
    await expect(heading(page)).toHaveText('Your practice is locked')
    await expect(page.getByText('Quiet Room')).toHaveCount(0)
    await tryPassphrase(page, passphrase)
    await expect(heading(page)).toHaveText('Today')
  })

  test('says beside the field that a passphrase is wrong, slows down, and leaves the file as it is', async ({ launch, profile }) => {
    const { page } = await launch()
    await openPractice(page)
    await lock(page)
    const [vault = ''] = filesOf(profile, 'vault.db')
    const before = readFileSync(vault)
    await page.getByRole('button', { name: 'Unlock' }).click()
    await expect(page.getByText('Type your passphrase.')).toBeVisible()
    await tryPassphrase(page, 'not the right one at all')
    await expect(page.getByText('This passphrase does not open the vault.')).toBeVisible()
    await expect(field(page, 'Passphrase')).toHaveAttribute('aria-invalid', 'true')
    // the wait lasts a second: whether it was shown is remembered, however late anybody looks
    await page.evaluate(() => {
      const look = () => document.body.textContent.includes('Too many attempts.') && Object.assign(window, { waited: true })
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true })
    })
    for (const guess of ['nor this one either', 'and not this one']) {
      await expect(page.getByRole('button', { name: 'Unlock' })).toBeEnabled()
      await tryPassphrase(page, guess)
      await expect(page.getByText('This passphrase does not open the vault.')).toBeVisible()
    }
    // with the third wrong one the wait shows at once
    await expect.poll(() => page.evaluate(() => 'waited' in window)).toBe(true)
    await expect(page.getByRole('button', { name: 'Unlock' })).toBeEnabled({ timeout: 70_000 })
    expect(readFileSync(vault).equals(before)).toBe(true)
    await tryPassphrase(page, passphrase)
    await expect(heading(page)).toHaveText('Today')
  })

  test('never waits for an unfinished form, and never loses one', async ({ launch }) => {
    const { page } = await launch()
    await openPractice(page)
    await show(page, '/clients')
    await page.getByRole('button', { name: 'Add a client' }).first().click()
    await field(page, 'Name').fill('Heron')
    await page.keyboard.press('ControlOrMeta+Shift+L')
    await expect(heading(page)).toHaveText('Your practice is locked')
    await tryPassphrase(page, passphrase)
    await page.getByRole('link', { name: 'Clients', exact: true }).click()
    await page.getByRole('button', { name: 'Add a client' }).first().click()
    await expect(field(page, 'Name')).toHaveValue('Heron')
    await field(page, 'Telephone').fill('+33 6 00 00 00 00')
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText('Heron')
    await show(page, '/clients')
    await page.getByRole('button', { name: 'Add a client' }).first().click()
    await expect(field(page, 'Name')).toHaveValue('')
  })
})

test.describe('trouble', () => {
  test('a keychain that does not answer has a screen of its own, and a second try', async ({ launch }) => {
    const first = await launch()
    await openPractice(first.page)
    await first.app.close()
    const { page } = await launch({ env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' } })
    await tryPassphrase(page, passphrase)
    await expect(heading(page)).toHaveText('The keychain cannot be reached', { timeout: 20_000 })
    await expect(page.getByText('Your vault has not been changed.')).toBeVisible()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(field(page, 'Passphrase')).toBeFocused()
  })

  test('a practice goes into a backup and comes back from it where the vault is damaged', async ({ launch, profile }) => {
    test.slow()
    const backup = join(profile, 'kept.zip')
    const first = await launch()
    await openPractice(first.page)
    await addClient(first.page, 'Heron')
    await answerSave(first.app, backup)
    await show(first.page, '/backups')
    await expect(first.page.getByText('There is no backup yet')).toBeVisible()
    await typeTwice(first.page, backupPassphrase, 'Passphrase of the backup')
    await first.page.getByRole('button', { name: 'Choose where to save…' }).click()
    await expect(first.page.getByText('1 client and 0 notes were read back from it')).toBeVisible({ timeout: 60_000 })
    await expect(first.page.getByText('Verified today').first()).toBeVisible()
    await first.app.close()

    const [vault = ''] = filesOf(profile, 'vault.db')
    const damaged = readFileSync(vault).fill(7, 0, 4096)
    writeFileSync(vault, damaged)
    const { app, page } = await launch()
    await tryPassphrase(page, passphrase)
    await expect(heading(page)).toHaveText('The vault file is damaged', { timeout: 20_000 })
    await page.getByRole('button', { name: 'Restore from a backup' }).click()

    await page.getByRole('button', { name: 'Open the backup' }).click()
    await expect(page.getByText('Choose a backup file.')).toBeVisible()
    await answerOpen(app, backup)
    await page.getByRole('button', { name: 'Choose the backup file…' }).click()
    await expect(page.getByText('kept.zip')).toBeVisible()
    await field(page, 'Passphrase of the backup').fill('certainly not this one')
    await page.getByRole('button', { name: 'Open the backup' }).click()
    await expect(page.getByText('This passphrase does not open the backup.')).toBeVisible({ timeout: 30_000 })
    await field(page, 'Passphrase of the backup').fill(backupPassphrase)
    await page.getByRole('button', { name: 'Open the backup' }).click()
    await expect(heading(page)).toHaveText('Is this the one?', { timeout: 60_000 })
    await expect(page.getByRole('region', { name: 'In the backup' })).toContainText('1 client, 0 notes')
    await typeTwice(page, passphrase, 'A passphrase for the vault from now on')
    await page.getByRole('button', { name: 'Restore', exact: true }).click()
    await expect(page.getByText('The backup is restored: 1 client, 0 notes.')).toBeVisible({ timeout: 60_000 })
    await tryPassphrase(page, passphrase)
    await expect(heading(page)).toHaveText('Your recovery kit', { timeout: 30_000 })
    await expect(page.getByText('no longer this vault')).toBeVisible()
    await page.getByRole('button', { name: 'Later' }).click()
    await expect(page.getByText('The new key was not confirmed and opens nothing')).toBeVisible()
    await page.getByRole('link', { name: 'Clients', exact: true }).click()
    await expect(page.getByRole('gridcell', { name: 'Heron' })).toBeVisible()
    expect(filesOf(profile, 'vault.db').some((path) => readFileSync(path).equals(damaged))).toBe(true)
  })

  test('a key file that cannot be read has a screen of its own', async ({ launch, profile }) => {
    const first = await launch()
    await openPractice(first.page)
    await first.app.close()
    for (const path of [...filesOf(profile, 'vault.keys.json'), ...filesOf(profile, 'vault.keys.json.bak')]) writeFileSync(path, '{')
    const { page } = await launch()
    await tryPassphrase(page, passphrase)
    await expect(heading(page)).toHaveText('The key file of the vault is damaged')
    await expect(page.getByRole('button', { name: 'Restore from a backup' })).toBeVisible()
  })
})
