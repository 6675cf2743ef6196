// The day's people in the window: an enquiry becomes a client, a couple with two persons, and has an emergency sheet on paper.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixture.ts'
import { addClient, ask, openPractice, screen, show } from './practice.ts'

test('an enquiry becomes a client, then a couple of two persons with an emergency sheet on paper', async ({ launch, profile }) => {
  const { app, page } = await launch()
  await openPractice(page)

  await page.keyboard.press('q')
  await expect(page.getByRole('heading', { name: 'Enquiries' })).toBeVisible()
  await page.getByRole('button', { name: 'New enquiry' }).first().click()
  await page.getByRole('textbox', { name: 'Name or alias' }).fill('Rowan Moss')
  await page.getByRole('button', { name: 'Enter', exact: true }).click()
  await expect(page.getByText('One way to answer is needed.')).toBeVisible()
  await page.getByRole('textbox', { name: 'E-mail or telephone' }).fill('rowan@example.org')
  await page.getByRole('textbox', { name: /In a line/ }).fill('quarrels since the move')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Entered.')).toBeVisible()

  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('t')
  await page.getByRole('link', { name: 'Answer an enquiry: Rowan Moss' }).click()
  await page.getByRole('button', { name: 'Answered: Rowan Moss' }).click()
  await expect(page.getByText('waits for an answer')).toHaveCount(0)
  await page.getByRole('button', { name: 'Make a client of Rowan Moss' }).click()
  await expect(page.getByRole('heading', { name: 'Rowan Moss' })).toBeVisible()
  await expect(page.getByLabel('Summary').getByText('quarrels since the move').first()).toBeVisible()

  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await page.getByText('Couple', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Name of the couple' }).fill('Rowan & Otter Moss')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Rowan & Otter Moss' })).toBeVisible()
  const people = page.getByRole('region', { name: 'People' })
  for (const name of ['Rowan Moss', 'Otter Moss']) {
    await people.getByRole('button', { name: 'Add a person' }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
    await page.keyboard.press('Enter')
    await expect(people.getByText(name, { exact: true })).toBeVisible()
  }

  await people.getByRole('button', { name: 'More about Otter Moss' }).click()
  await page.getByRole('menuitem', { name: 'Takes part no more' }).click()
  await expect(people.getByText(/takes part no more since/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(people.getByText(/takes part no more since/)).toHaveCount(0)

  await page.keyboard.press('e')
  await expect(page.getByRole('heading', { name: 'Emergency sheet' })).toBeVisible()
  await page.getByRole('button', { name: 'Write it' }).first().click()
  await page.getByRole('textbox', { name: 'Which place' }).fill('at home')
  await page.getByRole('textbox', { name: /Address/ }).fill('4 Mill Lane, Lyon')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('4 Mill Lane, Lyon')).toBeVisible()
  await expect(page.getByText(/^confirmed today/)).toBeVisible()

  const place = join(profile, 'sheet.pdf')
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, place)
  await page.getByRole('button', { name: 'On paper' }).click()
  await page.getByRole('menuitem', { name: 'Save as PDF in French (not encrypted)…' }).click()
  await expect(page.getByText(/Saved as PDF/)).toBeVisible()
  expect(existsSync(place)).toBe(true)
  expect(
    readFileSync(place)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g)
  ).toHaveLength(1)

  const { rows } = await ask<{ rows: { method: string }[] }>(page, 'audit', 'list', {
    room: 'emergency',
    clientId: null,
    from: null,
    to: null,
    offset: 0,
    limit: 20
  })
  expect(rows.map(({ method }) => method)).toContain('emergency.savePdf')
  await show(page, '/today')
})

