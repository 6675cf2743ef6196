// One client, one page: who it is, the session, the notes, the documents. What other rooms show comes in from outside.
import { useState, type ReactNode } from 'react'
import { Archive, ArchiveRestore, FileText, Merge, PenLine, Phone, Tags, UsersRound, VenetianMask } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Client } from '#contract/clients'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import { run } from '../../lib/commands.ts'
import { go, paths } from '../../lib/paths.ts'
import type { RecordConsent } from '../../lib/recordConsent.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { ErrorState } from '../../ui/Empty.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { toast } from '../../ui/Toast.tsx'
import { ClientForm } from './ClientForm.tsx'
import { draftOf } from './draft.ts'
import { MergeDialog, useUnmerge } from './MergeDialog.tsx'
import { PersonsCard } from './PersonsCard.tsx'
import { RulesBanner, RulesForm } from './Rules.tsx'
import { SensitiveDialog } from './Sensitive.tsx'
import { Summary } from './Summary.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import styles from './Clients.module.css'

interface ClientPageProps {
  readonly id: string
  /** The record opens to be changed. */
  readonly changing: boolean
  readonly session: ReactNode
  /** What is at hand during the work: under the session. */
  readonly beside: ReactNode
  readonly notes: ReactNode
  readonly documents: ReactNode
  /** Consents, files and whatever else is kept of them: under the notes. */
  readonly registers: ReactNode
  /** Where the client acknowledges what a limited identity costs. */
  readonly record: RecordConsent
}

type Opened = 'record' | 'merging' | 'rules' | 'sensitive' | 'acknowledging' | null

const useArchive = (id: string) => {
  const t = useTranslations('clients.page')
  const tr = useTranslations('refusals')
  const move = async (way: 'archive' | 'unarchive') => {
    try {
      await api.clients[way]({ id })
      refresh()
      return true
    } catch (fault) {
      toast(tr(refusalOf(fault).code), { bad: true })
      return false
    }
  }
  return {
    archive: async () => (await move('archive')) && toast(t('archivedToast'), { undo: () => move('unarchive') }),
    unarchive: async () => (await move('unarchive')) && toast(t('unarchivedToast'), { undo: () => move('archive') })
  }
}

const Unarchive = ({ id }: { id: string }) => {
  const t = useTranslations('clients.page')
  const { unarchive } = useArchive(id)
  return (
    <Button small icon={ArchiveRestore} onPress={() => void unarchive()}>
      {t('unarchive')}
    </Button>
  )
}

const Head = ({ client, onOpen }: { client: Client; onOpen(what: Opened): void }) => {
  const t = useTranslations('clients')
  const tp = useTranslations('persons')
  const { id, name, alias, pronouns, identity, status, unit, sensitivities } = client
  const { archive, unarchive } = useArchive(id)
  const archived = status === 'archived'
  return (
    <PageHeader
      back={{ href: paths.clients, label: t('page.back') }}
      title={name}
      about={[alias, pronouns].filter(Boolean).join(' · ') || undefined}
      badges={
        <>
          <Badge tone={status === 'active' ? 'accent' : 'plain'}>{t(`statuses.${status}`)}</Badge>
          {unit !== 'individual' && <Badge icon={UsersRound}>{t(`units.${unit}`)}</Badge>}
          {identity !== 'full' && <Badge icon={VenetianMask}>{t('limited')}</Badge>}
          {sensitivities.length > 0 && (
            <Badge icon={Tags}>{t('sensitive.badge', { what: sensitivities.map((each) => t(`sensitivities.${each}`)).join(', ') })}</Badge>
          )}
        </>
      }
      actions={
        <>
          <MenuButton
            label={t('page.more')}
            actions={[
              { id: 'document', label: t('page.document'), icon: FileText, run: () => go(paths.prepare(id)) },
              { id: 'rules', label: tp('rules.change'), icon: Phone, run: () => onOpen('rules') },
              { id: 'sensitive', label: t('sensitive.mark'), icon: Tags, run: () => onOpen('sensitive') },
              { id: 'merge', label: t('merge.open'), icon: Merge, run: () => onOpen('merging') },
              archived
                ? { id: 'unarchive', label: t('page.unarchive'), icon: ArchiveRestore, run: () => void unarchive() }
                : { id: 'archive', label: t('page.archive'), icon: Archive, run: () => void archive() }
            ]}
          />
          <Button onPress={() => onOpen('record')}>{t('page.change')}</Button>
          <Button variant="primary" icon={PenLine} onPress={() => run('newNote')}>
            {t('page.newNote')}
            <Kbd>N</Kbd>
          </Button>
        </>
      }
    />
  )
}

