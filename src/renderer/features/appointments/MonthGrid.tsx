// A month at a glance: a few lines a day, the rest one press away.
import { useTranslations } from 'use-intl'
import type { Appointment } from '#contract/appointments'
import { placedOn } from './days.ts'
import { sameAs } from './doing.ts'
import { useNow } from './now.ts'
import { Entry } from './Looks.tsx'
import { useDayWords } from './words.ts'
import styles from './Calendar.module.css'

const shown = 4

interface MonthGridProps {
  readonly days: readonly string[]
  readonly rows: readonly Appointment[]
  readonly timeZone: string
  /** 2026-11: days of others are paler. */
  readonly month: string
  readonly open: Appointment | null
  onOpen(appointment: Appointment): void
  onDay(date: string): void
}

export const MonthGrid = ({ days, rows, timeZone, month, open, onOpen, onDay }: MonthGridProps) => {
  const t = useTranslations('appointments')
  const words = useDayWords()
  const today = useNow(timeZone).date
  return (
    <div className={styles['month']}>
      {days.slice(0, 7).map((date) => (
        <div key={date} className={styles['monthHead']} aria-hidden>
          {words.weekday(date)}
        </div>
      ))}
      {days.map((date) => {
        const placed = placedOn(rows, date)
        return (
          <section
            key={date}
            className={date.startsWith(month) ? styles['cell'] : `${styles['cell']} ${styles['other']}`}
            aria-label={words.full(date)}
            data-today={date === today || undefined}
          >
            <button
              type="button"
              className={styles['cellDay']}
              aria-current={date === today ? 'date' : undefined}
              onClick={() => onDay(date)}
            >
              {words.number(date)} <span className={styles['unseen']}>{words.full(date)}</span>
            </button>
            <ol>
              {placed.slice(0, placed.length > shown ? shown - 1 : shown).map(({ appointment }) => (
                <li key={appointment.id + String(appointment.on)}>
                  <Entry
                    flat
                    appointment={appointment}
                    isOpen={open !== null && sameAs(open, appointment)}
                    onOpen={() => onOpen(appointment)}
                  />
                </li>
              ))}
            </ol>
            {placed.length > shown && (
              <button type="button" className={styles['rest']} onClick={() => onDay(date)}>
                {t('rest', { count: String(placed.length - shown + 1) })}
              </button>
            )}
          </section>
        )
      })}
    </div>
  )
}
