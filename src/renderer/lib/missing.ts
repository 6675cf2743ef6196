// Says which consent is missing, whose it is and how it stands.
import { useLocale, useTranslations } from 'use-intl'
import type { Missing } from '#contract/consents'

export const useMissingWords = (): ((missing: Missing) => string) => {
  const t = useTranslations('consents')
  const locale = useLocale()
  return ({ kind, person, state: how }) => {
    const state = t(`states.${how}`).toLocaleLowerCase(locale)
    return person
      ? t('guard.linePerson', { kind: t(`kinds.${kind}`), person, state })
      : t('guard.line', { kind: t(`kinds.${kind}`), state })
  }
}
