// Clients on screen: added with little, found at once, changed, archived and taken back.
import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { addClient, ask, openPractice, show } from './practice.ts'

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const row = (page: Page, name: string) => page.getByRole('gridcell', { name })
const names = (page: Page) => page.getByRole('grid').getByRole('row').locator('[role=gridcell]:first-child').allTextContents()

test.describe('adding', () => {
  test('a pseudonym and one contact are enough, and the page says that the identity is limited', async ({ launch }) => {
    const { page } = await launch()
    await openPractice(page)
    await show(page, '/clients')
    await expect(page.getByText('No clients yet')).toBeVisible()
    await page.keyboard.press('a')
    const form = page.getByRole('dialog', { name: 'Add a client' })
    await form.getByRole('button', { name: 'Add client' }).click()
    await expect(form.getByText('A name, a first name or a pseudonym is needed.')).toBeVisible()
    await expect(field(page, 'Name')).toBeFocused()

    await form.getByText('Pseudonym', { exact: true }).click()
    await field(page, 'Pseudonym').fill('Skylark')
    await form.getByRole('button', { name: 'Add client' }).click()
    await expect(form.getByText('One way to reach the client is needed')).toBeVisible()
    await field(page, 'E-mail').fill('skylark')
    await field(page, 'Telephone').focus()
    await expect(form.getByText('This is not a complete e-mail address.')).toBeVisible()
    await field(page, 'E-mail').fill('skylark@example.org')
    await page.keyboard.press('Enter')

    await expect(heading(page)).toHaveText('Skylark')
    await expect(page.getByText('Limited identity', { exact: true })).toBeVisible()
  })

  test('what was typed into a form that is closed is there when it opens again', async ({ launch }) => {
    const { page } = await launch()
    await openPractice(page)
    await show(page, '/clients')
    await page.getByRole('button', { name: 'Add a client' }).first().click()
    await field(page, 'Name').fill('Heron')
    await page.keyboard.press('Escape')
    await expect(page.getByText('What you typed is kept')).toBeVisible()
    await page.getByRole('button', { name: 'Add a client' }).first().click()
    await expect(field(page, 'Name')).toHaveValue('Heron')
    await page.getByRole('button', { name: 'Start over' }).click()
    await expect(field(page, 'Name')).toHaveValue('')
  })

  test('names the platform of a session link, and a link that would not be opened', async ({ launch }) => {
    const { page } = await launch()
    await openPractice(page)
    await show(page, '/clients')
    await page.getByRole('button', { name: 'Add a client' }).first().click()
    await field(page, 'Session link').fill('https://zoom.us/j/5551234567')
    await expect(page.getByText('Zoom · zoom.us')).toBeVisible()
    await field(page, 'Session link').fill('https://example.com/room')
    await expect(page.getByText('example.com is not among the known video platforms')).toBeVisible()
    await field(page, 'Name').fill('Heron')
    await field(page, 'Session link').fill('zoom.us/my/heron')
    await expect(page.getByText('The link contains a name')).toBeVisible()
    await page.getByRole('button', { name: 'Add client' }).click()
    await expect(field(page, 'Session link')).toBeFocused()
    await field(page, 'Session link').fill('')
  })

  test('hostile text stands there as text, on the page, in the list and in the palette', async ({ launch }) => {
    const { page } = await launch()
    await openPractice(page)
    const hostile = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>'
    const id = await addClient(page, hostile, { alias: '{name} & <b>', about: '"><svg onload=window.hit=1>' })
    await show(page, `/clients/${id}`)
    await expect(heading(page)).toHaveText(hostile)
    await show(page, '/clients')
    await expect(row(page, hostile)).toBeVisible()
    await page.keyboard.press('ControlOrMeta+k')
    await page.keyboard.type('img')
    await expect(page.getByRole('menuitem', { name: hostile })).toBeVisible()
    expect(await page.evaluate(() => 'hit' in window)).toBe(false)
  })
})

