// The form of one person of a file.
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { personFields, personRoles, type PersonFields } from '#contract/persons'
import type { useForm } from '../../lib/form.ts'
import { useKept, useKeptForm } from '../../lib/kept.ts'
import { Checkbox } from '../../ui/Choice.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog, Pair } from '../../ui/FormDialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { draftFrom, fieldsOf, type PersonDraft } from './personDraft.ts'

interface PersonFormProps {
  /** `new-` with the client's id, or the person's id. */
  readonly of: string
  readonly isNew: boolean
  readonly initial: PersonDraft
  send(fields: PersonFields): Promise<unknown>
  onClose(): void
}

type State = ReturnType<typeof useForm<PersonDraft>>
type FieldName = keyof typeof personFields.shape

const useFaultWords = (form: State) => {
  const t = useTranslations('persons.faults')
  return (name: FieldName): string | undefined => {
    const fault = form.fault(name)
    if (!fault) return undefined
    if (fault === 'conflict') return t('namesake')
    return name === 'name' || name === 'email' || name === 'phone' || name === 'birthDate' ? t(name) : t('other')
  }
}

const Who = ({ form }: { form: State }) => {
  const t = useTranslations('persons')
  const fault = useFaultWords(form)
  return (
    <Pair>
      <TextField
        {...form.text('name')}
        autoFocus
        label={t('form.name')}
        about={t('form.nameAbout')}
        maxLength={120}
        error={fault('name')}
      />
      <Select
        label={t('form.role')}
        value={form.values.role}
        onChange={(role) => form.change({ role })}
        choices={personRoles.map((id) => ({ id, name: t(`roles.${id}`) }))}
      />
      <TextField {...form.text('preferredName')} label={t('form.preferredName')} maxLength={120} optional error={fault('preferredName')} />
      <TextField {...form.text('pronouns')} label={t('form.pronouns')} maxLength={40} optional error={fault('pronouns')} />
      <DateField
        label={t('form.birthDate')}
        optional
        value={form.values.birthDate || null}
        onChange={(birthDate) => form.change({ birthDate: birthDate ?? '' })}
        error={fault('birthDate')}
      />
    </Pair>
  )
}

const More = ({ form }: { form: State }) => {
  const t = useTranslations('persons.form')
  const fault = useFaultWords(form)
  return (
    <>
      <Pair>
        <TextField {...form.text('email')} type="email" label={t('email')} maxLength={254} optional error={fault('email')} />
        <TextField {...form.text('phone')} type="tel" label={t('phone')} maxLength={40} optional error={fault('phone')} />
      </Pair>
      <Checkbox
        about={t('authorityAbout')}
        isSelected={form.values.authority !== ''}
        onChange={(holds) => form.change({ authority: holds ? 'yes' : '' })}
      >
        {t('authority')}
      </Checkbox>
      {form.values.authority !== '' && (
        <TextField
          {...form.text('authorityShown')}
          label={t('authorityShown')}
          about={t('authorityShownAbout')}
          maxLength={200}
          optional
          error={fault('authorityShown')}
        />
      )}
      <TextArea {...form.text('about')} label={t('about')} maxLength={1000} optional error={fault('about')} />
    </>
  )
}

const schema = z.preprocess(fieldsOf, personFields)

const OpenForm = ({ of, isNew, initial, kept, send, onClose }: PersonFormProps & { kept: PersonDraft | undefined }) => {
  const t = useTranslations('persons.form')
  const form = useKeptForm<PersonDraft>(`person:${of}`, {
    schema,
    initial,
    started: kept,
    send: (values) => send(personFields.parse(fieldsOf(values))),
    done: onClose
  })
  return (
    <FormDialog title={isNew ? t('add') : t('change')} save={isNew ? t('addNow') : t('save')} form={form} onClose={onClose}>
      <Who form={form} />
      <More form={form} />
    </FormDialog>
  )
}

export const PersonForm = (props: PersonFormProps) => {
  const kept = useKept(`person:${props.of}`)
  return kept === undefined ? null : <OpenForm {...props} kept={draftFrom(kept, props.initial)} />
}
