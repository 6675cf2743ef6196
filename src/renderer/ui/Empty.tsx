// What stands where there is nothing to show, and where something could not be read.
import type { ReactNode } from 'react'
import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { RefusalCode } from '#contract/kinds'
import { Button, type Icon } from './Button.tsx'
import styles from './Empty.module.css'

interface EmptyStateProps {
  readonly title: string
  readonly children?: ReactNode
  readonly icon?: Icon
  readonly action?: ReactNode
  readonly small?: boolean
}

export const EmptyState = ({ title, children, icon: Shape, action, small = false }: EmptyStateProps) => (
  <div className={small ? `${styles['empty']} ${styles['small']}` : styles['empty']}>
    {Shape && <Shape size={small ? 22 : 30} strokeWidth={1.5} aria-hidden />}
    <p className={styles['title']}>{title}</p>
    {children && <p>{children}</p>}
    {action && <div className={styles['action']}>{action}</div>}
  </div>
)

/** `refused` is what `useRead` gives as its error. */
export const ErrorState = ({ refused, onAgain }: { refused: { readonly code: RefusalCode }; onAgain?: () => unknown }) => {
  const t = useTranslations()
  return (
    <div role="alert">
      <EmptyState title={t('ui.failed')} icon={CircleAlert} action={onAgain && <Button onPress={onAgain}>{t('ui.again')}</Button>}>
        {t(`refusals.${refused.code}`)}
      </EmptyState>
    </div>
  )
}
