// A day or a week with its hours; appointments are dragged with the mouse, and moved by keyboard in a dialog.
import { useEffect, useRef, useState, type CSSProperties, type PointerEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Appointment } from '#contract/appointments'
import type { WorkingHours } from '#contract/settings'
import { useFormats } from '../../lib/format.ts'
import { clockOf, minutesOf, placedOn, wallOf, weekdayOf, type Placed } from './days.ts'
import { sameAs } from './doing.ts'
import { Entry } from './Looks.tsx'
import type { Target } from './MoveDialog.tsx'
import { useNow } from './now.ts'
import { useDayWords } from './words.ts'
import styles from './Calendar.module.css'

/** Pixels an hour; a drag goes by quarters of one. */
const hourHeight = 52
const quarter = 15
/** Fewer are a click. */
const leastPixels = 5

interface TimeGridProps {
  readonly days: readonly string[]
  readonly rows: readonly Appointment[]
  readonly hours: WorkingHours
  readonly timeZone: string
  readonly open: Appointment | null
  onOpen(appointment: Appointment): void
  onMove(appointment: Appointment, to: Target): void
  /** A free place was pressed. */
  onSlot(slot: Target): void
  onDay(date: string): void
}

/** Whole hours from the first to the last that anything touches. */
const spanOf = (placed: readonly Placed[], hours: WorkingHours): { first: number; last: number } => {
  const short = placed.filter(({ from, to }) => to - from < 1440)
  const starts = [...short.map(({ from }) => from), ...hours.map(({ from }) => minutesOf(from)), 9 * 60]
  const ends = [...short.map(({ to }) => to), ...hours.map(({ to }) => minutesOf(to)), 18 * 60]
  return { first: Math.floor(Math.min(...starts) / 60), last: Math.min(24, Math.ceil(Math.max(...ends) / 60)) }
}

interface Drag {
  readonly appointment: Appointment
  readonly x: number
  readonly y: number
  /** Minutes between the start of the appointment and where it was taken. */
  readonly grip: number
  readonly to: Target | null
}

/** The column and the minute under the pointer. */
const placeUnder = (
  grid: HTMLElement,
  days: readonly string[],
  first: number,
  { clientX, clientY }: { clientX: number; clientY: number }
) => {
  const columns = [...grid.querySelectorAll<HTMLElement>('[data-day]')]
  const boxes = columns.map((column) => column.getBoundingClientRect())
  const at = boxes.findIndex(({ left, right }) => clientX >= left && clientX < right)
  if (at < 0) return null
  const minutes = first * 60 + ((clientY - boxes[at]!.top) / hourHeight) * 60
  return { date: days[at]!, minutes }
}

const roundedTo = (minutes: number): number => Math.min(24 * 60 - quarter, Math.max(0, Math.round(minutes / quarter) * quarter))

const useDrag = ({ days, onMove }: Pick<TimeGridProps, 'days' | 'onMove'>, first: number) => {
  const grid = useRef<HTMLDivElement>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  /** The click that follows a drag opens nothing. */
  const justDragged = useRef(false)
  useEffect(() => {
    if (!drag) return
    const onPointerMove = (event: globalThis.PointerEvent) => {
      const far = Math.abs(event.clientX - drag.x) + Math.abs(event.clientY - drag.y) >= leastPixels
      const place = grid.current && (far || drag.to) && placeUnder(grid.current, days, first, event)
      if (place) setDrag({ ...drag, to: { date: place.date, time: clockOf(roundedTo(place.minutes - drag.grip)) } })
    }
    const end = (move: boolean) => {
      setDrag(null)
      if (!drag.to) return
      justDragged.current = true
      setTimeout(() => (justDragged.current = false))
      const start = wallOf(drag.appointment.startAt, drag.appointment.timeZone)
      if (move && (drag.to.date !== start.date || drag.to.time !== clockOf(start.minutes))) onMove(drag.appointment, drag.to)
    }
    const onPointerUp = () => end(true)
    const onCancel = () => end(false)
    const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && end(false)
    window.addEventListener('pointermove', onPointerMove)
    window.addEventListener('pointerup', onPointerUp)
    window.addEventListener('pointercancel', onCancel)
    window.addEventListener('keydown', onKeyDown, true)
    return () => {
      window.removeEventListener('pointermove', onPointerMove)
      window.removeEventListener('pointerup', onPointerUp)
      window.removeEventListener('pointercancel', onCancel)
      window.removeEventListener('keydown', onKeyDown, true)
    }
  }, [drag, days, first, onMove])
  const begin = (appointment: Appointment) => (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0 || appointment.state !== 'planned') return
    const { top } = event.currentTarget.getBoundingClientRect()
    setDrag({ appointment, x: event.clientX, y: event.clientY, grip: ((event.clientY - top) / hourHeight) * 60, to: null })
  }
  return { grid, drag, begin, justDragged }
}

