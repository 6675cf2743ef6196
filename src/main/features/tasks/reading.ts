// The one list: what the rooms tell and what she wrote down, narrowed, sorted and counted.
import type { z } from 'zod'
import { taskFilters, taskKinds, type Task, type TaskFilter, type TaskKind, type TaskList, type taskQuery } from '#contract/tasks'
import { fold } from '../../lib/fold.ts'
import { daysBetween } from '../../lib/moments.ts'
import { plusDays } from '../../lib/recurrence.ts'
import type { ReadableDb } from '../../tools.ts'
import { getClient, namesOf } from '../clients/clients.ts'
import { todayIn } from '../settings/settings.ts'
import { duesOf } from './dues.ts'
import { countDone, ownTasks, type OwnTask } from './own.ts'

type Query = z.output<typeof taskQuery>

const rank = Object.fromEntries(taskKinds.map((kind, at) => [kind, String(at).padStart(2, '0')])) as Record<TaskKind, string>

/** What stands open without a day is for today. */
const dayOf = ({ due }: OwnTask, today: string): string => due ?? today

const openTasks = (db: ReadableDb, now: string, clientId: string | null): OwnTask[] => [
  ...ownTasks(db, false, clientId),
  ...duesOf(db, now, clientId).map((due) => ({ ...due, own: null }))
]

const isIn = (filter: TaskFilter, task: OwnTask, today: string, week: string): boolean => {
  const day = dayOf(task, today)
  if (filter === 'overdue') return day < today
  if (filter === 'today') return day === today
  if (filter === 'week') return day > today && day <= week
  if (filter === 'later') return day > week
  return filter === 'open'
}

const named = (db: ReadableDb, tasks: readonly OwnTask[]): Task[] => {
  const names = namesOf(
    db,
    tasks.flatMap(({ clientId }) => clientId ?? [])
  )
  return tasks.map((task) => ({ ...task, clientName: task.clientId === null ? null : (names.get(task.clientId) ?? null) }))
}

const sought = (tasks: readonly Task[], { query, words }: Query): readonly Task[] => {
  const needles = fold(query).split(' ').filter(Boolean)
  if (needles.length === 0) return tasks
  return tasks.filter(({ kind, about, clientName }) => {
    const folded = fold(`${words[kind] ?? ''} ${about} ${clientName ?? ''}`)
    return needles.every((needle) => folded.includes(needle))
  })
}

/** By their day where nothing else is asked, her own first on it; whoever has no client comes after those who have. */
const sortKey = (task: Task, { sort, words }: Query, today: string): string => {
  const day = `${dayOf(task, today)} ${rank[task.kind]}`
  if (sort === 'client') return `${task.clientName === null ? '~' : fold(task.clientName)} ${day}`
  return sort === 'kind' ? `${fold(words[task.kind] ?? '')} ${rank[task.kind]} ${day}` : day
}

const sorted = (tasks: readonly Task[], query: Query, today: string): Task[] => {
  // what is done stands as it was done, the last one first
  const rows = query.filter === 'done' && query.sort === 'due' ? [...tasks] : byKey(tasks, (task) => sortKey(task, query, today))
  return query.descending ? rows.toReversed() : rows
}

const byKey = <T>(rows: readonly T[], keyOf: (row: T) => string): T[] =>
  rows
    .map((row) => [keyOf(row), row] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, row]) => row)

/** How many of each; `done` is counted by the caller. */
const countsOf = (open: readonly OwnTask[], done: number, today: string, week: string): TaskList['counts'] => {
  const counts = Object.fromEntries(taskFilters.map((filter) => [filter, 0])) as Record<TaskFilter, number>
  for (const task of open) for (const filter of taskFilters) if (isIn(filter, task, today, week)) counts[filter]++
  return { ...counts, done }
}

/** Refuses with `notFound` a client who is not there. */
export const listTasks = (db: ReadableDb, now: string, query: Query): TaskList => {
  if (query.clientId !== null) getClient(db, query.clientId)
  const today = todayIn(db, now)
  const week = plusDays(today, 7)
  const open = openTasks(db, now, query.clientId)
  const wanted = query.filter === 'done' ? ownTasks(db, true, query.clientId) : open.filter((task) => isIn(query.filter, task, today, week))
  const found = sorted(sought(named(db, wanted), query), query, today)
  return {
    rows: found.slice(query.offset, query.offset + query.limit),
    total: found.length,
    counts: countsOf(open, countDone(db, query.clientId), today, week)
  }
}

export interface NearTasks {
  readonly rows: Task[]
  readonly open: number
  readonly overdue: number
}

/**
 * What she would see to first: her own that are due, what has just this day, what is late, the latest first, then what stands open
 * without a day, and what is to come. So a long arrears never hides what today brings.
 */
const nearness = ({ own, due }: OwnTask, today: string): string => {
  if (due === null) return '3'
  if (due > today) return `4 ${due}`
  if (own !== null) return `0 ${due}`
  return due === today ? '1' : `2 ${String(daysBetween(`${due}T00:00:00Z`, `${today}T00:00:00Z`)).padStart(5, '0')}`
}

/** The nearest few, for the screen that opens the day; `not` stand on it already. */
export const nearestTasks = (db: ReadableDb, now: string, most: number, not: readonly TaskKind[]): NearTasks => {
  const today = todayIn(db, now)
  const open = openTasks(db, now, null)
  const near = byKey(
    open.filter((task) => !not.includes(task.kind) && dayOf(task, today) <= plusDays(today, 7)),
    (task) => `${nearness(task, today)} ${rank[task.kind]}`
  )
  return {
    rows: named(db, near.slice(0, most)),
    open: open.length,
    overdue: open.filter((task) => dayOf(task, today) < today).length
  }
}

/** Something has just this day. */
export const isSomethingDue = (db: ReadableDb, now: string): boolean => {
  const today = todayIn(db, now)
  return openTasks(db, now, null).some(({ due }) => due === today)
}
