// The security panel: every point with its state and what mends it, and the monthly check.
import { useState, type ComponentType, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Panel, PointState } from '#contract/security'
import { useRead } from '../../lib/door.ts'
import { paths } from '../../lib/paths.ts'
import { ErrorState } from '../../ui/Empty.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { Emergency } from './Emergency.tsx'
import { Monthly } from './Monthly.tsx'
import { Points } from './Points.tsx'
import styles from './Security.module.css'

interface SecurityPageProps {
  /** The card of the check of the whole vault, a room of its own. */
  readonly integrity: ReactNode
  /** The dialog of another passphrase, the vault’s own. */
  readonly change: ComponentType<{ onClose(): void }>
}

const useSummary = ({ points, checks }: Panel): string => {
  const t = useTranslations('security')
  const states: PointState[] = [...points.map(({ state }) => state), ...checks.map(({ due }) => (due ? 'look' : 'fine'))]
  const count = (state: PointState) => states.filter((each) => each === state).length
  return states.every((state) => state === 'fine') ? t('allFine') : t('open', { act: count('act'), look: count('look') })
}

const Whole = ({ panel, damaged, integrity, change: Change }: SecurityPageProps & { panel: Panel; damaged: boolean }) => {
  const t = useTranslations('security')
  const [changing, setChanging] = useState(false)
  const change = () => setChanging(true)
  const [first] = useState(damaged) // as she came: what a check finds does not move the card that she looks at
  return (
    <Page width="narrow">
      <PageHeader back={{ href: paths.settings, label: t('settings') }} title={t('title')} about={useSummary(panel)} />
      <div className={styles['stack']}>
        {first && integrity}
        <Card title={t('protection')}>
          <Points panel={panel} onChangePassphrase={change} />
        </Card>
        <Card title={t('monthly')}>
          <p className={styles['about']}>{t('monthlyAbout')}</p>
          <Monthly checks={panel.checks} />
        </Card>
        {!first && integrity}
        <Card title={t('emergency.title')}>
          <p className={styles['about']}>{t('emergency.about')}</p>
          <Emergency onChangePassphrase={change} />
        </Card>
      </div>
      {changing && <Change onClose={() => setChanging(false)} />}
    </Page>
  )
}

export const SecurityPage = (props: SecurityPageProps) => {
  const { data: panel, error, refetch } = useRead('security.look', {})
  const check = useRead('integrity.look', {})
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!panel || check.isPending) return <Loading />
  return <Whole panel={panel} damaged={(check.data?.last?.findings.length ?? 0) > 0} {...props} />
}
