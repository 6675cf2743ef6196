// The sheet on which everything before the open vault is written: mark, title, words, what to do.
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Mark } from '../../ui/Mark.tsx'
import styles from './Vault.module.css'

interface SheetProps {
  readonly title: string
  readonly about?: ReactNode
  readonly children: ReactNode
  readonly step?: { readonly step: number; readonly steps: number } | undefined
}

export const Sheet = ({ title, about, children, step }: SheetProps) => {
  const t = useTranslations()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // a field that wants it goes first: after Enter it gets it a frame later
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) heading.current?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  return (
    <main className={styles['room']}>
      <div className={styles['sheet']}>
        <div className={styles['brand']}>
          <Mark />
          {t('app.name')}
          {step && <span className={styles['step']}>{t('vault.step', { step: String(step.step), steps: String(step.steps) })}</span>}
        </div>
        <h1 ref={heading} tabIndex={-1} className={styles['title']}>
          {title}
        </h1>
        {about && <p className={styles['about']}>{about}</p>}
        {children}
      </div>
    </main>
  )
}
