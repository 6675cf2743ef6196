// A number, or an amount of money: typed freely, formatted as the language wants it.
import { Input, NumberField as AriaNumberField, type NumberFieldProps as AriaNumberFieldProps } from 'react-aria-components'
import { faulty, FieldLabel, FieldNotes, type FieldWords } from './Field.tsx'
import styles from './Field.module.css'

type NumberFieldProps = FieldWords & Omit<AriaNumberFieldProps, 'className' | 'style' | 'children' | 'isInvalid'>

export const NumberField = ({ label, about, error, optional, ...props }: NumberFieldProps) => (
  <AriaNumberField {...props} {...faulty(error)}>
    <FieldLabel label={label} optional={optional} />
    <Input className={`${styles['input']} ${styles['number']}`} />
    <FieldNotes label={label} about={about} error={error} />
  </AriaNumberField>
)
