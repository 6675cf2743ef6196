// Consents on screen: given by hand, withdrawn with one press; a withdrawn one stops the session and the recording, until she says why.
import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { addClient, agree, ask, beginNote, openPractice, screen, show } from './practice.ts'

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const zoom = { meetingLink: 'https://zoom.us/j/123456789' }

const loggedOf = async (page: Page, clientId: string): Promise<string[]> => {
  const { rows } = await ask<{ rows: { method: string }[] }>(page, 'audit', 'list', {
    room: 'consents',
    clientId,
    from: null,
    to: null,
    offset: 0,
    limit: 50
  })
  return rows.map(({ method }) => method)
}

test('given by hand, withdrawn, and then neither session nor recording without a reason', async ({ launch }) => {
  const { app, page } = await launch()
  await app.evaluate(({ shell }) => {
    const world = globalThis as unknown as { opened: string[] }
    world.opened = []
    shell.openExternal = async (link) => void world.opened.push(link)
  })
  const opened = () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened.length)
  await openPractice(page)
  const client = await addClient(page, 'Heron', zoom)
  await screen(page, client)
  await show(page, `/clients/${client}`)

  await expect(page.getByText('Missing for a session: Therapy, Online sessions.')).toBeVisible()
  await page.keyboard.press('j')
  await expect(page.getByRole('dialog')).toContainText('Online sessions: Missing')
  await button(page, 'Record it now…').click()
  await expect(page.getByRole('checkbox', { name: 'Online sessions' })).toBeChecked()
  await page.getByRole('checkbox', { name: 'Privacy notice' }).press(' ')
  await page.getByRole('checkbox', { name: 'Recording' }).press(' ')
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await expect(page.getByText('Say to whom or what for.')).toBeVisible()
  await page.getByLabel('What the recording is for, and who hears it').fill('supervision')
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await expect(page.getByText('4 consents are recorded.')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await expect(card(page, 'Consents').getByText('Given', { exact: true })).toHaveCount(4)

  const online = card(page, 'Consents').getByRole('listitem').filter({ hasText: 'Online sessions' })
  const withdraw = online.getByRole('button', { name: 'Withdraw' })
  await withdraw.click()
  await expect(page.getByText('no video session without a new consent')).toBeVisible()
  await button(page, 'Undo').click()
  await expect(online.getByText('Given', { exact: true })).toBeVisible()
  await withdraw.click()
  await expect(online.getByText('Withdrawn', { exact: true })).toBeVisible()
  await expect(page.getByText('Missing for a session: Online sessions.')).toBeVisible()

  await page.keyboard.press('j')
  await expect(page.getByRole('dialog')).toContainText('Online sessions: Withdrawn')
  await button(page, 'Go on without it').click()
  await expect(page.getByText('Say why you go on without it.')).toBeVisible()
  expect(await opened()).toBe(0)
  await page.getByLabel('Why you go on').fill('Asked for it by telephone; we speak of it first.')
  await button(page, 'Go on without it').click()
  await expect(page.getByText('Session running')).toBeVisible()
  expect(await opened()).toBe(1)
  await show(page, `/clients/${client}`)
  await expect(button(page, 'Once you went on without consent')).toBeVisible()

  await card(page, 'Consents').getByRole('listitem').filter({ hasText: 'supervision' }).getByRole('button', { name: 'Withdraw' }).click()
  await show(page, '/session')
  await page.getByRole('checkbox', { name: 'This session is recorded' }).press(' ')
  await expect(page.getByRole('dialog')).toContainText('Without consent for this: the client.')
  await page.getByLabel('What for').fill('supervision')
  await button(page, 'Enter it').click()
  await expect(page.getByText('Say why you go on without consent.')).toBeVisible()
  await page.getByLabel('Why you go on').fill('The client asked for it again by word.')
  await button(page, 'Enter it').click()
  await expect(page.getByRole('link', { name: 'In the register of recordings' })).toBeVisible()

  const { id } = await ask<{ id: string }>(page, 'sessions', 'running', {})
  await ask(page, 'sessions', 'end', { id, override: { reason: 'Nothing more to ask.' } })
  await page.reload()
  expect((await loggedOf(page, client)).filter((method) => method === 'consents.overridden')).toHaveLength(2)
  await show(page, '/audit')
  await expect(page.getByText('Went on although a consent is missing').first()).toBeVisible()
  await show(page, '/recordings')
  await page.getByRole('grid').focus()
  await page.keyboard.press('Enter')
  await button(page, 'The file is deleted').click()
  await expect(page.getByText('Deleted', { exact: false }).first()).toBeVisible()
})

