// Tasks that she wrote down herself: to be done by a day, perhaps again and again.
import type { Due, Repeat, Task, TaskFields } from '#contract/tasks'
import { plusDays } from '../../lib/recurrence.ts'
import { nextDay } from '../../lib/repeats.ts'
import { dueOf, Refusal, type ReadableDb, type WriteTools } from '../../tools.ts'
import { standingClient } from '../clients/clients.ts'
import { dropForm } from '../drafts/drafts.ts'
import { todayIn } from '../settings/settings.ts'

interface Row {
  readonly id: string
  readonly clientId: string | null
  readonly words: string
  readonly dueOn: string
  readonly startsOn: string
  readonly turnOn: string | null
  readonly every: number | null
  readonly unit: Repeat['unit'] | null
  readonly doneOn: string | null
  readonly madeAt: string
  readonly updatedAt: string
}

const columns = `id, client_id as clientId, words, due_on as dueOn, starts_on as startsOn, turn_on as turnOn, every, unit, done_on as doneOn,
  made_at as madeAt, updated_at as updatedAt`

export type OwnTask = Due & Pick<Task, 'own'>

const shown = ({ id, clientId, words, dueOn, every, unit, doneOn }: Row): OwnTask => ({
  ...dueOf('own', dueOn, id, { clientId, about: words }),
  own: { repeat: every === null || unit === null ? null : { every, unit }, doneOn }
})

/** The open ones, or those that are done, of one client or of all. */
export const ownTasks = (db: ReadableDb, done: boolean, clientId: string | null): OwnTask[] =>
  db
    .all<Row>(
      `select ${columns} from tasks where done_on is ${done ? 'not null' : 'null'} and removed_at is null
       ${clientId === null ? '' : 'and client_id = ?'} order by ${done ? 'done_on desc' : 'due_on'}, n`,
      ...(clientId === null ? [] : [clientId])
    )
    .map(shown)

export const countDone = (db: ReadableDb, clientId: string | null): number =>
  db.get<{ total: number }>(
    `select count(*) as total from tasks where done_on is not null and removed_at is null ${clientId === null ? '' : 'and client_id = ?'}`,
    ...(clientId === null ? [] : [clientId])
  )!.total

const todayOf = ({ db, now }: Pick<WriteTools, 'db' | 'now'>): string => todayIn(db, now())

/** Refuses with `notFound`, what was removed too. */
const getRow = (db: ReadableDb, id: string): Row => {
  const row = db.get<Row>(`select ${columns} from tasks where id = ? and removed_at is null`, id)
  if (!row) throw new Refusal('notFound')
  return row
}

interface NewTask extends TaskFields {
  readonly startsOn?: string
  readonly afterId?: string
}

/** Days for which a removal can be taken back; then it goes for good, with what was typed and not sent. */
const regretDays = 30

/** Whenever she opens the practice, and with whatever is added or removed besides. */
export const purgeTasks = ({ db, now, log }: WriteTools): void => {
  for (const { id } of db.all<{ id: string }>('select id from tasks where removed_at < ?', plusDays(now().slice(0, 10), -regretDays))) {
    dropForm(db, `task:${id}`)
    db.run('delete from tasks where id = ?', id)
    log('tasks.purged', id)
  }
}

/** Refuses with `notFound`. */
const fileOf = (db: ReadableDb, clientId: string | null): string | null => (clientId === null ? null : standingClient(db, clientId).id)

export const addTask = (tools: WriteTools, task: NewTask): { id: string } => {
  const { db, now, newId } = tools
  const { words, dueOn, repeat, startsOn = dueOn, afterId = null } = task
  const clientId = fileOf(db, task.clientId)
  purgeTasks(tools)
  const id = newId()
  db.run(
    `insert into tasks (id, client_id, words, due_on, starts_on, every, unit, after_id, made_at, updated_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    clientId,
    words,
    dueOn,
    startsOn,
    repeat?.every ?? null,
    repeat?.unit ?? null,
    afterId,
    now(),
    now()
  )
  return { id }
}

/** Another day begins another rhythm. */
export const changeTask = ({ db, now }: WriteTools, id: string, { words, dueOn, clientId, repeat }: TaskFields): null => {
  const before = getRow(db, id)
  const sameDay = dueOn === before.dueOn
  db.run(
    'update tasks set words = ?, client_id = ?, due_on = ?, starts_on = ?, turn_on = ?, every = ?, unit = ?, updated_at = ? where id = ?',
    words,
    fileOf(db, clientId),
    dueOn,
    sameDay ? before.startsOn : dueOn,
    sameDay ? before.turnOn : null,
    repeat?.every ?? null,
    repeat?.unit ?? null,
    now(),
    id
  )
  return null
}

/** Its own day in its rhythm is remembered: from there it goes on. */
export const postpone = ({ db, now }: WriteTools, id: string, to: string): null => {
  if (getRow(db, id).doneOn !== null) throw new Refusal('conflict')
  db.run('update tasks set turn_on = coalesce(turn_on, due_on), due_on = ?, updated_at = ? where id = ?', to, now(), id)
  return null
}

/** Those that were missed meanwhile are not asked for one by one: the next is still to come. */
export const finish = (tools: WriteTools, id: string): null => {
  const { db } = tools
  const { clientId, words, dueOn, startsOn, turnOn, every, unit, doneOn } = getRow(db, id)
  if (doneOn !== null) throw new Refusal('conflict')
  const today = todayOf(tools)
  db.run('update tasks set done_on = ? where id = ?', today, id)
  if (every === null || unit === null) return null
  const turn = turnOn ?? dueOn
  const next = nextDay(startsOn, { every, unit }, turn > today ? turn : today)
  addTask(tools, { words, clientId, dueOn: next, repeat: { every, unit }, startsOn, afterId: id })
  return null
}

/** What came after it goes for good, where she removed it too: brought back, it would stand beside what comes after it the next time. */
export const unfinish = ({ db }: WriteTools, id: string): null => {
  if (getRow(db, id).doneOn === null) throw new Refusal('conflict')
  const next = db.get<Row>(`select ${columns} from tasks where after_id = ? and removed_at is null`, id)
  if (next && (next.doneOn !== null || next.updatedAt !== next.madeAt)) throw new Refusal('conflict')
  db.run('delete from tasks where after_id = ?', id)
  db.run('update tasks set done_on = null where id = ?', id)
  return null
}

export const removeTask = (tools: WriteTools, id: string): null => {
  const { db, now } = tools
  getRow(db, id)
  db.run('update tasks set removed_at = ? where id = ?', now(), id)
  purgeTasks(tools)
  return null
}

export const restoreTask = ({ db }: WriteTools, id: string): null => {
  if (db.run('update tasks set removed_at = null where id = ? and removed_at is not null', id) === 0) throw new Refusal('notFound')
  return null
}

/** Whose tasks these are, where they are somebody's, for the audit log. */
export const clientsOfTasks = (db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    db
      .all<{ id: string; clientId: string }>(
        'select tasks.id as id, client_id as clientId from json_each(?) join tasks on tasks.id = value where client_id is not null',
        JSON.stringify(ids)
      )
      .map(({ id, clientId }) => [id, clientId])
  )

export const idsOfTasks = (db: ReadableDb, clientId: string): string[] =>
  db.all<{ id: string }>('select id from tasks where client_id = ?', clientId).map(({ id }) => id)
