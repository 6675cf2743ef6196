// How the newest copy is fetched on another computer, where nothing of this program is set up: as commands to keep on paper.
import { useTranslations } from 'use-intl'
import type { Offsite } from '#contract/offsite'
import { Card } from '../../ui/Page.tsx'
import styles from './Offsite.module.css'

const commands = {
  restic: (repository: string) => [`restic -r "${repository}" restore latest --host entrenous --target Entrenous`],
  rclone: (repository: string) => [
    `rclone lsf "${repository}"`,
    `rclone copy "${repository}${/[:/\\]$/.test(repository) ? '' : '/'}Entrenous ….zip" Entrenous`
  ]
}

export const WayBack = ({ place: { engine, repository } }: { place: NonNullable<Offsite['place']> }) => {
  const t = useTranslations('offsite.again')
  return (
    <Card title={t('title')}>
      <div className={styles['form']}>
        <p>{t('about', { program: engine })}</p>
        <pre className={styles['commands']}>{commands[engine](repository).join('\n')}</pre>
        <p>
          {t(engine)} {engine === 'restic' && repository.startsWith('s3:') && t('s3')}
        </p>
        <p>{t('after')}</p>
        <p className={styles['quiet']}>{t('paper')}</p>
      </div>
    </Card>
  )
}
