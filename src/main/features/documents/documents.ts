// Documents for a client: filled from her record and the practice, previewed, made into a PDF, and remembered by hash.
import { createHash } from 'node:crypto'
import type { Contract, Handlers } from '#contract'
import type { DocumentPreview, PrintedDocument } from '#contract/documents'
import type { Language } from '#contract/fields'
import type { ReadableDb, ReadTools, Tools } from '../../tools.ts'
import { getClient } from '../clients/clients.ts'
import { readSettings } from '../settings/settings.ts'
import { crisisLines } from './crisis.ts'
import { paperHtml, practiceLines } from './paper.ts'
import { saveAsPdf } from './saving.ts'
import { therapyAgreement, version, type Facts } from './therapyAgreement.ts'

/** An amount in minor units as words, e.g. 7000 EUR → "70 €"; empty for nothing. */
const money = (minor: number, currency: string, language: Language): string => {
  if (minor === 0) return ''
  const format = new Intl.NumberFormat(language, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' })
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}

const countryName = (code: string, language: Language): string => new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code

const factsOf = (db: ReadableDb, clientId: string, language: Language): Facts => {
  const client = getClient(db, clientId)
  const practice = readSettings(db)
  return {
    client: client.name,
    practice: practice.practiceName,
    practitioner: practice.practitionerName,
    title: practice.practitionerTitle,
    contact: [practice.phone, practice.email].filter(Boolean).join(' · '),
    fee: money(practice.fee, practice.currency, language),
    minutes: practice.sessionMinutes,
    cancellationHours: practice.cancellationHours,
    retentionYears: practice.retentionYears,
    limitedIdentity: client.identity !== 'full',
    practiceCountry: practice.country,
    clientCountry: countryName(client.country, language),
    crisis: crisisLines[client.country]
  }
}

const preview = ({ db }: ReadTools, clientId: string, language: Language): DocumentPreview => {
  const facts = factsOf(db, clientId, language)
  const { title, between, clauses, sign, note } = therapyAgreement[language](facts)
  const html = paperHtml({
    language,
    title,
    between,
    practiceLines: practiceLines(readSettings(db)),
    clauses,
    signers: [
      { role: sign.client, name: facts.client },
      { role: sign.practitioner, name: facts.practitioner }
    ],
    labels: { name: sign.name, date: sign.date },
    note
  })
  return { title, language, version, note, html }
}

export const documents: Handlers<Contract['documents'], Tools> = {
  preview: (tools, { clientId, language }) => preview(tools, clientId, language),
  savePdf: async (tools, { clientId, template, language }) => {
    const { title, html } = tools.read((reading) => preview(reading, clientId, language))
    const { pdf, folder } = await saveAsPdf(tools, html, title)
    const printed: PrintedDocument = {
      id: tools.newId(),
      template,
      language,
      version,
      printedAt: tools.now(),
      sha256: createHash('sha256').update(pdf).digest('hex')
    }
    return tools.happened({ ...printed, folder }, ({ db }) =>
      db.run(
        'insert into documents (id, client_id, template, language, version, printed_at, sha256) values (?, ?, ?, ?, ?, ?, ?)',
        printed.id,
        clientId,
        template,
        language,
        version,
        printed.printedAt,
        printed.sha256
      )
    )
  },
  showSaved: async ({ outside }) => {
    await outside.showSaved()
    return null
  },
  ofClient: ({ db }, { clientId }) =>
    db.all<PrintedDocument>(
      'select id, template, language, version, printed_at as printedAt, sha256 from documents where client_id = ? order by n desc',
      clientId
    )
}
