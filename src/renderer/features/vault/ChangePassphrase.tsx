// Another passphrase for the vault: the present one once, the new one twice.
import { useId, useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { api, refresh, refusalOf } from '../../lib/door.ts'
import { useNewPassphrase } from '../../lib/newPassphrase.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { NewPassphrase } from '../../ui/NewPassphrase.tsx'
import { PassphraseField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useLanguage } from './language.ts'
import { useWait, Waiting } from './wait.tsx'
import styles from './Kit.module.css'

export const ChangePassphrase = ({ onClose }: { onClose(): void }) => {
  const t = useTranslations('vault.change')
  const tu = useTranslations('vault.unlock')
  const ti = useTranslations('ui')
  const tr = useTranslations('refusals')
  const fresh = useNewPassphrase(useLanguage())
  const [passphrase, setPassphrase] = useState('')
  const [sent, setSent] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<ReturnType<typeof refusalOf>['code'] | null>(null)
  const { left, wait } = useWait()
  const form = useId()

  const change = async () => {
    setSent(true)
    setFault(null)
    if (passphrase === '' || !fresh.chosen) return
    setBusy(true)
    try {
      await api.vault.changePassphrase({ passphrase, newPassphrase: fresh.chosen })
      refresh()
      toast(t('done'))
      onClose()
    } catch (thrown) {
      const { code, waitMs } = refusalOf(thrown)
      if (waitMs) wait(waitMs)
      if (code !== 'tooSoon') setFault(code)
      setBusy(false)
    }
  }
  const wrong = fault === 'passphraseWrong' ? tu('wrong') : undefined
  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose} isDisabled={busy}>
            {ti('cancel')}
          </Button>
          <Button type="submit" form={form} variant="primary" isPending={busy} isDisabled={left > 0}>
            {t('go')}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        className={styles['change']}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy && left === 0) void change()
        }}
      >
        <PassphraseField
          autoFocus
          name="present"
          label={t('present')}
          maxLength={1024}
          value={passphrase}
          onChange={(text) => {
            setPassphrase(text)
            setFault(null)
          }}
          error={sent && passphrase === '' ? tu('missing') : wrong}
        />
        <NewPassphrase fresh={fresh} sent={sent} label={t('fresh')} />
        <p className={styles['about']}>{t('backups')}</p>
        <Waiting seconds={left} />
        {fault && !wrong && <Banner tone="risk">{tr(fault)}</Banner>}
      </Form>
    </Dialog>
  )
}
