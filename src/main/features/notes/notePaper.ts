// A signed note on paper: who wrote it, about whom, its sections, its signed amendments, and the line for a signature.
import type { Note, NoteDoc, NotePaper } from '#contract/notes'
import { Refusal, type ReadableDb, type ReadTools } from '../../tools.ts'
import { blockHtml, blocksHtml } from '../paper/blocks.ts'
import { safe } from '../../lib/html.ts'
import { practiceHtml, practiceLines, sheetHtml, signature } from '../paper/paper.ts'
import { readSettings } from '../settings/settings.ts'
import { getRecord, noteOf } from './records.ts'

const docHtml = ({ content }: NoteDoc, { sections }: NotePaper['words']): string =>
  content
    .map((node) =>
      node.type === 'noteSection'
        ? `<section><h2>${safe(sections[node.attrs.name])}</h2>${blocksHtml(node.content) || '<p>—</p>'}</section>`
        : blockHtml(node)
    )
    .join('\n')

const amendmentsHtml = (amendments: readonly Note[], words: NotePaper['words']): string =>
  amendments.length === 0
    ? ''
    : `<h2 class="apartTitle">${safe(words.amendments)}</h2>${amendments
        .map((one) => `<section><p class="head">${safe(words.heads[one.id] ?? '')}</p>${docHtml(one.doc, words)}</section>`)
        .join('')}`

/** A print queue shows a job's title to whoever passes: it names nothing. */
const jobTitle = 'Document'

/** HTML of one signed note, to stand among other papers. Refuses a draft with `invalid`. */
export const noteContent = (db: ReadableDb, { id, words }: Pick<NotePaper, 'id' | 'words'>): string => {
  const note = noteOf(db, getRecord(db, id))
  if (note.signedAt === null || note.amends !== null) throw new Refusal('invalid', { field: 'id' })
  const practice = readSettings(db)
  const signedAmendments = note.amendments.filter(({ signedAt }) => signedAt !== null)
  return `<div class="note"><header>${practiceHtml(practiceLines(practice))}<p class="confidential">${safe(words.confidential)}</p>
<h1>${safe(words.title)}</h1><p class="between">${safe(note.clientName)}</p><p>${safe(words.about)}</p></header>
${docHtml(note.doc, words)}
<p class="head">${safe(words.signed)}</p>
${amendmentsHtml(signedAmendments, words)}
<div class="signatures">${signature({ role: words.practitioner, name: practice.practitionerName }, words)}</div></div>`
}

/** Refuses a draft with `invalid`. */
export const noteOnPaper = ({ db }: ReadTools, { language, ...paper }: NotePaper): string =>
  sheetHtml(language, jobTitle, noteContent(db, paper), readSettings(db).paperSize)
