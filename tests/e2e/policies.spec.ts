// A policy on screen: approved, acknowledged, published anew, acknowledged again by whoever works with her, and the sheet on paper.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { addClient, ask, noticesFilledIn, openPractice, show } from './practice.ts'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

const answerSave = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)

/** This machine may have none: every paper that is sent to it counts as printed. */
const printerThatPrints = (app: ElectronApplication) =>
  app.evaluate(({ app: running }) => {
    running.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, answer) => answer?.(true, '')
    })
  })

const addAssistant = (page: Page) =>
  ask(page, 'recipients', 'add', {
    name: 'Robin Otter',
    kind: 'assistant',
    sees: 'names and appointments',
    purpose: 'the telephone',
    country: 'FR',
    contract: 'confidentiality',
    contractOn: '2026-01-05',
    checkedOn: '2026-01-05',
    checkMonths: '12',
    about: ''
  })

test('a new version of the policy asks the assistant anew; the sheet goes to paper', async ({ launch, profile }) => {
  const { app, page } = await launch()
  await openPractice(page)
  await addAssistant(page)
  await show(page, '/documents')
  await page.getByRole('link', { name: 'Policies', exact: true }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Confidentiality policy' })).toContainText('Never approved')
  await button(page, 'Approve: Confidentiality policy').click()
  await expect(page.getByText('Noted: approved today.')).toBeVisible()
  await button(page, 'Undo').click()
  await expect(page.getByText('Taken back.')).toBeVisible()
  await button(page, 'Approve: Confidentiality policy').click()
  await show(page, '/today')
  await page.getByRole('link', { name: 'Obtain one acknowledgement: Confidentiality policy' }).click()

  const robin = card(page, 'Acknowledged by').getByRole('listitem').filter({ hasText: 'Robin Otter' })
  await expect(robin).toContainText('Not acknowledged yet')
  await button(page, 'Acknowledged by Robin Otter…').click()
  await page.getByRole('button', { name: /How$/ }).click()
  await page.getByRole('option', { name: /^By a signed document/ }).click()
  await expect(page.getByText('No document of this text has been signed')).toBeVisible()
  await page.getByRole('button', { name: /How$/ }).click()
  await page.getByRole('option', { name: /^Orally/ }).click()
  await page.getByLabel('Note').fill('gone through on a quiet afternoon')
  await page.keyboard.press('Enter')
  await expect(robin).toContainText('Acknowledged')
  await expect(robin).toContainText('version 1.0')

  // another text: what was acknowledged is outdated
  await page.getByRole('link', { name: 'Open the text' }).click()
  await page.getByRole('textbox', { name: 'Text' }).getByText('What we stand for').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' and keep')
  await expect(page.getByText('Draft saved')).toBeVisible()
  await expect(page.getByText(/plain language \(Flesch: \d+ of 100\)/)).toBeVisible()
  await button(page, 'Publish…').click()
  await page.getByRole('textbox', { name: 'What changed, and why' }).fill('we keep it too')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Published as version 1.0.1.')).toBeVisible()
  await show(page, '/policies/confidentialityPolicy/en')
  await expect(robin).toContainText('Acknowledged an earlier version')
  await expect(card(page, 'History')).toContainText('we keep it too')

  const pdf = join(profile, 'sheet.pdf')
  await answerSave(app, pdf)
  await button(page, 'Acknowledgement sheet').click()
  await page.getByRole('menuitem', { name: /^Save the sheet as PDF/ }).click()
  await expect(page.getByText(/^Saved/)).toBeVisible()
  const words = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
  expect(words).toMatch(/Confidentiality policy, version 1\.0\.1/)
  expect(words).toMatch(/Robin Otter\s+assistant/)

  await button(page, 'Acknowledged by Robin Otter…').click()
  await button(page, 'Keep it').click()
  await expect(robin.getByText('Acknowledged', { exact: true })).toBeVisible()
  await expect(robin).toContainText('version 1.0.1')
  await show(page, '/today')
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await expect(page.getByText(/acknowledgement/)).toHaveCount(0)
})

