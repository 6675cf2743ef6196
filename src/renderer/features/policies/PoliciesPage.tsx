// The library of the practice's policies: which are in force, which are to be looked at, which nobody has approved yet.
import { useState } from 'react'
import { ArrowDownUp, CalendarCheck, FilePen, PencilLine, Printer, Scale } from 'lucide-react'
import { Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { languages, type Language } from '#contract/fields'
import type { PolicyRow } from '#contract/policies'
import { useRead } from '../../lib/door.ts'
import { shownLanguage } from '../../lib/i18n.tsx'
import { go, paths } from '../../lib/paths.ts'
import { Button } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { ChangeForm } from './ChangeForm.tsx'
import { shownOf, sorts, type Filter, type Sort } from './shown.ts'
import { StateBadges } from './State.tsx'
import { textPath, useFacts, useTitle } from './words.ts'
import { useReview, useSheet } from './work.ts'
import styles from './Policies.module.css'

const Row = ({ policy, onChange }: { policy: PolicyRow; onChange(): void }) => {
  const t = useTranslations('policies')
  const title = useTitle()(policy)
  const facts = useFacts()(policy)
  const review = useReview()
  const { print } = useSheet(policy)
  const { name, language, state, note } = policy
  const never = state === 'neverApproved'
  return (
    <li className={styles['row']}>
      <div className={styles['said']}>
        <p className={styles['head']}>
          <Link className={styles['name']} href={paths.policy(`${name}/${language}`)}>
            {title}
          </Link>
          <StateBadges policy={policy} />
        </p>
        <p className={styles['quiet']}>{facts}</p>
        {note && <p className={styles['quiet']}>{note}</p>}
      </div>
      <div className={styles['buttons']}>
        <Button
          small
          icon={CalendarCheck}
          aria-label={t(never ? 'approveNamed' : 'reviewNamed', { title })}
          onPress={() => void review(policy)}
        >
          {t(never ? 'approve' : 'review')}
        </Button>
        <MenuButton
          small
          label={t('more', { title })}
          actions={[
            { id: 'open', label: t('open'), icon: PencilLine, run: () => go(textPath(policy)) },
            { id: 'change', label: t('change'), icon: FilePen, run: onChange },
            { id: 'print', label: t('print'), icon: Printer, run: () => void print() }
          ]}
        />
      </div>
    </li>
  )
}

const groups = ['policy', 'notice', 'agreement'] as const

interface RowsProps {
  readonly rows: readonly PolicyRow[]
  readonly grouped: boolean
  onChange(policy: PolicyRow): void
}

const Rows = ({ rows, grouped, onChange }: RowsProps) => {
  const t = useTranslations('policies')
  const list = (some: readonly PolicyRow[]) => (
    <ul className={styles['list']}>
      {some.map((policy) => (
        <Row key={policy.name} policy={policy} onChange={() => onChange(policy)} />
      ))}
    </ul>
  )
  if (!grouped) return <Card>{list(rows)}</Card>
  return groups
    .map((group) => ({ group, some: rows.filter((row) => row.group === group) }))
    .filter(({ some }) => some.length > 0)
    .map(({ group, some }) => (
      <Card key={group} title={t(`groups.${group}`)}>
        {list(some)}
      </Card>
    ))
}

interface View {
  readonly query: string
  readonly filter: Filter
  readonly sort: Sort
}

const Tools = ({ view, onChange }: { view: View; onChange(part: Partial<View>): void }) => {
  const t = useTranslations('policies')
  return (
    <>
      <div className={styles['search']}>
        <SearchField label={t('search')} value={view.query} onChange={(query) => onChange({ query })} maxLength={200} />
      </div>
      <Chips
        label={t('filter')}
        value={view.filter}
        onChange={(filter) => onChange({ filter })}
        choices={(['all', 'due', 'neverApproved'] as const).map((id) => ({ id, name: t(`filters.${id}`) }))}
      />
      <MenuButton
        worded
        icon={ArrowDownUp}
        label={t('sort.by', { what: t(`sort.${view.sort}`) })}
        actions={sorts.map((id) => ({ id, label: t(`sort.${id}`), run: () => onChange({ sort: id }) }))}
      />
    </>
  )
}

export const PoliciesPage = ({ filter = 'all' }: { filter?: Filter }) => {
  const t = useTranslations('policies')
  const titleOf = useTitle()
  const [language, setLanguage] = useState<Language>(shownLanguage)
  const [view, setView] = useState<View>({ query: '', filter, sort: 'group' })
  const [changing, setChanging] = useState<PolicyRow | null>(null)
  const { data, error, refetch } = useRead('policies.list', { language }, { keep: true })
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!data) return <Loading />
  const rows = shownOf(
    data.map((row) => ({ ...row, title: titleOf(row) })),
    view
  )
  return (
    <Page>
      <PageHeader
        back={{ href: paths.documents, label: t('back') }}
        title={t('title')}
        about={
          <>
            {t('about')} <span role="status">{t('count', { count: rows.length })}</span>
          </>
        }
      />
      <div className={styles['tools']}>
        <Tools view={view} onChange={(part) => setView((before) => ({ ...before, ...part }))} />
        <Chips
          label={t('language')}
          value={language}
          onChange={(id) => setLanguage(id)}
          choices={languages.map((id) => ({ id, name: t(`languages.${id}`) }))}
        />
      </div>
      <div className={styles['stack']}>
        {rows.length === 0 ? (
          <EmptyState
            icon={Scale}
            title={t('noHits')}
            action={<Button onPress={() => setView({ query: '', filter: 'all', sort: 'group' })}>{t('showAll')}</Button>}
          >
            {view.query === '' && t('noHitsAbout')}
          </EmptyState>
        ) : (
          <Rows rows={rows} grouped={view.sort === 'group'} onChange={setChanging} />
        )}
      </div>
      {changing && <ChangeForm policy={changing} onClose={() => setChanging(null)} />}
    </Page>
  )
}
