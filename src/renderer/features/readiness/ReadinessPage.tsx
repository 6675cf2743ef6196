// The readiness checklist: each point with its state, its note and when to look again; signed off as a whole.
import { useState } from 'react'
import { BadgeCheck, CircleCheck, FileDown, Pencil, Printer } from 'lucide-react'
import { Form, Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { itemFields, itemStates, readinessItems, type Readiness, type ReadinessItem } from '#contract/readiness'
import { api, useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { shownLanguage } from '../../lib/i18n.tsx'
import { paths, type Path } from '../../lib/paths.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast, useSavedToast } from '../../ui/Toast.tsx'
import { useWork } from './useWork.ts'
import styles from './Readiness.module.css'

const filters = ['all', 'open'] as const

type Item = Readiness['items'][number]

/** Where each point is put right, as far as that is within the program. */
const where: Partial<Record<ReadinessItem, Path>> = {
  platform: paths.platforms,
  texts: paths.texts,
  emergency: paths.emergencyNumbers,
  screening: paths.screenings,
  backup: paths.backups,
  recovery: paths.recoveryKit,
  devices: paths.security
}

const NoteDialog = ({ item, onClose }: { item: Item; onClose(): void }) => {
  const t = useTranslations('readiness')
  const tu = useTranslations('ui')
  const work = useWork()
  const [note, setNote] = useState(item.note)
  const [reviewOn, setReviewOn] = useState(item.reviewOn)
  const save = async () => {
    if (await work(() => api.readiness.set(itemFields.parse({ item: item.item, state: item.state, note, reviewOn })))) onClose()
  }
  return (
    <Dialog
      isOpen
      title={t(`items.${item.item}`)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button variant="primary" type="submit" form="readiness-form">
            {t('saveItem')}
          </Button>
        </>
      }
    >
      <Form
        id="readiness-form"
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextArea autoFocus label={t('note')} maxLength={500} value={note} onChange={setNote} optional />
        <DateField label={t('reviewOn')} value={reviewOn} onChange={setReviewOn} optional />
      </Form>
    </Dialog>
  )
}

/** What the program itself can see of a point; null where it sees nothing. */
const useSeen = (item: ReadinessItem): boolean | null => {
  const country = useRead('settings.get', {}, { enabled: item === 'emergency' }).data?.country
  const platforms = useRead('platforms.list', { language: shownLanguage() }, { enabled: item === 'platform' }).data
  const numbers = useRead('emergency.numbers', {}, { enabled: item === 'emergency' }).data
  const backup = useRead('backups.last', {}, { enabled: item === 'backup' }).data
  if (item === 'platform') return platforms?.some(({ used, state, checkedOn }) => used && state === 'open' && checkedOn !== null) ?? null
  if (item === 'emergency') return numbers?.some((one) => one.country === country && one.checkedOn !== null) ?? null
  return item === 'backup' && backup !== undefined ? backup !== null : null
}

const Line = ({ item, onEdit }: { item: Item; onEdit(): void }) => {
  const t = useTranslations('readiness')
  const f = useFormats()
  const work = useWork()
  const { item: name, state, note, doneOn, reviewOn, due } = item
  const seen = useSeen(name)
  const set = (chosen: Item['state']) => work(() => api.readiness.set({ item: name, state: chosen, note, reviewOn }))
  const place = where[name]
  return (
    <li className={styles['item']}>
      <div>
        <p className={styles['head']}>
          <strong>{t(`items.${name}`)}</strong>
          {due && <Badge tone="due">{t('due')}</Badge>}
        </p>
        <p className={styles['quiet']}>
          {[
            state !== 'open' && doneOn && t('doneOn', { date: f.calendarDate(doneOn) }),
            reviewOn && `${t('reviewOn')} ${f.calendarDate(reviewOn)}`,
            seen !== null && t(seen ? 'seen.yes' : 'seen.no'),
            note
          ]
            .filter(Boolean)
            .join(' · ')}{' '}
          {place && <Link href={place}>{t('look')}</Link>}
        </p>
      </div>
      <div className={styles['buttons']}>
        <Chips
          label={t(`items.${name}`)}
          value={state}
          onChange={(chosen) => void set(chosen)}
          choices={itemStates.map((id) => ({ id, name: t(`states.${id}`) }))}
        />
        <IconButton small icon={Pencil} label={t('edit', { item: t(`items.${name}`) })} onPress={onEdit} />
      </div>
    </li>
  )
}

const usePaper = (data: Readiness | undefined) => {
  const t = useTranslations('readiness')
  const f = useFormats()
  const work = useWork()
  const saved = useSavedToast()
  const words = (): Record<string, string> => ({
    title: t('title'),
    signed: data?.signedAt ? t('signedOff', { who: data.signedBy, when: f.date(data.signedAt) }) : t('notSigned'),
    ...Object.fromEntries(readinessItems.map((item) => [`items.${item}`, t(`items.${item}`)])),
    ...Object.fromEntries(itemStates.map((state) => [`states.${state}`, t(`states.${state}`)])),
    ...Object.fromEntries((['item', 'state', 'doneOn', 'reviewOn', 'note'] as const).map((key) => [`columns.${key}`, t(`columns.${key}`)]))
  })
  return {
    print: () =>
      work(async () => {
        await api.readiness.print({ language: shownLanguage(), words: words() })
        toast(t('printed'))
      }),
    savePdf: () =>
      work(async () => {
        const { folder } = await api.readiness.savePdf({ language: shownLanguage(), words: words() })
        saved(folder, () => void api.documents.showSaved({}).catch(() => null))
      })
  }
}

export const ReadinessPage = () => {
  const t = useTranslations('readiness')
  const f = useFormats()
  const work = useWork()
  const { data, error, refetch } = useRead('readiness.look', {})
  const [filter, setFilter] = useState<(typeof filters)[number]>('all')
  const [editing, setEditing] = useState<Item | null>(null)
  const paper = usePaper(data)
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!data) return <Loading />
  const { items, done, total, signedAt, signedBy, overrides } = data
  const open = items.filter(({ state }) => state === 'open').length
  const shown = items.filter(({ state, due }) => filter === 'all' || state === 'open' || due)
  const signOff = async () => {
    if (open > 0) return toast(t('stillOpen', { count: open }), { bad: true })
    if (await work(() => api.readiness.signOff({}))) toast(t('signed'))
  }
  return (
    <Page width="narrow">
      <PageHeader
        back={{ href: paths.settings, label: t('back') }}
        title={t('title')}
        about={
          <>
            {t('about')} <span role="status">{t('progress', { done: String(done), total: String(total) })}</span>
          </>
        }
        actions={
          <>
            <MenuButton
              label={t('more')}
              actions={[
                { id: 'print', label: t('print'), icon: Printer, run: () => void paper.print() },
                { id: 'pdf', label: t('save'), icon: FileDown, run: () => void paper.savePdf() }
              ]}
            />
            {signedAt === null && (
              <Button variant="primary" icon={BadgeCheck} onPress={() => void signOff()}>
                {t('signOff')}
              </Button>
            )}
          </>
        }
      />
      <div className={styles['stack']}>
        <Banner tone={signedAt === null ? 'due' : 'info'} icon={signedAt === null ? undefined : CircleCheck}>
          {signedAt === null ? t('notSigned') : t('signedOff', { who: signedBy, when: f.date(signedAt) })}{' '}
          {overrides.length > 0 && t('overrides', { count: overrides.length })}
        </Banner>
        <Chips
          label={t('filter')}
          value={filter}
          onChange={(chosen) => setFilter(chosen)}
          choices={filters.map((id) => ({ id, name: t(`filters.${id}`) }))}
        />
        <Card>
          {shown.length === 0 ? (
            <EmptyState small icon={CircleCheck} title={t('nothingOpen')}>
              {t('nothingOpenAbout')}
            </EmptyState>
          ) : (
            <ul className={styles['items']}>
              {shown.map((item) => (
                <Line key={item.item} item={item} onEdit={() => setEditing(item)} />
              ))}
            </ul>
          )}
        </Card>
      </div>
      {editing && <NoteDialog item={editing} onClose={() => setEditing(null)} />}
    </Page>
  )
}
