// The frame around every screen: where one can go, which vault this is, and whether everything is saved.
import type { ReactNode } from 'react'
import {
  CalendarDays,
  EyeOff,
  FileText,
  Handshake,
  Inbox,
  ListTodo,
  LockKeyhole,
  Mail,
  NotebookPen,
  ScrollText,
  Search,
  ShieldAlert,
  ShieldCheck,
  SlidersHorizontal,
  Sprout,
  Sun,
  UsersRound
} from 'lucide-react'
import { Button, Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { run } from '../lib/commands.ts'
import { useRead } from '../lib/door.ts'
import { paths, usePath, type Path } from '../lib/paths.ts'
import { useSavingFailure } from '../lib/unsaved.ts'
import { Banner } from '../ui/Banner.tsx'
import { ButtonLink, type Icon } from '../ui/Button.tsx'
import { Mark } from '../ui/Mark.tsx'
import { Running } from './Running.tsx'
import styles from './Frame.module.css'

const places = [
  ['today', paths.today, Sun],
  ['calendar', paths.calendar, CalendarDays],
  ['clients', paths.clients, UsersRound],
  ['enquiries', paths.enquiries, Inbox],
  ['exchanges', paths.exchanges, Mail],
  ['tasks', paths.tasks, ListTodo],
  ['notesToWrite', paths.notesToWrite, NotebookPen],
  ['documents', paths.documents, FileText],
  ['consents', paths.consents, Handshake],
  ['search', paths.search, Search],
  ['backups', paths.backups, ShieldCheck],
  ['audit', paths.audit, ScrollText],
  ['settings', paths.settings, SlidersHorizontal]
] as const satisfies readonly (readonly [string, Path, Icon])[]

/** A client's page is among the clients, the registers of recordings and of disclosures and the screenings among the consents, the policies among the documents, security among the settings. */
const isAt = (name: string, href: string, path: string): boolean =>
  path === href ||
  (['clients', 'calendar', 'enquiries', 'exchanges', 'tasks', 'consents', 'documents', 'backups', 'settings'].includes(name) &&
    path.startsWith(`${href}/`)) ||
  (name === 'consents' && (path === paths.recordings || [paths.screenings, paths.disclosures].some((at) => path.startsWith(at)))) ||
  (name === 'settings' && (path === paths.security || path.startsWith(`${paths.security}/`))) ||
  (name === 'documents' && (path === paths.policies || path.startsWith(`${paths.policies}/`)))

const Banners = () => {
  const t = useTranslations()
  const state = useRead('vault.state', {}).data
  const sample = state?.vault === 'sample'
  const missing = state?.missing ?? null
  const failure = useSavingFailure()
  const damage = (useRead('integrity.look', {}).data?.last?.findings.length ?? 0) > 0
  if (!sample && !failure && !missing && !damage) return null
  return (
    <header>
      {sample && (
        <Banner edge icon={Sprout}>
          {t('app.sample')}
        </Banner>
      )}
      {missing && (
        <Banner
          edge
          tone="risk"
          icon={ShieldAlert}
          action={
            <ButtonLink small href={paths.missing}>
              {t('app.missing.decide')}
            </ButtonLink>
          }
        >
          {missing.why === 'behind' ? t('app.missing.behind', { count: missing.changes ?? 0 }) : t('app.missing.unknown')}
        </Banner>
      )}
      {damage && (
        <Banner
          edge
          tone="risk"
          icon={ShieldAlert}
          action={
            <ButtonLink small href={paths.security}>
              {t('integrity.see')}
            </ButtonLink>
          }
        >
          {t('integrity.alarm')}
        </Banner>
      )}
      {failure && (
        <Banner edge tone="risk">
          {t('app.saving.failing', { reason: t(`refusals.${failure.code}`) })}
        </Banner>
      )}
    </header>
  )
}

const Side = () => {
  const t = useTranslations('app')
  const path = usePath()
  const practice = useRead('vault.state', {}).data?.practiceName
  return (
    <nav className={styles['side']} aria-label={t('navigation')}>
      <div className={styles['brand']}>
        <Mark />
        <span>{t('name')}</span>
      </div>
      {places.map(([name, href, Shape]) => (
        <Link key={name} href={href} className={styles['item']} aria-current={isAt(name, href, path) ? 'page' : undefined}>
          <Shape size={18} aria-hidden />
          <span className={styles['word']}>{t(`nav.${name}`)}</span>
        </Link>
      ))}
      <div className={styles['foot']}>
        {practice && <p className={styles['practice']}>{practice}</p>}
        <Button className={styles['item']} onPress={() => run('blur')}>
          <EyeOff size={18} aria-hidden />
          <span className={styles['word']}>{t('hide')}</span>
        </Button>
        <Button className={styles['item']} onPress={() => run('lock')}>
          <LockKeyhole size={18} aria-hidden />
          <span className={styles['word']}>{t('lock')}</span>
        </Button>
      </div>
    </nav>
  )
}

export const Frame = ({ children }: { children: ReactNode }) => {
  const t = useTranslations('app')
  return (
    <div className={styles['frame']}>
      <button type="button" className={styles['skip']} onClick={() => document.querySelector('main')?.focus()}>
        {t('skip')}
      </button>
      <Side />
      <div className={styles['content']}>
        <Banners />
        <main className={styles['main']} tabIndex={-1}>
          {children}
        </main>
        <Running />
      </div>
    </div>
  )
}
