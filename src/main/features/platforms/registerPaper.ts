// The register of platforms on paper: side by side what matters for a record of processing and for her own review (R014).
import type { Language } from '#contract/fields'
import type { Fact, FactName, Platform } from '#contract/platforms'
import { noBreaks } from '../../lib/french.ts'
import { safe } from '../../lib/html.ts'
import { dateIn } from '../../lib/moments.ts'
import type { ReadTools } from '../../tools.ts'
import { practiceHtml, practiceLines, sheetHtml } from '../paper/paper.ts'
import { readSettings } from '../settings/settings.ts'
import { listPlatforms } from './register.ts'

export const registerTitle: Readonly<Record<Language, string>> = {
  en: 'Register of session platforms',
  fr: 'Registre des plateformes de séance'
}

const words = {
  en: {
    asOf: 'as of',
    used: 'in use',
    until: 'until',
    columns: ['Platform', 'Encrypted', 'End to end', 'Rights stay here', 'Contract signed', 'Minutes 1:1 / group', 'Checked'],
    values: { yes: 'yes', no: 'no', always: 'always', optional: 'can be switched on' } as Record<string, string>,
    unknown: 'not known',
    noLimit: 'no limit',
    never: 'never',
    dpa: 'GDPR',
    baa: 'HIPAA'
  },
  fr: {
    asOf: 'au',
    used: 'utilisée',
    until: 'jusqu’au',
    columns: ['Plateforme', 'Chiffrée', 'De bout en bout', 'Droits conservés', 'Contrat signé', 'Minutes à deux / groupe', 'Vérifiée'],
    values: { yes: 'oui', no: 'non', always: 'toujours', optional: 'activable' } as Record<string, string>,
    unknown: 'inconnu',
    noLimit: 'sans limite',
    never: 'jamais',
    dpa: 'RGPD',
    baa: 'HIPAA'
  }
} as const

/** Script-free HTML: those in use, and those that are left or closed while somebody is on them. */
export const platformsHtml = ({ db, now }: ReadTools, language: Language): string => {
  const practice = readSettings(db)
  const word = words[language]
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr', { dateStyle: 'medium', timeZone: 'UTC' })
  const day = (date: string | null): string => (date === null ? word.never : format.format(new Date(date)))
  const said = ({ value }: Fact): string => (value === '' ? word.unknown : (word.values[value] ?? value))
  const limit = ({ value }: Fact): string => (value === '0' ? word.noLimit : value === '' ? word.unknown : value)
  const row = (one: Platform): string => {
    const fact = (name: FactName): Fact => one.facts[name]
    const state = [one.used || one.clients > 0 ? word.used : '', one.until === null ? '' : `${word.until} ${day(one.until)}`]
    const name = [[one.name, one.plan].filter(Boolean).join(', '), ...state].filter(Boolean).join(' · ')
    const contracts = [one.dpaOn && `${word.dpa} ${day(one.dpaOn)}`, one.baaOn && `${word.baa} ${day(one.baaOn)}`]
      .filter(Boolean)
      .join(', ')
    const cells = [
      name,
      said(fact('encryption')),
      said(fact('endToEnd')),
      said(fact('contentRights')),
      contracts || '—',
      `${limit(fact('minutesOne'))} / ${limit(fact('minutesGroup'))}`,
      day(one.checkedOn)
    ]
    return `<tr>${cells.map((cell) => `<td>${safe(language === 'fr' ? noBreaks(cell) : cell)}</td>`).join('')}</tr>`
  }
  const shown = listPlatforms(db, now(), language).filter(({ used, clients }) => used || clients > 0)
  const head = word.columns.map((column) => `<th scope="col">${safe(column)}</th>`).join('')
  const today = dateIn(now(), practice.timeZone)
  return sheetHtml(
    language,
    'Document',
    `<header>${practiceHtml(practiceLines(practice))}<h1>${safe(registerTitle[language])}</h1><div class="between"><p>${safe(word.asOf)} ${safe(day(today))}</p></div></header>
<table class="register"><thead><tr>${head}</tr></thead><tbody>${shown.map(row).join('\n')}</tbody></table>`,
    practice.paperSize
  )
}
