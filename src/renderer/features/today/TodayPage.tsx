// Opens the day: the running session, the notes to write, the clients seen last, the age of the last backup.
import { useState } from 'react'
import { CalendarDays, KeyRound, NotebookPen, UsersRound, Video } from 'lucide-react'
import { Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Appointment } from '#contract/appointments'
import type { BackupHealth, BackupMade } from '#contract/backups'
import type { ClientRow } from '#contract/clients'
import type { NoteRow } from '#contract/notes'
import type { PointName, PointState } from '#contract/security'
import type { Session } from '#contract/sessions'
import type { Today } from '#contract/today'
import { run } from '../../lib/commands.ts'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import styles from './Today.module.css'

const shownNotes = 8

const Running = ({ session }: { session: Session }) => {
  const t = useTranslations('today')
  const f = useFormats()
  return (
    <Banner
      icon={Video}
      action={
        <ButtonLink small href={paths.client(session.clientId)}>
          {t('openClient')}
        </ButtonLink>
      }
    >
      <strong>{t('running', { name: session.clientName })}</strong> {t('since', { time: f.time(session.startedAt) })}
    </Banner>
  )
}

/** For her own vault only: what is invented may be lost. */
const DueBackup = ({ last, health }: { last: BackupMade | null; health: BackupHealth }) => {
  const t = useTranslations('today.backup')
  const tr = useTranslations('refusals')
  const f = useFormats()
  const own = useRead('vault.state', {}).data?.vault === 'own'
  if (!own) return null
  const { old } = health
  const look = (
    <Button small onPress={() => run('backup')}>
      {t(old ? 'make' : 'look')}
    </Button>
  )
  return (
    <>
      {old && (
        <Banner tone={last ? 'risk' : 'due'} action={look}>
          {last
            ? t(f.daysFromToday(last.verifiedAt) > 0 ? 'ahead' : 'old', { when: f.date(last.verifiedAt) })
            : `${t('never')} ${t('neverAbout')}`}{' '}
          {health.destinations === 0 && t('noFolder')}
        </Banner>
      )}
      {health.troubles.map(({ destination, code, at }) => (
        <Banner key={destination} tone="risk" action={old ? undefined : look}>
          {t(`failed.${destination}`, { when: f.dayAndTime(at) })} {tr(code)}
        </Banner>
      ))}
    </>
  )
}

/** As with backups. */
const DueRecovery = () => {
  const t = useTranslations('today.recovery')
  const state = useRead('vault.state', {}).data
  if (state?.vault !== 'own' || state.recovery) return null
  return (
    <Banner
      tone="due"
      icon={KeyRound}
      action={
        <ButtonLink small href={paths.recoveryKit}>
          {t('make')}
        </ButtonLink>
      }
    >
      {t('due')}
    </Banner>
  )
}

/** A quiet line: what is urgent has a banner of its own. */
const SecurityLine = () => {
  const t = useTranslations('today.security')
  const panel = useRead('security.look', {}).data
  if (panel?.vault.vault !== 'own') return null
  const points = panel.points.filter(({ name, state }) => state !== 'fine' && name !== 'backup' && name !== 'recovery')
  const count = points.length + panel.checks.filter(({ due }) => due).length
  if (count === 0) return null
  const stands = (name: PointName, state: PointState) => panel.points.some((each) => each.name === name && each.state === state)
  const drillDue = stands('drill', 'look') && stands('backup', 'fine')
  return (
    <p className={styles['quiet']}>
      {t('due', { count })} {drillDue && t('drill')} <Link href={paths.security}>{t('look')}</Link>
    </p>
  )
}

