// What is said of files that are in: how many, and which of them were there already. One sentence, so that the one does not deny the other.
import { useTranslations } from 'use-intl'

export const useTakenWords = (): ((kept: readonly { readonly twin: string | null }[]) => string) => {
  const t = useTranslations('attachments.taking')
  return (kept) => {
    const twins = kept.flatMap(({ twin }) => twin ?? [])
    const done = t('done', { count: kept.length })
    return twins.length === 0 ? done : `${done} ${t('twins', { count: twins.length, name: twins[0]! })}`
  }
}
