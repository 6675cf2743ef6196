// Whether the practice is ready to work online (R001, R002): gone through point by point before the first online booking, and again from time to time.
import { z } from 'zod'
import type { SavedFile } from './documents.ts'
import { isoDate, language, nothing, text } from './fields.ts'
import { act, read, write } from './kinds.ts'

export const readinessItems = [
  'platform',
  'texts',
  'emergency',
  'screening',
  'room',
  'fallback',
  'backup',
  'recovery',
  'devices',
  'law',
  'insurance',
  'supervision',
  'directory',
  'training'
] as const
export type ReadinessItem = (typeof readinessItems)[number]

export const itemStates = ['open', 'done', 'notApplicable'] as const
export type ItemState = (typeof itemStates)[number]

export const itemFields = z.strictObject({
  item: z.enum(readinessItems),
  state: z.enum(itemStates),
  note: text(500),
  /** When to look at it again. */
  reviewOn: z.union([z.literal('').transform(() => null), z.null(), isoDate])
})

export interface Readiness {
  readonly items: readonly {
    readonly item: ReadinessItem
    readonly state: ItemState
    readonly note: string
    /** Day on which she said so, ISO. */
    readonly doneOn: string | null
    readonly reviewOn: string | null
    /** Its day to be looked at again has come. */
    readonly due: boolean
  }[]
  readonly done: number
  /** All but those that do not apply. */
  readonly total: number
  /** UTC and by whom, as long as nothing has been opened again since. */
  readonly signedAt: string | null
  readonly signedBy: string
  /** Where she went on without, newest first. */
  readonly overrides: readonly { readonly at: string; readonly words: string }[]
}

const onPaper = z.strictObject({ language, words: z.record(z.string().regex(/^[a-z][\w.]{0,60}$/i), z.string().max(400)) })
export type ReadinessPaper = z.infer<typeof onPaper>

export const readiness = {
  look: read(nothing).returns<Readiness>(),
  /** An item that is opened again takes the sign-off back. */
  set: write(itemFields).returns<null>(),
  /** Refuses with `invalid` as long as an item is open. */
  signOff: write(nothing).returns<null>(),
  print: act(onPaper, { leaves: true }).returns<null>(),
  savePdf: act(onPaper, { leaves: true }).returns<SavedFile>()
}
