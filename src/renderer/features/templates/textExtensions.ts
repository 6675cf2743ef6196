// What the text of a document may hold in the editor: opening paragraphs, clauses with a heading, gaps; exactly what the contract knows.
import { Extension, Node, type Editor, type Extensions } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Italic } from '@tiptap/extension-italic'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { UndoRedo } from '@tiptap/extensions'
import { TextSelection } from '@tiptap/pm/state'
import { cleaned } from '../../lib/paste.ts'

/** Kept with the node, never shown as markup. */
const hidden = (value: unknown) => ({ default: value, rendered: false })
const belonging = { where: hidden([]), when: hidden([]) }

const Doc = Document.extend({ content: '(paragraph | clause)+' })
const Line = Paragraph.extend({ addAttributes: () => belonging })
const Item = ListItem.extend({ content: 'paragraph+' })

const Clause = Node.create({
  name: 'clause',
  content: 'clauseHeading block+',
  isolating: true,
  defining: true,
  addAttributes: () => ({ id: hidden(''), mandatory: hidden(false), ...belonging }),
  // no parseHTML: no pasted markup can make a clause
  renderHTML: () => ['section', 0]
})

const ClauseHeading = Node.create({
  name: 'clauseHeading',
  content: '(text | variable)*',
  marks: '',
  defining: true,
  renderHTML: () => ['h2', 0],
  addKeyboardShortcuts() {
    /** Enter leads from the heading into the clause; from its end, to a paragraph of its own, so that nothing is written into the first words. */
    const enter = ({ state, view }: Editor): boolean => {
      const { $from } = state.selection
      if ($from.parent.type.name !== 'clauseHeading') return false
      const after = $from.after()
      const { tr } = state
      const apart = $from.parentOffset === $from.parent.content.size && state.doc.nodeAt(after)?.content.size !== 0
      const line = apart ? state.schema.nodes['paragraph']?.createAndFill() : null
      if (line) tr.insert(after, line)
      view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(after))).scrollIntoView())
      return true
    }
    /** What follows the heading is never drawn up into it. */
    const stay = ({ state }: Editor): boolean => {
      const { $from, empty } = state.selection
      const clause = $from.node(1)
      return empty && clause?.type.name === 'clause' && $from.parentOffset === 0 && $from.index(1) === 1 && $from.depth === 2
    }
    return { Enter: () => enter(this.editor), Backspace: () => stay(this.editor) }
  }
})

/** A gap stands in the text as one thing with a name of its own. */
const Variable = Node.create<{ label: (name: string) => string }>({
  name: 'variable',
  group: 'inline',
  inline: true,
  atom: true,
  addOptions: () => ({ label: (name) => name }),
  addAttributes: () => ({ name: hidden('') }),
  renderHTML: () => ['span', { 'data-gap': '' }],
  renderText({ node }) {
    return `[${this.options.label(String(node.attrs['name']))}]`
  },
  addNodeView() {
    return ({ node }) => {
      const dom = document.createElement('span')
      dom.dataset['gap'] = ''
      dom.contentEditable = 'false'
      dom.textContent = this.options.label(String(node.attrs['name']))
      return { dom }
    }
  }
})

const WordsOnly = Extension.create({ name: 'wordsOnly', transformPastedHTML: cleaned })

export const textExtensions = (label: (name: string) => string): Extensions => [
  Doc,
  Line,
  Text,
  Bold,
  Italic,
  HardBreak,
  BulletList,
  OrderedList,
  Item,
  Clause,
  ClauseHeading,
  Variable.configure({ label }),
  UndoRedo,
  WordsOnly
]
