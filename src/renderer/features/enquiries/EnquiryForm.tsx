// The form of an enquiry: a name and one way to answer are enough.
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { enquiryChannels, enquiryFields, type EnquiryFields } from '#contract/enquiries'
import { useForm } from '../../lib/form.ts'
import type { Intake } from '../../lib/intake.ts'
import { useKeeping, useKept } from '../../lib/kept.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useSayKept } from '../../ui/FormDialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { draftFrom, type EnquiryDraft } from './draft.ts'
import styles from './Enquiries.module.css'

interface EnquiryFormProps {
  /** `new`, or the enquiry's id. */
  readonly of: string
  readonly initial: EnquiryDraft
  readonly intake: Intake
  send(fields: EnquiryFields): Promise<unknown>
  onClose(): void
}

type State = ReturnType<typeof useForm<EnquiryDraft>>

const useFaultWords = (form: State) => {
  const t = useTranslations('enquiries.faults')
  return (name: keyof typeof enquiryFields.shape): string | undefined => {
    const fault = form.fault(name)
    if (!fault) return undefined
    if (fault === 'contactMissing' || fault === 'notYet') return t(fault)
    return name === 'name' || name === 'contact' || name === 'askedOn' ? t(name) : t('other')
  }
}

const Fields = ({ form }: { form: State }) => {
  const t = useTranslations('enquiries')
  const fault = useFaultWords(form)
  return (
    <>
      <div className={styles['pair']}>
        <TextField
          {...form.text('name')}
          autoFocus
          label={t('form.name')}
          about={t('form.nameAbout')}
          maxLength={120}
          error={fault('name')}
        />
        <TextField
          {...form.text('contact')}
          label={t('form.contact')}
          about={t('form.contactAbout')}
          maxLength={254}
          error={fault('contact')}
        />
        <Select
          label={t('form.channel')}
          value={form.values.channel}
          onChange={(channel) => form.change({ channel })}
          choices={enquiryChannels.map((id) => ({ id, name: t(`channels.${id}`) }))}
        />
        <DateField
          label={t('form.askedOn')}
          value={form.values.askedOn || null}
          onChange={(askedOn) => form.change({ askedOn: askedOn ?? '' })}
          error={fault('askedOn')}
        />
      </div>
      <TextField {...form.text('reason')} label={t('form.reason')} maxLength={300} optional error={fault('reason')} />
      <div className={styles['pair']}>
        <TextField
          {...form.text('contactAbout')}
          label={t('form.safely')}
          about={t('form.safelyAbout')}
          maxLength={200}
          optional
          error={fault('contactAbout')}
        />
        <TextField {...form.text('times')} label={t('form.times')} maxLength={200} optional error={fault('times')} />
        <TextField {...form.text('referrer')} label={t('form.referrer')} maxLength={200} optional error={fault('referrer')} />
      </div>
    </>
  )
}

const formId = 'enquiry-form'

const OpenForm = ({ of, initial, intake: Intake, kept, send, onClose }: EnquiryFormProps & { kept: EnquiryDraft | undefined }) => {
  const t = useTranslations('enquiries.form')
  const tu = useTranslations('ui')
  const tr = useTranslations('refusals')
  const form = useForm<EnquiryDraft>({
    schema: enquiryFields,
    initial,
    ...(kept ? { started: kept } : {}),
    send: async (values) => {
      await send(enquiryFields.parse(values))
      await drop()
      onClose()
    }
  })
  const { keep, drop } = useKeeping(`enquiry:${of}`, form.dirty ? form.values : null)
  const sayKept = useSayKept()
  const close = () => {
    sayKept({ ...form, keep })
    onClose()
  }
  const { name, contact, referrer } = form.values
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
        {form.restored && <Banner>{t('restored')}</Banner>}
        {form.refused && form.refused.field === undefined && <Banner tone="risk">{tr(form.refused.code)}</Banner>}
        <Fields form={form} />
        <Intake
          name={name}
          email={contact.includes('@') ? contact : ''}
          phone={contact.includes('@') ? '' : contact.slice(0, 40)}
          referrer={referrer}
          onOpen={close}
        />
      </Form>
    </Dialog>
  )
}

export const EnquiryForm = (props: EnquiryFormProps) => {
  const kept = useKept(`enquiry:${props.of}`)
  return kept === undefined ? null : <OpenForm {...props} kept={draftFrom(kept, props.initial)} />
}
