// One appointment as it stands in the calendar: a button with its time, whom with, and what became of it.
import { useEffect, useRef, type CSSProperties, type PointerEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Appointment } from '#contract/appointments'
import { useFormats } from '../../lib/format.ts'
import { useAppointmentName } from './words.ts'
import styles from './Calendar.module.css'

const classes = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ')

interface EntryProps {
  readonly appointment: Appointment
  readonly isOpen: boolean
  onOpen(): void
  readonly style?: CSSProperties
  /** One line: in a month, or where it lasts too short for two. */
  readonly flat?: boolean
  onPointerDown?(event: PointerEvent<HTMLButtonElement>): void
  readonly dragged?: boolean
}

export const Entry = ({ appointment, isOpen, onOpen, style, flat = false, onPointerDown, dragged = false }: EntryProps) => {
  const t = useTranslations('appointments')
  const tm = useTranslations('notes.modalities')
  const f = useFormats()
  const nameOf = useAppointmentName()
  const { startAt, endAt, timeZone, state, modality, clientId, clientZone, shift, seriesId } = appointment
  const name = nameOf(appointment)
  const theirs = clientZone === null ? '' : t('theirShort', { time: f.clock(startAt, clientZone) })
  /** What the eye is told by place, colour and line. */
  const said = [
    modality && tm(modality),
    theirs,
    shift !== 0 && t('shifted'),
    seriesId !== null && t('recurring'),
    (flat || state === 'planned' || state === 'held') && t(`states.${state}`)
  ]
  const button = useRef<HTMLButtonElement>(null)
  // the panel that opens beside it takes room
  useEffect(() => {
    if (isOpen) button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isOpen])
  const gone = state !== 'planned' && state !== 'held'
  return (
    <button
      ref={button}
      type="button"
      data-appointment
      data-state={state}
      aria-current={isOpen || undefined}
      className={classes(
        styles['entry'],
        flat && styles['flat'],
        clientId === null && styles['own'],
        state === 'held' && styles['held'],
        gone && styles['gone'],
        dragged && styles['dragged']
      )}
      style={style}
      onClick={onOpen}
      onPointerDown={onPointerDown}
    >
      <span className={styles['who']}>
        {flat && <span className={styles['clock']}>{f.clock(startAt, timeZone)} </span>}
        <span className={styles['name']}>{name}</span>
      </span>
      {!flat && (
        <span className={styles['more']}>
          {f.clock(startAt, timeZone)}
          {clientZone !== null && (
            // where the column is narrow the hour alone, rather than cut
            <span aria-hidden>
              <span className={styles['wide']}> · {theirs}</span>
              <span className={styles['narrow']}> ({f.clock(startAt, clientZone)})</span>
            </span>
          )}
          {gone && ` · ${t(`states.${state}`)}`}
          {shift !== 0 && <span className={styles['shift']}> {t('shiftMark')}</span>}
        </span>
      )}
      <span className={styles['unseen']}>
        {[`${f.clock(startAt, timeZone)} – ${f.clock(endAt, timeZone)}`, ...said].filter(Boolean).join(', ')}
      </span>
    </button>
  )
}
