// Session notes: drafts that save themselves, signing, amendments, versions.
import { z } from 'zod'
import { act, read, write } from './kinds.ts'
import type { Missing } from './consents.ts'
import type { SavedFile } from './documents.ts'
import { id, isoDate, language, line, nothing, override, text, timeZone, utc, whose } from './fields.ts'

/** Formats and their sections (domain facts §5.1). Labels stand in the locales under `notes.sections`. */
export const noteFormats = {
  soap: ['subjective', 'objective', 'assessment', 'plan'],
  dap: ['data', 'assessment', 'plan'],
  birp: ['behaviour', 'intervention', 'response', 'plan'],
  free: []
} as const satisfies Record<string, readonly string[]>
export type NoteFormat = keyof typeof noteFormats
export const noteFormat = z.enum(['soap', 'dap', 'birp', 'free'])
export const sectionKeys = ['subjective', 'objective', 'assessment', 'plan', 'data', 'behaviour', 'intervention', 'response'] as const
export type SectionKey = (typeof sectionKeys)[number]

export const modalities = ['inPerson', 'video', 'voice', 'telephone', 'chat', 'messages', 'email', 'walk', 'homeVisit'] as const
export type Modality = (typeof modalities)[number]
export const modality = z.enum(modalities)

const mark = z.strictObject({ type: z.enum(['bold', 'italic', 'underline']) })
const textNode = z.strictObject({ type: z.literal('text'), text: text(200_000), marks: z.array(mark).max(3).optional() })
const hardBreak = z.strictObject({ type: z.literal('hardBreak') })
const inline = z.array(z.discriminatedUnion('type', [textNode, hardBreak])).max(20_000)
const paragraph = z.strictObject({ type: z.literal('paragraph'), content: inline.optional() })
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: inline.optional()
})

export type NoteText = z.infer<typeof textNode>
export type NoteInline = z.infer<typeof inline>[number]
export type NoteBlock =
  | z.infer<typeof paragraph>
  | z.infer<typeof heading>
  | { type: 'bulletList'; content: NoteListItem[] }
  | { type: 'orderedList'; attrs?: { start: number; type?: string | null }; content: NoteListItem[] }
  | { type: 'blockquote'; content: NoteBlock[] }
export interface NoteListItem {
  type: 'listItem'
  content: NoteBlock[]
}
export interface NoteSection {
  type: 'noteSection'
  attrs: { name: SectionKey }
  content: NoteBlock[]
}
export interface NoteDoc {
  type: 'doc'
  content: (NoteBlock | NoteSection)[]
}

// Depth is bounded by construction: each level names the next. Told apart by type, since trying each kind in turn triples the work a level.
const blocksAt = (depth: number): z.ZodType<NoteBlock[]> => {
  const simple = [paragraph, heading] as const
  if (depth === 0) return z.array(z.discriminatedUnion('type', simple)).max(20_000)
  const inner = blocksAt(depth - 1)
  const items = z.array(z.strictObject({ type: z.literal('listItem'), content: inner })).max(20_000)
  return z
    .array(
      z.discriminatedUnion('type', [
        ...simple,
        z.strictObject({ type: z.literal('bulletList'), content: items }),
        z.strictObject({
          type: z.literal('orderedList'),
          attrs: z.strictObject({ start: z.int(), type: z.null().optional() }).optional(),
          content: items
        }),
        z.strictObject({ type: z.literal('blockquote'), content: inner })
      ])
    )
    .max(20_000) as z.ZodType<NoteBlock[]>
}
const blocks = blocksAt(6)
const section = z.strictObject({ type: z.literal('noteSection'), attrs: z.strictObject({ name: z.enum(sectionKeys) }), content: blocks })

/** A Tiptap document of exactly the nodes that the editor knows: at most seven levels deep. */
export const noteDoc: z.ZodType<NoteDoc> = z.strictObject({
  type: z.literal('doc'),
  content: z.union([z.array(section).min(1).max(20), blocks])
})

/** What was checked as the session began (domain facts §5.2): filled from its start, hers to correct. */
export const noteFacts = z.strictObject({
  /** Where the client was; both places belong into the note. */
  place: line(300),
  placeConfirmed: z.boolean(),
  identityChecked: z.boolean(),
  privacyChecked: z.boolean(),
  recorded: z.boolean()
})
export type NoteFacts = z.infer<typeof noteFacts>

/** What stands above every note (domain facts §5.2, first part). */
export const noteHeader = z
  .strictObject({
    startAt: utc,
    /** Null while it is not known yet. */
    endAt: utc.nullable(),
    /** Zone in which the session was held, beside the UTC times. */
    timeZone,
    modality: z.enum(modalities),
    personsPresent: line(200),
    /** Absent where no session was started by its card. */
    facts: noteFacts.optional()
  })
  .refine((h) => h.endAt === null || h.endAt > h.startAt, { path: ['endAt'], message: 'endBeforeStart' })
export type NoteHeader = z.infer<typeof noteHeader>

export interface NoteRow {
  readonly id: string
  readonly clientId: string
  readonly clientName: string
  readonly format: NoteFormat
  readonly startAt: string
  readonly timeZone: string
  readonly modality: Modality
  readonly signedAt: string | null
  readonly updatedAt: string
  /** The note that this one amends, or null. */
  readonly amends: string | null
  /** First words of the text. */
  readonly opening: string
  readonly amendments: number
  /** Whom of the file alone it concerns; null where it is all of theirs. */
  readonly alone: string | null
  /** Something of it is marked as sensitive. */
  readonly sensitive: boolean
}

