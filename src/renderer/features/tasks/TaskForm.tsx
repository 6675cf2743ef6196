// The form of a task of hers: words, day, for whom, how often; and what can be done with it.
import { useState } from 'react'
import { CalendarArrowDown, CalendarClock, Check, RotateCcw, Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { repeatUnits, type Task } from '#contract/tasks'
import { api, refresh, useRead } from '../../lib/door.ts'
import { sendOnEnter } from '../../lib/form.ts'
import { dayIn } from '../../lib/format.ts'
import { draftIn, useKept, useKeptForm } from '../../lib/kept.ts'
import { Button } from '../../ui/Button.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog, Pair } from '../../ui/FormDialog.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { dayShown, draftOf, draftSchema, fieldsOf, newDraft, type TaskDraft } from './draft.ts'
import { useTaskDoing } from './doing.ts'
import styles from './Tasks.module.css'

interface TaskFormProps {
  /** Null: a new one. */
  readonly task: Task | null
  readonly timeZone: string
  readonly clientId?: string | null
  onClose(): void
}

const nobody = 'nobody'

const ForWhom = ({ value, name, onChange }: { value: string; name: string | null; onChange(id: string): void }) => {
  const t = useTranslations('tasks.form')
  const [query, setQuery] = useState('')
  const rows =
    useRead('clients.list', { query, status: 'all', sort: 'lastSession', descending: true, offset: 0, limit: 50 }, { keep: true }).data
      ?.rows ?? []
  const chosen = useRead('clients.get', { id: value }, { enabled: value !== '' && name === null }).data?.name ?? name
  const others = rows.filter(({ id }) => id !== value).map(({ id, name: called, alias }) => ({ id, name: called, hint: alias }))
  return (
    <ComboBox
      label={t('client')}
      optional
      choices={[{ id: nobody, name: t('nobody') }, ...(value !== '' && chosen ? [{ id: value, name: chosen, hint: '' }] : []), ...others]}
      value={value || nobody}
      onChange={(id) => onChange(id === nobody ? '' : id)}
      onSeek={setQuery}
    />
  )
}

const Doings = ({ task, timeZone, onClose }: { task: Task; timeZone: string; onClose(): void }) => {
  const t = useTranslations('tasks')
  const { finish, tomorrow, nextWeek, remove } = useTaskDoing(timeZone)
  const then = (act: (of: Task) => void) => () => {
    act(task)
    onClose()
  }
  const done = Boolean(task.own?.doneOn)
  return (
    <div className={styles['doings']}>
      <Button small icon={done ? RotateCcw : Check} onPress={then(finish)}>
        {t(done ? 'unfinish' : 'finish')}
      </Button>
      {!done && (
        <>
          <Button small icon={CalendarArrowDown} onPress={then(tomorrow)}>
            {t('tomorrow')}
          </Button>
          <Button small icon={CalendarClock} onPress={then(nextWeek)}>
            {t('nextWeek')}
          </Button>
        </>
      )}
      <Button small icon={Trash2} onPress={then(remove)}>
        {t('remove')}
      </Button>
    </div>
  )
}

const OpenForm = ({ task, timeZone, clientId, kept, onClose }: TaskFormProps & { kept: Record<string, string> | null }) => {
  const t = useTranslations('tasks.form')
  const initial = task ? draftOf(task) : newDraft(clientId ?? '')
  const form = useKeptForm<TaskDraft>(`task:${task?.record ?? 'new'}`, {
    schema: draftSchema,
    initial,
    started: draftIn(kept, initial),
    send: async (values) => {
      const fields = fieldsOf(values, dayIn(timeZone))
      await (task ? api.tasks.change({ id: task.record, fields }) : api.tasks.add(fields))
      refresh()
    },
    done: onClose
  })
  const { values, change } = form
  const units = ['never', ...repeatUnits] as const
  return (
    <FormDialog
      title={t(task ? 'change' : 'add')}
      save={t(task ? 'save' : 'addNow')}
      form={form}
      onClose={onClose}
      beside={task && <Doings task={task} timeZone={timeZone} onClose={onClose} />}
    >
      {/* a date's segments do not send their form by themselves */}
      <div role="presentation" className={styles['fields']} onKeyDownCapture={sendOnEnter}>
        <TextField {...form.text('words')} autoFocus label={t('words')} maxLength={300} error={form.fault('words') && t('faults.words')} />
        <Pair>
          <DateField
            label={t('dueOn')}
            value={dayShown(values, dayIn(timeZone)) || null}
            onChange={(day) => change({ dueOn: day ?? '' })}
            error={form.fault('dueOn') && t('faults.dueOn')}
          />
          <ForWhom value={values.clientId} name={task?.clientName ?? null} onChange={(id) => change({ clientId: id })} />
          <Select
            label={t('repeats')}
            value={values.repeats as (typeof units)[number]}
            onChange={(repeats) => change({ repeats })}
            choices={units.map((id) => ({ id, name: t(`units.${id}`) }))}
          />
          {values.repeats !== 'never' && (
            <NumberField
              label={t(`every.${values.repeats as (typeof repeatUnits)[number]}`)}
              value={Number(values.every)}
              onChange={(every) => change({ every: Number.isNaN(every) ? '' : String(every) })}
              formatOptions={{ maximumFractionDigits: 0 }}
              error={form.fault('every') && t('faults.every')}
            />
          )}
        </Pair>
      </div>
    </FormDialog>
  )
}

export const TaskForm = (props: TaskFormProps) => {
  const kept = useKept(`task:${props.task?.record ?? 'new'}`)
  return kept === undefined ? null : <OpenForm {...props} kept={kept} />
}