test('a couple agrees at once; the link typed on the card is kept and opened, and both stand in the note', async ({ launch }) => {
  const { app, page } = await launch()
  await openPractice(page)
  const clientId = await addClient(page, 'The Herons', { unit: 'couple' })
  const someone = { preferredName: '', pronouns: '', birthDate: null, role: 'partner', authority: false, authorityShown: '', email: null, phone: null, about: '' } // prettier-ignore
  for (const name of ['Ann', 'Ben']) await ask(page, 'persons', 'add', { clientId, fields: { ...someone, name } })
  await screen(page, clientId)
  await show(page, `/clients/${clientId}`)
  const session = page.getByRole('region', { name: 'Session', exact: true })
  await expect(session).toContainText('Missing for a session: Therapy (Ann, Ben).')
  await page.keyboard.press('j')
  const card = page.getByRole('dialog', { name: 'Session with The Herons' })
  await card.getByRole('button', { name: /How you meet/ }).click()
  await page.getByRole('option', { name: 'Video' }).click()
  await card.getByRole('button', { name: 'Record it now…' }).click()
  const consent = page.getByRole('dialog', { name: 'Record a consent' })
  const givers = consent.getByRole('group', { name: 'Who gives it' })
  for (const name of ['Ann', 'Ben']) await expect(givers.getByRole('checkbox', { name })).toBeChecked()
  for (const name of ['Ann', 'Ben']) await givers.getByText(name).click()
  await consent.getByRole('button', { name: 'Record', exact: true }).click()
  await expect(consent.getByText('Say whose consent it is.')).toBeVisible()
  for (const name of ['Ann', 'Ben']) await givers.getByText(name).click()
  await consent.getByRole('button', { name: 'Record', exact: true }).click()
  await expect(page.getByText('4 consents are recorded.')).toBeVisible()
  await expect(card.getByText('All that this way of meeting takes is there.')).toBeVisible()

  await expect(card.getByLabel('Who is there')).toHaveValue('Ann, Ben')
  await card.getByLabel('Session link').fill('https://zoom.us/j/93012345678?pwd=hidden')
  await expect(card.getByText('The record has no link that may be opened.')).toHaveCount(0)
  await card.getByLabel('Number', { exact: true }).fill('+33 6 39 98 12 34')
  await card.getByText('The door is closed').click()
  await card.getByText('Nobody overhears', { exact: true }).click()
  await card.getByLabel('Where is the client now?').fill('At home')
  for (const asked of ['Confirmed just now', 'Two identifiers confirmed', 'Alone, door closed, nobody overhears'])
    await card.getByText(asked, { exact: true }).click()
  await card.getByRole('button', { name: 'Start', exact: false }).click()
  await expect(card.getByText('Zoom · zoom.us')).toBeVisible()
  await app.evaluate(({ shell }) => {
    shell.openExternal = async () => {}
  })
  await card.getByRole('button', { name: 'Start', exact: false }).click()
  await page.getByRole('button', { name: 'End and write the note' }).click()
  await expect(page.getByLabel('Persons present')).toHaveValue('Ann, Ben')
})

test('two files of one client become one, and two again', async ({ launch }) => {
  const { page } = await launch()
  await openPractice(page)
  const keep = await addClient(page, 'Zoé Lebœuf')
  const drop = await addClient(page, 'Zoé Leboeuf', { phone: '+33 6 39 98 12 34', email: null })
  await ask(page, 'persons', 'add', {
    clientId: drop,
    fields: {
      name: 'Robin Wren',
      preferredName: '',
      pronouns: '',
      birthDate: null,
      role: 'partner',
      authority: false,
      authorityShown: '',
      email: null,
      phone: null,
      about: ''
    }
  })
  await show(page, `/clients/${keep}`)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Merge with a duplicate…' }).click()
  await page.getByRole('combobox', { name: 'The other file of this client' }).fill('leboeuf')
  await page.getByRole('option', { name: /Zoé Leboeuf/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('row', { name: 'People 0 1' })).toBeVisible()
  // what is empty here and known there is proposed
  await expect(dialog.getByRole('radiogroup', { name: 'Telephone' }).getByRole('radio', { name: '+33 6 39 98 12 34' })).toBeChecked()
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(page.getByText('One file now.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'People' }).getByText('Robin Wren')).toBeVisible()
  await show(page, `/clients/${drop}`)
  await page.getByRole('link', { name: 'Open it' }).click()
  await expect(page.getByText(/was merged into this file/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo the merge' }).click()
  await expect(page.getByText('Two files again, as before.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'People' }).getByText('Robin Wren')).toHaveCount(0)
  await show(page, `/clients/${drop}`)
  await expect(page.getByRole('region', { name: 'People' }).getByText('Robin Wren')).toBeVisible()
})
