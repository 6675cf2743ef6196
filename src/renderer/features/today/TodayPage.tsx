// Opens the day: the sessions and what they still need, the messages to answer, the notes to write, what is due next, the clients seen last, the age of the last backup.
import { useState } from 'react'
import { CircleCheckBig, IdCard, KeyRound, NotebookPen, UsersRound, Video } from 'lucide-react'
import { Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { BackupHealth, BackupMade } from '#contract/backups'
import type { ClientRow } from '#contract/clients'
import type { ExchangeRow } from '#contract/exchanges'
import type { NoteRow } from '#contract/notes'
import type { Session } from '#contract/sessions'
import type { Today } from '#contract/today'
import { run } from '../../lib/commands.ts'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import type { RecordConsent } from '../../lib/recordConsent.ts'
import type { TaskList } from '../../lib/tasks.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { Sessions } from './Sessions.tsx'
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
            ? t(last.earlierKey ? 'earlierKey' : f.daysFromToday(last.verifiedAt) > 0 ? 'ahead' : 'old', { when: f.date(last.verifiedAt) })
            : `${t('never')} ${t('neverAbout')}`}{' '}
          {health.destinations === 0 && t('noFolder')}
        </Banner>
      )}
      {health.troubles.map(({ destination, code, at }) => (
        <Banner key={destination} tone={code === 'cancelled' ? 'due' : 'risk'} action={old ? undefined : look}>
          {code === 'cancelled'
            ? t(`stopped.${destination}`, { when: f.dayAndTime(at) })
            : `${t(`failed.${destination}`, { when: f.dayAndTime(at) })} ${tr(code)}`}
        </Banner>
      ))}
      {health.elsewhere?.fault && (
        <Banner
          tone="due"
          action={
            <ButtonLink small href={paths.copiesElsewhere}>
              {t('lookElsewhere')}
            </ButtonLink>
          }
        >
          {t('elsewhere', { when: f.dayAndTime(health.elsewhere.at) })} {tr(health.elsewhere.fault)}
        </Banner>
      )}
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

/** Only a salvage leaves a practice without its name; what else of the settings it could not read is lost with it. */
const LostDetails = () => {
  const t = useTranslations('today.details')
  const state = useRead('vault.state', {}).data
  if (state?.state !== 'open' || state.practiceName !== null) return null
  return (
    <Banner
      tone="due"
      icon={IdCard}
      action={
        <ButtonLink small href={paths.settings}>
          {t('fillIn')}
        </ButtonLink>
      }
    >
      {t('lost')}
    </Banner>
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

const Message = ({ message: { id, clientName, personName, alone, late, answerBy, opening } }: { message: ExchangeRow }) => {
  const t = useTranslations('exchanges')
  const f = useFormats()
  return (
    <Link className={styles['row']} href={paths.exchange(id)}>
      <span className={styles['name']}>{clientName}</span>
      {late ? (
        <Badge tone="due">{t('lateSince', { when: f.relativeDay(answerBy) })}</Badge>
      ) : (
        <span className={styles['when']}>{t('answerBy', { when: f.relativeDay(answerBy) })}</span>
      )}
      <span className={styles['opening']}>
        {[personName && (alone ? t('onlyOf', { name: personName }) : personName), opening].filter(Boolean).join(' · ')}
      </span>
    </Link>
  )
}

/** Only where something waits: most days nothing does. */
const ToAnswer = ({ messages: { rows, total } }: { messages: Today['toAnswer'] }) => {
  const t = useTranslations('today')
  if (total === 0) return null
  return (
    <Card flush title={t('toAnswer')} actions={<Badge tone="due">{t('toAnswerCount', { count: total })}</Badge>}>
      <ul className={styles['rows']}>
        {rows.map((row) => (
          <li key={row.id}>
            <Message message={row} />
          </li>
        ))}
      </ul>
      {total > rows.length && (
        <p className={styles['more']}>
          <Link href={paths.exchanges}>{t('allToAnswer')}</Link>
        </p>
      )}
    </Card>
  )
}

const Todo = ({ tasks: { rows, open, overdue }, list: Rows }: { tasks: Today['tasks']; list: TaskList }) => {
  const t = useTranslations('today.tasks')
  return (
    <Card title={t('title')} actions={overdue > 0 && <Badge tone="due">{t('overdue', { count: String(overdue) })}</Badge>}>
      {rows.length === 0 ? (
        <EmptyState small icon={CircleCheckBig} title={t('none')}>
          {t('noneAbout')}
        </EmptyState>
      ) : (
        <Rows rows={rows} label={t('title')} />
      )}
      <p className={styles['all']}>
        <Link href={paths.tasks}>{t('all', { count: String(open) })}</Link>
      </p>
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

interface TodayPageProps {
  /** How the tasks of the room that has them are shown. */
  readonly tasks: TaskList
  readonly record: RecordConsent
}

export const TodayPage = ({ tasks, record }: TodayPageProps) => {
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
        <LostDetails />
        <DueRecovery />
        <DueBackup last={lastBackup} health={backups} />
      </div>
      <div className={styles['columns']}>
        <div className={styles['stack']}>
          <Sessions rows={data.sessions} running={running} record={record} />
          <ToAnswer messages={data.toAnswer} />
          <ToWrite notes={toWrite} />
        </div>
        <div className={styles['stack']}>
          <Todo tasks={data.tasks} list={tasks} />
          <Recent clients={recentClients} />
        </div>
      </div>
      {lastBackup && !backups.old && <p className={styles['quiet']}>{t('backup.last', { when: f.relativeDay(lastBackup.verifiedAt) })}</p>}
    </Page>
  )
}
