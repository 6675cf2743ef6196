// A document as script-free HTML: every word escaped, one style sheet, structure that a screen reader can follow.
import type { Language } from '#contract/fields'
import type { PaperSize, Settings } from '#contract/settings'
import { safe } from '../../lib/html.ts'
import type { Filled, FilledClause } from '../templates/fill.ts'
import { blocksHtml } from './blocks.ts'

export interface Paper {
  readonly language: Language
  /** In a letter, its subject. */
  readonly title: string
  /** Laid out as a letter: to whom and when, then its subject, and a signature without a form around it. */
  readonly letter: boolean
  readonly practiceLines: readonly string[]
  readonly filled: Filled
  /** Who signs, each with a name already known or an empty string; what stands on the line is HTML already. */
  readonly signers: readonly { readonly role: string; readonly name: string; readonly line?: string; readonly date?: string }[]
  readonly labels: { readonly name: string; readonly date: string; readonly subject: string }
  readonly note: string
  /** HTML of further pages. */
  readonly apart?: string
}

/** Who she is, as it stands above every paper. */
export const practiceLines = (practice: Settings): string[] => [
  practice.practiceName,
  [practice.practitionerName, practice.practitionerTitle].filter(Boolean).join(', '),
  practice.address,
  [practice.phone, practice.email].filter(Boolean).join(' · ')
]

const clause = ({ heading, blocks }: FilledClause): string =>
  `<section>${heading && `<h2>${safe(heading)}</h2>`}${blocksHtml(blocks)}</section>`

export const signature = (
  { role, name, line = '', date = '' }: Paper['signers'][number],
  labels: Pick<Paper['labels'], 'name' | 'date'>
): string =>
  `<div><div class="line">${line}</div><p><strong>${safe(role)}</strong></p><p>${safe(labels.name)} ${safe(name)}</p><p>${safe(labels.date)} ${safe(date)}</p></div>`

/** Under a letter, which is dated already. */
const sender = ({ role, name, line = '' }: Paper['signers'][number]): string =>
  `<div><div class="line">${line}</div><p><strong>${safe(name || role)}</strong></p></div>`

const signatures = ({ signers, labels, letter }: Paper): string =>
  signers.length === 0
    ? ''
    : `<div class="signatures">${signers.map((signer) => (letter ? sender(signer) : signature(signer, labels))).join('')}</div>`

const head = ({ letter, title, practiceLines: lines, filled, labels }: Paper): string => {
  const subject = `<h1>${letter ? `${safe(labels.subject)} ` : ''}${safe(title)}</h1>`
  const opening = `<div class="between">${blocksHtml(filled.opening)}</div>`
  return letter
    ? `<header class="mail">${practiceHtml(lines)}\n${opening}${subject}</header>`
    : `<header>${practiceHtml(lines)}\n${subject}${opening}</header>`
}

/** Content that is HTML already, as one document of a sheaf. */
const article = (language: Language, content: string): string => `<article class="document" lang="${language}">
${content}
</article>`

const sizeClass: Readonly<Record<PaperSize, string>> = { A4: 'a4', Letter: 'letter' }

/** The size is a class: no style of a document's own is let through. */
const wholeHtml = (language: Language, title: string, articles: string, classes: string): string => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${safe(title)}</title><link rel="stylesheet" href="paper/document.css"></head>
<body class="${classes}">${articles}</body></html>`

/** A whole document around content that is HTML already. */
export const sheetHtml = (language: Language, title: string, content: string, size: PaperSize): string =>
  wholeHtml(language, title, article(language, content), sizeClass[size])

export const practiceHtml = (lines: readonly string[]): string => `<p class="practice">${lines.filter(Boolean).map(safe).join('<br>')}</p>`

/** HTML of one paper, to stand among others. */
export const contentOf = (paper: Paper): string => `${head(paper)}
${paper.filled.clauses.map(clause).join('\n')}
${signatures(paper)}
${paper.letter ? '' : `<footer><p>${safe(paper.note)}</p></footer>`}${paper.apart ?? ''}`

export const paperHtml = (paper: Paper, size: PaperSize, title = paper.title): string =>
  sheetHtml(paper.language, title, contentOf(paper), size)

/** Contents that are HTML already, each on sheets of its own, their pages counted as one. */
export const sheetsHtml = (sheets: readonly { readonly language: Language; readonly content: string }[], size: PaperSize): string =>
  wholeHtml(
    sheets[0]?.language ?? 'en',
    'Document',
    sheets.map(({ language, content }) => article(language, content)).join('\n'),
    sizeClass[size]
  )

/** Several documents for one job of the printer; each begins on a sheet of its own, with its own page numbers. */
export const sheafHtml = (papers: readonly Paper[], size: PaperSize): string => {
  const [first] = papers
  if (first && papers.length === 1) return paperHtml(first, size)
  const articles = papers.map((paper) => article(paper.language, contentOf(paper))).join('\n')
  return wholeHtml(first?.language ?? 'en', 'Document', articles, `${sizeClass[size]} sheaf`)
}
