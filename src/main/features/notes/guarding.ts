// What the way of meeting of a note takes: asked as soon as it is chosen, and once for each session (R049, R051).
import type { Modality, NoteGuard } from '#contract/notes'
import { dateIn, startOfDate } from '../../lib/moments.ts'
import { Refusal, type ReadTools, type WriteTools } from '../../tools.ts'
import { missingFor, reasonBefore } from '../consents/guards.ts'
import { noteOverride } from '../consents/steps.ts'
import { getDraft } from './drafts.ts'
import type { NoteRecord } from './records.ts'

/** Nothing for an amendment: its session has been. */
export const guardOf = ({ db, now }: ReadTools, note: NoteRecord, modality: Modality): NoteGuard => {
  const { id, clientId, startAt, timeZone, amends } = note
  const missing = amends === null ? missingFor(db, now(), { clientId, purpose: modality }) : []
  if (missing.length === 0) return { missing, reason: null }
  const day = dateIn(startAt, timeZone)
  const between = { from: startOfDate(day, timeZone), to: startOfDate(day, timeZone, 1) }
  return { missing, reason: reasonBefore(db, { clientId, purpose: modality, noteId: id, ...between }) }
}

interface GoingOn {
  readonly id: string
  readonly modality: Modality
  readonly override: { readonly reason: string }
}

export const goOn = (tools: WriteTools, { id, modality, override }: GoingOn): null => {
  const { clientId } = getDraft(tools.db, id)
  noteOverride(tools, clientId, modality, override.reason, id)
  return null
}

/** Refuses with `consentMissing`, unless she says why she goes on, or has. */
export const refuseUnguarded = (tools: WriteTools, note: NoteRecord, override: { reason: string } | undefined): void => {
  const { missing, reason } = guardOf(tools, note, note.modality)
  if (missing.length === 0 || (reason !== null && !override)) return
  if (!override) throw new Refusal('consentMissing')
  noteOverride(tools, note.clientId, note.modality, override.reason, note.id)
}
