// The list of all documents: what waits to be signed, what is signed, of any length.
import { useState } from 'react'
import { FileSearch, FileText, FilePlus2, PencilLine, Scale, ShieldCheck, UserRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { DocumentRow } from '#contract/documents'
import { useRead, type InputOf } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { shownLanguage } from '../../lib/i18n.tsx'
import { go, paths } from '../../lib/paths.ts'
import { useWindowed } from '../../lib/windowed.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { Select } from '../../ui/Select.tsx'
import { VirtualGrid, type Column } from '../../ui/VirtualGrid.tsx'
import { CheckDialog } from './CheckDialog.tsx'
import { ClientDialog } from './ClientDialog.tsx'
import { StateBadge } from './StateBadge.tsx'
import styles from './Documents.module.css'

type View = Omit<InputOf<'documents.list'>, 'offset' | 'limit'>
type Sort = View['sort']

const all: View = { query: '', state: 'all', template: null, sort: 'changed', descending: true }
/** As she left it when she comes back from a document. In memory only. */
let lastView = all

const useColumns = (): readonly Column<DocumentRow, Sort | 'client' | 'state'>[] => {
  const t = useTranslations('documents')
  const f = useFormats()
  return [
    { key: 'title', title: t('list.columns.title'), grow: 1.6, sortable: true, cell: ({ title }) => <strong>{title}</strong> },
    { key: 'client', title: t('list.columns.client'), grow: 1.2, cell: ({ clientName }) => clientName ?? t('practice') },
    { key: 'state', title: t('list.columns.state'), cell: (row) => <StateBadge {...row} /> },
    {
      key: 'changed',
      title: t('list.columns.changed'),
      grow: 0.7,
      align: 'end',
      from: 'medium',
      sortable: true,
      cell: ({ updatedAt }) => f.relativeDay(updatedAt)
    }
  ]
}

const List = ({ view, onSort, onAll }: { view: View; onSort(sort: Sort): void; onAll(): void }) => {
  const t = useTranslations('documents.list')
  const columns = useColumns()
  const { total, rowAt, onRange, error, again } = useWindowed('documents.list', view)
  if (error) return <ErrorState refused={error} onAgain={again} />
  if (total === undefined) return <Loading />
  if (total === 0) {
    const none = view.query === '' && view.state === 'all' && view.template === null
    return (
      <div className={styles['blank']}>
        <EmptyState
          icon={none ? FileText : FileSearch}
          title={none ? t('empty') : t('noHits')}
          action={
            none ? <ButtonLink href={paths.clients}>{t('columns.client')}</ButtonLink> : <Button onPress={onAll}>{t('showAll')}</Button>
          }
        >
          {none && t('emptyAbout')}
        </EmptyState>
      </div>
    )
  }
  return (
    <VirtualGrid
      key={JSON.stringify(view)}
      label={t('columns.title')}
      columns={columns}
      total={total}
      rowAt={rowAt}
      onRange={onRange}
      onOpen={({ id }) => go(paths.document(id))}
      sort={{ key: view.sort, descending: view.descending }}
      onSort={(key) => (key === 'title' || key === 'changed') && onSort(key)}
    />
  )
}

/** Every text of which there may be documents. */
const useTexts = () => {
  const language = shownLanguage()
  const forClients = useRead('documents.texts', { about: 'client', language }).data ?? []
  const forPractice = useRead('documents.texts', { about: 'practice', language }).data ?? []
  return [...forClients, ...forPractice]
}

export const DocumentsPage = () => {
  const t = useTranslations('documents')
  const [view, setView] = useState(lastView)
  const [checking, setChecking] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const texts = useTexts()
  const { total } = useWindowed('documents.list', view)
  const change = (part: Partial<View>) => {
    lastView = { ...view, ...part }
    setView(lastView)
  }
  const sortBy = (sort: Sort) => change({ sort, descending: view.sort === sort ? !view.descending : sort === 'changed' })
  return (
    <Page width="full">
      <PageHeader
        title={t('title')}
        about={total === undefined ? undefined : <span role="status">{t('list.count', { count: total })}</span>}
        actions={
          <>
            <Button icon={ShieldCheck} onPress={() => setChecking(true)}>
              {t('list.check')}
            </Button>
            <ButtonLink icon={Scale} href={paths.policies}>
              {t('list.policies')}
            </ButtonLink>
            <ButtonLink icon={PencilLine} href={paths.texts}>
              {t('list.texts')}
            </ButtonLink>
            <Button icon={UserRound} onPress={() => setChoosing(true)}>
              {t('list.forClient')}
            </Button>
            <ButtonLink icon={FilePlus2} href={paths.prepareOwn}>
              {t('list.own')}
            </ButtonLink>
          </>
        }
      />
      <div className={styles['tools']}>
        <div className={styles['search']}>
          <SearchField label={t('list.search')} value={view.query} onChange={(query) => change({ query })} maxLength={200} />
        </div>
        <Chips
          label={t('list.filter')}
          value={view.state}
          onChange={(state) => change({ state })}
          choices={(['all', 'waiting', 'signed', 'declined', 'discarded'] as const).map((id) => ({ id, name: t(`list.filters.${id}`) }))}
        />
        <Select
          label={t('list.text')}
          value={view.template ?? 'any'}
          onChange={(id) => change({ template: id === 'any' ? null : id })}
          choices={[
            { id: 'any' as const, name: t('list.anyText') },
            ...texts.map(({ template, title }) => ({ id: template, name: title }))
          ]}
        />
      </div>
      <div className={styles['rows']}>
        <List view={view} onSort={sortBy} onAll={() => change(all)} />
      </div>
      {choosing && <ClientDialog onClose={() => setChoosing(false)} />}
      {checking && <CheckDialog onClose={() => setChecking(false)} />}
    </Page>
  )
}
