// A change of the keys that asks for the passphrase again: what will happen, the field, the wait after wrong ones, the work.
import { useId, useState, type ReactNode } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { RefusalCode } from '#contract/kinds'
import { refusalOf } from '../../lib/door.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { PassphraseField } from '../../ui/TextField.tsx'
import { useWait, Waiting } from './wait.tsx'
import styles from './Kit.module.css'

interface PassphraseDialogProps {
  readonly title: string
  readonly go: string
  readonly children: ReactNode
  /** Stands in the place of everything else while it lasts; with it `onCancel`. */
  readonly working?: ReactNode
  /** What is said where she stopped it herself. */
  readonly stopped?: string
  /** The children have a field of their own that comes first. */
  readonly fieldsFirst?: boolean
  /** False keeps the form from being sent; the children say why. */
  ready?(): boolean
  act(passphrase: string): Promise<void>
  /** True where a field of the children says it. */
  says?(code: RefusalCode): boolean
  onCancel?(): void
  onClose(): void
}

export const PassphraseDialog = ({
  title,
  go,
  children,
  working,
  stopped,
  fieldsFirst = false,
  ready = () => true,
  act,
  says = () => false,
  onCancel,
  onClose
}: PassphraseDialogProps) => {
  const t = useTranslations('vault.unlock')
  const ti = useTranslations('ui')
  const tr = useTranslations('refusals')
  const [passphrase, setPassphrase] = useState('')
  const [sent, setSent] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<RefusalCode | null>(null)
  const { left, wait } = useWait()
  const form = useId()
  const send = async () => {
    setSent(true)
    setFault(null)
    if (!ready() || passphrase === '') return
    setBusy(true)
    try {
      await act(passphrase)
    } catch (thrown) {
      const { code, waitMs } = refusalOf(thrown)
      if (waitMs) wait(waitMs)
      if (code !== 'tooSoon' && !says(code)) setFault(code)
      setBusy(false)
    }
  }
  const wrong = fault === 'passphraseWrong' ? t('wrong') : undefined
  const works = busy && working !== undefined
  return (
    <Dialog
      title={title}
      isOpen
      steadfast={busy}
      onClose={onClose}
      actions={
        <>
          <Button onPress={works ? onCancel : onClose} isDisabled={busy && !works}>
            {ti('cancel')}
          </Button>
          {!works && (
            <Button type="submit" form={form} variant="primary" isPending={busy} isDisabled={left > 0}>
              {go}
            </Button>
          )}
        </>
      }
    >
      {works ? (
        working
      ) : (
        <Form
          id={form}
          className={styles['change']}
          validationBehavior="aria"
          onSubmit={(event) => {
            event.preventDefault()
            if (!busy && left === 0) void send()
          }}
        >
          {children}
          <PassphraseField
            autoFocus={!fieldsFirst}
            name="passphrase"
            label={t('passphrase')}
            maxLength={1024}
            value={passphrase}
            onChange={(text) => {
              setPassphrase(text)
              setFault(null)
            }}
            error={sent && passphrase === '' ? t('missing') : wrong}
          />
          <Waiting seconds={left} />
          {fault === 'cancelled' && <Banner>{stopped ?? tr(fault)}</Banner>}
          {fault && fault !== 'cancelled' && !wrong && <Banner tone="risk">{tr(fault)}</Banner>}
        </Form>
      )}
    </Dialog>
  )
}
