// Asks for the passphrase again: before something leaves the vault, where her settings want it (R073), and before a covered screen is shown.
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { PassphraseDialog } from '../features/vault/PassphraseDialog.tsx'
import { api, reaskWith, type Method } from '../lib/door.ts'

interface AskPassphraseProps {
  /** What for. */
  readonly about: string
  onDone(confirmed: boolean): void
}

export const AskPassphrase = ({ about, onDone }: AskPassphraseProps) => {
  const t = useTranslations('app.confirming')
  return (
    <PassphraseDialog
      title={t('title')}
      go={t('go')}
      act={async (passphrase) => {
        await api.vault.confirmPassphrase({ passphrase })
        onDone(true)
      }}
      onClose={() => onDone(false)}
    >
      <p>{about}</p>
    </PassphraseDialog>
  )
}

export const Confirming = () => {
  const t = useTranslations('app.confirming')
  const tm = useTranslations('audit.methods')
  const [asked, setAsked] = useState<Method | null>(null)
  const waiting = useRef<((confirmed: boolean) => void)[]>([])
  useEffect(() => {
    reaskWith(
      (method) =>
        new Promise((resolve) => {
          waiting.current.push(resolve)
          setAsked(method)
        })
    )
    return () => reaskWith(null)
  }, [])
  const done = (confirmed: boolean) => {
    setAsked(null)
    for (const answer of waiting.current.splice(0)) answer(confirmed)
  }
  return asked && <AskPassphrase about={t('about', { what: tm(asked) })} onDone={done} />
}
