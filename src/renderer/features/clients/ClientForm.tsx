// The form of a client record, for a new one and for changes: a pseudonym and one contact are enough (R035, R036).
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { clientFields, identities, units } from '#contract/clients'
import { languages } from '#contract/fields'
import { useForm } from '../../lib/form.ts'
import { useKeeping, useKept } from '../../lib/kept.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/Choice.tsx'
import { CountryField, TimeZoneField } from '../../ui/ComboBox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { draftFrom, type ClientDraft } from './draft.ts'
import { Alike } from './Alike.tsx'
import { Conflicts } from './Conflicts.tsx'
import { LinkField } from './LinkField.tsx'
import styles from './Clients.module.css'

interface ClientFormProps {
  /** `new`, or the client's id. */
  readonly of: string
  readonly initial: ClientDraft
  send(values: ClientDraft): Promise<unknown>
  onClose(): void
}

type ClientFormState = ReturnType<typeof useForm<ClientDraft>>
type FieldName = keyof typeof clientFields.shape

const useFaultWords = (form: ClientFormState) => {
  const t = useTranslations('clients.faults')
  return (name: FieldName): string | undefined => {
    const fault = form.fault(name)
    if (!fault) return undefined
    if (fault === 'contactMissing') return t('contactMissing')
    if (name === 'name' || name === 'email' || name === 'phone' || name === 'meetingLink' || name === 'birthDate') return t(name)
    return name === 'country' || name === 'timeZone' ? t('place') : t('other')
  }
}

const Who = ({ form }: { form: ClientFormState }) => {
  const t = useTranslations('clients')
  const fault = useFaultWords(form)
  const { identity, unit } = form.values
  return (
    <>
      <RadioGroup
        inline
        label={t('form.unit')}
        value={unit}
        onChange={(chosen) => form.change({ unit: chosen })}
        choices={units.map((id) => ({ id, name: t(`units.${id}`) }))}
      />
      <RadioGroup
        inline
        label={t('form.identity')}
        about={t(`identityCosts.${identity}`)}
        value={identity}
        onChange={(chosen) => form.change({ identity: chosen })}
        choices={identities.map((id) => ({ id, name: t(`identities.${id}`) }))}
      />
      <div className={styles['pair']}>
        <TextField
          {...form.text('name')}
          autoFocus
          label={unit === 'individual' ? t(`form.name.${identity}`) : t(`form.nameOf.${unit}`)}
          about={t('form.nameAbout')}
          maxLength={120}
          error={fault('name')}
        />
        <TextField {...form.text('pronouns')} label={t('form.pronouns')} maxLength={40} optional error={fault('pronouns')} />
      </div>
    </>
  )
}

const Contact = ({ form }: { form: ClientFormState }) => {
  const t = useTranslations('clients.form')
  const fault = useFaultWords(form)
  return (
    <fieldset className={styles['group']}>
      <legend>{t('contact')}</legend>
      <p className={styles['hint']}>{t('contactAbout')}</p>
      <div className={styles['pair']}>
        <TextField {...form.text('email')} type="email" label={t('email')} maxLength={254} error={fault('email')} />
        <TextField {...form.text('phone')} type="tel" label={t('phone')} maxLength={40} error={fault('phone')} />
      </div>
      <LinkField
        {...form.text('meetingLink')}
        names={[form.values.name, form.values.alias, form.values.legalName]}
        label={t('meetingLink')}
        error={fault('meetingLink')}
      />
    </fieldset>
  )
}

