// Drafts that wait for her signature, oldest session first.
import { CircleCheckBig } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { NoteRows } from './NoteRows.tsx'
import styles from './NoteRows.module.css'

const Drafts = () => {
  const t = useTranslations('notes')
  const { moment, relativeDay, daysFromToday } = useFormats()
  const { data: rows, error, refetch } = useRead('notes.unfinished', {})
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!rows) return <Loading />
  if (rows.length === 0) {
    return (
      <EmptyState icon={CircleCheckBig} title={t('toWrite.none')}>
        {t('toWrite.noneAbout')}
      </EmptyState>
    )
  }
  const age = (startAt: string, timeZone: string) => {
    const days = -daysFromToday(startAt, timeZone)
    return days < 7 ? relativeDay(startAt, timeZone) : t('toWrite.daysAgo', { days })
  }
  return (
    <Card flush>
      <div className={styles['list']}>
        <NoteRows
          label={t('toWrite.list')}
          rows={rows}
          title={(row) => row.clientName}
          about={(row) => `${moment(row.startAt, row.timeZone)} · ${age(row.startAt, row.timeZone)}`}
        />
      </div>
    </Card>
  )
}

export const NotesToWrite = () => {
  const t = useTranslations('notes.toWrite')
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} about={t('about')} />
      <Drafts />
    </Page>
  )
}
