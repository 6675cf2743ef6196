// The editor's words and marks, one by one: exactly what the contract of a note knows, and nothing that could reach outside.
import { Extension, Mark, type Extensions } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { Italic } from '@tiptap/extension-italic'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { UndoRedo } from '@tiptap/extensions'
import type { Node as DocNode } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { SectionKey } from '#contract/notes'
import { DeleteAcross, NoteSection, SectionsStay } from './noteSection.ts'
import { cleaned } from '../../lib/paste.ts'

/** The editor's words on screen, in her language. */
export interface EditorWords {
  readonly title: (name: SectionKey) => string
  /** What to write in an empty section, or in an empty note. */
  readonly prompt: (name: SectionKey | null) => string
}

/** Sections throughout, or none. */
const Doc = Document.extend({ content: 'noteSection+ | block+' })

const Underline = Mark.create({
  name: 'underline',
  parseHTML: () => [{ tag: 'u' }],
  renderHTML: () => ['u', 0],
  addKeyboardShortcuts() {
    return { 'Mod-u': () => this.editor.commands.toggleMark('underline') }
  }
})

/** A list numbered by figures: the only kind that the contract knows. */
const NumberedList = OrderedList.extend({
  addAttributes: () => ({ start: { default: 1, parseHTML: () => 1 } })
})

/** Ctrl+Enter signs, so only Shift+Enter breaks a line. */
const LineBreak = HardBreak.extend({
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.setHardBreak() }
  }
})

const hasWords = (data: DataTransfer | null): boolean => Boolean(data?.types.some((type) => type === 'text/plain' || type === 'text/html'))

/** Pictures and files have no place in a note: without text, a paste or drop does nothing. */
const WordsOnly = Extension.create({
  name: 'wordsOnly',
  transformPastedHTML: cleaned,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          paste: (_view, event) => !hasWords(event.clipboardData) && (event.preventDefault(), true),
          drop: (view, event) => !view.dragging && !hasWords(event.dataTransfer) && (event.preventDefault(), true)
        }
      }
    })
  ]
})

const isEmpty = ({ childCount, firstChild }: DocNode): boolean =>
  childCount === 1 && firstChild?.type.name === 'paragraph' && firstChild.content.size === 0

const prompted = (host: DocNode, at: number, words: string): Decoration[] =>
  isEmpty(host) ? [Decoration.node(at, at + host.firstChild!.nodeSize, { 'data-prompt': words })] : []

/** In an empty section, or an empty note, stands what belongs there. */
const Prompts = Extension.create<Pick<EditorWords, 'prompt'>>({
  name: 'prompts',
  addOptions: () => ({ prompt: () => '' }),
  addProseMirrorPlugins() {
    const { prompt } = this.options
    const decorations = ({ doc }: { doc: DocNode }): DecorationSet => {
      const found = prompted(doc, 0, prompt(null))
      doc.forEach((child, at) => {
        if (child.type.name === 'noteSection') found.push(...prompted(child, at + 1, prompt(child.attrs['name'] as SectionKey)))
      })
      return DecorationSet.create(doc, found)
    }
    return [new Plugin({ props: { decorations } })]
  }
})

export const noteExtensions = ({ title, prompt }: EditorWords): Extensions => [
  Doc,
  Paragraph,
  Text,
  Bold,
  Italic,
  Underline,
  Heading.configure({ levels: [2, 3] }),
  BulletList,
  NumberedList,
  ListItem,
  LineBreak,
  Blockquote,
  UndoRedo,
  NoteSection.configure({ title }),
  SectionsStay,
  DeleteAcross,
  WordsOnly,
  Prompts.configure({ prompt })
]
