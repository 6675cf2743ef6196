// A service as a form holds it: text in every field.
import { serviceFields, type Service } from '#contract/services'
import type { Settings } from '#contract/settings'
import { modalities } from '#contract/notes'

export type ServiceDraft = Record<keyof typeof serviceFields.shape, string> & Record<string, string>

/** What was kept of a form, if its choices still are what the form knows. */
export const draftFrom = (kept: Record<string, string> | null, initial: ServiceDraft): ServiceDraft | undefined => {
  const draft = { ...initial, ...kept }
  return kept && (modalities as readonly string[]).includes(draft.modality) && /^[A-Z]{3}$/.test(draft.currency) ? draft : undefined
}

export const newDraft = ({ sessionMinutes, fee, currency, modalities: offered }: Settings): ServiceDraft => ({
  nameEn: '',
  nameFr: '',
  minutes: String(sessionMinutes),
  fee: String(fee),
  currency,
  modality: offered.includes('video') ? 'video' : (offered[0] ?? 'video'),
  replyHours: ''
})

export const draftOf = ({ nameEn, nameFr, minutes, fee, currency, modality, replyHours }: Service): ServiceDraft => ({
  nameEn,
  nameFr,
  minutes: String(minutes),
  fee: String(fee),
  currency,
  modality,
  replyHours: replyHours === null ? '' : String(replyHours)
})
