// No screen, dialog or lock screen may break a WCAG 2.2 AA rule that axe knows, in either theme and either language.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Page } from '@playwright/test'
import type { ClientRow } from '#contract/clients'
import type { NoteRow } from '#contract/notes'
import { expect, test } from './fixture.ts'
import {
  addClient,
  ask,
  book,
  lock,
  makeKit,
  noonZone,
  openPractice,
  passphrase,
  prepareAgreement,
  said,
  screen,
  show
} from './practice.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** A screen whose code or content is still being read is not the screen yet; one that stays without a title is for axe to tell. */
const arrived = (page: Page): Promise<unknown> =>
  page
    .waitForFunction(
      () => document.querySelector('h1') !== null && document.querySelector('main [role=status][aria-label]') === null,
      null,
      {
        timeout: 10_000
      }
    )
    .catch(() => null)

/** Until nothing fades in any more: what does has not its true colours yet. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all(
      document
        .getAnimations()
        .map(async (animation) => (animation.effect?.getTiming().iterations === Infinity ? null : animation.finished.catch(() => null)))
    )
  })

const brokenIn = (page: Page): Promise<string[]> =>
  page.evaluate(async (values) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
      // what React Aria has just read aloud stays a few seconds after the button that it names has gone
      { include: [document], exclude: [['[data-live-announcer]']] },
      { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }
    )
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html.slice(0, 160)} — ${node.any[0]?.message ?? ''}`).join(' | ')}`
    )
  }, tags)

/** Fails with the rule and the elements that break it. */
const check = async (page: Page, what: string): Promise<void> => {
  await arrived(page)
  await settled(page)
  // evaluated by DevTools, which the content policy lets through; once for each document
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  expect.soft(await brokenIn(page), what).toEqual([])
}

const recipient = {
  name: 'Robin Otter',
  kind: 'assistant',
  sees: 'names',
  purpose: 'the telephone',
  country: 'FR',
  contract: 'confidentiality',
  contractOn: '',
  checkedOn: '',
  checkMonths: '12',
  about: ''
}

const at = async (page: Page, address: string): Promise<void> => {
  await show(page, address)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForFunction(() => document.querySelector('main [role=status][aria-label]') === null)
}

/** Ids of the sample: somebody with sessions, a draft, a signed note. */
const found = async (page: Page) => {
  const clients = await ask<{ rows: ClientRow[] }>(page, 'clients', 'list', {
    query: '',
    status: 'all',
    sort: 'lastSession',
    descending: true,
    offset: 0,
    limit: 50
  })
  const clientId = clients.rows[0]?.id ?? ''
  const notes = await ask<{ rows: NoteRow[] }>(page, 'notes', 'ofClient', { clientId, offset: 0, limit: 50 })
  const drafts = await ask<NoteRow[]>(page, 'notes', 'unfinished', {})
  const document = await prepareAgreement(page, clientId)
  const platforms = await ask<{ id: string; clients: number }[]>(page, 'platforms', 'list', { language: 'en' })
  const platform = platforms.toSorted((a, b) => b.clients - a.clients)[0]?.id ?? ''
  const screened = await screen(page, clientId)
  const { id: screening } = await ask<{ id: string }>(page, 'screenings', 'begin', { clientId })
  const written = async (filter: string) =>
    (await ask<{ rows: { id: string }[] }>(page, 'exchanges', 'list', { query: '', filter, clientId: null, offset: 0, limit: 1 })).rows[0]
      ?.id ?? ''
  return {
    clientId,
    messages: await Promise.all(['open', 'answered', 'closed'].map(written)),
    document,
    platform,
    screened,
    screening,
    draft: drafts[0]?.id ?? '',
    signed: notes.rows.find(({ signedAt }) => signedAt !== null)?.id ?? ''
  }
}

const firstRun = async (page: Page, language: string): Promise<void> => {
  const next = page.getByRole('button', { name: /^(Continue|Continuer)$/ })
  await check(page, 'welcome')
  await page.getByRole('button', { name: /backup file|fichier de sauvegarde/ }).click()
  await page.getByRole('button', { name: /^(Open the backup|Ouvrir la sauvegarde)$/ }).click()
  await check(page, 'restoring')
  await page.getByRole('button', { name: /^(Back|Retour)$/ }).click()
  await page.getByRole('button', { name: language === 'en' ? /Start my practice/ : /Ouvrir mon cabinet/ }).click()
  await next.click()
  await check(page, 'practice')
  await page.getByRole('textbox').first().fill('Quiet Room')
  await next.click()
  await page.getByRole('textbox').first().fill('heron')
  await page.getByRole('button', { name: /^(Suggest|Proposer)/ }).click()
  await page.getByRole('meter').waitFor()
  await check(page, 'passphrase')
}

