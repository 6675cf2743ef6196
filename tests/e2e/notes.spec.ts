// A session note from the first letter to the last amendment, and everything that may come between.
import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import type { Note } from '#contract/notes'
import { expect, test } from './fixture.ts'
import { addClient, agree, ask, beginNote, enterBehind, lock, openPractice, show, unlock } from './practice.ts'

const text = (page: Page): Locator => page.getByRole('textbox', { name: 'Text of the note' })
const section = (page: Page, name: string): Locator => text(page).getByRole('group', { name })
const note = (page: Page, id: string): Promise<Note> => ask<Note>(page, 'notes', 'get', { id })
const wordsOf = (found: Note): string => JSON.stringify(found.doc)

/** A practice with one client and a blank draft, its first section waiting for the keys. */
const draft = async (page: Page, format = 'soap', zone = 'Europe/Paris'): Promise<{ client: string; id: string }> => {
  await openPractice(page, 'en', zone)
  const client = await addClient(page, 'Élodie Faure')
  await agree(page, client)
  const id = await beginNote(page, client, format)
  await expect(text(page)).toBeFocused()
  return { client, id }
}

const signIt = async (page: Page): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('alertdialog')).toContainText('Nobody can change it afterwards')
  await page.getByRole('button', { name: 'Sign and lock' }).click()
  await expect(page.getByText('This text is locked.')).toBeVisible()
}

test('what is typed saves itself, and is there after locking at once and unlocking', async ({ launch }) => {
  const { page } = await launch()
  const { id } = await draft(page)
  await page.keyboard.type('Arrived on time.')
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
  expect(wordsOf(await note(page, id))).toContain('Arrived on time.')

  await page.keyboard.type(' Spoke of her brother')
  await lock(page) // while the last letters are not saved yet
  await unlock(page)
  await show(page, `/notes/${id}`)
  await expect(section(page, 'Subjective')).toContainText('Arrived on time. Spoke of her brother')
})

/** How late the program answers at worst on a busy computer: a timer of the page and a question to the vault, ms. */
const measureLag = async (page: Page): Promise<() => Promise<number>> => {
  await page.evaluate(() => {
    const world = window as unknown as { door(...call: unknown[]): Promise<unknown>; lag(): number }
    let worst = 0
    let due = performance.now()
    const late = (): number => performance.now() - due
    const beat = async (): Promise<void> => {
      await world.door('vault', 'state', {})
      worst = Math.max(worst, late())
      due = performance.now() + 50
      setTimeout(() => void beat(), 50)
    }
    void beat()
    world.lag = () => Math.max(worst, late())
  })
  return () => page.evaluate(() => (window as unknown as { lag(): number }).lag())
}

test('a killed program loses no more than the last two seconds of typing', async ({ launch }) => {
  const { app, page } = await launch()
  const { id } = await draft(page)
  const lag = await measureLag(page)
  const typed: { at: number; word: string }[] = []
  for (let n = 0; n < 60; n++) {
    await page.keyboard.type(`w${n} `)
    typed.push({ at: Date.now(), word: `w${n}` })
    await page.waitForTimeout(70) // never long enough to count as a pause
  }
  const late = await lag()
  const killed = Date.now()
  app.process().kill('SIGKILL')

  const { page: again } = await launch()
  await unlock(again)
  const kept = wordsOf(await note(again, id))
  // what the computer itself was late by is no fault of the program's
  for (const { word } of typed.filter(({ at }) => at < killed - 2_000 - late)) expect(kept).toContain(`${word} `)
  expect(kept, 'saved without a pause in the typing').toContain('w0 ')
  await show(again, `/notes/${id}`)
  await expect(section(again, 'Subjective')).toContainText('w0 w1 w2')
})

