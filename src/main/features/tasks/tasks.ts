// One list of all that is due, and of her own tasks: the handlers of the room.
import type { Contract, Handlers } from '#contract'
import type { Tools } from '../../tools.ts'
import { addTask, changeTask, finish, postpone, removeTask, restoreTask, unfinish } from './own.ts'
import { listTasks } from './reading.ts'
import { remind } from './reminding.ts'

export const tasks: Handlers<Contract['tasks'], Tools> = {
  list: ({ db, now }, query) => listTasks(db, now(), query),
  add: (tools, fields) => addTask(tools, fields),
  change: (tools, { id, fields }) => changeTask(tools, id, fields),
  postpone: (tools, { id, to }) => postpone(tools, id, to),
  finish: (tools, { id }) => finish(tools, id),
  unfinish: (tools, { id }) => unfinish(tools, id),
  remove: (tools, { id }) => removeTask(tools, id),
  restore: (tools, { id }) => restoreTask(tools, id),
  remind: (tools) => remind(tools)
}
