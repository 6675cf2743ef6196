// Asks for the passphrase again: what for, the field, the wait after wrong ones, the work.
import { useId, useState, type ReactNode } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { RefusalCode } from '#contract/kinds'
import { refusalOf } from '../../lib/door.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useWait, Waiting } from '../../ui/Waiting.tsx'
import { KeyChoice, useKeyChoice } from './KeyChoice.tsx'
import styles from './Kit.module.css'

interface PassphraseDialogProps {
  readonly title: string
  readonly go: string
  /** Of the field, where there are others. */
  readonly label?: string | undefined
  readonly children?: ReactNode
  /** Below the field. */
  readonly after?: ReactNode
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
  label,
  children,
  after,
  working,
  stopped,
  fieldsFirst = false,
  ready = () => true,
  act,
  says = () => false,
  onCancel,
  onClose
}: PassphraseDialogProps) => {
  const ti = useTranslations('ui')
  const tr = useTranslations('refusals')
  const choice = useKeyChoice('passphrase')
  const [busy, setBusy] = useState(false)
  const [stopping, setStopping] = useState(false)
  const [fault, setFault] = useState<RefusalCode | null>(null)
  const { left, wait } = useWait()
  const form = useId()
  const send = async () => {
    setFault(null)
    const typed = choice.send() !== null
    if (!ready() || !typed) return
    setBusy(true)
    try {
      await act(choice.typed)
    } catch (thrown) {
      const { code, waitMs } = refusalOf(thrown)
      if (waitMs) wait(waitMs)
      if (code !== 'tooSoon' && !choice.refuse(code) && !says(code)) setFault(code)
      setBusy(false)
      setStopping(false)
    }
  }
  /** What has to let go of a large file takes a moment. */
  const stop = () => {
    setStopping(true)
    onCancel?.()
  }
  const works = busy && working !== undefined
  return (
    <Dialog
      title={title}
      isOpen
      steadfast={busy}
      onClose={onClose}
      actions={
        <>
          <Button onPress={works ? stop : onClose} isDisabled={busy && !works} isPending={stopping}>
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
          <KeyChoice choice={choice} autoFocus={!fieldsFirst} passphrase={{ label }} />
          {after}
          <Waiting seconds={left} />
          {fault === 'cancelled' && <Banner>{stopped ?? tr(fault)}</Banner>}
          {fault && fault !== 'cancelled' && <Banner tone="risk">{tr(fault)}</Banner>}
        </Form>
      )}
    </Dialog>
  )
}
