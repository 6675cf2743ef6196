// A few tasks one below the other: each leads to its remedy, hers can be ticked off.
import { useState } from 'react'
import { ChevronRight, Circle, CircleCheckBig } from 'lucide-react'
import { Button, Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Task } from '#contract/tasks'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { remedyOf, useTaskWords } from '../../lib/tasks.ts'
import { Badge } from '../../ui/Badge.tsx'
import { useTaskDoing } from './doing.ts'
import { TaskForm } from './TaskForm.tsx'
import styles from './Tasks.module.css'

export const taskKey = ({ kind, record, clientId }: Task): string => `${kind} ${record} ${clientId ?? ''}`

/** When it is due, as seen from today; open without a day: now. */
export const DueWords = ({ task: { due, own } }: { task: Task }) => {
  const t = useTranslations('tasks')
  const f = useFormats()
  if (own?.doneOn) return <span className={styles['quiet']}>{t('doneOn', { when: f.nearDate(own.doneOn) })}</span>
  if (due === null) return <span className={styles['quiet']}>{t('now')}</span>
  return f.daysTo(due) < 0 ? <Badge tone="due">{f.nearDate(due)}</Badge> : <span className={styles['quiet']}>{f.nearDate(due)}</span>
}

/** `byKey`: a grid's own keys do the same, and its rows are no stops of the Tab key. */
export const Tick = ({ task, onTick, byKey = false }: { task: Task; onTick(task: Task): void; byKey?: boolean }) => {
  const t = useTranslations('tasks')
  if (!task.own)
    return (
      <span className={styles['tick']} aria-hidden>
        <ChevronRight size={16} />
      </span>
    )
  const done = task.own.doneOn !== null
  const Shape = done ? CircleCheckBig : Circle
  return (
    <Button
      className={styles['tick']}
      excludeFromTabOrder={byKey}
      aria-label={t(done ? 'unfinishNamed' : 'finishNamed', { words: task.about })}
      onPress={() => onTick(task)}
    >
      <Shape size={18} aria-hidden />
    </Button>
  )
}

interface TaskRowsProps {
  readonly rows: readonly Task[]
  readonly label: string
  /** They are all of one client, who need not be named. */
  readonly ofOne?: boolean
}

export const TaskRows = ({ rows, label, ofOne = false }: TaskRowsProps) => {
  const wordsOf = useTaskWords()
  const [open, setOpen] = useState<Task | null>(null)
  const timeZone = useRead('settings.get', {}).data?.timeZone
  const { finish } = useTaskDoing(timeZone)
  return (
    <>
      <ul className={styles['rows']} aria-label={label}>
        {rows.map((task) => {
          const href = remedyOf(task)
          const inside = (
            <>
              <span className={styles['wrapped']}>{wordsOf(task)}</span>
              <span className={styles['under']}>
                <DueWords task={task} />
                {!ofOne && task.clientName && <span className={styles['quiet']}>{task.clientName}</span>}
              </span>
            </>
          )
          return (
            <li key={taskKey(task)}>
              <Tick task={task} onTick={finish} />
              {href === null ? (
                <Button className={styles['row']} onPress={() => setOpen(task)}>
                  {inside}
                </Button>
              ) : (
                <Link className={styles['row']} href={href}>
                  {inside}
                </Link>
              )}
            </li>
          )
        })}
      </ul>
      {open && timeZone !== undefined && <TaskForm task={open} timeZone={timeZone} onClose={() => setOpen(null)} />}
    </>
  )
}
