// The words of a note: what the index, the lists and the word count see of its document.
import {
  noteFormats,
  type NoteBlock,
  type NoteDoc,
  type NoteFormat,
  type NoteInline,
  type NoteListItem,
  type NoteSection
} from '#contract/notes'

type Part = NoteBlock | NoteSection | NoteListItem

const inlineText = (content: readonly NoteInline[] = []): string =>
  content.map((node) => (node.type === 'text' ? node.text : '\n')).join('')

const linesOf = (part: Part): string[] =>
  part.type === 'paragraph' || part.type === 'heading' ? [inlineText(part.content)] : part.content.flatMap(linesOf)

/** One line for each block, sections in their order, empty lines left out. */
export const wordsOf = (doc: NoteDoc): string =>
  doc.content
    .flatMap(linesOf)
    .map((text) => text.replace(/[\u{e000}\u{e001}]/gu, ' ').trim())
    .filter(Boolean)
    .join('\n')

export const countWords = (body: string): number => body.match(/\S+/g)?.length ?? 0

/** What was jotted down in the session, a paragraph for each line; in the first section where the format has any. */
export const docWith = (format: NoteFormat, jotting: string): NoteDoc => {
  const doc = emptyDoc(format)
  if (jotting.trim() === '') return doc
  const paragraphs = paragraphsOf(jotting.trim().split('\n'))
  const [first, ...rest] = doc.content
  return { type: 'doc', content: first?.type === 'noteSection' ? [{ ...first, content: paragraphs }, ...rest] : paragraphs }
}

/** The document with a paragraph more for each line; in the first section where it has any. */
export const docAfter = (doc: NoteDoc, lines: readonly string[]): NoteDoc => {
  const [first, ...rest] = doc.content
  const added = paragraphsOf(lines)
  return first?.type === 'noteSection'
    ? { ...doc, content: [{ ...first, content: [...first.content, ...added] }, ...rest] }
    : { ...doc, content: [...doc.content, ...added] }
}

const paragraphsOf = (lines: readonly string[]): NoteBlock[] =>
  lines.map((text) => (text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }))

export const emptyDoc = (format: NoteFormat): NoteDoc => {
  const sections = noteFormats[format]
  return {
    type: 'doc',
    content:
      sections.length > 0
        ? sections.map((name) => ({ type: 'noteSection', attrs: { name }, content: [{ type: 'paragraph' }] }))
        : [{ type: 'paragraph' }]
  }
}
