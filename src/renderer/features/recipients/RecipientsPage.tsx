// The register of recipients: who gets to see what, under which contract, and when that was last looked at.
import { useState } from 'react'
import { CalendarCheck, Contact, FileDown, Plus, Printer } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { recipientFields, type Recipient } from '#contract/recipients'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { shownLanguage } from '../../lib/i18n.tsx'
import { paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { toast, useSavedToast } from '../../ui/Toast.tsx'
import { draftOf, newDraft } from './draft.ts'
import { RecipientForm } from './RecipientForm.tsx'
import styles from './Recipients.module.css'

const useTrying = () => {
  const tr = useTranslations('refusals')
  return async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work()
      refresh()
      return true
    } catch (fault) {
      const { code } = refusalOf(fault)
      if (code !== 'cancelled') toast(tr(code), { bad: true })
      return false
    }
  }
}

const Entry = ({ one, onChange }: { one: Recipient; onChange(): void }) => {
  const t = useTranslations('recipients')
  const f = useFormats()
  const attempt = useTrying()
  const { id, name, kind, sees, purpose, contract, contractOn, checkedOn, nextCheckOn, endedOn, due } = one
  const end = async () => {
    if (await attempt(() => api.recipients.end({ id }))) toast(t('ended'), { undo: () => attempt(() => api.recipients.resume({ id })) })
  }
  const check = async () => {
    if (await attempt(() => api.recipients.check({ id }))) toast(t('checkedNow'))
  }
  return (
    <li className={styles['entry']}>
      <div className={styles['said']}>
        <p className={styles['head']}>
          <strong>{name}</strong>
          <span className={styles['quiet']}>{t(`kinds.${kind}`)}</span>
          {due && <Badge tone="due">{contract === 'none' ? t('contractDue') : t('checkDue')}</Badge>}
        </p>
        <p>{[sees, purpose].filter(Boolean).join(' · ') || t('nothingSaid')}</p>
        <p className={styles['quiet']}>
          {[
            contractOn === null
              ? t(`contracts.${contract}`)
              : t('contractOf', { contract: t(`contracts.${contract}`), when: f.calendarDate(contractOn) }),
            checkedOn === null ? t('neverChecked') : t('checked', { when: f.calendarDate(checkedOn) }),
            endedOn === null
              ? nextCheckOn && t('next', { when: f.calendarDate(nextCheckOn) })
              : t('until', { when: f.calendarDate(endedOn) })
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className={styles['buttons']}>
        {endedOn === null && (
          <Button small icon={CalendarCheck} aria-label={t('checkNamed', { name })} onPress={() => void check()}>
            {t('check')}
          </Button>
        )}
        <MenuButton
          label={t('more', { name })}
          actions={[
            { id: 'change', label: t('change'), icon: Contact, run: onChange },
            endedOn === null
              ? { id: 'end', label: t('end'), icon: Contact, run: () => void end() }
              : { id: 'resume', label: t('resume'), icon: Contact, run: () => void attempt(() => api.recipients.resume({ id })) }
          ]}
        />
      </div>
    </li>
  )
}

const Paper = () => {
  const t = useTranslations('recipients')
  const attempt = useTrying()
  const saved = useSavedToast()
  const savePdf = () =>
    attempt(async () => {
      const { folder } = await api.recipients.savePdf({ language: shownLanguage() })
      saved(folder, () => void api.documents.showSaved({}).catch(() => null))
    })
  return (
    <MenuButton
      label={t('paper')}
      actions={[
        {
          id: 'print',
          label: t('print'),
          icon: Printer,
          run: () => void attempt(() => api.recipients.print({ language: shownLanguage() }))
        },
        { id: 'pdf', label: t('savePdf'), icon: FileDown, run: () => void savePdf() }
      ]}
    />
  )
}

export const RecipientsPage = () => {
  const t = useTranslations('recipients')
  const { data, error, refetch } = useRead('recipients.list', {})
  const country = useRead('settings.get', {}).data?.country
  const [open, setOpen] = useState<Recipient | 'new' | null>(null)
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!data || country === undefined) return <Loading />
  const add = (
    <Button variant="primary" icon={Plus} onPress={() => setOpen('new')}>
      {t('add')}
    </Button>
  )
  return (
    <Page width="narrow">
      <PageHeader
        back={{ href: paths.settings, label: t('back') }}
        title={t('title')}
        about={t('about')}
        actions={
          <>
            <Paper />
            {add}
          </>
        }
      />
      <Card>
        {data.length === 0 ? (
          <EmptyState small icon={Contact} title={t('none')}>
            {t('noneAbout')}
          </EmptyState>
        ) : (
          <ul className={styles['list']}>
            {data.map((one) => (
              <Entry key={one.id} one={one} onChange={() => setOpen(one)} />
            ))}
          </ul>
        )}
      </Card>
      {open && (
        <RecipientForm
          of={open === 'new' ? 'new' : open.id}
          initial={open === 'new' ? newDraft(country) : draftOf(open)}
          onClose={() => setOpen(null)}
          send={async (values) => {
            const fields = recipientFields.parse(values)
            await (open === 'new' ? api.recipients.add(fields) : api.recipients.change({ id: open.id, fields }))
            refresh()
          }}
        />
      )}
    </Page>
  )
}
