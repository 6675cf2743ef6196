// A task as a form holds it, text in every field, and back.
import { z } from 'zod'
import { taskForm, type Task, type TaskFields } from '#contract/tasks'

export type TaskDraft = Record<keyof typeof taskForm.shape, string>

/** A day that she did not set: the one on which she adds the task, however long ago it was begun. */
const notSet = 'today'

export const dayShown = ({ dueOn }: TaskDraft, today: string): string => (dueOn === notSet ? today : dueOn)

/** The door's own rules, beside the fields of the form. */
export const draftSchema = z.preprocess((typed) => {
  const draft = typed as TaskDraft
  return { ...draft, dueOn: dayShown(draft, '2000-01-01') }
}, taskForm)

export const newDraft = (clientId = ''): TaskDraft => ({ words: '', dueOn: notSet, clientId, repeats: 'never', every: '1' })

export const draftOf = ({ about, due, clientId, own }: Task): TaskDraft => ({
  words: about,
  dueOn: due ?? '',
  clientId: clientId ?? '',
  repeats: own?.repeat?.unit ?? 'never',
  every: String(own?.repeat?.every ?? 1)
})

export const fieldsOf = (draft: TaskDraft, today: string): TaskFields => {
  const { words, dueOn, clientId, repeats, every } = taskForm.parse({ ...draft, dueOn: dayShown(draft, today) })
  return { words, dueOn, clientId: clientId === '' ? null : clientId, repeat: repeats === 'never' ? null : { every, unit: repeats } }
}
