// All files of one client: found by name or tag, sorted, the removed ones apart.
import { useState } from 'react'
import { FileX, Paperclip } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { AttachmentRow } from '#contract/attachments'
import { useRead, type InputOf } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { go, paths } from '../../lib/paths.ts'
import { useSettled } from '../../lib/settled.ts'
import { useWindowed } from '../../lib/windowed.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { VirtualGrid, type Column } from '../../ui/VirtualGrid.tsx'
import { AddFiles } from './AddFiles.tsx'
import { iconOf } from './looks.ts'
import styles from './Attachments.module.css'

type View = Omit<InputOf<'attachments.list'>, 'offset' | 'limit' | 'clientId'>
type Sort = View['sort']

const everything: View = { query: '', sort: 'added', descending: true, removed: false }

const Name = ({ file: { name, tags, type, misnamed } }: { file: AttachmentRow }) => {
  const t = useTranslations('attachments')
  const Shape = iconOf[type]
  return (
    <span className={styles['first']}>
      <Shape size={17} aria-hidden />
      <span className={styles['strong']}>{name}</span>
      {misnamed !== null && <Badge tone="due">{t('misnamed', { ending: misnamed })}</Badge>}
      {tags.map((tag) => (
        <Badge key={tag}>{tag}</Badge>
      ))}
    </span>
  )
}

const useColumns = (): readonly Column<AttachmentRow, Sort>[] => {
  const t = useTranslations('attachments')
  const f = useFormats()
  return [
    { key: 'name', title: t('columns.name'), grow: 2.4, sortable: true, cell: (file) => <Name file={file} /> },
    { key: 'type', title: t('columns.type'), from: 'medium', sortable: true, cell: ({ type }) => t(`types.${type}`) },
    { key: 'bytes', title: t('columns.bytes'), grow: 0.5, from: 'wide', align: 'end', sortable: true, cell: ({ bytes }) => f.bytes(bytes) },
    { key: 'added', title: t('columns.added'), grow: 0.7, align: 'end', sortable: true, cell: ({ addedAt }) => f.relativeDay(addedAt) }
  ]
}

interface ListProps {
  readonly clientId: string
  readonly view: View
  onSort(sort: Sort): void
  onAll(): void
}

const List = ({ clientId, view, onSort, onAll }: ListProps) => {
  const t = useTranslations('attachments')
  const columns = useColumns()
  const asked = { ...view, query: useSettled(view.query), clientId }
  const { total, rowAt, onRange, error, again } = useWindowed('attachments.list', asked)
  if (error) return <ErrorState refused={error} onAgain={again} />
  if (total === undefined) return <Loading />
  if (total === 0) {
    const none = view.query === '' && !view.removed
    return (
      <EmptyState
        icon={none ? Paperclip : FileX}
        title={none ? t('none') : t('noHits')}
        action={!none && <Button onPress={onAll}>{t('showAll')}</Button>}
      >
        {none ? t('noneAbout') : t('noHitsAbout')}
      </EmptyState>
    )
  }
  return (
    <VirtualGrid
      key={JSON.stringify(asked)}
      label={t('title')}
      columns={columns}
      total={total}
      rowAt={rowAt}
      onRange={onRange}
      onOpen={({ id }) => go(paths.file(id))}
      sort={{ key: view.sort, descending: view.descending }}
      onSort={onSort}
    />
  )
}

export const FilesPage = ({ clientId }: { clientId: string }) => {
  const t = useTranslations('attachments')
  const [view, setView] = useState(everything)
  const client = useRead('clients.get', { id: clientId })
  const count = useRead('attachments.list', { ...everything, clientId, offset: 0, limit: 1 }).data?.total
  const change = (part: Partial<View>) => setView((before) => ({ ...before, ...part }))
  /** Names run from A on; dates and sizes begin with the largest; the same column again turns the order round. */
  const sortBy = (sort: Sort) => change({ sort, descending: view.sort === sort ? !view.descending : sort === 'added' || sort === 'bytes' })
  if (client.error) return <ErrorState refused={client.error} onAgain={client.refetch} />
  if (!client.data) return <Loading />
  return (
    <Page width="full">
      <PageHeader
        back={{ href: paths.client(clientId), label: client.data.name }}
        title={t('title')}
        about={count === undefined ? undefined : <span role="status">{t('count', { count })}</span>}
        actions={<AddFiles clientId={clientId} />}
      />
      <div className={styles['tools']}>
        <div className={styles['search']}>
          <SearchField label={t('search')} value={view.query} onChange={(query) => change({ query })} maxLength={200} />
        </div>
        <Chips
          label={t('which')}
          value={view.removed ? 'removed' : 'kept'}
          onChange={(which) => change({ removed: which === 'removed' })}
          choices={(['kept', 'removed'] as const).map((id) => ({ id, name: t(id) }))}
        />
      </div>
      <div className={styles['list']}>
        <List clientId={clientId} view={view} onSort={sortBy} onAll={() => setView(everything)} />
      </div>
    </Page>
  )
}
