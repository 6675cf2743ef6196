// The audit log as she reads it: who did what to which record and when, never the content.
import { z } from 'zod'
import type { SavedFile } from './documents.ts'
import { act, read } from './kinds.ts'
import { id, isoDate, language, nothing } from './fields.ts'

export interface AuditLine {
  readonly n: number
  /** UTC. */
  readonly at: string
  /** Room and verb, e.g. `notes.sign`; words for it stand in the locales. */
  readonly method: string
  readonly record: string | null
  /** The client it was about, where one can be told. */
  readonly clientId: string | null
  readonly clientName: string | null
}

const filter = {
  /** A room, e.g. `notes`, or the empty string for all. */
  room: z.string().regex(/^[a-z]{0,20}$/),
  clientId: id.nullable(),
  /** First and last day, in the practice's time zone. */
  from: isoDate.nullable(),
  to: isoDate.nullable()
}

const words = z.string().max(400)

/** What stands on paper besides the lines: only the screen has the words. */
const onPaper = z.strictObject({
  ...filter,
  language,
  words: z.strictObject({
    title: words,
    /** What is shown, in a sentence or two each. */
    about: z.array(words).max(8),
    /** Before the hash of the newest line that is shown. */
    fingerprint: words,
    columns: z.strictObject({ n: words, at: words, what: words, whom: words }),
    /** Sentence for each method, e.g. `notes.sign`. */
    methods: z.record(z.string().regex(/^\w{1,40}\.\w{1,40}$/), words)
  })
})

/** Lines that are put on paper at once, the newest of those shown: about 200 pages. */
export const mostOnPaper = 10_000

export const audit = {
  /** Newest first. */
  list: read(z.strictObject({ ...filter, offset: z.int().min(0).max(10_000_000), limit: z.int().min(1).max(200) })).returns<{
    rows: AuditLine[]
    total: number
  }>(),
  /** The lines shown, newest first, to the system's print dialog. */
  print: act(onPaper, { leaves: true }).returns<null>(),
  /** The same as a PDF at a place she chooses; that copy is not encrypted. */
  savePdf: act(onPaper, { leaves: true }).returns<SavedFile>(),
  /** Reads the whole chain. `brokenAt`: number of the first line that is not what it must be, or null; `gaps`: places where a salvage lost lines. */
  verify: act(nothing).returns<{ lines: number; brokenAt: number | null; gaps: number }>()
}
