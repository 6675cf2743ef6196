// A notice was handed over and nobody signed for its receipt: what was tried, and why it failed (45 CFR 164.520(c)(2)(ii)).
import { useTranslations } from 'use-intl'
import { documents as contract } from '#contract/documents'
import { api, refresh } from '../../lib/door.ts'
import { draftIn, useKept, useKeptForm } from '../../lib/kept.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { TextArea } from '../../ui/TextField.tsx'

interface UnreceivedProps {
  readonly id: string
  onClose(): void
}

const Form = ({ id, kept, onClose }: UnreceivedProps & { kept: Record<string, string> | null }) => {
  const t = useTranslations('documents.unreceived')
  const initial = { reason: '' }
  const form = useKeptForm(`unreceived:${id}`, {
    schema: contract.giveUnacknowledged.input.pick({ reason: true }),
    initial,
    started: draftIn(kept, initial),
    send: ({ reason }) => api.documents.giveUnacknowledged({ id, reason }),
    done: () => {
      refresh()
      onClose()
    }
  })
  return (
    <FormDialog title={t('title')} save={t('go')} form={form} onClose={onClose}>
      <p>{t('about')}</p>
      <TextArea {...form.text('reason')} autoFocus label={t('reason')} maxLength={1000} error={form.fault('reason') && t('missing')} />
    </FormDialog>
  )
}

export const UnreceivedDialog = (props: UnreceivedProps) => {
  const kept = useKept(`unreceived:${props.id}`)
  return kept === undefined ? null : <Form {...props} kept={kept} />
}
