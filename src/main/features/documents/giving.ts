// Notices and hand-outs that are handed over (R064, R066): in one action, without a signature for the receipt, and the record of it on paper.
import type { z } from 'zod'
import { mostOnRecord, receiptRule, type documents as contract } from '#contract/documents'
import type { Language } from '#contract/fields'
import { noBreaks } from '../../lib/french.ts'
import { safe } from '../../lib/html.ts'
import { dateIn } from '../../lib/moments.ts'
import { Refusal, type ActTools, type ReadTools, type WriteTools } from '../../tools.ts'
import { getClient } from '../clients/clients.ts'
import { paperHtml, practiceHtml, practiceLines, sheetHtml } from '../paper/paper.ts'
import { readSettings } from '../settings/settings.ts'
import { library } from '../templates/library.ts'
import { textOf } from '../templates/texts.ts'
import { handedOver, kindOf } from './agreeing.ts'
import { day } from './facts.ts'
import { closedDocuments, type ClosedDocument } from './listing.ts'
import { begin, filled, isHanded, keepPrepared, paperOf, type Prepared } from './preparing.ts'
import { getDocument, signaturesOf } from './records.ts'
import { give, refuseGaps } from './signing.ts'

type InputOf<M extends keyof typeof contract> = z.output<(typeof contract)[M]['input']>

const htmlOf = ({ preparation: { language, signers }, text: { title }, kept, paperSize }: Prepared): string =>
  paperHtml(paperOf({ language, title, signers }, kept), paperSize)

export const printGiven = async (
  tools: ActTools,
  { clientId, template }: InputOf<'printGiven'>
): Promise<{ id: string; given: boolean }> => {
  if (library[template].about !== 'client' || !isHanded(template)) throw new Refusal('invalid', { field: 'template' })
  const prepared = tools.read((reading) => filled(reading, begin(reading, { clientId, template, language: null }).preparation))
  if (kindOf(template) && prepared.kept.filled.gaps.length > 0) throw new Refusal('gapsLeft')
  await tools.outside.print(htmlOf(prepared))
  const given = prepared.preparation.signers.length === 0
  try {
    return tools.write((writing) => {
      const { id } = keepPrepared(writing, prepared)
      writing.db.run('update documents set printed_at = ? where id = ?', writing.now(), id)
      if (given) give(writing, { id })
      return { id, given }
    })
  } catch {
    // the paper lies there: she is told the truth of it, and the line waits where nothing can be written
    tools.happened(null)
    throw new Refusal('printedNotNoted')
  }
}

export const giveUnacknowledged = (tools: WriteTools, { id, reason, gapsReason }: InputOf<'giveUnacknowledged'>): null => {
  const { db, now } = tools
  const document = getDocument(db, id)
  const { state, template, signers, text } = document
  if (state !== 'prepared' || signaturesOf(db, id).length > 0) throw new Refusal('documentClosed')
  if (!library[template].receipt) throw new Refusal('invalid', { field: 'id' })
  if (text && kindOf(template)) refuseGaps(document, gapsReason)
  handedOver(tools, id, [reason, gapsReason].filter(Boolean).join(' '))
  db.run(
    "update documents set state = 'given', declined_by = ?, decline_reason = ?, closed_at = ?, updated_at = ? where id = ?",
    signers.map(({ name }) => name).join(', '),
    reason,
    now(),
    now(),
    id
  )
  return null
}

export const recordWords = {
  en: {
    title: 'Record of what was given',
    asOf: 'as of',
    client: 'Client',
    document: 'Document',
    columns: ['Version', 'Language', 'Date', 'How'],
    languages: { en: 'English', fr: 'French' },
    given: 'handed over',
    signed: 'signed',
    unacknowledged: (reason: string) => `handed over; its receipt was not acknowledged: ${reason}`,
    none: 'Nothing has been given yet.',
    kept: (years: number, source: string) => `Kept for at least ${years} years (${source}).`
  },
  fr: {
    title: 'Relevé des remises',
    asOf: 'au',
    client: 'Client·e',
    document: 'Document',
    columns: ['Version', 'Langue', 'Date', 'Comment'],
    languages: { en: 'anglais', fr: 'français' },
    given: 'remis',
    signed: 'signé',
    unacknowledged: (reason: string) => `remis ; sa réception n’a pas été attestée : ${reason}`,
    none: 'Rien n’a encore été remis.',
    kept: (years: number, source: string) => `Gardé au moins ${years} ans (${source}).`
  }
} as const

const howOf = ({ state, reason }: ClosedDocument, language: Language): string => {
  const words = recordWords[language]
  return state === 'signed' ? words.signed : reason ? words.unacknowledged(reason) : words.given
}

export const recordHtml = (tools: ReadTools, { template, clientId, language }: InputOf<'printRecord'>): string => {
  const { db, now } = tools
  const words = recordWords[language]
  const practice = readSettings(db)
  const dayOf = (moment: string): string => day(language, dateIn(moment, practice.timeZone))
  const about = clientId === null ? textOf(tools, template!, language).title : getClient(db, clientId).name
  const rows = closedDocuments(db, { template, clientId, limit: mostOnRecord })
  const line = (row: ClosedDocument): string => {
    const first = clientId === null ? row.clientName : row.title
    const cells = [first, row.version, words.languages[row.language], dayOf(row.closedAt), howOf(row, language)]
    return `<tr>${cells.map((cell) => `<td>${safe(language === 'fr' ? noBreaks(cell) : cell)}</td>`).join('')}</tr>`
  }
  const head = [clientId === null ? words.client : words.document, ...words.columns].map((column) => `<th scope="col">${safe(column)}</th>`)
  const table = `<table class="register"><thead><tr>${head.join('')}</tr></thead><tbody>${rows.map(line).join('\n')}</tbody></table>`
  const receipts = rows.some((row) => library[row.template].receipt)
  return sheetHtml(
    language,
    words.title,
    `<header>${practiceHtml(practiceLines(practice))}<h1>${safe(words.title)}</h1><div class="between"><p><strong>${safe(about)}</strong>, ${safe(words.asOf)} ${safe(dayOf(now()))}</p></div></header>
${rows.length === 0 ? `<p>${safe(words.none)}</p>` : table}
${receipts ? `<footer><p>${safe(words.kept(receiptRule.years, receiptRule.source))}</p></footer>` : ''}`,
    practice.paperSize
  )
}
