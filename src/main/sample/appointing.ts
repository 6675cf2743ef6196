// The calendar of the invented practice: what was held, cancelled or forgotten, and what is to come.
import { v7 } from 'uuid'
import type { ClientFields } from '#contract/clients'
import type { Language } from '#contract/fields'
import type { Modality } from '#contract/notes'
import type { Settings } from '#contract/settings'
import { insertRow, type AppointmentRow } from '../features/appointments/records.ts'
import { addService } from '../features/services/services.ts'
import { changeSettings } from '../features/settings/settings.ts'
import { plusMinutes } from '../lib/moments.ts'
import { plusDays, weekdayOf } from '../lib/recurrence.ts'
import { momentOf, wallOf } from '../lib/wallClock.ts'
import type { WritableDb } from '../tools.ts'
import { chanceOf, type Chance } from './chance.ts'

interface Appointing {
  readonly id: string
  readonly fields: ClientFields
  readonly modality: Modality
  /** Starts of the sessions, in order. */
  readonly starts: readonly string[]
}

interface Options {
  readonly seed: number
  readonly now: string
  readonly language: Language
  readonly settings: Settings
}

/** As many come every week: a full practice. */
const weekly = 28
const sessionMinutes = 50
const day = 24 * 60

const words = {
  en: {
    supervision: 'Supervision group',
    reasons: ['a fever', 'a meeting at work', 'the children are ill', 'on holiday', 'train on strike']
  },
  fr: {
    supervision: 'Groupe de supervision',
    reasons: ['de la fièvre', 'une réunion de travail', 'les enfants sont malades', 'en vacances', 'grève des trains']
  }
} as const

const blank = (id: string, at: string, timeZone: string) => ({
  id,
  series_id: null,
  series_on: null,
  client_id: null,
  title: '',
  service_id: null,
  time_zone: timeZone,
  modality: null,
  place: '',
  state: 'planned' as const,
  cancelled_by: null,
  reason: '',
  session_id: null,
  note_id: null,
  source_uid: null,
  removed_at: null,
  created_at: at,
  updated_at: at
})

const lasting = (startAt: string, minutes = sessionMinutes) => ({ start_at: startAt, end_at: plusMinutes(startAt, minutes) })

/** Where a week was left out, most had an appointment that did not take place. */
const missed = (chance: Chance, startAt: string, language: Language): Partial<AppointmentRow> => {
  const state = chance.pick(['cancelled', 'cancelled', 'lateCancelled', 'noShow'] as const)
  return {
    ...lasting(startAt),
    state,
    cancelled_by: state === 'noShow' ? null : chance.happens(0.85) ? 'client' : 'practitioner',
    reason: state === 'noShow' ? '' : chance.pick(words[language].reasons)
  }
}

const addServices = (db: WritableDb, id: (at: string) => string, { now, settings }: Options): Readonly<Record<string, string>> => {
  const at = plusMinutes(now, -700 * day)
  const { currency } = settings
  const fee = settings.fee || 7000
  const [video, inPerson] = [id(at), id(at)]
  const offer = (of: string, nameEn: string, nameFr: string, minutes: number, price: number, modality: Modality): void =>
    addService(db, of, { nameEn, nameFr, minutes, fee: price, currency, modality, replyHours: null }, at)
  offer(video, 'Individual session by video', 'Séance individuelle en vidéo', sessionMinutes, fee, 'video')
  offer(inPerson, 'Individual session', 'Séance individuelle', sessionMinutes, fee, 'inPerson')
  offer(id(at), 'Couple session', 'Séance de couple', 80, Math.round((fee * 1.5) / 100) * 100, 'inPerson')
  return { video, inPerson }
}

/** `noteOf` gives the id of the note about the client's session that began then. */
export const keepCalendar = (
  db: WritableDb,
  clients: readonly Appointing[],
  noteOf: (clientId: string, startAt: string) => string | undefined,
  options: Options
): void => {
  const chance = chanceOf(options.seed + 2)
  const { now, language, settings } = options
  const { timeZone } = settings
  const id = (at: string): string => v7({ msecs: Date.parse(at), random: chance.bytes(16) })
  changeSettings(db, {
    workingHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', to: weekday === 5 ? '18:00' : '20:00' })),
    registrations: [{ body: 'Sample Register', number: '12-345-678', place: settings.country, expiresOn: plusDays(now.slice(0, 10), 45) }],
    insurances: [{ insurer: 'Sample Mutual', number: 'RC 2026 0815', expiresOn: plusDays(now.slice(0, 10), 200) }],
    codes: [{ body: 'Sample Association', title: language === 'en' ? 'Code of ethics' : 'Code de déontologie', version: '2024', on: null }]
  })
  const services = addServices(db, id, options)
  const keep = (client: Appointing, more: Partial<AppointmentRow> & { start_at: string; end_at: string }): void => {
    const at = plusMinutes(more.start_at, -14 * day)
    insertRow(db, 'appointments', {
      ...blank(id(at), at, timeZone),
      client_id: client.id,
      modality: client.modality,
      service_id: services[client.modality] ?? null,
      ...more
    })
  }
  for (const client of clients) {
    client.starts.forEach((startAt, n) => {
      keep(client, { ...lasting(startAt), state: 'held', note_id: noteOf(client.id, startAt) ?? null })
      const next = client.starts[n + 1]
      if (next === undefined || Date.parse(next) - Date.parse(startAt) < 10 * day * 60_000 || chance.happens(0.4)) return
      const { date, time } = wallOf(startAt, timeZone)
      const between = momentOf(plusDays(date, 7), time, timeZone)
      keep(client, { ...lasting(between), ...missed(chance, between, language) })
    })
  }
  const toCome = clients.filter(({ fields, starts }) => fields.status === 'active' && starts.length > 0).slice(0, weekly)
  for (const [n, client] of toCome.entries()) {
    const { date, time } = wallOf(client.starts.at(-1)!, timeZone)
    const begins = plusDays(date, 7)
    const at = plusMinutes(now, -10 * day)
    // one in five books from one time to the next
    if (n % 5 === 4) keep(client, lasting(momentOf(begins, time, timeZone)))
    else
      insertRow(db, 'appointment_series', {
        id: id(at),
        client_id: client.id,
        title: '',
        service_id: services[client.modality] ?? null,
        starts_on: begins,
        start_time: time,
        minutes: sessionMinutes,
        time_zone: timeZone,
        modality: client.modality,
        place: '',
        frequency: 'weekly',
        every: n % 5 === 3 ? 2 : 1,
        weekdays: JSON.stringify([weekdayOf(begins)]),
        until_on: null,
        source_uid: null,
        created_at: at,
        updated_at: at
      })
  }
  const today = wallOf(now, timeZone).date
  const friday = plusDays(today, ((5 - weekdayOf(today) + 7) % 7) - 28)
  insertRow(db, 'appointment_series', {
    id: id(now),
    client_id: null,
    title: words[language].supervision,
    service_id: null,
    starts_on: friday,
    start_time: '13:00',
    minutes: 90,
    time_zone: timeZone,
    modality: null,
    place: '',
    frequency: 'weekly',
    every: 2,
    weekdays: '[5]',
    until_on: null,
    source_uid: null,
    created_at: now,
    updated_at: now
  })
}
