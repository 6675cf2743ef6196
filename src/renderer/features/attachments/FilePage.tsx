// One file: what it is, what can be done with it, and what can be seen of it without anything of it being run.
import { useState } from 'react'
import { FileDown, FileWarning, Pencil, Trash2, Undo2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Attachment } from '#contract/attachments'
import { api, refresh, refusalOf, useRead, useWrite } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import type { RecordMarks } from '../../lib/recordMarks.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorState } from '../../ui/Empty.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { toast } from '../../ui/Toast.tsx'
import { BelongsTo } from './BelongsTo.tsx'
import { DescribeDialog } from './DescribeDialog.tsx'
import { Preview } from './Preview.tsx'
import styles from './Attachments.module.css'

const useMoving = (id: string) => {
  const t = useTranslations('attachments.page')
  const tr = useTranslations('refusals')
  const move = async (way: 'remove' | 'recover') => {
    try {
      await api.attachments[way]({ id })
      refresh()
      return true
    } catch (fault) {
      toast(tr(refusalOf(fault).code), { bad: true })
      return false
    }
  }
  return {
    remove: async () => (await move('remove')) && toast(t('removed'), { undo: () => move('recover') }),
    recover: async () => (await move('recover')) && toast(t('recovered'))
  }
}

const SaveCopy = ({ id }: { id: string }) => {
  const t = useTranslations('attachments.page')
  const tr = useTranslations('refusals')
  const copy = useWrite('attachments.export')
  const save = async () => {
    try {
      const { folder } = await copy.mutateAsync({ id })
      toast(t('exported', { folder }), { action: { label: t('show'), run: () => void api.documents.showSaved({}).catch(() => null) } })
    } catch (fault) {
      const { code } = refusalOf(fault)
      if (code !== 'cancelled') toast(tr(code), { bad: true })
    }
  }
  return (
    <Button icon={FileDown} isPending={copy.isPending} onPress={() => void save()}>
      {t('export')}
    </Button>
  )
}

const Head = ({ file }: { file: Attachment }) => {
  const t = useTranslations('attachments')
  const f = useFormats()
  const [describing, setDescribing] = useState(false)
  const { remove, recover } = useMoving(file.id)
  const describe = { id: 'describe', label: t('page.describe'), icon: Pencil, run: () => setDescribing(true) }
  const move =
    file.removedAt === null
      ? { id: 'remove', label: t('page.remove'), icon: Trash2, run: () => void remove() }
      : { id: 'recover', label: t('page.recover'), icon: Undo2, run: () => void recover() }
  return (
    <>
      <PageHeader
        back={{ href: paths.files(file.clientId), label: file.clientName }}
        title={file.name}
        badges={file.tags.map((tag) => (
          <Badge key={tag}>{tag}</Badge>
        ))}
        about={t('page.facts', { type: t(`types.${file.type}`), size: f.bytes(file.bytes), when: f.moment(file.addedAt) })}
        actions={
          <>
            <MenuButton label={t('page.more')} actions={[describe, move]} />
            <SaveCopy id={file.id} />
          </>
        }
      />
      {describing && <DescribeDialog file={file} onClose={() => setDescribing(false)} />}
    </>
  )
}

const Notices = ({ file }: { file: Attachment }) => {
  const t = useTranslations('attachments')
  const { recover } = useMoving(file.id)
  return (
    <div className={styles['notices']}>
      {file.removedAt !== null && (
        <Banner
          icon={Trash2}
          action={
            <Button small icon={Undo2} onPress={() => void recover()}>
              {t('page.recover')}
            </Button>
          }
        >
          {t('page.isRemoved')}
        </Banner>
      )}
      {file.misnamed !== null && (
        <Banner tone="due" icon={FileWarning}>
          {t('misnamedAbout', { ending: file.misnamed, type: t(`types.${file.type}`) })}
        </Banner>
      )}
      <p className={styles['quiet']}>{t('page.exportAbout')}</p>
    </div>
  )
}

export const FilePage = ({ id, marks: Marks }: { id: string; marks: RecordMarks }) => {
  const { data: file, error, refetch } = useRead('attachments.look', { id })
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!file) return <Loading />
  return (
    <Page>
      <Head file={file} />
      <Marks clientId={file.clientId} record={{ kind: 'file', id }} />
      <Notices file={file} />
      <BelongsTo file={file} />
      <Preview file={file} />
    </Page>
  )
}
