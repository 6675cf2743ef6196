// One line of the panel: what it is about, how it stands, and the one thing that mends it.
import type { ReactNode } from 'react'
import { CircleAlert, CircleCheck, CircleDot } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { PointState } from '#contract/security'
import { useFocusKept } from '../../lib/focus.ts'
import { Badge } from '../../ui/Badge.tsx'
import styles from './Security.module.css'

const shapes = { fine: CircleCheck, look: CircleDot, act: CircleAlert }
const tones = { fine: 'accent', look: 'due', act: 'risk' } as const

interface RowProps {
  readonly state: PointState
  readonly title: string
  readonly words: ReactNode
  readonly action?: ReactNode
  /** Below the words. */
  readonly children?: ReactNode
}

export const Row = ({ state, title, words, action, children }: RowProps) => {
  const t = useTranslations('security.states')
  const Shape = shapes[state]
  const place = useFocusKept<HTMLLIElement>(state)
  return (
    <li ref={place} tabIndex={-1} className={styles['row']}>
      <Shape size={20} className={styles[state]} aria-hidden />
      <div>
        <p className={styles['what']}>
          {title} <Badge tone={tones[state]}>{t(state)}</Badge>
        </p>
        <p className={styles['words']}>{words}</p>
        {children}
      </div>
      {action && <div className={styles['buttons']}>{action}</div>}
    </li>
  )
}
