// Says which consent is missing, whose it is and how it stands; and what is to be recorded then.
import { useLocale, useTranslations } from 'use-intl'
import type { ConsentKind, Missing } from '#contract/consents'

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

/** Each kind once, with those of several whose it is: “Therapy (Ann, Ben)”. */
export const useLackedKinds = (): ((missing: readonly Missing[]) => string) => {
  const t = useTranslations('consents.kinds')
  return (missing) =>
    [...Map.groupBy(missing, ({ kind }) => kind)]
      .map(([kind, lacks]) => {
        const names = lacks.flatMap(({ person }) => person || [])
        return names.length > 0 ? `${t(kind)} (${names.join(', ')})` : t(kind)
      })
      .join(', ')
}

/** For the form that records them: what the first of them lacks, and whoever lacks the same. */
export const recordable = (missing: readonly Missing[]): { kinds: ConsentKind[]; persons: string[] } => {
  const byPerson = [...Map.groupBy(missing, ({ person }) => person)].map(([person, lacks]) => ({
    person,
    kinds: lacks.map(({ kind }) => kind)
  }))
  const kinds = byPerson[0]?.kinds ?? []
  return { kinds, persons: byPerson.filter((each) => each.kinds.join() === kinds.join()).map(({ person }) => person) }
}
