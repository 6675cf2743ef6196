// The calendar as a therapist uses it: booked, booked again by one key, moved by keyboard and by mouse, cancelled, one of a series changed.
import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { addClient, agree, ask, openPractice, show } from './practice.ts'

interface Row {
  startAt: string
  state: string
}

/** A Tuesday that lies three weeks ahead, and the day of its week's Monday. */
const tuesday = (): { date: string; monday: string } => {
  const now = Date.now() + 21 * 86_400_000
  const monday = now - ((new Date(now).getUTCDay() + 6) % 7) * 86_400_000
  const iso = (at: number) => new Date(at).toISOString().slice(0, 10)
  return { date: iso(monday + 86_400_000), monday: iso(monday) }
}

const rows = async (page: Page, from: string, days = 7): Promise<string[]> =>
  (await ask<{ rows: Row[] }>(page, 'appointments', 'days', { from, days })).rows.map(
    ({ startAt, state }) => `${startAt.slice(0, 16)} ${state}`
  )

const book = (page: Page, clientId: string | null, date: string, repeats: unknown = null): Promise<unknown> =>
  ask(page, 'appointments', 'book', {
    fields: { clientId, title: 'Lunch', serviceId: null, date, time: '10:00', minutes: 50, modality: clientId && 'video', place: '' },
    repeats,
    times: null,
    override: { reason: 'asked by telephone' }
  })

/** The week of the appointment, opened from the client's page. */
const openWeek = async (page: Page, clientId: string): Promise<void> => {
  await show(page, `/clients/${clientId}`)
  await page.getByRole('list', { name: 'Next appointments' }).getByRole('link').first().click()
  await page.getByRole('complementary', { name: 'Appointment' }).getByRole('heading', { name: 'Heron' }).waitFor()
}

