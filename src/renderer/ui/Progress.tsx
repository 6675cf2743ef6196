// Waiting: a spinner, a screen that is on its way, and progress of long work.
import { Label, ProgressBar } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import styles from './Progress.module.css'

export const Spinner = ({ small = false }: { small?: boolean }) => (
  <span className={small ? `${styles['spinner']} ${styles['small']}` : styles['spinner']} aria-hidden />
)

export const Loading = () => {
  const t = useTranslations('ui')
  return (
    <div className={styles['loading']} role="status" aria-label={t('loading')}>
      <Spinner />
    </div>
  )
}

/** `total` 0 means that the amount of work is not known yet. */
export const Progress = ({ label, done, total, detail }: { label: string; done: number; total: number; detail?: string }) => (
  <ProgressBar className={styles['progress']} value={done} maxValue={total || 1} isIndeterminate={total === 0}>
    {({ percentage, valueText }) => (
      <>
        <span className={styles['words']}>
          <Label>{label}</Label>
          <span>{valueText}</span>
        </span>
        <span className={styles['track']}>
          <div className={styles['bar']} style={{ width: `${percentage ?? 30}%` }} />
        </span>
        {detail && <span className={styles['detail']}>{detail}</span>}
      </>
    )}
  </ProgressBar>
)
