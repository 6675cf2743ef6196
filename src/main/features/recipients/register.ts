// The register of recipients on paper: a table for the record of processing (GDPR art. 30) and for her own review.
import type { Language } from '#contract/fields'
import type { Recipient, RecipientContract, RecipientKind } from '#contract/recipients'
import type { Settings } from '#contract/settings'
import { noBreaks } from '../../lib/french.ts'
import { safe } from '../../lib/html.ts'
import { practiceHtml, practiceLines, sheetHtml } from '../paper/paper.ts'

export const kindWords: Readonly<Record<Language, Readonly<Record<RecipientKind, string>>>> = {
  en: {
    platform: 'session platform',
    email: 'e-mail provider',
    storage: 'host of encrypted backups',
    accountant: 'accountant',
    assistant: 'assistant',
    supervisor: 'supervisor',
    colleague: 'colleague who stands in',
    insurer: 'insurer',
    technician: 'computer technician',
    other: 'other recipient'
  },
  fr: {
    platform: 'plateforme de séance',
    email: 'fournisseur de messagerie',
    storage: 'hébergeur de sauvegardes chiffrées',
    accountant: 'comptable',
    assistant: 'assistant·e',
    supervisor: 'superviseur·e',
    colleague: 'collègue remplaçant·e',
    insurer: 'assureur',
    technician: 'technicien·ne informatique',
    other: 'autre destinataire'
  }
}

const contractWords: Readonly<Record<Language, Readonly<Record<RecipientContract, string>>>> = {
  en: {
    none: 'none yet',
    confidentiality: 'confidentiality agreement',
    processor: 'processor’s contract (GDPR art. 28)',
    businessAssociate: 'business associate agreement (HIPAA)',
    notNeeded: 'not needed'
  },
  fr: {
    none: 'pas encore',
    confidentiality: 'engagement de confidentialité',
    processor: 'contrat de sous-traitance (RGPD art. 28)',
    businessAssociate: 'business associate agreement (HIPAA)',
    notNeeded: 'pas nécessaire'
  }
}

export const registerWords = {
  en: {
    title: 'Register of recipients',
    asOf: 'as of',
    none: 'Nobody but the practitioner gets to see personal data.',
    columns: ['Recipient', 'Where', 'Which data', 'What for', 'Contract', 'Checked'],
    until: 'until'
  },
  fr: {
    title: 'Registre des destinataires',
    asOf: 'au',
    none: 'Personne d’autre que le praticien ou la praticienne n’a accès aux données personnelles.',
    columns: ['Destinataire', 'Où', 'Quelles données', 'Pour quoi', 'Contrat', 'Vérifié'],
    until: 'jusqu’au'
  }
} as const

export const countryName = (code: string, language: Language): string =>
  new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code

interface Register {
  readonly language: Language
  readonly practice: Settings
  /** ISO. */
  readonly today: string
  readonly recipients: readonly Recipient[]
}

/** Script-free HTML. */
export const registerHtml = ({ language, practice, today, recipients }: Register): string => {
  const words = registerWords[language]
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr', { dateStyle: 'medium', timeZone: 'UTC' })
  const day = (date: string | null): string => (date === null ? '—' : format.format(new Date(date)))
  const row = (one: Recipient): string => {
    const name = `${one.name}, ${kindWords[language][one.kind]}${one.endedOn === null ? '' : ` (${words.until} ${day(one.endedOn)})`}`
    const contract = `${contractWords[language][one.contract]}${one.contractOn === null ? '' : `, ${day(one.contractOn)}`}`
    const cells = [name, countryName(one.country, language), one.sees, one.purpose, contract, day(one.checkedOn)]
    return `<tr>${cells.map((cell) => `<td>${safe(language === 'fr' ? noBreaks(cell) : cell)}</td>`).join('')}</tr>`
  }
  const head = words.columns.map((column) => `<th scope="col">${safe(column)}</th>`).join('')
  const table = `<table class="register"><thead><tr>${head}</tr></thead><tbody>${recipients.map(row).join('\n')}</tbody></table>`
  return sheetHtml(
    language,
    words.title,
    `<header>${practiceHtml(practiceLines(practice))}<h1>${safe(words.title)}</h1><div class="between"><p>${safe(words.asOf)} ${safe(day(today))}</p></div></header>
${recipients.length === 0 ? `<p>${safe(words.none)}</p>` : table}`,
    practice.paperSize
  )
}
