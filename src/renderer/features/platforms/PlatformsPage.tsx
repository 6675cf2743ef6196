// The register of platforms: side by side, or as a list; found, narrowed and put in order.
import { useState } from 'react'
import { ArrowDownUp, FileDown, Plus, Printer, Video } from 'lucide-react'
import { Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { factNames, type Platform } from '#contract/platforms'
import { api, refresh, useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { shownLanguage } from '../../lib/i18n.tsx'
import { go, paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { toast, useSavedToast } from '../../ui/Toast.tsx'
import { Marks } from './Marks.tsx'
import { PlatformForm } from './PlatformForm.tsx'
import { useWork } from './useWork.ts'
import { called, useFactWords } from './words.ts'
import styles from './Platforms.module.css'

const filters = ['all', 'used', 'leaving'] as const
const views = ['compare', 'list'] as const
const sorts = ['use', 'name', 'clients', 'next'] as const

interface View {
  readonly query: string
  readonly filter: (typeof filters)[number]
  readonly view: (typeof views)[number]
  readonly sort: (typeof sorts)[number]
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const isUsed = ({ used, clients }: Platform): boolean => used || clients > 0

const fitting = (all: readonly Platform[], { query, filter, sort }: View): Platform[] => {
  const words = plain(query).split(/\s+/).filter(Boolean)
  const found = all.filter(
    (one) =>
      words.every((word) => plain([one.name, one.plan, one.vendor].join(' ')).includes(word)) &&
      (filter === 'all' || (filter === 'used' ? isUsed(one) : one.state !== 'open'))
  )
  if (sort === 'use') return found
  return found.toSorted((a, b) => {
    if (sort === 'clients') return b.clients - a.clients
    if (sort === 'next') return (a.nextCheckOn ?? '').localeCompare(b.nextCheckOn ?? '')
    return plain(called(a)).localeCompare(plain(called(b)))
  })
}

const useCheckWords = (): ((one: Platform) => string) => {
  const t = useTranslations('platforms')
  const f = useFormats()
  return ({ checkedOn, nextCheckOn }) =>
    checkedOn === null
      ? t('neverChecked')
      : `${t('checkedOn', { date: f.calendarDate(checkedOn) })} · ${t('next', { date: f.calendarDate(nextCheckOn ?? checkedOn) })}`
}

export const useStateWords = (): ((one: Pick<Platform, 'state' | 'until'>) => string) => {
  const t = useTranslations('platforms.states')
  const f = useFormats()
  return ({ state, until }) => t(state, { date: until === null ? '' : f.calendarDate(until) })
}

/** Facts down, platforms across: the heads stay while one looks. */
const Compare = ({ platforms }: { platforms: readonly Platform[] }) => {
  const t = useTranslations('platforms')
  const words = useFactWords()
  const stateWords = useStateWords()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by keys only if it can be focused itself
    <div className={styles['sideways']} tabIndex={0} role="region" aria-label={t('views.compare')}>
      <table className={styles['compare']}>
        <thead>
          <tr>
            <th scope="col">{t('fact')}</th>
            {platforms.map((one) => (
              <th key={one.id} scope="col">
                <Link href={paths.platform(one.id)}>{one.name}</Link>
                {one.plan && <span className={styles['quiet']}>{one.plan}</span>}
                <span className={styles['quiet']}>{one.state === 'open' ? t('clients', { count: one.clients }) : stateWords(one)}</span>
                {one.used && <Badge tone="accent">{t('used')}</Badge>}
                <Marks warnings={one.warnings} most={2} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {factNames.map((name) => (
            <tr key={name}>
              <th scope="row">{t(`facts.${name}`)}</th>
              {platforms.map(({ id, facts }) => {
                const { value, note, checkedOn } = facts[name]
                return (
                  <td key={id} className={value === '' ? styles['quiet'] : undefined} title={note || undefined}>
                    {words(name, value)}
                    {value !== '' && checkedOn === null && <span className={styles['quiet']}> ({t('one.unchecked')})</span>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const List = ({ platforms }: { platforms: readonly Platform[] }) => {
  const t = useTranslations('platforms')
  const checkWords = useCheckWords()
  const stateWords = useStateWords()
  return (
    <Card flush>
      <ul className={styles['list']}>
        {platforms.map((one) => (
          <li key={one.id}>
            <Link className={styles['row']} href={paths.platform(one.id)} aria-label={t('open', { name: called(one) })}>
              <span className={styles['head']}>
                <strong>{called(one)}</strong>
                {one.used && <Badge tone="accent">{t('used')}</Badge>}
                {one.state !== 'open' && <Badge>{stateWords(one)}</Badge>}
                <Marks warnings={one.warnings.filter((each) => each !== 'closed' && each !== 'phasingOut')} />
              </span>
              <span className={styles['quiet']}>
                {t('clients', { count: one.clients })} · {checkWords(one)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const Paper = () => {
  const t = useTranslations('platforms')
  const work = useWork()
  const saved = useSavedToast()
  const print = () =>
    work(async () => {
      await api.platforms.print({ language: shownLanguage() })
      toast(t('printed'))
    })
  const savePdf = () =>
    work(async () => {
      const { folder } = await api.platforms.savePdf({ language: shownLanguage() })
      saved(folder, () => void api.documents.showSaved({}).catch(() => null))
    })
  return (
    <MenuButton
      label={t('paper')}
      actions={[
        { id: 'print', label: t('print'), icon: Printer, run: () => void print() },
        { id: 'pdf', label: t('savePdf'), icon: FileDown, run: () => void savePdf() }
      ]}
    />
  )
}

const start: View = { query: '', filter: 'all', view: 'compare', sort: 'use' }

export const PlatformsPage = () => {
  const t = useTranslations('platforms')
  const [view, setView] = useState<View>(start)
  const [adding, setAdding] = useState(false)
  const { data, error, refetch } = useRead('platforms.list', { language: shownLanguage() })
  const country = useRead('settings.get', {}).data?.country
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!data || country === undefined) return <Loading />
  const change = (part: Partial<View>) => setView({ ...view, ...part })
  const found = fitting(data, view)
  return (
    <Page>
      <PageHeader
        back={{ href: paths.settings, label: t('back') }}
        title={t('title')}
        about={t('about')}
        actions={
          <>
            <Paper />
            <Button variant="primary" icon={Plus} onPress={() => setAdding(true)}>
              {t('add')}
            </Button>
          </>
        }
      />
      <div className={styles['tools']}>
        <div className={styles['search']}>
          <SearchField label={t('search')} value={view.query} onChange={(query) => change({ query })} maxLength={200} />
        </div>
        <Chips
          label={t('filter')}
          value={view.filter}
          onChange={(filter) => change({ filter })}
          choices={filters.map((id) => ({ id, name: t(`filters.${id}`) }))}
        />
        <Chips
          label={t('view')}
          value={view.view}
          onChange={(id) => change({ view: id })}
          choices={views.map((id) => ({ id, name: t(`views.${id}`) }))}
        />
        <MenuButton
          worded
          icon={ArrowDownUp}
          label={t('sort.by', { what: t(`sort.${view.sort}`) })}
          actions={sorts.map((id) => ({ id, label: t(`sort.${id}`), run: () => change({ sort: id }) }))}
        />
      </div>
      {found.length === 0 ? (
        <EmptyState
          icon={Video}
          title={t('noHits')}
          action={<Button onPress={() => setView({ ...start, view: view.view })}>{t('showAll')}</Button>}
        >
          {t('noHitsAbout')}
        </EmptyState>
      ) : view.view === 'compare' ? (
        <Compare platforms={found} />
      ) : (
        <List platforms={found} />
      )}
      {adding && (
        <PlatformForm
          platform={null}
          country={country}
          onClose={() => setAdding(false)}
          send={async (fields) => {
            const { id } = await api.platforms.add(fields)
            refresh()
            go(paths.platform(id))
          }}
        />
      )}
    </Page>
  )
}
