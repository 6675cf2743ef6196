// The services of the practice: name, length, fee, modality.
import { useState } from 'react'
import { BriefcaseBusiness, Plus } from 'lucide-react'
import { useLocale, useTranslations } from 'use-intl'
import { serviceFields, type Service } from '#contract/services'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { draftOf, newDraft } from './draft.ts'
import { ServiceForm } from './ServiceForm.tsx'
import styles from './Services.module.css'

/** Fewer are found by looking. */
const leastToSearch = 8

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const useTrying = () => {
  const tr = useTranslations('refusals')
  return async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work()
      refresh()
      return true
    } catch (fault) {
      toast(tr(refusalOf(fault).code), { bad: true })
      return false
    }
  }
}

const Entry = ({ one, onChange }: { one: Service; onChange(): void }) => {
  const t = useTranslations('services')
  const tm = useTranslations('notes.modalities')
  const f = useFormats()
  const french = useLocale().startsWith('fr')
  const attempt = useTrying()
  const { id, nameEn, nameFr, minutes, fee, currency, modality, replyHours, endedOn } = one
  const [name, other] = french ? [nameFr, nameEn] : [nameEn, nameFr]
  const end = async () => {
    if (await attempt(() => api.services.end({ id }))) toast(t('ended'), { undo: () => attempt(() => api.services.resume({ id })) })
  }
  return (
    <li className={styles['entry']}>
      <div>
        <p>
          <strong>{name}</strong> {other !== name && <span className={styles['quiet']}>{other}</span>}
        </p>
        <p className={styles['quiet']}>
          {t('line', { minutes: String(minutes), fee: f.money(fee, currency), modality: tm(modality) })}
          {replyHours !== null && ` · ${t('replies', { hours: f.number(replyHours) })}`}
          {endedOn !== null && ` · ${t('until', { when: f.calendarDate(endedOn) })}`}
        </p>
      </div>
      <MenuButton
        label={t('more', { name })}
        actions={[
          { id: 'change', label: t('change'), run: onChange },
          endedOn === null
            ? { id: 'end', label: t('end'), run: () => void end() }
            : { id: 'resume', label: t('resume'), run: () => void attempt(() => api.services.resume({ id })) }
        ]}
      />
    </li>
  )
}

const List = ({ services, onOpen }: { services: readonly Service[]; onOpen(one: Service): void }) => {
  const t = useTranslations('services')
  const [query, setQuery] = useState('')
  const found = services.filter(({ nameEn, nameFr }) => plain(`${nameEn} ${nameFr}`).includes(plain(query)))
  return (
    <>
      {services.length >= leastToSearch && <SearchField label={t('search')} value={query} onChange={setQuery} />}
      {found.length === 0 && <EmptyState small title={t('noHits')} />}
      <ul className={styles['list']}>
        {found.map((one) => (
          <Entry key={one.id} one={one} onChange={() => onOpen(one)} />
        ))}
      </ul>
    </>
  )
}

export const ServicesPage = () => {
  const t = useTranslations('services')
  const { data, error, refetch } = useRead('services.list', {})
  const settings = useRead('settings.get', {}).data
  const [open, setOpen] = useState<Service | 'new' | null>(null)
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!data || !settings) return <Loading />
  return (
    <Page width="narrow">
      <PageHeader
        back={{ href: paths.settings, label: t('back') }}
        title={t('title')}
        about={t('about')}
        actions={
          <Button variant="primary" icon={Plus} onPress={() => setOpen('new')}>
            {t('add')}
          </Button>
        }
      />
      <Card>
        {data.length === 0 ? (
          <EmptyState small icon={BriefcaseBusiness} title={t('none')}>
            {t('noneAbout')}
          </EmptyState>
        ) : (
          <List services={data} onOpen={setOpen} />
        )}
      </Card>
      {open && (
        <ServiceForm
          of={open === 'new' ? 'new' : open.id}
          initial={open === 'new' ? newDraft(settings) : draftOf(open)}
          offered={settings.modalities}
          onClose={() => setOpen(null)}
          send={async (values) => {
            const fields = serviceFields.parse(values)
            await (open === 'new' ? api.services.add(fields) : api.services.change({ id: open.id, fields }))
            refresh()
          }}
        />
      )}
    </Page>
  )
}
