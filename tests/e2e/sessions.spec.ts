// Sessions: one card before each, the link or number handed to the system, the screen while it runs, the note that comes of it.
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { addClient, agree, ask, openPractice, prepareAgreement, said, screen, show } from './practice.ts'

interface World {
  opened: string[]
}

/** Keeps what the operating system is handed. */
const record = (app: ElectronApplication) =>
  app.evaluate(({ shell }) => {
    const world = globalThis as unknown as World
    world.opened = []
    shell.openExternal = async (link) => void world.opened.push(link)
  })

const opened = (app: ElectronApplication) => app.evaluate(() => (globalThis as unknown as World).opened)

const card = async (page: Page, client: string) => {
  await show(page, `/clients/${client}`)
  await page.reload()
  await page.getByRole('heading', { level: 1 }).focus()
  await expect(page.getByRole('button', { name: 'Start the session…' })).toBeVisible()
  await page.keyboard.press('j')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  return dialog
}

/** Her side, and the number for when it is cut off: there from then on. */
const fillOnce = async (page: Page) => {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: 'The door is closed' }).press(' ')
  await dialog.getByRole('checkbox', { name: 'Nobody overhears', exact: true }).press(' ')
  const number = dialog.getByRole('textbox', { name: 'Number', exact: true })
  if ((await number.inputValue()) === '') await number.fill('+33 6 39 98 12 34')
}

const running = (page: Page) => expect(page.getByRole('button', { name: 'End and write the note' })).toBeVisible()

test('J and Enter start a session on Zoom: asked as it begins, jotted down, ended, and the note is filled', async ({ launch }) => {
  const { app, page } = await launch()
  await record(app)
  await openPractice(page)
  const client = await addClient(page, 'Heron', { meetingLink: 'https://zoom.us/j/123456789?pwd=Qm9yZWQ' })
  await agree(page, client)
  await screen(page, client)
  const dialog = await card(page, client)
  await expect(dialog).toContainText('Zoom · zoom.us')
  await expect(dialog).toContainText('https://zoom.us/j/123456789?pwd=••••••')
  await expect(dialog).not.toContainText('Qm9yZWQ')
  await fillOnce(page)
  await dialog.getByRole('textbox', { name: 'Where is the client now?' }).fill('At home')
  await dialog.getByRole('button', { name: /^Start/ }).focus()
  await page.keyboard.press('Enter')
  await running(page)
  expect(await opened(app)).toEqual(['https://zoom.us/j/123456789?pwd=Qm9yZWQ'])

  await page.getByRole('button', { name: 'The client is there' }).click()
  await page.getByRole('button', { name: 'It is the client' }).click()
  // pressed twice in the haste, stamped once
  await page.getByRole('button', { name: 'Technical incident' }).dblclick()
  await expect(page.getByRole('listitem').filter({ hasText: 'Technical incident' })).toHaveCount(1)
  await expect(page.getByText('Stamped: Technical incident')).toHaveCount(1)
  await page.getByRole('textbox', { name: 'Jot down' }).fill('Slept better.')
  await page.getByRole('button', { name: 'End and write the note' }).click()
  await expect(page.getByRole('dialog')).toContainText('Still open: privacy on their side')
  await page.getByRole('dialog').getByRole('button', { name: 'End the session' }).click()
  await expect(page.getByText('Say why it was not asked.', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Private on their side' }).click()
  await expect(page.getByRole('button', { name: 'Private on their side' })).toHaveCount(0)
  await page.getByRole('button', { name: 'End and write the note' }).click()
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toContainText('Slept better.')
  await expect(page.getByRole('textbox', { name: 'Where the client was' })).toHaveValue('At home')
  await expect(page.getByRole('checkbox', { name: 'Identity checked' })).toBeChecked()

  // the next time: as last time, two keys
  await card(page, client)
  await page.keyboard.press('Enter')
  await running(page)
  expect(await opened(app)).toHaveLength(2)
})

test('Teams, Zoom’s own program, the telephone, in person: each leaves as it must, or not at all', async ({ launch }) => {
  const { app, page } = await launch()
  await record(app)
  await openPractice(page)
  const choose = async (way: string) => {
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /How you meet/ })
      .click()
    await page.getByRole('option', { name: way, exact: true }).click()
  }
  const start = async () => {
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Start/ })
      .click()
    await running(page)
  }
  const end = () =>
    ask(page, 'sessions', 'running', {}).then((now) =>
      ask(page, 'sessions', 'end', { id: (now as { id: string }).id, override: { reason: 'Trial.' } })
    )

  const teams = await addClient(page, 'Otter', { meetingLink: 'https://teams.microsoft.com/meet/123?p=abc' })
  await agree(page, teams)
  await screen(page, teams)
  await card(page, teams)
  await fillOnce(page)
  await start()
  await end()

  const zoom = await addClient(page, 'Swift', { meetingLink: 'https://us02web.zoom.us/j/123456789?pwd=abc', phone: '+33 (0)6 39 98 12 34' })
  await agree(page, zoom, ['therapy', 'online', 'telephone'])
  await screen(page, zoom, { modalities: ['video', 'telephone'] })
  await card(page, zoom)
  await fillOnce(page)
  await page.getByRole('checkbox', { name: 'Open in Zoom’s own program' }).press(' ')
  await start()
  await end()

  await card(page, zoom)
  await choose('Telephone')
  await expect(page.getByRole('dialog')).toContainText('+33639981234')
  await start()
  await end()

  await card(page, zoom)
  await choose('In person')
  await expect(page.getByRole('dialog')).toContainText('Nothing is opened')
  await start()
  expect(await opened(app)).toEqual([
    'https://teams.microsoft.com/meet/123?p=abc',
    'zoommtg://us02web.zoom.us/join?action=join&confno=123456789&pwd=abc',
    'tel:+33639981234'
  ])
})

