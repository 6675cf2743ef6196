// A text in her own words: written, seen filled, compared, published, and a clause that must not be missing put back.
import { expect, test } from './fixture.ts'
import { addClient, enterBehind, openPractice, show } from './practice.ts'

test('a text is put in her own words, seen filled for a client, and published', async ({ launch }) => {
  const { page } = await launch()
  await openPractice(page)
  await addClient(page, 'Heron')
  await show(page, '/documents')
  await page.getByRole('link', { name: 'Texts', exact: true }).click()
  await page.getByRole('link', { name: /^Therapy agreement/ }).click()
  const text = page.getByRole('textbox', { name: 'Text' })
  await enterBehind(text, 'What we will do')
  await page.keyboard.type('Sessions begin and end on time. ')
  await page.getByRole('button', { name: 'Insert a gap' }).click()
  await page.getByRole('menuitem', { name: 'minutes of a session' }).click()
  await expect(page.getByText('Draft saved')).toBeVisible()

  // a clause that must not be missing
  await text.getByText('Confidentiality and its limits').click()
  await page.getByRole('group', { name: 'Clause' }).getByRole('button', { name: 'Take out' }).click()
  await expect(page.getByText('This clause must not be missing: Confidentiality and its limits')).toBeVisible()
  await page.getByRole('button', { name: 'Put it back' }).click()
  await expect(page.getByText(/must not be missing:/)).toHaveCount(0)

  await page.getByRole('radio', { name: 'What changed' }).click()
  await expect(page.locator('ins').filter({ hasText: 'Sessions begin and end on time.' })).toBeVisible()
  await page.getByRole('radio', { name: 'See it filled' }).click()
  await expect(
    page.getByRole('region', { name: 'The text as a document' }).getByText('Sessions begin and end on time. 50', { exact: true })
  ).toBeVisible() // a paragraph of its own

  await page.getByRole('button', { name: 'Publish…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText('A word on what changed, please.')).toBeVisible()
  await page.getByRole('textbox', { name: 'What changed, and why' }).fill('punctual')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'Publish…' }).click()
  await expect(page.getByRole('textbox', { name: 'What changed, and why' })).toHaveValue('punctual')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Published as version/)).toBeVisible()
  await page.getByRole('link', { name: 'Texts of documents' }).click()
  await expect(page.getByRole('link', { name: /^Therapy agreement/ })).toContainText('Your words')
})