/** A file that was merged holds nothing any more: it leads to the one that does. */
const Gone = ({ client, into }: { client: Client; into: string }) => {
  const t = useTranslations('clients')
  return (
    <Page width="narrow">
      <PageHeader back={{ href: paths.clients, label: t('page.back') }} title={client.name} />
      <Banner
        icon={Merge}
        action={
          <ButtonLink small href={paths.client(into)}>
            {t('merge.openOther')}
          </ButtonLink>
        }
      >
        {t('merge.gone')}
      </Banner>
    </Page>
  )
}

/** What stands above everything else: that it is unsafe to talk, that nobody could be sent, that the file is archived. */
const Notices = ({ client, onOpen }: { client: Client; onOpen(what: Opened): void }) => {
  const t = useTranslations('clients.page')
  const tm = useTranslations('clients.merge')
  const { id, status, identity, contactRules } = client
  const missing = useRead('consents.ofClient', { clientId: id }, { enabled: identity !== 'full' }).data?.missing ?? []
  const merged = useRead('merges.ofClient', { clientId: id }).data
  const unmerge = useUnmerge()
  const archived = status === 'archived'
  const due = missing.includes('limitedIdentity')
  if (!archived && !contactRules?.unsafe && identity === 'full' && !merged?.undoable) return null
  return (
    <div className={styles['notice']}>
      {archived && (
        <Banner icon={Archive} action={<Unarchive id={id} />}>
          {t('archived')}
        </Banner>
      )}
      {merged?.undoable && (
        <Banner
          icon={Merge}
          action={
            <Button small onPress={() => void unmerge(merged.id)}>
              {tm('undo')}
            </Button>
          }
        >
          {tm('mergedWith', { name: merged.name })}
        </Banner>
      )}
      {contactRules?.unsafe && <RulesBanner rules={contactRules} />}
      {identity !== 'full' && (
        <Banner
          tone={due ? 'due' : 'info'}
          icon={VenetianMask}
          action={
            due && (
              <Button small onPress={() => onOpen('acknowledging')}>
                {t('limited.acknowledge')}
              </Button>
            )
          }
        >
          {t(`limited.${identity}`)} {due && t('limited.due')}
        </Banner>
      )}
    </div>
  )
}

export const ClientPage = ({ id, changing, session, beside, notes, documents, registers, record: Record }: ClientPageProps) => {
  const t = useTranslations('clients.page')
  const { data: client, error, refetch } = useRead('clients.get', { id })
  const [open, setOpen] = useState<Opened>(changing ? 'record' : null)
  const close = () => setOpen(null)
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!client) return <Loading />
  if (client.mergedInto !== null) return <Gone client={client} into={client.mergedInto} />
  return (
    <Page>
      <Head client={client} onOpen={setOpen} />
      <Notices client={client} onOpen={setOpen} />
      <Summary client={client} onRules={() => setOpen('rules')} />
      <div className={styles['columns']}>
        <div className={styles['main']}>
          {notes}
          <div className={styles['registers']}>
            {documents}
            {registers}
          </div>
        </div>
        <div className={styles['aside']}>
          {session}
          <div className={styles['beside']}>
            {beside}
            <PersonsCard client={client} />
          </div>
        </div>
      </div>
      {open === 'acknowledging' && <Record clientId={id} kinds={['limitedIdentity']} onClose={close} />}
      {open === 'merging' && <MergeDialog client={client} onClose={close} />}
      {open === 'sensitive' && <SensitiveDialog client={client} onClose={close} />}
      {open === 'rules' && (
        <RulesForm
          of={id}
          name={client.name}
          rules={client.contactRules}
          onClose={close}
          send={(rules) => api.clients.setContactRules({ id, rules })}
        />
      )}
      {open === 'record' && (
        <ClientForm
          of={id}
          initial={draftOf(client)}
          onClose={close}
          send={async (fields) => {
            await api.clients.change({ id, fields })
            refresh()
            toast(t('saved'))
          }}
        />
      )}
    </Page>
  )
}
