// Everything that clients wrote: what waits for an answer first, searched and narrowed; each line leads to where it is answered.
import { useState } from 'react'
import { MailCheck, MailPlus, SearchX } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { exchangeFilters, type ExchangeFilter } from '#contract/exchanges'
import { useCommand } from '../../lib/commands.ts'
import { useRead, type InputOf } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { usePaged } from '../../lib/paged.ts'
import { go, paths } from '../../lib/paths.ts'
import { useSettled } from '../../lib/settled.ts'
import { useWhose } from '../../lib/whose.ts'
import { Button } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { MessageForm } from './MessageForm.tsx'
import { Rows } from './Rows.tsx'
import styles from './Exchanges.module.css'

type Asked = Omit<InputOf<'exchanges.list'>, 'offset' | 'limit'>

const List = ({ asked, onAll, onAdd }: { asked: Asked; onAll(): void; onAdd(): void }) => {
  const t = useTranslations('exchanges')
  const { pages, error, again, more, isMoreComing } = usePaged('exchanges.list', asked, {
    size: 50,
    countIn: ({ rows }) => rows.length,
    hasMore: ({ total }, read) => read < total
  })
  if (error) return <ErrorState refused={error} onAgain={again} />
  if (!pages) return <Loading />
  const rows = pages.flatMap((page) => page.rows)
  if (rows.length === 0) {
    const none = asked.query === '' && asked.filter === 'open'
    return (
      <EmptyState
        icon={none ? MailCheck : SearchX}
        title={t(none ? 'none' : 'noHits')}
        action={<Button onPress={none ? onAdd : onAll}>{t(none ? 'add' : 'showAll')}</Button>}
      >
        {t(none ? 'noneAbout' : 'noHitsAbout')}
      </EmptyState>
    )
  }
  return (
    <>
      <Rows rows={rows} label={t('title')} ofOne={asked.clientId !== null} />
      {more && (
        <div className={styles['more']}>
          <Button small onPress={more} isPending={isMoreComing}>
            {t('showMore')}
          </Button>
        </div>
      )}
    </>
  )
}

export const ExchangesPage = ({ clientId = null }: { clientId?: string | null }) => {
  const t = useTranslations('exchanges')
  const f = useFormats()
  const [query, setQuery] = useState('')
  const [filter, setFilter] = useState<ExchangeFilter>(clientId === null ? 'open' : 'all')
  const [adding, setAdding] = useState(false)
  const { chips, ready } = useWhose(clientId)
  const asked: Asked = { query: useSettled(query), filter, clientId, whose: chips.value }
  const counts = useRead('exchanges.list', { ...asked, offset: 0, limit: 1 }, { keep: true, enabled: ready }).data?.counts
  const name = useRead('clients.get', { id: clientId ?? '' }, { enabled: clientId !== null }).data?.name ?? ''
  useCommand('newExchange', () => setAdding(true))
  const named = (each: ExchangeFilter) =>
    counts ? t('counted', { what: t(`filters.${each}`), count: f.number(counts[each]) }) : t(`filters.${each}`)
  return (
    <Page>
      <PageHeader
        {...(clientId === null ? {} : { back: { href: paths.client(clientId), label: name } })}
        title={clientId === null ? t('title') : t('titleOf', { name })}
        about={t('about')}
        actions={
          <Button variant="primary" icon={MailPlus} onPress={() => setAdding(true)}>
            {t('add')}
          </Button>
        }
      />
      <div className={styles['tools']}>
        <div className={styles['search']}>
          <SearchField label={t('search')} value={query} onChange={setQuery} maxLength={200} />
        </div>
        <Chips
          label={t('filter')}
          value={filter}
          onChange={(chosen) => setFilter(chosen)}
          choices={exchangeFilters.map((each) => ({ id: each, name: named(each) }))}
        />
        {chips.choices.length > 0 && <Chips {...chips} label={t('whose')} />}
      </div>
      <Card flush>
        {ready ? (
          <List
            asked={asked}
            onAdd={() => setAdding(true)}
            onAll={() => {
              setQuery('')
              setFilter('all')
            }}
          />
        ) : (
          <Loading />
        )}
      </Card>
      {adding && (
        <MessageForm exchange={null} clientId={clientId} onClose={() => setAdding(false)} onAdded={(id) => go(paths.exchange(id))} />
      )}
    </Page>
  )
}
