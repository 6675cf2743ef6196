// What she does to her own tasks, each with a word at the foot of the screen and a way back.
import { useTranslations } from 'use-intl'
import type { Task } from '#contract/tasks'
import { api, refresh, refusalOf } from '../../lib/door.ts'
import { dayIn, useFormats } from '../../lib/format.ts'
import { toast } from '../../ui/Toast.tsx'

/** So many days after today, in the practice. */
const dayAhead = (today: string, days: number): string => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)

export const useTaskDoing = (timeZone: string | undefined) => {
  const t = useTranslations('tasks')
  const tr = useTranslations('refusals')
  const f = useFormats()
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work()
      refresh()
      return true
    } catch (fault) {
      const { code } = refusalOf(fault)
      toast(code === 'conflict' ? t('conflict') : tr(code), { bad: true })
      return false
    }
  }
  const finish = async ({ record: id, own }: Task) => {
    if (own?.doneOn) {
      if (await attempt(() => api.tasks.unfinish({ id })))
        toast(t('toasts.unfinished'), { undo: () => attempt(() => api.tasks.finish({ id })) })
    } else if (await attempt(() => api.tasks.finish({ id })))
      toast(t(own?.repeat ? 'toasts.again' : 'toasts.finished'), { undo: () => attempt(() => api.tasks.unfinish({ id })) })
  }
  const postpone = async ({ record: id, due }: Task, days: number) => {
    const to = dayAhead(dayIn(timeZone ?? 'UTC'), days)
    if (await attempt(() => api.tasks.postpone({ id, to })))
      toast(t('toasts.postponed', { when: f.nearDate(to) }), { undo: () => due && attempt(() => api.tasks.postpone({ id, to: due })) })
  }
  const remove = async ({ record: id }: Task) => {
    if (await attempt(() => api.tasks.remove({ id }))) toast(t('toasts.removed'), { undo: () => attempt(() => api.tasks.restore({ id })) })
  }
  /** Of hers alone: what a room tells is mended there. */
  const onlyOwn = (act: (task: Task) => Promise<void>) => (task: Task) => {
    if (task.own) void act(task)
    else toast(t('toasts.notHers'), { bad: true })
  }
  return {
    finish: onlyOwn(finish),
    tomorrow: onlyOwn(async (task) => (task.own?.doneOn ? undefined : postpone(task, 1))),
    nextWeek: onlyOwn(async (task) => (task.own?.doneOn ? undefined : postpone(task, 7))),
    remove: onlyOwn(remove)
  }
}
