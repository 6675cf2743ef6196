// A backup being made: how far, how long still, and the way to stop it.
import { useTranslations } from 'use-intl'
import { api } from '../../lib/door.ts'
import { useLongJob } from '../../lib/job.ts'
import { Button } from '../../ui/Button.tsx'
import { Progress } from '../../ui/Progress.tsx'
import styles from './Backups.module.css'

export const Working = ({ label }: { label: string }) => {
  const tu = useTranslations('ui')
  const job = useLongJob()
  return (
    <div className={styles['form']}>
      <Progress label={label} {...job} />
      <div className={styles['buttons']}>
        <Button onPress={() => void api.backups.cancel({}).catch(() => null)}>{tu('cancel')}</Button>
      </div>
    </div>
  )
}
