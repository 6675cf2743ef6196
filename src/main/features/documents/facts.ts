// What is known of a practice and a client, in words of the document's language: it fills the gaps of every text.
import type { Client } from '#contract/clients'
import type { CountryNumbers } from '#contract/emergency'
import type { Language } from '#contract/fields'
import type { Settings } from '#contract/settings'
import type { Circumstance } from '#contract/templates'
import { judgeLink } from '../../lib/meetingLinks.ts'
import { consentAge } from '../consents/judging.ts'
import type { Value } from '../templates/fill.ts'
import { libraryNumbers } from '../emergency/numbers.ts'

/** To whom one may turn about data protection, by the country of the practice (domain facts §2.0). */
const authorities: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    FR: 'On data protection you may also turn to the CNIL (cnil.fr).',
    GB: 'On data protection you may also turn to the Information Commissioner’s Office (ico.org.uk).',
    IE: 'On data protection you may also turn to the Data Protection Commission (dataprotection.ie).',
    BE: 'On data protection you may also turn to the Data Protection Authority (dataprotectionauthority.be).',
    CH: 'On data protection you may also turn to the Federal Data Protection and Information Commissioner (edoeb.admin.ch).',
    CA: 'On data protection you may also turn to the Privacy Commissioner of Canada (priv.gc.ca), or in Quebec to the Commission d’accès à l’information (cai.gouv.qc.ca).',
    US: 'You may also turn to the licensing board of my state and, where HIPAA applies, to the Office for Civil Rights (hhs.gov/ocr).'
  },
  fr: {
    FR: 'Pour la protection des données, vous pouvez aussi vous adresser à la CNIL (cnil.fr).',
    GB: 'Pour la protection des données, vous pouvez aussi vous adresser à l’Information Commissioner’s Office (ico.org.uk).',
    IE: 'Pour la protection des données, vous pouvez aussi vous adresser à la Data Protection Commission (dataprotection.ie).',
    BE: 'Pour la protection des données, vous pouvez aussi vous adresser à l’Autorité de protection des données (autoriteprotectiondonnees.be).',
    CH: 'Pour la protection des données, vous pouvez aussi vous adresser au Préposé fédéral à la protection des données et à la transparence (edoeb.admin.ch).',
    CA: 'Pour la protection des données, vous pouvez aussi vous adresser au Commissariat à la protection de la vie privée du Canada (priv.gc.ca) ou, au Québec, à la Commission d’accès à l’information (cai.gouv.qc.ca).',
    US: 'Vous pouvez aussi vous adresser à l’ordre professionnel de mon État et, lorsque la loi HIPAA s’applique, à l’Office for Civil Rights (hhs.gov/ocr).'
  }
}

/** An amount in minor units as words, e.g. 7000 EUR → "70 €"; empty for nothing. */
const money = (minor: number, currency: string, language: Language): string => {
  if (minor === 0) return ''
  const format = new Intl.NumberFormat(language, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' })
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}

const countryName = (code: string, language: Language): string => new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code

/** An ISO date in words. */
export const day = (language: Language, date: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))

const said = (sentence: string | undefined): readonly string[] => (sentence ? [sentence] : [])

const introduction = ({ practiceName, practitionerName, practitionerTitle: title }: Settings, language: Language): string => {
  if (language === 'en')
    return practitionerName
      ? `I am ${practitionerName}${title && `, ${title}`}, working at ${practiceName}.`
      : `I work at ${practiceName}${title && ` (${title})`}.`
  return practitionerName
    ? `Je suis ${practitionerName}${title && `, ${title}`}, et j’exerce ici : ${practiceName}.`
    : `J’exerce ici : ${practiceName}${title && ` (${title})`}.`
}

const feeTerms = ({ fee, currency }: Settings, language: Language): string => {
  const amount = money(fee, currency, language)
  if (language === 'en') return amount ? `The fee is ${amount} a session.` : 'We agree on the fee in writing before the first session.'
  return amount ? `Les honoraires sont de ${amount} par séance.` : 'Nous convenons des honoraires par écrit avant la première séance.'
}

