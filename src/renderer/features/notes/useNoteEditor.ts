// The editor of one draft: every change goes to the draft, and the whole text can be replaced so that undo brings it back.
import { useEditor, useEditorState, type Editor } from '@tiptap/react'
import { useTranslations } from 'use-intl'
import type { NoteDoc, NoteFormat } from '#contract/notes'
import { caretFirst } from '../../lib/caret.ts'
import type { Draft } from './desk.ts'
import { noteExtensions } from './extensions.ts'
import { reshapes } from './noteSection.ts'
import { formatOf, isBlank, tidy, type Loose } from './shape.ts'
import styles from './NoteText.module.css'

/** The document as it now stands, made only when it is asked for, and once. */
const docLater = (editor: Editor): (() => NoteDoc) => {
  const { doc } = editor.state
  let made: NoteDoc | null = null
  return () => (made ??= tidy(doc.toJSON() as Loose))
}

/** Which format the text has now, undone and redone changes of it included. */
export const useFormatOf = (editor: Editor): NoteFormat =>
  useEditorState({
    editor,
    selector: () =>
      formatOf({
        type: 'doc',
        content: editor.state.doc.children.map(({ type, attrs }) => ({ type: type.name, attrs }))
      } as unknown as NoteDoc)
  })

/** Puts `doc` in the place of the whole text, its sections too; one step of undo. */
export const replaceText = (editor: Editor, doc: NoteDoc): void => {
  const { state, view } = editor
  view.dispatch(state.tr.replaceWith(0, state.doc.content.size, editor.schema.nodeFromJSON(doc).content).setMeta(reshapes, true))
}

interface NoteEditorWords {
  readonly label: string
  /** What stands in an empty note without sections. */
  readonly prompt: string
  /** Whether an empty text takes the cursor when it opens. */
  readonly first?: boolean
}

export const useNoteEditor = (draft: Draft, { label, prompt, first = true }: NoteEditorWords): Editor => {
  const t = useTranslations('notes')
  return useEditor({
    extensions: noteExtensions({ title: (name) => t(`sections.${name}`), prompt: (name) => (name ? t(`prompts.${name}`) : prompt) }),
    content: tidy(draft.typed().doc()),
    autofocus: first && isBlank(draft.typed().doc()) ? 'start' : false,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    immediatelyRender: true,
    editorProps: {
      handleDOMEvents: caretFirst,
      // the bar above the text covers the first lines of a scrolled page
      scrollMargin: { top: 72, right: 0, bottom: 40, left: 0 },
      scrollThreshold: { top: 72, right: 0, bottom: 40, left: 0 },
      attributes: { class: styles['text']!, role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, spellcheck: 'false' }
    },
    onUpdate: ({ editor }) => draft.change({ doc: docLater(editor) })
  })
}
