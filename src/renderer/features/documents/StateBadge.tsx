// How far a document is, in one word.
import { useTranslations } from 'use-intl'
import type { DocumentRow } from '#contract/documents'
import { Badge } from '../../ui/Badge.tsx'

const tones = { prepared: 'due', signed: 'accent', given: 'accent', declined: 'risk', discarded: 'plain', saved: 'plain' } as const

type Shown = Pick<DocumentRow, 'state' | 'signed' | 'signers'> & Partial<Pick<DocumentRow, 'unacknowledged'>>

export const StateBadge = ({ state, signed, signers, unacknowledged = false }: Shown) => {
  const t = useTranslations('documents')
  const partly = state === 'prepared' && signed > 0 && signed < signers
  const word = unacknowledged
    ? 'unacknowledged'
    : state !== 'prepared'
      ? state
      : signers === 0
        ? 'toGive'
        : signed === signers
          ? 'unsealed'
          : 'prepared'
  return (
    <Badge tone={tones[state]}>{partly ? t('progress', { signed: String(signed), signers: String(signers) }) : t(`states.${word}`)}</Badge>
  )
}
