// All clients who meet at a distance, and how their screening stands: what is to do first.
import { useRef, useState } from 'react'
import { ClipboardCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { screeningFilters, type ScreeningListRow } from '#contract/screenings'
import type { InputOf } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { go, paths } from '../../lib/paths.ts'
import { useWindowed } from '../../lib/windowed.ts'
import { Button } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { VirtualGrid, type Column } from '../../ui/VirtualGrid.tsx'
import { StateBadge } from './StateBadge.tsx'
import styles from './Screenings.module.css'

type View = Omit<InputOf<'screenings.list'>, 'offset' | 'limit'>
type Sort = View['sort']

const everyone: View = { query: '', filter: 'all', sort: 'name', descending: false }

const useColumns = (): readonly Column<ScreeningListRow, Sort | 'state' | 'outcome'>[] => {
  const t = useTranslations('screenings')
  const f = useFormats()
  return [
    {
      key: 'name',
      title: t('columns.client'),
      grow: 1.6,
      sortable: true,
      cell: ({ name, alias }) => (
        <>
          <span className={styles['name']}>{name}</span>
          {alias && <span className={styles['quiet']}> · {alias}</span>}
        </>
      )
    },
    { key: 'state', title: t('columns.state'), cell: ({ state }) => <StateBadge state={state} /> },
    { key: 'outcome', title: t('columns.outcome'), from: 'medium', cell: ({ outcome }) => (outcome ? t(`outcomes.${outcome}`) : '—') },
    {
      key: 'validUntil',
      title: t('columns.validUntil'),
      sortable: true,
      cell: ({ validUntil }) => (validUntil ? f.calendarDate(validUntil) : '—')
    }
  ]
}

const List = ({ view, onSort, onAll }: { view: View; onSort(sort: Sort): void; onAll(): void }) => {
  const t = useTranslations('screenings')
  const columns = useColumns()
  const { total, rowAt, onRange, error, again } = useWindowed('screenings.list', view)
  if (error) return <ErrorState refused={error} onAgain={again} />
  if (total === undefined) return <Loading />
  if (total === 0) {
    const none = view.query === '' && view.filter === 'all'
    return (
      <div className={styles['blank']}>
        <EmptyState
          icon={ClipboardCheck}
          title={none ? t('empty') : t('noHits')}
          action={!none && <Button onPress={onAll}>{t('showAll')}</Button>}
        >
          {none ? t('emptyAbout') : t('noHitsAbout')}
        </EmptyState>
      </div>
    )
  }
  return (
    <VirtualGrid
      key={JSON.stringify(view)}
      label={t('listTitle')}
      columns={columns}
      total={total}
      rowAt={rowAt}
      onRange={onRange}
      onOpen={({ clientId }) => go(paths.client(clientId))}
      sort={{ key: view.sort, descending: view.descending }}
      onSort={(key) => (key === 'name' || key === 'validUntil') && onSort(key)}
    />
  )
}

export const ScreeningsPage = () => {
  const t = useTranslations('screenings')
  const [view, setView] = useState<View>({ ...everyone, filter: 'open' })
  const { total } = useWindowed('screenings.list', view)
  const change = (part: Partial<View>) => setView({ ...view, ...part })
  const list = useRef<HTMLDivElement>(null)
  const intoList = () => list.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
  return (
    <Page width="full">
      <PageHeader
        back={{ href: paths.consents, label: t('back') }}
        title={t('listTitle')}
        about={
          <>
            {t('listAbout')} {total !== undefined && <span role="status">{t('count', { count: total })}</span>}
          </>
        }
      />
      <div className={styles['tools']}>
        <div className={styles['search']}>
          <SearchField
            label={t('search')}
            value={view.query}
            onChange={(query) => change({ query })}
            onKeyDown={(event) => (event.key === 'ArrowDown' ? intoList() : event.continuePropagation())}
            maxLength={200}
          />
        </div>
        <Chips
          label={t('filter')}
          value={view.filter}
          onChange={(id) => change({ filter: id })}
          choices={screeningFilters.map((id) => ({ id, name: t(`filters.${id}`) }))}
        />
      </div>
      <div ref={list} className={styles['list']}>
        <List
          view={view}
          onSort={(sort) => change({ sort, descending: view.sort === sort ? !view.descending : false })}
          onAll={() => setView(everyone)}
        />
      </div>
    </Page>
  )
}
