// A reminder to send by whatever way the client agreed to: when, and nothing of whom, with whom or what for.
import type { Language } from '#contract/fields'
import type { Reminder, Which } from '#contract/appointments'
import { noBreaks } from '../../lib/french.ts'
import type { ReadTools } from '../../tools.ts'
import { facesOf, getClient } from '../clients/clients.ts'
import { missingFor } from '../consents/guards.ts'
import { readSettings } from '../settings/settings.ts'
import { find } from './reading.ts'

const words = {
  en: {
    reminder: (day: string, time: string) => `A reminder: we meet on ${day} at ${time}.`,
    theirs: (time: string, zone: string) => `That is ${time} where you are (${zone}).`,
    change: (hours: number) =>
      hours > 0 ? `If you cannot come, please tell me at least ${hours === 1 ? 'one hour' : `${hours} hours`} before.` : ''
  },
  fr: {
    reminder: (day: string, time: string) => `Petit rappel : nous nous retrouvons le ${day} à ${time}.`,
    theirs: (time: string, zone: string) => `Chez vous, il sera ${time} (${zone}).`,
    change: (hours: number) =>
      hours > 0 ? `En cas d’empêchement, merci de me prévenir au moins ${hours === 1 ? 'une heure' : `${hours} heures`} avant.` : ''
  }
} as const

/** As the screens write it: English by the clock of twelve hours in the United States alone. */
const localeOf = (language: Language, country: string): string => (language === 'fr' ? 'fr' : country === 'US' ? 'en-US' : 'en-GB')

const speaksAgainst = ({ db, now }: ReadTools, clientId: string | null): Pick<Reminder, 'unsafe' | 'unwritten' | 'missing'> => {
  if (clientId === null) return { unsafe: false, unwritten: false, missing: [] }
  const rules = getClient(db, clientId).contactRules
  return {
    unsafe: rules?.unsafe === true,
    unwritten: rules?.write === 'no',
    missing: missingFor(db, now(), { clientId, purpose: 'emailReminder' })
  }
}

export const reminderOf = (tools: ReadTools, which: Which): Reminder => {
  const { db } = tools
  const { row } = find(db, which)
  const { timeZone, cancellationHours, country } = readSettings(db)
  const face = row.client_id === null ? undefined : facesOf(db, [row.client_id]).get(row.client_id)
  const language = face?.language ?? 'en'
  const { reminder, theirs, change } = words[language]
  const at = new Date(row.start_at)
  const show = (zone: string, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(localeOf(language, country), { timeZone: zone, ...options }).format(at)
  const day = (zone: string) => show(zone, { weekday: 'long', day: 'numeric', month: 'long' })
  const time = (zone: string) => show(zone, { hour: 'numeric', minute: '2-digit' })
  // who comes to the room lives by its clock
  const apart =
    face !== undefined && row.modality !== 'inPerson' && (time(face.timeZone) !== time(timeZone) || day(face.timeZone) !== day(timeZone))
  const other = !apart ? '' : day(face.timeZone) === day(timeZone) ? time(face.timeZone) : `${day(face.timeZone)}, ${time(face.timeZone)}`
  const lines = [
    reminder(day(timeZone), apart ? `${time(timeZone)} (${timeZone.replaceAll('_', ' ')})` : time(timeZone)),
    apart ? theirs(other, face.timeZone.replaceAll('_', ' ')) : '',
    change(cancellationHours)
  ]
  const text = lines.filter(Boolean).join(' ')
  return { text: language === 'fr' ? noBreaks(text) : text, language, ...speaksAgainst(tools, row.client_id) }
}
