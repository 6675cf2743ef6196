// When a draft is saved: soon after the last key, never later than the promise, one save at a time, again and again until it is kept.
import type { RefusalCode, Reply } from '#contract/kinds'

export type SaveState =
  | { readonly is: 'saved'; readonly at: string }
  | { readonly is: 'saving' }
  /** Kept here and tried again. */
  | { readonly is: 'failed'; readonly code: RefusalCode }
  /** Trying again cannot help: she has to choose. */
  | { readonly is: 'stuck'; readonly code: 'conflict' | 'signed' | 'notFound' }

export interface Clock {
  now(): number
  /** Runs `work` after `ms`; gives back its cancellation. */
  after(ms: number, work: () => void): () => void
}

/** Milliseconds of stillness after which a draft is saved. */
export const still = 800
/** At the latest so long after the first unsaved key, which with the save itself stays within two seconds. */
export const latest = 1_700
const backoff = (failures: number): number => Math.min(30_000, 1_000 * 2 ** (failures - 1))

interface Outside<T> {
  save(content: T, revision: number): Promise<Reply<{ revision: number; updatedAt: string }>>
  changed(): void
  readonly clock: Clock
}

export interface Autosave<T> {
  /** The whole content as it now stands. */
  edit(content: T): void
  /** Saves what is unsaved; true when nothing is left. */
  flush(): Promise<boolean>
  /** After a conflict: goes on from what the vault holds now. */
  goOn(revision: number, content: T): void
  state(): SaveState
  revision(): number
  isUnsaved(): boolean
}

const isStuck = (code: RefusalCode): code is 'conflict' | 'signed' | 'notFound' =>
  code === 'conflict' || code === 'signed' || code === 'notFound'

export const autosave = <T>(start: { revision: number; savedAt: string }, { save, changed, clock }: Outside<T>): Autosave<T> => {
  let revision = start.revision
  let state: SaveState = { is: 'saved', at: start.savedAt }
  let unsaved: { readonly content: T; readonly since: number } | null = null
  let inFlight: Promise<void> | null = null
  let failures = 0
  let cancel = (): void => {}

  const become = (next: SaveState): void => {
    state = next
    changed()
  }
  const plan = (ms: number): void => {
    cancel()
    cancel = clock.after(ms, () => void send())
  }
  const planNext = (): void => {
    if (unsaved) plan(Math.max(0, Math.min(still, unsaved.since + latest - clock.now())))
  }

  const settle = (sent: NonNullable<typeof unsaved>, reply: Awaited<ReturnType<typeof save>>): void => {
    inFlight = null
    if (reply.ok) {
      revision = reply.value.revision
      failures = 0
      become(unsaved ? { is: 'saving' } : { is: 'saved', at: reply.value.updatedAt })
      return planNext()
    }
    unsaved = { content: unsaved?.content ?? sent.content, since: sent.since }
    if (isStuck(reply.code)) return become({ is: 'stuck', code: reply.code })
    plan(backoff(++failures))
    become({ is: 'failed', code: reply.code })
  }

  const send = (): Promise<void> => {
    if (inFlight) return inFlight
    if (!unsaved || state.is === 'stuck') return Promise.resolve()
    cancel()
    const sent = unsaved
    unsaved = null
    if (state.is !== 'failed') become({ is: 'saving' })
    inFlight = save(sent.content, revision).then(
      (reply) => settle(sent, reply),
      () => settle(sent, { ok: false, code: 'failed' })
    )
    return inFlight
  }

  return {
    edit: (content) => {
      unsaved = { content, since: unsaved?.since ?? clock.now() }
      if (inFlight || failures > 0 || state.is === 'stuck') return
      planNext()
      if (state.is !== 'saving') become({ is: 'saving' })
    },
    flush: async () => {
      if (inFlight) await inFlight
      if (unsaved) await send()
      // what was typed while that save ran
      if (unsaved && failures === 0) await send()
      return unsaved === null && inFlight === null
    },
    goOn: (from, content) => {
      revision = from
      failures = 0
      unsaved = { content, since: clock.now() }
      become({ is: 'saving' })
      plan(0)
    },
    state: () => state,
    revision: () => revision,
    isUnsaved: () => unsaved !== null || inFlight !== null
  }
}
