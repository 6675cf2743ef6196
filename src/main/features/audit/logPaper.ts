// The audit log on paper: a table whose head stands on every page, and the newest line's hash, by which the paper can be held against the vault.
import type { AuditLine } from '#contract/audit'
import type { Language } from '#contract/fields'
import type { PaperSize } from '#contract/settings'
import { safe } from '../../lib/html.ts'
import { sheetHtml } from '../paper/paper.ts'

interface Log {
  readonly language: Language
  readonly words: {
    readonly title: string
    readonly about: readonly string[]
    readonly fingerprint: string
    readonly columns: Readonly<Record<'n' | 'at' | 'what' | 'whom', string>>
    readonly methods: Readonly<Record<string, string>>
  }
  readonly zone: string
  readonly paperSize: PaperSize
  /** Whose practice it is, a line each. */
  readonly practice: readonly string[]
  /** Newest first. */
  readonly lines: readonly AuditLine[]
  readonly newest: { readonly n: number; readonly hash: string } | undefined
}

/** Script-free HTML; moments in the practice's time zone, to the second. */
export const logHtml = ({ language, words, zone, paperSize, practice, lines, newest }: Log): string => {
  const moment = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr', { dateStyle: 'medium', timeStyle: 'medium', timeZone: zone })
  const row = ({ n, at, method, clientName }: AuditLine): string =>
    `<tr><td>${n}</td><td>${safe(moment.format(new Date(at)))}</td><td>${safe(words.methods[method] ?? method)}</td><td>${safe(clientName ?? '')}</td></tr>`
  const { n, at, what, whom } = words.columns
  const head = [n, at, what, whom].map((title) => `<th scope="col">${safe(title)}</th>`).join('')
  const print = newest && `<p class="fingerprint">${safe(words.fingerprint)} ${newest.hash.replace(/.{8}(?=.)/g, '$& ')}</p>`
  return sheetHtml(
    language,
    words.title,
    `<header><p class="practice">${practice.filter(Boolean).map(safe).join('<br>')}</p><h1>${safe(words.title)}</h1>${words.about.map((line) => `<p>${safe(line)}</p>`).join('')}${print ?? ''}</header>
<table class="log"><thead><tr>${head}</tr></thead><tbody>
${lines.map(row).join('\n')}
</tbody></table>`,
    paperSize
  )
}