test('the modality of a note asks its consents by name as soon as it is chosen; whoever no longer takes part is asked no more', async ({
  launch
}) => {
  const { page } = await launch()
  await openPractice(page)
  const client = await addClient(page, 'Heron', zoom)
  await agree(page, client)
  await agree(page, client, ['therapy', 'online'], { person: 'Otter' })
  await beginNote(page, client, 'free')
  const notice = page.getByRole('status').filter({ hasText: 'Missing for this session' })
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused()
  await page.keyboard.type('We spoke by telephone.')
  await expect(notice).toHaveCount(0)
  await page.getByRole('button', { name: /Modality/ }).click()
  await page.getByRole('option', { name: 'Telephone' }).click()
  await expect(notice).toContainText('Telephone: Missing')
  await expect(notice).toContainText('Telephone, Otter: Missing')
  await notice.getByRole('button', { name: 'Record it now…' }).click()
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await expect(notice.getByRole('listitem')).toHaveText(['Telephone, Otter: Missing'])

  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('alertdialog')).toContainText('Telephone, Otter: Missing')
  await button(page, 'Sign and lock').click()
  await expect(page.getByText('Say why you sign without it.')).toBeVisible()
  await button(page, 'Cancel').click()
  await notice.getByRole('button', { name: 'Go on without it…' }).click()
  await page.getByLabel('Why you go on').fill('Otter was away.')
  await page.getByRole('dialog').getByRole('button', { name: 'Go on without it' }).click()
  await expect(notice).toContainText('You go on without it: Otter was away.')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByLabel('Why you sign without consent')).toHaveCount(0)
  await button(page, 'Sign and lock').click()
  await expect(page.getByText('The note is signed.')).toBeVisible()

  await show(page, `/clients/${client}`)
  await expect(page.getByText('On paper, entered by hand').first()).toBeVisible()
  await button(page, 'More about Otter').click()
  await page.getByRole('menuitem', { name: 'No longer takes part…' }).click()
  await button(page, 'Note it').click()
  await expect(page.getByText('Otter no longer takes part.')).toBeVisible()
  await expect(card(page, 'Consents').getByText('No longer takes part', { exact: true })).toHaveCount(2)
  await button(page, 'Undo').click()
  await expect(card(page, 'Consents').getByText('No longer takes part', { exact: true })).toHaveCount(0)
  await button(page, 'More about Otter').click()
  await page.getByRole('menuitem', { name: 'No longer takes part…' }).click()
  await button(page, 'Note it').click()
  await beginNote(page, client, 'free')
  await expect(page.getByRole('button', { name: /Modality/ })).toContainText('Telephone')
  await expect(notice).toHaveCount(0)
})

test('the list of all is found, narrowed and opened by keyboard; Today names whose are due', async ({ launch }) => {
  const { page } = await launch()
  await openPractice(page)
  const heron = await addClient(page, 'Heron', zoom)
  const otter = await addClient(page, 'Otter')
  await agree(page, heron, ['therapy', 'privacy', 'online'])
  await agree(page, otter, ['therapy', 'privacy'])
  await ask(page, 'settings', 'change', { fee: 8000 })
  await page.reload()
  await expect(page.getByRole('link', { name: /^Renew or review consents/ })).toHaveCount(2)
  await show(page, '/consents/due')
  await expect(page.getByRole('grid')).toContainText('Otter')

  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('o')
  await expect(page.getByRole('radio', { name: 'All', exact: true })).toBeChecked() // the list of all has taken the place of that to review
  await page.getByRole('searchbox').fill('her')
  await expect(page.getByRole('grid')).not.toContainText('Otter')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('grid')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Heron')
  await expect(page.getByText('The fee has changed since.')).toBeVisible()
  await card(page, 'Consents').getByRole('button', { name: 'Still valid' }).first().click()
  await expect(page.getByText('The fee has changed since.')).toHaveCount(0)
  await card(page, 'Consents').getByRole('button', { name: 'More about Therapy' }).click()
  await page.getByRole('menuitem', { name: 'History…' }).click()
  await page.getByLabel('Add a note').fill('Agrees to the new fee.')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText([/^Note added.*Agrees to the new fee\.$/, /^Looked at/, /^Given/])
})
