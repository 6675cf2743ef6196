// Says which consent is missing, whose it is and how it stands.
import { useTranslations } from 'use-intl'
import type { Missing } from '#contract/consents'

export const useMissingWords = (): ((missing: Missing) => string) => {
  const t = useTranslations('consents')
  return ({ kind, person, state }) =>
    person
      ? t('guard.linePerson', { kind: t(`kinds.${kind}`), person, state: t(`states.${state}`) })
      : t('guard.line', { kind: t(`kinds.${kind}`), state: t(`states.${state}`) })
}