export const TimeGrid = (props: TimeGridProps) => {
  const { days, rows, hours, timeZone, open, onOpen, onSlot, onDay } = props
  const t = useTranslations('appointments')
  const f = useFormats()
  const words = useDayWords()
  const now = useNow(timeZone)
  const placed = days.map((date) => placedOn(rows, date))
  const { first, last } = spanOf(placed.flat(), hours)
  const { grid, drag, begin, justDragged } = useDrag(props, first)
  const top = (minutes: number): number => ((Math.max(minutes, first * 60) - first * 60) / 60) * hourHeight
  const height = (last - first) * hourHeight
  const ghost = drag?.to
    ? { ...drag.to, minutes: (Date.parse(drag.appointment.endAt) - Date.parse(drag.appointment.startAt)) / 60_000 }
    : null
  const hourWords = (hour: number): string => f.clock(new Date(Date.UTC(2026, 0, 1, hour)), 'UTC')
  return (
    <div className={styles['scroller']} ref={grid}>
      <div
        className={styles['grid']}
        data-days={days.length}
        style={{ '--hours': `${hourWords(12).length > 5 ? 78 : 58}px` } as CSSProperties}
      >
        <div className={styles['corner']} />
        {days.map((date) => (
          <div key={date} className={styles['dayHead']} data-today={date === now.date || undefined}>
            <button type="button" onClick={() => onDay(date)} aria-current={date === now.date ? 'date' : undefined}>
              <span className={styles['weekday']}>{words.weekday(date)}</span>
              <span className={styles['dayNumber']}>{words.number(date)}</span>
              <span className={styles['unseen']}>{words.full(date)}</span>
            </button>
          </div>
        ))}
        <div className={styles['hours']} style={{ height }} aria-hidden>
          {Array.from({ length: last - first }, (_, n) => (
            <span key={n} style={{ top: n * hourHeight }}>
              {hourWords(first + n)}
            </span>
          ))}
        </div>
        {days.map((date, n) => {
          const spans = hours.filter(({ weekday }) => weekday === weekdayOf(date))
          return (
            // a free place is for the pointer; by keyboard one books with the button or its key
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
            <section
              key={date}
              data-day={date}
              aria-label={words.full(date)}
              className={hours.length > 0 ? `${styles['day']} ${styles['planned']}` : styles['day']}
              style={{ height, backgroundSize: `100% ${hourHeight}px` }}
              onClick={(event) => {
                if (event.target !== event.currentTarget || justDragged.current) return
                const { top: edge } = event.currentTarget.getBoundingClientRect()
                const minutes = first * 60 + Math.floor(((event.clientY - edge) / hourHeight) * 2) * 30
                onSlot({ date, time: clockOf(Math.min(minutes, 23 * 60 + 30)) })
              }}
            >
              {spans.map(({ from, to }) => (
                <div
                  key={from}
                  className={styles['working']}
                  style={{ top: top(minutesOf(from)), height: top(minutesOf(to)) - top(minutesOf(from)) }}
                />
              ))}
              {date === now.date && now.minutes >= first * 60 && now.minutes < last * 60 && (
                <div className={styles['now']} style={{ top: top(now.minutes) }} />
              )}
              <ol>
                {placed[n]!.map(({ appointment, from, to, column, columns }) => (
                  <li key={appointment.id + String(appointment.on)}>
                    <Entry
                      appointment={appointment}
                      isOpen={open !== null && sameAs(open, appointment)}
                      flat={to - from < 40}
                      dragged={drag?.to != null && sameAs(drag.appointment, appointment)}
                      style={{
                        top: top(from),
                        height: Math.max(18, top(Math.min(to, last * 60)) - top(from) - 2),
                        left: `calc(${(100 * column) / columns}% + 2px)`,
                        width: `calc(${100 / columns}% - 4px)`
                      }}
                      onOpen={() => justDragged.current || onOpen(appointment)}
                      onPointerDown={begin(appointment)}
                    />
                  </li>
                ))}
              </ol>
              {ghost?.date === date && (
                <div
                  className={styles['ghost']}
                  style={{ top: top(minutesOf(ghost.time)), height: Math.max(18, (ghost.minutes / 60) * hourHeight - 2) }}
                >
                  {f.clock(new Date(`2026-01-01T${ghost.time}:00Z`), 'UTC')}
                </div>
              )}
            </section>
          )
        })}
      </div>
      <p className={styles['hiddenHint']}>{t('keysHint')}</p>
    </div>
  )
}
