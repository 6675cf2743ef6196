// The sections of SOAP, DAP and BIRP in the editor: their titles cannot be edited, and they cannot be removed, doubled or pasted in.
import { Extension, Node, type Editor } from '@tiptap/core'
import { isHistoryTransaction } from '@tiptap/pm/history'
import { Fragment, Slice, type Node as DocNode } from '@tiptap/pm/model'
import { Plugin, Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { SectionKey } from '#contract/notes'

/** Set on the one transaction that may change the sections: her choice of another format. */
export const reshapes = 'noteReshapes'

export const NoteSection = Node.create<{ title: (name: SectionKey) => string }>({
  name: 'noteSection',
  content: 'block+',
  isolating: true,
  defining: true,
  selectable: false,
  addOptions: () => ({ title: (name) => name }),
  addAttributes: () => ({ name: { isRequired: true, rendered: false } }),
  // no parseHTML: no pasted markup can make a section
  renderHTML: () => ['section', 0],
  addNodeView() {
    return ({ node }) => {
      const dom = document.createElement('section')
      const title = dom.appendChild(document.createElement('div'))
      const contentDOM = dom.appendChild(document.createElement('div'))
      title.contentEditable = 'false'
      title.dataset['sectionTitle'] = ''
      title.ariaHidden = 'true' // the group's own name says it
      dom.role = 'group'
      const show = (shown: DocNode): boolean => {
        if (shown.type.name !== 'noteSection') return false
        title.textContent = dom.ariaLabel = this.options.title(shown.attrs['name'] as SectionKey)
        return true
      }
      show(node)
      return {
        dom,
        contentDOM,
        update: show,
        ignoreMutation: (change) => change.type !== 'selection' && !contentDOM.contains(change.target)
      }
    }
  }
})

const namesOf = (doc: DocNode): SectionKey[] =>
  doc.children.flatMap((child) => (child.type.name === 'noteSection' ? [child.attrs['name'] as SectionKey] : []))

/** Puts the sections back, every word in the last one that stood before it. */
const repaired = (doc: DocNode, names: readonly SectionKey[]): Fragment => {
  const { noteSection, paragraph } = doc.type.schema.nodes
  const found = new Map<string, DocNode[]>(names.map((name) => [name, []]))
  let current: string = names[0] ?? ''
  found.set(current, [])
  for (const child of doc.children) {
    const name = child.attrs['name'] as string | undefined
    if (child.type === noteSection && name !== undefined && found.has(name)) current = name
    found.get(current)!.push(...(child.type === noteSection ? child.children : [child]))
  }
  const content = (name: string): DocNode[] => (found.get(name)!.length ? found.get(name)! : [paragraph!.create()])
  return Fragment.from(names.length ? names.map((name) => noteSection!.create({ name }, content(name))) : content(''))
}

/** The last line of defence, whatever made the change (cut, drag, an input method). */
const repair = (changes: readonly Transaction[], before: EditorState, after: EditorState): Transaction | null => {
  if (before.doc.eq(after.doc) || changes.some((change) => change.getMeta(reshapes) || isHistoryTransaction(change))) return null
  const names = namesOf(before.doc)
  if (namesOf(after.doc).join() === names.join() && after.doc.firstChild?.type === before.doc.firstChild?.type) return null
  const mend = after.tr.replaceWith(0, after.doc.content.size, repaired(after.doc, names))
  const deeper = names.length > 0 && after.doc.firstChild?.type.name !== 'noteSection' ? 1 : 0
  return mend.setSelection(Selection.near(mend.doc.resolve(Math.min(after.selection.from + deeper, mend.doc.content.size))))
}

const indexAt = (state: EditorState, pos: number): number => state.doc.resolve(pos).index(0)

/** Empties what is selected across sections, each section keeping its own rest; null where nothing of that kind is selected. */
const emptyAcross = (state: EditorState): Transaction | null => {
  const { from, to } = state.selection
  if (namesOf(state.doc).length === 0 || from === to) return null
  if (indexAt(state, from) === Math.min(indexAt(state, to), state.doc.childCount - 1)) return null
  const tr = state.tr
  const spans: { from: number; to: number }[] = []
  state.doc.forEach((child, at) => {
    const span = { from: Math.max(from, at + 1), to: Math.min(to, at + child.nodeSize - 1) }
    if (span.from < span.to) spans.unshift(span)
  })
  for (const span of spans) tr.deleteRange(span.from, span.to)
  return tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(from, -1)))).scrollIntoView()
}

/** Does so, and `then` in the same step of undo. Says whether there was anything of that kind. */
const emptyFirst = ({ state, dispatch }: Pick<EditorView, 'state' | 'dispatch'>, then = (tr: Transaction): Transaction => tr): boolean => {
  const tr = emptyAcross(state)
  if (tr) dispatch(then(tr))
  return tr !== null
}

const withoutSections = (slice: Slice): Slice => {
  if (!slice.content.content.some((node) => node.type.name === 'noteSection')) return slice
  const inner = slice.content.content.flatMap((node) => (node.type.name === 'noteSection' ? node.children : [node]))
  return new Slice(Fragment.from(inner), Math.max(0, slice.openStart - 1), Math.max(0, slice.openEnd - 1))
}

/** Goes to the section before or after; false at either end, so that Tab leaves the editor there. */
const goToSection = (editor: Editor, step: 1 | -1): boolean => {
  const { doc, selection } = editor.state
  const to = selection.$from.index(0) + step
  if (namesOf(doc).length === 0 || to < 0 || to >= doc.childCount) return false
  let end = 0
  for (let n = 0; n <= to; n++) end += doc.child(n).nodeSize
  editor.view.dispatch(editor.state.tr.setSelection(Selection.near(doc.resolve(end - 1), -1)).scrollIntoView())
  return true
}

export const SectionsStay = Extension.create({
  name: 'sectionsStay',
  priority: 50, // after lists, whose items Tab indents
  addKeyboardShortcuts() {
    return { Tab: () => goToSection(this.editor, 1), 'Shift-Tab': () => goToSection(this.editor, -1) }
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction: repair,
        props: {
          transformPasted: withoutSections,
          handleTextInput: (view, _from, _to, text) => emptyFirst(view, (tr) => tr.insertText(text)),
          handlePaste: (view, _event, slice) => emptyFirst(view, (tr) => tr.replaceSelection(slice))
        }
      })
    ]
  }
})

/** Deleting across sections, before the editor's own keys see it. */
export const DeleteAcross = Extension.create({
  name: 'deleteAcross',
  priority: 1000,
  addKeyboardShortcuts() {
    const empty = (): boolean => emptyFirst(this.editor.view)
    return { Backspace: empty, Delete: empty, 'Mod-Backspace': empty, 'Mod-Delete': empty, Enter: empty, 'Shift-Enter': empty }
  }
})
