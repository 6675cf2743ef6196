// One line of what the vault is locked with: what it is, what it means, and what can be done about it.
import type { ReactNode } from 'react'
import styles from './Kit.module.css'

export const Row = ({ what, about, badge, children }: { what: string; about: string; badge?: ReactNode; children: ReactNode }) => (
  <li className={styles['row']}>
    <div>
      <p className={styles['what']}>
        {what} {badge}
      </p>
      <p className={styles['about']}>{about}</p>
    </div>
    {children}
  </li>
)