test('what the system did not open is not stamped: she copies the link, opens it herself and says so', async ({ launch }) => {
  const { app, page } = await launch()
  await app.evaluate(({ shell }) => {
    shell.openExternal = async () => {
      throw new Error('no program for it')
    }
  })
  await openPractice(page)
  const client = await addClient(page, 'Heron', { meetingLink: 'https://zoom.us/j/123456789' })
  await agree(page, client)
  await screen(page, client)
  const dialog = await card(page, client)
  await fillOnce(page)
  await dialog.getByRole('button', { name: /^Start/ }).click()
  await expect(dialog).toContainText('The system did not open it')
  expect(await ask(page, 'sessions', 'running', {})).toBeNull()
  await dialog.getByRole('button', { name: 'Copy the link' }).first().click()
  await expect(page.getByText('in the clipboard for half a minute')).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('https://zoom.us/j/123456789')
  await dialog.getByRole('button', { name: 'I have opened it myself' }).click()
  await running(page)
})

test('joining another session says that it ends the one that runs; a room of Jitsi is drawn by lot', async ({ launch }) => {
  const { app, page } = await launch()
  await record(app)
  await openPractice(page)
  const heron = await addClient(page, 'Heron', { meetingLink: 'https://zoom.us/j/123456789' })
  const swift = await addClient(page, 'Swift')
  for (const client of [heron, swift]) {
    await agree(page, client)
    await screen(page, client)
  }
  await ask(page, 'sessions', 'start', { clientId: heron, said })
  await show(page, `/clients/${swift}`)
  await page.reload()
  await page.getByRole('button', { name: 'Show this screen' }).click()
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await page.getByRole('button', { name: 'New Jitsi room' }).click()
  await expect(page.getByRole('textbox', { name: /Session link/ })).toHaveValue(/^https:\/\/meet\.jit\.si\/(\d{8}-){4}\d{8}$/)
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Jitsi Meet · meet.jit.si')).toBeVisible()
  const dialog = await card(page, swift)
  await expect(dialog).toContainText('The session with Heron that is running ends with it.')
  await fillOnce(page)
  await dialog.getByRole('button', { name: /^Start/ }).click()
  await running(page)
  expect(await ask(page, 'sessions', 'running', {})).toMatchObject({ clientName: 'Swift' })
})

