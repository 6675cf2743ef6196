// Among the settings: the folder that her scanner puts its files in.
import { FolderInput } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useRead, useWrite } from '../../lib/door.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Page.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useChooseScanner } from './chooseScanner.ts'
import styles from './Attachments.module.css'

export const ScannerCard = () => {
  const t = useTranslations('attachments.scanner')
  const tr = useTranslations('refusals')
  const { data: scanner, error } = useRead('attachments.scanner', {})
  const choose = useChooseScanner()
  const drop = useWrite('attachments.dropScanner')
  const label = scanner?.label ?? null
  const forget = () => drop.mutate({}, { onSuccess: () => toast(t('dropped')), onError: ({ code }) => toast(tr(code), { bad: true }) })
  return (
    <Card title={t('settings')}>
      <div className={styles['scanner']}>
        <p className={styles['quiet']}>{t('settingsAbout')}</p>
        {error && <p>{tr(error.code)}</p>}
        {label !== null && <p className={styles['strong']}>{t('folder', { label })}</p>}
        {label !== null && scanner?.state === 'absent' && <p>{t('absent')}</p>}
        <div className={styles['ways']}>
          <Button small icon={FolderInput} onPress={choose}>
            {label === null ? t('choose') : t('change')}
          </Button>
          {label !== null && (
            <Button small variant="plain" onPress={forget}>
              {t('drop')}
            </Button>
          )}
        </div>
      </div>
    </Card>
  )
}
