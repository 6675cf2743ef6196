// Fills a text: keeps the clauses that belong, puts what is known into the gaps, leaves a line to write on where it is not.
import type { Jurisdiction, Language } from '#contract/fields'
import type { NoteBlock, NoteInline } from '#contract/notes'
import type { Circumstance, TemplateBlock, TemplateClause, TemplateDoc, TemplateInline, TemplateParagraph } from '#contract/templates'
import { noBreaks } from '../../lib/french.ts'
import { turnedBack } from '../../lib/html.ts'

/**
 * What a gap is filled with. A string that is empty leaves a line to write on.
 * A list vanishes when it is empty; alone in its paragraph its items become points; within a sentence they follow each other.
 */
export type Value = string | readonly string[]

export interface Filling {
  readonly language: Language
  readonly where: ReadonlySet<Jurisdiction>
  readonly when: ReadonlySet<Circumstance>
  readonly values: Readonly<Record<string, Value>>
  readonly numbered: boolean
}

export interface FilledClause {
  readonly id: string
  readonly heading: string
  readonly blocks: readonly NoteBlock[]
}

/** A text as it stands on paper: nothing in it can change any more. */
export interface Filled {
  readonly opening: readonly NoteBlock[]
  readonly clauses: readonly FilledClause[]
  /** Names of the gaps for which nothing is known. */
  readonly gaps: readonly string[]
}

/** Room to write by hand: little within a sentence, more at the end of a paragraph, a whole line where the gap is all of it. */
const roomFor = (index: number, { length }: readonly unknown[]): string => '_'.repeat(length === 1 ? 80 : index === length - 1 ? 40 : 16)

/** The opening of a letter is as wide as an envelope's window. */
const roomInOpening = (...place: Parameters<typeof roomFor>): string => roomFor(...place).slice(0, 40)

const belongs = ({ where, when }: TemplateParagraph['attrs'], filling: Filling): boolean =>
  (where.length === 0 || where.some((place) => filling.where.has(place))) &&
  (when.length === 0 || when.some((circumstance) => filling.when.has(circumstance)))

const textNode = (text: string, { language }: Filling): NoteInline => ({ type: 'text', text: language === 'fr' ? noBreaks(text) : text })

/** Lines of an address, or of what she typed, stay lines. */
const linesOf = (known: string, filling: Filling): NoteInline[] =>
  known.split('\n').flatMap((line, index) => {
    const node = line === '' ? [] : [textNode(turnedBack(line), filling)]
    return index === 0 ? node : [{ type: 'hardBreak' as const }, ...node]
  })

const inlineOf = (node: TemplateInline, filling: Filling, gaps: Set<string>, room: string): NoteInline[] => {
  if (node.type === 'hardBreak') return [node]
  if (node.type === 'text') return [{ ...textNode(node.text, filling), ...(node.marks ? { marks: node.marks } : {}) }]
  const { name } = node.attrs
  const value = filling.values[name] ?? ''
  const known = typeof value === 'string' ? value : value.join(' ')
  if (known !== '') return linesOf(known, filling)
  if (typeof value !== 'string') return []
  gaps.add(name)
  return [textNode(room, filling)]
}

/** The list that stands alone in this paragraph, if one does. */
const listAlone = (content: readonly TemplateInline[], { values }: Filling): readonly string[] | undefined => {
  const [only, ...others] = content
  const value = only?.type === 'variable' && others.length === 0 ? values[only.attrs.name] : undefined
  return Array.isArray(value) && value.length > 1 ? value : undefined
}

const paragraphOf = ({ attrs, content = [] }: TemplateParagraph, filling: Filling, gaps: Set<string>, room = roomFor): NoteBlock[] => {
  if (!belongs(attrs, filling)) return []
  const items = listAlone(content, filling)
  if (items)
    return [{ type: 'bulletList', content: items.map((item) => listItem([{ type: 'paragraph', content: [textNode(item, filling)] }])) }]
  const filled = content.flatMap((node, index) => inlineOf(node, filling, gaps, room(index, content)))
  const said = filled.some((node) => node.type === 'text' && node.text.trim() !== '')
  return said ? [{ type: 'paragraph', content: filled }] : []
}

const listItem = (content: NoteBlock[]) => ({ type: 'listItem' as const, content })

const blocksOf = (block: TemplateBlock, filling: Filling, gaps: Set<string>): NoteBlock[] => {
  if (block.type === 'paragraph') return paragraphOf(block, filling, gaps)
  const items = block.content
    .map(({ content }) => content.flatMap((paragraph) => paragraphOf(paragraph, filling, gaps)))
    .filter((content) => content.length > 0)
    .map(listItem)
  return items.length > 0 ? [{ type: block.type, content: items }] : []
}

const plain = (content: readonly NoteInline[]): string => content.map((node) => (node.type === 'text' ? node.text : ' ')).join('')

const clauseOf = ({ attrs, content: [heading, ...blocks] }: TemplateClause, filling: Filling, gaps: Set<string>): FilledClause => ({
  id: attrs.id,
  heading: plain((heading.content ?? []).flatMap((node, index, all) => inlineOf(node, filling, gaps, roomFor(index, all)))),
  blocks: blocks.flatMap((block) => blocksOf(block, filling, gaps))
})

export const fill = ({ content }: TemplateDoc, filling: Filling): Filled => {
  const gaps = new Set<string>()
  const opening = content.flatMap((node) => (node.type === 'paragraph' ? paragraphOf(node, filling, gaps, roomInOpening) : []))
  const clauses = content
    .filter((node) => node.type === 'clause')
    .filter(({ attrs }) => belongs(attrs, filling))
    .map((clause) => clauseOf(clause, filling, gaps))
    .filter(({ blocks }) => blocks.length > 0)
    .map((clause, index) => (filling.numbered ? { ...clause, heading: `${index + 1}. ${clause.heading}` } : clause))
  return { opening, clauses, gaps: [...gaps] }
}
