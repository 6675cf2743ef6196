// Files on their way into the vault: one after the other, a megabyte at a time, whatever screen she is on meanwhile.
import { useSyncExternalStore } from 'react'
import { mostBytes, sliceBytes, type KeptFile } from '#contract/attachments'
import type { RefusalCode } from '#contract/kinds'
import { api, refresh, Refused, refusalOf } from '../../lib/door.ts'
import type { RecordFilesProps } from '../../lib/recordFiles.ts'

export interface Incoming {
  readonly key: number
  readonly clientId: string
  /** The record that it will belong to, if any. */
  readonly record: RecordFilesProps['record'] | undefined
  readonly name: string
  readonly total: number
  readonly done: number
  /** Why it did not get in; null as long as it may. */
  readonly failed: RefusalCode | null
}

interface Intake {
  readonly queue: readonly Incoming[]
  /** What has got in since the queue was last empty. */
  readonly kept: readonly KeptFile[]
  readonly working: boolean
}

let intake: Intake = { queue: [], kept: [], working: false }
let lastKey = 0
const files = new Map<number, File>()
const watchers = new Set<() => void>()

const change = (part: Partial<Intake>): void => {
  intake = { ...intake, ...part }
  for (const watcher of watchers) watcher()
}
const changeOne = (key: number, part: Partial<Incoming>): void =>
  change({ queue: intake.queue.map((one) => (one.key === key ? { ...one, ...part } : one)) })

const isThere = (key: number): boolean => intake.queue.some((one) => one.key === key)
const hasFailed = (key: number): boolean => intake.queue.some((one) => one.key === key && one.failed !== null)

/** Takes one off the list; where it is on its way, nothing of it is left. */
export const giveUp = (key: number): void => {
  files.delete(key)
  change({ queue: intake.queue.filter((one) => one.key !== key) })
}

/** A slice as it lies on the disk. A folder, or a file that is gone or changed since it was chosen, cannot be read. */
const read = async (file: File, offset: number): Promise<Uint8Array<ArrayBuffer>> => {
  const bytes = new Uint8Array(
    await file
      .slice(offset, offset + sliceBytes)
      .arrayBuffer()
      .catch(() => new ArrayBuffer(0))
  )
  if (bytes.length !== Math.min(sliceBytes, file.size - offset)) throw new Refused({ code: 'fileNotRead' })
  return bytes
}

const readable = (file: File): Promise<unknown> =>
  file.arrayBuffer().catch(() => {
    throw new Refused({ code: 'fileNotRead' })
  })

/** Null where she gave it up, or the vault is about to lock. */
const pour = async ({ key, record }: Incoming, id: string, file: File): Promise<KeptFile | null> => {
  for (let offset = 0; offset < file.size; offset += sliceBytes) {
    const bytes = await read(file, offset)
    if (!isThere(key) || hasFailed(key)) return null
    await api.attachments.append({ id, offset, bytes })
    changeOne(key, { done: offset + bytes.length })
  }
  return isThere(key) && !hasFailed(key) ? api.attachments.finish({ id, ...(record ? { record } : {}) }) : null
}

const takeOne = async (one: Incoming, file: File): Promise<void> => {
  const { key, clientId } = one
  if (file.size > mostBytes) throw new Refused({ code: 'fileTooLarge' })
  // one that is gone, or may not be read, says that it is empty: it is none only if it can be read
  if (file.size === 0) await readable(file)
  const { id } = await api.attachments.begin({ clientId, name: file.name, bytes: file.size })
  let kept: KeptFile | null = null
  try {
    kept = await pour(one, id, file)
  } finally {
    // what a lock cuts short stays as it is: it is cleared, and said, when the vault opens again
    if (kept === null && !hasFailed(key)) await api.attachments.abandon({ id }).catch(() => null)
  }
  if (kept === null) return
  change({ kept: [...intake.kept, kept] })
  giveUp(key)
  refresh()
}

const work = async (): Promise<void> => {
  change({ working: true })
  for (;;) {
    const next = intake.queue.find(({ failed }) => failed === null)
    const file = next && files.get(next.key)
    if (!next || !file) break
    await takeOne(next, file).catch((fault: unknown) => changeOne(next.key, { failed: refusalOf(fault).code }))
  }
  change({ working: false })
}

/** Begins to take these files in for a client, perhaps for one record of hers. */
export const takeIn = (clientId: string, chosen: readonly File[], record?: RecordFilesProps['record']): void => {
  const added = chosen.map((file): Incoming => {
    const key = ++lastKey
    files.set(key, file)
    return { key, clientId, record, name: file.name, total: file.size, done: 0, failed: null }
  })
  change({ queue: [...intake.queue, ...added] })
  if (!intake.working) void work()
}

/** The vault is about to lock: no file is worth waiting for. */
export const cutShort = (): void =>
  change({ queue: intake.queue.map((one) => (one.failed === null ? { ...one, failed: 'cancelled' } : one)) })

/** It has been said what got in. */
export const forgetKept = (): void => change({ kept: [] })

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

export const useIntake = (): Intake => useSyncExternalStore(watch, () => intake)
