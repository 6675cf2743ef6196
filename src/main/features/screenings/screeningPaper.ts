// A screening on paper: what was asked and answered, section by section, the risk, the outcome, and the line for a signature.
import { riskPoints, screeningSection, screeningSections, type Screening, type ScreeningPaper } from '#contract/screenings'
import { noBreaks } from '../../lib/french.ts'
import { safe } from '../../lib/html.ts'
import type { ReadTools } from '../../tools.ts'
import { practiceHtml, practiceLines, sheetHtml, signature } from '../paper/paper.ts'
import { readSettings } from '../settings/settings.ts'
import { getScreening } from './records.ts'

/** A print queue shows a job's title to whoever passes: it names nothing. */
export const jobTitle = 'Document'

type Words = (key: string) => string

const paragraph = (text: string): string => (text.trim() === '' ? '' : `<p>${safe(text).replaceAll('\n', '<br>')}</p>`)

const table = (rows: readonly (readonly [asked: string, answer: string])[]): string =>
  `<table class="register"><tbody>${rows.map(([asked, answer]) => `<tr><td>${safe(asked)}</td><td>${safe(answer)}</td></tr>`).join('')}</tbody></table>`

const sectionsHtml = ({ fields, minor }: Screening, word: Words): string =>
  screeningSection
    .filter((section) => section !== 'minor' || minor)
    .map((section) => {
      const rows = screeningSections[section].map((point): [string, string] => {
        const answer = fields.answers[point]
        return [word(`points.${point}`), answer === undefined ? '—' : word(`answers.${answer}`)]
      })
      return `<section><h2>${safe(word(`sections.${section}`))}</h2>${table(rows)}${paragraph(fields.remarks[section] ?? '')}</section>`
    })
    .join('\n')

const labelled = (label: string, text: string): string =>
  text.trim() === '' ? '' : `<p><strong>${safe(label)}</strong> ${safe(text).replaceAll('\n', '<br>')}</p>`

const riskHtml = ({ fields }: Screening, word: Words): string => {
  const rows = riskPoints.map((point): [string, string] => {
    const answer = fields.risks[point]
    return [word(`risks.${point}`), answer === undefined ? '—' : word(`riskAnswers.${answer}`)]
  })
  const level = fields.riskLevel === '' ? '—' : word(`levels.${fields.riskLevel}`)
  return `<section><h2>${safe(word('risk'))}</h2>${table([...rows, [word('riskLevel'), level]])}
${labelled(word('riskWords'), fields.riskWords)}${labelled(word('protective'), fields.protective)}${labelled(word('emergencyPlan'), fields.emergencyPlan)}</section>`
}

/** Script-free HTML, of a draft too: it says that it is one. */
export const screeningHtml = ({ db, now }: ReadTools, { id, language, words }: ScreeningPaper): string => {
  const screening = getScreening(db, now(), id)
  const practice = readSettings(db)
  const word: Words = (key) => (language === 'fr' ? noBreaks(words[key] ?? '') : (words[key] ?? ''))
  const { fields } = screening
  const outcome = fields.outcome === '' ? '—' : word(`outcomes.${fields.outcome}`)
  return sheetHtml(
    language,
    jobTitle,
    `<div class="note"><header>${practiceHtml(practiceLines(practice))}<p class="confidential">${safe(word('confidential'))}</p>
<h1>${safe(word('title'))}</h1><p class="between">${safe(screening.clientName)}</p><p>${safe(word('about'))}</p></header>
${sectionsHtml(screening, word)}
${riskHtml(screening, word)}
<section><h2>${safe(word('outcome'))}</h2><p><strong>${safe(outcome)}</strong></p>${paragraph(fields.outcomeWords)}${paragraph(word('until'))}</section>
<p class="head">${safe(word('signed'))}</p>
<div class="signatures">${signature({ role: word('practitioner'), name: practice.practitionerName }, { name: word('name'), date: word('date') })}</div></div>`,
    practice.paperSize
  )
}
