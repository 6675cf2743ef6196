// The bar above a note's text: its dress, its format, whether it is saved, and the way to sign it.
import type { ReactNode } from 'react'
import { Bold, Heading2, Heading3, Italic, List, ListOrdered, Quote, Underline } from 'lucide-react'
import { Toolbar } from 'react-aria-components'
import { useEditorState, type Editor } from '@tiptap/react'
import { useTranslations } from 'use-intl'
import type { Icon } from '../../ui/Button.tsx'
import { BackAndForth, Dress } from '../../ui/Dress.tsx'
import styles from './EditorToolbar.module.css'

const looks = (editor: Editor) => ({
  bold: editor.isActive('bold'),
  italic: editor.isActive('italic'),
  underline: editor.isActive('underline'),
  heading: editor.isActive('heading', { level: 2 }),
  subheading: editor.isActive('heading', { level: 3 }),
  bulletList: editor.isActive('bulletList'),
  orderedList: editor.isActive('orderedList'),
  quote: editor.isActive('blockquote'),
  canUndo: editor.can().undo(),
  canRedo: editor.can().redo()
})

type Look = Exclude<keyof ReturnType<typeof looks>, 'canUndo' | 'canRedo'>

const groups: readonly (readonly {
  readonly look: Look
  readonly icon: Icon
  toggle(chain: ReturnType<Editor['chain']>): ReturnType<Editor['chain']>
}[])[] = [
  [
    { look: 'bold', icon: Bold, toggle: (chain) => chain.toggleBold() },
    { look: 'italic', icon: Italic, toggle: (chain) => chain.toggleItalic() },
    { look: 'underline', icon: Underline, toggle: (chain) => chain.toggleMark('underline') }
  ],
  [
    { look: 'heading', icon: Heading2, toggle: (chain) => chain.toggleHeading({ level: 2 }) },
    { look: 'subheading', icon: Heading3, toggle: (chain) => chain.toggleHeading({ level: 3 }) }
  ],
  [
    { look: 'bulletList', icon: List, toggle: (chain) => chain.toggleBulletList() },
    { look: 'orderedList', icon: ListOrdered, toggle: (chain) => chain.toggleOrderedList() },
    { look: 'quote', icon: Quote, toggle: (chain) => chain.toggleBlockquote() }
  ]
]

export const EditorToolbar = ({ editor, children }: { editor: Editor; children?: ReactNode }) => {
  const t = useTranslations('notes.editor')
  const now = useEditorState({ editor, selector: () => looks(editor) })
  return (
    <div className={styles['bar']} data-screen-only>
      <Toolbar className={styles['dresses']} aria-label={t('toolbar')}>
        {groups.map((group) => (
          <div key={group[0]!.look} className={styles['group']}>
            {group.map(({ look, icon, toggle }) => (
              <Dress key={look} label={t(look)} icon={icon} isOn={now[look]} onToggle={() => toggle(editor.chain().focus()).run()} />
            ))}
          </div>
        ))}
        <div className={styles['group']}>
          <BackAndForth
            canUndo={now.canUndo}
            canRedo={now.canRedo}
            onUndo={() => editor.chain().focus().undo().run()}
            onRedo={() => editor.chain().focus().redo().run()}
          />
        </div>
      </Toolbar>
      <div className={styles['rest']}>{children}</div>
    </div>
  )
}
