// Papers with the longest that anybody can type, in names without a gap, in other scripts and in signs: nothing leaves its margins, nothing is cut, signatures stay together.
import { templateNames, type TemplateName } from '#contract/templates'
import { library } from '../../src/main/features/templates/library.ts'
import { someone } from '../house.ts'
import { faultsOf } from './papering.ts'
import type { PaperCase } from './paperCases.ts'
import type { Press } from './press.ts'
import { Broken, type Soak } from './soak.ts'

/** To its very end. */
const filledUp = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

const kinds = {
  wide: (length: number) => filledUp('W', length),
  compound: (length: number) => filledUp('Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', length),
  arabic: (length: number) => filledUp('عبدالرحمن بن محمد القاضي ', length).trim(),
  joined: (length: number) => filledUp('محمدعبدالرحمنالقاضي', length),
  emoji: (length: number) => filledUp('🌿', length - (length % 2)),
  address: (length: number) =>
    filledUp('12 rue de la Très-Longue-Avenue-du-Maréchal, bâtiment C, escalier 4, 3e étage gauche, ', length).trim()
} as const
type Kind = keyof typeof kinds

export interface ExtremeCase extends PaperCase {
  readonly kind: Kind
}

const kindNames = Object.keys(kinds) as Kind[]

/** Every text with every kind, in either language and on either paper. */
export const extremeCases: readonly ExtremeCase[] = kindNames.flatMap((_, round) =>
  templateNames.map((name, n): ExtremeCase => {
    const turn = round + n
    return {
      name,
      kind: kindNames[turn % kindNames.length]!,
      language: (n + round) % 2 === 0 ? 'en' : 'fr',
      place: 'US',
      size: Math.floor(turn / 2) % 2 === 0 ? 'A4' : 'Letter'
    }
  })
)

const fieldsOf = (name: TemplateName, long: (length: number) => string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(library[name].fields ?? {}).map(([field, kind]) => [
      field,
      kind === 'date' ? '2026-12-24' : kind === 'line' ? long(300) : [long(600), long(90), long(600)].join('\n')
    ])
  )

/** Four signers, every other one the practitioner: names this long of more would fill more than a page; `sealed`: signed by all of them, with its record. */
export const extremePaper = async (press: Press, { name, kind, language, size }: ExtremeCase, sealed: boolean): Promise<string> => {
  const long = kinds[kind]
  await press.ask('settings', 'change', {
    practiceName: long(120),
    practitionerName: long(120),
    practitionerTitle: long(200),
    address: long(300),
    email: long(254),
    phone: long(40),
    paperSize: size,
    country: 'US',
    jurisdictions: ['US', 'UK', 'FR', 'EU']
  })
  const about = library[name].about === 'client'
  const clientId = about ? (await press.ask('clients', 'add', { ...someone, name: long(120), language })).id : null
  const { preparation } = await press.ask('documents', 'begin', { clientId, template: name, language })
  const roles = library[name].signers
  const signers =
    roles.length === 0
      ? []
      : Array.from({ length: 4 }, (_, n) => ({ role: n % 2 === 0 ? roles[0]! : ('practitioner' as const), name: long(120) }))
  const id = await press.prepare({ ...preparation, fields: fieldsOf(name, long), signers })
  if (sealed) {
    const explained = { explainedBy: long(120), explainedHow: 'both' } as const
    for (const [place, { role }] of signers.entries()) {
      const one = { id, place, name: long(120) }
      if (role === 'practitioner') await press.ask('documents', 'sign', { ...one, typed: long(60), ink: null })
      else await press.ask('documents', 'signOrally', { ...one, words: long(300), witness: long(120), gapsReason: long(300), ...explained })
    }
  }
  return id
}

export const proveExtremes = async (
  press: Press,
  soak: Pick<Soak, 'progress' | 'broken'>,
  cases: readonly ExtremeCase[]
): Promise<{ papers: number; pages: number; faulty: number }> => {
  const figures = { papers: 0, pages: 0, faulty: 0 }
  for (const [n, one] of cases.entries()) {
    const sealed = n % 3 === 0 && library[one.name].signers.length > 0
    const pdf = await press.read(await press.print([await extremePaper(press, one, sealed)]))
    // signs for which a machine may have no typeface come out of a PDF without a word
    // and what is signed already has no line left to sign on
    const told = faultsOf(pdf, one, one.kind === 'emoji' || sealed ? 0 : library[one.name].signers.length)
    const faults = one.kind === 'emoji' ? told.filter((fault) => !/heading|signed|signatures/.test(fault)) : told
    for (const fault of faults) soak.broken(new Broken(`${one.name}, ${one.language}, ${one.kind}, ${one.size}: ${fault}`))
    figures.pages += pdf.pages.length
    figures.faulty += faults.length > 0 ? 1 : 0
    soak.progress(++figures.papers)
  }
  return figures
}
