// What a room is lent that needs a consent recorded: the form of the room `consents`, put in by the frame.
import type { ComponentType } from 'react'
import type { ConsentKind } from '#contract/consents'

export interface RecordConsentProps {
  readonly clientId: string
  /** What is ticked when the form opens. */
  readonly kinds: readonly ConsentKind[]
  /** Who gives it: ticked in a file of several; empty for the client. */
  readonly persons?: readonly string[]
  readonly about?: string
  /** Whose draft it is, where not of these kinds, persons and purpose: of one consent given again, or of the client's card. */
  readonly draft?: string
  onClose(): void
}

export type RecordConsent = ComponentType<RecordConsentProps>
