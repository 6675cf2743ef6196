// What speaks against an appointment, said while it can still be changed; it never keeps her from it.
import { useTranslations } from 'use-intl'
import type { Warning } from '#contract/appointments'
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
