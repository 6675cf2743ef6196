// The shape of a note: made tidy for editor and vault alike, moved from one format to another, joined with a rival.
import {
  noteFormats,
  sectionKeys,
  type NoteBlock,
  type NoteDoc,
  type NoteFormat,
  type NoteInline,
  type NoteListItem,
  type NoteSection,
  type NoteText,
  type SectionKey
} from '#contract/notes'

/** What a document looks like before it is trusted: the editor's JSON, or a stored one. */
export interface Loose {
  readonly type?: string
  readonly text?: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly marks?: readonly { readonly type: string }[]
  readonly content?: readonly Loose[]
}

/** Lists and quotes inside one another, as many as the contract takes. */
const deepest = 6
const longestText = 200_000
const markNames = ['bold', 'italic', 'underline'] as const

const isSection = (node: Loose): boolean => node.type === 'noteSection'
const isSectionKey = (name: unknown): name is SectionKey => sectionKeys.some((key) => key === name)
const emptyParagraph = (): NoteBlock => ({ type: 'paragraph' })

const pieces = (text: string): string[] => {
  const found = []
  for (let at = 0; at < text.length;) {
    let end = Math.min(at + longestText, text.length)
    if (end < text.length && /[\uD800-\uDBFF]/.test(text[end - 1]!)) end--
    found.push(text.slice(at, end))
    at = end
  }
  return found
}

const textNodes = (node: Loose): NoteText[] => {
  const marks = markNames.filter((name) => node.marks?.some((mark) => mark.type === name)).map((type) => ({ type }))
  return pieces((node.text ?? '').replaceAll('\0', '').toWellFormed()).map((text) => ({
    type: 'text',
    text,
    ...(marks.length ? { marks } : {})
  }))
}

const inline = (nodes: readonly Loose[] = []): NoteInline[] =>
  nodes.flatMap((node): NoteInline[] => (node.type === 'text' ? textNodes(node) : node.type === 'hardBreak' ? [{ type: 'hardBreak' }] : []))

const withInline = <T extends object>(block: T, node: Loose): T & { content?: NoteInline[] } => {
  const content = inline(node.content)
  return content.length ? { ...block, content } : block
}

const itemOf = (node: Loose, room: number): NoteListItem => {
  const content = blocks(node.content, room)
  return { type: 'listItem', content: content[0]?.type === 'paragraph' ? content : [emptyParagraph(), ...content] }
}

const block = (node: Loose, room: number): NoteBlock[] => {
  if (node.type === 'paragraph') return [withInline({ type: 'paragraph' as const }, node)]
  if (node.type === 'heading')
    return [withInline({ type: 'heading' as const, attrs: { level: node.attrs?.['level'] === 2 ? (2 as const) : (3 as const) } }, node)]
  const children = node.content ?? []
  if (room === 0) return children.flatMap((child) => block(child, 0)) // deeper than the contract goes: the words stay, the indent does not
  if (node.type === 'blockquote') return [{ type: 'blockquote', content: filled(blocks(children, room - 1)) }]
  const items = children.filter((child) => child.type === 'listItem').map((child) => itemOf(child, room - 1))
  if (items.length === 0) return []
  if (node.type === 'bulletList') return [{ type: 'bulletList', content: items }]
  if (node.type !== 'orderedList') return []
  const start = node.attrs?.['start']
  return [{ type: 'orderedList', attrs: { start: Number.isSafeInteger(start) ? (start as number) : 1 }, content: items }]
}

const blocks = (nodes: readonly Loose[] = [], room = deepest): NoteBlock[] => nodes.flatMap((node) => block(node, room))
const filled = (content: NoteBlock[]): NoteBlock[] => (content.length ? content : [emptyParagraph()])
const section = (name: SectionKey, content: NoteBlock[]): NoteSection => ({
  type: 'noteSection',
  attrs: { name },
  content: filled(content)
})

