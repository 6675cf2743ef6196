// The options on one sheet for the client: to whom they can turn, how to reach them, what it costs (R095). It names nobody else.
import type { Language } from '#contract/fields'
import type { Referral } from '#contract/referrals'
import { noBreaks } from '../../lib/french.ts'
import { safe } from '../../lib/html.ts'
import type { ReadableDb } from '../../tools.ts'
import { practiceHtml, practiceLines, sheetHtml } from '../paper/paper.ts'
import { readSettings } from '../settings/settings.ts'

const words = {
  en: {
    title: 'To whom you can turn',
    about:
      'Please choose whom you would like to contact. I am glad to write to them with your agreement. Tell me if none of them suits you.',
    followUp: 'I will ask you on {day} how it went.',
    place: 'Where',
    languages: 'Languages',
    phone: 'Telephone',
    email: 'E-mail',
    web: 'Web',
    fees: 'Fees'
  },
  fr: {
    title: 'À qui vous adresser',
    about:
      'Choisissez la personne ou le service que vous souhaitez contacter. J’écris volontiers, avec votre accord. Dites-moi si rien ne convient.',
    followUp: 'Je vous demanderai le {day} comment cela s’est passé.',
    place: 'Lieu',
    languages: 'Langues',
    phone: 'Téléphone',
    email: 'E-mail',
    web: 'Site',
    fees: 'Honoraires'
  }
} as const

/** Script-free HTML. */
export const optionsHtml = (db: ReadableDb, { options, followUpOn, madeOn }: Referral, language: Language): string => {
  const practice = readSettings(db)
  const word = words[language]
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr', { dateStyle: 'long', timeZone: 'UTC' })
  const day = (date: string): string => format.format(new Date(date))
  const put = (text: string): string => safe(language === 'fr' ? noBreaks(text) : text)
  const line = (label: string, text: string): string =>
    text === '' ? '' : `<tr><td>${put(label)}</td><td>${put(text).replaceAll('\n', '<br>')}</td></tr>`
  const sections = options.map(
    ({ name, place, address, languages, phone, email, web, fees }) =>
      `<section><h2>${put(name)}</h2><table class="register"><tbody>${[
        line(word.place, address || place),
        line(word.languages, languages),
        line(word.phone, phone),
        line(word.email, email),
        line(word.web, web),
        line(word.fees, fees)
      ].join('')}</tbody></table></section>`
  )
  const followUp = followUpOn === null ? '' : `<p>${put(word.followUp.replace('{day}', day(followUpOn)))}</p>`
  return sheetHtml(
    language,
    'Document',
    `<header>${practiceHtml(practiceLines(practice))}<h1>${put(word.title)}</h1><div class="between"><p>${put(day(madeOn))}</p></div></header>
<p>${put(word.about)}</p>${sections.join('\n')}${followUp}`,
    practice.paperSize
  )
}
