// A date, typed segment by segment in the order of the language.
import { parseDate, type CalendarDate } from '@internationalized/date'
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components'
import { faulty, FieldLabel, FieldNotes, type FieldWords } from './Field.tsx'
import styles from './Field.module.css'

const Segments = () => (
  <DateInput className={styles['box']}>{(segment) => <DateSegment segment={segment} className={styles['segment']} />}</DateInput>
)

interface DateFieldProps extends FieldWords {
  /** ISO calendar date, or null. */
  readonly value: string | null
  onChange(value: string | null): void
  onBlur?(): void
}

export const DateField = ({ label, about, error, optional, value, onChange, onBlur }: DateFieldProps) => (
  <AriaDateField<CalendarDate>
    {...faulty(error)}
    value={value ? parseDate(value) : null}
    onChange={(date) => onChange(date?.toString() ?? null)}
    onBlur={onBlur}
  >
    <FieldLabel label={label} optional={optional} />
    <Segments />
    <FieldNotes label={label} about={about} error={error} />
  </AriaDateField>
)
