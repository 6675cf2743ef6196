// Working hours as people write them, one line for each weekday: `9:00-12:30, 14-18`.
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { WorkingHours } from '#contract/settings'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Settings.module.css'

const clock = (text: string): string | null => {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:h.](\d{2})?)?$/i.exec(text.trim()) ?? []
  if (hour === '' || Number(hour) > 24 || Number(minute || 0) > 59 || (Number(hour) === 24 && Number(minute || 0) > 0)) return null
  return `${hour.padStart(2, '0')}:${(minute || '00').padStart(2, '0')}`
}

/** The spans that are typed, or null where they are none. */
export const spansIn = (typed: string, weekday: number): WorkingHours | null => {
  const spans = typed
    .split(/[,;]/)
    .map((span) => span.trim())
    .filter(Boolean)
    .map((span) => {
      const [from, to, ...rest] = span.split(/\s*[-–—]\s*|\s+(?:to|à)\s+/).map(clock)
      return from && to && rest.length === 0 && from < to && from < '24:00' ? { weekday, from, to } : null
    })
  return spans.includes(null) || spans.length > 4 ? null : (spans as WorkingHours)
}

const written = (hours: WorkingHours, weekday: number): string =>
  hours
    .filter((span) => span.weekday === weekday)
    .map(({ from, to }) => `${from}–${to}`)
    .join(', ')

const Day = ({ weekday, hours, onChange }: { weekday: number; hours: WorkingHours; onChange(hours: WorkingHours): void }) => {
  const t = useTranslations('settings.calendar')
  const locale = useLocale()
  const [typed, setTyped] = useState<string | null>(null)
  // 2024-01-01 was a Monday
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`2024-01-0${weekday}T12:00:00Z`))
  const wrong = typed !== null && spansIn(typed, weekday) === null
  return (
    <TextField
      label={name}
      value={typed ?? written(hours, weekday)}
      onChange={(text) => {
        setTyped(text)
        const spans = spansIn(text, weekday)
        if (spans) onChange([...hours.filter((span) => span.weekday !== weekday), ...spans])
      }}
      onBlur={() => wrong || setTyped(null)}
      maxLength={80}
      error={wrong ? t('hoursFault') : undefined}
    />
  )
}

export const Hours = ({ hours, onChange }: { hours: WorkingHours; onChange(hours: WorkingHours): void }) => {
  const t = useTranslations('settings.calendar')
  return (
    <fieldset className={styles['labelled']}>
      <legend className={styles['label']}>{t('hours')}</legend>
      <div className={styles['fields']}>
        {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
          <Day key={weekday} weekday={weekday} hours={hours} onChange={onChange} />
        ))}
      </div>
      <p className={styles['hint']}>{t('hoursAbout')}</p>
    </fieldset>
  )
}
