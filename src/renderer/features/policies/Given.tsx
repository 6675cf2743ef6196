// Which clients were given which version of a notice, when and how (R064, R066); given to another in one action.
import { useState } from 'react'
import { FileDown, HandHelping, Printer } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { DocumentRow } from '#contract/documents'
import type { OnePolicy } from '#contract/policies'
import type { TemplateName } from '#contract/templates'
import { api, refusalOf, useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { go, paths } from '../../lib/paths.ts'
import { useWindowed } from '../../lib/windowed.ts'
import { Button } from '../../ui/Button.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Card } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { toast, useSavedToast } from '../../ui/Toast.tsx'
import { VirtualGrid, type Column } from '../../ui/VirtualGrid.tsx'
import { useTrying } from './work.ts'
import styles from './Policies.module.css'

const useColumns = (): readonly Column<DocumentRow, 'client' | 'version' | 'on' | 'how'>[] => {
  const t = useTranslations('policies.given')
  const f = useFormats()
  return [
    { key: 'client', title: t('columns.client'), grow: 1.4, cell: ({ clientName }) => <strong>{clientName}</strong> },
    { key: 'version', title: t('columns.version'), grow: 0.8, cell: ({ version, language }) => t(`versions.${language}`, { version }) },
    { key: 'on', title: t('columns.on'), grow: 0.8, cell: ({ closedAt }) => closedAt && f.date(closedAt) },
    {
      key: 'how',
      title: t('columns.how'),
      grow: 1.4,
      cell: ({ state, unacknowledged }) => t(`how.${unacknowledged ? 'unacknowledged' : state === 'signed' ? 'signed' : 'given'}`)
    }
  ]
}

const List = ({ template }: { template: TemplateName }) => {
  const t = useTranslations('policies.given')
  const columns = useColumns()
  const { total, rowAt, onRange, error, again } = useWindowed('documents.list', {
    query: '',
    state: 'signed',
    template,
    sort: 'changed',
    descending: true
  })
  if (error) return <ErrorState refused={error} onAgain={again} />
  if (total === undefined) return <Loading />
  if (total === 0) return <EmptyState small icon={HandHelping} title={t('none')} />
  return (
    <div className={styles['given']}>
      <VirtualGrid
        label={t('title')}
        columns={columns}
        total={total}
        rowAt={rowAt}
        onRange={onRange}
        onOpen={({ id }) => go(paths.document(id))}
      />
    </div>
  )
}

const GiveDialog = ({ template, title, onClose }: { template: TemplateName; title: string; onClose(): void }) => {
  const t = useTranslations('policies.given')
  const tu = useTranslations('ui')
  const attempt = useTrying()
  const [query, setQuery] = useState('')
  const [clientId, setClientId] = useState('')
  const [busy, setBusy] = useState(false)
  const [sent, setSent] = useState(false)
  const clients = useRead(
    'clients.list',
    { query, status: 'active', sort: 'lastSession', descending: true, offset: 0, limit: 20 },
    { keep: true }
  ).data?.rows
  const give = async () => {
    setSent(true)
    if (clientId === '') return
    setBusy(true)
    const done = await attempt(async () => {
      const { given } = await api.documents.printGiven({ clientId, template }).catch((fault: unknown) => {
        if (refusalOf(fault).code === 'gapsLeft') go(paths.prepareText(clientId, template)) // where what is missing is filled in
        throw fault
      })
      toast(t(given ? 'done' : 'toReceive', { title }))
    })
    setBusy(false)
    if (done) onClose()
  }
  return (
    <Dialog
      isOpen
      title={t('give')}
      onClose={onClose}
      actions={
        <div className={styles['actions']}>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button variant="primary" icon={Printer} isPending={busy} onPress={() => void give()}>
            {t('go')}
          </Button>
        </div>
      }
    >
      <p>{t('about', { title })}</p>
      <ComboBox
        label={t('client')}
        value={clientId}
        onChange={setClientId}
        onSeek={setQuery}
        choices={(clients ?? []).map(({ id, name }) => ({ id, name }))}
        error={sent && clientId === '' ? t('whom') : undefined}
      />
    </Dialog>
  )
}

/** Those whose newest was of a version that says something else. */
const Earlier = ({ template }: { template: TemplateName }) => {
  const t = useTranslations('policies.given')
  const before = useRead('documents.signedBefore', { template }).data ?? []
  return before.length > 0 && <p className={styles['quiet']}>{t('earlier', { count: before.length })}</p>
}

export const Given = ({ policy: { name, language }, title }: { policy: OnePolicy; title: string }) => {
  const t = useTranslations('policies.given')
  const attempt = useTrying()
  const saved = useSavedToast()
  const [giving, setGiving] = useState(false)
  const handed = useRead('documents.texts', { about: 'client', language }).data?.some((text) => text.template === name && text.handed)
  if (name === 'recoveryPlan') return null
  const record = { template: name, clientId: null, language }
  const save = () =>
    attempt(async () => {
      const { folder } = await api.documents.saveRecord(record)
      saved(folder, () => void api.documents.showSaved({}).catch(() => null))
    })
  return (
    <Card
      title={t('title')}
      actions={
        <>
          {handed && (
            <Button small icon={HandHelping} onPress={() => setGiving(true)}>
              {t('giveNow')}
            </Button>
          )}
          <MenuButton
            small
            label={t('record')}
            actions={[
              { id: 'print', label: t('print'), icon: Printer, run: () => void attempt(() => api.documents.printRecord(record)) },
              { id: 'pdf', label: t('savePdf'), icon: FileDown, run: () => void save() }
            ]}
          />
        </>
      }
    >
      <Earlier template={name} />
      <List template={name} />
      {giving && <GiveDialog template={name} title={title} onClose={() => setGiving(false)} />}
    </Card>
  )
}
