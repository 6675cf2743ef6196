// What a room is lent that needs a consent recorded: the form of the room `consents`, put in by the frame.
import type { ComponentType } from 'react'
import type { ConsentKind } from '#contract/consents'

export interface RecordConsentProps {
  readonly clientId: string
  /** What is ticked when the form opens. */
  readonly kinds: readonly ConsentKind[]
  readonly person?: string
  readonly about?: string
  onClose(): void
}

export type RecordConsent = ComponentType<RecordConsentProps>
