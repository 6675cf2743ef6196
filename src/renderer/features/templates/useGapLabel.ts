// What a gap is called: automatic ones in the words of the screen, fields by the label that their text gives them.
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { automaticGaps, type AutomaticGap } from '#contract/templates'

export type GapLabel = (name: string) => string

const automatic = new Set<string>(automaticGaps)
const isAutomatic = (name: string): name is AutomaticGap => automatic.has(name)

export const useGapLabel = (fields: Readonly<Record<string, string>>): GapLabel => {
  const t = useTranslations('templates.gaps')
  return useMemo(() => (name) => (isAutomatic(name) ? t(name) : (fields[name] ?? name)), [t, fields])
}
