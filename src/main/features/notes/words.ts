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
  const lines = jotting.trim().split('\n')
  if (jotting.trim() === '') return doc
  const paragraphs = lines.map((text): NoteBlock =>
    text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }
  )
  const [first, ...rest] = doc.content
  return { type: 'doc', content: first?.type === 'noteSection' ? [{ ...first, content: paragraphs }, ...rest] : paragraphs }
}

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
