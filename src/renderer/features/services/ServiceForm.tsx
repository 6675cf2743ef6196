// The form of one service.
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { modalities, type Modality } from '#contract/notes'
import { exchangeChannels } from '#contract/exchanges'
import { mostReplyHours, serviceFields } from '#contract/services'
import { useForm } from '../../lib/form.ts'
import { currencyDigits, useFormats } from '../../lib/format.ts'
import { useKeeping, useKept } from '../../lib/kept.ts'
import { minorOf } from '../../lib/money.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useSayKept } from '../../ui/FormDialog.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { draftFrom, type ServiceDraft } from './draft.ts'
import styles from './Services.module.css'

interface ServiceFormProps {
  /** `new`, or the service's id. */
  readonly of: string
  readonly initial: ServiceDraft
  readonly offered: readonly Modality[]
  send(values: ServiceDraft): Promise<unknown>
  onClose(): void
}

type State = ReturnType<typeof useForm<ServiceDraft>>

const currencies = Intl.supportedValuesOf('currency')

/** Typed as people write money; what is none is no fee of the form. */
const Fee = ({ form }: { form: State }) => {
  const t = useTranslations('services')
  const { money } = useFormats()
  const { fee, currency } = form.values
  const [typed, setTyped] = useState<string | null>(null)
  const digits = currencyDigits(currency)
  const wrong = typed !== null && minorOf(typed, digits) === null
  return (
    <>
      <TextField
        label={t('form.fee')}
        value={typed ?? (fee === '' ? '' : money(Number(fee), currency))}
        onChange={(text) => {
          setTyped(text)
          const minor = minorOf(text, digits)
          form.change({ fee: minor === null ? 'x' : String(minor) })
        }}
        onBlur={() => wrong || setTyped(null)}
        error={wrong || form.fault('fee') ? t('faults.fee') : undefined}
      />
      <Select
        label={t('form.currency')}
        value={currency}
        onChange={(chosen) => form.change({ currency: chosen })}
        choices={currencies.map((id) => ({ id, name: id }))}
      />
    </>
  )
}

/** Of a service in writing: its own promise, where it is not the practice's. */
const Reply = ({ form }: { form: State }) => {
  const t = useTranslations('services')
  const { replyHours } = form.values
  return (
    <NumberField
      optional
      label={t('form.replyHours')}
      about={t('form.replyAbout')}
      value={replyHours === '' ? NaN : Number(replyHours)}
      onChange={(n) => form.change({ replyHours: Number.isNaN(n) ? '' : String(n) })}
      formatOptions={{ maximumFractionDigits: 0 }}
      error={form.fault('replyHours') && t('faults.replyHours', { most: String(mostReplyHours) })}
    />
  )
}

const Fields = ({ form, offered }: { form: State; offered: readonly Modality[] }) => {
  const t = useTranslations('services')
  const tm = useTranslations('notes.modalities')
  const { minutes, modality } = form.values
  return (
    <div className={styles['pair']}>
      <TextField
        {...form.text('nameEn')}
        autoFocus
        label={t('form.nameEn')}
        maxLength={120}
        error={form.fault('nameEn') && t('faults.name')}
      />
      <TextField {...form.text('nameFr')} label={t('form.nameFr')} about={t('form.nameAbout')} maxLength={120} />
      <NumberField
        label={t('form.minutes')}
        value={Number(minutes)}
        onChange={(n) => form.change({ minutes: Number.isNaN(n) ? '' : String(n) })}
        formatOptions={{ maximumFractionDigits: 0 }}
        error={form.fault('minutes') && t('faults.minutes')}
      />
      <Select
        label={t('form.modality')}
        value={modality as Modality}
        onChange={(one) => form.change({ modality: one })}
        choices={modalities.filter((id) => offered.includes(id) || id === modality).map((id) => ({ id, name: tm(id) }))}
      />
      <Fee form={form} />
      {(exchangeChannels as readonly string[]).includes(modality) && <Reply form={form} />}
    </div>
  )
}

const formId = 'service-form'

const OpenForm = ({ of, initial, offered, kept, send, onClose }: ServiceFormProps & { kept: ServiceDraft | undefined }) => {
  const t = useTranslations('services.form')
  const tu = useTranslations('ui')
  const tr = useTranslations('refusals')
  const form = useForm<ServiceDraft>({
    schema: serviceFields,
    initial,
    started: kept,
    send: async (values) => {
      await send(values)
      await drop()
      onClose()
    }
  })
  const { keep, drop } = useKeeping(`service:${of}`, form.dirty ? form.values : null)
  const sayKept = useSayKept()
  const close = () => {
    sayKept({ ...form, keep })
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
      <Form {...form.props} id={formId}>
        {form.refused && <Banner tone="risk">{tr(form.refused.code)}</Banner>}
        <Fields form={form} offered={offered} />
      </Form>
    </Dialog>
  )
}

export const ServiceForm = (props: ServiceFormProps) => {
  const kept = useKept(`service:${props.of}`)
  return kept === undefined ? null : <OpenForm {...props} kept={draftFrom(kept, props.initial)} />
}
