// Documents: a text of the library filled from the record and the practice, previewed, made into a PDF, and remembered by hash.
import { createHash } from 'node:crypto'
import type { Contract, Handlers } from '#contract'
import type { DocumentPreview, PrintedDocument } from '#contract/documents'
import type { Language } from '#contract/fields'
import type { Settings } from '#contract/settings'
import type { TemplateName } from '#contract/templates'
import { noBreaks } from '../../lib/french.ts'
import { dateIn } from '../../lib/moments.ts'
import type { ReadTools, Tools } from '../../tools.ts'
import { getClient } from '../clients/clients.ts'
import { readSettings } from '../settings/settings.ts'
import { fill } from '../templates/fill.ts'
import { textOf, type CurrentText } from '../templates/texts.ts'
import { fieldValues } from '../templates/writing.ts'
import { circumstancesOf, clientValues, day, practiceValues } from './facts.ts'
import { paperHtml, practiceLines, type Paper } from './paper.ts'
import { saveAsPdf } from './saving.ts'
import { labels, roles, startingPoint } from './words.ts'

/** A name that is known already stands beside the line. */
const signersOf = ({ signers }: CurrentText, client: string, practice: Settings, language: Language): Paper['signers'] =>
  signers.map((role) => ({
    role: roles[language][role],
    name: role === 'client' ? client : role === 'practitioner' ? practice.practitionerName : ''
  }))

const preview = ({ db, now }: ReadTools, clientId: string, template: TemplateName, language: Language): DocumentPreview => {
  const client = getClient(db, clientId)
  const practice = readSettings(db)
  const today = dateIn(now(), practice.timeZone)
  const text = textOf(db, template, language)
  const filled = fill(text.doc, {
    language,
    where: new Set(practice.jurisdictions),
    when: new Set(circumstancesOf(client, practice, today)),
    values: { ...fieldValues(text, {}), ...practiceValues(practice, language, today), ...clientValues(client, practice, language) },
    numbered: text.numbered
  })
  const note = startingPoint(language, {
    title: text.title,
    version: text.version,
    sources: text.sources,
    checked: day(language, text.checkedOn)
  })
  const html = paperHtml({
    language,
    title: text.title,
    letter: text.group === 'letter',
    practiceLines: practiceLines(practice),
    filled,
    signers: signersOf(text, client.name, practice, language),
    labels: labels[language],
    note: language === 'fr' ? noBreaks(note) : note
  })
  return { title: text.title, language, version: text.version, note, html }
}

export const documents: Handlers<Contract['documents'], Tools> = {
  preview: (tools, { clientId, template, language }) => preview(tools, clientId, template, language),
  savePdf: async (tools, { clientId, template, language }) => {
    const { title, html, version } = tools.read((reading) => preview(reading, clientId, template, language))
    const { pdf, folder } = await saveAsPdf(tools, html, title)
    const kept = tools.write(({ db, now, newId }): PrintedDocument => {
      const printed: PrintedDocument = {
        id: newId(),
        template,
        language,
        version,
        printedAt: now(),
        sha256: createHash('sha256').update(pdf).digest('hex')
      }
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
      return printed
    })
    return { ...kept, folder }
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
