// A notice was handed over and nobody signed for its receipt: what was tried, and why it failed (45 CFR 164.520(c)(2)(ii)).
import { useTranslations } from 'use-intl'
import { documents as contract, type Blanks } from '#contract/documents'
import { api, refresh, useRead } from '../../lib/door.ts'
import { draftIn, useKept, useKeptForm } from '../../lib/kept.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { GapsLeft } from './GapsLeft.tsx'

interface UnreceivedProps {
  readonly id: string
  onClose(): void
}

const Form = ({ id, blanks, kept, onClose }: UnreceivedProps & { blanks: readonly Blanks[]; kept: Record<string, string> | null }) => {
  const t = useTranslations('documents.unreceived')
  const tg = useTranslations('documents.giving')
  const initial = { reason: '', gapsReason: '' }
  const form = useKeptForm(`unreceived:${id}`, {
    schema: contract.giveUnacknowledged.input
      .pick({ reason: true, gapsReason: true })
      .refine(({ gapsReason }) => blanks.length === 0 || gapsReason, { path: ['gapsReason'], message: 'reasonMissing' }),
    initial,
    started: draftIn(kept, initial),
    send: ({ reason, gapsReason }) => api.documents.giveUnacknowledged({ id, reason, ...(blanks.length > 0 ? { gapsReason } : {}) }),
    done: () => {
      refresh()
      onClose()
    }
  })
  return (
    <FormDialog title={t('title')} save={t('go')} form={form} onClose={onClose}>
      <p>{t('about')}</p>
      <GapsLeft blanks={blanks} about={tg('gapsAbout')} form={form} />
      <TextArea {...form.text('reason')} autoFocus label={t('reason')} maxLength={1000} error={form.fault('reason') && t('missing')} />
    </FormDialog>
  )
}

export const UnreceivedDialog = (props: UnreceivedProps) => {
  const kept = useKept(`unreceived:${props.id}`)
  const blanks = useRead('documents.blanks', { ids: [props.id] }).data
  return kept === undefined || blanks === undefined ? null : <Form {...props} blanks={blanks} kept={kept} />
}
