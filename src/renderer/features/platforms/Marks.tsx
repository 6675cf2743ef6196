// What speaks against a platform, as a few words with their tone.
import { useTranslations } from 'use-intl'
import type { PlatformWarning } from '#contract/platforms'
import { Badge } from '../../ui/Badge.tsx'
import { toneOf } from './words.ts'
import styles from './Platforms.module.css'

export const Marks = ({ warnings, most = warnings.length }: { warnings: readonly PlatformWarning[]; most?: number }) => {
  const t = useTranslations('platforms.short')
  return (
    <span className={styles['marks']}>
      {warnings.slice(0, most).map((warning) => (
        <Badge key={warning} tone={toneOf(warning)}>
          {t(warning)}
        </Badge>
      ))}
    </span>
  )
}
