// A screen's page: its title (which gets the focus when the screen opens), its actions, its cards.
import { useEffect, useRef, type ReactNode } from 'react'
import { ChevronLeft } from 'lucide-react'
import { Link } from 'react-aria-components'
import styles from './Page.module.css'

interface PageProps {
  readonly children: ReactNode
  /** `full` fills the window's height (a long list scrolls within). */
  readonly width?: 'narrow' | 'wide' | 'full'
}

export const Page = ({ children, width = 'wide' }: PageProps) => (
  <div className={`${styles['page']} ${styles[width] ?? ''}`}>{children}</div>
)

interface PageHeaderProps {
  readonly title: ReactNode
  readonly about?: ReactNode
  readonly badges?: ReactNode
  readonly actions?: ReactNode
  readonly back?: { readonly href: string; readonly label: string }
}

export const PageHeader = ({ title, about, badges, actions, back }: PageHeaderProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // Screen readers hear where they are; a field that took the focus itself keeps it
    if (document.activeElement === document.body || document.activeElement?.closest('nav')) heading.current?.focus()
  }, [])
  return (
    <header className={styles['header']}>
      <div className={styles['titles']}>
        {back && (
          <Link className={styles['back']} href={back.href}>
            <ChevronLeft size={15} aria-hidden />
            {back.label}
          </Link>
        )}
        <div className={styles['title']}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {badges}
        </div>
        {about && <p className={styles['about']}>{about}</p>}
      </div>
      {actions && <div className={styles['actions']}>{actions}</div>}
    </header>
  )
}

interface CardProps {
  readonly title?: string
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** For lists whose rows bring their own padding. */
  readonly flush?: boolean
}

export const Card = ({ title, actions, children, flush = false }: CardProps) => (
  <section className={styles['card']} aria-label={title}>
    {title && (
      <div className={styles['cardHead']}>
        <h2 className={styles['cardTitle']}>{title}</h2>
        {actions}
      </div>
    )}
    <div className={flush ? styles['flush'] : styles['cardBody']}>{children}</div>
  </section>
)
