// A task as a form holds it, text in every field, and back.
import { taskForm, type Task, type TaskFields } from '#contract/tasks'

export type TaskDraft = Record<keyof typeof taskForm.shape, string>

export const newDraft = (today: string, clientId = ''): TaskDraft => ({ words: '', dueOn: today, clientId, repeats: 'never', every: '1' })

export const draftOf = ({ about, due, clientId, own }: Task): TaskDraft => ({
  words: about,
  dueOn: due ?? '',
  clientId: clientId ?? '',
  repeats: own?.repeat?.unit ?? 'never',
  every: String(own?.repeat?.every ?? 1)
})

export const fieldsOf = (draft: TaskDraft): TaskFields => {
  const { words, dueOn, clientId, repeats, every } = taskForm.parse(draft)
  return { words, dueOn, clientId: clientId === '' ? null : clientId, repeat: repeats === 'never' ? null : { every, unit: repeats } }
}
