// The sheet on which those who work with her acknowledge a policy (R123, R128): what it is, what they say, a line for each.
import type { Language } from '#contract/fields'
import type { OnePolicy, PolicyReader } from '#contract/policies'
import type { Settings } from '#contract/settings'
import { noBreaks } from '../../lib/french.ts'
import { safe } from '../../lib/html.ts'
import { practiceHtml, practiceLines, sheetHtml } from '../paper/paper.ts'
import { kindWords } from '../recipients/register.ts'

export const sheetWords = {
  en: {
    title: 'Acknowledgement sheet',
    version: 'version',
    from: 'in force from',
    statement:
      'I have read this text, I have been able to ask about it, and I will follow it. I will ask when in doubt, and tell at once when something has gone wrong.',
    practitioner: 'practitioner',
    columns: ['Name', 'Role', 'Date', 'Signature'],
    before: 'acknowledged on'
  },
  fr: {
    title: 'Feuille d’émargement',
    version: 'version',
    from: 'en vigueur depuis le',
    statement:
      'J’ai lu ce texte, j’ai pu poser mes questions, et je m’engage à le respecter. En cas de doute je demande, et je signale aussitôt ce qui s’est mal passé.',
    practitioner: 'praticien·ne',
    columns: ['Nom', 'Rôle', 'Date', 'Signature'],
    before: 'pris connaissance le'
  }
} as const satisfies Record<Language, object>

/** Lines for whoever is not in the register. */
const spareLines = 3

interface Sheet {
  readonly practice: Settings
  readonly policy: OnePolicy
  readonly title: string
}

/** Script-free HTML. Who has acknowledged this version stands there with the day; the others have a line to sign on. */
export const sheetOf = ({ practice, policy, title }: Sheet): string => {
  const { language, version, effectiveOn, readers } = policy
  const words = language === 'fr' ? noBreaks(sheetWords.fr) : sheetWords.en
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr', { dateStyle: 'long', timeZone: 'UTC' })
  const day = (date: string): string => format.format(new Date(date))
  const about = [version && `${words.version} ${version}`, effectiveOn && `${words.from} ${day(effectiveOn)}`].filter(Boolean).join(', ')
  const line = ({ name, kind, state, acknowledgements }: PolicyReader): string => {
    const role = kind === 'practitioner' ? words.practitioner : kindWords[language][kind]
    const on = state === 'acknowledged' ? acknowledgements[0]?.on : undefined
    const cells = [name, role, '', on ? `${words.before} ${day(on)}` : '']
    return `<tr>${cells.map((cell) => `<td>${safe(cell)}</td>`).join('')}</tr>`
  }
  const spare = Array.from({ length: spareLines }, () => `<tr>${words.columns.map(() => '<td></td>').join('')}</tr>`)
  const head = words.columns.map((column) => `<th scope="col">${safe(column)}</th>`).join('')
  const rows = [...readers.filter(({ asked }) => asked).map(line), ...spare].join('\n')
  return sheetHtml(
    language,
    words.title,
    `<header>${practiceHtml(practiceLines(practice))}<h1>${safe(words.title)}</h1><div class="between"><p><strong>${safe(title)}</strong>${safe(about && `, ${about}`)}</p></div></header>
<p>${safe(words.statement)}</p>
<table class="register signing"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`,
    practice.paperSize
  )
}
