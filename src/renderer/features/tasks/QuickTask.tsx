// A task in one line: words, day, Enter. More about it is said in its form.
import { Plus } from 'lucide-react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { api, refresh } from '../../lib/door.ts'
import { sendOnEnter } from '../../lib/form.ts'
import { dayIn } from '../../lib/format.ts'
import { draftIn, useKept, useKeptForm } from '../../lib/kept.ts'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { dayShown, draftSchema, fieldsOf, newDraft, type TaskDraft } from './draft.ts'
import styles from './Tasks.module.css'

interface QuickTaskProps {
  /** Whom it is about; null: nobody. */
  readonly clientId: string | null
  readonly timeZone: string
}

const Line = ({ clientId, timeZone, kept }: QuickTaskProps & { kept: Record<string, string> | null }) => {
  const t = useTranslations('tasks')
  const tr = useTranslations('refusals')
  const initial = newDraft(clientId ?? '')
  const form = useKeptForm<TaskDraft>(`quickTask:${clientId ?? 'new'}`, {
    schema: draftSchema,
    initial,
    started: draftIn(kept, initial),
    send: async (values) => {
      await api.tasks.add(fieldsOf(values, dayIn(timeZone)))
      refresh()
    },
    done: () => {
      form.reset(initial)
      toast(t('toasts.added'))
      toField()
    }
  })
  const toField = () => form.props.ref.current?.querySelector('input')?.focus()
  useCommand('newTask', toField)
  return (
    <Form {...form.props} className={styles['quick']} aria-label={t('quick.title')}>
      <div role="presentation" className={styles['line']} onKeyDownCapture={sendOnEnter}>
        {/* left empty it complains of nothing: only what is sent must have words */}
        <TextField
          {...form.text('words')}
          onBlur={() => {}}
          label={t('quick.words')}
          maxLength={300}
          error={form.fault('words') && t('form.faults.words')}
        />
        <DateField
          label={t('form.dueOn')}
          value={dayShown(form.values, dayIn(timeZone)) || null}
          onChange={(day) => form.change({ dueOn: day ?? '' })}
          error={form.fault('dueOn') && t('form.faults.dueOn')}
        />
        <Button type="submit" icon={Plus} isPending={form.sending}>
          {t('quick.add')}
        </Button>
      </div>
      {form.refused && <p role="alert">{tr(form.refused.code)}</p>}
    </Form>
  )
}

export const QuickTask = (props: QuickTaskProps) => {
  const kept = useKept(`quickTask:${props.clientId ?? 'new'}`)
  return kept === undefined ? null : <Line {...props} kept={kept} />
}
