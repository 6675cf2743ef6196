// One appointment beside the calendar: what it is, what it lacks, and everything that can be done with it, by key too.
import { useEffect, useRef, useState } from 'react'
import {
  Ban,
  Check,
  ClipboardCopy,
  Move,
  PencilLine,
  PenLine,
  Play,
  Repeat2,
  RotateCcw,
  Trash2,
  UserX,
  UsersRound,
  Video,
  X
} from 'lucide-react'
import { Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { AppointmentDetails, AppointmentState, Reminder, Which } from '#contract/appointments'
import { useCommand } from '../../lib/commands.ts'
import { api, useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { useMissingWords } from '../../lib/missing.ts'
import { paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorState } from '../../ui/Empty.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { MenuButton, type MenuAction } from '../../ui/Menu.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { toast } from '../../ui/Toast.tsx'
import { wallOf } from './days.ts'
import { CancelDialog } from './CancelDialog.tsx'
import { keyOf, useDoing } from './doing.ts'
import { useAppointmentName, useRepeatWords, useServiceName } from './words.ts'
import styles from './Calendar.module.css'

export type PanelDialog = 'move' | 'change' | 'offer'

interface OpenAppointmentProps {
  readonly which: Which
  /** It has become a row of its own, or another one. */
  onChanged(which: Which): void
  onRebook(one: AppointmentDetails): void
  onDialog(dialog: PanelDialog, one: AppointmentDetails): void
  onClose(): void
}

const tones = { planned: 'accent', held: 'plain', cancelled: 'plain', lateCancelled: 'due', noShow: 'due' } as const

const When = ({ one }: { one: AppointmentDetails }) => {
  const t = useTranslations('appointments')
  const f = useFormats()
  const sayRepeats = useRepeatWords()
  const { startAt, endAt, timeZone, clientZone, shift, repeats } = one
  const zone = clientZone?.replaceAll('_', ' ') ?? ''
  return (
    <>
      <p>
        <strong>{f.longDate(startAt, timeZone)}</strong>
        <br />
        {f.hours(startAt, endAt, timeZone)}
      </p>
      {clientZone !== null && (
        <p className={styles['quiet']}>{t('theirs', { when: `${f.date(startAt, clientZone)}, ${f.clock(startAt, clientZone)}`, zone })}</p>
      )}
      {shift !== 0 && (
        <Banner tone="due">
          {t('warnings.shift', { minutes: String(Math.abs(shift)), way: t(`warnings.ways.${shift > 0 ? 'later' : 'earlier'}`) })}
        </Banner>
      )}
      {repeats && (
        <p className={styles['quiet']}>
          <Repeat2 size={14} aria-hidden /> {sayRepeats(repeats, wallOf(startAt, timeZone).date)}
        </p>
      )}
    </>
  )
}

const What = ({ one }: { one: AppointmentDetails }) => {
  const t = useTranslations('appointments')
  const tm = useTranslations('notes.modalities')
  const tc = useTranslations('appointments.cancel')
  const nameOf = useServiceName()
  const sayMissing = useMissingWords()
  const service = (useRead('services.list', {}).data ?? []).find(({ id }) => id === one.serviceId)
  const { modality, place, linked, phone, state, cancelledBy, reason, missing, clientId } = one
  const where =
    place ||
    (modality === 'video'
      ? t(linked ? 'ownLink' : 'noLink')
      : modality === 'telephone' || modality === 'voice'
        ? (phone ?? t('noPhone'))
        : '')
  return (
    <>
      <p>{[service && nameOf(service), modality && tm(modality), where].filter(Boolean).join(' · ')}</p>
      {missing.length > 0 && clientId !== null && (
        <Banner tone="due">
          <ul className={styles['warnings']}>
            {missing.map((each) => (
              <li key={`${each.kind} ${each.person}`}>{sayMissing(each)}</li>
            ))}
          </ul>
        </Banner>
      )}
      {(cancelledBy !== null || reason !== '') && state !== 'planned' && (
        <p className={styles['quiet']}>{[cancelledBy && tc(`byWhom.${cancelledBy}`), reason].filter(Boolean).join(' · ')}</p>
      )}
    </>
  )
}

/** Why a reminder might do harm or was not agreed to. */
const useAgainst = (): ((reminder: Reminder) => string[]) => {
  const t = useTranslations('persons.rules')
  const sayMissing = useMissingWords()
  return ({ unsafe, unwritten, missing }) => [
    ...(unsafe ? [t('unsafe')] : []),
    ...(unwritten ? [t('write.no')] : []),
    ...missing.map(sayMissing)
  ]
}

/** What speaks against it stands before the button that copies it. */
const ReminderDialog = ({ reminder, onClose }: { reminder: Reminder; onClose(): void }) => {
  const t = useTranslations('appointments')
  const tu = useTranslations('ui')
  const sayAgainst = useAgainst()
  const words = useRef<HTMLParagraphElement>(null)
  const take = () => {
    getSelection()?.selectAllChildren(words.current!) // a dialog keeps the keyboard: no field beside it can be selected
    document.execCommand('copy')
    toast(t('reminderCopied', { text: reminder.text }))
    onClose()
  }
  return (
    <Dialog
      isOpen
      title={t('reminderFirst.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button icon={ClipboardCopy} onPress={take}>
            {t('panel.reminder')}
          </Button>
        </>
      }
    >
      <Banner tone={reminder.unsafe ? 'risk' : 'due'}>
        <ul className={styles['warnings']}>
          {sayAgainst(reminder).map((said) => (
            <li key={said}>{said}</li>
          ))}
        </ul>
        <p>{t('reminderFirst.ask')}</p>
      </Banner>
      <p ref={words} lang={reminder.language}>
        {reminder.text}
      </p>
    </Dialog>
  )
}

const useCopying = () => {
  const t = useTranslations('appointments')
  const doing = useDoing()
  const sayAgainst = useAgainst()
  /** Copies it, or gives it to `ask` first where something speaks against it. */
  return (which: Which, ask: (reminder: Reminder) => void) =>
    doing.attempt(async () => {
      const reminder = await api.appointments.reminder(keyOf(which))
      if (sayAgainst(reminder).length > 0) return ask(reminder)
      const { text } = reminder
      const field = document.createElement('textarea')
      field.value = text
      document.body.append(field)
      field.select()
      document.execCommand('copy') // the clipboard's own interface asks for a permission that no page gets here
      field.remove()
      toast(t('reminderCopied', { text }))
    })
}

const useSettling = ({ which, onChanged, onClose }: OpenAppointmentProps) => {
  const t = useTranslations('appointments')
  const doing = useDoing()
  return {
    settle: async (state: AppointmentState) => {
      const done = await doing.done(() => api.appointments.settle({ ...which, state, by: null, reason: '' }), t(`settled.${state}`))
      if (done) onChanged(keyOf(done))
    },
    remove: async () => (await doing.done(() => api.appointments.remove(which), t('removed'))) && onClose(),
    endSeries: async () => (await doing.done(() => api.appointments.endSeries(which), t('seriesEnded'))) && onClose()
  }
}

const Actions = ({ one, props }: { one: AppointmentDetails; props: OpenAppointmentProps }) => {
  const t = useTranslations('appointments.panel')
  const ta = useTranslations('appointments')
  const { onRebook, onDialog, onChanged } = props
  const [cancelling, setCancelling] = useState<'cancelled' | 'noShow' | null>(null)
  const doing = useDoing()
  const copy = useCopying()
  const [asking, setAsking] = useState<Reminder | null>(null)
  const { settle, remove, endSeries } = useSettling(props)
  const { clientId, state, noteId, linked, modality, seriesId } = one
  const planned = state === 'planned'
  const begun = () => Date.parse(one.startAt) <= Date.now()
  const gone = state === 'cancelled' || state === 'lateCancelled'
  // without a link its card asks for what is missing
  const opens = linked && (modality === 'video' || modality === 'voice')
  const joins = clientId !== null && planned
  const join = () => clientId !== null && doing.join(clientId)
  const write = () => clientId !== null && void doing.writeNote(clientId, one)
  useCommand('join', join, joins)
  useCommand('newNote', write, clientId !== null)
  useCommand('rebook', () => onRebook(one), clientId !== null)
  useCommand('moveAppointment', () => onDialog('move', one), planned)
  const more: MenuAction[] = [
    ...(clientId !== null && planned
      ? [{ id: 'reminder', label: t('reminder'), icon: ClipboardCopy, run: () => void copy(one, setAsking) }]
      : []),
    ...(gone ? [{ id: 'offer', label: t('offer'), icon: UsersRound, run: () => onDialog('offer', one) }] : []),
    ...(planned ? [] : [{ id: 'again', label: t('again'), icon: RotateCcw, run: () => void settle('planned') }]),
    ...(seriesId === null ? [] : [{ id: 'end', label: t('endSeries'), icon: Ban, run: () => void endSeries() }]),
    { id: 'remove', label: t('remove'), icon: Trash2, run: () => void remove() }
  ]
  return (
    <div className={styles['actions']}>
      {joins && (
        <Button variant="primary" icon={opens ? Video : Play} onPress={join}>
          {t(opens ? 'join' : 'start')}
          <Kbd>J</Kbd>
        </Button>
      )}
      {clientId !== null && (
        <Button icon={PenLine} onPress={write}>
          {t(noteId === null ? 'note' : 'openNote')}
          <Kbd>N</Kbd>
        </Button>
      )}
      {clientId !== null && (
        <Button icon={Repeat2} onPress={() => onRebook(one)}>
          {t('rebook')}
          <Kbd>R</Kbd>
        </Button>
      )}
      {planned && (
        <>
          <Button icon={Move} onPress={() => onDialog('move', one)}>
            {t('move')}
            <Kbd>M</Kbd>
          </Button>
          <Button icon={PencilLine} onPress={() => onDialog('change', one)}>
            {t('change')}
          </Button>
          {clientId !== null && (
            <Button icon={Check} onPress={() => void settle('held')}>
              {t('held')}
            </Button>
          )}
          <Button icon={X} onPress={() => setCancelling('cancelled')}>
            {t('cancel')}
          </Button>
          {clientId !== null && (
            <Button icon={UserX} onPress={() => (begun() ? setCancelling('noShow') : toast(ta('notBegun'), { bad: true }))}>
              {t('noShow')}
            </Button>
          )}
        </>
      )}
      {gone && (
        <Button icon={UsersRound} onPress={() => onDialog('offer', one)}>
          {t('offer')}
        </Button>
      )}
      <MenuButton label={t('more')} actions={more} />
      {asking && <ReminderDialog reminder={asking} onClose={() => setAsking(null)} />}
      {cancelling && (
        <CancelDialog
          of={one}
          first={cancelling}
          onClose={(done) => {
            setCancelling(null)
            if (done) onChanged(keyOf(done))
          }}
        />
      )}
    </div>
  )
}

const History = ({ one }: { one: AppointmentDetails }) => {
  const t = useTranslations('appointments')
  const f = useFormats()
  if (one.history.length === 0) return null
  return (
    <details className={styles['quiet']}>
      <summary>{t('history')}</summary>
      <ul>
        {one.history.map(({ id, at, what }) => (
          <li key={id}>
            {f.moment(at)} · {t(`steps.${what}`)}
          </li>
        ))}
      </ul>
    </details>
  )
}

const Content = ({ one, props }: { one: AppointmentDetails; props: OpenAppointmentProps }) => {
  const t = useTranslations('appointments')
  const nameOf = useAppointmentName()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <div className={styles['panelHead']}>
        <h2 ref={heading} tabIndex={-1}>
          {one.clientId === null ? nameOf(one) : <Link href={paths.client(one.clientId)}>{nameOf(one)}</Link>}
        </h2>
        <IconButton small icon={X} label={t('panel.close')} onPress={props.onClose} />
      </div>
      <p>
        <Badge tone={tones[one.state]}>{t(`states.${one.state}`)}</Badge>
      </p>
      <When one={one} />
      <What one={one} />
      <Actions one={one} props={props} />
      <History one={one} />
    </>
  )
}

export const OpenAppointment = (props: OpenAppointmentProps) => {
  const t = useTranslations('appointments')
  const { data, error, refetch } = useRead('appointments.get', props.which, { keep: true })
  return (
    <aside className={styles['panel']} aria-label={t('panel.title')}>
      {error ? <ErrorState refused={error} onAgain={refetch} /> : data ? <Content one={data} props={props} /> : <Loading />}
    </aside>
  )
}
