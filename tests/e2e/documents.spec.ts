// Documents from the pack to the sealed PDF: prepared, signed on a screen handed over, on paper, declined, printed, checked.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { OneDocument } from '#contract/documents'
import { expect, test } from './fixture.ts'
import { addClient, ask, openPractice, passphrase, prepareAgreement, show } from './practice.ts'

const answerSave = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)

const wordsOf = (pdf: string): string => execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

/** With the pointer, as a hand would. */
const draw = async (page: Page): Promise<void> => {
  const box = (await page.locator('canvas').boundingBox())!
  await page.mouse.move(box.x + 40, box.y + 90)
  await page.mouse.down()
  for (let n = 1; n <= 24; n++) await page.mouse.move(box.x + 40 + n * 9, box.y + 90 + Math.round(50 * Math.sin(n / 3)))
  await page.mouse.up()
}

const documentOf = (page: Page, id: string) => ask<OneDocument>(page, 'documents', 'get', { id })

test('a pack is prepared, signed by a hand on a screen that shows nothing else, sealed, saved and checked', async ({ launch, profile }) => {
  test.setTimeout(150_000)
  const { app, page } = await launch()
  await openPractice(page)
  await addClient(page, 'Otter of the Reeds')
  const clientId = await addClient(page, '<i>Heron</i> Blackwater')
  await show(page, `/clients/${clientId}`)
  await button(page, 'Prepare the pack').click()
  await expect(page.getByText(/prepared\./)).toBeVisible()
  await button(page, 'Sign on screen…').click()
  await page.getByRole('radio', { name: 'orally and in writing' }).check()
  await button(page, 'Hand over now').click()

  // in the client's hands: the document, and no way to anything else
  await expect(page.getByRole('heading', { level: 1, name: 'Therapy agreement' }).first()).toBeVisible()
  await expect(page.getByRole('navigation')).toBeHidden()
  for (const key of ['c', 'd', 's', 'ControlOrMeta+k', '?']) await page.keyboard.press(key)
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()!.getMenuItemById('clients')!.click())
  await page.evaluate(() => void (location.hash = '/clients'))
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('Otter of the Reeds')).toBeHidden()
  await expect(page.locator('canvas')).toBeVisible()
  await expect(ask(page, 'clients', 'get', { id: clientId })).rejects.toThrow('handedOver')
  await page.reload()
  await page.locator('canvas').waitFor()
  await expect(page.getByRole('navigation')).toBeHidden()

  await button(page, 'Sign').click()
  await expect(page.getByText('Sign in the field, or type your name.')).toBeVisible()
  await draw(page)
  await button(page, 'Sign').click()
  await expect(page.getByText('Please give the screen back.')).toBeVisible()
  await page.locator('input[type=password]').fill('certainly not this one')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This is not the passphrase.')).toBeVisible()
  await expect(page.getByRole('navigation')).toBeHidden()
  await page.locator('input[type=password]').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').waitFor()

  // the practitioner signs at her desk: the last signature seals it
  await show(page, `/clients/${clientId}`)
  await page.getByRole('link', { name: 'Therapy agreement', exact: true }).click()
  await button(page, 'Sign…').click()
  await page.getByRole('dialog').getByLabel('or type your full name').fill('Alex Martin')
  await page.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(page.getByText('Sealed').first()).toBeVisible({ timeout: 30_000 })
  const id = (await page.evaluate(() => location.hash)).split('/').at(-1)!
  const { seal } = await documentOf(page, id)
  await expect(page.getByRole('region', { name: 'Preview' }).locator('svg path').first()).toBeAttached()

  const place = join(profile, 'agreement.pdf')
  await answerSave(app, place)
  await button(page, 'Save as PDF…').click()
  await expect(page.getByText('Saved as PDF.')).toBeVisible({ timeout: 30_000 })
  const words = wordsOf(place)
  for (const said of ['Therapy agreement', '<i>Heron</i> Blackwater', 'Record of agreement', 'Signed by hand on the screen.', 'Explained by Alex Martin, orally and in writing.', 'Typed as a signature: Alex Martin.', seal!.code])
    expect(words).toContain(said) // prettier-ignore

  // checked by the file, by the code, and with one byte changed
  await page.getByRole('link', { name: 'Documents', exact: true }).click()
  await button(page, 'Check a document…').click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[type=file]').setInputFiles(place)
  await expect(dialog.getByText(/Unaltered: exactly/)).toBeVisible()
  const altered = readFileSync(place)
  altered[altered.length - 200]! ^= 1
  writeFileSync(join(profile, 'altered.pdf'), altered)
  await dialog.locator('input[type=file]').setInputFiles(join(profile, 'altered.pdf'))
  await expect(dialog.getByText(/Altered: this/)).toBeVisible()
  await dialog.getByLabel('Verification code').fill(seal!.code.toLowerCase())
  await dialog.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(dialog.getByText(/A document with this code was sealed/)).toBeVisible()
})

