// The day is closed: the backup that is due, or is being made, is waited for behind a covered screen, and then the vault locks; she need not wait.
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { LockReason, RefusalCode } from '#contract/kinds'
import { api, refusalOf } from '../lib/door.ts'
import { useLongJob } from '../lib/job.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Progress } from '../ui/Progress.tsx'
import styles from './Running.module.css'

/** She is away, or has been told that there is none, and the vault still open: no backup is worth more than this, ms. */
const patience = 60_000

interface ClosingProps {
  readonly why: LockReason
  /** Then what is being made is not waited for without end. */
  readonly away: boolean
  /** Locks, and stops what is still being made. */
  onEnd(): void
}

export const Closing = ({ why, away, onEnd }: ClosingProps) => {
  const t = useTranslations('app.closing')
  const tr = useTranslations('refusals')
  const job = useLongJob()
  const [fault, setFault] = useState<RefusalCode | null>(null)
  const end = useEffectEvent(onEnd)
  useEffect(() => {
    // what goes wrong at a place is remembered by main, and shown on Today; what could not even be remembered is said here
    void api.backups.automatic({ when: 'closing' }).then(
      () => end(),
      (thrown: unknown) => {
        const { code } = refusalOf(thrown)
        if (code === 'cancelled' || code === 'locked') end()
        else setFault(code)
      }
    )
  }, [])
  const limited = away || fault !== null
  useEffect(() => {
    if (!limited) return
    const timer = setTimeout(() => end(), patience)
    return () => clearTimeout(timer)
  }, [limited])
  return (
    <Dialog
      role="alertdialog"
      title={t(fault === null ? 'title' : 'none')}
      isOpen
      covering
      onClose={() => undefined}
      // the dialog has the focus, not its button: a key that is pressed twice must not go past the backup
      actions={<Button onPress={onEnd}>{t(why === 'quit' ? 'quitNow' : 'lockNow')}</Button>}
    >
      <div className={styles['waiting']}>
        {fault === null ? (
          <>
            <p>{t('about')}</p>
            <Progress label={t('working')} {...job} />
          </>
        ) : (
          <Banner tone="risk">
            {t('failed')} {tr(fault)}
          </Banner>
        )}
      </div>
    </Dialog>
  )
}
