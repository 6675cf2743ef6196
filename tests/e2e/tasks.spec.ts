// Today and the one list: a task typed and ticked off by key, each need of a session one press from its remedy, what the computer says for her.
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { addClient, agree, ask, book, noonZone, openPractice, said, screen, show } from './practice.ts'

test('a task is typed in one line, put off, done and undone, changed and deleted, by keyboard', async ({ launch }) => {
  const { page } = await launch()
  await openPractice(page)
  await page.keyboard.press('Shift+X')
  const words = page.getByRole('textbox', { name: 'New task' })
  await expect(words).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Please say what is to be done.')).toBeVisible()
  await words.fill('Call the school')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Task kept.')).toBeVisible()
  await expect(words).toBeFocused()

  const list = page.getByRole('grid', { name: 'Tasks' })
  const row = list.getByRole('row', { name: /Call the school/ })
  await expect(row).toContainText('today')
  await page.getByRole('searchbox').fill('school')
  await expect(list.getByRole('row')).toHaveCount(2) // the heads of the columns, and the task
  await page.keyboard.press('ArrowDown')
  await expect(list).toBeFocused()
  await page.keyboard.press('1')
  await expect(row).toContainText('tomorrow')
  await page.keyboard.press('7')
  await expect(page.getByText(/^Put off:/).last()).toBeVisible()
  await page.keyboard.press(' ')
  await expect(page.getByText('Nothing here')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(row).toBeVisible()

  await list.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Edit the task' })
  await dialog.getByLabel('What is to be done').fill('Write to the school')
  await dialog.getByRole('button', { name: /Repeats/ }).click()
  await page.getByRole('option', { name: 'By weeks' }).click()
  await dialog.getByLabel('Every so many weeks').fill('2')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(list).toContainText('every 2 weeks')
  await list.focus()
  await page.keyboard.press(' ')
  await expect(page.getByText('Done; it stands there again on its next day.')).toBeVisible()
  await expect(list.getByRole('row', { name: /Write to the school/ })).toBeVisible()
  await page.getByRole('radio', { name: /^Done/ }).click()
  await expect(list.getByRole('row', { name: /Write to the school.*done today/ })).toBeVisible()
  await page.getByRole('radio', { name: /^Open/ }).click()
  await list.focus()
  await page.keyboard.press('Delete')
  await expect(page.getByText('Deleted.')).toBeVisible()
  await expect(page.getByText('Nothing here')).toBeVisible()
})

test('a client’s page has their tasks; each line leads to its remedy', async ({ launch }) => {
  const { page } = await launch()
  await openPractice(page)
  const client = await addClient(page, 'Heron')
  await show(page, `/clients/${client}`)
  const card = page.getByRole('region', { name: 'Tasks' })
  await expect(card).toContainText('Nothing is due.')
  await card.getByRole('textbox', { name: 'New task' }).fill('Send the sheet')
  await page.keyboard.press('Enter')
  await card.getByRole('button', { name: 'Done: Send the sheet' }).click()
  await expect(card).toContainText('Nothing is due.')
  await page.getByRole('button', { name: 'Undo' }).click()
  await card.getByRole('button', { name: /^Send the sheet/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tomorrow' }).click()
  await expect(card).toContainText('tomorrow')
  await card.getByRole('link', { name: 'All tasks' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tasks: Heron')
  await show(page, '/tasks')
  await page.getByRole('searchbox').fill('disk')
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Security')
})

test('Today says what each session still needs, one press from its remedy, and J starts the next', async ({ launch }) => {
  const { page } = await launch()
  const zone = noonZone()
  await openPractice(page, 'en', zone)
  const client = await addClient(page, 'Heron')
  await book(page, zone, client, 60)
  await page.reload()
  const needs = page.getByRole('list', { name: 'What the session with Heron still needs' })
  await expect(needs.getByRole('listitem')).toHaveText(['Consent: Therapy, Online sessions', 'Suitability screening', 'No session link', 'Emergency sheet: no place']) // prettier-ignore
  const back = async () => {
    await page.keyboard.press('Escape')
    await show(page, '/today')
    await needs.waitFor()
  }
  const press = (name: string | RegExp) => needs.getByRole('button', { name }).click()
  await press(/^Consent/)
  await expect(page.getByRole('dialog', { name: 'Record a consent' })).toBeVisible()
  await back()
  await press('Suitability screening')
  await page.waitForURL(/#\/screenings\/[\da-f-]{36}$/)
  await back()
  await press('No session link')
  await expect(page.getByRole('dialog', { name: 'Edit the record' })).toBeVisible()
  await back()
  await press('Emergency sheet: no place')
  await page.waitForURL(/\/emergency$/)
  await back()

  await page.keyboard.press('j')
  await expect(page.getByRole('dialog').getByText('Heron').first()).toBeVisible()
  expect(page.url()).toContain(client)
  await back()
  await page.getByRole('link', { name: /Heron/ }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')

  await agree(page, client, ['therapy', 'online'])
  await screen(page, client)
  await show(page, '/today')
  await page.reload()
  await expect(needs.getByRole('listitem')).toHaveText(['No session link', 'Emergency sheet: no place'])
})

/** What the system was asked to say, in Electron as in its stand-in. */
const listen = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ Notification }) => {
    const heard = (globalThis as unknown as { heard: unknown[] }).heard ?? []
    Object.assign(globalThis, { heard })
    Notification.prototype.show = function hear(this: Electron.Notification) {
      heard.push(this)
    }
  })
const heard = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(() => (globalThis as unknown as { heard: Electron.Notification[] }).heard.map(({ title, body }) => `${title}: ${body}`))

test('the computer says that a session is near, without content; not while one runs, nor while it is locked', async ({ launch }) => {
  const { app, page } = await launch()
  await listen(app)
  const zone = noonZone()
  await openPractice(page, 'en', zone)
  const [heron, otter] = [await addClient(page, 'Heron'), await addClient(page, 'Otter')]
  await book(page, zone, heron, 9, 'inPerson')
  await page.reload() // the frame asks as it opens
  await expect.poll(() => heard(app)).toEqual([expect.stringMatching(/^Entrenous: Session in [89] minutes$/)])
  expect(await ask(page, 'tasks', 'remind', {})).toBeNull()

  await show(page, '/settings')
  await expect(page.getByRole('switch', { name: 'Say that a session is near' })).toBeChecked()
  await app.evaluate(() => void (globalThis as unknown as { heard: Electron.Notification[] }).heard[0]!.emit('click'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today')

  const started = await ask<{ id: string }>(page, 'sessions', 'start', {
    clientId: heron,
    said: { ...said, modality: 'inPerson' },
    override: { reason: 'Trial.' }
  })
  await book(page, zone, otter, 8, 'inPerson')
  expect(await ask(page, 'tasks', 'remind', {})).toBeNull()
  await ask(page, 'sessions', 'end', { id: started.id, override: { reason: 'Trial.' } })
  await ask(page, 'tasks', 'remind', {}) // unless the frame was quicker
  await expect.poll(() => heard(app)).toHaveLength(2)

  await page.keyboard.press('ControlOrMeta+Shift+L')
  await page.getByRole('navigation').waitFor({ state: 'detached' })
  await expect(ask(page, 'tasks', 'remind', {})).rejects.toThrow('locked')
  expect((await heard(app)).join()).not.toMatch(/Heron|Otter/)
})
