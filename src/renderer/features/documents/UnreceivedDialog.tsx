// A notice was handed over and nobody signed for its receipt: what was tried, and why it failed (45 CFR 164.520(c)(2)(ii)).
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '../../lib/door.ts'
import { TextArea } from '../../ui/TextField.tsx'
import { FormDialog } from './AgreeDialogs.tsx'
import { useWork } from './work.ts'

export const UnreceivedDialog = ({ id, onClose }: { id: string; onClose(): void }) => {
  const t = useTranslations('documents.unreceived')
  const [reason, setReason] = useState('')
  const [sent, setSent] = useState(false)
  const { carry } = useWork()
  const missing = reason.trim() === ''
  const send = async () => {
    setSent(true)
    return !missing && carry(() => api.documents.giveUnacknowledged({ id, reason }))
  }
  return (
    <FormDialog title={t('title')} go={t('go')} send={send} onClose={onClose}>
      <p>{t('about')}</p>
      <TextArea
        autoFocus
        label={t('reason')}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        error={sent && missing ? t('missing') : undefined}
      />
    </FormDialog>
  )
}
