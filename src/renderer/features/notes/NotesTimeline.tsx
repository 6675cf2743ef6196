// The notes of one client, newest first.
import { FileText } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../lib/format.ts'
import { usePaged } from '../../lib/paged.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { Card } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { NoteRows } from './NoteRows.tsx'
import styles from './NoteRows.module.css'

const Timeline = ({ clientId }: { clientId: string }) => {
  const t = useTranslations('notes')
  const { longDate, time } = useFormats()
  const { pages, error, again, more, isMoreComing } = usePaged(
    'notes.ofClient',
    { clientId },
    { size: 30, countIn: ({ rows }) => rows.length, hasMore: ({ total }, read) => read < total }
  )
  if (error) return <ErrorState refused={error} onAgain={again} />
  if (!pages) return <Loading />
  const rows = pages.flatMap((page) => page.rows)
  if (rows.length === 0) {
    return (
      <EmptyState small icon={FileText} title={t('timeline.none')}>
        {t('timeline.noneAbout')}
      </EmptyState>
    )
  }
  return (
    <div className={styles['list']}>
      <NoteRows
        label={t('timeline.list')}
        rows={rows}
        title={(row) => longDate(row.startAt, row.timeZone)}
        about={(row) => `${time(row.startAt, row.timeZone)} · ${t(`modalities.${row.modality}`)}`}
      />
      {more && (
        <div className={styles['more']}>
          <Button small onPress={more} isPending={isMoreComing}>
            {t('timeline.more')}
          </Button>
        </div>
      )}
    </div>
  )
}

export const NotesTimeline = ({ clientId }: { clientId: string }) => {
  const t = useTranslations('notes')
  return (
    <Card flush title={t('timeline.title')}>
      <Timeline clientId={clientId} />
    </Card>
  )
}
