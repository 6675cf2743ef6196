// Hostile strings in everything that can be typed, printed by the real engine and shown in the real window: they are text, and nothing else.
import type { Page } from '@playwright/test'
import { languages } from '#contract/fields'
import { templateNames, type TemplateDoc, type TemplateName } from '#contract/templates'
import type { Language } from '#contract/fields'
import { library } from '../../src/main/features/templates/library.ts'
import { show } from '../e2e/practice.ts'
import { ran } from '../hostile.ts'
import { someone } from '../house.ts'
import { bodyOf } from './layout.ts'
import { asRead, closed } from './papering.ts'
import type { Pdf } from './pdf.ts'
import type { Press } from './press.ts'
import { Broken, type Soak } from './soak.ts'

/** As the door keeps it. */
const kept = (said: string): string => said.replaceAll(/\s+/g, ' ').trim().normalize('NFC')

/** A clause of her own at the end, the string in its heading and in its sentence. */
const reworded = ({ content }: TemplateDoc, said: string): TemplateDoc => ({
  type: 'doc',
  content: [
    ...content.filter((node) => node.type !== 'clause' || node.attrs.id !== 'own'),
    {
      type: 'clause',
      attrs: { id: 'own', mandatory: false, where: [], when: [] },
      content: [
        { type: 'clauseHeading', content: [{ type: 'text', text: said }] },
        { type: 'paragraph', attrs: { where: [], when: [] }, content: [{ type: 'text', text: said }] }
      ]
    }
  ]
})

/** Practice, client, fields, recipients, signers, and her own wording of the text. */
const hostilePaper = async (press: Press, name: TemplateName, language: Language, said: string, recipient: string): Promise<string> => {
  const date = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Paris' })
  await press.ask('settings', 'change', { practiceName: said, practitionerName: said, practitionerTitle: said, address: said, email: said, phone: kept(said).slice(0, 40) || '1' }) // prettier-ignore
  const { doc } = (await press.ask('templates', 'get', { name, language })).library
  await press.ask('templates', 'saveDraft', { name, language, title: said, doc: reworded(doc, said) })
  await press.ask('templates', 'publish', { name, language, effectiveOn: date, note: said, small: false })
  await press.ask('recipients', 'change', { id: recipient, fields: recipientOf(said) })
  const about = library[name].about === 'client'
  const clientId = about ? (await press.ask('clients', 'add', { ...someone, name: said, alias: said, legalName: said, pronouns: '', about: said, language })).id : null // prettier-ignore
  const { preparation } = await press.ask('documents', 'begin', { clientId, template: name, language })
  const fields = Object.fromEntries(
    Object.entries(library[name].fields ?? {}).map(([field, kind]) => [field, kind === 'date' ? '2026-12-24' : said])
  )
  return press.prepare({ ...preparation, fields, signers: preparation.signers.map(({ role }) => ({ role, name: said })) })
}

export const recipientOf = (said: string) => ({
  name: said,
  kind: 'other' as const,
  sees: said,
  purpose: said,
  country: 'FR',
  contract: 'none' as const,
  contractOn: null,
  checkedOn: null,
  checkMonths: 12,
  about: said
})

/** Signs that turn the line or join with others come out of a PDF in another order: only plain ones are sought. */
const plain = (said: string): boolean => /^[\u0020-\u024f«»“”‘’]+$/.test(said) && !said.includes('\u00ad')

const onPaper = (pdf: Pdf, said: string): string[] => {
  const missing = plain(said) && !asRead(pdf).includes(closed(said))
  const beyond = pdf.pages.flatMap((page) => bodyOf(page).filter(({ right, left }) => right > page.width - 64 || left < 64))
  return [...(missing ? ['it is not on the paper'] : []), ...(plain(said) && beyond.length > 0 ? ['it leaves the margins'] : [])]
}

interface OnScreen {
  readonly text: string
  readonly strange: readonly string[]
  readonly wide: boolean
  readonly ran: boolean
}

const lookAt = async (page: Page, id: string): Promise<OnScreen> => {
  await show(page, `/documents/${id}`)
  const paper = page.locator(`article.document`)
  await paper.waitFor()
  return page.evaluate((flag) => {
    const article = document.querySelector('article.document')!
    const allowed = new Set(
      'ARTICLE HEADER FOOTER SECTION DIV H1 H2 H3 P UL OL LI STRONG EM BR DL DT DD TABLE THEAD TBODY TR TH TD'.split(' ')
    )
    const all = [...article.querySelectorAll('*')]
    return {
      text: article.textContent,
      strange: [
        ...all.filter(({ tagName }) => !allowed.has(tagName)).map(({ tagName }) => tagName),
        ...all.flatMap((each) => each.getAttributeNames().filter((name) => name !== 'class' && name !== 'lang' && name !== 'start'))
      ],
      wide: document.documentElement.scrollWidth > document.documentElement.clientWidth || article.scrollWidth > article.clientWidth + 1,
      ran: flag in window
    }
  }, ran)
}

const onScreen = ({ text, strange, wide, ran: has }: OnScreen, said: string): string[] => [
  ...(plain(said) && !closed(text).includes(closed(said)) ? ['it is not on screen'] : []),
  ...strange.map((what) => `it became ${what}`),
  ...(wide ? ['it is wider than the window'] : []),
  ...(has ? ['it ran'] : [])
]

export interface HostileFigures {
  readonly strings: number
  readonly papers: number
  /** Strings that were more than text, or less. */
  readonly obeyed: number
}

/** Each of the strings in a text of the library, one text after the other. */
export const proveHostile = async (
  press: Press,
  soak: Pick<Soak, 'progress' | 'broken'>,
  strings: readonly string[]
): Promise<HostileFigures> => {
  const figures = { strings: 0, papers: 0, obeyed: 0 }
  const dialogs: string[] = []
  press.page.on('dialog', (dialog) => {
    dialogs.push(dialog.type())
    void dialog.dismiss()
  })
  const { id: recipient } = await press.ask('recipients', 'add', recipientOf('Heron'))
  for (const [n, string] of strings.entries()) {
    const said = kept(string)
    const name = templateNames[n % templateNames.length]!
    const id = await hostilePaper(press, name, languages[n % 2]!, said, recipient)
    const faults = [
      ...onScreen(await lookAt(press.page, id), said),
      ...onPaper(await press.read(await press.print([id])), said),
      ...dialogs.splice(0)
    ]
    for (const fault of faults) soak.broken(new Broken(`string ${n}, ${name}: ${fault}`))
    figures.papers++
    figures.obeyed += faults.length > 0 ? 1 : 0
    soak.progress(++figures.strings)
  }
  return figures
}
