// Signing: each signer separately, on screen, on paper or orally; the last signature seals the document, and it never changes again.
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { documents as contract, PageCounts } from '#contract/documents'
import { dateIn } from '../../lib/moments.ts'
import { pagesIn } from '../../lib/pdfPages.ts'
import { Refusal, type ActTools, type HandedOver, type ReadableDb, type Sql, type WriteTools } from '../../tools.ts'
import { readSettings } from '../settings/settings.ts'
import { paperHtml } from '../paper/paper.ts'
import { agreed, handedOver, kindOf, saidNo } from './agreeing.ts'
import { nameSigners } from './naming.ts'
import { getDocument, sealOf, signaturesOf, type DocumentRecord } from './records.ts'
import { codeOf, paperNow } from './seal.ts'

type InputOf<M extends keyof typeof contract> = z.output<(typeof contract)[M]['input']>

const refuseClosed = ({ state, text }: DocumentRecord): void => {
  if (state !== 'prepared' || text === null) throw new Refusal('documentClosed')
}

/** In a client's hands only what was handed to her is signed or declined. */
const refuseOthers = (handed: HandedOver | null, id: string): void => {
  if (handed && !handed.ids.includes(id)) throw new Refusal('handedOver')
}

/** Nobody can write on a line on a screen, nor by word of mouth: it is filled in first, or she says why it stays empty. */
export const refuseGaps = ({ text }: DocumentRecord, reason: string | undefined): void => {
  if (text!.filled.gaps.length > 0 && !reason) throw new Refusal('gapsLeft', { field: 'gapsReason' })
}

interface NewSignature {
  readonly place: number
  readonly name: string
  readonly how: 'screen' | 'paper' | 'oral'
  readonly more: Readonly<Record<string, Sql>>
}

/** Kept before anything else happens: what was drawn is never lost. */
const keepSignature = ({ db, now, newId }: WriteTools, id: string, { place, name, how, more }: NewSignature): void => {
  const document = getDocument(db, id)
  refuseClosed(document)
  const signer = document.signers[place]
  if (!signer) throw new Refusal('invalid', { field: 'place' })
  if (signaturesOf(db, id).some((each) => each.place === place)) throw new Refusal('conflict')
  const row: Readonly<Record<string, Sql>> = {
    id: newId(),
    document_id: id,
    place,
    role: signer.role,
    name,
    how,
    at: now(),
    time_zone: readSettings(db).timeZone,
    ...more
  }
  const names = Object.keys(row)
  db.run(`insert into document_signatures (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`, ...Object.values(row))
  db.run('update documents set updated_at = ? where id = ?', now(), id)
}

const isComplete = (db: ReadableDb, id: string): boolean => {
  const { signers, state } = getDocument(db, id)
  return state === 'prepared' && signers.length > 0 && signaturesOf(db, id).length === signers.length
}

/** Everybody has signed: the consents that it is are entered in the same transaction. */
const onSigned = (tools: WriteTools, id: string): void => {
  const { db, now } = tools
  agreed(tools, id)
  db.run("update documents set state = 'signed', closed_at = ?, updated_at = ? where id = ?", now(), now(), id)
  const { clientId } = getDocument(db, id)
  if (clientId !== null) nameSigners(tools, clientId)
}

/** The PDF is made in memory and kept in the vault; exporting gives these very bytes. */
export const seal = async (tools: ActTools, id: string): Promise<void> => {
  const sealedAt = tools.now()
  const { html, code } = tools.read(({ db }) => {
    if (!isComplete(db, id)) throw new Refusal('documentClosed')
    const document = getDocument(db, id)
    const made = codeOf(document, signaturesOf(db, id))
    // the code stands in the file's title too: it is found again in a copy of which a byte was altered
    const paper = paperNow(db, id, { code: made, sealedAt })!
    return { code: made, html: paperHtml(paper, readSettings(db).paperSize, `${paper.title} ${made}`) }
  })
  const pdf = await tools.outside.printToPdf(html)
  tools.write((writing) => {
    if (sealOf(writing.db, id)) return null // pressed twice
    const sha256 = createHash('sha256').update(pdf).digest('hex')
    writing.db.run(
      'insert into document_seals (document_id, code, sha256, sealed_at, pdf) values (?, ?, ?, ?, ?)',
      id,
      code,
      sha256,
      sealedAt,
      pdf
    )
    onSigned(writing, id)
    return null
  })
}

/** What was signed is kept even where its seal cannot be made just now: she is told on the document, and seals it there. */
const sealIfComplete = async (tools: ActTools, id: string): Promise<void> => {
  if (tools.read(({ db }) => isComplete(db, id))) await seal(tools, id).catch(() => null)
}

/** Whoever is not the practitioner signs what was handed over and explained to her (R049). */
const explanationFor = ({ hands, read }: ActTools, id: string, place: number): Readonly<Record<string, Sql>> => {
  const handed = hands.current()
  refuseOthers(handed, id)
  if (handed) {
    const gaps = read(({ db }) => getDocument(db, id).text?.filled.gaps ?? [])
    const words = gaps.length > 0 ? (handed.gapsReason ?? '') : ''
    return { explained_by: handed.explainedBy, explained_how: handed.explainedHow, words }
  }
  if (read(({ db }) => getDocument(db, id).signers[place]?.role) !== 'practitioner') throw new Refusal('invalid', { field: 'explainedBy' })
  return {}
}

