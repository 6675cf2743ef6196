// What she types is found nowhere but in the encrypted vault, and is never anything but text: one journey through every field, twice.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect, test, type Launch } from './fixture.ts'
import { oracles } from '../oracles.ts'
import { prepareAgreement, show } from './practice.ts'

/** What is typed into the field of this label, at most `most` characters. */
type Typing = (label: string, most: number) => string

const email = 'zwyntaruk.heron@example.org'
const phone = '+33 6 39 98 41 27'
/** No link may hold the client's name: a word of its own stands in it. */
const room = 'quovarnish'
const link = `https://meet.jit.si/${room}-8f2c1a7be05d4e93`

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name })
const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 })
const press = (page: Page, keys: string): Promise<void> => page.keyboard.press(keys)

/** Fills every field that takes text, whichever they are: a field that is added tomorrow is part of it. */
const fillAll = async (scope: Locator, typing: Typing): Promise<Record<string, string>> => {
  const filled: Record<string, string> = {}
  await scope.locator('input:visible').last().waitFor()
  for (const field of await scope
    .locator('input:not([type=radio], [type=checkbox], [type=hidden], [role=combobox], [inputmode]):visible, textarea:visible')
    .all()) {
    const { label, type, most } = await field.evaluate((element) => {
      const input = element as HTMLInputElement
      return {
        label: input.labels?.[0]?.textContent ?? input.ariaLabel ?? '',
        type: input.type,
        most: input.maxLength > 0 ? input.maxLength : 1000
      }
    })
    const text =
      type === 'email' || label.startsWith('E-mail')
        ? email
        : type === 'tel' || label.startsWith('Tele')
          ? phone
          : type === 'url' || /link/.test(label)
            ? link
            : typing(label, most)
    await field.fill(text)
    filled[label] = text
  }
  return filled
}

const unlockWith = async (page: Page, passphrase: string): Promise<void> => {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await press(page, 'Enter')
  await page.getByRole('navigation').waitFor()
}

const answerSave = (app: ElectronApplication, filePath: string): Promise<void> =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, filePath)

const typeNote = async (page: Page, name: string, text: string): Promise<void> => {
  await page.getByRole('textbox', { name }).click()
  await page.keyboard.insertText(text)
  await page
    .getByText(/^Saved \d/)
    .first()
    .waitFor()
}

/** A file of her words, looked at: neither its name nor a byte of it may lie outside the vault. */
const takeFile = async (page: Page, typing: Typing): Promise<void> => {
  const name = `${typing('Name', 60).replaceAll(/[/\\]/g, '')}.txt`
  const buffer = Buffer.from(`Words: ${typing('Name', 500)}`)
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer })
  await page.getByRole('region', { name: 'Files' }).getByRole('listitem').getByRole('link').click()
  await page.locator('pre').waitFor()
  await page.goBack()
}

/** A summary, by her own reason alone: it leaves encrypted, and nothing plain of it lies anywhere. */
const share = async ({ app, page }: Awaited<ReturnType<Launch>>, folder: string, typing: Typing): Promise<void> => {
  await page
    .getByRole('region', { name: 'Disclosures' })
    .getByRole('link', { name: /^Share/ })
    .click()
  await page.getByLabel('Summary for the recipient').waitFor()
  await page.getByText('No release', { exact: true }).click()
  for (const label of ['Why you go on all the same', 'Recipient', 'What for', 'Summary for the recipient', 'Why is this much needed?'])
    await page.getByRole('textbox', { name: label, exact: true }).fill(typing(label, 200))
  await answerSave(app, join(folder, 'shared.pdf'))
  await button(page, 'Save the encrypted PDF…').click()
  await expect(heading(page)).toHaveText('It is ready to go')
  await page.getByRole('link', { name: 'Back to the client' }).click()
}

/** With the reason for which she signs without the client's own consent, where it is asked for. */
const sign = async (page: Page, reason?: string): Promise<void> => {
  await press(page, 'ControlOrMeta+Enter')
  if (reason) await page.getByRole('textbox', { name: 'Why you sign without consent' }).fill(reason)
  await button(page, 'Sign and lock').click()
}

