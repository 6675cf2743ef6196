// The recovery plan on paper: her own answers, the standing steps, and a page for sessions while the computer is away.
import type { BackupMade } from '#contract/backups'
import type { Language } from '#contract/fields'
import type { WayBack } from '#contract/offsite'
import type { Plan } from '#contract/security'
import type { PaperSize } from '#contract/settings'
import { noBreaks } from '../../lib/french.ts'
import { safe } from '../../lib/html.ts'
import { sheetHtml } from '../paper/paper.ts'
import { checkedOn, planWords, type Clock } from './planWords.ts'

export interface PlanFacts {
  readonly language: Language
  readonly plan: Plan
  readonly practiceName: string
  readonly practitioner: string
  readonly country: string
  readonly timeZone: string
  readonly paperSize: PaperSize
  /** UTC. */
  readonly now: string
  readonly lastBackup: BackupMade | null
  /** UTC of the last restore that was proven, or null. */
  readonly provenAt: string | null
  /** Null where no copies go elsewhere. */
  readonly wayBack: WayBack | null
}

const gdpr = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK GF GP MQ RE YT MF'.split(' ')
)
const clocks: Readonly<Record<string, Clock>> = { GB: 'uk', US: 'us', CA: 'canada' }
const clockOf = (country: string): Clock => clocks[country] ?? (gdpr.has(country) ? 'gdpr' : 'other')

const date = (language: Language, moment: string, timeZone: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr', { dateStyle: 'long', timeZone }).format(new Date(moment))

const filled = (sentence: string, gaps: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, gap: string) => gaps[gap] ?? '')

const list = (tag: 'ul' | 'ol', items: readonly string[]): string =>
  `<${tag}>${items.map((item) => `<li>${safe(item)}</li>`).join('')}</${tag}>`

const paragraph = (text: string): string => `<p>${safe(text)}</p>`
const section = (heading: string, content: string): string => `<section><h2>${safe(heading)}</h2>${content}</section>`

const blanks = (count: number): string => '<p class="blank"></p>'.repeat(count)

/** What she wrote, line by line; and room to write by hand what is still missing. */
const answer = (lines: string): string => {
  const said = lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return (said.length > 0 ? list('ul', said) : '') + blanks(said.length > 0 ? 1 : 2)
}

/** Enough lines for two days. */
const downtimeLines = 12

const downtime = ({ title, about, columns }: (typeof planWords)['en']['downtime']): string => {
  const head = columns.map((column) => `<th scope="col">${safe(column)}</th>`).join('')
  const line = `<tr>${'<td></td>'.repeat(columns.length)}</tr>`
  return `<section class="apart"><h2>${safe(title)}</h2>${paragraph(about)}<table class="lines"><thead><tr>${head}</tr></thead><tbody>${line.repeat(downtimeLines)}</tbody></table></section>`
}

/** Broken between its words alone, and not at a hyphen that belongs to one. */
const typed = (command: string): string =>
  command
    .split(' ')
    .map((word) => `<span>${safe(word)}</span>`)
    .join(' ')

const fetching = ({ about, commands, notes }: WayBack): string =>
  `${paragraph(about)}<pre class="commands">${commands.map(typed).join('\n')}</pre>${notes.map(paragraph).join('')}`

/** Script-free HTML. */
export const planHtml = (facts: PlanFacts): { title: string; html: string } => {
  const { language, plan, lastBackup, provenAt, wayBack, timeZone } = facts
  const words = language === 'fr' ? noBreaks(planWords.fr) : planWords.en
  const { title, backups, keys, clock } = words
  const day = (moment: string) => date(language, moment, timeZone)
  const backup = lastBackup
    ? filled(backups.last, {
        when: day(lastBackup.madeAt),
        clients: String(lastBackup.counts.clients),
        notes: String(lastBackup.counts.notes)
      })
    : backups.none
  const proof = provenAt ? filled(backups.proven, { when: day(provenAt) }) : backups.unproven
  const practice = [facts.practiceName, facts.practitioner].filter(Boolean).map(safe).join('<br>')
  const content = `<header><p class="practice">${practice}</p><h1>${safe(title)}</h1><p class="between">${safe(words.asOf)} ${safe(day(facts.now))}</p></header>
${paragraph(words.about)}
${section(backups.heading, answer(plan.backupPlaces) + paragraph(`${backup} ${proof}`))}
${wayBack ? section(backups.elsewhere, fetching(wayBack)) : ''}
${section(keys.heading, answer(plan.keyPlaces) + paragraph(keys.never))}
${section(words.people, answer(plan.people))}
${section(words.devices, answer(plan.devices))}
${words.cases.map(({ heading, steps }) => section(heading, list('ol', steps))).join('\n')}
${section(clock.heading, paragraph(clock.said[clockOf(facts.country)]) + paragraph(filled(clock.always, { when: date(language, checkedOn, 'UTC') })))}
${downtime(words.downtime)}`
  return { title, html: sheetHtml(language, title, content, facts.paperSize) }
}
