// Search over everything she has written: accents, phrases, keys, the note opened at the hit, and no word left behind.
import type { Page } from '@playwright/test'
import type { Note } from '#contract/notes'
import { expect, test } from './fixture.ts'
import { addClient, ask, openPractice, show } from './practice.ts'

const write = async (page: Page, clientId: string, words: string, startAt?: string): Promise<string> => {
  const { id, header, revision } = await ask<Note>(page, 'notes', 'begin', { clientId, format: 'free' })
  const doc = { type: 'doc', content: words.split('\n').map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) }
  await ask(page, 'notes', 'save', {
    id,
    revision,
    header: { ...header, startAt: startAt ?? header.startAt },
    doc,
    format: 'free',
    reason: ''
  })
  return id
}

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search clients and notes' })
const hits = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option')

test('finds without accents, marks the hit, and opens the note at it', async ({ launch }) => {
  const { page } = await launch()
  await openPractice(page)
  const client = await addClient(page, 'Élodie Faure')
  await write(page, client, `${'Une ligne.\n'.repeat(80)}Elle a parlé de sa sœur et de la forêt près de Besançon.`)
  await write(page, await addClient(page, 'Ben Ward'), 'Nothing of the kind.')

  await page.keyboard.press('s')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('foret besan')
  await expect(hits(page)).toHaveCount(1)
  await expect(hits(page).locator('mark')).toHaveText(['forêt', 'Besançon'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeVisible()
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('found')?.size)).toBe(2)
  await expect(page.getByText('près de Besançon')).toBeInViewport()

  // what was sought stays in memory only
  expect(await page.title()).toBe('Entrenous')
  expect(page.url()).not.toContain('besan')
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])

  await page.goBack()
  await expect(field(page)).toHaveValue('foret besan')
  await expect(hits(page)).toHaveCount(1)

  // S again: what is typed takes the place of the old words
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('s')
  await page.keyboard.type('elodie «sa sœur»')
  await expect(field(page)).toHaveValue('elodie «sa sœur»')
  await expect(hits(page).locator('mark')).toHaveText(['sa sœur'])
})

test('finds clients and phrases, newest or best first, more as one scrolls', async ({ launch }) => {
  const { page } = await launch()
  await openPractice(page)
  const client = await addClient(page, 'Anna Reed')
  for (let n = 0; n < 65; n++) {
    const day = new Date(Date.UTC(2026, 0, 1 + n, 9)).toISOString()
    await write(page, client, n === 3 ? 'anna anna anna anna' : `Session ${n}: anna spoke of work and of the long winter.`, day)
  }
  await show(page, '/search')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('anna')
  await expect(page.getByRole('group', { name: 'Clients' }).getByRole('option')).toHaveCount(1)
  await expect(hits(page).nth(1)).toContainText('Session 64')
  await hits(page).last().scrollIntoViewIfNeeded()
  await expect.poll(() => hits(page).count()).toBeGreaterThan(31)

  await page.getByRole('radio', { name: 'Best first' }).click()
  await expect(hits(page).nth(1)).toContainText('anna anna anna anna')

  await field(page).fill('"work and of the long"')
  await expect(hits(page).first().locator('mark')).toHaveText('work and of the long')
  await field(page).fill('"long work"')
  await expect(page.getByText('Nothing found')).toBeVisible()
  await field(page).fill('reed')
  await hits(page).first().click()
  await expect(page.getByRole('heading', { name: 'Anna Reed' })).toBeVisible()
})
