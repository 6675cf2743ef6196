// What a room is lent that takes somebody on: whether they are there already, and what they have in common with others; of the room `clients`.
import type { ComponentType } from 'react'

export interface IntakeProps {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly referrer: string
  /** She goes to the client who is there already. */
  onOpen(): void
}

export type Intake = ComponentType<IntakeProps>
