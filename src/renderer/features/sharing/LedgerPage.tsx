// The ledger of disclosures, of the practice or of one client: searched, narrowed, sorted, and opened entry by entry.
import { useRef, useState } from 'react'
import { ArrowDownUp, FileText, Scale, Send } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { basisFilters, type LedgerRow } from '#contract/sharing'
import { run } from '../../lib/commands.ts'
import { useRead, type InputOf } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { useWindowed } from '../../lib/windowed.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { VirtualGrid, type Column } from '../../ui/VirtualGrid.tsx'
import { BasisBadge, useWhat } from './Basis.tsx'
import { EntryDialog } from './EntryDialog.tsx'
import { Interrupted } from './Interrupted.tsx'
import styles from './Sharing.module.css'

type View = Omit<InputOf<'sharing.list'>, 'offset' | 'limit' | 'clientId'>
type Sort = View['sort']

const everything: View = { query: '', basis: 'all', sort: 'at', descending: true }

const useColumns = (ofOne: boolean): readonly Column<LedgerRow>[] => {
  const t = useTranslations('sharing')
  const f = useFormats()
  const whatOf = useWhat()
  return [
    { key: 'at', title: t('columns.on'), grow: 1.1, sortable: true, cell: ({ on }) => f.date(`${on}T12:00:00Z`, 'UTC') },
    ...(ofOne
      ? []
      : [
          {
            key: 'client',
            title: t('columns.client'),
            grow: 1.2,
            cell: ({ clientName }: LedgerRow) => <span className={styles['name']}>{clientName}</span>
          }
        ]),
    { key: 'recipient', title: t('columns.recipient'), grow: 1.4, sortable: true, cell: ({ recipient }) => recipient },
    { key: 'what', title: t('columns.what'), grow: 1.6, from: 'wide', cell: whatOf },
    { key: 'purpose', title: t('columns.purpose'), grow: 1.2, from: 'wide', cell: ({ purpose }) => purpose },
    { key: 'basis', title: t('columns.basis'), grow: 1.3, cell: ({ basis }) => <BasisBadge basis={basis} /> },
    { key: 'way', title: t('columns.way'), from: 'wide', cell: ({ way }) => t(`ways.${way}`) }
  ]
}

interface ListProps {
  readonly clientId: string | null
  readonly view: View
  onSort(sort: Sort): void
  onAll(): void
  onOpen(id: string): void
}

const Ledger = ({ clientId, view, onSort, onAll, onOpen }: ListProps) => {
  const t = useTranslations('sharing')
  const columns = useColumns(clientId !== null)
  const { total, rowAt, onRange, error, again } = useWindowed('sharing.list', { clientId, ...view })
  if (error) return <ErrorState refused={error} onAgain={again} />
  if (total === undefined) return <Loading />
  if (total === 0) {
    const none = view.query === '' && view.basis === 'all'
    return (
      <div className={styles['blank']}>
        <EmptyState
          icon={Send}
          title={t(none ? 'none' : 'noHits')}
          action={none ? <Button onPress={() => run('share')}>{t('card.share')}</Button> : <Button onPress={onAll}>{t('showAll')}</Button>}
        >
          {t(none ? 'noneAbout' : 'noHitsAbout')}
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
      onOpen={({ id }) => onOpen(id)}
      sort={{ key: view.sort, descending: view.descending }}
      onSort={(key) => onSort(key as Sort)}
    />
  )
}

const useHead = (clientId: string | null) => {
  const t = useTranslations('sharing')
  const name = useRead('clients.get', { id: clientId ?? '' }, { enabled: clientId !== null }).data?.name ?? ''
  return clientId === null
    ? { title: t('title'), back: { href: paths.consents, label: t('back') } }
    : { title: t('openOf', { name }), back: { href: paths.client(clientId), label: t('wizard.back', { name }) } }
}

export const LedgerPage = ({ clientId = null }: { clientId?: string | null }) => {
  const t = useTranslations('sharing')
  const [view, setView] = useState<View>(everything)
  const [open, setOpen] = useState<string | null>(null)
  const { total } = useWindowed('sharing.list', { clientId, ...view })
  const change = (part: Partial<View>) => setView({ ...view, ...part })
  const sortBy = (sort: Sort) => change({ sort, descending: view.sort === sort ? !view.descending : sort === 'at' })
  const list = useRef<HTMLDivElement>(null)
  const intoList = () => list.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
  const { title, back } = useHead(clientId)
  return (
    <Page width="full">
      <PageHeader
        back={back}
        title={title}
        about={
          <>
            {t('about')} {total !== undefined && <span role="status">{t('count', { count: total })}</span>}
          </>
        }
        actions={
          <>
            {clientId !== null && (
              <ButtonLink icon={FileText} href={paths.account(clientId)}>
                {t('card.account')}
              </ButtonLink>
            )}
            <ButtonLink icon={Scale} href={paths.disclosureRules}>
              {t('rules.title')}
            </ButtonLink>
          </>
        }
      />
      <Interrupted clientId={clientId} />
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
          value={view.basis}
          onChange={(basis) => change({ basis })}
          choices={basisFilters.map((id) => ({ id, name: t(`filters.${id}`) }))}
        />
        <MenuButton
          worded
          icon={ArrowDownUp}
          label={t('sort.by', { what: t(`sort.${view.sort}`) })}
          actions={(['at', 'recipient'] as const).map((id) => ({ id, label: t(`sort.${id}`), run: () => sortBy(id) }))}
        />
      </div>
      <div ref={list} className={styles['grid']}>
        <Ledger clientId={clientId} view={view} onSort={sortBy} onAll={() => setView(everything)} onOpen={setOpen} />
      </div>
      {open !== null && <EntryDialog id={open} onClose={() => setOpen(null)} />}
    </Page>
  )
}
