// Joining a client's session outside the program, and the session that runs.
import { useEffect, useState, type ComponentType } from 'react'
import { Link2Off, ShieldAlert, Square, Video } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Client } from '#contract/clients'
import type { Session } from '#contract/sessions'
import type { Missing } from '#contract/consents'
import type { ScreeningLack } from '#contract/screenings'
import { useCommand } from '../../lib/commands.ts'
import { api, refusalOf, useRead, useWrite, type Refused } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { go, paths } from '../../lib/paths.ts'
import type { RecordConsent } from '../../lib/recordConsent.ts'
import { Button, type Icon } from '../../ui/Button.tsx'
import { AlertDialog } from '../../ui/Dialog.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { Card } from '../../ui/Page.tsx'
import { toast } from '../../ui/Toast.tsx'
import { Guard } from './Guard.tsx'
import styles from './SessionCard.module.css'

const useMinutesSince = (moment: string): number => {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.floor((now - Date.parse(moment)) / 60_000))
}

const useRefusalToast = () => {
  const t = useTranslations('refusals')
  return { onError: ({ code }: Refused) => toast(t(code), { bad: true }) }
}

const Words = ({ icon: Shape, title, children, live = false }: { icon: Icon; title: string; children?: string; live?: boolean }) => (
  <div className={live ? `${styles['words']} ${styles['live']}` : styles['words']}>
    <Shape size={20} aria-hidden strokeWidth={1.75} />
    <div>
      <p className={styles['title']}>{title}</p>
      {children && <p className={styles['about']}>{children}</p>}
    </div>
  </div>
)

interface JoinProps {
  readonly clientId: string
  readonly again?: boolean
  /** Whose session would end with it; she is asked first. */
  readonly ends?: string | undefined
  /** Consents that the session takes; she is asked first. */
  readonly missing?: readonly Missing[]
  readonly screening?: ScreeningLack | null
  readonly record: RecordConsent
}

/** Opens the link outside and stamps the start; while this session runs, opens it again. */
const Join = ({ clientId, again = false, ends, missing = [], screening = null, record }: JoinProps) => {
  const t = useTranslations('sessions')
  const start = useWrite('sessions.start')
  const refusal = useRefusalToast()
  const [asking, setAsking] = useState<'ending' | 'consent' | null>(null)
  const joinNow = (reason?: string) => {
    setAsking(null)
    start.mutate({ clientId, ...(reason === undefined ? {} : { override: { reason } }) }, refusal)
  }
  const screen = async () => {
    try {
      const { id } = await api.screenings.begin({ clientId })
      go(paths.screening(id))
    } catch (fault) {
      refusal.onError(refusalOf(fault))
    }
  }
  const join = () => {
    if (missing.length > 0 || screening) return setAsking('consent')
    if (ends !== undefined) return setAsking('ending')
    joinNow()
  }
  useCommand('join', join, !start.isPending)
  return (
    <>
      <Button icon={Video} isPending={start.isPending} onPress={join}>
        {t(again ? 'again' : 'join')}
        <Kbd>J</Kbd>
      </Button>
      <AlertDialog
        title={t('ending.title')}
        isOpen={asking === 'ending'}
        confirm={t('ending.confirm')}
        onConfirm={() => joinNow()}
        onClose={() => setAsking(null)}
      >
        {t('ending.about', { name: ends ?? '' })}
      </AlertDialog>
      {asking === 'consent' && (
        <Guard
          clientId={clientId}
          missing={missing}
          screening={screening}
          onScreen={() => void screen()}
          record={record}
          ends={ends}
          onGo={joinNow}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}

/** What other rooms lend to the card. */
interface Lent {
  readonly record: RecordConsent
  /** The tick that a running session is recorded. */
  readonly recorded: ComponentType<{ clientId: string; sessionId: string }>
}

const Running = ({ session, record, recorded: Recorded }: Lent & { session: Session }) => {
  const t = useTranslations('sessions')
  const { time } = useFormats()
  const minutes = useMinutesSince(session.startedAt)
  const end = useWrite('sessions.end')
  const refusal = useRefusalToast()
  return (
    <>
      <Words live icon={Video} title={t('running')}>
        {t('since', { time: time(session.startedAt), minutes })}
      </Words>
      <div className={styles['buttons']}>
        {session.host !== null && <Join again clientId={session.clientId} record={record} />}
        <Button
          icon={Square}
          isPending={end.isPending}
          onPress={() => end.mutate({ id: session.id }, { ...refusal, onSuccess: () => toast(t('ended')) })}
        >
          {t('end')}
        </Button>
      </div>
      <Recorded clientId={session.clientId} sessionId={session.id} />
    </>
  )
}

interface LinkProps {
  readonly client: Client
  readonly link: string
  readonly other: Session | null
  readonly record: RecordConsent
}

const Link = ({ client, link, other, record }: LinkProps) => {
  const t = useTranslations('sessions')
  const tc = useTranslations('consents')
  const missing = useRead('consents.missing', { clientId: client.id, purpose: 'onlineSession' }).data
  const ts = useTranslations('screenings.guard')
  const screening = useRead('screenings.missing', { clientId: client.id, modality: 'video' }).data
  const judged = useRead('sessions.checkLink', { link, names: [client.name, client.alias, client.legalName] }).data
  if (!judged || !missing || screening === undefined) return null
  const { allowed, host, platform } = judged
  if (!allowed) {
    return (
      <Words icon={ShieldAlert} title={t('refused')}>
        {host && !platform ? t('refusedHost', { host }) : t('refusedAbout')}
      </Words>
    )
  }
  return (
    <>
      <Words icon={Video} title={platform === null || platform === host ? (host ?? '') : `${platform} · ${host}`}>
        {t(other ? 'other' : 'elsewhere')}
      </Words>
      <Join clientId={client.id} ends={other?.clientName} missing={missing} screening={screening} record={record} />
      {screening && <p className={styles['lacks']}>{ts('card')}</p>}
      {missing.length > 0 && (
        <p className={styles['lacks']}>{tc('guard.card', { kinds: missing.map(({ kind }) => tc(`kinds.${kind}`)).join(', ') })}</p>
      )}
    </>
  )
}

const Content = ({ clientId, record, recorded }: Lent & { clientId: string }) => {
  const t = useTranslations('sessions')
  const client = useRead('clients.get', { id: clientId }).data
  const { data: running } = useRead('sessions.running', {})
  if (!client || running === undefined) return null
  if (running?.clientId === clientId) return <Running session={running} record={record} recorded={recorded} />
  if (client.meetingLink !== null) return <Link client={client} link={client.meetingLink} other={running} record={record} />
  return (
    <Words icon={Link2Off} title={t('noLink')}>
      {t('noLinkAbout')}
    </Words>
  )
}

export const SessionCard = ({ clientId, ...lent }: Lent & { clientId: string }) => {
  const t = useTranslations('sessions')
  return (
    <Card title={t('title')}>
      <div className={styles['card']}>
        <Content clientId={clientId} {...lent} />
      </div>
    </Card>
  )
}
