// The bytes of files: taken in, read back and cleared a megabyte a transaction, so that nothing she types ever waits for them.
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { mostBytes, sliceBytes, type AttachmentType, type KeptFile, type recordRef } from '#contract/attachments'
import { misnamedAs, typeOf } from '../../lib/fileType.ts'
import { fold } from '../../lib/fold.ts'
import { Refusal, type ActTools, type ReadableDb, type WritableDb } from '../../tools.ts'
import { getClient } from '../clients/clients.ts'
import { todayIn } from '../settings/settings.ts'
import { isRecord, link } from './links.ts'
import { foldedOf } from './records.ts'

type Ref = z.output<typeof recordRef>

const chunkBytes = 64 * 1024
const chunksASlice = sliceBytes / chunkBytes

/** Whatever else waits is done before the next megabyte. */
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** A disk that a file would fill to its brim could not save the next note. */
const spare = 64 * 1024 * 1024

/** Of what shows in no list yet the log says nothing: its line comes with `finish`. */
const unlogged = <T>({ keeper }: ActTools, work: (db: WritableDb) => T): T => keeper.vault().transaction((db) => work(db))

export const beginFile = (tools: ActTools, file: { clientId: string; name: string; bytes: number; scan?: string }): string => {
  if (file.bytes > mostBytes) throw new Refusal('fileTooLarge')
  tools.read(({ db }) => getClient(db, file.clientId))
  if (tools.keeper.free() < 2 * file.bytes + spare) throw new Refusal('diskFull')
  const id = tools.newId()
  const name = file.name === '' ? tools.read(({ db }) => todayIn(db, tools.now())) : file.name
  unlogged(tools, (db) =>
    db.run(
      `insert into attachments (id, client_id, name, tags, folded, sort_name, type, bytes, sha256, scan) values (?, ?, ?, '[]', ?, ?, 'other', ?, '', ?)`,
      id,
      file.clientId,
      name,
      foldedOf(name, []),
      fold(name),
      file.bytes,
      file.scan ?? null
    )
  )
  return id
}

interface Half {
  readonly name: string
  readonly clientId: string
  readonly bytes: number
  readonly chunks: number
}

/** What is being taken in, and how much of it is there. Refuses with `notFound`. */
const halfOf = (db: ReadableDb, id: string): Half => {
  const half = db.get<Half>(
    `select name, client_id as clientId, bytes, (select coalesce(max(place) + 1, 0) from attachment_chunks where attachment_id = attachments.id) as chunks
     from attachments where id = ? and added_at is null`,
    id
  )
  if (!half) throw new Refusal('notFound')
  return half
}

export const appendBytes = (tools: ActTools, id: string, offset: number, bytes: Uint8Array): void =>
  unlogged(tools, (db) => {
    const half = halfOf(db, id)
    const end = offset + bytes.length
    const isLast = end === half.bytes
    if (offset !== half.chunks * chunkBytes || end > half.bytes || !(isLast || bytes.length % chunkBytes === 0))
      throw new Refusal('conflict')
    for (let at = 0; at < bytes.length; at += chunkBytes)
      db.run(
        'insert into attachment_chunks (attachment_id, place, bytes) values (?, ?, ?)',
        id,
        (offset + at) / chunkBytes,
        bytes.subarray(at, at + chunkBytes)
      )
  })

/** One slice of a file that has `total` bytes, in memory of its own; null where any of it is missing. */
export const sliceOf = (db: ReadableDb, id: string, part: number, total: number): Uint8Array<ArrayBuffer> | null => {
  const wanted = Math.min(sliceBytes, total - part * sliceBytes)
  if (wanted < 0) return null
  const chunks = db.all<{ bytes: Uint8Array }>(
    'select bytes from attachment_chunks where attachment_id = ? and place >= ? and place < ? order by place',
    id,
    part * chunksASlice,
    (part + 1) * chunksASlice
  )
  const slice = new Uint8Array(wanted)
  let at = 0
  for (const { bytes } of chunks) {
    if (at + bytes.length > wanted) return null
    slice.set(bytes, at)
    at += bytes.length
  }
  return at === wanted ? slice : null
}

/** Every slice in turn; refuses with `fault` at the first that is not whole. */
export async function* slicesOf(tools: ActTools, id: string, total: number, fault: 'conflict' | 'fileDamaged'): AsyncGenerator<Uint8Array> {
  for (let part = 0; part * sliceBytes < total; part++) {
    const slice = tools.read(({ db }) => sliceOf(db, id, part, total))
    if (slice === null) throw new Refusal(fault)
    yield slice
    await pause()
  }
}

/** A record that was discarded while its file was on the way costs the link, never the file. */
const seal = (tools: ActTools, id: string, type: AttachmentType, sha256: string, record: Ref | undefined): KeptFile =>
  tools.write(({ db, now }) => {
    const { name, clientId } = halfOf(db, id)
    if (record && isRecord(db, clientId, record)) link(db, { id, clientId, record, at: now() })
    db.run('update attachments set type = ?, sha256 = ?, added_at = ? where id = ?', type, sha256, now(), id)
    const twin = db.get<{ name: string }>(
      `select name from attachments where sha256 = ? and id <> ? and removed_at is null and added_at is not null
         and client_id = (select client_id from attachments where id = ?)`,
      sha256,
      id,
      id
    )
    return { id, type, misnamed: misnamedAs(name, type), twin: twin?.name ?? null }
  })

/** What was written is read back, told by its first bytes, and shown from now on. */
export const finishFile = async (tools: ActTools, id: string, record?: Ref): Promise<KeptFile> => {
  const { bytes } = tools.read(({ db }) => halfOf(db, id))
  const hash = createHash('sha256')
  let head: Uint8Array = new Uint8Array()
  for await (const slice of slicesOf(tools, id, bytes, 'conflict')) {
    if (head.length === 0) head = slice.slice(0, chunkBytes)
    hash.update(slice)
  }
  return seal(tools, id, typeOf(head), hash.digest('hex'), record)
}

/** Leaves nothing of a file that was not finished. Refuses with `notFound`. */
export const clearFile = async (tools: ActTools, id: string): Promise<void> => {
  unlogged(tools, (db) => {
    // nothing more fits in from here on
    if (db.run('update attachments set bytes = 0 where id = ? and added_at is null', id) === 0) throw new Refusal('notFound')
  })
  const some = 'select n from attachment_chunks where attachment_id = ? limit ?'
  while (unlogged(tools, (db) => db.run(`delete from attachment_chunks where n in (${some})`, id, chunksASlice)) > 0) await pause()
  unlogged(tools, (db) => db.run('delete from attachments where id = ? and added_at is null', id))
}

export const halfFiles = (db: ReadableDb): string[] =>
  db.all<{ id: string }>('select id from attachments where added_at is null').map(({ id }) => id)
