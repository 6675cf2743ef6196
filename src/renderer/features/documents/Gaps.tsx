// What is still missing in a document, each gap with the way to where it is filled.
import { PencilLine } from 'lucide-react'
import { useMessages, useTranslations } from 'use-intl'
import type { Beginning, DocumentPreview } from '#contract/documents'
import { paths } from '../../lib/paths.ts'
import { Banner } from '../../ui/Banner.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import styles from './Documents.module.css'

interface GapsProps {
  readonly gaps: DocumentPreview['gaps']
  readonly clientId: string | null
  readonly labels: Beginning['fields']
}

export const Gaps = ({ gaps, clientId, labels }: GapsProps) => {
  const t = useTranslations('documents.prepare')
  const known: Readonly<Record<string, string>> = useMessages().documents.prepare.gapNames
  if (gaps.length === 0) return null
  const nameOf = (gap: string): string => labels.find(({ name }) => name === gap)?.label ?? known[gap] ?? gap
  return (
    <Banner tone="due" icon={PencilLine}>
      {t('gaps', { count: gaps.length })}
      <ul className={styles['gaps']}>
        {gaps.map(({ name, place }) => (
          <li key={name}>
            {nameOf(name)}
            {place === 'settings' || (place === 'client' && clientId !== null) ? (
              <ButtonLink small variant="plain" href={place === 'settings' ? paths.settings : paths.client(clientId!)}>
                {t(`gapPlaces.${place}`)}
              </ButtonLink>
            ) : (
              <span className={styles['quiet']}> · {t(`gapPlaces.${place}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </Banner>
  )
}
