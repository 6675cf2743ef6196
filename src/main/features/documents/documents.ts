// Documents: the handlers of the room, each the therapist's verb.
import type { Contract, Handlers } from '#contract'
import type { OneDocument } from '#contract/documents'
import { Refusal, type ActTools, type ReadableDb, type Tools, type WriteTools } from '../../tools.ts'
import { readSettings } from '../settings/settings.ts'
import { library } from '../templates/library.ts'
import { packOf, preparePack } from './completeness.ts'
import { giveUnacknowledged, printGiven, recordHtml, recordWords } from './giving.ts'
import { documentsOf, listDocuments, signedBefore } from './listing.ts'
import { paperHtml, sheafHtml } from '../paper/paper.ts'
import { begin, blanksOf, prepare, preview, textsFor } from './preparing.ts'
import { getDocument, getRow, sealedPdf, sealOf, signaturesOf, type SignatureRecord } from './records.ts'
import { saveAsPdf, savePdf } from '../paper/saving.ts'
import { paperNow, stateOfSeal, verify } from './seal.ts'
import { decline, give, handOver, pagesOf, seal as makeSeal, sign, signOnPaper, signOrally, takeBack } from './signing.ts'

const shown = ({ id: _id, typed: _typed, words: _words, timeZone: _zone, ink, ...signature }: SignatureRecord) => ({
  ...signature,
  drawn: ink !== null
})

const oneOf = (db: ReadableDb, id: string): OneDocument => {
  const { clientId, template, language, circumstances, fields, signers, text, declinedBy, declineReason, state } = getDocument(db, id)
  const signatures = signaturesOf(db, id)
  const paper = paperNow(db, id)
  const seal = sealOf(db, id)
  return {
    ...getRow(db, id),
    receipt: library[template].receipt === true,
    html: paper ? paperHtml(paper, readSettings(db).paperSize) : '',
    who: signers.map((signer, place) => {
      const signature = signatures.find((each) => each.place === place)
      return { ...signer, place, signature: signature ? shown(signature) : null }
    }),
    preparation: text && { clientId, template, language, circumstances: [...circumstances], fields, signers: [...signers], inPlaceOf: id },
    seal: seal ? { ...seal, kept: stateOfSeal(db, id, seal) } : null,
    sealLost: state === 'signed' && !seal,
    unreceived: state === 'given' && declineReason !== '' ? { by: declinedBy, reason: declineReason } : null,
    declined: state === 'declined' ? { by: declinedBy, reason: declineReason } : null
  }
}

/** One job for all of them; what was only saved as a PDF has no text to print. */
const sheafOf = (db: ReadableDb, ids: readonly string[]): string => {
  const papers = ids.map((id) => paperNow(db, id)).filter((paper) => paper !== null)
  if (papers.length < ids.length) throw new Refusal('notFound')
  return sheafHtml(papers, readSettings(db).paperSize)
}

/** Of what is signed, only the seal says when it was. Each but the first, which the method's own line names, gets a line in the log. */
const markPrinted = ({ db, now, log }: WriteTools, ids: readonly string[], method: 'documents.print' | 'documents.savePdf'): void => {
  for (const id of ids.slice(1)) log(method, id)
  for (const id of ids) db.run("update documents set printed_at = ?, updated_at = ? where id = ? and state = 'prepared'", now(), now(), id)
}

const save = async (tools: ActTools, ids: readonly string[]): Promise<{ folder: string }> => {
  const [only] = ids.length === 1 ? ids : []
  const pdf = only && tools.read(({ db }) => sealedPdf(db, only))
  const name = only ? tools.read(({ db }) => getDocument(db, only).title) : 'Documents'
  const saved = pdf
    ? await savePdf(tools, pdf, name)
    : await saveAsPdf(
        tools,
        tools.read(({ db }) => sheafOf(db, ids)),
        name
      )
  return tools.happened(saved, (writing) => markPrinted(writing, ids, 'documents.savePdf'))
}

/** Out of the lists and back; refuses with `documentClosed` what anybody has agreed to. */
const move = ({ db, now }: WriteTools, id: string, from: 'prepared' | 'discarded', to: 'prepared' | 'discarded'): null => {
  const { state } = getDocument(db, id)
  if (state !== from || signaturesOf(db, id).length > 0) throw new Refusal('documentClosed')
  db.run('update documents set state = ?, updated_at = ? where id = ?', to, now(), id)
  return null
}

export const documents: Handlers<Contract['documents'], Tools> = {
  texts: (tools, { about, language }) => textsFor(tools, about, language),
  begin: (tools, wish) => begin(tools, wish),
  preview: (tools, preparation) => preview(tools, preparation),
  signedBefore: (tools, { template }) => signedBefore(tools, template),
  previewDraft: (tools, { preparation, ...draft }) => preview(tools, preparation, draft),
  prepare: (tools, preparation) => prepare(tools, preparation),
  prepareFor: (tools, { clientIds, template, fields }) => ({
    ids: [...new Set(clientIds)].map((clientId, n) => {
      const { preparation } = begin(tools, { clientId, template, language: null })
      const { id } = prepare(tools, { ...preparation, fields: fields[preparation.language] })
      if (n > 0) tools.log('documents.prepare', id)
      return id
    })
  }),
  pack: (tools, { clientId, language }) => packOf(tools, clientId, language),
  preparePack: (tools, { clientId }) => preparePack(tools, clientId),
  get: ({ db }, { id }) => oneOf(db, id),
  list: ({ db }, query) => listDocuments(db, query),
  ofClient: ({ db }, { clientId }) => documentsOf(db, clientId),
  blanks: (tools, { ids }) => ids.map((id) => blanksOf(tools, id)).filter(({ gaps }) => gaps.length > 0),
  discard: (tools, { id }) => move(tools, id, 'prepared', 'discarded'),
  recover: (tools, { id }) => move(tools, id, 'discarded', 'prepared'),
  print: async (tools, { ids }) => {
    await tools.outside.print(tools.read(({ db }) => sheafOf(db, ids)))
    return tools.happened(null, (writing) => markPrinted(writing, ids, 'documents.print'))
  },
  savePdf: (tools, { ids }) => save(tools, ids),
  showSaved: async ({ outside }) => {
    await outside.showSaved()
    return null
  },
  handOver,
  handed: async ({ hands, read, keeper }) => {
    const handed = keeper.isOpen() ? hands.current() : null
    return handed && read(({ db }) => ({ documents: handed.ids.map((id) => oneOf(db, id)) }))
  },
  takeBack,
  sign,
  pages: (tools, { id }) => pagesOf(tools, id),
  signOnPaper,
  signOrally,
  seal: async (tools, { id }) => {
    await makeSeal(tools, id)
    return null
  },
  decline,
  give: (tools, input) => give(tools, input),
  printGiven,
  giveUnacknowledged,
  printRecord: async ({ outside, read, happened }, query) => {
    await outside.print(read((tools) => recordHtml(tools, query)))
    return happened(null)
  },
  saveRecord: async (tools, query) => {
    const html = tools.read((reading) => recordHtml(reading, query))
    return tools.happened(await saveAsPdf(tools, html, recordWords[query.language].title))
  },
  verify: ({ db }, asked) => verify(db, asked)
}
