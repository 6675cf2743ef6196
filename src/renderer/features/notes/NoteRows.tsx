// Notes in a list: each row leads to its note.
import type { ReactNode } from 'react'
import { Lock, Tags, UserRound } from 'lucide-react'
import { Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { NoteRow } from '#contract/notes'
import { paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/Badge.tsx'
import styles from './NoteRows.module.css'

interface NoteRowsProps {
  readonly label: string
  readonly rows: readonly NoteRow[]
  /** First line of a row. */
  title(row: NoteRow): string
  /** Beside it, quieter. */
  about(row: NoteRow): ReactNode
  /** What else belongs among them, each at its moment; where there is any, all stand in order of time, the newest first. */
  among?: readonly Among[]
}

export interface Among {
  readonly id: string
  readonly at: string
  readonly row: ReactNode
}

/** The vault gives the first 160 letters: a text that goes on ends with a whole word and dots. */
const openingOf = ({ opening }: NoteRow): string => (opening.length < 160 ? opening : opening.replace(/\s+\S*$/, '…'))

const State = ({ row }: { row: NoteRow }) => {
  const t = useTranslations('notes')
  const tm = useTranslations('marks')
  return (
    <>
      {row.amends === null ? <Badge>{t(`formats.${row.format}`)}</Badge> : <Badge>{t('toWrite.amendment')}</Badge>}
      {row.alone !== null && <Badge icon={UserRound}>{tm('alone', { name: row.alone })}</Badge>}
      {row.sensitive && <Badge icon={Tags}>{tm('sensitive')}</Badge>}
      {row.amendments > 0 && <Badge>{t('timeline.amended', { count: row.amendments })}</Badge>}
      {row.signedAt === null ? (
        <Badge tone="due">{t('draft')}</Badge>
      ) : (
        <Badge tone="accent" icon={Lock}>
          {t('signed')}
        </Badge>
      )}
    </>
  )
}

export const NoteRows = ({ label, rows, title, about, among = [] }: NoteRowsProps) => {
  const t = useTranslations('notes')
  const shown = rows.map((row): Among => ({
    id: row.id,
    at: row.startAt,
    row: (
      <Link className={styles['row']} href={paths.note(row.amends ?? row.id)}>
        <span className={styles['head']}>
          <span className={styles['title']}>{title(row)}</span>
          <span className={styles['about']}>{about(row)}</span>
          <span className={styles['badges']}>
            <State row={row} />
          </span>
        </span>
        <span className={row.opening ? styles['opening'] : `${styles['opening']} ${styles['blank']}`}>
          {openingOf(row) || t('toWrite.blank')}
        </span>
      </Link>
    )
  }))
  const all = among.length === 0 ? shown : [...shown, ...among].toSorted((one, other) => (one.at < other.at ? 1 : -1))
  return (
    <ul className={styles['rows']} aria-label={label}>
      {all.map(({ id, row }) => (
        <li key={id}>{row}</li>
      ))}
    </ul>
  )
}
