// Drives the main job as a person would, on the sample practice, and leaves pictures, the PDF and the backup in the folder named.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type Page } from '@playwright/test'

const out = resolve(process.argv[2] ?? 'out/try')
mkdirSync(out, { recursive: true })
const profile = mkdtempSync(join(tmpdir(), 'entrenous-try-'))
const passphrase = 'seven quiet herons cross the pond'
const backupPassphrase = 'lantern over an empty harbour wall'
const present = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))

const app = await _electron.launch({
  args: ['.', `--user-data-dir=${profile}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  env: { ...present, LANG: 'en_GB.UTF-8' }
})
const page = await app.firstWindow()
await page.waitForURL(/index\.html/)
page.setDefaultTimeout(30_000)

let pictures = 0
const say = (what: string): void => void process.stdout.write(`  ${what}\n`)
const picture = async (name: string): Promise<void> => {
  await page.waitForTimeout(250) // transitions come to rest
  await page.screenshot({ path: join(out, `${String(++pictures).padStart(2, '0')}-${name}.png`) })
  say(name.replaceAll('-', ' '))
}
const button = (name: string | RegExp) => page.getByRole('button', { name })
const press = (keys: string): Promise<void> => page.keyboard.press(keys)
/** Single keys are commands only while no field has the focus. */
const command = async (key: string): Promise<void> => {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await press(key)
}
const answerSave = (path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
const typeTwice = async (on: Page, secret: string, label = 'Passphrase'): Promise<void> => {
  await on.getByLabel(label, { exact: true }).fill(secret)
  await on.getByLabel('Repeat the passphrase', { exact: true }).fill(secret)
}

try {
  await button(/Look around in a sample practice/).waitFor()
  await picture('welcome')
  await button(/Look around in a sample practice/).click()
  await typeTwice(page, passphrase)
  await picture('passphrase')
  await button('Make the sample practice').click()
  await page.getByRole('navigation').waitFor()
  await page.getByText('Sample practice: invented clients').waitFor()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await picture('today')

  await command('c')
  await page.getByRole('grid').waitFor()
  await picture('clients')
  await button('Add a client').first().click()
  const form = page.getByRole('dialog')
  await form.getByText('Pseudonym', { exact: true }).click()
  await form.getByRole('textbox', { name: 'Pseudonym' }).fill('Robin of the Marsh')
  await form.getByLabel('E-mail').fill('robin@example.org')
  await form.getByLabel('Session link').fill('https://meet.jit.si/quiet-8f2c1a7be05d4e93')
  await picture('new-client')
  await button('Add client').click()
  await page.getByRole('heading', { name: 'Robin of the Marsh' }).waitFor()

  // Electron hands the link to the operating system: here it is only remembered
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    ;(globalThis as unknown as { opened: string[] }).opened = opened
    shell.openExternal = async (link: string) => void opened.push(link)
  })
  // what the session takes is missing: the agreement on paper is recorded first
  await command('j')
  await button('Record it now…').click()
  await page.getByLabel('How it was explained').fill('Read aloud; a copy given.')
  await picture('consent')
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  // her side, the number for when they are cut off; that nobody was screened yet takes a reason
  const card = page.getByRole('dialog', { name: 'Session with Robin of the Marsh' })
  await card.getByRole('textbox', { name: 'Where is the client now?' }).fill('At home')
  await card.getByRole('checkbox', { name: 'The door is closed' }).press(' ')
  await card.getByRole('checkbox', { name: 'Nobody overhears', exact: true }).press(' ')
  await card.getByRole('textbox', { name: 'Number', exact: true }).fill('+44 20 7946 0018')
  await button(/^Go on without it/).click()
  await page.keyboard.type('Screened by telephone; the form follows.')
  await picture('session-card')
  await button(/^Go on without it/).click()
  await button('End and write the note').waitFor()
  const opened = await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  if (opened.length !== 1 || !opened[0]!.startsWith('https://meet.jit.si/')) throw new Error('the session link was not opened')
  await picture('session-running')

  for (const asked of ['The client is there', 'It is the client', 'Private on their side']) await button(asked).click()
  await page.getByRole('textbox', { name: 'Jot down' }).fill('The lighthouse again.')
  await button('End and write the note').click()
  await page.locator('.ProseMirror').waitFor()
  await page.locator('.ProseMirror section p').first().click()
  await press('End')
  await page.keyboard.type('Slept better this week. Spoke of the move to the coast and of her brother; the lighthouse came up again.')
  await page.getByText(/^Saved/).waitFor()
  await picture('note')
  await press('ControlOrMeta+Enter')
  await button('Sign and lock').waitFor()
  await picture('sign')
  await button('Sign and lock').click()
  await page.getByText(/This text is locked/).waitFor()
  await picture('signed')

  await command('s')
  await page.getByRole('searchbox').fill('lighthouse')
  await page.locator('mark').first().waitFor()
  await picture('search')
  await page.getByRole('searchbox').press('ArrowDown')
  await press('Enter')
  await page.getByText(/This text is locked/).waitFor()

  await page.getByRole('link', { name: 'Session notes' }).click()
  await page.getByRole('heading', { name: 'Robin of the Marsh' }).waitFor()
  await picture('client')
  await button('Prepare the pack').click()
  await button('Print all…').waitFor()
  // recorded by hand already, it is none of the pack: prepared by itself
  await page.getByRole('link', { name: 'Therapy agreement', exact: true }).click()
  await page.getByRole('button', { name: 'Prepare', exact: true }).click()
  await button('Save as PDF…').waitFor()
  await picture('agreement')
  await answerSave(join(out, 'therapy-agreement.pdf'))
  await button('Save as PDF…').click()
  await page.getByText('Saved as PDF.').first().waitFor()

  await page.getByRole('link', { name: 'Backups' }).click()
  await typeTwice(page, backupPassphrase, 'Passphrase of the backup')
  await answerSave(join(out, 'backup.zip'))
  await button(/Choose where to save/).click()
  await page.getByText('The backup is made and verified').waitFor({ timeout: 120_000 })
  await picture('backup')

  await press('ControlOrMeta+Shift+L')
  await button('Unlock').waitFor()
  await picture('locked')
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await press('Enter')
  await page.getByRole('navigation').waitFor()
  await command('s')
  await page.getByRole('searchbox').fill('lighthouse')
  await page.locator('mark').first().waitFor()
  await picture('found-again')

  for (const file of ['therapy-agreement.pdf', 'backup.zip']) {
    if (!existsSync(join(out, file))) throw new Error(`${file} was not made`)
    say(
      `${file} ${createHash('sha256')
        .update(readFileSync(join(out, file)))
        .digest('hex')
        .slice(0, 16)}…`
    )
  }
  say('The main job works from the first start to the note found again.')
} catch (fault) {
  await page.screenshot({ path: join(out, 'failed.png') }).catch(() => undefined)
  throw fault
} finally {
  await app.close().catch(() => undefined)
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
}
