// Says in one quiet line whether what she typed is in the vault.
import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../lib/format.ts'
import { useSaveState, type Draft } from './desk.ts'
import styles from './NotePage.module.css'

export const SaveLine = ({ draft }: { draft: Draft }) => {
  const t = useTranslations('notes.saving')
  const { time } = useFormats()
  const state = useSaveState(draft)
  if (state.is === 'failed' || state.is === 'stuck') {
    return (
      <span className={`${styles['saveLine']} ${styles['unsaved']}`}>
        <CircleAlert size={14} aria-hidden />
        {t('failed')}
      </span>
    )
  }
  return <span className={styles['saveLine']}>{state.is === 'saved' ? t('saved', { time: time(state.at) }) : t('saving')}</span>
}
