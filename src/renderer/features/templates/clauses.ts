// The clause in which the cursor stands, and what can be done with it: moved, taken out, put back, told where it belongs.
import { useEditorState, type Editor } from '@tiptap/react'
import type { Node as DocNode } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Jurisdiction } from '#contract/fields'
import type { Circumstance, TemplateClause, TemplateDoc } from '#contract/templates'

export interface CurrentClause {
  readonly id: string
  readonly heading: string
  readonly mandatory: boolean
  readonly where: readonly Jurisdiction[]
  readonly when: readonly Circumstance[]
  readonly isFirst: boolean
  readonly isLast: boolean
}

const at = (editor: Editor): { node: DocNode; pos: number; index: number } | null => {
  const { $from } = editor.state.selection
  const node = $from.depth > 0 ? $from.node(1) : null
  return node?.type.name === 'clause' ? { node, pos: $from.before(1), index: $from.index(0) } : null
}

const isClause = (node: DocNode | undefined): boolean => node?.type.name === 'clause'

/** Null while the cursor stands in an opening paragraph. */
export const useCurrentClause = (editor: Editor): CurrentClause | null =>
  useEditorState({
    editor,
    selector: () => {
      const found = at(editor)
      if (!found) return null
      const { doc } = editor.state
      const { id, mandatory, where, when } = found.node.attrs as Omit<CurrentClause, 'heading'>
      return {
        id,
        mandatory,
        where,
        when,
        heading: found.node.firstChild?.textContent ?? '',
        isFirst: !isClause(doc.children[found.index - 1]),
        isLast: found.index === doc.childCount - 1
      }
    }
  })

/** Ids of the clauses that are there and say something. */
export const useClauseIds = (editor: Editor): readonly string[] =>
  useEditorState({
    editor,
    selector: () =>
      editor.state.doc.children.flatMap((child) =>
        isClause(child) && child.textBetween(child.firstChild!.nodeSize, child.content.size, ' ', '•').trim() !== ''
          ? [String(child.attrs['id'])]
          : []
      )
  })

const dispatch = (editor: Editor, tr: Transaction): void => {
  editor.view.dispatch(tr.scrollIntoView())
  editor.view.focus()
}

export const move = (editor: Editor, step: -1 | 1): void => {
  const found = at(editor)
  const other = found && editor.state.doc.children[found.index + step]
  if (!found || !other || !isClause(other)) return
  const { node, pos } = found
  const tr = editor.state.tr.delete(pos, pos + node.nodeSize)
  const to = step === -1 ? pos - other.nodeSize : pos + other.nodeSize
  tr.insert(to, node)
  dispatch(editor, tr.setSelection(TextSelection.near(tr.doc.resolve(to + 1))))
}

export const remove = (editor: Editor): void => {
  const found = at(editor)
  if (!found) return
  const { tr } = editor.state
  // a text without any clause cannot be: its last one is emptied
  if (editor.state.doc.childCount === 1) return void editor.commands.clearContent(true)
  dispatch(editor, tr.delete(found.pos, found.pos + found.node.nodeSize))
}

export const setBelonging = (editor: Editor, belonging: Pick<CurrentClause, 'where' | 'when'>): void => {
  const found = at(editor)
  if (found) editor.view.dispatch(editor.state.tr.setNodeMarkup(found.pos, undefined, { ...found.node.attrs, ...belonging }))
}

const newId = (doc: DocNode): string => {
  const taken = new Set(doc.children.map(({ attrs }) => attrs['id'] as unknown))
  for (let n = 1; ; n++) if (!taken.has(`own${n}`)) return `own${n}`
}

/** After the clause of the cursor, or at the end; the cursor goes into its heading. */
export const addClause = (editor: Editor, clause?: TemplateClause): void => {
  const { state, schema } = editor
  const found = at(editor)
  const to = found ? found.pos + found.node.nodeSize : state.doc.content.size
  const node = clause
    ? schema.nodeFromJSON(clause)
    : schema.nodes['clause']!.create({ id: newId(state.doc) }, [
        schema.nodes['clauseHeading']!.create(),
        schema.nodes['paragraph']!.create()
      ])
  const tr = state.tr.insert(to, node)
  dispatch(editor, tr.setSelection(TextSelection.near(tr.doc.resolve(to + 1))))
}

export const insertGap = (editor: Editor, name: string): void =>
  void editor.chain().focus().insertContent({ type: 'variable', attrs: { name } }).run()

export const clauseOf = (doc: TemplateDoc, id: string): TemplateClause | undefined =>
  doc.content.find((node): node is TemplateClause => node.type === 'clause' && node.attrs.id === id)