/** The screen in a client's hands, and the neutral page from which only the passphrase leads back. */
const handedOver = async (page: Page, document: string): Promise<void> => {
  await at(page, `/documents/${document}`)
  await page.getByRole('button', { name: /^(Sign on screen|Signer à l’écran)/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Hand over now|Confier maintenant)$/ })
    .click()
  await page.locator('canvas').waitFor()
  await page.getByRole('button', { name: /^(Sign|Signer)$/ }).click()
  await page.locator('[aria-invalid=true]').waitFor()
  await check(page, 'handed over')
  await page.getByRole('button', { name: /^(Give back|Rendre)/ }).click()
  await page.locator('input[type=password]').fill(passphrase)
  await check(page, 'handed back')
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').waitFor()
}

/** A text that goes by another name, and a PDF: the list, both pages, the dialogs, a file that cannot be taken in. */
const files = async (page: Page, clientId: string): Promise<void> => {
  const page1 = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'
  const pdf = `%PDF-1.4\n1 0 obj<< /Type /Catalog /Pages 2 0 R >>endobj\n2 0 obj<< /Type /Pages /Kids [3 0 R] /Count 1 >>endobj\n3 0 obj${page1}endobj\ntrailer<< /Root 1 0 R >>`
  await show(page, `/clients/${clientId}`)
  const keep = async (name: string, text: string): Promise<string> => {
    const { id } = await ask<{ id: string }>(page, 'attachments', 'begin', { clientId, name, bytes: text.length })
    await page.evaluate(
      async ([file, words]) => {
        const door = (window as unknown as { door(...call: unknown[]): Promise<unknown> }).door
        await door('attachments', 'append', { id: file, offset: 0, bytes: new TextEncoder().encode(words) })
      },
      [id, text] as const
    )
    await ask(page, 'attachments', 'finish', { id })
    return id
  }
  const ids = [await keep('letter.png', 'Some words'), await keep('letter.pdf', pdf)]
  await ask(page, 'attachments', 'change', { id: ids[0], name: 'letter.png', tags: ['report'] })
  await at(page, `/clients/${clientId}/files`)
  await page.getByRole('row', { name: 'letter.png' }).waitFor()
  await check(page, 'files')
  for (const id of ids) {
    await at(page, `/files/${id}`)
    await page.locator('pre, canvas').first().waitFor()
    await check(page, 'a file')
  }
  await page.getByRole('button', { name: /^(More|Plus)$/ }).click()
  await page.getByRole('menuitem', { name: /^(Name and tags|Nom et étiquettes)…$/ }).click()
  await page.getByRole('dialog').waitFor()
  await check(page, 'name and tags of a file')
  await page.keyboard.press('Escape')
  await at(page, `/clients/${clientId}`)
  await page.getByRole('button', { name: /^(From the scanner|Depuis le scanner)…$/ }).click()
  await page.getByRole('dialog').waitFor()
  await check(page, 'scanner folder')
  await page.keyboard.press('Escape')
  await page.evaluate(() => {
    const large = Object.defineProperty(new File(['x'], 'film.mov'), 'size', { value: 200 * 1024 * 1024 })
    const drop = new DragEvent('drop', { bubbles: true, cancelable: true })
    Object.defineProperty(drop, 'dataTransfer', { value: { types: ['Files'], files: [large] } })
    document.body.dispatchEvent(drop)
  })
  await page.getByText('film.mov').waitFor()
  await check(page, 'a file that is too large')
  await page.getByRole('button', { name: /film\.mov/ }).click()
}

