// Who explained a document before it was agreed to, and how (R049).
import { useTranslations } from 'use-intl'
import { explainedHow, type ExplainedHow } from '#contract/documents'
import { RadioGroup } from '../../ui/Choice.tsx'
import { TextField } from '../../ui/TextField.tsx'

export type ExplainedDraft = Record<'explainedBy' | 'explainedHow', string>

/** As the door asks for it. */
export const explanation = (draft: ExplainedDraft): { explainedBy: string; explainedHow: ExplainedHow } => ({
  explainedBy: draft.explainedBy,
  explainedHow: draft.explainedHow as ExplainedHow
})

interface ExplainedProps {
  /** Of whichever form it is part. */
  readonly form: {
    readonly values: ExplainedDraft
    change(part: Partial<ExplainedDraft>): void
    fault(name: 'explainedBy'): string | undefined
    text(name: 'explainedBy'): { name: string; value: string; onChange(value: string): void; onBlur(): void }
  }
}

export const Explained = ({ form }: ExplainedProps) => {
  const t = useTranslations('documents')
  return (
    <>
      <TextField
        {...form.text('explainedBy')}
        label={t('explain.by')}
        maxLength={120}
        error={form.fault('explainedBy') && t('explain.byMissing')}
      />
      <RadioGroup
        label={t('explain.how')}
        inline
        value={form.values.explainedHow as ExplainedHow}
        onChange={(chosen) => form.change({ explainedHow: chosen })}
        choices={explainedHow.map((id) => ({ id, name: t(`one.explainedHow.${id}`) }))}
      />
    </>
  )
}
