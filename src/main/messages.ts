// What Electron's main process and the practice process say to each other.
import type { Notice, Reply } from '#contract/kinds'
import type { Outside } from './tools.ts'

/** The calls of `Outside` that wait for an answer. */
export type OutsideCall = Exclude<keyof Outside, 'watchIdle' | 'notify'>

export type ToPractice =
  | { is: 'ask'; id: number; room: unknown; method: unknown; input: unknown }
  | { is: 'answer'; id: number; reply: Reply<unknown> }

export type FromPractice =
  | { is: 'reply'; id: number; reply: Reply<unknown> }
  | { is: 'outside'; id: number; call: OutsideCall; args: unknown[] }
  | { is: 'idle'; minutes: number | null }
  | { is: 'notice'; notice: Notice }
  | { is: 'log'; event: string; method: string }
