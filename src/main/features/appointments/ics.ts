// Calendar files: hers for other programs, which tell when she is busy and nothing else; others' into the calendar, all or nothing.
import type { Contract } from '#contract'
import { lastExported, longestMinutes, mostIcsBytes, mostIcsEvents, type Done, type IcsPreview } from '#contract/appointments'
import type { Language } from '#contract/fields'
import { readCalendar, writeCalendar, type CalendarEvent, type FoundFault } from '../../lib/icalendar.ts'
import { plusMinutes, startOfDate } from '../../lib/moments.ts'
import { datesBetween } from '../../lib/recurrence.ts'
import { momentOf } from '../../lib/wallClock.ts'
import { Refusal, type ActTools, type ReadableDb, type WriteTools } from '../../tools.ts'
import { alike, initialsOf } from '../clients/alike.ts'
import { facesOf } from '../clients/clients.ts'
import { saveFile } from '../paper/saving.ts'
import { readSettings } from '../settings/settings.ts'
import { isUnready, refuseTooEarly } from './checking.ts'
import { rowsBetween } from './reading.ts'
import { beginStep, type AppointmentRow } from './records.ts'
import { columnsOfRule } from './series.ts'
import type { z } from 'zod'

type Input<M extends keyof Contract['appointments']> = z.output<Contract['appointments'][M]['input']>

const busy: Readonly<Record<Language, string>> = { en: 'Busy', fr: 'Occupé' }

const takesTime = ({ state }: AppointmentRow): boolean => state === 'planned' || state === 'held'

const calendarOf = (db: ReadableDb, now: string, { from, to, words, language }: Input<'exportIcs'>): string => {
  const { timeZone } = readSettings(db)
  const rows = rowsBetween(db, startOfDate(from, timeZone), startOfDate(to, timeZone, 1)).filter(takesTime)
  const faces = facesOf(
    db,
    rows.flatMap(({ client_id: client }) => client ?? [])
  )
  const wordsOf = (client: string | null): string => {
    const name = words === 'initials' && client !== null ? initialsOf(faces.get(client)?.name ?? '') : ''
    return name || busy[language]
  }
  return writeCalendar(
    rows.map((row) => ({
      uid: `${row.id === row.series_id ? `${row.id}-${row.series_on}` : row.id}@entrenous`,
      startAt: row.start_at,
      endAt: row.end_at,
      words: wordsOf(row.client_id)
    })),
    now
  )
}

export const exportIcs = async (tools: ActTools, input: Input<'exportIcs'>): Promise<{ folder: string }> => {
  if (input.to < input.from || input.to > lastExported(input.from)) throw new Refusal('invalid', { field: 'to' })
  const text = tools.read(({ db, now }) => calendarOf(db, now(), input))
  return tools.happened(await saveFile(tools, text, `${input.language === 'en' ? 'Calendar' : 'Calendrier'}.ics`))
}

/** Files are read, and what came with an earlier import is left out. */
const read = (db: ReadableDb, bytes: Uint8Array): { events: CalendarEvent[]; known: number; faults: FoundFault[] } => {
  const { timeZone } = readSettings(db)
  const { events, faults } = readCalendar(bytes, {
    bytes: mostIcsBytes,
    events: mostIcsEvents,
    minutes: longestMinutes,
    zone: timeZone
  })
  const uids = JSON.stringify([...new Set(events.map(({ uid }) => uid).filter(Boolean))])
  const known = new Set(
    db
      .all<{ uid: string }>(
        `select source_uid as uid from appointments where source_uid in (select value from json_each(?)) and removed_at is null
         union select source_uid from appointment_series where source_uid in (select value from json_each(?))`,
        uids,
        uids
      )
      .map(({ uid }) => uid)
  )
  const fresh = events.filter(({ uid }) => !known.has(uid))
  return { events: fresh, known: events.length - fresh.length, faults }
}

/** The client who is called just so. */
const clientsCalled = (db: ReadableDb): ((title: string) => string | null) => {
  const found = new Map<string, string | null>()
  return (title) => {
    if (title === '') return null
    if (!found.has(title)) found.set(title, alike(db, { name: title, email: '', phone: '' })?.id ?? null)
    return found.get(title)!
  }
}

const mostWithClient = 12 * 60

