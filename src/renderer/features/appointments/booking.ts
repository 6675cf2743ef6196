// The same slot again after the usual interval: booked at once, or brought to the form where something speaks against it.
import { useTranslations } from 'use-intl'
import type { Done, Which } from '#contract/appointments'
import { api } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { toast } from '../../ui/Toast.tsx'
import { draftOfFields, type AppointmentDraft } from './draft.ts'
import { keyOf, useDoing } from './doing.ts'
import { useDayWords } from './words.ts'

/** `onForm` gets what is to be looked at first; `onDone` what was booked and its day. */
export const useRebooking = (onForm: (chosen: AppointmentDraft) => void, onDone: (done: Done, date: string) => void) => {
  const t = useTranslations('appointments')
  const doing = useDoing()
  const words = useDayWords()
  const f = useFormats()
  return async (clientId: string, after: Which | null): Promise<void> => {
    const next = await doing.attempt(() => api.appointments.next({ clientId, after: after && keyOf(after) }))
    if (!next) return
    const { fields, warnings, already } = next
    const when = `${words.full(fields.date)}, ${f.clock(`2026-01-01T${fields.time}:00Z`, 'UTC')}`
    if (already) return toast(t('already', { when }))
    // a consent can still come until then, and is asked for when the session begins; the client's night was no news the last time
    if (after === null || warnings.some(({ about }) => about !== 'consentMissing' && about !== 'theirNight'))
      return onForm(draftOfFields(fields))
    const done = await doing.done(() => api.appointments.book({ fields, repeats: null, times: null }), t('rebooked', { when }))
    if (done) onDone(done, fields.date)
  }
}
