// What a room is lent whose records have files: those of the room `attachments`, put in by the frame.
import type { ComponentType } from 'react'
import type { RecordKind } from '#contract/attachments'

export interface RecordFilesProps {
  readonly clientId: string
  readonly record: { readonly kind: RecordKind; readonly id: string }
  /** Only what is there, without a way to add more. */
  readonly plain?: boolean
}
export type RecordFiles = ComponentType<RecordFilesProps>

export interface ScanFieldProps {
  readonly clientId: string
  readonly documentId: string
  /** Pages of all that is attached; null while that is nothing, or cannot be told. */
  onPages(pages: number | null): void
}
/** The scan of the sheets that were signed, attached as they are noted. */
export type ScanField = ComponentType<ScanFieldProps>

export interface AttachProps {
  readonly clientId: string
  readonly record: { readonly kind: RecordKind; readonly id: string }
  onClose(): void
}
export type AttachFile = ComponentType<AttachProps>
