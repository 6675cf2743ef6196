// Name and tags of a file; what is typed is kept until it is saved.
import { useId, useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { attachmentName, attachmentTags, type Attachment } from '#contract/attachments'
import { api, refresh, refusalOf } from '../../lib/door.ts'
import { useKeeping, useKept } from '../../lib/kept.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import styles from './Attachments.module.css'

const tagsIn = (typed: string): string[] =>
  typed
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean)

interface Typed extends Record<string, string> {
  readonly name: string
  readonly tags: string
}

interface DescribeProps {
  readonly file: Attachment
  onClose(): void
}

const Describing = ({ file, kept, onClose }: DescribeProps & { kept: Record<string, string> | null }) => {
  const t = useTranslations('attachments.describe')
  const tu = useTranslations('ui')
  const tr = useTranslations('refusals')
  const initial: Typed = { name: file.name, tags: file.tags.join(', ') }
  const [typed, setTyped] = useState<Typed>({ ...initial, ...kept })
  const [sent, setSent] = useState(false)
  const form = useId()
  const changed = typed.name !== initial.name || typed.tags !== initial.tags
  const { drop } = useKeeping(`file:${file.id}`, changed ? typed : null)
  const name = attachmentName.safeParse(typed.name)
  const tags = attachmentTags.safeParse(tagsIn(typed.tags))
  const close = () => {
    if (!changed) void drop().catch(() => null)
    onClose()
  }
  const save = async () => {
    setSent(true)
    if (!name.success || !tags.success) return
    try {
      await api.attachments.change({ id: file.id, name: name.data, tags: tags.data })
      await drop()
      refresh()
      onClose()
      toast(t('saved'))
    } catch (fault) {
      toast(tr(refusalOf(fault).code), { bad: true })
    }
  }
  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{tu('cancel')}</Button>
          <Button variant="primary" type="submit" form={form}>
            {tu('save')}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          autoFocus
          label={t('name')}
          value={typed.name}
          onChange={(text) => setTyped({ ...typed, name: text })}
          error={sent && !name.success ? t('nameWrong') : undefined}
          maxLength={200}
        />
        <TextField
          label={t('tags')}
          about={t('tagsAbout')}
          optional
          value={typed.tags}
          onChange={(text) => setTyped({ ...typed, tags: text })}
          error={sent && !tags.success ? t('tagsWrong') : undefined}
          maxLength={500}
        />
      </Form>
    </Dialog>
  )
}

export const DescribeDialog = (props: DescribeProps) => {
  const kept = useKept(`file:${props.file.id}`)
  return kept === undefined ? null : <Describing {...props} kept={kept} />
}
