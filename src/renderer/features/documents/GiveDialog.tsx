// A notice in which lines stand empty is not marked as handed over before they are filled in, or she has said why they stay so.
import { useTranslations } from 'use-intl'
import { documents as contract, type Blanks } from '#contract/documents'
import { api, refresh, useRead } from '../../lib/door.ts'
import { draftIn, useKept, useKeptForm } from '../../lib/kept.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { toast } from '../../ui/Toast.tsx'
import { GapsLeft } from './GapsLeft.tsx'

interface GiveProps {
  readonly id: string
  onClose(): void
}

const Form = ({ id, blanks, kept, onClose }: GiveProps & { blanks: readonly Blanks[]; kept: Record<string, string> | null }) => {
  const t = useTranslations('documents.giving')
  const to = useTranslations('documents.one')
  const initial = { gapsReason: '' }
  const form = useKeptForm(`giving:${id}`, {
    schema: contract.give.input
      .pick({ gapsReason: true })
      .refine(({ gapsReason }) => gapsReason, { path: ['gapsReason'], message: 'reasonMissing' }),
    initial,
    started: draftIn(kept, initial),
    send: ({ gapsReason }) => api.documents.give({ id, gapsReason }),
    done: () => {
      refresh()
      toast(to('gave'))
      onClose()
    }
  })
  return (
    <FormDialog title={t('title')} save={to('give')} form={form} onClose={onClose}>
      <GapsLeft blanks={blanks} about={t('gapsAbout')} form={form} />
    </FormDialog>
  )
}

export const GiveDialog = (props: GiveProps) => {
  const kept = useKept(`giving:${props.id}`)
  const blanks = useRead('documents.blanks', { ids: [props.id] }).data
  return kept === undefined || blanks === undefined ? null : <Form {...props} blanks={blanks} kept={kept} />
}