/** By law and told, with every fault there is; the ledger of it, empty before, and an entry. */
const shares = async (page: Page, clientId: string): Promise<void> => {
  await at(page, '/sharing')
  await check(page, 'no disclosures')
  await at(page, `/clients/${clientId}/share`)
  await check(page, 'sharing')
  await page.getByText(/^(The law allows it or requires it|La loi le permet ou l’exige)$/).click()
  await page.getByRole('button', { name: /^(Save the encrypted PDF|Enregistrer le PDF chiffré)…$/ }).click()
  await page.locator('[aria-invalid=true]').first().waitFor()
  await check(page, 'sharing by law, with faults')
  const exception = {
    kind: 'child',
    force: 'may',
    legalBasis: 'Code pénal, art. 226-14',
    facts: 'blows',
    contact: '',
    informed: true,
    whyNot: '',
    consulted: '',
    heldUntil: null
  }
  const fields = {
    basis: { kind: 'exception', exception },
    recipient: 'CRIP 75',
    address: '',
    purpose: 'protection',
    necessity: 'the least',
    language: 'en',
    summary: 'A child is in danger.',
    parts: [],
    separately: '',
    way: 'told',
    on: '2026-01-05'
  }
  await ask(page, 'sharing', 'share', { clientId, fields, passphrase: '' })
  await at(page, `/sharing/of/${clientId}`)
  await page.getByRole('row', { name: /CRIP/ }).click()
  await check(page, 'disclosures')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').locator('dl').waitFor()
  await check(page, 'a disclosure')
  await page.keyboard.press('Escape')
}

const screens = async (page: Page, zone: string): Promise<void> => {
  const { clientId, draft, signed, document, platform, screened, screening, messages } = await found(page)
  await book(page, zone, clientId, 60) // the sample has no sessions at weekends
  await page.reload()
  await at(page, '/today')
  await page.getByRole('button', { name: /^(Start|Commencer) / }).waitFor()
  const addresses = [
    '/today',
    '/enquiries',
    '/enquiries/expired',
    '/emergency-numbers',
    `/clients/${clientId}/emergency`,
    '/clients',
    `/clients/${clientId}`,
    `/clients/${clientId}/prepare`,
    `/clients/${clientId}/prepare/therapyAgreement`,
    '/documents',
    `/documents/${document}`,
    '/documents/prepare',
    '/consents',
    '/consents/due',
    '/recordings',
    '/screenings',
    `/screenings/${screened}`,
    `/screenings/${screening}`,
    `/clients/${clientId}/account`,
    '/sharing/rules',
    '/tasks',
    `/tasks/of/${clientId}`,
    '/messages',
    `/messages/of/${clientId}`,
    ...messages.map((id) => `/messages/${id}`),
    '/notes',
    `/notes/${draft}`,
    `/notes/${signed}`,
    '/search',
    '/backups',
    '/backups/restore',
    '/settings',
    '/audit',
    '/security/missing',
    '/security',
    '/security/plan',
    '/security/copies',
    '/settings/readiness',
    '/settings/referrals',
    '/settings/referrals/made',
    '/settings/platforms',
    `/settings/platforms/${platform}`,
    '/settings/recipients',
    '/settings/services',
    '/calendar',
    '/texts',
    '/texts/therapyAgreement/en',
    '/settings/recovery-kit',
    '/nowhere'
  ]
  for (const address of addresses) {
    await at(page, address)
    await check(page, address.replace(clientId, ':id'))
  }
  await handedOver(page, document)
  await files(page, clientId)
  await shares(page, clientId)
  await at(page, '/search')
  await page.getByRole('searchbox').fill('a')
  await page.locator('mark').first().waitFor()
  await check(page, 'search with hits')
}