test.describe('the list', () => {
  test('finds as one types, whatever the accents, and keeps the search when one comes back', async ({ launch }) => {
    const { page } = await launch()
    await openPractice(page)
    await addClient(page, 'Zoé Lefèvre')
    await addClient(page, 'Hugo Abara', { phone: '+33 6 39 98 12 34' })
    await show(page, '/clients')
    const search = page.getByRole('searchbox')
    await search.fill('lefevre')
    await expect.poll(() => names(page)).toEqual(['Zoé Lefèvre'])
    await search.fill('98 12')
    await expect.poll(() => names(page)).toEqual(['Hugo Abara'])
    await search.fill('nobody')
    await expect(page.getByText('No client matches')).toBeVisible()
    await page.getByRole('button', { name: 'Show all clients' }).click()
    await search.fill('zoe')
    await search.press('Enter')
    await expect(heading(page)).toHaveText('Zoé Lefèvre')
    await page.getByRole('link', { name: 'Clients' }).first().click()
    await expect(search).toHaveValue('zoe')
    await search.press('ArrowDown')
    await expect(page.getByRole('grid')).toBeFocused()
  })

  test('is sorted and filtered by keyboard alone, and a row opens with Enter', async ({ launch }) => {
    const { page } = await launch()
    await openPractice(page)
    await addClient(page, 'Beatrix')
    await addClient(page, 'Anouk', { status: 'waiting' })
    await addClient(page, 'Clément')
    await show(page, '/clients')
    await expect.poll(() => names(page)).toEqual(['Anouk', 'Beatrix', 'Clément'])
    await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').press('Enter')
    await expect.poll(() => names(page)).toEqual(['Clément', 'Beatrix', 'Anouk'])
    await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending')
    await page.getByRole('radio', { name: 'All but archived' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')
    await expect.poll(() => names(page)).toEqual(['Anouk'])
    await page.getByRole('radio', { name: 'All but archived' }).click()
    await page.getByRole('grid').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText('Beatrix')
  })

  test('a long list loads what is in sight, to the very end', async ({ launch }) => {
    test.slow()
    const { page } = await launch()
    await openPractice(page)
    const count = 430
    await page.evaluate(async (last) => {
      const { door } = window as unknown as { door(...call: unknown[]): Promise<unknown> }
      for (let n = 1; n <= last; n++) {
        const name = `Client ${String(n).padStart(3, '0')}`
        await door('clients', 'add', {
          identity: 'full',
          name,
          alias: '',
          legalName: '',
          pronouns: '',
          email: 'a@example.org',
          phone: null,
          birthDate: null,
          language: 'en',
          timeZone: 'Europe/Paris',
          country: 'FR',
          status: 'active',
          meetingLink: null,
          about: ''
        })
      }
    }, count)
    await show(page, '/clients')
    await expect(page.getByText(`${count} clients`)).toBeVisible()
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(count + 1))
    expect(await page.getByRole('grid').getByRole('row').count()).toBeLessThan(80)
    await page.getByRole('grid').focus()
    await page.keyboard.press('End')
    await expect(row(page, `Client ${count}`)).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText(`Client ${count}`)
  })
})

test.describe('the page', () => {
  test('shows a legal name only on request, and the age and local time at a glance', async ({ launch }) => {
    const { page } = await launch()
    await openPractice(page)
    const id = await addClient(page, 'Skylark', {
      identity: 'pseudonym',
      legalName: 'Marguerite Dupont',
      birthDate: '1984-02-29',
      timeZone: 'Asia/Tokyo',
      country: 'JP'
    })
    await show(page, `/clients/${id}`)
    await expect(page.getByText('Marguerite Dupont')).toHaveCount(0)
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(page.getByText('Marguerite Dupont')).toBeVisible()
    await expect(page.getByText(/29 February 1984 \(\d+ years\)/)).toBeVisible()
    await expect(page.getByText('Japan')).toBeVisible()
  })

  test('is changed in a form, archived, and taken back by undo', async ({ launch }) => {
    const { page } = await launch()
    await openPractice(page)
    const id = await addClient(page, 'Heron')
    await show(page, `/clients/${id}`)
    await page.getByRole('button', { name: 'Edit' }).click()
    await field(page, 'Name').fill('Grey Heron')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(heading(page)).toHaveText('Grey Heron')
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Archive' }).click()
    await expect(page.getByText('out of the daily lists')).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByText('out of the daily lists')).toBeHidden()
    expect(await ask(page, 'clients', 'get', { id })).toMatchObject({ name: 'Grey Heron', status: 'active' })
  })

  test('a client who is not there is said plainly', async ({ launch }) => {
    const { page } = await launch()
    await openPractice(page)
    await show(page, '/clients/01890a5d-ac96-774b-bcce-b302099a8057')
    await expect(page.getByText('This record is no longer there.')).toBeVisible()
  })
})
