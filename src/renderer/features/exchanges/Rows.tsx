// Messages one below the other: each leads to its page, where it is answered.
import { UserRound } from 'lucide-react'
import { Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { ExchangeRow } from '#contract/exchanges'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/Badge.tsx'
import styles from './Exchanges.module.css'

type Told = Pick<ExchangeRow, 'state' | 'late' | 'answerBy' | 'alone' | 'personName'>

/** How it stands, and whom alone it concerns. */
export const Standing = ({ exchange: { state, late, answerBy, alone, personName } }: { exchange: Told }) => {
  const t = useTranslations('exchanges')
  const f = useFormats()
  return (
    <>
      {alone && personName !== null && <Badge icon={UserRound}>{t('onlyOf', { name: personName })}</Badge>}
      {state === 'open' ? (
        <Badge tone={late ? 'due' : 'plain'}>{t(late ? 'lateSince' : 'answerBy', { when: f.dayAndTime(answerBy) })}</Badge>
      ) : (
        <Badge tone={state === 'answered' ? 'accent' : 'plain'}>{t(`states.${state}`)}</Badge>
      )}
    </>
  )
}

export const Rows = ({ rows, label, ofOne = false }: { rows: readonly ExchangeRow[]; label: string; ofOne?: boolean }) => {
  const tm = useTranslations('notes.modalities')
  const f = useFormats()
  return (
    <ul className={styles['rows']} aria-label={label}>
      {rows.map((row) => (
        <li key={row.id}>
          <Link className={styles['row']} href={paths.exchange(row.id)}>
            <span className={styles['head']}>
              <span className={styles['name']}>{ofOne ? f.dayAndTime(row.receivedAt, row.timeZone) : row.clientName}</span>
              <span className={styles['quiet']}>
                {[row.personName, tm(row.channel), !ofOne && f.dayAndTime(row.receivedAt, row.timeZone)].filter(Boolean).join(' · ')}
              </span>
              <span className={styles['badges']}>
                <Standing exchange={row} />
              </span>
            </span>
            <span className={styles['opening']}>{row.opening}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
