// One field over everything: clients first, then what they wrote and the notes that hold the words.
import { useEffect, useRef, useState } from 'react'
import { ScanSearch, SearchX } from 'lucide-react'
import {
  Autocomplete,
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxLoadMoreItem,
  ListBoxSection,
  type Key
} from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { ClientRow } from '#contract/clients'
import type { ExchangeHit } from '#contract/exchanges'
import type { NoteHit, Snippet } from '#contract/search'
import { useCommand } from '../../lib/commands.ts'
import { useFormats } from '../../lib/format.ts'
import { usePaged } from '../../lib/paged.ts'
import { go, paths } from '../../lib/paths.ts'
import { useSettled } from '../../lib/settled.ts'
import { lastSearch, rememberOpened, rememberSearch } from '../../lib/sought.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Spinner } from '../../ui/Progress.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import styles from './SearchPage.module.css'

type Order = 'newest' | 'best'

const useSearch = (query: string, order: Order) => {
  const found = usePaged(
    'search.find',
    { query, order },
    { size: 30, countIn: ({ notes }) => notes.length, hasMore: ({ more }) => more, enabled: query.trim() !== '' }
  )
  return {
    ...found,
    clients: found.pages?.[0]?.clients ?? [],
    messages: found.pages?.[0]?.exchanges ?? [],
    notes: found.pages?.flatMap((page) => page.notes) ?? [],
    shownOrder: found.pages?.[0]?.order
  }
}

const ClientHit = ({ client }: { client: ClientRow }) => (
  <>
    <span className={styles['head']}>
      <span className={styles['title']}>{client.name}</span>
      {client.alias && <span className={styles['about']}>{client.alias}</span>}
    </span>
    <span className={styles['about']}>{[client.email, client.phone].filter(Boolean).join(' · ')}</span>
  </>
)

const Marked = ({ snippet }: { snippet: Snippet }) => (
  <span className={styles['snippet']}>
    {snippet.map((piece, n) => (piece.hit ? <mark key={n}>{piece.text}</mark> : <span key={n}>{piece.text}</span>))}
  </span>
)

const MessageHit = ({ hit }: { hit: ExchangeHit }) => {
  const t = useTranslations()
  const { moment } = useFormats()
  const { clientName, personName, alone, channel, receivedAt, timeZone, state, snippet } = hit
  return (
    <>
      <span className={styles['head']}>
        <span className={styles['title']}>{clientName}</span>
        <span className={styles['about']}>{[personName, moment(receivedAt, timeZone)].filter(Boolean).join(' · ')}</span>
        <span className={styles['badges']}>
          {alone && personName !== null && <Badge>{t('exchanges.onlyOf', { name: personName })}</Badge>}
          <Badge>{t(`notes.modalities.${channel}`)}</Badge>
          {state === 'open' && <Badge tone="due">{t('exchanges.states.open')}</Badge>}
        </span>
      </span>
      <Marked snippet={snippet} />
    </>
  )
}

const Hit = ({ hit }: { hit: NoteHit }) => {
  const t = useTranslations()
  const { moment } = useFormats()
  return (
    <>
      <span className={styles['head']}>
        <span className={styles['title']}>{hit.clientName}</span>
        <span className={styles['about']}>{moment(hit.startAt, hit.timeZone)}</span>
        <span className={styles['badges']}>
          {hit.alone !== null && <Badge>{t('marks.alone', { name: hit.alone })}</Badge>}
          <Badge>{hit.amendment ? t('search.amendment') : t(`notes.formats.${hit.format}`)}</Badge>
          {!hit.signed && <Badge tone="due">{t('notes.draft')}</Badge>}
        </span>
      </span>
      <Marked snippet={hit.snippet} />
    </>
  )
}

/** Keys of the list: `client:…`, `message:…`, or the place of a note among the hits (a note may be found twice, by its amendment too). */
const openHit = (key: Key, notes: readonly NoteHit[]): void => {
  const [kind, rest = ''] = String(key).split(':')
  if (kind === 'client') return go(paths.client(rest))
  if (kind === 'message') return go(paths.exchange(rest))
  const hit = notes[Number(rest)]
  if (!hit) return
  rememberOpened(hit.noteId)
  go(paths.note(hit.noteId))
}

