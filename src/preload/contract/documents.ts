// Documents: made of a text for a client or for the practice, printed, signed, sealed and kept.
import { z } from 'zod'
import { id, isoDate, language, line, nothing, someLine, someText, text, type Language } from './fields.ts'
import type { Way } from './consents.ts'
import { act, read, write } from './kinds.ts'
import type { PaperSize } from './settings.ts'
import {
  circumstance,
  circumstances,
  signerRoles,
  templateDoc,
  templateName,
  templateTitle,
  type FieldKind,
  type SignerRole,
  type TemplateName
} from './templates.ts'

/** `saved`: made into a PDF before documents were kept. `discarded`: taken out of the lists before anybody had agreed to it. */
export const documentStates = ['prepared', 'signed', 'given', 'declined', 'discarded', 'saved'] as const
export type DocumentState = (typeof documentStates)[number]

export const mostSigners = 8
const signer = z.strictObject({ role: z.enum(signerRoles), name: line(120) })
export type Signer = z.infer<typeof signer>
const place = z
  .int()
  .min(0)
  .max(mostSigners - 1)

/** All that a document is made of beside the record and the practice. */
export const preparation = z.strictObject({
  /** Null for a document of the practice itself. */
  clientId: id.nullable(),
  template: templateName,
  language,
  circumstances: z.array(circumstance).max(circumstances.length),
  /** By name of the gap; dates are ISO. */
  fields: z.record(z.string().regex(/^[a-z][A-Za-z]{0,39}$/), text(4000)).refine((fields) => Object.keys(fields).length <= 30),
  signers: z.array(signer).max(mostSigners),
  /** A document of the same text that this one is made of, in whose place it comes as long as that is on no paper and nobody has signed it. */
  inPlaceOf: id.optional()
})
export type Preparation = z.infer<typeof preparation>

export const explainedHow = ['orally', 'inWriting', 'both'] as const
/** Who explained it, and how (R049). */
const explained = { explainedBy: someLine(120), explainedHow: z.enum(explainedHow) }
export type ExplainedHow = (typeof explainedHow)[number]

const most = { lines: 300, points: 12_000 }
/** x and y on the pad, milliseconds since the first point, pressure in thousandths. */
const point = z.tuple([z.int().min(-4000).max(8000), z.int().min(-4000).max(8000), z.int().min(0).max(3_600_000), z.int().min(0).max(1000)])
/** A drawn signature as it was drawn, not only its picture. */
export const ink = z.strictObject({
  width: z.int().min(50).max(4000),
  height: z.int().min(50).max(4000),
  lines: z
    .array(z.array(point).min(1).max(most.points))
    .min(1)
    .max(most.lines)
    .refine((lines) => lines.reduce((sum, { length }) => sum + length, 0) <= most.points)
})
export type Ink = z.infer<typeof ink>

/** A text of the library that can be used here, in the screen's language. */
export interface TextChoice {
  readonly template: TemplateName
  readonly title: string
  readonly group: 'agreement' | 'notice' | 'letter' | 'policy' | 'handout'
  /** Clients are given it, and nobody has to sign more than its receipt. */
  readonly handed: boolean
}

/** What preparing begins with: what the record says already. */
export interface Beginning {
  readonly preparation: Preparation
  /** Who would sign beside the client of a minor, or of a couple or a group: by name, or as a line to fill. */
  readonly beside: Readonly<Record<'guardian' | 'participant', readonly Signer[]>>
  readonly fields: readonly { readonly name: string; readonly kind: FieldKind; readonly label: string }[]
}

/** Where a gap can be filled; `paper`: by hand on the printed sheet. */
export type GapPlace = 'settings' | 'client' | 'field' | 'paper'

export interface DocumentPreview {
  readonly title: string
  readonly language: Language
  readonly version: string
  /** What she must know of the text before she uses it. */
  readonly note: string
  /** A complete, script-free HTML document. */
  readonly html: string
  readonly gaps: readonly { readonly name: string; readonly place: GapPlace }[]
}

/** The lines of a prepared document that stand empty. */
export interface Blanks {
  readonly id: string
  readonly title: string
  /** `label`: as the field is called where it is typed; null for what the record or the practice fills. */
  readonly gaps: readonly { readonly name: string; readonly place: GapPlace; readonly label: string | null }[]
}

/** Where she put a file. */
export interface SavedFile {
  /** Name of the folder alone. */
  readonly folder: string
}

export interface DocumentRow {
  readonly id: string
  readonly clientId: string | null
  readonly clientName: string | null
  readonly template: TemplateName
  readonly title: string
  readonly language: Language
  readonly version: string
  readonly state: DocumentState
  readonly updatedAt: string
  readonly printedAt: string | null
  /** Signed by all, handed over or declined, UTC. */
  readonly closedAt: string | null
  /** Handed over without a signature for its receipt. */
  readonly unacknowledged: boolean
  /** How many of its signers have signed. */
  readonly signed: number
  readonly signers: number
}