export const sign = async (tools: ActTools, { id, place, name, typed, ink }: InputOf<'sign'>): Promise<null> => {
  if (typed === '' && ink === null) throw new Refusal('signatureMissing')
  const explanation = explanationFor(tools, id, place)
  const more = { ...explanation, typed, ink: ink && JSON.stringify(ink) }
  tools.write((writing) => keepSignature(writing, id, { place, name, how: 'screen', more }))
  await sealIfComplete(tools, id)
  return null
}

/** As it is printed now, on either paper. */
export const pagesOf = async (tools: ActTools, id: string): Promise<PageCounts> => {
  const { size, papers } = tools.read(({ db }) => {
    const paper = paperNow(db, id)
    if (!paper) throw new Refusal('notFound')
    return { size: readSettings(db).paperSize, papers: { A4: paperHtml(paper, 'A4'), Letter: paperHtml(paper, 'Letter') } }
  })
  const count = async (html: string): Promise<number | null> => pagesIn(await tools.outside.printToPdf(html).catch(() => new Uint8Array()))
  return { size, counts: { A4: await count(papers.A4), Letter: await count(papers.Letter) } }
}

/** What is said of pages that are others than the document has; refuses with `reasonMissing` where nothing is. */
const comparedPages = async (
  tools: ActTools,
  { id, pages, pagesReason = '' }: InputOf<'signOnPaper'>
): Promise<Readonly<Record<string, Sql>>> => {
  const { size, counts } = await pagesOf(tools, id)
  const known = Object.values(counts).filter((count) => count !== null)
  const differ = known.length > 0 && !known.includes(pages)
  if (differ && pagesReason === '') throw new Refusal('reasonMissing', { field: 'pagesReason' })
  return pagesReason === '' ? {} : { pages_expected: counts[size], pages_reason: pagesReason }
}

export const signOnPaper = async (tools: ActTools, input: InputOf<'signOnPaper'>): Promise<null> => {
  const { id, signers, on, pages, explainedBy, explainedHow } = input
  const compared = await comparedPages(tools, input)
  const more = { signed_on: on, pages, explained_by: explainedBy, explained_how: explainedHow, ...compared }
  tools.write((writing) => {
    if (on > dateIn(tools.now(), readSettings(writing.db).timeZone)) throw new Refusal('notYet', { field: 'on' })
    for (const { place, name } of signers) keepSignature(writing, id, { place, name, how: 'paper', more })
    return null
  })
  await sealIfComplete(tools, id)
  return null
}

export const signOrally = async (tools: ActTools, input: InputOf<'signOrally'>): Promise<null> => {
  const { id, place, name, words, witness, gapsReason, explainedBy, explainedHow } = input
  tools.write((writing) => {
    const document = getDocument(writing.db, id)
    refuseClosed(document)
    refuseGaps(document, gapsReason)
    // nothing is typed of what is agreed to in words: there stands why lines are empty
    const typed = document.text!.filled.gaps.length > 0 ? gapsReason! : ''
    const more = { words, witness, typed, explained_by: explainedBy, explained_how: explainedHow }
    keepSignature(writing, id, { place, name, how: 'oral', more })
    return null
  })
  await sealIfComplete(tools, id)
  return null
}

export const decline = async ({ hands, write }: ActTools, { id, place, name, reason }: InputOf<'decline'>): Promise<null> => {
  refuseOthers(hands.current(), id)
  return write((tools) => {
    const { db, now } = tools
    const document = getDocument(db, id)
    refuseClosed(document)
    if (!document.signers[place]) throw new Refusal('invalid', { field: 'place' })
    // who has signed has said yes
    if (signaturesOf(db, id).some((each) => each.place === place) || isComplete(db, id)) throw new Refusal('documentClosed')
    db.run(
      "update documents set state = 'declined', declined_by = ?, decline_reason = ?, closed_at = ?, updated_at = ? where id = ?",
      name || document.signers[place].name,
      reason,
      now(),
      now(),
      id
    )
    saidNo(tools, id, { place, name, words: reason })
    return null
  })
}

export const give = (tools: WriteTools, { id, gapsReason }: InputOf<'give'>): null => {
  const { db, now } = tools
  const document = getDocument(db, id)
  refuseClosed(document)
  if (document.signers.length > 0) throw new Refusal('invalid', { field: 'id' })
  // of a hand-out nothing is kept but that it was given: a reason would be kept nowhere
  if (kindOf(document.template)) refuseGaps(document, gapsReason)
  handedOver(tools, id, gapsReason)
  db.run("update documents set state = 'given', closed_at = ?, updated_at = ? where id = ?", now(), now(), id)
  return null
}

export const handOver = async ({ hands, read, write }: ActTools, handed: InputOf<'handOver'>): Promise<null> => {
  read(({ db }) => {
    for (const id of handed.ids) {
      const document = getDocument(db, id)
      refuseClosed(document)
      if (document.signers.length === 0) throw new Refusal('invalid', { field: 'ids' })
      refuseGaps(document, handed.gapsReason)
    }
  })
  // before anything is closed: on a full disk the desk stays hers
  write((writing) => {
    const clients = handed.ids.flatMap((id) => getDocument(writing.db, id).clientId ?? [])
    for (const clientId of new Set(clients)) nameSigners(writing, clientId)
    return null
  })
  hands.over(handed)
  return null
}

export const takeBack = async ({ hands, keeper, write }: ActTools, { passphrase }: InputOf<'takeBack'>): Promise<null> => {
  await keeper.confirmPassphrase(passphrase)
  keeper.takeConfirmation() // it was asked for this, and serves nothing else
  hands.back()
  return write(() => null)
}
