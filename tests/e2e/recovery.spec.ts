// The ways in besides the daily one: recovery kit and key, another passphrase, no keychain.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { generateX25519Identity } from 'age-encryption'
import type { VaultState } from '#contract/vault'
import { systemKeychain } from '../../src/main/vault/keychain.ts'
import { expect, host, test } from './fixture.ts'
import { ask, lock, makeKit, openPractice, passphrase, show } from './practice.ts'

const newPassphrase = 'nine brown otters mend the weir'
const noKeychain = { env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' } }

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const stateOf = (page: Page) => ask<VaultState>(page, 'vault', 'state', {})

const typeTwice = async (page: Page, first: string, text: string) => {
  await field(page, first).fill(text)
  await field(page, 'Repeat the passphrase').fill(text)
}
const tryPassphrase = async (page: Page, text: string) => {
  await field(page, 'Passphrase').fill(text)
  await page.keyboard.press('Enter')
}
const toPassphrase = async (page: Page) => {
  await button(page, 'Start my practice Four short steps to your own empty vault.').click()
  await field(page, 'Name of the practice').fill('Quiet Room')
  await button(page, 'Continue').click()
  await typeTwice(page, 'Passphrase', passphrase)
}

/** The groups as they stand on the screen. */
const shownKey = async (page: Page): Promise<string[]> => {
  const items = page.getByRole('list', { name: 'Recovery key' }).getByRole('listitem')
  await expect(items).toHaveCount(11)
  return items.locator('span:last-child').allTextContents()
}
/** Fills what is asked for from the paper; `slip` gets one group wrong. */
const typeBack = async (page: Page, groups: readonly string[], slip = false) => {
  const asked = page.getByRole('textbox', { name: /^Group \d+$/ })
  await expect(asked).toHaveCount(3)
  for (const [i, box] of (await asked.all()).entries()) {
    const place = Number(/\d+/.exec((await box.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent)) ?? '')?.[0])
    await box.fill(slip && i === 1 ? 'QQQQQQ' : (groups[place - 1] ?? '').toLowerCase())
  }
  await button(page, 'Confirm the key').click()
}
const keychainAccount = (profile: string): string =>
  (JSON.parse(readFileSync(join(profile, 'vaults/own/vault.keys.json'), 'utf8')) as { slots: { daily: { account: string } } }).slots.daily
    .account

test.describe('the recovery kit', () => {
  test('is typed back at the first start, and opens the vault when the passphrase is forgotten', async ({ launch }) => {
    test.slow()
    const { page } = await launch()
    await toPassphrase(page)
    await expect(page.getByText('Step 2 of 4')).toBeVisible()
    await button(page, 'Make my vault').click()
    await expect(heading(page)).toHaveText('Your recovery kit', { timeout: 30_000 })
    const groups = await shownKey(page)
    if (host === 'chromium') {
      await button(page, 'Print…').click()
      await expect(page.getByText('write the key on paper by hand')).toBeVisible()
    }
    await button(page, 'I have it on paper').click()
    await expect(page.getByText(groups[4] ?? '')).toHaveCount(0)
    await typeBack(page, groups, true)
    const wrong = page.locator('[aria-invalid=true]')
    await expect(wrong).toHaveCount(1)
    await expect(wrong).toBeFocused()
    await expect(wrong).toHaveAccessibleDescription(/says otherwise/)
    expect(await stateOf(page)).toMatchObject({ recovery: false })
    await button(page, 'Show the key again').click()
    expect(await shownKey(page)).toEqual(groups)
    await button(page, 'I have it on paper').click()
    await typeBack(page, groups)
    await expect(heading(page)).toHaveText('Today')
    await expect(page.getByText('The recovery key works.')).toBeVisible()
    await expect(page.getByText('No recovery key opens this vault yet.')).toHaveCount(0)

    await lock(page)
    await button(page, 'Forgotten the passphrase?').click()
    await button(page, 'Use the recovery key').click()
    await button(page, 'Open the vault').click()
    await expect(page.getByText('Type the recovery key.')).toBeVisible()
    await typeTwice(page, 'A new passphrase for the vault', newPassphrase)
    for (const [typed, said] of [
      [groups.slice(0, 9).join(' '), 'This is not the whole key.'],
      [groups.toReversed().join(' '), 'A letter is another than on the page.'],
      [await generateX25519Identity(), 'it is not the one of this vault']
    ] as const) {
      await field(page, 'Recovery key').fill(typed)
      await button(page, 'Open the vault').click()
      await expect(page.getByText(said)).toBeVisible({ timeout: 20_000 })
      await expect(field(page, 'Recovery key')).toBeFocused()
    }
    await field(page, 'Recovery key').fill(groups.join('\n').toLowerCase())
    await button(page, 'Open the vault').click()
    await expect(heading(page)).toHaveText('Your recovery kit', { timeout: 30_000 })
    await expect(page.getByText('still works until you confirm this new one')).toBeVisible()
    expect(await shownKey(page)).not.toEqual(groups)
    await button(page, 'Later').click()
    await expect(heading(page)).toHaveText('Today')
    expect(await stateOf(page)).toMatchObject({ recovery: true, keychain: true })

    await lock(page)
    await tryPassphrase(page, passphrase)
    await expect(page.getByText('This passphrase does not open the vault.')).toBeVisible()
    await tryPassphrase(page, newPassphrase)
    await expect(heading(page)).toHaveText('Today')
  })

  test('can wait: Today reminds of it, and it is made from there', async ({ launch }) => {
    const { page } = await launch()
    await toPassphrase(page)
    await button(page, 'Make my vault').click()
    await expect(heading(page)).toHaveText('Your recovery kit', { timeout: 30_000 })
    // the vault is open already: locking works here too
    await lock(page)
    await tryPassphrase(page, passphrase)
    await expect(page.getByText('No recovery key opens this vault yet.')).toBeVisible()
    await page.getByRole('link', { name: 'Make a recovery kit' }).click()
    await expect(field(page, 'Passphrase')).toBeFocused()
    await tryPassphrase(page, newPassphrase)
    await expect(page.getByText('This passphrase does not open the vault.')).toBeVisible()
    await tryPassphrase(page, passphrase)
    const groups = await shownKey(page)
    await button(page, 'I have it on paper').click()
    await typeBack(page, groups)
    await expect(heading(page)).toHaveText('Settings')
    const security = page.getByRole('region', { name: 'Security' })
    await expect(security.getByText('made', { exact: true })).toBeVisible()
    await expect(security.getByText('together with the secret in this computer’s keychain')).toBeVisible()
    await page.getByRole('link', { name: 'Today', exact: true }).click()
    await expect(page.getByText('There is no backup yet.')).toBeVisible()
    await expect(page.getByText('No recovery key opens this vault yet.')).toHaveCount(0)
  })

  test('opens a vault whose half of the key has gone from the keychain', async ({ launch, profile }) => {
    test.slow()
    const { page } = await launch()
    await openPractice(page)
    const key = await makeKit(page)
    await lock(page)
    await systemKeychain.remove(keychainAccount(profile))
    await tryPassphrase(page, passphrase)
    await expect(heading(page)).toHaveText('The key is no longer in the keychain')
    await button(page, 'Use the recovery key').click()
    await field(page, 'Recovery key').fill(key)
    await typeTwice(page, 'A new passphrase for the vault', newPassphrase)
    await button(page, 'Open the vault').click()
    await expect(heading(page)).toHaveText('Your recovery kit', { timeout: 30_000 })
    await button(page, 'Later').click()
    await expect(heading(page)).toHaveText('Today')
    expect(await systemKeychain.get(keychainAccount(profile))).toBeTruthy()
    await lock(page)
    await tryPassphrase(page, newPassphrase)
    await expect(heading(page)).toHaveText('Today')
  })
})

