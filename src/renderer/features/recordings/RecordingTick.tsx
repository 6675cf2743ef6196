// The tick on a running session: it is recorded. Only with everybody's consent, or with her reason (R053).
import { useState } from 'react'
import { Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useRead } from '../../lib/door.ts'
import { paths } from '../../lib/paths.ts'
import type { RecordConsent } from '../../lib/recordConsent.ts'
import { Checkbox } from '../../ui/Choice.tsx'
import { RecordingForm } from './RecordingForm.tsx'
import styles from './Recordings.module.css'

export const RecordingTick = ({ clientId, sessionId, record }: { clientId: string; sessionId: string; record: RecordConsent }) => {
  const t = useTranslations('recordings')
  const [entering, setEntering] = useState(false)
  const ticked = useRead('recordings.ofClient', { clientId }).data?.some((recording) => recording.sessionId === sessionId)
  if (ticked === undefined) return null
  return (
    <div className={styles['tick']}>
      {ticked ? (
        <Link href={paths.recordings}>{t('ticked')}</Link>
      ) : (
        <Checkbox isSelected={entering} onChange={setEntering}>
          {t('tick')}
        </Checkbox>
      )}
      {entering && <RecordingForm clientId={clientId} sessionId={sessionId} record={record} onClose={() => setEntering(false)} />}
    </div>
  )
}
