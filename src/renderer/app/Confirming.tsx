// Asks for the passphrase again: before something leaves the vault, where her settings want it (R073), and before a covered screen is shown.
import { useEffect, useId, useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useWait, Waiting } from '../features/vault/wait.tsx'
import { api, reaskWith, refusalOf } from '../lib/door.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { PassphraseField } from '../ui/TextField.tsx'
import styles from './Confirming.module.css'

interface AskPassphraseProps {
  /** What for. */
  readonly about: string
  onDone(confirmed: boolean): void
}

export const AskPassphrase = ({ about, onDone }: AskPassphraseProps) => {
  const t = useTranslations('app.confirming')
  const tu = useTranslations('vault.unlock')
  const tr = useTranslations('refusals')
  const ti = useTranslations('ui')
  const [passphrase, setPassphrase] = useState('')
  const [fault, setFault] = useState<string | undefined>()
  const [busy, setBusy] = useState(false)
  const { left, wait } = useWait()
  const form = useId()
  const confirm = async () => {
    if (passphrase === '') return setFault(tu('missing'))
    setBusy(true)
    try {
      await api.vault.confirmPassphrase({ passphrase })
      onDone(true)
    } catch (thrown) {
      const { code, waitMs } = refusalOf(thrown)
      if (code === 'tooSoon') wait(waitMs ?? 1000)
      else setFault(code === 'passphraseWrong' ? tu('wrong') : tr(code))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={() => onDone(false)}
      actions={
        <>
          <Button onPress={() => onDone(false)}>{ti('cancel')}</Button>
          <Button type="submit" form={form} variant="primary" isPending={busy} isDisabled={left > 0}>
            {t('go')}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        className={styles['form']}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy && left === 0) void confirm()
        }}
      >
        <p>{about}</p>
        <PassphraseField
          autoFocus
          name="passphrase"
          label={tu('passphrase')}
          maxLength={1024}
          value={passphrase}
          onChange={(text) => {
            setPassphrase(text)
            setFault(undefined)
          }}
          error={fault}
        />
        <Waiting seconds={left} />
      </Form>
    </Dialog>
  )
}

export const Confirming = () => {
  const t = useTranslations('app.confirming')
  const [asked, setAsked] = useState(false)
  const waiting = useRef<((confirmed: boolean) => void)[]>([])
  useEffect(() => {
    reaskWith(
      () =>
        new Promise((resolve) => {
          waiting.current.push(resolve)
          setAsked(true)
        })
    )
    return () => reaskWith(null)
  }, [])
  const done = (confirmed: boolean) => {
    setAsked(false)
    for (const answer of waiting.current.splice(0)) answer(confirmed)
  }
  return asked && <AskPassphrase about={t('about')} onDone={done} />
}
