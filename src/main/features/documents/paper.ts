// A document as script-free HTML: every word escaped, one style sheet, structure that a screen reader can follow.
import type { Language } from '#contract/fields'
import type { Settings } from '#contract/settings'
import type { Block, Clause } from './therapyAgreement.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Text for HTML, in content and in attributes. */
export const safe = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character]!)

export interface Paper {
  readonly language: Language
  readonly title: string
  readonly between: string
  readonly practiceLines: readonly string[]
  readonly clauses: readonly Clause[]
  /** Who signs, each with a name already known or an empty string. */
  readonly signers: readonly { readonly role: string; readonly name: string }[]
  readonly labels: { readonly name: string; readonly date: string }
  readonly note: string
}

/** Who she is, as it stands above every paper. */
export const practiceLines = (practice: Settings): string[] => [
  practice.practiceName,
  [practice.practitionerName, practice.practitionerTitle].filter(Boolean).join(', '),
  practice.address,
  [practice.phone, practice.email].filter(Boolean).join(' · ')
]

const block = (content: Block): string =>
  typeof content === 'string' ? `<p>${safe(content)}</p>` : `<ul>${content.map((item) => `<li>${safe(item)}</li>`).join('')}</ul>`

const clause = ({ heading, blocks }: Clause): string => `<section><h2>${safe(heading)}</h2>${blocks.map(block).join('')}</section>`

export const signature = ({ role, name }: Paper['signers'][number], labels: Paper['labels']): string =>
  `<div><div class="line"></div><p><strong>${safe(role)}</strong></p><p>${safe(labels.name)} ${safe(name)}</p><p>${safe(labels.date)}</p></div>`

/** A whole document around content that is HTML already. */
export const sheetHtml = (language: Language, title: string, content: string): string => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${safe(title)}</title><link rel="stylesheet" href="paper/document.css"></head>
<body><article class="document" lang="${language}">
${content}
</article></body></html>`

export const practiceHtml = (lines: readonly string[]): string => `<p class="practice">${lines.filter(Boolean).map(safe).join('<br>')}</p>`

export const paperHtml = (paper: Paper): string =>
  sheetHtml(
    paper.language,
    paper.title,
    `<header>${practiceHtml(paper.practiceLines)}
<h1>${safe(paper.title)}</h1><p class="between">${safe(paper.between)}</p></header>
${paper.clauses.map(clause).join('\n')}
<div class="signatures">${paper.signers.map((signer) => signature(signer, paper.labels)).join('')}</div>
<footer><p>${safe(paper.note)}</p></footer>`
  )