export interface DocumentSignature {
  readonly place: number
  readonly role: SignerRole
  readonly name: string
  readonly how: 'screen' | 'paper' | 'oral'
  readonly drawn: boolean
  readonly explainedBy: string
  readonly explainedHow: ExplainedHow | null
  readonly at: string
  /** Day on the paper, ISO. */
  readonly signedOn: string | null
  readonly pages: number | null
  /** Pages of the document, where those counted were others, and why. */
  readonly pagesExpected: number | null
  readonly pagesReason: string
  readonly witness: string
}

export interface OneDocument extends DocumentRow {
  /** A signature says only that it was received. */
  readonly receipt: boolean
  readonly html: string
  /** In order; each has signed or not. */
  readonly who: readonly (Signer & { readonly place: number; readonly signature: DocumentSignature | null })[]
  readonly preparation: Preparation | null
  readonly seal: { readonly code: string; readonly sha256: string; readonly sealedAt: string; readonly kept: SealState } | null
  /** It was sealed, and a salvage could not save the seal. */
  readonly sealLost: boolean
  /** Handed over, and nobody signed for its receipt: who was asked, what was tried and why it failed. */
  readonly unreceived: { readonly by: string; readonly reason: string } | null
  readonly declined: { readonly by: string; readonly reason: string } | null
}

/** By the size of the paper; `size` is the one that she prints on. */
export interface PageCounts {
  readonly size: PaperSize
  readonly counts: Readonly<Record<PaperSize, number | null>>
}

/** One text that a client needs, or may need, and how far it is; `mine`: the practitioner's place, where she has not signed yet. */
export interface PackPart {
  readonly template: TemplateName
  readonly title: string
  readonly part: 'base' | 'online' | 'more'
  /** Not needed as the record stands, offered all the same. */
  readonly optional: boolean
  readonly document:
    | (Pick<DocumentRow, 'id' | 'state' | 'version' | 'closedAt' | 'unacknowledged' | 'signed' | 'signers'> & {
        readonly mine: number | null
        /** Signed or given, and the text says something else by now. */
        readonly outdated: boolean
      })
    | null
  /** Nothing signed here, but a consent to the same that she entered by hand, and that holds; `on` is its day, ISO. */
  readonly byHand: { readonly on: string; readonly how: Way } | null
}

/** How long is kept that a notice was given, and what was tried where its receipt was not acknowledged. */
export const receiptRule = { years: 6, source: '45 CFR 164.520(e), 164.530(j)(2)', checkedOn: '2026-11-28' } as const

export const documentQuery = z.strictObject({
  /** Words of the title, or beginnings of the client's name. */
  query: line(200),
  state: z.enum(['all', 'waiting', 'signed', 'declined', 'discarded']),
  template: templateName.nullable(),
  sort: z.enum(['changed', 'title']),
  descending: z.boolean(),
  offset: z.int().min(0).max(1_000_000),
  limit: z.int().min(1).max(200)
})

/** What the device shows while it is in the client's hands. */
export interface Handed {
  readonly documents: readonly OneDocument[]
}

/** What of a sealed document is still in the vault as it was sealed: after a salvage some of it may be lost. */
export interface SealState {
  /** The text and who signed it. */
  readonly text: 'whole' | 'lost' | 'changed'
  readonly pdf: 'whole' | 'lost' | 'changed'
}

export interface Verdict {
  /**
   * `known`: there is a sealed document of this code; whether a paper says the same, only the eye can tell. `sealLost`: a signed one, its text
   * and signatures unaltered, whose seal could not be saved: a file can be compared with nothing.
   */
  readonly verdict: 'unaltered' | 'known' | 'altered' | 'sealLost' | 'unknown'
  /** Null where nothing is sealed. */
  readonly kept: SealState | null
  readonly document: DocumentRow | null
  readonly sealedAt: string | null
}

/** Of one text, of one client, or of both. */
const recordQuery = z
  .strictObject({ template: templateName.nullable(), clientId: id.nullable(), language })
  .refine(({ template, clientId }) => template !== null || clientId !== null)
/** Lines that the record of what was given has room for, the newest first. */
export const mostOnRecord = 2000

const one = z.strictObject({ id })
const several = z.strictObject({ ids: z.array(id).min(1).max(12) })