for (const leaving of ['quit', 'suspend', 'another screen'] as const) {
  test(`a draft survives: ${leaving}`, async ({ launch }) => {
    const { app, page } = await launch()
    const { id } = await draft(page, 'free')
    await page.keyboard.type('Unsaved until this moment.')
    if (leaving === 'another screen') {
      await page.getByRole('link', { name: 'Clients' }).click()
      await expect.poll(async () => wordsOf(await note(page, id))).toContain('Unsaved until this moment.')
      return
    }
    if (leaving === 'suspend') {
      await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
      await page.getByRole('navigation').waitFor({ state: 'detached' })
      await unlock(page)
      expect(wordsOf(await note(page, id))).toContain('Unsaved until this moment.')
      return
    }
    await app.evaluate(({ app: electron }) => electron.quit()).catch(() => {})
    await app.waitForEvent('close').catch(() => {})
    const { page: again } = await launch()
    await unlock(again)
    expect(wordsOf(await note(again, id))).toContain('Unsaved until this moment.')
  })
}

test('a signed note is locked for good, amended with a reason, and saved as PDF', async ({ launch }) => {
  const { app, page } = await launch()
  const { id } = await draft(page)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText('An empty note cannot be signed.')).toBeVisible()

  await page.keyboard.type('She slept through the night, for the first time.')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Calm.')
  for (const elsewhere of [
    page.getByRole('group', { name: 'Start' }).getByRole('spinbutton').first(),
    page.getByRole('button', { name: /Modality/ })
  ]) {
    await elsewhere.focus()
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(page.getByRole('button', { name: 'Sign and lock' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(elsewhere).toBeFocused()
  }
  await text(page).focus()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('alertdialog')).toContainText('Still empty: Assessment, Plan.')
  await expect(page.getByRole('button', { name: 'Sign and lock' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(text(page)).toBeFocused()
  // a word that reaches the text when the dialog is up already is not dropped: she is asked again, about the whole
  await page.keyboard.press('ControlOrMeta+Enter')
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText('10 words')
  await text(page)
    .locator('p')
    .first()
    .evaluate((paragraph) => paragraph.append(' Twice.'))
  await page.getByRole('button', { name: 'Sign and lock' }).click()
  await expect(page.getByText('The text has changed in the meantime.')).toBeVisible()
  await expect(question).toContainText('11 words')
  await page.keyboard.press('Escape')
  await signIt(page)

  await expect(text(page)).toHaveCount(0)
  await expect(page.getByRole('article')).toContainText('for the first time. Twice.')
  const signed = await note(page, id)
  const { header, doc, format, reason, revision } = signed
  await expect(ask(page, 'notes', 'save', { id, header, doc, format, reason, revision })).rejects.toThrow('signed')
  await expect(ask(page, 'notes', 'discard', { id })).rejects.toThrow('signed')

  await page.getByRole('button', { name: 'Amend' }).click()
  await page.getByRole('menuitem', { name: 'Correct something' }).click()
  await expect(page.getByRole('textbox', { name: 'Reason' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Reason' })).toBeInViewport()
  const amendment = page.getByRole('textbox', { name: 'Text of the amendment' })
  await amendment.click()
  await page.keyboard.type('It was the second night.')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText('Say why, in a few words.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Reason' }).fill('Misheard in the session')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('alertdialog')).toContainText('Your amendment to the note on')
  await page.getByRole('button', { name: 'Sign and lock' }).click()
  await expect(page.getByText('The amendment is signed.')).toBeVisible()
  await expect(page.getByText('Reason: Misheard in the session')).toBeVisible()
  await expect(page.getByRole('article', { name: 'Text of the amendment' })).toContainText('It was the second night.')
  const amended = await note(page, id)
  expect(amended.doc).toEqual(signed.doc)
  expect(amended.amendments).toMatchObject([{ amendmentKind: 'correction', reason: 'Misheard in the session' }])

  const place = test.info().outputPath('note.pdf')
  await app.evaluate(({ dialog, shell }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    shell.showItemInFolder = (shown) => void Object.assign(globalThis, { shown })
  }, place)
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Save as PDF…' }).click()
  await page.getByRole('button', { name: 'Show in folder' }).click()
  await expect.poll(() => app.evaluate(() => (globalThis as unknown as { shown?: string }).shown)).toBe(place)
  expect(readFileSync(place).subarray(0, 5).toString()).toBe('%PDF-')
})

test('a key is handled where the cursor has just been put', async ({ launch }) => {
  const { page } = await launch()
  const { id } = await draft(page)
  await page.keyboard.type('one')
  await page.keyboard.press('Enter')
  await page.keyboard.type('two')
  await enterBehind(text(page), 'one')
  await page.keyboard.type('half')
  await expect(section(page, 'Subjective').getByRole('paragraph')).toHaveText(['one', 'half', 'two'])
  await expect.poll(async () => wordsOf(await note(page, id))).toMatch(/one.*half.*two/)
})

test('another format keeps every word, and undo brings the old one back', async ({ launch }) => {
  const { page } = await launch()
  const { id } = await draft(page)
  await page.keyboard.type('Tired all week.')
  await section(page, 'Plan').click()
  await page.keyboard.type('Sleep diary.')

  await page.getByRole('button', { name: /Format/ }).click()
  await page.getByRole('option', { name: 'DAP' }).click()
  await expect(section(page, 'Data')).toContainText('Tired all week.')
  await expect(section(page, 'Plan')).toContainText('Sleep diary.')
  await expect.poll(async () => (await note(page, id)).format).toBe('dap')

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(section(page, 'Subjective')).toContainText('Tired all week.')
  await expect(page.getByRole('button', { name: /Format/ })).toContainText('SOAP')
  await expect.poll(async () => (await note(page, id)).format).toBe('soap')
})

test('sections stay, whatever is deleted, and the arrows walk through them', async ({ launch }) => {
  const { page } = await launch()
  await draft(page)
  await page.keyboard.type('one')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('two')
  await expect(section(page, 'Objective')).toContainText('two')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('End')
  await page.keyboard.type('!')
  await expect(section(page, 'Subjective')).toContainText('one!')

  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('new')
  for (const name of ['Subjective', 'Objective', 'Assessment', 'Plan']) await expect(section(page, name)).toBeVisible()
  await expect(section(page, 'Subjective')).toContainText('new')
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+z') // slow keys are undone one by one
    await expect(section(page, 'Objective')).toContainText('two', { timeout: 500 })
  }).toPass()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+x')
  await expect(text(page).getByRole('group')).toHaveCount(4)
  await page.keyboard.press('ControlOrMeta+v')
  await expect(text(page).getByRole('group')).toHaveCount(4)
  await expect(text(page)).toContainText('two')
})

test('hostile markup is pasted as words, and asks for nothing', async ({ launch }) => {
  const { page } = await launch()
  const { id } = await draft(page, 'free')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.evaluate(() => {
    const world = window as unknown as { run: number; broken: string[] }
    world.run = 0
    world.broken = []
    document.addEventListener('securitypolicyviolation', (event) => world.broken.push(event.violatedDirective))
  })
  const hostile = [
    '<img src="https://evil.test/a.png" onerror="window.run=1">',
    '<svg onload="window.run=1"><script>window.run=1</script></svg>',
    '<p style="background:url(https://evil.test/b)" onclick="window.run=1">Kind <b>words</b></p>',
    '<style>@import "https://evil.test/c"</style><link rel="stylesheet" href="https://evil.test/d">',
    '<iframe src="https://evil.test/e"></iframe><a href="javascript:window.run=1">link</a>'
  ].join('')
  await text(page).evaluate((element, html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, hostile)
  await page.keyboard.type('<script>window.run=1</script>')
  await expect(text(page)).toContainText('Kind words')
  await expect.poll(async () => wordsOf(await note(page, id))).toContain('<script>window.run=1</script>')
  await page.reload()
  await show(page, `/notes/${id}`)
  await expect(text(page)).toContainText('<script>window.run=1</script>')
  expect(await text(page).locator('img, svg, iframe, a, style, link, script').count()).toBe(0)
  expect(await page.evaluate(() => (window as unknown as { run?: number }).run ?? 0)).toBe(0)
  expect(asked.filter((url) => url.includes('evil.test'))).toEqual([])
})

test('nothing in the editor goes against the content policy', async ({ launch }) => {
  const { page } = await launch()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML|Refused to/.test(message.text())) complaints.push(message.text())
  })
  await draft(page)
  await page.keyboard.type('**Bold** and - a list')
  for (const name of ['Bold', 'Heading', 'Bullet list', 'Quotation', 'Undo']) await page.getByRole('button', { name, exact: true }).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+c')
  await page.keyboard.press('ControlOrMeta+v')
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
  expect(complaints).toEqual([])
})

test('a previous version can be read and put back', async ({ launch }) => {
  const { page } = await launch()
  await draft(page, 'free')
  await page.keyboard.type('A long and careful paragraph that took a quarter of an hour to find.')
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('gone')
  await expect(page.getByText(/^Saved \d/)).toBeVisible()

  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Previous versions' }).click()
  await expect(page.getByRole('region', { name: 'Text of the chosen time' })).toContainText('A long and careful paragraph')
  await page.getByRole('button', { name: 'Put this version back' }).click()
  await expect(text(page)).toContainText('A long and careful paragraph')
  await page.getByRole('log').getByRole('button', { name: 'Undo' }).click()
  await expect(text(page)).toHaveText('gone')
})

test('a discarded draft comes back with Undo', async ({ launch }) => {
  const { page } = await launch()
  const { id } = await draft(page, 'free')
  await page.keyboard.type('Begun too early')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Discard the draft' }).click()
  await expect(page.getByText('No notes yet')).toBeVisible()
  await expect(ask(page, 'notes', 'get', { id })).rejects.toThrow('notFound')
  await page.getByRole('log').getByRole('button', { name: 'Undo' }).click()
  await expect(text(page)).toHaveText('Begun too early')
})

test('a note saved elsewhere meanwhile: both texts are kept', async ({ launch }) => {
  const { page } = await launch()
  const { id } = await draft(page, 'free')
  const { header, format, reason, revision } = await note(page, id)
  const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Saved elsewhere' }] }] }
  await ask(page, 'notes', 'save', { id, revision, header, doc, format, reason })
  await page.keyboard.type('Typed here')
  await expect(page.getByRole('alert')).toContainText('changed elsewhere')
  await expect(text(page)).toHaveText('Typed here')
  await page.getByRole('button', { name: 'Keep both texts' }).click()
  await expect(text(page)).toContainText('Saved elsewhere')
  await expect(text(page)).toContainText('Typed here')
  await expect.poll(async () => wordsOf(await note(page, id))).toContain('Typed here')
  expect(wordsOf(await note(page, id))).toContain('Saved elsewhere')
})

test('a note discarded elsewhere meanwhile: the typed text can be taken along', async ({ launch }) => {
  const { page } = await launch()
  const { id, client } = await draft(page, 'free')
  await ask(page, 'notes', 'discard', { id })
  await page.keyboard.type('Typed too late')
  await expect(page.getByRole('alert')).toContainText('signed or discarded elsewhere')
  await page.getByRole('button', { name: 'Copy my text' }).click()
  await expect(text(page)).toHaveText('Typed too late')
  await beginNote(page, client, 'free')
  await expect(text(page)).toHaveText('')
  await text(page).click()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(text(page)).toHaveText('Typed too late')
})

test('the header is filled by keys in the zone of the session', async ({ launch }) => {
  const { page } = await launch()
  const { id } = await draft(page, 'free', 'America/Montreal')
  await page.getByRole('group', { name: 'Start' }).getByRole('spinbutton', { name: /hour/ }).click()
  await page.keyboard.type('2330')
  await page.getByRole('group', { name: 'End' }).getByRole('spinbutton', { name: /hour/ }).click()
  await page.keyboard.type('0020') // after midnight
  await page.getByRole('textbox', { name: 'Persons present' }).fill('her sister')
  await expect(page.getByText('50 minutes')).toBeVisible()
  await expect.poll(async () => (await note(page, id)).header.personsPresent).toBe('her sister')
  const { header } = await note(page, id)
  expect(Date.parse(header.endAt!) - Date.parse(header.startAt)).toBe(50 * 60_000)
  expect(new Date(header.startAt).toLocaleTimeString('en-GB', { timeZone: header.timeZone })).toBe('23:30:00')
})
