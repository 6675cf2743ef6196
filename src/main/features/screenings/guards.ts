// What whoever begins a session at a distance asks before: is there a screening that holds, and if not, why does she go on? (R040)
import type { Modality } from '#contract/notes'
import { isDistant, type ScreeningLack } from '#contract/screenings'
import { Refusal, type ReadableDb, type WriteTools } from '../../tools.ts'
import { judged } from './judging.ts'
import { note } from './records.ts'

/** Null where one holds for this way of meeting, or where none is needed; refuses with `notFound`. */
export const screeningMissing = (db: ReadableDb, now: string, clientId: string, modality: Modality): ScreeningLack | null => {
  const found = judged(db, now, clientId)
  if (!found) throw new Refusal('notFound')
  if (!isDistant(modality)) return null
  const { state, why, modalities } = found
  // who has the image agreed on may as well only hear
  const asked: readonly Modality[] = modality === 'voice' ? ['video', 'voice'] : [modality]
  const covered = () => asked.some((way) => (JSON.parse(modalities ?? '[]') as Modality[]).includes(way))
  // what is missing for video is not missing for the telephone, if it was looked at for that
  if (state === 'reopened' && why === 'modality') return covered() ? null : { state, why }
  if (state !== 'holds' && state !== 'due') return { state, why }
  return covered() ? null : { state: 'reopened', why: 'modality' }
}

interface Asked {
  readonly clientId: string
  readonly modality: Modality
  readonly override: { readonly reason: string } | undefined
}

/** Refuses with `screeningMissing`, unless she says why she goes on: then with a line in the log, and her reason in the vault. */
export const refuseUnscreened = (tools: WriteTools, { clientId, modality, override }: Asked): void => {
  if (screeningMissing(tools.db, tools.now(), clientId, modality) === null) return
  if (!override) throw new Refusal('screeningMissing')
  note(tools, { clientId, what: 'overridden', why: null, modality, words: override.reason })
  tools.log('screenings.overridden', clientId)
}
