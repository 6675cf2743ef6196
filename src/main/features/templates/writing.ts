// How a text of the library is written down: plain sentences with {gaps} and **bold** words, made into the document that the editor knows.
import type { Jurisdiction, Language } from '#contract/fields'
import type {
  Circumstance,
  FieldKind,
  SignerRole,
  TemplateBlock,
  TemplateClause,
  TemplateDoc,
  TemplateGroup,
  TemplateInline,
  TemplateParagraph
} from '#contract/templates'
import type { Value } from './fill.ts'

interface Belonging {
  /** Jurisdictions in which it stands; all where none is named. */
  readonly where?: readonly Jurisdiction[]
  /** Circumstances in which it stands; always where none is named. */
  readonly when?: readonly Circumstance[]
}

/** A sentence or more with {gaps} in it. */
export type Line = string | (Belonging & { readonly text: string })
/** What is to be done one thing after the other. */
interface Steps {
  readonly steps: readonly Line[]
}

/** A paragraph, the points of a list, or numbered steps. */
type Part = Line | readonly Line[] | Steps

export interface ClauseText extends Belonging {
  readonly id: string
  /** Without its number. Empty where a letter has none: its greeting and its close. */
  readonly heading: string
  readonly parts: readonly Part[]
  /** The law or the profession asks for it (R050). */
  readonly mandatory?: boolean
}

export interface TemplateText {
  /** What it is called in lists, where the title is the subject of a letter. */
  readonly called?: string
  readonly title: string
  /** Stands under the title, e.g. between whom. */
  readonly opening: readonly Line[]
  readonly clauses: readonly ClauseText[]
  /** The rules that it follows, after "Follows", e.g. "the GDPR and the code of ethics of the BACP". */
  readonly sources: string
  /** Labels of the fields, by name. */
  readonly fields?: Readonly<Record<string, string>>
}

export interface Template {
  /** Raised whenever a text changes: a signed copy names the version it was made from. */
  readonly version: string
  /** Day on which the rules behind the clauses were last checked, ISO. */
  readonly checkedOn: string
  readonly group: TemplateGroup
  /** Whether it is made for one client, or stands for the practice. */
  readonly about: 'client' | 'practice'
  readonly signers: readonly SignerRole[]
  /** The signature says only that it was received: where nobody signs, why is noted instead (45 CFR 164.520(c)(2)(ii)). */
  readonly receipt?: true
  /** Clauses carry numbers: so in what is signed, seldom in what is only read. */
  readonly numbered: boolean
  /** Where it is of use at all; everywhere when left out. */
  readonly where?: readonly Jurisdiction[]
  /** Gaps that she fills each time. */
  readonly fields?: Readonly<Record<string, FieldKind>>
  /** Fields that vanish, with the clause in which they stand alone, when she leaves them empty; the others leave a line to write on. */
  readonly optional?: readonly string[]
  readonly text: Readonly<Record<Language, TemplateText>>
}

/** What she filled in by hand, for the gaps of a text; an optional field that is empty vanishes. */
export const fieldValues = (
  { fields = {}, optional = [] }: Pick<Template, 'fields' | 'optional'>,
  given: Readonly<Record<string, string>>
): Record<string, Value> =>
  Object.fromEntries(
    Object.keys(fields).map((name) => {
      const value = given[name] ?? ''
      return [name, optional.includes(name) ? [value].filter(Boolean) : value]
    })
  )

const pieceOf = (piece: string): TemplateInline => {
  if (piece.startsWith('{')) return { type: 'variable', attrs: { name: piece.slice(1, -1) } }
  if (piece.startsWith('**')) return { type: 'text', text: piece.slice(2, -2), marks: [{ type: 'bold' }] }
  return { type: 'text', text: piece }
}

const inlineOf = (text: string): TemplateInline[] =>
  text
    .split(/(\{[a-z][A-Za-z]*\}|\*\*[^*{}]+\*\*)/)
    .filter(Boolean)
    .map(pieceOf)

const belongingOf = ({ where = [], when = [] }: Belonging) => ({ where: [...where], when: [...when] })

const paragraphOf = (line: Line): TemplateParagraph => {
  const { text, ...belonging } = typeof line === 'string' ? { text: line } : line
  return { type: 'paragraph', attrs: belongingOf(belonging), content: inlineOf(text) }
}

const isList = (part: Part): part is readonly Line[] => Array.isArray(part)

const itemsOf = (lines: readonly Line[]) => lines.map((line) => ({ type: 'listItem' as const, content: [paragraphOf(line)] }))

const blockOf = (part: Part): TemplateBlock => {
  if (isList(part)) return { type: 'bulletList', content: itemsOf(part) }
  return typeof part === 'object' && 'steps' in part ? { type: 'orderedList', content: itemsOf(part.steps) } : paragraphOf(part)
}

const clauseOf = ({ id, heading, parts, mandatory = false, ...belonging }: ClauseText): TemplateClause => ({
  type: 'clause',
  attrs: { id, mandatory, ...belongingOf(belonging) },
  content: [{ type: 'clauseHeading', content: inlineOf(heading) }, ...parts.map(blockOf)]
})

export const docOf = ({ opening, clauses }: TemplateText): TemplateDoc => ({
  type: 'doc',
  content: [...opening.map(paragraphOf), ...clauses.map(clauseOf)]
})
