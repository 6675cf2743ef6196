// A word about the state of something; colour only underlines what the word says.
import type { ReactNode } from 'react'
import type { Icon } from './Button.tsx'
import styles from './Badge.module.css'

interface BadgeProps {
  readonly children: ReactNode
  readonly tone?: 'plain' | 'accent' | 'due' | 'risk'
  readonly icon?: Icon
}

export const Badge = ({ children, tone = 'plain', icon: Shape }: BadgeProps) => (
  <span className={`${styles['badge']} ${styles[tone] ?? ''}`}>
    {Shape && <Shape size={12} aria-hidden />}
    {children}
  </span>
)
