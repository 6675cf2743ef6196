// Sessions on another platform: opened by one key, stamped, ended; links that are not opened say why.
import { expect, test } from './fixture.ts'
import { addClient, agree, ask, openPractice, screen, show } from './practice.ts'

test('J opens the link outside and stamps the start; a note begun then is about that session', async ({ launch }) => {
  const { app, page } = await launch()
  await app.evaluate(({ shell }) => {
    const world = globalThis as unknown as { opened: string[] }
    world.opened = []
    shell.openExternal = async (link) => void world.opened.push(link)
  })
  await openPractice(page)
  const client = await addClient(page, 'Heron', { meetingLink: 'https://zoom.us/j/123456789' })
  await agree(page, client)
  await screen(page, client)
  await show(page, `/clients/${client}`)
  await expect(page.getByText('Zoom · zoom.us')).toBeVisible()
  await page.keyboard.press('j')
  await expect(page.getByText('Session running')).toBeVisible()
  expect(await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual(['https://zoom.us/j/123456789'])

  await page.getByRole('button', { name: 'End', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Join the session' })).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused()
  await expect(page.getByRole('button', { name: /Video/ })).toBeVisible()
})

test('joining another session asks before it ends the one that runs', async ({ launch }) => {
  const { app, page } = await launch()
  await app.evaluate(({ shell }) => void (shell.openExternal = async () => {}))
  await openPractice(page)
  const heron = await addClient(page, 'Heron', { meetingLink: 'https://zoom.us/j/123456789' })
  for (const client of [heron, await addClient(page, 'Swift', { meetingLink: 'https://zoom.us/j/987654321' })]) {
    await agree(page, client)
    await screen(page, client)
  }
  await ask(page, 'sessions', 'start', { clientId: heron })
  await page.keyboard.press('j')
  await page.getByRole('searchbox').fill('swift')
  await page.getByRole('menuitem', { name: 'Swift' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('The session with Heron is still running')
  expect(await ask(page, 'sessions', 'running', {})).toMatchObject({ clientName: 'Heron' })
  await page.getByRole('button', { name: 'End it and join' }).click()
  await expect(page.getByText('Session running')).toBeVisible()
  expect(await ask(page, 'sessions', 'running', {})).toMatchObject({ clientName: 'Swift' })
})

test('a link of a host that is no longer hers, and none at all, say so', async ({ launch }) => {
  const { page } = await launch()
  await openPractice(page)
  await ask(page, 'settings', 'change', { meetingHosts: ['rooms.example.org'] })
  const client = await addClient(page, 'Heron', { meetingLink: 'https://rooms.example.org/81' })
  await show(page, `/clients/${client}`)
  await expect(page.getByRole('button', { name: 'Join the session' })).toBeVisible()
  await show(page, '/settings')
  await page.getByLabel('Video hosts of your own').fill('')
  await expect(page.getByText('All changes are saved.')).toBeVisible()
  await show(page, `/clients/${client}`)
  await expect(page.getByText('rooms.example.org is not among the platforms')).toBeVisible()
  await show(page, `/clients/${await addClient(page, 'Swift')}`)
  await expect(page.getByText('No session link yet')).toBeVisible()
})
