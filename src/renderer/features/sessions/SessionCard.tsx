// The client's session: started by the card before it, and the one that runs.
import { useState, type ComponentType } from 'react'
import { CircleDot, Link2, Link2Off, ShieldAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Client } from '#contract/clients'
import type { Session } from '#contract/sessions'
import { useCommand } from '../../lib/commands.ts'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { useLackedKinds } from '../../lib/missing.ts'
import { go, paths } from '../../lib/paths.ts'
import type { RecordConsent } from '../../lib/recordConsent.ts'
import { Button, type Icon } from '../../ui/Button.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { Card } from '../../ui/Page.tsx'
import { StartDialog } from './StartDialog.tsx'
import { useMinutesSince } from './useMinutesSince.ts'
import styles from './Sessions.module.css'

const Words = ({ icon: Shape, title, children, live = false }: { icon: Icon; title: string; children?: string; live?: boolean }) => (
  <div className={live ? `${styles['words']} ${styles['live']}` : styles['words']}>
    <Shape size={20} aria-hidden strokeWidth={1.75} />
    <div>
      <p className={styles['title']}>{title}</p>
      {children && <p className={styles['about']}>{children}</p>}
    </div>
  </div>
)

const Running = ({ session }: { session: Session }) => {
  const t = useTranslations('sessions')
  const { time } = useFormats()
  const minutes = useMinutesSince(session.startedAt)
  const show = () => go(paths.session)
  useCommand('join', show)
  return (
    <>
      <Words live icon={CircleDot} title={t('running')}>
        {t('since', { time: time(session.startedAt), minutes })}
      </Words>
      <Button variant="primary" onPress={show}>
        {t('show')}
        <Kbd>J</Kbd>
      </Button>
    </>
  )
}

/** Host of the link, or why it is not opened. */
const LinkWords = ({ client, link }: { client: Client; link: string }) => {
  const t = useTranslations('sessions')
  const judged = useRead('sessions.checkLink', { link, names: [client.name, client.alias, client.legalName] }).data
  if (!judged) return null
  const { allowed, host, platform } = judged
  if (!allowed)
    return (
      <Words icon={ShieldAlert} title={t('refused')}>
        {host && !platform ? t('refusedHost', { host }) : t('refusedAbout')}
      </Words>
    )
  return (
    <Words icon={Link2} title={platform === null || platform === host ? (host ?? '') : `${platform} · ${host}`}>
      {t('elsewhere')}
    </Words>
  )
}

interface StartingProps {
  readonly client: Client
  readonly record: RecordConsent
  /** How the client may be reached without harm, lent by another room. */
  readonly rules: ComponentType<{ clientId: string }>
}

const Starting = ({ client, record, rules }: StartingProps) => {
  const t = useTranslations('sessions')
  const tc = useTranslations('consents')
  const ts = useTranslations('screenings.guard')
  const lacked = useLackedKinds()
  const [open, setOpen] = useState(false)
  const card = useRead('sessions.card', { clientId: client.id }).data
  const modality = card?.said.modality ?? 'video'
  const missing = useRead('consents.missing', { clientId: client.id, purpose: modality }).data
  const screening = useRead('screenings.missing', { clientId: client.id, modality }).data
  useCommand('join', () => setOpen(true), card !== undefined)
  if (!card || !missing) return null
  return (
    <>
      {client.meetingLink === null ? (
        <Words icon={Link2Off} title={t('noLink')}>
          {t('noLinkAbout')}
        </Words>
      ) : (
        <LinkWords client={client} link={client.meetingLink} />
      )}
      <Button onPress={() => setOpen(true)}>
        {t('start')}
        <Kbd>J</Kbd>
      </Button>
      {missing.length > 0 && <p className={styles['lacks']}>{tc('guard.card', { kinds: lacked(missing) })}</p>}
      {screening && <p className={styles['lacks']}>{ts('card')}</p>}
      {open && <StartDialog client={client} card={card} record={record} rules={rules} onClose={() => setOpen(false)} />}
    </>
  )
}

type CardProps = Omit<StartingProps, 'client'> & { readonly clientId: string }

const Content = ({ clientId, record, rules }: CardProps) => {
  const client = useRead('clients.get', { id: clientId }).data
  const { data: running } = useRead('sessions.running', {})
  if (!client || running === undefined) return null
  return running?.clientId === clientId ? <Running session={running} /> : <Starting client={client} record={record} rules={rules} />
}

export const SessionCard = ({ clientId, record, rules }: CardProps) => {
  const t = useTranslations('sessions')
  return (
    <Card title={t('title')}>
      <div className={styles['card']}>
        <Content clientId={clientId} record={record} rules={rules} />
      </div>
    </Card>
  )
}
