// The form of a client record, for a new one and for changes: a pseudonym and one contact are enough (R035, R036).
import { useTranslations } from 'use-intl'
import { clientFields, identities, units } from '#contract/clients'
import { languages } from '#contract/fields'
import type { useForm } from '../../lib/form.ts'
import { useKept, useKeptForm } from '../../lib/kept.ts'
import { RadioGroup } from '../../ui/Choice.tsx'
import { CountryField, TimeZoneField, zoneIn } from '../../ui/ComboBox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog, Group, Pair, useSayKept } from '../../ui/FormDialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
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
      <Pair>
        <TextField
          {...form.text('name')}
          autoFocus
          label={unit === 'individual' ? t(`form.name.${identity}`) : t(`form.nameOf.${unit}`)}
          about={t('form.nameAbout')}
          maxLength={120}
          error={fault('name')}
        />
        <TextField {...form.text('pronouns')} label={t('form.pronouns')} maxLength={40} optional error={fault('pronouns')} />
      </Pair>
    </>
  )
}

const Contact = ({ form }: { form: ClientFormState }) => {
  const t = useTranslations('clients.form')
  const fault = useFaultWords(form)
  return (
    <Group legend={t('contact')}>
      <p className={styles['hint']}>{t('contactAbout')}</p>
      <Pair>
        <TextField {...form.text('email')} type="email" label={t('email')} maxLength={254} error={fault('email')} />
        <TextField {...form.text('phone')} type="tel" label={t('phone')} maxLength={40} error={fault('phone')} />
      </Pair>
      <LinkField
        {...form.text('meetingLink')}
        names={[form.values.name, form.values.alias, form.values.legalName]}
        label={t('meetingLink')}
        error={fault('meetingLink')}
      />
    </Group>
  )
}

const Place = ({ form }: { form: ClientFormState }) => {
  const t = useTranslations('clients')
  const fault = useFaultWords(form)
  return (
    <Group legend={t('form.place')}>
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
          onChange={(country) => form.change({ country, timeZone: zoneIn(country, form.values.timeZone) })}
          error={fault('country')}
        />
        <TimeZoneField
          label={t('form.timeZone')}
          value={form.values.timeZone}
          onChange={(timeZone) => form.change({ timeZone })}
          error={fault('timeZone')}
        />
      </div>
    </Group>
  )
}

const Person = ({ form }: { form: ClientFormState }) => {
  const t = useTranslations('clients')
  const fault = useFaultWords(form)
  return (
    <Group legend={t('form.more')}>
      <Pair>
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
      </Pair>
      <Pair>
        <TextArea {...form.text('address')} label={t('form.address')} maxLength={300} optional error={fault('address')} />
        <TextField
          {...form.text('referrer')}
          label={t('form.referrer')}
          about={t('form.referrerAbout')}
          maxLength={200}
          optional
          error={fault('referrer')}
        />
      </Pair>
      <TextArea
        {...form.text('about')}
        label={t('form.about')}
        about={t('form.aboutAbout')}
        maxLength={2000}
        optional
        error={fault('about')}
      />
    </Group>
  )
}

const OpenForm = ({ of, initial, kept, send, onClose }: ClientFormProps & { kept: ClientDraft | undefined }) => {
  const t = useTranslations('clients.form')
  const sayKept = useSayKept()
  const form = useKeptForm<ClientDraft>(`client:${of}`, { schema: clientFields, initial, started: kept, send, done: onClose })
  const leave = () => {
    sayKept(form)
    onClose()
  }
  return (
    <FormDialog title={of === 'new' ? t('add') : t('change')} save={of === 'new' ? t('addNow') : t('save')} form={form} onClose={onClose}>
      <Who form={form} />
      <Contact form={form} />
      {of === 'new' && <Alike name={form.values.name} email={form.values.email ?? ''} phone={form.values.phone ?? ''} onOpen={leave} />}
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
    </FormDialog>
  )
}

export const ClientForm = (props: ClientFormProps) => {
  const kept = useKept(`client:${props.of}`)
  return kept === undefined ? null : <OpenForm {...props} kept={draftFrom(kept, props.initial)} />
}
