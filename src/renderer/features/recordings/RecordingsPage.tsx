// The register of recordings (R054): those to be deleted first; each entry changed, or ticked off once the file is gone.
import { useState } from 'react'
import { Disc } from 'lucide-react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Recording } from '#contract/recordings'
import { recordings as contract } from '#contract/recordings'
import { z } from 'zod'
import { api, refresh, refusalOf } from '../../lib/door.ts'
import { useForm } from '../../lib/form.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import type { RecordFiles } from '../../lib/recordFiles.ts'
import { useSettled } from '../../lib/settled.ts'
import { useWindowed } from '../../lib/windowed.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { toast } from '../../ui/Toast.tsx'
import { VirtualGrid, type Column } from '../../ui/VirtualGrid.tsx'
import { Entry, entryOf, type EntryDraft } from './Entry.tsx'
import { flat, Lacking, useMissing } from './RecordingForm.tsx'
import { StateBadge } from './StateBadge.tsx'
import styles from './Recordings.module.css'

const useColumns = (): readonly Column<Recording>[] => {
  const t = useTranslations('recordings')
  const f = useFormats()
  return [
    {
      key: 'client',
      title: t('columns.client'),
      grow: 1.4,
      cell: ({ clientName }) => <span className={styles['name']}>{clientName}</span>
    },
    { key: 'on', title: t('columns.on'), cell: ({ on }) => f.date(`${on}T12:00:00Z`, 'UTC') },
    { key: 'medium', title: t('columns.medium'), grow: 0.6, cell: ({ medium }) => t(`media.${medium}`) },
    { key: 'purpose', title: t('columns.purpose'), from: 'wide', grow: 1.4, cell: ({ purpose }) => purpose },
    {
      key: 'place',
      title: t('columns.place'),
      from: 'wide',
      grow: 1.4,
      cell: ({ place, encrypted }) => (
        <>
          {place} <span className={styles['quiet']}>({t(encrypted ? 'encrypted' : 'plain')})</span>
        </>
      )
    },
    { key: 'deleteBy', title: t('columns.deleteBy'), from: 'medium', cell: ({ deleteBy }) => f.date(`${deleteBy}T12:00:00Z`, 'UTC') },
    { key: 'state', title: t('columns.state'), grow: 1.2, cell: (recording) => <StateBadge recording={recording} /> }
  ]
}

const useDeleting = () => {
  const t = useTranslations('recordings.form')
  const tr = useTranslations('refusals')
  const attempt = async (act: () => Promise<unknown>) => {
    try {
      await act()
      refresh()
      return true
    } catch (fault) {
      toast(tr(refusalOf(fault).code), { bad: true })
      return false
    }
  }
  return async (id: string) =>
    (await attempt(() => api.recordings.tickDeleted({ id }))) &&
    toast(t('deletedToast'), { undo: () => attempt(() => api.recordings.untickDeleted({ id })) })
}

type Draft = EntryDraft & { reason: string }

/** A reason is asked for where it is kept for something that somebody has not agreed to. */
const schemaFor = (lacking: boolean) =>
  z.preprocess(
    (draft) => {
      const { reason, ...entry } = draft as Draft
      return { fields: entryOf(entry), ...(lacking ? { override: { reason } } : {}) }
    },
    contract.change.input.omit({ id: true })
  )

const formId = 'recording-entry'

const OneRecording = ({ recording, files: Files, onClose }: { recording: Recording; files: RecordFiles; onClose(): void }) => {
  const t = useTranslations('recordings')
  const tu = useTranslations('ui')
  const tr = useTranslations('refusals')
  const f = useFormats()
  const tickDeleted = useDeleting()
  const { id, clientId, clientName, medium, purpose, place, encrypted, deleteBy, on, persons, deletedOn } = recording
  const [typed, setTyped] = useState(purpose)
  const asked = useSettled(typed)
  const missing = useMissing(clientId, persons, asked) ?? []
  const lacking = asked !== purpose && missing.length > 0
  const form = useForm<Draft>({
    schema: flat(schemaFor(lacking)),
    initial: { medium, purpose, place, encrypted: encrypted ? 'yes' : '', deleteBy, reason: '' },
    send: async (values) => {
      await api.recordings.change({ id, ...schemaFor(lacking).parse(values) })
      refresh()
      toast(t('form.changed'))
      onClose()
    }
  })
  return (
    <Dialog
      isOpen
      title={t('form.change')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          {deletedOn === null && (
            <Button
              onPress={() => {
                void tickDeleted(id)
                onClose()
              }}
            >
              {t('form.deleted')}
            </Button>
          )}
          <Button variant="primary" type="submit" form={formId} isPending={form.sending}>
            {t('form.store')}
          </Button>
        </>
      }
    >
      <Form {...form.props} id={formId} className={styles['form']}>
        {form.refused && <Banner tone="risk">{tr(form.refused.code)}</Banner>}
        <p className={styles['facts']}>
          <a href={`#${paths.client(clientId)}`}>{clientName}</a>
          {persons.length > 0 && `, ${persons.join(', ')}`} · {f.calendarDate(on)} <StateBadge recording={recording} />
        </p>
        {lacking && <Lacking missing={missing} form={form} />}
        <Entry
          form={{
            ...form,
            text: (name) => ({
              ...form.text(name),
              onChange: (text: string) => {
                if (name === 'purpose') setTyped(text)
                form.change({ [name]: text })
              }
            })
          }}
        />
      </Form>
      <Files clientId={clientId} record={{ kind: 'recording', id }} />
    </Dialog>
  )
}

const Register = ({ onOpen }: { onOpen(recording: Recording): void }) => {
  const t = useTranslations('recordings')
  const columns = useColumns()
  const { total, rowAt, onRange, error, again } = useWindowed('recordings.list', {})
  if (error) return <ErrorState refused={error} onAgain={again} />
  if (total === undefined) return <Loading />
  if (total === 0) {
    return (
      <div className={styles['blank']}>
        <EmptyState icon={Disc} title={t('none')} action={<ButtonLink href={paths.clients}>{t('columns.client')}</ButtonLink>}>
          {t('noneAbout')}
        </EmptyState>
      </div>
    )
  }
  return <VirtualGrid label={t('title')} columns={columns} total={total} rowAt={rowAt} onRange={onRange} onOpen={onOpen} />
}

export const RecordingsPage = ({ files }: { files: RecordFiles }) => {
  const t = useTranslations('recordings')
  const [open, setOpen] = useState<Recording | null>(null)
  return (
    <Page width="full">
      <PageHeader back={{ href: paths.consents, label: t('back') }} title={t('title')} about={t('about')} />
      <div className={styles['list']}>
        <Register onOpen={setOpen} />
      </div>
      {open && <OneRecording recording={open} files={files} onClose={() => setOpen(null)} />}
    </Page>
  )
}
