// A note's text to be read: the same document as in the editor, as plain elements.
import { Fragment, type ReactNode, type Ref } from 'react'
import { useTranslations } from 'use-intl'
import type { NoteBlock, NoteDoc, NoteInline, NoteListItem, NoteSection } from '#contract/notes'
import { isBlank } from './shape.ts'
import styles from './NoteText.module.css'

const marked = (node: NoteInline): ReactNode => {
  if (node.type === 'hardBreak') return <br />
  return (node.marks ?? []).reduce<ReactNode>((inner, { type }) => {
    const Tag = ({ bold: 'strong', italic: 'em', underline: 'u' } as const)[type]
    return <Tag>{inner}</Tag>
  }, node.text)
}

// Nothing here is ever reordered: the place is the key
const line = (content: readonly NoteInline[] = []): ReactNode => content.map((node, n) => <Fragment key={n}>{marked(node)}</Fragment>)
const items = (content: readonly NoteListItem[]): ReactNode => content.map((item, n) => <li key={n}>{blocks(item.content)}</li>)
const blocks = (content: readonly NoteBlock[]): ReactNode => content.map((block, n) => <Block key={n} block={block} />)

const Block = ({ block }: { block: NoteBlock }): ReactNode => {
  switch (block.type) {
    case 'paragraph':
      return <p>{line(block.content)}</p>
    case 'heading': {
      const Tag = block.attrs.level === 2 ? 'h2' : 'h3'
      return <Tag>{line(block.content)}</Tag>
    }
    case 'bulletList':
      return <ul>{items(block.content)}</ul>
    case 'orderedList':
      return <ol start={block.attrs?.start}>{items(block.content)}</ol>
    case 'blockquote':
      return <blockquote>{blocks(block.content)}</blockquote>
  }
}

const Section = ({ section }: { section: NoteSection }) => {
  const t = useTranslations('notes.sections')
  return (
    <section>
      <h2 data-section-title>{t(section.attrs.name)}</h2>
      {isBlank({ type: 'doc', content: section.content }) ? <p aria-hidden>—</p> : blocks(section.content)}
    </section>
  )
}

export const NoteText = ({ doc, ref }: { doc: NoteDoc; ref?: Ref<HTMLDivElement> }) => (
  <div ref={ref} className={styles['text']}>
    {doc.content.map((node, n) => (node.type === 'noteSection' ? <Section key={n} section={node} /> : <Block key={n} block={node} />))}
  </div>
)
