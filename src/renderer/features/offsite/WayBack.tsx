// How the newest copy is fetched on another computer, where nothing of this program is set up: as it stands in the recovery plan.
import { useTranslations } from 'use-intl'
import { useRead } from '../../lib/door.ts'
import { Card } from '../../ui/Page.tsx'
import styles from './Offsite.module.css'

export const WayBack = () => {
  const t = useTranslations('offsite.again')
  const language = useRead('settings.preferences', {}).data?.language ?? 'en'
  const { data } = useRead('offsite.wayBack', { language })
  return (
    data && (
      <Card title={t('title')}>
        <div className={styles['form']}>
          <p>{data.about}</p>
          <pre className={styles['commands']}>{data.commands.join('\n')}</pre>
          {data.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          <p className={styles['quiet']}>{t('paper')}</p>
        </div>
      </Card>
    )
  )
}
