// The emergency sheet on one page: what is read out to a rescue service, in the order in which it is asked.
import type { CountryNumbers, PlaceWarning, SessionPlace, Sheet } from '#contract/emergency'
import type { Language } from '#contract/fields'
import type { Settings } from '#contract/settings'
import { noBreaks } from '../../lib/french.ts'
import { safe } from '../../lib/html.ts'
import { practiceHtml, practiceLines, sheetHtml as paperHtml } from '../paper/paper.ts'

/** A print queue shows a job's title to whoever passes: it names nothing. */
const jobTitle = 'Document'

const words = {
  en: {
    title: 'Emergency sheet',
    asOf: 'as of',
    confidential: 'Confidential. Keep it where only you can reach it.',
    place: 'Where the client is',
    usual: 'usual place',
    numbers: 'Numbers',
    dial: 'emergency',
    police: 'police',
    direct: 'from abroad',
    local: 'local number with country code',
    checked: 'checked on',
    unchecked: 'not checked yet',
    people: 'People',
    contact: 'To be told',
    mayCall: 'the client agreed that they may be called',
    mayNot: 'the client has not agreed that they may be called',
    doctor: 'Doctor',
    crisis: 'Nearest crisis team or hospital',
    about: 'What helpers must know',
    confirmed: 'Last confirmed by the client',
    through: 'Last gone through in full',
    never: 'never',
    nothing: 'not known',
    warnings: {
      abroad: 'Another country than the client’s own.',
      elsewhere: 'Another country than the practice’s: short numbers do not work from here. Licence and insurance may not cover it.',
      noDirectDial: 'No number is written down that works from here.'
    }
  },
  fr: {
    title: 'Fiche d’urgence',
    asOf: 'au',
    confidential: 'Confidentiel. À garder là où vous seul·e y avez accès.',
    place: 'Où se trouve la personne',
    usual: 'lieu habituel',
    numbers: 'Numéros',
    dial: 'secours',
    police: 'police',
    direct: 'depuis l’étranger',
    local: 'numéro local avec indicatif',
    checked: 'vérifié le',
    unchecked: 'pas encore vérifié',
    people: 'Personnes',
    contact: 'À prévenir',
    mayCall: 'la personne a accepté qu’on l’appelle',
    mayNot: 'la personne n’a pas accepté qu’on l’appelle',
    doctor: 'Médecin',
    crisis: 'Équipe de crise ou hôpital le plus proche',
    about: 'Ce que les secours doivent savoir',
    confirmed: 'Dernière confirmation par la personne',
    through: 'Dernière vérification complète',
    never: 'jamais',
    nothing: 'pas connu',
    warnings: {
      abroad: 'Un autre pays que celui de la personne.',
      elsewhere:
        'Un autre pays que celui du cabinet : les numéros courts n’y mènent pas d’ici. Titre et assurance peuvent ne pas y valoir.',
      noDirectDial: 'Aucun numéro joignable d’ici n’est noté.'
    }
  }
} as const

interface Setting {
  readonly language: Language
  readonly practice: Settings
  /** ISO. */
  readonly today: string
}

type Words = (typeof words)[Language]
type Said = (text: string) => string

const row = (term: string, html: string): string => `<tr><th scope="row">${term}</th><td>${html}</td></tr>`
const joined = (parts: readonly (string | false)[]): string => parts.filter(Boolean).join(' · ')
const lines = (parts: readonly (string | false)[]): string => parts.filter(Boolean).join('<br>')

const placeRow = (place: SessionPlace, nth: number, warnings: readonly PlaceWarning[], w: Words, said: Said, countryName: Said): string =>
  row(
    lines([said(place.label), nth === 0 && said(w.usual)]),
    lines([
      place.address !== '' && `<strong>${said(place.address).replaceAll('\n', '<br>')}</strong>`,
      joined([said(countryName(place.country)), place.phone !== '' && said(place.phone)]),
      place.directDial !== '' && `${said(w.local)}: <strong>${said(place.directDial)}</strong>`,
      ...warnings.map((warning) => said(w.warnings[warning]))
    ])
  )

const numbersRow = (one: CountryNumbers, w: Words, language: Language, said: Said, countryName: Said, day: Said): string =>
  row(
    said(countryName(one.country)),
    lines([
      joined([
        `${said(w.dial)} <strong>${said(one.emergency)}</strong>`,
        one.police !== '' && `${said(w.police)} <strong>${said(one.police)}</strong>`,
        one.direct !== '' && `${said(w.direct)} <strong>${said(one.direct)}</strong>`
      ]),
      ...one.lines[language].map(said),
      one.checkedOn === null ? said(w.unchecked) : `${said(w.checked)} ${said(day(one.checkedOn))}`
    ])
  )

const table = (rows: readonly string[]): string => `<table class="register emergency"><tbody>${rows.join('')}</tbody></table>`

/** Script-free HTML of one page. */
export const sheetHtml = (sheet: Sheet, { language, practice, today }: Setting): string => {
  const w = words[language]
  const said: Said = (text) => safe(language === 'fr' ? noBreaks(text) : text)
  const colon = language === 'fr' ? '\u00a0:' : ':'
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr', { dateStyle: 'long', timeZone: 'UTC' })
  const day: Said = (iso) => format.format(new Date(`${iso.slice(0, 10)}T12:00:00Z`))
  const names = new Intl.DisplayNames(language, { type: 'region' })
  const countryName: Said = (code) => names.of(code) ?? code
  const { fields } = sheet
  const people = fields
    ? [
        row(
          said(w.contact),
          fields.contactName === '' && fields.contactPhone === ''
            ? said(w.nothing)
            : lines([
                joined([said(fields.contactName), said(fields.contactRelation), `<strong>${said(fields.contactPhone)}</strong>`]),
                said(fields.contactConsent ? w.mayCall : w.mayNot)
              ])
        ),
        row(said(w.doctor), joined([said(fields.doctorName), said(fields.doctorPhone)]) || said(w.nothing)),
        row(said(w.crisis), joined([said(fields.crisisName), said(fields.crisisPhone)]) || said(w.nothing)),
        ...(fields.about === '' ? [] : [row(said(w.about), said(fields.about).replaceAll('\n', '<br>'))])
      ]
    : []
  const places = (fields?.places ?? []).map((place, nth) => placeRow(place, nth, sheet.warnings[nth] ?? [], w, said, countryName))
  return paperHtml(
    language,
    jobTitle,
    `<header>${practiceHtml(practiceLines(practice))}<p class="confidential">${said(w.confidential)}</p><h1>${said(w.title)}</h1>
<div class="between"><p><strong>${said(sheet.clientName)}</strong></p><p>${said(w.asOf)} ${said(day(today))}</p></div></header>
<section><h2>${said(w.place)}</h2>${places.length === 0 ? `<p>${said(w.nothing)}</p>` : table(places)}</section>
<section><h2>${said(w.numbers)}</h2>${table(sheet.numbers.map((one) => numbersRow(one, w, language, said, countryName, day)))}</section>
${people.length === 0 ? '' : `<section><h2>${said(w.people)}</h2>${table(people)}</section>`}
<footer><p>${said(w.confirmed)}${colon} ${sheet.confirmedAt === null ? said(w.never) : said(day(sheet.confirmedAt))}. ${said(w.through)}${colon} ${
      sheet.checkedOn === null ? said(w.never) : said(day(sheet.checkedOn))
    }.</p></footer>`,
    practice.paperSize
  )
}
