// Files of a client (scans, letters, certificates): kept whole in the vault, told by their bytes and never by their name, never run.
import { z } from 'zod'
import type { ConsentKind } from './consents.ts'
import type { SavedFile } from './documents.ts'
import { act, read, write } from './kinds.ts'
import { id, line, nothing, someLine } from './fields.ts'
import type { Medium } from './recordings.ts'

/** Bytes of the largest file. */
export const mostBytes = 100 * 1024 * 1024
/** Bytes that travel at once, and are written in one transaction: autosave never waits for more. */
export const sliceBytes = 1024 * 1024

/** What a file is, by its bytes. The first six can be looked at inside the program; nothing else is ever opened. */
export const attachmentTypes = [
  'pdf',
  'png',
  'jpeg',
  'gif',
  'webp',
  'text',
  'html',
  'svg',
  'picture', // of a kind that is not shown: TIFF, HEIC, BMP …
  'office',
  'archive',
  'media',
  'program',
  'empty',
  'other'
] as const
export type AttachmentType = (typeof attachmentTypes)[number]

const longestName = 200
const longestEnding = 12

/** Control characters, marks that turn the direction of reading, and other letters that nobody sees. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu

const shortened = (name: string): string => {
  const letters = Array.from(name)
  if (letters.length <= longestName) return name
  const dot = letters.lastIndexOf('.')
  const ending = dot > 0 && letters.length - dot <= longestEnding ? letters.slice(dot) : []
  return [...letters.slice(0, longestName - ending.length), ...ending].join('')
}

/** The file's own name: no folders, nothing unseen, no dots at its ends, at most 200 characters. Empty where nothing is left. */
const bare = (given: string): string => {
  const seen = given.toWellFormed().replace(unseen, '').split(/[/\\]/).filter(Boolean).at(-1) ?? ''
  return shortened(
    seen
      .normalize('NFC')
      .replace(/\s+/g, ' ')
      .replace(/^[.\s]+|[.\s]+$/g, '')
  ).trim()
}

/** Any name that a file can have, hostile ones too. */
const givenName = z.string().max(4096).transform(bare)

/** What she calls it. */
export const attachmentName = givenName.refine((name) => name !== '')

const unique = (tags: readonly string[]): string[] => [...new Map(tags.map((tag) => [tag.toLowerCase(), tag])).values()]
export const attachmentTags = z
  .array(someLine(40).refine((tag) => !tag.includes(',')))
  .max(10)
  .transform(unique)

export interface AttachmentRow {
  readonly id: string
  readonly name: string
  readonly tags: readonly string[]
  readonly type: AttachmentType
  readonly bytes: number
  /** The ending of its name, where that promises something else than the bytes hold; null where it does not. */
  readonly misnamed: string | null
  /** UTC. */
  readonly addedAt: string
  readonly removedAt: string | null
}

/** What a file can belong to: the document signed on the sheets, a note, a consent, a recording. */
export const recordKinds = ['document', 'note', 'consent', 'recording'] as const
export type RecordKind = (typeof recordKinds)[number]
export const recordRef = z.strictObject({ kind: z.enum(recordKinds), id })

/** A record by what it is called; `at` in UTC, `on` a calendar day, ISO. */
export type LinkedRecord =
  | { readonly kind: 'document'; readonly id: string; readonly title: string; readonly at: string }
  | { readonly kind: 'note'; readonly id: string; readonly at: string; readonly timeZone: string }
  | { readonly kind: 'consent'; readonly id: string; readonly consent: ConsentKind; readonly person: string; readonly at: string }
  | { readonly kind: 'recording'; readonly id: string; readonly medium: Medium; readonly on: string }

/** A file that belongs to a record. */
export interface LinkedFile {
  readonly recordId: string
  readonly id: string
  readonly name: string
  readonly type: AttachmentType
  readonly bytes: number
}

export type Attachment = AttachmentRow & {
  readonly clientId: string
  readonly clientName: string
  /** Of its bytes, hex. */
  readonly sha256: string
  readonly records: readonly LinkedRecord[]
}

/** A file that is in the vault now. */
export interface KeptFile {
  readonly id: string
  readonly type: AttachmentType
  readonly misnamed: string | null
  /** Another file of this client with the very same bytes, by its name. */
  readonly twin: string | null
}

