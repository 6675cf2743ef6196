// Documents for clients: filled, previewed, printed to PDF.
import { z } from 'zod'
import { act, read } from './kinds.ts'
import { id, language, nothing } from './fields.ts'

export const documentTemplates = ['therapyAgreement'] as const
export type DocumentTemplate = (typeof documentTemplates)[number]

const chosen = z.strictObject({ clientId: id, template: z.enum(documentTemplates), language })

export interface PrintedDocument {
  readonly id: string
  readonly template: DocumentTemplate
  readonly language: 'en' | 'fr'
  readonly version: string
  readonly printedAt: string
  /** SHA-256 of the PDF, hex. */
  readonly sha256: string
}

/** Where she put a file. */
export interface SavedFile {
  /** Name of the folder alone. */
  readonly folder: string
}

/** What stands on the paper, as text in a tree: the screen renders it, the printer too. */
export interface DocumentPreview {
  readonly title: string
  readonly language: 'en' | 'fr'
  readonly version: string
  /** What she must know of the text before she uses it; stands on the paper too. */
  readonly note: string
  /** A complete, script-free HTML document. */
  readonly html: string
}

export const documents = {
  preview: read(chosen, { clinical: true }).returns<DocumentPreview>(),
  /** Makes a tagged PDF, asks where to put it, writes it there. */
  savePdf: act(chosen, { leaves: true, changes: true }).returns<PrintedDocument & SavedFile>(),
  /** Shows the PDF that was saved last in the system's file manager; `notFound` when none was. */
  showSaved: act(nothing).returns<null>(),
  ofClient: read(z.strictObject({ clientId: id })).returns<PrintedDocument[]>()
}