/** Goes through every field of the program; gives the passphrase and what was typed, by field. */
const journey = async (
  { app, page }: Awaited<ReturnType<Launch>>,
  folder: string,
  typing: Typing
): Promise<{ passphrase: string; typed: Record<string, string> }> => {
  const typed: Record<string, string> = {}
  const fill = async (scope: Locator): Promise<void> => void Object.assign(typed, await fillAll(scope, typing))
  const main = page.locator('main')

  await button(page, 'Start my practice').click()
  await fill(main)
  await button(page, 'Continue').click()
  const passphrase = typing('Passphrase', 200)
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('Repeat the passphrase', { exact: true }).fill(passphrase)
  await button(page, 'Make my vault').click()
  await button(page, 'Later').click()
  await page.getByRole('navigation').waitFor()

  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByLabel('Address').waitFor()
  await fill(main)
  await expect(page.getByText('All changes are saved.')).toBeVisible()

  await page.getByRole('link', { name: 'Clients', exact: true }).click()
  await button(page, 'Add a client').first().click()
  await fill(page.getByRole('dialog'))
  await button(page, 'Add client').click()
  await expect(heading(page)).toHaveText(typed['Name']!)
  await button(page, 'Show').click() // the legal name
  await takeFile(page, typing)

  await button(page, 'Record a consent…').click()
  await fill(page.getByRole('dialog'))
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await share({ app, page }, folder, typing)

  await button(page, 'Write a note').click()
  await page.locator('.ProseMirror').waitFor()
  await page.getByRole('textbox', { name: 'Persons present' }).fill((typed['Persons present'] = typing('Persons present', 200)))
  await typeNote(page, 'Text of the note', (typed['note'] = typing('note', 500)))
  await sign(page, typing('reason', 200)) // somebody else has consented
  await button(page, 'Amend').click()
  await page.getByRole('menuitem', { name: 'Correct something' }).click()
  await typeNote(page, 'Text of the amendment', (typed['amendment'] = typing('amendment', 500)))
  await page.getByRole('textbox', { name: 'Reason' }).fill((typed['Reason'] = typing('Reason', 500)))
  await sign(page)
  await expect(page.getByText(`Reason: ${typed['Reason']}`)).toBeVisible()

  await page.getByRole('link', { name: 'Search', exact: true }).click()
  await page.getByRole('searchbox').fill(typing('search', 200))
  await page.locator('mark').first().waitFor()
  await page.getByRole('link', { name: 'Clients', exact: true }).click()
  await page.getByRole('searchbox').fill(typed['Name']!)
  await expect(page.getByRole('gridcell', { name: typed['Name']! })).toBeVisible()
  await press(page, 'ControlOrMeta+k')
  await page.getByRole('dialog').getByRole('searchbox').fill(typed['Name']!.slice(0, 20))
  await page.getByRole('menuitem', { name: typed['Name']! }).first().waitFor()
  await press(page, 'Enter')
  await expect(heading(page)).toHaveText(typed['Name']!)

  const clientId = new URL(page.url()).hash.split('/').at(-1)!
  await show(page, `/documents/${await prepareAgreement(page, clientId)}`)
  await answerSave(app, join(folder, 'agreement.pdf'))
  await button(page, 'Save as PDF…').click()
  await page.getByText('Saved as PDF.').first().waitFor()
  await page.getByRole('link', { name: 'Backups' }).click()
  const secret = typing('Passphrase of the backup', 200)
  await page.getByLabel('Passphrase of the backup', { exact: true }).fill(secret)
  await page.getByLabel('Repeat the passphrase', { exact: true }).fill(secret)
  await answerSave(app, join(folder, 'backup.zip'))
  await button(page, /Choose where to save/).click()
  await page.getByText('The backup is made and verified').waitFor({ timeout: 120_000 })

  await press(page, 'ControlOrMeta+Shift+L')
  await page.getByRole('navigation').waitFor({ state: 'detached' })
  await unlockWith(page, passphrase)
  return { passphrase, typed }
}

/** Types on until the program is killed: nothing of it has a chance to tidy up. */
const crashWhileTyping = async ({ app, page }: Awaited<ReturnType<Launch>>, typing: Typing): Promise<void> => {
  await page.getByRole('link', { name: 'Clients', exact: true }).click()
  await page.getByRole('gridcell').first().click()
  await button(page, 'Write a note').click()
  await typeNote(page, 'Text of the note', typing('draft', 200))
  await page.keyboard.type(typing('unsaved', 200))
  const gone = new Promise((done) => app.process().once('exit', done))
  app.process().kill('SIGKILL')
  await gone
}

// ---- the words on the disk

const canary = 'Zwyntaruk'

/** The canary as it may be written: any case, any common encoding; and the telephone number's digits. */
const needles: readonly Buffer[] = [canary, canary.toLowerCase(), canary.toUpperCase(), room, '39 98 41 27', '39984127'].flatMap((word) => [
  Buffer.from(word, 'utf8'),
  Buffer.from(word, 'utf16le'),
  Buffer.from(word, 'utf16le').swap16()
])

const holdsCanary = (bytes: Buffer): boolean => needles.some((needle) => bytes.includes(needle))

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())

