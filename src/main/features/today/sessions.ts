// The sessions of the day, and what each of them still needs before it can begin well.
import type { Appointment } from '#contract/appointments'
import type { ConsentKind } from '#contract/consents'
import type { Modality } from '#contract/notes'
import { byLink, liveAtDistance } from '#contract/sessions'
import type { SessionNeed, TodaySession } from '#contract/today'
import type { ReadableDb } from '../../tools.ts'
import { appointmentsToday } from '../appointments/appointments.ts'
import { getClient } from '../clients/clients.ts'
import { missingFor } from '../consents/guards.ts'
import { sheetOf } from '../emergency/emergency.ts'
import { platformUnfit } from '../platforms/register.ts'
import { screeningMissing } from '../screenings/guards.ts'
import { exitOf } from '../sessions/card.ts'

interface Asked {
  readonly clientId: string
  readonly modality: Modality
}

const opening = (db: ReadableDb, { clientId, modality }: Asked): SessionNeed[] => {
  if (modality !== 'telephone' && !byLink.includes(modality)) return []
  return exitOf(db, clientId, modality) === null ? [modality === 'telephone' ? 'phone' : 'link'] : []
}

/** Where helpers would be sent: asked wherever one meets live and not in the same room (R043). */
const whereabouts = (db: ReadableDb, now: string, { clientId, modality }: Asked): SessionNeed[] => {
  if (!liveAtDistance.includes(modality)) return []
  const places = sheetOf(db, now, clientId).fields?.places ?? []
  if (places.length === 0) return ['emergency']
  const { country } = getClient(db, clientId)
  return places.some((place) => place.country === country) ? [] : ['country']
}

const needsOf = (db: ReadableDb, now: string, asked: Asked, consents: readonly ConsentKind[]): SessionNeed[] => [
  ...(consents.length > 0 ? (['consent'] as const) : []),
  ...(screeningMissing(db, now, asked.clientId, asked.modality) === null ? [] : (['screening'] as const)),
  ...(byLink.includes(asked.modality) && platformUnfit(db, now, asked.clientId).length > 0 ? (['platform'] as const) : []),
  ...opening(db, asked),
  ...whereabouts(db, now, asked)
]

const isToCome = ({ state, endAt }: Appointment, now: string): boolean => state === 'planned' && endAt > now

const judged = (db: ReadableDb, now: string, one: Appointment): Pick<TodaySession, 'needs' | 'consents'> => {
  const { clientId, modality } = one
  if (clientId === null || modality === null || !isToCome(one, now)) return { needs: [], consents: [] }
  const consents = [...new Set(missingFor(db, now, { clientId, purpose: modality }).map(({ kind }) => kind))]
  return { needs: needsOf(db, now, { clientId, modality }, consents), consents }
}

export const sessionsToday = (db: ReadableDb, now: string): TodaySession[] => {
  const rows = appointmentsToday(db, now)
  const next = rows.find((one) => one.clientId !== null && isToCome(one, now))
  return rows.map((one) => ({ ...one, ...judged(db, now, one), toCome: isToCome(one, now), next: one === next }))
}