/** As quiet as the line of security: each leads to those whom it concerns. */
const ConsentLines = ({ consents: { due, withdrawn }, recordings, screenings }: Pick<Today, 'consents' | 'recordings' | 'screenings'>) => {
  const t = useTranslations('today.consents')
  return (
    <>
      {due > 0 && (
        <p className={styles['quiet']}>
          {t('due', { count: due })} <Link href={paths.consentsDue}>{t('lookDue')}</Link>
        </p>
      )}
      {withdrawn > 0 && (
        <p className={styles['quiet']}>
          {t('withdrawn', { count: withdrawn })} <Link href={paths.consentsWithdrawn}>{t('lookWithdrawn')}</Link>
        </p>
      )}
      {screenings > 0 && (
        <p className={styles['quiet']}>
          {t('screenings', { count: screenings })} <Link href={paths.screenings}>{t('lookScreenings')}</Link>
        </p>
      )}
      {recordings > 0 && (
        <p className={styles['quiet']}>
          {t('recordings', { count: recordings })} <Link href={paths.recordings}>{t('lookRecordings')}</Link>
        </p>
      )}
    </>
  )
}

const EnquiryLines = ({ enquiries: { unanswered, expired } }: Pick<Today, 'enquiries'>) => {
  const t = useTranslations('today.enquiries')
  return (
    <>
      {unanswered > 0 && (
        <p className={styles['quiet']}>
          {t('unanswered', { count: unanswered })} <Link href={paths.enquiries}>{t('look')}</Link>
        </p>
      )}
      {expired > 0 && (
        <p className={styles['quiet']}>
          {t('expired', { count: expired })} <Link href={paths.enquiriesExpired}>{t('lookExpired')}</Link>
        </p>
      )}
    </>
  )
}

const PolicyLines = ({ policies: { reviews, acknowledgements } }: Pick<Today, 'policies'>) => {
  const t = useTranslations('today.policies')
  if (reviews + acknowledgements === 0) return null
  return (
    <p className={styles['quiet']}>
      {reviews > 0 && t('reviews', { count: reviews })} {acknowledgements > 0 && t('acknowledgements', { count: acknowledgements })}{' '}
      <Link href={paths.policiesDue}>{t('look')}</Link>
    </p>
  )
}

const PlatformLines = ({ platforms: { due, leaving } }: Pick<Today, 'platforms'>) => {
  const t = useTranslations('today.platforms')
  return (
    <>
      {leaving > 0 && (
        <p className={styles['quiet']}>
          {t('leaving', { count: leaving })} <Link href={paths.platforms}>{t('look')}</Link>
        </p>
      )}
      {due > 0 && (
        <p className={styles['quiet']}>
          {t('due', { count: due })} <Link href={paths.platforms}>{t('lookDue')}</Link>
        </p>
      )}
    </>
  )
}

const ReadinessLine = ({ readiness: { open, percent, due } }: { readiness: NonNullable<Today['readiness']> }) => {
  const t = useTranslations('today.readiness')
  return (
    <p className={styles['quiet']}>
      {open === 0 && due > 0 ? t('due', { count: due }) : t('open', { percent: String(percent), count: open })}{' '}
      <Link href={paths.readiness}>{t('look')}</Link>
    </p>
  )
}

const NoteToWrite = ({ note }: { note: NoteRow }) => {
  const t = useTranslations()
  const f = useFormats()
  return (
    <Link className={styles['row']} href={paths.note(note.id)}>
      <span className={styles['name']}>{note.clientName}</span>
      <span className={styles['when']}>{f.dayAndTime(note.startAt, note.timeZone)}</span>
      <span className={styles['opening']}>
        {note.amends !== null && `${t('today.amendment')} · `}
        {t(`notes.formats.${note.format}`)}
        {note.opening && ` · ${note.opening}`}
      </span>
    </Link>
  )
}

const ToWrite = ({ notes }: { notes: readonly NoteRow[] }) => {
  const t = useTranslations('today')
  return (
    <Card flush title={t('toWrite')} actions={notes.length > 0 && <Badge tone="due">{t('toWriteCount', { count: notes.length })}</Badge>}>
      {notes.length === 0 ? (
        <EmptyState small icon={NotebookPen} title={t('nothingToWrite')}>
          {t('nothingToWriteAbout')}
        </EmptyState>
      ) : (
        <ul className={styles['rows']}>
          {notes.slice(0, shownNotes).map((note) => (
            <li key={note.id}>
              <NoteToWrite note={note} />
            </li>
          ))}
        </ul>
      )}
      {notes.length > shownNotes && (
        <p className={styles['more']}>
          <Link href={paths.notesToWrite}>{t('allToWrite')}</Link>
        </p>
      )}
    </Card>
  )
}

