// A new data key for the vault: what it means, the passphrase, and the work while everything else waits.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { run } from '../../lib/commands.ts'
import { api, refresh } from '../../lib/door.ts'
import { useNotice } from '../../lib/notices.ts'
import { Progress } from '../../ui/Progress.tsx'
import { toast } from '../../ui/Toast.tsx'
import { PassphraseDialog } from './PassphraseDialog.tsx'
import styles from './Kit.module.css'

export const RotateKey = ({ onClose }: { onClose(): void }) => {
  const t = useTranslations('vault.rotate')
  const [progress, setProgress] = useState({ done: 0, total: 0 })
  useNotice('progress', ({ job, done, total }) => job === 'rotate' && setProgress({ done, total }))
  return (
    <PassphraseDialog
      title={t('title')}
      go={t('go')}
      working={<Progress label={t('working')} {...progress} />}
      stopped={t('stopped')}
      act={async (passphrase) => {
        await api.vault.rotateKey({ passphrase })
        refresh()
        toast(t('done'), { action: { label: t('backUp'), run: () => run('backup') } })
        onClose()
      }}
      onCancel={() => void api.vault.cancelRotation({}).catch(() => null)}
      onClose={onClose}
    >
      <p className={styles['about']}>{t('about')}</p>
      <p className={styles['about']}>{t('backups')}</p>
    </PassphraseDialog>
  )
}