test('whoever is not there is passed over on the screen that was handed over, and signs another time', async ({ launch }) => {
  const { page } = await launch()
  await openPractice(page)
  const clientId = await addClient(page, 'Young Heron', { birthDate: `${new Date().getFullYear() - 12}-03-04` })
  for (const name of ['Ana Heron', 'Ben Heron'])
    await ask(page, 'persons', 'add', { clientId, fields: { name, preferredName: '', pronouns: '', birthDate: null, role: 'parent', authority: true, authorityShown: '', email: null, phone: null, about: '' } }) // prettier-ignore
  const { preparation } = await ask<{ preparation: object }>(page, 'documents', 'begin', { clientId, template: 'minors', language: 'en' })
  const { id } = await ask<{ id: string }>(page, 'documents', 'prepare', preparation)
  await show(page, `/documents/${id}`)
  await button(page, 'Sign on screen…').click()
  await page.getByRole('dialog').getByLabel('Or why they stay empty').fill('Written by hand.')
  await button(page, 'Hand over now').click()

  const name = page.getByRole('textbox', { name: 'Your name' })
  await expect(name).toHaveValue('Ana Heron')
  await button(page, 'Not now').click()
  await expect(name).toHaveValue('Ben Heron')
  await page.getByLabel('or type your full name').fill('Ben Heron')
  await button(page, 'Sign').click()
  await expect(name).toHaveValue('Young Heron')
  await expect(button(page, 'Not now')).toHaveCount(0)
  await button(page, 'Give back without signing').click()
  // asked again, nobody is passed over
  await button(page, 'Show the documents again').click()
  await expect(name).toHaveValue('Ana Heron')
  await button(page, 'Not now').click()
  await button(page, 'Give back without signing').click()
  await page.locator('input[type=password]').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').waitFor()
  const { who } = await documentOf(page, id)
  expect(who.filter(({ signature }) => signature).map((one) => one.name)).toEqual(['Ben Heron'])
})