test('owner and days are edited, found by sorting and searching', async ({ launch }) => {
  const { page } = await launch()
  await openPractice(page)
  await show(page, '/policies')
  await button(page, 'More for Incident plan').click()
  await page.getByRole('menuitem', { name: 'Edit…' }).click()
  await page.getByLabel('Who answers for it').fill('')
  await button(page, 'Save').click()
  await expect(page.getByText('Please say who answers for it.')).toBeVisible()
  await page.getByLabel('Who answers for it').fill('Éloïse Heron')
  await button(page, 'Save').click()
  await expect(page.getByText('answered for by Éloïse Heron')).toBeVisible()
  await page.getByRole('searchbox').fill('eloise')
  await expect(page.getByRole('listitem')).toHaveCount(1)
  await page.getByRole('searchbox').fill('no such thing')
  await button(page, 'Show all policies').click()
  await page.getByRole('radio', { name: 'Never approved' }).check({ force: true })
  await expect(page.getByRole('status').filter({ hasText: 'policies' })).toBeVisible()
})

test('a notice is printed and recorded as given, from the library and from the client; refused receipts are noted', async ({
  launch,
  profile
}) => {
  const { app, page } = await launch()
  await printerThatPrints(app)
  await openPractice(page)
  await ask(page, 'settings', 'change', { jurisdictions: ['EU', 'FR', 'US'] })
  const heron = await addClient(page, 'Heron')
  await show(page, '/policies/privacyNotice/en')
  await expect(page.getByText('No client has been given it yet')).toBeVisible()
  await button(page, 'Print and record as given…').click()
  await button(page, 'Print and record').click()
  await expect(page.getByText('Choose a client, please.')).toBeVisible()
  await page.getByRole('combobox', { name: 'To whom' }).fill('her')
  await page.getByRole('option', { name: 'Heron' }).click()
  await button(page, 'Print and record').click()
  // a notice that does not say how she is reached is not given: what is missing stands there, with the way to it
  await expect(page.getByText(/Lines of this document still stand empty/)).toBeVisible()
  await expect(page.getByText('how to reach you')).toBeVisible()
  await noticesFilledIn(page)
  await show(page, '/policies/privacyNotice/en')
  await expect(page.getByText('No client has been given it yet')).toBeVisible()
  await button(page, 'Print and record as given…').click()
  await page.getByRole('combobox', { name: 'To whom' }).fill('her')
  await page.getByRole('option', { name: 'Heron' }).click()
  await button(page, 'Print and record').click()
  await expect(page.getByText('Privacy notice: printed, and noted as handed over.')).toBeVisible()
  await expect(page.getByRole('grid', { name: 'Given to clients' })).toContainText('Heron')

  await show(page, `/clients/${heron}`)
  await expect(card(page, 'Documents').getByRole('listitem').filter({ hasText: 'Privacy notice' })).toContainText('version 1.0')
  await button(page, 'Print and record as given').click()
  await page.getByRole('menuitem', { name: /HIPAA|Notice of privacy practices/i }).click()
  await page.getByRole('button', { name: /HIPAA|Notice of privacy practices/i }).click()
  await button(page, 'More').click()
  await page.getByRole('menuitem', { name: 'Handed over, receipt not signed…' }).click()
  await button(page, 'Keep it').click()
  await expect(page.getByText('A word on what you tried, please.')).toBeVisible()
  await page.getByLabel('What you tried, and why nobody signed').fill('Asked twice; would rather not.')
  await button(page, 'Keep it').click()
  await expect(page.getByText(/Heron did not sign for it\. Asked twice; would rather not\. Keep this until/)).toBeVisible()

  await show(page, `/clients/${heron}`)
  const pdf = join(profile, 'record.pdf')
  await answerSave(app, pdf)
  await button(page, 'Record of what was given').click()
  await page.getByRole('menuitem', { name: /^Save the record as PDF/ }).click()
  await expect(page.getByText(/^Saved/)).toBeVisible()
  const words = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
  expect(words).toContain('Privacy notice')
  expect(words.replaceAll(/\s+/g, ' ')).toContain('45 CFR 164.520(e)')
})
