// What to do at once when something has happened (R100): lock, change what somebody may know, read the plan.
import type { ReactNode } from 'react'
import { FileKey, FileText, KeyRound, LockKeyhole, RefreshCw } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { run } from '../../lib/commands.ts'
import { paths } from '../../lib/paths.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import styles from './Security.module.css'

const Step = ({ about, children }: { about: string; children: ReactNode }) => (
  <li className={styles['step']}>
    {children}
    <p className={styles['words']}>{about}</p>
  </li>
)

export const Emergency = ({ onChangePassphrase }: { onChangePassphrase(): void }) => {
  const t = useTranslations('security.emergency')
  return (
    <ul className={styles['steps']}>
      <Step about={t('lockAbout')}>
        <Button icon={LockKeyhole} onPress={() => run('lock')}>
          {t('lock')}
        </Button>
      </Step>
      <Step about={t('changeAbout')}>
        <Button icon={KeyRound} onPress={onChangePassphrase}>
          {t('change')}
        </Button>
      </Step>
      <Step about={t('kitAbout')}>
        <ButtonLink icon={FileKey} href={paths.recoveryKit}>
          {t('kit')}
        </ButtonLink>
      </Step>
      <Step about={t('dataKeyAbout')}>
        <ButtonLink icon={RefreshCw} href={paths.settings}>
          {t('dataKey')}
        </ButtonLink>
      </Step>
      <Step about={t('planAbout')}>
        <ButtonLink icon={FileText} href={paths.recoveryPlan}>
          {t('plan')}
        </ButtonLink>
      </Step>
    </ul>
  )
}