export const documents = {
  /** The texts that can be used where she practises, for a client or for the practice. */
  texts: read(z.strictObject({ about: z.enum(['client', 'practice']), language })).returns<TextChoice[]>(),
  begin: read(z.strictObject({ clientId: id.nullable(), template: templateName, language: language.nullable() }), {
    clinical: true
  }).returns<Beginning>(),
  preview: read(preparation).returns<DocumentPreview>(),
  /** Clients whose newest signed or given document of this text is of a version that says something else than the one in force in its language. */
  signedBefore: read(z.strictObject({ template: templateName })).returns<
    { readonly clientId: string; readonly clientName: string; readonly documentId: string; readonly version: string }[]
  >(),
  /** The same with a text that is still being written. */
  previewDraft: read(z.strictObject({ preparation, title: templateTitle, doc: templateDoc })).returns<DocumentPreview>(),
  /** An earlier one of the same text that nobody has signed is made anew in its place. */
  prepare: write(preparation).returns<{ id: string }>(),
  /** The same letter for several clients, each in their own language, as their record fills it. */
  prepareFor: write(
    z.strictObject({
      clientIds: z.array(id).min(1).max(200),
      template: templateName,
      fields: z.strictObject({ en: preparation.shape.fields, fr: preparation.shape.fields })
    })
  ).returns<{ ids: string[] }>(),
  /** What this client needs, and what of it is there. */
  pack: read(z.strictObject({ clientId: id, language })).returns<PackPart[]>(),
  /** Prepares what of the pack is missing, from what the record says. */
  preparePack: write(z.strictObject({ clientId: id })).returns<{ ids: string[] }>(),
  get: read(one, { clinical: true }).returns<OneDocument>(),
  list: read(documentQuery).returns<{ rows: DocumentRow[]; total: number }>(),
  ofClient: read(z.strictObject({ clientId: id })).returns<DocumentRow[]>(),
  /** Out of the lists; undone by `recover`. Refuses with `documentClosed` once anybody has signed. */
  discard: write(one).returns<null>(),
  recover: write(one).returns<null>(),
  /** The system's printer dialog, one job for all of them. */
  print: act(several, { leaves: true, changes: true }).returns<null>(),
  /** One tagged PDF of all of them, put where she chooses; a sealed one alone leaves as the very bytes that were sealed. */
  savePdf: act(several, { leaves: true, changes: true }).returns<SavedFile>(),
  /** Shows the PDF, export or file that was saved last in the system's file manager; `notFound` when none was. */
  showSaved: act(nothing).returns<null>(),

  /** Of these, the documents in which lines are left to write on: nobody can write there on a screen. */
  blanks: read(several).returns<Blanks[]>(),
  /** Nothing but these documents is answered from now on, until `takeBack`. `gapsLeft` where lines stand empty, unless she says why. */
  handOver: act(z.strictObject({ ids: several.shape.ids, ...explained, gapsReason: line(300).optional() })).returns<null>(),
  handed: act(nothing, { handed: true }).returns<Handed | null>(),
  takeBack: act(z.strictObject({ passphrase: z.string().min(1).max(1024) }), { handed: true }).returns<null>(),

  /** Drawn, typed, or both. The last signature seals the document. Refuses with `conflict` who has signed already. */
  sign: act(z.strictObject({ id, place, name: someLine(120), typed: line(120), ink: ink.nullable() }), {
    handed: true,
    changes: true
  }).returns<null>(),
  /** How many pages it has on either paper; null where that cannot be told. */
  pages: act(one).returns<PageCounts>(),
  /** Those who signed the same printed sheet. */
  signOnPaper: act(
    z.strictObject({
      id,
      signers: z
        .array(z.strictObject({ place, name: someLine(120) }))
        .min(1)
        .max(mostSigners),
      on: isoDate,
      /** Pages that she counted, and why they are others than the document has: `reasonMissing` without. */
      pages: z.int().min(1).max(500),
      pagesReason: line(300).optional(),
      ...explained
    }),
    { changes: true }
  ).returns<null>(),
  /** Agreed to in words, before a witness. `gapsLeft` where lines stand empty, unless she says why. */
  signOrally: act(
    z.strictObject({
      id,
      place,
      name: someLine(120),
      words: text(1000).refine((s) => s.trim() !== ''),
      witness: someLine(120),
      gapsReason: line(300).optional(),
      ...explained
    }),
    { changes: true }
  ).returns<null>(),
  /** Makes the seal that could not be made when the last one signed. */
  seal: act(one, { changes: true }).returns<null>(),
  decline: act(z.strictObject({ id, place, name: line(120), reason: text(1000) }), { handed: true, changes: true }).returns<null>(),
  /** A document that nobody signs was handed to whom it is for. A notice with lines that stand empty: `gapsLeft`, unless she says why. */
  give: write(z.strictObject({ id, gapsReason: line(300).optional() })).returns<null>(),
  /**
   * In one action (R064): prepared in the client's language, printed, and noted as handed over; `id` is the document. One whose receipt is to
   * be acknowledged stays open for that: it is not `given` yet. `invalid` for a text that has to be signed, `gapsLeft` for a notice in which
   * lines stand empty, `printedNotNoted` where it was printed and could not be noted.
   */
  printGiven: act(z.strictObject({ clientId: id, template: templateName }), { leaves: true, changes: true }).returns<{
    readonly id: string
    readonly given: boolean
  }>(),
  /** A notice was handed over and nobody signed for it: what was tried, and why it failed (45 CFR 164.520(c)(2)(ii)). `gapsLeft` as for `give`. */
  giveUnacknowledged: write(z.strictObject({ id, reason: someText(1000), gapsReason: line(300).optional() })).returns<null>(),
  /** On paper: who was given, or signed, which version when, and how. */
  printRecord: act(recordQuery, { leaves: true }).returns<null>(),
  saveRecord: act(recordQuery, { leaves: true }).returns<SavedFile>(),
  /** By the fingerprint of a PDF, by the code on it, or by both. */
  verify: read(
    z.strictObject({
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable(),
      code: line(40).nullable()
    })
  ).returns<Verdict>()
}
