// Leaving a platform: by which day, and for which other.
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Platform } from '#contract/platforms'
import { api, useRead } from '../../lib/door.ts'
import { shownLanguage } from '../../lib/i18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useWork } from './useWork.ts'
import { called } from './words.ts'
import styles from './Platforms.module.css'

/** The platforms to which somebody can be moved. */
export const useOthers = (id: string) =>
  (useRead('platforms.list', { language: shownLanguage() }).data ?? []).filter((one) => one.id !== id && one.state === 'open')

export const LeaveDialog = ({ platform, onClose }: { platform: Platform; onClose(): void }) => {
  const t = useTranslations('platforms.leaving')
  const tu = useTranslations('ui')
  const work = useWork()
  const others = useOthers(platform.id)
  const [until, setUntil] = useState<string | null>(platform.state === 'phasingOut' ? platform.until : null)
  const [to, setTo] = useState(platform.successorId ?? 'none')
  const [sent, setSent] = useState(false)
  const leave = async () => {
    setSent(true)
    if (until === null) return
    const done = await work(() => api.platforms.phaseOut({ id: platform.id, until, successorId: to === 'none' ? null : to }))
    if (!done) return
    toast(t('done'), { undo: () => work(() => api.platforms.keep({ id: platform.id })) })
    onClose()
  }
  return (
    <Dialog
      isOpen
      title={t('title', { name: called(platform) })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button variant="primary" type="submit" form="leave-form">
            {t('go')}
          </Button>
        </>
      }
    >
      <Form
        id="leave-form"
        className={styles['form']}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          void leave()
        }}
      >
        <p>{t('about')}</p>
        <DateField label={t('until')} value={until} onChange={setUntil} error={sent && until === null ? t('untilMissing') : undefined} />
        <Select
          label={t('to')}
          value={to}
          onChange={setTo}
          choices={[{ id: 'none', name: t('nowhere') }, ...others.map((one) => ({ id: one.id, name: called(one) }))]}
        />
      </Form>
    </Dialog>
  )
}
