// Prints texts by the real engine and looks at the pages: what must be said is there, and each page is laid out as a page of ours must be.
import { someone } from '../house.ts'
import { bodyOf, measure } from './layout.ts'
import { circumstancesOf, clientFor, expectedOn, fieldsOf, practiceFor, type PaperCase } from './paperCases.ts'
import type { Pdf } from './pdf.ts'
import type { Press } from './press.ts'
import { Broken, type Soak } from './soak.ts'
import { library } from '../../src/main/features/templates/library.ts'

export interface PaperFigures {
  readonly papers: number
  readonly pages: number
  readonly elements: number
  /** Papers on which something is missing or stands where it must not. */
  readonly faulty: number
  /** Percent of the emptiest page that is not a last one, below its last line. */
  readonly emptiest: number
}

/** Where a line ends says nothing: spaces count for nothing. */
export const closed = (text: string): string => text.replaceAll(/\s+/g, '')

/** As it is read. */
export const asRead = (pdf: Pdf): string =>
  closed(
    pdf.pages
      .flatMap(bodyOf)
      .map(({ text }) => text)
      .join('')
  )

export const faultsOf = (pdf: Pdf, one: Pick<PaperCase, 'size'>, signers: number): string[] => [
  ...(pdf.tagged ? [] : ['not tagged']),
  ...pdf.strangers.map((font) => `a font that is not embedded: ${font}`),
  ...measure(pdf, { size: one.size, signers }).faults
]

/** A document of this text, as the record fills it. */
const prepared = async (press: Press, one: PaperCase): Promise<{ id: string; signers: number }> => {
  const { name, language } = one
  await press.ask('settings', 'change', practiceFor(one))
  const client = library[name].about === 'client'
  const clientId = client
    ? (await press.ask('clients', 'add', { ...someone, identity: 'full', language, email: 'camille@home.example', ...clientFor(one) })).id
    : null
  const { preparation } = await press.ask('documents', 'begin', { clientId, template: name, language })
  const whole = { ...preparation, circumstances: client ? circumstancesOf(one) : [], fields: fieldsOf(one) }
  return { id: await press.prepare(whole), signers: whole.signers.length }
}

export const named = ({ name, language, place, size }: PaperCase): string => `${name}, ${language}, ${place}, ${size}`

export const provePapers = async (
  press: Press,
  soak: Pick<Soak, 'progress' | 'broken'>,
  cases: readonly PaperCase[]
): Promise<PaperFigures> => {
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Paris' })
  const figures = { papers: 0, pages: 0, elements: 0, faulty: 0, emptiest: 0 }
  const look = async (one: PaperCase, path: string, signers: number): Promise<void> => {
    const pdf = await press.read(path)
    const read = asRead(pdf)
    const expected = expectedOn(one, today)
    const missing = expected.filter((phrase) => !read.includes(closed(phrase)))
    const faults = [...missing.map((phrase) => `“${phrase}” is missing`), ...faultsOf(pdf, one, signers)]
    for (const fault of faults) soak.broken(new Broken(`${named(one)}: ${fault}`))
    figures.pages += pdf.pages.length
    figures.elements += expected.length - missing.length
    figures.faulty += faults.length > 0 ? 1 : 0
    figures.emptiest = Math.max(figures.emptiest, Math.round(measure(pdf, { size: one.size, signers }).empty * 100))
    soak.progress(++figures.papers)
  }
  // one page is read while the next is printed
  let looking = Promise.resolve()
  for (const one of cases) {
    const { id, signers } = await prepared(press, one)
    const path = await press.print([id])
    await looking
    looking = look(one, path, signers)
  }
  await looking
  return figures
}