test('a link of a host that is no longer hers, and none at all, say so', async ({ launch }) => {
  const { page } = await launch()
  await openPractice(page)
  await ask(page, 'settings', 'change', { meetingHosts: ['rooms.example.org'] })
  const client = await addClient(page, 'Heron', { meetingLink: 'https://rooms.example.org/81' })
  await show(page, `/clients/${client}`)
  await expect(page.getByText('Opens outside Entrenous')).toBeVisible()
  await show(page, '/settings')
  await page.getByLabel('Video hosts of your own').fill('')
  await expect(page.getByText('All changes are saved.')).toBeVisible()
  await show(page, `/clients/${client}`)
  await expect(page.getByText('rooms.example.org is not among the platforms')).toBeVisible()
  const swift = await addClient(page, 'Swift')
  await show(page, `/clients/${swift}`)
  await expect(page.getByText('No session link')).toBeVisible()

  // whose session it is, is known behind the client's page too, and before that page is all there
  await show(page, `/clients/${swift}/share`)
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('j')
  await expect(page.getByRole('dialog', { name: 'Session with Swift' })).toBeVisible()
})

test('while a session runs every screen but this client’s is blurred, until she asks for it or switches that off', async ({ launch }) => {
  const { page } = await launch()
  await openPractice(page)
  const heron = await addClient(page, 'Heron')
  const other = await addClient(page, 'Otter')
  await agree(page, heron)
  await screen(page, heron)
  await ask(page, 'sessions', 'start', { clientId: heron, said: { ...said, modality: 'inPerson' } })
  await show(page, '/clients')
  await page.reload()
  const otter = page.getByText('Otter')
  await expect(page.getByText('names and texts of others are blurred')).toBeVisible()
  const blurred = () => otter.evaluate((name) => name.closest('[inert]') !== null && getComputedStyle(name.closest('[inert]')!).filter)
  await otter.waitFor()
  expect(await blurred()).toBe('blur(12px)')
  await page.getByRole('button', { name: 'Show this screen' }).click()
  await expect(page.getByText('names and texts of others are blurred')).toHaveCount(0)
  await show(page, `/clients/${heron}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Heron')
  await expect(page.getByText('names and texts of others are blurred')).toHaveCount(0)
  // her own document and file are hers too, another's are not
  for (const [clientId, veiled] of [
    [heron, 0],
    [other, 1]
  ] as const) {
    await show(page, `/documents/${await prepareAgreement(page, clientId)}`)
    await expect(page.getByRole('heading', { level: 1, name: 'Therapy agreement', includeHidden: true }).first()).toBeAttached()
    await expect(page.getByText('names and texts of others are blurred')).toHaveCount(veiled)
    const { id } = await ask<{ id: string }>(page, 'attachments', 'begin', { clientId, name: 'letter.txt', bytes: 0 })
    await ask(page, 'attachments', 'finish', { id })
    await show(page, `/files/${id}`)
    await expect(page.getByRole('heading', { level: 1, name: 'letter.txt', includeHidden: true })).toBeAttached()
    await expect(page.getByText('names and texts of others are blurred')).toHaveCount(veiled)
  }
  // nor are their names read where one is sought
  await page.keyboard.press('Shift+K')
  const sought = page.getByRole('combobox', { name: 'Client' })
  for (const [name, filter] of [
    ['Otter', 'blur(6px)'],
    ['Heron', 'none']
  ] as const) {
    await sought.fill(name)
    const option = page.getByRole('option', { name })
    await option.waitFor()
    expect(await option.evaluate((item) => getComputedStyle(item).filter)).toBe(filter)
  }
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Back to the session' }).click()
  await running(page)
  await show(page, '/today')
  await expect(page.getByText('names and texts of others are blurred')).toBeVisible()
  await show(page, '/session')
  await page.getByRole('switch', { name: /Share-safe/ }).press(' ')
  await show(page, '/today')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('names and texts of others are blurred')).toHaveCount(0)
})
