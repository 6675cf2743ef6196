// Links of a file to a record, made and taken away; each can be taken back.
import { useTranslations } from 'use-intl'
import { api, refresh, refusalOf } from '../../lib/door.ts'
import type { RecordFilesProps } from '../../lib/recordFiles.ts'
import { toast } from '../../ui/Toast.tsx'

type Ref = RecordFilesProps['record']

export const useLinking = () => {
  const t = useTranslations('attachments.links')
  const tr = useTranslations('refusals')
  const carry = async (way: 'link' | 'unlink', id: string, record: Ref): Promise<boolean> => {
    try {
      await api.attachments[way]({ id, record: { kind: record.kind, id: record.id } })
      refresh()
      return true
    } catch (fault) {
      toast(tr(refusalOf(fault).code), { bad: true })
      return false
    }
  }
  return {
    link: async (id: string, record: Ref) => {
      const done = await carry('link', id, record)
      if (done) toast(t('linked'), { undo: () => carry('unlink', id, record) })
      return done
    },
    unlink: async (id: string, record: Ref) => {
      if (await carry('unlink', id, record)) toast(t('unlinked'), { undo: () => carry('link', id, record) })
    }
  }
}