/** What a scanner makes, without anything on it. */
const blankPages = (count: number): Buffer => {
  const kids = Array.from({ length: count }, (_, n) => `${n + 3} 0 R`)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${count} >>`,
    ...kids.map(() => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>')
  ]
  return Buffer.from(`%PDF-1.4\n${objects.map((object, n) => `${n + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer\n<< /Root 1 0 R >>\n%%EOF\n`, 'latin1') // prettier-ignore
}

test('a document is prepared in either language, signed on paper or declined, and found in the list', async ({ launch }) => {
  const { page } = await launch()
  await openPractice(page)
  const clientId = await addClient(page, 'Grey Heron')
  await show(page, `/clients/${clientId}/prepare`)
  await page.getByRole('link', { name: 'Therapy agreement', exact: true }).click()
  const paper = page.getByRole('region', { name: 'Preview' })
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText('Therapy agreement')
  await page.getByRole('radio', { name: 'French' }).click()
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText('Contrat thérapeutique')
  // a line to write on is one line, however narrow the preview is
  await show(page, `/clients/${clientId}/prepare/recording`)
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText('Consent to recording')
  const line = paper.locator('p.line').first()
  expect(await line.evaluate((one) => one.getBoundingClientRect().height < 2 * Number.parseFloat(getComputedStyle(one).lineHeight))).toBe(
    true
  )
  await show(page, `/clients/${clientId}/prepare/therapyAgreement`)
  await page.getByRole('radio', { name: 'French' }).click()
  await page.getByText('Identity given in part').click()
  await expect(paper.getByText(/qu’une partie de votre identité/)).toBeVisible()

  // what was chosen is there again when she comes back
  await page.waitForTimeout(1000)
  await show(page, '/today')
  await show(page, `/clients/${clientId}/prepare/therapyAgreement`)
  await expect(page.getByText('What you had chosen before is still here.')).toBeVisible()
  await button(page, 'Prepare').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Contrat thérapeutique' }).first()).toBeVisible()
  await expect(page.getByText('A PDF is not encrypted any more.')).toBeVisible()
  await button(page, 'More').click()
  await page.getByRole('menuitem', { name: 'Signed on paper…' }).click()
  const dialog = page.getByRole('dialog')
  // each thing that is missing is told beside its field; what is typed stays when the form is left
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(dialog.getByText('Count the pages.')).toBeVisible()
  await dialog.getByLabel('Explained by').fill('Robin Reed')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await button(page, 'More').click()
  await page.getByRole('menuitem', { name: 'Signed on paper…' }).click()
  await expect(dialog.getByLabel('Explained by')).toHaveValue('Robin Reed')
  await dialog.getByLabel('Pages counted').fill('99')
  await dialog.getByLabel('Pages counted').press('Tab')
  const counted = await dialog.getByText(/99 pages were counted, the document has \d+ on A4/).textContent()
  const pages = Number(/has (\d+) on/.exec(counted ?? '')?.[1])
  expect(pages).toBeGreaterThan(2)
  await dialog.getByLabel('Pages counted').fill(String(pages))
  await dialog.getByLabel('Pages counted').press('Tab')
  await expect(dialog.getByText('the document has')).toHaveCount(0)
  await dialog.locator('input[type=file]').setInputFiles({ name: 'sheets.pdf', mimeType: 'application/pdf', buffer: blankPages(2) })
  await expect(dialog.getByText(`${pages} pages were counted, the scan has 2.`)).toBeVisible({ timeout: 30_000 })
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(dialog.getByText('Say why, or count again.')).toBeVisible()
  await dialog.getByLabel('Why they differ').fill('Only the signed pages were scanned.')
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText('Sealed').first()).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/Signature sur papier, datée/).first()).toBeVisible()
  const sealedAt = await page.evaluate(() => location.hash)
  await page.getByRole('link', { name: /sheets\.pdf/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('sheets.pdf')
  await expect(page.getByRole('img', { name: 'Page 1 of 2' })).toBeVisible()
  const belongs = page.getByRole('region', { name: 'Belongs to' })
  await belongs.getByRole('button', { name: /^Unlink: Document: Contrat/ }).click()
  await expect(belongs.getByRole('link')).toHaveCount(0)
  await button(page, 'Undo').click()
  await belongs.getByRole('button', { name: 'Link to a record…' }).click()
  await dialog.getByRole('combobox', { name: 'Record' }).fill('consent')
  await page.getByRole('option', { name: /Consent: Therapy/ }).click()
  await expect(belongs.getByRole('link')).toHaveText([/^Document: Contrat/, /^Consent: Therapy/])
  await belongs.getByRole('link').first().click()
  expect(await page.evaluate(() => location.hash)).toBe(sealedAt)
  await page.getByRole('button', { name: 'Attach a scan or file…' }).click()
  await dialog.locator('input[type=file]').setInputFiles({ name: 'later.pdf', mimeType: 'application/pdf', buffer: blankPages(1) })
  await expect(dialog.getByRole('link', { name: /later\.pdf/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).last().click()

  const other = await addClient(page, 'Young Otter')
  await show(page, `/documents/${await prepareAgreement(page, other)}`)
  await button(page, 'More').click()
  await page.getByRole('menuitem', { name: 'Declined…' }).click()
  await dialog.getByLabel('Reason, if one was given').fill('Not now.')
  await dialog.getByRole('button', { name: 'Keep the no' }).click()
  await expect(page.getByText(/Declined by Young Otter/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Signatures' }).getByRole('listitem')).toHaveText([
    /Young Otter.*does not agree/,
    /has not signed$/
  ])

  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('d')
  await expect(page.getByRole('grid').getByText('Young Otter')).toBeVisible()
  await page.getByRole('radio', { name: 'Declined' }).click()
  await expect(page.getByText('1 document', { exact: true })).toBeVisible()
  await page.getByRole('radio', { name: 'All', exact: true }).click()
  await page.getByRole('searchbox').fill('grey contrat')
  await expect(page.getByText('1 document', { exact: true })).toBeVisible()
})