test('an appointment is booked with the form, and the same slot again with R', async ({ launch }) => {
  const { page } = await launch()
  await openPractice(page, 'en', 'UTC')
  const client = await addClient(page, 'Heron', { timeZone: 'America/New_York' })
  await ask(page, 'services', 'add', { nameEn: 'Long session', nameFr: '', minutes: 80, fee: 9000, currency: 'EUR', modality: 'video' })
  await page.keyboard.press('k')
  await expect(page.getByRole('link', { name: 'Calendar' })).toHaveAttribute('aria-current', 'page')
  await page.keyboard.press('Shift+K')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Book', exact: true }).click()
  await expect(dialog.getByText('Please choose a client, or your own time.')).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Client' }).fill('her')
  await page.getByRole('option', { name: 'Heron' }).click()
  await dialog.getByRole('button', { name: /Service/ }).click()
  await page.getByRole('option', { name: /Long session/ }).click()
  await expect(dialog.getByRole('textbox', { name: 'Length, minutes' })).toHaveValue('80')
  await expect(dialog.getByText(/For Heron it will be/)).toBeVisible()
  await expect(dialog.getByText('Consent is missing: Therapy, Online sessions.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Book anyway' }).click()
  await expect(dialog.getByText('Go through the list in the settings first, or say why you go on.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Why you go on before that' }).fill('We know each other from the room.')
  await dialog.getByRole('button', { name: 'Book anyway' }).click()
  await expect(dialog).toHaveCount(0)
  const panel = page.getByRole('complementary', { name: 'Appointment' })
  await expect(panel.getByText('Planned')).toBeVisible()
  await page.keyboard.press('r')
  await expect(page.getByText(/^Booked: /)).toBeVisible()
  const next = async () =>
    (await ask<{ next: Row[] }>(page, 'appointments', 'ofClient', { clientId: client, limit: 9 })).next.map(({ startAt }) => startAt)
  const [first = '', second = ''] = await next()
  expect(Date.parse(second) - Date.parse(first)).toBe(7 * 86_400_000)
  await page.getByRole('log').getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(async () => (await next()).length).toBe(1)

  // what lies in another week is shown there once it is booked
  await page.keyboard.press('Shift+K')
  await dialog.getByText('Own time').click()
  await dialog.getByRole('spinbutton', { name: 'year, Date' }).focus()
  await page.keyboard.type('2031')
  await dialog.getByRole('button', { name: /^Book/ }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2031')
  await expect(page.getByRole('button', { name: /^Own time/ })).toBeVisible()
})

test('what is cancelled is forgotten, what is left with Escape comes back and says so', async ({ launch }) => {
  const { page } = await launch()
  await openPractice(page, 'en', 'UTC')
  await addClient(page, 'Heron')
  await page.keyboard.press('k')
  const dialog = page.getByRole('dialog')
  const client = dialog.getByRole('combobox', { name: 'Client' })
  const choose = async () => {
    await page.keyboard.press('Shift+K')
    await expect(client).toBeFocused()
    await page.keyboard.type('her')
    await page.getByRole('option', { name: 'Heron' }).waitFor()
    await page.keyboard.press('Enter')
    await expect(client).toHaveValue('Heron')
    await expect(page.getByRole('option')).toHaveCount(0)
  }
  await choose()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toHaveCount(0)
  await choose()
  await expect(dialog.getByText('What you had typed before is still here.')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('Shift+K')
  await expect(dialog.getByText('What you had typed before is still here.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Start over' }).click()
  await expect(client).toHaveValue('')
})

test('moved by keyboard with a warning, cancelled with a reason, offered to somebody who waits', async ({ launch }) => {
  const { page } = await launch()
  await openPractice(page, 'en', 'UTC')
  const client = await addClient(page, 'Heron')
  await addClient(page, 'Otter', { status: 'waiting' })
  await agree(page, client)
  const { date, monday } = tuesday()
  await book(page, client, date)
  await ask(page, 'appointments', 'book', {
    fields: { clientId: null, title: 'Lunch', serviceId: null, date, time: '12:30', minutes: 60, modality: null, place: '' },
    repeats: null,
    times: null
  })
  await openWeek(page, client)
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog', { name: 'Move: Heron' })
  await dialog.getByRole('spinbutton', { name: /hour/ }).focus()
  await page.keyboard.type('12')
  await expect(dialog.getByText('At the same time: Lunch.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Moved.')).toBeVisible()
  expect(await rows(page, monday)).toContain(`${date}T12:00 planned`)
  await page.getByRole('button', { name: 'Cancel…' }).click()
  const cancelling = page.getByRole('dialog', { name: 'Cancel: Heron' })
  await cancelling.getByRole('textbox', { name: /Reason/ }).fill('a fever')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: 'Appointment' })
  await expect(panel.getByText('by the client · a fever')).toBeVisible()
  expect(await rows(page, monday)).toContain(`${date}T12:00 cancelled`)
  await panel.getByRole('button', { name: 'Offer the slot…' }).click()
  await page.getByRole('button', { name: 'Book for Otter…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: /^Book/ }).last().click()
  await expect(panel.getByRole('heading', { name: 'Otter' })).toBeVisible()
  expect(await rows(page, monday)).toContain(`${date}T12:00 planned`)
})

test('one of a series is dragged: asked which of them, only that one goes, and comes back with Undo', async ({ launch }) => {
  const { page } = await launch()
  await openPractice(page, 'en', 'UTC')
  const client = await addClient(page, 'Heron')
  await agree(page, client)
  const { date, monday } = tuesday()
  await book(page, client, date, { frequency: 'weekly', every: 1, weekdays: [], until: null })
  await openWeek(page, client)
  const entry = page.locator('[data-appointment]').first()
  const box = (await entry.boundingBox())!
  const column = (await page.locator('[data-day]').nth(1).boundingBox())!
  await page.mouse.move(box.x + 20, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + 40, { steps: 4 })
  await page.mouse.move(box.x + 20 + column.width, box.y + 10 + 104, { steps: 4 })
  await page.mouse.up()
  const dialog = page.getByRole('dialog', { name: 'Move: Heron' })
  await expect(dialog.getByRole('radio', { name: 'This one', exact: true })).toBeChecked()
  await dialog.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(page.getByText('Moved.')).toBeVisible()
  const wednesday = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
  expect((await rows(page, monday, 14)).map((row) => row.slice(0, 16))).toEqual([
    `${wednesday}T12:00`,
    `${new Date(Date.parse(date) + 7 * 86_400_000).toISOString().slice(0, 10)}T10:00`
  ])
  await page.getByRole('log').getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(async () => (await rows(page, monday))[0]?.slice(0, 16)).toBe(`${date}T10:00`)
})

test('a calendar file with a wrong line says which, and nothing of it is taken over', async ({ launch }) => {
  const { page } = await launch()
  await openPractice(page, 'en', 'UTC')
  await show(page, '/calendar')
  await page.getByRole('button', { name: 'Paper and files' }).click()
  await page.getByRole('menuitem', { name: 'Take over a calendar file…' }).click()
  const { date } = tuesday()
  const stamp = date.replaceAll('-', '')
  const calendar = (start: string, uid = 1, title = 'Choir') => ({
    name: 'other.ics',
    mimeType: 'text/calendar',
    buffer: Buffer.from(
      `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:${uid}\r\nDTSTART:${start}\r\nSUMMARY:${title}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`
    )
  })
  await page.locator('input[type=file]').setInputFiles(calendar('20260230T100000Z'))
  await expect(page.getByText('Line 4: no date that exists')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Take over', exact: true })).toBeDisabled()
  await page.locator('input[type=file]').setInputFiles(calendar(`${stamp}T100000Z`))
  await expect(page.getByText('1 entry to take over.')).toBeVisible()
  await page.getByRole('button', { name: 'Take over', exact: true }).click()
  await expect(page.getByText('1 entry was taken over.')).toBeVisible()
  expect(await rows(page, date, 1)).toEqual([`${date}T10:00 planned`])

  // the first session online asks for the practice's readiness, or for a reason, as booking it does
  await addClient(page, 'Heron', { meetingLink: 'https://zoom.us/j/93012345678' })
  await page.getByRole('button', { name: 'Paper and files' }).click()
  await page.getByRole('menuitem', { name: 'Take over a calendar file…' }).click()
  await page.locator('input[type=file]').setInputFiles(calendar(`${stamp}T140000Z`, 2, 'Heron'))
  await expect(page.getByText('The first session online is among them')).toBeVisible()
  await page.getByRole('button', { name: 'Take over', exact: true }).click()
  await expect(page.getByText('Go through the list in the settings first, or say why you go on.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Why you go on before that' }).fill('From the old calendar.')
  await page.getByRole('button', { name: 'Take over', exact: true }).click()
  await expect.poll(() => rows(page, date, 1)).toEqual([`${date}T10:00 planned`, `${date}T14:00 planned`])
})
