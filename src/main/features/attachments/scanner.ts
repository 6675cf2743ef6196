// The scanner's folder: which files in it are new, and one of them taken in; the original stays where it is.
import { basename } from 'node:path'
import { z } from 'zod'
import { attachmentName, sliceBytes, type KeptFile, type Scanner } from '#contract/attachments'
import { Refusal, type ActTools, type ReadableDb, type WritableDb } from '../../tools.ts'
import { filesIn, piecesOf, type FolderFile } from '../../vault/scannerFolder.ts'
import { keep, readKept } from '../settings/settings.ts'
import { appendBytes, beginFile, clearFile, finishFile } from './bytes.ts'

const kept = 'attachments.scanner'
const folderOf = (db: ReadableDb): string | null => readKept(db, kept, z.string().min(1).nullable())

export const rememberFolder = (db: WritableDb, folder: string | null): void => keep(db, kept, folder)

/** By name, size and time: a file that was scanned anew under an old name is new. */
const markOf = ({ file, bytes, changedAt }: FolderFile): string => JSON.stringify([file, bytes, changedAt])

const takenOf = (db: ReadableDb, files: readonly FolderFile[]): Set<string> =>
  new Set(
    db
      .all<{ scan: string }>(
        'select scan from attachments where added_at is not null and scan in (select value from json_each(?))',
        JSON.stringify(files.map(markOf))
      )
      .map(({ scan }) => scan)
  )

export const lookAtScanner = async ({ read }: ActTools): Promise<Scanner> => {
  const folder = read(({ db }) => folderOf(db))
  if (folder === null) return { label: null, state: 'absent', files: [] }
  const files = await filesIn(folder)
  if (files === null) return { label: basename(folder), state: 'absent', files: [] }
  const taken = read(({ db }) => takenOf(db, files))
  return { label: basename(folder), state: 'ready', files: files.map((file) => ({ ...file, taken: taken.has(markOf(file)) })) }
}

const listed = async ({ read }: ActTools, file: string): Promise<{ folder: string; found: FolderFile }> => {
  const folder = read(({ db }) => folderOf(db))
  const files = folder === null ? null : await filesIn(folder)
  if (folder === null || files === null) throw new Refusal('scannerMissing')
  // only what is listed: a name that leads elsewhere is none of them
  const found = files.find((one) => one.file === file)
  if (!found) throw new Refusal('fileNotRead')
  return { folder, found }
}

let taking: { stopped: boolean } | null = null

export const stopTaking = (): void => {
  if (taking) taking.stopped = true
}

type Ref = Parameters<typeof finishFile>[2]

const poured = async (
  tools: ActTools,
  id: string,
  from: { folder: string; found: FolderFile; record: Ref },
  turn: { stopped: boolean }
): Promise<KeptFile> => {
  const { folder, found, record } = from
  let done = 0
  for await (const piece of piecesOf(folder, found, sliceBytes)) {
    if (turn.stopped) throw new Refusal('cancelled')
    appendBytes(tools, id, done, piece)
    done += piece.length
    tools.outside.notify({ about: 'progress', job: 'scan', done, total: found.bytes })
  }
  return finishFile(tools, id, record)
}

export const takeScan = async (tools: ActTools, clientId: string, file: string, record?: Ref): Promise<KeptFile> => {
  if (taking) throw new Refusal('busy')
  const turn = (taking = { stopped: false })
  try {
    const { folder, found } = await listed(tools, file)
    const name = attachmentName.safeParse(file).data ?? ''
    const id = beginFile(tools, { clientId, name, bytes: found.bytes, scan: markOf(found) })
    try {
      return await poured(tools, id, { folder, found, record }, turn)
    } catch (fault) {
      await clearFile(tools, id).catch(() => {}) // a locked vault: it is cleared at the next unlocking
      throw fault
    }
  } finally {
    taking = null
  }
}
