// A time of day, typed segment by segment as the language writes it.
import { parseTime } from '@internationalized/date'
import { DateInput, DateSegment, TimeField as AriaTimeField } from 'react-aria-components'
import { faulty, FieldLabel, FieldNotes, type FieldWords } from './Field.tsx'
import styles from './Field.module.css'

interface TimeFieldProps extends FieldWords {
  /** 14:30, or null. */
  readonly value: string | null
  onChange(value: string | null): void
}

export const TimeField = ({ label, about, error, optional, value, onChange }: TimeFieldProps) => (
  <AriaTimeField
    {...faulty(error)}
    value={value === null ? null : parseTime(value)}
    onChange={(time) => onChange(time?.toString().slice(0, 5) ?? null)}
  >
    <FieldLabel label={label} optional={optional} />
    <DateInput className={styles['box']}>{(segment) => <DateSegment segment={segment} className={styles['segment']} />}</DateInput>
    <FieldNotes label={label} about={about} error={error} />
  </AriaTimeField>
)
