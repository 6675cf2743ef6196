// The directory of those to whom one refers, by country and kind; and who was referred, with whom to ask.
import { useState } from 'react'
import { ArrowDownUp, CalendarCheck, Contact, Pencil, Plus, Signpost, Siren, Trash2 } from 'lucide-react'
import { Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { serviceKinds, type DirectoryEntry, type Referral } from '#contract/referrals'
import { api, refresh, useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/Toast.tsx'
import { EntryForm } from './EntryForm.tsx'
import { useWork } from './useWork.ts'
import styles from './Referrals.module.css'

const sorts = ['name', 'country', 'check'] as const

interface View {
  readonly query: string
  readonly country: string
  readonly kind: string
  readonly sort: (typeof sorts)[number]
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const fitting = (all: readonly DirectoryEntry[], { query, country, kind, sort }: View): DirectoryEntry[] => {
  const words = plain(query).split(/\s+/).filter(Boolean)
  const found = all.filter(
    (one) =>
      (country === 'all' || one.country === country) &&
      (kind === 'all' || one.kind === kind) &&
      words.every((word) => plain([one.name, one.place, one.languages, one.about, one.phone].join(' ')).includes(word))
  )
  if (sort === 'name') return found
  const key = (one: DirectoryEntry): string => (sort === 'country' ? one.country : (one.nextCheckOn ?? ''))
  return found.toSorted((a, b) => key(a).localeCompare(key(b)))
}

const Entry = ({ entry, onChange }: { entry: DirectoryEntry; onChange(): void }) => {
  const t = useTranslations('referrals')
  const f = useFormats()
  const work = useWork()
  const { id, name, kind, place, country, languages, phone, email, web, fees, about, source, checkedOn, due } = entry
  const remove = async () => {
    if (await work(() => api.referrals.removeEntry({ id })))
      toast(t('removed'), { undo: () => work(() => api.referrals.restoreEntry({ id })) })
  }
  const check = async () => {
    if (await work(() => api.referrals.checkEntry({ id }))) toast(t('checkedNow'))
  }
  return (
    <li className={styles['entry']}>
      <div className={styles['said']}>
        <p className={styles['head']}>
          <strong>{name}</strong>
          <span className={styles['quiet']}>
            {t(`kinds.${kind}`)} · {[place, f.region(country)].filter(Boolean).join(', ')}
          </span>
          {due && <Badge tone="due">{t('due')}</Badge>}
        </p>
        <p>{[phone, email, web, languages, fees].filter(Boolean).join(' · ')}</p>
        {about && <p>{about}</p>}
        <p className={styles['quiet']}>
          {[checkedOn === null ? t('unchecked') : t('checked', { date: f.calendarDate(checkedOn) }), source && t('source', { source })]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className={styles['buttons']}>
        <Button small icon={CalendarCheck} aria-label={t('checkNamed', { name })} onPress={() => void check()}>
          {t('check')}
        </Button>
        <MenuButton
          label={t('more', { name })}
          actions={[
            { id: 'change', label: t('change'), icon: Pencil, run: onChange },
            { id: 'remove', label: t('remove'), icon: Trash2, run: () => void remove() }
          ]}
        />
      </div>
    </li>
  )
}

const Directory = ({ entries, home }: { entries: readonly DirectoryEntry[]; home: string }) => {
  const t = useTranslations('referrals')
  const f = useFormats()
  const [view, setView] = useState<View>({ query: '', country: home, kind: 'all', sort: 'name' })
  const [editing, setEditing] = useState<DirectoryEntry | null>(null)
  const change = (part: Partial<View>) => setView({ ...view, ...part })
  const countries = [...new Set([home, ...entries.map(({ country }) => country)])]
    .map((id) => ({ id, name: f.region(id) }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
  const found = fitting(entries, view)
  return (
    <>
      <div className={styles['tools']}>
        <div className={styles['search']}>
          <SearchField label={t('search')} value={view.query} onChange={(query) => change({ query })} maxLength={200} />
        </div>
        <Select
          label={t('country')}
          value={view.country}
          onChange={(country) => change({ country })}
          choices={[{ id: 'all', name: t('everywhere') }, ...countries]}
        />
        <Select
          label={t('kind')}
          value={view.kind}
          onChange={(kind) => change({ kind })}
          choices={[{ id: 'all', name: t('everyKind') }, ...serviceKinds.map((id) => ({ id: id as string, name: t(`kinds.${id}`) }))]}
        />
        <MenuButton
          worded
          icon={ArrowDownUp}
          label={t('sort.by', { what: t(`sort.${view.sort}`) })}
          actions={sorts.map((id) => ({ id, label: t(`sort.${id}`), run: () => change({ sort: id }) }))}
        />
      </div>
      <Card>
        {found.length === 0 ? (
          <EmptyState
            small
            icon={Contact}
            title={t('none')}
            action={<Button onPress={() => setView({ query: '', country: 'all', kind: 'all', sort: view.sort })}>{t('showAll')}</Button>}
          >
            {t('noneAbout')}
          </EmptyState>
        ) : (
          <ul className={styles['list']}>
            {found.map((entry) => (
              <Entry key={entry.id} entry={entry} onChange={() => setEditing(entry)} />
            ))}
          </ul>
        )}
      </Card>
      {editing && (
        <EntryForm
          entry={editing}
          country={editing.country}
          onClose={() => setEditing(null)}
          send={async (fields) => {
            await api.referrals.changeEntry({ id: editing.id, fields })
            refresh()
          }}
        />
      )}
    </>
  )
}

const made = ['open', 'all'] as const

const Made = ({ referrals }: { referrals: readonly Referral[] }) => {
  const t = useTranslations('referrals')
  const f = useFormats()
  const [filter, setFilter] = useState<(typeof made)[number]>('open')
  const shown = referrals.filter(({ outcome }) => filter === 'all' || outcome === null)
  const none = referrals.length === 0
  return (
    <>
      <div className={styles['tools']}>
        <Chips
          label={t('made.filter')}
          value={filter}
          onChange={(chosen) => setFilter(chosen)}
          choices={made.map((id) => ({ id, name: t(`made.filters.${id}`) }))}
        />
      </div>
      <Card>
        {shown.length === 0 ? (
          <EmptyState small icon={Signpost} title={t(none ? 'made.none' : 'made.noneOpen')}>
            {t(none ? 'made.noneAbout' : 'made.noneOpenAbout')}
          </EmptyState>
        ) : (
          <ul className={styles['list']}>
            {shown.map((one) => (
              <li key={one.id} className={styles['entry']}>
                <div className={styles['said']}>
                  <p className={styles['head']}>
                    <Link href={paths.client(one.clientId)}>{one.clientName}</Link>
                    {one.due && <Badge tone="due">{t('card.due')}</Badge>}
                    {one.outcome && <Badge>{t(`follow.outcomes.${one.outcome}`)}</Badge>}
                  </p>
                  <p>{one.options.map(({ name }) => name).join(' · ')}</p>
                  <p className={styles['quiet']}>
                    {t('card.madeOn', { date: f.calendarDate(one.madeOn) })}
                    {one.followUpOn && one.outcome === null && ` · ${t('card.followUp', { date: f.calendarDate(one.followUpOn) })}`}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  )
}

const tabs = ['directory', 'made'] as const

export const ReferralsPage = ({ tab: first = 'directory' }: { tab?: (typeof tabs)[number] }) => {
  const t = useTranslations('referrals')
  const directory = useRead('referrals.directory', {})
  const list = useRead('referrals.list', {})
  const country = useRead('settings.get', {}).data?.country
  const [tab, setTab] = useState(first)
  const [adding, setAdding] = useState(false)
  const error = directory.error ?? list.error
  if (error) return <ErrorState refused={error} onAgain={directory.error ? directory.refetch : list.refetch} />
  if (!directory.data || !list.data || country === undefined) return <Loading />
  return (
    <Page>
      <PageHeader
        back={{ href: paths.settings, label: t('back') }}
        title={t('title')}
        about={t('about')}
        actions={
          <>
            <ButtonLink icon={Siren} href={paths.emergencyNumbers}>
              {t('emergency')}
            </ButtonLink>
            <Button variant="primary" icon={Plus} onPress={() => setAdding(true)}>
              {t('add')}
            </Button>
          </>
        }
      />
      <div className={styles['tools']}>
        <Chips
          label={t('view')}
          value={tab}
          onChange={(chosen) => setTab(chosen)}
          choices={tabs.map((id) => ({ id, name: t(`tabs.${id}`) }))}
        />
      </div>
      {tab === 'directory' ? <Directory entries={directory.data} home={country} /> : <Made referrals={list.data} />}
      {adding && (
        <EntryForm
          entry={null}
          country={country}
          onClose={() => setAdding(false)}
          send={async (fields) => {
            await api.referrals.addEntry(fields)
            refresh()
          }}
        />
      )}
    </Page>
  )
}
