// What a room is lent whose records can be marked: the marks of the room `marks`, put in by the frame.
import type { ComponentType } from 'react'
import type { MarkKind } from '#contract/marks'

export interface RecordMarksProps {
  readonly clientId: string
  readonly record: { readonly kind: MarkKind; readonly id: string }
}
export type RecordMarks = ComponentType<RecordMarksProps>
