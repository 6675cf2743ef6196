// The sheet of one day: when, whom or only their initials, how and where; nothing else.
import type { Appointment } from '#contract/appointments'
import type { Language } from '#contract/fields'
import type { Modality } from '#contract/notes'
import type { Settings } from '#contract/settings'
import { noBreaks } from '../../lib/french.ts'
import { safe } from '../../lib/html.ts'
import { initialsOf } from '../clients/alike.ts'
import { practiceHtml, sheetHtml } from '../paper/paper.ts'

const modalityWords: Readonly<Record<Language, Readonly<Record<Modality, string>>>> = {
  en: {
    inPerson: 'in person',
    video: 'video',
    voice: 'voice over the internet',
    telephone: 'telephone',
    chat: 'live chat',
    messages: 'messages',
    email: 'e-mail',
    walk: 'walk',
    homeVisit: 'home visit'
  },
  fr: {
    inPerson: 'en présence',
    video: 'vidéo',
    voice: 'voix par internet',
    telephone: 'téléphone',
    chat: 'discussion en direct',
    messages: 'messages',
    email: 'courriel',
    walk: 'en marchant',
    homeVisit: 'visite à domicile'
  }
}

const words = {
  en: {
    title: 'Day sheet',
    columns: ['Time', 'Who', 'How', 'Where', ''],
    none: 'Nothing is planned.',
    busy: 'own time',
    cancelled: 'cancelled'
  },
  fr: {
    title: 'Feuille du jour',
    columns: ['Heure', 'Qui', 'Comment', 'Où', ''],
    none: 'Rien n’est prévu.',
    busy: 'temps personnel',
    cancelled: 'annulé'
  }
} as const

export interface DaySheet {
  readonly language: Language
  readonly date: string
  readonly names: 'full' | 'initials'
  readonly practice: Settings
  readonly rows: readonly Appointment[]
}

/** Script-free HTML. With initials alone, neither her own time is named nor a place: that of a home visit is where the client lives. */
export const daySheetHtml = ({ language, date, names, practice, rows }: DaySheet): string => {
  const say = words[language]
  const locale = language === 'en' ? 'en-GB' : 'fr'
  const clock = new Intl.DateTimeFormat(locale, { timeZone: practice.timeZone, hour: 'numeric', minute: '2-digit' })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(date))
  const who = ({ clientName, title }: Appointment): string => {
    if (clientName !== null) return names === 'full' ? clientName : initialsOf(clientName)
    return names === 'full' && title !== '' ? title : say.busy
  }
  const row = (one: Appointment): string => {
    const hours = clock.formatRange(new Date(one.startAt), new Date(one.endAt))
    const gone = one.state === 'cancelled' || one.state === 'lateCancelled'
    const cells = [
      hours,
      who(one),
      one.modality === null ? '' : modalityWords[language][one.modality],
      names === 'full' ? one.place : '',
      gone ? say.cancelled : ''
    ]
    return `<tr>${cells.map((cell) => `<td>${safe(language === 'fr' ? noBreaks(cell) : cell)}</td>`).join('')}</tr>`
  }
  const head = say.columns.map((column) => (column === '' ? '<td></td>' : `<th scope="col">${safe(column)}</th>`)).join('')
  const table = `<table class="register"><thead><tr>${head}</tr></thead><tbody>${rows.map(row).join('\n')}</tbody></table>`
  return sheetHtml(
    language,
    'Document',
    `<header>${practiceHtml([practice.practiceName])}<h1>${safe(say.title)}</h1><div class="between"><p>${safe(day)}</p></div></header>
${rows.length === 0 ? `<p>${safe(say.none)}</p>` : table}`,
    practice.paperSize
  )
}
