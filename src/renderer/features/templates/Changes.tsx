// What changed, with signs as well as colours: added words underlined, taken out ones struck through.
import { useTranslations } from 'use-intl'
import type { TemplateDoc } from '#contract/templates'
import { EmptyState } from '../../ui/Empty.tsx'
import { changesBetween } from './changes.ts'
import type { GapLabel } from './useGapLabel.ts'
import styles from './Texts.module.css'

const tags = { added: 'ins', removed: 'del', same: 'span' } as const

export const Changes = ({ before, after, label }: { before: TemplateDoc; after: TemplateDoc; label: GapLabel }) => {
  const t = useTranslations('templates.changes')
  const changes = changesBetween(before, after, label)
  if (changes.length === 0) return <EmptyState small title={t('none')} />
  return (
    <ol className={styles['changes']}>
      {changes.map(({ id, kind, pieces }) => (
        <li key={id}>
          <p className={styles['quiet']}>{t(kind)}</p>
          <p className={styles['diff']}>
            {pieces.map((piece, place) => {
              const Tag = tags[piece.kind]
              // pieces have no name but their place, and never move
              // oxlint-disable-next-line react/no-array-index-key
              return <Tag key={place}>{piece.text}</Tag>
            })}
          </p>
        </li>
      ))}
    </ol>
  )
}