/** With which client an event would be, and how they would meet; nobody: her own time. */
const meetings = (db: ReadableDb) => {
  const clientCalled = clientsCalled(db)
  return ({ title, minutes, wholeDay }: CalendarEvent): { clientId: string | null; modality: 'video' | 'inPerson' | null } => {
    const clientId = wholeDay || minutes > mostWithClient ? null : clientCalled(title)
    if (clientId === null) return { clientId, modality: null }
    return { clientId, modality: facesOf(db, [clientId]).get(clientId)?.linked === 1 ? 'video' : 'inPerson' }
  }
}

/** The first of them online, or else her own time: by it is seen whether the practice must be ready. */
const firstOnline = (events: readonly CalendarEvent[], meet: ReturnType<typeof meetings>) =>
  events.map(meet).find(({ modality }) => modality === 'video') ?? { clientId: null, modality: null }

const previewed = 200

export const previewIcs = (db: ReadableDb, now: string, bytes: Uint8Array): IcsPreview => {
  const { events, known, faults } = read(db, bytes)
  const meet = meetings(db)
  const shown = events.slice(0, previewed)
  const faces = facesOf(
    db,
    shown.flatMap((event) => meet(event).clientId ?? [])
  )
  return {
    faults,
    known,
    total: events.length,
    unready: isUnready(db, now, firstOnline(events, meet)),
    rows: shown.map((event) => {
      const { title, date, time, zone, minutes, rule } = event
      const startAt = momentOf(date, time, zone)
      return {
        startAt,
        endAt: plusMinutes(startAt, minutes),
        timeZone: zone,
        title,
        clientName: faces.get(meet(event).clientId ?? '')?.name ?? null,
        repeats: rule && { ...rule, weekdays: [...rule.weekdays] }
      }
    })
  }
}

export const importIcs = (tools: WriteTools, { bytes, titles, override }: Input<'importIcs'>): Done & { count: number } => {
  const { db, now, newId } = tools
  const { events, faults } = read(db, bytes)
  if (faults.length > 0) throw new Refusal('invalid', { field: 'bytes' })
  const { timeZone } = readSettings(db)
  const meet = meetings(db)
  refuseTooEarly(tools, firstOnline(events, meet), override)
  const at = now()
  const whose = (event: CalendarEvent) => {
    const { clientId, modality } = meet(event)
    return { client_id: clientId, title: clientId === null && titles === 'kept' ? event.title : '', service_id: null, modality, place: '' }
  }
  const rowOf = (event: CalendarEvent, series: { id: string; on: string } | null, removed = false): AppointmentRow => {
    const startAt = momentOf(event.date, event.time, event.zone)
    const endAt = event.wholeDay
      ? momentOf(new Date(Date.parse(event.date) + event.minutes * 60_000).toISOString().slice(0, 10), '00:00', event.zone)
      : plusMinutes(startAt, event.minutes)
    return {
      id: newId(),
      series_id: series?.id ?? null,
      series_on: series?.on ?? null,
      ...whose(event),
      start_at: startAt,
      end_at: endAt,
      time_zone: timeZone,
      state: 'planned',
      cancelled_by: null,
      reason: '',
      session_id: null,
      note_id: null,
      source_uid: event.uid || null,
      removed_at: removed ? at : null,
      created_at: at,
      updated_at: at
    }
  }
  const step = beginStep(tools, 'imported', { id: newId(), on: null })
  const series = new Map<string, { id: string; hasOn(on: string): boolean }>()
  const taken = new Set<string>()
  for (const event of events) {
    if (event.rule === null || event.insteadOf !== null) continue
    const id = newId()
    const { rule, date } = event
    const hasOn = (on: string): boolean => datesBetween(rule, date, on, on).length > 0
    if (event.uid) series.set(event.uid, { id, hasOn })
    step.put('appointment_series', {
      id,
      ...whose(event),
      starts_on: event.date,
      start_time: event.time,
      minutes: event.minutes,
      time_zone: event.zone,
      ...columnsOfRule(event.rule),
      source_uid: event.uid || null,
      created_at: at,
      updated_at: at
    })
    for (const on of new Set(event.without.filter(hasOn))) {
      taken.add(id + on)
      step.put('appointments', rowOf({ ...event, date: on }, { id, on }, true))
    }
  }
  for (const event of events) {
    if (event.rule !== null && event.insteadOf === null) continue
    const on = event.insteadOf
    const whole = on === null ? undefined : series.get(event.uid)
    const key = `${whole?.id}${on}`
    // what stands for a day that the series does not have stands alone
    const stands = whole !== undefined && on !== null && !taken.has(key) && whole.hasOn(on)
    if (stands) taken.add(key)
    step.put('appointments', rowOf(event, stands ? { id: whole.id, on } : null))
  }
  return { ...step.finish(), count: events.length }
}