/** The calendar in its three views, what is open beside it, and its dialogs. */
const calendar = async (page: Page): Promise<void> => {
  const dialog = page.getByRole('dialog')
  const close = async () => {
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
  await at(page, '/calendar')
  await page.keyboard.press('ArrowRight')
  await page.locator('[data-state=planned]').first().click()
  await page.getByRole('complementary').getByRole('heading').waitFor()
  await check(page, 'an appointment')
  await page.keyboard.press('m')
  await dialog.waitFor()
  await check(page, 'moving an appointment')
  await close()
  await page.getByRole('button', { name: /^(Cancel|Annuler)…$/ }).click()
  await dialog.waitFor()
  await check(page, 'cancelling an appointment')
  await close()
  await page.keyboard.press('Shift+K')
  await dialog.getByRole('button', { name: /^(Book|Prendre)$/ }).click()
  await dialog.locator('[aria-invalid=true]').first().waitFor()
  await check(page, 'booking with faults')
  await close()
  for (const view of [/^(Month|Mois)$/, /^(Day|Jour)$/]) {
    await page.getByRole('radio', { name: view }).click()
    await check(page, `calendar ${String(view)}`)
  }
  for (const file of [/^(Save as|Enregistrer en)/, /^(Take over|Reprendre un)/]) {
    await page.getByRole('button', { name: /^(Paper and files|Papier et fichiers)$/ }).click()
    await page.getByRole('menuitem', { name: file }).click()
    await dialog.waitFor()
    await check(page, String(file))
    await close()
  }
}

/** The list, a policy with somebody to acknowledge it and its dialogs, and a notice that a client was given. */
const policies = async (page: Page): Promise<void> => {
  const dialog = page.getByRole('dialog')
  await ask(page, 'recipients', 'add', recipient)
  const client = await addClient(page, 'Heron')
  const { preparation } = await ask<{ preparation: unknown }>(page, 'documents', 'begin', {
    clientId: client,
    template: 'privacyNotice',
    language: 'en'
  })
  const { id } = await ask<{ id: string }>(page, 'documents', 'prepare', preparation)
  await ask(page, 'documents', 'give', { id, gapsReason: 'Filled in by hand.' })
  await at(page, '/policies')
  await check(page, 'policies')
  await page.getByRole('searchbox').fill('no such policy')
  await check(page, 'no policy matches')
  await at(page, '/policies/confidentialityPolicy/en')
  for (const form of [/^(Edit|Modifier)…$/, /Robin Otter.*…$/]) {
    await page.getByRole('button', { name: form }).first().click()
    await dialog.waitFor()
    await check(page, `policy, ${String(form)}`)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
  await check(page, 'policy with somebody to acknowledge it')
  await at(page, '/policies/privacyNotice/en')
  await page.getByRole('grid').getByText('Heron').waitFor()
  await check(page, 'notice that was given')
  await page.getByRole('button', { name: /^(Print and record|Imprimer et noter)/ }).click()
  await dialog.waitFor()
  await check(page, 'giving a notice')
}

const overlays = async (page: Page): Promise<void> => {
  const dialog = page.getByRole('dialog')
  const close = async () => {
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
  await at(page, `/clients/${(await found(page)).clientId}`)
  for (const form of [/^(Record a consent|Noter un consentement)/, /^(Log a recording|Inscrire un enregistrement)/]) {
    await page.getByRole('button', { name: form }).click()
    await dialog.waitFor()
    await check(page, String(form))
    await close()
  }
  const { clientId } = await found(page)
  await at(page, `/clients/${clientId}`)
  await page.getByRole('button', { name: /^(Start the session|Commencer la séance)…/ }).click()
  await dialog.waitFor()
  await dialog.locator('summary').click()
  await check(page, 'the card before a session')
  await close()
  await at(page, '/tasks')
  await page.getByRole('button', { name: /^(New task|Nouvelle tâche)…$/ }).click()
  await dialog.waitFor()
  await dialog.getByRole('button', { name: /^(Add|Ajouter)$/ }).click()
  await dialog.locator('[aria-invalid=true]').first().waitFor()
  await check(page, 'a new task with faults')
  await close()
  await page.getByRole('searchbox').fill('no such task')
  await page.getByRole('button', { name: /^(Show all that is open|Montrer tout ce qui est à faire)$/ }).waitFor()
  await check(page, 'no task fits')
  await at(page, '/messages')
  await page.keyboard.press('Shift+I')
  await dialog.getByRole('button', { name: /^(Enter|Saisir)$/ }).click()
  await dialog.locator('[aria-invalid=true]').first().waitFor()
  await check(page, 'a new message with faults')
  await close()
  await page.getByRole('searchbox').fill('no such message')
  await page.getByRole('button', { name: /^(Show all|Tout afficher)$/ }).waitFor()
  await check(page, 'no message fits')
  await page.getByRole('searchbox').fill('')
  await page.getByRole('list', { name: 'Messages' }).getByRole('link').first().click()
  await page.getByRole('button', { name: /^(More for this message|Autres actions pour ce message)$/ }).click()
  await page.getByRole('menuitem', { name: /^(Close without an answer|Clore sans réponse)…$/ }).click()
  await dialog.waitFor()
  await check(page, 'closing a message')
  await close()
  const { rows: couples } = await ask<{ rows: ClientRow[] }>(page, 'clients', 'list', { query: '', status: 'active', sort: 'name', descending: false, offset: 0, limit: 50 }) // prettier-ignore
  const couple = couples.find(({ unit }) => unit === 'couple')?.id ?? ''
  const { rows: theirs } = await ask<{ rows: NoteRow[] }>(page, 'notes', 'ofClient', { clientId: couple, offset: 0, limit: 1 })
  await at(page, `/notes/${theirs[0]?.id ?? ''}`)
  await page.getByRole('button', { name: /^(Mark|Marquer)…$/ }).click()
  await dialog.waitFor()
  await check(page, 'marking a note')
  await close()
  await page.getByRole('button', { name: /^(More|Autres actions)$/ }).click()
  await page.getByRole('menuitem', { name: /^(A part of one person alone|Partie d’une seule personne)…$/ }).click()
  await dialog.waitFor()
  await check(page, 'a part of one person alone')
  await close()
  await at(page, `/clients/${clientId}`)
  await ask(page, 'sessions', 'start', {
    clientId,
    said: { ...said, modality: 'inPerson', placeAsked: 'later', identity: 'later', privacyThere: 'later' }, // not every one of the sample has a link
    opens: false,
    override: { reason: 'Trial.' }
  })
  await page.reload()
  await at(page, '/session')
  await check(page, 'a session that runs')
  await at(page, '/today')
  await check(page, 'blurred while a session runs')
  const { id } = await ask<{ id: string }>(page, 'sessions', 'running', {})
  await ask(page, 'sessions', 'end', { id, override: { reason: 'Trial.' } })
  await page.reload()
  await at(page, '/session')
  await check(page, 'no session')
  await at(page, '/clients')
  await page.getByRole('searchbox').fill('nobody of this name')
  await page.getByRole('button', { name: /^(Show all|Montrer tous)/ }).waitFor()
  await check(page, 'no hits')
  await page.getByRole('searchbox').fill('')
  await page.getByRole('searchbox').blur()
  await page.keyboard.press('a')
  await dialog.getByRole('button', { name: /^(Add client|Ajouter)$/ }).click()
  await dialog.locator('[aria-invalid=true]').first().waitFor()
  await check(page, 'new client with faults')
  await close()
  await page.keyboard.press('ControlOrMeta+k')
  await dialog.waitFor()
  await check(page, 'palette')
  await close()
  await page.keyboard.press('?')
  await dialog.waitFor()
  await check(page, 'keys')
  await close()
  await page.keyboard.press('Shift+P')
  await dialog.waitFor()
  await check(page, 'hidden screen')
  await page.keyboard.press('Shift+P')
}

/** What the rows of the security card open; the last leads on to the QR code. */
const keyDialogs = async (page: Page): Promise<void> => {
  const dialog = page.getByRole('dialog')
  for (const row of [/Data key|Clé des données/, /Key file on|Fichier-clé sur/, /PIN for short|PIN pour les/, /Code of an|Code d’une/]) {
    await page.getByRole('listitem').filter({ hasText: row }).getByRole('button').first().click()
    await dialog.waitFor()
    await check(page, String(row))
    if (row.test('Code of an')) {
      await dialog.getByRole('textbox').fill(passphrase)
      await page.keyboard.press('Enter')
      await dialog.getByRole('img').waitFor()
      await check(page, 'code of an authenticator app')
    }
    await dialog.getByRole('button', { name: /^(Cancel|Annuler)$/ }).click()
    await dialog.waitFor({ state: 'detached' })
  }
}

/** Her own vault from the passphrase on: the kit, its reminder, another passphrase, the recovery key. */
const ownVault = async (page: Page, language: string): Promise<void> => {
  const button = (name: RegExp) => page.getByRole('button', { name })
  await button(language === 'en' ? /Start my practice/ : /Ouvrir mon cabinet/).click()
  await page.getByRole('textbox').first().fill('Quiet Room')
  await button(/^(Continue|Continuer)$/).click()
  for (const box of await page.locator('input[type=password]').all()) await box.fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('list', { name: /^(Recovery key|Clé de secours)$/ }).waitFor()
  await check(page, 'recovery kit')
  await button(/^(I have it on paper|Je l’ai sur papier)$/).click()
  await button(/^(Confirm the key|Confirmer la clé)$/).click()
  await page.locator('[aria-invalid=true]').first().waitFor()
  await check(page, 'recovery kit typed back')
  await button(/^(Later|Plus tard)$/).click()
  await page.getByRole('navigation').waitFor()
  await check(page, 'today without a recovery key')
  await at(page, '/audit')
  await button(/^(Verify the chain|Vérifier la chaîne)$/).click()
  await page.getByText(/chain is whole|chaîne est entière/).waitFor()
  await check(page, 'audit log verified')
  await at(page, '/settings')
  await button(/^(Change|Changer)…$/).click()
  await button(/^(Change it|La changer)$/).click()
  await check(page, 'another passphrase')
  await page.keyboard.press('Escape')
  await keyDialogs(page)

  await makeKit(page)
  await lock(page)
  await button(/Forgotten|oubliée/).click()
  await check(page, 'forgotten passphrase')
  await button(/^(Use the recovery key|Utiliser la clé de secours)$/).click()
  await button(/^(Open the vault|Ouvrir le coffre)$/).click()
  await page.locator('[aria-invalid=true]').first().waitFor()
  await check(page, 'recovery key')
}

/** Her vault is locked: its head is lost, then its first page. */
const tampered = async (page: Page, folder: string): Promise<void> => {
  const open = async () => {
    await page.reload()
    await page.getByRole('textbox').first().fill(passphrase)
    await page.keyboard.press('Enter')
  }
  rmSync(join(folder, 'vault.head'))
  await open()
  await page.getByRole('button', { name: /^(Go on with this vault|Continuer avec ce coffre)/ }).waitFor()
  await check(page, 'changes missing')
  await lock(page)
  const vault = join(folder, 'vault.db')
  writeFileSync(vault, readFileSync(vault).fill(7, 0, 4096))
  await open()
  await page.getByRole('button', { name: /^(Salvage what|Sauver ce qui)/ }).click()
  await page.getByRole('heading', { name: /^(Salvage what|Sauver ce qui)/ }).waitFor()
  await check(page, 'salvage')
  await page.getByRole('textbox').first().fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^(To the lock screen|Vers l’écran de verrouillage)$/ }).waitFor()
  await check(page, 'salvaged')
}

// no colour depends on a word: the walk in one language sees the light theme, that in the other the dark one
for (const [language, theme] of [
  ['en', 'light'],
  ['fr', 'dark']
] as const) {
  test(`the calendar is accessible in ${language}`, async ({ launch }) => {
    const { page } = await launch()
    await ask(page, 'settings', 'prefer', { language, theme })
    await ask(page, 'vault', 'choose', { vault: 'sample' })
    await ask(page, 'vault', 'create', {
      passphrase,
      language,
      practiceName: 'Quiet Room',
      practitionerName: 'Alex Martin',
      country: 'FR',
      timeZone: 'Europe/Paris'
    })
    await page.reload()
    await page.getByRole('navigation').waitFor()
    await calendar(page)
  })

  test(`the policies are accessible in ${language}`, async ({ launch }) => {
    const { page } = await launch()
    await openPractice(page, language)
    await ask(page, 'settings', 'prefer', { language, theme })
    await page.reload()
    await page.getByRole('navigation').waitFor()
    await policies(page)
  })

  test(`every screen is accessible in ${language}`, async ({ launch, profile }) => {
    test.setTimeout(300_000)
    const { page } = await launch()
    await ask(page, 'settings', 'prefer', { language, theme })
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await firstRun(page, language)

    await ask(page, 'vault', 'choose', { vault: 'sample' })
    const zone = noonZone()
    await ask(page, 'vault', 'create', {
      passphrase,
      language,
      practiceName: 'Quiet Room',
      practitionerName: 'Alex Martin',
      country: 'FR',
      timeZone: zone
    })
    await page.reload()
    await page.getByRole('navigation').waitFor()
    await screens(page, zone)
    await overlays(page)

    await lock(page)
    await page.getByRole('textbox').first().fill('certainly not this one')
    await page.keyboard.press('Enter')
    await page.locator('[aria-invalid=true]').waitFor()
    await check(page, 'lock screen')

    await ask(page, 'vault', 'choose', { vault: 'own' })
    await page.reload()
    await ownVault(page, language)
    await tampered(page, join(profile, 'vaults/own'))
  })
}
