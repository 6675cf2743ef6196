// What the clock of the client shows and what speaks against an appointment, said while it can still be changed; it never keeps her from it.
import { useTranslations } from 'use-intl'
import type { Checked, Warning } from '#contract/appointments'
import { useFormats } from '../../lib/format.ts'
import { Banner } from '../../ui/Banner.tsx'
import { useWarningWords } from './words.ts'
import styles from './Calendar.module.css'

export const Warnings = ({ warnings, timeZone }: { warnings: readonly Warning[]; timeZone: string }) => {
  const t = useTranslations('appointments.warnings')
  const say = useWarningWords(timeZone)
  return (
    <div role="status" aria-label={t('title')}>
      {warnings.length > 0 && (
        <Banner tone="due">
          <ul className={styles['warnings']}>
            {warnings.map((warning) => (
              <li key={`${warning.about} ${warning.name ?? ''} ${warning.minutes}`} data-named={warning.name === null ? undefined : ''}>
                {say(warning)}
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </div>
  )
}

/** What the client's own clock will show, where it is not hers. */
export const TheirTime = ({ checked }: { checked: Checked | undefined }) => {
  const t = useTranslations('appointments')
  const f = useFormats()
  if (!checked || checked.clientZone === null || checked.clientName === null) return null
  const { startAt, clientName: name, clientZone: zone } = checked
  return (
    <p className={styles['quiet']}>
      {t('theirTime', { name, when: `${f.date(startAt, zone)}, ${f.clock(startAt, zone)}`, zone: zone.replaceAll('_', ' ') })}
    </p>
  )
}
