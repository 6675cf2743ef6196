// The recordings of one client, on the client's page.
import { useState } from 'react'
import { Disc } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import type { RecordConsent } from '../../lib/recordConsent.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Page.tsx'
import { RecordingForm } from './RecordingForm.tsx'
import { StateBadge } from './StateBadge.tsx'
import styles from './Recordings.module.css'

export const ClientRecordings = ({ clientId, record }: { clientId: string; record: RecordConsent }) => {
  const t = useTranslations('recordings')
  const tr = useTranslations('refusals')
  const f = useFormats()
  const { data, error } = useRead('recordings.ofClient', { clientId })
  const [entering, setEntering] = useState(false)
  return (
    <Card title={t('title')}>
      {error && <p className={styles['quiet']}>{tr(error.code)}</p>}
      {data && data.length > 0 && (
        <ul className={styles['rows']}>
          {data.map((recording) => (
            <li key={recording.id}>
              <strong>
                {t(`media.${recording.medium}`)} · {f.calendarDate(recording.on)}
              </strong>{' '}
              <StateBadge recording={recording} />
              {recording.deletedOn === null && (
                <p className={styles['quiet']}>{t('card.deleteBy', { date: f.calendarDate(recording.deleteBy) })}</p>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className={styles['foot']}>
        <Button small icon={Disc} onPress={() => setEntering(true)}>
          {t('card.add')}
        </Button>
        {data && data.length > 0 && (
          <ButtonLink small variant="plain" href={paths.recordings}>
            {t('card.open')}
          </ButtonLink>
        )}
      </div>
      {entering && <RecordingForm clientId={clientId} sessionId={null} record={record} onClose={() => setEntering(false)} />}
    </Card>
  )
}
