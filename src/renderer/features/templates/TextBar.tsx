// The bars above a text: its form, its gaps, and the clause in which the cursor stands.
import { useState } from 'react'
import { ArrowDown, ArrowUp, Bold, Italic, List, ListOrdered, MapPin, Plus, SquareDashed, Trash2 } from 'lucide-react'
import { Toolbar } from 'react-aria-components'
import { useEditorState, type Editor } from '@tiptap/react'
import { useTranslations } from 'use-intl'
import { jurisdictions } from '#contract/fields'
import { automaticGaps, circumstances } from '#contract/templates'
import { Badge } from '../../ui/Badge.tsx'
import { Button, IconButton, type Icon } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { BackAndForth, Dress } from '../../ui/Dress.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { toast } from '../../ui/Toast.tsx'
import { addClause, insertGap, move, remove, setBelonging, useCurrentClause, type CurrentClause } from './clauses.ts'
import type { GapLabel } from './useGapLabel.ts'
import styles from './Texts.module.css'

const forms = [
  { look: 'bold', icon: Bold },
  { look: 'italic', icon: Italic },
  { look: 'bulletList', icon: List },
  { look: 'orderedList', icon: ListOrdered }
] as const satisfies readonly { look: string; icon: Icon }[]
type Look = (typeof forms)[number]['look']

const toggle = (editor: Editor, look: Look): void => {
  const chain = editor.chain().focus()
  const commands = {
    bold: () => chain.toggleBold(),
    italic: () => chain.toggleItalic(),
    bulletList: () => chain.toggleBulletList(),
    orderedList: () => chain.toggleOrderedList()
  }
  commands[look]().run()
}

const Forms = ({ editor }: { editor: Editor }) => {
  const t = useTranslations('templates.bar')
  const now = useEditorState({
    editor,
    selector: () => ({
      on: forms.filter(({ look }) => editor.isActive(look)).map(({ look }) => look as string),
      canUndo: editor.can().undo(),
      canRedo: editor.can().redo()
    })
  })
  return (
    <Toolbar className={styles['forms']} aria-label={t('label')}>
      {forms.map(({ look, icon }) => (
        <Dress key={look} label={t(look)} icon={icon} isOn={now.on.includes(look)} onToggle={() => toggle(editor, look)} />
      ))}
      <BackAndForth
        canUndo={now.canUndo}
        canRedo={now.canRedo}
        onUndo={() => editor.chain().focus().undo().run()}
        onRedo={() => editor.chain().focus().redo().run()}
      />
    </Toolbar>
  )
}

const toggled = <T,>(list: readonly T[], one: T, on: boolean): T[] => (on ? [...list, one] : list.filter((other) => other !== one))

const Belonging = ({ editor, clause, onClose }: { editor: Editor; clause: CurrentClause; onClose(): void }) => {
  const t = useTranslations('templates')
  const { where, when } = clause
  return (
    <Dialog
      isOpen
      title={t('belongs.title')}
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('belongs.done')}
        </Button>
      }
    >
      <div className={styles['belonging']}>
        <p>{t('belongs.about')}</p>
        <fieldset>
          <legend>{t('belongs.where')}</legend>
          {jurisdictions.map((id) => (
            <Checkbox
              key={id}
              isSelected={where.includes(id)}
              onChange={(on) => setBelonging(editor, { when, where: toggled(where, id, on) })}
            >
              {t(`jurisdictions.${id}`)}
            </Checkbox>
          ))}
        </fieldset>
        <fieldset>
          <legend>{t('belongs.when')}</legend>
          {circumstances.map((id) => (
            <Checkbox
              key={id}
              isSelected={when.includes(id)}
              onChange={(on) => setBelonging(editor, { where, when: toggled(when, id, on) })}
            >
              {t(`circumstances.${id}`)}
            </Checkbox>
          ))}
        </fieldset>
      </div>
    </Dialog>
  )
}

const ClauseBar = ({ editor, clause }: { editor: Editor; clause: CurrentClause }) => {
  const t = useTranslations('templates')
  const [open, setOpen] = useState(false)
  const { heading, mandatory, where, when, isFirst, isLast } = clause
  const places = [...where.map((id) => t(`jurisdictions.${id}`)), ...when.map((id) => t(`circumstances.${id}`))]
  return (
    <div className={styles['clause']} role="group" aria-label={t('clause.label')}>
      <span className={styles['which']}>
        <strong>{heading || t('clause.untitled')}</strong>
        {mandatory && <Badge tone="accent">{t('clause.mandatory')}</Badge>}
        <span className={styles['quiet']}>{places.join(' · ') || t('clause.everywhere')}</span>
      </span>
      <span className={styles['tools']}>
        <IconButton small icon={MapPin} label={t('clause.belongs')} onPress={() => setOpen(true)} />
        <IconButton small icon={ArrowUp} label={t('clause.up')} isDisabled={isFirst} onPress={() => move(editor, -1)} />
        <IconButton small icon={ArrowDown} label={t('clause.down')} isDisabled={isLast} onPress={() => move(editor, 1)} />
        <IconButton
          small
          icon={Trash2}
          label={t('clause.remove')}
          onPress={() => {
            remove(editor)
            toast(t('clause.removed'), { undo: () => editor.chain().focus().undo().run() })
          }}
        />
      </span>
      {open && <Belonging editor={editor} clause={clause} onClose={() => setOpen(false)} />}
    </div>
  )
}

interface TextBarProps {
  readonly editor: Editor
  /** Names of the gaps that this text's own fields are. */
  readonly fields: readonly string[]
  readonly label: GapLabel
}

export const TextBar = ({ editor, fields, label }: TextBarProps) => {
  const t = useTranslations('templates.bar')
  const clause = useCurrentClause(editor)
  return (
    <div className={styles['bar']} data-screen-only>
      <div className={styles['row']}>
        <Forms editor={editor} />
        <MenuButton
          worded
          icon={SquareDashed}
          label={t('gap')}
          actions={[...fields, ...automaticGaps].map((name) => ({ id: name, label: label(name), run: () => insertGap(editor, name) }))}
        />
        <Button icon={Plus} onPress={() => addClause(editor)}>
          {t('addClause')}
        </Button>
      </div>
      {clause && <ClauseBar editor={editor} clause={clause} />}
    </div>
  )
}
