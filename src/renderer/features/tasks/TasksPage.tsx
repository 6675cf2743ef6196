// One list of all that is due: searched, narrowed, sorted; each line leads to its remedy, hers are ticked off, put off and changed by key.
import { useRef, useState } from 'react'
import { ArrowDownUp, CircleCheckBig, Plus, Repeat2, SearchX } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { taskFilters, type Task, type TaskFilter } from '#contract/tasks'
import { useRead, type InputOf } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { go, paths } from '../../lib/paths.ts'
import { remedyOf, useKindWords, useTaskWords } from '../../lib/tasks.ts'
import { useWindowed } from '../../lib/windowed.ts'
import { Button } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { VirtualGrid, type Column } from '../../ui/VirtualGrid.tsx'
import { useTaskDoing } from './doing.ts'
import { QuickTask } from './QuickTask.tsx'
import { TaskForm } from './TaskForm.tsx'
import { DueWords, Tick } from './TaskRows.tsx'
import styles from './Tasks.module.css'

type View = Pick<InputOf<'tasks.list'>, 'query' | 'filter' | 'sort' | 'descending'>
type Sort = View['sort']

const everything: View = { query: '', filter: 'open', sort: 'due', descending: false }

const useColumns = (ofOne: boolean, onTick: (task: Task) => void): readonly Column<Task>[] => {
  const t = useTranslations('tasks')
  const wordsOf = useTaskWords()
  const sayRepeat = (task: Task) => task.own?.repeat && t(`repeats.${task.own.repeat.unit}`, { every: task.own.repeat.every })
  return [
    {
      key: 'kind',
      title: t('columns.what'),
      grow: 3,
      sortable: true,
      cell: (task) => (
        <span className={styles['first']}>
          <Tick byKey task={task} onTick={onTick} />
          <span className={styles['words']}>{wordsOf(task)}</span>
          {task.own?.repeat && (
            <span className={styles['quiet']}>
              <Repeat2 size={13} aria-hidden /> {sayRepeat(task)}
            </span>
          )}
        </span>
      )
    },
    ...(ofOne
      ? []
      : [{ key: 'client', title: t('columns.client'), grow: 1.2, sortable: true, cell: ({ clientName }: Task) => clientName }]),
    {
      key: 'due',
      title: t('columns.due'),
      grow: 0.9,
      align: 'end' as const,
      sortable: true,
      cell: (task: Task) => <DueWords task={task} />
    }
  ]
}

/** Rows by which is seen whether any of the list is her own. */
const mostLooked = 100

interface ListProps {
  readonly input: Omit<InputOf<'tasks.list'>, 'offset' | 'limit'>
  readonly timeZone: string
  onSort(sort: Sort): void
  onAll(): void
  onOpen(task: Task): void
}

const List = ({ input, timeZone, onSort, onAll, onOpen }: ListProps) => {
  const t = useTranslations('tasks')
  const { finish, tomorrow, nextWeek, remove } = useTaskDoing(timeZone)
  const columns = useColumns(input.clientId !== null, finish)
  const { total, rowAt, onRange, error, again } = useWindowed('tasks.list', input)
  if (error) return <ErrorState refused={error} onAgain={again} />
  if (total === undefined) return <Loading />
  if (total === 0) {
    const none = input.query === '' && input.filter === 'open'
    return (
      <div className={styles['blank']}>
        <EmptyState
          icon={none ? CircleCheckBig : SearchX}
          title={t(none ? 'none' : 'noHits')}
          action={none ? undefined : <Button onPress={onAll}>{t('showOpen')}</Button>}
        >
          {t(none ? 'noneAbout' : 'noHitsAbout')}
        </EmptyState>
      </div>
    )
  }
  // what comes by itself is neither ticked off nor put off
  const own = Array.from({ length: Math.min(total, mostLooked) }, (_, n) => rowAt(n)).some((task) => task?.own)
  return (
    <>
      <VirtualGrid
        key={JSON.stringify([input.query, input.filter, input.sort, input.descending, input.clientId])}
        label={t('title')}
        columns={columns}
        total={total}
        rowAt={rowAt}
        onRange={onRange}
        onOpen={onOpen}
        keys={{ ' ': finish, '1': tomorrow, '7': nextWeek, Delete: remove }}
        sort={{ key: input.sort, descending: input.descending }}
        onSort={(key) => onSort(key as Sort)}
      />
      <p className={styles['hints']}>
        {(own ? (['open', 'finish', 'tomorrow', 'nextWeek', 'remove'] as const) : (['open'] as const)).map((what) => (
          <span key={what}>
            <Kbd>{t(`keys.${what}`)}</Kbd> {t(what)}
          </span>
        ))}
      </p>
    </>
  )
}

const SortMenu = ({ view, onSort }: { view: View; onSort(sort: Sort): void }) => {
  const t = useTranslations('tasks.sort')
  return (
    <MenuButton
      worded
      icon={ArrowDownUp}
      label={t('by', { what: t(view.sort) })}
      actions={(['due', 'client', 'kind'] as const).map((id) => ({ id, label: t(id), run: () => onSort(id) }))}
    />
  )
}

interface OpenPageProps {
  readonly clientId: string | null
  readonly timeZone: string
}

const OpenPage = ({ clientId, timeZone }: OpenPageProps) => {
  const t = useTranslations('tasks')
  const f = useFormats()
  const [view, setView] = useState(everything)
  const [open, setOpen] = useState<Task | 'new' | null>(null)
  const name = useRead('clients.get', { id: clientId ?? '' }, { enabled: clientId !== null }).data?.name ?? ''
  const words = useKindWords()
  const input = { ...view, clientId, words }
  const counts = useRead('tasks.list', { ...input, offset: 0, limit: 100 }, { keep: true }).data?.counts
  const change = (part: Partial<View>) => setView({ ...view, ...part })
  const sortBy = (sort: Sort) => change({ sort, descending: view.sort === sort && !view.descending })
  const openTask = (task: Task) => {
    const href = remedyOf(task)
    if (href === null) setOpen(task)
    else go(href)
  }
  const list = useRef<HTMLDivElement>(null)
  const intoList = () => list.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
  const named = (filter: TaskFilter) =>
    counts ? t('counted', { what: t(`filters.${filter}`), count: f.number(counts[filter]) }) : t(`filters.${filter}`)
  return (
    <Page width="full">
      <PageHeader
        {...(clientId === null ? {} : { back: { href: paths.client(clientId), label: name } })}
        title={clientId === null ? t('title') : t('titleOf', { name })}
        about={t('about')}
        actions={
          <Button icon={Plus} onPress={() => setOpen('new')}>
            {t('add')}
          </Button>
        }
      />
      <QuickTask clientId={clientId} timeZone={timeZone} />
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
          onChange={(filter) => change({ filter })}
          choices={taskFilters.map((id) => ({ id, name: named(id) }))}
        />
        <SortMenu view={view} onSort={sortBy} />
      </div>
      <div ref={list} className={styles['list']}>
        <List input={input} timeZone={timeZone} onSort={sortBy} onAll={() => setView(everything)} onOpen={openTask} />
      </div>
      {open !== null && (
        <TaskForm
          task={open === 'new' ? null : open}
          timeZone={timeZone}
          clientId={clientId}
          onClose={() => {
            setOpen(null)
            intoList()
          }}
        />
      )}
    </Page>
  )
}

export const TasksPage = ({ clientId = null }: { clientId?: string | null }) => {
  const { data, error, refetch } = useRead('settings.get', {})
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  return data ? <OpenPage clientId={clientId} timeZone={data.timeZone} /> : <Loading />
}
