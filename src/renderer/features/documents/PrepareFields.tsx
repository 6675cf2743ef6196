// What is chosen and typed for one document: circumstances, the text's own fields, and who signs.
import { Plus, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { mostSigners, type Beginning, type Preparation, type Signer } from '#contract/documents'
import { circumstances, signerRoles, type Circumstance } from '#contract/templates'
import { IconButton } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Choice.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import styles from './Documents.module.css'

interface CircumstancesProps {
  readonly value: readonly Circumstance[]
  onChange(value: Circumstance[]): void
}

export const Circumstances = ({ value, onChange }: CircumstancesProps) => {
  const t = useTranslations('documents.prepare')
  return (
    <fieldset className={styles['who']}>
      <legend>{t('circumstances')}</legend>
      <p className={styles['quiet']}>{t('circumstancesAbout')}</p>
      {circumstances.map((each) => (
        <Checkbox
          key={each}
          isSelected={value.includes(each)}
          onChange={(on) => onChange(circumstances.filter((one) => (one === each ? on : value.includes(one))))}
        >
          {t(`when.${each}`)}
        </Checkbox>
      ))}
    </fieldset>
  )
}

type Values = Preparation['fields']

const OneField = ({
  field: { name, kind, label },
  values,
  onChange
}: {
  field: Beginning['fields'][number]
  values: Values
  onChange(values: Values): void
}) => {
  const set = (value: string | null) => onChange({ ...values, [name]: value ?? '' })
  const value = values[name] ?? ''
  if (kind === 'date') return <DateField label={label} value={value || null} onChange={set} />
  if (kind === 'text') return <TextArea label={label} value={value} onChange={set} maxLength={4000} />
  return <TextField label={label} value={value} onChange={set} maxLength={300} />
}

export const Fields = ({ fields, values, onChange }: { fields: Beginning['fields']; values: Values; onChange(values: Values): void }) => {
  const t = useTranslations('documents.prepare')
  if (fields.length === 0) return null
  return (
    <fieldset className={styles['who']}>
      <legend>{t('fields')}</legend>
      {fields.map((field) => (
        <OneField key={field.name} field={field} values={values} onChange={onChange} />
      ))}
    </fieldset>
  )
}

export const Signers = ({ value, onChange }: { value: readonly Signer[]; onChange(value: Signer[]): void }) => {
  const t = useTranslations('documents.prepare')
  if (value.length === 0) return null
  return (
    <fieldset className={styles['who']}>
      <legend>{t('signers')}</legend>
      {value.map(({ role, name }, place) => (
        // a signer is known by its place alone
        // oxlint-disable-next-line react/no-array-index-key
        <div key={place} className={styles['signer']}>
          <TextField
            label={t(`roles.${role}`)}
            value={name}
            onChange={(typed) => onChange(value.map((each, index) => (index === place ? { role, name: typed } : each)))}
            maxLength={120}
          />
          {value.length > 1 && (
            <IconButton
              icon={X}
              label={t('removeSigner', { role: t(`roles.${role}`) })}
              onPress={() => onChange(value.filter((_, index) => index !== place))}
            />
          )}
        </div>
      ))}
      {value.length < mostSigners && (
        <div>
          <MenuButton
            worded
            icon={Plus}
            label={t('addSigner')}
            actions={signerRoles.map((role) => ({
              id: role,
              label: t(`roles.${role}`),
              run: () => onChange([...value, { role, name: '' }])
            }))}
          />
        </div>
      )}
    </fieldset>
  )
}
