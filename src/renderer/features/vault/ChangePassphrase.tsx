// Another passphrase for the vault: the present one once, the new one twice.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api, refresh } from '../../lib/door.ts'
import { useNewPassphrase } from '../../lib/newPassphrase.ts'
import { NewPassphrase } from '../../ui/NewPassphrase.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useLanguage } from './language.ts'
import { PassphraseDialog } from './PassphraseDialog.tsx'
import styles from './Kit.module.css'

export const ChangePassphrase = ({ onClose }: { onClose(): void }) => {
  const t = useTranslations('vault.change')
  const fresh = useNewPassphrase(useLanguage())
  const [sent, setSent] = useState(false)
  return (
    <PassphraseDialog
      title={t('title')}
      go={t('go')}
      label={t('present')}
      ready={() => {
        setSent(true)
        return fresh.chosen !== null
      }}
      act={async (passphrase) => {
        await api.vault.changePassphrase({ passphrase, newPassphrase: fresh.chosen ?? '' })
        refresh()
        toast(t('done'))
        onClose()
      }}
      after={
        <>
          <NewPassphrase fresh={fresh} sent={sent} label={t('fresh')} />
          <p className={styles['about']}>{t('backups')}</p>
        </>
      }
      onClose={onClose}
    />
  )
}