export interface Note {
  readonly id: string
  readonly clientId: string
  readonly clientName: string
  readonly format: NoteFormat
  readonly header: NoteHeader
  readonly doc: NoteDoc
  /** Counts saves; send the last one known with every save. */
  readonly revision: number
  readonly createdAt: string
  readonly updatedAt: string
  readonly signedAt: string | null
  readonly amends: string | null
  readonly amendmentKind: AmendmentKind | null
  readonly reason: string
  /** Amendments of this note, oldest first; a draft of one may be the last. */
  readonly amendments: readonly Note[]
}

/** `addition` adds, `correction` corrects; both leave the signed text as it is (domain facts §5.4). */
export const amendmentKinds = ['addition', 'correction'] as const
export type AmendmentKind = (typeof amendmentKinds)[number]

export interface NoteVersion {
  readonly id: string
  readonly at: string
  readonly kind: 'draft' | 'signed'
  readonly words: number
}

/** What a way of meeting takes and nobody has agreed to, and why she goes on without; null as long as she has not said. */
export interface NoteGuard {
  readonly missing: readonly Missing[]
  readonly reason: string | null
}

const label = line(200)

/** A signed note on paper: its own words and moments as the screen says them, in the screen's language. */
const onPaper = z.strictObject({
  id,
  language,
  words: z.strictObject({
    title: label,
    confidential: label,
    /** Date, hours, modality, persons. */
    about: line(600),
    signed: label,
    sections: z.record(z.enum(sectionKeys), label),
    amendments: label,
    /** By the amendment's id: its kind, moment and reason. */
    heads: z.record(id, line(900)),
    practitioner: label,
    name: label,
    date: label
  })
})
export type NotePaper = z.output<typeof onPaper>

/** What she looks at before and during the next session. */
export interface LastNote {
  readonly id: string
  readonly startAt: string
  readonly timeZone: string
  readonly opening: string
  /** The plan that it ends with; empty where its format has none. */
  readonly plan: string
}

export const notes = {
  /** A draft, its header filled from the client's running or last session of today, whose own note it is until that is written; one that was begun and left blank is taken up again. */
  begin: write(
    z.strictObject({
      clientId: id,
      format: noteFormat,
      /** The appointment that it is about: its own note again, or its header filled from it. */
      appointment: z.strictObject({ id, on: isoDate.nullable() }).optional()
    })
  ).returns<Note>(),
  /** A note of its own beside this one, with the same head: what was said with one person of the file alone. One that is blank is gone on with. */
  beginPart: write(z.strictObject({ id, personId: id })).returns<Note>(),
  get: read(z.strictObject({ id }), { clinical: true }).returns<Note>(),
  /** The client's notes, newest first. */
  ofClient: read(z.strictObject({ clientId: id, whose: whose.default('all'), offset: z.int().min(0), limit: z.int().min(1).max(200) }), {
    clinical: true
  }).returns<{ rows: NoteRow[]; total: number }>(),
  /** The client's last signed note that is all of theirs; null where there is none. */
  lastOf: read(z.strictObject({ clientId: id }), { clinical: true }).returns<LastNote | null>(),
  /** Drafts of all clients in which something is written, and those of sessions that have ended; oldest session first. */
  unfinished: read(z.strictObject({}), { clinical: true }).returns<NoteRow[]>(),
  /** Saves a draft. `conflict` when `revision` is not the last one; `signed` when it is signed. */
  save: write(
    z.strictObject({ id, revision: z.int().min(0), header: noteHeader, doc: noteDoc, format: noteFormat, reason: line(500) })
  ).returns<{ revision: number; updatedAt: string }>(),
  /** The consents that a note of this modality takes (R051): asked as soon as it is chosen; none for an amendment. */
  guard: read(z.strictObject({ id, modality: z.enum(modalities) })).returns<NoteGuard>(),
  /** She goes on without them, for this note and this modality: then it can be signed. */
  goOn: write(z.strictObject({ id, modality: z.enum(modalities), override })).returns<null>(),
  /** Locks the text for good; `consentMissing` while what its modality takes is missing and she has not said why she goes on. */
  sign: write(z.strictObject({ id, revision: z.int().min(0), override: override.optional() })).returns<{ signedAt: string }>(),
  /** A draft that amends a signed note. */
  amend: write(z.strictObject({ id, kind: z.enum(amendmentKinds) })).returns<Note>(),
  /** Takes a draft out of every list; undone by `recover`. Signed notes cannot be discarded. */
  discard: write(z.strictObject({ id })).returns<null>(),
  recover: write(z.strictObject({ id })).returns<null>(),
  /** A signed note with its signed amendments, to the system's print dialog; `invalid` for a draft. */
  print: act(onPaper, { leaves: true }).returns<null>(),
  /** The same as a PDF at a place she chooses; that copy is not encrypted. */
  savePdf: act(onPaper, { leaves: true }).returns<SavedFile>(),
  /** She copied a note's text by the program's own button: the clipboard is cleared half a minute later. */
  copied: act(nothing).returns<null>(),
  versions: read(z.strictObject({ id }), { clinical: true }).returns<NoteVersion[]>(),
  version: read(z.strictObject({ id, version: id }), { clinical: true }).returns<{ at: string; kind: 'draft' | 'signed'; doc: NoteDoc }>()
}
