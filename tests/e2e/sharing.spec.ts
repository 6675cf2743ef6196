// Sharing on screen: from a release to an encrypted PDF, the ledger, and the account for the client; by law; and never without saying why.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { oracles } from '../oracles.ts'
import { expect, test } from './fixture.ts'
import { addClient, agree, ask, openPractice, show } from './practice.ts'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

const saveAt = (app: ElectronApplication, filePath: string): Promise<void> =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, filePath)

const release = (page: Page, clientId: string) =>
  agree(page, clientId, ['release'], { about: 'Dr Tern: treatment together', expiresOn: '2030-01-31' })

const words = (pdf: string, ...password: string[]): string =>
  execFileSync('pdftotext', [...password, pdf, '-'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString()

test('on a release: a summary leaves encrypted, stands in the ledger, and in the account for the client', async ({ launch }) => {
  const folder = mkdtempSync(join(tmpdir(), 'entrenous-sharing-'))
  try {
    const { app, page } = await launch()
    await openPractice(page)
    const client = await addClient(page, 'Heron')
    await release(page, client)
    await show(page, `/clients/${client}`)
    await expect(heading(page)).toHaveText('Heron')
    await page.keyboard.press('h')
    await expect(heading(page)).toHaveText('Share something of Heron')
    await expect(page.getByRole('radio', { name: 'Dr Tern: treatment together' })).toBeChecked()
    await expect(field(page, 'Recipient')).toHaveValue('Dr Tern')
    await expect(field(page, 'What for')).toHaveValue('treatment together')

    await button(page, 'Save the encrypted PDF…').click()
    await expect(page.getByText('Write a summary, or tick something.')).toBeVisible()
    await expect(page.getByText('Say why this much is needed.')).toBeVisible()
    await field(page, 'Summary for the recipient').fill('Sleep is better since May.')
    await field(page, 'Why is this much needed?').fill('Dr Tern prescribes.')
    await button(page, 'See the sheets').click()
    await expect(page.getByRole('dialog')).toContainText('Sleep is better since May.')
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    const secret = await field(page, 'Passphrase for the recipient').inputValue()
    expect(secret.split('-')).toHaveLength(6)
    const own = 'heron-otter-marble-quiet-birch'
    await field(page, 'Passphrase for the recipient').fill(own)
    const pdf = join(folder, 'letter.pdf')
    await saveAt(app, pdf)
    await button(page, 'Save the encrypted PDF…').click()
    await expect(heading(page)).toHaveText('It is ready to go')
    await expect(page.getByText(own)).toBeVisible()
    await expect(page.getByText(/please find attached a document that is encrypted/)).toBeVisible()
    await page.getByRole('radio', { name: 'French' }).click()
    await expect(page.getByText(/Vous trouverez ci-joint un document chiffré/)).toBeVisible()
    await button(page, 'Copy the text').click()
    await expect(page.getByText('Copied.')).toBeVisible()
    if (oracles) {
      expect(() => words(pdf)).toThrow()
      expect(words(pdf, '-upw', own)).toMatch(/About Heron[^]*Dr Tern[^]*Sleep is better since May\./)
    }
    expect(readFileSync(pdf).includes('Heron')).toBe(false)

    await page.getByRole('link', { name: 'See the ledger' }).click()
    await page.getByRole('row', { name: /Dr Tern/ }).click()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toContainText('Release: Dr Tern: treatment together')
    await expect(page.getByRole('dialog')).toContainText('Sleep is better since May.')
    await field(page, 'Add a note').fill('Arrived on Monday.')
    // what is typed is there again
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.getByRole('row', { name: /Dr Tern/ }).click()
    await page.keyboard.press('Enter')
    await expect(field(page, 'Add a note')).toHaveValue('Arrived on Monday.')
    await button(page, 'Add').last().click()
    await expect(page.getByRole('dialog').getByRole('listitem')).toContainText('Arrived on Monday.')
    await page.keyboard.press('Escape')

    await page.getByRole('link', { name: 'Account for the client…' }).click()
    await expect(page.getByRole('region', { name: 'The account, as it will be printed' })).toContainText('Dr Tern')
    await page.getByRole('radio', { name: 'French' }).click()
    const account = join(folder, 'account.pdf')
    await saveAt(app, account)
    await button(page, /Save as PDF/).click()
    await expect(page.getByText(/^Saved as PDF/)).toBeVisible()
    if (oracles) {
      expect(words(account)).toMatch(/Qui a reçu des informations à votre sujet[^]*Dr Tern/)
      expect(words(account)).not.toContain('Sleep is better')
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
})

test('a release that is withdrawn blocks at once; she goes on with a reason alone, and what she typed is kept', async ({ launch }) => {
  const folder = mkdtempSync(join(tmpdir(), 'entrenous-sharing-'))
  try {
    const { app, page } = await launch()
    await openPractice(page)
    const client = await addClient(page, 'Heron')
    const { ids } = await release(page, client)
    await show(page, `/clients/${client}/share`)
    await field(page, 'Summary for the recipient').fill('Sleep is better.')
    await field(page, 'Why is this much needed?').fill('Dr Tern prescribes.')
    await field(page, 'Recipient').fill('Insurance Gull')
    await expect(page.getByText('This release does not name the recipient below.')).toBeVisible()
    await field(page, 'Recipient').fill('Dr Tern')
    await expect(page.getByText('This release does not name the recipient below.')).toBeHidden()

    await show(page, `/clients/${client}`)
    await page.getByRole('region', { name: 'Consents', exact: true }).getByRole('button', { name: 'Withdraw' }).click()
    await page.keyboard.press('h')
    await expect(page.getByText('What you had typed before is still here.')).toBeVisible()
    await expect(field(page, 'Summary for the recipient')).toHaveValue('Sleep is better.')
    await expect(page.getByText(/This release was withdrawn on/)).toBeVisible()
    const pdf = join(folder, 'letter.pdf')
    await saveAt(app, pdf)
    await button(page, 'Save the encrypted PDF…').click()
    await expect(page.getByText('Say why you go on without a release.')).toBeVisible()
    expect(existsSync(pdf)).toBe(false)
    await field(page, 'Why you go on all the same').fill('She asked me by telephone.')
    await button(page, 'Save the encrypted PDF…').click()
    await expect(heading(page)).toHaveText('It is ready to go')
    await show(page, '/sharing')
    await expect(page.getByRole('row', { name: /Heron.*Dr Tern/ })).toContainText('Without a release')
    expect(ids).toHaveLength(1)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
})

test('of a couple it is said whose release is wanting; what concerns one alone goes on that one’s', async ({ launch }) => {
  const { page } = await launch()
  await openPractice(page)
  const clientId = await addClient(page, 'Heron and Otter', { unit: 'couple' })
  const persons: string[] = []
  for (const name of ['Heron', 'Otter']) {
    const fields = { name, preferredName: '', pronouns: '', birthDate: null, role: 'client', authority: false, authorityShown: '', email: null, phone: null, about: '' } // prettier-ignore
    persons.push((await ask<{ id: string }>(page, 'persons', 'add', { clientId, fields })).id)
    await agree(page, clientId, ['therapy', 'online'], { person: name })
  }
  await agree(page, clientId, ['release'], { about: 'Dr Tern: treatment together', expiresOn: '2030-01-31', person: 'Heron' })
  const { id, header } = await ask<{ id: string; header: unknown }>(page, 'notes', 'begin', { clientId, format: 'free' })
  const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Said by Heron alone.' }] }] }
  await ask(page, 'notes', 'save', { id, revision: 0, header, doc, format: 'free', reason: '' })
  await ask(page, 'notes', 'sign', { id, revision: 1 })
  await ask(page, 'marks', 'set', { kind: 'note', id, fields: { personId: persons[0], sensitivities: [] } })

  await show(page, `/clients/${clientId}/share`)
  const wanting = page.getByText('Otter has given no release for this.')
  await expect(wanting).toBeVisible()
  await page.getByText('Heron alone', { exact: true }).click()
  await page.getByRole('checkbox', { name: /^Session note/ }).press(' ')
  await expect(wanting).toHaveCount(0)
  await expect(field(page, 'Why you go on all the same')).toHaveCount(0)
  await field(page, 'Summary for the recipient').fill('They quarrel less.')
  await expect(wanting).toBeVisible()
  await button(page, 'Record a release…').click()
  await expect(page.getByRole('dialog').getByRole('checkbox', { name: 'Otter' })).toBeChecked()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await field(page, 'Summary for the recipient').fill('')
  await field(page, 'Why is this much needed?').fill('Dr Tern prescribes.')
  await page.getByText('Told or handed over').click()
  await button(page, 'Enter it in the ledger').click()
  await expect(heading(page)).toHaveText('It is entered')
})

test('by law: the rule is taken, the record kept, in French', async ({ launch }) => {
  const { page } = await launch()
  await openPractice(page, 'fr')
  const client = await addClient(page, 'Héron', { language: 'fr' })
  await show(page, `/clients/${client}/share`)
  await page.getByText('La loi le permet ou l’exige').click()
  await expect(page.getByText(/226-14/).first()).toBeVisible()
  await button(page, 'Prendre cette règle').first().click()
  await expect(field(page, 'Base légale')).toHaveValue(/226-14/)
  const caseOf = async (name: string) => {
    await button(page, /De quoi il s’agit/).click()
    await page.getByRole('option', { name }).click()
  }
  await caseOf('Ordonnance d’un tribunal')
  await expect(field(page, 'Base légale')).toHaveValue('')
  await expect(field(page, 'Destinataire')).toHaveValue('')
  await caseOf('Protection d’un enfant')
  await button(page, 'Prendre cette règle').first().click()
  await expect(field(page, 'Destinataire')).toHaveValue(/CRIP/)
  await field(page, 'Les faits').fill('Des coups, dits en séance.')
  await field(page, 'Pourquoi la personne n’a pas été informée').fill('Le danger grandirait.')
  await field(page, 'Pour quoi').fill('protection')
  await field(page, 'Pourquoi faut-il en dire autant ?').fill('Le moins qui suffise.')
  await page.getByText('Dit ou remis').click()
  await field(page, 'Ce que vous leur dites').fill('Je crains pour cet enfant.')
  await button(page, 'Inscrire au registre').click()
  await expect(page.getByText('C’est au registre.')).toBeVisible()
  const { rows } = await ask<{ rows: { basis: string; exceptionKind: string; recipient: string }[] }>(page, 'sharing', 'list', {
    clientId: client,
    query: '',
    basis: 'all',
    sort: 'at',
    descending: true,
    offset: 0,
    limit: 10
  })
  expect(rows).toMatchObject([{ basis: 'exception', exceptionKind: 'child', recipient: /CRIP/ }])

  await show(page, '/sharing/rules')
  await button(page, /^Plus pour cette règle : Protection d’un enfant/)
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Modifier…' }).click()
  await page.getByRole('textbox', { name: /^Téléphone/ }).fill('01 23 45 67 89')
  await button(page, 'Enregistrer').click()
  await expect(page.getByText(/01 23 45 67 89/)).toBeVisible()
})