const cancellationTerms = ({ cancellationHours: hours }: Settings, language: Language): string => {
  if (language === 'en')
    return hours > 0
      ? `Please tell me at least ${hours} hours ahead if you cannot come; otherwise the session may be charged.`
      : 'You may cancel at any time before the session free of charge.'
  return hours > 0
    ? `Merci de me prévenir au moins ${hours} heures à l’avance si vous ne pouvez pas venir ; à défaut, la séance peut être due.`
    : 'Vous pouvez annuler sans frais jusqu’au début de la séance.'
}

/** Numbers that nobody has compared with their source stand in no document. */
const crisis = (known: CountryNumbers | null, language: Language): { crisis: readonly string[]; crisisCall: string } => {
  if (!known?.checkedOn)
    return {
      crisis: [],
      crisisCall:
        language === 'en'
          ? 'call the emergency services of the place where you are. We will write down their number together.'
          : 'appelez les secours du lieu où vous êtes. Nous noterons ensemble leur numéro.'
    }
  const place = countryName(known.country, language)
  const checked = day(language, known.checkedOn)
  return {
    crisis: [`${language === 'en' ? 'Emergency services:' : 'Secours :'} ${known.emergency}`, ...known.lines[language]],
    crisisCall:
      language === 'en'
        ? `call one of these numbers (${place}, checked on ${checked}; please confirm them where you are).`
        : `appelez l’un de ces numéros (${place}, vérifiés le ${checked} ; à confirmer là où vous êtes).`
  }
}

/** What every document knows of the practice; `today` in her zone, ISO. */
export const practiceValues = (
  practice: Settings,
  { language, today, recipients }: { language: Language; today: string; recipients: readonly string[] }
): Record<string, Value> => {
  const contact = [practice.phone, practice.email].filter(Boolean).join(' · ')
  const reach = language === 'en' ? 'You reach me here:' : 'Vous pouvez me joindre ici :'
  return {
    practice: practice.practiceName,
    practitioner: practice.practitionerName || practice.practiceName,
    practitionerTitle: practice.practitionerTitle,
    introduction: introduction(practice, language),
    address: practice.address,
    email: practice.email,
    phone: practice.phone,
    contact,
    contactLine: said(contact && `${reach} ${contact}.`),
    fee: money(practice.fee, practice.currency, language),
    feeTerms: feeTerms(practice, language),
    cancellationTerms: cancellationTerms(practice, language),
    minutes: String(practice.sessionMinutes),
    retentionYears: String(practice.retentionYears),
    authority: said(authorities[language][practice.country]),
    recipients,
    practiceCountry: countryName(practice.country, language),
    today: day(language, today)
  }
}

/** What a document for one client knows beside that. Only the name that she chose to be called by (R036). */
export const clientValues = (
  client: Client,
  practice: Settings,
  language: Language,
  numbers: CountryNumbers | null = libraryNumbers(client.country)
): Record<string, Value> => {
  const link = client.meetingLink === null ? null : judgeLink(client.meetingLink, { names: [], hosts: practice.meetingHosts })
  return {
    client: client.name,
    clientBirthDate: client.birthDate ? day(language, client.birthDate) : '',
    clientCountry: countryName(client.country, language),
    platform: link?.platform ?? link?.host ?? '',
    ...crisis(numbers, language)
  }
}

/** Years that somebody has lived on a day; both ISO. */
const age = (birthDate: string, today: string): number =>
  Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (today.slice(5) < birthDate.slice(5) ? 1 : 0)

/** What the record says of how they meet; she may know better. */
export const circumstancesOf = (client: Client, practice: Settings, today: string): Circumstance[] => [
  client.meetingLink === null ? 'inPerson' : 'online',
  ...(client.birthDate !== null && age(client.birthDate, today) < consentAge(practice, client.country) ? (['minor'] as const) : []),
  ...(client.identity === 'full' ? [] : (['limitedIdentity'] as const)),
  ...(client.country === practice.country ? [] : (['abroad'] as const))
]
