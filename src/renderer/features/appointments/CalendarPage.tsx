// The calendar: a day, a week or a month, and beside it the appointment that is open.
import { useEffect, useEffectEvent, useState } from 'react'
import { CalendarPlus, ChevronLeft, ChevronRight, FileDown, FileUp, Printer } from 'lucide-react'
import { useLocale, useTranslations } from 'use-intl'
import type { Appointment, AppointmentDetails, Which } from '#contract/appointments'
import { useCommand } from '../../lib/commands.ts'
import { api, useRead } from '../../lib/door.ts'
import { shownLanguage } from '../../lib/i18n.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { ErrorState } from '../../ui/Empty.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { BookAppointment, ChangeAppointment } from './AppointmentForm.tsx'
import { useRebooking } from './booking.ts'
import { daysOf, turn, type View } from './days.ts'
import { draftOfAppointment, type AppointmentDraft } from './draft.ts'
import { keyOf, useDoing } from './doing.ts'
import { lastLooked, remember } from './looked.ts'
import { ExportDialog, ImportDialog } from './Files.tsx'
import { useNow } from './now.ts'
import { MonthGrid } from './MonthGrid.tsx'
import { checkMove, MoveDialog, type Target } from './MoveDialog.tsx'
import { OfferDialog } from './OfferDialog.tsx'
import { OpenAppointment } from './OpenAppointment.tsx'
import { TimeGrid } from './TimeGrid.tsx'
import { useDayWords } from './words.ts'
import styles from './Calendar.module.css'

type Overlay =
  | { readonly is: 'book'; readonly chosen: Partial<AppointmentDraft> }
  | { readonly is: 'change'; readonly of: Appointment }
  | { readonly is: 'move'; readonly of: Appointment; readonly to?: Target }
  | { readonly is: 'offer'; readonly of: Appointment }
  | { readonly is: 'export' | 'import' }

const typing =
  'input, textarea, select, [contenteditable=true], [role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=spinbutton], [role=radiogroup], [role=toolbar]'

/** Arrows turn the pages sideways and go through the appointments up and down; Escape closes what is open. */
const useArrows = (onTurn: (way: 1 | -1) => void, onClose: () => void) => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (document.querySelector('[role=dialog], [role=alertdialog], [role=menu]')) return
    if (event.target instanceof Element && event.target.closest(typing)) return
    if (event.key === 'Escape') return onClose()
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault()
      return onTurn(event.key === 'ArrowLeft' ? -1 : 1)
    }
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    const entries = [...document.querySelectorAll<HTMLElement>('[data-appointment]')]
    const at = entries.indexOf(document.activeElement as HTMLElement)
    const to = entries[at < 0 ? 0 : at + (event.key === 'ArrowUp' ? -1 : 1)]
    if (!to) return
    event.preventDefault()
    to.focus()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

const useTitle = () => {
  const words = useDayWords()
  return (view: View, days: readonly string[], date: string): string => {
    if (view === 'day') return words.full(date)
    return view === 'month' ? words.month(date) : words.range(days[0]!, days.at(-1)!)
  }
}

interface ToolbarProps {
  readonly view: View
  onView(view: View): void
  onTurn(way: 1 | -1): void
  onToday(): void
}

const Toolbar = ({ view, onView, onTurn, onToday }: ToolbarProps) => {
  const t = useTranslations('appointments')
  return (
    <div className={styles['toolbar']}>
      <div className={styles['turning']}>
        <IconButton variant="quiet" icon={ChevronLeft} label={t(`before.${view}`)} onPress={() => onTurn(-1)} />
        <Button onPress={onToday}>{t('today')}</Button>
        <IconButton variant="quiet" icon={ChevronRight} label={t(`after.${view}`)} onPress={() => onTurn(1)} />
      </div>
      <Chips
        label={t('view')}
        value={view}
        onChange={onView}
        choices={(['day', 'week', 'month'] as const).map((id) => ({ id, name: t(`views.${id}`) }))}
      />
    </div>
  )
}

const PaperMenu = ({ date, onOverlay }: { date: string; onOverlay(overlay: Overlay): void }) => {
  const t = useTranslations('appointments')
  const doing = useDoing()
  const print = (names: 'full' | 'initials') =>
    void doing.attempt(() => api.appointments.printDay({ date, language: shownLanguage(), names }))
  return (
    <MenuButton
      label={t('menu.title')}
      actions={[
        { id: 'print', label: t('menu.print'), icon: Printer, run: () => print('full') },
        { id: 'initials', label: t('menu.printInitials'), icon: Printer, run: () => print('initials') },
        { id: 'export', label: t('menu.export'), icon: FileDown, run: () => onOverlay({ is: 'export' }) },
        { id: 'import', label: t('menu.import'), icon: FileUp, run: () => onOverlay({ is: 'import' }) }
      ]}
    />
  )
}

interface OverlaysProps {
  readonly overlay: Overlay | null
  readonly date: string
  onOverlay(overlay: Overlay | null): void
  onDone(which: Which, date: string): void
  onMoved(done: Which, to: Target): void
}

