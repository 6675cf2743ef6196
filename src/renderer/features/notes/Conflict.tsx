// The vault holds another text than the one that was typed on: both are kept, and she decides.
import type { Editor } from '@tiptap/react'
import { useTranslations } from 'use-intl'
import { api, refusalOf } from '../../lib/door.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useSaveState, type Draft } from './desk.ts'
import { both, textOf } from './shape.ts'
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
  const copy = () => navigator.clipboard.writeText(textOf(draft.typed().doc())).then(() => toast(t('notes.conflict.copied')))
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
            <Button small onPress={() => void copy()}>
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
