// Which records a file belongs to: the document that was signed on the sheets, a note, a consent, a recording; each of the same client.
import type { z } from 'zod'
import type { LinkedFile, LinkedRecord, recordRef } from '#contract/attachments'
import { Refusal, type ReadableDb, type WritableDb } from '../../tools.ts'
import { consentNames } from '../consents/consents.ts'
import { documentNames } from '../documents/records.ts'
import { noteNames } from '../notes/reading.ts'
import { recordingNames } from '../recordings/recordings.ts'

type Ref = z.output<typeof recordRef>

/** Everything of a client that a file can belong to: the newest of each kind first. */
export const recordsOf = (db: ReadableDb, clientId: string): LinkedRecord[] => [
  ...documentNames(db, clientId).map((record): LinkedRecord => ({ kind: 'document', ...record })),
  ...noteNames(db, clientId).map((record): LinkedRecord => ({ kind: 'note', ...record })),
  ...consentNames(db, clientId).map((record): LinkedRecord => ({ kind: 'consent', ...record })),
  ...recordingNames(db, clientId).map((record): LinkedRecord => ({ kind: 'recording', ...record }))
]

/** The records that a file belongs to; one that was discarded since is not named. */
export const recordsOfFile = (db: ReadableDb, id: string, clientId: string): LinkedRecord[] => {
  const linked = new Set(
    db
      .all<{ recordId: string }>('select record_id as recordId from attachment_links where attachment_id = ?', id)
      .map(({ recordId }) => recordId)
  )
  return linked.size === 0 ? [] : recordsOf(db, clientId).filter((record) => linked.has(record.id))
}

/** Files of a client that are there and belong to a record, in the order in which they were linked. */
export const linkedFiles = (db: ReadableDb, clientId: string): LinkedFile[] =>
  db.all<LinkedFile>(
    `select attachment_links.record_id as recordId, attachments.id as id, name, type, bytes from attachment_links join attachments on attachments.id = attachment_id
     where client_id = ? and added_at is not null and removed_at is null order by attachment_links.n`,
    clientId
  )

/** Whether this client has such a record, and it was not discarded. */
export const isRecord = (db: ReadableDb, clientId: string, record: Ref): boolean =>
  recordsOf(db, clientId).some(({ kind, id }) => kind === record.kind && id === record.id)

/** Refuses with `notFound` a record that is none of this client. */
export const link = (db: WritableDb, { id, clientId, record, at }: { id: string; clientId: string; record: Ref; at: string }): void => {
  if (!isRecord(db, clientId, record)) throw new Refusal('notFound')
  db.run(
    'insert or ignore into attachment_links (attachment_id, record_kind, record_id, linked_at) values (?, ?, ?, ?)',
    id,
    record.kind,
    record.id,
    at
  )
}

export const unlink = (db: WritableDb, id: string, record: Ref): void => {
  if (db.run('delete from attachment_links where attachment_id = ? and record_id = ?', id, record.id) === 0) throw new Refusal('notFound')
}
