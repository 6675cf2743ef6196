// All backups that are known or found, newest first.
import { useState } from 'react'
import { Archive } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { BackupRow, Destination } from '#contract/backups'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/Empty.tsx'
import { Card } from '../../ui/Page.tsx'
import styles from './Backups.module.css'

const shownFirst = 8

const Row = ({ row, label, restorable }: { row: BackupRow; label: string; restorable: boolean }) => {
  const t = useTranslations('backups.list')
  const f = useFormats()
  const when = f.moment(row.madeAt)
  return (
    <li className={styles['place']}>
      <div className={styles['placeHead']}>
        <div>
          <p>
            <span className={styles['strong']}>{when}</span> {row.kind && <Badge>{t(row.kind)}</Badge>}{' '}
            {row.beforeRestore && <Badge>{t('beforeRestore')}</Badge>} {row.found === 'missing' && <Badge tone="due">{t('missing')}</Badge>}
          </p>
          <p className={styles['quiet']}>
            {[
              row.counts ? t('holds', { ...row.counts }) : t('unknown'),
              f.bytes(row.bytes),
              label,
              row.verifiedAt ? t('verified', { when: f.dayAndTime(row.verifiedAt) }) : null,
              row.earlierKey ? t('earlierKey') : null
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        {restorable && row.id !== null && (
          <ButtonLink small href={paths.restoreOf(row.id)} aria-label={t('restoreNamed', { when })}>
            {t('restore')}
          </ButtonLink>
        )}
      </div>
    </li>
  )
}

interface BackupListProps {
  readonly rows: readonly BackupRow[]
  readonly labels: readonly Destination[]
  readonly restorable: boolean
}

export const BackupList = ({ rows, labels, restorable }: BackupListProps) => {
  const t = useTranslations('backups.list')
  const [all, setAll] = useState(false)
  const labelOf = ({ place }: BackupRow): string =>
    place === 'chosen' || place === 'here' ? t(place) : (labels.find(({ name }) => name === place)?.label ?? t('former'))
  const shown = all ? rows : rows.slice(0, shownFirst)
  return (
    <Card flush title={t('title')}>
      {rows.length === 0 ? (
        <EmptyState small icon={Archive} title={t('none')}>
          {t('noneAbout')}
        </EmptyState>
      ) : (
        <ul className={styles['rows']}>
          {shown.map((row) => (
            <Row key={row.id ?? `${row.place} ${row.madeAt}`} row={row} label={labelOf(row)} restorable={restorable} />
          ))}
        </ul>
      )}
      {shown.length < rows.length && (
        <p className={styles['more']}>
          <Button small onPress={() => setAll(true)}>
            {t('all', { count: rows.length })}
          </Button>
        </p>
      )}
    </Card>
  )
}