/** Her day in order; whoever is pressed opens on their page, her own time in the calendar. */
const AppointmentRow = ({ one }: { one: Appointment }) => {
  const t = useTranslations('appointments')
  const tm = useTranslations('notes.modalities')
  const f = useFormats()
  const { startAt, endAt, timeZone, clientId, clientName, title, modality, state, clientZone, shift } = one
  return (
    <Link className={styles['row']} href={clientId === null ? paths.calendar : paths.client(clientId)}>
      <span className={styles['name']}>{clientName ?? (title || t('ownTime'))}</span>
      <span className={styles['when']}>{f.hours(startAt, endAt, timeZone)}</span>
      <span className={styles['opening']}>
        {[
          modality && tm(modality),
          clientZone !== null && t('theirShort', { time: f.clock(startAt, clientZone) }),
          shift !== 0 && t('shifted'),
          state !== 'planned' && t(`states.${state}`)
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </Link>
  )
}

const Appointments = ({ rows }: { rows: readonly Appointment[] }) => {
  const t = useTranslations('appointments')
  return (
    <Card
      flush
      title={t('onToday.title')}
      actions={
        <ButtonLink small variant="plain" icon={CalendarDays} href={paths.calendar}>
          {t('onToday.open')}
        </ButtonLink>
      }
    >
      {rows.length === 0 ? (
        <EmptyState small icon={CalendarDays} title={t('onToday.none')} />
      ) : (
        <ul className={styles['rows']}>
          {rows.map((one) => (
            <li key={one.id + String(one.on)}>
              <AppointmentRow one={one} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

const Recent = ({ clients }: { clients: readonly ClientRow[] }) => {
  const t = useTranslations('today')
  const f = useFormats()
  return (
    <Card flush title={t('recent')}>
      {clients.length === 0 ? (
        <EmptyState
          small
          icon={UsersRound}
          title={t('noClients')}
          action={<Button onPress={() => run('newClient')}>{t('addClient')}</Button>}
        >
          {t('noClientsAbout')}
        </EmptyState>
      ) : (
        <ul className={styles['rows']}>
          {clients.map(({ id, name, lastSessionAt }) => (
            <li key={id}>
              <Link className={styles['row']} href={paths.client(id)}>
                <span className={styles['name']}>{name}</span>
                <span className={styles['opening']}>
                  {lastSessionAt ? t('lastSession', { when: f.relativeDay(lastSessionAt) }) : t('noSession')}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

export const TodayPage = () => {
  const t = useTranslations('today')
  const f = useFormats()
  const [now] = useState(() => new Date())
  const { data, error, refetch } = useRead('today.look', {})
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!data) return <Loading />
  const { running, lastBackup, backups, toWrite, recentClients } = data
  return (
    <Page>
      <PageHeader title={t('title')} about={f.longDate(now)} />
      <div className={styles['top']}>
        {running && <Running session={running} />}
        <DueRecovery />
        <DueBackup last={lastBackup} health={backups} />
      </div>
      <div className={styles['columns']}>
        <div className={styles['stack']}>
          <Appointments rows={data.appointments} />
          <ToWrite notes={toWrite} />
        </div>
        <Recent clients={recentClients} />
      </div>
      {lastBackup && !backups.old && <p className={styles['quiet']}>{t('backup.last', { when: f.relativeDay(lastBackup.verifiedAt) })}</p>}
      <EnquiryLines enquiries={data.enquiries} />
      <ConsentLines consents={data.consents} recordings={data.recordings} screenings={data.screenings} />
      <PolicyLines policies={data.policies} />
      {data.readiness && <ReadinessLine readiness={data.readiness} />}
      {data.referrals > 0 && (
        <p className={styles['quiet']}>
          {t('referrals', { count: data.referrals })} <Link href={paths.referralsMade}>{t('lookReferrals')}</Link>
        </p>
      )}
      <PlatformLines platforms={data.platforms} />
      <SecurityLine />
    </Page>
  )
}
