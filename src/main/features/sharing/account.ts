// The account of disclosures for the client (R091; 45 CFR 164.528): when, to whom, what, what for; those that a consent covers too.
import type { Language } from '#contract/fields'
import type { LedgerEntry } from '#contract/sharing'
import { noBreaks } from '../../lib/french.ts'
import { safe } from '../../lib/html.ts'
import { dateIn } from '../../lib/moments.ts'
import type { ReadTools } from '../../tools.ts'
import { getClient } from '../clients/clients.ts'
import { day } from '../documents/facts.ts'
import { practiceHtml, practiceLines, sheetHtml } from '../paper/paper.ts'
import { readSettings } from '../settings/settings.ts'
import { entriesBetween } from './ledger.ts'
import { shareWords } from './words.ts'

export interface Accounting {
  readonly clientId: string
  readonly language: Language
  /** Days, ISO. */
  readonly from: string
  readonly to: string
}

/** After every day. */
const never = '~'

const basisOf = ({ basis, release, exception }: LedgerEntry, language: Language, zone: string): string => {
  const words = shareWords[language].account
  if (exception) return `${words.exceptions[exception.kind]} (${exception.legalBasis})`
  return basis === 'release' && release ? `${words.bases.release} ${day(language, dateIn(release.givenAt, zone))}` : words.bases.override
}

/** Script-free HTML; `held`: entries that stay out of it for now. */
export const accountOf = (
  { db, now }: ReadTools,
  { clientId, language, from, to }: Accounting
): { html: string; entries: number; held: number } => {
  const words = shareWords[language]
  const practice = readSettings(db)
  const today = dateIn(now(), practice.timeZone)
  const all = entriesBetween(db, { clientId, from, to })
  // what she told without the client's knowledge stays unknown until the day she set, and without one for good
  const shown = all.filter(
    ({ exception }) => exception === null || (exception.heldUntil ?? (exception.informed ? today : null) ?? never) <= today
  )
  const said = (text: string): string => safe(language === 'fr' ? noBreaks(text) : text)
  const row = (entry: LedgerEntry): string => {
    const { on, recipient, address, parts, summarised, purpose, way } = entry
    const what = [...(summarised ? [words.summary] : []), ...parts.map(({ title }) => title)].join(' · ')
    const cells = [
      day(language, on),
      [recipient, address].filter(Boolean).join(', '),
      what,
      purpose,
      basisOf(entry, language, practice.timeZone),
      words.account.ways[way]
    ]
    return `<tr>${cells.map((cell) => `<td>${said(cell)}</td>`).join('')}</tr>`
  }
  const head = words.account.columns.map((column) => `<th scope="col">${safe(column)}</th>`).join('')
  const table = `<table class="register"><thead><tr>${head}</tr></thead><tbody>${shown.map(row).join('\n')}</tbody></table>`
  const html = sheetHtml(
    language,
    'Document',
    `<header>${practiceHtml(practiceLines(practice))}<h1>${safe(words.account.title)}</h1><div class="between"><p>${safe(getClient(db, clientId).name)} · ${safe(day(language, today))}</p></div></header>
<p>${said(words.account.about(day(language, from), day(language, to)))}</p>
${shown.length === 0 ? `<p>${said(words.account.none)}</p>` : table}
<p>${said(words.account.closing)}</p>`,
    practice.paperSize
  )
  return { html, entries: shown.length, held: all.length - shown.length }
}
