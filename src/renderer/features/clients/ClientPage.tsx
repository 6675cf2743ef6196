// One client, one page: who it is, the session, the notes, the documents. What other rooms show comes in from outside.
import { useState, type ReactNode } from 'react'
import { Archive, ArchiveRestore, FileText, PenLine, VenetianMask } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Client } from '#contract/clients'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import { run } from '../../lib/commands.ts'
import { go, paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorState } from '../../ui/Empty.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { toast } from '../../ui/Toast.tsx'
import { ClientForm } from './ClientForm.tsx'
import { draftOf } from './draft.ts'
import { Summary } from './Summary.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import styles from './Clients.module.css'

interface ClientPageProps {
  readonly id: string
  readonly session: ReactNode
  readonly notes: ReactNode
  readonly documents: ReactNode
  readonly consents: ReactNode
}

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

const Head = ({ client, onChange }: { client: Client; onChange(): void }) => {
  const t = useTranslations('clients')
  const { id, name, alias, pronouns, identity, status } = client
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
          {identity !== 'full' && <Badge icon={VenetianMask}>{t('limited')}</Badge>}
        </>
      }
      actions={
        <>
          <MenuButton
            label={t('page.more')}
            actions={[
              { id: 'document', label: t('page.document'), icon: FileText, run: () => go(paths.prepare(id)) },
              archived
                ? { id: 'unarchive', label: t('page.unarchive'), icon: ArchiveRestore, run: () => void unarchive() }
                : { id: 'archive', label: t('page.archive'), icon: Archive, run: () => void archive() }
            ]}
          />
          <Button onPress={onChange}>{t('page.change')}</Button>
          <Button variant="primary" icon={PenLine} onPress={() => run('newNote')}>
            {t('page.newNote')}
            <Kbd>N</Kbd>
          </Button>
        </>
      }
    />
  )
}

export const ClientPage = ({ id, session, notes, documents, consents }: ClientPageProps) => {
  const t = useTranslations('clients.page')
  const { data: client, error, refetch } = useRead('clients.get', { id })
  const [changing, setChanging] = useState(false)
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!client) return <Loading />
  return (
    <Page>
      <Head client={client} onChange={() => setChanging(true)} />
      {client.status === 'archived' && (
        <div className={styles['notice']}>
          <Banner icon={Archive} action={<Unarchive id={id} />}>
            {t('archived')}
          </Banner>
        </div>
      )}
      <Summary client={client} />
      <div className={styles['columns']}>
        {notes}
        <div className={styles['aside']}>
          {session}
          {documents}
          {consents}
        </div>
      </div>
      {changing && (
        <ClientForm
          of={id}
          initial={draftOf(client)}
          onClose={() => setChanging(false)}
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
