// The vault holds another text than the one that was typed on: both are kept, and she decides.
import type { Editor } from '@tiptap/react'
import { useTranslations } from 'use-intl'
import { api, refusalOf } from '../../lib/door.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useSaveState, type Draft } from './desk.ts'
import { both } from './shape.ts'
import { replaceText } from './useNoteEditor.ts'
import styles from './NotePage.module.css'

export const Conflict = ({ draft, editor }: { draft: Draft; editor: Editor }) => {
  const t = useTranslations()
  const state = useSaveState(draft)
  if (state.is !== 'stuck') return null

  const keepBoth = async () => {
    try {
      const saved = await api.notes.get({ id: draft.id })
      const joined = both(saved.doc, draft.typed().doc(), (name) => t(`notes.sections.${name}`))
      replaceText(editor, joined)
      draft.goOn(saved.revision, joined)
      toast(t('notes.conflict.joined'))
    } catch (fault) {
      toast(t(`refusals.${refusalOf(fault).code}`), { bad: true })
    }
  }
  const copy = () => {
    editor.chain().focus().selectAll().run()
    document.execCommand('copy') // the clipboard's own interface asks for a permission that no page gets here
    void api.notes.copied({}).catch(() => null)
    draft.letGo() // taken along: locking need not ask for it any more
    toast(t('notes.conflict.copied'))
  }
  return (
    <div className={styles['conflict']}>
      <Banner
        tone="risk"
        action={
          state.code === 'conflict' ? (
            <Button small onPress={() => void keepBoth()}>
              {t('notes.conflict.both')}
            </Button>
          ) : (
            <Button small onPress={copy}>
              {t('notes.conflict.copy')}
            </Button>
          )
        }
      >
        {t(state.code === 'conflict' ? 'notes.conflict.changed' : 'notes.conflict.gone')}
      </Banner>
    </div>
  )
}
