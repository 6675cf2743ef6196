// Papers as the engine prints them: every text in both languages, at one place each (all places: npm run soak:papers), the longest names, hostile strings.
import { join } from 'node:path'
import { extremeCases, proveExtremes } from '../proof/extremes.ts'
import { hostileStrings } from '../hostile.ts'
import { proveHostile } from '../proof/hostility.ts'
import { paperCases } from '../proof/paperCases.ts'
import { provePapers } from '../proof/papering.ts'
import { bodyOf, sizes } from '../proof/layout.ts'
import { readPdf } from '../proof/pdf.ts'
import { catchJobs, pressOf } from '../proof/press.ts'
import { templateNames } from '#contract/templates'
import { expect, test } from './fixture.ts'
import { openOutside } from './outside.ts'
import { addClient, agree, ask, openPractice, passphrase } from './practice.ts'

/** Gathers what is wrong, so that all of it is told at once. */
const gathering = () => {
  const faults: string[] = []
  return { faults, progress: () => {}, broken: (fault: unknown) => void faults.push((fault as Error).message) }
}

/** In four parts, that each stays short on a busy machine. */
const parts = [0, 1, 2, 3]
const each = paperCases.slice(0, 2 * templateNames.length)

for (const part of parts)
  test(`every text says on paper what it must, on pages laid out as pages, part ${part + 1} of ${parts.length}`, async ({
    launch,
    profile
  }) => {
    const { app, page } = await launch()
    await openPractice(page)
    const gathered = gathering()
    const mine = each.filter((_, n) => n % parts.length === part)
    const { papers, elements } = await provePapers(await pressOf(app, page, join(profile, 'printed')), gathered, mine)
    expect(gathered.faults).toEqual([])
    expect([papers, elements > 100]).toEqual([mine.length, true])
  })

test('the longest names stay within the margins, and signatures together', async ({ launch, profile }) => {
  const { app, page } = await launch()
  await openPractice(page)
  const gathered = gathering()
  await proveExtremes(await pressOf(app, page, join(profile, 'printed')), gathered, extremeCases.slice(0, 12))
  expect(gathered.faults).toEqual([])
})

test('hostile strings are text on paper and on screen: nothing runs, nothing is asked for', async ({ launch, profile }) => {
  const { app, page } = await launch()
  await openPractice(page)
  const outside = await openOutside()
  const gathered = gathering()
  await proveHostile(
    await pressOf(app, page, join(profile, 'printed')),
    gathered,
    hostileStrings(500, outside.web).filter((_, n) => n % 25 === 3)
  )
  outside.close()
  expect(gathered.faults).toEqual([])
  expect(outside.hits).toEqual({ asked: [], connections: 0, packets: 0 })
})

const young = { birthDate: `${new Date().getFullYear() - 12}-03-04`, meetingLink: 'https://whereby.com/quiet-room' }

/** What stands in the corner of each page. */
const numbersIn = async (path: string): Promise<string[]> =>
  (await readPdf(path)).pages.map((page) => page.words.filter((word) => !bodyOf(page).includes(word)).map(({ text }) => text).join(' ')) // prettier-ignore

test('a pack counts the pages of each of its documents, on either paper', async ({ launch, profile }) => {
  const { app, page } = await launch()
  await openPractice(page)
  const press = await pressOf(app, page, join(profile, 'printed'))
  await press.ask('settings', 'change', { jurisdictions: ['EU', 'FR', 'US'] })
  const clientId = await addClient(page, 'Young Heron', young)
  const { ids } = await press.ask('documents', 'preparePack', { clientId })
  expect(ids).toHaveLength(5)
  for (const paperSize of ['A4', 'Letter'] as const) {
    await press.ask('settings', 'change', { paperSize })
    const alone = []
    for (const id of ids) alone.push((await press.read(await press.print([id]))).pages.length)
    const pack = await press.print(ids)
    expect(await numbersIn(pack)).toEqual(alone.flatMap((count) => Array.from({ length: count }, (_, n) => String(n + 1))))
    for (const { width, height } of (await press.read(pack)).pages)
      expect([Math.abs(width - sizes[paperSize][0]) < 1, Math.abs(height - sizes[paperSize][1]) < 1]).toEqual([true, true])
  }
})

test('every paper of the house is on the paper that she prints on, tagged, its fonts in it, and no job says more than Document', async ({
  launch,
  profile
}) => {
  const { app, page } = await launch()
  await openPractice(page)
  const jobs = await catchJobs(app, profile)
  const clientId = await addClient(page, 'Grey Heron')
  await agree(page, clientId)
  const note = await ask<{ id: string; header: unknown }>(page, 'notes', 'begin', { clientId, format: 'free' })
  const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'She slept.' }] }] }
  await ask(page, 'notes', 'save', { id: note.id, revision: 0, header: note.header, doc, format: 'free', reason: '' })
  await ask(page, 'notes', 'sign', { id: note.id, revision: 1 })
  const { ids } = await ask<{ ids: string[] }>(page, 'documents', 'preparePack', { clientId })
  await ask(page, 'vault', 'proposeRecoveryKey', { passphrase })
  const sections = Object.fromEntries(['subjective', 'objective', 'assessment', 'plan', 'data', 'behaviour', 'intervention', 'response'].map((name) => [name, name])) // prettier-ignore
  const words = { title: 'Session note', confidential: 'Confidential', about: '', signed: '', sections, amendments: '', heads: {}, practitioner: '', name: '', date: '' } // prettier-ignore
  const columns = { n: 'No.', at: 'When', what: 'What', whom: 'Whom' }
  const prints: readonly (readonly [room: string, method: string, input: unknown])[] = [
    ['documents', 'print', { ids: ids.slice(0, 1) }],
    ['documents', 'print', { ids }],
    ['notes', 'print', { id: note.id, language: 'fr', words }],
    ['recipients', 'print', { language: 'en' }],
    ['security', 'printPlan', { language: 'fr' }],
    ['vault', 'printRecoveryKit', { language: 'en' }],
    ['audit', 'print', { room: '', clientId: null, from: null, to: null, language: 'en', words: { title: 'Audit log', about: [], fingerprint: '', columns, methods: {} } }] // prettier-ignore
  ]
  for (const paperSize of ['A4', 'Letter'] as const) {
    await ask(page, 'settings', 'change', { paperSize })
    for (const [room, method, input] of prints) await ask(page, room, method, input)
  }
  const printed = await jobs()
  for (const [n, path] of printed.entries()) {
    const { pages, tagged, strangers, title } = await readPdf(path)
    const [width, height] = sizes[n < prints.length ? 'A4' : 'Letter']
    const [room, method] = prints[n % prints.length]!
    const other = pages.filter((one) => Math.abs(one.width - width) > 1 || Math.abs(one.height - height) > 1)
    expect({ room, method, title, tagged, strangers, other: other.length, pages: pages.length > 0 }).toEqual({ room, method, title: 'Document', tagged: true, strangers: [], other: 0, pages: true }) // prettier-ignore
  }
  expect(printed).toHaveLength(2 * prints.length)
})