const Overlays = ({ overlay, date, onOverlay, onDone, onMoved }: OverlaysProps) => {
  const close = () => onOverlay(null)
  switch (overlay?.is) {
    case 'book':
    case 'change': {
      const finish = (done?: Which, on?: string) => {
        close()
        if (done && on) onDone(keyOf(done), on)
      }
      return overlay.is === 'book' ? (
        <BookAppointment chosen={overlay.chosen} onClose={finish} />
      ) : (
        <ChangeAppointment of={overlay.of} onClose={finish} />
      )
    }
    case 'move':
      return (
        <MoveDialog
          of={overlay.of}
          to={overlay.to}
          onClose={(done, to) => {
            close()
            if (done && to) onMoved(done, to)
          }}
        />
      )
    case 'offer': {
      const { of } = overlay
      return (
        <OfferDialog
          onClose={close}
          onChoose={(clientId) =>
            onOverlay({ is: 'book', chosen: { ...draftOfAppointment(of), repeats: 'never', ends: 'never', whom: 'client', clientId } })
          }
        />
      )
    }
    case 'export':
      return <ExportDialog date={date} onClose={close} />
    case 'import':
      return <ImportDialog onClose={close} />
    case undefined:
      return null
  }
}

interface CalendarProps {
  readonly timeZone: string
}

const Calendar = ({ timeZone }: CalendarProps) => {
  const t = useTranslations('appointments')
  const locale = useLocale()
  const doing = useDoing()
  const titleOf = useTitle()
  const today = useNow(timeZone).date
  const [{ view, date }, setShown] = useState<{ view: View; date: string }>(lastLooked() ?? { view: 'week', date: today })
  const [open, setOpen] = useState<Which | null>(lastLooked()?.open ?? null)
  const [overlay, setOverlay] = useState<Overlay | null>(null)
  const show = (to: { view?: View; date?: string }) => {
    const next = { view: to.view ?? view, date: to.date ?? date }
    remember(next)
    setShown(next)
  }
  const days = daysOf(view, date, locale)
  const { data, error, refetch } = useRead('appointments.days', { from: days[0]!, days: days.length }, { keep: true })
  const rows = data?.rows ?? []
  const turnTo = (way: 1 | -1) => show({ date: turn(view, date, way) })
  const book = (chosen: Partial<AppointmentDraft> = {}) => setOverlay({ is: 'book', chosen })
  const rebook = useRebooking(book, (done, on) => {
    show({ date: on })
    setOpen(keyOf(done))
  })
  useArrows(turnTo, () => setOpen(null))
  useCommand('newAppointment', () => book(view === 'day' && date !== today ? { date } : {}))
  /** What was booked or changed is open and in view. */
  const look = (which: Which, on: string) => {
    if (!days.includes(on)) show({ date: on })
    setOpen(which)
  }
  /** The one that was moved stays open and in view. */
  const follow = (done: Which | null, to: Target) => {
    if (!done) return
    show({ date: to.date })
    setOpen(keyOf(done))
  }
  const move = async (of: Appointment, to: Target) => {
    const warnings = of.seriesId === null ? await checkMove(of, to) : null
    if (warnings?.every(({ about }) => about === 'consentMissing'))
      follow(await doing.done(() => api.appointments.move({ ...keyOf(of), scope: 'this', ...to }), t('moved')), to)
    else setOverlay({ is: 'move', of, to })
  }
  const openRow = rows.find((row) => open && row.id === open.id && row.on === open.on) ?? null
  const grid = {
    days,
    rows,
    open: openRow,
    onOpen: (one: Appointment) => setOpen(keyOf(one)),
    onDay: (day: string) => show({ view: 'day', date: day })
  }
  const dialog = (is: 'move' | 'change' | 'offer', of: AppointmentDetails) => setOverlay({ is, of })
  return (
    <Page width="full">
      <PageHeader
        title={titleOf(view, days, date)}
        actions={
          <>
            <PaperMenu date={view === 'day' ? date : today} onOverlay={setOverlay} />
            <Button variant="primary" icon={CalendarPlus} onPress={() => book(view === 'day' ? { date } : {})}>
              {t('book')}
            </Button>
          </>
        }
      />
      <Toolbar view={view} onView={(to) => show({ view: to })} onTurn={turnTo} onToday={() => show({ date: today })} />
      {error && <ErrorState refused={error} onAgain={refetch} />}
      {!error && (
        <div className={styles['calendar']} aria-busy={!data}>
          {view === 'month' ? (
            <MonthGrid {...grid} month={date.slice(0, 7)} timeZone={timeZone} />
          ) : (
            <TimeGrid
              {...grid}
              hours={data?.hours ?? []}
              timeZone={timeZone}
              onMove={(of, to) => void move(of, to)}
              onSlot={(slot) => book({ ...slot })}
            />
          )}
          {open && (
            <OpenAppointment
              key={`${open.id} ${open.on}`}
              which={open}
              onChanged={setOpen}
              onRebook={(one) => one.clientId !== null && void rebook(one.clientId, one)}
              onDialog={dialog}
              onClose={() => setOpen(null)}
            />
          )}
        </div>
      )}
      <Overlays overlay={overlay} date={date} onOverlay={setOverlay} onDone={look} onMoved={follow} />
    </Page>
  )
}

export const CalendarPage = () => {
  const { data, error, refetch } = useRead('settings.get', {})
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  return data ? <Calendar timeZone={data.timeZone} /> : <Loading />
}
