// The audit log on screen: plain words, narrowed by part, client and days, its chain verified, and a broken one told.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { keeperIn } from '../keeping.ts'
import { expect, test } from './fixture.ts'
import { addClient, ask, beginNote, openPractice, passphrase, show, unlock } from './practice.ts'
import { oracles } from '../oracles.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const grid = (page: Page) => page.getByRole('grid', { name: 'Audit log' })
/** What the lines in sight say, the newest first. */
const said = (page: Page) => grid(page).locator('[role=gridcell]:nth-child(2)').allTextContents()

const everything = { room: '', clientId: null, from: null, to: null, offset: 0, limit: 1 }

const withLines = async (page: Page) => {
  await openPractice(page)
  const heron = await addClient(page, 'Heron')
  const otter = await addClient(page, 'Zoé Otter')
  await beginNote(page, heron)
  await expect(page.locator('.ProseMirror')).toBeVisible()
  // what the note's own screen still reads stands in the log too
  await show(page, '/settings')
  await expect(heading(page)).toHaveText('Settings')
  await ask(page, 'clients', 'get', { id: otter })
  await ask(page, 'clients', 'archive', { id: otter })
  return { heron, otter }
}

test('every line stands in plain words, newest first, and leads to its client', async ({ launch }) => {
  const { page } = await launch()
  await withLines(page)
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Audit log', exact: true }).click()
  await expect(heading(page)).toHaveText('Audit log')
  await expect(page.getByText('Times are those of Europe / Paris.')).toBeVisible()
  await expect.poll(() => said(page)).toContain('Began a note')
  const lines = await said(page)
  expect(lines[0]).toBe('Archived a client')
  expect(lines.at(-1)).toBe('Made the vault')
  await grid(page).getByRole('link', { name: 'Zoé Otter' }).first().click()
  await expect(heading(page)).toHaveText('Zoé Otter')
})

test('it is narrowed by part, by client and by day', async ({ launch }) => {
  const { page } = await launch()
  await withLines(page)
  await show(page, '/audit')
  await page.getByRole('button', { name: /Part/ }).click()
  await page.getByRole('option', { name: 'Clients', exact: true }).click()
  await expect
    .poll(async () => [...new Set(await said(page))].toSorted())
    .toEqual(['Added a client', 'Archived a client', 'Read a client’s details'].toSorted())
  await page.getByRole('combobox', { name: 'Client' }).fill('otter')
  await page.getByRole('option', { name: 'Zoé Otter' }).click()
  await expect.poll(() => said(page)).toEqual(['Archived a client', 'Read a client’s details', 'Added a client'])
  await page.getByRole('group', { name: 'To' }).getByRole('spinbutton').first().focus()
  await page.keyboard.type('01012020')
  await expect(page.getByText('No lines here')).toBeVisible()
  await page.getByRole('group', { name: 'From' }).getByRole('spinbutton').first().focus()
  await page.keyboard.type('01012021')
  await expect(page.getByText('The last day is before the first.')).toBeVisible()
  await page.getByRole('button', { name: 'Show all lines' }).press('Enter')
  await expect.poll(() => said(page)).toContain('Made the vault')
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
})

test('its chain is verified; a line that was changed from outside is named', async ({ launch, profile }) => {
  const first = await launch()
  await withLines(first.page)
  await show(first.page, '/audit')
  await first.page.getByRole('button', { name: 'Verify the chain' }).click()
  await expect(first.page.getByText(/The chain is whole: \d+ lines/)).toBeVisible()
  await first.app.close()

  const keeper = keeperIn(join(profile, 'vaults'))
  await keeper.unlock(passphrase)
  keeper.vault().transaction((db) => {
    for (const { name } of db.all<{ name: string }>("select name from sqlite_master where type = 'trigger' and tbl_name = 'audit'"))
      db.run(`drop trigger ${name}`)
    db.run("update audit set method = 'notes.get' where n = 2")
  })
  keeper.close()

  const { page } = await launch()
  await unlock(page)
  await show(page, '/audit')
  await page.getByRole('button', { name: 'Verify the chain' }).click()
  await expect(page.getByRole('alert')).toContainText('Line 2 is not what it must be')
})

test('a long log is read from its newest to its oldest line by keyboard', async ({ launch }) => {
  const { page } = await launch()
  await openPractice(page)
  const id = await addClient(page, 'Heron')
  for (let i = 0; i < 260; i++) await ask(page, 'clients', i % 2 ? 'unarchive' : 'archive', { id })
  await page.keyboard.press('l')
  await expect(page.getByText(/^26\d lines$/)).toBeVisible()
  await grid(page).focus()
  await page.keyboard.press('End')
  await expect(grid(page).getByText('Made the vault')).toBeVisible()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Heron')
})

test('what is shown is put on paper, the head on every page, in her language', async ({ launch, profile }) => {
  const { app, page } = await launch()
  await openPractice(page, 'fr')
  const id = await addClient(page, 'Zoé Ångström')
  await addClient(page, 'Otter')
  for (let i = 0; i < 120; i++) await ask(page, 'clients', i % 2 ? 'unarchive' : 'archive', { id })
  const place = join(profile, 'log.pdf')
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, place)
  await show(page, '/audit')
  await page.getByRole('combobox', { name: 'Client' }).fill('zoé')
  await page.getByRole('option', { name: 'Zoé Ångström' }).click()
  await expect(page.getByText('121 lignes')).toBeVisible()
  await page.getByRole('button', { name: 'Imprimer…' }).click()
  await expect(page.getByRole('dialog')).toContainText('121 lignes')
  await expect(page.getByRole('dialog')).toContainText('n’est pas chiffré')
  await page.getByRole('button', { name: 'Enregistrer en PDF' }).click()
  await expect(page.getByText(/^Enregistré en PDF\./)).toBeVisible()
  if (!oracles) return
  const pages = execFileSync('pdftotext', ['-layout', place, '-'], { encoding: 'utf8' })
    .split('\f')
    .filter((text) => text.trim() !== '')
  expect(pages.length).toBeGreaterThan(1)
  for (const text of pages) expect(text).toMatch(/Ligne\s+Quand\s+Quoi\s+Client/)
  const text = pages.join('')
  expect(text).toContain('Client : Zoé Ångström')
  expect(text.match(/Client (archivé|retiré)/g)?.length ?? 0).toBeGreaterThanOrEqual(60)
  expect(text).not.toContain('Otter')
  await expect
    .poll(async () => (await ask<{ rows: { method: string }[] }>(page, 'audit', 'list', everything)).rows[0]?.method)
    .toBe('audit.savePdf')
})
