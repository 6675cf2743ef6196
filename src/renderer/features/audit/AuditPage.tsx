// The audit log: every line in plain words, newest first; narrowed by part, client and days; its chain verified on demand.
import { useRef, useState } from 'react'
import { Link2, ScrollText, ShieldAlert, ShieldCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { contract, type RoomName } from '#contract'
import type { AuditLine } from '#contract/audit'
import { api, refusalOf, useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { go, paths } from '../../lib/paths.ts'
import { useWindowed } from '../../lib/windowed.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { Select } from '../../ui/Select.tsx'
import { VirtualGrid, type Column } from '../../ui/VirtualGrid.tsx'
import { PrintLog, useMethodWords, type View } from './PrintLog.tsx'
import styles from './Audit.module.css'

const everything: View = { room: '', clientId: null, from: null, to: null }
const rooms = Object.keys(contract) as RoomName[]
/** Choices need a name of their own for "no narrowing". */
const all = 'all'

/** A line of a newer version may name a method that this one has no words for. */
const useWhat = () => {
  const t = useTranslations('audit')
  const words = useMethodWords()
  return (method: string) => words[method] ?? t('unnamed', { method })
}

const useColumns = (zone: string | undefined): readonly Column<AuditLine>[] => {
  const t = useTranslations('audit.columns')
  const f = useFormats()
  const what = useWhat()
  return [
    {
      key: 'at',
      title: t('at'),
      grow: 1.4,
      cell: ({ at }) => (
        <time className={styles['at']} dateTime={at}>
          {f.instant(at, zone)}
        </time>
      )
    },
    { key: 'what', title: t('what'), grow: 1.8, cell: ({ method }) => <span className={styles['what']}>{what(method)}</span> },
    {
      key: 'whom',
      title: t('whom'),
      grow: 0.9,
      // the row itself leads there: a link for the pointer, no further stop for the keyboard
      cell: ({ clientId, clientName }) =>
        clientId && (
          <a className={styles['whom']} href={`#${paths.client(clientId)}`} tabIndex={-1}>
            {clientName}
          </a>
        )
    },
    {
      key: 'n',
      title: t('n'),
      grow: 0.35,
      align: 'end',
      from: 'wide',
      cell: ({ n }) => <span className={styles['quiet']}>{f.number(n)}</span>
    }
  ]
}

interface Chosen {
  readonly id: string
  readonly name: string
}

const ClientFilter = ({ value, onChange }: { value: string | null; onChange(client: Chosen | null): void }) => {
  const t = useTranslations('audit.filter')
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const asked = { query, sort: 'name', descending: false, offset: 0, limit: 50 } as const
  const daily = useRead('clients.list', { ...asked, status: 'all' }, { keep: true })
  const archived = useRead('clients.list', { ...asked, status: 'archived' }, { keep: true })
  const found = [...(daily.data?.rows ?? []), ...(archived.data?.rows ?? [])].map(({ id, name, alias }) => ({ id, name, hint: alias }))
  const everybody = { id: all, name: t('everybody') }
  const kept = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen] : []
  return (
    <ComboBox
      label={t('client')}
      value={value ?? all}
      choices={query === '' ? [everybody, ...kept, ...found] : found}
      onSeek={setQuery}
      onChange={(id) => {
        const now = found.find((each) => each.id === id) ?? chosen
        setChosen(now)
        onChange(id === all ? null : now)
      }}
    />
  )
}

interface FiltersProps {
  readonly view: View
  onChange(part: Partial<View>): void
  onClient(client: Chosen | null): void
}

const Filters = ({ view, onChange, onClient }: FiltersProps) => {
  const t = useTranslations('audit')
  const reversed = view.from !== null && view.to !== null && view.from > view.to
  return (
    <div className={styles['filters']}>
      <Select
        label={t('filter.room')}
        value={view.room === '' ? all : view.room}
        onChange={(room) => onChange({ room: room === all ? '' : room })}
        choices={[{ id: all, name: t('filter.everything') }, ...rooms.map((id) => ({ id, name: t(`rooms.${id}`) }))]}
      />
      <ClientFilter value={view.clientId} onChange={onClient} />
      <DateField label={t('filter.from')} value={view.from} onChange={(from) => onChange({ from })} />
      <DateField label={t('filter.to')} value={view.to} onChange={(to) => onChange({ to })} error={reversed ? t('reversed') : undefined} />
    </div>
  )
}

const Lines = ({ view, zone, onAll }: { view: View; zone: string | undefined; onAll(): void }) => {
  const t = useTranslations('audit')
  const columns = useColumns(zone)
  const { total, rowAt, onRange, error, again } = useWindowed('audit.list', view)
  if (error) return <ErrorState refused={error} onAgain={again} />
  if (total === undefined) return <Loading />
  if (total === 0) {
    return (
      <div className={styles['blank']}>
        <EmptyState icon={ScrollText} title={t('noHits')} action={<Button onPress={onAll}>{t('showAll')}</Button>}>
          {t('noHitsAbout')}
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
      onOpen={({ clientId }) => clientId && go(paths.client(clientId))}
    />
  )
}

type Verdict = Awaited<ReturnType<typeof api.audit.verify>>

const Chain = ({ lines, brokenAt, gaps }: Verdict) => {
  const t = useTranslations('audit')
  const f = useFormats()
  if (brokenAt === null && gaps > 0) return <Banner tone="due">{t('gaps', { count: lines, gaps })}</Banner>
  if (brokenAt === null) return <Banner icon={ShieldCheck}>{t('whole', { count: lines })}</Banner>
  return (
    <Banner tone="risk" icon={ShieldAlert}>
      {t('broken', { line: f.number(brokenAt) })}
    </Banner>
  )
}

export const AuditPage = () => {
  const t = useTranslations('audit')
  const tr = useTranslations('refusals')
  const [view, setView] = useState(everything)
  const [client, setClient] = useState<string | null>(null)
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [verifying, setVerifying] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const { total } = useWindowed('audit.list', view)
  const zone = useRead('settings.get', {}).data?.timeZone

  const verify = async () => {
    setVerdict(null)
    setFault(null)
    setVerifying(true)
    try {
      setVerdict(await api.audit.verify({}))
    } catch (thrown) {
      setFault(tr(refusalOf(thrown).code))
    } finally {
      setVerifying(false)
    }
  }
  return (
    <Page width="full">
      <PageHeader
        title={t('title')}
        about={t('about')}
        actions={
          <>
            <PrintLog view={view} shown={total ?? 0} zone={zone} client={client} />
            <Button icon={Link2} isPending={verifying} onPress={() => void verify()}>
              {t('verify')}
            </Button>
          </>
        }
      />
      <div role="status" className={styles['verdict']}>
        {verdict && <Chain {...verdict} />}
        {fault && <Banner tone="risk">{fault}</Banner>}
      </div>
      <Filters
        view={view}
        onChange={(part) => setView({ ...view, ...part })}
        onClient={(chosen) => {
          setClient(chosen?.name ?? null)
          setView({ ...view, clientId: chosen?.id ?? null })
        }}
      />
      <div ref={list} tabIndex={-1} className={styles['list']}>
        <Lines
          view={view}
          zone={zone}
          onAll={() => {
            setView(everything)
            setClient(null)
            list.current?.focus()
          }}
        />
      </div>
      <p className={styles['foot']}>
        {total !== undefined && <span role="status">{t('lines', { count: total })}</span>}
        {zone && <span>{t('zone', { zone: zone.replaceAll('_', ' ').replaceAll('/', ' / ') })}</span>}
      </p>
    </Page>
  )
}