export interface ScannedFile {
  readonly file: string
  readonly bytes: number
  /** UTC. */
  readonly changedAt: string
  /** It has been taken in already, as it is now. */
  readonly taken: boolean
}

export interface Scanner {
  /** The folder's own name, its path stays in main; null where none is chosen. */
  readonly label: string | null
  readonly state: 'ready' | 'absent'
  /** Newest first; at most 500. */
  readonly files: readonly ScannedFile[]
}

const query = z.strictObject({
  clientId: id,
  /** Any parts of name or tags; accents and case do not matter. */
  query: line(200),
  sort: z.enum(['added', 'name', 'type', 'bytes']),
  descending: z.boolean(),
  /** Those that were removed, instead of those that are there. */
  removed: z.boolean(),
  offset: z.int().min(0).max(1_000_000),
  limit: z.int().min(1).max(200)
})

const one = z.strictObject({ id })

export const attachments = {
  list: read(query).returns<{ rows: AttachmentRow[]; total: number }>(),
  /** Begins to take a file in: nothing of it shows until `finish`. Refuses with `fileTooLarge`, or `diskFull` where there is not room for twice its size. */
  begin: act(z.strictObject({ clientId: id, name: givenName, bytes: z.int().min(0) })).returns<{ id: string }>(),
  /** The next bytes, in order: whole multiples of 65,536 but for the last. Refuses with `conflict` what does not fit. */
  append: act(
    z.strictObject({
      id,
      offset: z.int().min(0).max(mostBytes),
      bytes: z.instanceof(Uint8Array).refine(({ length }) => length > 0 && length <= sliceBytes)
    })
  ).returns<null>(),
  /** Reads everything back, tells what it is, and shows it, with the record that it belongs to, unless that was discarded meanwhile. Refuses with `conflict` while bytes are missing. */
  finish: act(z.strictObject({ id, record: recordRef.optional() }), { changes: true }).returns<KeptFile>(),
  /** Nothing of it is left. */
  abandon: act(one).returns<null>(),
  /** Clears what an earlier page began and did not finish; says how many files that were. For a page that has begun none itself. */
  tidy: act(nothing).returns<{ cleared: number }>(),
  /** Before its bytes are read: leaves the audit line of that. */
  look: act(one).returns<Attachment>(),
  /** The bytes from `part` × 1,048,576 on, as many at most, of a file that was looked at since unlocking. Refuses with `fileDamaged` what is not whole. */
  part: act(
    z.strictObject({
      id,
      part: z
        .int()
        .min(0)
        .max(mostBytes / sliceBytes)
    })
  ).returns<Uint8Array>(),
  /** Everything of a client that a file can belong to. */
  records: read(z.strictObject({ clientId: id }), { clinical: true }).returns<LinkedRecord[]>(),
  /** The files of a client that belong to a record, by its id. */
  linked: read(z.strictObject({ clientId: id }), { clinical: true }).returns<LinkedFile[]>(),
  /** A file may belong to several records of its client. Refuses with `notFound` those of others. */
  link: write(z.strictObject({ id, record: recordRef })).returns<null>(),
  unlink: write(z.strictObject({ id, record: recordRef })).returns<null>(),
  change: write(z.strictObject({ id, name: attachmentName, tags: attachmentTags })).returns<null>(),
  /** Out of the list, nothing lost; undone by `recover`. */
  remove: write(one).returns<null>(),
  recover: write(one).returns<null>(),
  /** A plain copy at a place she chooses, compared with its hash while it is written. */
  export: act(one, { leaves: true }).returns<SavedFile>(),
  /** The folder that her scanner puts its files in, and what lies there. */
  scanner: act(nothing).returns<Scanner>(),
  chooseScanner: act(nothing, { changes: true }).returns<null>(),
  dropScanner: act(nothing, { changes: true }).returns<null>(),
  /** Takes a file of the scanner's folder in; the original stays where it is. */
  take: act(z.strictObject({ clientId: id, file: z.string().min(1).max(1024), record: recordRef.optional() }), {
    changes: true
  }).returns<KeptFile>(),
  /** Ends `take`; nothing of that file is left. */
  stop: act(nothing).returns<null>()
}
