// Every text × language × place × size of paper, and what must be found on each: the tables of what the law asks for.
import { jurisdictions, languages, type Jurisdiction, type Language } from '#contract/fields'
import type { PaperSize } from '#contract/settings'
import { circumstances, templateNames, type TemplateName } from '#contract/templates'
import { day } from '../../src/main/features/documents/facts.ts'
import { library } from '../../src/main/features/templates/library.ts'
import { needed } from '../notices.ts'
import { countries, elements, rulesOf } from '../templateElements.ts'

export interface PaperCase {
  readonly name: TemplateName
  readonly language: Language
  readonly place: Jurisdiction
  readonly size: PaperSize
}

const placesOf = (name: TemplateName): readonly Jurisdiction[] => {
  const { where } = library[name]
  return where === undefined ? jurisdictions : jurisdictions.filter((place) => where.some((one) => rulesOf(place).has(one)))
}

/** Round by round: each has every text in both languages, at another place than the round before. */
export const paperCases: readonly PaperCase[] = Array.from({ length: jurisdictions.length * 2 }, (_, round) =>
  templateNames.flatMap((name, n) =>
    languages.flatMap((language, l): PaperCase[] => {
      const places = placesOf(name)
      if (round >= places.length * 2) return []
      const place = places[(round + n + l) % places.length]!
      return [{ name, language, place, size: (Math.floor(round / places.length) + n) % 2 === 0 ? 'A4' : 'Letter' }]
    })
  )
).flat()

/** On A4 as little as can hold of a client, and lines to write on; on Letter all that can hold, and every field filled in. */
export const circumstancesOf = ({ size }: PaperCase) => (size === 'A4' ? [] : [...circumstances])

export const fieldsOf = ({ name, size }: PaperCase): Record<string, string> => {
  if (size === 'A4' && name in elements) return {}
  return Object.fromEntries(
    Object.entries(library[name].fields ?? {}).map(([field, kind]) => [field, kind === 'date' ? '2026-12-24' : '¤'])
  )
}

/** The practice of which the tables speak. */
export const practiceFor = ({ name, place, size }: PaperCase) => {
  const common = { practiceName: 'Quiet Room', practitionerName: 'Ada Winslow', phone: '01 23 45 67 89', currency: 'EUR', paperSize: size }
  return name in elements
    ? {
        ...common,
        practitionerTitle: 'Psy 75',
        address: '',
        email: '',
        country: countries[place],
        jurisdictions: [...rulesOf(place)],
        fee: 7000,
        sessionMinutes: 50,
        replyHours: 48,
        cancellationHours: 48,
        retentionYears: 10
      }
    : {
        ...common,
        practitionerTitle: 'counsellor',
        address: '12 Mill Lane',
        email: 'ada@quiet.example',
        country: 'GB',
        jurisdictions: [place],
        fee: 0,
        retentionYears: 20
      }
}

/** The client of whom the tables speak. */
export const clientFor = ({ name, place }: PaperCase) =>
  name in elements
    ? { name: 'Camille Oyelaran', birthDate: '2012-03-04', country: countries[place], meetingLink: 'https://whereby.com/quiet-room' }
    : { name: 'Noor', birthDate: null, country: 'GB', meetingLink: null }

/** What the tables say on the day on which they were written. */
const written: Readonly<Record<Language, string>> = { en: '22 November 2026', fr: '22 novembre 2026' }

export const expectedOn = (one: PaperCase, today: string): string[] => {
  const { name, language, place } = one
  const when = circumstancesOf(one)
  const table = elements[name]
  const said = table && [
    ...table.everywhere[language].filter((phrase) => !(place === 'EU' && /^(checked on|vérifiés le)$/.test(phrase))),
    ...(table.where?.[place]?.[language] ?? []),
    ...when.flatMap((circumstance) => table.when?.[circumstance]?.[language] ?? [])
  ]
  const owed = (needed[name] ?? [])
    .filter((need) => (need.where === undefined || need.where.includes(place)) && (need.when === undefined || when.includes(need.when)))
    .flatMap((need) => need[language])
  return [...(said ?? []), ...owed].map((phrase) => phrase.replace(written[language], day(language, today)))
}
