// The list of clients: found as one types, sorted, filtered by status, of any length.
import { useRef, useState } from 'react'
import { ArrowDownUp, UserRoundSearch, UsersRound, VenetianMask } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { clientStatuses, type ClientRow } from '#contract/clients'
import { api, type InputOf } from '../../lib/door.ts'
import { useCommand } from '../../lib/commands.ts'
import { useFormats } from '../../lib/format.ts'
import { go, paths } from '../../lib/paths.ts'
import { useWindowed } from '../../lib/windowed.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { VirtualGrid, type Column } from '../../ui/VirtualGrid.tsx'
import { NewClient } from './NewClient.tsx'
import styles from './Clients.module.css'

type View = Omit<InputOf<'clients.list'>, 'offset' | 'limit'>
type Sort = View['sort']

const everyone: View = { query: '', status: 'all', sort: 'name', descending: false }
/** The list is as she left it when she comes back from a client. In memory only. */
let lastView = everyone

const useColumns = (): readonly Column<ClientRow, Sort | 'contact' | 'status'>[] => {
  const t = useTranslations('clients')
  const f = useFormats()
  return [
    {
      key: 'name',
      title: t('columns.name'),
      grow: 2,
      sortable: true,
      cell: ({ name, alias, unit, identity, drafts }) => (
        <span className={styles['first']}>
          <span>
            <span className={styles['name']}>{name}</span>
            {alias && <span className={styles['quiet']}> · {alias}</span>}
          </span>
          {unit !== 'individual' && <Badge icon={UsersRound}>{t(`units.${unit}`)}</Badge>}
          {identity !== 'full' && <Badge icon={VenetianMask}>{t(`identities.${identity}`)}</Badge>}
          {drafts > 0 && <Badge tone="due">{t('drafts', { count: drafts })}</Badge>}
        </span>
      )
    },
    {
      key: 'contact',
      title: t('columns.contact'),
      from: 'wide',
      grow: 1.25,
      cell: ({ email, phone }) => <span className={styles['quiet']}>{email ?? phone}</span>
    },
    { key: 'status', title: t('columns.status'), grow: 0.6, from: 'medium', cell: ({ status }) => t(`statuses.${status}`) },
    {
      key: 'lastSession',
      title: t('columns.lastSession'),
      grow: 0.7,
      align: 'end',
      sortable: true,
      cell: ({ lastSessionAt }) => (lastSessionAt ? f.relativeDay(lastSessionAt) : <span className={styles['quiet']}>{t('never')}</span>)
    }
  ]
}

const SortMenu = ({ view, onChange }: { view: View; onChange(sort: Sort): void }) => {
  const t = useTranslations('clients.sort')
  return (
    <MenuButton
      worded
      icon={ArrowDownUp}
      label={t('by', { what: t(view.sort) })}
      actions={(['name', 'lastSession', 'created'] as const).map((id) => ({ id, label: t(id), run: () => onChange(id) }))}
    />
  )
}

const List = ({ view, onSort, onAdd, onAll }: { view: View; onSort(sort: Sort): void; onAdd(): void; onAll(): void }) => {
  const t = useTranslations('clients')
  const columns = useColumns()
  const { total, rowAt, onRange, error, again } = useWindowed('clients.list', view)
  if (error) return <ErrorState refused={error} onAgain={again} />
  if (total === undefined) return <Loading />
  if (total === 0) {
    const none = view.query === '' && view.status === 'all'
    return (
      <div className={styles['blank']}>
        <EmptyState
          icon={none ? UsersRound : UserRoundSearch}
          title={none ? t('empty') : t('noHits')}
          action={none ? <Button onPress={onAdd}>{t('add')}</Button> : <Button onPress={onAll}>{t('showAll')}</Button>}
        >
          {none ? t('emptyAbout') : t('noHitsAbout')}
        </EmptyState>
      </div>
    )
  }
  return (
    <VirtualGrid
      key={JSON.stringify(view)}
      label={t('title')}
      columns={columns}
      total={total}
      rowAt={rowAt}
      onRange={onRange}
      onOpen={({ id }) => go(paths.client(id))}
      sort={{ key: view.sort, descending: view.descending }}
      onSort={(key) => key !== 'contact' && key !== 'status' && onSort(key)}
    />
  )
}

export const ClientsPage = () => {
  const t = useTranslations('clients')
  const [view, setView] = useState(lastView)
  const [adding, setAdding] = useState(false)
  const { total } = useWindowed('clients.list', view)
  useCommand('newClient', () => setAdding(true))

  const change = (part: Partial<View>) => {
    lastView = { ...view, ...part }
    setView(lastView)
  }
  /** Names run from A on; dates begin with the latest; the same column again turns the order round. */
  const sortBy = (sort: Sort) => change({ sort, descending: view.sort === sort ? !view.descending : sort !== 'name' })

  const list = useRef<HTMLDivElement>(null)
  const intoList = () => list.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
  /** Asked anew: the rows on screen may still answer the letters before. */
  const openFirst = async () => {
    const { rows } = await api.clients.list({ ...view, offset: 0, limit: 1 })
    if (view.query.trim() !== '' && rows[0]) go(paths.client(rows[0].id))
  }

  return (
    <Page width="full">
      <PageHeader
        title={t('title')}
        about={total === undefined ? undefined : <span role="status">{t('count', { count: total })}</span>}
        actions={
          <Button variant="primary" onPress={() => setAdding(true)}>
            {t('add')}
          </Button>
        }
      />
      <div className={styles['tools']}>
        <div className={styles['search']}>
          <SearchField
            label={t('search')}
            value={view.query}
            onChange={(query) => change({ query })}
            onSubmit={() => void openFirst().catch(() => null)}
            onKeyDown={(event) => (event.key === 'ArrowDown' ? intoList() : event.continuePropagation())}
            maxLength={200}
          />
        </div>
        <Chips
          label={t('filter')}
          value={view.status}
          onChange={(status) => change({ status })}
          choices={(['all', ...clientStatuses] as const).map((id) => ({ id, name: t(`statuses.${id}`) }))}
        />
        <SortMenu view={view} onChange={sortBy} />
      </div>
      <div ref={list} className={styles['list']}>
        <List view={view} onSort={sortBy} onAdd={() => setAdding(true)} onAll={() => change(everyone)} />
      </div>
      {adding && <NewClient onClose={() => setAdding(false)} />}
    </Page>
  )
}