/** Files whose name or any byte of whose content gives the canary away. */
const found = (folders: readonly string[]): string[] =>
  folders.flatMap(filesIn).filter((path) => holdsCanary(Buffer.from(path)) || holdsCanary(readFileSync(path)))

test('no word that is typed lies readable on the disk, after a journey through every field and a crash', async ({ launch, profile }) => {
  test.slow()
  const place = mkdtempSync(join(tmpdir(), 'entrenous-canary-'))
  const [home, temp, chosen] = ['home', 'temp', 'chosen'].map((name) => join(place, name)) as [string, string, string]
  for (const folder of [home, temp, chosen]) mkdirSync(folder, { mode: 0o700 })
  const printed: Buffer[] = []
  const start = async (): Promise<Awaited<ReturnType<Launch>>> => {
    const started = await launch({ env: { HOME: home, TMPDIR: temp, TMP: temp, TEMP: temp } })
    for (const stream of [started.app.process().stdout, started.app.process().stderr])
      stream?.on('data', (chunk: Buffer) => printed.push(Buffer.from(chunk)))
    return started
  }
  const typing: Typing = (label, most) =>
    label === 'search' ? canary : `${canary} ${label.toLowerCase().replaceAll(/[^a-z]+/g, ' ')}`.slice(0, most).trim()

  try {
    const first = await start()
    const { passphrase } = await journey(first, chosen, typing)
    await crashWhileTyping(first, typing)
    const again = await start()
    await unlockWith(again.page, passphrase)
    await expect(again.page.getByText(`${canary} draft`)).toBeVisible()
    await again.app.close()

    const folders = [profile, home, temp]
    expect(found(folders)).toEqual([])
    for (const file of ['backup.zip', 'shared.pdf']) expect(holdsCanary(readFileSync(join(chosen, file)))).toBe(false)
    expect(holdsCanary(Buffer.concat(printed))).toBe(false)

    // and the scan finds what there is to find
    const vault = filesIn(profile).find((path) => path.endsWith('vault.db'))!
    expect(statSync(vault).size).toBeGreaterThan(100_000)
    const planted = (['utf8', 'utf16le'] as const).map((encoding, n) => {
      const path = join([temp, profile][n]!, `planted-${encoding}`)
      writeFileSync(path, Buffer.concat([readFileSync(vault), Buffer.from(`…${canary.toLowerCase()}…`, encoding)]))
      return path
    })
    writeFileSync(join(home, 'planted-be'), Buffer.from(`…${canary}`, 'utf16le').swap16())
    expect(found(folders).toSorted()).toEqual([...planted, join(home, 'planted-be')].toSorted())
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 5 })
  }
})

// ---- the words as code

const payloads = [
  '<img src=x onerror=window.hit=1>',
  '"><svg onload=window.hit=1>',
  '<script>window.hit=1</script>',
  "';window.hit=1;//",
  '<b style=x:expression(hit)>{name}</b>',
  '</title><iframe src=//evil.test>',
  '${window.hit=1}{{hit}}%3Cscript%3E'
]

test('no text that is typed is ever more than text, on screen or on paper', async ({ launch }) => {
  test.slow()
  const chosen = mkdtempSync(join(tmpdir(), 'entrenous-hostile-'))
  let turn = 0
  const typing: Typing = (label, most) =>
    label === 'search' ? 'window.hit' : `${payloads[label === 'Name' ? 0 : ++turn % payloads.length]} ${label}`.slice(0, most).trim()
  try {
    const started = await launch()
    const { app, page } = started
    const asked: string[] = []
    app.context().on('request', (request) => asked.push(request.url()))
    const dialogs: string[] = []
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    const { typed } = await journey(started, chosen, typing)
    expect(Object.keys(typed)).toEqual(
      expect.arrayContaining(['Name', 'Address', 'Legal name · optional', 'About · optional', 'note', 'Reason'])
    )

    expect(await page.evaluate(() => 'hit' in window)).toBe(false)
    expect(dialogs).toEqual([])
    expect(app.windows()).toHaveLength(1)
    const outside = asked.filter((url) => {
      const { protocol, host, pathname } = new URL(url)
      const ours = protocol === 'app:' || host === 'bundle.app.invalid'
      return (
        protocol !== 'blob:' &&
        protocol !== 'data:' &&
        !(ours && (/^\/[0-9a-f-]{36}\.html$/.test(pathname) || existsSync(join(resolve('out/renderer'), pathname))))
      )
    })
    expect(outside).toEqual([])

    if (!oracles) return
    const paper = execFileSync('pdftotext', ['-layout', join(chosen, 'agreement.pdf'), '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
    for (const label of ['Name', 'Name of the practice']) expect(paper).toContain(typed[label])
  } finally {
    rmSync(chosen, { recursive: true, force: true })
  }
})