test('without a recovery key the lock screen says so, and offers a backup', async ({ launch }) => {
  const { page } = await launch()
  await openPractice(page)
  await lock(page)
  await button(page, 'Forgotten the passphrase?').click()
  await expect(page.getByText('This vault has no recovery key')).toBeVisible()
  await expect(button(page, 'Use the recovery key')).toHaveCount(0)
  await button(page, 'Restore from a backup').click()
  await expect(heading(page)).toHaveText('Restore from a backup')
})

test('another passphrase: the present one is asked for, and the old one is refused from then on', async ({ launch }) => {
  test.slow()
  const { page } = await launch()
  await openPractice(page)
  await show(page, '/settings')
  await button(page, 'Change…').click()
  await expect(field(page, 'Present passphrase')).toBeFocused()
  await field(page, 'Present passphrase').fill('certainly not this one')
  await typeTwice(page, 'New passphrase', newPassphrase)
  await button(page, 'Change it').click()
  await expect(field(page, 'Present passphrase')).toHaveAccessibleDescription(/does not open the vault/)
  await field(page, 'Present passphrase').fill(passphrase)
  await button(page, 'Change it').click()
  await expect(page.getByText('The passphrase is changed.')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await lock(page)
  await tryPassphrase(page, passphrase)
  await expect(page.getByText('This passphrase does not open the vault.')).toBeVisible()
  await tryPassphrase(page, newPassphrase)
  await expect(heading(page)).toHaveText('Today')
})

test.describe('a computer without a keychain', () => {
  test('makes a vault whose passphrase stands alone, once she has chosen so', async ({ launch }) => {
    test.slow()
    const { page } = await launch(noKeychain)
    await toPassphrase(page)
    await button(page, 'Make my vault').click()
    await expect(page.getByText('No keychain answers on this computer.')).toBeVisible({ timeout: 20_000 })
    expect(await stateOf(page)).toMatchObject({ state: 'absent' })
    await page.getByText('Go on without a keychain').click()
    await button(page, 'Make my vault').click()
    await expect(heading(page)).toHaveText('Your recovery kit', { timeout: 30_000 })
    await button(page, 'Later').click()
    await expect(heading(page)).toHaveText('Today') // the practice shows Today first, whatever the address
    await show(page, '/settings')
    await expect(page.getByText('Opens the vault alone, without a keychain')).toBeVisible()
    await lock(page)
    await tryPassphrase(page, passphrase)
    await expect(heading(page)).toHaveText('Today')
    expect(await stateOf(page)).toMatchObject({ keychain: false })
  })

  test('opens a vault that came from one with a keychain by its recovery key', async ({ launch }) => {
    test.slow()
    const first = await launch()
    await openPractice(first.page)
    const key = await makeKit(first.page)
    await first.app.close()
    const { page } = await launch(noKeychain)
    await tryPassphrase(page, passphrase)
    await expect(heading(page)).toHaveText('The keychain cannot be reached', { timeout: 20_000 })
    await button(page, 'Use the recovery key').click()
    await field(page, 'Recovery key').fill(key)
    await typeTwice(page, 'A new passphrase for the vault', newPassphrase)
    await page.getByText('Go on without a keychain').click()
    await button(page, 'Open the vault').click()
    await expect(heading(page)).toHaveText('Your recovery kit', { timeout: 30_000 })
    expect(await stateOf(page)).toMatchObject({ keychain: false, recovery: true })
  })
})
