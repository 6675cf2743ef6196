// Backups: how old the last one is, where they go, all that are known, and the ways to make one, to restore one, to delete what was set aside.
import { useState } from 'react'
import { ArchiveRestore, FolderOpen, HardDriveDownload, ShieldAlert, ShieldCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { BackupMade, BackupsOverview, SnapshotMade } from '#contract/backups'
import type { RefusalCode } from '#contract/kinds'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import { useFocusThrough } from '../../lib/focus.ts'
import { useFormats } from '../../lib/format.ts'
import { useWorking } from '../../lib/job.ts'
import { paths } from '../../lib/paths.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { BackupList } from './BackupList.tsx'
import { Destinations } from './Destinations.tsx'
import { MakeBackup } from './MakeBackup.tsx'
import { Plan } from './Plan.tsx'
import { SetAside } from './SetAside.tsx'
import { Working } from './Working.tsx'
import styles from './Backups.module.css'

const Last = ({ last, old }: { last: BackupMade | null; old: boolean }) => {
  const t = useTranslations('backups')
  const f = useFormats()
  if (!last) {
    return (
      <div className={`${styles['last']} ${styles['red']}`}>
        <ShieldAlert size={22} aria-hidden />
        <div>
          <p className={styles['strong']}>{t('never')}</p>
          <p className={styles['quiet']}>{t('neverAbout')}</p>
        </div>
      </div>
    )
  }
  const days = -f.daysFromToday(last.verifiedAt)
  const Shape = old ? ShieldAlert : ShieldCheck
  return (
    <div className={old ? `${styles['last']} ${styles['red']}` : styles['last']}>
      <Shape size={22} aria-hidden />
      <div>
        <p className={styles['strong']}>{t('verified', { when: f.dayAndTime(last.verifiedAt) })}</p>
        <p className={styles['quiet']}>{t('holds', { ...last.counts, size: f.bytes(last.bytes) })}</p>
        {old && <p className={styles['note']}>{last.earlierKey ? t('earlierKey') : days < 0 ? t('ahead') : t('old', { days })}</p>}
      </div>
    </div>
  )
}

const Done = ({ made, onAnother }: { made: BackupMade; onAnother(): void }) => {
  const t = useTranslations('backups.done')
  const f = useFormats()
  const place = useFocusThrough<HTMLDivElement>(true)
  return (
    <div ref={place} tabIndex={-1} role="status">
      <EmptyState
        small
        icon={ShieldCheck}
        title={t('title')}
        action={
          <div className={styles['buttons']}>
            <Button icon={FolderOpen} onPress={() => void api.documents.showSaved({}).catch(() => null)}>
              {t('show')}
            </Button>
            <Button onPress={onAnother}>{t('another')}</Button>
          </div>
        }
      >
        {t('about', { ...made.counts, size: f.bytes(made.bytes) })} {t('keep')}
      </EmptyState>
    </div>
  )
}

/** Why one failed, and what to do, stands with its place. */
const Outcome = ({ made, troubles }: SnapshotMade) => {
  const t = useTranslations('backups')
  return (
    <>
      {made.length > 0 && <Banner icon={ShieldCheck}>{t('madeNow', { count: made.length })}</Banner>}
      {troubles.map(({ destination }) => (
        <Banner key={destination} tone="due" icon={ShieldAlert}>
          {t('failed', { where: t(`places.${destination}`) })}
        </Banner>
      ))}
      {made.length === 0 && troubles.length === 0 && <Banner tone="due">{t('noneThere')}</Banner>}
    </>
  )
}

const Automatic = ({ overview }: { overview: BackupsOverview }) => {
  const t = useTranslations('backups')
  const tr = useTranslations('refusals')
  const f = useFormats()
  const [working, setWorking] = useState(false)
  const [outcome, setOutcome] = useState<SnapshotMade | null>(null)
  const [fault, setFault] = useState<RefusalCode | null>(null)
  const running = useWorking()?.job === 'snapshot'
  const busy = working || running
  const place = useFocusThrough<HTMLDivElement>(busy)
  const now = async () => {
    setWorking(true)
    setOutcome(null)
    setFault(null)
    try {
      setOutcome(await api.backups.now({}))
    } catch (thrown) {
      setFault(refusalOf(thrown).code)
    } finally {
      setWorking(false)
      refresh()
    }
  }
  return (
    <Card title={t('last')}>
      <div className={styles['stack']}>
        <Last last={overview.last} old={overview.old} />
        <div ref={place} tabIndex={-1} className={busy ? undefined : styles['buttons']}>
          {busy ? (
            <Working label={t('workingNow')} />
          ) : (
            <>
              <Button variant="primary" icon={HardDriveDownload} isDisabled={overview.destinations.length === 0} onPress={() => void now()}>
                {t('now')}
              </Button>
              {overview.destinations.length === 0 && <span className={styles['quiet']}>{t('chooseFirst')}</span>}
            </>
          )}
        </div>
        {overview.elsewhere?.fault && (
          <Banner tone="due">
            {t('elsewhere', { when: f.dayAndTime(overview.elsewhere.at) })} {tr(overview.elsewhere.fault)}
          </Banner>
        )}
        <div role="status" className={styles['outcome']}>
          {outcome && <Outcome {...outcome} />}
          {fault && <Banner tone={fault === 'cancelled' ? 'info' : 'risk'}>{fault === 'cancelled' ? t('cancelled') : tr(fault)}</Banner>}
        </div>
      </div>
    </Card>
  )
}

export const BackupsPage = () => {
  const t = useTranslations('backups')
  const { data: overview, error, refetch } = useRead('backups.look', {})
  const own = useRead('vault.state', {}).data?.vault !== 'sample'
  const [made, setMade] = useState<BackupMade | 'another' | null>(null)
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!overview) return <Loading />
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} about={t('about')} />
      <div className={styles['stack']}>
        <Automatic overview={overview} />
        <Destinations overview={overview} />
        <Plan overview={overview} />
        <BackupList rows={overview.rows} labels={overview.destinations} restorable={own} />
        <Card title={t('make')}>
          {made === null || made === 'another' ? (
            <MakeBackup autoFocus={made === 'another'} onMade={setMade} />
          ) : (
            <Done made={made} onAnother={() => setMade('another')} />
          )}
        </Card>
        <Card title={t('restoring')}>
          <div className={styles['stack']}>
            <p className={styles['quiet']}>{t(own ? 'restoringAbout' : 'restoringSample')}</p>
            {own && (
              <div className={styles['buttons']}>
                <ButtonLink icon={ArchiveRestore} href={paths.restore}>
                  {t('restore')}
                </ButtonLink>
              </div>
            )}
          </div>
        </Card>
        {overview.setAside.length > 0 && <SetAside vaults={overview.setAside} />}
      </div>
    </Page>
  )
}
