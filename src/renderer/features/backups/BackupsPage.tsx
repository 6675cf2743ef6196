// Makes a backup: its own passphrase, progress, and only then the word "verified".
import { useState } from 'react'
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { BackupMade } from '#contract/backups'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { MakeBackup } from './MakeBackup.tsx'
import styles from './Backups.module.css'

const dueDays = 7

const Last = ({ last }: { last: BackupMade | null }) => {
  const t = useTranslations('backups')
  const f = useFormats()
  if (!last) {
    return (
      <div className={`${styles['last']} ${styles['due']}`}>
        <ShieldAlert size={22} aria-hidden />
        <div>
          <p className={styles['strong']}>{t('never')}</p>
          <p className={styles['quiet']}>{t('neverAbout')}</p>
        </div>
      </div>
    )
  }
  const due = f.daysFromToday(last.verifiedAt) < -dueDays
  const Shape = due ? ShieldAlert : ShieldCheck
  return (
    <div className={due ? `${styles['last']} ${styles['due']}` : styles['last']}>
      <Shape size={22} aria-hidden />
      <div>
        <p className={styles['strong']}>{t('verified', { when: f.dayAndTime(last.verifiedAt) })}</p>
        <p className={styles['quiet']}>{t('holds', { ...last.counts, size: f.bytes(last.bytes) })}</p>
        {due && <p className={styles['note']}>{t('old')}</p>}
      </div>
    </div>
  )
}

const Done = ({ made, onAnother }: { made: BackupMade; onAnother(): void }) => {
  const t = useTranslations('backups.done')
  const f = useFormats()
  return (
    <div role="status">
      <EmptyState small icon={ShieldCheck} title={t('title')} action={<Button onPress={onAnother}>{t('another')}</Button>}>
        {t('about', { ...made.counts, size: f.bytes(made.bytes) })} {t('keep')}
      </EmptyState>
    </div>
  )
}

export const BackupsPage = () => {
  const t = useTranslations('backups')
  const { data: last, error, refetch } = useRead('backups.last', {})
  const [made, setMade] = useState<BackupMade | null>(null)
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (last === undefined) return <Loading />
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} about={t('about')} />
      <div className={styles['stack']}>
        <Card title={t('last')}>
          <Last last={last} />
        </Card>
        <Card title={t('make')}>{made ? <Done made={made} onAnother={() => setMade(null)} /> : <MakeBackup onMade={setMade} />}</Card>
        <Card title={t('restoring')}>
          <p className={styles['quiet']}>{t('restoringAbout')}</p>
        </Card>
      </div>
    </Page>
  )
}
