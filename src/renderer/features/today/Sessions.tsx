// The sessions of the day in order: how each stands, what it still needs, and one press to its remedy or to its start.
import { useId, useState } from 'react'
import { CalendarDays, CircleAlert, CircleCheck, Play } from 'lucide-react'
import { Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Session } from '#contract/sessions'
import type { SessionNeed, TodaySession } from '#contract/today'
import { runOnArrival, useCommand } from '../../lib/commands.ts'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { go, paths } from '../../lib/paths.ts'
import type { RecordConsent } from '../../lib/recordConsent.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/Empty.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { Card } from '../../ui/Page.tsx'
import { toast } from '../../ui/Toast.tsx'
import styles from './Today.module.css'

/** The card before the session opens on the client's page. */
const openCard = (clientId: string): void => {
  runOnArrival('join')
  go(paths.client(clientId))
}

/** One press from what is missing to where it is put right. */
const useRemedy = () => {
  const tr = useTranslations('refusals')
  const screen = async (clientId: string) => {
    try {
      const { id } = await api.screenings.begin({ clientId })
      refresh()
      go(paths.screening(id))
    } catch (fault) {
      toast(tr(refusalOf(fault).code), { bad: true })
    }
  }
  return (need: Exclude<SessionNeed, 'consent'>, clientId: string): void => {
    if (need === 'screening') return void screen(clientId)
    if (need === 'emergency' || need === 'country') return go(paths.emergency(clientId))
    go(need === 'platform' ? paths.client(clientId) : paths.record(clientId))
  }
}

const Needs = ({ one, clientId, onRecord }: { one: TodaySession; clientId: string; onRecord(): void }) => {
  const t = useTranslations('today.sessions')
  const tc = useTranslations('consents.kinds')
  const f = useFormats()
  const remedy = useRemedy()
  const country = useRead('clients.get', { id: clientId }, { enabled: one.needs.includes('country') }).data?.country
  if (one.needs.length === 0) return null
  const say = (need: SessionNeed): string =>
    t(`needs.${need}`, { kinds: one.consents.map((kind) => tc(kind)).join(', '), country: country ? f.region(country) : '' })
  return (
    <ul className={styles['needs']} aria-label={t('needsOf', { name: one.clientName ?? '' })}>
      {one.needs.map((need) => (
        <li key={need}>
          <Button small variant="plain" icon={CircleAlert} onPress={() => (need === 'consent' ? onRecord() : remedy(need, clientId))}>
            {say(need)}
          </Button>
        </li>
      ))}
    </ul>
  )
}

const Meta = ({ one, running }: { one: TodaySession; running: boolean }) => {
  const t = useTranslations('appointments')
  const td = useTranslations('today.sessions')
  const tm = useTranslations('notes.modalities')
  const f = useFormats()
  const { startAt, modality, state, clientZone, shift, needs, clientId, toCome } = one
  const ready = !running && clientId !== null && toCome && needs.length === 0
  return (
    <span className={styles['opening']}>
      {ready && <CircleCheck size={13} aria-hidden />}{' '}
      {[
        running && td('running'),
        ready && td('ready'),
        modality && tm(modality),
        clientZone !== null && t('theirShort', { time: f.clock(startAt, clientZone) }),
        shift !== 0 && t('shifted'),
        state !== 'planned' && t(`states.${state}`)
      ]
        .filter(Boolean)
        .join(' · ')}
    </span>
  )
}

const recordOf = ({ id, on }: TodaySession) => paths.appointment(on === null ? id : `${id}/${on}`)

interface RowProps {
  readonly one: TodaySession
  readonly running: boolean
  onRecord(): void
}

const Row = ({ one, running, onRecord }: RowProps) => {
  const t = useTranslations('appointments')
  const td = useTranslations('today.sessions')
  const f = useFormats()
  const { startAt, endAt, timeZone, clientId, clientName, title, toCome, next } = one
  const [name, start] = [useId(), useId()]
  const href = running ? paths.session : clientId !== null && toCome ? paths.client(clientId) : recordOf(one)
  return (
    <li>
      <Link
        className={styles['row']}
        href={href}
        onPress={() => {
          if (!running && clientId !== null && toCome) runOnArrival('join')
        }}
      >
        <span id={name} className={styles['name']}>
          {clientName ?? (title || t('ownTime'))} {running && <Badge tone="accent">{td('running')}</Badge>}
        </span>
        <span className={styles['when']}>{f.hours(startAt, endAt, timeZone)}</span>
        <Meta one={one} running={running} />
      </Link>
      {clientId !== null && (
        <div className={styles['doing']}>
          <Needs one={one} clientId={clientId} onRecord={onRecord} />
          {next && !running && (
            <Button small variant="primary" icon={Play} id={start} aria-labelledby={`${start} ${name}`} onPress={() => openCard(clientId)}>
              {td('start')} <Kbd>J</Kbd>
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

interface SessionsProps {
  readonly rows: readonly TodaySession[]
  readonly running: Session | null
  readonly record: RecordConsent
}

export const Sessions = ({ rows, running, record: Record }: SessionsProps) => {
  const t = useTranslations('appointments.onToday')
  const [recording, setRecording] = useState<TodaySession | null>(null)
  const next = rows.find((one) => one.next)?.clientId ?? null
  useCommand('join', () => (running ? go(paths.session) : next !== null && openCard(next)), running !== null || next !== null)
  // a running session is the appointment that is on, or the next one of its client
  const runs =
    running && rows.find(({ clientId, state, endAt }) => clientId === running.clientId && state === 'planned' && endAt > running.startedAt)
  return (
    <Card
      flush
      title={t('title')}
      actions={
        <ButtonLink small variant="plain" icon={CalendarDays} href={paths.calendar}>
          {t('open')}
        </ButtonLink>
      }
    >
      {rows.length === 0 ? (
        <EmptyState small icon={CalendarDays} title={t('none')} />
      ) : (
        <ul className={styles['rows']}>
          {rows.map((one) => (
            <Row key={`${one.id} ${one.on}`} one={one} running={one === runs} onRecord={() => setRecording(one)} />
          ))}
        </ul>
      )}
      {recording?.clientId && <Record clientId={recording.clientId} kinds={recording.consents} onClose={() => setRecording(null)} />}
    </Card>
  )
}
