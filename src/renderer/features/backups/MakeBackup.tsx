// The form of a new backup, and the work while it lasts.
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { BackupMade } from '#contract/backups'
import type { RefusalCode } from '#contract/kinds'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import { useFocusThrough } from '../../lib/focus.ts'
import { useWorking } from '../../lib/job.ts'
import { useNewPassphrase } from '../../lib/newPassphrase.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { NewPassphrase } from '../../ui/NewPassphrase.tsx'
import { Working } from './Working.tsx'
import styles from './Backups.module.css'

export const MakeBackup = ({ autoFocus, onMade }: { autoFocus: boolean; onMade(made: BackupMade): void }) => {
  const t = useTranslations('backups')
  const tr = useTranslations('refusals')
  const language = useRead('settings.preferences', {}).data?.language ?? 'en'
  const fresh = useNewPassphrase(language)
  const [sent, setSent] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<RefusalCode | null>(null)
  const running = useWorking()?.job === 'export'
  const place = useFocusThrough<HTMLDivElement>(running)

  const make = async () => {
    setSent(true)
    setFault(null)
    if (!fresh.chosen) return
    setBusy(true)
    try {
      onMade(await api.backups.make({ passphrase: fresh.chosen }))
      refresh()
    } catch (thrown) {
      setFault(refusalOf(thrown).code)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div ref={place} tabIndex={-1}>
      {running ? (
        <Working label={t('working')} />
      ) : (
        <Form
          className={styles['form']}
          validationBehavior="aria"
          onSubmit={(event) => {
            event.preventDefault()
            if (!busy) void make()
          }}
        >
          <p>{t('form.about')}</p>
          <NewPassphrase fresh={fresh} sent={sent} label={t('form.label')} autoFocus={autoFocus} />
          {fault && <Banner tone={fault === 'cancelled' ? 'info' : 'risk'}>{fault === 'cancelled' ? t('cancelled') : tr(fault)}</Banner>}
          <div className={styles['buttons']}>
            <Button type="submit" variant="primary" isPending={busy}>
              {t('form.go')}
            </Button>
            <span className={styles['quiet']}>{t('form.place')}</span>
          </div>
        </Form>
      )}
    </div>
  )
}
