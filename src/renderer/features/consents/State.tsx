// How a consent stands, as a sign and a word: never by its colour alone.
import { Ban, CircleCheck, CircleDashed, CircleSlash, Clock, Hourglass, LogOut, Undo2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { CellState, ConsentState } from '#contract/consents'
import { Badge } from '../../ui/Badge.tsx'
import type { Icon } from '../../ui/Button.tsx'
import styles from './Consents.module.css'

const looks: Readonly<Record<ConsentState | CellState, readonly [icon: Icon, tone: 'plain' | 'accent' | 'due' | 'risk']>> = {
  given: [CircleCheck, 'accent'],
  due: [Clock, 'due'],
  expired: [Hourglass, 'risk'],
  withdrawn: [Undo2, 'risk'],
  declined: [Ban, 'risk'],
  missing: [CircleDashed, 'due'],
  left: [LogOut, 'plain'],
  void: [CircleSlash, 'plain']
}

export const StateBadge = ({ state }: { state: ConsentState }) => {
  const t = useTranslations('consents.states')
  const [icon, tone] = looks[state]
  return (
    <Badge tone={tone} icon={icon}>
      {t(state)}
    </Badge>
  )
}

/** In the list of all: the sign above the word, so that ten kinds stand side by side. */
export const Cell = ({ state }: { state: CellState | undefined }) => {
  const t = useTranslations('consents')
  if (!state) {
    return (
      <span className={styles['state']}>
        <span aria-hidden>–</span>
        <span className={styles['hidden']}>{t('none')}</span>
      </span>
    )
  }
  const [Shape, tone] = looks[state]
  return (
    <span className={`${styles['state']} ${styles[tone] ?? ''}`}>
      <Shape size={15} aria-hidden />
      {t(`states.${state}`)}
    </span>
  )
}
