// A message that stays as long as what it says is so.
import type { ReactNode } from 'react'
import { CircleAlert, Clock, Info } from 'lucide-react'
import type { Icon } from './Button.tsx'
import styles from './Banner.module.css'

interface BannerProps {
  readonly tone?: 'info' | 'due' | 'risk'
  readonly children: ReactNode
  /** A button or a link. */
  readonly action?: ReactNode
  /** Across the top of the window. */
  readonly edge?: boolean
  readonly icon?: Icon
}

const icons = { info: Info, due: Clock, risk: CircleAlert }

export const Banner = ({ tone = 'info', children, action, edge = false, icon }: BannerProps) => {
  const Shape = icon ?? icons[tone]
  return (
    <div className={`${styles['banner']} ${styles[tone]} ${edge ? styles['edge'] : ''}`} role={tone === 'risk' ? 'alert' : undefined}>
      <div className={styles['words']}>
        <Shape size={18} aria-hidden />
        <div>{children}</div>
      </div>
      {action}
    </div>
  )
}
