// The form of an appointment as it is typed, and as the door takes it.
import {
  appointmentForm,
  repeatChoices,
  type Appointment,
  type AppointmentFields,
  type Repeating,
  type RepeatChoice
} from '#contract/appointments'
import { clockOf, wallOf } from './days.ts'

export type AppointmentDraft = Record<keyof typeof appointmentForm.shape, string> & Record<string, string>

const weeks: Readonly<Partial<Record<RepeatChoice, number>>> = { week: 1, weeks2: 2, weeks3: 3, weeks4: 4 }

export const draftOfFields = (fields: AppointmentFields): AppointmentDraft => ({
  whom: fields.clientId === null ? 'own' : 'client',
  clientId: fields.clientId ?? '',
  title: fields.title,
  serviceId: fields.serviceId ?? '',
  date: fields.date,
  time: fields.time,
  minutes: String(fields.minutes),
  modality: fields.modality ?? 'video',
  place: fields.place,
  repeats: 'never',
  ends: 'never',
  until: '',
  times: '10'
})

const choiceOf = ({ frequency, every, weekdays }: Repeating): RepeatChoice => {
  if (frequency === 'weekly' && weekdays.length < 2) return (['week', 'weeks2', 'weeks3', 'weeks4'] as const)[every - 1] ?? 'other'
  if (every > 1) return 'other'
  return frequency === 'weekly' ? 'other' : ({ monthlyWeekday: 'monthWeekday', monthlyDay: 'monthDay', daily: 'daily' } as const)[frequency]
}

export const draftOfAppointment = (one: Appointment): AppointmentDraft => {
  const start = wallOf(one.startAt, one.timeZone)
  const draft = draftOfFields({
    ...one,
    date: start.date,
    time: clockOf(start.minutes),
    minutes: Math.round((Date.parse(one.endAt) - Date.parse(one.startAt)) / 60_000)
  })
  if (one.repeats === null) return draft
  return { ...draft, repeats: choiceOf(one.repeats), ends: one.repeats.until === null ? 'never' : 'on', until: one.repeats.until ?? '' }
}

/** What was kept of a form, if its choices still are what the form knows. */
export const draftFrom = (kept: Record<string, string> | null, initial: AppointmentDraft): AppointmentDraft | undefined => {
  const draft = { ...initial, ...kept }
  const { whom, modality, ends } = appointmentForm.shape
  const known = [whom.safeParse(draft.whom), modality.safeParse(draft.modality), ends.safeParse(draft.ends)].every(({ success }) => success)
  return kept && known && (repeatChoices as readonly string[]).includes(draft.repeats) && draft.repeats !== 'other' ? draft : undefined
}

/** As the door takes it, or null while something is not filled in as it should be. */
export const bookingOf = (
  draft: AppointmentDraft,
  before: Repeating | null
): { fields: AppointmentFields; repeats: Repeating | null; times: number | null } | null => {
  const parsed = appointmentForm.safeParse(draft)
  if (!parsed.success) return null
  const { whom, clientId, title, serviceId, date, time, minutes, modality, place, repeats, ends, until, times } = parsed.data
  const own = whom === 'own'
  const fields: AppointmentFields = {
    clientId: own ? null : clientId,
    title: own ? title : '',
    serviceId: own || serviceId === '' ? null : serviceId,
    date,
    time,
    minutes,
    modality: own ? null : modality,
    place
  }
  const rule = ruleOf(repeats, before)
  return {
    fields,
    repeats: rule && { ...rule, until: ends === 'on' ? until : null },
    times: rule && ends === 'times' ? times : null
  }
}

const ruleOf = (choice: RepeatChoice, before: Repeating | null): Repeating | null => {
  const every = weeks[choice]
  if (every !== undefined) return { frequency: 'weekly', every, weekdays: [], until: null }
  if (choice === 'monthWeekday') return { frequency: 'monthlyWeekday', every: 1, weekdays: [], until: null }
  if (choice === 'monthDay') return { frequency: 'monthlyDay', every: 1, weekdays: [], until: null }
  if (choice === 'daily') return { frequency: 'daily', every: 1, weekdays: [], until: null }
  return choice === 'other' ? before : null
}

/** The next whole hour, for a form that begins nowhere in particular. */
export const nextHour = (timeZone: string): { date: string; time: string } => {
  const { date, minutes } = wallOf(new Date(Date.now() + 3_600_000), timeZone)
  return { date, time: clockOf(minutes - (minutes % 60)) }
}
