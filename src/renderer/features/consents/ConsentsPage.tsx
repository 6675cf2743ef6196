// All clients beside all kinds of consent: what is given, what is to be looked at, what is missing.
import { useRef, useState } from 'react'
import { ArrowDownUp, ClipboardCheck, Disc, Handshake, Send, UsersRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { consentFilters, consentKinds, type ConsentFilter, type MatrixRow } from '#contract/consents'
import { run } from '../../lib/commands.ts'
import type { InputOf } from '../../lib/door.ts'
import { go, paths } from '../../lib/paths.ts'
import { useWindowed } from '../../lib/windowed.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { VirtualGrid, type Column } from '../../ui/VirtualGrid.tsx'
import { Cell } from './State.tsx'
import styles from './Consents.module.css'

type View = Omit<InputOf<'consents.matrix'>, 'offset' | 'limit'>
type Sort = View['sort']

const everyone: View = { query: '', filter: 'all', sort: 'name', descending: false }

/** As wide as ten kinds need whose words stand upright, as they do in a narrow list, and the longest word of a state below them. */
const leastWidth = 800

const useColumns = (): readonly Column<MatrixRow>[] => {
  const t = useTranslations('consents')
  return [
    {
      key: 'name',
      title: t('client'),
      grow: 1.8,
      sortable: true,
      cell: ({ name, alias }) => (
        <>
          <span className={styles['name']}>{name}</span>
          {alias && <span className={styles['quiet']}> · {alias}</span>}
        </>
      )
    },
    ...consentKinds.map((kind) => ({
      key: kind,
      title: t(`short.${kind}`),
      cell: ({ cells }: MatrixRow) => <Cell state={cells[kind]} />
    }))
  ]
}

const Nobody = ({ view, onAll }: { view: View; onAll(): void }) => {
  const t = useTranslations('consents')
  const none = view.query === '' && view.filter === 'all'
  return (
    <div className={styles['blank']}>
      <EmptyState
        icon={none ? UsersRound : Handshake}
        title={none ? t('empty') : t('noHits')}
        action={none ? <Button onPress={() => run('newClient')}>{t('addClient')}</Button> : <Button onPress={onAll}>{t('showAll')}</Button>}
      >
        {none ? t('emptyAbout') : t('noHitsAbout')}
      </EmptyState>
    </div>
  )
}

const Matrix = ({ view, onSort, onAll }: { view: View; onSort(sort: Sort): void; onAll(): void }) => {
  const t = useTranslations('consents')
  const columns = useColumns()
  const { total, rowAt, onRange, error, again } = useWindowed('consents.matrix', view)
  if (error) return <ErrorState refused={error} onAgain={again} />
  if (total === undefined) return <Loading />
  if (total === 0) return <Nobody view={view} onAll={onAll} />
  return (
    <VirtualGrid
      key={JSON.stringify(view)}
      label={t('title')}
      columns={columns}
      total={total}
      rowAt={rowAt}
      onRange={onRange}
      onOpen={({ clientId }) => go(paths.client(clientId))}
      sort={{ key: view.sort, descending: view.descending }}
      onSort={() => onSort('name')}
      rowHeight={52}
      leastWidth={leastWidth}
    />
  )
}

export const ConsentsPage = ({ filter = 'all' }: { filter?: ConsentFilter }) => {
  const t = useTranslations('consents')
  const [view, setView] = useState<View>({ ...everyone, filter })
  const { total } = useWindowed('consents.matrix', view)
  const change = (part: Partial<View>) => setView({ ...view, ...part })
  const sortBy = (sort: Sort) => change({ sort, descending: view.sort === sort ? !view.descending : sort !== 'name' })
  const list = useRef<HTMLDivElement>(null)
  const intoList = () => list.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
  return (
    <Page width="full">
      <PageHeader
        title={t('title')}
        about={
          <>
            {t('about')} {total !== undefined && <span role="status">{t('count', { count: total })}</span>}
          </>
        }
        actions={
          <>
            <ButtonLink icon={ClipboardCheck} href={paths.screenings}>
              {t('screenings')}
            </ButtonLink>
            <ButtonLink icon={Send} href={paths.disclosures}>
              {t('disclosures')}
            </ButtonLink>
            <ButtonLink icon={Disc} href={paths.recordings}>
              {t('register')}
            </ButtonLink>
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
          choices={consentFilters.map((id) => ({ id, name: t(`filters.${id}`) }))}
        />
        <MenuButton
          worded
          icon={ArrowDownUp}
          label={t('sort.by', { what: t(`sort.${view.sort}`) })}
          actions={(['name', 'lastSession'] as const).map((id) => ({ id, label: t(`sort.${id}`), run: () => sortBy(id) }))}
        />
      </div>
      <div ref={list} className={styles['list']}>
        <Matrix view={view} onSort={sortBy} onAll={() => setView(everyone)} />
      </div>
    </Page>
  )
}
