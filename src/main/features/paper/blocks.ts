// What an editor wrote, as HTML: every word escaped, only the marks and blocks that we know.
import type { NoteBlock, NoteInline, NoteListItem } from '#contract/notes'
import { safe } from '../../lib/html.ts'

const tags = { bold: 'strong', italic: 'em', underline: 'u' } as const

const inlineHtml = (content: readonly NoteInline[] = []): string =>
  content
    .map((node) =>
      node.type === 'hardBreak'
        ? '<br>'
        : (node.marks ?? []).reduce((inner, { type }) => `<${tags[type]}>${inner}</${tags[type]}>`, safe(node.text))
    )
    .join('')

/** A line to write on, and nothing else: it is cut where the paper ends, never broken. */
const isLine = ([only, ...others]: readonly NoteInline[]): boolean => others.length === 0 && only?.type === 'text' && /^_+$/.test(only.text)

const items = (content: readonly NoteListItem[]): string => content.map((item) => `<li>${blocksHtml(item.content)}</li>`).join('')

export const blockHtml = (block: NoteBlock): string => {
  switch (block.type) {
    case 'paragraph':
      return block.content ? `<p${isLine(block.content) ? ' class="line"' : ''}>${inlineHtml(block.content)}</p>` : ''
    case 'heading':
      return `<h${block.attrs.level + 1}>${inlineHtml(block.content)}</h${block.attrs.level + 1}>`
    case 'bulletList':
      return `<ul>${items(block.content)}</ul>`
    case 'orderedList':
      return `<ol start="${block.attrs?.start ?? 1}">${items(block.content)}</ol>`
    case 'blockquote':
      return `<blockquote>${blocksHtml(block.content)}</blockquote>`
  }
}

export const blocksHtml = (blocks: readonly NoteBlock[]): string => blocks.map(blockHtml).join('')