const Results = ({ query, found }: { query: string; found: ReturnType<typeof useSearch> }) => {
  const t = useTranslations('search')
  const { clients, messages, notes, pages, error, again, more, isMoreComing } = found
  if (error) return <ErrorState refused={error} onAgain={again} />
  if (query.trim() === '') {
    return (
      <EmptyState icon={ScanSearch} title={t('start')}>
        {t('startAbout')}
      </EmptyState>
    )
  }
  if (!pages) return null
  if (clients.length === 0 && messages.length === 0 && notes.length === 0) {
    return (
      <div role="status">
        <EmptyState icon={SearchX} title={t('nothing')}>
          {t('nothingAbout')}
        </EmptyState>
      </div>
    )
  }
  return (
    <ListBox className={styles['results']} aria-label={t('results')} onAction={(key) => openHit(key, notes)} selectionMode="none">
      {clients.length > 0 && (
        <ListBoxSection className={styles['section']}>
          <Header className={styles['heading']}>{t('clients')}</Header>
          {clients.map((client) => (
            <ListBoxItem key={client.id} id={`client:${client.id}`} textValue={client.name} className={styles['hit']}>
              <ClientHit client={client} />
            </ListBoxItem>
          ))}
        </ListBoxSection>
      )}
      {messages.length > 0 && (
        <ListBoxSection className={styles['section']}>
          <Header className={styles['heading']}>{t('messages')}</Header>
          {messages.map((hit) => (
            <ListBoxItem
              key={hit.id}
              id={`message:${hit.id}`}
              textValue={`${hit.clientName} ${hit.snippet.map((piece) => piece.text).join('')}`}
              className={styles['hit']}
            >
              <MessageHit hit={hit} />
            </ListBoxItem>
          ))}
        </ListBoxSection>
      )}
      {notes.length > 0 && (
        <ListBoxSection className={styles['section']}>
          <Header className={styles['heading']}>{t('notes')}</Header>
          <Collection items={notes.map((hit, n) => ({ id: `note:${n}`, hit }))}>
            {({ id, hit }) => (
              <ListBoxItem
                id={id}
                textValue={`${hit.clientName} ${hit.snippet.map((piece) => piece.text).join('')}`}
                className={styles['hit']}
              >
                <Hit hit={hit} />
              </ListBoxItem>
            )}
          </Collection>
          <ListBoxLoadMoreItem className={styles['more']} onLoadMore={more} isLoading={isMoreComing}>
            <Spinner small />
          </ListBoxLoadMoreItem>
        </ListBoxSection>
      )}
    </ListBox>
  )
}

export const SearchPage = () => {
  const t = useTranslations('search')
  const [text, setText] = useState(lastSearch)
  const [order, setOrder] = useState<Order>('newest')
  const query = useSettled(text)
  const found = useSearch(query, order)
  const field = useRef<HTMLInputElement>(null)
  const typeAnew = () => {
    field.current?.focus()
    field.current?.select()
  }
  useEffect(typeAnew, [])
  useCommand('search', typeAnew)
  const type = (next: string) => {
    setText(next)
    rememberSearch(next)
  }
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} />
      <Autocomplete inputValue={text} onInputChange={type}>
        <div className={styles['bar']}>
          <SearchField autoFocus inputRef={field} label={t('field')} placeholder={t('placeholder')} maxLength={200} />
          <Chips<Order>
            label={t('order')}
            choices={[
              { id: 'newest', name: t('newest') },
              { id: 'best', name: t('best') }
            ]}
            value={order}
            onChange={setOrder}
          />
        </div>
        {order === 'best' && found.shownOrder === 'newest' && !found.isStale && <p className={styles['hint']}>{t('onlyNewest')}</p>}
        <Results query={query} found={found} />
      </Autocomplete>
    </Page>
  )
}
