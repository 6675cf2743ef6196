// A date, or a moment in a time zone, typed segment by segment in the order of the language.
import { useState } from 'react'
import { parseAbsolute, parseDate, type CalendarDate, type ZonedDateTime } from '@internationalized/date'
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

interface DateTimeFieldProps extends FieldWords {
  /** UTC, ISO 8601 with milliseconds, or null. */
  readonly value: string | null
  /** The zone in which it is shown and typed. */
  readonly timeZone: string
  onChange(value: string | null): void
  onBlur?(): void
  readonly isDisabled?: boolean
}

export const DateTimeField = ({ label, about, error, optional, value, timeZone, onChange, onBlur, isDisabled }: DateTimeFieldProps) => {
  const [now] = useState(() => new Date().toISOString())
  return (
    <AriaDateField<ZonedDateTime>
      {...faulty(error)}
      isDisabled={isDisabled}
      granularity="minute"
      hideTimeZone
      shouldForceLeadingZeros
      value={value ? parseAbsolute(value, timeZone) : null}
      placeholderValue={parseAbsolute(now, timeZone)}
      onChange={(moment) => onChange(moment?.toDate().toISOString() ?? null)}
      onBlur={onBlur}
    >
      <FieldLabel label={label} optional={optional} />
      <Segments />
      <FieldNotes label={label} about={about} error={error} />
    </AriaDateField>
  )
}
