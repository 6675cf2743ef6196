// One line of what the vault is locked with: what it is, what it means, and what can be done about it.
import type { ReactNode } from 'react'
import { useFocusKept } from '../../lib/focus.ts'
import styles from './Kit.module.css'

interface RowProps {
  readonly what: string
  readonly about: string
  readonly badge?: ReactNode
  /** Where a change of it takes a button away, or a dialog that cannot give the focus back, the focus stays in the line. */
  readonly state?: string
  readonly children: ReactNode
}

export const Row = ({ what, about, badge, state = '', children }: RowProps) => {
  const place = useFocusKept<HTMLDivElement>(state)
  return (
    <li className={styles['row']}>
      <div>
        <p className={styles['what']}>
          {what} {badge}
        </p>
        <p className={styles['about']}>{about}</p>
      </div>
      <div ref={place} className={styles['two']}>
        {children}
      </div>
    </li>
  )
}
