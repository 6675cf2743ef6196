// What an entry of the ledger rests on, and what left, in words.
import { useTranslations } from 'use-intl'
import type { LedgerRow } from '#contract/sharing'
import { Badge } from '../../ui/Badge.tsx'

export const BasisBadge = ({ basis }: Pick<LedgerRow, 'basis'>) => {
  const t = useTranslations('sharing.bases')
  return <Badge tone={basis === 'override' ? 'due' : basis === 'release' ? 'accent' : 'plain'}>{t(basis)}</Badge>
}

export const useWhat = () => {
  const t = useTranslations('sharing')
  return ({ summarised, parts }: Pick<LedgerRow, 'summarised' | 'parts'>): string =>
    [...(summarised ? [t('summary')] : []), ...parts.map(({ title }) => title)].join(' · ')
}
