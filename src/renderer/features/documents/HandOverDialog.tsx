// Before the screen goes into a client's hands: what still stands empty, who explained what, and how (R049).
import { useTranslations } from 'use-intl'
import { documents as contract, type Blanks } from '#contract/documents'
import { api, refresh, Refused, useRead } from '../../lib/door.ts'
import { useForm } from '../../lib/form.ts'
import { draftIn, useKeeping, useKept } from '../../lib/kept.ts'
import { flushAll } from '../../lib/unsaved.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Explained, explanation, type ExplainedDraft } from './Explained.tsx'
import { GapsLeft, type GapsDraft } from './GapsLeft.tsx'

interface HandOverProps {
  readonly ids: string[]
  onClose(): void
}

interface BegunProps extends HandOverProps {
  readonly blanks: readonly Blanks[]
  readonly mine: string
  readonly kept: Record<string, string> | null
}

const keptAs = (ids: readonly string[]): string => `handOver:${ids[0]!}`

const Begun = ({ ids, blanks, mine, kept, onClose }: BegunProps) => {
  const t = useTranslations('documents.explain')
  const initial: ExplainedDraft & GapsDraft = { explainedBy: mine, explainedHow: 'both', gapsReason: '' }
  const form = useForm({
    schema: contract.handOver.input
      .omit({ ids: true })
      .refine(({ gapsReason }) => blanks.length === 0 || gapsReason, { path: ['gapsReason'], message: 'reasonMissing' }),
    initial,
    started: draftIn(kept, initial),
    send: async ({ gapsReason, ...draft }) => {
      // what she is typing elsewhere is kept first, and this form forgotten: from now on the door answers for these documents alone
      if (!(await flushAll())) throw new Refused({ code: 'failed' })
      await drop()
      await api.documents.handOver({ ids, ...explanation(draft), ...(blanks.length > 0 ? { gapsReason } : {}) })
      refresh()
      onClose()
    }
  })
  const { keep, drop } = useKeeping(keptAs(ids), form.dirty ? form.values : null)
  const startOver = () => {
    form.reset()
    void drop().catch(() => null)
  }
  return (
    <FormDialog title={t('title')} save={t('go')} form={{ ...form, keep, startOver }} onClose={onClose}>
      <p>{t('about')}</p>
      <GapsLeft blanks={blanks} about={t('gapsAbout')} form={form} />
      <Explained form={form} />
    </FormDialog>
  )
}

export const HandOverDialog = ({ ids, onClose }: HandOverProps) => {
  const kept = useKept(keptAs(ids))
  const blanks = useRead('documents.blanks', { ids }).data
  const mine = useRead('settings.get', {}).data?.practitionerName
  if (kept === undefined || blanks === undefined || mine === undefined) return null
  return <Begun ids={ids} blanks={blanks} mine={mine} kept={kept} onClose={onClose} />
}
