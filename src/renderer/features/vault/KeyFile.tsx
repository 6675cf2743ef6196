// The key file on a stick: made at a place of her choice, and given up again.
import { useTranslations } from 'use-intl'
import { api, refresh } from '../../lib/door.ts'
import { Banner } from '../../ui/Banner.tsx'
import { toast } from '../../ui/Toast.tsx'
import { PassphraseDialog } from './PassphraseDialog.tsx'
import styles from './Kit.module.css'

export const MakeKeyFile = ({ recovery, onClose }: { recovery: boolean; onClose(): void }) => {
  const t = useTranslations('vault.keyFile')
  return (
    <PassphraseDialog
      title={t('make')}
      go={t('go')}
      stopped={t('cancelled')}
      act={async (passphrase) => {
        const { fileName, sameDisk } = await api.vault.makeKeyFile({ passphrase })
        refresh()
        toast(t(sameDisk ? 'sameDisk' : 'made', { fileName }))
        onClose()
      }}
      onClose={onClose}
    >
      <p className={styles['about']}>{t('makeAbout')}</p>
      {recovery ? <p className={styles['about']}>{t('makeLost')}</p> : <Banner tone="due">{t('noKit')}</Banner>}
    </PassphraseDialog>
  )
}

export const DropKeyFile = ({ onClose }: { onClose(): void }) => {
  const t = useTranslations('vault.keyFile')
  return (
    <PassphraseDialog
      title={t('drop')}
      go={t('dropGo')}
      act={async (passphrase) => {
        await api.vault.dropKeyFile({ passphrase })
        refresh()
        toast(t('dropped'))
        onClose()
      }}
      onClose={onClose}
    >
      <p className={styles['about']}>{t('dropAbout')}</p>
    </PassphraseDialog>
  )
}
