// The form of one entry of the register.
import { useTranslations } from 'use-intl'
import { recipientContracts, recipientFields, recipientKinds } from '#contract/recipients'
import type { useForm } from '../../lib/form.ts'
import { useKept, useKeptForm } from '../../lib/kept.ts'
import { CountryField } from '../../ui/ComboBox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog, Group, Pair } from '../../ui/FormDialog.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { draftFrom, type RecipientDraft } from './draft.ts'

interface RecipientFormProps {
  /** `new`, or the entry's id. */
  readonly of: string
  readonly initial: RecipientDraft
  send(values: RecipientDraft): Promise<unknown>
  onClose(): void
}

type State = ReturnType<typeof useForm<RecipientDraft>>

const Who = ({ form }: { form: State }) => {
  const t = useTranslations('recipients')
  return (
    <Pair>
      <TextField {...form.text('name')} autoFocus label={t('form.name')} maxLength={120} error={form.fault('name') && t('faults.name')} />
      <Select
        label={t('form.kind')}
        value={form.values.kind}
        onChange={(kind) => form.change({ kind })}
        choices={recipientKinds.map((id) => ({ id, name: t(`kinds.${id}`) }))}
      />
      <TextField {...form.text('sees')} label={t('form.sees')} about={t('form.seesAbout')} maxLength={300} optional />
      <TextField {...form.text('purpose')} label={t('form.purpose')} about={t('form.purposeAbout')} maxLength={300} optional />
      <CountryField label={t('form.country')} value={form.values.country} onChange={(country) => form.change({ country })} />
    </Pair>
  )
}

const Contract = ({ form }: { form: State }) => {
  const t = useTranslations('recipients')
  const { contract, contractOn, checkedOn, checkMonths } = form.values
  const bound = contract !== 'none' && contract !== 'notNeeded'
  return (
    <Group legend={t('form.contractPart')}>
      <Pair>
        <Select
          label={t('form.contract')}
          value={contract}
          onChange={(chosen) =>
            form.change({ contract: chosen, ...(chosen === 'none' || chosen === 'notNeeded' ? { contractOn: '' } : {}) })
          }
          choices={recipientContracts.map((id) => ({ id, name: t(`contracts.${id}`) }))}
        />
        {bound && (
          <DateField
            label={t('form.contractOn')}
            optional
            value={contractOn || null}
            onChange={(date) => form.change({ contractOn: date ?? '' })}
            error={form.fault('contractOn') && t('faults.date')}
          />
        )}
        <DateField
          label={t('form.checkedOn')}
          optional
          value={checkedOn || null}
          onChange={(date) => form.change({ checkedOn: date ?? '' })}
          error={form.fault('checkedOn') && t('faults.date')}
        />
        <NumberField
          label={t('form.checkMonths')}
          value={Number(checkMonths)}
          onChange={(months) => form.change({ checkMonths: Number.isNaN(months) ? '' : String(months) })}
          formatOptions={{ maximumFractionDigits: 0 }}
          error={form.fault('checkMonths') && t('faults.checkMonths')}
        />
      </Pair>
      <TextArea {...form.text('about')} label={t('form.about')} maxLength={1000} optional />
    </Group>
  )
}

const OpenForm = ({ of, initial, kept, send, onClose }: RecipientFormProps & { kept: RecipientDraft | undefined }) => {
  const t = useTranslations('recipients.form')
  const form = useKeptForm<RecipientDraft>(`recipient:${of}`, { schema: recipientFields, initial, started: kept, send, done: onClose })
  return (
    <FormDialog title={of === 'new' ? t('add') : t('change')} save={of === 'new' ? t('addNow') : t('save')} form={form} onClose={onClose}>
      <Who form={form} />
      <Contract form={form} />
    </FormDialog>
  )
}

export const RecipientForm = (props: RecipientFormProps) => {
  const kept = useKept(`recipient:${props.of}`)
  return kept === undefined ? null : <OpenForm {...props} kept={draftFrom(kept, props.initial)} />
}
