// The form of one entry of the register.
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { recipientContracts, recipientFields, recipientKinds } from '#contract/recipients'
import { useForm } from '../../lib/form.ts'
import { useKeeping, useKept } from '../../lib/kept.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { CountryField } from '../../ui/ComboBox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { draftFrom, type RecipientDraft } from './draft.ts'
import styles from './Recipients.module.css'

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
    <div className={styles['pair']}>
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
    </div>
  )
}

const Contract = ({ form }: { form: State }) => {
  const t = useTranslations('recipients')
  const { contract, contractOn, checkedOn, checkMonths } = form.values
  const bound = contract !== 'none' && contract !== 'notNeeded'
  return (
    <fieldset className={styles['group']}>
      <legend>{t('form.contractPart')}</legend>
      <div className={styles['pair']}>
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
      </div>
      <TextArea {...form.text('about')} label={t('form.about')} maxLength={1000} optional />
    </fieldset>
  )
}

const formId = 'recipient-form'

const OpenForm = ({ of, initial, kept, send, onClose }: RecipientFormProps & { kept: RecipientDraft | undefined }) => {
  const t = useTranslations('recipients.form')
  const tu = useTranslations('ui')
  const tr = useTranslations('refusals')
  const form = useForm<RecipientDraft>({
    schema: recipientFields,
    initial,
    started: kept,
    send: async (values) => {
      await send(values)
      await drop()
      onClose()
    }
  })
  const { drop } = useKeeping(`recipient:${of}`, form.dirty ? form.values : null)
  const close = () => {
    if (form.dirty) toast(t('kept'))
    onClose()
  }
  return (
    <Dialog
      wide
      isOpen
      title={of === 'new' ? t('add') : t('change')}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{tu('cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} isPending={form.sending}>
            {of === 'new' ? t('addNow') : t('save')}
          </Button>
        </>
      }
    >
      <Form {...form.props} id={formId} className={styles['form']}>
        {form.refused && <Banner tone="risk">{tr(form.refused.code)}</Banner>}
        <Who form={form} />
        <Contract form={form} />
      </Form>
    </Dialog>
  )
}

export const RecipientForm = (props: RecipientFormProps) => {
  const kept = useKept(`recipient:${props.of}`)
  return kept === undefined ? null : <OpenForm {...props} kept={draftFrom(kept, props.initial)} />
}