/** A document that both the contract and the editor accept, with every word of the given one. */
export const tidy = (doc: Loose): NoteDoc => {
  const children = doc.content ?? []
  if (!children.some(isSection)) return { type: 'doc', content: filled(blocks(children)) }
  const content = children.flatMap((child) => {
    const name = child.attrs?.['name']
    return isSectionKey(name) ? [section(name, blocks(child.content))] : []
  })
  return { type: 'doc', content }
}

const sectionsOf = (doc: NoteDoc): NoteSection[] => doc.content.filter((node): node is NoteSection => node.type === 'noteSection')
const looseOf = (doc: NoteDoc): NoteBlock[] => doc.content.filter((node): node is NoteBlock => node.type !== 'noteSection')

/** The format is what the document's sections say. */
export const formatOf = (doc: NoteDoc): NoteFormat => {
  const names = sectionsOf(doc)
    .map((one) => one.attrs.name)
    .join()
  const known = Object.entries(noteFormats).find(([, keys]) => keys.join() === names)
  return (known?.[0] ?? 'free') as NoteFormat
}

const saysNothing = (node: Loose): boolean => (node.type === 'text' ? !node.text?.trim() : (node.content ?? []).every(saysNothing))

/** Whether there is no word in it yet. */
export const isBlank = (doc: NoteDoc): boolean => saysNothing(doc)

type Titles = (name: SectionKey) => string

const underTitle = (one: NoteSection, title: Titles, level: 2 | 3): NoteBlock[] =>
  saysNothing(one) ? [] : [{ type: 'heading', attrs: { level }, content: [{ type: 'text', text: title(one.attrs.name) }] }, ...one.content]

/**
 * The same text in another format: sections of the same name keep theirs, the rest follows in the first one under its old title.
 * Nothing is left out.
 */
export const reshape = (doc: NoteDoc, format: NoteFormat, title: Titles): NoteDoc => {
  const names: readonly SectionKey[] = noteFormats[format]
  const old = sectionsOf(doc)
  const [first] = names
  if (first === undefined) return { type: 'doc', content: filled([...looseOf(doc), ...old.flatMap((one) => underTitle(one, title, 2))]) }
  const homeless = old.filter((one) => !names.includes(one.attrs.name)).flatMap((one) => underTitle(one, title, 3))
  const loose = looseOf(doc).every(saysNothing) ? [] : looseOf(doc)
  return {
    type: 'doc',
    content: names.map((name) => {
      const kept = old.filter((one) => one.attrs.name === name && !saysNothing(one)).flatMap((one) => one.content)
      return section(name, name === first ? [...kept, ...loose, ...homeless] : kept)
    })
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const joined = (saved: NoteBlock[], mine: NoteBlock[]): NoteBlock[] =>
  same(saved, mine) || mine.every(saysNothing) ? saved : saved.every(saysNothing) ? mine : [...saved, ...mine]

/** Two texts of one note after a conflict: what was saved, followed section by section by what was typed. */
export const both = (saved: NoteDoc, mine: NoteDoc, title: Titles): NoteDoc => {
  const moved = reshape(mine, formatOf(saved), title)
  const sections = sectionsOf(saved)
  if (sections.length === 0) return { type: 'doc', content: joined(looseOf(saved), looseOf(moved)) }
  const typed = sectionsOf(moved)
  return { type: 'doc', content: sections.map((one, n) => section(one.attrs.name, joined(one.content, typed[n]?.content ?? []))) }
}

const linesIn = (node: Loose): string[] =>
  node.type === 'paragraph' || node.type === 'heading'
    ? [(node.content ?? []).map((one) => one.text ?? '\n').join('')]
    : (node.content ?? []).flatMap(linesIn)

export const countWords = (doc: NoteDoc): number => linesIn(doc).join('\n').match(/\S+/g)?.length ?? 0

/** Names of the sections in which nothing is written. */
export const emptySections = (doc: NoteDoc): SectionKey[] =>
  sectionsOf(doc)
    .filter(saysNothing)
    .map((one) => one.attrs.name)