const Place = ({ form }: { form: ClientFormState }) => {
  const t = useTranslations('clients')
  const fault = useFaultWords(form)
  return (
    <fieldset className={styles['group']}>
      <legend>{t('form.place')}</legend>
      <div className={styles['triple']}>
        <Select
          label={t('form.language')}
          value={form.values.language}
          onChange={(language) => form.change({ language })}
          choices={languages.map((id) => ({ id, name: t(`languages.${id}`) }))}
        />
        <CountryField
          label={t('form.country')}
          value={form.values.country}
          onChange={(country) => form.change({ country })}
          error={fault('country')}
        />
        <TimeZoneField
          label={t('form.timeZone')}
          value={form.values.timeZone}
          onChange={(timeZone) => form.change({ timeZone })}
          error={fault('timeZone')}
        />
      </div>
    </fieldset>
  )
}

const Person = ({ form }: { form: ClientFormState }) => {
  const t = useTranslations('clients')
  const fault = useFaultWords(form)
  return (
    <fieldset className={styles['group']}>
      <legend>{t('form.more')}</legend>
      <div className={styles['pair']}>
        <DateField
          label={t('form.birthDate')}
          optional
          value={form.values.birthDate || null}
          onChange={(birthDate) => form.change({ birthDate: birthDate ?? '' })}
          error={fault('birthDate')}
        />
        <Select
          label={t('form.status')}
          value={form.values.status}
          onChange={(status) => form.change({ status })}
          choices={(['waiting', 'active', 'ended'] as const).map((id) => ({ id, name: t(`statuses.${id}`) }))}
        />
        <TextField {...form.text('alias')} label={t('form.alias')} maxLength={120} optional error={fault('alias')} />
        <TextField
          {...form.text('legalName')}
          label={t('form.legalName')}
          about={t('form.legalNameAbout')}
          maxLength={120}
          optional
          error={fault('legalName')}
        />
      </div>
      <div className={styles['pair']}>
        <TextArea {...form.text('address')} label={t('form.address')} maxLength={300} optional error={fault('address')} />
        <TextField
          {...form.text('referrer')}
          label={t('form.referrer')}
          about={t('form.referrerAbout')}
          maxLength={200}
          optional
          error={fault('referrer')}
        />
      </div>
      <TextArea
        {...form.text('about')}
        label={t('form.about')}
        about={t('form.aboutAbout')}
        maxLength={2000}
        optional
        error={fault('about')}
      />
    </fieldset>
  )
}

const formId = 'client-form'

const OpenForm = ({ of, initial, kept, send, onClose }: ClientFormProps & { kept: ClientDraft | undefined }) => {
  const t = useTranslations('clients.form')
  const tu = useTranslations('ui')
  const tr = useTranslations('refusals')
  const form = useForm<ClientDraft>({
    schema: clientFields,
    initial,
    started: kept,
    send: async (values) => {
      await send(values)
      await drop()
      onClose()
    }
  })
  const { drop } = useKeeping(`client:${of}`, form.dirty ? form.values : null)
  const close = () => {
    if (form.dirty) toast(t('kept'))
    onClose()
  }
  const startOver = () => {
    form.reset()
    void drop().catch(() => null)
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
        {form.restored && (
          <Banner
            action={
              <Button small onPress={startOver}>
                {t('startOver')}
              </Button>
            }
          >
            {t('restored')}
          </Banner>
        )}
        {form.refused && form.refused.field === undefined && <Banner tone="risk">{tr(form.refused.code)}</Banner>}
        <Who form={form} />
        <Contact form={form} />
        {of === 'new' && <Alike name={form.values.name} email={form.values.email ?? ''} phone={form.values.phone ?? ''} onOpen={close} />}
        <Place form={form} />
        <Person form={form} />
        {of === 'new' && (
          <Conflicts
            clientId={null}
            name={form.values.identity === 'full' ? form.values.name : ''}
            phone={form.values.phone ?? ''}
            address={form.values.address}
            referrer={form.values.referrer}
          />
        )}
      </Form>
    </Dialog>
  )
}

export const ClientForm = (props: ClientFormProps) => {
  const kept = useKept(`client:${props.of}`)
  return kept === undefined ? null : <OpenForm {...props} kept={draftFrom(kept, props.initial)} />
}
