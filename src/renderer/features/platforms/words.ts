// How facts and warnings are said.
import { useTranslations } from 'use-intl'
import {
  graveWarnings,
  platformFacts,
  type FactName,
  type Platform,
  type PlatformOfClient,
  type PlatformWarning
} from '#contract/platforms'
import { useFormats } from '../../lib/format.ts'

/** A fact's value in words; a dash of words where nobody knows. */
export const useFactWords = (): ((name: FactName, value: string) => string) => {
  const t = useTranslations('platforms')
  const { number } = useFormats()
  return (name, value) => {
    const kind: readonly string[] | 'text' | 'number' = platformFacts[name]
    if (value === '') return t('unknown')
    if (kind === 'text') return value
    if (kind !== 'number') return t(`values.${value as 'yes'}`)
    if (name === 'minimumAge') return value === '0' ? t('noAge') : t('age', { years: value })
    if (value === '0') return t('noLimit')
    const minutes = Number(value)
    return minutes >= 120 && minutes % 60 === 0 ? t('hours', { count: number(minutes / 60) }) : t('minutes', { count: number(minutes) })
  }
}

export const useWarningWords = (): ((warning: PlatformWarning, until: string | null) => string) => {
  const t = useTranslations('platforms.warnings')
  const { calendarDate } = useFormats()
  return (warning, until) => t(warning, { date: until === null ? '' : calendarDate(until) })
}

export const called = ({ name, plan }: Pick<Platform | PlatformOfClient, 'name' | 'plan'>): string =>
  [name, plan].filter(Boolean).join(', ')

export const toneOf = (warning: PlatformWarning): 'risk' | 'due' => (graveWarnings.includes(warning) ? 'risk' : 'due')
